"""Shapes cut from paper, as lists of points: boxes, tapering strokes, hanging strings, turned outlines, flowers."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.plate import Points

Spot = tuple[float, float]


def box(x0: float, y0: float, x1: float, y1: float) -> Points:
    """A rectangle between two corners."""
    return [(x0, y0), (x0, y1), (x1, y1), (x1, y0)]


def turn(shape: Sequence[Spot], x: float, y: float, k: float, angle: float = 0.0, face: int = 1) -> Points:
    """A unit outline at (x, y), size k, turned by `angle` (clockwise); face -1 looks the other way."""
    c, d = cos(angle), sin(angle)
    return [(x + (face * a * c - b * d) * k, y + (face * a * d + b * c) * k) for a, b in shape]


def ribbon(line: Sequence[Spot], first: float, last: float) -> Points:
    """A stroke along a line of points, its width running from `first` to `last`."""
    along = np.asarray(line, float)
    step = np.gradient(along, axis=0)
    normal = np.stack([-step[:, 1], step[:, 0]], 1) / np.maximum(np.hypot(*step.T), 1e-6)[:, None]
    half = np.linspace(first, last, len(along))[:, None] / 2
    return [tuple(spot) for spot in np.concatenate([along + normal * half, (along - normal * half)[::-1]])]


def sag(x0: float, y0: float, x1: float, y1: float, drop: float, n: int = 24) -> list[Spot]:
    """`n` points of a string that hangs between two ends, `drop` px deep."""
    t = np.linspace(0, 1, n)
    return list(zip(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + drop * 4 * t * (1 - t), strict=True))


def bend(x0: float, y0: float, x1: float, y1: float, side: float, n: int = 20) -> list[Spot]:
    """`n` points of a bow between two ends, pushed `side` (share of its length) to its left."""
    t = np.linspace(0, 1, n)
    push = side * 4 * t * (1 - t)
    return list(
        zip(x0 + (x1 - x0) * t + (y1 - y0) * push, y0 + (y1 - y0) * t - (x1 - x0) * push, strict=True),
    )


def petals(x: float, y: float, k: float, n: int, angle: float = 0.0, wide: float = 0.42, flat: float = 1.0) -> Points:
    """A flower of `n` round petals in one outline, radius k; `flat` < 1 presses it from above."""
    points = []
    for step in range(n * 8):
        a = 2 * pi * step / (n * 8)
        q = k * (1 - wide + wide * abs(cos(a * n / 2)) ** 0.6)
        points.append((x + cos(a + angle) * q, y + sin(a + angle) * q * flat))
    return points


def rays(x: float, y: float, first: float, last: float, n: int, share: float = 0.5, lean: float = 0.0) -> list[Points]:
    """`n` wedges about (x, y) between two radii; `share` of the circle is filled."""
    out: list[Points] = []
    for k in range(n):
        a, half = 2 * pi * k / n + lean, pi / n * share
        out.append(
            [
                (x + cos(v) * q, y + sin(v) * q)
                for v, q in ((a - half, first), (a - half, last), (a + half, last), (a + half, first))
            ]
        )
    return out


def regular(x: float, y: float, k: float, n: int, angle: float = 0.0) -> Points:
    """A regular outline of `n` corners."""
    return [(x + cos(angle + 2 * pi * v / n) * k, y + sin(angle + 2 * pi * v / n) * k) for v in range(n)]
