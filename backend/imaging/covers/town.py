"""The old town print: a gate tower on its wall, tiled roofs in front, a ridge behind."""

from __future__ import annotations

import numpy as np
from PIL import ImageDraw

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Points, mix


def eave(x: float, y: float, half: float, rise: float, k: float) -> Points:
    """one upturned roof: half = half width at the eave, rise = height"""
    return [
        (x - half - k * 0.16, y - k * 0.16),
        (x - half * 0.72, y - rise * 0.42),
        (x - half * 0.46, y - rise),
        (x + half * 0.46, y - rise),
        (x + half * 0.72, y - rise * 0.42),
        (x + half + k * 0.16, y - k * 0.16),
        (x + half * 0.9, y),
        (x - half * 0.9, y),
    ]


def town(s: Print) -> None:
    """old town: gate tower on its wall, tiled roofs in front, ridge behind"""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    f = 1 if r.random() < 0.5 else -1
    cx = w * (0.5 + f * r.uniform(0.08, 0.14))
    s.sky(h * 0.66)
    s.sun(w * (0.5 - f * 0.28), h * 0.22, 58 * u)
    s.layer(
        s.crest([(w * 0.16, h * 0.17, w * 0.3, w * 0.3, 1.1), (w * 0.8, h * 0.2, w * 0.3, w * 0.3, 1.1)], h * 0.6, 0.9),
        p["r0"],
        p["low"],
        h * 0.26,
    )
    s.clouds(h * 0.5, w * (0.5 - f * 0.3), w * 0.2, 3, t=12)
    s.layer(
        s.crest([(w * (0.5 - f * 0.4), h * 0.16, w * 0.24, w * 0.3, 1)], h * 0.66, 0.9),
        p["r1"],
        mix(p["r1"], p["low"], 0.7),
        h * 0.2,
    )
    stone, dark = mix(p["r2"], p["sand"], 0.42), mix(p["r3"], p["r4"], 0.45)
    top = h * 0.57
    s.polys(stone, [[(0, top), (w, top), (w, h), (0, h)]], press=0.25)
    m = 34 * u
    s.polys(
        stone,
        [
            [(x, top + 1), (x, top - 17 * u), (x + m * 0.58, top - 17 * u), (x + m * 0.58, top + 1)]
            for x in np.arange(-m, w + m, m)
        ],
        press=0.2,
    )
    rows = []
    for _ in range(210):
        y, x = top + r.uniform(0.02, 0.3) * h, r.uniform(0, w)
        rows.append((x, y // (13 * u) * 13 * u, x + r.uniform(24, 60) * u, 2 * u))
    s.bars(mix(stone, p["r4"], 0.35), rows, alpha=0.5)
    k = 150 * u
    bx = k * 1.95
    s.polys(
        mix(stone, p["r3"], 0.3),
        [[(cx - bx, top - 22 * u), (cx + bx, top - 22 * u), (cx + bx * 1.05, h), (cx - bx * 1.05, h)]],
        press=0.2,
    )
    s.polys(
        mix(stone, p["light"], 0.25),
        [
            [
                (cx - bx * 1.02, top - 30 * u),
                (cx + bx * 1.02, top - 30 * u),
                (cx + bx * 1.02, top - 18 * u),
                (cx - bx * 1.02, top - 18 * u),
            ]
        ],
        press=0.1,
    )

    def arch(d: ImageDraw.ImageDraw, n: int) -> None:
        d.pieslice(
            [(cx - k * 0.5) * n, (top + k * 0.16) * n, (cx + k * 0.5) * n, (top + k * 1.16) * n], 180, 360, fill=255
        )
        d.rectangle([(cx - k * 0.5) * n, (top + k * 0.65) * n, (cx + k * 0.5) * n, h * n], fill=255)

    s.ink(p["r4"], arch, press=0.05)
    y = top - 30 * u
    for half, body, rise, hb in ((k * 1.62, k * 1.24, k * 0.42, k * 0.52), (k * 1.2, k * 0.86, k * 0.56, k * 0.4)):
        s.polys(
            mix(p["roof2"], p["r4"], 0.3),
            [[(cx - body, y), (cx - body, y - hb), (cx + body, y - hb), (cx + body, y)]],
            press=0.1,
        )
        n = 7
        s.polys(
            mix(p["reed"], p["light"], 0.45),
            [
                [
                    (cx + body * (2 * (j + 0.5) / n - 1) - body * 0.09, y - hb * 0.12),
                    (cx + body * (2 * (j + 0.5) / n - 1) - body * 0.09, y - hb * 0.76),
                    (cx + body * (2 * (j + 0.5) / n - 1) + body * 0.09, y - hb * 0.76),
                    (cx + body * (2 * (j + 0.5) / n - 1) + body * 0.09, y - hb * 0.12),
                ]
                for j in range(n)
            ],
            press=0.05,
            alpha=0.9,
        )
        e = eave(cx, y - hb + k * 0.1, half, rise, k)
        s.polys(dark, [e], press=0.2)
        s.polys(
            mix(dark, p["light"], 0.4),
            [
                [
                    (cx + half * 0.9 * t, y - hb + k * 0.08),
                    (cx + half * 0.9 * t + 2 * u, y - hb + k * 0.08),
                    (cx + half * 0.46 * t + 2 * u, y - hb + k * 0.1 - rise),
                    (cx + half * 0.46 * t, y - hb + k * 0.1 - rise),
                ]
                for t in np.linspace(-0.9, 0.9, 15)
            ],
            alpha=0.4,
            press=0,
        )
        y = y - hb - rise + k * 0.12
    s.polys(
        dark,
        [
            [
                (cx - k * 0.6, y - k * 0.02),
                (cx - k * 0.66, y - k * 0.14),
                (cx - k * 0.5, y - k * 0.06),
                (cx + k * 0.5, y - k * 0.06),
                (cx + k * 0.66, y - k * 0.14),
                (cx + k * 0.6, y - k * 0.02),
            ]
        ],
        press=0,
    )
    for dx in (-0.74, 0.74):
        X, Y, q = cx + k * dx, top + k * 0.56, 17 * u
        s.rounded(p["accent"], (X - q, Y - q * 1.15, X + q, Y + q * 1.15), q * 0.8, press=0.03)
        s.bars(p["r4"], [(X - 1 * u, Y - q * 1.8, X + 1 * u, 2 * u)], press=0)
    for lv in range(3):
        t = lv / 2
        yb = h * (0.86 + 0.09 * lv)
        x = -60 * u + r.uniform(0, 80) * u
        while x < w + 100 * u:
            if abs(x - cx) > k * (0.72 + 0.12 * lv) or lv == 2:
                L = r.uniform(190, 280) * u * (0.75 + 0.3 * t)
                c = mix(mix(p["roof"], p["r1"], 0.3 - 0.3 * t), p["r4"], 0.25 * t)
                s.polys(
                    mix(p["wall"], p["r1"], 0.42 - 0.14 * t),
                    [
                        [
                            (x - L * 0.42, yb - 26 * u),
                            (x + L * 0.42, yb - 26 * u),
                            (x + L * 0.42, yb + 80 * u),
                            (x - L * 0.42, yb + 80 * u),
                        ]
                    ],
                    press=0.05,
                )
                s.polys(c, [eave(x, yb - 22 * u, L * 0.5, 56 * u * (0.8 + 0.3 * t), 40 * u)], press=0.2)
                s.polys(
                    mix(c, p["light"], 0.3),
                    [
                        [
                            (x + L * 0.46 * v, yb - 24 * u),
                            (x + L * 0.46 * v + 1.6 * u, yb - 24 * u),
                            (x + L * 0.23 * v + 1.6 * u, yb - 74 * u * (0.8 + 0.3 * t)),
                            (x + L * 0.23 * v, yb - 74 * u * (0.8 + 0.3 * t)),
                        ]
                        for v in np.linspace(-0.9, 0.9, 13)
                    ],
                    alpha=0.4,
                    press=0,
                )
                x += L * r.uniform(0.86, 1.1)
            else:
                x += 30 * u
        for _ in range(5):
            a = r.uniform(0, w)
            if abs(a - cx) > k * 0.9 or lv == 2:
                s.disc(a, yb - 10 * u, r.uniform(26, 44) * u, mix(p["leaf"], p["r4"], 0.3 + 0.3 * t), press=0.3)
    s.layer(s.canopy(np.full(w, h * 1.0, np.float32), 34, 22), p["r4"], line=0.3)
    s.gulls(w * (0.5 - f * 0.2), h * 0.34, 5, 50 * u, size=11)
