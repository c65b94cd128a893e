"""People as a frieze at the lower edge, and the lanterns that they and the streets carry."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import ImageDraw

from backend.imaging.covers.cuts import box
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, Points, fbm

Lamp = tuple[float, float, float]  # x, y of its middle, half width


def lamps(s: Print, rows: Sequence[Lamp], tassel: bool = False) -> None:
    """Paper lanterns in coral with bands of light, all cut at once."""
    p, u = s.p, s.u

    def bodies(d: ImageDraw.ImageDraw, n: int) -> None:
        for x, y, k in rows:
            edge = [(x - k) * n, (y - k * 1.1) * n, (x + k) * n, (y + k * 1.1) * n]
            d.rounded_rectangle(edge, radius=k * 0.8 * n, fill=255)

    s.ink(p["accent"], bodies, press=0.03)
    bands = []
    for x, y, k in rows:
        bands += [(x - k * 0.5, y + side * k * 1.1, x + k * 0.5, max(k * 0.14, 2 * u)) for side in (-1, 1)]
        bands.append((x - k * 0.9, y, x + k * 0.9, 1.6 * u))
    s.bars(p["light"], bands, press=0, alpha=0.8)
    if tassel:
        tails: list[Points] = [box(x - k * 0.06, y + k * 1.1, x + k * 0.06, y + k * 1.9) for x, y, k in rows]
        s.polys(p["light"], tails, press=0, alpha=0.6)


def frieze(s: Print, lanterns: float = 0.0, foot: float = 0.93) -> Array:
    """Shore and heads along the lower edge, `lanterns` the share of heads that carry one; gives the shore line."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    shore: Array = h * foot + fbm(w, r, 300 * u, 2) * 8 * u
    s.layer(shore, p["r4"], line=0)
    people, carried = [], []
    x = -10 * u
    while x < w:
        k = r.uniform(62, 104) * u
        y = shore[int(np.clip(x, 0, w - 1))] + 40 * u
        people.append((x, y, k))
        if r.random() < lanterns:
            carried.append((x + 16 * u, y - k * r.uniform(1.5, 2), r.uniform(16, 27) * u))
        x += r.uniform(28, 58) * u

    def paint(d: ImageDraw.ImageDraw, n: int) -> None:
        for x, y, k in people:
            d.ellipse([(x - k * 0.15) * n, (y - k * 1.1) * n, (x + k * 0.15) * n, (y - k * 0.8) * n], fill=255)
            body = [(x - k * 0.26) * n, (y - k * 0.82) * n, (x + k * 0.26) * n, (y + k) * n]
            d.rounded_rectangle(body, radius=k * 0.2 * n, fill=255)
        for x, y, k in carried:
            d.line([((x - 16 * u) * n, (y + 72 * u) * n), (x * n, (y - k * 1.6) * n)], fill=255, width=int(3 * u * n))

    s.ink(p["r4"], paint, press=0.03)
    lamps(s, carried)
    return shore
