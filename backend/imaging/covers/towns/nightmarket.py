"""The night market print: lit stalls under striped awnings, strings of lanterns, a frieze of heads in front."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from backend.imaging.covers.cuts import box
from backend.imaging.covers.frontage import crowd, lantern, saddle
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.seaside import beam, person


def nightmarket(s: Print) -> None:
    """The lanterns of the lowest string are the coral points."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    s.wash([(0, p["top"]), (0.5, p["sky"]), (1, p["low"])])
    s.sun(w * r.uniform(0.2, 0.3), h * 0.17, 44 * u)
    ground = h * 0.82
    _street(s, ground)
    s.polys(mix(mix(p["r2"], p["reed"], 0.3), p["r4"], 0.15), [box(0, ground - 4 * u, w, h)], press=0.2)
    k = min(w * 0.21, h * 0.32)
    n = int(w / k) + 2
    start = -k * r.uniform(0.2, 0.6)
    for number in range(n):
        _stall(s, start + k * 1.08 * number, ground, k, number)
    for level, sag, q, ink in ((0.18, 0.07, 11, p["light"]), (0.25, 0.1, 19, p["accent"])):
        _string(s, h * level, h * sag, q * u, ink)
    crowd(s, h * 0.83, min(96 * u, h * 0.12), p["r4"])


def _street(s: Print, ground: float) -> None:
    """Dark roofs and lit windows behind the stalls."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    x = -60 * u
    while x < w + 60 * u:
        wide, tall = r.uniform(200, 320) * u, h * r.uniform(0.4, 0.5)
        y = ground - tall
        s.polys(mix(p["r2"], p["r3"], 0.4), [box(x, ground, x + wide, y)], press=0.1)
        panes = [
            box(x + wide * a, y + h * 0.05, x + wide * (a + 0.1), y + h * 0.11)
            for a in (0.16, 0.44, 0.72)
            if r.random() < 0.75
        ]
        s.polys(p["reed"], panes, alpha=0.85, press=0)
        saddle(s, x - 16 * u, x + wide + 16 * u, y + 6 * u, 62 * u, mix(p["r3"], p["r4"], 0.45))
        x += wide * r.uniform(0.98, 1.08)


def _stall(s: Print, x: float, ground: float, k: float, number: int) -> None:
    """One stall, k wide: lit inside, a counter with steaming pots, a striped awning with a scalloped edge."""
    p, u, r = s.p, s.u, s.r
    top = ground - k * 0.86
    s.polys(mix(p["light"], p["reed"], 0.35), [box(x + k * 0.05, ground, x + k * 0.95, top + k * 0.2)], press=0.1)
    s.polys(mix(p["reed"], p["r3"], 0.4), [box(x + k * 0.05, top + k * 0.5, x + k * 0.95, top + k * 0.53)], press=0.05)
    s.polys(p["r4"], person(x + k * r.uniform(0.28, 0.56), ground - k * 0.1, k * 0.5), press=0)
    s.polys(mix(p["roof2"], p["r4"], 0.35), [box(x + k * 0.02, ground, x + k * 0.98, ground - k * 0.27)], press=0.15)
    for a in (0.16, 0.38, 0.8):
        q = k * r.uniform(0.07, 0.1)
        s.dome(p["r4"], (x + a * k - q, ground - k * 0.27 - q, x + a * k + q, ground - k * 0.27 + q), press=0.05)
    steam = [
        (x + k * (0.74 - 0.02 * i), top + k * (0.42 - 0.07 * i), x + k * (0.84 + 0.03 * i), 7 * u) for i in range(3)
    ]
    s.bars(mix(p["light"], p["wall"], 0.5), steam, alpha=0.8)
    s.polys(p["r4"], [box(x + k * a, ground, x + k * (a + 0.022), top) for a in (0.02, 0.955)], press=0)
    tones = (p["wall"], (p["r1"], p["reed"], p["leaf"], p["r2"])[number % 4])
    bands = 8
    for i in range(bands):
        a, b = x + k * i / bands, x + k * (i + 1) / bands
        c, d = x + k * (0.1 + 0.8 * i / bands), x + k * (0.1 + 0.8 * (i + 1) / bands)
        ink = mix(tones[i % 2], p["r4"], 0.1)
        s.polys(ink, [[(c, top - k * 0.16), (d, top - k * 0.16), (b, top + k * 0.14), (a, top + k * 0.14)]], press=0.1)
        s.ellipse(mix(ink, p["r4"], 0.12), (a, top + k * 0.09, b, top + k * 0.2), press=0.05)


def _string(s: Print, y: float, sag: float, q: float, ink: str) -> None:
    """A string of lanterns in three hanging spans across the plate."""
    p, w, u = s.p, s.w, s.u
    spans = 3 if w > s.h * 0.8 else 2
    xs = np.linspace(-0.03 * w, 1.03 * w, 12 * spans + 1)
    line = [(float(x), float(y + sag * np.sin((i % 12) / 12 * np.pi))) for i, x in enumerate(xs)]
    s.polys(p["r4"], [beam(a, b, 2.4 * u) for a, b in pairwise(line)], press=0)
    for x, top in line[1::3]:
        lantern(s, x, top + q * 1.5, q, ink)
