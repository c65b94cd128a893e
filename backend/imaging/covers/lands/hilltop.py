"""Hill prints with something built on top: a tower of many eaves, a plain stone over long stairs."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.grove import box, crowns, firs, path, ranges, walker
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Points, fbm, mix


def pagoda(s: Print) -> None:
    """A tower of many eaves stands over the woods, alone against the sky."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    s.sky(h * 0.78)
    s.sun(w * 0.25, h * 0.24, 60 * u, red=True)
    ranges(s, ((0.62, "r0", 0.24), (0.7, "r1", 0.16)))
    s.clouds(h * 0.54, w * 0.28, w * 0.2, 4, t=13)
    x = w * r.uniform(0.62, 0.67)
    back = h * 0.86 - np.exp(-(((s.x - x) / w / 0.3) ** 2)) * h * 0.2 - np.clip(s.x / w - 0.6, 0, 1) * h * 0.08
    wood = s.canopy(back + fbm(w, r, 180 * u, 4) * 12 * u, 22, 22)
    s.layer(wood, mix(p["r2"], p["leaf"], 0.45), mix(p["r2"], p["low"], 0.35), h * 0.3, line=0.45, press=0.2)
    crowns(s, wood, 130)
    s.clouds(h * 0.76, w * 0.3, w * 0.22, 3, alpha=0.9)
    _tower(s, x, float(back[int(x)]) + 34 * u, 470 * u)
    fall = np.clip(np.abs(s.x - x) / w - 0.05, 0, 1) ** 1.4 * h * 0.5
    skirt = s.canopy(back + 46 * u + fall, 24, 24)
    s.layer(skirt, mix(p["leaf"], p["r3"], 0.5), mix(p["r3"], p["low"], 0.3), h * 0.2, line=0.4, press=0.2)
    near = s.canopy(h * 0.93 - np.clip(0.5 - s.x / w, 0, 1) * h * 0.16 + fbm(w, r, 240 * u, 3) * 12 * u, 34, 32)
    s.layer(near, p["r4"], line=0.35, press=0.3)
    s.gulls(w * 0.42, h * 0.34, 5, 46 * u, size=11)
    if turn:
        s.mirror()


def _tower(s: Print, x: float, y: float, k: float) -> None:
    """Nine storeys of pale brick, each under its eave, narrowing to a spire; k tall with it."""
    p = s.p
    wall, dark = mix(p["wall"], p["reed"], 0.2), mix(p["r3"], p["r4"], 0.6)
    lit: list[Points] = []
    shade: list[Points] = []
    eaves: list[Points] = []
    doors: list[Points] = []
    foot = y
    for j in range(9):
        half, tall = k * (0.132 - 0.0068 * j), k * (0.112 - 0.0055 * j)
        top, lip, door = foot - tall, half * 1.34, half * 0.1
        lit.append(box(x - half, top, x + half, foot))
        shade.append(box(x + half * 0.3, top, x + half, foot))
        for at in (-0.62, -0.06):
            doors.append(box(x + half * at - door, foot - tall * 0.62, x + half * at + door, foot - tall * 0.22))
        upper = [(x - lip, top - k * 0.004), (x - half * 0.9, top - k * 0.024), (x + half * 0.9, top - k * 0.024)]
        under = [(x + lip, top - k * 0.004), (x + half, top + k * 0.012), (x - half, top + k * 0.012)]
        eaves.append(upper + under)
        foot = top - k * 0.016
    s.polys(wall, lit, press=0.1)
    s.polys(mix(wall, p["r3"], 0.34), shade, press=0.1)
    s.polys(dark, doors, press=0)
    half = k * 0.075
    left = [(x - half, foot + k * 0.004), (x - half * 0.2, foot - k * 0.05)]
    eaves.append([*left, (x + half * 0.2, foot - k * 0.05), (x + half, foot + k * 0.004)])
    eaves.append([(x - k * 0.008, foot - k * 0.04), (x, foot - k * 0.14), (x + k * 0.008, foot - k * 0.04)])
    s.polys(dark, eaves, press=0.1)
    s.ovals(dark, [(x, foot - k * 0.065, k * 0.02, k * 0.014), (x, foot - k * 0.09, k * 0.014, k * 0.01)], press=0)


def stairs(s: Print) -> None:
    """Long stairs between rows of pines lead up to a plain stone on the hill; the sun behind it."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    s.sky(h * 0.62)
    x, top = w * r.uniform(0.47, 0.53), h * 0.44
    s.sun(x, h * 0.3, 110 * u, red=True)
    ranges(s, ((0.52, "r0", 0.15), (0.58, "r1", 0.1)))
    bump = np.exp(-(((s.x - x) / w / 0.26) ** 2)) * h * 0.2
    far = s.canopy(h * 0.62 - bump + fbm(w, r, 200 * u, 3) * 8 * u, 18, 15)
    s.layer(far, mix(p["r2"], p["leaf"], 0.35), mix(p["r2"], p["low"], 0.5), h * 0.3, line=0.4, press=0.2)
    s.clouds(h * 0.56, x - w * 0.3, w * 0.16, 3, alpha=0.9)
    s.clouds(h * 0.53, x + w * 0.3, w * 0.16, 3, alpha=0.9)
    ground = s.canopy(h * 0.68 - np.exp(-(((s.x - x) / w / 0.3) ** 2)) * h * 0.2, 16, 10)
    s.layer(ground, mix(p["leaf"], p["r3"], 0.45), mix(p["r4"], p["leaf"], 0.2), h * 0.5, line=0.3, press=0.2)
    _stone(s, x, top)
    t = np.linspace(0, 1, 60)
    half, py = (26 + 210 * t**1.5) * u, top + 14 * u + t**1.25 * (h * 1.02 - top)
    path(s, np.full(60, x), py, half)
    treads = []
    for v in np.linspace(0.02, 1, 46) ** 1.25:
        y, q = float(np.interp(v, t, py)), float(np.interp(v, t, half))
        treads.append((x - q, y, x + q, (1.2 + 3.4 * v) * u))
    s.bars(mix(p["sand"], p["r3"], 0.42), treads, alpha=0.8)
    for v in np.linspace(0.06, 0.86, 7) ** 1.1:
        tall, y, off = (90 + 400 * v) * u, float(np.interp(v, t, py)), float(np.interp(v, t, half))
        spots = [(x + f * (off + tall * 0.3), y + tall * 0.03, tall * r.uniform(0.94, 1.06)) for f in (-1, 1)]
        spots += [(x + f * (off + tall * 0.85), y - tall * 0.02, tall * r.uniform(0.7, 0.95)) for f in (-1, 1)]
        firs(s, spots, mix(mix(p["r3"], p["leaf"], 0.3), p["r4"], min(v * 1.3, 1)), 0.16)
    walker(s, x + 26 * u, h * 0.86, 70 * u, p["wall"])


def _stone(s: Print, x: float, y: float) -> None:
    """A plain tapering stone on its plinth, lit from the left."""
    p, u = s.p, s.u
    stone = mix(p["wall"], p["r1"], 0.15)
    tip = [(x + 11 * u, y - 120 * u), (x + 17 * u, y + 8 * u)]
    s.polys(stone, [[(x - 17 * u, y + 8 * u), (x - 11 * u, y - 120 * u), (x, y - 138 * u), *tip]], press=0.05)
    shade = [(x + 4 * u, y + 8 * u), (x + 3 * u, y - 132 * u), *tip]
    s.polys(mix(stone, p["r3"], 0.35), [shade, box(x - 44 * u, y, x + 44 * u, y + 16 * u)], press=0.05)
