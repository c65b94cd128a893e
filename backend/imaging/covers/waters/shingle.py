"""The shingle print: at low tide a bar of stones is laid bare from the near shore to the island."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.rocks import landmass
from backend.imaging.covers.seaside import open_water, person


def shingle(s: Print) -> None:
    """The bar swings out from the near edge; walkers on it, one of them in coral."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * r.uniform(0.36, 0.4)
    s.sky(hz)
    s.sun(w * r.uniform(0.2, 0.3), h * 0.17, 50 * u)
    s.layer(s.crest([(w * 0.12, h * 0.05, w * 0.16, w * 0.2, 1.1)], hz + 6 * u, 0.3), p["r0"], line=0.4, to=hz)
    open_water(s, hz, depth=0.3)
    wl, cx, pk = hz + h * 0.05, w * 0.72, h * r.uniform(0.24, 0.28)
    peaks = [(cx, pk, w * 0.13, w * 0.12, 0.6), (cx + w * 0.13, pk * 0.74, w * 0.1, w * 0.13, 0.6)]
    landmass(s, [*peaks, (cx - w * 0.1, pk * 0.42, w * 0.08, w * 0.08, 0.6)], wl, 0.8)
    s.ripples(wl + 20 * u, h * 0.97, p["light"], 70, 0.5)
    s.ripples(hz + h * 0.14, h * 0.97, p["deep"], 40, 0.4)
    t = np.linspace(0, 1, 110)
    py = wl + 5 * u + (h * 1.06 - wl) * t**1.7
    px = w * (0.62 - 0.36 * t**0.8 + 0.17 * np.sin(t * 5.2) * (0.25 + 0.75 * t))
    half = np.minimum((5 + 250 * t**1.7) * u, w * (0.004 + 0.21 * t**1.7))
    for ink, share, press in (
        (mix(p["shoal"], p["light"], 0.35), 1.5, 0.1),
        (p["light"], 1.16, 0.25),
        (mix(p["sand"], p["reed"], 0.3), 1.0, 0.2),
        (p["sand"], 0.72, 0.15),
    ):
        worn = half * (share + 0.07 * np.sin(t * 46 + share * 5))
        left, right = list(zip(px - worn, py, strict=True)), list(zip(px + worn, py, strict=True))
        s.polys(ink, [left + right[::-1]], press=press)
    stones: dict[str, list[tuple[float, float, float, float]]] = {"reed": [], "r2": [], "light": []}
    for _ in range(420):
        k = int(r.integers(6, 110))
        q = half[k] * r.uniform(0.012, 0.05) + 0.8 * u
        at = (px[k] + half[k] * r.uniform(-0.95, 0.95), py[k] + r.uniform(-6, 6) * u, q * 1.5, q)
        stones[("reed", "r2", "light")[int(r.integers(3))]].append(at)
    for name, rows in stones.items():
        s.ovals(p[name], rows, alpha=0.45, press=0.2)
    walkers = [(46, -0.2), (50, 0.24), (72, 0.1), (75, -0.16)]
    for number, (k, aside) in enumerate(walkers):
        x, y, tall = px[k] + half[k] * aside, py[k], min((16 + 130 * t[k] ** 2) * u, h * 0.2)
        s.bars(mix(p["sand"], p["r3"], 0.5), [(x, y, x + tall * 0.7, tall * 0.06)], alpha=0.7)
        s.polys(p["accent"] if number == 2 else p["r4"], person(x, y, tall), press=0)
    s.gulls(w * 0.42, hz * 0.5, 6, 60 * u)
