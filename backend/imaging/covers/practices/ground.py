"""What the practice prints share: sky and ridge, the cut strata, pools, homes, rooted trees, reeds, the float."""

from __future__ import annotations

from collections.abc import Sequence
from math import pi, sin

import numpy as np

from backend.imaging.covers.cuts import box, ribbon
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, Ink, Points, mix


def air(s: Print, ground: float, sun: float = 0.78, ridge: float = 0.13) -> None:
    """Sky down to the ground line, a pale sun at `sun` of the width, a far ridge."""
    p, w, h, u = s.p, s.w, s.h, s.u
    s.sky(ground)
    s.sun(w * sun, h * 0.17, 50 * u)
    peaks = [(w * 0.2, h * ridge, w * 0.26, w * 0.24, 1.1), (w * 0.6, h * ridge * 0.7, w * 0.2, w * 0.2, 1.1)]
    s.layer(s.crest(peaks, ground, 0.8), p["r0"], mix(p["r0"], p["low"], 0.7), h * 0.2, to=ground, line=0.4)


def soils(s: Print) -> list[Ink]:
    """Five inks of the ground, top to bottom."""
    p = s.p
    return [
        mix(p["leaf"], p["r3"], 0.3),
        mix(p["sand"], p["reed"], 0.4),
        mix(p["sand"], p["r2"], 0.45),
        mix(p["r2"], p["r3"], 0.35),
        mix(p["r4"], p["r3"], 0.1),
    ]


def strata(s: Print, ground: float, tops: Sequence[float] = (0.0, 0.1, 0.2, 0.31, 0.41), tilt: float = 0.0) -> None:
    """Five flat layers below the ground line, their tops in heights of the plate; `tilt` lets the lower ones slope."""
    w, h, u, r = s.w, s.h, s.u, s.r
    for n, (tone, top) in enumerate(zip(soils(s), tops, strict=True)):
        bend = np.sin(s.x / w * (5 + n) + r.uniform(0, 6)) * (4 + 5 * n) * u + (s.x / w - 0.5) * tilt * h * n / 4
        s.layer(np.asarray(ground + h * top + bend * (n > 0), np.float32), tone, line=0.7, press=0.3)
        dots = []
        for _ in range(60):
            x = r.uniform(0, w)
            dots.append((x, ground + h * (top + r.uniform(0.02, 0.09)), x + r.uniform(6, 26) * u, 2.6 * u))
        s.bars(mix(tone, s.p["light"] if n % 2 else s.p["r4"], 0.3), dots, alpha=0.45)


def water(s: Print, surface: float, bed: Array, span: tuple[float, float], clear: float = 1.0) -> None:
    """Water from the surface down to the bed line between two x; `clear` 0 is as brown as it comes."""
    p, w, h = s.p, s.w, s.h
    y = np.arange(int(surface), h, dtype=np.float32)[:, None]
    inside = (s.x >= span[0]) & (s.x <= span[1]) & (bed > surface + 1)
    mask = np.clip(bed[None] - y, 0, 1) * np.clip(y - surface, 0, 1) * inside[None]
    run = np.clip((y - surface) / (h * 0.28), 0, 1)[..., None]
    top, deep = mix(p["sea"], p["shoal"], 0.4), mix(p["deep"], p["sea"], 0.2)
    brown = mix(p["reed"], p["roof2"], 0.2)
    color = mix(brown, top, 0.25 + 0.75 * clear) * (1 - run) + mix(brown, deep, 0.3 + 0.7 * clear) * run
    s.put(mask, color * np.ones((1, w, 1), np.float32), 0, int(surface), 0.1)
    s.bars(p["light"], [(span[0] + 8 * s.u, surface + 2 * s.u, span[1] - 8 * s.u, 3.4 * s.u)], alpha=0.9)


def bowl(s: Print, surface: float, span: tuple[float, float], depth: float, round_: float = 0.6) -> Array:
    """The bed of a rounded pool between two x, `depth` px deep; outside it is above the surface."""
    t = np.clip((s.x - span[0]) / (span[1] - span[0]), 0, 1)
    bed: Array = surface + depth * np.clip(np.sin(t * np.pi), 0, 1) ** round_
    return np.where((s.x < span[0]) | (s.x > span[1]), surface - 1, bed)


def fish(
    s: Print, span: tuple[float, float], rows: tuple[float, float], n: int, k: float = 15, color: Ink | None = None
) -> None:
    """`n` small fish in a box of x and y."""
    shoal: list[Points] = []
    for _ in range(n):
        x, y, q, f = s.r.uniform(*span), s.r.uniform(*rows), k * s.u * s.r.uniform(0.8, 1.3), s.r.choice([-1, 1])
        outline = ((-1, 0), (0, -0.36), (0.7, 0), (1.2, -0.32), (1.2, 0.32), (0.7, 0), (0, 0.36))
        shoal.append([(x + f * a * q, y + b * q) for a, b in outline])
    s.polys(s.p["r4"] if color is None else color, shoal, alpha=0.7, press=0)


def home(s: Print, x: float, ground: float, k: float, roof: Ink | None = None) -> None:
    """A gabled house, k about its width, on the ground line."""
    p = s.p
    s.polys(p["wall"], [box(x - k * 0.6, ground, x + k * 0.6, ground - k * 0.62)], press=0.05)
    gable = [(x - k * 0.76, ground - k * 0.58), (x, ground - k * 1.12), (x + k * 0.76, ground - k * 0.58)]
    s.polys(p["roof"] if roof is None else roof, [gable], press=0.15)
    windows = [box(x + a * k, ground - k * 0.44, x + (a + 0.16) * k, ground - k * 0.26) for a in (-0.44, 0.28)]
    s.polys(p["r3"], [box(x - k * 0.12, ground, x + k * 0.12, ground - k * 0.36), *windows], press=0)


def tree(s: Print, x: float, ground: float, k: float, roots: float = 1.0) -> None:
    """A round tree of height k with its roots below the ground line."""
    p, u, r = s.p, s.u, s.r
    trunk = [
        (x - k * 0.045, ground),
        (x - k * 0.02, ground - k * 0.6),
        (x + k * 0.02, ground - k * 0.6),
        (x + k * 0.045, ground),
    ]
    boughs = [
        ribbon([(x, ground - k * 0.42), (x + side * k * 0.16, ground - k * 0.7)], k * 0.03, k * 0.015)
        for side in (-1, 1)
    ]
    s.polys(p["r4"], [trunk, *boughs], press=0)
    for shade in (0.7, 0.4, 0.1):
        crown = []
        for _ in range(5):
            a, q, size = r.uniform(0, 2 * pi), r.random() ** 0.5, k * r.uniform(0.1, 0.17)
            crown.append(
                (
                    x + np.cos(a) * q * k * 0.24,
                    ground - k * 0.72 + np.sin(a) * q * k * 0.2 - (0.7 - shade) * k * 0.08,
                    size,
                    size,
                )
            )
        s.ovals(mix(p["leaf"], p["r3"], shade), crown, press=0.25)
    cuts: list[Points] = []
    for n in range(7 if roots else 0):
        dx, length = (n - 3) * k * 0.1 + r.normal(0, 4) * u, k * roots * r.uniform(0.35, 0.72) * (1 - abs(n - 3) * 0.12)
        cuts.append(
            ribbon([(x, ground), (x + dx * 0.5, ground + length * 0.5), (x + dx, ground + length)], 7 * u, 1.5 * u)
        )
    s.polys(p["light"], cuts, alpha=0.75, press=0.1)


def reeds(s: Print, span: tuple[float, float], y: float, tall: float, n: int = 46, roots: float = 1.0) -> None:
    """`n` reeds with plumes on the line y between two x, up to `tall` px; their roots below."""
    p, u, r = s.p, s.u, s.r
    blades, plumes, below = [], [], []
    for _ in range(n):
        x, length = r.uniform(*span), tall * r.uniform(0.35, 1)
        dx = length * r.normal(-0.12, 0.1)
        blades.append([(x - 3 * u, y), (x + dx, y - length), (x + 3 * u, y)])
        if r.random() < 0.4:
            a, b = x + dx, y - length
            plumes.append([(a, b - 22 * u), (a + 7 * u, b), (a - 3 * u, b + 14 * u), (a - 5 * u, b - 6 * u)])
        if r.random() < 0.5 and roots:
            below.append(
                [(x - 2 * u, y), (x + r.normal(0, 16) * u, y + tall * roots * r.uniform(0.2, 0.5)), (x + 2 * u, y)]
            )
    s.polys(p["light"], below, alpha=0.6, press=0.1)
    s.polys(mix(p["r3"], p["r4"], 0.5), blades, press=0.1)
    s.polys(mix(p["reed"], p["light"], 0.25), plumes, press=0.1)


def buoy(s: Print, x: float, y: float, k: float = 1.0, line: float = 96, color: Ink | None = None) -> None:
    """A measuring float on the water line with its pole, vane and a line of `line` units down; coral if not told."""
    p, q = s.p, s.u * k
    s.polys(p["r4"], [box(x - 2 * q, y, x + 2 * q, y - 86 * q)], press=0)
    s.polys(p["wall"], [box(x - 2 * q, y, x + 2 * q, y + line * s.u)], press=0, alpha=0.8)
    s.ellipse(p["light"], (x - 20 * q, y - 20 * q, x + 20 * q, y + 18 * q), press=0.03)
    s.dome(p["accent"] if color is None else color, (x - 20 * q, y - 22 * q, x + 20 * q, y + 16 * q), press=0.03)
    s.polys(p["r4"], [[(x - 2 * q, y - 86 * q), (x + 26 * q, y - 76 * q), (x - 2 * q, y - 64 * q)]], press=0)


def gauge(s: Print, x: float, top: float, foot: float, wide: float) -> None:
    """A staff gauge with bars every tenth, no numbers."""
    p = s.p
    s.polys(p["wall"], [box(x - wide / 2, top, x + wide / 2, foot)], press=0.05)
    step = (foot - top) / 16
    marks = [
        box(x - wide / 2, top + step * n, x + wide * (0.5 if n % 4 == 0 else 0.0), top + step * (n + 0.5))
        for n in range(16)
    ]
    s.polys(p["r4"], marks, press=0)


def weeds(s: Print, xs: Sequence[float], bed: Array, tall: float, color: Ink) -> None:
    """Swaying water plants on the bed."""
    cuts: list[Points] = []
    for x in xs:
        y, k = float(bed[int(np.clip(x, 0, s.w - 1))]), tall * s.r.uniform(0.5, 1)
        lean = s.r.uniform(0, 6)
        cuts.append(
            ribbon(
                [(x + sin(t * 5 + lean) * 0.1 * k - sin(lean) * 0.1 * k, y - t * k) for t in np.linspace(0, 1, 16)],
                9 * s.u,
                2 * s.u,
            )
        )
    s.polys(color, cuts, press=0.15)
