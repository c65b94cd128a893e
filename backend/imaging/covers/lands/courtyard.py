"""The moon gate print: a white wall with a round gate, behind it a rock, plantain leaves and the hills."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.grove import ranges
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, Points, fbm, mix


def moongate(s: Print) -> None:
    """A white wall with a round gate; behind it a rock, plantain leaves and the hills."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    cx, cy, radius = w * 0.45, h * 0.585, min(h * 0.31, w * 0.38)
    inner = Print(w, h, int(r.integers(1 << 30)), s.pal)
    inner.sky(h * 0.7)
    inner.sun(cx + radius * 0.42, cy - radius * 0.5, 50 * u, red=True)
    ranges(inner, ((0.66, "r0", 0.2), (0.74, "r1", 0.14)))
    ground = inner.canopy(h * 0.76 + fbm(w, r, 200 * u, 3) * 5 * u, 16, 13)
    inner.layer(ground, mix(p["leaf"], p["low"], 0.25), mix(p["leaf"], p["r3"], 0.3), h * 0.2, line=0.4, press=0.2)
    _rock(inner, cx + radius * 0.34, h * 0.86, radius * 0.92)
    _plantain(inner, cx - radius * 0.4, h * 0.86, radius * 1.25)
    wall = mix(p["wall"], p["sand"], 0.15)
    s.sky(h * 0.3)
    for k in range(2):  # crowns that look over the wall
        y = s.canopy(h * (0.13 + 0.04 * k) + fbm(w, r, 260 * u, 3) * 26 * u, 26, 26)
        s.layer(y, mix(mix(p["leaf"], p["r1"], 0.45 - 0.3 * k), p["low"], 0.1), line=0.4, press=0.2)
    s.layer(np.full(w, h * 0.2, np.float32), wall, mix(wall, p["r0"], 0.25), h * 0.8, line=0, press=0.12)
    tiles = mix(p["roof"], p["r4"], 0.45)
    wave = h * 0.17 + np.abs(np.sin(s.x / (34 * u))) * -6 * u
    s.layer(wave, tiles, line=0.5, to=h * 0.2 + 12 * u, press=0.2)
    s.bars(
        mix(tiles, p["light"], 0.35),
        [(x - 2 * u, h * 0.185, x + 2 * u, 26 * u) for x in np.arange(0, w, 34 * u * pi / 2)],
        alpha=0.5,
    )
    s.bars(mix(wall, p["r3"], 0.35), [(0, h * 0.2 + 17 * u, w, 7 * u)], alpha=0.6)
    yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
    for extra, ink in ((30 * u, mix(p["roof"], p["r3"], 0.4)), (18 * u, mix(wall, p["light"], 0.4))):
        s.disc(cx, cy, radius + extra, ink, press=0.1)
    hole: Array = np.clip(radius - np.hypot(xx - cx, yy - cy) + 0.5, 0, 1)[..., None]
    s.a = s.a * (1 - hole) + inner.a * hole
    floor = cy + radius * 0.86
    s.layer(
        np.full(w, floor, np.float32),
        mix(p["sand"], p["r1"], 0.3),
        mix(p["sand"], p["r2"], 0.35),
        h * 0.2,
        line=0.5,
        press=0.2,
    )
    slabs: list[Points] = []
    for v in np.linspace(-1.6, 1.6, 13):
        slabs.append(
            [
                (cx + v * w * 0.3, floor),
                (cx + v * w * 0.3 + 3 * u, floor),
                (cx + v * w * 0.62 + 4 * u, h),
                (cx + v * w * 0.62, h),
            ]
        )
    s.polys(mix(p["r2"], p["sand"], 0.4), slabs, alpha=0.6, press=0.1)
    s.polys(
        mix(p["sand"], p["light"], 0.4),
        [
            [
                (cx - radius * 0.62, floor - 10 * u),
                (cx + radius * 0.62, floor - 10 * u),
                (cx + radius * 0.7, floor + 14 * u),
                (cx - radius * 0.7, floor + 14 * u),
            ]
        ],
        press=0.1,
    )
    _bamboo(s, w * 0.9, h * 1.02, 640 * u)
    if turn:
        s.mirror()


def _rock(s: Print, x: float, y: float, k: float) -> None:
    """A garden rock, tall and full of holes."""
    p = s.p
    ink = mix(p["r2"], p["sand"], 0.3)
    outline = (
        (-0.3, 0),
        (-0.34, -0.2),
        (-0.22, -0.34),
        (-0.32, -0.5),
        (-0.24, -0.78),
        (-0.08, -0.84),
        (-0.02, -1.0),
        (0.14, -0.96),
        (0.2, -0.76),
        (0.32, -0.7),
        (0.3, -0.46),
        (0.2, -0.36),
        (0.32, -0.2),
        (0.36, 0),
    )
    s.polys(ink, [[(x + k * a, y + k * b) for a, b in outline]], press=0.25)
    s.polys(
        mix(ink, p["r4"], 0.45),
        [[(x + k * a, y + k * b) for a, b in (*outline[7:], (0.12, 0), (0.1, -0.3), (0.04, -0.5), (0.1, -0.8))]],
        alpha=0.7,
        press=0.3,
    )
    holes = (
        (-0.1, -0.66, 0.07, 0.09),
        (0.08, -0.36, 0.08, 0.07),
        (-0.14, -0.22, 0.05, 0.08),
        (0.16, -0.62, 0.04, 0.06),
    )
    s.ovals(mix(p["r4"], ink, 0.15), [(x + k * a, y + k * b, k * c, k * d) for a, b, c, d in holes], press=0.1)


def _plantain(s: Print, x: float, y: float, k: float) -> None:
    """Broad leaves of a plantain, each with its rib."""
    p = s.p
    for tone, leaves in (
        (0.6, ((-1.0, 0.8), (0.75, 0.72))),
        (0.2, ((-0.42, 1.02), (0.3, 1.0))),
        (0.0, ((-0.75, 0.6), (0.02, 0.86))),
    ):
        ink = mix(mix(p["leaf"], p["r3"], 0.45 if s.pal == "autumn" else 0.1), p["r4"], tone)
        blades, ribs = [], []
        for lean, tall in leaves:
            t = np.linspace(0, 1, 24)
            mx = x + k * lean * 0.62 * t**1.7
            my = y - k * tall * (t * 1.25 - 0.36 * t**3)
            half = k * 0.1 * np.sin(np.clip((t - 0.22) / 0.78, 0, 1) * pi) ** 0.6 + k * 0.008
            normal = np.arctan2(np.gradient(my), np.gradient(mx))
            blades.append(
                [
                    *zip(mx - half * np.sin(normal), my + half * np.cos(normal), strict=True),
                    *zip((mx + half * np.sin(normal))[::-1], (my - half * np.cos(normal))[::-1], strict=True),
                ]
            )
            ribs.append([*zip(mx - k * 0.005, my, strict=True), *zip((mx + k * 0.005)[::-1], my[::-1], strict=True)])
        s.polys(ink, blades, press=0.2)
        s.polys(mix(ink, p["light"], 0.4), ribs, press=0)


def _bamboo(s: Print, x: float, y: float, k: float) -> None:
    """A few canes before the wall."""
    p, r = s.p, s.r
    canes: list[Points] = []
    leaves: list[Points] = []
    for n in range(4):
        foot, lean, t = x + (n - 1.5) * k * 0.06, (n - 1.2) * k * 0.05, k * 0.011
        for j in range(8):
            a, b = j / 8, (j + 0.94) / 8
            canes.append(
                [
                    (foot + lean * a - t, y - k * a),
                    (foot + lean * b - t * 0.9, y - k * b),
                    (foot + lean * b + t * 0.9, y - k * b),
                    (foot + lean * a + t, y - k * a),
                ]
            )
            if j > 2:
                for _ in range(4):
                    an, q = r.uniform(0.1, 1.1) * (1 if r.random() < 0.5 else -1), k * r.uniform(0.09, 0.17)
                    bx, by = foot + lean * b + r.uniform(-0.03, 0.03) * k, y - k * b + r.uniform(-0.02, 0.04) * k
                    dx, dy = sin(an), cos(an)
                    leaves.append(
                        [
                            (bx, by),
                            (bx + q * 0.5 * dx - q * 0.07 * dy, by + q * 0.5 * dy + q * 0.07 * dx),
                            (bx + q * dx, by + q * dy),
                            (bx + q * 0.5 * dx + q * 0.07 * dy, by + q * 0.5 * dy - q * 0.07 * dx),
                        ]
                    )
    s.polys(mix(p["r3"], p["leaf"], 0.4), canes, press=0.15)
    s.polys(mix(p["r4"], p["leaf"], 0.25), leaves, press=0.1)
