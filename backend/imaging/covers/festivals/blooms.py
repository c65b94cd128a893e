"""Festival modes of planted flowers: fields in bands before a glass hall, and terraces round a garden pavilion."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.cuts import Spot, box, petals, ribbon, turn
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, Points, mix

TRUMPET = (
    (0, 0.72),
    (-0.1, 0.3),
    (-0.24, -0.1),
    (-0.62, -0.3),
    (-0.3, -0.34),
    (-0.16, -0.62),
    (0, -0.4),
    (0.16, -0.62),
    (0.3, -0.34),
    (0.62, -0.3),
    (0.24, -0.1),
    (0.1, 0.3),
)
BLADE = ((0, 0), (0.1, -0.4), (0.04, -1.0), (-0.06, -0.4))


def _inks(s: Print) -> tuple[Ink, ...]:
    """Flower colours of the plate; the coral stays for one thing alone."""
    p = s.p
    rose = mix(p["accent"], p["light"], 0.62)
    return (rose, p["leaf"], p["light"], mix(p["leaf"], p["r3"], 0.4), p["reed"], p["leaf"])


def expo(s: Print) -> None:
    """Bands of flowers run to a glass hall; lilies stand in a near corner, one of them coral."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz, cx = h * 0.5, w * 0.6
    s.sky(hz)
    s.sun(w * 0.2, h * 0.17, 52 * u)
    s.layer(s.crest([(w * 0.1, h * 0.08, w * 0.3, w * 0.3, 1.1)], hz, 0.5), p["r0"], line=0.5, to=hz)
    _hall(s, cx, hz, min(w * 0.3, h * 0.5))
    s.layer(s.canopy(np.full(w, hz + 2 * u, np.float32), 16, 16), mix(p["leaf"], p["r3"], 0.4), line=0.2)
    s.wash([(0, mix(p["leaf"], p["low"], 0.3)), (1, mix(p["leaf"], p["r3"], 0.3))], hz + 8 * u, h)
    inks = _inks(s)
    edges = np.linspace(-1.5, 2.5, 27)
    for n in range(26):
        a, b = edges[n], edges[n + 1]
        near = [(w * b, h), (w * a, h)]
        top = [(cx + (a - 0.5) * w * 0.13, hz + 8 * u), (cx + (b - 0.5) * w * 0.13, hz + 8 * u)]
        ink = inks[n % len(inks)]
        s.polys(ink, [[*top, *near]], press=0.25)
        dots = []
        for _ in range(34 if n % 2 == 0 else 0):
            t, v = r.uniform(0.02, 1) ** 1.5, r.uniform(0.1, 0.9)
            x0, x1 = top[0][0] + (near[1][0] - top[0][0]) * t, top[1][0] + (near[0][0] - top[1][0]) * t
            k = (1.5 + 9 * t) * u
            dots.append((x0 + (x1 - x0) * v, hz + 8 * u + (h - hz) * t, k, k * 0.6))
        if dots:
            s.ovals(mix(ink, p["r4"], 0.22), dots[::2], alpha=0.6, press=0.2)
            s.ovals(mix(ink, p["light"], 0.6), dots[1::2], alpha=0.9, press=0.1)
    _lilies(s)
    if flip:
        s.mirror()


def _hall(s: Print, x: float, y: float, k: float) -> None:
    """A long glass vault with its ribs; k is its half width."""
    p, u = s.p, s.u
    arch: list[Spot] = [(x + cos(a) * k, y + sin(a) * k * 0.62) for a in np.linspace(pi, 2 * pi, 60)]
    s.polys(mix(p["shoal"], p["light"], 0.35), [arch], press=0.1)
    inner = [(x + cos(a) * k * 0.5, y + sin(a) * k * 0.46) for a in np.linspace(pi, 2 * pi, 40)]
    s.polys(
        mix(p["leaf"], p["light"], 0.45),
        [
            [(a, y - abs(sin(a * 0.07 / u)) * k * 0.2 - 12 * u) for a in np.linspace(x - k * 0.9, x + k * 0.9, 40)]
            + [(x + k * 0.9, y), (x - k * 0.9, y)]
        ],
        press=0.2,
    )
    ribs = [ribbon(arch, 7 * u, 7 * u), ribbon(inner, 3 * u, 3 * u)]
    for n in range(1, 12):
        a = pi + pi * n / 12
        ribs.append(
            ribbon(
                [
                    (x + cos(a) * k, y + sin(a) * k * 0.62),
                    (x + cos(a) * k * 0.5, y + sin(a) * k * 0.46),
                    (x + cos(a) * k * 0.5, y),
                ],
                2.6 * u,
                2.6 * u,
            )
        )
    for v in (0.2, 0.36):
        half = k * (1 - (v / 0.62) ** 2) ** 0.5
        ribs.append(ribbon([(x - half, y - v * k), (x + half, y - v * k)], 2.6 * u, 2.6 * u))
    s.polys(p["r3"], ribs, press=0)
    s.polys(p["r4"], [box(x - k * 0.1, y, x + k * 0.1, y - k * 0.17)], press=0)


def _lilies(s: Print) -> None:
    p, w, h, u = s.p, s.w, s.h, s.u
    m = min(h * 0.9, w)
    stems: list[Points] = []
    heads: list[tuple[float, float, float, float]] = []
    for x, top, size, lean in (
        (0.05, 0.5, 0.15, -0.5),
        (0.13, 0.34, 0.19, 0.35),
        (0.22, 0.56, 0.14, 0.6),
        (0.3, 0.74, 0.11, 0.4),
    ):
        stems.append(ribbon([(w * x, h * 1.02), (w * x, h * top)], 12 * u, 7 * u))
        for n in range(7):
            y = h * (top + 0.12 + (1 - top) * 0.13 * n)
            stems.append(turn(BLADE, w * x, y, 0.14 * m, (-1) ** n * (0.72 + 0.06 * n)))
        heads.append((w * x + lean * size * m * 0.4, h * top - size * m * 0.3, size * m, lean))
    s.polys(p["r4"], stems, press=0.1)
    for n, (x, y, k, lean) in enumerate(heads):
        ink = p["accent"] if n == 1 else p["light"]
        s.polys(ink, [turn(TRUMPET, x, y, k, lean)], press=0.05)
        throat = [(0, 0.5), (-0.06, 0.1), (-0.12, -0.2), (0, -0.3), (0.12, -0.2), (0.06, 0.1)]
        s.polys(mix(ink, p["r4"] if n == 1 else p["reed"], 0.3), [turn(throat, x, y, k, lean)], press=0.05)


def garden(s: Print) -> None:
    """Flower terraces wind about a knoll with a pavilion; its lamp is the coral point."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * 0.46
    s.sky(hz + h * 0.1)
    s.sun(w * 0.22, h * 0.18, 54 * u)
    s.layer(
        s.crest(
            [(w * 0.12, h * 0.16, w * 0.26, w * 0.3, 1.1), (w * 0.46, h * 0.1, w * 0.2, w * 0.2, 1)], hz + 10 * u, 0.9
        ),
        p["r0"],
        mix(p["r0"], p["low"], 0.7),
        h * 0.2,
        line=0.5,
    )
    s.clouds(h * 0.37, w * 0.34, w * 0.14, 3, t=11)
    s.wash([(0, mix(p["shoal"], p["low"], 0.3)), (1, p["sea"])], hz + 8 * u, h)
    s.ripples(hz + 20 * u, h * 0.8, p["light"], 34, 0.6, 0, w * 0.6)
    cx, top = w * 0.64, h * 0.34
    inks = _inks(s)
    for n in range(9):
        t = n / 8
        y = top + h * (0.02 + 0.6 * t**1.15)
        half = w * (0.13 + 0.62 * t**1.1)
        dome = y + (np.clip(np.abs(s.x - cx) / half, 0, 3) ** 2.2) * h * (0.09 + 0.05 * t)
        ink = inks[n % len(inks)]
        s.layer(
            s.canopy(dome, 8 + 12 * t, 6 + 8 * t),
            ink,
            mix(ink, p["r3"], 0.12 if n % 2 else 0.3),
            h * 0.12,
            line=0.5,
            press=0.25,
        )
        flowers: list[Points] = []
        for _ in range(46 if n % 2 == 0 else 0):
            x = r.uniform(max(0, cx - half), min(w - 1, cx + half))
            k = (4 + 12 * t) * u
            flowers.append(petals(x, dome[int(x)] + r.uniform(8, 46) * u * (0.4 + t), k, 5, r.uniform(0, 6), 0.4, 0.7))
        s.polys(mix(ink, p["light"] if n % 4 else p["r4"], 0.5 if n % 4 else 0.16), flowers, press=0.1, alpha=0.85)
    k = min(150 * u, h * 0.2)
    s.polys(p["r4"], [box(cx - k * 0.62, top + 26 * u, cx + k * 0.62, top + 8 * u)], press=0.05)
    s.pavilion(cx, top + 10 * u, k, p["r4"])
    s.rounded(p["accent"], (cx - k * 0.075, top - k * 0.44, cx + k * 0.075, top - k * 0.26), k * 0.06, press=0)
    path = [
        (cx, top + 24 * u),
        (cx - w * 0.03, h * 0.5),
        (cx + w * 0.05, h * 0.66),
        (cx - w * 0.08, h * 0.84),
        (cx - w * 0.03, h * 1.03),
    ]
    s.polys(p["light"], [ribbon(_curve(path), 8 * u, 76 * u)], press=0.12)
    s.gulls(w * 0.36, h * 0.24, 4, 40 * u, size=10)
    if flip:
        s.mirror()


def _curve(line: list[Spot], n: int = 60) -> list[Spot]:
    """A line through the points, its x eased between them."""
    y = np.linspace(line[0][1], line[-1][1], n)
    k = np.arange(len(line))
    t = np.interp(y, [spot[1] for spot in line], k)
    f = t - np.floor(t)
    eased = np.floor(t) + f * f * (3 - 2 * f)
    return list(zip(np.interp(eased, k, [spot[0] for spot in line]), y, strict=True))
