"""The crescent island print: a wooded crescent in a broad water, a footbridge to its tip."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Points, mix
from backend.imaging.covers.seaside import beam, open_water
from backend.imaging.covers.waders import bird, reeds


def halfmoon(s: Print) -> None:
    """The coral point is a small sail inside the crescent."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.28, 0.31)
    s.sky(hz)
    s.sun(w * 0.74, h * 0.15, 50 * u)
    far = s.crest([(w * 0.3, h * 0.1, w * 0.3, w * 0.3, 1.1), (w * 0.84, h * 0.07, w * 0.3, w * 0.2, 1.1)], hz, 0.6)
    s.layer(far, p["r0"], mix(p["r0"], p["low"], 0.6), h * 0.14, line=0.4, to=hz)
    s.layer(s.canopy(np.full(w, hz - 8 * u, np.float32), 10, 11), mix(p["leaf"], p["r1"], 0.5), line=0.3, to=hz + 2)
    open_water(s, hz, pale=0.6, depth=0.35)
    s.ripples(hz + 8 * u, h * 0.97, p["light"], 80, 0.5)
    cx, cy, a, b = w * 0.48, h * 0.56, w * 0.34, h * 0.2
    outer = np.linspace(-0.35, np.pi + 0.35, 70)
    sink = np.linspace(np.pi + 0.35, -0.35, 70)
    back = [(cx - a * np.cos(t), cy - b * np.sin(t)) for t in outer]
    inner = [(cx - a * 0.86 * np.cos(t), cy + b * 0.42 - b * 1.02 * np.sin(t)) for t in sink]
    shape: Points = [*back, *inner]

    def grown(by: float, down: float = 0.0) -> Points:
        """The crescent widened by a share, and moved down."""
        mx, my = cx, cy - b * 0.5
        return [(mx + (x - mx) * (1 + by), my + (y - my) * (1 + by * 1.8) + down) for x, y in shape]

    s.polys(mix(p["deep"], p["r4"], 0.3), [grown(0.0, h * 0.03)], alpha=0.45, press=0.5)
    s.polys(mix(p["shoal"], p["light"], 0.3), [grown(0.045)], press=0.1)
    s.polys(p["sand"], [grown(0.022)], press=0.1)
    s.polys(mix(p["leaf"], p["r1"], 0.25), [shape], press=0.2)
    trees = []
    for _ in range(240):
        t, v = r.uniform(-0.25, np.pi + 0.25), r.uniform(0.06, 0.9)
        x = cx - a * (1 - 0.14 * v) * np.cos(t)
        y = cy + b * 0.42 * v - b * (1 + 0.02 * v) * np.sin(t)
        trees.append((y, x, (7 + 20 * np.clip(np.sin(t), 0, 1) ** 0.7) * u * r.uniform(0.7, 1.3)))
    for number, (y, x, k) in enumerate(sorted(trees)):
        tone = mix(mix(p["leaf"], p["reed"], 0.4 * (number % 5 == 0)), p["r4"], 0.12 + 0.4 * float(r.random()))
        s.ovals(mix(p["leaf"], p["r4"], 0.7), [(x + k * 0.2, y + k * 0.2, k, k * 0.5)], alpha=0.5)
        s.ovals(tone, [(x, y - k * 0.5, k, k * 0.86)], press=0.25)
    _bridge(s, cx + a * 0.93, cy + b * 0.33)
    s.boat(cx - w * 0.02, cy + b * 0.5, min(36 * u, h * 0.05), p["accent"])
    for x, y, k, face in ((0.2, 0.9, 100, 1), (0.27, 0.93, 76, -1)):
        bird(s, w * x, h * y, min(k * u, h * 0.14), p["wall"], face)
    reeds(s, 50, w * 0.72, w * 1.06, h * 0.1, h * 0.3, p["r4"], mix(p["reed"], p["light"], 0.2), lean=-0.2)
    reeds(s, 30, w * -0.06, w * 0.14, h * 0.1, h * 0.24, p["r4"], mix(p["reed"], p["light"], 0.2))
    s.gulls(w * 0.4, h * 0.13, 6, 60 * u, size=11)
    if flip:
        s.mirror()


def _bridge(s: Print, x: float, y: float) -> None:
    """A low footbridge of five spans from the tip to the shore beyond the plate."""
    p, w, u = s.p, s.w, s.u
    t = np.linspace(0, 1, 40)
    px, py = x + (w * 1.03 - x) * t, y - np.abs(np.sin(t * np.pi * 2.5)) * 15 * u
    s.polys(
        mix(p["wall"], p["r2"], 0.25),
        [[*zip(px, py, strict=True), *list(zip(px, py + 11 * u, strict=True))[::-1]]],
        press=0.1,
    )
    feet = [beam((px[i], y + 4 * u), (px[i], y + 22 * u), 7 * u) for i in range(0, 40, 8)]
    s.polys(p["r3"], feet, press=0.1)
    s.polys(p["r4"], [beam((px[i], py[i]), (px[i], py[i] - 12 * u), 2 * u) for i in range(0, 40, 2)], press=0)
    s.polys(
        p["r4"], [beam((px[i], py[i] - 11 * u), (px[i + 1], py[i + 1] - 11 * u), 2 * u) for i in range(39)], press=0
    )
