"""The lakeside vineyard print: rows of vines run down the near slope to the water."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.homestead import house
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.seaside import beam, open_water, person


def vineyard(s: Print) -> None:
    """The coral point is the picker's basket cloth."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.28, 0.31)
    s.sky(hz)
    s.sun(w * 0.74, h * 0.14, 50 * u)
    far = s.crest([(w * 0.2, h * 0.12, w * 0.3, w * 0.3, 1.0), (w * 0.55, h * 0.08, w * 0.24, w * 0.3, 1.0)], hz, 0.6)
    s.layer(far, p["r0"], mix(p["r0"], p["low"], 0.6), h * 0.16, line=0.4, to=hz)
    open_water(s, hz, pale=0.55, depth=0.25)
    s.glitter(w * 0.74, hz, hz + h * 0.12, p["light"], 0.7, 40)
    s.ripples(hz + 5 * u, h * 0.52, p["light"], 50, 0.55, big=0.7)
    s.boat(w * 0.44, hz + h * 0.07, 18 * u, p["wall"])
    shore = h * (0.46 + 0.05 * np.sin(s.x / w * 4.2 + 0.6))
    s.layer(shore - 8 * u, p["sand"], line=0.6)
    s.layer(s.canopy(shore, 16, 16), mix(p["leaf"], p["r2"], 0.3), line=0.3, press=0.2)
    field = np.asarray(shore + 24 * u, np.float32)
    s.layer(field, mix(mix(p["sand"], p["reed"], 0.4), p["leaf"], 0.25), line=0.4, press=0.2)
    k = min(h * 0.1, w * 0.075)
    for x, size in ((0.83, 1.0), (0.72, 0.7)):
        house(s, w * x, float(field[int(w * x)]) + k * 0.5, k * size, p["wall"], p["roof2"], 1)
    _rows(s, h * 0.5)
    x, y, tall = w * 0.37, h * 0.86, min(h * 0.2, w * 0.15)
    s.polys(p["r4"], person(x, y, tall), press=0)
    s.polys(
        mix(p["reed"], p["light"], 0.4),
        [[(x - tall * 0.24, y - tall * 0.86), (x, y - tall * 1.08), (x + tall * 0.24, y - tall * 0.86)]],
        press=0.05,
    )
    s.polys(
        mix(p["reed"], p["r3"], 0.2),
        [
            [
                (x + tall * 0.18, y - tall * 0.34),
                (x + tall * 0.6, y - tall * 0.34),
                (x + tall * 0.54, y),
                (x + tall * 0.24, y),
            ]
        ],
        press=0.15,
    )
    s.dome(p["accent"], (x + tall * 0.18, y - tall * 0.5, x + tall * 0.6, y - tall * 0.18), press=0.03)
    s.gulls(w * 0.5, h * 0.14, 5, 50 * u, size=11)
    if flip:
        s.mirror()


def _rows(s: Print, top: float) -> None:
    """Leafy rows that spread from a point beyond the shore; posts at their near ends, grapes under the leaves."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    vx, vy = w * 0.56, h * 0.3
    t = np.linspace(0, 1, 34) ** 1.3
    for foot in (-0.95, 1.95, -0.55, 1.5, -0.2, 1.14, 0.1, 0.84, 0.62):
        crowns, under, grapes, posts = [], [], [], []
        for part in t:
            y = top + 18 * u + (h * 1.08 - top) * part
            share = (y - vy) / (h * 1.08 - vy)
            x = vx + (w * foot - vx) * share
            q = (6 + 78 * share**1.7) * u
            if part in t[::6]:
                posts.append(beam((x, y + q * 0.2), (x, y - q * 1.9), q * 0.12))
            for _ in range(3):
                crowns.append(
                    (
                        x + r.normal(0, 0.5) * q,
                        y - q * r.uniform(0.5, 1.25),
                        q * r.uniform(0.4, 0.7),
                        q * r.uniform(0.34, 0.55),
                    )
                )
            under.append((x + q * 0.1, y - q * 0.08, q * 1.0, q * 0.32))
            grapes += [(x + r.normal(0, 0.5) * q, y - q * r.uniform(0.2, 0.6), q * 0.1, q * 0.16) for _ in range(3)]
        s.ovals(mix(p["r4"], p["leaf"], 0.2), under, press=0.2, alpha=0.85)
        s.polys(mix(p["wall"], p["r3"], 0.3), posts, press=0)
        s.ovals(mix(p["leaf"], p["r4"], 0.42), crowns[::2], press=0.2)
        s.ovals(mix(p["leaf"], p["r3"], 0.12), crowns[1::2], press=0.2)
        s.ovals(mix(p["deep"], p["roof2"], 0.35), grapes, press=0)
