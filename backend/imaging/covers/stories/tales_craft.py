"""Objects of trades for the story print: net, lute, drum. Each stands on (x, y), size k."""

from __future__ import annotations

from math import cos, pi, sin

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.shapes import Spot, arc, blade, oval, smooth, strand


def net(s: Print, x: float, y: float, k: float) -> None:
    """A net hung to dry between two poles, floats along its rope; one float is the coral point."""
    p, o = s.p, Spot(s, x, y, k)
    pole = mix(p["roof2"], p["r4"], 0.4)
    o.fill(
        pole,
        strand([(-1.14, 0.14), (-1.0, -1.24)], 0.06, 0.04),
        strand([(1.16, 0.14), (0.98, -1.3)], 0.06, 0.04),
        press=0.12,
    )

    def at(a: float, b: float) -> tuple[float, float]:
        """A place on the net: a along its rope, b down its fall, both 0..1."""
        rope = -1.12 + 0.34 * sin(pi * a) - 0.06 * a
        fall = 0.62 + 0.1 * sin(3 * pi * a + 0.6) + 0.12 * sin(pi * a)
        return -1.0 + 2.0 * a + 0.06 * sin(5 * a + 3 * b) * b, rope + fall * b

    cells, lines = 26, []
    for n in range(-9, cells + 1):
        for lean in (-1, 1):
            line = []
            for m in range(19):
                b = m / 18
                a = (n + 9 * b) / cells if lean > 0 else (n + 9 - 9 * b) / cells
                if 0 <= a <= 1:
                    line.append(at(a, b))
            if len(line) > 2:
                lines.append(strand(line, 0.012, steps=2))
    cord = mix(p["r3"], p["leaf"], 0.2)
    o.fill(
        mix(cord, p["light"], 0.2),
        [at(n / 40, 0) for n in range(41)] + [at(n / 40, 1) for n in range(40, -1, -1)],
        alpha=0.22,
        press=0.3,
    )
    o.fill(cord, *lines, press=0.05)
    edges = [strand([at(n / 30, b) for n in range(31)], 0.03, steps=2) for b in (0.0, 1.0)]
    o.fill(
        mix(cord, p["r4"], 0.4),
        *edges,
        strand([(-1.0, -1.22), at(0, 0)], 0.03),
        strand([(0.98, -1.26), at(1, 0)], 0.03),
        press=0.05,
    )
    floats = [at((n + 0.5) / 11, 0) for n in range(11)]
    body = [oval(a, b - 0.01, 0.075, 0.055) for n, (a, b) in enumerate(floats) if n != 7]
    o.fill(mix(p["wall"], p["reed"], 0.35), *body, press=0.08)
    o.fill(p["accent"], oval(floats[7][0], floats[7][1] - 0.01, 0.085, 0.065), press=0.05)
    o.fill(mix(p["r4"], cord, 0.3), *[oval(*at((n + 0.5) / 15, 1), 0.03, 0.04) for n in range(15)], press=0)


#: the right half of a lute's face: from the foot of its neck down to the end
FACE = (
    (0.05, -1.12),
    (0.09, -0.92),
    (0.2, -0.7),
    (0.33, -0.46),
    (0.39, -0.24),
    (0.34, -0.06),
    (0.2, 0.03),
    (0.0, 0.06),
)


def lute(s: Print, x: float, y: float, k: float) -> None:
    """A pear-shaped lute set aslant; its tassel is the coral point."""
    p = s.p
    o = Spot(s, x, y - 0.06 * k, k, 0.3)
    wood, face = mix(p["roof2"], p["r4"], 0.45), mix(p["wall"], p["reed"], 0.42)
    rim = [(a * 1.09 + 0.012, b * 1.015 + 0.01) for a, b in FACE]
    o.fill(wood, smooth([*rim, *[(-a, b) for a, b in rim[-2::-1]]], steps=6), press=0.12)
    o.fill(face, smooth([*FACE, *[(-a, b) for a, b in FACE[-2::-1]]], steps=6), press=0.12)
    o.fill(wood, [(-0.052, -1.0), (-0.045, -1.4), (0.045, -1.4), (0.052, -1.0)], press=0.1)
    o.fill(
        wood,
        strand([(0.0, -1.36), (0.0, -1.48), (0.07, -1.58), (0.17, -1.62)], 0.09, 0.08, 0.05),
        blade(0.14, -1.62, -0.5, 0.16, 0.06),
        press=0.08,
    )
    pegs = [
        strand([(0.0, -1.4 - 0.055 * n), (q * 0.2, -1.42 - 0.055 * n)], 0.028, 0.045)
        for n, q in enumerate((-1, 1, -1, 1))
    ]
    o.fill(mix(wood, p["r4"], 0.6), *pegs, press=0.05)
    frets = [
        [(-half, b), (half, b), (half, b + 0.018), (-half, b + 0.018)]
        for half, b in (
            (0.05, -1.3),
            (0.05, -1.21),
            (0.055, -1.12),
            (0.07, -1.03),
            (0.075, -0.94),
            (0.08, -0.86),
            (0.085, -0.78),
            (0.09, -0.71),
            (0.09, -0.65),
        )
    ]
    o.fill(mix(p["wall"], p["light"], 0.4), *frets[:3], press=0)
    o.fill(mix(wood, p["reed"], 0.25), *frets[3:], press=0)
    o.fill(wood, [(-0.16, -0.12), (0.16, -0.12), (0.13, -0.07), (-0.13, -0.07)], press=0.05)
    o.fill(wood, arc(-0.2, -0.34, 0.035, 0.05, 0.4, 4.2), arc(0.2, -0.34, 0.035, 0.05, -1.1, 2.7), press=0)
    strings = [strand([(q, -1.38), (q * 2.6, -0.1)], 0.009) for q in (-0.032, -0.011, 0.011, 0.032)]
    o.fill(mix(p["light"], p["r1"], 0.2), *strings, press=0)
    ((tx, ty),) = o.points([(0.12, -1.58)])
    t = Spot(s, tx, ty, k)
    t.fill(p["accent"], strand([(0, 0), (0.05, 0.16), (0.03, 0.32)], 0.018), oval(0.03, 0.34, 0.035), press=0)
    t.fill(p["accent"], [(0.0, 0.35), (0.06, 0.35), (0.08, 0.58), (-0.02, 0.58)], press=0.1)


def drum(s: Print, x: float, y: float, k: float) -> None:
    """A flat drum on crossed legs, two sticks on its skin, a clapper hung at its side by a coral cord."""
    p, o = s.p, Spot(s, x, y, k)
    o.fill(p["r4"], oval(0.0, 0.02, 0.7, 0.07), alpha=0.5)
    cane = mix(p["reed"], p["r4"], 0.35)
    legs = [strand([(q * 0.42, -0.66), (-q * 0.5, 0.04)], 0.06, 0.045) for q in (-1, 1)]
    o.fill(mix(cane, p["r4"], 0.4), strand([(0.0, -0.66), (0.0, 0.08)], 0.055), press=0.1)
    o.fill(cane, *legs, press=0.1)
    o.fill(mix(p["roof2"], p["r4"], 0.5), strand([(-0.12, -0.32), (0.12, -0.32)], 0.08), press=0.05)
    side = mix(p["roof2"], p["r4"], 0.28)
    body = [
        (-0.64, -0.92),
        *[(0.64 * -cos(pi * n / 20), -0.66 + 0.13 * sin(pi * n / 20)) for n in range(21)],
        (0.64, -0.92),
    ]
    o.fill(side, body, press=0.12)
    o.fill(
        mix(side, p["r4"], 0.45),
        [(0.28, -0.92), *[(0.64 * cos(v), -0.66 + 0.13 * sin(v)) for v in (1.1, 0.8, 0.5, 0.2, 0.0)], (0.64, -0.92)],
        press=0.12,
    )
    skin = mix(p["wall"], p["reed"], 0.14)
    o.fill(mix(skin, p["roof2"], 0.5), oval(0, -0.92, 0.66, 0.16), press=0.05)
    o.fill(skin, oval(0, -0.93, 0.62, 0.14), press=0.06)
    o.fill(mix(skin, p["r1"], 0.4), arc(0, -0.93, 0.3, 0.32, 0, 2 * pi, 0.22), alpha=0.6, press=0.2)
    tacks = [oval(0.6 * -cos(pi * n / 14), -0.83 + 0.14 * sin(pi * n / 14), 0.022) for n in range(15)]
    tacks += [oval(0.6 * -cos(pi * n / 14), -0.68 + 0.13 * sin(pi * n / 14), 0.022) for n in range(15)]
    o.fill(mix(p["reed"], p["light"], 0.35), *tacks, press=0)
    sticks = [strand([(-0.86, -1.3), (0.14, -0.94)], 0.05, 0.03), strand([(0.5, -1.42), (-0.14, -0.9)], 0.05, 0.03)]
    o.fill(mix(p["roof2"], p["r4"], 0.62), *sticks, press=0.08)
    o.fill(p["accent"], strand([(0.6, -0.8), (0.76, -0.72), (0.8, -0.56)], 0.022), oval(0.8, -0.54, 0.035), press=0)
    c = o.spot(0.8, -0.5, 1.0, 0.12)
    for n, lean in enumerate((-0.3, 0.08, 0.42)):
        plate = [(-0.045, 0.0), (0.045, 0.0), (0.06, 0.46), (-0.06, 0.46)]
        tone = mix(mix(p["roof2"], p["r4"], 0.55), p["reed"], 0.18 * n)
        c.spot(0.0, 0.0, 1.0, -lean).fill(tone, plate, press=0.08)
