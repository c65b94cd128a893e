"""From the sea, for the product print: a prawn, a mantis shrimp, a table screen of inlaid shell."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.shapes import Spot, arc, blade, crescent, oval, smooth, strand


def prawn(s: Print, x: float, y: float, k: float) -> None:
    """One big prawn, bowed over a white dish, its feelers sweeping up."""
    p, o = s.p, Spot(s, x, y, k)
    o.shadow(1.5)
    o.fill(p["wall"], oval(0, -0.06, 1.5, 0.2), press=0.03)
    o.fill(mix(p["wall"], p["r2"], 0.3), arc(0, -0.05, 1.2, 1.23, 0, 2 * pi, 0.13), press=0.05)
    skin = mix(p["accent"], p["low"], 0.12)
    dark, pale = mix(skin, p["r4"], 0.32), mix(skin, p["light"], 0.45)
    cx, cy = 0.02, -0.62
    feelers = (
        [(-0.98, -0.66), (-1.7, -1.1), (-1.5, -1.9), (-0.5, -2.16)],
        [(-0.98, -0.62), (-2.0, -0.8), (-2.3, -1.5), (-1.7, -2.1)],
        [(-1.0, -0.6), (-1.5, -0.9), (-1.8, -0.74)],
    )
    o.fill(skin, *[strand(line, 0.05, 0.014) for line in feelers], press=0)
    legs = []
    for n in range(5):
        a = pi * (1.02 + 0.13 * n)
        root = (cx + 0.52 * cos(a), cy - 0.02 + 0.46 * sin(a))
        legs.append(strand([root, (root[0] + 0.12, root[1] + 0.24), (root[0] + 0.02, root[1] + 0.46)], 0.07, 0.02))
    o.fill(dark, *legs, press=0.05)
    tail = (cx + 0.62, cy + 0.24)
    o.fill(dark, *[blade(*tail, angle, 0.6, 0.13) for angle in (1.3, 1.75, 2.2)], press=0.15)
    bounds = [pi * (1.2 + 0.155 * n) for n in range(7)]
    for n, a in enumerate(bounds[:-1]):
        outer, inner = 0.98 - 0.055 * n, 0.5 - 0.02 * n
        b = bounds[n + 1] + 0.1
        o.fill(skin if n % 2 else mix(skin, p["light"], 0.12), _shell(cx, cy, inner, outer, a, b), press=0.1)
        o.fill(pale, arc(cx, cy, inner + 0.04, outer - 0.02, b - 0.12, b - 0.07), alpha=0.9, press=0.1)
    head = [(-1.3, -0.86), (-0.98, -0.94), (-0.72, -1.2), (-0.42, -1.36), (-0.28, -1.0), (-0.36, -0.84), (-0.62, -0.62)]
    o.fill(skin, smooth([*head, (-0.92, -0.54), (-1.06, -0.7)]), press=0.1)
    o.fill(dark, smooth([(-0.36, -0.84), (-0.62, -0.62), (-0.92, -0.54), (-0.98, -0.64), (-0.6, -0.78)]), alpha=0.7)
    o.fill(skin, [(-0.8, -1.1), (-1.5, -1.0), (-0.9, -0.9)], press=0.05)
    o.fill(pale, strand([(-0.9, -0.98), (-0.66, -1.14), (-0.44, -1.2)], 0.02, 0.06, 0.02), alpha=0.8, press=0)
    o.fill(p["r4"], oval(-0.92, -0.82, 0.07), press=0)
    o.fill(p["light"], oval(-0.94, -0.845, 0.022), press=0)


def _shell(x: float, y: float, inner: float, outer: float, a: float, b: float) -> list[tuple[float, float]]:
    """One ring of a prawn's tail, rounded at its back."""
    t = np.linspace(a, b, 14)
    bulge = outer * (1 + 0.035 * np.sin((t - a) / (b - a) * pi))
    back = [(x + q * cos(v), y + q * sin(v)) for v, q in zip(t, bulge, strict=True)]
    return back + [(x + inner * cos(v), y + inner * sin(v)) for v in t[::-1]]


def mantis(s: Print, x: float, y: float, k: float) -> None:
    """One mantis shrimp arched on a white dish, claws folded before it; the fan of its tail is the coral point."""
    p, o = s.p, Spot(s, x, y, k)
    o.shadow(1.55)
    o.fill(p["wall"], oval(0, -0.06, 1.6, 0.2), press=0.03)
    o.fill(mix(p["wall"], p["r2"], 0.3), arc(0, -0.05, 1.3, 1.33, 0, 2 * pi, 0.13), press=0.05)
    shell = mix(mix(p["sand"], p["r2"], 0.42), p["roof2"], 0.18)
    dark, pale = mix(shell, p["r4"], 0.55), mix(shell, p["light"], 0.55)
    feelers = (
        [(-1.2, -0.72), (-1.62, -1.2), (-1.5, -1.7)],
        [(-1.24, -0.68), (-1.9, -1.0), (-2.0, -1.5)],
        [(-1.24, -0.62), (-1.9, -0.74), (-2.2, -1.0)],
    )
    o.fill(dark, *[strand(line, 0.045, 0.014) for line in feelers], press=0)
    o.fill(p["accent"], *[blade(1.16, -0.32, angle, 0.74, 0.14) for angle in (-0.35, 0.1, 0.55, 1.0)], press=0.12)
    joints = []
    for n in range(11):
        v = n / 10
        joints.append(
            (-0.62 + 1.84 * v, -0.62 - 0.26 * sin(pi * (0.12 + 0.8 * v)) + 0.24 * v**2, 0.26 + 0.09 * sin(pi * v))
        )
    paddles = [blade(a + 0.1, b + 0.6 * c, 1.9, 0.34, 0.08) for a, b, c in joints[2:9]]
    o.fill(dark, *paddles, press=0.1)
    for n in range(9, -1, -1):
        (a, b, c), (d, e, g) = joints[n], joints[n + 1]
        ring = [
            (a, b - c),
            (d, e - g - 0.02),
            (d + 0.08, e - g * 0.2),
            (d + 0.05, e + g),
            (a, b + c * 0.9),
            (a + 0.02, b),
        ]
        o.fill(mix(shell, p["light"], 0.28) if n % 2 else shell, smooth(ring, steps=6), press=0.1)
        edge = strand([(d, e - g), (d + 0.08, e - g * 0.2), (d + 0.04, e + g * 0.94)], 0.03, 0.045, 0.02)
        o.fill(mix(dark, p["accent"], 0.12), edge, press=0.05)
    head = [(-1.28, -0.62), (-1.16, -0.84), (-0.86, -0.98), (-0.5, -1.02), (-0.42, -0.7), (-0.5, -0.42), (-0.9, -0.4)]
    o.fill(shell, smooth(head), press=0.1)
    o.fill(pale, strand([(-1.06, -0.82), (-0.8, -0.92), (-0.54, -0.94)], 0.02, 0.07, 0.02), alpha=0.9, press=0.1)
    upper = strand([(-0.78, -0.46), (-1.1, -0.2), (-1.5, -0.34), (-1.56, -0.5)], 0.14, 0.2, 0.14)
    lower = strand([(-1.58, -0.5), (-1.4, -0.3), (-1.1, -0.1), (-0.86, -0.16)], 0.12, 0.1, 0.02)
    o.fill(dark, lower, *[blade(-1.42 + 0.12 * n, -0.3 + 0.09 * n, -0.9, 0.2, 0.03) for n in range(4)], press=0.05)
    o.fill(mix(shell, p["light"], 0.2), upper, press=0.1)
    o.fill(p["r4"], oval(-1.26, -0.86, 0.09), oval(-1.08, -0.94, 0.075), press=0)
    o.fill(p["light"], oval(-1.28, -0.89, 0.028), press=0)


def inlay(s: Print, x: float, y: float, k: float) -> None:
    """A table screen: a branch and a bird of shell on dark lacquer; one flower's heart is the coral point."""
    p, o = s.p, Spot(s, x, y, k)
    o.shadow(1.5)
    wood = mix(p["roof2"], p["r4"], 0.52)
    light = mix(wood, p["reed"], 0.35)
    for q in (-1, 1):
        foot = [
            (q * 0.98, 0.06),
            (q * 1.0, -0.18),
            (q * 1.1, -0.5),
            (q * 1.26, -0.5),
            (q * 1.32, -0.18),
            (q * 1.5, 0.06),
        ]
        o.fill(wood, foot, press=0.1)
    o.fill(wood, [(-1.3, -0.34), (-1.3, -2.06), (1.3, -2.06), (1.3, -0.34)], press=0.1)
    o.fill(
        light,
        [(-1.3, -2.06), (1.3, -2.06), (1.25, -2.01), (-1.25, -2.01)],
        [(-1.3, -2.06), (-1.25, -2.01), (-1.25, -0.39), (-1.3, -0.34)],
        press=0.1,
    )
    ground = mix(p["r4"], "#0B1418", 0.45)
    o.fill(ground, [(-1.14, -0.5), (-1.14, -1.9), (1.14, -1.9), (1.14, -0.5)], press=0.06)
    o.fill(light, [(-1.14, -0.5), (-1.1, -0.53), (1.1, -0.53), (1.1, -1.9), (1.14, -1.9), (1.14, -0.5)], press=0.05)
    pearl, rose = p["light"], mix(p["shoal"], "#E6BFAE", 0.55)
    o.fill(mix(pearl, p["shoal"], 0.5), oval(0.56, -1.5, 0.25), press=0.25)
    bough = [
        strand(
            [(-1.12, -0.66), (-0.7, -0.96), (-0.34, -1.0), (0.14, -1.24), (0.62, -1.12), (0.96, -1.18)],
            0.13,
            0.09,
            0.025,
        ),
        strand([(-0.5, -0.98), (-0.36, -1.34), (-0.1, -1.5), (0.02, -1.78)], 0.08, 0.02),
        strand([(0.1, -1.22), (0.4, -0.94), (0.66, -0.86)], 0.05, 0.02),
    ]
    o.fill(mix(p["reed"], p["roof2"], 0.35), *bough, press=0.25)
    flowers = ((-0.42, -1.2, 0.2), (-0.04, -1.6, 0.16), (0.3, -1.06, 0.2), (0.72, -0.92, 0.15), (-0.78, -0.8, 0.15))
    for n, (fx, fy, r) in enumerate(flowers):
        for m in range(5):
            a = 2 * pi * m / 5 + n
            petal = oval(fx + r * 0.62 * cos(a), fy + r * 0.62 * sin(a), r * 0.56, r * 0.46, a)
            o.fill(mix(pearl, rose, (0.1, 0.5, 0.9, 0.3, 0.7)[m]), petal, press=0.2)
        o.fill(p["accent"] if n == 2 else p["reed"], oval(fx, fy, r * 0.26), press=0)
    buds = [
        oval(a, b, 0.05, 0.065) for a, b in ((0.94, -1.24), (-0.14, -1.44), (0.02, -1.84), (0.5, -1.18), (-0.62, -1.04))
    ]
    o.fill(mix(pearl, rose, 0.6), *buds, press=0.1)
    _finch(o.spot(-0.56, -1.3, 0.9))
    waves = [arc(-0.96 + 0.24 * n, -0.5, 0.085, 0.115, pi, 2 * pi) for n in range(9)]
    o.fill(mix(p["shoal"], ground, 0.25), *waves, press=0.15)


def _finch(o: Spot) -> None:
    """A small bird of shell, looking to the left."""
    p = o.s.p
    body = [
        (-0.3, -0.34),
        (-0.22, -0.44),
        (-0.08, -0.42),
        (0.04, -0.26),
        (0.16, -0.06),
        (0.1, 0.06),
        (-0.08, 0.02),
        (-0.24, -0.14),
    ]
    o.fill(mix(p["sea"], p["deep"], 0.3), blade(0.06, -0.04, 0.85, 0.46, 0.05), press=0.15)
    o.fill(p["light"], smooth(body), press=0.15)
    o.fill(mix(p["sea"], p["deep"], 0.2), blade(-0.1, -0.26, 0.95, 0.42, 0.09), press=0.15)
    o.fill(p["reed"], [(-0.29, -0.4), (-0.4, -0.34), (-0.29, -0.32)], press=0)
    o.fill(p["r4"], oval(-0.2, -0.37, 0.025), press=0)
    o.fill(mix(p["light"], p["sea"], 0.4), crescent(-0.04, -0.12, 0.15, 0.14, 2.4), press=0.1)
