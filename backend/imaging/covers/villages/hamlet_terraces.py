"""A village in five terraces of gabled houses, over the sea or over combed fields."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.homestead import PINK, figure, house, old_tree, water
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import fbm, mix


def terraces(s: Print, inland: bool = False) -> None:
    """Houses on a slope over the sea; inland: over combed fields, no boats."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.34, 0.38)
    s.sky(hz)
    s.sun(w * 0.2, h * 0.17, 50 * u)
    water(s, hz)
    if inland:  # combed field strips, wider toward the viewer
        y = hz
        for k in range(9):
            t = k / 8
            c = (mix(p["leaf"], p["low"], 0.62), mix(p["reed"], p["low"], 0.55), mix(p["r1"], p["leaf"], 0.4))[k % 3]
            g = y + np.sin(s.x / w * 3 + k) * (3 + 14 * t) * u
            s.layer(g, mix(c, p["leaf"], 0.25 * t), line=0.5, press=0.2)
            rows = []
            for _ in range(26):
                x = r.uniform(0, w * 0.7)
                rows.append(
                    (
                        x,
                        y + r.uniform(0.15, 0.95) * h * (0.025 + 0.09 * t),
                        x + r.uniform(20, 80) * u * (0.5 + t),
                        (1.2 + 2 * t) * u,
                    )
                )
            s.bars(mix(c, p["r4"], 0.35), rows, alpha=0.45)
            y += h * (0.025 + 0.09 * t)
    far = s.crest([(w * 0.1, h * 0.06, w * 0.14, w * 0.2, 1.1)], hz + 8 * u, 0.3)
    s.layer(far, p["r0"], to=hz, line=0.4)
    if not inland:
        s.glitter(w * 0.2, hz, hz + h * 0.2, p["light"], 0.7, 40)
        s.ripples(hz + 8 * u, h * 0.8, p["light"], 46, 0.5, 0, w * 0.5)
        s.boat(w * 0.13, h * 0.53, 34 * u, p["accent"])
        s.boat(w * 0.27, h * 0.45, 19 * u)
    hill = s.crest([(w * 0.86, h * 0.3, w * 0.5, w * 0.4, 1.15)], hz + 6 * u, 0.8)
    s.layer(np.where(s.x > w * 0.3, hill, h), p["r1"], mix(p["r1"], p["low"], 0.7), h * 0.3, to=hz)
    s.clouds(hz - h * 0.06, w * 0.74, w * 0.2, 3, alpha=0.85, t=11)
    # the slope that carries the houses comes in from the right
    for k in range(5):
        t = k / 4
        size = (50 + 104 * t) * u
        x0 = w * (0.5 - 0.46 * t**0.9)
        y0 = hz + h * (0.07 + 0.53 * t**1.06)
        g = y0 - size * 0.4 - (s.x - x0) / w * h * (0.2 - 0.06 * t) + fbm(w, r, 160 * u, 3) * 8 * u
        g = s.canopy(g + np.clip(x0 - size * 0.8 - s.x, 0, None) ** 1.06 * 1.15, 18 + 14 * t, 12 + 10 * t)
        c = mix(p["leaf"], p["r3"], 0.15 + 0.6 * t) if k % 2 else mix(p["leaf"], p["r2"], 0.5)
        s.layer(g, c, line=0.25, press=0.2)
        x = x0 + size * r.uniform(0.1, 0.5)
        while x < w + size:
            y = y0 + size * 0.42 - (x - x0) / w * h * (0.2 - 0.06 * t) + r.normal(0, size * 0.07)
            roof = p["roof2"] if r.random() < 0.58 else p["roof"]
            face = 1
            k2 = size * r.uniform(0.74, 1.05)
            house(s, x, y, k2, p["wall"], mix(roof, p["low"], 0.22 * (1 - t)), face)
            x += k2 * r.uniform(1.9, 2.9)
            if r.random() < 0.62:
                tx = x - k2 * 0.28
                s.disc(
                    tx,
                    y - k2 * 0.42,
                    k2 * r.uniform(0.3, 0.46),
                    mix(p["leaf"], p["r4"], 0.35 + 0.25 * r.random()),
                    press=0.25,
                )
                s.disc(
                    tx + k2 * 0.25,
                    y - k2 * 0.2,
                    k2 * r.uniform(0.22, 0.34),
                    mix(p["leaf"], p["r3"], 0.4),
                    press=0.25,
                )
    ft = s.canopy(h * 0.985 + fbm(w, r, 300 * u, 2) * 14 * u - (s.x / w) * 8 * u, 40, 26)
    s.layer(ft, p["r4"], line=0.3)
    if inland:  # the coral point: one figure with a parasol on the path
        figure(s, w * 0.13, h * 0.63 + 36 * u, 61 * u)
    leaf = p["reed"] if s.pal in ("autumn", "dusk", "day") else PINK if s.pal == "spring" else p["leaf"]
    old_tree(s, w * 0.2, h, 300 * u, leaf)  # by the lane
    s.gulls(w * 0.32, h * 0.25, 5, 46 * u, size=11)
    if flip:
        s.mirror()
