"""The crystal hall print: a modern hall whose roof is folded like a bed of crystals, over a still pool."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.cuts import box
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Points, mix
from backend.imaging.covers.seaside import beam, person

#: folds of the roof: middle and half width (of the hall), height (of the tallest), where the crest leans
FOLDS = (
    (0.06, 0.1, 0.42, 0.02),
    (0.93, 0.1, 0.46, -0.03),
    (0.19, 0.12, 0.66, 0.03),
    (0.8, 0.13, 0.6, -0.02),
    (0.35, 0.13, 0.9, -0.02),
    (0.65, 0.13, 0.8, 0.03),
    (0.5, 0.14, 1.0, 0.01),
)


def facets(s: Print) -> None:
    """The coral point is the low sun beside the hall."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    ground = h * r.uniform(0.64, 0.67)
    s.sky(ground)
    s.disc(w * 0.87, h * r.uniform(0.22, 0.28), 50 * u, p["accent"], press=0.1)
    far = s.crest(
        [(w * 0.2, h * 0.1, w * 0.3, w * 0.3, 1.1), (w * 0.9, h * 0.12, w * 0.3, w * 0.3, 1.1)], ground - h * 0.04, 0.7
    )
    s.layer(far, p["r0"], p["low"], h * 0.24, to=ground)
    s.clouds(h * 0.34, w * 0.16, w * 0.16, 3, t=12)
    s.layer(
        s.canopy(np.full(w, ground - h * 0.05, np.float32), 18, 16), mix(p["leaf"], p["r2"], 0.4), line=0.3, to=ground
    )
    x0, x1, tall = w * 0.1, w * 0.82, min(h * 0.46, w * 0.4)
    shapes = _folds(x0, x1, ground, tall)
    tones = [
        p["light"],
        mix(p["shoal"], p["light"], 0.4),
        p["shoal"],
        mix(p["sea"], p["shoal"], 0.5),
        p["sea"],
        mix(p["deep"], p["sea"], 0.35),
    ]
    s.wash(
        [(0, mix(p["sea"], p["low"], 0.4)), (0.4, mix(p["sea"], p["deep"], 0.3)), (1, mix(p["deep"], p["sea"], 0.2))],
        ground,
        h,
    )
    for number, shape in enumerate(shapes):
        foot = [(x, ground + (ground - y) * 0.62) for x, y in shape]
        s.polys(tones[(number * 2 + number // 3) % 6], [foot], alpha=0.38, press=0.6)
    for number, shape in enumerate(shapes):
        s.polys(tones[(number * 2 + number // 3) % 6], [shape], press=0.08)
    edges = [beam(shape[i], shape[(i + 1) % len(shape)], 2.6 * u) for shape in shapes for i in range(len(shape))]
    s.polys(mix(p["light"], p["low"], 0.2), edges, alpha=0.8, press=0)
    _front(s, x0, x1, ground, tall)
    s.ripples(ground + 24 * u, h * 0.97, p["light"], 54, 0.5)
    s.ripples(ground + 24 * u, h * 0.97, p["deep"], 40, 0.4)
    s.glitter(w * 0.87, ground + 20 * u, ground + h * 0.16, p["accent"], 0.4, 26)
    edge = s.h * 0.965 - s.h * 0.02 * (s.x / w)
    s.layer(edge, mix(p["r3"], p["r4"], 0.6), line=0.6, press=0.25)
    s.gulls(w * 0.72, h * 0.16, 5, 60 * u, size=11)
    if flip:
        s.mirror()


def _folds(x0: float, x1: float, ground: float, tall: float) -> list[Points]:
    """The facets of the roof from the back to the front; each fold is a left, a right and a lower facet."""
    wide = x1 - x0
    out: list[Points] = []
    for at, half, high, lean in FOLDS:
        x, q, y = x0 + wide * at, wide * half, ground - tall * high
        top = (x + wide * lean, y)
        waist = ground - tall * 0.34 * (0.6 + 0.4 * high)
        left, right, heart = (x - q, ground - tall * 0.2), (x + q, ground - tall * 0.24), (x + q * 0.16, waist)
        out += [[top, left, heart], [top, heart, right], [left, heart, right, (x + q, ground), (x - q, ground)]]
    return out


def _front(s: Print, x0: float, x1: float, ground: float, tall: float) -> None:
    """The glass front under the folds, the forecourt and the people on it."""
    p, u, r = s.p, s.u, s.r
    glass = mix(p["light"], p["reed"], 0.3)
    top = ground - tall * 0.14
    s.polys(mix(p["r3"], p["r4"], 0.3), [box(x0 - 20 * u, ground, x1 + 20 * u, top)], press=0.08)
    n = 26
    step = (x1 - x0) / n
    s.polys(
        glass,
        [
            box(x0 + step * (i + 0.14), ground - tall * 0.02, x0 + step * (i + 0.86), top + tall * 0.025)
            for i in range(n)
        ],
        press=0.05,
    )
    s.polys(mix(p["sand"], p["r2"], 0.35), [box(0, ground - 2 * u, s.w, ground + 16 * u)], press=0.15)
    folk = [person(x, ground + 10 * u, tall * r.uniform(0.1, 0.13)) for x in r.uniform(x0, x1, 11)]
    s.polys(p["r4"], [part for one in folk for part in one], press=0)
