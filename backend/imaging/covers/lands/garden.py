"""Garden prints: flower bands, a cherry avenue by water, a conservatory; others in courtyard.py and beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from PIL import ImageDraw

from backend.imaging.covers.grove import PINK, blossoms, box, leaves, path, ranges, walker
from backend.imaging.covers.lands.courtyard import moongate
from backend.imaging.covers.lands.forest import bamboo
from backend.imaging.covers.lands.moonbridge import bridge
from backend.imaging.covers.lands.plumbough import plum
from backend.imaging.covers.modes import Mode
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, Points, fbm, mix

MODES = (
    Mode("bamboo", words=("竹",)),
    Mode("plum", words=("梅",), palettes=("mist", "spring", "day")),
    Mode("glasshouse", words=("园博", "园艺", "花卉", "鲜切花", "植物园", "温室")),
    Mode("moongate", words=("文化", "遗迹", "书院", "盆景"), spare=True),
    Mode("flowers", words=("潮河湾", "花海", "花田"), spare=True),
    Mode("cherry", words=("樱", "绿园", "海棠"), palettes=("spring", "mist", "dusk")),
    Mode("bridge", words=("伊园", "荷", "莲", "池"), spare=True),
)


def garden(s: Print, mode: str = "flowers") -> None:
    """`mode` is the name of one of MODES."""
    PICTURES[mode](s)


def flowers(s: Print) -> None:
    """Bands of flowers swing from the near edge to a pavilion under trees."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    s.sky(h * 0.5)
    s.sun(w * 0.26, h * 0.19, 56 * u)
    ranges(s, ((0.38, "r0", 0.2), (0.43, "r1", 0.12)))
    s.clouds(h * 0.3, w * 0.34, w * 0.18, 3, t=12)
    wood = s.canopy(
        h * 0.45 + fbm(w, r, 220 * u, 3) * 8 * u - np.exp(-(((s.x / w - 0.74) / 0.2) ** 2)) * h * 0.07, 20, 20
    )
    s.layer(wood, mix(p["leaf"], p["r3"], 0.4), mix(p["leaf"], p["r3"], 0.2), h * 0.1, line=0.4, press=0.2)
    x, y = w * 0.72, h * 0.47
    blossoms(s, [(x - 150 * u, y + 14 * u, 210 * u), (x + 170 * u, y + 14 * u, 250 * u)], leaves(s), p["r4"], 0.4)
    s.pavilion(x, y, 130 * u, mix(p["roof"], p["r4"], 0.5))
    lawn = h * 0.49 + np.clip(s.x / w - 0.4, 0, 1) * -h * 0.02
    s.layer(s.canopy(lawn, 12, 8), mix(p["leaf"], p["low"], 0.35), p["leaf"], h * 0.5, line=0.4, press=0.2)
    # each band is the ground between two curves that meet near the pavilion
    inks: tuple[Ink, ...] = (
        PINK[1],
        p["leaf"],
        p["reed"],
        mix(p["light"], p["sand"], 0.3),
        p["leaf"],
        PINK[0],
        mix(p["r1"], "#8E86B0", 0.5),
        p["leaf"],
        mix(p["reed"], p["light"], 0.4),
    )
    t = np.linspace(0, 1, 50)
    cuts = []
    for k in range(len(inks) + 1):
        f = k / len(inks)
        end, bend = w * (-0.95 + 2.15 * f), np.sin(t * 3.1) * w * (0.1 + 0.12 * f)
        cuts.append(
            (w * (0.56 + 0.16 * f) + (end - w * (0.56 + 0.16 * f)) * t**1.7 + bend, h * 0.5 + h * 0.53 * t**1.25)
        )
    for k, ink in enumerate(inks):
        (ax, ay), (bx, by) = cuts[k], cuts[k + 1]
        s.polys(
            mix(ink, p["leaf"], 0.18 if k % 3 != 1 else 0.0),
            [[*zip(ax, ay, strict=True), *zip(bx[::-1], by[::-1], strict=True)]],
            press=0.25,
        )
        rows, low = [], []
        for _ in range(260):
            v, side = r.random() ** 0.7, r.random()
            i = int(v * 49)
            q = (2 + 15 * v**1.6) * u * r.uniform(0.5, 1.1)
            rows.append((ax[i] + (bx[i] - ax[i]) * side, ay[i] + r.uniform(-4, 4) * u, q, q * 0.6))
            low.append((rows[-1][0] + q * 0.3, rows[-1][1] + q * 0.6, q, q * 0.6))
        s.ovals(mix(ink, p["r4"], 0.22), low, alpha=0.5, press=0.3)
        s.ovals(mix(ink, p["light"], 0.3 if k % 3 != 1 else 0.1), rows, alpha=0.85, press=0.3)
    ax, ay = cuts[4]
    path(s, ax, ay, (3 + 46 * t**1.6) * u)
    walker(s, float(ax[27]), float(ay[27]), 84 * u)
    if turn:
        s.mirror()


def cherry(s: Print) -> None:
    """A row of cherry trees runs along the bank of a lake into the distance."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    hz = h * 0.5
    s.sky(hz)
    s.sun(w * 0.76, h * 0.2, 54 * u)
    ranges(s, ((0.47, "r0", 0.18), (0.5, "r1", 0.1)))
    s.wash([(0, mix(p["sea"], p["low"], 0.6)), (0.4, p["sea"]), (1, mix(p["sea"], p["deep"], 0.5))], hz, h)
    shore = s.canopy(hz - 8 * u + fbm(w, r, 160 * u, 3) * 5 * u, 12, 11)
    s.layer(shore, mix(p["r2"], p["leaf"], 0.4), to=hz + 5 * u, line=0.3)
    s.glitter(w * 0.76, hz + 8 * u, h * 0.86, p["light"], 0.7, 40)
    s.ripples(hz + 14 * u, h, p["light"], 60, 0.5, w * 0.4)
    t = np.linspace(0, 1, 60)
    py = hz + 2 * u + (h * 1.04 - hz) * t**1.3
    edge = w * (0.7 - 0.2 * t) + np.sin(t * 4) * 30 * u
    bank = mix(p["leaf"], p["low"], 0.2)
    s.polys(
        mix(p["r3"], p["sand"], 0.3),
        [[*zip(edge + (2 + 20 * t) * u, py + (1 + 8 * t) * u, strict=True), (-2, h + 9), (-2, hz)]],
        press=0.2,
    )
    s.polys(bank, [[*zip(edge, py, strict=True), (-2, h + 9), (-2, hz - 2)]], press=0.2)
    lane = edge - (12 + 520 * t) * u
    path(s, lane, py, (3 + 104 * t) * u)
    for v in (0.015, 0.05, 0.1, 0.17, 0.27, 0.41, 0.6, 0.86):
        x, y, k = float(np.interp(v, t, edge)), float(np.interp(v, t, py)), (60 + 400 * v) * u
        left = float(np.interp(v, t, lane)) - (16 + 420 * v) * u - k * 0.1
        shade = [
            (f + r.uniform(-0.3, 0.1) * k, y + r.uniform(0, 0.05) * k, f + r.uniform(0.1, 0.25) * k, 3 * u + k * 0.01)
            for f in (left, x - k * 0.1)
            for _ in range(5)
        ]
        s.bars(mix(bank, p["r4"], 0.4), [(a, b, min(c, x), d) for a, b, c, d in shade], alpha=0.5)
        blossoms(s, [(left, y, k), (x - k * 0.06, y, k * 0.94)], PINK, p["r4"], 0.42)
    walker(s, float(np.interp(0.5, t, lane)), float(np.interp(0.5, t, py)), 96 * u)
    s.ovals(PINK[2], [(r.uniform(0, 0.5) * w, h * r.uniform(0.8, 1.0), 5 * u, 3 * u) for _ in range(80)], alpha=0.9)
    s.gulls(w * 0.72, h * 0.32, 4, 40 * u, size=10)
    if turn:
        s.mirror()


def glasshouse(s: Print) -> None:
    """A domed glasshouse with palms in it, behind beds of flowers."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    s.sky(h * 0.74)
    s.sun(w * 0.16, h * 0.2, 52 * u)
    ranges(s, ((0.62, "r0", 0.26), (0.68, "r1", 0.14)))
    wood = s.canopy(h * 0.67 + fbm(w, r, 220 * u, 3) * 10 * u, 22, 22)
    s.layer(wood, mix(p["leaf"], p["r2"], 0.4), mix(p["leaf"], p["low"], 0.3), h * 0.2, line=0.4, press=0.2)
    cx, base = w * 0.54, h * 0.76
    for x, half, rise in ((cx - 330 * u, 230 * u, 210 * u), (cx + 330 * u, 230 * u, 210 * u), (cx, 280 * u, 420 * u)):
        _dome(s, x, base, half, rise)
    lawn = s.canopy(h * 0.765 + fbm(w, r, 300 * u, 2) * 4 * u, 12, 9)
    s.layer(lawn, mix(p["leaf"], p["low"], 0.15), mix(p["leaf"], p["r3"], 0.45), h * 0.25, line=0.4, press=0.2)
    t = np.linspace(0, 1, 40)
    path(s, cx - w * 0.12 * t**1.5, h * 0.765 + h * 0.26 * t, (26 + 90 * t) * u)
    for k, (y, ink) in enumerate(((0.83, PINK[1]), (0.895, p["reed"]), (0.965, PINK[0]))):
        rows, greens = [], []
        for _ in range(150):
            x, q = r.uniform(-0.02, 1.02) * w, (8 + 6 * k) * u * r.uniform(0.6, 1.2)
            v = (h * y - h * 0.765) / (h * 0.26)
            if abs(x - (cx - w * 0.12 * v**1.5)) < (70 + 110 * v) * u:
                continue
            foot = h * y + np.sin(x / w * 5 + k) * 10 * u + r.uniform(-9, 9) * u
            greens.append((x, foot + q * 1.2, q * 1.5, q * 1.1))
            rows.append((x, foot, q, q * 0.8))
        s.ovals(mix(p["leaf"], p["r4"], 0.5), greens, press=0.25)
        s.ovals(mix(ink, p["leaf"], 0.1), rows, press=0.3)
        s.ovals(
            mix(ink, p["light"], 0.5),
            [(x - a * 0.2, y0 - b * 0.25, a * 0.5, b * 0.45) for x, y0, a, b in rows],
            press=0.3,
        )
    walker(s, cx - w * 0.045, h * 0.872, 96 * u)
    if turn:
        s.mirror()


def _dome(s: Print, x: float, base: float, half: float, rise: float) -> None:
    """A glass dome on a low wall: pale panes, dark leaves behind them, fine ribs and a lantern on top."""
    p, u, r = s.p, s.u, s.r
    glass = mix(p["light"], p["shoal"], 0.45)
    wall = rise * 0.16
    a = np.linspace(np.pi, 0, 60)
    dome = [(x + half * float(np.cos(v)), base - wall - (rise - wall) * float(np.sin(v)) ** 0.9) for v in a]
    s.polys(glass, [[(x - half, base), *dome, (x + half, base)]], press=0.1)
    fronds: list[Points] = []
    for dx, k in ((-0.5, 0.46), (-0.1, 0.66), (0.36, 0.52)):  # palms behind the panes
        fx, fy = x + half * dx, base - rise * k
        fronds.append([(fx - 4 * u, base), (fx - 2 * u, fy), (fx + 2 * u, fy), (fx + 5 * u, base)])
        for turn in np.linspace(-2.7, -0.4, 7):
            n = rise * 0.27 * r.uniform(0.8, 1.1)
            tip = (fx + n * float(np.cos(turn)), fy + n * float(np.sin(turn)) * 0.5 + n * 0.24)
            mid = (fx + n * 0.5 * float(np.cos(turn)), fy + n * 0.7 * float(np.sin(turn)))
            fronds.append([(fx, fy), mid, tip, (mid[0], mid[1] + n * 0.14)])
    s.polys(mix(p["leaf"], p["r3"], 0.35), fronds, alpha=0.7, press=0.2)
    shrubs = [
        (x + half * v, base - r.uniform(0.02, 0.1) * rise, half * 0.13, rise * 0.11)
        for v in np.linspace(-0.85, 0.85, 9)
    ]
    s.ovals(mix(p["leaf"], p["r2"], 0.3), shrubs, alpha=0.75, press=0.2)

    def ribs(d: ImageDraw.ImageDraw, n: int) -> None:
        t = max(int(3.2 * u * n), 2)
        for share in (1.0, 0.7, 0.36, 0.0):
            for f in (-1, 1):
                line = [((x + f * (px - x) * share) * n, py * n) for px, py in dome[30:]]
                d.line([*line, ((x + f * half * share) * n, base * n)], fill=255, width=t, joint="curve")
        for v in (0.3, 0.55, 0.78):
            y = base - wall - (rise - wall) * v
            reach = half * float(np.sqrt(1 - v ** (2 / 0.9)))
            d.line([(x - reach) * n, y * n, (x + reach) * n, y * n], fill=255, width=t)
        d.line([(x - half) * n, (base - wall) * n, (x + half) * n, (base - wall) * n], fill=255, width=2 * t)

    s.ink(mix(p["r3"], p["r4"], 0.4), ribs, press=0.1)
    top = base - rise
    s.polys(
        mix(p["r3"], p["r4"], 0.4),
        [
            box(x - half * 0.09, top - rise * 0.06, x + half * 0.09, top + rise * 0.01),
            [(x - half * 0.12, top - rise * 0.06), (x, top - rise * 0.15), (x + half * 0.12, top - rise * 0.06)],
        ],
        press=0.05,
    )


PICTURES: Mapping[str, Callable[[Print], None]] = {
    "bamboo": bamboo,
    "plum": plum,
    "glasshouse": glasshouse,
    "moongate": moongate,
    "flowers": flowers,
    "cherry": cherry,
    "bridge": bridge,
}
