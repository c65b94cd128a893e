"""Tiled roofs with upturned corners, and a house seen from the front under one."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.cuts import box
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, Points, mix
from backend.imaging.covers.shapes import oval


def eave(x: float, y: float, half: float, rise: float, k: float) -> Points:
    """One upturned roof: half = half width at the eave, rise = its height, k = how far the corners turn up."""
    left = [(x - half - k * 0.16, y - k * 0.16), (x - half * 0.72, y - rise * 0.42), (x - half * 0.46, y - rise)]
    right = [(x + half * 0.46, y - rise), (x + half * 0.72, y - rise * 0.42), (x + half + k * 0.16, y - k * 0.16)]
    return [*left, *right, (x + half * 0.9, y), (x - half * 0.9, y)]


def city_wall(s: Print, top: float, stone: Ink, ink: Ink, tooth: float, *, deep: float, count: int) -> None:
    """A wall across the plate from `top` down: battlements a `tooth` apart, `count` courses in `ink` down to `deep`."""
    w, h, u, r = s.w, s.h, s.u, s.r
    s.polys(stone, [box(0, top, w, h)], press=0.25)
    teeth = [box(x, top + 1, x + tooth * 0.58, top - tooth * 0.5) for x in np.arange(-tooth, w + tooth, tooth)]
    s.polys(stone, teeth, press=0.2)
    row = tooth * 0.4
    courses = []
    for _ in range(count):
        y, x = top + r.uniform(0.02, 1) * deep, r.uniform(0, w)
        courses.append((x, y // row * row, x + r.uniform(0.7, 1.7) * tooth, 2 * u))
    s.bars(ink, courses, alpha=0.5)


def saddle(s: Print, x0: float, x1: float, y: float, rise: float, ink: Ink) -> None:
    """A long saddle roof seen from its eave side: tiles in rows, a ridge with turned-up ends."""
    p = s.p
    inset, tip = rise * 0.3, rise * 0.16
    s.polys(ink, [[(x0, y), (x0 + inset, y - rise), (x1 - inset, y - rise), (x1, y)]], press=0.2)
    n = max(int((x1 - x0) / (rise * 0.22)), 4)
    rows = []
    for t in np.linspace(0.03, 0.97, n):
        low, high = x0 + (x1 - x0) * t, x0 + inset + (x1 - x0 - 2 * inset) * t
        rows.append([(low, y), (low + rise * 0.03, y), (high + rise * 0.03, y - rise), (high, y - rise)])
    s.polys(mix(ink, p["light"], 0.34), rows, alpha=0.45, press=0)
    dark = mix(ink, p["r4"], 0.55)
    a, b, top = x0 + inset - tip, x1 - inset + tip, y - rise
    ridge = [
        (a, top - tip),
        (a + tip, top - tip * 0.4),
        (b - tip, top - tip * 0.4),
        (b, top - tip),
        (b - tip, top + tip * 0.3),
    ]
    s.polys(dark, [[*ridge, (a + tip, top + tip * 0.3)], box(x0, y - rise * 0.02, x1, y + rise * 0.07)], press=0.05)


def lantern(s: Print, x: float, y: float, q: float, ink: Ink) -> None:
    """A hanging lantern, q half wide, its middle on (x, y)."""
    s.rounded(ink, (x - q, y - q * 1.15, x + q, y + q * 1.15), q * 0.8, press=0.03)
    s.polys(
        s.p["r4"],
        [
            box(x - q * 0.4, y - q * 1.3, x + q * 0.4, y - q * 1.08),
            box(x - q * 0.4, y + q * 1.08, x + q * 0.4, y + q * 1.3),
        ],
        press=0,
    )


def crowd(s: Print, y: float, k: float, ink: Ink) -> None:
    """A frieze of heads and shoulders across the lower edge, their crowns about `y`, each about `k` wide."""
    r, x = s.r, -k
    shapes = []
    while x < s.w + k:
        q, top = k * r.uniform(0.8, 1.15), y + r.normal(0, k * 0.22)
        shoulder = [
            (x - q * 0.62, s.h + 4),
            (x - q * 0.56, top + q * 0.92),
            (x - q * 0.3, top + q * 0.66),
            (x + q * 0.3, top + q * 0.66),
        ]
        shapes += [
            [*shoulder, (x + q * 0.56, top + q * 0.92), (x + q * 0.62, s.h + 4)],
            oval(x, top + q * 0.32, q * 0.24, q * 0.32),
        ]
        x += q * r.uniform(0.8, 1.5)
    s.polys(ink, shapes, press=0.08)
