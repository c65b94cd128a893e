"""The reservoir print: hills and their whole mirror, a sluice tower at the end of its footbridge."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.cuts import box
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.seaside import beam, glass


def dam(s: Print) -> None:
    """The coral point is the sun above the hills; its mirror is pale."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    wl = h * r.uniform(0.5, 0.54)
    s.sky(wl)
    sun = w * r.uniform(0.44, 0.5)
    s.sun(sun, h * 0.18, 56 * u)
    ranges = (
        ("r0", [(0.2, 0.2, 0.3), (0.66, 0.25, 0.34), (0.98, 0.2, 0.3)], 0.02, 0.7),
        ("r1", [(0.04, 0.22, 0.3), (0.48, 0.1, 0.2), (0.86, 0.2, 0.26)], 0.0, 0.5),
        ("r2", [(-0.04, 0.15, 0.26), (0.3, 0.06, 0.12), (1.02, 0.15, 0.28)], -0.004, 0.25),
    )
    for tone, peaks, up, thin in ranges:
        crest = s.crest([(w * a, h * b, w * c, w * c, 1.0) for a, b, c in peaks], wl - h * up, 0.8)
        s.layer(crest, p[tone], mix(p[tone], p["low"], thin), h * 0.24, line=0.45, to=wl)
        if tone == "r1":
            s.clouds(wl - h * 0.1, w * 0.6, w * 0.22, 3, alpha=0.9, t=11)
    wood = s.canopy(wl - 8 * u - h * 0.05 * np.clip(np.abs(s.x / w - 0.5) * 2.2 - 0.4, 0, 1), 13, 13)
    s.layer(wood, mix(p["leaf"], p["r3"], 0.25), line=0.3, to=wl)
    glass(s, wl, mix(p["sea"], p["deep"], 0.3), 0.3, 0.85)
    s.sun(sun, h * 0.18, 56 * u, red=True)
    s.bars(p["light"], [(-20, wl + 1, w + 20, 4 * u)], alpha=0.8)
    s.ripples(wl + 20 * u, h * 0.95, p["light"], 70, 0.5)
    s.ripples(wl + 30 * u, h * 0.95, p["deep"], 50, 0.4)
    _tower(s, w * 0.3, h * 0.74, min(h * 0.3, w * 0.24))
    face = h * 1.0 - h * 0.2 * (1 - s.x / w) ** 1.4
    stone = mix(mix(p["sand"], p["r1"], 0.4), p["r2"], 0.3)
    s.layer(face, stone, mix(stone, p["r3"], 0.4), h * 0.2, line=0.9, press=0.25)
    laid = []
    for _ in range(150):
        x = r.uniform(0, w)
        y = face[int(x)] + r.uniform(0.02, 0.2) * h
        laid.append((x, y, x + r.uniform(20, 60) * u, 2.2 * u))
    s.bars(mix(stone, p["r4"], 0.4), laid, alpha=0.5)
    s.polys(
        p["r4"],
        [box(x - 2 * u, face[x] + 2, x + 2 * u, face[x] - 30 * u) for x in range(10, w, max(int(54 * u), 4))],
        press=0,
    )
    s.polys(
        p["r4"],
        [
            beam((x, face[x] - 27 * u), (x + step, face[min(x + step, w - 1)] - 27 * u), 3 * u)
            for step in (max(int(54 * u), 4),)
            for x in range(0, w - step, step)
        ],
        press=0,
    )
    s.gulls(w * 0.66, h * 0.16, 5, 60 * u, size=11)
    if flip:
        s.mirror()


def _tower(s: Print, x: float, y: float, k: float) -> None:
    """The intake tower in the water and the footbridge that leads to it; k is its height."""
    p, u = s.p, s.u
    pier = mix(p["r2"], p["r3"], 0.4)
    for i in range(4):
        a = x - k * (0.36 + 0.5 * i)
        s.polys(pier, [box(a - k * 0.025, y + k * 0.1, a + k * 0.025, y - k * 0.42)], press=0.15)
    s.polys(mix(p["wall"], p["r2"], 0.25), [box(-10, y - k * 0.42, x, y - k * 0.48)], press=0.1)
    s.polys(
        p["r4"], [box(a, y - k * 0.46, a + 2 * u, y - k * 0.6) for a in np.arange(0, x - k * 0.2, k * 0.14)], press=0
    )
    s.polys(p["r4"], [box(-10, y - k * 0.58, x - k * 0.2, y - k * 0.6)], press=0)
    s.polys(mix(pier, p["wall"], 0.4), [box(x - k * 0.13, y + k * 0.12, x + k * 0.15, y - k * 0.46)], press=0.15)
    s.polys(p["wall"], [box(x - k * 0.22, y - k * 0.42, x + k * 0.24, y - k * 0.8)], press=0.05)
    s.polys(mix(p["wall"], p["r3"], 0.3), [box(x + k * 0.1, y - k * 0.42, x + k * 0.24, y - k * 0.8)], press=0.05)
    lit = p["light"] if s.pal in ("dusk", "night") else p["r3"]
    s.polys(lit, [box(x + k * a, y - k * 0.52, x + k * (a + 0.09), y - k * 0.7) for a in (-0.15, -0.02, 0.13)], press=0)
    s.polys(
        p["roof"],
        [
            [
                (x - k * 0.3, y - k * 0.78),
                (x - k * 0.1, y - k * 0.98),
                (x + k * 0.12, y - k * 0.98),
                (x + k * 0.32, y - k * 0.78),
            ]
        ],
        press=0.15,
    )
    s.ripples(y + k * 0.1, y + k * 0.5, p["r3"], 14, 0.5, x - k * 0.3, x + k * 0.2, 0.5)
    s.bars(p["light"], [(x - k * 0.24, y + k * 0.12, x + k * 0.28, 3.4 * u)], alpha=0.9)
