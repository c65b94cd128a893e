"""What a village is made of: gabled stone houses, round trees, ribbons of path, someone with a parasol."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin, sqrt
from typing import Any

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, Ink, mix

Spot = tuple[float, float, float]  # x, y of the foot, size
#: crowns in bloom: plum and cherry, pear, ginkgo
PINK, PEAR, GOLD = "#E5B3A2", "#F6F1E6", "#D2A341"


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


def roof_ink(s: Print, haze: float = 0.0, brick: float = 0.58) -> Ink:
    """Brick or slate by chance, thinned toward the low tone by `haze`."""
    return mix(s.p["roof2"] if s.r.random() < brick else s.p["roof"], s.p["low"], haze)


def row(
    s: Print, x0: float, x1: float, y: Array, k: float, *, haze: float = 0.0, gap: float = 1.0, brick: float = 0.58
) -> None:
    """Houses from x0 to x1 on the line y(x), gables of width k; `gap` stretches the room between them."""
    r, x = s.r, x0
    while x < x1:
        foot = float(y[int(np.clip(x + k, 0, s.w - 1))]) + r.normal(0, k * 0.05)
        size = k * r.uniform(0.8, 1.06)
        house(s, x, foot, size, mix(s.p["wall"], s.p["low"], haze * 0.6), roof_ink(s, haze, brick), 1)
        x += size * r.uniform(2.1, 2.9) * gap


def trees(s: Print, spots: Sequence[Spot], tones: Sequence[Ink], *, domes: int = 7, press: float = 0.25) -> None:
    """Round trees of height about 1.5 k, all of them in one pass a tone."""
    r = s.r
    trunks: list[list[tuple[float, float]]] = []
    crowns: list[list[tuple[float, float, float, float]]] = [[] for _ in tones]
    for x, y, k in spots:
        trunks.append([(x - k * 0.06, y), (x - k * 0.03, y - k), (x + k * 0.03, y - k), (x + k * 0.07, y)])
        for n in range(domes):
            a, q = r.uniform(0, 2 * pi), sqrt(r.random())
            size = k * r.uniform(0.2, 0.36)
            tone = min(int(len(tones) * (n + r.random()) / domes), len(tones) - 1)
            crowns[tone].append((x + cos(a) * q * k * 0.4, y - k * 1.02 + sin(a) * q * k * 0.26, size, size * 0.92))
    s.polys(s.p["r4"], trunks, press=0.1)
    for ink, domed in zip(tones, crowns, strict=True):
        s.ovals(ink, domed, press=press)


def old_tree(s: Print, x: float, y: float, tall: float, leaf: Ink, *, lean: float = 0.05) -> None:
    """One old tree with a forked trunk, its foot on (x, y)."""
    p, r = s.p, s.r
    wide = tall * 0.055
    s.polys(
        p["r4"],
        [
            [(x - wide, y), (x - wide * 0.4, y - tall * 0.6), (x + wide * 0.4, y - tall * 0.6), (x + wide * 1.1, y)],
            [
                (x, y - tall * 0.36),
                (x + tall * 0.22, y - tall * 0.72),
                (x + tall * 0.24, y - tall * 0.7),
                (x + wide * 0.4, y - tall * 0.28),
            ],
            [
                (x, y - tall * 0.44),
                (x - tall * 0.2, y - tall * 0.7),
                (x - tall * 0.22, y - tall * 0.68),
                (x - wide * 0.4, y - tall * 0.36),
            ],
        ],
        press=0.1,
    )
    tones = [mix(leaf, p["r3"], share) for share in (0.45, 0.28, 0.12, 0.0)]
    for number, tone in enumerate(tones):
        crown = []
        for _ in range(10):
            a, q = r.uniform(0, 2 * pi), sqrt(r.random())
            size = tall * r.uniform(0.06, 0.12) * (1.15 - 0.12 * number)
            crown.append(
                (
                    x + tall * (lean + cos(a) * q * 0.4),
                    y - tall * (0.79 + 0.02 * number) + sin(a) * q * tall * 0.26,
                    size,
                    size,
                )
            )
        s.ovals(tone, crown, press=0.3)


def figure(s: Print, x: float, y: float, k: float) -> None:
    """Someone under a parasol, the coral point; the feet on (x, y), height k."""
    s.polys(
        s.p["r4"],
        [[(x - k * 0.15, y), (x - k * 0.08, y - k * 0.6), (x + k * 0.08, y - k * 0.6), (x + k * 0.15, y)]],
        press=0,
    )
    s.dome(s.p["accent"], (x - k * 0.42, y - k, x + k * 0.42, y - k * 0.16), press=0)


def bend(points: Sequence[tuple[float, float]], n: int = 120) -> tuple[Array, Array]:
    """`n` places on a smooth line through the points (Catmull-Rom)."""
    p = np.array([points[0], *points, points[-1]], np.float64)
    t = np.linspace(0, len(points) - 1.000001, n)
    i = t.astype(int)
    f = (t - i)[:, None]
    a, b, c, d = p[i], p[i + 1], p[i + 2], p[i + 3]
    place = 0.5 * (2 * b + (c - a) * f + (2 * a - 5 * b + 4 * c - d) * f**2 + (3 * b - a - 3 * c + d) * f**3)
    return place[:, 0], place[:, 1]


def ribbon(s: Print, color: Ink, x: Array, y: Array, half: Array, **k: Any) -> None:
    """A band along the places (x, y); `half` is its half width, laid across the band."""
    dx, dy = np.gradient(x), np.gradient(y)
    long = np.maximum(np.hypot(dx, dy), 1e-6)
    nx, ny = -dy / long * half, dx / long * half
    left = list(zip(x + nx, y + ny * 0.7, strict=True))
    right = list(zip((x - nx)[::-1], (y - ny * 0.7)[::-1], strict=True))
    s.polys(color, [left + right], **k)


def water(s: Print, hz: float) -> None:
    """Wash the sea from its horizon to the lower edge."""
    p = s.p
    near = mix(p["sea"], p["deep"], 0.7)
    s.wash([(0, mix(p["sea"], p["low"], 0.5)), (0.2, p["sea"]), (0.6, near), (1, p["deep"])], hz, s.h)
