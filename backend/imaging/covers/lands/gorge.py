"""Prints of rock and water: a cave behind a curtain of water, a gorge, a pass between two hills."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.grove import PINK, blossoms, firs, leaves, path, ranges, stones, walker
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, fbm, mix


def curtain(s: Print) -> None:
    """From inside a cave: a dark arch of rock, light beyond, a fine curtain of water across it."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    cx = w * r.uniform(0.47, 0.53)
    s.sky(h * 0.74)
    s.wash([(0, p["sky"]), (0.6, p["low"]), (1, p["light"])], 0, h * 0.74)
    half = min(w * 0.36, h * 0.95)
    s.sun(cx + half * 0.42, h * 0.34, 58 * u, red=True)
    ranges(s, ((0.58, "r0", 0.2), (0.66, "r1", 0.16)))
    wood = s.canopy(h * 0.68 + fbm(w, r, 160 * u, 3) * 10 * u - np.abs(s.x - cx) / w * h * 0.12, 18, 16)
    s.layer(wood, mix(p["leaf"], p["r2"], 0.5), mix(p["r2"], p["low"], 0.6), h * 0.16, line=0.4)
    pool = mix(p["sea"], p["deep"], 0.3)
    s.wash([(0, mix(pool, p["light"], 0.45)), (0.3, pool), (1, mix(pool, p["r4"], 0.6))], h * 0.78, h)
    rows, drops = [], []
    for _ in range(190):  # the curtain: threads of water that thin toward their foot
        x = cx + r.uniform(-1, 1) * half * 1.05
        top, foot = h * r.uniform(0.02, 0.3), h * r.uniform(0.5, 0.79)
        t = r.uniform(0.9, 3.2) * u
        rows.append([(x - t, top), (x - t * 0.6, foot), (x + t * 0.6, foot), (x + t, top)])
        drops.append((x - 9 * u, h * 0.785 + r.uniform(0, 16) * u, x + r.uniform(4, 26) * u, 3 * u))
    s.polys(p["light"], rows, alpha=0.72, press=0.05)
    veil = [
        [(cx + half * a, 0), (cx + half * (a - 0.01), h * 0.79), (cx + half * (b + 0.01), h * 0.79), (cx + half * b, 0)]
        for a, b in ((-0.86, -0.52), (-0.3, -0.16), (0.02, 0.2), (0.66, 0.92))
    ]
    s.polys(p["light"], veil, alpha=0.36, press=0.1)
    s.bars(p["light"], drops, alpha=0.85)
    s.ripples(h * 0.82, h * 0.98, p["light"], 36, 0.5, cx - half, cx + half)
    _arch(s, cx, half * 1.12, 0.1, mix(p["r3"], p["r4"], 0.2), 26)
    _arch(s, cx, half * 1.34, 0.035, p["r4"], 40)
    flat = [
        (cx + half * f, h * y, a * u, b * u)
        for f, y, a, b in ((-0.5, 0.9, 84, 26), (-0.06, 0.865, 62, 19), (0.3, 0.9, 74, 24), (0.06, 0.96, 110, 34))
    ]
    stones(s, flat, mix(p["r3"], p["r4"], 0.5), 0.45)
    walker(s, cx + half * 0.3, h * 0.885, 104 * u, p["wall"])


def _arch(s: Print, cx: float, half: float, top: float, ink: Ink, rough: float) -> None:
    """The mouth of a cave: rock everywhere but inside a rough arch."""
    w, h, u, r = s.w, s.h, s.u, s.r
    n = 90
    a = np.linspace(np.pi * 1.02, -np.pi * 0.02, n)
    wave = fbm(n, r, 18, 3) * rough * u + np.where(r.random(n) < 0.14, rough * 0.8 * u, 0)
    x = cx + np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.72 * (half - wave)
    y = h * 0.98 - np.abs(np.sin(a)) ** 0.62 * (h * (0.98 - top) - wave * 1.5)
    mouth = list(zip(x, y, strict=True))
    s.polys(ink, [[(-2, h + 2), (-2, -2), (cx, -2), *mouth[n // 2 : 0 : -1], (float(x[0]), h + 2)]], press=0.3)
    s.polys(ink, [[(w + 2, h + 2), (w + 2, -2), (cx, -2), *mouth[n // 2 - 1 :], (float(x[-1]), h + 2)]], press=0.3)
    cuts = []
    for _ in range(46):
        k = int(r.integers(2, n - 2))
        length, out = r.uniform(30, 130) * u, r.uniform(10, 170) * u
        X, Y = x[k] + np.sign(x[k] - cx) * out, y[k] - out * 0.3
        cuts.append([(X, Y), (X + 7 * u, Y + length * 0.5), (X - 2 * u, Y + length), (X - 4 * u, Y + length * 0.4)])
    s.polys(mix(s.p["r3"], s.p["r2"], 0.3), cuts, alpha=0.32, press=0.4)


def gorge(s: Print) -> None:
    """Steep walls on both sides of a stream, stepping stones across it; someone crosses."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    s.sky(h * 0.6)
    gx = w * 0.47
    s.sun(gx + 40 * u, h * 0.2, 56 * u)
    ranges(s, ((0.5, "r0", 0.26),))
    s.clouds(h * 0.4, gx, w * 0.14, 3, t=12)
    water = mix(p["sea"], p["deep"], 0.25)
    s.wash([(0, mix(water, p["low"], 0.6)), (0.3, water), (1, mix(water, p["deep"], 0.7))], h * 0.56, h)
    for k, (gap, foot, tone) in enumerate(((0.05, 0.6, "r1"), (0.12, 0.66, "r2"), (0.23, 0.78, "r3"))):
        ink = mix(p[tone], p["leaf"], 0.25)
        for side in (-1, 1):
            far = (s.x - gx) * side - w * gap
            lift = (
                np.clip(far, 0, None) ** 0.55
                * (9.5 + 3 * k + (2.5 if side > 0 else 0))
                * (h / 1000)
                * (1600 / w) ** 0.55
            )
            wall = np.where(far > 0, h * (foot - 0.02) - 70 * u - lift - fbm(w, r, 120 * u, 4) * 22 * u, h * 1.2)
            top = s.canopy(np.maximum(wall, h * (0.02 + 0.05 * k)), 20 + 4 * k, 20 + 4 * k)
            s.layer(
                np.where(far > 0, top, h * 1.2),
                ink,
                mix(ink, p["low"], 0.4 - 0.15 * k),
                h * 0.6,
                line=0.55,
                press=0.22,
                to=h * foot,
            )
            a, b = (gx + w * gap, w) if side > 0 else (0, gx - w * gap)
            s.carve(
                top, mix(ink, p["light"], 0.4), 34, 190, alpha=0.4, width=5, x0=a, x1=b, lean=side * -0.25, to=h * foot
            )
            s.carve(top, p["r4"], 40, 220, alpha=0.4, width=9, x0=a, x1=b, lean=side * -0.25, to=h * foot)
            feet = [
                (gx + side * (w * gap + v * u), h * foot + r.uniform(-2, 5) * u, r.uniform(12, 26) * u)
                for v in np.arange(0, 260, 26)
            ]
            stones(s, [(x, y, q * (0.7 + 0.3 * k), q * (0.4 + 0.12 * k)) for x, y, q in feet], mix(ink, p["r4"], 0.25))
    for side in (-1, 1):
        t = np.linspace(0, 1, 30)
        edge = gx + side * w * (0.235 + 0.2 * t**1.6) + np.sin(t * 9 + side) * 10 * u
        s.polys(
            mix(p["r3"], p["leaf"], 0.4),
            [[*zip(edge, h * (0.775 + 0.26 * t), strict=True), (gx + side * w, h * 1.03), (gx + side * w, h * 0.775)]],
            press=0.25,
        )
        bushes = [
            (gx + side * (w * 0.245 + v * u), h * 0.775 + r.uniform(-8, 8) * u, r.uniform(22, 40) * u)
            for v in np.arange(0, 900, 34)
        ]
        s.ovals(mix(p["leaf"], p["r4"], 0.45), [(x, y, k, k * 0.7) for x, y, k in bushes], press=0.25)
        rocks = [
            (
                float(edge[i]) + side * r.uniform(-14, 30) * u,
                h * (0.78 + 0.25 * float(t[i])),
                r.uniform(18, 34) * (1 + t[i]) * u,
                r.uniform(11, 20) * (1 + t[i]) * u,
            )
            for i in range(1, 30, 2)
        ]
        stones(s, rocks, mix(p["r2"], p["r3"], 0.5))
    s.ripples(h * 0.6, h * 0.99, p["light"], 60, 0.6, gx - w * 0.2, gx + w * 0.24)
    flat = []
    for k in range(8):
        f = k / 7
        flat.append(
            (
                gx + w * (-0.25 + 0.5 * f),
                h * (0.93 - 0.16 * f + 0.015 * np.sin(k * 2.2)),
                (64 - 26 * f) * u,
                (21 - 9 * f) * u,
            )
        )
    s.ovals(mix(p["deep"], p["r4"], 0.4), [(x, y + b * 0.5, a * 1.06, b) for x, y, a, b in flat], alpha=0.7)
    stones(s, flat, mix(p["r2"], p["sand"], 0.45), 0.55)
    x, y, _, b = flat[4]
    walker(s, x, y - b * 0.2, 98 * u)
    crown = PINK if s.pal == "spring" else leaves(s)
    blossoms(s, [(gx - w * 0.33, h * 0.86, 330 * u), (gx + w * 0.36, h * 0.82, 240 * u)], crown, p["r4"], 0.44)
    if turn:
        s.mirror()


def between(s: Print) -> None:
    """Two dark hills close on a pass with the sun in it; a lane runs through."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    gx, flat = w * 0.55, min(1.0, w / h / 1.6) ** 0.4  # tall plates want no needles
    s.sky(h * 0.72)
    s.sun(gx, h * 0.43, 92 * u, red=True)
    ranges(s, ((0.62, "r0", 0.18),))
    s.clouds(h * 0.56, gx, w * 0.2, 4, t=12)
    plain = h * 0.7 + fbm(w, r, 300 * u, 2) * 5 * u
    s.layer(plain, mix(p["leaf"], p["low"], 0.5), mix(p["leaf"], p["r3"], 0.4), h * 0.3, line=0.5, press=0.2)
    for place, tall, half, power, tone, foot in ((1.0, 0.52, 0.42, 1.7, 0.1, 0.74), (0.16, 0.62, 0.36, 1.9, 0.55, 0.8)):
        bump = np.clip(1 - np.abs((s.x / w - place) / half) ** power, 0, 1) ** 0.9
        y = h * foot - bump * h * tall * flat - fbm(w, r, 160 * u, 5) * (6 + 16 * bump) * u
        y = np.where(bump > 0, y, h * foot + 30 * u)
        ink = mix(mix(p["r2"], p["leaf"], 0.25), p["r4"], tone)
        s.layer(s.canopy(y, 11, 8), ink, mix(ink, p["low"], 0.45), h * 0.62, line=0.7, press=0.22)
        s.carve(y, mix(ink, p["light"], 0.5), 110, 150, alpha=0.4, width=4, to=h * foot)
        s.carve(y, p["r4"], 110, 180, alpha=0.45, width=9, to=h * foot)
        s.clouds(h * (foot - 0.03), w * place, w * 0.22, 3, alpha=0.85, t=12)
    field = h * 0.8 + fbm(w, r, 260 * u, 3) * 6 * u
    s.layer(
        s.canopy(field, 14, 9),
        mix(p["leaf"], p["r3"], 0.45),
        mix(p["r4"], p["leaf"], 0.2),
        h * 0.24,
        line=0.5,
        press=0.2,
    )
    s.carve(field, mix(p["leaf"], p["light"], 0.5), 90, 60, alpha=0.35, width=3)
    t = np.linspace(0, 1, 60)
    px = gx - 12 * u + np.sin(t * 5.4) * (14 + 90 * t) * u - w * 0.14 * t**2
    path(s, px, h * (0.7 + 0.33 * t**1.3), (4 + 84 * t**2) * u)
    firs(
        s,
        [
            (gx + f * u, h * y, k * u)
            for f, y, k in ((120, 0.82, 120), (170, 0.84, 160), (230, 0.83, 130), (-210, 0.85, 150), (-270, 0.86, 190))
        ],
        p["r4"],
        0.2,
    )
    walker(s, float(px[34]), h * 0.865, 54 * u, p["wall"])
    near = s.canopy(h * 0.99 - np.clip(s.x / w - 0.5, 0, 1) ** 1.2 * h * 0.22 + fbm(w, r, 200 * u, 3) * 8 * u, 32, 28)
    s.layer(near, p["r4"], line=0.35, press=0.3)
    if turn:
        s.mirror()
