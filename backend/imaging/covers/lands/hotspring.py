"""The hot spring print: steaming pools among rocks in the cold."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.grove import box, firs, ranges, stones
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, Points, fbm, mix


def spring(s: Print) -> None:
    """Three pools step down toward us between rocks; firs in snow, a roof, a lantern, steam above all."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    s.sky(h * 0.66)
    s.sun(w * 0.2, h * 0.17, 48 * u)
    ranges(s, ((0.48, "r0", 0.3), (0.55, "r1", 0.22)))
    s.clouds(h * 0.4, w * 0.26, w * 0.18, 3, t=12)
    snow = mix(p["light"], p["r0"], 0.12)
    back = h * 0.57 - np.clip(s.x / w - 0.35, 0, 1) * h * 0.14 + fbm(w, r, 260 * u, 3) * 10 * u
    s.layer(back, mix(snow, p["r1"], 0.25), mix(snow, p["r1"], 0.5), h * 0.4, line=0.6, press=0.15)
    spots = sorted(
        (
            (w * x, float(back[int(w * x)]) + r.uniform(6, 60) * u, r.uniform(120, 270) * u)
            for x in (0.04, 0.12, 0.19, 0.27, 0.44, 0.5, 0.9, 0.97, 0.85)
        ),
        key=lambda spot: spot[1],
    )
    for x, y, k in spots:
        firs(s, [(x, y, k)], mix(p["r3"], p["r4"], 0.35), 0.23)
        s.polys(snow, _snow(x, y, k), press=0.1)
    _hut(s, w * 0.67, h * 0.55, 150 * u, snow)
    shore = h * 0.64 + fbm(w, r, 240 * u, 3) * 9 * u
    s.layer(shore, snow, mix(snow, p["r1"], 0.4), h * 0.36, line=0.7, press=0.12)
    water = mix(p["deep"], p["r3"], 0.25)
    for x, y, a, b in ((0.62, 0.69, 210, 34), (0.38, 0.77, 300, 56), (0.56, 0.91, 470, 92)):
        _pool(s, w * x, h * y, min(a * u, w * 0.42), b * u, water)
    for x, y, tall in ((0.31, 0.75, 330), (0.46, 0.86, 560)):
        s.bars(p["light"], _steam(s, w * x, h * y, tall * u), alpha=0.72, press=0.12)
    s.polys(p["r4"], [box(w * 0.86 - 5 * u, h * 0.6, w * 0.86 + 5 * u, h * 0.8)], press=0)
    q = 30 * u
    s.rounded(
        p["accent"], (w * 0.86 - q * 0.8, h * 0.6 - q * 1.3, w * 0.86 + q * 0.8, h * 0.6 + q * 0.9), q * 0.5, press=0.03
    )
    s.polys(
        p["r4"],
        [
            [
                (w * 0.86 - q * 1.2, h * 0.6 - q * 1.2),
                (w * 0.86, h * 0.6 - q * 2),
                (w * 0.86 + q * 1.2, h * 0.6 - q * 1.2),
            ]
        ],
        press=0,
    )
    firs(s, [(w * 0.03, h * 1.05, 520 * u)], p["r4"], 0.24)
    s.polys(snow, _snow(w * 0.03, h * 1.05, 520 * u), press=0.1)
    if turn:
        s.mirror()


def _snow(x: float, y: float, k: float) -> list[Points]:
    """Snow on the left of each tier of a fir (see grove.firs, slim .23)."""
    half = k * 0.23
    tiers = (
        ((0, 1.0), (-0.42, 0.72), (-0.1, 0.77)),
        ((-0.26, 0.7), (-0.68, 0.44), (-0.2, 0.52)),
        ((-0.46, 0.42), (-1.0, 0.12), (-0.36, 0.24)),
    )
    return [[(x + half * a, y - k * b) for a, b in tier] for tier in tiers]


def _hut(s: Print, x: float, y: float, k: float, snow: Ink) -> None:
    """A bath house with snow on its roof and a lit window."""
    p = s.p
    s.polys(mix(p["roof2"], p["r4"], 0.45), [box(x - k, y - k * 0.2, x + k, y + k * 0.5)], press=0.15)
    s.polys(
        mix(p["light"], p["reed"], 0.4),
        [box(x + k * v, y - k * 0.02, x + k * (v + 0.3), y + k * 0.3) for v in (-0.75, -0.2, 0.4)],
        press=0.05,
    )
    s.polys(
        p["r4"],
        [
            [
                (x - k * 1.3, y - k * 0.14),
                (x - k * 0.8, y - k * 0.66),
                (x + k * 0.8, y - k * 0.66),
                (x + k * 1.3, y - k * 0.14),
            ]
        ],
        press=0.1,
    )
    s.polys(
        snow,
        [
            [
                (x - k * 1.2, y - k * 0.25),
                (x - k * 0.8, y - k * 0.72),
                (x + k * 0.8, y - k * 0.72),
                (x + k * 1.2, y - k * 0.25),
                (x + k * 0.5, y - k * 0.3),
                (x, y - k * 0.24),
                (x - k * 0.5, y - k * 0.31),
            ]
        ],
        press=0.1,
    )


def _pool(s: Print, x: float, y: float, a: float, b: float, water: Ink) -> None:
    """A pool with a rim of rocks, those in front larger; snow lies on some."""
    p, u, r = s.p, s.u, s.r
    s.ellipse(mix(p["r3"], p["r4"], 0.5), (x - a * 1.03, y - b * 1.1, x + a * 1.03, y + b * 1.12), press=0.1)
    s.ellipse(water, (x - a, y - b, x + a, y + b), press=0.12)
    s.ellipse(mix(water, p["light"], 0.35), (x - a * 0.82, y - b * 0.8, x + a * 0.6, y + b * 0.3), alpha=0.5, press=0.2)
    s.bars(
        p["light"],
        [
            (x + f * a, y + g * b, x + (f + 0.3) * a, 3.4 * u)
            for f, g in ((-0.6, 0.1), (0.1, -0.3), (0.2, 0.45), (-0.3, 0.6))
        ],
        alpha=0.7,
    )
    for front in (False, True):
        rows = []
        for v in np.linspace(0.04, 0.96, 13):
            t = np.pi * v
            q = b * (0.34 if front else 0.22) * r.uniform(0.75, 1.4)
            rows.append(
                (
                    x + a * 1.02 * float(np.cos(t)),
                    y + b * 1.04 * float(np.sin(t)) * (1 if front else -1),
                    q * 1.25,
                    q * 0.85,
                )
            )
        stones(s, rows, mix(p["r3"], p["r2"], 0.35), 0.55)


def _steam(s: Print, x: float, y: float, tall: float) -> list[tuple[float, float, float, float]]:
    """Steam from (x, y): round-ended bars that grow together into one plume, swaying and thinning as it rises."""
    r, u = s.r, s.u
    rows = []
    for v in np.linspace(0, 1, int(tall / (19 * u))):
        half = (10 + 96 * float(np.sin((0.12 + 0.88 * v) * np.pi)) ** 0.8 * (1 - 0.45 * v)) * u * r.uniform(0.86, 1.1)
        mid = x + float(np.sin(v * 6.2 + 0.6)) * 62 * u * (0.25 + v)
        rows.append((mid - half, y - tall * float(v), mid + half, 22 * u))
    return rows
