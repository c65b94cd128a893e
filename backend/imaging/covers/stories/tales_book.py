"""Objects of books for the story print: mirror, chariot, peach. Each stands on (x, y), size k."""

from __future__ import annotations

from math import cos, pi, sin

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.shapes import Spot, arc, blade, oval, smooth, strand, turned


def mirror(s: Print, x: float, y: float, k: float) -> None:
    """A round bronze mirror on its stand with a flowering branch; the heart of one flower is the coral point."""
    p, o = s.p, Spot(s, x, y, k)
    wood, bronze = mix(p["roof2"], p["r4"], 0.5), mix(p["reed"], p["r3"], 0.35)
    stand = [
        (0.0, 0.0),
        (0.46, 0.0),
        (0.44, -0.08),
        (0.16, -0.14),
        (0.1, -0.3),
        (0.26, -0.42),
        (0.44, -0.42),
        (0.5, -0.56),
        (0.42, -0.5),
        (0.28, -0.34),
        (0.0, -0.3),
    ]
    o.fill(wood, turned(stand), press=0.12)
    cx, cy = 0.0, -0.8
    o.fill(bronze, oval(cx, cy, 0.56, n=72), press=0.1)
    o.fill(mix(bronze, p["light"], 0.35), arc(cx, cy, 0.52, 0.54, 0, 2 * pi), press=0.1)
    glass = mix(p["shoal"], p["light"], 0.35)
    o.fill(glass, oval(cx, cy, 0.48, n=72), press=0.08)
    o.fill(p["light"], oval(cx + 0.16, cy - 0.16, 0.12), alpha=0.95, press=0.1)
    hills = [(cx + 0.48 * cos(v), cy + 0.48 * sin(v)) for v in [0.24 + (pi - 0.48) * n / 20 for n in range(21)]]
    o.fill(
        mix(p["r1"], glass, 0.3),
        [*hills, (-0.38, cy + 0.05), (-0.2, cy - 0.06), (0.0, cy + 0.1), (0.2, cy + 0.0), (0.4, cy + 0.14)],
        press=0.15,
    )
    o.fill(mix(p["r2"], glass, 0.25), [*hills[2:-4], (-0.2, cy + 0.22), (0.02, cy + 0.3), (0.3, cy + 0.22)], press=0.15)
    bark = mix(p["roof2"], p["r4"], 0.55)
    boughs = [
        strand([(-1.06, -0.12), (-0.86, -0.5), (-0.52, -0.76), (-0.2, -1.0), (0.14, -1.04)], 0.075, 0.055, 0.016),
        strand([(-0.8, -0.56), (-0.84, -0.94), (-0.68, -1.24)], 0.04, 0.014),
        strand([(-0.42, -0.84), (-0.38, -1.2), (-0.18, -1.42)], 0.035, 0.012),
        strand([(-0.6, -0.7), (-0.3, -0.6), (-0.08, -0.66)], 0.03, 0.01),
    ]
    pot = [(0.0, 0.02), (0.14, 0.02), (0.2, -0.1), (0.1, -0.24), (0.12, -0.3), (0.0, -0.3)]
    o.fill(bark, *boughs, press=0.15)
    o.spot(-1.06, -0.02).fill(mix(p["r2"], p["r3"], 0.5), smooth(turned(pot), steps=5), press=0.1)
    pink = mix("#EBB9AA", p["light"], 0.25)
    heads = (
        (-0.84, -0.92, 0.1),
        (-0.68, -1.24, 0.08),
        (-0.54, -0.78, 0.11),
        (-0.36, -1.18, 0.1),
        (-0.2, -1.42, 0.08),
        (-0.18, -0.98, 0.11),
        (0.12, -1.04, 0.09),
        (-0.1, -0.66, 0.08),
        (-0.9, -0.56, 0.09),
    )
    for n, (a, b, r) in enumerate(heads):
        petals = [
            oval(a + r * 0.62 * cos(2 * pi * m / 5 + n), b + r * 0.62 * sin(2 * pi * m / 5 + n), r * 0.52, r * 0.46)
            for m in range(5)
        ]
        o.fill(mix(pink, p["light"], 0.45 * (n % 2)), *petals, press=0.1)
        o.fill(p["accent"] if n == 5 else mix(p["reed"], p["roof2"], 0.2), oval(a, b, r * 0.3), press=0)


def chariot(s: Print, x: float, y: float, k: float) -> None:
    """An ancient chariot under its canopy, unharnessed, looking out; the canopy's fringe is the coral point."""
    p, o = s.p, Spot(s, x, y, k)
    wood, dark = mix(p["roof2"], p["r4"], 0.5), p["r4"]
    o.fill(
        wood,
        strand([(-0.4, -0.5), (0.4, -0.46), (0.86, -0.56), (1.16, -0.86), (1.4, -0.92)], 0.06, 0.05, 0.035),
        strand([(1.3, -1.0), (1.36, -0.84)], 0.04),
        press=0.1,
    )
    o.fill(wood, strand([(0.86, -0.56), (0.94, 0.02)], 0.035), press=0.1)
    o.fill(dark, strand([(0.0, -0.5), (0.0, -1.36)], 0.04), press=0.05)
    canopy = smooth(
        [
            (-0.74, -1.2),
            (-0.5, -1.36),
            (0.0, -1.46),
            (0.5, -1.36),
            (0.74, -1.2),
            (0.4, -1.25),
            (0.0, -1.27),
            (-0.4, -1.25),
        ]
    )
    o.fill(mix(p["r2"], p["r3"], 0.5), canopy, press=0.15)
    ribs = [strand([(0.0, -1.45), (q * 0.7, -1.38), (q, -1.22)], 0.012) for q in (-0.44, -0.16, 0.16, 0.44)]
    o.fill(mix(p["r2"], p["light"], 0.5), *ribs, alpha=0.8, press=0)
    o.fill(wood, oval(0.0, -1.48, 0.05), press=0)
    fringe = [
        [(a - 0.024, b), (a + 0.024, b), (a + 0.018, b + 0.09), (a - 0.018, b + 0.09)]
        for a, b in ((-0.68 + 0.113 * n, -1.235 - 0.03 * sin(pi * n / 12)) for n in range(13))
    ]
    o.fill(p["accent"], *fringe, press=0.05)
    body = [
        (-0.5, -0.44),
        (-0.56, -0.8),
        (-0.5, -0.82),
        (-0.44, -0.68),
        (0.36, -0.68),
        (0.42, -0.86),
        (0.5, -0.86),
        (0.48, -0.44),
    ]
    o.fill(mix(wood, p["reed"], 0.2), body, press=0.12)
    bars = [
        [(a, -0.66), (a + 0.025, -0.66), (a + 0.025, -0.47), (a, -0.47)] for a in (-0.36, -0.22, -0.08, 0.06, 0.2, 0.34)
    ]
    o.fill(mix(wood, p["r4"], 0.6), *bars, press=0.05)
    cx, cy, r = -0.02, -0.4, 0.43
    spokes = [
        strand([(cx, cy), (cx + r * cos(v), cy + r * sin(v))], 0.03, 0.02) for v in (2 * pi * n / 16 for n in range(16))
    ]
    o.fill(dark, arc(cx, cy, r - 0.05, r, 0, 2 * pi), *spokes, oval(cx, cy, 0.09), press=0.08)
    o.fill(mix(p["reed"], p["light"], 0.2), oval(cx, cy, 0.045), press=0)


def peach(s: Print, x: float, y: float, k: float) -> None:
    """One great peach on a bough that comes in from the plate's edge."""
    p, o = s.p, Spot(s, x, y, k)
    edge = (s.w - x) / k + 0.2
    bark = mix(p["roof2"], p["r4"], 0.55)
    bough = strand(
        [(edge, -1.24), (edge * 0.6, -1.02), (0.5, -0.98), (0.06, -0.9), (-0.4, -1.06), (-0.9, -1.0)],
        0.13,
        0.09,
        0.06,
        0.02,
    )
    o.fill(
        bark,
        bough,
        strand([(0.06, -0.92), (0.02, -0.8), (0.0, -0.7)], 0.06, 0.05),
        strand([(edge * 0.62, -1.02), (edge * 0.5, -1.24), (edge * 0.36, -1.34)], 0.05, 0.02),
        press=0.15,
    )
    back = [
        blade(a, b, angle, z, 0.11)
        for a, b, angle, z in (
            (0.06, -0.86, 3.35, 0.7),
            (-0.4, -1.04, -2.5, 0.6),
            (-0.86, -1.0, 2.9, 0.56),
            (0.5, -0.98, 0.62, 0.5),
        )
    ]
    o.fill(mix(p["leaf"], p["r3"], 0.3), *back, press=0.18)
    flesh = mix(p["accent"], p["low"], 0.5)
    body = smooth(
        [
            (0.0, -0.74),
            (0.3, -0.8),
            (0.52, -0.6),
            (0.5, -0.28),
            (0.26, -0.04),
            (-0.02, 0.14),
            (-0.28, -0.04),
            (-0.52, -0.28),
            (-0.54, -0.6),
            (-0.3, -0.8),
        ]
    )
    o.fill(flesh, body, press=0.06)
    lobe = [
        (0.02, -0.74),
        (0.3, -0.8),
        (0.52, -0.6),
        (0.5, -0.28),
        (0.26, -0.04),
        (-0.02, 0.14),
        (-0.13, -0.2),
        (-0.12, -0.52),
    ]
    o.fill(mix(p["accent"], p["low"], 0.3), smooth(lobe), press=0.2)
    for reach, thin in ((0.2, 0.2), (0.13, 0.1), (0.07, 0.0)):
        tip = [
            (-0.02, 0.14),
            (-0.1 - reach * 0.6, 0.12 - reach * 0.6),
            (-0.02 - reach * 0.2, 0.1 - reach),
            (0.1 + reach * 0.6, 0.12 - reach * 0.62),
        ]
        o.fill(mix(p["accent"], p["low"], thin), smooth(tip), alpha=0.75, press=0.5)
    seam = strand([(0.02, -0.74), (-0.12, -0.52), (-0.13, -0.2), (-0.02, 0.12)], 0.012, 0.03, 0.012)
    o.fill(mix(p["accent"], p["r4"], 0.3), seam, alpha=0.7, press=0.1)
    o.fill(mix(flesh, p["light"], 0.6), oval(0.26, -0.58, 0.07, 0.13, 0.5), alpha=0.8, press=0.15)
    front = [
        blade(a, b, angle, z, 0.11)
        for a, b, angle, z in (
            (0.06, -0.84, 0.5, 0.86),
            (0.02, -0.84, 1.9, 0.5),
            (0.9, -1.0, -0.7, 0.6),
            (-0.16, -0.98, -1.2, 0.5),
        )
    ]
    o.fill(mix(p["leaf"], p["r3"], 0.08), *front, press=0.18)
    veins = [
        strand([(a, b), (a + cos(v) * z * 0.85, b + sin(v) * z * 0.85)], 0.02, 0.005)
        for a, b, v, z in ((0.06, -0.84, 0.5, 0.86), (0.02, -0.84, 1.9, 0.5), (0.9, -1.0, -0.7, 0.6))
    ]
    o.fill(mix(p["leaf"], p["light"], 0.5), *veins, alpha=0.8, press=0)
