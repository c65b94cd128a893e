"""Routes through settled land: slate roofs and a gate, a winding river, orchards before crystals."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.countryside import ranges
from backend.imaging.covers.frontage import city_wall
from backend.imaging.covers.homestead import bend, ribbon, row, trees
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.routes.trail import trail
from backend.imaging.covers.things import crystal


def oldtown(s: Print, stops: int) -> None:
    """Slate roofs on both sides of a lane that climbs to the gate in the wall."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    ranges(s, h * 0.44, 0.24)
    stone = mix(p["r2"], p["sand"], 0.4)
    top = h * 0.44
    city_wall(s, top, stone, mix(stone, p["r4"], 0.35), 30 * u, deep=108 * u, count=150)
    gx, k = w * 0.68, 190 * u
    s.polys(
        mix(stone, p["r3"], 0.35),
        [
            [
                (gx - k * 0.8, h * 0.7),
                (gx - k * 0.74, top - 20 * u),
                (gx + k * 0.74, top - 20 * u),
                (gx + k * 0.8, h * 0.7),
            ]
        ],
        press=0.2,
    )
    s.bars(mix(stone, p["light"], 0.4), [(gx - k * 0.8, top - 22 * u, gx + k * 0.8, 9 * u)], press=0.1)
    s.pavilion(gx, top - 24 * u, k, mix(p["r3"], p["r4"], 0.55))
    s.polys(
        p["r4"],
        [
            [
                (gx - 52 * u, h * 0.6),
                (gx - 52 * u, top + 66 * u),
                (gx - 36 * u, top + 34 * u),
                (gx, top + 20 * u),
                (gx + 36 * u, top + 34 * u),
                (gx + 52 * u, top + 66 * u),
                (gx + 52 * u, h * 0.6),
            ]
        ],
        press=0.05,
    )
    s.layer(
        np.full(w, h * 0.56, np.float32), mix(p["sand"], p["r1"], 0.3), mix(p["sand"], p["r2"], 0.3), h * 0.4, line=0.3
    )
    for n in range(5):
        t = n / 4
        y, k2 = h * (0.585 + 0.4 * t**1.15), (54 + 92 * t) * u
        line = np.full(w, y, np.float32)
        middle = w * (0.68 - 0.26 * t + 0.1 * np.sin(t * 4))
        row(
            s, -k2 * r.uniform(0.2, 1), middle - w * 0.07 - k2 * 2.5, line, k2, haze=0.2 - 0.2 * t, brick=0.12, gap=0.92
        )
        row(s, middle + w * (0.045 + 0.04 * t), w + k2, line, k2, haze=0.2 - 0.2 * t, brick=0.12, gap=0.92)
        trees(s, [(middle + w * 0.085, y + 4 * u, k2 * 0.8)], [mix(p["leaf"], p["r4"], 0.45), p["leaf"]], domes=8)
    way = [(0.3, 1.04), (0.42, 0.92), (0.44, 0.82), (0.58, 0.76), (0.6, 0.69), (0.68, 0.63), (0.68, 0.53)]
    trail(s, way, stops, near=40, far=12, first=0.1)


def rivers(s: Print, stops: int) -> None:
    """A river that winds through fields and past a small town; the path crosses it twice."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.36
    ranges(s, hz, 0.72)
    tones = [mix(p["leaf"], p["low"], 0.5), mix(p["reed"], p["low"], 0.5), mix(p["leaf"], p["r2"], 0.35)]
    for n in range(8):
        t = n / 7
        y = hz + h * (0.03 + 0.52 * t**1.3) + np.sin(s.x / w * 3 + n) * (4 + 14 * t) * u
        s.layer(y, mix(tones[n % 3], p["leaf"], 0.2 * t), line=0.5, press=0.2)
        combs = []
        for _ in range(40):
            x = r.uniform(0, w)
            combs.append(
                (
                    x,
                    float(y[int(min(x, w - 1))]) + r.uniform(8, 20 + 70 * t) * u,
                    x + r.uniform(30, 120) * u * (0.4 + t),
                    (1.2 + 2 * t) * u,
                )
            )
        s.bars(mix(tones[n % 3], p["r4"], 0.35), combs, alpha=0.4)
    rx, ry = bend(
        [
            (0.5 * w, hz + h * 0.04),
            (0.36 * w, h * 0.46),
            (0.62 * w, h * 0.54),
            (0.3 * w, h * 0.66),
            (0.66 * w, h * 0.8),
            (0.5 * w, h * 1.06),
        ]
    )
    wide = (6 + 104 * np.linspace(0, 1, len(rx)) ** 1.5) * u
    ribbon(s, mix(p["leaf"], p["r4"], 0.4), rx, ry - 3 * u, wide * 1.12, press=0.25)
    ribbon(s, mix(p["sea"], p["shoal"], 0.25), rx, ry, wide, press=0.12)
    shine = [
        (rx[i] - wide[i] * r.uniform(0, 0.8), ry[i], rx[i] + wide[i] * r.uniform(0, 0.8), (1.4 + 3 * i / 120) * u)
        for i in r.integers(6, 118, 60)
    ]
    s.bars(p["light"], shine, alpha=0.65)
    for n, (x0, x1, y, k) in enumerate(((0.66, 0.98, 0.47, 50), (0.7, 1.02, 0.54, 66), (-0.02, 0.14, 0.58, 70))):
        line = np.full(w, h * y, np.float32)
        row(s, w * x0, w * x1, line, k * u, haze=0.14 - 0.04 * n, brick=0.4)
        trees(
            s,
            [(w * (x0 + 0.02 + 0.13 * j), h * y + 8 * u, k * u * 0.9) for j in range(3)],
            [mix(p["leaf"], p["r4"], 0.45), mix(p["leaf"], p["r3"], 0.2)],
        )
    s.boat(w * 0.56, h * 0.83, 60 * u, None, p["r4"])
    way = [
        (0.06, 1.04),
        (0.16, 0.88),
        (0.3, 0.76),
        (0.56, 0.69),
        (0.72, 0.63),
        (0.56, 0.56),
        (0.5, 0.49),
        (0.64, 0.46),
        (0.8, 0.4),
    ]
    trail(s, way, stops, near=34, far=6, first=0.12)
    s.layer(s.canopy(h * 1.0 - np.clip(s.x / w - 0.6, 0, 1) * h * 0.24, 30, 26), p["r4"], line=0.3, press=0.3)


def crystals(s: Print, stops: int) -> None:
    """Orchard rows that lead to crystals as tall as hills."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.54
    ranges(s, hz, 0.22)
    crystal(s, w * 0.68, hz + h * 0.05, min(h * 0.33, w * 0.3))
    s.clouds(hz + h * 0.0, w * 0.6, w * 0.2, 3, t=13)
    s.clouds(hz + h * 0.03, w * 0.86, w * 0.14, 2, t=12)
    for n in range(6):
        t = n / 5
        y = h * (0.58 + 0.08 * n) + np.sin(s.x / w * 4 + n * 0.8) * (8 + 10 * t) * u
        ground = mix(mix(p["leaf"], p["low"], 0.45 - 0.3 * t), p["r3"], 0.3 * t)
        s.layer(y, ground, mix(ground, p["leaf"], 0.2), h * 0.12, line=0.6, press=0.2)
        k, spots, dots = (34 + 74 * t) * u, [], []
        for j in range(int(w / k / 1.7) + 2):
            x = j * k * 1.7 + (n % 2) * k * 0.8
            foot = float(y[int(np.clip(x, 0, w - 1))]) + k * 0.24
            spots.append((x, foot, k * 0.92))
            dots += [
                (x + r.normal(0, k * 0.24), foot - k * (0.94 + r.normal(0, 0.14)), k * 0.05, k * 0.05) for _ in range(6)
            ]
        trees(
            s,
            spots,
            [
                mix(p["leaf"], p["r4"], 0.3 + 0.2 * t),
                mix(p["leaf"], p["r3"], 0.15 + 0.15 * t),
                mix(p["leaf"], p["low"], 0.2),
            ],
            domes=8,
        )
        s.ovals(mix(p["roof2"], p["low"], 0.2), dots, press=0.05)
    way = [(0.14, 1.04), (0.3, 0.9), (0.5, 0.83), (0.42, 0.74), (0.32, 0.67), (0.44, 0.61), (0.6, 0.575), (0.67, 0.5)]
    trail(s, way, stops, near=44, far=7, first=0.12)
