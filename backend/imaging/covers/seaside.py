"""What the prints of coast, lake and town are built of: beams, people, open water, broken mirrors."""

from __future__ import annotations

from collections.abc import Iterable
from math import hypot

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, Ink, Points, hexrgb, mix
from backend.imaging.covers.shapes import oval, smooth

At = tuple[float, float]


def beam(a: At, b: At, thick: float, end: float | None = None) -> Points:
    """A straight bar from `a` to `b`, `thick` wide at `a` and `end` (or the same) at `b`."""
    (x1, y1), (x2, y2) = a, b
    long = hypot(x2 - x1, y2 - y1) or 1
    nx, ny = -(y2 - y1) / long / 2, (x2 - x1) / long / 2
    tip = thick if end is None else end
    one, two = (x1 + nx * thick, y1 + ny * thick), (x2 + nx * tip, y2 + ny * tip)
    return [one, two, (x2 - nx * tip, y2 - ny * tip), (x1 - nx * thick, y1 - ny * thick)]


def placed(shape: Iterable[At], x: float, y: float, k: float, face: int = 1) -> Points:
    """A shape of unit size set at (x, y), `k` px to the unit, turned left to right where `face` is -1."""
    return [(x + a * k * face, y + b * k) for a, b in shape]


def person(x: float, y: float, k: float) -> list[Points]:
    """Someone standing on (x, y), `k` tall."""
    left = [(-0.02, 0), (-0.1, 0), (-0.15, -0.36), (-0.1, -0.8)]
    right = [(0.1, -0.8), (0.15, -0.36), (0.1, 0), (0.02, 0), (0, -0.3)]
    return [placed([*left, *right], x, y, k), oval(x, y - k * 0.9, k * 0.09, k * 0.1)]


def gatherer(s: Print, x: float, y: float, k: float, face: int = 1) -> list[Points]:
    """Someone bent over the wet sand under a straw hat, `k` tall when upright; returns the dark parts for a mirror."""
    coat = smooth(
        [
            (-0.19, -0.34),
            (-0.2, -0.52),
            (-0.1, -0.63),
            (0.14, -0.68),
            (0.34, -0.62),
            (0.36, -0.53),
            (0.16, -0.52),
            (0.02, -0.36),
        ],
        steps=4,
    )
    legs = [beam((-0.14, -0.42), (-0.15, 0), 0.1, 0.06), beam((-0.03, -0.42), (0.05, 0), 0.1, 0.06)]
    arm = [beam((0.3, -0.57), (0.35, -0.32), 0.07, 0.055), beam((0.35, -0.33), (0.31, -0.08), 0.055, 0.04)]
    shapes = [placed(part, x, y, k, face) for part in (coat, *legs, *arm, oval(0.42, -0.58, 0.075))]
    s.polys(s.p["r4"], shapes, press=0)
    s.polys(
        mix(s.p["reed"], s.p["light"], 0.3),
        [placed([(0.29, -0.68), (0.6, -0.72), (0.54, -0.48)], x, y, k, face)],
        press=0.05,
    )
    return shapes


def open_water(s: Print, hz: float, pale: float = 0.5, depth: float = 0.6) -> None:
    """Water from the horizon to the lower edge, pale far and deep near."""
    p = s.p
    far = mix(p["sea"], p["low"], pale)
    s.wash([(0, far), (0.25, p["sea"]), (0.65, mix(p["sea"], p["deep"], depth)), (1, p["deep"])], hz, s.h)


def glass(s: Print, wl: float, ink: Ink, far: float, near: float, squeeze: float = 1.0) -> None:
    """Still water from the line `wl` down: the mirror of all above it, with a share `far`..`near` of `ink` in it."""
    line = int(wl)
    rows = line - 1 - np.clip(np.arange(s.h - line) * squeeze, 0, line - 1).astype(int)
    share = np.linspace(far, near, s.h - line, dtype=np.float32)[:, None, None]
    s.a[line:] = s.a[rows] * (1 - share) + hexrgb(ink) * share


def reflection(s: Print, outline: Array, wl: float, color: Ink, alpha: float = 0.5, reach: float = 0.16) -> None:
    """The broken mirror of an outline below the water line `wl`; `reach` is where it has died away, of the height."""
    foot = 2 * wl - np.minimum(outline, wl)
    rows = np.arange(int(wl), s.h, dtype=np.float32)[:, None]
    mask = np.clip(wl + (foot[None] - wl) * 0.5 - rows, 0, 1)
    worn = np.clip(s.streak[int(wl) :] * 1.6 + 1.0 - (rows - wl) / (s.h * reach), 0, 1)
    s.put(mask * worn * alpha, color, 0, int(wl), 0.3)


def parasol(s: Print, x: float, y: float, k: float, color: Ink) -> None:
    """A beach parasol, half-width k, its pole on (x, y)."""
    s.polys(s.p["r4"], [beam((x, y), (x, y - k * 1.3), k * 0.06)], press=0)
    s.dome(color, (x - k, y - k * 1.55, x + k, y + k * 0.2), press=0.03)
    s.polys(s.p["light"], [[(x, y - k * 1.55), (x - k * 0.33, y - k * 0.68), (x + k * 0.28, y - k * 0.68)]], press=0)
