"""Ways to lay signs in lines: rows, a heap, waves, plots, shelves, layers. Each gives placed signs, one in coral."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin
from typing import NamedTuple

from backend.imaging.covers.glyphs import Sign
from backend.imaging.covers.motifs import Print

CORAL = "accent"


class Placed(NamedTuple):
    """A sign at (x, y), its size and angle, and its ink: a name of the palette, or empty for any of the field's."""

    sign: Sign
    x: float
    y: float
    k: float
    angle: float = 0.0
    ink: str = ""


def rows(s: Print, signs: Sequence[Sign]) -> list[Placed]:
    """Twelve by seven, every second row shifted."""
    w, h, u, r = s.w, s.h, s.u, s.r
    columns, lines = max(4, round(12 * w / h / 1.6)), 7 if h <= w * 1.1 else 9
    step, top = w / (columns + 0.6), h * 0.075
    gap = (h * 0.72 - top) / lines
    coral = (int(r.integers(1, lines - 1)), int(r.integers(1, columns - 1)))
    out = []
    for row in range(lines):
        for column in range(columns):
            x, y = step * (column + 0.8 + (0.25 if row % 2 else -0.05)), top + gap * (row + 0.5)
            sign = signs[int(r.integers(0, len(signs)))]
            ink = CORAL if (row, column) == coral else ""
            out.append(
                Placed(
                    sign, x + r.normal(0, 3) * u, y + r.normal(0, 3) * u, min(step, gap) * 0.66, r.normal(0, 0.35), ink
                )
            )
    return out


def heap(s: Print, signs: Sequence[Sign]) -> list[Placed]:
    """A pyramid of the first sign, tools at its sides, a sun over it."""
    w, h, r = s.w, s.h, s.r
    lines = 9
    k = min(h * 0.082, w * 0.068)
    cx, foot, out = w * 0.45, h * 0.74, []
    for row in range(lines):
        n = lines - row
        for column in range(n):
            out.append(Placed(signs[0], cx + (column - (n - 1) / 2) * k * 1.02, foot - row * k * 0.8, k))
    out.append(Placed(signs[1], w * 0.82, h * 0.2, k * 2.4, 0.0, CORAL))
    for n, x in enumerate((0.06, 0.13, 0.76, 0.84, 0.92)):
        out.append(
            Placed(signs[2 + n % (len(signs) - 2)], w * x, foot - k * 0.35, k * r.uniform(1.5, 1.9), r.normal(0, 0.1))
        )
    return out


def swell(s: Print, signs: Sequence[Sign]) -> list[Placed]:
    """Rows that ride on waves, a coral ship on the second."""
    w, h, u = s.w, s.h, s.u
    columns, out = max(5, round(9 * w / h / 1.6)), []
    for row in range(6):
        sign = signs[row % len(signs)]
        for column in range(-1, columns + 1):
            x = w * (column + 0.5 + 0.5 * (row % 2)) / columns
            slope = cos(x / w * 2 * pi * 1.4 + row * 0.5)
            y = h * (0.1 + 0.15 * row) + sin(x / w * 2 * pi * 1.4 + row * 0.5) * h * 0.045
            coral = (row, column) == (1, columns // 2 + 1)
            k = min(w / columns * 0.62, h * 0.105) * (1.25 if coral else 1)
            out.append(Placed(sign, x, y - (6 * u if coral else 0), k, slope * 0.2, CORAL if coral else ""))
    return out


def plots(s: Print, signs: Sequence[Sign]) -> list[Placed]:
    """Planted rows in perspective, small far and large near."""
    w, h, r = s.w, s.h, s.r
    out, m = [], min(h, w * 0.8)
    for row in range(8):
        t = (row / 7) ** 1.5
        y, step, k = h * (0.36 + 0.52 * t), w * (0.045 + 0.115 * t), m * (0.045 + 0.125 * t)
        for column in range(-14, 15):
            x = w * 0.5 + (column + 0.5) * step
            if -k < x < w + k:
                coral = (row, column) == (5, 1)
                sign = (
                    signs[1] if coral else signs[(0, 0, 2, 0)[(row + column) % 4] % len(signs)] if row % 3 else signs[0]
                )
                out.append(Placed(sign, x, y - k * 0.3, k, r.normal(0, 0.06), CORAL if coral else ""))
    return out


def shelves(s: Print, signs: Sequence[Sign]) -> list[Placed]:
    """Vessels on four boards."""
    w, h, r = s.w, s.h, s.r
    columns, out = max(4, round(8 * w / h / 1.6)), []
    order = 0
    for row in range(4):
        for column in range(columns):
            coral = (row, column) == (1, columns - 3)
            k = min(h * 0.125, w / columns * 0.66) * r.uniform(0.8, 1.0)
            x, foot = w * (column + 0.8 + 0.4 * (row % 2) - 0.2) / (columns + 0.6), h * (0.185 + 0.175 * row)
            out.append(Placed(signs[order % len(signs)], x, foot - k * 0.6, k, 0.0, CORAL if coral else ""))
            order += 1 if r.random() < 0.8 else 2
    return out


def cores(s: Print, signs: Sequence[Sign]) -> list[Placed]:
    """A rig on the ground and one kind of sign in every layer below it."""
    w, h, r = s.w, s.h, s.r
    columns = max(5, round(13 * w / h / 1.6))
    out = [Placed(signs[0], w * 0.5, h * 0.2, min(h * 0.26, w * 0.3), 0.0, "r4")]
    for row in range(5):
        for column in range(columns):
            x = w * (column + 0.5 + 0.4 * (row % 2) - 0.2) / columns
            if abs(x - w * 0.5) > w * 0.012 + h * 0.04:
                out.append(
                    Placed(
                        signs[1 + row % (len(signs) - 1)],
                        x,
                        h * (0.435 + 0.123 * row),
                        h * 0.062,
                        r.normal(0, 0.15),
                        ("r4", "r3", "r4", "light", "light")[row],
                    )
                )
    return [*out, Placed(signs[-1], w * 0.5, h * 0.93, h * 0.09, pi, CORAL)]
