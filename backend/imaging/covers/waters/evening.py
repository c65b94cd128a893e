"""The evening sea print: a large low sun, its broken track, dark rocks and surf near."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.seaside import beam, open_water, person


def evening(s: Print) -> None:
    """The coral point is the sun."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.44, 0.48)
    s.sky(hz)
    sx, radius = w * r.uniform(0.34, 0.4), min(h * 0.13, w * 0.1)
    s.disc(sx, hz - radius * 0.55, radius * 1.5, p["light"], alpha=0.22, press=0.1)
    s.disc(sx, hz - radius * 0.55, radius, p["accent"], press=0.12)
    s.bars(
        p["low"],
        [
            (sx - radius * 1.6, hz - radius * 0.9, sx + radius * 0.3, 8 * u),
            (sx - radius * 0.2, hz - radius * 0.5, sx + radius * 2.0, 9 * u),
            (sx - radius * 2.2, hz - radius * 0.2, sx - radius * 0.3, 8 * u),
        ],
        press=0.05,
    )
    s.clouds(h * 0.2, w * 0.74, w * 0.24, 5, alpha=0.8, t=13)
    far = s.crest(
        [(w * 0.9, h * 0.11, w * 0.24, w * 0.2, 0.9), (w * 0.72, h * 0.05, w * 0.14, w * 0.12, 0.9)], hz + 5 * u, 0.6
    )
    s.layer(far, p["r2"], mix(p["r2"], p["low"], 0.4), h * 0.12, line=0.5, to=hz)
    open_water(s, hz, pale=0.7)
    s.glitter(sx, hz, h * 0.96, mix(p["accent"], p["low"], 0.3), 0.85, 90)
    s.ripples(hz + 8 * u, h * 0.95, p["light"], 70, 0.45)
    s.ripples(hz + h * 0.1, h * 0.95, p["r4"], 50, 0.3)
    rock = mix(p["r4"], p["r3"], 0.2)
    for x, y, wide, high in (
        (0.62, 0.74, 0.07, 0.05),
        (0.98, 0.8, 0.22, 0.26),
        (0.78, 0.88, 0.16, 0.13),
        (0.1, 0.95, 0.16, 0.08),
        (0.56, 0.99, 0.2, 0.08),
    ):
        cx, foot, q, tall = w * x, h * y, w * wide, h * high
        body = s.crest(
            [(cx, tall, q, q * 0.8, 0.42), (cx + q * 0.4, tall * 0.72, q * 0.5, q * 0.6, 0.4)], foot + 12 * u, 1.2, 90
        )
        s.layer(np.where(body < foot, body, foot + 30 * u), rock, p["r4"], tall, line=0.8, to=foot, press=0.25)
        s.carve(
            body, mix(p["r2"], p["low"], 0.2), 40, 60, alpha=0.4, width=4, x0=max(cx - q, 1), x1=min(cx + q, w), to=foot
        )
        surf = [
            (a - r.uniform(20, 60) * u, foot + r.normal(0, 6) * u, a + r.uniform(20, 60) * u, r.uniform(4, 9) * u)
            for a in cx + q * r.uniform(-1.05, 1.05, 22)
        ]
        s.bars(p["light"], surf, alpha=0.9, press=0.15)
    k = min(h * 0.12, w * 0.08)
    x, y = w * 0.94, h * 0.555
    s.polys(
        p["r4"],
        [*person(x, y, k), beam((x - k * 0.06, y - k * 0.6), (x - k * 1.5, y - k * 1.15), k * 0.035, k * 0.015)],
        press=0,
    )
    s.gulls(w * 0.6, h * 0.24, 7, 80 * u)
    if flip:
        s.mirror()
