"""Watermarks of town and village: a city wall, roofs, a street of trees."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.frontage import city_wall
from backend.imaging.covers.homestead import row, trees
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix


def wall(s: Print) -> None:
    """A city wall across the sheet, the pavilion of its gate to one side."""
    p, w, h, u = s.p, s.w, s.h, s.u
    ridge_line = s.crest(
        [(w * 0.24, h * 0.2, w * 0.3, w * 0.3, 1.0), (w * 0.62, h * 0.12, w * 0.3, w * 0.3, 1.0)], h * 0.74, 0.8
    )
    s.layer(ridge_line, p["r0"], mix(p["r0"], p["light"], 0.8), h * 0.24, line=0.4)
    top, stone, gx, k = h * 0.74, p["r1"], w * 0.74, 200 * u
    city_wall(s, top, stone, p["r3"], 38 * u, deep=h - top, count=150)
    s.polys(
        p["r2"],
        [[(gx - k * 0.86, h), (gx - k * 0.78, top - 26 * u), (gx + k * 0.78, top - 26 * u), (gx + k * 0.86, h)]],
        press=0.2,
    )
    s.pavilion(gx, top - 30 * u, k, p["r3"])
    s.polys(
        p["r4"],
        [
            [
                (gx - 54 * u, h),
                (gx - 54 * u, top + 90 * u),
                (gx - 36 * u, top + 56 * u),
                (gx, top + 40 * u),
                (gx + 36 * u, top + 56 * u),
                (gx + 54 * u, top + 90 * u),
                (gx + 54 * u, h),
            ]
        ],
        press=0.1,
    )


def roofs(s: Print) -> None:
    """Village roofs in three rows."""
    w, h, u, r, p = s.w, s.h, s.u, s.r, s.p
    for n in range(3):
        k = (60 + 30 * n) * u
        y = h * (0.78 + 0.09 * n) + np.sin(s.x / w * 4 + n) * 12 * u
        s.layer(s.canopy(y - k * 0.3, 20 + 5 * n, 18 + 4 * n), mix(p["leaf"], p["light"], 0.2), line=0.3)
        row(s, -k * r.uniform(0, 2), w, y + k * 0.5, k, gap=1.15)


def town(s: Print) -> None:
    """A street of trees before the blocks of a town."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    for level, tone in enumerate(("r0", "r1")):
        blocks, x = [], -20 * u
        while x < w:
            wide, tall = r.uniform(50, 110) * u, h * r.uniform(0.1, 0.3 - 0.1 * level) * (0.5 + abs(x / w - 0.5))
            blocks.append([(x, h * 0.86), (x, h * 0.86 - tall), (x + wide, h * 0.86 - tall), (x + wide, h * 0.86)])
            x += wide + r.uniform(4, 26) * u
        s.polys(mix(p[tone], p["light"], 0.1), blocks, press=0.2)
        panes = []
        for block in blocks:
            (left, foot), (_, top), (right, _), _ = block
            for b in np.arange(top + 16 * u, foot - 10 * u, 22 * u):
                panes += [(a, b, a + 7 * u, 8 * u) for a in np.arange(left + 9 * u, right - 12 * u, 18 * u)]
        s.bars(p["light"], panes, alpha=0.7, press=0.1)
    s.layer(np.full(w, h * 0.86, np.float32), mix(p["sand"], p["light"], 0.2), line=0.5)
    trees(
        s,
        [(w * (n + 0.5) / 13, h * 0.9, 88 * u) for n in range(13)],
        [p["r2"], p["leaf"], mix(p["leaf"], p["light"], 0.3)],
        domes=10,
    )
