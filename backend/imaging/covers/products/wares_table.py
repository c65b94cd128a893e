"""From the kitchen, for the product print: cold jelly with its vinegar, a pancake griddle."""

from __future__ import annotations

from math import pi

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, mix
from backend.imaging.covers.shapes import Spot, blade, oval, smooth, strand, turned


def bowl(o: Spot, half: float, deep: float, ink: Ink, band: Ink) -> None:
    """The front of a round bowl: rim at -deep, foot at 0, one painted band under the rim."""
    p = o.s.p
    steps = [n / 20 for n in range(21)]
    right = [(half * (1 - v**2.4 * 0.6), -deep + deep * v) for v in steps]
    o.fill(ink, right + [(-a, b) for a, b in right[::-1]], press=0.03)
    o.fill(mix(ink, p["r2"], 0.3), right + [(a * 0.42, b) for a, b in right[::-1]], press=0.05)
    o.fill(band, right[3:6] + [(-a, b) for a, b in right[5:2:-1]], press=0.12)
    o.fill(
        mix(ink, p["r2"], 0.45),
        [(-half * 0.42, -0.03), (half * 0.42, -0.03), (half * 0.38, 0.07), (-half * 0.38, 0.07)],
    )


def jelly(s: Print, x: float, y: float, k: float) -> None:
    """A bowl of jelly strips with chopsticks, and a stoppered vinegar bottle."""
    p, o = s.p, Spot(s, x, y, k)
    o.shadow(1.0)
    o.spot(1.34, -0.06).shadow(0.4)
    _bottle(o.spot(1.36, -0.04))
    clear = mix(p["shoal"], p["light"], 0.5)
    o.fill(mix(clear, p["sea"], 0.4), oval(0, -0.86, 1.02, 0.17), press=0.05)
    for n in range(11):
        a = -0.8 + 0.16 * n
        lift = 0.5 * (1 - (a / 1.0) ** 2) - (0.16 if n % 2 else 0.0)
        strip = strand(
            [(a - 0.18, -0.78), (a - 0.1, -0.96 - lift * 0.6), (a + 0.08, -1.0 - lift), (a + 0.26, -0.86 - lift * 0.5)],
            0.17,
        )
        o.fill(mix(clear, p["sea"], (0.1, 0.45, 0.75)[n % 3]), strip, alpha=0.92, press=0.05)
        shine = strand([(a - 0.2, -0.86), (a - 0.13, -0.98 - lift * 0.6), (a + 0.04, -1.05 - lift)], 0.03)
        o.fill(p["light"], shine, alpha=0.9, press=0)
    green = [
        blade(a, b, angle, 0.24, 0.06) for a, b, angle in ((0.0, -1.36, -0.4), (-0.06, -1.34, -2.4), (0.3, -1.22, -1.0))
    ]
    o.fill(mix(p["leaf"], p["r3"], 0.2), *green, press=0.05)
    chili = [
        strand([(a, b), (a + 0.1, b - 0.05), (a + 0.19, b)], 0.06, 0.03)
        for a, b in ((-0.3, -1.2), (0.12, -1.26), (-0.04, -1.08), (0.44, -1.06), (-0.52, -1.0))
    ]
    o.fill(p["accent"], *chili, press=0)
    o.fill(
        mix(p["roof2"], p["r4"], 0.5),
        *[strand([(0.3 + q, -0.98), (-1.34 + q * 1.4, -1.66 + q * 0.6)], 0.06, 0.045) for q in (0, 0.14)],
    )
    bowl(o, 1.04, 0.88, p["wall"], mix(p["r2"], p["r3"], 0.5))


def _bottle(o: Spot) -> None:
    """A dark bottle with a round belly and a wooden stopper."""
    p = o.s.p
    right = [
        (0.0, 0.02),
        (0.34, 0.02),
        (0.42, -0.2),
        (0.42, -0.72),
        (0.3, -0.98),
        (0.13, -1.12),
        (0.12, -1.5),
        (0.17, -1.56),
        (0.0, -1.56),
    ]
    glaze = mix(p["r4"], p["roof2"], 0.22)
    o.fill(glaze, turned(right), press=0.08)
    o.fill(
        mix(glaze, p["light"], 0.4),
        strand([(-0.27, -0.2), (-0.29, -0.7), (-0.18, -0.94), (-0.06, -1.1)], 0.03, 0.07, 0.02),
        alpha=0.7,
    )
    o.fill(mix(p["reed"], p["wall"], 0.3), turned([(0.0, -1.5), (0.1, -1.5), (0.14, -1.72), (0.0, -1.74)]), press=0.08)
    o.fill(p["wall"], [(-0.24, -0.72), (0.24, -0.72), (0.24, -0.28), (-0.24, -0.28)], press=0.05)
    drop = smooth([(0, -0.66), (0.1, -0.46), (0.07, -0.38), (0, -0.35), (-0.07, -0.38), (-0.1, -0.46)], steps=5)
    o.fill(mix(p["r4"], p["roof2"], 0.4), drop, press=0)


def pancake(s: Print, x: float, y: float, k: float) -> None:
    """A griddle over its fire with a thin pancake on it, one rolled about greens and a small fish beside it."""
    p, r, o = s.p, s.r, Spot(s, x, y, k)
    iron = mix(p["r4"], "#101618", 0.4)
    o.shadow(1.3)
    flames = [
        smooth([(a - 0.13, 0), (a - 0.1, -0.2), (a + 0.02, -0.42 - q), (a + 0.08, -0.2), (a + 0.13, 0)], steps=5)
        for a, q in ((-0.42, 0.0), (-0.12, 0.1), (0.2, 0.06), (0.48, -0.04))
    ]
    o.fill(p["accent"], *flames, press=0.08)
    logs = [strand([(-0.8, 0.04), (0.2, -0.05), (0.9, 0.06)], 0.12), strand([(-0.6, -0.06), (0.7, -0.02)], 0.1)]
    o.fill(mix(p["roof2"], p["r4"], 0.55), *logs, press=0.2)
    for a in (-1.04, 0.94):
        o.fill(iron, [(a - 0.06, -0.5), (a + 0.14, -0.5), (a + 0.1, 0.05), (a, 0.05)], press=0.05)
    o.fill(iron, oval(0, -0.58, 1.5, 0.3), press=0.1)
    o.fill(mix(iron, p["r2"], 0.3), oval(0, -0.64, 1.46, 0.26), press=0.1)
    dough = mix(p["wall"], p["reed"], 0.3)
    flat = smooth(
        [
            (-1.28, -0.66),
            (-0.9, -0.84),
            (-0.1, -0.9),
            (0.8, -0.86),
            (1.24, -0.68),
            (0.94, -0.52),
            (0.1, -0.44),
            (-0.8, -0.5),
        ]
    )
    o.fill(dough, flat, press=0.12)
    spots = [
        oval(float(r.uniform(-0.9, 0.5)), float(r.uniform(-0.8, -0.54)), float(r.uniform(0.03, 0.09)), 0.02)
        for _ in range(22)
    ]
    o.fill(mix(dough, p["roof2"], 0.45), *spots, alpha=0.8, press=0.1)
    o.fill(
        mix(p["reed"], p["roof2"], 0.5),
        strand([(-0.5, -0.74), (-1.1, -1.5)], 0.05),
        strand([(-0.84, -0.7), (-0.3, -0.8)], 0.08),
        press=0.1,
    )
    _roll(o.spot(2.02, 0.1, 1.0, -0.12, -1))


def _roll(o: Spot) -> None:
    """A rolled pancake on a dish: leaf and fish tail look out of its open end."""
    p, r = o.s.p, o.s.r
    dough = mix(p["wall"], p["reed"], 0.26)
    o.fill(p["wall"], oval(0, -0.02, 1.12, 0.17, 0.14), press=0.03)
    o.fill(mix(p["wall"], p["r2"], 0.35), oval(0, 0.03, 0.86, 0.08, 0.14), press=0.03)
    body = [(-0.66, -0.54), (0.62, -0.5), (0.76, -0.4), (0.8, -0.24), (0.74, -0.08), (0.6, 0.01), (-0.66, -0.02)]
    o.fill(dough, body, press=0.1)
    under = [(-0.66, -0.12), (0.76, -0.12), (0.74, -0.08), (0.6, 0.01), (-0.66, -0.02)]
    o.fill(mix(dough, p["roof2"], 0.26), under, press=0.1)
    o.fill(mix(dough, p["light"], 0.5), [(-0.6, -0.5), (0.56, -0.46), (0.56, -0.42), (-0.6, -0.46)], press=0.1)
    spots = [
        oval(float(r.uniform(-0.4, 0.66)), float(r.uniform(-0.4, -0.12)), float(r.uniform(0.03, 0.07)), 0.022)
        for _ in range(14)
    ]
    o.fill(mix(dough, p["roof2"], 0.5), *spots, alpha=0.75, press=0.1)
    o.fill(mix(dough, p["roof2"], 0.2), oval(-0.66, -0.28, 0.12, 0.26), press=0.05)
    o.fill(mix(p["roof2"], p["r4"], 0.4), oval(-0.67, -0.28, 0.085, 0.2), press=0.05)
    leaves = [blade(-0.6, -0.3 + q, pi + a, 0.6, 0.08) for q, a in ((-0.04, 0.75), (0.04, 0.4), (0.06, -0.05))]
    o.fill(mix(p["leaf"], p["r3"], 0.1), *leaves, press=0.08)
    fish = [
        (-0.62, -0.36),
        (-0.94, -0.36),
        (-1.22, -0.5),
        (-1.12, -0.3),
        (-1.22, -0.12),
        (-0.94, -0.26),
        (-0.62, -0.22),
    ]
    o.fill(mix(p["r2"], p["light"], 0.35), fish, press=0.1)
