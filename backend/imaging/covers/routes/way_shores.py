"""Routes by the sea: from island to island, along a bay."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.countryside import islet
from backend.imaging.covers.homestead import bend, house, roof_ink, trees, water
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.routes.trail import trail


def isles(s: Print, stops: int) -> None:
    """A causeway, then a dotted line over the water from island to island."""
    p, w, h, u = s.p, s.w, s.h, s.u
    hz = h * 0.28
    s.sky(hz)
    s.sun(w * 0.24, h * 0.13, 48 * u)
    water(s, hz)
    s.glitter(w * 0.24, hz, hz + h * 0.16, p["light"], 0.7, 44)
    s.ripples(hz + 6 * u, h * 0.96, p["light"], 110, 0.5)
    s.ripples(hz + h * 0.2, h * 0.96, p["r3"], 40, 0.3)
    s.layer(
        s.crest(
            [(w * 0.12, h * 0.04, w * 0.1, w * 0.1, 1.1), (w * 0.56, h * 0.05, w * 0.1, w * 0.08, 1.1)], hz + 5 * u, 0.3
        ),
        p["r0"],
        line=0.4,
        to=hz,
    )
    for x, y, half, tall, haze in (
        (0.82, 0.36, 0.13, 0.14, 0.34),
        (0.34, 0.48, 0.14, 0.13, 0.2),
        (0.76, 0.68, 0.2, 0.22, 0.0),
    ):
        islet(s, w * x, h * y, w * half, h * tall, haze)
    land = h * 0.86 + np.clip(s.x / w - 0.1, 0, 1) * h * 0.6
    s.layer(land - 14 * u, p["light"], line=0, press=0.2)
    s.layer(land, p["sand"], line=0)
    s.layer(s.canopy(land + 24 * u, 22, 20), mix(p["leaf"], p["r4"], 0.4), line=0.3)
    way = [
        (0.06, 1.04),
        (0.2, 0.88),
        (0.46, 0.82),
        (0.66, 0.7),
        (0.86, 0.69),
        (0.8, 0.58),
        (0.5, 0.56),
        (0.32, 0.5),
        (0.42, 0.43),
        (0.62, 0.41),
        (0.78, 0.35),
    ]
    trail(s, way, stops, near=34, far=6, first=0.1, ferry=0.36, power=1.2)
    s.boat(w * 0.55, h * 0.5, 34 * u, p["wall"])
    s.boat(w * 0.44, h * 0.67, 26 * u)
    s.gulls(w * 0.46, h * 0.16, 7, 60 * u, size=11)


def coast(s: Print, stops: int) -> None:
    """Along the sand of a bay to the far headland."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.32
    s.sky(hz)
    s.sun(w * 0.2, h * 0.15, 50 * u)
    water(s, hz)
    s.glitter(w * 0.2, hz, hz + h * 0.2, p["light"], 0.75, 46)
    s.ripples(hz + 6 * u, h * 0.8, p["light"], 60, 0.5, 0, w * 0.7)
    for f, tall, tone, base in ((0.62, 0.1, "r1", 0.0), (0.86, 0.24, "r2", 0.03)):
        head = s.crest(
            [(w * f, h * tall, w * 0.2, w * 0.3, 0.8), (w * (f + 0.18), h * tall * 1.1, w * 0.16, w * 0.3, 0.8)],
            hz + 4 * u + h * base,
            0.9,
        )
        s.layer(
            np.where(s.x > w * (f - 0.22), head, h),
            p[tone],
            mix(p[tone], p["low"], 0.5),
            h * 0.26,
            line=0.6,
            to=hz + h * base + 6 * u,
        )
    s.clouds(hz - h * 0.05, w * 0.72, w * 0.16, 3, t=11)
    shore = [(0.74, 0.35), (0.56, 0.42), (0.5, 0.52), (0.6, 0.62), (0.56, 0.74), (0.3, 0.88), (-0.05, 0.97)]
    for shift, wet, press in (
        (-44, mix(p["shoal"], p["light"], 0.3), 0.2),
        (-18, p["light"], 0.3),
        (6, mix(p["sand"], p["reed"], 0.35), 0.1),
        (30, p["sand"], 0.1),
    ):
        sx, sy = bend([(a * w, b * h) for a, b in shore], 160)
        scale = np.clip((sy / h - 0.3) * 1.6, 0.15, 1)
        sx = sx + (shift + np.abs(np.sin(np.linspace(0, 22, 160))) * -14) * u * scale
        s.polys(
            wet,
            [[*zip(sx, sy + shift * 0.3 * u, strict=True), (-20, h + 20), (w, h + 20), (w, h * 0.35)]],
            press=press,
        )
    hill = [(0.8, 0.35), (0.7, 0.43), (0.68, 0.52), (0.78, 0.62), (0.76, 0.76), (0.6, 0.9), (0.5, 1.04)]
    hx, hy = bend([(a * w, b * h) for a, b in hill], 160)
    s.polys(mix(p["leaf"], p["r3"], 0.25), [[*zip(hx, hy, strict=True), (w, h), (w, h * 0.3)]], press=0.25)
    bush = [
        (hx[i] + r.normal(6, 8) * u, hy[i], (8 + 40 * (hy[i] / h - 0.3)) * u * r.uniform(0.7, 1.3))
        for i in range(4, 158, 2)
    ]
    s.ovals(mix(p["leaf"], p["r4"], 0.35), [(a, b, c, c * 0.8) for a, b, c in bush], press=0.25)
    s.ovals(
        mix(p["leaf"], p["r3"], 0.15),
        [(a - c * 0.2, b - c * 0.2, c * 0.6, c * 0.5) for a, b, c in bush[::2]],
        press=0.25,
    )
    for x, y, k in (
        (0.86, 0.42, 34),
        (0.93, 0.44, 38),
        (0.82, 0.51, 50),
        (0.93, 0.53, 56),
        (0.88, 0.64, 74),
        (0.9, 0.79, 104),
    ):
        house(s, w * x, h * y, k * u, p["wall"], roof_ink(s, 0.1, 0.75), 1)
    trees(
        s,
        [(w * f, h * g, k * u) for f, g, k in ((0.84, 0.66, 70), (0.97, 0.7, 80), (0.8, 0.86, 130), (0.72, 0.98, 170))],
        [mix(p["leaf"], p["r4"], 0.5), mix(p["leaf"], p["r3"], 0.3), p["leaf"]],
        domes=11,
    )
    way = [
        (0.28, 1.04),
        (0.44, 0.92),
        (0.62, 0.8),
        (0.69, 0.68),
        (0.64, 0.58),
        (0.59, 0.5),
        (0.64, 0.43),
        (0.74, 0.375),
        (0.84, 0.3),
        (0.9, 0.22),
    ]
    trail(s, way, stops, near=34, far=4, first=0.1)
    s.boat(w * 0.24, h * 0.52, 40 * u, p["wall"])
    s.boat(w * 0.4, h * 0.4, 18 * u)
    s.gulls(w * 0.36, h * 0.2, 6, 60 * u, size=11)
