"""Routes in the hills: bends up to a summit, a gorge with its falls, a ridge at sunrise."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.homestead import water
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import fbm, mix
from backend.imaging.covers.routes.trail import trail


def summit(s: Print, stops: int) -> None:
    """One great peak; the path turns back and forth across its face."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    s.sky(h * 0.8)
    s.sun(w * 0.17, h * 0.2, 56 * u)
    for level, tone in ((0.6, "r0"), (0.68, "r1")):
        peaks = [
            (w * (f + r.uniform(-0.03, 0.03)), h * q, w * 0.2, w * 0.2, 1.0)
            for f, q in ((0.05, 0.16), (0.26, 0.2), (0.9, 0.26))
        ]
        s.layer(s.crest(peaks, h * level, 1.1), p[tone], mix(p[tone], p["low"], 0.92), h * 0.3, line=0.4)
        s.clouds(h * (level - 0.04), w * (0.2 if level < 0.65 else 0.84), w * 0.2, 3, t=12)
    wide = float(np.clip(h / w / 0.625, 1, 2.4)) ** 0.62
    peaks = [
        (0.58, 0.66, 0.34, 0.32, 0.9),
        (0.44, 0.36, 0.16, 0.14, 0.74),
        (0.76, 0.42, 0.14, 0.2, 0.74),
        (0.68, 0.54, 0.1, 0.1, 0.7),
    ]
    main = s.crest([(w * a, h * b, w * c * wide, w * d * wide, e) for a, b, c, d, e in peaks], h * 0.82, 1.1, 150)
    s.layer(main, mix(p["r3"], p["r4"], 0.15), mix(p["r2"], p["low"], 0.45), h * 0.62, line=0.85, press=0.2)
    s.carve(main, p["r1"], 150, 150, alpha=0.36, width=3.4, x0=w * 0.26, x1=w * 0.9)
    s.carve(main, p["r4"], 150, 150, alpha=0.4, width=8, x0=w * 0.26, x1=w * 0.9)
    top = int(np.argmin(main))
    wood = s.canopy(h * 0.72 + fbm(w, r, 180 * u, 3) * 24 * u - np.abs(s.x / w - 0.5) * h * 0.1, 18, 18)
    s.layer(wood, mix(p["leaf"], p["r2"], 0.3), mix(p["r2"], p["low"], 0.35), h * 0.2, line=0.3, press=0.2)
    s.clouds(h * 0.72, w * 0.28, w * 0.2, 3)
    near = s.canopy(h * 0.9 + fbm(w, r, 240 * u, 2) * 20 * u + np.abs(s.x / w - 0.4) * -h * 0.12, 28, 26)
    s.layer(near, p["r4"], line=0.3, press=0.3)
    a = top / w
    way = [
        (0.3, 1.04),
        (0.4, 0.9),
        (0.66, 0.8),
        (0.74, 0.72),
        (0.6, 0.66),
        (0.44, 0.62),
        (0.44, 0.57),
        (0.58, 0.52),
        (0.67, 0.47),
        (0.62, 0.43),
        (a - 0.06, 0.38),
        (a - 0.03, 0.32),
        (a + 0.03, 0.28),
        (a, float(main[top]) / h + 0.012),
    ]
    trail(s, way, stops, near=30, far=4, first=0.1)
    s.gulls(w * 0.3, h * 0.3, 5, 50 * u, size=11)


def gorge(s: Print, stops: int) -> None:
    """Between cliffs, beside a stream that drops over three ledges."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    s.sky(h * 0.6)
    s.sun(w * 0.62, h * 0.13, 50 * u)
    back = s.crest(
        [(w * 0.3, h * 0.2, w * 0.3, w * 0.3, 0.84), (w * 0.86, h * 0.24, w * 0.3, w * 0.3, 0.84)], h * 0.44, 1.1
    )
    s.layer(back, p["r0"], mix(p["r0"], p["low"], 0.8), h * 0.3, line=0.4)
    s.clouds(h * 0.24, w * 0.56, w * 0.2, 3, t=12)
    pool = mix(p["shoal"], p["sea"], 0.35)
    ledges = ((0.52, 0.42, 0.15, 26), (0.47, 0.6, 0.15, 46), (0.54, 0.83, 0.2, 84))
    for n, (x, y, tall, half) in enumerate(ledges):
        k, a, top = half * u, w * x, h * (y - tall)
        tone = mix(mix(p[("r1", "r2", "r3")[n]], p["leaf"], 0.35), p["low"], 0.14 - 0.07 * n)
        apart = np.abs(s.x - a) / w
        shelf = top - np.clip(apart - 0.07, 0, 1) ** 1.1 * h * (0.62 + 0.12 * n) + fbm(w, r, 90 * u, 4) * 9 * u
        s.layer(shelf, tone, mix(tone, p["r3"], 0.35), h * tall * 1.6, line=0.6, press=0.3)
        s.carve(shelf, p["r1"], 40, 90, alpha=0.35, width=3, x0=a - w * 0.3, x1=a + w * 0.3)
        fall = [
            (a - k * 0.7, top + 4 * u),
            (a + k * 0.7, top + 4 * u),
            (a + k, h * y + k * 0.2),
            (a - k, h * y + k * 0.2),
        ]
        s.polys(p["light"], [fall], press=0.1)
        cuts = [
            [(a + d * k, top + 12 * u), (a + d * k + 2.4 * u, top + 12 * u), (a + d * k * 1.3, h * y - 6 * u)]
            for d in np.linspace(-0.56, 0.56, 6)
        ]
        s.polys(mix(p["sea"], p["light"], 0.3), cuts, press=0.2, alpha=0.8)
        s.ellipse(pool, (a - k * 2.6, h * y - k * 0.4, a + k * 2.6, h * y + k * 0.7), press=0.15)
        foam = [
            (a - k * v, h * y + k * q, a + k * (v - 0.4), (2 + half * 0.05) * u)
            for v, q in ((1.2, 0.0), (1.9, 0.2), (1.0, 0.4))
        ]
        s.bars(p["light"], foam, alpha=0.9)
        stones = [
            (a + r.choice([-1, 1]) * k * r.uniform(2.2, 3.4), h * y + k * r.uniform(0.1, 0.6), k * 0.3, k * 0.22)
            for _ in range(9)
        ]
        s.ovals(mix(p["r2"], p["sand"], 0.4), stones, press=0.3)
    for side in (0.0, 1.0):
        apart = np.abs(s.x / w - 0.54)
        bank = (
            h * 0.95
            - np.clip(apart - 0.2, 0, 1) ** 0.9 * h * (0.56 + 0.2 * side)
            + np.clip(0.2 - apart, 0, 1) * h * 0.6
        )
        bank = np.where((s.x > w * 0.54) == bool(side), bank, h * 1.1)
        s.layer(s.canopy(bank, 30, 28), mix(p["leaf"], p["r4"], 0.5 + 0.3 * side), line=0.35, press=0.25)
    way = [
        (0.06, 1.04),
        (0.18, 0.92),
        (0.32, 0.86),
        (0.34, 0.76),
        (0.28, 0.68),
        (0.36, 0.61),
        (0.4, 0.53),
        (0.34, 0.46),
        (0.43, 0.42),
        (0.46, 0.34),
        (0.42, 0.28),
        (0.5, 0.235),
    ]
    trail(s, way, stops, near=34, far=5, first=0.1)


def sunrise(s: Print, stops: int) -> None:
    """Along a dark ridge toward the sun that comes out of the sea."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.58
    s.sky(hz)
    sx = w * 0.7
    for size, share in ((300, 0.16), (220, 0.22), (150, 0.5)):
        s.dome(p["light"], (sx - size * u, hz - size * u, sx + size * u, hz + size * u), alpha=share, press=0.1)
    s.dome(mix(p["light"], p["reed"], 0.12), (sx - 104 * u, hz - 104 * u, sx + 104 * u, hz + 104 * u), press=0.06)
    for k in range(3):
        s.clouds(h * (0.14 + 0.1 * k), w * (0.5 + 0.2 * (k % 2)), w * 0.24, 3, t=12, alpha=0.7)
    s.layer(
        s.crest(
            [(w * 0.94, h * 0.06, w * 0.16, w * 0.1, 1.0), (w * 0.5, h * 0.03, w * 0.08, w * 0.1, 1.0)], hz + 6 * u, 0.3
        ),
        p["r1"],
        line=0.4,
        to=hz,
    )
    water(s, hz)
    s.glitter(sx, hz, h * 0.96, p["light"], 0.85, 84)
    s.ripples(hz + 8 * u, h * 0.95, p["light"], 60, 0.45)
    far = s.crest(
        [(w * 0.08, h * 0.36, w * 0.24, w * 0.3, 0.8), (w * 0.3, h * 0.22, w * 0.16, w * 0.2, 0.8)], hz + h * 0.1, 1.1
    )
    s.layer(np.where(s.x < w * 0.66, far, h * 1.1), p["r2"], mix(p["r2"], p["low"], 0.3), h * 0.4, line=0.5)
    s.clouds(h * 0.54, w * 0.26, w * 0.2, 3, t=13)
    x = s.x / w
    ridge = (
        h * (0.5 + 0.34 * np.clip(x, 0, 1) + 0.03 * np.sin(x * 9))
        + fbm(w, r, 160 * u, 4) * 16 * u
        + np.clip(x - 0.74, 0, 1) * h
    )
    s.layer(ridge, mix(p["r3"], p["r4"], 0.4), p["r4"], h * 0.4, line=0.8, press=0.2)
    s.carve(ridge, p["r2"], 90, 130, alpha=0.45, width=4, x1=w * 0.8)
    s.carve(ridge, p["r4"], 90, 150, alpha=0.5, width=8, x1=w * 0.8)
    k = int(w * 0.14)
    s.pine(w * 0.14, float(ridge[k]) + 14 * u, 250 * u, p["r4"], 1)
    way = [(0.06, 1.04), (0.2, 0.9), (0.12, 0.78), (0.22, 0.68), (0.34, 0.7)]
    way += [(f, float(ridge[int(f * w)]) / h + 0.012) for f in (0.46, 0.56, 0.66)]
    way.append((0.735, float(ridge[int(0.735 * w)]) / h + 0.004))
    trail(s, way, stops, near=32, far=5, first=0.12)
    s.gulls(w * 0.44, h * 0.36, 6, 60 * u, size=11)
