"""Shapes cut from a few points (smooth outlines, strands, blades, rings) and the spot where a thing stands."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin
from typing import Any

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, Points


def smooth(points: Points, closed: bool = True, steps: int = 8) -> Points:
    """A curve through all the points (Catmull-Rom), `steps` points from each to the next."""
    p = np.asarray(points, np.float64)
    if closed:
        before, here, after, last = np.roll(p, 1, 0), p, np.roll(p, -1, 0), np.roll(p, -2, 0)
    else:
        q = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
        before, here, after, last = q[:-3], q[1:-2], q[2:-1], q[3:]
    t = np.linspace(0, 1, steps, endpoint=False)[:, None, None]
    bend = (2 * before - 5 * here + 4 * after - last) * t**2 + (3 * here - before - 3 * after + last) * t**3
    curve = (2 * here + (after - before) * t + bend) / 2
    out: list[Any] = curve.transpose(1, 0, 2).reshape(-1, 2).tolist()
    return out if closed else [*out, p[-1].tolist()]


def strand(points: Points, *widths: float, steps: int = 8) -> Points:
    """A band along a smooth open line, as wide as `widths` spread along it."""
    line = np.asarray(smooth(points, closed=False, steps=steps))
    way = np.gradient(line, axis=0)
    way /= np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-9)[:, None]
    half = np.interp(np.linspace(0, 1, len(line)), np.linspace(0, 1, len(widths)), widths)[:, None] / 2
    off = np.stack([-way[:, 1], way[:, 0]], 1) * half
    out: list[Any] = [*(line + off).tolist(), *(line - off)[::-1].tolist()]
    return out


def blade(x: float, y: float, angle: float, length: float, half: float) -> Points:
    """A pointed leaf or petal from (x, y) along `angle`."""
    t = np.linspace(0, 1, 14)
    c, d = cos(angle), sin(angle)
    width = half * np.sin(t**0.8 * pi)
    one = [(x + c * length * v - d * b, y + d * length * v + c * b) for v, b in zip(t, width, strict=True)]
    other = [(x + c * length * v + d * b, y + d * length * v - c * b) for v, b in zip(t, width, strict=True)]
    return one + other[::-1]


def leaflet(x: float, y: float, angle: float, size: float) -> Points:
    """An egg-shaped leaf of length `size` from (x, y) along `angle`."""
    c, d = cos(angle), sin(angle)
    half = [(v / 12, 0.34 * sin((v / 12) ** 0.72 * pi) ** 0.85) for v in range(13)]
    edge = half + [(a, -b) for a, b in half[::-1]]
    return [(x + size * (c * a - d * b), y + size * (d * a + c * b)) for a, b in edge]


def oval(x: float, y: float, a: float, b: float | None = None, angle: float = 0.0, n: int = 40) -> Points:
    """An ellipse of half axes a and b (a circle without b), turned by `angle`."""
    t = np.linspace(0, 2 * pi, n, endpoint=False)
    c, d, e = cos(angle), sin(angle), a if b is None else b
    return [(x + a * cos(v) * c - e * sin(v) * d, y + a * cos(v) * d + e * sin(v) * c) for v in t]


def arc(x: float, y: float, inner: float, outer: float, first: float, last: float, flat: float = 1.0) -> Points:
    """A piece of a ring between two angles; `flat` presses it in height."""
    t = np.linspace(first, last, 48)
    rim = [(x + outer * cos(v), y + outer * flat * sin(v)) for v in t]
    return rim + [(x + inner * cos(v), y + inner * flat * sin(v)) for v in t[::-1]]


def crescent(x: float, y: float, r: float, share: float = 0.3, angle: float = pi / 4) -> Points:
    """The shaded edge of a ball toward `angle`, `share` of its width broad."""
    t = np.linspace(-pi / 2, pi / 2, 30)
    c, d, q = cos(angle), sin(angle), 1 - 2 * share
    rim = [(cos(v), sin(v)) for v in t] + [(q * cos(v), sin(v)) for v in t[::-1]]
    return [(x + r * (a * c - b * d), y + r * (a * d + b * c)) for a, b in rim]


def turned(right: Points) -> Points:
    """A turned shape, the same on both sides of its axis x = 0, from its right half."""
    return [*right, *[(-a, b) for a, b in right[::-1]]]


@dataclass(frozen=True)
class Spot:
    """A place on a print for a thing drawn in its own lengths: 1 is `k` px, (0, 0) is (x, y), y grows downward.

    `turn` turns the thing about that place; `side` -1 mirrors it.
    """

    s: Print
    x: float
    y: float
    k: float
    turn: float = 0.0
    side: int = 1

    def points(self, shape: Points) -> Points:
        """The shape in pixels of the plate."""
        c, d = cos(self.turn) * self.k, sin(self.turn) * self.k
        return [(self.x + self.side * (a * c - b * d), self.y + a * d + b * c) for a, b in shape]

    def fill(self, ink: Ink, *shapes: Points, **how: Any) -> None:
        """Print the shapes in one ink."""
        self.s.polys(ink, [self.points(shape) for shape in shapes], **how)

    def spot(self, x: float, y: float, k: float = 1.0, turn: float = 0.0, side: int = 1) -> Spot:
        """A spot within this one, its size and turn counted from here."""
        ((px, py),) = self.points([(x, y)])
        return Spot(self.s, px, py, self.k * k, self.turn + turn, self.side * side)

    def shadow(self, half: float, alpha: float = 0.6) -> None:
        """The shadow on the table of a thing `half` wide to each side."""
        k, x, y = self.k, self.x, self.y
        self.s.ellipse(self.s.p["r4"], (x - half * k, y - 0.1 * k, x + (half + 0.2) * k, y + 0.13 * k), alpha=alpha)
