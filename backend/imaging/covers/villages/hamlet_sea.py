"""Villages that live on the water: laver drying before the sea fields, a junk off the shore."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.homestead import row, trees, water
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Points, fbm, mix
from backend.imaging.covers.stories.tales import junk


def racks(s: Print) -> None:
    """Rows of poles and nets in the sea, sheets of laver drying on the near frames."""
    p, w, h, u = s.p, s.w, s.h, s.u
    hz = h * 0.34
    s.sky(hz)
    s.sun(w * 0.62, h * 0.16, 50 * u)
    peaks = [(w * 0.1, h * 0.24, w * 0.3, w * 0.3, 0.9), (w * 0.34, h * 0.13, w * 0.2, w * 0.24, 0.9)]
    s.layer(s.crest(peaks, hz + 6 * u, 0.9), p["r1"], mix(p["r1"], p["low"], 0.7), h * 0.22, to=hz + 6, line=0.4)
    s.clouds(hz - h * 0.08, w * 0.36, w * 0.18, 3, t=11)
    water(s, hz)
    shore = hz + 14 * u + np.clip(s.x / w - 0.4, 0, 1) * h
    s.layer(s.canopy(shore - 34 * u, 18, 18), mix(p["leaf"], p["r3"], 0.4), line=0.3, to=hz + 16 * u)
    row(s, -20 * u, w * 0.34, shore, 46 * u, haze=0.12, brick=0.7)
    s.bars(p["light"], [(0, hz + 17 * u, w * 0.42, 5 * u)], alpha=0.9)
    s.glitter(w * 0.62, hz, hz + h * 0.18, p["light"], 0.7, 40)
    s.ripples(hz + 6 * u, h * 0.7, p["light"], 50, 0.45)
    vanish, poles, nets = w * 0.74, [], []
    for n in range(-7, 6):
        for t in np.linspace(0, 1, 15) ** 1.8:
            y = hz + h * (0.04 + 0.34 * t)
            x = vanish + n * w * (0.028 + 0.17 * t)
            q = (10 + 62 * t) * u
            poles.append([(x - (0.8 + 1.8 * t) * u, y), (x, y - q), (x + (0.8 + 1.8 * t) * u, y)])
            if n < 5 and n % 2:
                nets.append((x, y - q * 0.2, x + w * (0.028 + 0.17 * t), (1.4 + 5 * t) * u))
    s.bars(mix(p["r4"], p["leaf"], 0.25), nets, alpha=0.75, press=0.3)
    s.polys(p["r4"], poles, alpha=0.85, press=0.1)
    s.boat(w * 0.3, h * 0.56, 56 * u, None, p["r4"])
    s.boat(w * 0.5, h * 0.46, 34 * u, p["accent"])
    ground = h * 0.74 + np.sin(s.x / w * 5) * 8 * u
    s.layer(ground - 12 * u, p["light"], line=0, press=0.2)
    s.layer(ground, p["sand"], mix(p["sand"], p["reed"], 0.25), h * 0.26, line=0.3)
    for y, k, shift in ((0.86, 120, -0.16), (1.0, 172, -0.1)):
        _frames(s, w * shift - 40 * u, h * y, k * u)


def _frames(s: Print, x: float, y: float, k: float) -> None:
    """A slanted frame with two rows of dark sheets, from x past the right edge; its foot on y."""
    p, r = s.p, s.r
    wood = mix(p["reed"], p["light"], 0.3)
    sheets: list[list[Points]] = [[], []]
    mats: list[Points] = []
    legs: list[Points] = []
    a, slant = x, 0.34 * k
    while a < s.w + k:
        for level in range(2):
            top, low = y - k * (0.98 - 0.5 * level), y - k * (0.54 - 0.5 * level)
            b, c = a + slant * (1 - 0.5 * level), a + slant * (0.5 - 0.5 * level)
            wide = k * 0.52
            mats.append([(b, top), (b + wide, top), (c + wide, low), (c, low)])
            d = 0.07
            sheet = [
                (b + wide * d, top + k * 0.04),
                (b + wide * (1 - d), top + k * 0.04),
                (c + wide * (1 - d), low - k * 0.04),
                (c + wide * d, low - k * 0.04),
            ]
            sheets[int(r.random() < 0.35)].append(sheet)
        legs.append(
            [
                (a + slant + k * 0.02, y - k),
                (a + slant + k * 0.06, y - k),
                (a + k * 0.06, y + k * 0.16),
                (a + k * 0.02, y + k * 0.16),
            ]
        )
        a += k * 0.6
    s.polys(
        mix(p["sand"], p["r4"], 0.35),
        [[(x, y + k * 0.04), (s.w, y + k * 0.04), (s.w, y + k * 0.14), (x, y + k * 0.14)]],
        alpha=0.5,
        press=0.2,
    )
    s.polys(mix(p["r4"], p["roof2"], 0.2), legs, press=0.1)
    s.polys(wood, mats, press=0.1)
    s.polys(mix(p["r4"], p["leaf"], 0.12), sheets[0], press=0.3)
    s.polys(mix(p["r4"], p["leaf"], 0.38), sheets[1], press=0.3)
    s.bars(
        wood,
        [
            (x + slant, y - k, s.w + k, k * 0.03),
            (x + slant * 0.5, y - k * 0.5, s.w + k, k * 0.03),
            (x, y, s.w + k, k * 0.03),
        ],
        press=0.05,
    )


def junk_shore(s: Print) -> None:
    """A two-masted junk off a low shore with its village."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.48
    s.sky(hz)
    s.disc(w * 0.68, hz - h * 0.16, 76 * u, p["light"], press=0.1)
    for f, tall, tone in ((0.8, 0.07, "r0"), (0.94, 0.13, "r1"), (0.06, 0.1, "r0")):
        s.layer(s.crest([(w * f, h * tall, w * 0.22, w * 0.2, 1.0)], hz + 6 * u, 0.4), p[tone], line=0.4, to=hz)
    s.clouds(hz - h * 0.12, w * 0.84, w * 0.16, 3, t=12)
    water(s, hz)
    s.glitter(w * 0.68, hz, hz + h * 0.2, p["light"], 0.8, 54)
    s.ripples(hz + 6 * u, h * 0.82, p["light"], 70, 0.5)
    junk(s, w * 0.34, h * 0.72, min(h * 0.56, w * 0.44))
    land = h * 0.86 - np.clip(s.x / w - 0.56, 0, 1) ** 0.8 * h * 0.3 + np.clip(0.56 - s.x / w, 0, 1) * h * 0.2
    s.layer(land - 22 * u + fbm(w, r, 120 * u, 3) * 6 * u, p["light"], line=0, press=0.2)
    s.layer(land - 10 * u, p["sand"], line=0)
    s.layer(
        s.canopy(land + 4 * u, 20, 16), mix(p["leaf"], p["r3"], 0.3), mix(p["leaf"], p["r3"], 0.6), h * 0.3, line=0.3
    )
    for n in range(3):
        k = (56 + 24 * n) * u
        line = land + (40 + 86 * n) * u
        row(s, w * (0.72 - 0.07 * n), w, line, k, haze=0.1)
        trees(
            s,
            [(w * (0.7 - 0.06 * n), float(line[int(w * (0.7 - 0.06 * n))]) + 6 * u, k)],
            [mix(p["leaf"], p["r4"], 0.45), p["leaf"]],
            domes=9,
        )
    s.layer(s.canopy(h * 1.0 - np.clip(s.x / w - 0.4, 0, 1) * h * 0.06, 28, 24), p["r4"], line=0.3, press=0.3)
    s.gulls(w * 0.14, h * 0.3, 6, 56 * u, size=11)
