"""Growing things for the product print: bamboo with gold and green joints, soybean with its larva."""

from __future__ import annotations

from math import cos, pi, sin

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Points, mix
from backend.imaging.covers.shapes import Spot, blade, leaflet, oval, smooth, strand


def bamboo(s: Print, x: float, y: float, k: float) -> None:
    """Three gilt culms as tall as the plate; each joint's groove is green, on one side and the other by turns."""
    p, r = s.p, s.r
    gold = mix(p["reed"], "#D9AE3F", 0.6)
    jade = mix(p["leaf"], p["r3"], 0.3)
    for dx, wide, joint, tone in ((-1.02, 0.2, 1.3, 0.3), (0.86, 0.24, 1.5, 0.14), (0.0, 0.4, 1.9, 0.0)):
        o = Spot(s, x + dx * k, s.h, k, 0.0)
        body, top = mix(gold, p["low"], tone), -s.h / k - 0.1
        b, n = float(r.uniform(0.2, 0.9)), 0
        o.fill(body, [(-wide / 2, 0.1), (-wide / 2, top), (wide / 2, top), (wide / 2, 0.1)], press=0.15)
        o.fill(
            mix(body, p["roof2"], 0.35),
            [(wide * 0.3, 0.1), (wide * 0.3, top), (wide / 2, top), (wide / 2, 0.1)],
            press=0.2,
        )
        o.fill(
            mix(body, p["light"], 0.6),
            [(-wide * 0.36, 0.1), (-wide * 0.36, top), (-wide * 0.26, top), (-wide * 0.26, 0.1)],
            press=0.2,
        )
        level, grooves, nodes, lips = b, [], [], []
        while level > top:
            lean = -0.1 if n % 2 else 0.16
            grooves.append(
                strand(
                    [(lean * wide * 2, level - 0.07), (lean * wide * 2, level - joint + 0.07)],
                    wide * 0.3,
                    wide * 0.34,
                    wide * 0.24,
                )
            )
            nodes.append(
                [
                    (-wide * 0.57, level + 0.035),
                    (-wide * 0.57, level - 0.035),
                    (wide * 0.57, level - 0.035),
                    (wide * 0.57, level + 0.035),
                ]
            )
            lips.append(
                [
                    (-wide * 0.53, level - 0.035),
                    (-wide * 0.53, level - 0.06),
                    (wide * 0.53, level - 0.06),
                    (wide * 0.53, level - 0.035),
                ]
            )
            level, n = level - joint, n + 1
        o.fill(mix(jade, p["low"], tone), *grooves, press=0.1)
        o.fill(mix(body, p["r4"], 0.5), *nodes, press=0.1)
        o.fill(p["light"], *lips, press=0.1)
    far: list[Points] = []
    near: list[Points] = []
    for tx, ty, n in (
        (-1.9, 0.16, 5),
        (1.7, 0.1, 6),
        (2.3, 0.34, 5),
        (-2.4, 0.42, 5),
        (0.5, 0.06, 5),
        (-0.7, 0.02, 5),
        (1.5, 0.52, 4),
    ):
        for m in range(n):
            angle = pi * (0.22 + 0.56 * m / (n - 1)) + float(r.uniform(-0.1, 0.1))
            into = near if m % 2 else far
            into.append(blade(tx, ty * s.h / k, angle, float(r.uniform(0.66, 1.0)), 0.085))
    twigs = [
        strand([(-2.9, 0.0), (-1.9, 0.16 * s.h / k), (-2.4, 0.42 * s.h / k)], 0.03, 0.02),
        strand([(0.86, 0.02 * s.h / k), (1.7, 0.1 * s.h / k), (2.3, 0.34 * s.h / k)], 0.03, 0.02),
        strand([(0.98, 0.44 * s.h / k), (1.5, 0.52 * s.h / k)], 0.03, 0.02),
    ]
    crown = Spot(s, x, 0, k)
    crown.fill(mix(jade, p["r4"], 0.3), *twigs, press=0)
    crown.fill(mix(jade, p["low"], 0.28), *far, press=0.15)
    crown.fill(mix(jade, p["r4"], 0.2), *near, press=0.15)


def soybean(s: Print, x: float, y: float, k: float) -> None:
    """A stem of soybean with broad leaves and hairy pods; one green larva on the lowest leaf."""
    p, o = s.p, Spot(s, x, y, k)
    stem = mix(p["leaf"], p["r4"], 0.3)
    green = mix(p["leaf"], p["r3"], 0.15)
    line = [(0.1, 0.6), (-0.02, -0.4), (0.08, -1.3), (-0.04, -2.2)]
    stalks = (
        [(0.0, -0.4), (-0.5, -0.72), (-0.86, -0.72)],
        [(0.06, -1.1), (0.6, -1.34), (0.9, -1.5)],
        [(0.04, -1.5), (-0.4, -1.84), (-0.66, -1.98)],
        [(-0.02, -2.1), (0.16, -2.34), (0.4, -2.44)],
    )
    o.fill(stem, strand(line, 0.1, 0.06, 0.035), *[strand(stalk, 0.045, 0.03) for stalk in stalks], press=0)
    for lx, ly, angle, size in (
        (0.9, -1.5, -0.3, 0.92),
        (-0.66, -1.98, -2.7, 0.8),
        (0.4, -2.44, -0.9, 0.62),
        (-0.86, -0.72, 3.0, 1.04),
    ):
        for turn, q in ((-1.2, 0.8), (1.2, 0.8), (0.0, 1.0)):
            a = angle + turn
            o.fill(green if turn else mix(green, p["light"], 0.14), leaflet(lx, ly, a, size * q), press=0.18)
            tip = (lx + cos(a) * size * q * 0.9, ly + sin(a) * size * q * 0.9)
            o.fill(mix(green, p["light"], 0.5), strand([(lx, ly), tip], 0.028, 0.008), alpha=0.8, press=0)
    for px, py, turn in (
        (0.12, -0.52, 0.5),
        (-0.1, -1.02, -0.5),
        (0.2, -0.86, 0.2),
        (0.06, -1.62, 0.5),
        (-0.16, -0.24, -0.3),
    ):
        _pod(o.spot(px, py, 0.62, turn))
    _larva(o.spot(-1.3, -0.86, 1.0, -0.1))


def _pod(o: Spot) -> None:
    """A pod that hangs from the spot, three beans swelling in it."""
    p = o.s.p
    skin = mix(p["leaf"], p["reed"], 0.55)
    edge = [
        (-0.04, 0),
        (-0.16, 0.2),
        (-0.12, 0.34),
        (-0.18, 0.5),
        (-0.12, 0.64),
        (-0.13, 0.8),
        (0.02, 1.06),
        (0.13, 0.84),
        (0.12, 0.64),
        (0.18, 0.5),
        (0.12, 0.34),
        (0.16, 0.2),
        (0.04, 0),
    ]
    o.fill(mix(skin, p["light"], 0.15), smooth(edge, steps=5), press=0.15)
    o.fill(mix(skin, p["r4"], 0.35), *[oval(0.04, b, 0.075, 0.085) for b in (0.2, 0.5, 0.78)], alpha=0.5, press=0.1)


def _larva(o: Spot) -> None:
    """A plump green larva with slanting stripes, its head to the left, its horn behind."""
    p = o.s.p
    skin = mix(mix(p["leaf"], "#A9C55A", 0.62), p["light"], 0.12)
    o.fill(mix(skin, p["r4"], 0.45), *[oval(-0.4 + 0.16 * n, 0.06, 0.045, 0.06) for n in range(6)], press=0)
    o.fill(mix(skin, p["r4"], 0.4), strand([(0.56, -0.14), (0.68, -0.26), (0.78, -0.28)], 0.06, 0.02), press=0)
    for n in range(8, -1, -1):
        o.fill(
            mix(skin, p["light"], 0.18 * (n % 2)),
            oval(-0.5 + 0.135 * n, -0.1 - 0.05 * sin(n / 8 * pi), 0.15, 0.165),
            press=0.06,
        )
    stripes = [strand([(-0.42 + 0.15 * n, -0.02), (-0.32 + 0.15 * n, -0.24)], 0.022) for n in range(6)]
    o.fill(p["light"], *stripes, press=0)
    o.fill(mix(skin, p["r3"], 0.3), oval(-0.6, -0.1, 0.1, 0.12), press=0.05)
    o.fill(p["r4"], oval(-0.64, -0.12, 0.022), press=0)
