"""The paper path of a route: a ribbon that thins with distance, a ring at every stop, the last one coral."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from backend.imaging.covers.homestead import bend, ribbon
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, mix

Way = Sequence[tuple[float, float]]  # shares of the plate, from the start to the last stop


def trail(
    s: Print,
    way: Way,
    stops: int,
    *,
    near: float = 42,
    far: float = 4,
    first: float = 0.14,
    ferry: float = 1.0,
    power: float = 1.6,
    ink: Ink | None = None,
) -> None:
    """Lay the path along `way`, `near` to `far` units wide to each side; past `ferry` (0..1) it is a dotted line.

    `ink` is the path's own tone where it is not paper.
    """
    p, w, h, u = s.p, s.w, s.h, s.u
    x, y = bend([(a * w, b * h) for a, b in way], 200)
    t = np.linspace(0, 1, 200)
    half = (far + (near - far) * (1 - t) ** power) * u
    solid = int(200 * ferry)
    if solid > 2:
        ribbon(s, mix(p["r4"], p["r3"], 0.4), x[:solid], y[:solid] + 5 * u, half[:solid], alpha=0.4, press=0.2)
        ribbon(s, p["light"] if ink is None else ink, x[:solid], y[:solid], half[:solid], press=0.12)
    _dots(s, list(zip(x[solid:], y[solid:], half[solid:], strict=True)))
    _rings(
        s,
        [int(v) for v in np.linspace(first * 199, 199, int(np.clip(stops, 2, 8)))],
        x.tolist(),
        y.tolist(),
        half.tolist(),
    )


def _dots(s: Print, places: list[tuple[float, float, float]]) -> None:
    """Round dots a step apart along the places (x, y, half width)."""
    dots, gone = [], 0.0
    for (x0, y0, _), (x1, y1, half) in pairwise(places):
        gone += float(np.hypot(x1 - x0, y1 - y0))
        if gone > half * 2.6 + 10 * s.u:
            gone = 0.0
            size = half * 0.42 + 2 * s.u
            dots.append((x1, y1, size, size * 0.8))
    s.ovals(s.p["light"], dots, press=0)


def _rings(s: Print, at: list[int], x: list[float], y: list[float], half: list[float]) -> None:
    p, u = s.p, s.u
    for n, i in enumerate(at):
        last = n == len(at) - 1
        size = max(half[i] * 0.72, 13 * u) * (1.35 if last else 1)
        s.disc(x[i], y[i], size * 1.3, p["light"], press=0)
        s.disc(x[i], y[i], size, p["accent"] if last else p["r4"], press=0)
        if not last:
            s.disc(x[i], y[i], size * 0.58, p["light"], press=0)
