"""The village print: gabled stone houses in five terraces, over the sea or over combed fields."""

from __future__ import annotations

from math import cos, pi, sin, sqrt

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, fbm, mix


def house(s: Print, x: float, y: float, k: float, wall: Ink, roof: Ink, face: int) -> None:
    """gabled house in slight bird's view: gable end and long side; k = width of the gable"""
    r = s.r
    f, L, e = face, k * r.uniform(1.15, 1.9), k * 0.46
    sh = mix(wall, s.p["r3"], 0.24)
    gx = x
    g = [(gx, y), (gx, y - k * 0.62), (gx + f * k * 0.5, y - k * 0.62 - e), (gx + f * k, y - k * 0.62), (gx + f * k, y)]
    s.polys(wall, [g], press=0.05)
    b = (gx + f * (k + L), y - k * 0.14)
    s.polys(sh, [[(gx + f * k, y), (gx + f * k, y - k * 0.62), (b[0], b[1] - k * 0.62), b]], press=0.05)
    ap, ap2 = (gx + f * k * 0.5, y - k * 0.62 - e), (gx + f * (k * 0.5 + L), y - k * 0.76 - e)
    ea, ea2 = (gx + f * k * 1.07, y - k * 0.53), (b[0] + f * k * 0.06, b[1] - k * 0.53)
    s.polys(roof, [[ap, ap2, ea2, ea]], press=0.12)
    s.polys(
        mix(roof, s.p["r4"], 0.35),
        [
            [
                (ap[0] - f * k * 0.07, ap[1] - k * 0.1),
                (ap[0], ap[1] - k * 0.035),
                (ap2[0], ap2[1] - k * 0.035),
                (ap2[0] + f * k * 0.07, ap2[1] - k * 0.1),
                (ap2[0] + f * k * 0.03, ap2[1] + k * 0.03),
                (ap[0] - f * k * 0.03, ap[1] + k * 0.03),
            ]
        ],
        press=0,
    )
    s.polys(
        mix(roof, s.p["r4"], 0.4),
        [[ap, (ap[0], ap[1] - k * 0.06), (gx - f * k * 0.08, y - k * 0.53), (gx - f * k * 0.08, y - k * 0.46)]],
        press=0,
    )
    lines = []
    for j in range(1, 9):
        t = j / 9
        lines.append(
            [
                (ap[0] + (ap2[0] - ap[0]) * t, ap[1] + (ap2[1] - ap[1]) * t),
                (ap[0] + (ap2[0] - ap[0]) * t + k * 0.018, ap[1] + (ap2[1] - ap[1]) * t),
                (ea[0] + (ea2[0] - ea[0]) * t + k * 0.018, ea[1] + (ea2[1] - ea[1]) * t),
                (ea[0] + (ea2[0] - ea[0]) * t, ea[1] + (ea2[1] - ea[1]) * t),
            ]
        )
    s.polys(mix(roof, s.p["light"], 0.35), lines, alpha=0.5, press=0)
    lit = s.p["light"] if s.pal in ("dusk", "night") else s.p["r3"]
    cs = []
    for _ in range(14):
        a, b = r.uniform(0.06, 0.8), r.uniform(0.04, 0.5)
        cs.append((gx + f * k * a, y - k * b, gx + f * k * (a + 0.1), k * 0.018))
    s.bars(sh, [(min(a, c), b, max(a, c), d) for a, b, c, d in cs], alpha=0.9, press=0)
    win = [
        [
            (gx + f * k * 0.4, y - k * 0.5),
            (gx + f * k * 0.6, y - k * 0.5),
            (gx + f * k * 0.6, y - k * 0.3),
            (gx + f * k * 0.4, y - k * 0.3),
        ]
    ]
    for at in (0.24, 0.62):
        a = gx + f * (k + L * at)
        yy = y - k * 0.14 * at
        win.append(
            [
                (a, yy - k * 0.46),
                (a + f * k * 0.17, yy - k * 0.48),
                (a + f * k * 0.17, yy - k * 0.25),
                (a, yy - k * 0.23),
            ]
        )
    s.polys(lit, win, press=0)


def village(s: Print, inland: bool = False) -> None:
    """houses on a slope over the sea; inland: over fields, no boats"""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.34, 0.38)
    s.sky(hz)
    s.sun(w * 0.2, h * 0.17, 50 * u)
    s.wash(
        [(0, mix(p["sea"], p["low"], 0.5)), (0.2, p["sea"]), (0.6, mix(p["sea"], p["deep"], 0.7)), (1, p["deep"])],
        hz,
        h,
    )
    if inland:  # combed field strips, wider toward the viewer
        y = hz
        for k in range(9):
            t = k / 8
            c = (mix(p["leaf"], p["low"], 0.62), mix(p["reed"], p["low"], 0.55), mix(p["r1"], p["leaf"], 0.4))[k % 3]
            g = y + np.sin(s.x / w * 3 + k) * (3 + 14 * t) * u
            s.layer(g, mix(c, p["leaf"], 0.25 * t), line=0.5, press=0.2)
            rows = []
            for _ in range(26):
                x = r.uniform(0, w * 0.7)
                rows.append(
                    (
                        x,
                        y + r.uniform(0.15, 0.95) * h * (0.025 + 0.09 * t),
                        x + r.uniform(20, 80) * u * (0.5 + t),
                        (1.2 + 2 * t) * u,
                    )
                )
            s.bars(mix(c, p["r4"], 0.35), rows, alpha=0.45)
            y += h * (0.025 + 0.09 * t)
    far = s.crest([(w * 0.1, h * 0.06, w * 0.14, w * 0.2, 1.1)], hz + 8 * u, 0.3)
    s.layer(far, p["r0"], to=hz, line=0.4)
    if not inland:
        s.glitter(w * 0.2, hz, hz + h * 0.2, p["light"], 0.7, 40)
        s.ripples(hz + 8 * u, h * 0.8, p["light"], 46, 0.5, 0, w * 0.5)
        s.boat(w * 0.13, h * 0.53, 34 * u, p["accent"])
        s.boat(w * 0.27, h * 0.45, 19 * u)
    hill = s.crest([(w * 0.86, h * 0.3, w * 0.5, w * 0.4, 1.15)], hz + 6 * u, 0.8)
    s.layer(np.where(s.x > w * 0.3, hill, h), p["r1"], mix(p["r1"], p["low"], 0.7), h * 0.3, to=hz)
    s.clouds(hz - h * 0.06, w * 0.74, w * 0.2, 3, alpha=0.85, t=11)
    # the slope that carries the houses comes in from the right
    for k in range(5):
        t = k / 4
        size = (50 + 104 * t) * u
        x0 = w * (0.5 - 0.46 * t**0.9)
        y0 = hz + h * (0.07 + 0.53 * t**1.06)
        g = y0 - size * 0.4 - (s.x - x0) / w * h * (0.2 - 0.06 * t) + fbm(w, r, 160 * u, 3) * 8 * u
        g = s.canopy(g + np.clip(x0 - size * 0.8 - s.x, 0, None) ** 1.06 * 1.15, 18 + 14 * t, 12 + 10 * t)
        c = mix(p["leaf"], p["r3"], 0.15 + 0.6 * t) if k % 2 else mix(p["leaf"], p["r2"], 0.5)
        s.layer(g, c, line=0.25, press=0.2)
        if True:
            x = x0 + size * r.uniform(0.1, 0.5)
            while x < w + size:
                int(np.clip(x, 0, w - 1))
                y = y0 + size * 0.42 - (x - x0) / w * h * (0.2 - 0.06 * t) + r.normal(0, size * 0.07)
                roof = p["roof2"] if r.random() < 0.58 else p["roof"]
                face = 1
                k2 = size * r.uniform(0.74, 1.05)
                house(s, x, y, k2, p["wall"], mix(roof, p["low"], 0.22 * (1 - t)), face)
                x += k2 * r.uniform(1.9, 2.9)
                if r.random() < 0.62:
                    tx = x - k2 * 0.28
                    s.disc(
                        tx,
                        y - k2 * 0.42,
                        k2 * r.uniform(0.3, 0.46),
                        mix(p["leaf"], p["r4"], 0.35 + 0.25 * r.random()),
                        press=0.25,
                    )
                    s.disc(
                        tx + k2 * 0.25,
                        y - k2 * 0.2,
                        k2 * r.uniform(0.22, 0.34),
                        mix(p["leaf"], p["r3"], 0.4),
                        press=0.25,
                    )
    ft = s.canopy(h * 0.985 + fbm(w, r, 300 * u, 2) * 14 * u - (s.x / w) * 8 * u, 40, 26)
    s.layer(ft, p["r4"], line=0.3)
    if inland:  # the coral point: one figure with a parasol on the path
        x, y = w * 0.13, h * 0.63
        s.polys(p["r4"], [[(x - 9 * u, y + 36 * u), (x - 5 * u, y), (x + 5 * u, y), (x + 9 * u, y + 36 * u)]], press=0)
        s.dome(p["accent"], (x - 25 * u, y - 25 * u, x + 25 * u, y + 25 * u), press=0)
    # one old tree by the lane
    tx, ty, tall = w * 0.2, h * 1.0, 300 * u
    s.polys(
        p["r4"],
        [
            [(tx - 16 * u, ty), (tx - 7 * u, ty - tall * 0.6), (tx + 7 * u, ty - tall * 0.6), (tx + 18 * u, ty)],
            [
                (tx, ty - tall * 0.4),
                (tx + tall * 0.22, ty - tall * 0.72),
                (tx + tall * 0.24, ty - tall * 0.7),
                (tx + 4 * u, ty - tall * 0.32),
            ],
        ],
        press=0.1,
    )
    leafc = p["reed"] if s.pal in ("autumn", "dusk", "day") else p["leaf"]
    if s.pal == "spring":
        leafc = "#E5B3A2"
    for _ in range(22):
        a, q = r.uniform(0, 2 * pi), sqrt(r.random())
        s.disc(
            tx + tall * 0.05 + cos(a) * q * tall * 0.4,
            ty - tall * 0.8 + sin(a) * q * tall * 0.26,
            tall * r.uniform(0.06, 0.13),
            mix(leafc, p["r3"], r.uniform(0, 0.45)),
            press=0.3,
        )
    s.gulls(w * 0.32, h * 0.25, 5, 46 * u, size=11)
    if flip:
        s.mirror()
