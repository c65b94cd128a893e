"""The study base print: a field of hand-cut signs (leaf, shell, bird, star, grain), one in coral, over a horizon."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, Points, mix

Sign = Callable[[float, float, float, float], list[Points]]  # x, y, size, angle -> shapes


def _turn(shape: Sequence[tuple[float, float]], x: float, y: float, k: float, angle: float) -> Points:
    c, d = cos(angle), sin(angle)
    return [(x + (a * c - b * d) * k, y + (a * d + b * c) * k) for a, b in shape]


def leaf(x: float, y: float, k: float, angle: float) -> list[Points]:
    """Two halves about a bare midrib."""
    t = np.linspace(0, 1, 16)
    halves = []
    for side in (-1, 1):
        edge = [(side * (0.06 + 0.34 * sin(v * pi) ** 0.8), v * 1.1 - 0.55) for v in t]
        halves.append(_turn([(side * 0.05, -0.5), *edge, (side * 0.05, 0.5)], x, y, k, angle))
    return halves


def shell(x: float, y: float, k: float, angle: float) -> list[Points]:
    """A scallop: seven ribs that meet at its hinge."""
    ribs = []
    for n in range(7):
        a = pi * (1.12 + 0.76 * n / 7)
        b = a + pi * 0.085
        rib = [(0, 0.42), (cos(a) * 0.62, 0.42 + sin(a) * 0.95), (cos(b) * 0.62, 0.42 + sin(b) * 0.95)]
        ribs.append(_turn(rib, x, y, k, angle))
    ribs.append(_turn([(-0.16, 0.4), (0.16, 0.4), (0.12, 0.54), (-0.12, 0.54)], x, y, k, angle))
    return ribs


def bird(x: float, y: float, k: float, angle: float) -> list[Points]:
    """A gull from below."""
    shape = [
        (-0.68, -0.16),
        (-0.3, -0.26),
        (0, 0.02),
        (0.3, -0.26),
        (0.68, -0.16),
        (0.3, -0.04),
        (0.08, 0.3),
        (-0.08, 0.3),
        (-0.3, -0.04),
    ]
    return [_turn(shape, x, y, k, angle)]


def star(x: float, y: float, k: float, angle: float) -> list[Points]:
    """A starfish of five round arms."""
    points = []
    for n in range(10):
        a, q = 2 * pi * n / 10 - pi / 2, 0.58 if n % 2 == 0 else 0.25
        points.append((cos(a) * q, sin(a) * q))
    return [_turn(points, x, y, k, angle)]


def grain(x: float, y: float, k: float, angle: float) -> list[Points]:
    """An ear of grain."""
    shapes = [_turn([(-0.025, 0.6), (-0.025, -0.3), (0.025, -0.3), (0.025, 0.6)], x, y, k, angle)]
    for n in range(4):
        for side in (-1, 1):
            v = -0.42 + 0.2 * n
            kernel = [(side * 0.03, v + 0.14), (side * 0.2, v + 0.04), (side * 0.26, v - 0.16), (side * 0.08, v - 0.04)]
            shapes.append(_turn(kernel, x, y, k, angle))
    shapes.append(_turn([(0, -0.7), (0.08, -0.5), (0, -0.38), (-0.08, -0.5)], x, y, k, angle))
    return shapes


SIGNS: tuple[Sign, ...] = (leaf, shell, bird, star, grain)
PREFERRED = {
    "mountain": (leaf, leaf, grain, bird),
    "forest": (leaf, leaf, bird, star),
    "wetland": (bird, grain, leaf, shell),
    "sea": (shell, star, bird, shell),
    "island": (shell, star, leaf, bird),
    "harbour": (shell, bird, star, grain),
}


def study(s: Print, land: str = "mountain") -> None:
    """Rows of signs on paper; a strip of the base's land below .78."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    paper = mix(p["light"], p["sand"], 0.25)
    s.wash([(0, mix(paper, p["r0"], 0.4)), (0.6, paper), (1, paper)])
    columns = max(4, round(12 * w / h / 1.6))
    rows = 7 if h <= w * 1.1 else 9
    step, top = w / (columns + 0.6), h * 0.075
    gap = (h * 0.72 - top) / rows
    size = min(step, gap) * 0.66
    kinds = PREFERRED.get(land, SIGNS)
    coral = (int(r.integers(1, rows - 1)), int(r.integers(1, columns - 1)))
    tones = ("r3", "r2", "r1", "leaf", "reed")
    shapes: dict[str, list[Points]] = {}
    for row in range(rows):
        for column in range(columns):
            x = step * (column + 0.8 + (0.25 if row % 2 else -0.05)) + r.normal(0, 3) * u
            y = top + gap * (row + 0.5) + r.normal(0, 3) * u
            sign = kinds[int(r.integers(0, len(kinds)))]
            tone = "accent" if (row, column) == coral else tones[int(r.choice(5, p=[0.3, 0.3, 0.16, 0.16, 0.08]))]
            shapes.setdefault(tone, []).extend(sign(x, y, size, r.normal(0, 0.35)))
    for tone, cut in shapes.items():
        s.polys(p[tone], cut, press=0.3)
    _horizon(s, land)


def _horizon(s: Print, land: str) -> None:
    p, w, h, u = s.p, s.w, s.h, s.u
    base = h * 0.8
    low = 0.3 if land in ("sea", "harbour", "wetland") else 1.0
    peaks = [(w * f, h * q * low, w * 0.2, w * 0.2, 1.0) for f, q in ((0.14, 0.08), (0.42, 0.05), (0.78, 0.1))]
    s.layer(s.crest(peaks, base + 10 * u, 0.7 * low), p["r1"], mix(p["r1"], p["low"], 0.6), h * 0.14, line=0.6)
    if land in ("sea", "harbour", "island", "wetland"):
        flat: Array = np.full(w, base + h * 0.03, np.float32)
        s.layer(flat, p["sea"], p["deep"], h * 0.2, line=0.7)
        s.ripples(base + h * 0.05, h * 0.99, p["light"], 30, 0.5)
    else:
        s.layer(s.canopy(np.full(w, base + h * 0.07, np.float32), 20, 18), p["r3"], p["r4"], h * 0.2, line=0.4)
    s.layer(s.canopy(np.full(w, h * 0.965, np.float32), 26, 20), p["r4"], line=0.4)
