"""Islands from a distance: a scatter of islets, and one wooded double hump seen past a near pine or bamboo."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.rocks import landmass
from backend.imaging.covers.seaside import beam, open_water

#: islets far to near: place across, water line below the horizon, height (shares), half width, scale, haze
SCATTER = (
    (0.16, 0.012, 0.05, 0.06, 0.4, 0.6),
    (0.5, 0.045, 0.1, 0.085, 0.55, 0.36),
    (0.86, 0.11, 0.21, 0.15, 0.8, 0.14),
    (0.24, 0.21, 0.17, 0.17, 1.0, 0.0),
)


def islets(s: Print) -> None:
    """Four islets that come nearer from the horizon to the foot, a coral sail between them."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * r.uniform(0.4, 0.45)
    s.sky(hz)
    s.sun(w * r.uniform(0.6, 0.7), hz - h * r.uniform(0.14, 0.2), r.uniform(56, 70) * u)
    s.clouds(hz - h * 0.1, w * 0.36, w * 0.2, 3, alpha=0.8, t=11)
    open_water(s, hz)
    s.glitter(w * 0.65, hz, hz + h * 0.26, p["light"], 0.75, 46)
    s.ripples(hz + 8 * u, h * 0.97, p["light"], 80, 0.45)
    for at, down, high, wide, scale, haze in SCATTER:
        cx, pk, q = w * (at + r.uniform(-0.02, 0.02)), h * high * r.uniform(0.92, 1.1), w * wide
        peaks = [(cx, pk, q, q * 0.9, 0.6), (cx + q * 0.6, pk * r.uniform(0.5, 0.8), q * 0.6, q * 0.7, 0.6)]
        landmass(s, [*peaks, (cx - q * 0.6, pk * 0.5, q * 0.6, q * 0.5, 0.56)], hz + h * down, scale, far=haze)
    s.boat(w * 0.56, h * 0.72, 52 * u, p["accent"])
    s.boat(w * 0.36, hz + h * 0.07, 15 * u)
    s.ripples(h * 0.76, h * 0.98, p["r3"], 26, 0.35)
    s.gulls(w * 0.42, hz * 0.4, 7, 80 * u)


def headland(s: Print) -> None:
    """A double hump beyond a strait; the near headland with its pine frames it."""
    p, w, h, u = s.p, s.w, s.h, s.u
    _strait(s, w * 0.62)
    slope = h * 0.7 + h * 0.5 * np.clip(s.x / w, 0, 1) ** 0.8
    crown = s.canopy(slope, 34, 30)
    s.layer(crown, mix(p["r4"], p["r3"], 0.12), p["r4"], h * 0.2, line=0.35, press=0.3)
    size = min(h * 0.56, w * 0.46)
    s.pine(w * 0.15, crown[int(w * 0.15)] + 40 * u, size, p["r4"], 1)
    s.pine(w * 0.36, crown[int(w * 0.36)] + 30 * u, size * 0.4, p["r4"], -1)


def bamboo(s: Print) -> None:
    """The same strait through a near stand of bamboo."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    _strait(s, w * 0.6)
    stems = [
        (0.035, 17, 0.03),
        (0.1, 24, -0.012),
        (0.175, 15, 0.024),
        (0.235, 10, 0.05),
        (0.93, 13, -0.03),
        (0.985, 22, 0.0),
    ]
    for at, thick, lean in sorted(stems, key=lambda row: row[1]):
        t, x, dx = thick * u, w * at, w * lean
        ink = mix(p["leaf"], p["r4"], 0.35 + 0.022 * thick)
        s.polys(ink, [beam((x, h * 1.02), (x + dx, -0.02 * h), t, t * 0.84)], press=0.15)
        lit = beam((x - t * 0.24, h * 1.02), (x + dx - t * 0.22, -0.02 * h), t * 0.16)
        s.polys(mix(ink, p["light"], 0.4), [lit], press=0.2, alpha=0.7)
        joints = np.arange(r.uniform(0, 0.12), 1, 0.155)
        rings = [(x + dx * (1 - y) - t * 0.62, h * y, x + dx * (1 - y) + t * 0.62, 5 * u) for y in joints]
        s.bars(mix(ink, p["light"], 0.55), rings, press=0)
    blades = []
    for _ in range(130):
        side = r.random() < 0.7
        x = w * (r.uniform(-0.02, 0.36) ** 1.0 if side else r.uniform(0.84, 1.02))
        y, long = h * r.uniform(-0.02, 0.3) * (1 - (0.6 * x / w if side else 0)), r.uniform(50, 120) * u
        turn = r.uniform(0.2, 1.3) if r.random() < 0.5 else r.uniform(1.8, 2.9)
        tip = (x + long * np.cos(turn), y + long * np.sin(turn))
        nx, ny = -np.sin(turn) * long * 0.075, np.cos(turn) * long * 0.075
        mid = (x + (tip[0] - x) * 0.35, y + (tip[1] - y) * 0.35)
        blades.append([(x, y), (mid[0] + nx, mid[1] + ny), tip, (mid[0] - nx, mid[1] - ny)])
    s.polys(mix(p["leaf"], p["r3"], 0.4), blades[::2], press=0.1)
    s.polys(mix(p["leaf"], p["r4"], 0.62), blades[1::2], press=0.1)


def _strait(s: Print, cx: float) -> None:
    """Sky, strait and the double hump about `cx`; the coral point is a low sun."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * r.uniform(0.5, 0.54)
    s.sky(hz)
    s.disc(
        w * r.uniform(0.86, 0.9) if cx < w * 0.61 else w * 0.4, h * r.uniform(0.2, 0.26), 50 * u, p["accent"], press=0.1
    )
    far = [(w * 0.3, h * 0.06, w * 0.2, w * 0.16, 1.1), (w * 0.97, h * 0.09, w * 0.2, w * 0.1, 1.1)]
    s.layer(s.crest(far, hz + 6 * u, 0.4), p["r0"], line=0.4, to=hz)
    s.clouds(hz - h * 0.08, w * 0.36, w * 0.14, 3, alpha=0.85, t=11)
    open_water(s, hz)
    s.ripples(hz + 8 * u, h * 0.97, p["light"], 80, 0.45)
    tall, q = h * r.uniform(0.2, 0.23), w * 0.12
    humps = [(cx - q * 0.8, tall * 0.8, q * 1.1, q, 0.5), (cx + q * 0.9, tall, q, q * 1.25, 0.5)]
    landmass(s, humps, hz + h * 0.06, 0.85)
    s.boat(w * 0.5, h * 0.74, 40 * u, p["wall"])
    s.ripples(h * 0.7, h * 0.97, p["r3"], 30, 0.35)
    s.gulls(w * 0.62, h * 0.2, 6, 60 * u)
