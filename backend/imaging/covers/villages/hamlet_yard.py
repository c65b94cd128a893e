"""The courtyard: strings of maize and peppers under the eaves, trays on a rack, a millstone."""

from __future__ import annotations

from math import pi

import numpy as np

from backend.imaging.covers.homestead import house, old_tree, roof_ink
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix


def court(s: Print) -> None:
    """A courtyard: strings of maize and peppers under the eaves, trays on a rack, a millstone."""
    p, w, h, u = s.p, s.w, s.h, s.u
    s.sky(h * 0.5)
    s.sun(w * 0.86, h * 0.16, 50 * u)
    peaks = [(w * 0.9, h * 0.2, w * 0.3, w * 0.3, 0.9), (w * 0.66, h * 0.12, w * 0.2, w * 0.2, 0.9)]
    s.layer(s.crest(peaks, h * 0.48, 1.0), p["r0"], mix(p["r0"], p["low"], 0.7), h * 0.2, line=0.4)
    s.layer(s.canopy(np.full(w, h * 0.46, np.float32), 30, 30), mix(p["leaf"], p["r2"], 0.5), line=0.3)
    for x in (0.6, 0.82, 0.98):
        house(s, w * x, h * 0.53, 84 * u, p["wall"], roof_ink(s, 0.2), 1)
    wall = mix(p["sand"], p["r1"], 0.25)
    s.polys(wall, [[(0, h * 0.53), (w, h * 0.53), (w, h * 0.66), (0, h * 0.66)]], press=0.25)
    s.bars(mix(p["roof"], p["r4"], 0.2), [(-20 * u, h * 0.527, w + 20 * u, 20 * u)], press=0.15)
    yard = mix(p["sand"], p["light"], 0.2)
    s.layer(np.full(w, h * 0.66, np.float32), yard, mix(yard, p["reed"], 0.18), h * 0.36, line=0.3, press=0.2)
    old_tree(s, w * 0.74, h * 0.72, 330 * u, p["reed"] if s.pal in ("autumn", "day") else p["leaf"])
    right = _hall(s, min(w * 0.54, 900 * u), h * 0.76, max(h * 0.2, 200 * u))
    _rack(s, right + 40 * u, h * 0.9, 300 * u)
    _mill(s, w * 0.24, h * 0.91, 150 * u)
    s.layer(s.canopy(h * 1.0 - np.clip(s.x / w - 0.8, 0, 1) * h * 0.2, 26, 24), p["r4"], line=0.3, press=0.3)


def _hall(s: Print, right: float, y: float, tall: float) -> float:
    """The house front from the left edge to `right`, its foot on y; returns where it ends."""
    p, u, r = s.p, s.u, s.r
    roof = mix(p["roof"], p["r4"], 0.15)
    s.polys(mix(p["wall"], p["sand"], 0.2), [[(-10, y), (-10, y - tall), (right, y - tall), (right, y)]], press=0.08)
    s.bars(mix(p["sand"], p["r2"], 0.5), [(-10, y - 8 * u, right, 24 * u)], press=0.2)
    eaves = y - tall
    s.polys(
        roof,
        [
            [
                (-10, eaves + 16 * u),
                (right + 40 * u, eaves + 16 * u),
                (right - 40 * u, eaves - tall * 0.62),
                (-10, eaves - tall * 0.62),
            ]
        ],
        press=0.18,
    )
    tiles = []
    for x in np.arange(0, right + 30 * u, 26 * u):
        top = x - 80 * u * x / right
        tiles.append(
            [
                (x, eaves + 14 * u),
                (top, eaves - tall * 0.6),
                (top + 4 * u, eaves - tall * 0.6),
                (x + 5 * u, eaves + 14 * u),
            ]
        )
    s.polys(mix(roof, p["light"], 0.3), tiles, alpha=0.45, press=0)
    s.bars(
        mix(roof, p["r4"], 0.5),
        [(-20 * u, eaves - tall * 0.64, right - 34 * u, 20 * u), (-20 * u, eaves + 18 * u, right + 42 * u, 9 * u)],
        press=0.1,
    )
    door, glass = right * 0.46, mix(p["r3"], p["r4"], 0.4)
    s.polys(
        glass, [[(door, y), (door, y - tall * 0.66), (door + 130 * u, y - tall * 0.66), (door + 130 * u, y)]], press=0.1
    )
    s.polys(
        glass,
        [
            [(a, y - tall * 0.3), (a, y - tall * 0.64), (a + 110 * u, y - tall * 0.64), (a + 110 * u, y - tall * 0.3)]
            for a in (right * 0.12, right * 0.76)
        ],
        press=0.1,
    )
    lattice = []
    for a in (right * 0.12, right * 0.76):
        lattice += [(a + 27 * u * n, y - tall * 0.47, a + 27 * u * n + 4 * u, tall * 0.34) for n in range(1, 4)]
    s.polys(
        mix(p["wall"], p["reed"], 0.3),
        [[(a, b - t / 2), (c, b - t / 2), (c, b + t / 2), (a, b + t / 2)] for a, b, c, t in lattice],
        press=0.05,
    )
    for n, x in enumerate(np.linspace(right * 0.04, right * 0.96, 9)):
        if door - 20 * u < x < door + 150 * u:
            continue
        coral = n == 7
        rows = []
        for k in range(9):
            for side in (-1, 1):
                rows.append((x + side * 8 * u + r.normal(0, 1.5) * u, eaves + (34 + 15 * k) * u, 8.5 * u, 11 * u))
        s.ovals(p["accent"] if coral else mix(p["reed"], "#E0B04C", 0.5), rows, press=0.05)
        s.ovals(
            mix(p["accent"] if coral else p["reed"], p["r4"], 0.3),
            [(a + 3 * u, b + 3 * u, 3 * u, 6 * u) for a, b, *_ in rows[::2]],
            alpha=0.6,
            press=0,
        )
    return right


def _rack(s: Print, x: float, y: float, k: float) -> None:
    """Three round trays on a slanted rack."""
    p, r = s.p, s.r
    wood = mix(p["roof2"], p["r4"], 0.5)
    s.polys(
        wood,
        [
            [
                (x + a * k - 5 * s.u, y),
                (x + a * k - 5 * s.u, y - k * b),
                (x + a * k + 5 * s.u, y - k * b),
                (x + a * k + 5 * s.u, y),
            ]
            for a, b in ((0, 0.3), (0.5, 0.62), (1.3, 0.3), (1.62, 0.62))
        ],
        press=0.1,
    )
    s.bars(
        wood,
        [(x - 0.1 * k, y - 0.3 * k, x + 1.4 * k, 9 * s.u), (x + 0.4 * k, y - 0.62 * k, x + 1.72 * k, 9 * s.u)],
        press=0.1,
    )
    for dx, tone in (
        (0.26, p["reed"]),
        (0.82, mix(p["roof2"], p["reed"], 0.45)),
        (1.38, mix(p["leaf"], p["reed"], 0.4)),
    ):
        a, b = x + dx * k, y - k * (0.46 + 0.02 * dx)
        s.ellipse(mix(p["reed"], p["light"], 0.45), (a - k * 0.32, b - k * 0.16, a + k * 0.32, b + k * 0.16), press=0.1)
        s.ellipse(
            mix(p["sand"], p["light"], 0.3), (a - k * 0.28, b - k * 0.135, a + k * 0.28, b + k * 0.135), press=0.1
        )
        seeds = []
        for _ in range(60):
            v, q = r.uniform(0, 2 * pi), r.random() ** 0.5
            seeds.append((a + np.cos(v) * q * k * 0.24, b + np.sin(v) * q * k * 0.1, k * 0.024, k * 0.018))
        s.ovals(tone, seeds, press=0.05)


def _mill(s: Print, x: float, y: float, k: float) -> None:
    """A stone mill on its round bed, half width k."""
    p = s.p
    stone = mix(p["r2"], p["sand"], 0.5)
    s.ellipse(mix(p["sand"], p["r4"], 0.4), (x - k * 1.2, y - k * 0.1, x + k * 1.4, y + k * 0.24), alpha=0.6)
    for half, low, tall, tone in ((1.05, 0.0, 0.5, mix(stone, p["r3"], 0.3)), (0.66, 0.5, 0.3, stone)):
        a, b = x - k * half, x + k * half
        flat = half * 0.3 * k

        s.ellipse(tone, (a, y - k * low - flat, b, y - k * low + flat * 0.6), press=0.25)
        head, foot = y - k * (low + tall), y - k * low - flat * 0.2
        s.polys(tone, [[(a, head), (b, head), (b, foot), (a, foot)]], press=0.25)
        s.ellipse(
            mix(tone, p["light"], 0.4),
            (a, y - k * (low + tall) - flat * 0.8, b, y - k * (low + tall) + flat * 0.8),
            press=0.2,
        )
        cuts = [
            (c, y - k * (low + tall * 0.5), c + k * 0.012, k * tall * 0.5)
            for c in np.linspace(a + k * 0.12, b - k * 0.12, 9)
        ]
        s.polys(
            mix(tone, p["r4"], 0.4),
            [[(c, m - t / 2), (e, m - t / 2), (e, m + t / 2), (c, m + t / 2)] for c, m, e, t in cuts],
            alpha=0.5,
            press=0.2,
        )
    s.polys(
        p["r4"],
        [
            [
                (x + k * 0.3, y - k * 0.84),
                (x + k * 1.3, y - k * 1.02),
                (x + k * 1.31, y - k * 0.97),
                (x + k * 0.3, y - k * 0.78),
            ],
            [
                (x + k * 1.24, y - k * 1.24),
                (x + k * 1.3, y - k * 1.24),
                (x + k * 1.3, y - k * 0.9),
                (x + k * 1.24, y - k * 0.9),
            ],
        ],
        press=0.1,
    )
    s.ellipse(p["r4"], (x - k * 0.12, y - k * 0.88, x + k * 0.12, y - k * 0.8), press=0)
