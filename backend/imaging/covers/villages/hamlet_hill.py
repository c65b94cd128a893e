"""Villages of the hills: tea rows, a hollow with its old ginkgo and brook."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.homestead import GOLD, bend, figure, house, old_tree, ribbon, roof_ink, row, trees
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import fbm, mix


def tea(s: Print) -> None:
    """Rounded rows of tea about a knoll, the village in the fold behind it."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.5
    s.sky(hz)
    s.sun(w * 0.22, h * 0.17, 52 * u)
    for level, tone, tall in ((0.46, "r0", 0.2), (0.5, "r1", 0.17)):
        peaks = [
            (w * (f + (level - 0.46) * 4), h * tall * q, w * 0.24, w * 0.28, 0.9)
            for f, q in ((0.1, 0.7), (0.5, 0.8), (0.84, 1.5))
        ]
        s.layer(s.crest(peaks, h * level, 1.1), p[tone], mix(p[tone], p["low"], 0.85), h * 0.24, line=0.4)
        s.clouds(h * (level - 0.04), w * (0.3 if level < 0.5 else 0.66), w * 0.2, 3, t=12)
    wood = s.canopy(
        s.crest(
            [(w * 0.2, h * 0.12, w * 0.4, w * 0.4, 1.2), (w * 0.98, h * 0.2, w * 0.4, w * 0.3, 1.2)], h * 0.55, 0.6
        ),
        18,
        18,
    )
    s.layer(wood, mix(p["leaf"], p["r2"], 0.55), mix(p["r2"], p["low"], 0.3), h * 0.2, line=0.3)
    for level in range(3):
        line = np.full(w, h * (0.53 + 0.05 * level), np.float32) + s.x / w * h * 0.02
        row(
            s,
            w * (0.5 - 0.06 * level),
            w * (0.78 + 0.05 * level),
            line,
            (44 + 12 * level) * u,
            haze=0.16 - 0.06 * level,
        )
    spots = [(w * r.uniform(0.44, 0.86), h * r.uniform(0.56, 0.66), 50 * u * r.uniform(0.8, 1.2)) for _ in range(9)]
    trees(s, spots, [mix(p["leaf"], p["r4"], 0.4), mix(p["leaf"], p["r3"], 0.2)])
    for cx, tall, wide, first in ((0.6, 0.3, 0.5, 1.0), (0.98, 0.36, 0.46, 0.94), (0.2, 0.44, 0.62, 1.0)):
        for n in range(9):
            t = n / 8
            span = w * wide * (0.34 + 0.86 * t)
            arch = np.clip(1 - ((s.x - w * cx) / span) ** 2, -4, 1)
            y = h * (1.0 * first + 0.05) + h * 0.08 * t * 2 - h * tall * (1 - 0.42 * t) * arch
            green = mix(mix(p["leaf"], p["low"], 0.25 - 0.2 * t), p["r4"], 0.62 * t)
            s.layer(
                s.canopy(y, 15 + 8 * t, 12 + 8 * t), green, mix(green, p["r4"], 0.3), h * 0.09, line=0.75, press=0.22
            )
            if cx < 0.5 and n == 3:
                x = int(w * 0.36)
                figure(s, x, float(y[x]) - 10 * u, 82 * u)
    s.gulls(w * 0.6, h * 0.2, 4, 46 * u, size=11)


def hollow(s: Print) -> None:
    """Stone houses between two wooded slopes, an old ginkgo and a brook that comes from the spring."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    s.sky(h * 0.6)
    s.sun(w * 0.6, h * 0.13, 50 * u)
    back = s.crest(
        [(w * 0.3, h * 0.3, w * 0.3, w * 0.26, 0.84), (w * 0.74, h * 0.22, w * 0.2, w * 0.3, 0.84)], h * 0.52, 1.1
    )
    s.layer(back, p["r0"], mix(p["r0"], p["low"], 0.8), h * 0.3, line=0.4)
    s.clouds(h * 0.4, w * 0.5, w * 0.2, 3, t=12)
    for level in range(3):
        t = level / 2
        x = s.x / w
        left = h * (0.2 + 0.13 * level) + np.clip(x, 0, 1) ** 1.1 * h * (0.95 - 0.16 * level)
        right = h * (0.14 + 0.15 * level) + np.clip(1 - x, 0, 1) ** 1.1 * h * (1.0 - 0.2 * level)
        for number, side in enumerate((left, right)):
            slope = s.canopy(side + fbm(w, r, 200 * u, 3) * 16 * u, 16 + 8 * t, 15 + 8 * t)
            tone = mix(mix(p["r1"], p["leaf"], 0.3 + 0.4 * t), p["r3"], 0.16 + 0.36 * t + 0.1 * number)
            s.layer(slope, tone, mix(tone, p["low"], 0.5 - 0.3 * t), h * 0.42, line=0.4, press=0.2)
            s.carve(slope, p["r4"], 26, 60, alpha=0.2, width=4)
        if level < 2:
            s.clouds(h * (0.5 + 0.06 * level), w * (0.34 + 0.3 * level), w * 0.16, 3, t=12, alpha=0.85)
    floor = h * 0.68 + np.abs(s.x / w - 0.5) ** 1.5 * -h * 0.3
    s.layer(
        s.canopy(floor, 14, 8),
        mix(p["leaf"], p["low"], 0.35),
        mix(p["leaf"], p["r3"], 0.3),
        h * 0.3,
        line=0.4,
        press=0.2,
    )
    for fx, fy, k in (
        (0.3, 0.64, 62),
        (0.46, 0.655, 56),
        (0.62, 0.65, 64),
        (0.76, 0.63, 70),
        (0.2, 0.73, 92),
        (0.68, 0.74, 96),
        (0.82, 0.78, 112),
        (0.06, 0.82, 124),
    ):
        trees(
            s,
            [(w * fx - k * 0.4 * u, h * fy, k * 0.75 * u)],
            [mix(p["leaf"], p["r4"], 0.45), mix(p["leaf"], p["r3"], 0.3)],
        )
        house(s, w * fx, h * fy, k * u, mix(p["wall"], p["sand"], 0.35), roof_ink(s, 0.12, 0.2), 1)
    bx, by = bend(
        [(w * 0.56, h * 0.68), (w * 0.6, h * 0.74), (w * 0.5, h * 0.81), (w * 0.6, h * 0.9), (w * 0.5, h * 1.05)]
    )
    half = (5 + 74 * np.linspace(0, 1, len(bx)) ** 1.5) * u
    ribbon(s, mix(p["r3"], p["sand"], 0.25), bx, by + 3 * u, half * 1.16, press=0.3)
    ribbon(s, mix(p["shoal"], p["sea"], 0.4), bx, by, half, press=0.15)
    falls = []
    for i in range(14, 118, 9):
        a, b, q = bx[i], by[i], half[i]
        falls += [(a - q * r.uniform(0.3, 0.8), b, a + q * r.uniform(0.1, 0.8), (1.6 + q / u * 0.06) * u)]
    s.bars(p["light"], falls, alpha=0.9, press=0.1)
    stones = []
    for _ in range(70):
        i = int(r.integers(12, 119))
        side = r.choice([-1, 1])
        q = half[i] * r.uniform(0.1, 0.24)
        stones.append((bx[i] + side * half[i] * r.uniform(1.0, 1.25), by[i], q * 1.4, q))
    s.ovals(mix(p["r2"], p["sand"], 0.4), stones, press=0.3)
    gold = GOLD if s.pal in ("autumn", "day", "dusk") else mix(p["leaf"], p["reed"], 0.35)
    old_tree(s, w * 0.36, h * 0.86, 440 * u, gold)
    figure(s, w * 0.45, h * 0.87, 84 * u)
    leaves = [(w * 0.36 + r.normal(0, 120) * u, h * 0.87 + r.uniform(-8, 26) * u, 5 * u, 2.6 * u) for _ in range(46)]
    s.ovals(gold, leaves, press=0.1)
    near = s.canopy(
        h * 1.0 - np.clip(0.36 - s.x / w, 0, 1) * h * 0.18 - np.clip(s.x / w - 0.72, 0, 1) * h * 0.3, 30, 28
    )
    s.layer(near, p["r4"], line=0.3, press=0.3)
