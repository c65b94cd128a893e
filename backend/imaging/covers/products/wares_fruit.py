"""Fruit for the product print: strawberries, a bowl of blueberries, grapes on the vine, pears beside their pot."""

from __future__ import annotations

from math import cos, pi, sin

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, mix
from backend.imaging.covers.products.wares_table import bowl
from backend.imaging.covers.shapes import Spot, blade, crescent, oval, smooth, strand

BERRY = "#3F4C74"
GRAPE = "#6A4568"
#: a strawberry lying on its side: outline, tip to the left
HEART = ((-0.62, 0.02), (-0.4, -0.3), (0.0, -0.48), (0.36, -0.42), (0.48, 0.0), (0.36, 0.42), (0.0, 0.46), (-0.4, 0.28))


def strawberries(s: Print, x: float, y: float, k: float) -> None:
    """Three strawberries, one flower, two leaves."""
    p, o = s.p, Spot(s, x, y, k)
    o.shadow(1.25)
    for lx, ly, angle, size in ((0.5, -0.5, -0.5, 0.9), (0.3, -0.62, -1.25, 0.8), (0.66, -0.36, -0.05, 0.74)):
        o.fill(mix(p["leaf"], p["r3"], 0.2), _toothed(lx, ly, angle, size), press=0.2)
        rib = strand([(lx, ly), (lx + cos(angle) * size * 0.86, ly + sin(angle) * size * 0.86)], 0.03, 0.008)
        o.fill(mix(p["leaf"], p["light"], 0.5), rib, alpha=0.8, press=0)
    _strawberry(o.spot(0.62, -0.36, 0.74, -0.5, -1))
    _strawberry(o.spot(-0.1, -0.56, 1.2, -0.62))
    _strawberry(o.spot(-0.92, -0.25, 0.62, 0.1))
    for n in range(5):
        angle = 2 * pi * n / 5 - 0.3
        o.fill(p["light"], oval(0.34 + 0.13 * cos(angle), -0.02 + 0.09 * sin(angle), 0.1, 0.08, angle), press=0.05)
    o.fill(p["reed"], oval(0.34, -0.02, 0.07, 0.055), press=0)


def _toothed(x: float, y: float, angle: float, size: float) -> list[tuple[float, float]]:
    """A leaf with a saw edge."""
    c, d, edge = cos(angle), sin(angle), []
    for n in range(-9, 10):
        v = 1 - abs(n) / 9
        across = (0.3 * sin(v**0.7 * pi) + (0.035 if n % 2 else -0.015)) * (1 if n > 0 else -1) * (n != 0)
        edge.append((x + size * (c * v - d * across), y + size * (d * v + c * across)))
    return edge


def _strawberry(o: Spot) -> None:
    p = o.s.p
    body = smooth(HEART)
    o.fill(p["accent"], body, press=0.06)
    low = [(a, b) for a, b in body if b > 0.08]
    o.fill(
        mix(p["accent"], p["r4"], 0.3),
        smooth([(-0.6, 0.06), (-0.2, 0.24), (0.2, 0.2), (0.48, 0.04), *low[::3]]),
        alpha=0.75,
        press=0.1,
    )
    o.fill(mix(p["accent"], p["light"], 0.5), oval(-0.02, -0.3, 0.2, 0.06, -0.18), alpha=0.8, press=0)
    seeds = []
    for row, (sx, n, reach) in enumerate(((-0.4, 3, 0.16), (-0.2, 4, 0.28), (0.02, 4, 0.34), (0.24, 5, 0.34))):
        for m in range(n):
            sy = (m / (n - 1) * 2 - 1) * reach + (0.03 if row % 2 else -0.02)
            seeds.append(oval(sx + 0.05 * abs(sy), sy, 0.036, 0.017, -0.2))
    o.fill(mix(p["light"], p["reed"], 0.35), *seeds, press=0)
    crown = [blade(0.4, 0.0, angle, 0.42, 0.1) for angle in (-2.0, -1.3, -0.5, 0.5, 1.3, 2.0)]
    o.fill(
        mix(p["leaf"], p["r3"], 0.45), *crown, strand([(0.44, 0), (0.62, -0.03), (0.78, -0.12)], 0.06, 0.04), press=0.1
    )


def blueberries(s: Print, x: float, y: float, k: float) -> None:
    """A white bowl heaped with blueberries, a sprig beside it."""
    p, o = s.p, Spot(s, x, y, k)
    o.shadow(0.9)
    deep = mix(BERRY, p["r3"], 0.3)
    heap = [(-0.66, -0.86), (-0.3, -0.86), (0.06, -0.86), (0.42, -0.86), (0.72, -0.88), (-0.5, -1.12), (-0.12, -1.14)]
    heap += [(0.28, -1.14), (0.58, -1.1), (-0.28, -1.38), (0.1, -1.42), (0.4, -1.34)]
    sprig = [blade(0.1, -1.5, angle, size, 0.13) for angle, size in ((-0.5, 0.66), (-1.2, 0.6), (-2.3, 0.56))]
    o.fill(mix(p["leaf"], p["r3"], 0.2), *sprig, press=0.2)
    for bx, by in heap:
        _berry(o, bx, by, 0.23, deep)
    bowl(o, 0.92, 0.88, p["wall"], mix(p["r2"], p["r3"], 0.5))
    for bx, by in ((-1.18, -0.1), (1.14, -0.06), (1.5, -0.1)):
        _berry(o, bx, by, 0.2, deep)


def _berry(o: Spot, x: float, y: float, r: float, ink: Ink) -> None:
    """One blueberry: bloom on its lit side, the star of its calyx."""
    p = o.s.p
    o.fill(ink, oval(x, y, r), press=0.08)
    o.fill(mix(ink, p["light"], 0.36), crescent(x, y, r * 0.96, 0.24, -2.3), alpha=0.8, press=0.25)
    star = []
    for n in range(10):
        q = r * (0.42 if n % 2 == 0 else 0.2)
        star.append((x + r * 0.16 + q * cos(pi * n / 5), y - r * 0.12 + q * 0.9 * sin(pi * n / 5)))
    o.fill(mix(ink, p["r4"], 0.65), star, press=0)


def grapes(s: Print, x: float, y: float, k: float) -> None:
    """A long bunch that hangs from a vine across the plate's upper edge."""
    p, r = s.p, s.r
    o = Spot(s, x, y, k)
    head = (0.2 * s.h - y) / k
    wood = mix(p["roof2"], p["r4"], 0.5)
    vine = strand(
        [(-9, head - 0.5), (-3, head - 0.24), (0, head - 0.3), (2.6, head - 0.18), (9, head - 0.6)], 0.2, 0.14
    )
    o.fill(wood, vine, strand([(0.1, head - 0.3), (0.04, head - 0.1), (0.02, head + 0.3)], 0.09, 0.06), press=0.15)
    tendril = [(0.9 + 0.16 * cos(v * 0.5), head - 0.2 + 0.05 * v + 0.1 * sin(v * 0.9)) for v in range(14)]
    o.fill(wood, strand(tendril, 0.035, 0.018), press=0)
    skin = mix(GRAPE, p["r3"], 0.3)
    rows = [4, 5, 5, 4, 4, 3, 2, 1]
    for n, count in enumerate(rows):
        for m in range(count):
            bx = (m - (count - 1) / 2) * 0.33 + float(r.uniform(-0.04, 0.04))
            _grape(o, bx, head + 0.22 + n * 0.235, 0.205, mix(skin, p["leaf"], float(r.uniform(0, 0.28))))
    for lx, ly, angle, size in (
        (-0.5, head - 0.22, 2.5, 0.95),
        (0.62, head - 0.2, 0.5, 0.82),
        (-1.9, head - 0.3, 1.3, 0.8),
    ):
        _vine_leaf(o.spot(lx, ly, size, angle))


def _grape(o: Spot, x: float, y: float, r: float, ink: Ink) -> None:
    p = o.s.p
    o.fill(ink, oval(x, y, r, r * 1.08), press=0.06)
    o.fill(mix(ink, p["r4"], 0.45), crescent(x, y, r, 0.22), alpha=0.8, press=0.1)
    o.fill(mix(ink, p["light"], 0.62), oval(x - r * 0.36, y - r * 0.4, r * 0.2, r * 0.13, -0.7), press=0)


def _vine_leaf(o: Spot) -> None:
    """A five-lobed leaf, its stalk at the spot."""
    p = o.s.p
    lobes = ((0.0, 0.0), (-0.1, -0.4), (0.2, -0.62), (0.36, -0.36), (0.72, -0.5), (0.78, -0.2), (1.1, 0.0))
    edge = [*lobes, *[(a, -b) for a, b in lobes[-2:0:-1]]]
    o.fill(mix(p["leaf"], p["r3"], 0.25), smooth(edge, steps=4), press=0.2)
    ribs = [
        strand([(0.04, 0), tip], 0.03, 0.008) for tip in ((1.0, 0), (0.68, -0.4), (0.68, 0.4), (0.2, -0.5), (0.2, 0.5))
    ]
    o.fill(mix(p["leaf"], p["light"], 0.5), *ribs, alpha=0.8, press=0)


#: the right half of a pear, from its top down
PEAR = ((0.0, -1.2), (0.16, -1.16), (0.24, -0.94), (0.3, -0.76), (0.48, -0.5), (0.5, -0.22), (0.34, 0.0), (0.0, 0.03))


def pears(s: Print, x: float, y: float, k: float) -> None:
    """Two pears and a lidded pot of syrup, its cord the coral point."""
    p, o = s.p, Spot(s, x, y, k)
    o.shadow(1.5)
    _pot(o.spot(0.92, -0.02, 0.98))
    _pear(o.spot(-0.3, -0.02, 1.16, 0.06))
    _pear(o.spot(-1.12, 0.06, 0.92, -0.3))
    o.fill(mix(p["leaf"], p["r3"], 0.2), blade(-0.2, -1.5, -0.2, 0.5, 0.12), press=0.15)


def _pear(o: Spot) -> None:
    p = o.s.p
    skin = mix(p["reed"], p["leaf"], 0.16)
    body = smooth([*PEAR, *[(-a, b) for a, b in PEAR[-2:0:-1]]])
    o.fill(mix(skin, p["light"], 0.3), body, press=0.08)
    inner = [(0.06, -1.1), (0.1, -0.8), (0.22, -0.5), (0.2, -0.2), (0.0, 0.02)]
    o.fill(mix(skin, p["roof2"], 0.22), smooth([*PEAR[1:7], *inner[::-1]]), alpha=0.8, press=0.12)
    o.fill(p["light"], oval(-0.22, -0.46, 0.06, 0.16, 0.3), alpha=0.7, press=0.05)
    r = o.s.r
    dots = [oval(float(r.uniform(-0.36, 0.36)), float(r.uniform(-0.6, -0.06)), 0.014) for _ in range(16)]
    o.fill(mix(skin, p["r4"], 0.4), *dots, alpha=0.7, press=0)
    o.fill(mix(p["roof2"], p["r4"], 0.5), strand([(0, -1.14), (0.03, -1.32), (0.12, -1.46)], 0.05, 0.07), press=0)


def _pot(o: Spot) -> None:
    """A squat glazed pot under a paper cap, a cord about its neck."""
    p = o.s.p
    side = ((0.0, 0.02), (0.42, 0.02), (0.6, -0.2), (0.64, -0.5), (0.5, -0.82), (0.4, -0.9), (0.0, -0.9))
    glaze = mix(p["roof2"], p["r4"], 0.3)
    o.fill(glaze, smooth([*side, *[(-a, b) for a, b in side[-2:0:-1]]]), press=0.1)
    shade = ((0.42, 0.02), (0.6, -0.2), (0.64, -0.5), (0.5, -0.82), (0.3, -0.86), (0.38, -0.5), (0.3, -0.14))
    o.fill(mix(glaze, p["r4"], 0.5), smooth(shade), press=0.1)
    o.fill(
        mix(glaze, p["light"], 0.5),
        strand([(-0.46, -0.66), (-0.54, -0.42), (-0.48, -0.2)], 0.02, 0.07, 0.02),
        alpha=0.7,
    )
    cap = [
        (-0.54, -0.7),
        (-0.42, -0.88),
        (-0.36, -1.08),
        (0, -1.16),
        (0.36, -1.08),
        (0.42, -0.88),
        (0.54, -0.7),
        (0.26, -0.78),
    ]
    o.fill(mix(p["light"], p["r1"], 0.42), [*cap, (0.1, -0.7), (-0.14, -0.78), (-0.3, -0.7)], press=0.08)
    o.fill(
        p["accent"],
        [(-0.43, -0.94), (0.43, -0.94), (0.43, -0.86), (-0.43, -0.86)],
        strand([(0.2, -0.9), (0.28, -0.7), (0.24, -0.5)], 0.04, 0.05),
        press=0.05,
    )
