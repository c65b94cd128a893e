"""The tidal flat print: wet sand holds the whole sky, people bend over it with their baskets."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Points, mix
from backend.imaging.covers.seaside import gatherer, glass, person, placed

#: who is out on the flat: place across and down, height, which way they face, bent or upright
FOLK = (
    (0.3, 0.84, 0.2, 1, True),
    (0.43, 0.66, 0.115, -1, True),
    (0.5, 0.655, 0.11, 1, False),
    (0.66, 0.76, 0.16, -1, True),
    (0.82, 0.6, 0.08, 1, True),
    (0.16, 0.58, 0.07, -1, False),
)
PAIL = ((-0.12, -0.2), (0.12, -0.2), (0.09, 0), (-0.09, 0))


def tideflat(s: Print) -> None:
    """The coral point is the near gatherer's pail."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.42, 0.46)
    s.sky(hz)
    sx = w * r.uniform(0.54, 0.6)
    s.sun(sx, hz - h * 0.13, 66 * u)
    s.clouds(hz - h * 0.2, w * 0.24, w * 0.2, 4, alpha=0.9, t=12)
    far = s.crest(
        [(w * 0.86, h * 0.09, w * 0.16, w * 0.2, 1.0), (w * 0.72, h * 0.05, w * 0.1, w * 0.1, 1.0)], hz + 4 * u, 0.4
    )
    s.layer(far, p["r1"], mix(p["r1"], p["low"], 0.5), h * 0.1, line=0.4, to=hz)
    glass(s, hz, mix(p["shoal"], p["sea"], 0.4), 0.22, 0.5, 0.78)
    s.bars(mix(p["sea"], p["deep"], 0.4), [(-20, hz + 5 * u, w + 20, 10 * u)], press=0.1)
    s.bars(p["light"], [(-20, hz + 13 * u, w + 20, 4 * u), (w * 0.2, hz + 22 * u, w * 0.7, 3 * u)], alpha=0.9)
    s.glitter(sx, hz + 20 * u, h * 0.98, p["light"], 0.75, 70)
    for n in range(30):  # ribs of wet sand, broader toward the viewer
        t = (n + r.random()) / 30
        y = hz + 30 * u + (h * 0.99 - hz) * t**1.5
        ink = mix(mix(p["sand"], p["shoal"], 0.3), p["r2"], 0.3 + 0.22 * r.random())
        x, span = w * r.uniform(-0.1, 0.9), w * r.uniform(0.1, 0.36) * (0.5 + t)
        ribs = [
            (x + r.uniform(-0.3, 0.3) * span, y + i * (5 + 9 * t) * u, x + span * r.uniform(0.5, 1), (2.4 + 6 * t) * u)
            for i in range(3)
        ]
        s.bars(ink, ribs, alpha=0.6, press=0.25)
    bank = h * 0.96 + h * 0.06 * np.sin(s.x / w * 5 + 2) - h * 0.06 * np.clip(s.x / w - 0.55, 0, 1)
    s.layer(bank, mix(p["sand"], p["r2"], 0.25), line=0.7, press=0.25)
    for across, down, tall, face, bent in FOLK:
        a, b, k = w * across, h * down, min(h, w * 0.8) * tall
        shapes = gatherer(s, a, b, k, face) if bent else person(a, b, k)
        image: list[Points] = [[(c, b - (d - b) * 0.8) for c, d in shape] for shape in shapes]
        s.polys(p["r4"], image, alpha=0.28, press=0.6)
        if not bent:
            s.polys(p["r4"], shapes, press=0)
        pail = placed(PAIL, a + face * k * 0.74, b + k * 0.02, k)
        s.polys(p["accent"] if across == FOLK[0][0] else p["r4"], [pail], press=0.03)
    s.gulls(w * 0.36, h * 0.16, 7, 70 * u)
    if flip:
        s.mirror()
