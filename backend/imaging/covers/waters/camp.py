"""The island camp print: two tents on a near meadow above the sea, a lit doorway, an islet beyond."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.rocks import landmass
from backend.imaging.covers.seaside import beam, open_water, person


def camp(s: Print) -> None:
    """The coral point is the near tent's door cloth."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * r.uniform(0.46, 0.5)
    s.sky(hz)
    s.sun(w * r.uniform(0.7, 0.76), h * 0.22, r.uniform(60, 74) * u)
    s.layer(s.crest([(w * 0.94, h * 0.06, w * 0.2, w * 0.16, 1.1)], hz + 6 * u, 0.3), p["r0"], line=0.4, to=hz)
    open_water(s, hz)
    s.glitter(w * 0.73, hz, hz + h * 0.2, p["light"], 0.8, 46)
    s.ripples(hz + 6 * u, h * 0.86, p["light"], 60, 0.5)
    q = w * 0.1
    landmass(
        s, [(w * 0.3, h * 0.13, q, q, 0.55), (w * 0.39, h * 0.09, q * 0.7, q * 0.8, 0.55)], hz + h * 0.03, 0.6, far=0.12
    )
    s.boat(w * 0.58, hz + h * 0.09, 20 * u, p["wall"])
    for level, rise, ink in ((0.74, 0.08, "r2"), (0.82, 0.05, "leaf"), (0.95, 0.03, "r3")):
        slope = h * (level + rise * np.sin(s.x / w * 3.1 + level * 9)) - h * 0.1 * np.clip(1 - s.x / (w * 0.8), 0, 1)
        tone = mix(p["leaf"], p[ink], 0.5)
        s.layer(s.canopy(slope, 7, 5), tone, mix(tone, p["r3"], 0.3), h * 0.16, line=0.5, press=0.2)
        blades = []
        for _ in range(90):
            x = r.uniform(0, w)
            y, long = slope[int(x)] + r.uniform(8, 90) * u, r.uniform(8, 22) * u
            blades.append([(x - 1.6 * u, y), (x + r.normal(0, 5) * u, y - long), (x + 1.6 * u, y)])
        s.polys(mix(tone, p["r4"], 0.4), blades, alpha=0.6, press=0.1)
    k = min(h * 0.27, w * 0.2)
    _tent(s, w * 0.63, h * 0.81, k * 0.66, p["r1"], p["reed"])
    _tent(s, w * 0.37, h * 0.9, k, p["wall"], p["accent"])
    s.polys(p["r4"], [*person(w * 0.785, h * 0.86, k * 0.4), *person(w * 0.815, h * 0.865, k * 0.34)], press=0)
    s.pine(w * 0.045, h * 0.99, min(h * 0.5, w * 0.36), p["r4"], 1)
    s.layer(s.canopy(np.full(w, h * 1.01, np.float32), 26, 20), p["r4"], line=0.3, press=0.3)
    s.gulls(w * 0.46, h * 0.2, 5, 60 * u)


def _tent(s: Print, x: float, y: float, k: float, cloth: str, door: str) -> None:
    """A ridge tent in slight side view, k tall, its door open."""
    p = s.p
    shade = mix(cloth, p["r3"], 0.3)
    s.ovals(p["r4"], [(x + k * 0.3, y, k * 1.3, k * 0.05)], alpha=0.4)
    s.polys(
        shade, [[(x, y - k), (x + k * 1.05, y - k * 0.92), (x + k * 1.6, y - k * 0.04), (x + k * 0.72, y)]], press=0.08
    )
    s.polys(cloth, [[(x - k * 0.74, y), (x, y - k), (x + k * 0.74, y)]], press=0.05)
    s.polys(p["r4"], [[(x - k * 0.27, y), (x, y - k * 0.84), (x + k * 0.27, y)]], press=0.05)
    s.polys(p["light"], [[(x - k * 0.16, y), (x, y - k * 0.5), (x + k * 0.16, y)]], press=0.05, alpha=0.9)
    s.polys(
        door,
        [[(x - k * 0.27, y), (x - k * 0.02, y - k * 0.82), (x - k * 0.2, y - k * 0.5), (x - k * 0.42, y)]],
        press=0.03,
    )
    ropes = [
        beam((x, y - k), (x - k * 1.15, y + k * 0.04), k * 0.014),
        beam((x + k * 1.05, y - k * 0.92), (x + k * 2.05, y + k * 0.02), k * 0.014),
    ]
    s.polys(p["r4"], ropes, press=0)
