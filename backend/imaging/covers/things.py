"""Things for the product print: crystal, tea bowl, cherries."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix


def crystal(s: Print, x: float, y: float, k: float) -> None:
    """Seven quartz points, size k, on (x, y)."""
    p = s.p
    base = mix(p["shoal"], p["light"], 0.45)
    for dx, ht, wd, ln in (
        (-0.52, 0.74, 0.26, -0.24),
        (0.5, 0.86, 0.28, 0.2),
        (0.24, 0.62, 0.2, 0.4),
        (-0.22, 1.34, 0.36, -0.06),
        (0.14, 1.08, 0.32, 0.09),
        (-0.74, 0.4, 0.2, -0.3),
        (0.76, 0.46, 0.2, 0.34),
    ):
        bx, tx, ty = x + dx * k, x + (dx + ln) * k, y - ht * k
        a, _b = wd * k / 2, wd * k * 0.5
        sy = ty + wd * k * 0.75
        f = 1 - wd / ht * 0.7
        L, R, M = (
            (bx - a + ln * k * f, sy + wd * 0.1 * k),
            (bx + a + ln * k * f, sy + wd * 0.02 * k),
            (bx + a * 0.24 + ln * k * f, sy + wd * 0.22 * k),
        )
        s.polys(mix(base, p["light"], 0.5), [[(tx, ty), L, M]], press=0)
        s.polys(mix(base, p["sea"], 0.42), [[(tx, ty), M, R]], press=0)
        s.polys(mix(base, p["sea"], 0.2), [[L, M, (bx + a * 0.24, y), (bx - a, y)]], press=0.05)
        s.polys(mix(p["sea"], p["deep"], 0.45), [[M, R, (bx + a, y), (bx + a * 0.24, y)]], press=0.05)
        s.polys(
            p["light"],
            [
                [
                    (L[0] + a * 0.25, L[1] + a * 0.5),
                    (L[0] + a * 0.42, L[1] + a * 0.6),
                    (bx - a * 0.6, y - k * 0.12),
                    (bx - a * 0.74, y - k * 0.12),
                ]
            ],
            alpha=0.85,
            press=0,
        )


def teacup(s: Print, x: float, y: float, k: float) -> None:
    """A lidless tea bowl on its saucer, three leaves and steam."""
    p = s.p
    # gaiwan: saucer, bowl, lid, three leaves
    s.ellipse(mix(p["sand"], p["r3"], 0.4), (x - k * 1.05, y - k * 0.1, x + k * 1.25, y + k * 0.16), alpha=0.6)
    s.ellipse(p["light"], (x - k * 0.9, y - k * 0.2, x + k * 0.9, y + k * 0.12), press=0)
    t = np.linspace(0, 1, 40)
    bw = k * (0.34 + 0.46 * np.sin(t * pi / 2) ** 0.9)
    by = y - k * 0.08 - t * k * 0.84
    s.polys(
        mix(p["wall"], p["r2"], 0.35),
        [
            [
                (x - k * 0.34, y - k * 0.1),
                (x - k * 0.3, y + k * 0.02),
                (x + k * 0.3, y + k * 0.02),
                (x + k * 0.34, y - k * 0.1),
            ]
        ],
        press=0,
    )
    s.polys(
        p["wall"], [list(zip(x - bw, by, strict=True)) + list(zip((x + bw)[::-1], by[::-1], strict=True))], press=0.03
    )
    s.polys(
        mix(p["wall"], p["r2"], 0.26),
        [list(zip(x + bw * 0.42, by, strict=True)) + list(zip((x + bw)[::-1], by[::-1], strict=True))],
        press=0.03,
    )
    s.ellipse(p["wall"], (x - k * 0.8, y - k * 1.06, x + k * 0.8, y - k * 0.78), press=0)
    s.ellipse(mix(p["leaf"], p["reed"], 0.5), (x - k * 0.71, y - k * 1.025, x + k * 0.71, y - k * 0.8), press=0)
    s.ellipse(mix(p["leaf"], p["light"], 0.35), (x - k * 0.62, y - k * 0.96, x + k * 0.62, y - k * 0.8), press=0)
    tt = np.linspace(-0.5, 0.5, 60)
    rr = (
        y
        - k * 0.3
        - np.maximum.reduce(
            [0.26 - np.abs(tt + 0.1) * 1.1, 0.16 - np.abs(tt - 0.24) * 0.9, 0.13 - np.abs(tt + 0.34) * 1.0, tt * 0]
        )
        * k
    )
    s.polys(
        p["r3"],
        [[*list(zip(x + tt * k, rr, strict=True)), (x + k * 0.5, y - k * 0.27), (x - k * 0.5, y - k * 0.27)]],
        press=0.15,
    )
    s.disc(x + k * 0.34, y - k * 0.6, k * 0.06, p["accent"], press=0)
    for a, b, L, an in ((0.05, -0.98, 0.5, -1.9), (0.08, -0.98, 0.46, -1.2), (0.02, -0.96, 0.34, -1.55)):
        X, Y = x + a * k, y + b * k
        c, d = cos(an), sin(an)
        q = [
            (X + c * L * k * v - d * o * k, Y + d * L * k * v + c * o * k)
            for v, o in ((0, 0), (0.4, 0.07), (1, 0), (0.4, -0.07))
        ]
        s.polys(mix(p["leaf"], p["r3"], 0.4), [q], press=0.05)
    for j, dx in enumerate((-0.3, 0.38)):
        steam = np.linspace(0, 1, 40)
        sx = x + dx * k + np.sin(steam * 5 + j * 2) * k * 0.1
        sy = y - k * 1.2 - steam * k * 0.9
        wv = k * 0.03 * np.sin(steam * pi)
        band = [*zip(sx - wv, sy, strict=True), *zip((sx + wv)[::-1], sy[::-1], strict=True)]
        s.polys(p["light"], [band], alpha=0.8, press=0.1)


def fruit(s: Print, x: float, y: float, k: float) -> None:
    """Two cherries on one stalk."""
    p = s.p
    s.ellipse(mix(p["sand"], p["r3"], 0.4), (x - k * 1.1, y - k * 0.12, x + k * 1.3, y + k * 0.14), alpha=0.6)
    for dx, dy, R in ((-0.48, -0.42, 0.42), (0.42, -0.36, 0.38)):
        X, Y = x + dx * k, y + dy * k
        pts = [
            (X + (x + k * 0.12 - X) * t + sin(t * 3) * k * 0.1, Y - R * k * 0.8 + (y - k * 1.7 - Y + R * k * 0.8) * t)
            for t in np.linspace(0, 1, 24)
        ]
        s.polys(p["r3"], [[(a - k * 0.018, b) for a, b in pts] + [(a + k * 0.018, b) for a, b in pts[::-1]]], press=0)
        s.disc(X, Y, R * k, p["accent"], press=0.06)
        _shade(s, (X - R * k, Y - R * k, X + R * k, Y + R * k))
        s.ellipse(p["light"], (X - R * k * 0.55, Y - R * k * 0.6, X - R * k * 0.3, Y - R * k * 0.2), alpha=0.8, press=0)
    for an, L in ((-0.35, 0.95), (-2.7, 0.8)):
        X, Y, c, d = x + k * 0.12, y - k * 1.68, cos(an), sin(an)
        o = [
            (X + c * L * k * t - d * sin(t * pi) * k * 0.2, Y + d * L * k * t + c * sin(t * pi) * k * 0.2)
            for t in np.linspace(0, 1, 24)
        ]
        o += [
            (X + c * L * k * t + d * sin(t * pi) * k * 0.2, Y + d * L * k * t - c * sin(t * pi) * k * 0.2)
            for t in np.linspace(1, 0, 24)
        ]
        s.polys(p["leaf"], [o], press=0.15)
        s.polys(
            p["light"],
            [
                [
                    (X, Y),
                    (X + c * L * k * 0.9, Y + d * L * k * 0.9),
                    (X + c * L * k * 0.9, Y + d * L * k * 0.9 + 2 * s.u),
                    (X, Y + 3 * s.u),
                ]
            ],
            alpha=0.6,
            press=0,
        )


def _shade(s: Print, box: tuple[float, float, float, float]) -> None:
    """The shaded side of a round fruit."""
    color = mix(s.p["accent"], s.p["r4"], 0.3)
    s.ink(color, lambda d, n: d.chord([v * n for v in box], -35, 120, fill=255), press=0.1, alpha=0.8)
