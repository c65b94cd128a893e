"""Things once held in a hand, for the story print: coins, crystal and chisel, lantern. Each at (x, y), size k."""

from __future__ import annotations

from math import pi

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, mix
from backend.imaging.covers.shapes import Spot, arc, oval, smooth, strand


def coins(s: Print, x: float, y: float, k: float) -> None:
    """Coins with square holes strung on a cord from the plate's upper edge; cord and tassel are the coral point."""
    p, r, o = s.p, s.r, Spot(s, x, y, k)
    top = -y / k - 0.1
    cord = [(0.5, top), (0.3, top * 0.72), (0.08, -0.9), (0.0, -0.3)]
    o.fill(p["accent"], strand(cord, 0.03), press=0)
    bronze = mix(p["reed"], p["r3"], 0.28)
    places = [(0.34, top * 0.76), (0.22, top * 0.58), (0.13, -0.98), (0.05, -0.66), (0.0, -0.3)]
    for n, (a, b) in enumerate(places):
        wide = 0.3 * (0.62 if n % 2 else 0.98)
        _coin(o.spot(a, b, 1.0, float(r.uniform(-0.3, 0.3))), wide, 0.3, mix(bronze, p["light"], 0.12 * (n % 3)))
    o.fill(
        p["accent"],
        strand([(0.0, -0.02), (0.0, 0.06)], 0.03),
        oval(0.0, 0.1, 0.06, 0.07),
        [(-0.045, 0.14), (0.045, 0.14), (0.08, 0.46), (-0.08, 0.46)],
        press=0.05,
    )
    s.boat(s.w / 2 + (s.w / 2 - x) * 1.1, s.h * 0.745, 30 * s.u, p["wall"])


def _coin(o: Spot, a: float, b: float, ink: Ink) -> None:
    """One coin of half width a and half height b: a raised rim about a square hole."""
    p = o.s.p
    o.fill(mix(ink, p["r4"], 0.5), oval(a * 0.12, 0.02, a, b, n=60), press=0.1)
    o.fill(ink, oval(0, 0, a, b, n=60), press=0.15)
    o.fill(mix(ink, p["r4"], 0.32), oval(0, 0, a * 0.86, b * 0.86, n=60), press=0.15)
    o.fill(mix(ink, p["r4"], 0.14), oval(0, 0, a * 0.82, b * 0.82, n=60), press=0.2)
    o.fill(
        ink, [(-a * 0.36, -b * 0.36), (a * 0.36, -b * 0.36), (a * 0.36, b * 0.36), (-a * 0.36, b * 0.36)], press=0.05
    )
    behind = o.s.a[int(np.clip(o.y, 0, o.s.h - 1)), 2].copy()
    o.fill(
        behind, [(-a * 0.27, -b * 0.27), (a * 0.27, -b * 0.27), (a * 0.27, b * 0.27), (-a * 0.27, b * 0.27)], press=0
    )
    o.fill(p["accent"], strand([(-0.02, -b * 0.27), (0.02, b * 0.27)], 0.03), press=0)


def quartz(s: Print, x: float, y: float, k: float) -> None:
    """A crystal half cut into ridges, chisel and chips; the cord on the handle is the coral point."""
    p, o = s.p, Spot(s, x, y, k)
    wood = mix(p["roof2"], p["r4"], 0.45)
    base = mix(p["shoal"], p["light"], 0.4)
    o.fill(
        wood,
        [
            (-0.52, 0.0),
            (-0.46, -0.1),
            (0.46, -0.1),
            (0.52, 0.0),
            (0.42, 0.0),
            (0.36, -0.04),
            (-0.36, -0.04),
            (-0.42, 0.0),
        ],
        [(-0.42, -0.1), (-0.38, -0.16), (0.38, -0.16), (0.42, -0.1)],
        press=0.1,
    )
    top, left, mid, right, knee = (0.02, -1.3), (-0.36, -0.96), (0.06, -0.86), (0.38, -1.0), 0.12
    foot = -0.15
    o.fill(mix(base, p["light"], 0.5), [top, left, mid], press=0)
    o.fill(mix(base, p["sea"], 0.42), [top, mid, right], press=0)
    o.fill(mix(base, p["sea"], 0.2), [left, mid, (knee, foot), (-0.34, foot)], press=0.05)
    o.fill(mix(p["sea"], p["deep"], 0.45), [mid, right, (0.36, foot), (knee, foot)], press=0.05)
    o.fill(p["light"], [(-0.3, -0.9), (-0.24, -0.88), (-0.24, -0.56), (-0.29, -0.56)], alpha=0.85, press=0)
    ridges = (
        (("sea", 0.3), (-0.34, -0.42), (-0.2, -0.62), (-0.04, -0.46), (0.1, -0.58), (0.24, -0.46), (0.37, -0.54)),
        (("deep", 0.15), (-0.34, -0.26), (-0.16, -0.36), (0.02, -0.26), (0.16, -0.38), (0.36, -0.28)),
    )
    for (tone, thin), *line in ridges:
        o.fill(mix(p[tone], base, thin), [*line, (0.36, foot), (-0.34, foot)], alpha=0.9, press=0.2)
    o.fill(p["light"], oval(0.2, -0.74, 0.07), alpha=0.9, press=0.05)
    c = o.spot(0.5, -0.03, 1.0, 0.5)
    steel = mix(p["r1"], p["light"], 0.35)
    c.fill(steel, [(-0.05, 0.0), (-0.035, -0.5), (0.035, -0.5), (0.05, 0.0)], press=0.08)
    c.fill(mix(steel, p["r4"], 0.45), [(0.0, 0.0), (0.0, -0.5), (0.035, -0.5), (0.05, 0.0)], press=0.08)
    c.fill(
        wood,
        smooth(
            [(-0.05, -0.5), (-0.085, -0.7), (-0.07, -0.92), (0.0, -0.97), (0.07, -0.92), (0.085, -0.7), (0.05, -0.5)],
            steps=5,
        ),
        press=0.1,
    )
    c.fill(
        p["accent"],
        *[[(-0.075, b), (0.075, b), (0.075, b - 0.035), (-0.075, b - 0.035)] for b in (-0.54, -0.59, -0.64)],
        press=0.05,
    )
    chips = ((-0.74, -0.02, 0.08), (-0.9, 0.0, 0.05), (-0.64, 0.0, 0.04), (-1.02, -0.01, 0.03))
    for a, b, z in chips:
        o.fill(
            mix(base, p["sea"], 0.15),
            [(a - z, b), (a - z * 0.4, b - z * 1.3), (a + z * 0.6, b - z), (a + z, b)],
            press=0.05,
        )
        o.fill(
            mix(p["sea"], p["deep"], 0.3),
            [(a + z * 0.1, b), (a - z * 0.4, b - z * 1.3), (a + z * 0.6, b - z), (a + z, b)],
            press=0.05,
        )


def lantern(s: Print, x: float, y: float, k: float) -> None:
    """A storm lantern on the rock; its flame is the coral point."""
    p, o = s.p, Spot(s, x, y, k)
    for r, alpha in ((0.95, 0.1), (0.66, 0.14), (0.42, 0.2)):
        o.fill(p["light"], oval(0.0, -0.6, r), alpha=alpha, press=0.3)
    iron = mix(p["r4"], p["r3"], 0.25)
    lit = mix(iron, p["light"], 0.45)
    o.fill(iron, arc(0.0, -0.9, 0.39, 0.415, pi + 0.05, 2 * pi - 0.05, 1.15), press=0)
    for q in (-1, 1):
        o.fill(
            iron,
            strand([(q * 0.3, -0.22), (q * 0.4, -0.4), (q * 0.4, -0.86), (q * 0.24, -1.02), (q * 0.08, -1.06)], 0.06),
            press=0.05,
        )
    o.fill(
        iron,
        [(-0.38, 0.0), (-0.4, -0.05), (-0.34, -0.22), (0.34, -0.22), (0.4, -0.05), (0.38, 0.0)],
        [(-0.14, -0.22), (-0.18, -0.32), (0.18, -0.32), (0.14, -0.22)],
        press=0.1,
    )
    glass = smooth(
        [
            (-0.15, -0.32),
            (-0.27, -0.5),
            (-0.26, -0.68),
            (-0.15, -0.88),
            (0.15, -0.88),
            (0.26, -0.68),
            (0.27, -0.5),
            (0.15, -0.32),
        ]
    )
    o.fill(p["light"], glass, alpha=0.72, press=0.05)
    flame = [(0.0, -0.34), (-0.075, -0.42), (-0.06, -0.54), (0.0, -0.72), (0.065, -0.54), (0.075, -0.42)]
    o.fill(p["accent"], smooth(flame), press=0.05)
    o.fill(p["light"], smooth([(0.0, -0.36), (-0.03, -0.42), (0.0, -0.54), (0.035, -0.42)]), press=0)
    guards = [
        strand([(q * 0.16, -0.3), (q * 0.29, -0.5), (q * 0.28, -0.68), (q * 0.16, -0.9)], 0.016)
        for q in (-1, -0.36, 0.36, 1)
    ]
    o.fill(iron, *guards, arc(0, -0.6, 0.28, 0.3, 0, pi, 0.2), press=0)
    o.fill(
        iron,
        [
            (-0.2, -0.88),
            (-0.24, -0.94),
            (-0.12, -1.0),
            (-0.12, -1.08),
            (-0.18, -1.1),
            (-0.1, -1.18),
            (0.1, -1.18),
            (0.18, -1.1),
            (0.12, -1.08),
            (0.12, -1.0),
            (0.24, -0.94),
            (0.2, -0.88),
        ],
        press=0.08,
    )
    o.fill(
        lit, strand([(-0.32, -0.06), (-0.29, -0.18)], 0.03), strand([(-0.37, -0.44), (-0.37, -0.82)], 0.016), press=0.1
    )
