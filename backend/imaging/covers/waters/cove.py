"""The cove print: a crescent of sand between two headlands, a pine on the near corner."""

from __future__ import annotations

from math import pi

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import fbm, mix


def cove(s: Print) -> None:
    """a crescent of sand between two headlands with pines"""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.32, 0.37)
    s.sky(hz)
    s.sun(w * r.uniform(0.52, 0.62), hz - h * r.uniform(0.04, 0.14), r.uniform(44, 58) * u)
    s.layer(s.crest([(w * 0.5, h * 0.05, w * 0.16, w * 0.12, 1.1)], hz + 12 * u, 0.25), p["r0"], line=0.4, to=hz)
    s.wash(
        [
            (0, mix(p["sea"], p["low"], 0.4)),
            (0.3, mix(p["sea"], p["deep"], 0.5)),
            (0.55, mix(p["sea"], p["deep"], 0.7)),
            (0.8, p["sea"]),
            (1, p["shoal"]),
        ],
        hz,
        h,
    )
    s.ripples(hz + 6 * u, h * 0.7, p["light"], 60, 0.45)
    s.ripples(hz + h * 0.08, h * 0.66, p["deep"], 30, 0.4)
    for side, top, _end, tone in ((1, 0.3, 0.6, "r1"), (1, 0.2, 0.7, "r2"), (-1, 0.36, 0.34, "r3")):
        px = w * (1.02 if side > 0 else -0.02)
        body = s.crest(
            [(px, h * top, w * 0.36, w * 0.36, 0.7), (px - side * w * 0.16, h * top * 0.62, w * 0.14, w * 0.14, 0.66)],
            hz + h * (0.06 if tone == "r1" else 0.13 if tone == "r2" else 0.22),
            1.1,
            130,
        )
        foot = hz + h * (0.035 if tone == "r1" else 0.1 if tone == "r2" else 0.17)
        m = 2 * foot - np.minimum(body, foot)
        Y = np.arange(int(foot), h, dtype=np.float32)[:, None]
        s.put(
            np.clip(foot + (m[None] - foot) * 0.4 - Y, 0, 1)
            * np.clip(s.streak[int(foot) :] * 1.5 + 0.9 - (Y - foot) / (h * 0.1), 0, 1)
            * 0.45,
            p["r3"],
            0,
            int(foot),
            0.3,
        )
        s.layer(
            body, p[tone], mix(p[tone], p["r4"] if side < 0 else p["low"], 0.3), h * top, line=0.6, to=foot, press=0.2
        )
        wood = s.canopy(
            np.where(body < foot - 20 * u, body + 16 * u, h * 1.2), 18 if side > 0 else 26, 16 if side > 0 else 24
        )
        s.layer(
            wood,
            mix(p["leaf"], p[tone], 0.45),
            mix(p[tone], p["leaf"], 0.3),
            h * top,
            line=0.25,
            to=foot - 34 * u,
            alpha=0.92,
            press=0.2,
        )
        s.carve(
            body + 10 * u,
            p["r4"],
            60,
            80,
            alpha=0.35,
            width=5,
            x0=0 if side < 0 else w * 0.6,
            x1=w * 0.4 if side < 0 else w,
            to=foot - 30 * u,
        )
        inside = body < foot - 6 * u
        cl = foot - (18 + 24 * np.abs(fbm(w, r, 44 * u, 4))) * u
        s.layer(
            np.where(inside, np.maximum(cl, body + 4 * u), h + 9),
            mix(p["sand"], p[tone], 0.3),
            mix(p["sand"], p["r3"], 0.5),
            60 * u,
            line=0,
            to=foot,
        )
        xs = np.where(inside)[0]
        if len(xs):
            s.bars(p["light"], [(xs[0] - 40 * u, foot + 3 * u, xs[-1] + 40 * u, 5 * u)], alpha=0.85, press=0.2)
    base = h * 0.97 - h * 0.2 * np.abs((s.x - w * 0.52) / (w * 0.52)) ** 2.1
    ph = np.cumsum(1 / (120 * u * (1 + 0.5 * fbm(w, r, 300 * u, 2)).clip(0.5, 1.8)))
    sc = np.abs(np.sin(ph * pi)) * 22 * u + fbm(w, r, 60 * u, 3) * 4 * u
    s.layer(base - 62 * u - sc * 1.3, mix(p["shoal"], p["light"], 0.25), line=0.7)
    s.layer(base - 26 * u - sc, p["light"], line=0, press=0.3)
    s.layer(base - 8 * u - sc * 0.8, mix(p["sand"], p["reed"], 0.38), line=0)
    s.layer(base + 22 * u - sc * 0.5, p["sand"], line=0)
    x0, y0 = w * r.uniform(0.6, 0.72), h * 0.965
    s.dome(p["accent"], (x0 - 34 * u, y0 - 36 * u, x0 + 34 * u, y0 + 32 * u), press=0.03)
    s.polys(p["light"], [[(x0, y0 - 36 * u), (x0 - 12 * u, y0 - 2 * u), (x0 + 9 * u, y0 - 2 * u)]], press=0)
    s.pine(w * 0.1, h * 0.84, 330 * u, p["r4"], 1)
    s.layer(s.canopy(h * (0.85 + 0.5 * np.clip((s.x / w - 0.04), 0, 1)), 32, 30), p["r4"], line=0.3, press=0.3)
    s.boat(w * 0.56, hz + h * 0.13, 24 * u, p["wall"])
    s.gulls(w * 0.44, hz * 0.5, 5, 56 * u)
    if flip:
        s.mirror()
