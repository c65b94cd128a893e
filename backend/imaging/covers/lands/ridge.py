"""Prints of a day on the hill: dawn over the sea from a ridge, a camp on a meadow."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.grove import firs, grass, path, ranges
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, Points, fbm, mix


def dawn(s: Print) -> None:
    """The sun comes up out of the sea; two people watch from a bare ridge above the mist."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    hz = h * 0.46
    s.sky(hz)
    x = w * 0.34
    s.sun(x, hz - 18 * u, 104 * u, red=True)
    s.wash([(0, mix(p["sea"], p["low"], 0.55)), (0.3, p["sea"]), (1, mix(p["sea"], p["deep"], 0.6))], hz, h)
    far = s.crest(
        [(w * 0.06, h * 0.045, w * 0.12, w * 0.14, 1.1), (w * 0.63, h * 0.03, w * 0.07, w * 0.08, 1.1)], hz + 7 * u, 0.2
    )
    s.layer(far, p["r1"], p["r0"], h * 0.06, to=hz, line=0.3)
    s.glitter(x, hz, h * 0.78, p["light"], 0.85, 74)
    s.ripples(hz + 4 * u, h * 0.8, p["light"], 60, 0.45)
    for y, tall, place, tone in ((0.74, 0.13, 0.95, 0.25), (0.8, 0.1, 0.1, 0.55)):
        side = s.canopy(s.crest([(w * place, h * tall, w * 0.36, w * 0.34, 1.2)], h * y, 0.9), 13, 11)
        ink = mix(p["r1"], p["r2"], tone)
        s.layer(np.where(side < h * y - 2 * u, side, h * (y + 0.03)), ink, mix(ink, p["low"], 0.5), h * 0.16, line=0.4)
        s.clouds(h * (y + 0.01), w * (place * 0.8 + 0.1), w * 0.26, 4, alpha=0.92)
    t = s.x / w
    back = (
        h * 0.98
        - np.clip(t - 0.02, 0, 1) ** 1.35 * h * 0.46
        - np.exp(-(((t - 0.76) / 0.1) ** 2)) * h * 0.06
        + fbm(w, r, 150 * u, 5) * 12 * u
    )
    ink = mix(p["r3"], p["r4"], 0.55)
    s.layer(back, mix(ink, p["leaf"], 0.12), p["r4"], h * 0.5, line=0.8, press=0.25)
    s.carve(back, mix(ink, p["low"], 0.35), 130, 130, alpha=0.34, width=4)
    v = np.linspace(0, 1, 50)
    px = w * (0.75 - 0.34 * v) + np.sin(v * 11) * 20 * u * v
    py = np.interp(px, s.x, back) + (8 + 190 * v) * u
    path(s, px, py, (3 + 15 * v) * u)
    top = float(back[int(w * 0.76)])
    for dx, k in ((-22, 72), (24, 62)):
        _watcher(s, w * 0.76 + dx * u, top + 9 * u, k * u)
    s.pine(w * 0.93, float(back[int(w * 0.93)]) + 16 * u, 270 * u, p["r4"], -1)
    s.gulls(w * 0.58, h * 0.22, 5, 50 * u, size=12)
    if turn:
        s.mirror()


def _watcher(s: Print, x: float, y: float, k: float) -> None:
    """A person seen from behind, k tall."""
    ink = mix(s.p["r4"], s.p["top"], 0.08)
    body = [
        (x - k * 0.15, y),
        (x - k * 0.19, y - k * 0.56),
        (x - k * 0.09, y - k * 0.72),
        (x + k * 0.09, y - k * 0.72),
        (x + k * 0.19, y - k * 0.56),
        (x + k * 0.15, y),
    ]
    s.polys(ink, [body], press=0)
    s.disc(x, y - k * 0.84, k * 0.13, ink, press=0)


def camp(s: Print) -> None:
    """Two tents on a meadow before a line of firs; one of them is lit."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    s.sky(h * 0.66)
    s.sun(w * 0.76, h * 0.18, 50 * u)
    ranges(s, ((0.54, "r0", 0.26), (0.62, "r1", 0.2)))
    s.clouds(h * 0.44, w * 0.7, w * 0.2, 3, t=12)
    wood = h * 0.68 - np.abs(s.x / w - 0.52) * h * 0.12
    s.layer(s.canopy(wood, 18, 16), mix(p["r2"], p["leaf"], 0.3), mix(p["r2"], p["low"], 0.4), h * 0.2, line=0.4)
    for count, low, tall, tone in ((34, 0.0, 120, 0.35), (22, 0.02, 170, 0.75)):
        spots = []
        for k in range(count):
            x = (k + r.uniform(0.1, 0.9)) / count * w
            gap = abs(x / w - 0.5)
            size = tall * (0.45 + 1.5 * gap) * r.uniform(0.75, 1.2)
            spots.append((x, float(wood[int(min(x, w - 1))]) + h * (0.04 + low), size * u))
        firs(s, spots, mix(mix(p["r3"], p["leaf"], 0.35), p["r4"], tone), 0.2)
    lawn = h * 0.72 + fbm(w, r, 300 * u, 2) * 6 * u - np.abs(s.x / w - 0.5) * h * 0.03
    s.layer(
        s.canopy(lawn, 12, 6),
        mix(p["leaf"], p["low"], 0.25),
        mix(p["leaf"], p["r3"], 0.5),
        h * 0.26,
        line=0.5,
        press=0.2,
    )
    s.carve(lawn, p["light"], 90, 50, alpha=0.25, width=2.6)
    s.carve(lawn, p["r4"], 70, 60, alpha=0.25, width=4)
    grass(
        s,
        [(r.uniform(0, w), h * r.uniform(0.8, 0.96), r.uniform(14, 30) * u) for _ in range(40)],
        mix(p["leaf"], p["r4"], 0.6),
    )
    _tent(s, w * 0.62, h * 0.815, 150 * u, p["wall"], lit=False)
    _tent(s, w * 0.39, h * 0.875, 226 * u, p["accent"], lit=True)
    spots = [(w * (0.05 + 0.02 * k + 0.8 * (k > 3)), h * 1.04, r.uniform(240, 420) * u) for k in (0, 2, 4, 7)]
    firs(s, spots, p["r4"], 0.22)
    near = s.canopy(h * 0.985 - np.abs(s.x / w - 0.5) ** 2 * h * 0.2 + fbm(w, r, 200 * u, 3) * 6 * u, 18, 12)
    s.layer(near, p["r4"], line=0.35, press=0.3)
    if turn:
        s.mirror()


def _tent(s: Print, x: float, y: float, k: float, cloth: Ink, lit: bool) -> None:
    """A ridge tent seen from a corner: gable k wide, long side to the right; the lit one is open."""
    p = s.p
    tip, back = (x - k * 0.1, y - k * 0.86), (x + k * 0.78, y - k * 0.78)
    left, right, end = (x - k * 0.62, y), (x + k * 0.36, y + k * 0.04), (x + k * 1.16, y - k * 0.1)
    s.ovals(mix(p["r4"], p["leaf"], 0.3), [(x + k * 0.25, y + k * 0.02, k * 1.0, k * 0.09)], alpha=0.5)
    s.polys(cloth, [[tip, back, end, right]], press=0.1)
    s.polys(mix(cloth, p["r4"], 0.3), [[left, tip, right]], press=0.1)
    inner: Ink = mix(p["light"], p["reed"], 0.3) if lit else mix(cloth, p["r4"], 0.7)
    s.polys(
        inner, [[(x - k * 0.32, y + k * 0.012), (tip[0], tip[1] + k * 0.22), (x + k * 0.08, y + k * 0.028)]], press=0.05
    )
    flap = [(tip[0], tip[1] + k * 0.22), (x + k * 0.08, y + k * 0.028), (x + k * 0.2, y - k * 0.05)]
    s.polys(mix(cloth, p["light"], 0.25), [flap], press=0.1)
    seam = [
        (tip[0] + k * 0.45, tip[1] + k * 0.04),
        (x + k * 0.78, y - k * 0.03),
        (x + k * 0.8, y - k * 0.035),
        (tip[0] + k * 0.47, tip[1] + k * 0.045),
    ]
    s.polys(mix(cloth, p["r4"], 0.35), [seam], press=0)
    ropes: list[Points] = [
        [(a, b), (a, b + k * 0.016), (c, d)]
        for a, b, c, d in ((*tip, x - k * 0.86, y + k * 0.1), (*back, x + k * 1.42, y - k * 0.04))
    ]
    s.polys(p["r4"], ropes, press=0)
