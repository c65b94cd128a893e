"""The stair street print: stone steps run down between gabled houses to the sea."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from backend.imaging.covers.frontage import lantern
from backend.imaging.covers.homestead import house
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.rocks import landmass
from backend.imaging.covers.seaside import beam, open_water, person

ROWS = 6


def stairs(s: Print) -> None:
    """The coral point is one lantern on a house corner."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.3, 0.34)
    s.sky(hz)
    s.sun(w * 0.4, h * 0.14, 46 * u)
    open_water(s, hz, depth=0.5)
    s.ripples(hz + 6 * u, h * 0.62, p["light"], 60, 0.5)
    q = w * 0.1
    landmass(s, [(w * 0.6, h * 0.1, q, q, 0.6), (w * 0.68, h * 0.06, q * 0.8, q, 0.6)], hz + h * 0.025, 0.5, far=0.2)
    s.boat(w * 0.45, hz + h * 0.1, 24 * u, p["wall"])
    vx, foot = w * 0.5, h * 0.56

    def edge(t: float) -> tuple[float, float]:
        """Half width of the stair and its level, t from 0 at the lower, far end to 1 at the near edge."""
        return min(w * (0.03 + 0.23 * t**1.5), h * (0.05 + 0.44 * t**1.5)), foot + (h * 1.04 - foot) * t**1.25

    for row in range(ROWS):
        t = row / (ROWS - 1)
        half, y = edge(t)
        _bank(s, y, t, half)
        k = min((64 + 170 * t) * u, h * 0.27)
        for side in (-1, 1):
            ink = (p["roof"], p["roof2"])[(row + (side > 0)) % 2]
            wall = mix(mix(p["wall"], p["sand"], 0.5 if (row + side) % 3 else 0.0), p["low"], 0.2 * (1 - t))
            x = vx + side * (half + k * 0.16)
            if row < ROWS - 1:
                house(s, x + side * k * 2.5, y + k * 0.1, k * 0.96, wall, mix(ink, p["r3"], 0.3), side)
            house(s, x, y + k * 0.12, k, wall, mix(ink, p["low"], 0.16 * (1 - t)), side)
            crown = k * r.uniform(0.26, 0.36)
            s.disc(x + side * k * r.uniform(1.9, 2.3), y + k * 0.02, crown, mix(p["leaf"], p["r4"], 0.4), press=0.25)
        if row < ROWS - 1:
            _flight(s, vx, [edge(v) for v in np.linspace(t, (row + 1) / (ROWS - 1), 6)])
    for at, aside, ink in ((0.5, -0.3, "r4"), (0.56, 0.1, "r3"), (0.26, 0.2, "r4")):
        half, y = edge(at)
        s.polys(p[ink], person(vx + aside * half, y, half * 0.5 + 10 * u), press=0)
    half, y = edge(0.62)
    x, tall = vx - half * 1.1, min(150 * u, h * 0.17)
    s.polys(
        p["r4"],
        [
            beam((x, y), (x, y - tall), 6 * u, 4 * u),
            beam((x, y - tall * 0.96), (x + tall * 0.3, y - tall * 0.96), 4 * u),
        ],
        press=0,
    )
    lantern(s, x + tall * 0.28, y - tall * 0.78, tall * 0.13, p["accent"])
    s.gulls(w * 0.62, h * 0.16, 5, 50 * u, size=11)
    if flip:
        s.mirror()


def _bank(s: Print, y: float, t: float, half: float) -> None:
    """The terrace the row stands on: bushes on both sides of the stair, which is `half` wide each way."""
    p, w, u = s.p, s.w, s.u
    off = np.abs(s.x - w * 0.5)
    bushes = s.canopy(y - np.clip(off / w, 0, 1) * s.h * 0.16 + 10 * u, 16 + 14 * t, 10 + 8 * t)
    kept = np.where(off > half, bushes, s.h + 9)
    s.layer(kept, mix(p["leaf"], p["r3"], 0.25 + 0.5 * t), line=0, press=0.2)


def _flight(s: Print, vx: float, rungs: list[tuple[float, float]]) -> None:
    """The steps between two rows, far to near: a pale tread over a dark riser each."""
    p = s.p
    tread, riser = mix(p["sand"], p["light"], 0.4), mix(p["sand"], p["r3"], 0.45)
    for (a, y0), (b, y1) in pairwise(rungs):
        cut = y0 + (y1 - y0) * 0.62
        s.polys(tread, [[(vx - a, y0), (vx + a, y0), (vx + b, cut), (vx - b, cut)]], press=0.15)
        s.polys(riser, [[(vx - b, cut), (vx + b, cut), (vx + b, y1 + 1), (vx - b, y1 + 1)]], press=0.15)
