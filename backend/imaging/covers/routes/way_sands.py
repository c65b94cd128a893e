"""Routes on the flat shore: a day on the sand, the dikes of the salt pans, past the quay to an island."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from backend.imaging.covers.countryside import islet
from backend.imaging.covers.homestead import row, water
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, fbm, mix
from backend.imaging.covers.routes.trail import trail
from backend.imaging.covers.waters.quay import crane


def quays(s: Print, stops: int) -> None:
    """From the old houses past the cranes, over the water to an island."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.44
    s.sky(hz)
    s.sun(w * 0.56, h * 0.16, 54 * u)
    for f, tall, tone in ((0.1, 0.16, "r0"), (0.36, 0.1, "r0"), (0.02, 0.1, "r1")):
        s.layer(
            s.crest([(w * f, h * tall, w * 0.24, w * 0.24, 1.0)], hz + 4 * u, 0.8),
            p[tone],
            mix(p[tone], p["low"], 0.6),
            h * 0.16,
            line=0.4,
            to=hz + 4,
        )
    water(s, hz)
    s.glitter(w * 0.56, hz, hz + h * 0.2, p["light"], 0.75, 50)
    s.ripples(hz + 6 * u, h * 0.9, p["light"], 80, 0.5)
    islet(s, w * 0.8, hz + h * 0.07, w * 0.2, h * 0.24, 0.1)
    s.polys(p["r3"], [[(0, h * 0.56), (w * 0.5, h * 0.56), (w * 0.5, h * 0.585), (0, h * 0.585)]], press=0.2)
    for n, x in enumerate((0.05, 0.19, 0.33)):
        crane(s, w * x, h * 0.565, h * 0.36, mix(p["r3"], p["r4"], 0.4 + 0.2 * (n % 2)), up=n == 1)
    boxes = (p["r2"], p["reed"], p["wall"], p["roof2"], p["r1"])
    x = 0.0
    while x < w * 0.46:
        for level in range(int(r.integers(1, 4))):
            y = h * 0.56 - level * 12 * u
            s.polys(
                boxes[int(r.integers(5))],
                [[(x, y), (x + 32 * u, y), (x + 32 * u, y - 11 * u), (x, y - 11 * u)]],
                press=0.05,
            )
        x += 35 * u
    s.ripples(h * 0.59, h * 0.68, p["r4"], 40, 0.45, 0, w * 0.5, 0.8)
    bank = h * 0.8 - np.clip(0.36 - s.x / w, 0, 1) * h * 0.24 + np.clip(s.x / w - 0.36, 0, 1) ** 1.2 * h * 0.5
    s.layer(s.canopy(bank, 18, 14), mix(p["leaf"], p["r3"], 0.35), mix(p["leaf"], p["r4"], 0.5), h * 0.3, line=0.4)
    for n in range(2):
        row(s, -40 * u, w * (0.24 - 0.06 * n), bank + (44 + 96 * n) * u, (76 + 30 * n) * u, brick=0.7)
    way = [
        (0.44, 1.04),
        (0.42, 0.92),
        (0.3, 0.8),
        (0.34, 0.7),
        (0.54, 0.7),
        (0.74, 0.64),
        (0.86, 0.56),
        (0.8, 0.5),
        (0.72, 0.42),
        (0.8, 0.29),
    ]
    trail(s, way, stops, near=34, far=5, first=0.1)
    s.boat(w * 0.66, h * 0.78, 46 * u, p["wall"])
    s.layer(s.canopy(h * 1.0 - np.clip(s.x / w - 0.7, 0, 1) * h * 0.2, 28, 24), p["r4"], line=0.3, press=0.3)
    s.gulls(w * 0.62, h * 0.32, 6, 56 * u, size=11)


def sands(s: Print, stops: int) -> None:
    """A castle on the sand, its tide pools, and the hills the day began in."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.42
    s.sky(hz)
    s.sun(w * 0.58, h * 0.15, 52 * u)
    peaks = [
        (w * 0.86, h * 0.28, w * 0.2, w * 0.2, 0.76),
        (w * 0.72, h * 0.16, w * 0.14, w * 0.14, 0.8),
        (w * 0.98, h * 0.18, w * 0.1, w * 0.14, 0.8),
    ]
    hill = s.crest(peaks, hz + 8 * u, 1.0)
    s.layer(hill, p["r2"], mix(p["r2"], p["low"], 0.6), h * 0.26, line=0.6, to=hz + 6)
    s.carve(hill, p["r4"], 50, 80, alpha=0.3, width=6, x0=w * 0.66)
    s.layer(s.crest([(w * 0.08, h * 0.1, w * 0.2, w * 0.2, 1.0)], hz + 8 * u, 0.5), p["r0"], line=0.4, to=hz + 4)
    s.clouds(hz - h * 0.05, w * 0.74, w * 0.16, 3, t=11)
    water(s, hz)
    s.glitter(w * 0.58, hz, hz + h * 0.12, p["light"], 0.7, 44)
    s.ripples(hz + 6 * u, h * 0.58, p["light"], 60, 0.5)
    s.boat(w * 0.3, h * 0.48, 30 * u, p["wall"])
    shore = h * 0.59 + np.sin(s.x / w * 4.4) * h * 0.02 - (s.x / w - 0.5) * h * 0.12
    foam = np.abs(np.sin(s.x / (110 * u) + fbm(w, r, 300 * u, 2))) * 16 * u
    s.layer(shore - 24 * u - foam, mix(p["shoal"], p["light"], 0.4), line=0.8)
    s.layer(shore - 6 * u - foam * 0.7, p["light"], line=0, press=0.3)
    s.layer(shore + 12 * u - foam * 0.5, mix(p["sand"], p["reed"], 0.35), line=0)
    s.layer(shore + 44 * u, p["sand"], mix(p["sand"], p["reed"], 0.16), h * 0.4, line=0)
    way = [
        (0.62, 1.04),
        (0.74, 0.9),
        (0.9, 0.8),
        (0.74, 0.72),
        (0.56, 0.66),
        (0.72, 0.58),
        (0.9, 0.5),
        (0.8, 0.4),
        (0.88, 0.28),
        (0.86, 0.17),
    ]
    trail(s, way, stops, near=34, far=4, first=0.1)
    _castle(s, w * 0.28, h * 0.9, min(300 * u, w * 0.28))
    shells = [(w * r.uniform(0.02, 0.98), h * r.uniform(0.86, 0.98), 8 * u, 5 * u) for _ in range(26)]
    s.ovals(mix(p["light"], p["sand"], 0.1), shells, press=0.1)


def _castle(s: Print, x: float, y: float, k: float) -> None:
    """A sand castle of four towers in its moat, with pennants; height k."""
    p = s.p
    wet = mix(p["sand"], p["reed"], 0.5)
    s.ellipse(mix(p["sea"], p["shoal"], 0.4), (x - k * 0.98, y - k * 0.14, x + k * 0.98, y + k * 0.2), press=0.15)
    s.ellipse(mix(wet, p["r3"], 0.12), (x - k * 0.84, y - k * 0.17, x + k * 0.84, y + k * 0.11), press=0.15)
    shade = mix(wet, p["r3"], 0.4)

    def tower(dx: float, half: float, tall: float, tone: Ink) -> None:
        a, b = x + dx * k, y - tall * k
        s.polys(
            tone,
            [[(a - half * k * 1.1, y), (a - half * k * 0.9, b), (a + half * k * 0.9, b), (a + half * k * 1.1, y)]],
            press=0.15,
        )
        teeth = [(a + (n * 0.36 - 0.72) * half * k * 1.1, b) for n in range(5)]
        s.polys(
            tone,
            [
                [
                    (c - half * k * 0.12, b + 2),
                    (c - half * k * 0.12, b - half * k * 0.26),
                    (c + half * k * 0.12, b - half * k * 0.26),
                    (c + half * k * 0.12, b + 2),
                ]
                for c, _ in teeth
            ],
            press=0.1,
        )
        s.polys(
            shade,
            [[(a + half * k * 0.3, y), (a + half * k * 0.3, b), (a + half * k * 0.9, b), (a + half * k * 1.1, y)]],
            alpha=0.55,
            press=0.2,
        )
        s.polys(
            mix(shade, p["r4"], 0.4),
            [
                [
                    (a - half * k * 0.16, b + k * 0.2),
                    (a - half * k * 0.16, b + k * 0.1),
                    (a + half * k * 0.12, b + k * 0.1),
                    (a + half * k * 0.12, b + k * 0.2),
                ]
            ],
            press=0,
        )

    tower(0.14, 0.15, 0.82, mix(wet, p["light"], 0.08))
    tower(-0.54, 0.17, 0.5, wet)
    tower(0.58, 0.17, 0.56, wet)
    s.polys(
        wet, [[(x - k * 0.5, y), (x - k * 0.5, y - k * 0.3), (x + k * 0.5, y - k * 0.3), (x + k * 0.5, y)]], press=0.15
    )
    s.dome(mix(shade, p["r4"], 0.5), (x - k * 0.12, y - k * 0.22, x + k * 0.12, y + k * 0.2), press=0.05)
    tower(-0.16, 0.14, 0.62, mix(wet, p["light"], 0.14))
    for dx, top, tone in ((0.14, 0.82, p["light"]), (-0.54, 0.5, p["r3"]), (0.58, 0.56, p["r3"])):
        a, b = x + dx * k, y - top * k
        s.polys(
            p["r4"],
            [[(a - k * 0.008, b), (a - k * 0.006, b - k * 0.28), (a + k * 0.006, b - k * 0.28), (a + k * 0.008, b)]],
            press=0,
        )
        s.polys(tone, [[(a, b - k * 0.28), (a + k * 0.15, b - k * 0.225), (a, b - k * 0.17)]], press=0.05)


def salt(s: Print, stops: int) -> None:
    """Salt pans in a grid with white heaps, the path on the dikes to a town on the canal."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.4
    s.sky(hz)
    s.sun(w * 0.24, h * 0.2, 58 * u)
    s.layer(
        s.crest(
            [(w * 0.1, h * 0.06, w * 0.2, w * 0.2, 1.0), (w * 0.5, h * 0.09, w * 0.2, w * 0.24, 1.0)], hz + 4 * u, 0.5
        ),
        p["r0"],
        line=0.4,
        to=hz + 4,
    )
    s.clouds(hz - h * 0.1, w * 0.5, w * 0.2, 3, t=12)
    dike = mix(p["sand"], p["r2"], 0.35)
    s.layer(np.full(w, hz, np.float32), dike, mix(dike, p["r3"], 0.25), h * 0.6, line=0.5)
    wood = s.canopy(np.full(w, hz - 16 * u, np.float32) + np.clip(0.6 - s.x / w, 0, 1) * h, 22, 20)
    s.layer(wood, mix(p["leaf"], p["r3"], 0.4), line=0.3, to=hz + 10 * u)
    row(s, w * 0.64, w, np.full(w, hz + 14 * u, np.float32), 54 * u, haze=0.1, brick=0.3)
    vanish = w * 0.7

    def spot(a: float, t: float) -> tuple[float, float]:
        q = 1 / (1 + 6 * (1 - t))
        return vanish + a * w * q, hz + 24 * u + (h * 1.03 - hz) * (q - 1 / 7) / (1 - 1 / 7)

    depth = (0.0, 0.38, 0.6, 0.75, 0.86, 0.94, 1.0)
    for far, near in pairwise(depth):
        for n in range(-6, 6):
            a, b, g, f = n * 0.44 + 0.03, n * 0.44 + 0.41, far + (near - far) * 0.08, near - (near - far) * 0.08
            quad = [spot(a, g), spot(b, g), spot(b, f), spot(a, f)]
            tone = (
                mix(p["low"], p["sea"], 0.3),
                mix(p["sea"], p["shoal"], 0.4),
                mix(p["sky"], p["light"], 0.2),
                mix(p["shoal"], p["light"], 0.35),
            )[int(r.integers(0, 4))]
            s.polys(tone, [quad], press=0.1)
            x, y = spot((a + b) / 2 + r.uniform(-0.08, 0.08), (g + f) / 2 + (f - g) * 0.3)
            k = (y - hz) * 0.2
            if r.random() < 0.62 and k > 4 * u:
                t = np.linspace(-1, 1, 30)
                heap = [(x + v * k * 1.15, y - k * (1 - abs(v) ** 1.4)) for v in t]
                s.polys(mix(p["sea"], p["r2"], 0.3), [[(c, 2 * y - d * 1.0) for c, d in heap]], alpha=0.25, press=0.4)
                s.polys(p["light"], [heap], press=0.06)
                s.polys(
                    mix(p["light"], p["r1"], 0.5),
                    [[(x, y), (x + k * 0.1, y - k * 0.97), *[(c, d) for c, d in heap if c > x + k * 0.2]]],
                    alpha=0.7,
                    press=0.2,
                )
    way = [(0.1, 1.04), (0.24, 0.86), (0.5, 0.8), (0.53, 0.68), (0.66, 0.64), (0.8, 0.58), (0.82, 0.5), (0.9, 0.44)]
    trail(s, way, stops, near=34, far=5, first=0.12)
    s.gulls(w * 0.48, h * 0.2, 6, 56 * u, size=11)
