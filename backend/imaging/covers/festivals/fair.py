"""Festival mode: a temple fair under striped awnings, a stand of pinwheels, and everybody there."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.cuts import box, ribbon, sag
from backend.imaging.covers.festivals.crowd import frieze
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, Points, mix


def fair(s: Print) -> None:
    """Two rows of stalls below the hill; the pinwheels stand tall on one side, one of them coral."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * 0.58
    s.sky(hz)
    s.sun(w * 0.86, h * 0.16, 46 * u)
    hill = s.crest([(w * 0.62, h * 0.26, w * 0.4, w * 0.3, 1.05), (w * 0.94, h * 0.14, w * 0.2, w * 0.2, 1)], hz, 0.9)
    s.layer(hill, p["r1"], mix(p["r1"], p["low"], 0.75), h * 0.3, line=0.5)
    s.clouds(h * 0.47, w * 0.74, w * 0.16, 3, t=12)
    trees = s.canopy(np.full(w, hz + 8 * u, np.float32), 26, 24)
    s.layer(trees, mix(p["leaf"], p["r2"], 0.3), line=0.3, press=0.2)
    s.wash([(0, mix(p["sand"], p["reed"], 0.1)), (1, mix(p["sand"], p["reed"], 0.4))], hz + 24 * u, h)
    for x0, y, size, n in ((0.28, hz + 40 * u, 100, 9), (0.2, h * 0.84, 176, 6)):
        x = w * x0
        for k in range(n):
            _stall(s, x, y, size * u, k + n)
            x += size * u * 1.72
    s.polys(p["r4"], [ribbon(line, 1.6 * u, 1.6 * u) for line in _strings(s)], press=0)
    _bunting(s)
    frieze(s, 0.0, 0.96)
    _wheels(s, w * 0.15, h)
    s.gulls(w * 0.5, h * 0.16, 4, 40 * u, size=10)
    if flip:
        s.mirror()


def _stall(s: Print, x: float, y: float, k: float, number: int) -> None:
    """A table and posts under a striped, scalloped awning; k is its half width."""
    p = s.p
    cloths: tuple[Ink, ...] = (p["r3"], p["leaf"], p["reed"], p["roof"], p["r2"])
    cloth = cloths[number % len(cloths)]
    s.polys(
        mix(p["r4"], p["roof2"], 0.3),
        [box(x - k * 0.7, y, x - k * 0.65, y - k), box(x + k * 0.65, y, x + k * 0.7, y - k)],
        press=0,
    )
    s.polys(mix(p["wall"], p["r1"], 0.3), [box(x - k * 0.74, y, x + k * 0.74, y - k * 0.34)], press=0.1)
    goods = [(x + v * k, y - k * 0.37, k * 0.1, k * 0.09) for v in np.linspace(-0.56, 0.56, 6)]
    s.ovals(mix(cloth, p["reed"], 0.6), goods, press=0.1)
    stripes: dict[bool, list[Points]] = {True: [], False: []}
    for n in range(7):
        a, b = -0.62 + 1.24 * n / 7, -0.62 + 1.24 * (n + 1) / 7
        c, d = a * 1.42, b * 1.42
        scallop = [
            (x + (c + d) / 2 * k + (d - c) / 2 * k * cos(v), y - k * 0.84 + k * 0.12 * sin(v))
            for v in np.linspace(0, pi, 8)
        ]
        stripes[n % 2 == 0].append([(x + a * k, y - k * 1.3), (x + b * k, y - k * 1.3), *scallop])
    s.polys(cloth, stripes[True], press=0.12)
    s.polys(p["wall"], stripes[False], press=0.08)


def _strings(s: Print) -> list[list[tuple[float, float]]]:
    w, h = s.w, s.h
    return [sag(w * 0.15, h * 0.2, w * 0.62, h * 0.33, h * 0.06), sag(w * 0.62, h * 0.33, w * 1.04, h * 0.24, h * 0.07)]


def _bunting(s: Print) -> None:
    p, w, h, u = s.p, s.w, s.h, s.u
    s.polys(p["r4"], [box(w * 0.62 - 3 * u, h * 0.31, w * 0.62 + 3 * u, h * 0.7)], press=0)
    flags: dict[str, list[Points]] = {"reed": [], "wall": [], "r3": []}
    for line in _strings(s):
        for n, (x, y) in enumerate(line[1:-1]):
            flags[("reed", "wall", "r3")[n % 3]].append([(x - 9 * u, y), (x + 9 * u, y), (x, y + 26 * u)])
    for ink, cut in flags.items():
        s.polys(p[ink], cut, press=0.1)


def _wheels(s: Print, x: float, h: float) -> None:
    """A straw pole with seven pinwheels, the largest coral."""
    p, u = s.p, s.u
    q = min(h, s.w) / (1000 * u)
    s.polys(mix(p["r4"], p["roof2"], 0.25), [box(x - 7 * u, h * 0.3, x + 7 * u, h * 1.0)], press=0.05)
    s.rounded(mix(p["reed"], p["roof2"], 0.2), (x - 34 * u, h * 0.3, x + 34 * u, h * 0.62), 26 * u, press=0.3)
    bands = [(x - 32 * u, h * (0.34 + 0.05 * n), x + 32 * u, 3 * u) for n in range(6)]
    s.bars(mix(p["reed"], p["r4"], 0.5), bands, alpha=0.6)
    spots = (
        (0, -0.15, 104, "accent"),
        (-112, 0.02, 66, "r3"),
        (118, -0.01, 74, "leaf"),
        (-136, 0.19, 76, "reed"),
        (132, 0.19, 62, "r2"),
        (8, 0.14, 68, "roof"),
    )
    for dx, dy, size, ink in spots:
        cx, cy = x + dx * q * u, h * (0.37 + dy)
        s.polys(p["r4"], [ribbon([(x, cy + 60 * u), (cx, cy)], 4 * u, 3 * u)], press=0)
        _pinwheel(s, cx, cy, size * q * u, p[ink], s.r.uniform(0, 1))


def _pinwheel(s: Print, x: float, y: float, k: float, ink: Ink, angle: float) -> None:
    """Six blades of two tones about a pin."""
    whole: list[Points] = []
    fold: list[Points] = []
    for n in range(6):
        a = angle + 2 * pi * n / 6

        def at(da: float, q: float, a: float = a) -> tuple[float, float]:
            return x + cos(a + da) * q * k, y + sin(a + da) * q * k

        whole.append([(x, y), at(0, 1.0), at(0.3, 0.98), at(0.62, 0.8), at(0.8, 0.5)])
        fold.append([(x, y), at(0.0, 1.0), at(0.3, 0.98), at(0.3, 0.5)])
    s.polys(ink, whole, press=0.08)
    s.polys(mix(ink, s.p["light"], 0.5), fold, press=0.08)
    s.disc(x, y, k * 0.09, s.p["light"], press=0)
