"""Practice modes of measuring: a river mouth cut across, buoys on watch about an island."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.cuts import Spot, box, ribbon
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, mix
from backend.imaging.covers.practices.ground import buoy, fish, gauge, reeds, soils, water, weeds


def estuary(s: Print) -> None:
    """A river cut across where it meets the sea: gauges in the channel, points of sampling, a coral float."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz, ground, cx = h * 0.24, h * 0.54, w * 0.53
    s.sky(hz)
    s.disc(w * 0.3, hz - 20 * u, 54 * u, p["light"], press=0.1)
    s.wash([(0, mix(p["sea"], p["low"], 0.5)), (1, p["sea"])], hz, ground + 20 * u)
    s.ripples(hz + 6 * u, ground, p["light"], 50, 0.6)
    for side in (-1, 1):
        for n in range(6):
            t = n / 5
            y, thick = hz + (ground - hz) * (0.1 + 0.17 * n), (12 + 26 * t) * u
            reach = w * (0.2 + 0.025 * n + 0.07 * sin(n * 2 + side))
            outline = [
                (cx + side * w * 0.62 - side * reach * cos(v), y + thick * sin(v))
                for v in np.linspace(-pi / 2, pi / 2, 30)
            ]
            s.polys(mix(mix(p["leaf"], p["low"], 0.4 - 0.4 * t), p["reed"], 0.3 * (n % 2)), [outline], press=0.2)
    off = np.clip(np.abs(s.x - cx) / (w * 0.36), 0, 1.2)
    bed: Array = (ground + h * 0.34 * np.clip(1 - off**2.4, 0, 1)).astype(np.float32)
    for n, tone in enumerate(soils(s)):
        layer = np.maximum(
            bed * (n == 0) + (n > 0) * (ground + h * (0.09 + 0.1 * n) + np.sin(s.x / w * (5 + n)) * 7 * u),
            bed + h * 0.035 * n,
        )
        s.layer(np.asarray(layer, np.float32), tone, line=0.7, press=0.3)
    span = (cx - w * 0.355, cx + w * 0.355)
    water(s, ground + 8 * u, bed, span)
    dots = []
    for x in np.linspace(-0.24, 0.24, 5):
        deep = float(bed[int(cx + x * w)]) - ground
        dots += [(cx + x * w, ground + deep * v, 8 * u, 8 * u) for v in (0.28, 0.54, 0.8)]
    lines = [box(x - 1.2 * u, ground + 10 * u, x + 1.2 * u, float(bed[int(x)]) - 6 * u) for x, _, _, _ in dots[::3]]
    s.polys(p["light"], lines, press=0, alpha=0.6)
    s.ovals(p["light"], dots, press=0.05)
    gauge(s, cx - w * 0.3, ground - h * 0.17, float(bed[int(cx - w * 0.3)]) + 14 * u, 30 * u)
    reeds(s, (w * 0.0, cx - w * 0.34), ground + 8 * u, h * 0.24, 34)
    reeds(s, (cx + w * 0.35, w * 1.0), ground + 8 * u, h * 0.3, 40)
    buoy(s, cx + w * 0.12, ground + 8 * u, 1.5, 0)
    s.gulls(w * 0.6, h * 0.12, 5, 60 * u, size=11)
    if flip:
        s.mirror()


def watch(s: Print) -> None:
    """An island above and below the water line, three buoys that listen about it, the nearest coral."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip, surface = r.random() < 0.5, h * 0.46
    s.sky(surface)
    s.sun(w * 0.8, h * 0.2, 54 * u)
    s.wash(
        [(0, mix(p["sea"], p["shoal"], 0.3)), (0.4, mix(p["sea"], p["deep"], 0.5)), (1, mix(p["deep"], p["r4"], 0.4))],
        surface,
        h,
    )
    cx = w * 0.32
    top = s.crest(
        [(cx, h * 0.3, w * 0.2, w * 0.16, 0.9), (cx + w * 0.1, h * 0.2, w * 0.1, w * 0.12, 0.9)],
        surface + 22 * u,
        0.7,
        120,
    )
    s.layer(
        s.canopy(top, 12, 10),
        mix(p["leaf"], p["r3"], 0.4),
        mix(p["r3"], p["r2"], 0.4),
        h * 0.36,
        line=0.5,
        to=surface,
        press=0.2,
    )
    t = np.abs(s.x - cx - w * 0.03) / w
    foot: Array = np.maximum(surface, surface + h * 0.62 * np.clip((t - 0.16) / 0.34, 0, 1) ** 0.7).astype(np.float32)
    foot = np.minimum(foot, h * 0.93 + np.sin(s.x / w * 8) * 8 * u)
    for n, tone in enumerate(("r2", "r3", "r4")):
        edge = np.maximum(foot, (surface + h * 0.16 * n + np.sin(s.x / w * (9 + n)) * 9 * u) * (n > 0))
        s.layer(edge.astype(np.float32), mix(p[tone], p["deep"], 0.25), line=0.5, press=0.35)
    s.bars(p["light"], [(0, surface + 1 * u, w, 4 * u)], alpha=0.9)
    s.bars(p["light"], [(cx - w * 0.16, surface - 4 * u, cx + w * 0.2, 8 * u)], alpha=0.8)
    for x, size, depth in ((0.58, 0.9, 0.2), (0.92, 0.75, 0.28), (0.75, 1.7, 0.4)):
        k = size * min(u, h / 900)
        for n in range(1, 4):
            arc: list[Spot] = [
                (w * x + np.cos(a) * k * 44 * n, surface + h * depth + np.sin(a) * k * 44 * n)
                for a in np.linspace(0.15 * pi, 0.85 * pi, 24)
            ]
            s.polys(p["light"], [ribbon(arc, 3.4 * u, 3.4 * u)], press=0, alpha=0.75 - 0.18 * n)
        buoy(s, w * x, surface, size, h * depth / u, None if size > 1 else p["reed"])
        s.disc(w * x, surface + h * depth, 12 * k, p["light"], press=0)
    fish(s, (w * 0.6, w * 0.9), (surface + h * 0.08, surface + h * 0.18), 8, 18, p["light"])
    weeds(s, r.uniform(w * 0.62, w * 0.98, 12), foot, h * 0.09, mix(p["leaf"], p["r4"], 0.5))
    s.gulls(w * 0.55, h * 0.16, 5, 50 * u, size=11)
    if flip:
        s.mirror()
