"""The distillery print: rows of great lidded jars in a court under long eaves."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from backend.imaging.covers.cuts import box
from backend.imaging.covers.frontage import saddle
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.seaside import beam, person, placed
from backend.imaging.covers.shapes import smooth

#: right half of a jar's outline from the rim down, in heights of the jar
BELLY = ((0.19, -0.86), (0.24, -0.8), (0.4, -0.64), (0.46, -0.46), (0.42, -0.26), (0.3, -0.06), (0.27, 0))
LID = ((-0.34, -0.82), (-0.22, -0.94), (0, -1.06), (0.22, -0.94), (0.34, -0.82), (0.18, -0.78), (-0.18, -0.78))


def distillery(s: Print) -> None:
    """The coral point is the cloth tied over one jar."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    ground = h * r.uniform(0.52, 0.55)
    s.sky(ground)
    s.sun(w * 0.8, h * 0.14, 50 * u)
    s.layer(
        s.canopy(np.full(w, ground - h * 0.2, np.float32), 30, 26), mix(p["leaf"], p["r1"], 0.5), line=0.3, to=ground
    )
    _hall(s, ground)
    s.wash([(0, mix(p["sand"], p["low"], 0.3)), (1, mix(p["sand"], p["reed"], 0.25))], ground, h)
    slabs = [
        (x, ground + h * y, x + r.uniform(40, 150) * u, 2.4 * u)
        for x, y in zip(r.uniform(0, w, 60), r.uniform(0.02, 0.46, 60), strict=True)
    ]
    s.bars(mix(p["sand"], p["r3"], 0.4), slabs, alpha=0.5)
    s.polys(p["r4"], [*person(w * 0.86, ground + h * 0.1, min(h * 0.15, w * 0.1))], press=0)
    marked = int(r.integers(0, 2))
    for row in range(4):
        t = row / 3
        k = min(h * (0.13 + 0.29 * t**1.3), w * (0.1 + 0.2 * t**1.3))
        y = ground + h * (0.1 + 0.36 * t**1.2)
        x = w * (-0.02 + 0.05 * row)
        number = 0
        while x < w * (0.66 + 0.06 * row if row < 3 else 0.72):
            _jar(s, x, y, k, row == 3 and number == marked)
            x += k * 1.02
            number += 1
    s.clouds(h * 0.13, w * 0.24, w * 0.14, 3, alpha=0.9, t=13)
    _branch(s)
    if flip:
        s.mirror()


def _hall(s: Print, ground: float) -> None:
    """The still house: a long roof over lattice doors, a lower one beside it."""
    p, w, h = s.p, s.w, s.h
    lit = mix(p["reed"], p["light"], 0.45)
    for x0, x1, tall, rise in ((0.62, 1.06, 0.15, 0.1), (0.02, 0.68, 0.22, 0.14)):
        top = ground - h * tall
        s.polys(mix(p["wall"], p["sand"], 0.3), [box(w * x0, ground, w * x1, top)], press=0.08)
        n = int((x1 - x0) * 16 * w / h / 1.6) + 2
        step = w * (x1 - x0) / n
        s.polys(
            mix(p["roof2"], p["r4"], 0.45),
            [
                box(w * x0 + step * (i + 0.1), ground, w * x0 + step * (i + 0.9), top + h * tall * 0.24)
                for i in range(n)
            ],
            press=0.1,
        )
        s.polys(
            lit,
            [
                box(
                    w * x0 + step * (i + a),
                    ground - h * tall * 0.3,
                    w * x0 + step * (i + a + 0.28),
                    top + h * tall * 0.32,
                )
                for i in range(n)
                for a in (0.18, 0.54)
            ],
            press=0.05,
        )
        saddle(s, w * (x0 - 0.02), w * (x1 + 0.02), top + h * 0.014, h * rise, p["roof"])


def _jar(s: Print, x: float, y: float, k: float, cloth: bool) -> None:
    """One jar k tall with its straw lid, or with a cloth tied over the rim."""
    p = s.p
    clay = mix(mix(p["roof2"], p["reed"], 0.35), p["r4"], 0.3)
    outline = smooth([*BELLY, *[(-a, b) for a, b in BELLY[::-1]]], steps=5)
    s.ovals(p["r4"], [(x + k * 0.1, y, k * 0.46, k * 0.045)], alpha=0.4)
    s.polys(clay, [placed(outline, x, y, k)], press=0.12)
    light = smooth(
        [(-0.3, -0.66), (-0.4, -0.46), (-0.34, -0.22), (-0.3, -0.24), (-0.34, -0.46), (-0.25, -0.66)], steps=5
    )
    s.polys(mix(clay, p["light"], 0.4), [placed(light, x, y, k)], press=0.2, alpha=0.8)
    shade = smooth(
        [(0.24, -0.78), (0.4, -0.64), (0.46, -0.46), (0.42, -0.26), (0.28, -0.02), (0.3, -0.3), (0.32, -0.5)], steps=5
    )
    s.polys(mix(clay, p["r4"], 0.5), [placed(shade, x, y, k)], press=0.15)
    bands = [(x - k * a, y + k * b, x + k * a, k * 0.016) for a, b in ((0.33, -0.7), (0.4, -0.28))]
    s.bars(mix(clay, p["r4"], 0.55), bands, alpha=0.8)
    if cloth:
        drape = [
            (-0.22, -0.88),
            (0, -0.95),
            (0.22, -0.88),
            (0.3, -0.7),
            (0.18, -0.74),
            (0.1, -0.66),
            (0, -0.73),
            (-0.1, -0.66),
            (-0.18, -0.74),
            (-0.3, -0.7),
        ]
        s.polys(p["accent"], [placed(drape, x, y, k)], press=0.03)
        s.bars(p["light"], [(x - k * 0.235, y - k * 0.8, x + k * 0.235, k * 0.022)], press=0)
        return
    straw = mix(p["reed"], p["light"], 0.25)
    s.polys(straw, [placed(LID, x, y, k)], press=0.1)
    s.polys(
        mix(straw, p["r4"], 0.45),
        [beam((x, y - k * 1.04), (x + k * a, y - k * 0.81), k * 0.008) for a in (-0.24, -0.12, 0, 0.12, 0.24)],
        alpha=0.7,
        press=0,
    )


def _branch(s: Print) -> None:
    """A bough in the near upper corner, in blossom in spring."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    bough = [(1.03, 0.02), (0.93, 0.1), (0.84, 0.13), (0.74, 0.2)]
    spots = [(w * a, h * b) for a, b in bough]
    s.polys(
        p["r4"],
        [beam(a, b, (20 - 6 * i) * u, (14 - 6 * i) * u) for i, (a, b) in enumerate(pairwise(spots))],
        press=0.1,
    )
    flower = "#E5B3A2" if s.pal == "spring" else p["leaf"]
    for _ in range(60):
        i, t = int(r.integers(3)), r.random()
        a, b = spots[i], spots[i + 1]
        x, y = a[0] + (b[0] - a[0]) * t + r.normal(0, 26) * u, a[1] + (b[1] - a[1]) * t + r.normal(0, 22) * u
        s.disc(x, y, r.uniform(6, 15) * u, mix(flower, p["r3"], r.uniform(0, 0.5)), press=0.25)
