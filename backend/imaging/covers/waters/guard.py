"""The guard island print: a steep small rock, steps cut into it, a low house and a mast on top."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from backend.imaging.covers.cuts import box
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array
from backend.imaging.covers.rocks import landmass
from backend.imaging.covers.seaside import beam, open_water


def guard(s: Print) -> None:
    """The coral point is the small plain flag on the mast."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * r.uniform(0.64, 0.68)
    s.sky(hz)
    s.sun(w * 0.2, hz - h * 0.12, 60 * u)
    s.clouds(hz - h * 0.2, w * 0.14, w * 0.16, 3, alpha=0.8, t=12)
    s.clouds(hz - h * 0.06, w * 0.88, w * 0.16, 3, alpha=0.8, t=12)
    open_water(s, hz)
    s.glitter(w * 0.2, hz, hz + h * 0.24, p["light"], 0.8, 46)
    s.ripples(hz + 8 * u, h * 0.98, p["light"], 70, 0.45)
    cx, wl, pk = w * r.uniform(0.56, 0.6), hz + h * 0.12, h * 0.4
    q = min(w * 0.14, h * 0.22)
    peaks = [
        (cx, pk, q * 0.9, q, 0.44),
        (cx + q * 0.75, pk * 0.8, q * 0.8, q * 0.85, 0.42),
        (cx - q * 0.8, pk * 0.5, q * 0.7, q * 0.5, 0.4),
        (cx + q * 1.5, pk * 0.36, q * 0.6, q * 0.55, 0.4),
    ]
    body = landmass(s, peaks, wl, 1.1)
    top = int(np.argmin(body))
    ridge = float(body[top])
    _steps(s, top, ridge, wl, q)
    _houses(s, top, body, q)
    s.bars(p["r4"], [(cx - q * 1.9, wl + 6 * u, cx - q * 0.9, 12 * u)], press=0.1)
    s.polys(p["r4"], [box(cx - q * a, wl + 4 * u, cx - q * a + 4 * u, wl + 26 * u) for a in (1.85, 1.6, 1.35)], press=0)
    s.boat(cx - q * 2.3, wl + 34 * u, 36 * u)
    surf = [
        (x - 30 * u, wl + r.normal(4, 6) * u, x + r.uniform(10, 60) * u, r.uniform(3, 8) * u)
        for x in cx + q * r.uniform(-1.3, 2.2, 26)
    ]
    s.bars(p["light"], surf, alpha=0.85, press=0.15)
    s.ripples(wl + h * 0.06, h * 0.98, p["r3"], 34, 0.35)
    s.gulls(w * 0.32, h * 0.26, 7, 70 * u)


def _steps(s: Print, top: int, ridge: float, wl: float, q: float) -> None:
    """A thread of paper that zigzags from the landing to the house."""
    u = s.u
    turns = [(-0.95, 1.0), (-0.5, 0.82), (-0.74, 0.64), (-0.2, 0.46), (-0.42, 0.28), (0.1, 0.06)]
    spots = [(top + a * q, ridge + (wl - ridge) * b) for a, b in turns]
    for a, b in pairwise(spots):
        n = max(int(abs(a[1] - b[1]) / (7 * u)), 2)
        rows = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for t in np.linspace(0, 1, n)]
        s.bars(s.p["light"], [(x - 7 * u, y, x + 7 * u, 3.2 * u) for x, y in rows], alpha=0.9)


def _houses(s: Print, top: int, body: Array, q: float) -> None:
    """Two flat-roofed rows of rooms on the top, and the mast."""
    p, u = s.p, s.u
    k, x, y = q * 0.3, float(top), float(body[top])
    for dx, wide in ((-0.5, 1.3), (1.5, 1.7)):
        a = x + dx * k
        b = max(body[int(a)], body[int(a + wide * k)]) + k * 0.06
        s.polys(p["wall"], [box(a, b, a + wide * k, b - k * 0.62)], press=0.05)
        s.polys(p["roof"], [box(a - k * 0.08, b - k * 0.6, a + (wide + 0.08) * k, b - k * 0.74)], press=0.1)
        lit = p["light"] if s.pal in ("dusk", "night") else p["r3"]
        s.polys(
            lit,
            [box(a + k * c, b - k * 0.16, a + k * (c + 0.2), b - k * 0.44) for c in np.arange(0.2, wide - 0.2, 0.42)],
            press=0,
        )
    mast = (x - k * 0.75, y + k * 0.3)
    s.polys(p["r4"], [beam(mast, (mast[0], mast[1] - k * 2.7), 4 * u, 2.6 * u)], press=0)
    f, g = mast[0], mast[1] - k * 2.66
    s.polys(
        p["accent"],
        [
            [
                (f, g),
                (f + k * 0.5, g + k * 0.06),
                (f + k * 1.0, g - k * 0.02),
                (f + k * 1.0, g + k * 0.6),
                (f + k * 0.5, g + k * 0.68),
                (f, g + k * 0.62),
            ]
        ],
        press=0.03,
    )
