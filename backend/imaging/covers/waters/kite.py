"""The seaside lawn print: a boardwalk along the grass, a kite high over the sea."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.rocks import landmass
from backend.imaging.covers.seaside import beam, open_water, person, placed
from backend.imaging.covers.shapes import strand

KITE = ((0, -1), (0.62, -0.2), (0, 1), (-0.62, -0.2))


def kite(s: Print) -> None:
    """The one large thing in the sky, and the coral point, is the kite."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.5, 0.54)
    s.sky(hz)
    s.clouds(h * 0.3, w * 0.2, w * 0.16, 4, alpha=0.9, t=14)
    s.clouds(h * 0.16, w * 0.84, w * 0.12, 3, alpha=0.8, t=12)
    open_water(s, hz, depth=0.4)
    q = w * 0.1
    landmass(s, [(w * 0.78, h * 0.11, q, q, 0.6), (w * 0.86, h * 0.07, q * 0.7, q, 0.6)], hz + h * 0.015, 0.55, far=0.2)
    s.ripples(hz + 6 * u, h * 0.74, p["light"], 60, 0.5)
    s.boat(w * 0.5, hz + h * 0.06, 22 * u, p["wall"])
    s.boat(w * 0.58, hz + h * 0.035, 12 * u)
    shore = h * (0.68 + 0.03 * np.sin(s.x / w * 5)) - h * 0.04 * (s.x / w)
    s.layer(shore - 12 * u, p["light"], line=0.4)
    s.layer(shore, p["sand"], line=0)
    lawn = np.asarray(shore + 34 * u, np.float32)
    s.layer(
        s.canopy(lawn, 6, 4), mix(p["leaf"], p["r1"], 0.3), mix(p["leaf"], p["r3"], 0.25), h * 0.3, line=0.5, press=0.2
    )
    _walk(s)
    cuts = []
    for _ in range(130):
        x, y, long = r.uniform(0, w), h * r.uniform(0.78, 1.0), r.uniform(8, 20) * u
        cuts.append([(x - 1.6 * u, y), (x + r.normal(0, 5) * u, y - long), (x + 1.6 * u, y)])
    s.polys(mix(p["leaf"], p["r4"], 0.5), cuts, alpha=0.6, press=0.1)
    tall = min(h * 0.16, w * 0.12)
    x, y = w * 0.66, h * 0.9
    s.polys(
        p["r4"],
        [
            *person(x, y, tall * 0.8),
            *person(x + tall * 0.7, y + tall * 0.04, tall),
            beam((x - tall * 0.02, y - tall * 0.56), (x - tall * 0.26, y - tall * 0.86), tall * 0.06),
        ],
        press=0,
    )
    k = min(h * 0.14, w * 0.1)
    kx, ky = w * 0.36, h * 0.24
    line = [(x - tall * 0.26, y - tall * 0.86), (w * 0.55, h * 0.6), (w * 0.44, h * 0.38), (kx, ky)]
    s.polys(p["r4"], [strand(line, 2.0 * u, 1.6 * u)], press=0, alpha=0.8)
    tail = [
        (kx + k * 0.3, ky + k * 0.86),
        (kx + k * 0.1, ky + k * 1.4),
        (kx + k * 0.5, ky + k * 1.9),
        (kx + k * 0.2, ky + k * 2.5),
    ]
    s.polys(p["accent"], [strand(tail, 3 * u, 7 * u, 7 * u, 2 * u)], press=0)
    turned = [(a * 0.94 - b * 0.34, a * 0.34 + b * 0.94) for a, b in KITE]
    s.polys(p["accent"], [placed(turned, kx, ky, k)], press=0.03)
    s.polys(mix(p["accent"], p["r4"], 0.22), [placed([turned[0], turned[1], turned[2]], kx, ky, k)], press=0.03)
    ribs = [placed(beam(turned[0], turned[2], 0.05), kx, ky, k), placed(beam(turned[1], turned[3], 0.05), kx, ky, k)]
    s.polys(p["light"], ribs, press=0)
    s.pine(w * 0.06, h * 0.95, min(h * 0.34, w * 0.28), p["r4"], 1)
    s.layer(s.canopy(h * (0.97 + 0.2 * np.clip(s.x / w, 0, 1)), 24, 20), p["r4"], line=0.3, press=0.3)
    s.gulls(w * 0.7, h * 0.3, 5, 60 * u)
    if flip:
        s.mirror()


def _walk(s: Print) -> None:
    """The boardwalk with its rail, from the lower right to the shore on the left."""
    p, w, h, u = s.p, s.w, s.h, s.u
    t = np.linspace(0, 1, 60)
    px, py = w * (0.02 + 0.86 * t**1.25 - 0.1 * np.sin(t * 3.1)), h * (0.735 + 0.29 * t**1.9)
    half = (6 + 92 * t**1.8) * u
    wood = mix(mix(p["sand"], p["roof2"], 0.2), p["light"], 0.2)
    s.polys(
        mix(p["r4"], p["leaf"], 0.3),
        [[*zip(px, py - half * 0.3 + 7 * u, strict=True), *list(zip(px, py + half * 0.6 + 9 * u, strict=True))[::-1]]],
        press=0.2,
    )
    s.polys(
        wood, [[*zip(px, py - half * 0.3, strict=True), *list(zip(px, py + half * 0.6, strict=True))[::-1]]], press=0.15
    )
    gaps = [
        beam((px[i], py[i] - half[i] * 0.3), (px[i] + half[i] * 0.24, py[i] + half[i] * 0.6), max(half[i] * 0.03, u))
        for i in range(6, 60)
    ]
    s.polys(mix(wood, p["r4"], 0.45), gaps, alpha=0.6, press=0)
    posts = [(px[i], py[i] - half[i] * 0.3, half[i] * 0.75 + 8 * u) for i in range(4, 60, 5)]
    s.polys(p["r4"], [beam((x, y + 2 * u), (x, y - tall), tall * 0.1) for x, y, tall in posts], press=0)
    for share in (0.96, 0.55):
        s.polys(
            p["r4"],
            [
                beam((a[0], a[1] - a[2] * share), (b[0], b[1] - b[2] * share), a[2] * 0.06, b[2] * 0.06)
                for a, b in pairwise(posts)
            ],
            press=0,
        )
