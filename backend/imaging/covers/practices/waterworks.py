"""Practice modes of water: treatment cells, an outfall in the sea, two joined basins."""

from __future__ import annotations

from math import pi

import numpy as np

from backend.imaging.covers.cuts import Spot, box, ribbon
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, mix
from backend.imaging.covers.practices.ground import (
    air,
    bowl,
    buoy,
    fish,
    home,
    reeds,
    soils,
    strata,
    tree,
    water,
    weeds,
)


def cells(s: Print) -> None:
    """From the village through three stepped beds of reeds to a clear pond; the float floats on the last."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    air(s, h * 0.6, 0.86, 0.16)
    steps = ((-0.1, 0.26, 0.4), (0.26, 0.45, 0.48), (0.45, 0.64, 0.56), (0.64, 1.1, 0.64))
    level: Array = np.full(w, h * 0.4, np.float32)
    for a, b, top in steps:
        level = np.where((s.x / w >= a) & (s.x / w < b), np.float32(h * top), level)
    for n, tone in enumerate(soils(s)):
        y = level + h * (0, 0.1, 0.19, 0.29, 0.38)[n]
        smooth = np.convolve(np.pad(y, 60, mode="edge"), np.ones(121) / 121, "valid") if n > 1 else y
        s.layer(np.asarray(smooth[:w], np.float32), tone, line=0.7, press=0.3)
    for n, (a, b, top) in enumerate(steps[1:3]):
        span, surface = (w * (a + 0.02), w * (b - 0.012)), h * (top + 0.022)
        bed: Array = np.full(w, surface + h * 0.15, np.float32)
        s.polys(
            mix(p["wall"], p["r1"], 0.3),
            [box(span[0] - 9 * u, surface - 12 * u, span[1] + 9 * u, surface + h * 0.16)],
            press=0.1,
        )
        water(s, surface, bed, span, 0.15 + 0.45 * n)
        stones = [
            (
                r.uniform(span[0] + 12 * u, span[1] - 12 * u),
                surface + h * r.uniform(0.085, 0.14),
                r.uniform(8, 13) * u,
                r.uniform(6, 9) * u,
            )
            for _ in range(46)
        ]
        s.ovals(mix(p["r1"], p["sand"], 0.3), stones[::2], press=0.1)
        s.ovals(mix(p["r2"], p["sand"], 0.3), stones[1::2], press=0.1)
        reeds(s, (span[0] + 10 * u, span[1] - 6 * u), surface + 4 * u, h * 0.2, 30, 0.5)
    span, surface = (w * 0.66, w * 1.05), h * 0.665
    bed = bowl(s, surface, (span[0], w * 1.2), h * 0.2, 0.5)
    water(s, surface, bed, span)
    weeds(s, r.uniform(w * 0.74, w * 0.99, 9), bed, h * 0.09, mix(p["leaf"], p["r4"], 0.3))
    fish(s, (w * 0.74, w * 0.96), (surface + h * 0.04, surface + h * 0.12), 8)
    line: list[Spot] = [(w * 0.14, h * 0.4), (w * 0.14, h * 0.515), (w * 0.29, h * 0.53)]
    s.polys(
        mix(p["r4"], p["roof2"], 0.4), [ribbon(line[:2], 18 * u, 18 * u), ribbon(line[1:], 18 * u, 18 * u)], press=0.08
    )
    spouts = [(w * x - 26 * u, h * y, w * x + 30 * u, 11 * u) for x, y in ((0.452, 0.535), (0.645, 0.615))]
    s.bars(mix(p["r4"], p["roof2"], 0.4), spouts, press=0.05)
    for x, k, roof in ((0.07, 96, "roof"), (0.17, 116, "roof2")):
        home(s, w * x, h * 0.4, min(k * u, h * k / 800), mix(p[roof], p["r3"], 0.35))
    tree(s, w * 0.012, h * 0.4, 150 * u, 0.5)
    tree(s, w * 0.235, h * 0.4, 120 * u, 0.5)
    buoy(s, w * 0.83, surface)
    if flip:
        s.mirror()


def outfall(s: Print) -> None:
    """The sea cut open: a pipe ends on its bed, a coral gate on the shore shuts it, fish keep the clear side."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    surface = h * 0.3
    air(s, surface, 0.72, 0.07)
    bed: Array = (
        np.interp(s.x / w, [0, 0.2, 0.3, 0.46, 0.7, 1], [0.2, 0.24, 0.42, 0.68, 0.8, 0.84]).astype(np.float32) * h
    )
    bed = np.convolve(np.pad(bed, 50, mode="edge"), np.ones(101) / 101, "valid")[:w].astype(np.float32)
    s.wash([(0, mix(p["shoal"], p["sea"], 0.4)), (0.45, p["sea"]), (1, p["deep"])], surface, h)
    for n in range(4):
        y = surface + h * (0.1 + 0.11 * n) + np.sin(s.x / w * 7 + n * 1.3) * 9 * u
        s.layer(y.astype(np.float32), mix(p["sea"], p["deep"], 0.2 + 0.24 * n), line=0.2, alpha=0.6)
    s.bars(p["light"], [(w * 0.24, surface + 2 * u, w * 1.01, 4 * u)], alpha=0.9)
    for n, tone in enumerate(soils(s)[:4]):
        s.layer(bed + h * 0.055 * n + np.sin(s.x / w * (5 + n)) * 6 * n * u, tone, line=0.7, press=0.3)
    xs = np.linspace(0.05, 0.5, 40) * w
    pipe: list[Spot] = [(float(x), float(bed[int(x)]) + h * 0.04 - (x > w * 0.42) * (x - w * 0.42) * 0.5) for x in xs]
    s.polys(mix(p["r4"], p["r3"], 0.2), [ribbon(pipe, 40 * u, 40 * u)], press=0.05)
    s.polys(p["light"], [ribbon([(a, b - 9 * u) for a, b in pipe], 4 * u, 4 * u)], press=0.1, alpha=0.5)
    end = pipe[-1]
    s.polys(
        mix(p["r4"], p["r3"], 0.1), [box(end[0] - 12 * u, end[1] - 30 * u, end[0] + 10 * u, end[1] + 30 * u)], press=0
    )
    rings = [
        (end[0] + (34 + 44 * n) * u, end[1] - (4 + 10 * n) * u, (9 + 7 * n) * u, (9 + 7 * n) * u) for n in range(4)
    ]
    s.ovals(p["light"], rings, alpha=0.5, press=0.1)
    gate = w * 0.115
    top = float(bed[int(gate)])
    s.polys(mix(p["wall"], p["r2"], 0.4), [box(gate - 46 * u, top + 4 * u, gate + 46 * u, top - 74 * u)], press=0.05)
    s.polys(
        p["r4"],
        [
            box(gate - 54 * u, top - 72 * u, gate + 54 * u, top - 84 * u),
            box(gate - 5 * u, top - 84 * u, gate + 5 * u, top - 120 * u),
        ],
        press=0,
    )
    s.ellipse(p["accent"], (gate - 40 * u, top - 132 * u, gate + 40 * u, top - 112 * u), press=0.03)
    weeds(
        s,
        [*r.uniform(w * 0.56, w * 0.7, 8), *r.uniform(w * 0.84, w, 10)],
        bed,
        h * 0.2,
        mix(p["leaf"], p["r4"], 0.4),
    )
    fish(s, (w * 0.6, w * 0.96), (surface + h * 0.1, h * 0.7), 22, 24, p["light"])
    s.boat(w * 0.66, surface - 2 * u, 44 * u, p["wall"])
    if flip:
        s.mirror()


def basins(s: Print) -> None:
    """Two pools of one level joined under the ground: woods keep one, a village drinks from the other."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip, ground = r.random() < 0.5, h * 0.5
    air(s, ground, 0.5, 0.06)
    hill = s.crest([(w * 0.02, h * 0.3, w * 0.2, w * 0.34, 1.05)], ground + 6 * u, 0.6)
    s.layer(
        s.canopy(hill, 20, 18),
        mix(p["leaf"], p["r2"], 0.4),
        mix(p["r2"], p["low"], 0.4),
        h * 0.4,
        line=0.4,
        to=ground + 10 * u,
        press=0.2,
    )
    strata(s, ground, (0.0, 0.09, 0.19, 0.3, 0.43))
    left, right = (w * 0.14, w * 0.46), (w * 0.54, w * 0.86)
    surface = ground + 26 * u
    tube: list[Spot] = [
        (w * 0.5 + np.cos(a) * w * 0.2, surface + h * 0.13 + np.sin(a) * h * 0.19) for a in np.linspace(pi, 0, 60)
    ]
    s.polys(p["light"], [ribbon(tube, 66 * u, 66 * u)], press=0.05)
    s.polys(mix(p["sea"], p["deep"], 0.45), [ribbon(tube, 54 * u, 54 * u)], press=0.1)
    for span in (left, right):
        bed = bowl(s, surface, span, h * 0.22, 0.55)
        s.layer(
            np.where(bed > surface, bed + 5 * u, s.h).astype(np.float32), p["light"], line=0, to=int(surface), press=0
        )
        water(s, surface, bed, span)
        s.ripples(surface + 14 * u, surface + h * 0.1, p["light"], 10, 0.5, span[0] + w * 0.05, span[1] - w * 0.1, 0.6)
    drops = [tube[n] for n in range(6, 58, 7)]
    s.ovals(p["light"], [(x, y, 8 * u, 8 * u) for x, y in drops], alpha=0.8, press=0)
    for x, k in ((0.03, 250), (0.09, 190), (0.13, 140)):
        tree(s, w * x, ground, min(k * u, h * k / 800), 0.5)
    for x, k in ((0.9, 90), (0.97, 112)):
        home(s, w * x, ground, min(k * u, h * k / 800))
    tree(s, w * 0.5, ground, min(200 * u, h * 0.22), 0.3)
    reeds(s, (w * 0.4, w * 0.455), ground + 12 * u, h * 0.17, 22)
    fish(s, (left[0] + w * 0.08, left[1] - w * 0.08), (surface + h * 0.05, surface + h * 0.13), 6)
    fish(s, (right[0] + w * 0.08, right[1] - w * 0.08), (surface + h * 0.05, surface + h * 0.13), 3)
    buoy(s, w * 0.7, surface, 1.3)
    if flip:
        s.mirror()
