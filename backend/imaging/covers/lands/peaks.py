"""The mountain prints with the great group of peaks: a summit with its pavilion, and peaks in a sea of cloud."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, fbm, mix

SUMMIT, CLOUDS = "summit", "clouds"
#: peaks of the main group: offset and height as shares of plate and tallest, widths far and near side, power
GROUP = (
    (0, 1, 0.19, 0.17, 0.84),
    (-0.12, 0.66, 0.13, 0.1, 0.68),
    (0.085, 0.84, 0.1, 0.12, 0.7),
    (0.2, 0.6, 0.11, 0.14, 0.66),
    (-0.23, 0.4, 0.13, 0.1, 0.66),
    (0.33, 0.36, 0.11, 0.13, 0.68),
    (-0.33, 0.22, 0.12, 0.1, 0.8),
)


@dataclass
class Scene:
    """Where things stand: `left` of the plate or mirrored, the group's middle `cx`, the widening of tall plates."""

    mode: str
    left: bool
    wide: float
    width: int
    cx: float = 0.0

    def at(self, share: float) -> float:
        """A place across the plate, counted from the group's side."""
        return self.width * share if self.left else self.width * (1 - share)

    @property
    def side(self) -> int:
        return 1 if self.left else -1


def summit(s: Print) -> None:
    """The group, steps to a pavilion on top, a leaning pine in the near corner."""
    _print(s, SUMMIT)


def clouds(s: Print) -> None:
    """A smaller group over mist, the real sea behind it, tea terraces in the near corner."""
    _print(s, CLOUDS)


def _print(s: Print, mode: str) -> None:
    w, h, r = s.w, s.h, s.r
    scene = Scene(mode, bool(r.random() < 0.5), float(np.clip(h / w / 0.625, 1, 2.4)) ** 0.62, w)
    _far(s, scene)
    scene.cx = scene.at(r.uniform(0.34, 0.4))
    main = _group(s, scene)
    _steps(s, scene, main)
    _mist(s, scene)
    _middle(s, scene)
    if mode == CLOUDS:
        _terraces(s, scene)
    else:
        _near_hill(s, scene)


def _far(s: Print, scene: Scene) -> None:
    """Sky, the real sea behind the clouds, the sun, two faint ranges."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    s.sky(h * 0.74)
    if scene.mode == CLOUDS:
        hz = h * 0.4
        s.wash([(0, mix(p["sea"], p["low"], 0.62)), (1, p["low"])], hz, h * 0.74)
        peaks = [
            (scene.at(0.86), h * 0.04, w * 0.1, w * 0.1, 1.1),
            (scene.at(0.74), h * 0.024, w * 0.06, w * 0.05, 1.1),
        ]
        s.layer(s.crest(peaks, hz + 8 * u, 0.2), p["r1"], p["r0"], h * 0.06, to=hz, line=0.3)
        s.ripples(hz + 4 * u, hz + h * 0.13, p["light"], 40, 0.5)
    x = scene.at(r.uniform(0.7, 0.8) if h < w * 0.85 else r.uniform(0.6, 0.66))
    y = h * (r.uniform(0.19, 0.26) if scene.mode == SUMMIT else r.uniform(0.17, 0.24))
    s.sun(x, y, r.uniform(52, 70) * u, red=True)
    if scene.mode == CLOUDS:
        return
    broad = w * 0.17 * scene.wide
    for k, (level, tone) in enumerate(((0.56, "r0"), (0.64, "r1"))):
        peaks = [
            (scene.at(f + r.uniform(-0.04, 0.04)), h * q * r.uniform(0.85, 1.15), broad, broad, 1.1)
            for f, q in ((0.06, 0.17), (0.56, 0.13), (0.72, 0.2), (0.93, 0.24))
        ]
        s.layer(s.crest(peaks, h * level, 1.1), p[tone], mix(p[tone], p["low"], 0.92), h * 0.3, line=0.4)
        s.clouds(h * (level - 0.03), scene.at(0.8 - 0.1 * k), w * 0.24, 3, t=12)


def _group(s: Print, scene: Scene) -> Array:
    """The main group before its back shoulder, with woods on its flank; returns its outline."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    tallest, cx, side, wide = h * r.uniform(0.54, 0.6), scene.cx, scene.side, scene.wide
    peaks = [(a + r.uniform(-0.02, 0.02), b * (r.uniform(0.86, 1.08) if a else 1), c, d, e) for a, b, c, d, e in GROUP]
    if scene.mode == CLOUDS:
        peaks = [*peaks[:5], (0.5, 0.36, 0.1, 0.12, 0.66), (0.59, 0.26, 0.08, 0.1, 0.66)]
    behind = [
        (cx + side * w * (a + 0.05), tallest * b * 0.86, w * 0.13 * wide, w * 0.12 * wide, 0.72) for a, b, *_ in peaks
    ]
    back = s.crest(behind, h * 0.76, 1.1, 150)
    s.layer(back, mix(p["r2"], p["r1"], 0.35), mix(p["r1"], p["low"], 0.85), h * 0.46, line=0.55)
    s.carve(back, p["r1"], 80, 110, alpha=0.3, width=3, x0=cx - w * 0.3, x1=cx + w * 0.4)
    before = [
        (
            cx + side * w * a,
            tallest * b,
            w * wide * (c if scene.left else d),
            w * wide * (d if scene.left else c),
            e,
        )
        for a, b, c, d, e in peaks
    ]
    main = s.crest(before, h * 0.78, 1.25, 140)
    s.layer(main, mix(p["r3"], p["r4"], 0.2), mix(p["r2"], p["low"], 0.7), h * 0.56, line=0.85, press=0.2)
    s.carve(main, p["r1"], 150, 150, alpha=0.4, width=3.4, x0=cx - w * 0.36, x1=cx + w * 0.4)
    s.carve(main, p["r4"], 150, 150, alpha=0.42, width=8, x0=cx - w * 0.34, x1=cx + w * 0.38)
    wood = s.canopy(np.maximum(main + 90 * u, h * 0.5 + fbm(w, r, 130 * u, 4) * 46 * u), 15, 15)
    flank = np.where(main < h * 0.66, wood, h * 1.1)
    green, low = mix(p["leaf"], p["r2"], 0.35), mix(p["r2"], p["low"], 0.8)
    s.layer(flank, green, low, h * 0.24, line=0.2, alpha=0.8, press=0.25)
    for _ in range(22):  # small pines that hold on to ledges
        k = int(np.clip(r.normal(cx, w * 0.17), 5, w - 6))
        y = main[k] + r.uniform(2, 150) * u
        q = r.uniform(9, 17) * u
        lower = [(k - q * 0.6, y), (k, y - q * 1.9), (k + q * 0.6, y)]
        upper = [(k - q * 0.46, y - q * 0.7), (k, y - q * 2.1), (k + q * 0.46, y - q * 0.7)]
        s.polys(mix(p["leaf"], p["r4"], 0.5), [lower, upper], press=0)
    return main


def _steps(s: Print, scene: Scene, main: Array) -> None:
    """The pavilion on the summit and the steps to it, a thread of paper."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    top = int(np.argmin(main))
    if scene.mode == SUMMIT:
        s.pavilion(top, main[top] + 5 * u, 32 * u, p["r4"])
    rows, y, x, turn = [], main[top] + 24 * u, float(top), 1
    while y < h * 0.6:
        x += turn * r.uniform(4, 9) * u
        if r.random() < 0.14:
            turn = -turn
        if y > main[int(np.clip(x, 0, w - 1))] + 8 * u:
            rows.append((x - 4 * u, y, x + 5 * u, 2.2 * u))
        else:
            turn = 1 if x < top else -1
        y += 8 * u
    s.bars(p["light"], rows if scene.mode == SUMMIT else [], alpha=0.85)


def _mist(s: Print, scene: Scene) -> None:
    w, h = s.w, s.h
    s.clouds(h * 0.67, scene.cx - scene.side * w * 0.24, w * 0.26, 4)
    s.clouds(h * 0.6, scene.cx + scene.side * w * 0.28, w * 0.2, 3)
    if scene.mode == CLOUDS:
        for y, x, span in ((0.7, 0.78, 0.34), (0.76, 0.3, 0.4), (0.8, 0.72, 0.4)):
            s.clouds(h * y, scene.at(x), w * span, 4, t=17)


def _middle(s: Print, scene: Scene) -> None:
    """Wooded ridges between the mist; blossom in spring, red leaves in autumn."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    if h > w * 0.85:
        peaks = [(scene.at(0.3), h * 0.09, w * 0.4, w * 0.4, 1.2), (scene.at(0.95), h * 0.13, w * 0.3, w * 0.3, 1.2)]
        ridge = s.canopy(s.crest(peaks, h * 0.77, 0.7), 15, 14)
        s.layer(ridge, mix(p["r1"], p["r2"], 0.3), mix(p["r1"], p["low"], 0.75), h * 0.16, line=0.35)
        s.clouds(h * 0.765, scene.at(0.46), w * 0.26, 3, alpha=0.9)
    peaks = [(w * 0.1, h * 0.12, w * 0.3, w * 0.35, 1.2), (w * 0.9, h * 0.14, w * 0.4, w * 0.3, 1.2)]
    ridge = s.canopy(s.crest(peaks, h * 0.82, 0.7), 20, 20)
    tone = p["r2"] if s.pal != "autumn" else p["leaf"]
    s.layer(ridge, tone, mix(p["r2"], p["low"], 0.55), h * 0.24, line=0.35)
    blossom = {"spring": "#E9B7A6", "autumn": "#B5552F"}.get(s.pal)
    for _ in range(34 if blossom else 0):
        x = r.uniform(0, w)
        y, radius = ridge[int(x)] + r.uniform(6, 70) * u, r.uniform(8, 17) * u
        s.disc(x, y, radius, mix(str(blossom), p["r2"], r.uniform(0, 0.4)), alpha=0.9, press=0.3)
    s.clouds(h * 0.86, w * r.uniform(0.4, 0.6), w * 0.3, 3, alpha=0.9)


def _terraces(s: Print, scene: Scene) -> None:
    """Tea terraces lead in from the near corner."""
    p, w, h, u = s.p, s.w, s.h, s.u
    for j in range(6):
        t = j / 5
        rise = np.clip((s.x - scene.at(0.3)) * scene.side / w, 0, 1) ** 1.3 * h * (0.2 - 0.02 * j)
        row = h * (0.86 + 0.045 * j) - rise + np.sin(s.x / w * 5 + j * 0.5) * 8 * u
        tone = mix(mix(p["leaf"], p["r2"], 0.3), p["r4"], 0.15 + 0.72 * t)
        s.layer(s.canopy(row, 8 + 5 * t, 8 + 6 * t), tone, line=0.55, press=0.2)
    s.boat(scene.at(0.62), h * 0.47, 15 * u, p["wall"])
    s.boat(scene.at(0.9), h * 0.445, 10 * u)


def _near_hill(s: Print, scene: Scene) -> None:
    """The near corner with its leaning pine."""
    p, w, h, u = s.p, s.w, s.h, s.u
    x = scene.at(0.86)
    hill = s.canopy(s.crest([(x, h * 0.17, w * 0.5, w * 0.46, 1.4)], h * 1.0, 0.6), 34, 34)
    s.layer(hill, p["r4"], line=0.3, press=0.3)
    s.pine(x, hill[int(x)] + 30 * u, 270 * u, p["r4"], -scene.side)
    s.gulls(scene.at(0.62), h * 0.3, 5, 50 * u, size=11)
