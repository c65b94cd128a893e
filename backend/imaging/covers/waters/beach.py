"""The long beach print: nine bands of water, foam and sand on a rising diagonal."""

from __future__ import annotations

from math import pi

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import fbm, mix


def beach(s: Print) -> None:
    """The coral point is the parasol on the dry sand."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.3, 0.36)
    s.sky(hz)
    sx = w * r.uniform(0.22, 0.36)
    s.sun(sx, hz - h * r.uniform(0.0, 0.13), r.uniform(46, 64) * u)
    isl = s.crest(
        [(w * 0.78, h * 0.075, w * 0.16, w * 0.2, 1.1), (w * 0.9, h * 0.05, w * 0.12, w * 0.1, 1.1)], hz + 14 * u, 0.25
    )
    s.layer(isl, p["r1"], line=0.4, to=hz + 2)
    # water: bands thicken toward the viewer, deep in the middle, pale at the shoal
    n, y = 9, hz
    cols = [
        mix(p["sea"], p["low"], 0.35),
        p["sea"],
        mix(p["sea"], p["deep"], 0.4),
        mix(p["sea"], p["deep"], 0.75),
        p["deep"],
        mix(p["deep"], p["sea"], 0.3),
        mix(p["sea"], p["deep"], 0.25),
        mix(p["sea"], p["shoal"], 0.4),
        p["shoal"],
    ]
    slope = h * 0.2
    for band in range(n):
        t = band / (n - 1)
        amp = (1 + 13 * t) * u
        curve = y + fbm(w, r, (170 + 260 * t) * u, 2) * amp - t**1.4 * slope * ((s.x / w) ** 1.5)
        s.layer(curve, cols[band], line=0.12 + 0.6 * t, press=0.14)
        y += h * (0.026 + 0.068 * t)
    s.glitter(sx, hz, hz + h * 0.24, p["light"], 0.7, 60)
    s.ripples(hz + 8 * u, h * 0.72, p["light"], 46, 0.4)
    s.ripples(hz + h * 0.12, h * 0.7, p["deep"], 36, 0.35)
    # shore: foam scallops on a rising diagonal
    base = h * 1.02 - h * 0.3 * (s.x / w) ** 1.25
    ph = np.cumsum(1 / (150 * u * (1 + 0.5 * fbm(w, r, 330 * u, 2)).clip(0.5, 1.8)))
    scal = np.abs(np.sin(ph * pi)) * 34 * u + fbm(w, r, 60 * u, 3) * 5 * u
    s.layer(base - 46 * u - scal * 1.15, mix(p["shoal"], p["light"], 0.5), line=0.9)
    s.layer(base - 10 * u - scal, p["light"], line=0, press=0.3)
    s.layer(base + 16 * u - scal * 0.8, mix(p["sand"], p["reed"], 0.38), line=0)
    s.layer(base + 58 * u - scal * 0.55, p["sand"], line=0)
    # people: one parasol and a few upright strokes, each with its shadow
    x0, y0 = w * 0.84, h * 0.91
    sh = mix(p["sand"], p["r3"], 0.45)
    s.ellipse(sh, (x0 - 10 * u, y0 + 16 * u, x0 + 92 * u, y0 + 36 * u), alpha=0.8)
    s.dome(p["accent"], (x0 - 44 * u, y0 - 46 * u, x0 + 44 * u, y0 + 42 * u), press=0.03)
    s.polys(p["light"], [[(x0, y0 - 46 * u), (x0 - 15 * u, y0 - 2 * u), (x0 + 12 * u, y0 - 2 * u)]], press=0)
    s.polys(
        p["r4"],
        [
            [
                (x0 - 1.6 * u, y0 - 4 * u),
                (x0 + 1.6 * u, y0 - 4 * u),
                (x0 + 1.6 * u, y0 + 26 * u),
                (x0 - 1.6 * u, y0 + 26 * u),
            ]
        ],
        press=0,
    )
    for dx, dy, k in ((-0.2, 0.04, 1.0), (-0.185, 0.043, 0.8), (0.08, 0.045, 1.1), (-0.33, 0.068, 0.7)):
        X, Y = x0 + w * dx, y0 + h * dy
        s.bars(sh, [(X, Y + 1 * u, X + 34 * u * k, 4 * u)], alpha=0.8)
        s.bars(p["r4"], [(X - 3 * u * k, Y - 14 * u * k, X + 3 * u * k, 6 * u * k)], press=0)
        s.polys(
            p["r4"],
            [
                [
                    (X - 3.4 * u * k, Y - 14 * u * k),
                    (X + 3.4 * u * k, Y - 14 * u * k),
                    (X + 2 * u * k, Y + 1 * u),
                    (X - 2 * u * k, Y + 1 * u),
                ]
            ],
            press=0,
        )
        s.disc(X, Y - 20 * u * k, 4.2 * u * k, p["r4"], press=0)
    s.boat(w * r.uniform(0.5, 0.62), h * 0.47, 34 * u, p["wall"] if s.pal != "mist" else p["accent"])
    s.gulls(w * 0.55, hz * 0.5, 6, 80 * u)
    if flip:
        s.mirror()
