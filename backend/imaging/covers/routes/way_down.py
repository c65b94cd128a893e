"""Routes to the water's edge: down from the hills to the sea, level along a promenade."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.homestead import row, trees, water
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Points, fbm, mix
from backend.imaging.covers.routes.trail import trail


def downhill(s: Print, stops: int) -> None:
    """From a wooded hill over fields and past a village to a harbour of sails."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.3
    s.sky(hz)
    s.sun(w * 0.74, h * 0.14, 52 * u)
    far = s.crest(
        [(w * 0.4, h * 0.05, w * 0.14, w * 0.12, 1.1), (w * 0.54, h * 0.03, w * 0.08, w * 0.1, 1.1)], hz + 5 * u
    )
    s.layer(far, p["r0"], line=0.4, to=hz)
    water(s, hz)
    s.glitter(w * 0.74, hz, hz + h * 0.16, p["light"], 0.75, 46)
    s.ripples(hz + 6 * u, h * 0.56, p["light"], 60, 0.5)
    for x, y, k in ((0.5, 0.37, 22), (0.62, 0.42, 34), (0.92, 0.4, 30), (0.78, 0.47, 52)):
        s.boat(w * x, h * y, k * u, p["wall"])
    hill = s.crest(
        [(w * 0.06, h * 0.42, w * 0.3, w * 0.46, 0.9), (w * 0.3, h * 0.2, w * 0.2, w * 0.26, 0.9)], h * 0.56, 0.9
    )
    s.layer(hill, p["r2"], mix(p["r2"], p["low"], 0.45), h * 0.4, line=0.7)
    s.carve(hill, p["r1"], 70, 110, alpha=0.4, width=3, x1=w * 0.5)
    s.carve(hill, p["r4"], 60, 110, alpha=0.35, width=7, x1=w * 0.5)
    s.clouds(h * 0.4, w * 0.2, w * 0.16, 3, t=12)
    shore = h * 0.53 + np.sin(s.x / w * 5) * h * 0.012
    s.layer(shore - 8 * u, p["light"], line=0, press=0.2)
    s.layer(shore, p["sand"], line=0)
    tones = (mix(p["leaf"], p["low"], 0.45), mix(p["reed"], p["low"], 0.4), mix(p["leaf"], p["r2"], 0.35))
    for n in range(6):
        t = n / 5
        y = h * (0.55 + 0.3 * t**1.2) + np.sin(s.x / w * 3.4 + n * 1.2) * (5 + 14 * t) * u
        s.layer(y, mix(tones[n % 3], p["leaf"], 0.15 * t), line=0.5, press=0.2)
    for x0, x1, y, k in ((0.6, 0.84, 0.6, 48), (0.66, 0.96, 0.66, 62)):
        row(s, w * x0, w * x1, np.full(w, h * y, np.float32), k * u, haze=0.1)
        trees(s, [(w * (x0 - 0.02), h * y + 6 * u, k * u), (w * (x1 + 0.03), h * y + 6 * u, k * u)], [p["leaf"]])
    near = h * 0.98 - np.clip(0.62 - s.x / w, 0, 1) ** 1.2 * h * 0.5 + fbm(w, r, 200 * u, 3) * 16 * u
    wood = s.canopy(near, 28, 28)
    s.layer(wood, mix(p["leaf"], p["r4"], 0.6), p["r4"], h * 0.4, line=0.4, press=0.3)
    way = [(0.1, 1.04), (0.2, 0.9), (0.12, 0.8), (0.24, 0.74), (0.44, 0.78), (0.58, 0.74), (0.54, 0.67), (0.4, 0.63)]
    way += [(0.5, 0.585), (0.68, 0.57), (0.8, 0.52)]
    trail(s, way, stops, near=30, far=6, first=0.1)
    s.gulls(w * 0.56, h * 0.2, 6, 56 * u, size=11)


def promenade(s: Print, stops: int) -> None:
    """A level walk between lawn and sea wall, lamps along the rail."""
    p, w, h, u = s.p, s.w, s.h, s.u
    hz, vx = h * 0.4, w * 0.62
    s.sky(hz)
    s.sun(w * 0.26, hz - h * 0.12, 74 * u)
    for x, tall, tone in ((0.84, 0.2, "r0"), (0.98, 0.16, "r1"), (0.1, 0.05, "r0")):
        s.layer(s.crest([(w * x, h * tall, w * 0.26, w * 0.22, 0.9)], hz + 6 * u, 0.8), p[tone], line=0.4, to=hz + 4)
    s.clouds(hz - h * 0.06, w * 0.8, w * 0.16, 3, t=11)
    water(s, hz)
    s.glitter(w * 0.26, hz, h * 0.8, p["light"], 0.8, 66)
    s.ripples(hz + 6 * u, h * 0.95, p["light"], 60, 0.5, 0, w * 0.6)
    s.boat(w * 0.4, h * 0.47, 30 * u, p["wall"])
    lawn = mix(p["leaf"], p["low"], 0.3)
    s.polys(lawn, [[(vx, hz + 8 * u), (w, hz + 2 * u), (w, h), (w * 0.4, h)]], press=0.2)

    def at(x: float, t: float) -> tuple[float, float]:
        """A place on the walk: `x` across the near edge, t from 0 far to 1 near."""
        q = t**1.7
        return vx + (x * w - vx) * (0.02 + 0.98 * q), hz + 10 * u + (h * 1.02 - hz) * q

    def strip(a: float, b: float) -> Points:
        return [at(a, 0), at(b, 0), at(b, 1), at(a, 1)]

    s.polys(mix(p["r3"], p["r2"], 0.4), [strip(0.06, 0.16)], press=0.25)
    s.polys(mix(p["sand"], p["r1"], 0.25), [strip(0.13, 0.72)], press=0.15)
    joints = []
    for t in np.linspace(0.16, 1, 22):
        a, b = at(0.13, float(t)), at(0.72, float(t))
        joints.append([a, b, (b[0], b[1] + 3 * t * u), (a[0], a[1] + 3 * t * u)])
    s.polys(mix(p["sand"], p["r3"], 0.4), joints, alpha=0.5, press=0.2)
    mown = [strip(a, a + 0.14) for a in (0.86, 1.14, 1.42, 1.7, 1.98)]
    s.polys(mix(lawn, p["leaf"], 0.5), mown, press=0.2)
    spots = []
    for t in (0.3, 0.42, 0.56, 0.72, 0.92):
        x, y = at(1.02, t)
        spots.append((x, y, 330 * t**1.6 * u))
    trees(
        s,
        spots,
        [mix(p["leaf"], p["r4"], 0.5), mix(p["leaf"], p["r3"], 0.3), p["leaf"], mix(p["leaf"], p["low"], 0.2)],
        domes=22,
    )
    _rail(s, [at(0.13, float(t)) for t in np.linspace(0.14, 1.0, 14)], [float(t) for t in np.linspace(0.14, 1.0, 14)])
    way = [
        (x / w, y / h)
        for x, y in (at(0.3, 1.02), at(0.46, 0.82), at(0.38, 0.62), at(0.46, 0.46), at(0.42, 0.28), at(0.44, 0.1))
    ]
    trail(s, way, stops, near=40, far=5, first=0.12)
    s.gulls(w * 0.44, h * 0.2, 6, 60 * u, size=11)


def _rail(s: Print, feet: list[tuple[float, float]], near: list[float]) -> None:
    """Posts, two rails and every third post a lamp; `near` (0..1) scales each."""
    p, u = s.p, s.u
    posts, lamps, glass = [], [], []
    for n, ((x, y), t) in enumerate(zip(feet, near, strict=True)):
        q = t**1.7 * u
        posts.append([(x - 5 * q, y), (x - 5 * q, y - 96 * q), (x + 5 * q, y - 96 * q), (x + 5 * q, y)])
        if n % 3 == 1:
            lamps.append([(x - 4 * q, y), (x - 4 * q, y - 330 * q), (x + 4 * q, y - 330 * q), (x + 4 * q, y)])
            lamps.append([(x - 30 * q, y - 372 * q), (x, y - 400 * q), (x + 30 * q, y - 372 * q)])
            glass.append((x, y - 350 * q, 21 * q, 24 * q))
    rails = []
    for lift in (94, 52):
        line = [(x, y - lift * t**1.7 * u) for (x, y), t in zip(feet, near, strict=True)]
        rails.append(line + [(x, y + 7 * t**1.7 * u) for (x, y), t in zip(line[::-1], near[::-1], strict=True)])
    s.ovals(p["light"], glass, press=0)
    s.polys(p["r4"], posts + rails + lamps, press=0.1)
