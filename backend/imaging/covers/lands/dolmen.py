"""The slab print: low mounds, on the nearest a roof of one great slab on standing stones."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.grove import grass, ranges
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import fbm, mix


def slabs(s: Print) -> None:
    """Low mounds; on the nearest a roof of one great slab on standing stones."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    s.sky(h * 0.7)
    s.sun(w * 0.79, h * 0.3, 62 * u, red=True)
    ranges(s, ((0.6, "r0", 0.2), (0.68, "r1", 0.14)))
    s.clouds(h * 0.5, w * 0.66, w * 0.2, 3, t=12)
    for foot, place, tall, tone, size in ((0.78, 0.8, 0.1, 0.25, 96), (0.88, 0.3, 0.17, 0.55, 300)):
        y = h * foot - np.exp(-(((s.x / w - place) / 0.28) ** 2)) * h * tall + fbm(w, r, 260 * u, 3) * 6 * u
        s.layer(
            y,
            mix(mix(p["leaf"], p["low"], 0.3), p["r3"], tone),
            mix(p["leaf"], p["r4"], tone),
            h * 0.3,
            line=0.6,
            press=0.25,
        )
        s.carve(y, mix(p["leaf"], p["light"], 0.5), 90, 70, alpha=0.4, width=2.6)
        _dolmen(s, w * place, float(y[int(w * place)]) + size * 0.06 * u, size * u)
    near = h * 0.95 - np.clip(s.x / w - 0.3, 0, 1) * h * 0.08 + fbm(w, r, 200 * u, 3) * 8 * u
    s.layer(s.canopy(near, 16, 10), p["r4"], line=0.4, press=0.3)
    grass(
        s,
        [(r.uniform(0, w), h * r.uniform(0.9, 1.0), r.uniform(26, 56) * u) for _ in range(46)],
        mix(p["r4"], p["leaf"], 0.3),
    )
    s.gulls(w * 0.56, h * 0.24, 5, 46 * u, size=11)
    if turn:
        s.mirror()


def _dolmen(s: Print, x: float, y: float, k: float) -> None:
    """Standing stones of height .5 k under one slab 1.7 k wide, lit from the right."""
    p = s.p
    ink = mix(p["r2"], p["sand"], 0.35)
    dark, lit = mix(ink, p["r4"], 0.62), mix(ink, p["light"], 0.45)
    s.polys(
        mix(ink, p["r4"], 0.85),
        [[(x - k * 0.45, y), (x - k * 0.42, y - k * 0.5), (x + k * 0.4, y - k * 0.52), (x + k * 0.42, y)]],
        press=0.1,
    )
    s.polys(
        dark,
        [
            [
                (x - k * 0.62, y + k * 0.03),
                (x - k * 0.55, y - k * 0.5),
                (x - k * 0.34, y - k * 0.52),
                (x - k * 0.31, y + k * 0.02),
            ],
            [
                (x + k * 0.28, y + k * 0.02),
                (x + k * 0.3, y - k * 0.54),
                (x + k * 0.5, y - k * 0.56),
                (x + k * 0.6, y + k * 0.04),
            ],
        ],
        press=0.25,
    )
    s.polys(
        mix(ink, p["light"], 0.15),
        [
            [
                (x - k * 0.44, y + k * 0.02),
                (x - k * 0.4, y - k * 0.5),
                (x - k * 0.34, y - k * 0.52),
                (x - k * 0.31, y + k * 0.02),
            ],
            [
                (x + k * 0.46, y + k * 0.02),
                (x + k * 0.42, y - k * 0.54),
                (x + k * 0.5, y - k * 0.56),
                (x + k * 0.6, y + k * 0.04),
            ],
        ],
        press=0.25,
    )
    slab = [
        (x - k * 0.86, y - k * 0.5),
        (x - k * 0.8, y - k * 0.68),
        (x - k * 0.2, y - k * 0.76),
        (x + k * 0.5, y - k * 0.8),
    ]
    slab += [
        (x + k * 0.84, y - k * 0.7),
        (x + k * 0.88, y - k * 0.58),
        (x + k * 0.3, y - k * 0.5),
        (x - k * 0.4, y - k * 0.44),
    ]
    s.polys(ink, [slab], press=0.25)
    s.polys(
        lit, [[slab[1], slab[2], slab[3], slab[4], (x + k * 0.3, y - k * 0.68), (x - k * 0.4, y - k * 0.62)]], press=0.3
    )
    s.polys(
        dark,
        [
            [(x + k * f, y - k * 0.52), (x + k * (f + 0.05), y - k * 0.62), (x + k * (f + 0.02), y - k * 0.5)]
            for f in (-0.5, -0.1, 0.34, 0.6)
        ],
        alpha=0.7,
    )
