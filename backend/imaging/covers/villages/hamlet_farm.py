"""Villages of the plain: paddies that mirror the sky, a kite over a quilt of fields."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from backend.imaging.covers.countryside import far_village, plain
from backend.imaging.covers.homestead import bend, ribbon, row, trees
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.waders import bird


def paddies(s: Print) -> None:
    """Flooded fields that hold the sky between thin dikes; egrets."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.36
    sun = w * (0.72 if w > h else 0.5)
    s.sky(hz)
    s.disc(sun, hz - h * 0.12, 62 * u, p["accent"], press=0.12)
    for level, tone, tall in ((0.0, "r0", 0.16), (0.03, "r1", 0.09)):
        peaks = [
            (w * (f + level * 5), h * tall * q, w * 0.26, w * 0.26, 1.1)
            for f, q in ((0.12, 1), (0.46, 0.6), (0.86, 0.8))
        ]
        s.layer(s.crest(peaks, hz + 8 * u, 0.7), p[tone], mix(p[tone], p["low"], 0.6), h * 0.14, line=0.4, to=hz + 6)
    s.clouds(hz - h * 0.03, w * 0.4, w * 0.24, 3, t=11)
    dike = mix(p["leaf"], p["r3"], 0.3)
    for n in range(8):
        t = n / 7
        y = hz + h * (0.01 + 0.52 * t**1.35)
        y = y + np.sin(s.x / w * (5.2 - 2.6 * t) + n * 1.9) * h * (0.004 + 0.05 * t) - (s.x / w - 0.5) * h * 0.07 * t
        thick = (6 + 15 * t) * u
        s.layer(s.canopy(y, 7 + 12 * t, 4 + 9 * t), mix(dike, p["r4"], 0.5 * t), line=0.2, press=0.2)
        pool = mix(mix(p["low"], p["sea"], 0.35), p["sky"], 0.4 + 0.3 * (n % 2))
        s.layer(
            y + thick,
            mix(pool, p["shoal"], 0.3),
            mix(p["sea"], p["deep"], 0.25 * t),
            h * (0.07 + 0.16 * t),
            line=0.5,
            press=0.08,
        )
        if n in (2, 4, 6):
            tufts = []
            for rank in range(4):
                for x in np.arange(w * (0.04 if n != 4 else 0.42), w * (0.62 if n != 4 else 1.0), (16 + 26 * t) * u):
                    a = x + r.normal(0, 2) * u + rank * 7 * u
                    b = y[int(np.clip(a, 0, w - 1))] + thick + (14 + 22 * t) * u * (rank + 1)
                    q = (6 + 14 * t) * u
                    tufts += [
                        [(a - 1.2 * u, b), (a + d * q, b - q * 1.3), (a + 1.2 * u, b)] for d in (-0.5, 0.05, 0.55)
                    ]
            s.polys(mix(p["leaf"], p["r4"], 0.2), tufts, press=0.1)
    s.glitter(sun, hz + h * 0.05, hz + h * 0.3, p["accent"], 0.5, 34)
    base = hz + h * 0.115
    isle = (
        base
        - np.clip(1 - np.abs(s.x / w - 0.24) / 0.2, 0, 1) ** 0.5 * h * 0.035
        + np.clip(np.abs(s.x / w - 0.24) - 0.19, 0, 1) * h
    )
    s.layer(s.canopy(isle - 6 * u, 16, 18), mix(p["leaf"], p["r3"], 0.5), line=0.3, to=base + 12 * u)
    row(s, w * 0.09, w * 0.33, np.full(w, base + 6 * u, np.float32), 62 * u)
    trees(
        s,
        [(w * 0.07, base + 8 * u, 84 * u), (w * 0.385, base + 8 * u, 110 * u)],
        [mix(p["leaf"], p["r4"], 0.4), p["leaf"]],
        domes=9,
    )
    for x, y, k, face in ((0.55, 0.7, 78, 1), (0.62, 0.72, 66, -1), (0.86, 0.55, 40, -1)):
        bird(s, w * x, h * y, k * u, p["light"], face)
    s.layer(s.canopy(h * 1.0 - np.clip(0.34 - s.x / w, 0, 1) * h * 0.2, 26, 24), p["r4"], line=0.3, press=0.3)


def kite(s: Print) -> None:
    """A kite high over a quilt of fields, its line held far below."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.46
    plain(s, hz, None)
    for n in range(4):
        s.clouds(h * (0.1 + 0.07 * n), w * (0.78 - 0.14 * (n % 2)), w * 0.16, 2, t=12, alpha=0.7)
    tones = [
        mix(p["leaf"], p["low"], 0.45),
        mix(p["reed"], p["low"], 0.45),
        mix(p["leaf"], p["r2"], 0.3),
        mix(p["sand"], p["reed"], 0.3),
        mix(p["leaf"], p["r3"], 0.35),
    ]
    s.layer(np.full(w, hz, np.float32), tones[0], line=0)
    edges = [hz + (h * 1.05 - hz) * t**1.7 for t in np.linspace(0, 1, 8)]
    for n, (top, low) in enumerate(pairwise(edges)):
        t0, t1 = (top - hz) / (h - hz), (low - hz) / (h - hz)
        x = -w * 0.3 * r.uniform(0.8, 1.2)
        while x < w * 1.3:
            wide = w * r.uniform(0.16, 0.3)

            def across(v: float, t: float) -> float:
                return w * 0.5 + (v - w * 0.5) * (0.72 + 0.5 * t) + (t - 0.4) * w * 0.16

            quad = [
                (across(x, t0), top),
                (across(x + wide, t0), top),
                (across(x + wide, t1), low),
                (across(x, t1), low),
            ]
            tone = tones[int(r.integers(0, len(tones)))]
            s.polys(tone, [quad], press=0.2)
            combs = []
            lines = int(r.integers(7, 12))
            for j in range(lines):
                f = (j + 0.5) / lines
                if n % 2:
                    a, b = across(x + wide * f, t0), across(x + wide * f, t1)
                    combs.append([(a, top), (a + 1.4 * u, top), (b + (1.5 + 3 * t1) * u, low), (b, low)])
                else:
                    y = top + (low - top) * f
                    tv = (y - hz) / (h - hz)
                    combs.append(
                        [
                            (across(x, tv), y),
                            (across(x + wide, tv), y),
                            (across(x + wide, tv), y + (1 + 2 * t1) * u),
                            (across(x, tv), y + (1 + 2 * t1) * u),
                        ]
                    )
            s.polys(mix(tone, p["r4"], 0.35), combs, alpha=0.5, press=0.2)
            x += wide + 10 * u
        s.bars(p["light"], [(0, top, w, (1 + 4 * t0) * u)], alpha=0.7)
    px, py = bend(
        [
            (w * 0.56, hz),
            (w * 0.5, hz + h * 0.06),
            (w * 0.62, hz + h * 0.16),
            (w * 0.46, hz + h * 0.3),
            (w * 0.66, h * 1.04),
        ]
    )
    ribbon(s, p["light"], px, py, (2 + 36 * np.linspace(0, 1, len(px)) ** 1.6) * u, press=0.15)
    far_village(s, w * 0.6, w * 1.0, hz + h * 0.1, 56 * u)
    trees(
        s,
        [(w * f, h * g, k * u) for f, g, k in ((0.08, 0.64, 70), (0.14, 0.66, 90), (0.9, 0.78, 130), (0.22, 0.9, 170))],
        [mix(p["leaf"], p["r4"], 0.45), mix(p["leaf"], p["r3"], 0.2), p["leaf"]],
        domes=9,
    )
    _kite(s, w * 0.3, h * 0.2, 104 * u, (w * 0.55, h * 0.76))


def _kite(s: Print, x: float, y: float, k: float, hand: tuple[float, float]) -> None:
    """A diamond kite with its tails, the coral point, and the child that holds it."""
    p, u = s.p, s.u
    lx, ly = bend([(x, y + k * 0.1), (x + (hand[0] - x) * 0.36, y + (hand[1] - y) * 0.62), hand])
    s.polys(
        p["r3"],
        [list(zip(lx, ly, strict=True)) + list(zip(lx[::-1] + 1.6 * u, ly[::-1] + 1.2 * u, strict=True))],
        press=0,
    )
    for d, length in ((-0.16, 1.5), (0.02, 1.8)):
        t = np.linspace(0, 1, 40)
        tx, ty = x + (d - 0.25 * t) * k + np.sin(t * 9) * k * 0.09, y + k * (0.5 + length * t)
        ribbon(s, mix(p["light"], p["reed"], 0.3), tx, ty, np.full(40, 3.4 * u), press=0)
    top, left, right, low = (
        (x + k * 0.14, y - k * 0.86),
        (x - k * 0.64, y - k * 0.14),
        (x + k * 0.7, y + k * 0.02),
        (x - k * 0.1, y + k * 0.8),
    )
    s.polys(p["accent"], [[top, left, low, right]], press=0.05)
    s.polys(mix(p["accent"], p["light"], 0.35), [[top, left, low]], press=0.05, alpha=0.55)
    s.polys(
        p["light"],
        [
            [top, (top[0] + 2.4 * u, top[1]), (low[0] + 2.4 * u, low[1]), low],
            [left, (left[0], left[1] + 2.4 * u), (right[0], right[1] + 2.4 * u), right],
        ],
        press=0,
    )
    a, b, q = hand[0], hand[1], 62 * u
    s.polys(
        p["r4"],
        [
            [(a - q * 0.16, b + q), (a - q * 0.2, b + q * 0.3), (a + q * 0.2, b + q * 0.3), (a + q * 0.18, b + q)],
            [
                (a + q * 0.1, b + q * 0.4),
                (a - q * 0.02, b - q * 0.04),
                (a + q * 0.06, b - q * 0.04),
                (a + q * 0.24, b + q * 0.36),
            ],
        ],
        press=0,
    )
    s.disc(a, b + q * 0.14, q * 0.17, p["r4"], press=0)
