"""Land in the sea: a wooded mass over pale cliffs with its mirror and foam, and the gull that flies near."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from backend.imaging.covers.motifs import Peak, Print
from backend.imaging.covers.plate import Array, Ink, fbm, mix
from backend.imaging.covers.seaside import placed, reflection
from backend.imaging.covers.shapes import smooth

#: a gull on the wing, its head to the right; unit: half its span
GULL = (
    (-1.06, -0.3),
    (-0.82, -0.43),
    (-0.54, -0.43),
    (-0.28, -0.23),
    (-0.06, -0.1),
    (0.1, -0.13),
    (0.26, -0.36),
    (0.5, -0.56),
    (0.78, -0.66),
    (1.08, -0.6),
    (0.8, -0.54),
    (0.58, -0.4),
    (0.42, -0.19),
    (0.36, -0.06),
    (0.46, -0.09),
    (0.55, -0.04),
    (0.57, 0.02),
    (0.44, 0.09),
    (0.2, 0.16),
    (-0.08, 0.16),
    (-0.44, 0.24),
    (-0.42, 0.13),
    (-0.18, 0.04),
    (-0.32, -0.13),
    (-0.56, -0.29),
    (-0.82, -0.33),
)
WINGTIPS = (
    ((-1.06, -0.3), (-0.94, -0.39), (-0.8, -0.43), (-0.78, -0.33), (-0.88, -0.32)),
    ((1.08, -0.6), (0.92, -0.65), (0.78, -0.66), (0.72, -0.5), (0.86, -0.56)),
)
FOLDS = (
    ((-0.56, -0.29), (-0.3, -0.2), (-0.1, -0.02), (-0.32, -0.13)),
    ((0.58, -0.4), (0.4, -0.36), (0.24, -0.08), (0.4, -0.16)),
)
BEAK = ((0.54, -0.03), (0.68, 0.04), (0.55, 0.04))


def gull(s: Print, x: float, y: float, k: float, color: Ink, face: int = 1) -> None:
    """A gull with its head toward `face`; `k` is half its span. A near one shows wing tips, beak and shade."""
    if k < 26 * s.u:
        s.polys(color, [placed(GULL, x, y, k, face)], press=0.03)
        return
    p = s.p
    s.polys(color, [placed(smooth(GULL, steps=4), x, y, k, face)], press=0.03)
    under = [(-0.42, 0.2), (-0.1, 0.06), (0.2, 0.05), (0.5, 0.04), (0.44, 0.09), (0.2, 0.16), (-0.08, 0.16)]
    s.polys(mix(color, p["r2"], 0.3), [placed(smooth(under, steps=4), x, y, k, face)], press=0.05)
    s.polys(mix(color, p["r2"], 0.3), [placed(fold, x, y, k, face) for fold in FOLDS], press=0.05)
    s.polys(p["r4"], [placed(tip, x, y, k, face) for tip in WINGTIPS], press=0, alpha=0.92)
    s.polys(p["reed"], [placed(BEAK, x, y, k, face)], press=0)
    s.disc(x + 0.47 * k * face, y - 0.035 * k, 0.016 * k, p["r4"], press=0)


def landmass(
    s: Print, peaks: Sequence[Peak], wl: float, scale: float = 1.0, tone: str = "r3", far: float = 0.0
) -> Array:
    """A wooded mass of `peaks` standing in the water at `wl`; returns its outline.

    `scale` shrinks cliffs and crowns with the distance, `far` (0..1) thins the inks toward the low sky.
    """
    p, w, u, r = s.p, s.w, s.u, s.r
    q = u * scale
    tall = max(float(peak[1]) for peak in peaks)
    left, right = min(x - lw for x, _, lw, *_ in peaks), max(x + rw for x, _, _, rw, _ in peaks)

    def thin(ink: Ink) -> Array:
        return mix(ink, p["low"], far)

    body = s.crest(peaks, wl + 26 * q, 1.1, 150 * scale)
    reflection(s, body + fbm(w, r, 60 * q, 2) * 20 * q, wl, thin(p[tone]), 0.5 - 0.3 * far)
    s.layer(np.minimum(body, wl + 60), thin(p[tone]), thin(mix(p["r2"], p[tone], 0.3)), tall, line=0.6, to=wl + 4 * u)
    s.carve(body, thin(p["r1"]), 80, 90 * scale, alpha=0.4, width=3 * scale, x0=left, x1=right, to=wl)
    green = s.canopy(body + 26 * q + fbm(w, r, 100 * q, 3) * 16 * q, 20 * scale, 12 * scale)
    low = np.maximum(green, body + 10 * q)
    wooded = np.where(body < wl - 20 * q, low, wl + 30 * u)
    s.layer(wooded, thin(p["leaf"]), thin(p[tone]), tall * 1.1, line=0.2, to=wl - 26 * q, alpha=0.9)
    s.carve(low, thin(p["r4"]), 60, 70 * scale, alpha=0.3, width=4.5 * scale, x0=left, x1=right, to=wl - 26 * q)
    rock = mix(p["sand"], p["r2"], 0.3)
    cliff = wl - (22 + 26 * np.abs(fbm(w, r, 46 * q, 4))) * q
    inside = body < wl - 4 * q
    face = np.where(inside, np.maximum(cliff, body + 4 * q), wl + 30 * u)
    s.layer(face, thin(rock), thin(mix(rock, p["r3"], 0.45)), 70 * q, line=0, to=wl + 4 * u)
    s.carve(cliff - 20 * q, thin(p["r3"]), 50, 42 * scale, alpha=0.55, width=3 * scale, x0=left, x1=right, to=wl)
    xs = np.where(inside)[0]
    if len(xs):
        foam = [
            (xs[0] - 34 * q, wl + 4 * q, xs[-1] + 40 * q, 6 * q),
            (xs[0] + 30 * q, wl + 16 * q, xs[-1] - 50 * q, 3 * q),
        ]
        s.bars(p["light"], foam, alpha=0.9, press=0.2)
    return body
