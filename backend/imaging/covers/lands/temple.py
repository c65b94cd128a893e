"""Hill prints with old roofs: halls that step up among trees, a stone gate before the mountain."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.frontage import eave
from backend.imaging.covers.grove import blossoms, box, crowns, leaves, path, ranges, walker
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, Points, fbm, mix


def halls(s: Print) -> None:
    """Tiled halls step up a wooded slope under two old trees."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    s.sky(h * 0.7)
    s.sun(w * 0.2, h * 0.2, 54 * u, red=True)
    ranges(s, ((0.5, "r0", 0.24),))
    slope = h * 0.58 - np.clip(s.x / w - 0.16, 0, 1) ** 0.9 * h * 0.3
    wood = s.canopy(slope + fbm(w, r, 200 * u, 4) * 16 * u, 24, 24)
    s.layer(wood, mix(p["r2"], p["leaf"], 0.4), mix(p["r2"], p["low"], 0.4), h * 0.5, line=0.45, press=0.2)
    crowns(s, wood, 150)
    s.clouds(h * 0.46, w * 0.3, w * 0.2, 3, alpha=0.9)
    for x, y, half in ((0.68, 0.5, 128), (0.5, 0.63, 150), (0.64, 0.77, 196)):
        shoulder = s.canopy(h * y + 12 * u + np.abs(s.x - w * x) * 0.16 + fbm(w, r, 120 * u, 3) * 6 * u, 20, 16)
        _hall(s, w * x, h * y + 6 * u, half * u, mix(p["wall"], p["reed"], 0.22))
        s.layer(shoulder, mix(mix(p["leaf"], p["r3"], 0.5), p["r4"], y - 0.4), line=0.4, press=0.2)
    gold = (mix(p["reed"], p["r3"], 0.45), p["reed"], mix(p["reed"], p["light"], 0.45))
    crown = gold if s.pal in ("autumn", "dusk", "day") else leaves(s)
    blossoms(s, [(w * 0.32, h * 0.8, 250 * u)], crown, p["r4"], 0.4)
    blossoms(s, [(w * 0.89, h * 0.97, 560 * u)], crown, p["r4"], 0.42)
    t = np.linspace(0, 1, 40)
    path(s, w * (0.64 - 0.2 * t**1.3), h * (0.775 + 0.25 * t), (16 + 62 * t) * u)
    walker(s, w * 0.585, h * 0.87, 62 * u, p["wall"])
    rise = np.clip(np.abs(s.x / w - 0.46) - 0.1, 0, 1) * h * 0.14
    s.layer(s.canopy(h * 0.98 - rise + fbm(w, r, 200 * u, 3) * 8 * u, 28, 24), p["r4"], line=0.35, press=0.3)
    if turn:
        s.mirror()


def _hall(s: Print, x: float, y: float, half: float, wall: Ink) -> None:
    """One hall with an upturned roof, its eave `half` to each side; it stands on (x, y)."""
    p, u = s.p, s.u
    tiles = mix(p["roof"], p["r4"], 0.5)
    tall, rise = half * 0.42, half * 0.5
    s.polys(wall, [box(x - half * 0.78, y - tall * 1.1, x + half * 0.78, y)], press=0.06)
    posts: list[Points] = [
        box(x + half * v - 3 * u, y - tall, x + half * v + 3 * u, y) for v in (-0.72, -0.36, 0.36, 0.72)
    ]
    door = box(x - half * 0.16, y - tall * 0.86, x + half * 0.16, y)
    s.polys(mix(p["roof2"], p["r4"], 0.35), [*posts, door], press=0.05)
    shade = box(x - half * 0.78, y - tall * 1.1, x + half * 0.78, y - tall * 0.92)
    s.polys(mix(wall, p["r4"], 0.4), [shade], press=0.05)
    s.polys(tiles, [eave(x, y - tall, half, rise, half * 0.7)], press=0.2)
    top = y - tall - rise
    horns = ((-0.54, -0.12), (-0.44, 0.02), (0.44, 0.02), (0.54, -0.12), (0.4, -0.05), (-0.4, -0.05))
    s.polys(tiles, [[(x + half * a, top + half * b) for a, b in horns]], press=0.1)
    ribs: list[Points] = []
    for v in np.linspace(-0.86, 0.86, 17):
        low, high = (x + half * v, y - tall - half * 0.02), (x + half * 0.46 * v, top + half * 0.02)
        ribs.append([low, (low[0] + 2 * u, low[1]), (high[0] + 2 * u, high[1]), high])
    s.polys(mix(tiles, p["light"], 0.35), ribs, alpha=0.4, press=0)


def gate(s: Print) -> None:
    """A stone gate of three bays, wide steps before it, the mountain behind."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    s.sky(h * 0.74)
    side = 1 if r.random() < 0.5 else -1
    s.sun(w * (0.5 + side * 0.3), h * 0.2, 56 * u, red=True)
    ranges(s, ((0.62, "r0", 0.24),))
    tops = ((-0.08, 0.5), (0.1, 0.38), (-0.26, 0.3), (0.3, 0.2))
    peak = s.crest([(w * (0.5 + side * a), h * b, w * 0.2, w * 0.2, 0.8) for a, b in tops], h * 0.76, 1.1, 150)
    s.layer(peak, mix(p["r2"], p["r1"], 0.3), mix(p["r1"], p["low"], 0.85), h * 0.46, line=0.7, press=0.2)
    s.carve(peak, p["r3"], 110, 140, alpha=0.35, width=6)
    s.carve(peak, p["light"], 70, 110, alpha=0.3, width=3)
    s.clouds(h * 0.6, w * 0.3, w * 0.24, 4)
    s.clouds(h * 0.65, w * 0.74, w * 0.22, 3)
    wood = s.canopy(h * 0.74 - np.abs(s.x / w - 0.5) * h * 0.12 + fbm(w, r, 180 * u, 3) * 12 * u, 26, 26)
    s.layer(wood, mix(p["leaf"], p["r3"], 0.5), mix(p["r3"], p["low"], 0.35), h * 0.26, line=0.4, press=0.2)
    x, y = w * 0.5, h * 0.81
    lawn = h * 0.81 + np.abs(s.x / w - 0.5) * h * 0.05
    s.layer(lawn, mix(p["leaf"], p["r2"], 0.3), mix(p["leaf"], p["r3"], 0.6), h * 0.2, line=0.4, press=0.2)
    t = np.linspace(0, 1, 40)
    path(s, np.full(40, x), y + t * h * 0.21, (170 + 150 * t) * u)
    treads = []
    for v in np.linspace(0.04, 0.98, 12) ** 1.3:
        half = (170 + 150 * v) * u
        treads.append((x - half, y + v * h * 0.21, x + half, (1.5 + 3 * v) * u))
    s.bars(mix(p["sand"], p["r3"], 0.45), treads, alpha=0.8)
    _bays(s, x, y, 290 * u)
    s.pine(x + side * 560 * u, h * 0.93, 330 * u, p["r4"], -side)
    s.pine(x - side * 520 * u, h * 0.92, 210 * u, p["r4"], side)
    walker(s, x - side * 90 * u, h * 0.92, 62 * u, p["wall"])
    near = h * 1.0 - np.clip(np.abs(s.x - x) / (h + w) * 2.6 - 0.56, 0, 0.5) * h * 0.3
    s.layer(s.canopy(near, 30, 26), p["r4"], line=0.35, press=0.3)


def _bays(s: Print, x: float, y: float, k: float) -> None:
    """Four posts, three bays, three roofs; k is the half width of the whole."""
    p = s.p
    stone, dark = mix(p["wall"], p["r2"], 0.2), mix(p["roof"], p["r4"], 0.5)
    posts = ((-0.9, 0.92), (-0.36, 1.2), (0.36, 1.2), (0.9, 0.92))
    beams = ((-0.95, -0.9, -0.36, -0.74), (0.36, -0.9, 0.95, -0.74), (-0.38, -1.2, 0.38, -0.94))
    shapes = [box(x + k * v - k * 0.045, y - k * tall, x + k * v + k * 0.045, y) for v, tall in posts]
    shapes += [box(x + k * a, y + k * b, x + k * c, y + k * d) for a, b, c, d in beams]
    s.polys(stone, shapes, press=0.08)
    e = 0.03
    inner = [box(x + k * (a + e), y + k * (b + e), x + k * (c - e), y + k * (d - e)) for a, b, c, d in beams]
    s.polys(mix(stone, p["r3"], 0.4), inner, press=0.1)
    feet = [box(x + k * v - k * 0.09, y - k * 0.12, x + k * v + k * 0.09, y) for v, _ in posts]
    s.polys(mix(stone, p["r3"], 0.3), feet, press=0.1)
    roofs = ((-0.65, 0.9, 0.4), (0.65, 0.9, 0.4), (0, 1.2, 0.48))
    s.polys(dark, [eave(x + k * v, y - k * tall, k * half, k * 0.15, k * 0.4) for v, tall, half in roofs], press=0.15)
