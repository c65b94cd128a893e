"""The rampart print: a worn wall of rammed earth in the fields, an open dig before it."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import fbm, mix
from backend.imaging.covers.seaside import beam, parasol, person


def rampart(s: Print) -> None:
    """The coral point is the sunshade over the dig."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.46, 0.5)
    s.sky(hz)
    s.sun(w * 0.76, h * 0.2, 56 * u)
    far = s.crest(
        [(w * 0.86, h * 0.1, w * 0.24, w * 0.24, 1.1), (w * 0.5, h * 0.06, w * 0.24, w * 0.2, 1.1)], hz + 4 * u, 0.6
    )
    s.layer(far, p["r0"], mix(p["r0"], p["low"], 0.6), h * 0.14, to=hz, line=0.4)
    s.clouds(h * 0.34, w * 0.74, w * 0.16, 3, alpha=0.85, t=11)
    _fields(s, hz)
    _wall(s, hz)
    _dig(s)
    grass = []
    for _ in range(150):
        x, long = w * r.uniform(0, 1), r.uniform(26, 90) * u
        grass.append([(x - 3 * u, h * 1.01), (x + r.normal(0.15, 0.2) * long, h * 1.01 - long), (x + 3 * u, h * 1.01)])
    s.polys(mix(p["leaf"], p["r4"], 0.6), grass, press=0.1)
    s.gulls(w * 0.56, h * 0.2, 6, 60 * u)
    if flip:
        s.mirror()


def _fields(s: Print, hz: float) -> None:
    """Level strips of field, wider toward the viewer."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    y = hz
    for k in range(8):
        t = k / 7
        ink = (mix(p["leaf"], p["low"], 0.6), mix(p["reed"], p["low"], 0.5), mix(p["r1"], p["leaf"], 0.4))[k % 3]
        ink = mix(ink, p["leaf"], 0.3 * t)
        s.layer(y + np.sin(s.x / w * 3 + k * 1.7) * (3 + 8 * t) * u, ink, line=0.5, press=0.2)
        comb = [
            (
                x,
                y + h * (0.02 + 0.07 * t) * r.uniform(0.2, 0.95),
                x + r.uniform(20, 80) * u * (0.5 + t),
                (1.2 + 2 * t) * u,
            )
            for x in r.uniform(0, w, 40)
        ]
        s.bars(mix(ink, p["r4"], 0.35), comb, alpha=0.4)
        y += h * (0.026 + 0.075 * t)


def _wall(s: Print, hz: float) -> None:
    """Two stretches of the wall with their pounded beds, grass and a tree on top."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    earth = mix(mix(p["sand"], p["reed"], 0.5), p["roof2"], 0.2)
    for x0, x1, top, foot in ((0.5, 0.72, 0.1, 0.06), (-0.06, 0.46, 0.24, 0.14)):
        base = hz + h * foot
        rise = np.clip(np.minimum(s.x - w * x0, w * x1 - s.x) / (w * 0.08), 0, 1) ** 0.6
        notch = 0.78 + 0.22 * np.clip(fbm(w, r, 150 * u, 4) * 1.3, -1, 1)
        y = base - h * top * rise * notch
        y = np.where(rise > 0, y, base + 40 * u)
        s.layer(y, earth, mix(earth, p["r3"], 0.3), h * top, line=0.5, to=base, press=0.25)
        beds, yy = [], base - h * top * 1.05
        rows = np.arange(h, dtype=np.float32)[:, None]
        clip = ((rows > y[None] + 3 * u) & (rows < base)).astype(np.float32)
        while yy < base:
            xs = np.arange(w * x0 - 40 * u, w * x1, 90 * u)
            beds += [
                (x + r.normal(0, 30) * u, yy + r.normal(0, 1.5) * u, x + r.uniform(50, 130) * u, r.uniform(2, 4) * u)
                for x in xs
            ]
            yy += 15 * u
        s.bars(mix(earth, p["r4"], 0.45), beds, alpha=0.55, clip=clip)
        s.carve(y, p["r4"], 46, 100, alpha=0.3, width=7, x0=max(w * x0, 1), x1=w * x1, to=base)
        blades = [(int(x), float(y[int(np.clip(x, 0, w - 1))])) for x in r.uniform(max(w * x0, 0), w * x1, 160)]
        tufts = [
            [(x - 4 * u, q + 5 * u), (x + r.normal(0, 6) * u, q - r.uniform(8, 24) * u), (x + 4 * u, q + 5 * u)]
            for x, q in blades
            if q < base - h * 0.04
        ]
        s.polys(mix(p["leaf"], p["r3"], 0.35), tufts, press=0.1)
        scree = [
            (x, base + r.normal(2, 4) * u, r.uniform(8, 34) * u, r.uniform(4, 10) * u)
            for x in r.uniform(w * x0, w * x1, 40)
        ]
        s.ovals(mix(earth, p["r3"], 0.25), scree, press=0.2)
    x = w * 0.24
    y = hz + h * 0.14 - h * 0.2
    tall = min(h * 0.3, w * 0.24)
    s.polys(
        p["r4"],
        [
            beam((x, y + tall * 0.14), (x + tall * 0.06, y - tall * 0.6), tall * 0.08, tall * 0.03),
            beam((x + tall * 0.02, y - tall * 0.2), (x + tall * 0.26, y - tall * 0.56), tall * 0.04, tall * 0.02),
        ],
        press=0.1,
    )
    for _ in range(16):
        a, b = r.normal(0, 0.17), r.normal(0, 0.1)
        s.disc(
            x + tall * (0.1 + a),
            y - tall * (0.7 + b),
            tall * r.uniform(0.07, 0.13),
            mix(p["leaf"], p["r4"], r.uniform(0.2, 0.55)),
            press=0.3,
        )


def _dig(s: Print) -> None:
    """Square pits with paths between them, one under a sunshade."""
    p, w, h = s.p, s.w, s.h
    earth = mix(p["sand"], p["reed"], 0.3)

    def at(a: float, b: float) -> tuple[float, float]:
        """A spot of the dig: a across, b toward the viewer, both 0..1."""
        y = h * (0.7 + 0.21 * max(b, 0.0) ** 1.15)
        return w * (0.71 + (a - 0.5) * (0.36 + 0.2 * b)), y

    s.polys(
        mix(earth, p["light"], 0.3), [[at(-0.05, -0.05), at(1.05, -0.05), at(1.06, 1.06), at(-0.06, 1.06)]], press=0.2
    )
    for i in range(3):
        for j in range(2):
            a, b, c, d = i / 3 + 0.03, j / 2 + 0.05, (i + 1) / 3 - 0.03, (j + 1) / 2 - 0.05
            s.polys(mix(earth, p["r4"], 0.6), [[at(a, b), at(c, b), at(c, d), at(a, d)]], press=0.15)
            low, drop = mix(earth, p["r3"], 0.32), 0.3 * (d - b)
            s.polys(low, [[at(a, b + drop), at(c - 0.03, b + drop), at(c - 0.03, d), at(a, d)]], press=0.2)
    k = min(h * 0.07, w * 0.05)
    x, y = at(0.5, 0.3)
    parasol(s, x, y, k * 1.2, p["accent"])
    s.polys(
        p["r4"],
        [*person(*at(0.66, 0.34), k * 1.25), *person(*at(0.2, 0.95), k * 1.5), *person(*at(0.93, 0.5), k * 1.3)],
        press=0,
    )
