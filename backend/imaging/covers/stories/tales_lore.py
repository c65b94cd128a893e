"""Objects of legends for the story print: lamp, hound and spear, standing stone. Each at (x, y), size k."""

from __future__ import annotations

from math import pi

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.shapes import Spot, blade, oval, smooth, strand, turned


def lamp(s: Print, x: float, y: float, k: float) -> None:
    """A bronze oil lamp, a dish on a stem; its flame is the coral point."""
    p, o = s.p, Spot(s, x, y, k)
    for r, alpha in ((0.78, 0.16), (0.52, 0.22), (0.3, 0.4)):
        o.fill(p["light"], oval(0.0, -1.08, r), alpha=alpha, press=0.3)
    bronze = mix(p["r4"], p["leaf"], 0.22)
    foot = [
        (0.0, 0.03),
        (0.36, 0.03),
        (0.38, -0.03),
        (0.22, -0.1),
        (0.08, -0.2),
        (0.06, -0.4),
        (0.1, -0.46),
        (0.06, -0.52),
        (0.06, -0.68),
        (0.2, -0.74),
    ]
    dish = [(0.0, -0.72), (0.3, -0.74), (0.46, -0.84), (0.5, -0.98), (0.46, -0.98), (0.0, -0.96)]
    o.fill(bronze, turned(foot), turned(dish), oval(0.0, -0.97, 0.5, 0.06), press=0.12)
    o.fill(mix(bronze, p["reed"], 0.5), oval(0.0, -0.975, 0.44, 0.04), press=0.05)
    shine = [
        strand([(-0.36, -0.8), (-0.45, -0.92)], 0.02, 0.03),
        strand([(-0.035, -0.24), (-0.03, -0.66)], 0.025),
        strand([(-0.3, 0.0), (-0.14, -0.1)], 0.025),
    ]
    o.fill(mix(bronze, p["light"], 0.4), *shine, alpha=0.8, press=0.1)
    flame = [(0.0, -0.97), (-0.09, -1.06), (-0.07, -1.2), (0.02, -1.4), (0.08, -1.2), (0.09, -1.06)]
    o.fill(p["accent"], smooth(flame), press=0.05)
    o.fill(p["light"], smooth([(0.0, -0.99), (-0.04, -1.06), (0.0, -1.2), (0.045, -1.06)]), press=0)


#: a greyhound that sits and looks to the right
HOUND = (
    (0.56, -0.98),
    (0.44, -1.08),
    (0.32, -1.15),
    (0.22, -1.2),
    (0.13, -1.17),
    (0.04, -1.03),
    (0.0, -0.86),
    (-0.08, -0.7),
    (-0.24, -0.52),
    (-0.38, -0.32),
    (-0.44, -0.12),
    (-0.4, 0.0),
    (-0.02, 0.02),
    (0.02, -0.05),
    (-0.06, -0.1),
    (0.02, -0.24),
    (0.1, -0.3),
    (0.13, -0.08),
    (0.11, 0.01),
    (0.3, 0.02),
    (0.28, -0.05),
    (0.22, -0.08),
    (0.24, -0.34),
    (0.3, -0.52),
    (0.27, -0.72),
    (0.27, -0.86),
    (0.36, -0.92),
    (0.48, -0.93),
)


def hound(s: Print, x: float, y: float, k: float) -> None:
    """A slender hound sits beside a three-pointed spear set in the ground; the tassel is the coral point."""
    p, o = s.p, Spot(s, x, y, k)
    steel, wood = mix(p["r1"], p["light"], 0.45), mix(p["roof2"], p["r4"], 0.5)
    o.fill(wood, strand([(-0.5, 0.1), (-0.5, -1.3)], 0.045), press=0.1)
    spear = [
        (-0.5, -1.84),
        (-0.43, -1.62),
        (-0.44, -1.44),
        (-0.36, -1.5),
        (-0.33, -1.66),
        (-0.26, -1.5),
        (-0.32, -1.38),
        (-0.46, -1.28),
    ]
    o.fill(steel, [*spear, *[(-1.0 - a, b) for a, b in spear[::-1]]], press=0.08)
    o.fill(
        mix(steel, p["r3"], 0.5),
        [(-0.5, -1.84), (-0.43, -1.62), (-0.44, -1.44), (-0.46, -1.28), (-0.5, -1.28)],
        press=0.1,
    )
    tassel = [blade(-0.5, -1.27, pi / 2 + q, 0.26, 0.035) for q in (-0.36, -0.12, 0.14, 0.4)]
    o.fill(p["accent"], *tassel, oval(-0.5, -1.26, 0.055, 0.04), press=0.05)
    coat = mix(p["r4"], p["roof2"], 0.12)
    o.fill(coat, strand([(-0.36, -0.05), (-0.62, 0.02), (-0.78, -0.06), (-0.84, -0.2)], 0.07, 0.05, 0.015), press=0.05)
    o.fill(coat, smooth(HOUND, steps=5), press=0.12)
    o.fill(
        mix(coat, p["r1"], 0.3),
        strand([(-0.3, -0.34), (-0.14, -0.36), (-0.04, -0.24), (-0.1, -0.08)], 0.012, 0.03, 0.012),
        press=0.1,
    )
    o.fill(
        mix(coat, p["r1"], 0.3),
        strand([(0.16, -1.14), (0.06, -1.04), (0.08, -0.94), (0.16, -1.02)], 0.05, 0.05, 0.01),
        press=0.05,
    )
    o.fill(p["light"], oval(0.34, -1.07, 0.016), press=0)
    o.fill(p["reed"], strand([(0.0, -0.83), (0.12, -0.77), (0.28, -0.77)], 0.06), press=0.05)


def stele(s: Print, x: float, y: float, k: float) -> None:
    """A blank standing stone on a rock in the flood, a pine behind."""
    p, o = s.p, Spot(s, x, y, k)
    s.pine(x + 0.42 * k, y - 0.26 * k, 0.86 * k, mix(p["r4"], p["leaf"], 0.2), 1)
    rock = [
        (-1.1, 0.12),
        (-0.86, -0.1),
        (-0.62, -0.2),
        (-0.44, -0.36),
        (0.0, -0.4),
        (0.44, -0.34),
        (0.66, -0.16),
        (0.9, -0.08),
        (1.16, 0.12),
    ]
    o.fill(mix(p["r3"], p["r4"], 0.3), rock, press=0.3)
    faces = [
        [(-0.44, -0.36), (-0.2, -0.1), (-0.5, 0.12), (-0.86, -0.1)],
        [(0.0, -0.4), (0.16, -0.16), (0.0, 0.12), (-0.1, -0.2)],
        [(0.44, -0.34), (0.5, -0.1), (0.36, 0.12), (0.3, -0.2)],
    ]
    o.fill(mix(p["r3"], p["r2"], 0.45), *faces, alpha=0.8, press=0.4)
    stone = mix(p["r1"], p["wall"], 0.4)
    slab = [(-0.36, -0.36), (-0.36, -1.1), (-0.26, -1.26), (0, -1.32), (0.26, -1.26), (0.36, -1.1), (0.36, -0.36)]
    o.fill(stone, slab, press=0.2)
    o.fill(
        mix(stone, p["r3"], 0.5),
        [
            (0.36, -0.36),
            (0.36, -1.1),
            (0.26, -1.26),
            (0.0, -1.32),
            (0.1, -1.34),
            (0.36, -1.29),
            (0.47, -1.12),
            (0.47, -0.34),
        ],
        press=0.2,
    )
    o.fill(
        mix(stone, p["light"], 0.4),
        [(-0.27, -0.44), (-0.27, -1.06), (-0.2, -1.17), (0, -1.22), (0.2, -1.17), (0.27, -1.06), (0.27, -0.44)],
        alpha=0.8,
        press=0.3,
    )
    o.fill(mix(stone, p["r3"], 0.35), [(-0.5, -0.3), (-0.46, -0.42), (0.5, -0.42), (0.56, -0.3)], press=0.2)
    cracks = [
        strand([(0.2, -1.16), (0.1, -0.98), (0.14, -0.84)], 0.014, 0.006),
        strand([(-0.26, -0.66), (-0.14, -0.58)], 0.012, 0.005),
    ]
    o.fill(mix(stone, p["r4"], 0.5), *cracks, alpha=0.7, press=0)
    foam = [
        (o.x + a * k, o.y + b * k, o.x + c * k, 0.02 * k)
        for a, b, c in ((-1.3, 0.1, 0.5), (-0.6, 0.15, 1.3), (-1.5, 0.2, -0.3))
    ]
    s.bars(p["light"], foam, press=0.05)
