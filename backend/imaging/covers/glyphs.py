"""The hand-cut signs of the study bases: each gives its shapes for a place, a size and an angle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.cuts import Spot, box, petals, rays, regular, ribbon, turn
from backend.imaging.covers.plate import Points

Sign = Callable[[float, float, float, float], list[Points]]  # x, y, size, angle -> shapes
Cut = Sequence[Spot]


def sign(*cuts: Cut) -> Sign:
    """A sign from unit outlines."""
    return lambda x, y, k, angle: [turn(cut, x, y, k, angle) for cut in cuts]


def both(*cuts: Cut) -> list[Cut]:
    """Every outline and its mirror image."""
    return [side for cut in cuts for side in (cut, [(-a, b) for a, b in cut])]


def oval(x: float, y: float, a: float, b: float, first: float = 0.0, last: float = 2 * pi) -> Cut:
    """An oval about (x, y), or the part of it between two angles."""
    return [(x + cos(v) * a, y + sin(v) * b) for v in np.linspace(first, last, 22)]


def _wave(y: float, wide: float) -> Points:
    t = np.linspace(-0.7, 0.7, 24)
    return ribbon([(float(v), y + 0.12 * sin(v * 9)) for v in t], wide, wide)


def _quartz() -> list[Cut]:
    """A crystal with a tip at both ends: three faces and the facets of its tips."""
    faces: list[Cut] = [
        ((-0.29, -0.3), (-0.12, -0.24), (-0.12, 0.24), (-0.29, 0.3)),
        ((-0.085, -0.23), (0.14, -0.25), (0.14, 0.25), (-0.085, 0.23)),
        ((0.175, -0.26), (0.29, -0.31), (0.29, 0.31), (0.175, 0.26)),
    ]
    tip: list[Cut] = [
        ((-0.28, -0.35), (-0.02, -0.74), (-0.11, -0.29)),
        ((-0.08, -0.28), (0.03, -0.74), (0.14, -0.3)),
        ((0.175, -0.32), (0.08, -0.7), (0.28, -0.37)),
    ]
    return [*faces, *tip, *[[(a, -b) for a, b in facet] for facet in tip]]


def _leaf() -> Sign:
    halves = []
    for side in (-1, 1):
        edge = [(side * (0.06 + 0.34 * sin(v * pi) ** 0.8), v * 1.1 - 0.55) for v in np.linspace(0, 1, 16)]
        halves.append([(side * 0.05, -0.5), *edge, (side * 0.05, 0.5)])
    return sign(*halves)


def _shell() -> Sign:
    ribs: list[Cut] = [[(-0.16, 0.4), (0.16, 0.4), (0.12, 0.54), (-0.12, 0.54)]]
    for n in range(7):
        a = pi * (1.12 + 0.76 * n / 7)
        b = a + pi * 0.085
        ribs.append([(0, 0.42), (cos(a) * 0.62, 0.42 + sin(a) * 0.95), (cos(b) * 0.62, 0.42 + sin(b) * 0.95)])
    return sign(*ribs)


def _star(inner: float) -> Sign:
    return sign(
        [
            (cos(pi * n / 5 - pi / 2) * (inner if n % 2 else 0.6), sin(pi * n / 5 - pi / 2) * (inner if n % 2 else 0.6))
            for n in range(10)
        ]
    )


def _grain() -> Sign:
    cuts: list[Cut] = [
        [(-0.025, 0.6), (-0.025, -0.3), (0.025, -0.3), (0.025, 0.6)],
        [(0, -0.7), (0.08, -0.5), (0, -0.38), (-0.08, -0.5)],
    ]
    for n in range(4):
        v = -0.42 + 0.2 * n
        cuts += both([(0.03, v + 0.14), (0.2, v + 0.04), (0.26, v - 0.16), (0.08, v - 0.04)])
    return sign(*cuts)


def _kelp() -> Sign:
    stem = [(0.1 * sin(t * 7), 0.7 - 1.4 * t) for t in np.linspace(0, 1, 24)]
    blades = [
        [
            (0.1 * sin(t * 7), 0.7 - 1.4 * t),
            (side * 0.3, 0.5 - 1.4 * t),
            (side * 0.4, 0.26 - 1.4 * t),
            (side * 0.12, 0.5 - 1.4 * t),
        ]
        for n, t in enumerate(np.linspace(0.12, 0.9, 6))
        for side in ((-1, 1)[n % 2],)
    ]
    return sign(ribbon(stem, 0.1, 0.04), *blades)


def _pine() -> Sign:
    tiers = [
        [(0, -0.72 + 0.3 * n), (0.24 + 0.1 * n, -0.3 + 0.32 * n), (-0.24 - 0.1 * n, -0.3 + 0.32 * n)] for n in range(3)
    ]
    return sign(*tiers, box(-0.06, 0.3, 0.06, 0.66))


def _sprout() -> Sign:
    stem = ribbon([(0, 0.62), (0.02, 0.2), (0, -0.3)], 0.08, 0.05)
    low = [(0.02, 0.3), (0.16, 0.02), (0.46, -0.06), (0.36, 0.2)]
    high = [(0, -0.1), (0.1, -0.42), (0.38, -0.56), (0.32, -0.24)]
    return sign(stem, *both(low, high), [(-0.08, -0.26), (0, -0.72), (0.08, -0.26)])


def _mum() -> Sign:
    return lambda x, y, k, angle: [*rays(x, y, k * 0.2, k * 0.6, 14, 0.72, angle), petals(x, y, k * 0.17, 6)]


def _wheel() -> Sign:
    return lambda x, y, k, angle: [*rays(x, y, k * 0.42, k * 0.66, 12, 0.36, angle), regular(x, y, k * 0.34, 20)]


leaf, shell, starfish, star, grain, kelp = _leaf(), _shell(), _star(0.25), _star(0.23), _grain(), _kelp()
pine, sprout, mum, sun = _pine(), _sprout(), _mum(), _wheel()
gull = sign(
    (
        (-0.68, -0.16),
        (-0.3, -0.26),
        (0, 0.02),
        (0.3, -0.26),
        (0.68, -0.16),
        (0.3, -0.04),
        (0.08, 0.3),
        (-0.08, 0.3),
        (-0.3, -0.04),
    )
)
wader = sign(
    (
        (-0.5, 0.1),
        (-0.2, -0.16),
        (0.06, -0.2),
        (0.2, -0.12),
        (0.24, -0.34),
        (0.2, -0.5),
        (0.32, -0.62),
        (0.42, -0.58),
        (0.72, -0.42),
        (0.4, -0.5),
        (0.36, -0.3),
        (0.3, 0.02),
        (0.1, 0.14),
        (-0.16, 0.14),
    ),
    ((-0.02, 0.12), (0.03, 0.12), (0.01, 0.66), (-0.04, 0.66)),
    ((0.12, 0.12), (0.17, 0.12), (0.16, 0.66), (0.11, 0.66)),
)
track = sign(ribbon([(0, 0.6), (0, 0.1), (0, -0.5)], 0.16, 0.05), *both(ribbon([(0, 0.16), (0.42, -0.3)], 0.16, 0.05)))
reed = sign(
    ribbon([(0, 0.7), (0, -0.3)], 0.07, 0.05),
    oval(0, -0.42, 0.11, 0.3),
    ribbon([(0, 0.5), (0.3, -0.1), (0.44, 0.0)], 0.1, 0.02),
    ribbon([(0, 0.6), (-0.28, 0.06)], 0.1, 0.02),
)
point = sign(*_quartz())
wave = sign(_wave(-0.16, 0.13), _wave(0.18, 0.13))
fish = sign(
    (
        (-0.66, 0),
        (-0.36, -0.22),
        (0, -0.26),
        (0.34, -0.08),
        (0.66, -0.28),
        (0.56, 0),
        (0.66, 0.28),
        (0.34, 0.08),
        (0, 0.26),
        (-0.36, 0.22),
    )
)
bloom = sign(
    box(-0.04, -0.1, 0.04, 0.66),
    *[oval(cos(a) * 0.24, -0.36 + sin(a) * 0.24, 0.17, 0.17) for a in np.linspace(0.3, 2 * pi + 0.3, 6)[:-1]],
    *both(((0.03, 0.5), (0.1, 0.22), (0.34, 0.1), (0.28, 0.34))),
)
crag = sign(  # a lit and a shaded face with a ledge between, above a low cliff
    (
        (-0.66, 0.1),
        (-0.56, 0),
        (-0.46, -0.02),
        (-0.4, -0.14),
        (-0.26, -0.18),
        (-0.12, -0.34),
        (0, -0.46),
        (0.06, -0.3),
        (-0.02, -0.2),
        (0.04, -0.08),
        (-0.06, 0.1),
    ),
    (
        (0.04, -0.45),
        (0.16, -0.34),
        (0.24, -0.2),
        (0.34, -0.22),
        (0.46, -0.06),
        (0.6, 0.02),
        (0.7, 0.1),
        (-0.01, 0.1),
        (0.08, -0.08),
        (0.02, -0.19),
        (0.1, -0.3),
    ),
    ((-0.7, 0.13), (0.73, 0.13), (0.78, 0.2), (-0.74, 0.2)),
)
pebbles = sign(oval(-0.18, 0.14, 0.32, 0.24), oval(0.3, -0.2, 0.24, 0.18), oval(0.34, 0.32, 0.14, 0.1))
tea = sign(
    ((0, 0.2), (-0.12, -0.2), (0, -0.7), (0.12, -0.2)),
    *both(((0.02, 0.5), (0.1, 0.06), (0.5, -0.34), (0.46, 0.1), (0.2, 0.42))),
    box(-0.03, 0.2, 0.03, 0.66),
)
