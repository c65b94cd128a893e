"""Prints of gentle hills: an orchard in blossom, tea terraces, a lone tree on open grass."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.grove import PINK, WHITE, Inks, blossoms, grass, leaves, path, ranges, walker
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import fbm, mix


def blossom(s: Print, petals: Inks = PINK) -> None:
    """Trees in blossom climb a hill beside a path; one of them stands near and large."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    s.sky(h * 0.66)
    s.sun(w * 0.2, h * 0.2, 56 * u, red=True)
    ranges(s, ((0.5, "r0", 0.16), (0.58, "r1", 0.13)))
    s.clouds(h * 0.47, w * 0.24, w * 0.18, 3, t=12)
    for k in range(5):
        t = k / 4
        rise = np.clip((s.x - w * (0.1 + 0.1 * t)) / w, 0, 1) ** 1.15 * h * (0.4 - 0.2 * t)
        y = h * (0.6 + 0.1 * k) - rise + fbm(w, r, 300 * u, 3) * 9 * u
        s.layer(y, mix(mix(p["leaf"], p["low"], 0.5 - 0.4 * t), p["r3"], 0.1 + 0.4 * t), line=0.5, press=0.2)
        s.carve(y, p["light"], 24, 60, alpha=0.25, width=2.4)
        size = (58 + 70 * t) * u
        spots, x = [], -size * 0.2 + r.uniform(0, size * 0.5)
        while x < w + size * 0.4:
            tall = size * r.uniform(0.8, 1.2)
            spots.append((x, float(y[int(np.clip(x, 0, w - 1))]) + size * r.uniform(0.1, 0.5), tall))
            x += size * r.uniform(0.7, 1.25)
        lane = w * (0.44 - 0.05 * k)
        if k < 4:
            spots = [spot for spot in spots if abs(spot[0] - lane) > size * 0.7]
            blossoms(s, sorted(spots, key=lambda spot: spot[1]), petals, mix(p["r3"], p["r4"], t))
    way = np.linspace(0, 1, 60)
    py = h * 0.62 + way * h * 0.4
    px = w * 0.46 - w * 0.16 * way + np.sin(way * 6.5) * (20 + 60 * way) * u
    path(s, px, py, (4 + 62 * way**1.6) * u)
    walker(s, float(px[20]), float(py[20]), 44 * u, p["wall"])
    blossoms(s, [(w * 0.8, h * 1.03, 560 * u)], petals, p["r4"], 0.46)
    s.ovals(
        petals[2], [(r.uniform(0.3, 1) * w, h * r.uniform(0.74, 0.99), 4.5 * u, 3 * u) for _ in range(60)], alpha=0.9
    )
    if turn:
        s.mirror()


def magnolia(s: Print) -> None:
    """The same hill in white."""
    blossom(s, WHITE)


def tea(s: Print) -> None:
    """Two hills combed with rows of tea; a picker between the rows, a hut on the shoulder."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    s.sky(h * 0.6)
    s.sun(w * 0.24, h * 0.2, 52 * u)
    ranges(s, ((0.48, "r0", 0.22), (0.56, "r1", 0.16)))
    s.clouds(h * 0.44, w * 0.56, w * 0.22, 4, t=13)
    hills = ((0.96, 0.62, 0.34, 0.5, 9), (0.16, 0.74, 0.26, 0.42, 9))
    for place, foot, tall, half, count in hills:
        near = place < 0.5
        ink = mix(mix(p["leaf"], p["r2"], 0.3), p["r3"], 0.2 + 0.4 * near)
        for k in range(count):
            t = k / (count - 1)
            bump = np.clip(1 - ((s.x / w - place) / (half * (1 + 0.9 * t))) ** 2, -0.6, 1)
            y = h * (foot + 0.055 * k * (1.0 + 0.35 * t)) - bump * h * tall * (1 - 0.42 * t)
            row = s.canopy(y, 7 + 7 * t, 7 + 8 * t)
            tone = mix(ink, p["r4"], 0.06 + 0.5 * t * (0.5 + 0.5 * near))
            s.layer(row, mix(tone, p["low"], 0.2), line=0.7, press=0.2)
            s.layer(s.canopy(y + (13 + 15 * t) * u, 6 + 5 * t, 4 + 4 * t), tone, line=0, press=0.2)
        if not near:
            s.clouds(h * 0.66, w * 0.52, w * 0.2, 3, alpha=0.9)
    for dx, dy, k, ink in ((0, 0, 74, p["accent"]), (150, -46, 62, p["wall"])):
        _picker(s, w * 0.4 + dx * u, h * 0.79 + dy * u, k * u, str(ink))
    if turn:
        s.mirror()


def _picker(s: Print, x: float, y: float, k: float, hat: str) -> None:
    """A tea picker with a wide hat and a basket, half hidden by the row before."""
    p = s.p
    s.polys(
        p["r4"],
        [[(x - k * 0.24, y), (x - k * 0.14, y - k * 0.6), (x + k * 0.14, y - k * 0.6), (x + k * 0.24, y)]],
        press=0,
    )
    basket = [
        (x + k * 0.1, y - k * 0.52),
        (x + k * 0.48, y - k * 0.52),
        (x + k * 0.4, y - k * 0.1),
        (x + k * 0.14, y - k * 0.1),
    ]
    s.polys(p["reed"], [basket], press=0.1)
    s.polys(hat, [[(x - k * 0.42, y - k * 0.62), (x, y - k * 0.98), (x + k * 0.42, y - k * 0.62)]], press=0)


def hill(s: Print) -> None:
    """Open grass, one old tree on the crest, much air."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    s.sky(h * 0.78)
    s.sun(w * 0.24, h * 0.3, 74 * u, red=True)
    ranges(s, ((0.66, "r0", 0.2), (0.72, "r1", 0.12)))
    s.clouds(h * 0.5, w * 0.3, w * 0.2, 3, t=13)
    s.clouds(h * 0.62, w * 0.62, w * 0.24, 3, t=13)
    back = h * 0.84 - np.clip(1 - ((s.x / w - 0.1) / 0.5) ** 2, 0, 1) * h * 0.1
    s.layer(s.canopy(back, 16, 14), mix(p["r2"], p["leaf"], 0.4), mix(p["r2"], p["low"], 0.5), h * 0.2, line=0.4)
    rise = np.exp(-(((s.x / w - 0.66) / 0.36) ** 2)) * min(h * 0.33, w * 0.26)
    crest = h * 0.98 - rise + fbm(w, r, 300 * u, 2) * 5 * u
    s.layer(crest, mix(p["leaf"], p["r3"], 0.35), mix(p["leaf"], p["r4"], 0.7), h * 0.36, line=0.7, press=0.25)
    s.carve(crest, mix(p["leaf"], p["light"], 0.5), 150, 120, alpha=0.4, width=3)
    s.carve(crest, p["r4"], 120, 130, alpha=0.4, width=5)
    x = w * 0.66
    y = float(crest[int(x)])
    blossoms(s, [(x, y + 14 * u, 400 * u)], leaves(s), p["r4"], 0.5)
    walker(s, x - 190 * u, float(crest[int(max(x - 190 * u, 0))]) + 5 * u, 46 * u, p["wall"])
    grass(s, [(r.uniform(0, w), h * r.uniform(0.93, 1.02), r.uniform(24, 46) * u) for _ in range(44)], p["r4"])
    s.gulls(w * 0.42, h * 0.26, 5, 50 * u, size=11)
    if turn:
        s.mirror()
