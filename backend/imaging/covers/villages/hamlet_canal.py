"""The canal village: two rows of houses, a round bridge and its mirror, a willow."""

from __future__ import annotations

from math import pi

import numpy as np

from backend.imaging.covers.homestead import figure, row, trees
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Points, mix


def canal(s: Print) -> None:
    """Water between two rows of houses, one round bridge and its mirror."""
    p, w, h, u = s.p, s.w, s.h, s.u
    hz = h * 0.46
    s.sky(hz)
    s.sun(w * 0.3, h * 0.16, 54 * u)
    for level, tone, tall in ((0.0, "r0", 0.2), (0.02, "r1", 0.12)):
        peaks = [
            (w * (f + level * 8), h * tall * q, w * 0.24, w * 0.26, 1.0)
            for f, q in ((0.2, 0.7), (0.56, 1.0), (0.9, 0.7))
        ]
        s.layer(s.crest(peaks, hz, 0.8), p[tone], mix(p[tone], p["low"], 0.7), h * 0.2, line=0.4, to=hz + 12 * u)
    s.clouds(hz - h * 0.12, w * 0.64, w * 0.2, 3, t=12)
    wood = s.canopy(np.full(w, hz - 16 * u, np.float32), 26, 26)
    s.layer(wood, mix(p["leaf"], p["r2"], 0.4), mix(p["r2"], p["low"], 0.3), h * 0.1, line=0.3)
    for level in range(3):
        line = np.full(w, hz + (4 + 34 * level) * u, np.float32)
        k = (58 + 22 * level) * u
        row(s, -k, w * (0.36 - 0.08 * level), line, k, haze=0.2 - 0.1 * level, brick=0.35)
        row(s, w * (0.6 + 0.05 * level), w, line, k, haze=0.2 - 0.1 * level, brick=0.35)
        spots = [
            (w * f, hz + (8 + 34 * level) * u, k * 0.8)
            for f in (0.04 + 0.09 * level, 0.34 - 0.09 * level, 0.68 + 0.1 * level)
        ]
        trees(s, spots, [mix(p["leaf"], p["r4"], 0.4), mix(p["leaf"], p["r3"], 0.2), p["leaf"]], domes=9)
    wl = hz + h * 0.14
    s.wash([(0, mix(p["sea"], p["low"], 0.35)), (0.4, p["sea"]), (1, mix(p["sea"], p["deep"], 0.85))], wl, h)
    s.polys(
        mix(p["r2"], p["sand"], 0.45),
        [[(0, wl - 24 * u), (w, wl - 24 * u), (w, wl + 12 * u), (0, wl + 12 * u)]],
        press=0.25,
    )
    s.bars(p["light"], [(0, wl - 25 * u, w, 3 * u)], alpha=0.7)
    _bridge(s, w * (0.46 if w > h else 0.6), wl + 12 * u, min(w * 0.3, 420 * u))
    s.ripples(wl + 20 * u, h * 0.96, p["light"], 70, 0.5)
    s.ripples(wl + 30 * u, h * 0.9, p["r4"], 34, 0.3)
    _punt(s, w * 0.66, h * 0.8, 150 * u)
    bank = h * 0.97 - np.clip(0.3 - s.x / w, 0, 1) ** 0.8 * h * 0.34 + np.clip(s.x / w - 0.3, 0, 1) * h
    s.layer(s.canopy(bank, 26, 22), p["r4"], line=0.3, press=0.3)
    _willow(s, w * 0.1, h * 0.86, min(470 * u, w * 0.36))


def _bridge(s: Print, x: float, y: float, half: float) -> None:
    """A humped bridge of one round arch, `half` wide to each side, and its mirror under the water line y."""
    p, u = s.p, s.u
    stone = mix(p["sand"], p["r1"], 0.3)
    t = np.linspace(-1, 1, 60)
    deck = y - half * (0.07 + 0.55 * (0.5 + 0.5 * np.cos(t * pi)) ** 0.9)
    radius = half * 0.36

    def shape(sign: float) -> list[tuple[float, float]]:
        top = [(x + a * half, y + (b - y) * sign) for a, b in zip(t, deck, strict=True)]
        arch = [(x + np.cos(v) * radius, y - np.sin(v) * radius * sign * 1.06) for v in np.linspace(0, pi, 40)]
        return [*top, (x + half, y), *arch, (x - half, y)]

    s.polys(mix(p["r3"], p["deep"], 0.4), [[(a, y + (b - y) * 0.8) for a, b in shape(-1)]], alpha=0.45, press=0.6)
    s.polys(stone, [shape(1)], press=0.2)
    rail = [(x + a * half, b) for a, b in zip(t, deck, strict=True)]
    s.polys(mix(stone, p["light"], 0.6), [rail + [(a, b + 12 * u) for a, b in reversed(rail)]], press=0.1)
    posts: list[Points] = []
    for a, b in rail[4:-4:4]:
        posts.append([(a - 4 * u, b), (a - 4 * u, b - 22 * u), (a + 4 * u, b - 22 * u), (a + 4 * u, b)])
    s.polys(mix(stone, p["r3"], 0.25), posts, press=0.1)
    rim = [(x + np.cos(v) * radius, y - np.sin(v) * radius * 1.06) for v in np.linspace(0, pi, 40)]
    outer = [(x + np.cos(v) * radius * 1.1, y - np.sin(v) * radius * 1.16) for v in np.linspace(pi, 0, 40)]
    s.polys(mix(stone, p["r4"], 0.35), [rim + outer], press=0.2, alpha=0.8)
    courses = []
    for _ in range(46):
        v, level = s.r.uniform(-0.86, 0.86), s.r.integers(1, 9)
        a, b = x + v * half, y - level * half * 0.06
        roof = float(np.interp(v, t, deck))
        if b > roof + 16 * u and (abs(v) > 0.44 or b < y - radius * 1.2):
            courses.append((a, b, a + s.r.uniform(16, 40) * u, 2 * u))
    s.bars(mix(stone, p["r4"], 0.35), courses, alpha=0.6)
    figure(s, x + half * 0.08, y - half * 0.6, 92 * u)


def _punt(s: Print, x: float, y: float, k: float) -> None:
    """A flat boat with a mat roof, half length k."""
    p = s.p
    s.polys(
        p["r4"],
        [
            [
                (x - k, y - k * 0.2),
                (x - k * 0.7, y + k * 0.1),
                (x + k * 0.7, y + k * 0.1),
                (x + k * 1.05, y - k * 0.22),
                (x + k * 0.7, y - k * 0.06),
                (x - k * 0.7, y - k * 0.06),
            ]
        ],
        press=0.05,
    )
    s.dome(mix(p["reed"], p["sand"], 0.3), (x - k * 0.46, y - k * 0.42, x + k * 0.42, y + k * 0.3), press=0.15)
    ribs = [
        [
            (x + a * k, y - k * 0.06),
            (x + a * k * 0.92, y - k * 0.38),
            (x + a * k * 0.92 + k * 0.014, y - k * 0.38),
            (x + a * k + k * 0.016, y - k * 0.06),
        ]
        for a in (-0.28, -0.1, 0.08, 0.26)
    ]
    s.polys(mix(p["reed"], p["r4"], 0.5), ribs, alpha=0.7, press=0.1)
    s.bars(
        p["light"],
        [(x - k * 1.2, y + k * 0.18, x + k * 0.7, k * 0.03), (x - k * 0.4, y + k * 0.27, x + k * 1.3, k * 0.026)],
        alpha=0.8,
    )


def _willow(s: Print, x: float, y: float, k: float) -> None:
    """A willow that hangs over the water from a bent trunk."""
    p, r = s.p, s.r
    s.polys(
        p["r4"],
        [
            [
                (x - k * 0.1, y),
                (x - k * 0.05, y - k * 0.34),
                (x + k * 0.05, y - k * 0.62),
                (x + k * 0.1, y - k * 0.9),
                (x + k * 0.13, y - k * 0.9),
                (x + k * 0.11, y - k * 0.6),
                (x + k * 0.02, y - k * 0.32),
                (x + k * 0.01, y),
            ]
        ],
        press=0.1,
    )
    for tone, count in ((mix(p["leaf"], p["r3"], 0.35), 40), (mix(p["leaf"], p["reed"], 0.25), 34)):
        strands = []
        for _ in range(count):
            a, top = x + k * r.uniform(-0.32, 0.5), y - k * r.uniform(0.78, 1.0)
            length, sway = k * r.uniform(0.3, 0.66), k * r.uniform(-0.02, 0.07)
            strands.append(
                [
                    (a, top),
                    (a + sway * 0.4 + k * 0.014, top + length * 0.5),
                    (a + sway, top + length),
                    (a + sway * 0.4 - k * 0.004, top + length * 0.5),
                ]
            )
        s.ovals(
            tone,
            [(x + k * r.uniform(-0.24, 0.42), y - k * r.uniform(0.86, 1.02), k * 0.1, k * 0.06) for _ in range(12)],
            press=0.25,
        )
        s.polys(tone, strands, press=0.15)
