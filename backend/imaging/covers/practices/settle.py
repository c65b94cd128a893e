"""Practice modes of the settled ground: a park city, works with green roofs, woodland in parcels."""

from __future__ import annotations

from math import pi, sin

import numpy as np

from backend.imaging.covers.cuts import Spot, bend, box, ribbon
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, Points, fbm, mix
from backend.imaging.covers.practices.ground import air, bowl, home, strata, tree, water


def park(s: Print) -> None:
    """Large crowns before a pale skyline, their roots joined below; a pond; a child's kite is the coral point."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip, ground = r.random() < 0.5, h * 0.6
    air(s, ground, 0.86, 0.2)
    x, far = -20 * u, []
    while x < w:
        wide, tall = r.uniform(44, 84) * u, h * r.uniform(0.07, 0.27) * (1.2 - abs(x / w - 0.62))
        far.append((x, wide, tall))
        x += wide * r.uniform(0.9, 1.6)
    s.polys(mix(p["r1"], p["low"], 0.35), [box(x, ground, x + wide, ground - tall) for x, wide, tall in far], press=0.1)
    panes: list[Points] = []
    for x, wide, tall in far:
        for row in range(int(tall / (22 * u))):
            panes += [
                box(
                    x + wide * v,
                    ground - tall + (10 + 22 * row) * u,
                    x + wide * (v + 0.18),
                    ground - tall + (20 + 22 * row) * u,
                )
                for v in (0.14, 0.42, 0.7)
            ]
    s.polys(p["low"], panes, press=0.1, alpha=0.8)
    s.layer(s.canopy(np.full(w, ground - 6 * u, np.float32), 22, 24), mix(p["leaf"], p["r1"], 0.4), line=0.3, press=0.2)
    strata(s, ground, (0.0, 0.08, 0.16, 0.24, 0.32))
    span = (w * 0.56, w * 0.86)
    water(s, ground + 8 * u, bowl(s, ground + 8 * u, span, h * 0.12), span)
    for at, size in ((0.05, 330), (0.2, 430), (0.37, 350), (0.49, 240), (0.93, 300)):
        tree(s, w * at, ground, min(size * u, h * size / 900), 0.46)
    kx, ky, hand = w * 0.72, h * 0.13, (w * 0.53, ground - 44 * u)
    s.polys(p["r3"], [ribbon(bend(*hand, kx, ky, -0.08), 2 * u, 2 * u)], press=0)
    _person(s, w * 0.525, ground, 1.0)
    _person(s, w * 0.285, ground, 1.1)
    k = min(h, w) * 0.07
    s.polys(p["accent"], [[(kx - k * 0.6, ky), (kx, ky - k), (kx + k * 0.6, ky), (kx, ky + k)]], press=0.06)
    s.polys(mix(p["accent"], p["light"], 0.4), [[(kx - k * 0.6, ky), (kx, ky - k), (kx, ky + k)]], press=0.06)
    s.polys(
        p["accent"],
        [ribbon([(kx + sin(t * 7) * k * 0.2, ky + k + t * k * 1.6) for t in np.linspace(0, 1, 20)], 4 * u, 2 * u)],
        press=0,
    )
    if flip:
        s.mirror()


def _person(s: Print, x: float, ground: float, k: float) -> None:
    q = s.u * k
    s.polys(
        s.p["r4"],
        [[(x - 9 * q, ground), (x - 6 * q, ground - 40 * q), (x + 6 * q, ground - 40 * q), (x + 9 * q, ground)]],
        press=0,
    )
    s.disc(x, ground - 49 * q, 8 * q, s.p["r4"], press=0)


def industry(s: Print) -> None:
    """Sawtooth halls with grass and trees on their roofs, joined below by one ring of pipes; its valve is coral."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip, ground = r.random() < 0.5, h * 0.54
    air(s, ground, 0.2, 0.1)
    strata(s, ground, (0.0, 0.14, 0.23, 0.32, 0.4))
    halls = ((0.06, 0.24, 0.2), (0.36, 0.56, 0.28), (0.67, 0.8, 0.18))
    for n, (a, b, tall) in enumerate(halls):
        x0, x1, top = w * a, w * b, ground - h * tall
        wall = mix(p["wall"], p["r2"], 0.26 + 0.14 * n)
        count = 3 + (n == 1)
        step = (x1 - x0) / count
        teeth = [(x0 + k * step, top - step * 0.5) for k in range(count)]
        s.polys(
            wall,
            [box(x0, ground, x1, top), *[[(x, y + step * 0.5), (x, y), (x + step, y + step * 0.5)] for x, y in teeth]],
            press=0.08,
        )
        glass = [
            [
                (x + step * 0.06, y + step * 0.12),
                (x + step * 0.06, y + step * 0.44),
                (x + step * 0.2, y + step * 0.44),
                (x + step * 0.2, y + step * 0.19),
            ]
            for x, y in teeth
        ]
        s.polys(p["light"], glass, press=0.05)
        turf = [
            (x + step * v, y + step * (0.5 * v - 0.06), step * 0.13, step * 0.11)
            for x, y in teeth
            for v in (0.12, 0.32, 0.52, 0.72, 0.9)
        ]
        s.ovals(mix(p["leaf"], p["r3"], 0.35), turf, press=0.15)
        panes = [
            box(x0 + (x1 - x0) * v, top + h * tall * q, x0 + (x1 - x0) * (v + 0.1), top + h * tall * (q + 0.16))
            for v in np.arange(0.08, 0.9, 0.16)
            for q in (0.2, 0.52)
        ]
        s.polys(mix(p["r2"], p["r3"], 0.4), panes, press=0.05)
    for x, k in ((0.3, 190), (0.61, 170), (0.02, 150)):
        tree(s, w * x, ground, min(k * u, h * k / 800), 0.4)
    _tank(s, w * 0.9, ground, min(h * 0.2, w * 0.14))
    deep, near = ground + h * 0.27, ground + h * 0.1
    pipes = [ribbon([(w * a, ground), (w * a, deep)], 20 * u, 20 * u) for a in (0.15, 0.46, 0.735, 0.9)]
    pipes += [
        ribbon([(w * 0.15 - 10 * u, deep), (w * 0.9 + 10 * u, deep)], 20 * u, 20 * u),
        ribbon([(w * 0.15, near), (w * 0.9, near)], 12 * u, 12 * u),
    ]
    s.polys(p["wall"], pipes, press=0.1)
    joints = [
        box(w * a - 15 * u, y - 15 * u, w * a + 15 * u, y + 15 * u)
        for a in (0.15, 0.46, 0.735, 0.9)
        for y in (deep, near)
    ]
    s.polys(mix(p["r3"], p["r4"], 0.4), joints, press=0.05)
    _valve(s, w * 0.6, deep, 34 * u)
    if flip:
        s.mirror()


def _tank(s: Print, x: float, ground: float, k: float) -> None:
    p = s.p
    s.polys(mix(p["wall"], p["r1"], 0.3), [box(x - k * 0.36, ground, x + k * 0.36, ground - k)], press=0.08)
    s.dome(mix(p["r2"], p["r3"], 0.4), (x - k * 0.36, ground - k * 1.2, x + k * 0.36, ground - k * 0.8), press=0.1)
    bands = [(x - k * 0.34, ground - k * v, x + k * 0.34, k * 0.03) for v in (0.25, 0.5, 0.75)]
    s.bars(mix(p["r2"], p["r3"], 0.3), bands, press=0)


def _valve(s: Print, x: float, y: float, k: float) -> None:
    """A hand wheel of four spokes."""
    ring: list[Spot] = [(x + np.cos(a) * k, y + np.sin(a) * k) for a in np.linspace(0, 2 * pi, 50)]
    spokes = [
        ribbon([(x - np.cos(a) * k, y - np.sin(a) * k), (x + np.cos(a) * k, y + np.sin(a) * k)], k * 0.2, k * 0.2)
        for a in (0.4, 0.4 + pi / 2)
    ]
    s.polys(s.p["accent"], [ribbon(ring, k * 0.3, k * 0.3), *spokes], press=0.04)
    s.disc(x, y, k * 0.26, s.p["accent"], press=0)


def parcels(s: Print) -> None:
    """A slope quilted with woods, orchards and fields over its strata; a coral roof in the midst."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    s.sky(h * 0.5)
    s.sun(w * 0.16, h * 0.14, 50 * u)
    s.layer(
        s.crest([(w * 0.4, h * 0.14, w * 0.3, w * 0.3, 1.1)], h * 0.36, 0.8),
        p["r0"],
        mix(p["r0"], p["low"], 0.7),
        h * 0.2,
        line=0.4,
    )
    rise: Array = np.clip(s.x / w - 0.04, 0, 1) ** 0.8
    lines = [
        h * (0.45 + 0.3 * t) - rise * h * (0.26 - 0.2 * t) + fbm(w, r, 420 * u, 2) * 10 * u
        for t in (0, 0.16, 0.36, 0.62, 1.0)
    ]
    cuts = (-0.06, 0.13, 0.3, 0.5, 0.66, 0.86, 1.06, 1.26)
    tones = (
        p["leaf"],
        mix(p["reed"], p["light"], 0.25),
        mix(p["leaf"], p["r3"], 0.6),
        mix(p["leaf"], p["light"], 0.4),
        p["r3"],
        mix(p["reed"], p["leaf"], 0.4),
    )
    for row in range(4):
        for n in range(7):
            shift = 0.05 * (row % 2) + 0.03 * row
            _parcel(
                s,
                lines,
                row,
                w * (cuts[n] - shift),
                w * (cuts[n + 1] - shift),
                tones[(n * 2 + row * 3) % 6],
                (n + row * 2) % 3,
            )
    hx = w * 0.56
    hy = float(lines[2][int(hx)]) + 30 * u
    home(s, hx, hy, 84 * u, p["accent"])
    home(s, hx + 96 * u, hy + 14 * u, 64 * u)
    _cut(s, lines[4])
    for x, k in ((0.08, 190), (0.33, 150), (0.79, 170)):
        tree(s, w * x, float(lines[4][int(w * x)]), min(k * u, h * k / 800), 0.6)
    if flip:
        s.mirror()


def _parcel(s: Print, lines: list[Array], row: int, x0: float, x1: float, tone: Array | str, kind: int) -> None:
    """One parcel between two contour lines: crowns, combed rows or bare field."""
    p, w, u, r = s.p, s.w, s.u, s.r
    xs = np.linspace(x0, x1, 24)
    at = np.clip(xs, 0, w - 1).astype(int)
    lean = 0.035 * w
    top, foot = lines[row][at], lines[row + 1][np.clip(xs - lean, 0, w - 1).astype(int)]
    outline = [*zip(xs, top, strict=True), *zip((xs - lean)[::-1], foot[::-1], strict=True)]
    s.polys(p["light"], [outline], press=0.05)
    inner = [
        *zip(xs[1:-1], top[1:-1] + 3 * u, strict=True),
        *zip((xs - lean)[1:-1][::-1], foot[1:-1][::-1] - 2 * u, strict=True),
    ]
    s.polys(tone, [inner], press=0.25)
    marks: list[tuple[float, float, float, float]] = []
    for v in np.linspace(0.16, 0.9, 4 + row):
        for n in range(2, 22, 2):
            t = v + r.normal(0, 0.02)
            marks.append((xs[n] - lean * t, top[n] + (foot[n] - top[n]) * t, (7 + 3 * row) * u, (6 + 2 * row) * u))
    if kind == 0:
        s.ovals(mix(tone, p["r4"], 0.4), [(x + 2 * u, y + 3 * u, a, b) for x, y, a, b in marks], press=0.2)
        s.ovals(mix(tone, p["leaf"], 0.4), [(x, y - 2 * u, a * 0.8, b * 0.8) for x, y, a, b in marks], press=0.2)
    elif kind == 1:
        s.bars(mix(tone, p["r4"], 0.4), [(x - 16 * u, y, x + 16 * u, 2.6 * u) for x, y, _, _ in marks], alpha=0.6)


def _cut(s: Print, ground: Array) -> None:
    """Strata that follow the foot of the slope."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    tones = (mix(p["leaf"], p["r3"], 0.4), mix(p["sand"], p["reed"], 0.4), mix(p["sand"], p["r2"], 0.45), p["r4"])
    for n, tone in enumerate(tones):
        y = ground + h * (0, 0.045, 0.1, 0.165)[n] + np.sin(s.x / w * (5 + n) + r.uniform(0, 6)) * 5 * n * u
        s.layer(np.asarray(y, np.float32), tone, line=0.7, press=0.3)
