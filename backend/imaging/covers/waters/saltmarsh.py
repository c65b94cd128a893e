"""The saltmarsh print: red mats of seablite cut by a winding creek that holds the sky."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, Ink, fbm, mix
from backend.imaging.covers.waders import bird, crane


def saltmarsh(s: Print) -> None:
    """The coral point is the low sun; the mats keep to brick and reed tones."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.36, 0.4)
    s.sky(hz)
    s.disc(w * 0.74, hz - h * 0.11, 48 * u, p["accent"], press=0.1)
    s.clouds(hz - h * 0.18, w * 0.3, w * 0.2, 3, alpha=0.85, t=12)
    s.layer(s.crest([(w * 0.16, h * 0.06, w * 0.2, w * 0.2, 1.1)], hz + 4 * u, 0.3), p["r0"], line=0.4, to=hz)
    red, gold = mix(p["roof2"], p["r3"], 0.12), mix(p["reed"], p["leaf"], 0.2)
    s.wash([(0, mix(red, p["low"], 0.55)), (0.25, mix(red, p["low"], 0.2)), (1, mix(red, p["r4"], 0.25))], hz, h)
    s.bars(mix(p["sea"], p["low"], 0.4), [(-20, hz + 4 * u, w + 20, 9 * u)], press=0.1)
    _mats(s, hz, red, gold)
    water = mix(p["shoal"], p["low"], 0.45)
    t = np.linspace(0, 1, 120)
    py = hz + 5 * u + (h * 1.04 - hz) * t**1.9
    cx = w * (0.56 + (0.3 * np.sin(t * 8.6 + 0.4)) * (0.16 + 0.84 * t) * (1 - 0.45 * t) - 0.06 * t)
    half = np.minimum((3 + 190 * t**1.6) * u, w * 0.17 * (0.02 + t**1.6))
    creeks: list[tuple[Array, Array, Array]] = [(cx, py, half)]
    for k, reach, turn in ((34, 0.3, -1), (60, 0.34, 1), (82, 0.3, -1), (72, 0.18, 1)):
        v = np.linspace(0, 1, 30)
        side = cx[k] + turn * w * reach * v
        back = py[k] - 34 * u * v - np.sin(v * 5 + k) * 22 * u * v * (0.4 + t[k])
        creeks.append((side, back, half[k] * 0.3 * (1 - v) ** 0.8))
    for ink, share, plus in (
        (mix(p["r4"], red, 0.4), 1.24, 2.4),
        (mix(p["sand"], p["r2"], 0.3), 1.12, 1.4),
        (water, 1.0, 0.6),
    ):
        shapes = []
        for n, (x, y, a) in enumerate(creeks):
            wide = a * (share + 0.09 * np.sin(t * 60 + share * 4) if n == 0 else share) + plus * u
            one, two = ((x - wide, y), (x + wide, y)) if n == 0 else ((x, y - wide), (x, y + wide))
            shapes.append([*zip(*one, strict=True), *list(zip(*two, strict=True))[::-1]])
        s.polys(ink, shapes, press=0.12)
    rows = []
    for _ in range(46):
        k = int(r.integers(20, 118))
        a = half[k] * r.uniform(0.1, 0.5)
        rows.append((cx[k] - a + r.normal(0, 0.2) * half[k], py[k], cx[k] + a * 0.6, (1.4 + 4 * t[k]) * u))
    s.bars(p["light"], rows, alpha=0.75)
    tall = min(h * 0.16, w * 0.12)
    for k, off, size, face in ((97, -0.5, 1.0, 1), (106, 0.5, 0.8, -1)):
        bird(s, cx[k] + half[k] * off, py[k], tall * size, p["wall"] if s.pal != "dusk" else p["light"], face)
    for across, down, span in ((0.26, 0.17, 66), (0.36, 0.12, 50), (0.17, 0.11, 42)):
        crane(s, w * across, h * down, span * u, p["wall"] if s.pal in ("day", "dusk") else p["r4"])
    if flip:
        s.mirror()


def _mats(s: Print, hz: float, red: Ink, gold: Ink) -> None:
    """Patches of mat, larger toward the viewer, each with its tufts."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    for k in range(11):
        t = k / 10
        y = hz + 12 * u + (h - hz) * t**1.6
        ink = mix(mix((red, gold, red, p["leaf"])[k % 4], p["low"], 0.5 * (1 - t)), p["r4"], 0.1 * t)
        edge = y + fbm(w, r, (120 + 200 * t) * u, 3) * (4 + 26 * t) * u
        s.layer(s.canopy(edge, 4 + 8 * t, 2 + 6 * t), ink, line=0.35, press=0.25)
        tufts = []
        for _ in range(110):
            x = r.uniform(0, w)
            b = edge[int(x)] + r.uniform(0.05, 1) * (8 + 100 * t) * u
            long = (5 + 22 * t) * u * r.uniform(0.6, 1.3)
            tufts.append(
                [
                    (x - long * 0.16, b),
                    (x - long * 0.5, b - long * 0.7),
                    (x, b - long * 0.3),
                    (x + long * 0.1, b - long),
                    (x + long * 0.16, b - long * 0.3),
                    (x + long * 0.5, b - long * 0.6),
                    (x + long * 0.16, b),
                ]
            )
        s.polys(mix(ink, p["r4"], 0.35), tufts[::2], alpha=0.7, press=0.1)
        s.polys(mix(ink, p["light"], 0.3), tufts[1::2], alpha=0.6, press=0.1)
