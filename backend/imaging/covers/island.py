"""The island print: one green mass over pale cliffs, its broken mirror, a lighthouse on top."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import fbm, mix


def island(s: Print) -> None:
    """The island's mass, its mirror, and a shingle bar or a sail beside it."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.56, 0.6)
    s.sky(hz)
    s.sun(w * r.uniform(0.7, 0.84), h * r.uniform(0.2, 0.4), r.uniform(44, 62) * u)
    far = s.crest(
        [(w * 0.84, h * 0.07, w * 0.14, w * 0.1, 1.1), (w * 0.95, h * 0.05, w * 0.1, w * 0.1, 1.1)], hz + 6 * u, 0.3
    )
    s.layer(far, p["r0"], line=0.4, to=hz)
    far = s.crest([(w * 0.67, h * 0.035, w * 0.06, w * 0.05, 1.1)], hz + 10 * u, 0.3)
    s.layer(far, p["r1"], line=0.4, to=hz)
    s.clouds(hz - h * 0.15, w * 0.8, w * 0.16, 3, alpha=0.85, t=11)
    s.wash(
        [(0, mix(p["shoal"], p["low"], 0.5)), (0.22, p["sea"]), (0.62, mix(p["sea"], p["deep"], 0.55)), (1, p["deep"])],
        hz,
        h,
    )
    cx = w * r.uniform(0.36, 0.42)
    wl = hz + h * 0.075
    pk = h * r.uniform(0.31, 0.37)
    q = r.uniform(0.62, 0.9)
    body = s.crest(
        [
            (cx, pk, w * 0.15, w * 0.13, 0.62),
            (cx - w * 0.12, pk * 0.6, w * 0.12, w * 0.1, 0.55),
            (cx + w * 0.07, pk * 0.8, w * 0.09, w * 0.1, 0.6),
            (cx + w * 0.19, pk * q, w * 0.1, w * 0.13, 0.6),
            (cx + w * 0.29, pk * q * 0.42, w * 0.07, w * 0.07, 0.55),
        ],
        wl + 26 * u,
        1.1,
        150,
    )
    # mirror first
    m = 2 * wl - np.minimum(body + fbm(w, r, 60 * u, 2) * 20 * u, wl)
    Y = np.arange(int(wl), h, dtype=np.float32)[:, None]
    d = np.clip(wl + (m[None] - wl) * 0.5 - Y, 0, 1) * np.clip(
        (s.streak[int(wl) :] * 1.6 + 1.0 - (Y - wl) / (h * 0.16)), 0, 1
    )
    s.put(d * 0.5, p["r3"], 0, int(wl), 0.3)
    rock = mix(p["sand"], p["r2"], 0.3)
    s.layer(np.minimum(body, wl + 60), p["r3"], mix(p["r2"], p["r3"], 0.3), pk, line=0.6, to=wl + 4 * u)
    s.carve(body, p["r1"], 110, 90, alpha=0.4, width=3, x0=cx - w * 0.2, x1=cx + w * 0.27)
    green = s.canopy(body + 26 * u + fbm(w, r, 100 * u, 3) * 16 * u, 20, 12)
    low = np.maximum(green, body + 10 * u)
    s.layer(
        np.where(body < wl - 20 * u, low, wl + 30), p["leaf"], p["r3"], pk * 1.1, line=0.2, to=wl - 30 * u, alpha=0.9
    )
    s.carve(low, p["r4"], 70, 70, alpha=0.32, width=4.5, x0=cx - w * 0.18, x1=cx + w * 0.22)
    cliff = wl - (22 + 26 * np.abs(fbm(w, r, 46 * u, 4))) * u
    inside = body < wl - 4 * u
    s.layer(
        np.where(inside, np.maximum(cliff, body + 4 * u), h + 9),
        rock,
        mix(rock, p["r3"], 0.45),
        70 * u,
        line=0,
        to=wl + 4 * u,
    )
    s.carve(cliff - 20 * u, p["r3"], 60, 42, alpha=0.6, width=3, x0=cx - w * 0.19, x1=cx + w * 0.25)
    xs = np.where(inside)[0]
    s.bars(
        p["light"],
        [(xs[0] - 34 * u, wl + 5 * u, xs[-1] + 40 * u, 6 * u), (xs[0] + 30 * u, wl + 17 * u, xs[-1] - 60 * u, 3 * u)],
        alpha=0.9,
        press=0.2,
    )
    cx + w * 0.012
    i = int(np.argmin(body))
    s.lighthouse(i, body[i] + 10 * u, 88 * u)
    mode = int(r.integers(0, 2))
    if mode == 0:  # a bar of shingle laid bare by the tide
        t = np.linspace(0, 1, 60)
        px = xs[-1] - 30 * u + t * w * 0.34
        py = wl + 4 * u + (t**1.35) * h * 0.24 + np.sin(t * 5) * 13 * u
        th = (6 + 46 * t**1.4) * u
        s.polys(
            p["light"],
            [list(zip(px, py - th * 0.75, strict=True)) + list(zip(px[::-1], (py + th * 0.75)[::-1], strict=True))],
            press=0.2,
        )
        s.polys(
            p["sand"],
            [list(zip(px, py - th * 0.5, strict=True)) + list(zip(px[::-1], (py + th * 0.5)[::-1], strict=True))],
            press=0.1,
        )
        dots = [(px[k] + r.normal(0, 9) * u, py[k] + r.uniform(-0.3, 0.3) * th[k]) for k in r.integers(8, 60, 90)]
        s.bars(p["reed"], [(a, b, a + r.uniform(4, 12) * u, 3 * u) for a, b in dots], alpha=0.7)
    else:
        s.boat(w * 0.82, h * 0.8, 46 * u, p["wall"])
        s.bars(
            p["light"],
            [
                (w * 0.7, h * 0.82, w * 0.79, 3 * u),
                (w * 0.66, h * 0.835, w * 0.77, 3.4 * u),
                (w * 0.62, h * 0.852, w * 0.74, 4 * u),
            ],
            alpha=0.6,
        )
    s.ripples(wl + 26 * u, h * 0.97, p["light"], 60, 0.45)
    s.ripples(wl + h * 0.1, h * 0.97, p["r3"], 40, 0.3)
    s.gulls(cx + w * 0.2, h * 0.24, 7, 66 * u)
    if flip:
        s.mirror()
