"""Festival modes on a stage: a great drum among scrolls of cloud, and a crystal that lights the night."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.cuts import Spot, bend, box, rays, ribbon, turn
from backend.imaging.covers.festivals.crowd import frieze
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, Points, mix
from backend.imaging.covers.things import crystal

PEACH_LEAF = ((0, 0), (0.16, -0.34), (0.12, -0.78), (0, -1.1), (-0.12, -0.78), (-0.16, -0.34))

SPARK = ((0, -1), (0.09, -0.09), (1, 0), (0.09, 0.09), (0, 1), (-0.09, 0.09), (-1, 0), (-0.09, -0.09))


def drum(s: Print) -> None:
    """A drum on its stand over curling clouds, peaches from an upper corner, a ridge far behind."""
    p, w, h = s.p, s.w, s.h
    flip = s.r.random() < 0.5
    s.sky(h * 0.86)
    peaks = [(w * f, h * q, w * 0.13, w * 0.14, 0.8) for f, q in ((0.14, 0.34), (0.26, 0.22), (0.76, 0.26), (0.9, 0.4))]
    ridge = s.crest(peaks, h * 0.74, 1.0, 150)
    s.layer(ridge, mix(p["r1"], p["r0"], 0.2), mix(p["r0"], p["low"], 0.9), h * 0.46, line=0.6)
    s.carve(ridge, p["r2"], 60, 130, alpha=0.35, width=4, to=h * 0.66)
    _scrolls(s, h * 0.72, mix(p["r1"], p["low"], 0.55), 96)
    _body(s, w * 0.5, h * 0.5, min(h * 0.3, w * 0.32))
    _scrolls(s, h * 0.83, mix(p["r2"], p["low"], 0.3), 118)
    _scrolls(s, h * 0.95, p["r3"], 138)
    _peaches(s)
    if flip:
        s.mirror()


def _body(s: Print, x: float, y: float, k: float) -> None:
    """The drum seen from the front: coral rim, studs, pale skin with a wave, two sticks, its stand."""
    p = s.p
    wood = mix(p["r4"], p["roof2"], 0.25)
    legs = [
        ribbon(bend(x + side * k * 0.5, y + k * 0.6, x + side * k * 1.02, y + k * 1.7, side * 0.16), k * 0.14, k * 0.1)
        for side in (-1, 1)
    ]
    s.polys(wood, [*legs, box(x - k * 0.8, y + k * 1.16, x + k * 0.8, y + k * 1.26)], press=0.1)
    s.disc(x, y, k * 1.04, mix(p["accent"], p["r4"], 0.35), press=0.08)
    s.disc(x, y, k, p["accent"], press=0.06)
    s.disc(x, y, k * 0.84, mix(p["wall"], p["sand"], 0.3), press=0.1)
    s.ovals(
        p["light"],
        [(x + cos(a) * k * 0.92, y + sin(a) * k * 0.92, k * 0.032, k * 0.032) for a in np.linspace(0, 2 * pi, 37)[:-1]],
        press=0,
    )
    for q, tone in ((0.62, 0.16), (0.44, 0.26)):
        s.disc(x, y, k * q, mix(mix(p["wall"], p["sand"], 0.3), p["reed"], tone), press=0.1)
    s.polys(mix(p["reed"], p["roof2"], 0.35), [_curl(x - k * 0.02, y + k * 0.1, k * 0.3, k * 0.07)], press=0.1)
    sticks: list[Points] = []
    for side in (-1, 1):
        a: Spot = (x + side * k * 1.24, y - k * 0.98)
        b: Spot = (x + side * k * 0.3, y - k * 0.16)
        sticks.append(ribbon([a, b], k * 0.07, k * 0.05))
    s.polys(wood, sticks, press=0.05)
    s.ovals(wood, [(x + side * k * 0.3, y - k * 0.16, k * 0.075, k * 0.075) for side in (-1, 1)], press=0.05)
    tails = [
        [(x + side * k * 1.24, y - k * 0.98), (x + side * k * 1.42, y - k * 0.56), (x + side * k * 1.3, y - k * 0.52)]
        for side in (-1, 1)
    ]
    s.polys(p["reed"], tails, press=0.05)


def _curl(x: float, y: float, k: float, wide: float, face: int = 1, turns: float = 2.2) -> Points:
    """One spiral of cloud, radius k."""
    t = np.linspace(0, 1, 60)
    angle, q = t * turns * 2 * pi + 0.4, k * (1 - 0.86 * t)
    line: list[Spot] = list(zip(x + face * np.cos(angle) * q, y + np.sin(angle) * q, strict=True))
    return ribbon(line, wide, wide * 0.6)


def _scrolls(s: Print, y: float, ink: Ink, size: float) -> None:
    """A bank of round clouds, every one with its curl."""
    p, w, u, r = s.p, s.w, s.u, s.r
    x = -r.uniform(0, size) * u
    rounds: list[tuple[float, float, float, float]] = []
    while x < w + size * u:
        k = size * u * r.uniform(0.62, 1.1)
        rounds.append((x, y + r.normal(0, 0.16) * k, k, k))
        x += k * r.uniform(1.1, 1.4)
    s.ovals(p["light"], [(a, b - 3 * u, c + 3 * u, d + 3 * u) for a, b, c, d in rounds], press=0.1)
    s.ovals(ink, rounds, press=0.12)
    s.polys(ink, [box(0, y + size * u * 0.4, w, s.h)], press=0.12)
    pale = mix(ink, p["light"], 0.62)
    lines = [_curl(a, b, k * 0.74, 7 * u, 1 if n % 2 else -1, 1.8) for n, (a, b, k, _) in enumerate(rounds)]
    s.polys(pale, lines, press=0.1)


def _peaches(s: Print) -> None:
    """A bough with three peaches in an upper corner."""
    p, w, h, u = s.p, s.w, s.h, s.u
    m = min(h, w)
    wood = mix(p["r4"], p["roof2"], 0.3)
    bough = bend(w * 1.03, h * 0.03, w * 1.03 - m * 0.42, h * 0.03 + m * 0.08, -0.1)
    s.polys(wood, [ribbon(bough, 26 * u, 5 * u)], press=0.1)
    leaves: list[Points] = []
    for n, (x, y) in enumerate(bough[3::2]):
        leaves += [turn(PEACH_LEAF, x, y, m * 0.12, angle + 0.2 * sin(n * 2.0)) for angle in (-2.5, -1.1, 2.2)]
    s.polys(mix(p["leaf"], p["r4"], 0.5), leaves[1::3] + leaves[2::3], press=0.15)
    s.polys(p["leaf"], leaves[::3], press=0.15)
    for at, size in ((3, 0.16), (10, 0.135), (18, 0.1)):
        k = m * size
        x, y = bough[at][0], bough[at][1] + k * 0.95
        s.polys(wood, [ribbon([(x, y - k * 0.36), (x, y - k * 0.95)], 5 * u, 5 * u)], press=0)
        s.polys(mix(p["accent"], p["light"], 0.62), [_peach(x, y, k, -pi)], press=0.08)
        groove = [(x + k * (0.24 * sin(v * pi) - 0.02), y + k * (0.62 - 0.98 * v)) for v in np.linspace(0, 1, 20)]
        s.polys(mix(p["accent"], p["light"], 0.36), [[*_peach(x, y, k, -pi / 2), *groove]], press=0.15)


def _peach(x: float, y: float, k: float, first: float) -> Points:
    """A peach with its tip below, from the angle `first` on; the whole fruit from -pi."""
    t = np.linspace(first, pi if first == -pi else pi / 2, 50)
    tip = 0.13 * np.clip(np.sin(t), 0, 1) ** 10 + 0.07 * np.clip(-np.sin(t), 0, 1) ** 14
    return list(zip(x + np.cos(t) * k * 0.52, y + (np.sin(t) * 0.49 + tip) * k, strict=True))


def light(s: Print) -> None:
    """A tall crystal before the ridge sends rays into the night; people look up. A far lamp is the coral point."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    s.sky(h * 0.84)
    x, y, k = w * 0.5, h * 0.82, min(h * 0.4, w * 0.4)
    cx, cy = x - 0.1 * k, y - 0.66 * k
    far = 1.2 * (w + h)
    s.polys(p["r0"], rays(cx, cy, 0, far, 24, 0.5, 0.06), alpha=0.4, press=0.3)
    s.polys(p["low"], rays(cx, cy, k * 0.9, k * 2.1, 24, 0.2, 0.19), alpha=0.55, press=0.3)
    for q, alpha in ((1.42, 0.3), (1.08, 0.45)):
        s.disc(cx, cy, k * q, mix(p["low"], p["shoal"], 0.4), alpha=alpha, press=0.15)
    stars = [(r.uniform(0, w), r.uniform(0, 0.5) * h, q * u, q * u) for q in r.uniform(1.3, 3.2, 46)]
    s.ovals(p["light"], stars, alpha=0.85)
    ridge = s.crest(
        [(w * 0.1, h * 0.2, w * 0.2, w * 0.2, 1.0), (w * 0.9, h * 0.24, w * 0.24, w * 0.2, 1.0)], h * 0.8, 0.9
    )
    s.layer(ridge, p["r2"], mix(p["r3"], p["r2"], 0.4), h * 0.2, line=0.4)
    s.layer(np.full(w, h * 0.8, np.float32), p["r0"], p["r3"], h * 0.2, line=0.4)
    s.ellipse(
        mix(p["shoal"], p["low"], 0.4), (x - k * 1.3, y - k * 0.1, x + k * 1.3, y + k * 0.16), alpha=0.7, press=0.2
    )
    p.update(shoal=mix(p["shoal"], p["light"], 0.6), sea=mix(p["sea"], p["light"], 0.3))  # lit from within
    crystal(s, x, y, k)
    sparks = [(x - 0.28 * k, y - 1.34 * k, 0.2), (x + 0.44 * k, y - 0.95 * k, 0.11), (x - 0.7 * k, y - 0.66 * k, 0.09)]
    s.polys(p["light"], [turn(SPARK, a, b, q * k) for a, b, q in sparks], press=0)
    s.disc(w * 0.13, h * 0.775, 8 * u, p["accent"], press=0)
    frieze(s, 0.0, 0.94)
