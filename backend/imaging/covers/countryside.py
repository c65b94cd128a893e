"""Backgrounds of the plain and of the hills that several villages and routes stand before."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.homestead import row, trees
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import fbm, mix


def plain(s: Print, hz: float, sun: float | None = 0.76) -> None:
    """Sky with a pale sun, a low far ridge, mist."""
    p, w, h, u = s.p, s.w, s.h, s.u
    s.sky(hz)
    if sun is not None:
        s.sun(w * sun, h * 0.16, 50 * u)
    peaks = [(w * 0.2, h * 0.12, w * 0.3, w * 0.3, 1.1), (w * 0.66, h * 0.07, w * 0.3, w * 0.3, 1.1)]
    s.layer(s.crest(peaks, hz + 6 * u, 0.5), p["r0"], mix(p["r0"], p["low"], 0.6), h * 0.12, line=0.4, to=hz + 4)
    s.clouds(hz - h * 0.07, w * 0.5, w * 0.2, 3, t=11, alpha=0.85)


def far_village(s: Print, x0: float, x1: float, y: float, k: float) -> None:
    """A row of small houses before a line of trees."""
    p, w, u, r = s.p, s.w, s.u, s.r
    line = np.full(w, y, np.float32)
    wood = s.canopy(line - k * 0.6, k * 0.5 / u, k * 0.6 / u)
    inside = np.clip(np.minimum(s.x - x0 + k * 2, x1 + k * 2 - s.x) / (k * 2), 0, 1) ** 0.5
    s.layer(y - (y - wood) * inside, mix(p["leaf"], p["r3"], 0.4), line=0.25, to=y)
    row(s, x0, x1, line, k, haze=0.1, gap=1.1)
    spots = [(r.uniform(x0, x1), y + k * 0.1, k * r.uniform(0.6, 0.9)) for _ in range(int((x1 - x0) / k / 4))]
    trees(s, spots, [mix(p["leaf"], p["r4"], 0.4), mix(p["leaf"], p["r3"], 0.2)], domes=5)


def ranges(s: Print, hz: float, sun: float) -> None:
    """Sky, pale sun, two ranges down to hz."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    s.sky(hz)
    s.sun(w * sun, h * 0.17, 52 * u)
    for level, tone, tall in ((0.0, "r0", 0.2), (0.04, "r1", 0.13)):
        peaks = [
            (w * (f + level * 4 + r.uniform(-0.03, 0.03)), h * tall * q, w * 0.24, w * 0.24, 1.0)
            for f, q in ((0.1, 0.8), (0.5, 1.0), (0.88, 0.9))
        ]
        s.layer(s.crest(peaks, hz + level * h, 0.9), p[tone], mix(p[tone], p["low"], 0.7), h * 0.24, line=0.4)
    s.clouds(hz - h * 0.08, w * 0.4, w * 0.2, 3, t=12)


def islet(s: Print, x: float, y: float, half: float, tall: float, haze: float) -> None:
    """An island with pale cliffs on the water line y."""
    p, u, r, w = s.p, s.u, s.r, s.w
    peaks = [(x + a * half, tall * b, half * 0.5, half * 0.5, 0.62) for a, b in ((0, 1), (-0.44, 0.56), (0.46, 0.7))]
    body = s.crest(peaks, y + 24 * u, 0.9, 140)
    rock = mix(mix(p["sand"], p["r2"], 0.3), p["low"], haze)
    tone = mix(mix(p["r3"], p["leaf"], 0.4), p["low"], haze)
    inside = body < y
    s.layer(np.where(inside, body, y + 20), rock, mix(rock, p["r3"], 0.4), tall, line=0.6, to=y + 2)
    cap = np.minimum(s.canopy(body + tall * 0.05, 16, 11), y - tall * 0.14 - np.abs(fbm(w, r, 60 * u, 3)) * tall * 0.1)
    s.layer(
        np.where(inside & (body < y - tall * 0.2), np.maximum(cap, body), y + 20),
        tone,
        mix(tone, p["r3"], 0.3),
        tall,
        line=0.2,
        to=y - tall * 0.1,
    )
    xs = np.where(inside)[0]
    if len(xs):
        s.bars(
            p["light"],
            [(xs[0] - 16 * u, y + 3 * u, xs[-1] + 20 * u, 5 * u), (xs[0] + 20 * u, y + 12 * u, xs[-1] - 24 * u, 3 * u)],
            alpha=0.9,
        )
