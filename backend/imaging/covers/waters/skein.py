"""The cranes print: great birds cross a low sun over still water and reeds."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.waders import crane, reeds

#: birds: place across and down, half span (of the plate's unit length)
FLIGHT = (
    (0.62, 0.24, 0.15),
    (0.4, 0.36, 0.12),
    (0.78, 0.42, 0.1),
    (0.26, 0.2, 0.085),
    (0.53, 0.5, 0.075),
    (0.14, 0.33, 0.062),
)


def skein(s: Print) -> None:
    """The coral point is the large sun the birds fly across."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.64, 0.68)
    s.sky(hz)
    unit = min(w, h * 1.5)
    sx, sy, radius = w * r.uniform(0.5, 0.56), hz - h * 0.26, unit * 0.15
    s.disc(sx, sy, radius, p["accent"], press=0.12)
    s.bars(
        p["low"],
        [
            (sx - radius * 1.5, sy + radius * 0.5, sx + radius * 0.7, 9 * u),
            (sx - radius * 0.5, sy + radius * 0.74, sx + radius * 1.8, 8 * u),
        ],
        press=0.05,
    )
    for tone, peaks, up in (
        ("r0", [(0.2, 0.1, 0.3), (0.8, 0.13, 0.3)], 0.0),
        ("r1", [(0.02, 0.07, 0.26), (0.98, 0.06, 0.2)], 0.0),
    ):
        crest = s.crest([(w * a, h * b, w * c, w * c, 1.1) for a, b, c in peaks], hz - h * up, 0.6)
        s.layer(crest, p[tone], mix(p[tone], p["low"], 0.6), h * 0.12, line=0.4, to=hz)
    water = mix(p["shoal"], p["low"], 0.4)
    s.wash(
        [(0, mix(water, p["low"], 0.4)), (0.4, mix(water, p["sea"], 0.35)), (1, mix(p["sea"], p["deep"], 0.4))], hz, h
    )
    s.glitter(sx, hz, h * 0.97, mix(p["accent"], p["low"], 0.25), 0.7, 70)
    for k, (x0, x1, y) in enumerate(((0.0, 0.36, 0.02), (0.66, 1.0, 0.045), (-0.02, 0.24, 0.1), (0.8, 1.02, 0.15))):
        level = hz + h * y
        reach = np.clip(np.minimum(s.x - w * x0 + w * 0.04, w * x1 - s.x) / (w * 0.1), 0, 1)
        top = np.where(reach > 0, s.canopy(level - (6 + 12 * k) * u * reach**0.5, 7, 5), level + 40 * u)
        s.layer(top, mix(p["leaf"], p["r3"], 0.2 + 0.2 * k), line=0.3, to=level + (4 + 5 * k) * u, press=0.25)
    s.ripples(hz + 14 * u, h * 0.95, p["light"], 50, 0.55)
    dark = mix(p["r4"], p["r3"], 0.15)
    for across, down, half in FLIGHT:
        crane(s, w * (across + r.normal(0, 0.012)), h * down, unit * half, dark)
    reeds(s, 60, w * -0.05, w * 0.4, h * 0.1, h * 0.26, mix(p["reed"], p["r3"], 0.5), None, 0.9)
    reeds(s, 40, w * -0.08, w * 0.26, h * 0.16, h * 0.4, p["r4"], mix(p["reed"], p["light"], 0.2))
    reeds(s, 34, w * 0.76, w * 1.05, h * 0.1, h * 0.26, p["r4"], mix(p["reed"], p["light"], 0.2), lean=-0.2)
    if flip:
        s.mirror()
