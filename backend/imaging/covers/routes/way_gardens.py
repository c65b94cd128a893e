"""Routes among what grows: blossom about a lake, tea above the reeds."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.homestead import PINK, trees, water
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.routes.trail import trail
from backend.imaging.covers.waders import reeds


def bloom(s: Print, stops: int) -> None:
    """Blossoming trees about a lake, the path from grove to grove and on into the hills."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.46
    s.sky(hz)
    s.sun(w * 0.26, h * 0.16, 54 * u)
    for level, tone, peaks in (
        (0.42, "r0", ((0.3, 0.14), (0.62, 0.26), (0.9, 0.2))),
        (0.46, "r1", ((0.1, 0.1), (0.78, 0.26), (1.0, 0.16))),
        (0.48, "r2", ((0.9, 0.17), (0.64, 0.06))),
    ):
        s.layer(
            s.crest([(w * f, h * q, w * 0.2, w * 0.22, 0.9) for f, q in peaks], h * level, 1.0),
            p[tone],
            mix(p[tone], p["low"], 0.7),
            h * 0.26,
            line=0.45,
        )
    s.clouds(h * 0.36, w * 0.56, w * 0.18, 3, t=12)
    meadow = mix(p["leaf"], p["low"], 0.5)
    s.layer(
        s.canopy(np.full(w, hz + 6 * u, np.float32), 14, 10),
        meadow,
        mix(p["leaf"], p["low"], 0.3),
        h * 0.5,
        line=0.4,
        press=0.2,
    )
    ring = np.linspace(0, 2 * np.pi, 90)
    edge = [(w * 0.32 + np.cos(v) * w * (0.3 + 0.03 * np.sin(3 * v)), h * 0.64 + np.sin(v) * h * 0.115) for v in ring]
    s.polys(p["light"], [[(a, b - 4 * u) for a, b in edge]], press=0.1)
    s.polys(mix(p["sea"], p["shoal"], 0.4), [edge], press=0.1)
    s.ripples(h * 0.56, h * 0.74, p["light"], 34, 0.7, w * 0.08, w * 0.5, 0.8)
    pinks = [
        mix(PINK, p["r3"], 0.42),
        mix(PINK, p["r3"], 0.14),
        mix(PINK, p["light"], 0.3),
        mix(PINK, p["light"], 0.65),
    ]
    for y, k, xs in (
        (0.5, 46, (0.08, 0.14, 0.2, 0.27, 0.36, 0.44, 0.51)),
        (0.54, 66, (0.04, 0.6, 0.66, 0.86, 0.95)),
        (0.66, 110, (0.7, 0.88, 0.985)),
        (0.8, 170, (0.06, 0.62, 0.83)),
    ):
        trees(
            s,
            [(w * f + r.normal(0, 6) * u, h * (y + r.uniform(-0.01, 0.01)), k * u * r.uniform(0.9, 1.15)) for f in xs],
            pinks,
            domes=26,
        )
    way = [
        (0.3, 1.04),
        (0.46, 0.9),
        (0.36, 0.8),
        (0.52, 0.76),
        (0.68, 0.7),
        (0.62, 0.6),
        (0.72, 0.53),
        (0.84, 0.48),
        (0.8, 0.42),
        (0.87, 0.335),
    ]
    trail(s, way, stops, near=38, far=4)
    petals = [(r.uniform(0.02, 0.98) * w, r.uniform(0.82, 0.99) * h, 5 * u, 3 * u) for _ in range(70)]
    s.ovals(mix(PINK, p["light"], 0.4), petals, press=0.1)


def tea(s: Print, stops: int) -> None:
    """From reeds and mudflat up through tea rows to a mountain."""
    p, w, h, u = s.p, s.w, s.h, s.u
    hz = h * 0.4
    s.sky(hz)
    s.sun(w * 0.2, h * 0.15, 52 * u)
    water(s, hz)
    s.glitter(w * 0.2, hz, hz + h * 0.16, p["light"], 0.7, 44)
    s.ripples(hz + 6 * u, h * 0.75, p["light"], 50, 0.5, 0, w * 0.6)
    s.layer(s.crest([(w * 0.16, h * 0.06, w * 0.16, w * 0.16, 1)], hz + 6 * u, 0.3), p["r0"], line=0.4, to=hz)
    hill = s.crest(
        [
            (w * 0.82, h * 0.3, w * 0.26, w * 0.24, 0.8),
            (w * 0.98, h * 0.22, w * 0.14, w * 0.2, 0.8),
            (w * 0.62, h * 0.13, w * 0.16, w * 0.14, 0.8),
        ],
        hz + h * 0.08,
        1.1,
    )
    s.layer(hill + np.clip(w * 0.56 - s.x, 0, None) * 0.9, p["r2"], mix(p["r2"], p["low"], 0.6), h * 0.34, line=0.7)
    s.carve(hill, p["r1"], 60, 90, alpha=0.4, width=3, x0=w * 0.6)
    s.carve(hill, p["r4"], 60, 90, alpha=0.35, width=6, x0=w * 0.6)
    s.clouds(hz + h * 0.02, w * 0.72, w * 0.18, 3, t=12)
    s.boat(w * 0.18, h * 0.52, 36 * u, p["wall"])
    s.boat(w * 0.36, h * 0.455, 18 * u)
    for n in range(9):
        t = n / 8
        rise = np.clip((s.x / w - 0.32 + 0.02 * n), 0, 1) ** 0.62 * h * (0.5 - 0.18 * t)
        y = (
            h * (0.8 + 0.2 * t)
            - rise
            + np.sin(s.x / w * 6 + n * 0.3) * 10 * u
            + np.clip(0.4 - 0.02 * n - s.x / w, 0, 1) * h * 0.9
        )
        tone = mix(mix(p["leaf"], p["low"], 0.3 - 0.26 * t), p["r4"], 0.5 * t)
        s.layer(s.canopy(y, 11 + 9 * t, 9 + 8 * t), tone, mix(tone, p["r4"], 0.2), h * 0.2, line=0.65, press=0.2)
    way = [
        (0.3, 1.06),
        (0.44, 0.93),
        (0.66, 0.86),
        (0.76, 0.76),
        (0.62, 0.68),
        (0.62, 0.6),
        (0.78, 0.54),
        (0.88, 0.46),
        (0.8, 0.36),
        (0.82, 0.2),
    ]
    trail(s, way, stops, near=36, far=4)
    reeds(s, 60, 0, w * 0.3, h * 0.1, h * 0.42, mix(p["r4"], p["leaf"], 0.2), p["reed"], lean=0.16)
    s.gulls(w * 0.42, h * 0.2, 6, 56 * u, size=11)
