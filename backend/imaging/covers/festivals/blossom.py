"""Festival modes of one large bough: plum in mist, magnolia before grey rock."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, sin

import numpy as np

from backend.imaging.covers.cuts import Spot, bend, petals, ribbon, turn
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, Ink, Points, fbm, mix

#: a twig: where it leaves the bough (share), its angle and length (in bough lengths), its bow
Twig = tuple[float, float, float, float]
PLUM: Sequence[Twig] = (
    (0.2, -1.5, 0.2, 0.1),
    (0.32, 0.5, 0.2, -0.12),
    (0.44, -1.25, 0.34, 0.12),
    (0.58, 0.25, 0.26, -0.1),
    (0.66, -1.0, 0.3, 0.1),
    (0.8, 0.1, 0.2, -0.1),
    (0.9, -0.9, 0.16, 0.1),
)
CUP = (
    (0, 0.5),
    (-0.26, 0.4),
    (-0.4, 0.1),
    (-0.34, -0.3),
    (-0.14, -0.62),
    (0, -0.4),
    (0.14, -0.62),
    (0.34, -0.3),
    (0.4, 0.1),
    (0.26, 0.4),
)
PETAL = ((0, 0.5), (-0.17, 0.24), (-0.22, -0.2), (0, -0.68), (0.22, -0.2), (0.17, 0.24))
OPEN = ((0, 0.46), (-0.3, 0.34), (-0.62, -0.02), (-0.72, -0.34), (-0.4, -0.22), (-0.2, 0.02))


def plum(s: Print) -> None:
    """A crooked bough from a lower corner, in blossom against a pale disc; ridges lie in the mist below."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    s.sky(h * 0.8)
    s.disc(w * 0.66, h * 0.34, min(h * 0.24, w * 0.24), mix(p["light"], p["low"], 0.2), press=0.14)
    for n, (y, tone) in enumerate(((0.72, "r0"), (0.82, "r1"), (0.93, "r2"))):
        peaks = [(w * f, h * q, w * 0.26, w * 0.3, 1.2) for f, q in ((0.16 + 0.3 * n, 0.14), (0.95 - 0.34 * n, 0.12))]
        s.layer(s.crest(peaks, h * y, 0.8), p[tone], mix(p[tone], p["low"], 0.8), h * 0.16, line=0.4)
        s.clouds(h * (y + 0.03), w * (0.3 + 0.24 * n), w * 0.24, 3, t=13)
    trunk = [
        (-0.06, 0.98),
        (0.1, 0.8),
        (0.17, 0.62),
        (0.31, 0.56),
        (0.42, 0.4),
        (0.6, 0.36),
        (0.74, 0.22),
        (0.96, 0.19),
    ]
    bough = _smooth([(w * a, h * b) for a, b in trunk])
    wood = mix(p["r4"], p["roof2"], 0.22)
    s.polys(wood, [ribbon(bough, 66 * u, 5 * u)], press=0.2)
    knots = [ribbon(bend(x + 4 * u, y + 3 * u, x + 34 * u, y - 12 * u, 0.1), 3 * u, 1 * u) for x, y in bough[6:70:5]]
    s.polys(mix(wood, p["light"], 0.3), knots, press=0.2, alpha=0.6)
    length = 0.5 * (w + h)
    spots = _twigs(s, bough, length, wood)
    far, near = mix(p["accent"], p["light"], 0.52), mix(p["accent"], p["light"], 0.12)
    for share, ink in ((0.55, far), (0.45, near)):
        flowers: list[Points] = []
        hearts: list[tuple[float, float, float, float]] = []
        for x, y in spots:
            if r.random() < share:
                k = r.uniform(13, 27) * u
                x, y = x + r.normal(0, 12) * u, y + r.normal(0, 12) * u
                flowers.append(petals(x, y, k, 5, r.uniform(0, 6), 0.34))
                hearts.append((x, y, k * 0.2, k * 0.2))
        s.polys(ink, flowers, press=0.1)
        s.ovals(p["light"], hearts, press=0)
    buds = [(x + r.normal(0, 20) * u, y + r.normal(0, 20) * u, 5 * u, 5 * u) for x, y in spots[::3]]
    s.ovals(p["accent"], buds, press=0.05)
    _fall(s, far)
    if flip:
        s.mirror()


def _smooth(line: Sequence[Spot], n: int = 90) -> list[Spot]:
    """A rounded line through the points."""
    t = np.linspace(0, len(line) - 1, n)
    k = np.arange(len(line))
    xy: Array = np.stack([np.interp(t, k, [spot[axis] for spot in line]) for axis in (0, 1)], 1)
    kernel = np.ones(9) / 9
    padded = np.pad(xy, ((4, 4), (0, 0)), mode="edge")
    return [
        (float(a), float(b))
        for a, b in zip(*(np.convolve(padded[:, axis], kernel, "valid") for axis in (0, 1)), strict=True)
    ]


def _twigs(s: Print, bough: Sequence[Spot], length: float, wood: Ink) -> list[Spot]:
    """Cut the twigs and their spurs; gives the points where flowers sit."""
    u, r = s.u, s.r
    cut: list[Points] = []
    spots: list[Spot] = []
    for at, angle, share, bow in PLUM:
        x, y = bough[int(at * (len(bough) - 1))]
        reach = length * share * r.uniform(0.85, 1.1)
        twig = bend(x, y, x + cos(angle) * reach, y + sin(angle) * reach, bow)
        cut.append(ribbon(twig, (17 - 10 * at) * u, 2.5 * u))
        spots += twig[5::2]
        for start in (8, 13):
            a, b = twig[start]
            turnoff = angle + r.choice([-1, 1]) * r.uniform(0.5, 0.9)
            spur = bend(a, b, a + cos(turnoff) * reach * 0.3, b + sin(turnoff) * reach * 0.3, 0.08)
            cut.append(ribbon(spur, 5 * u, 1.6 * u))
            spots += spur[6::3]
    s.polys(wood, cut, press=0.1)
    return [*spots, *bough[30::4]]


def _fall(s: Print, ink: Ink) -> None:
    """Petals on the wind."""
    w, h, u, r = s.w, s.h, s.u, s.r
    s.ovals(
        ink,
        [(r.uniform(0.3, 1) * w, r.uniform(0.45, 0.95) * h, r.uniform(4, 8) * u, 3 * u) for _ in range(18)],
        press=0.1,
    )


def magnolia(s: Print) -> None:
    """White cups on upright twigs before a leaning grey rock; the low sun is the coral point."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    back = mix(p["r1"], p["sky"], 0.25)
    s.wash([(0, mix(back, p["r2"], 0.4)), (0.6, back), (1, mix(back, p["low"], 0.6))])
    s.disc(w * 0.1, h * 0.17, 54 * u, p["accent"], press=0.1)
    far = s.crest([(w * 0.1, h * 0.14, w * 0.3, w * 0.3, 1.1), (w * 0.5, h * 0.1, w * 0.2, w * 0.2, 1)], h * 0.72, 0.9)
    s.layer(far, mix(p["r1"], p["r2"], 0.55), back, h * 0.26, line=0.4)
    s.clouds(h * 0.66, w * 0.22, w * 0.2, 4, t=14)
    _rock(s)
    wood = mix(p["r4"], p["roof2"], 0.15)
    stem = _smooth(
        [
            (w * 0.64, h * 1.05),
            (w * 0.6, h * 0.86),
            (w * 0.5, h * 0.72),
            (w * 0.42, h * 0.66),
            (w * 0.3, h * 0.63),
            (w * 0.17, h * 0.66),
        ]
    )
    s.polys(wood, [ribbon(stem, 46 * u, 8 * u)], press=0.15)
    m = min(h, w * 0.9)
    cups: list[tuple[float, float, float, float]] = []
    twigs: list[Points] = []
    for at, tall, lean in (
        (0.3, 0.62, 0.1),
        (0.44, 0.42, 0.16),
        (0.52, 0.66, -0.02),
        (0.62, 0.34, 0.05),
        (0.7, 0.5, -0.04),
        (0.82, 0.3, 0.02),
        (0.92, 0.38, -0.1),
        (0.99, 0.2, -0.25),
    ):
        x, y = stem[int(at * (len(stem) - 1))]
        tx, ty = x + lean * m, y - tall * m * r.uniform(0.9, 1.02)
        twig = bend(x, y, tx, ty, 0.06 if lean < 0 else -0.06)
        twigs.append(ribbon(twig, 13 * u, 5 * u))
        cups.append((tx, ty, r.uniform(0.085, 0.11) * m, lean * 1.4 + r.normal(0, 0.08)))
        for start, side in ((9, -1), (13, 1)):
            if tall > 0.36:
                a, b = twig[start]
                ex, ey = a + side * 0.085 * m, b - 0.09 * m
                twigs.append(ribbon(bend(a, b, ex, ey, 0.14 * -side), 7 * u, 4 * u))
                cups.append((ex, ey, r.uniform(0.045, 0.075) * m, side * 0.34))
    s.polys(wood, twigs, press=0.1)
    _cups(s, cups)
    if flip:
        s.mirror()


def _rock(s: Print) -> None:
    """A tall split boulder on the right, cut by the knife."""
    p, w, h, r = s.p, s.w, s.h, s.r
    stone = mix(mix(p["r2"], p["roof2"], 0.4), p["light"], 0.12)
    for x0, top, tone in ((0.6, 0.3, 0.0), (0.76, 0.12, 0.28)):
        edge = np.interp(
            s.x / w,
            [x0 - 0.05, x0, x0 + 0.05, x0 + 0.1, x0 + 0.2, 1.02],
            [1.05, 0.62, top + 0.1, top, top - 0.02, top + 0.06],
        )
        y: Array = np.asarray(edge * h + fbm(s.w, r, 90 * s.u, 3) * 10 * s.u, np.float32)
        s.layer(y, mix(stone, p["r4"], tone), mix(stone, p["r3"], 0.3 + tone), h * 0.9, line=0.7, press=0.35)
        s.carve(y, mix(stone, p["light"], 0.5), 46, 210, alpha=0.45, width=5, x0=w * x0)
        s.carve(y, p["r4"], 40, 240, alpha=0.35, width=7, x0=w * x0)
    s.layer(s.canopy(np.where(s.x > w * 0.5, h * 0.97, h * 1.02), 22, 16), p["r4"], line=0.3)


def _cups(s: Print, cups: Sequence[tuple[float, float, float, float]]) -> None:
    """Magnolia flowers: outer petals, cup, blush at the foot, sepals."""
    p = s.p
    blush = mix(p["light"], p["accent"], 0.4)
    s.polys(
        mix(p["light"], p["r1"], 0.32), [turn(OPEN, x, y, k, a, f) for x, y, k, a in cups for f in (-1, 1)], press=0.05
    )
    s.polys(p["light"], [turn(CUP, x, y, k, a) for x, y, k, a in cups], press=0.04)
    s.polys(mix(p["light"], p["sand"], 0.55), [turn(PETAL, x, y, k * 0.92, a) for x, y, k, a in cups], press=0.04)
    foot = [(0, 0.52), (-0.2, 0.42), (-0.12, 0.2), (0, 0.3), (0.12, 0.2), (0.2, 0.42)]
    s.polys(blush, [turn(foot, x, y, k, a) for x, y, k, a in cups], press=0.05)
    s.polys(
        p["r4"], [turn([(-0.1, 0.46), (0, 0.62), (0.1, 0.46), (0, 0.5)], x, y, k, a) for x, y, k, a in cups], press=0
    )
