"""Routes into the past: out of the strata to a mountain, along a rock face with pecked rings."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.countryside import ranges
from backend.imaging.covers.homestead import bend, ribbon, row, trees
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Points, fbm, mix
from backend.imaging.covers.routes.trail import trail
from backend.imaging.covers.things import crystal


def strata(s: Print, stops: int) -> None:
    """A cut through the ground: the path climbs out of the layers and up to the mountain."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    s.sky(h * 0.5)
    s.sun(w * 0.24, h * 0.15, 54 * u)
    far = s.crest(
        [(w * 0.3, h * 0.1, w * 0.24, w * 0.24, 1.0), (w * 0.06, h * 0.14, w * 0.2, w * 0.2, 1.0)], h * 0.42, 0.9
    )
    s.layer(far, p["r0"], mix(p["r0"], p["low"], 0.8), h * 0.2, line=0.4)
    peaks = [
        (w * 0.76, h * 0.32, w * 0.2, w * 0.2, 0.84),
        (w * 0.88, h * 0.2, w * 0.14, w * 0.16, 0.8),
        (w * 0.64, h * 0.14, w * 0.14, w * 0.14, 0.8),
    ]
    main = s.crest(peaks, h * 0.46, 1.0)
    s.layer(main, p["r2"], mix(p["r2"], p["low"], 0.4), h * 0.3, line=0.7)
    s.carve(main, p["r1"], 60, 100, alpha=0.4, width=3, x0=w * 0.56)
    s.carve(main, p["r4"], 60, 100, alpha=0.35, width=7, x0=w * 0.56)
    s.clouds(h * 0.4, w * 0.6, w * 0.16, 3, t=12)
    ground = h * 0.47 + np.sin(s.x / w * 4) * h * 0.012
    s.layer(s.canopy(ground, 14, 12), mix(p["leaf"], p["r3"], 0.25), line=0.4)
    layers = (
        (0.03, mix(p["sand"], p["reed"], 0.4)),
        (0.1, mix(p["roof2"], p["sand"], 0.45)),
        (0.17, mix(p["sand"], p["r1"], 0.3)),
        (0.25, mix(p["reed"], p["r3"], 0.45)),
        (0.34, mix(p["r2"], p["sand"], 0.3)),
        (0.43, mix(p["r3"], p["roof2"], 0.2)),
        (0.5, p["r4"]),
    )
    for n, (deep, tone) in enumerate(layers):
        fold = np.sin(s.x / w * 5.4 + n * 0.16) * h * (0.012 + 0.022 * n / 6) + fbm(w, r, 150 * u, 4) * 7 * u
        step = np.where(s.x > w * 0.36 + n * 7 * u, h * 0.03, 0)
        y = ground + h * deep + fold * min(n, 3) / 3 + step * min(n, 2) / 2
        s.layer(y, tone, mix(tone, p["r4"], 0.18), h * 0.2, line=0.5, press=0.3)
        specks = []
        for _ in range(46):
            x = r.uniform(0, w)
            b = float(y[int(min(x, w - 1))]) + r.uniform(0.01, 0.075) * h
            specks.append(
                (x, b, x + r.uniform(8, 46) * u, r.uniform(1.6, 3.6) * u) if n % 2 else (x, b, x + 5 * u, 5 * u)
            )
        s.bars(mix(tone, p["light"] if n > 3 else p["r4"], 0.4), specks, alpha=0.6)
    crystal(s, w * 0.8, h * 0.93, 66 * u)
    for fx, fy, q in ((0.3, 0.66, 36), (0.62, 0.76, 28), (0.9, 0.66, 24)):
        _ammonite(s, w * fx, h * fy, q * u)
    way = [
        (0.12, 1.04),
        (0.2, 0.93),
        (0.42, 0.88),
        (0.5, 0.8),
        (0.36, 0.73),
        (0.46, 0.65),
        (0.62, 0.6),
        (0.56, 0.52),
        (0.68, 0.44),
        (0.82, 0.36),
        (0.74, 0.27),
        (0.76, 0.15),
    ]
    trail(s, way, stops, near=24, far=4, first=0.08)


def _ammonite(s: Print, x: float, y: float, k: float) -> None:
    """A coiled shell of radius k, in paper."""
    t = np.linspace(0, 5 * np.pi, 120)
    radius = k * 0.16 * np.exp(t * 0.118)
    px, py = x + np.cos(t) * radius, y + np.sin(t) * radius
    ribbon(s, s.p["light"], px, py, radius * 0.16 + 0.4 * s.u, press=0.1, alpha=0.9)


def relief(s: Print, stops: int) -> None:
    """A great rock face with pecked rings and hollows; the path goes along its foot."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    ranges(s, h * 0.5, 0.84)
    x = s.x / w
    rock = (
        h * (0.2 + 0.02 * np.sin(x * 17))
        + np.clip(x - 0.38, 0, 1) ** 1.5 * h * 1.5
        + np.clip(0.06 - x, 0, 1) * h
        + fbm(w, r, 110 * u, 4) * 16 * u
    )
    stone = mix(mix(p["sand"], p["r2"], 0.5), p["reed"], 0.18)
    s.layer(rock, stone, mix(stone, p["r3"], 0.4), h * 0.7, line=0.8, press=0.3)
    s.carve(rock, mix(stone, p["light"], 0.5), 60, 150, alpha=0.5, width=5, x1=w * 0.7)
    s.carve(rock, p["r3"], 60, 200, alpha=0.3, width=8, x1=w * 0.72)
    cracks: list[Points] = []
    for a, b, length in ((0.1, 0.34, 0.3), (0.34, 0.3, 0.24), (0.46, 0.46, 0.2)):
        px, py = bend(
            [
                (a * w, b * h),
                ((a + 0.03) * w, (b + length * 0.4) * h),
                ((a + 0.01) * w, (b + length * 0.7) * h),
                ((a + 0.05) * w, (b + length) * h),
            ],
            40,
        )
        thick = np.linspace(1, 5, 40) * u
        cracks.append([*zip(px, py, strict=True), *zip(px[::-1] + thick[::-1], py[::-1], strict=True)])
    s.polys(mix(stone, p["r4"], 0.55), cracks, press=0.2)
    pecked = mix(p["light"], stone, 0.12)
    for cx, cy, k, rings in ((0.22, 0.45, 92, 4), (0.37, 0.53, 52, 3), (0.12, 0.6, 46, 2)):
        t = np.linspace(0, 2 * np.pi, 70)
        for n in range(rings):
            q = k * u * (n + 1) / rings * (1 + 0.03 * np.sin(3 * t + n))
            ribbon(s, pecked, w * cx + np.cos(t) * q, h * cy + np.sin(t) * q * 0.94, np.full(70, 3.4 * u), press=0.25)
        if rings == 4:
            rays = [
                [
                    (w * cx + np.cos(v) * k * 1.12 * u, h * cy + np.sin(v) * k * 1.06 * u),
                    (w * cx + np.cos(v + 0.05) * k * 1.36 * u, h * cy + np.sin(v + 0.05) * k * 1.3 * u),
                    (w * cx + np.cos(v + 0.1) * k * 1.12 * u, h * cy + np.sin(v + 0.1) * k * 1.06 * u),
                ]
                for v in np.arange(0, 6.2, 0.4)
            ]
            s.polys(pecked, rays, press=0.2)
    s.ovals(
        mix(stone, p["r4"], 0.5),
        [(w * (0.27 + 0.03 * j), h * (0.63 + 0.012 * (j % 2)), 9 * u, 8 * u) for j in range(6)],
        press=0.1,
    )
    meadow = h * 0.8 - np.clip(x - 0.3, 0, 1) * h * 0.16
    s.layer(
        s.canopy(meadow, 22, 18),
        mix(p["leaf"], p["r3"], 0.2),
        mix(p["leaf"], p["r3"], 0.5),
        h * 0.2,
        line=0.4,
        press=0.2,
    )
    row(s, w * 0.72, w, meadow + 16 * u, 56 * u, haze=0.1, brick=0.2)
    trees(
        s,
        [(w * f, h * g, k * u) for f, g, k in ((0.64, 0.74, 90), (0.7, 0.72, 70), (0.96, 0.8, 130))],
        [mix(p["leaf"], p["r4"], 0.45), mix(p["leaf"], p["r3"], 0.2), p["leaf"]],
        domes=11,
    )
    way = [
        (0.08, 1.04),
        (0.2, 0.9),
        (0.4, 0.86),
        (0.52, 0.8),
        (0.62, 0.84),
        (0.78, 0.8),
        (0.84, 0.7),
        (0.74, 0.62),
        (0.82, 0.53),
        (0.9, 0.46),
    ]
    trail(s, way, stops, near=36, far=4, first=0.1)
    s.layer(s.canopy(h * 1.02 - np.clip(x - 0.5, 0, 1) * h * 0.2, 30, 26), p["r4"], line=0.3, press=0.3)
