"""The delta print: tidal channels seen from above, branching like a tree into the flats."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Points, fbm, mix
from backend.imaging.covers.seaside import placed
from backend.imaging.covers.shapes import strand
from backend.imaging.covers.waders import CRANE

Limb = tuple[list[tuple[float, float]], float]  # a line and its width at the mouth
#: a boat from above, bow up
HULL = ((0, -1), (0.26, -0.5), (0.3, 0.3), (0.22, 0.8), (-0.22, 0.8), (-0.3, 0.3), (-0.26, -0.5))


def delta(s: Print) -> None:
    """The coral point is the one boat in the main channel."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    _flats(s)
    limbs: list[Limb] = []
    unit = min(w, h * 1.5)
    trunk = [
        (w * 0.42, h * 1.04),
        (w * 0.47, h * 0.84),
        (w * 0.4, h * 0.66),
        (w * 0.5, h * 0.48),
        (w * 0.47, h * 0.3),
        (w * 0.5, h * 0.12),
        (w * 0.46, h * -0.02),
    ]
    limbs.append((trunk, unit * 0.06))
    for at, angle, long, wide in (
        ((0.47, 0.84), -0.5, 0.36, 0.034),
        ((0.4, 0.66), -2.5, 0.36, 0.036),
        ((0.5, 0.48), -0.5, 0.38, 0.034),
        ((0.475, 0.36), -2.3, 0.3, 0.02),
        ((0.47, 0.33), -0.9, 0.3, 0.02),
        ((0.43, 0.95), -2.9, 0.36, 0.03),
    ):
        _grow(s, limbs, w * at[0], h * at[1], angle, unit * long * 1.15, unit * wide * 0.9, 3)
    rim, bank, water = mix(p["leaf"], p["r4"], 0.4), mix(p["sand"], p["light"], 0.4), mix(p["sea"], p["deep"], 0.5)
    for ink, share, more in ((rim, 1.25, 9 * u), (bank, 1.15, 6 * u), (water, 1.0, u)):
        shapes = []
        for line, wide in limbs:
            taper = [wide * share * v + more * (0.3 + 0.7 * v) for v in (1.0, 0.84, 0.6, 0.34, 0.05)]
            shapes.append(strand(line, *taper))
        s.polys(ink, shapes, press=0.12)
    core = [strand(line, wide * 0.3, wide * 0.2, 1) for line, wide in limbs if wide > unit * 0.02]
    s.polys(p["deep"], core, alpha=0.6, press=0.2)
    k = min(h, w) * 0.05
    x, y = w * 0.425, h * 0.71
    wake: list[Points] = [
        [(x, y), (x - k * 0.9, y + k * 3.4), (x - k * 0.55, y + k * 3.2)],
        [(x, y), (x + k * 1.1, y + k * 3.2), (x + k * 0.75, y + k * 3.1)],
    ]
    s.polys(p["light"], wake, alpha=0.7, press=0.1)
    s.polys(p["r4"], [placed(HULL, x, y, k * 1.16)], press=0)
    s.polys(p["accent"], [placed(HULL, x, y, k * 0.94)], press=0.03)
    flock = [
        (w * 0.7 + a * 74 * u * abs(n) - abs(n) * 8 * u, h * 0.2 + abs(n) * 44 * u + r.normal(0, 6) * u)
        for n in range(5)
        for a in ((-1, 1) if n else (0,))
    ]
    s.polys(p["r4"], [placed(CRANE, x + 18 * u, y + 36 * u, 30 * u) for x, y in flock], alpha=0.25, press=0)
    s.polys(p["wall"], [placed(CRANE, x, y, 30 * u) for x, y in flock], press=0)
    if flip:
        s.mirror()


def _flats(s: Print) -> None:
    """Mats of green, reed and sand that run across the plate in curved bands, combed along them."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    grass = mix(p["leaf"], p["shoal"], 0.45)
    s.a[:] = grass
    inks = [
        mix(p["reed"], p["sand"], 0.55),
        mix(p["leaf"], p["sand"], 0.4),
        mix(p["sand"], p["reed"], 0.2),
        grass,
        mix(p["r1"], p["sand"], 0.45),
        mix(p["leaf"], p["r1"], 0.4),
        mix(p["reed"], p["leaf"], 0.35),
    ]
    for k in range(10):
        y = h * (-0.04 + 0.115 * k) + np.sin(s.x / w * 3.4 + k * 0.5) * 46 * u + fbm(w, r, 260 * u, 3) * 38 * u
        ink = inks[k % 7]
        s.layer(np.asarray(y, np.float32), ink, line=0.5, press=0.25)
        comb = []
        for x in r.uniform(0, w, 80):
            b = float(y[int(x)]) + r.uniform(6, 110) * u
            comb.append((x, b, x + r.uniform(12, 54) * u, r.uniform(1.6, 3.6) * u))
        s.bars(mix(ink, p["r4"], 0.25), comb[::2], alpha=0.5)
        s.bars(mix(ink, p["light"], 0.4), comb[1::2], alpha=0.5)
    pools = [
        (x, y, r.uniform(8, 30) * u, r.uniform(5, 14) * u)
        for x, y in zip(r.uniform(0, w, 30), r.uniform(0, h, 30), strict=True)
    ]
    s.ovals(mix(p["shoal"], p["light"], 0.3), pools, alpha=0.9, press=0.1)


def _grow(s: Print, limbs: list[Limb], x: float, y: float, angle: float, long: float, wide: float, depth: int) -> None:
    """One channel and the lesser ones that leave it on both sides."""
    r = s.r
    bend = r.uniform(0.25, 0.55) * (1 if r.random() < 0.5 else -1)
    line, a, b, turn = [(x, y)], x, y, angle - bend
    for step in range(5):
        turn += bend * (0.7 if step % 2 == 0 else -0.25) + r.normal(0, 0.1)
        a, b = a + cos(turn) * long / 5, b + sin(turn) * long / 5
        line.append((a, b))
        if depth > 1 and step < 4 and (step > 0 or depth == 3):
            side = pi / 3.4 * (1 if step % 2 else -1) + r.normal(0, 0.15)
            part = wide * (0.62, 0.52, 0.4, 0.26)[step]
            _grow(s, limbs, a, b, turn + side, long * r.uniform(0.36, 0.52) * (1 - 0.1 * step), part, depth - 1)
    limbs.insert(0, (line, wide))
