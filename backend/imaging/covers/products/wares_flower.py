"""Cut flowers for the product print: a full bunch of lilies in a vase, one bud the coral point."""

from __future__ import annotations

from math import pi

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.shapes import Spot, blade, oval, smooth, strand

#: flowers of the bunch: place, the way they look, size, how far back (0 near)
HEADS = (
    (-0.62, -1.86, -2.1, 0.74, 0.35),
    (0.62, -1.9, -1.0, 0.74, 0.35),
    (0.02, -2.16, -1.57, 0.7, 0.2),
    (-0.44, -1.32, -2.5, 0.78, 0.0),
    (0.42, -1.3, -0.62, 0.8, 0.0),
)
BUDS = ((-1.02, -1.6, -2.3), (0.98, -1.5, -0.8), (0.4, -2.4, -1.3), (-0.34, -2.42, -1.8))


def lilies(s: Print, x: float, y: float, k: float) -> None:
    """A bunch of lilies in a plain vase."""
    p, o = s.p, Spot(s, x, y, k)
    o.shadow(0.56)
    green = mix(p["leaf"], p["r3"], 0.3)
    mouth = (0.0, -0.82)
    ends = [(hx, hy) for hx, hy, *_ in (*HEADS, *BUDS)]
    o.fill(green, *[strand([mouth, (hx * 0.4, (hy - 0.8) / 2), (hx, hy)], 0.05, 0.035) for hx, hy in ends], press=0)
    leaves = [
        blade(a, b, angle, size, 0.1)
        for a, b, angle, size in (
            (-0.1, -0.9, -2.7, 0.95),
            (0.1, -0.92, -0.42, 0.95),
            (-0.1, -1.2, -2.3, 0.9),
            (0.1, -1.2, -0.85, 0.9),
            (0.0, -1.5, -1.9, 0.9),
            (0.04, -1.4, -1.25, 0.9),
        )
    ]
    o.fill(mix(p["leaf"], p["r4"], 0.2), *leaves, press=0.15)
    for n, (bx, by, angle) in enumerate(BUDS):
        o.fill(p["accent"] if n == 1 else mix(p["light"], p["leaf"], 0.3), blade(bx, by, angle, 0.46, 0.1), press=0.06)
    for hx, hy, angle, size, far in HEADS:
        _head(o.spot(hx, hy, size, angle + pi / 2), far)
    right = [(0.0, 0.04), (0.26, 0.04), (0.42, -0.2), (0.4, -0.46), (0.2, -0.74), (0.24, -0.86), (0.0, -0.86)]
    o.fill(mix(p["wall"], p["r1"], 0.2), smooth([*right, *[(-a, b) for a, b in right[-2:0:-1]]], steps=5), press=0.06)
    shade = [
        (0.26, 0.04),
        (0.42, -0.2),
        (0.4, -0.46),
        (0.2, -0.74),
        (0.22, -0.84),
        (0.06, -0.7),
        (0.18, -0.4),
        (0.12, -0.06),
    ]
    o.fill(mix(p["wall"], p["r2"], 0.45), smooth(shade, steps=5), press=0.08)


def _head(o: Spot, far: float) -> None:
    """One open lily that looks up from the spot: six petals, the nearer three paler, stamens."""
    p = o.s.p
    back = [blade(0, 0.1, -pi / 2 + q, 0.94, 0.2) for q in (-0.62, 0.0, 0.62)]
    front = [blade(0, 0.12, -pi / 2 + q, z, 0.2) for q, z in ((-1.25, 0.92), (1.25, 0.92), (-0.36, 0.8), (0.36, 0.8))]
    o.fill(mix(p["light"], p["r1"], 0.42 + 0.3 * far), *back, press=0.1)
    o.fill(mix(p["light"], p["r1"], 0.5 * far), *front[:2], press=0.06)
    o.fill(mix(p["light"], p["r1"], 0.14 + 0.4 * far), *front[2:], press=0.06)
    veins = [
        strand([(0, 0.08), (0.5 * q, -0.36 * z)], 0.02, 0.006)
        for q, z in ((-1, 0.5), (1, 0.5), (-0.4, 1.2), (0.4, 1.2))
    ]
    o.fill(mix(p["light"], p["leaf"], 0.4), *veins, press=0)
    tips = [(-0.16, -0.36), (0.0, -0.44), (0.16, -0.36)]
    o.fill(mix(p["leaf"], p["light"], 0.3), *[strand([(0, 0.0), tip], 0.02) for tip in tips], press=0)
    o.fill(p["reed"], *[oval(a, b, 0.045, 0.03) for a, b in tips], press=0)
