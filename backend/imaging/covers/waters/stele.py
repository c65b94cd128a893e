"""The rock with cuts: a standing stone by the shore, its face full of old strokes that say nothing."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.rocks import landmass
from backend.imaging.covers.seaside import beam, open_water

#: the stone's outline in heights of it, from the foot on the left
STONE = (
    (-0.46, 0),
    (-0.44, -0.3),
    (-0.39, -0.62),
    (-0.33, -0.86),
    (-0.2, -0.97),
    (-0.02, -1.0),
    (0.16, -0.95),
    (0.28, -0.88),
    (0.36, -0.66),
    (0.4, -0.36),
    (0.48, 0),
)
SIDE = ((0.28, -0.88), (0.36, -0.66), (0.4, -0.36), (0.48, 0), (0.33, 0), (0.27, -0.36), (0.23, -0.66), (0.16, -0.95))


def stele(s: Print) -> None:
    """The stone stands left of the middle; the sun, the coral point, over the sea beside it."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * r.uniform(0.5, 0.54)
    s.sky(hz)
    s.disc(w * 0.8, h * r.uniform(0.2, 0.26), 54 * u, p["accent"], press=0.1)
    open_water(s, hz, depth=0.35)
    s.ripples(hz + 6 * u, h * 0.84, p["light"], 60, 0.5)
    landmass(
        s,
        [(w * 0.84, h * 0.1, w * 0.12, w * 0.1, 0.6), (w * 0.95, h * 0.07, w * 0.08, w * 0.1, 0.6)],
        hz + h * 0.02,
        0.5,
        far=0.3,
    )
    shore = h * 0.86 - h * 0.1 * np.clip(1 - s.x / (w * 0.8), 0, 1) + np.sin(s.x / (70 * u)) * 5 * u
    s.layer(shore - 26 * u, mix(p["shoal"], p["light"], 0.4), line=0.8)
    s.layer(shore - 8 * u, p["light"], line=0, press=0.3)
    s.layer(shore + 8 * u, mix(p["sand"], p["reed"], 0.25), line=0)
    x, k = w * r.uniform(0.32, 0.36), min(h * 0.68, w * 0.6)
    y = h * 0.9
    stone = mix(mix(p["sand"], p["r1"], 0.55), p["r2"], 0.4)
    s.ovals(mix(p["sand"], p["r4"], 0.6), [(x + k * 0.14, y + k * 0.005, k * 0.66, k * 0.035)], alpha=0.8)
    s.polys(stone, [[(x + a * k, y + b * k) for a, b in STONE]], press=0.25)
    s.polys(mix(stone, p["r4"], 0.5), [[(x + a * k, y + b * k) for a, b in SIDE]], press=0.25)
    rim = [beam((x + a * k, y + b * k), (x + c * k, y + d * k), 3 * u) for (a, b), (c, d) in pairwise(STONE[2:8])]
    s.polys(p["light"], rim, alpha=0.7, press=0.2)
    _cuts(s, x, y, k)
    for at, size, down in (
        (-0.62, 0.1, 0.02),
        (-0.5, 0.07, 0.05),
        (0.6, 0.12, 0.03),
        (0.74, 0.07, 0.055),
        (1.2, 0.06, 0.03),
    ):
        q = k * size
        base = (x + at * k, y + down * k)
        boulder = [(-1, 0.3), (-0.8, -0.4), (-0.1, -0.72), (0.6, -0.5), (1.05, 0.3)]
        s.polys(mix(stone, p["r4"], 0.3), [[(base[0] + a * q, base[1] + b * q) for a, b in boulder]], press=0.25)
        lit = [(-0.8, -0.4), (-0.1, -0.72), (0.6, -0.5), (0.0, -0.3)]
        s.polys(mix(stone, p["light"], 0.3), [[(base[0] + a * q, base[1] + b * q) for a, b in lit]], press=0.25)
    grass = []
    for _ in range(70):
        a = w * r.uniform(0, 1) ** 1.3
        long = r.uniform(24, 70) * u
        grass.append([(a - 3 * u, h * 1.01), (a + r.normal(0.2, 0.25) * long, h * 1.01 - long), (a + 3 * u, h * 1.01)])
    s.polys(p["r4"], grass, press=0.1)
    s.gulls(w * 0.66, h * 0.2, 6, 60 * u)


def _cuts(s: Print, x: float, y: float, k: float) -> None:
    """Four columns of chisel marks, three slanting ticks to a place, worn away here and there; no writing."""
    p, r = s.p, s.r
    deep, lit = [], []
    tick = k * 0.05
    for column in range(4):
        for row in range(6):
            cx, cy = x + (-0.27 + 0.125 * column) * k, y - k * (0.82 - 0.12 * row)
            if r.random() < 0.14 or (row == 0 and column == 0):
                continue
            slant = (0.5, -0.5, 0.0)[int(r.integers(3))]
            for n in (-1, 0, 1):
                a, b = cx + n * tick * 0.62, cy + r.normal(0, 0.1) * tick
                long = tick * r.uniform(0.6, 0.9)
                deep.append(beam((a - slant * long, b - long), (a + slant * long, b + long), k * 0.013, k * 0.006))
                lit.append(
                    beam((a + k * 0.008 - slant * long, b - long), (a + k * 0.008 + slant * long, b + long), k * 0.004)
                )
    s.polys(p["light"], lit, alpha=0.6, press=0.1)
    s.polys(mix(p["r3"], p["r4"], 0.5), deep, alpha=0.85, press=0.15)
