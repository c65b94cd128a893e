"""The orchard village: trees in rows, a ladder in the nearest, a full basket."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.countryside import far_village, plain
from backend.imaging.covers.homestead import trees
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, mix


def orchard(s: Print) -> None:
    """Fruit trees in rows, a ladder in the nearest and a full basket under it."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.4
    plain(s, hz)
    hill = s.crest([(w * 0.86, h * 0.24, w * 0.4, w * 0.3, 1.0)], hz + 6 * u, 0.7)
    s.layer(hill, p["r1"], mix(p["r1"], p["low"], 0.7), h * 0.2, to=hz + 6, line=0.4)
    far_village(s, w * 0.42, w * 0.96, hz + 12 * u, 44 * u)
    grass = mix(p["leaf"], p["low"], 0.5)
    s.layer(np.full(w, hz + 10 * u, np.float32), grass, mix(grass, p["leaf"], 0.5), h * 0.5, line=0.4, press=0.2)
    fruit = p["roof2"] if s.pal != "mist" else p["reed"]
    for rank in range(6):
        t = (rank / 5) ** 1.6
        y, k = hz + h * (0.06 + 0.36 * t), (40 + 128 * t) * u
        step = k * 1.7
        spots, dots, shade = [], [], []
        for n in range(-12, 13):
            x = w * 0.62 + n * step + (0.5 * step if rank % 2 else 0)
            if not -k < x < w + k or (rank > 2 and x < w * 0.5):
                continue
            spots.append((x, y, k))
            shade.append((x + k * 0.2, y, k * 0.6, k * 0.09))
            dots += [(x + r.normal(0, k * 0.3), y - k * (1.0 + r.normal(0, 0.2)), k * 0.05, k * 0.05) for _ in range(9)]
        s.ovals(mix(grass, p["r4"], 0.4), shade, alpha=0.6, press=0.2)
        haze = 0.3 * (1 - t)
        trees(
            s,
            spots,
            [
                mix(p["leaf"], p["r4"], 0.45),
                mix(mix(p["leaf"], p["r3"], 0.2), p["low"], haze),
                mix(p["leaf"], p["low"], 0.12 + haze),
            ],
            domes=11,
        )
        s.ovals(fruit, dots, press=0.05)
    x, y, k = w * 0.24, h * 0.93, 470 * u
    s.ellipse(mix(grass, p["r4"], 0.45), (x - k * 0.4, y - k * 0.06, x + k * 0.7, y + k * 0.06), alpha=0.7, press=0.2)
    _big_tree(s, x, y, k, fruit)
    _ladder(s, x + k * 0.2, y + k * 0.02, k * 0.78)
    _basket(s, x + k * 0.5, y + k * 0.03, k * 0.12)
    s.layer(s.canopy(np.full(w, h * 1.0, np.float32), 22, 16), p["r4"], line=0.3, press=0.3)


def _big_tree(s: Print, x: float, y: float, k: float, fruit: Ink) -> None:
    p, r = s.p, s.r
    s.polys(
        p["r4"],
        [
            [(x - k * 0.055, y), (x - k * 0.03, y - k * 0.5), (x + k * 0.03, y - k * 0.5), (x + k * 0.06, y)],
            [
                (x - k * 0.03, y - k * 0.3),
                (x - k * 0.26, y - k * 0.62),
                (x - k * 0.22, y - k * 0.64),
                (x + k * 0.02, y - k * 0.38),
            ],
            [
                (x, y - k * 0.36),
                (x + k * 0.24, y - k * 0.66),
                (x + k * 0.28, y - k * 0.64),
                (x + k * 0.04, y - k * 0.3),
            ],
        ],
        press=0.1,
    )
    tones = (mix(p["leaf"], p["r4"], 0.45), mix(p["leaf"], p["r3"], 0.3), p["leaf"], mix(p["leaf"], p["low"], 0.2))
    for n, tone in enumerate(tones):
        crown = []
        for _ in range(22 - 3 * n):
            a, q = r.uniform(0, 2 * pi), r.random() ** 0.5
            size = k * r.uniform(0.06, 0.12)
            crown.append(
                (
                    x + cos(a) * q * k * (0.44 - 0.03 * n) - 0.03 * n * k,
                    y - k * (0.8 + 0.015 * n) + sin(a) * q * k * 0.24,
                    size,
                    size * 0.9,
                )
            )
        s.ovals(tone, crown, press=0.3)
    dots = []
    for _ in range(34):
        a, q = r.uniform(0, 2 * pi), r.random() ** 0.5
        dots.append((x + cos(a) * q * k * 0.46, y - k * 0.78 + sin(a) * q * k * 0.27, k * 0.022, k * 0.023))
    s.ovals(mix(fruit, p["light"], 0.08), dots, press=0.03)


def _ladder(s: Print, x: float, y: float, k: float) -> None:
    """A ladder of length k that leans to the left against its tree."""
    wood = mix(s.p["reed"], s.p["light"], 0.35)
    rails = []
    for d in (-0.07, 0.07):
        rails.append(
            [
                (x + (d - 0.012) * k * 1.2, y),
                (x + d * k * 0.7 - k * 0.16, y - k),
                (x + d * k * 0.7 - k * 0.145, y - k),
                (x + (d + 0.012) * k * 1.2, y),
            ]
        )
    rungs = []
    for n in range(1, 10):
        t = n / 10
        middle, half = x - k * 0.155 * t, k * (0.084 - 0.036 * t)
        rungs.append((middle - half, y - k * t, middle + half, k * 0.017))
    s.polys(wood, rails, press=0.05)
    s.bars(wood, rungs, press=0.05)


def _basket(s: Print, x: float, y: float, k: float) -> None:
    """A basket heaped with fruit, the coral point."""
    p = s.p
    heap = [
        (x + dx * k, y - k * (0.72 + dy), k * 0.26, k * 0.25)
        for dx, dy in ((-0.5, 0.0), (0, 0.02), (0.5, 0), (-0.26, 0.26), (0.26, 0.27), (0, 0.5))
    ]
    s.ovals(p["accent"], heap, press=0.03)
    s.ovals(p["light"], [(a - k * 0.08, b - k * 0.08, k * 0.05, k * 0.05) for a, b, *_ in heap], alpha=0.7, press=0)
    s.polys(
        mix(p["reed"], p["r4"], 0.2),
        [[(x - k * 0.9, y - k * 0.7), (x + k * 0.9, y - k * 0.7), (x + k * 0.64, y), (x - k * 0.64, y)]],
        press=0.2,
    )
    weave = [
        (x - k * (0.86 - 0.06 * n), y - k * (0.6 - 0.16 * n), x + k * (0.86 - 0.06 * n), k * 0.05) for n in range(4)
    ]
    s.bars(mix(p["reed"], p["light"], 0.4), weave, alpha=0.7, press=0.1)
