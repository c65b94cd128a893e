"""Prints of stone: a cliff cut with old marks, a boulder of cups and rings."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

import numpy as np
from PIL import ImageDraw

from backend.imaging.covers.grove import grass, ranges, walker
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, Ink, Points, fbm, mix

Sign = list[list[tuple[float, float]]]  # strokes, each a line of points about (0, 0) within -1..1


def _ring(r: float, n: int = 18) -> list[tuple[float, float]]:
    return [(r * cos(a), r * sin(a)) for a in np.linspace(0, 2 * pi, n)]


#: old cuts that spell nothing: cups, rings, a wheel of rays, a grid, an ear of grain
SIGNS: tuple[Sign, ...] = (
    [[(x, y), (x + 0.01, y)] for x, y in ((-0.7, -0.2), (0, -0.65), (0.7, -0.2), (-0.3, 0.35), (0.45, 0.6))],
    [_ring(0.85), _ring(0.4, 12)],
    [_ring(0.34, 12), *([(cos(a) * 0.55, sin(a) * 0.55), (cos(a), sin(a))] for a in np.linspace(0.2, 2 * pi, 10)[:-1])],
    [[(v, -0.75), (v, 0.75)] for v in (-0.75, -0.25, 0.25, 0.75)]
    + [[(-0.75, v), (0.75, v)] for v in (-0.75, -0.25, 0.25, 0.75)],
    [[(0, -0.9), (0, 1.0)], *([(-0.55, v - 0.4), (0, v), (0.55, v - 0.4)] for v in (-0.5, -0.05, 0.4))],
)


def marks(s: Print, ink: Ink, spots: Sequence[tuple[float, float, float, int]], alpha: float = 0.9) -> None:
    """Old cuts (x, y, size, index in SIGNS), each with a shaky hand."""
    r, lines = s.r, []
    for x, y, k, sort in spots:
        turn, wide = r.normal(0, 0.14), r.uniform(0.82, 1.18)
        for stroke in SIGNS[sort]:
            line = [(i * wide + r.normal(0, 0.035), j + r.normal(0, 0.035)) for i, j in stroke]
            shape = [
                (x + k * (i * cos(turn) - j * sin(turn)), y + k * (i * sin(turn) + j * cos(turn))) for i, j in line
            ]
            lines.append((shape, k * (0.26 if sort == 0 else 0.11) * r.uniform(0.8, 1.2)))

    def paint(d: ImageDraw.ImageDraw, n: int) -> None:
        for shape, t in lines:
            q = t * n / 2
            d.line([(i * n, j * n) for i, j in shape], fill=255, width=max(int(2 * q), 2), joint="curve")
            for i, j in (shape[0], shape[-1]):
                d.ellipse([i * n - q, j * n - q, i * n + q, j * n + q], fill=255)

    s.ink(ink, paint, alpha=alpha, press=0.45)


def _face(s: Print, edge: Points, ink: Ink, cracks: int, x0: float, x1: float) -> None:
    """A rock face inside `edge`, with facets and cracks cut down it."""
    p, h, u, r = s.p, s.h, s.u, s.r
    s.polys(ink, [edge], press=0.22)
    clip = _inside(s, edge)
    for tone, share, wide in ((p["light"], 0.3, 26), (p["r4"], 0.34, 34)):
        cuts = []
        for _ in range(cracks):
            x, y, k = r.uniform(x0, x1), r.uniform(0.05, 0.95) * h, r.uniform(60, 240) * u
            lean = r.uniform(-0.3, 0.05) * k
            cuts.append(
                [
                    (x, y),
                    (x + lean + wide * u * r.uniform(0.2, 1), y + k * 0.5),
                    (x + lean, y + k),
                    (x + lean * 0.4 - 4 * u, y + k * 0.5),
                ]
            )
        s.polys(mix(ink, tone, share), cuts, alpha=0.5, press=0.35, clip=clip)


def _inside(s: Print, edge: Points) -> Array:
    """A 0..1 mask of the whole plate, 1 inside the shape."""
    held = Print(s.w, s.h, 0, s.pal)
    held.polys(np.ones(3, np.float32), [edge], press=0)
    mask: Array = held.a[..., 0]
    return mask


def cliff(s: Print) -> None:
    """A cliff fills one side; its marks are lit, a pine holds on above, someone looks up from below."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    s.sky(h * 0.8)
    s.sun(w * 0.17, h * 0.24, 52 * u)
    ranges(s, ((0.68, "r0", 0.24), (0.78, "r1", 0.18)))
    s.clouds(h * 0.6, w * 0.2, w * 0.16, 3, t=13)
    wood = s.canopy(h * 0.84 + fbm(w, r, 200 * u, 3) * 14 * u, 20, 20)
    s.layer(wood, mix(p["r2"], p["leaf"], 0.4), mix(p["r2"], p["low"], 0.4), h * 0.2, line=0.4)
    ys = np.array([1.02, 0.9, 0.76, 0.7, 0.55, 0.44, 0.4, 0.32, 0.3, 0.26])
    xs = np.array([0.3, 0.33, 0.345, 0.39, 0.4, 0.43, 0.48, 0.49, 0.54, 0.62]) + r.uniform(-0.012, 0.012, 10)
    ink = mix(mix(p["r2"], p["reed"], 0.2), p["sand"], 0.25)
    edge = [(w * x, h * y) for x, y in zip(xs, ys, strict=True)]
    edge += [(w * 0.74, h * 0.23), (w * 0.8, h * 0.26), (w * 1.01, h * 0.2), (w * 1.01, h * 1.02)]
    shade = [(x + 0.1 * w * (i > 3), y + 0.12 * h * (i > 3)) for i, (x, y) in enumerate(edge[:-1])]
    _face(s, edge, mix(ink, p["low"], 0.24), 40, w * 0.3, w)
    _face(s, [*shade, (w * 1.01, h * 1.02)], ink, 60, w * 0.36, w)
    lit = mix(p["light"], ink, 0.08)
    k = min(60 * u, w * 0.062)
    places = [
        (x + r.normal(0, 0.014), y + r.normal(0, 0.03)) for y in (0.42, 0.58, 0.76) for x in (0.57, 0.68, 0.79, 0.9)
    ]
    order = [int(sort) for _ in range(3) for sort in r.permutation(5)]
    spots = [
        (w * x, h * y, k * r.uniform(0.5, 1.2), sort)
        for (x, y), sort in zip(places, order, strict=False)
        if r.random() < 0.9
    ]
    marks(s, lit, spots)
    for x, y, size in ((0.71, 0.235, 190), (0.93, 0.24, 150)):
        s.pine(w * x, h * y + 10 * u, size * u, p["r4"], -1)
    floor = s.canopy(h * 0.955 + fbm(w, r, 240 * u, 3) * 8 * u, 26, 22)
    s.layer(floor, p["r4"], line=0.4, press=0.3)
    walker(s, w * 0.26, h * 0.93, 96 * u)
    s.gulls(w * 0.26, h * 0.4, 4, 40 * u, size=11)
    if turn:
        s.mirror()


def boulder(s: Print) -> None:
    """A broad back of dark rock, covered with cups, rings and grids, before a wide sky."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    s.sky(h * 0.6)
    s.sun(w * 0.78, h * 0.25, 66 * u, red=True)
    ranges(s, ((0.52, "r0", 0.13), (0.6, "r1", 0.1)))
    plain = s.canopy(h * 0.6 + fbm(w, r, 260 * u, 3) * 6 * u, 14, 11)
    s.layer(plain, mix(p["r2"], p["leaf"], 0.5), mix(p["leaf"], p["low"], 0.4), h * 0.3, line=0.4)
    walker(s, w * 0.95, h * 0.685, 66 * u, p["wall"])  # beside the rock: nobody steps on it
    t = (s.x / w - 0.42) / 0.62
    back = h * 0.93 - np.clip(1 - np.abs(t) ** 2.3, 0, 1) ** 0.62 * h * 0.55 + fbm(w, r, 220 * u, 4) * 13 * u
    ink = mix(p["r3"], p["r4"], 0.3)
    s.layer(back, mix(ink, p["sand"], 0.2), mix(ink, p["r4"], 0.5), h * 0.6, line=0.9, press=0.3)
    s.carve(back, mix(ink, p["light"], 0.35), 90, 150, alpha=0.35, width=5)
    s.carve(back, p["r4"], 110, 190, alpha=0.5, width=9)
    k = min(56 * u, w * 0.058)
    grid = [(x, y) for y, xs in ((0.56, (0.3, 0.42, 0.54)), (0.7, (0.17, 0.29, 0.41, 0.53, 0.65))) for x in xs]
    order = [2, 1, 4, 3, 0, 2, 4, 1]
    marks(
        s,
        mix(p["light"], p["sand"], 0.4),
        [
            (
                w * x + r.uniform(-0.25, 0.25) * k,
                h * y + r.uniform(-0.3, 0.3) * k,
                k * r.uniform(0.6, 1.25),
                (sort + turn) % 5,
            )
            for (x, y), sort in zip(grid, order, strict=True)
        ],
        0.88,
    )
    near = s.canopy(h * 0.93 + fbm(w, r, 200 * u, 3) * 10 * u, 22, 18)
    s.layer(near, p["r4"], line=0.35, press=0.3)
    grass(
        s,
        [(r.uniform(0, w), h * r.uniform(0.9, 0.99), r.uniform(20, 44) * u) for _ in range(40)],
        mix(p["reed"], p["r4"], 0.35),
    )
    if turn:
        s.mirror()
