"""The ravine print: two stepped cliffs that close on three falls and their pools."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import fbm, mix


def ravine(s: Print) -> None:
    """two cliffs, three falls and their pools"""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    gx = w * r.uniform(0.46, 0.54)
    s.sky(h * 0.9)
    s.sun(gx + w * 0.12, h * 0.15, 50 * u, red=True)
    bk = s.crest(
        [(gx - w * 0.2, h * 0.28, w * 0.3, w * 0.2, 1.1), (gx + w * 0.22, h * 0.33, w * 0.2, w * 0.3, 1.1)],
        h * 0.52,
        1.3,
    )
    s.layer(bk, p["r0"], p["low"], h * 0.36)
    s.clouds(h * 0.36, gx, w * 0.2, 3, t=12)
    foam, pool = p["light"], mix(p["sea"], p["deep"], 0.35)
    for lv in range(3):
        lv / 2
        col = (p["r1"], p["r2"], mix(p["r3"], p["r4"], 0.3))[lv]
        gap = (0.035, 0.07, 0.15)[lv] * w
        for side in (-1, 1):
            d = (s.x - gx) * side - gap
            top = (
                h * (0.4 + 0.2 * lv)
                - np.clip(d, 0, None) ** 0.8 * (1.1 + 0.22 * lv) * (h / 1000)
                - fbm(w, r, 90 * u, 5) * (20 + 14 * lv) * u
            )
            top = np.where(d > 0, np.maximum(top, h * (0.1 + 0.12 * lv) + fbm(w, r, 120 * u, 4) * 26 * u), h * 1.2)
            edge = top + np.clip(30 * u - d, 0, None) * np.where(d > 0, 3.4, 0)
            s.layer(edge, col, mix(col, p["low"], 0.5 - 0.2 * lv), h * 0.6, line=0.7, press=0.2)
            a, b = (gx + gap, w) if side > 0 else (0, gx - gap)
            s.carve(edge, mix(col, p["light"], 0.35), 60, 170, alpha=0.5, width=4, x0=a, x1=b, lean=side * -0.3)
            s.carve(edge, p["r4"], 60, 190, alpha=0.4, width=6, x0=a, x1=b, lean=side * -0.3)
            for tone in (0.7, 0.4, 0.12):
                ds = []
                for x in r.uniform(a, b, 20):
                    q = r.uniform(9, 19 + 6 * lv) * u
                    ds += [
                        (x + dx * q, edge[int(np.clip(x, 0, w - 1))] + r.uniform(-4, 26) * u + dy * q, q * k)
                        for dx, dy, k in ((0, 0, 1), (-0.9, 0.4, 0.7), (0.85, 0.45, 0.75))
                    ]
                s.ovals(mix(p["leaf"], col, tone), [(x, y, q, q * 0.8) for x, y, q in ds], press=0.3)
        # the fall of this step and its pool
        y0, y1 = h * (0.36 + 0.19 * lv), h * (0.53 + 0.2 * lv)
        wd = (17, 36, 62)[lv] * u
        n = 26
        yy = np.linspace(y0, y1, n)
        j = np.cumsum(r.normal(0, 1.4, n)) * u
        q = gx + (-0.025, 0.03, -0.015)[lv] * w
        s.polys(
            foam,
            [
                list(zip(q - wd * (0.7 + 0.3 * np.linspace(0, 1, n)) + j, yy, strict=True))
                + list(zip((q + wd * (0.7 + 0.3 * np.linspace(0, 1, n)) + j)[::-1], yy[::-1], strict=True))
            ],
            press=0.05,
        )
        s.polys(
            mix(p["sea"], p["light"], 0.3),
            [
                [
                    (q + o * wd + j[k], yy[k]),
                    (q + o * wd + j[k] + 3 * u, yy[k]),
                    (q + o * wd * 1.15 + 1.5 * u, y1 - r.uniform(0, 60) * u),
                ]
                for o in r.uniform(-0.7, 0.7, 9 + 4 * lv)
                for k in [int(r.integers(0, n // 2))]
            ],
            alpha=0.8,
            press=0,
        )
        pw = (70, 150, 360)[lv] * u
        s.ellipse(pool, (gx - pw, y1 - pw * 0.1, gx + pw, y1 + pw * 0.17), press=0.1)
        s.bars(
            foam,
            [
                (q - wd * 1.6, y1, q + wd * 1.5, 7 * u * (1 + lv * 0.4)),
                (q - wd * 2.3, y1 + 12 * u, q + wd * 1.2, 4 * u),
                (q - wd * 0.8, y1 + 24 * u, q + wd * 2.6, 3.6 * u),
            ],
            alpha=0.9,
        )
        for _ in range(10 + 6 * lv):
            a = r.choice([0, pi]) + r.normal(0, 0.36)
            s.disc(
                gx + cos(a) * pw,
                y1 + pw * 0.035 + sin(a) * pw * 0.135,
                r.uniform(8, 22) * u * (0.6 + lv * 0.5),
                mix(col, p["r4"], r.uniform(0.1, 0.6)),
                press=0.3,
            )
    fg = s.canopy(h * 1.0 - np.clip(np.abs(s.x - gx) - w * 0.24, 0, None) * 0.34, 30, 30)
    s.layer(fg, p["r4"], line=0.3, press=0.3)
