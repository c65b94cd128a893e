"""The lotus print: round leaves spread to the near edge, a plank pier leads to a pavilion on the lake."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, Points, mix
from backend.imaging.covers.seaside import beam, open_water, person
from backend.imaging.covers.shapes import blade, oval


def lotus(s: Print) -> None:
    """The coral point is one flower."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.34, 0.38)
    s.sky(hz)
    s.sun(w * 0.24, h * 0.16, 50 * u)
    far = s.crest(
        [(w * 0.8, h * 0.12, w * 0.36, w * 0.3, 1.0), (w * 0.2, h * 0.07, w * 0.3, w * 0.3, 1.0)], hz - 8 * u, 0.6
    )
    s.layer(far, p["r0"], mix(p["r0"], p["low"], 0.6), h * 0.16, line=0.4, to=hz)
    s.layer(s.canopy(np.full(w, hz - 12 * u, np.float32), 15, 17), mix(p["leaf"], p["r1"], 0.4), line=0.3, to=hz + 2)
    open_water(s, hz, pale=0.65, depth=0.3)
    s.ripples(hz + 8 * u, h * 0.8, p["light"], 60, 0.55)
    _pier(s, hz)
    leaves = []
    for _ in range(520):
        t = r.random() ** 0.6
        y = h * (0.5 + 0.52 * t)
        x = w * r.uniform(-0.04, 1.04)
        open_lane = abs(x / w - (0.62 - 0.2 * t)) < 0.1 + 0.1 * (1 - t)
        if open_lane or (t < 0.4 and r.random() < 0.55):
            continue
        leaves.append((y, x, (16 + 104 * t**1.6) * u * r.uniform(0.6, 1.2), t))
    for y, x, k, t in sorted(leaves):
        _leaf(s, x, y, k, t)
    for x, y, k, ink in (
        (0.2, 0.62, 0.1, "wall"),
        (0.86, 0.7, 0.13, "wall"),
        (0.09, 0.78, 0.15, "wall"),
        (0.28, 0.74, 0.24, "accent"),
    ):
        q = min(h, w * 0.8) * k
        _flower(s, w * x, h * y, q, p[ink] if ink == "accent" else mix(p["wall"], "#E5B3A2", 0.35))
    s.gulls(w * 0.5, h * 0.14, 5, 50 * u, size=11)
    if flip:
        s.mirror()


def _pier(s: Print, hz: float) -> None:
    """A zigzag of planks on posts from the right edge to the pavilion."""
    p, w, h, u = s.p, s.w, s.h, s.u
    turns = [(1.04, 0.64), (0.84, 0.6), (0.88, 0.53), (0.7, 0.5)]
    spots = [(w * a, hz + (h - hz) * (b - 0.36) / 0.64) for a, b in turns]
    wood = mix(p["roof2"], p["sand"], 0.35)
    for (x0, y0), (x1, y1) in pairwise(spots):
        thick = (5 + 46 * (y0 / h - 0.4)) * u
        posts = [(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t) for t in np.linspace(0, 1, 6)]
        s.polys(p["r4"], [beam((x, y), (x, y + thick * 1.9), thick * 0.3) for x, y in posts], press=0.1)
        s.polys(wood, [[(x0, y0), (x1, y1), (x1, y1 + thick), (x0, y0 + thick)]], press=0.15)
        s.polys(
            mix(wood, p["r4"], 0.5),
            [[(x0, y0 + thick * 0.8), (x1, y1 + thick * 0.8), (x1, y1 + thick * 1.1), (x0, y0 + thick * 1.1)]],
            press=0.1,
        )
        s.polys(p["r4"], [beam((x, y), (x, y - thick * 1.7), thick * 0.16) for x, y in posts], press=0)
        s.polys(p["r4"], [beam((x0, y0 - thick * 1.6), (x1, y1 - thick * 1.6), thick * 0.14)], press=0)
    x, y = spots[-1]
    k = min(h * 0.16, w * 0.12)
    s.polys(
        mix(wood, p["r4"], 0.4),
        [
            [
                (x - k * 0.8, y - k * 0.02),
                (x + k * 0.8, y - k * 0.02),
                (x + k * 0.8, y + k * 0.12),
                (x - k * 0.8, y + k * 0.12),
            ]
        ],
        press=0.1,
    )
    s.polys(
        p["r4"], [beam((x + a * k, y), (x + a * k, y + k * 0.3), k * 0.06) for a in (-0.7, -0.25, 0.25, 0.7)], press=0
    )
    s.pavilion(x, y, k, p["r4"])
    s.polys(p["r4"], person(w * 0.8, hz + (h - hz) * (0.52 - 0.36) / 0.64, k * 0.42), press=0)
    s.ripples(y + k * 0.3, y + k * 0.8, p["r3"], 16, 0.5, x - k, x + k * 0.6, 0.6)


def _leaf(s: Print, x: float, y: float, k: float, t: float) -> None:
    """A round leaf lying on the water or standing a little above it."""
    p, r = s.p, s.r
    ink = mix(mix(p["leaf"], p["r1"], 0.35 * (1 - t)), p["r4"], 0.5 * t * r.uniform(0.4, 1.0))
    s.ovals(p["r4"], [(x + k * 0.05, y + k * 0.09, k, k * 0.36)], alpha=0.35)
    s.ovals(ink, [(x, y, k, k * 0.36)], press=0.2)
    if k > 22 * s.u:
        ribs = [
            beam((x, y - k * 0.03), (x + cos(a) * k * 0.9, y + sin(a) * k * 0.31), k * 0.03, k * 0.008)
            for a in np.arange(0.2, 2 * pi, 0.7)
        ]
        s.polys(mix(ink, p["light"], 0.4), ribs, alpha=0.6, press=0)


def _flower(s: Print, x: float, y: float, k: float, tone: Ink) -> None:
    """A flower on its stem: pointed petals like a cup; k is its height with the stem."""
    p = s.p
    s.polys(mix(p["leaf"], p["r4"], 0.4), [beam((x, y - k * 0.4), (x + k * 0.05, y + k * 0.5), k * 0.035)], press=0)
    back: list[Points] = [blade(x, y - k * 0.36, -pi / 2 + a, k * 0.46, k * 0.1) for a in (-0.75, -0.3, 0.3, 0.75)]
    front: list[Points] = [
        blade(x, y - k * 0.33, -pi / 2 + a, k * 0.4, k * 0.11) for a in (-1.15, 1.15, -0.55, 0.55, 0.0)
    ]
    s.polys(mix(tone, p["r4"], 0.18), back, press=0.05)
    for petal in front:
        s.polys(mix(tone, p["light"], 0.3), [petal], press=0.05)
        s.polys(tone, [[(a * 0.86 + x * 0.14, b * 0.86 + (y - k * 0.36) * 0.14) for a, b in petal]], press=0.05)
    s.polys(p["reed"], [oval(x, y - k * 0.36, k * 0.06, k * 0.03)], press=0)
