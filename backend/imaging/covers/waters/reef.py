"""The sea cut open: a strip of sky and an island above the swell, kelp and a shoal of fish below."""

from __future__ import annotations

from math import pi

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Points, fbm, mix
from backend.imaging.covers.rocks import landmass
from backend.imaging.covers.seaside import placed
from backend.imaging.covers.shapes import strand

FISH = (
    (-1, 0),
    (-0.6, -0.26),
    (-0.1, -0.36),
    (0.4, -0.22),
    (0.72, -0.06),
    (1.1, -0.34),
    (1.02, 0),
    (1.1, 0.34),
    (0.72, 0.06),
    (0.4, 0.22),
    (-0.1, 0.34),
    (-0.6, 0.24),
)


def reef(s: Print) -> None:
    """The coral point is a sea star on the rocks."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    line = h * r.uniform(0.3, 0.33)
    s.sky(line)
    s.sun(w * 0.22, h * 0.13, 46 * u)
    q = w * 0.1
    landmass(s, [(w * 0.7, h * 0.13, q, q, 0.6), (w * 0.78, h * 0.09, q * 0.8, q, 0.6)], line - 4 * u, 0.6, far=0.1)
    s.boat(w * 0.4, line - 6 * u, 42 * u, mix(p["reed"], p["light"], 0.35))
    s.gulls(w * 0.5, h * 0.1, 5, 50 * u, size=11)
    swell = line + np.sin(s.x / w * 2 * pi * 2.5 + r.uniform(0, 6)) * 7 * u + fbm(w, r, 120 * u, 2) * 5 * u
    tones = [
        mix(p["shoal"], p["sea"], 0.4),
        p["sea"],
        mix(p["sea"], p["deep"], 0.5),
        p["deep"],
        mix(p["deep"], p["r4"], 0.35),
        mix(p["deep"], p["r4"], 0.6),
    ]
    for k, tone in enumerate(tones):
        y = (
            swell
            + (h - line) * (0.0, 0.1, 0.24, 0.42, 0.62, 0.82)[k]
            + np.sin(s.x / w * (6 + k) + k * 2.2) * 11 * u * (k > 0)
        )
        s.layer(y, tone, line=0.9 if k == 0 else 0.15, press=0.12)
    rays = []
    for x in (0.2, 0.3, 0.44, 0.58, 0.66):
        a, b, c = w * x, w * r.uniform(0.014, 0.03), w * 0.16
        rays.append(
            [(a, line + 14 * u), (a + b, line + 14 * u), (a + b * 3.2 + c, h * 0.86), (a - b * 0.6 + c, h * 0.86)]
        )
    s.polys(p["light"], rays, alpha=0.11, press=0.3)
    _fish(s, line)
    _bed(s)
    if flip:
        s.mirror()


def _fish(s: Print, line: float) -> None:
    """One shoal bent like a bow, and three larger fish apart."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    silver: list[Points] = []
    dark: list[Points] = []
    mid = line + (h - line) * 0.4
    for k in range(64):
        t = r.uniform(-1, 1)
        x = w * (0.47 + 0.2 * t) + r.normal(0, 12) * u
        y = mid + h * (0.1 * t * t - 0.05) + r.normal(0, 0.032) * h * (1.1 - abs(t))
        shape = placed(FISH, x, y, r.uniform(11, 17) * u)
        (silver if k % 4 else dark).append(shape)
    s.polys(p["light"], silver, alpha=0.9, press=0)
    s.polys(mix(p["shoal"], p["sea"], 0.5), dark, press=0)
    for x, y, k in ((0.76, 0.36, 34), (0.84, 0.44, 27), (0.72, 0.48, 24)):
        at = (w * x, line + (h - line) * y, k * u)
        s.polys(mix(p["shoal"], p["light"], 0.3), [placed(FISH, *at)], press=0.05)
        s.polys(
            mix(p["sea"], p["deep"], 0.6),
            [placed([(-0.7, -0.24), (-0.1, -0.36), (0.4, -0.22), (0.5, -0.12), (-0.1, -0.14)], *at)],
            press=0.05,
        )
        s.disc(at[0] - at[2] * 0.66, at[1] - at[2] * 0.03, at[2] * 0.06, p["r4"], press=0)


def _bed(s: Print) -> None:
    """Kelp from both sides, rocks and weed along the bottom, the star among them."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    fronds = [
        (0.04, 0.62, 30),
        (0.11, 0.5, 26),
        (0.19, 0.36, 22),
        (0.27, 0.24, 18),
        (0.92, 0.58, 30),
        (0.985, 0.44, 26),
        (0.85, 0.3, 20),
    ]
    for number, (x, tall, wide) in enumerate(fronds):
        ink = mix(mix(p["leaf"], p["reed"], 0.3 * (number % 2)), p["r4"], 0.3)
        steps = np.linspace(0, 1, 7)
        phase = r.uniform(0, 6)
        spine = [(w * x + np.sin(t * 5 + phase) * 26 * u * (0.3 + t), h * (1 - tall * t)) for t in steps]
        s.polys(ink, [strand(spine, wide * 0.5 * u, wide * 0.7 * u, wide * 0.5 * u, 2 * u)], press=0.15)
        blades = []
        for t, (a, b) in zip(steps[1:-1], spine[1:-1], strict=True):
            for side in (-1, 1):
                long = min(h * 0.13, 130 * u) * (1.15 - 0.5 * t)
                tip = (a + side * long * r.uniform(0.4, 0.6), b - long * r.uniform(0.85, 1.1))
                blades.append(
                    strand([(a, b), (a + side * long * 0.42, b - long * 0.4), tip], 5 * u, wide * 1.05 * u, 1 * u)
                )
        s.polys(ink, blades, press=0.15)
    rocks = h * 0.93 - h * 0.07 * np.clip(np.abs(s.x / w - 0.52) * 2 - 0.25, 0, 1)
    bed = s.canopy(rocks + fbm(w, r, 140 * u, 3) * 14 * u, 40, 26)
    s.layer(bed, mix(p["r4"], p["deep"], 0.22), p["r4"], h * 0.1, line=0.35, press=0.3)
    tufts = []
    for _ in range(70):
        x = r.uniform(0, w)
        y, long = bed[int(x)] + 10 * u, r.uniform(16, 46) * u
        tufts.append([(x - 4 * u, y), (x + r.normal(0, 0.25) * long, y - long), (x + 4 * u, y)])
    s.polys(mix(p["leaf"], p["r3"], 0.3), tufts, press=0.1)
    x = w * 0.62
    y, k = float(bed[int(x)]) + 4 * u, 30 * u
    star = [
        (
            x + (k if i % 2 == 0 else k * 0.42) * np.cos(i * pi / 5 - 1.35),
            y + (k if i % 2 == 0 else k * 0.42) * np.sin(i * pi / 5 - 1.35) * 0.8,
        )
        for i in range(10)
    ]
    s.polys(p["accent"], [star], press=0.05)
