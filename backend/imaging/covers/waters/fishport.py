"""The fishing port print: trawlers rafted side by side at a pier, nets on their booms, gulls over the catch."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.cuts import box
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, Points, mix
from backend.imaging.covers.rocks import gull
from backend.imaging.covers.seaside import beam, open_water, person, placed
from backend.imaging.covers.shapes import oval, strand

#: hull of a trawler from the side, bow to the right; unit: its length, (0, 0) at the foot of the stern
HULL = (
    (0.0, -0.13),
    (0.02, 0.0),
    (0.84, 0.0),
    (0.93, -0.12),
    (1.02, -0.27),
    (0.86, -0.235),
    (0.66, -0.15),
    (0.3, -0.125),
)
STRAKE = (
    (0.0, -0.13),
    (0.3, -0.125),
    (0.66, -0.15),
    (0.86, -0.235),
    (1.02, -0.27),
    (1.0, -0.235),
    (0.86, -0.2),
    (0.66, -0.12),
    (0.3, -0.095),
    (0.004, -0.1),
)


def fishport(s: Print) -> None:
    """The coral point is the stripe of the near hull."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.48, 0.52)
    s.sky(hz)
    s.sun(w * 0.78, h * 0.2, 60 * u)
    far = s.crest([(w * 0.2, h * 0.12, w * 0.3, w * 0.3, 1.0), (w * 0.9, h * 0.08, w * 0.26, w * 0.2, 1.0)], hz, 0.7)
    s.layer(far, p["r0"], mix(p["r0"], p["low"], 0.6), h * 0.16, line=0.4, to=hz)
    s.clouds(h * 0.34, w * 0.7, w * 0.18, 3, alpha=0.85, t=12)
    open_water(s, hz, depth=0.5)
    wall = [(x, x + r.uniform(60, 120) * u, r.uniform(14, 40) * u) for x in np.arange(-20 * u, w * 0.46, 110 * u)]
    s.polys(mix(p["wall"], p["r1"], 0.4), [box(a, hz + 4 * u, b, hz - tall) for a, b, tall in wall], press=0.1)
    s.polys(
        mix(p["roof"], p["r1"], 0.4),
        [
            [(a - 6 * u, hz - tall + 2), ((a + b) / 2, hz - tall - 16 * u), (b + 6 * u, hz - tall + 2)]
            for a, b, tall in wall
        ],
        press=0.1,
    )
    s.bars(mix(p["r2"], p["r3"], 0.4), [(-40, hz + 7 * u, w * 0.5, 13 * u)], press=0.1)
    s.ripples(hz + 20 * u, h * 0.97, p["light"], 70, 0.5)
    s.glitter(w * 0.78, hz, hz + h * 0.24, p["light"], 0.7, 50)
    unit = min(w, h * 1.5)
    for x, y, k, ink, stripe in (
        (0.56, 0.635, 0.3, mix(p["r2"], p["r1"], 0.2), p["wall"]),
        (0.3, 0.71, 0.42, mix(p["r3"], p["r2"], 0.35), p["reed"]),
        (0.06, 0.83, 0.6, mix(p["r4"], p["r3"], 0.25), p["accent"]),
    ):
        _trawler(s, w * x, h * y, unit * k, ink, stripe)
    _pier(s)
    for x, y, k in ((0.62, 0.3, 34), (0.72, 0.4, 26), (0.5, 0.22, 22), (0.84, 0.34, 18), (0.9, 0.52, 40)):
        gull(
            s,
            w * x,
            h * y,
            min(k * u, h * 0.05),
            p["wall"] if s.pal in ("day", "dusk") else p["light"],
            1 if x < 0.7 else -1,
        )
    if flip:
        s.mirror()


def _trawler(s: Print, x: float, y: float, k: float, ink: Ink, stripe: Ink) -> None:
    """A wooden trawler k long: wheelhouse aft, mast and booms with a hung net, tyres along the side."""
    p = s.p
    s.ripples(y + k * 0.02, y + k * 0.14, p["r4"], 26, 0.45, x, x + k * 0.9, 0.6)
    dark = mix(ink, p["r4"], 0.5)
    lines = [
        ((0.47, -0.12), (0.47, -0.74), 0.02, 0.011),
        ((0.47, -0.2), (0.12, -0.56), 0.012, 0.008),
        ((0.47, -0.2), (0.84, -0.58), 0.012, 0.008),
        ((0.88, -0.22), (0.88, -0.42), 0.012, 0.008),
    ]
    stays = [
        ((0.47, -0.73), (1.0, -0.27)),
        ((0.47, -0.73), (0.02, -0.14)),
        ((0.47, -0.7), (0.12, -0.56)),
        ((0.47, -0.7), (0.84, -0.58)),
    ]
    s.polys(dark, [placed(beam(a, b, c, d), x, y, k) for a, b, c, d in lines], press=0)
    s.polys(dark, [placed(beam(a, b, 0.004), x, y, k) for a, b in stays], press=0, alpha=0.8)
    net: Points = [(0.13, -0.55), (0.3, -0.38), (0.46, -0.22), (0.42, -0.14), (0.3, -0.16), (0.2, -0.2), (0.16, -0.36)]
    s.polys(mix(p["leaf"], p["reed"], 0.3), [placed(net, x, y, k)], alpha=0.75, press=0.35)
    mesh = [beam((0.15 + 0.055 * i, -0.53 + 0.055 * i), (0.19 + 0.045 * i, -0.18 + 0.004 * i), 0.004) for i in range(6)]
    s.polys(dark, [placed(line, x, y, k) for line in mesh], alpha=0.6, press=0)
    house = [(0.06, -0.1), (0.06, -0.3), (0.28, -0.3), (0.31, -0.22), (0.33, -0.1)]
    s.polys(p["wall"], [placed(house, x, y, k)], press=0.05)
    s.polys(
        mix(p["wall"], p["r3"], 0.28),
        [placed([(0.06, -0.1), (0.06, -0.3), (0.11, -0.3), (0.11, -0.1)], x, y, k)],
        press=0.05,
    )
    s.polys(dark, [placed([(0.04, -0.295), (0.04, -0.32), (0.31, -0.32), (0.31, -0.295)], x, y, k)], press=0)
    lit = p["light"] if s.pal in ("dusk", "night") else dark
    s.polys(lit, [placed(box(a, -0.2, a + 0.045, -0.27), x, y, k) for a in (0.13, 0.19, 0.245)], press=0)
    s.polys(ink, [placed(HULL, x, y, k)], press=0.12)
    s.polys(stripe, [placed(STRAKE, x, y, k)], press=0.04)
    s.polys(p["r4"], [oval(x + a * k, y - 0.055 * k, k * 0.026) for a in (0.16, 0.34, 0.52)], press=0)
    s.polys(ink, [oval(x + a * k, y - 0.055 * k, k * 0.012) for a in (0.16, 0.34, 0.52)], press=0)
    s.bars(p["light"], [(x - k * 0.03, y + k * 0.004, x + k * 0.9, k * 0.01)], alpha=0.85)


def _pier(s: Print) -> None:
    """The near pier: planks on piles across the lower edge, crates, a bollard and someone mending a net."""
    p, w, h, u = s.p, s.w, s.h, s.u
    y = h * 0.905
    wood = mix(p["roof2"], p["sand"], 0.3)
    s.polys(p["r4"], [box(x, h, x + 20 * u, y + 10 * u) for x in np.arange(20 * u, w, 190 * u)], press=0.15)
    s.polys(mix(wood, p["r3"], 0.25), [box(-5, y + 34 * u, w + 5, y)], press=0.2)
    s.polys(mix(wood, p["light"], 0.3), [box(-5, y + 8 * u, w + 5, y - 3 * u)], press=0.2)
    s.polys(
        mix(wood, p["r4"], 0.6),
        [box(x, y + 34 * u, x + 2.4 * u, y + 8 * u) for x in np.arange(0, w, 58 * u)],
        alpha=0.7,
        press=0,
    )
    k = min(h * 0.15, w * 0.11)
    x = w * 0.8
    heap = strand(
        [(x - k * 1.0, y - k * 0.05), (x - k * 0.3, y - k * 0.3), (x + k * 0.3, y - k * 0.05)],
        k * 0.1,
        k * 0.34,
        k * 0.1,
    )
    s.polys(mix(p["leaf"], p["reed"], 0.4), [heap], press=0.3)
    s.polys(p["r4"], person(x + k * 0.5, y, k), press=0)
    for a, b, ink in ((1.1, 0, "reed"), (1.1, 1, "wall"), (1.62, 0, "r1")):
        left, foot = x + a * k, y - b * k * 0.27
        s.polys(p[ink], [box(left, foot, left + k * 0.48, foot - k * 0.25)], press=0.1)
        s.polys(
            mix(p[ink], p["r4"], 0.5),
            [box(left, foot - k * c, left + k * 0.48, foot - k * (c + 0.025)) for c in (0.07, 0.15)],
            press=0,
        )
    bollard = x - k * 1.7
    s.polys(
        p["r4"],
        [box(bollard, y, bollard + k * 0.2, y - k * 0.26), oval(bollard + k * 0.1, y - k * 0.27, k * 0.16, k * 0.06)],
        press=0.05,
    )
