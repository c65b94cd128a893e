"""Watermarks of the land: ridges, a peak, woods, pines, fields, hills, a trail, rock, crystals."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.homestead import bend, old_tree, ribbon, row
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import fbm, mix
from backend.imaging.covers.things import crystal


def ridge(s: Print) -> None:
    """Two ranges of hills in mist."""
    p, w, h, r = s.p, s.w, s.h, s.r
    for base, tone, lift in ((0.76, "r1", 1.0), (0.86, "r2", 0.62)):
        peaks = [
            (w * (f + r.uniform(-0.05, 0.05)), h * 0.24 * lift * r.uniform(0.6, 1.2), w * 0.16, w * 0.16, 0.9)
            for f in (0.12, 0.3, 0.5, 0.72, 0.9)
        ]
        s.layer(s.crest(peaks, h * base, 0.8), p[tone], mix(p[tone], p["light"], 0.85), h * 0.26, line=0.5)
        s.clouds(h * (base - 0.02), w * r.uniform(0.24, 0.76), w * 0.2, 3, t=11)


def peak(s: Print) -> None:
    """One steep mountain that fills the sheet's foot, its pavilion beside the year."""
    p, w, h, u = s.p, s.w, s.h, s.u
    group = (
        (0.18, 0.62, 0.2, 0.26, 0.84),
        (0.3, 0.36, 0.1, 0.22, 0.74),
        (0.06, 0.34, 0.12, 0.14, 0.74),
        (0.5, 0.14, 0.2, 0.2, 1.0),
        (0.8, 0.2, 0.2, 0.3, 1.0),
    )
    main = s.crest([(w * a, min(h, w * 0.7) * b, w * c, w * d, e) for a, b, c, d, e in group], h * 0.94, 1.0, 150)
    s.layer(main, mix(p["r2"], p["r3"], 0.4), mix(p["r1"], p["light"], 0.8), h * 0.6, line=0.7, press=0.2)
    s.carve(main, p["light"], 90, 130, alpha=0.5, width=3, x1=w * 0.46)
    s.carve(main, p["r3"], 70, 130, alpha=0.4, width=7, x1=w * 0.46)
    top = int(np.argmin(main))
    s.pavilion(top, float(main[top]) + 4 * u, 34 * u, p["r4"])
    s.clouds(h * 0.8, w * 0.36, w * 0.2, 4)


def woods(s: Print) -> None:
    """Trunks from edge to edge, behind everything."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    for level, (count, tone, thick) in enumerate(((26, "r0", 10), (16, "r1", 18), (9, "r2", 30))):
        trunks = []
        for n in range(count):
            x = w * (n + r.uniform(0.1, 0.9)) / count
            if level == 2 and 0.2 < x / w < 0.8:
                continue
            q = thick * u * r.uniform(0.6, 1.3)
            lean = r.normal(0, 12) * u
            trunks.append([(x - q * 0.6, h), (x - q * 0.3 + lean, 0), (x + q * 0.3 + lean, 0), (x + q * 0.6, h)])
        s.polys(mix(p[tone], p["light"], 0.3 - 0.12 * level), trunks, press=0.3)
        floor = s.canopy(np.full(w, h * (0.8 + 0.07 * level), np.float32), 16 + 6 * level, 12 + 5 * level)
        s.layer(floor, mix(p[tone], p["light"], 0.2), mix(p[tone], p["light"], 0.6), h * 0.14, line=0.4)
    crowns = [
        (r.uniform(0, 1) * w, r.uniform(-0.02, 0.12) * h, r.uniform(40, 90) * u, r.uniform(20, 40) * u)
        for _ in range(46)
    ]
    s.ovals(p["r1"], crowns, press=0.3)


def pines(s: Print) -> None:
    """Leaning pines on a slope in mist."""
    p, w, h, u = s.p, s.w, s.h, s.u
    for level, (base, tone) in enumerate(((0.78, "r0"), (0.86, "r1"))):
        peaks = [(w * 0.16, h * 0.2, w * 0.3, w * 0.3, 1.1), (w * 0.9, h * (0.3 - 0.1 * level), w * 0.34, w * 0.3, 1.1)]
        slope = s.canopy(s.crest(peaks, h * base, 0.6), 16, 14)
        s.layer(slope, p[tone], mix(p[tone], p["light"], 0.8), h * 0.24, line=0.4)
        s.clouds(h * base, w * 0.5, w * 0.24, 3, t=12)
    for x, y, k, flip in ((0.15, 0.88, 330, 1), (0.27, 0.95, 210, 1), (0.87, 0.9, 290, -1)):
        s.pine(w * x, h * y, k * u, mix(p["r3"], p["light"], 0.15), flip)
    s.layer(
        s.canopy(h * 0.9 - np.abs(s.x / w - 0.5) * h * 0.1, 24, 20),
        p["r2"],
        mix(p["r2"], p["light"], 0.3),
        h * 0.1,
        line=0.4,
    )


def fields(s: Print) -> None:
    """Combed fields, one great tree and a skein of birds."""
    p, w, h, u = s.p, s.w, s.h, s.u
    for n in range(6):
        t = n / 5
        y = h * (0.72 + 0.26 * t**1.3) + np.sin(s.x / w * 4 + n) * (5 + 9 * t) * u
        tone = (p["leaf"], p["reed"], p["r1"])[n % 3]
        s.layer(y, mix(tone, p["light"], 0.25), line=0.6, press=0.25)
    row(s, w * 0.06, w * 0.4, np.full(w, h * 0.745, np.float32), 40 * u)
    old_tree(s, w * 0.8, h * 0.92, 330 * u, p["leaf"])
    for n in range(9):
        x, y = w * (0.12 + 0.018 * abs(n - 4)), h * (0.16 + 0.022 * (n - 4))
        s.polys(p["r3"], [[(x, y), (x + 13 * u, y - 5 * u), (x + 8 * u, y + 1 * u), (x + 13 * u, y + 7 * u)]], press=0)


def hills(s: Print) -> None:
    """Green hills, and a river that comes out between them."""
    p, w, h, u = s.p, s.w, s.h, s.u
    for at, base, tall, tone in (
        (0.2, 0.84, 0.3, "r1"),
        (0.82, 0.84, 0.24, "r1"),
        (0.04, 0.92, 0.24, "r2"),
        (0.97, 0.92, 0.26, "r2"),
    ):
        dome = h * base - h * tall * np.clip(1 - ((s.x / w - at) / 0.34) ** 2, 0, 1)
        dome = np.where(np.abs(s.x / w - at) < 0.34, s.canopy(dome, 16, 14), h * 1.1)
        s.layer(dome, mix(p[tone], p["leaf"], 0.3), mix(p[tone], p["light"], 0.6), h * tall, line=0.5, press=0.2)
    x, y = bend(
        [(w * 0.52, h * 0.74), (w * 0.56, h * 0.79), (w * 0.44, h * 0.85), (w * 0.56, h * 0.91), (w * 0.46, h * 1.02)]
    )
    ribbon(s, p["sea"], x, y, np.linspace(3, 64, len(x)) * u, press=0.15)


def trails(s: Print) -> None:
    """A path with rings over rolling ground."""
    p, w, h, u = s.p, s.w, s.h, s.u
    for n in range(4):
        y = h * (0.66 + 0.09 * n) + np.sin(s.x / w * 5 + n * 1.7) * (20 + 6 * n) * u
        tone = p[("r0", "r1", "r1", "r2")[n]]
        s.layer(s.canopy(y, 12 + 3 * n, 8 + 3 * n), tone, mix(tone, p["light"], 0.4), h * 0.1, line=0.6, press=0.2)
    x, y = bend(
        [
            (w * 0.06, h * 0.98),
            (w * 0.24, h * 0.86),
            (w * 0.46, h * 0.92),
            (w * 0.56, h * 0.78),
            (w * 0.76, h * 0.8),
            (w * 0.86, h * 0.64),
        ]
    )
    ribbon(s, p["light"], x, y, np.linspace(16, 6, len(x)) * u, press=0.1)
    for i in range(14, 118, 20):
        s.disc(float(x[i]), float(y[i]), 20 * u, p["r3"], press=0)
        s.disc(float(x[i]), float(y[i]), 11 * u, p["light"], press=0)


def rings(s: Print) -> None:
    """Pecked rings and hollows on a slab of rock."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    slab = h * 0.72 + fbm(w, r, 160 * u, 4) * 14 * u - np.clip(np.abs(s.x / w - 0.5) - 0.16, 0, 1) * h * 0.5
    s.layer(slab, mix(p["r1"], p["reed"], 0.3), mix(p["r1"], p["light"], 0.6), h * 0.5, line=0.7, press=0.3)
    s.carve(slab, p["r3"], 50, 120, alpha=0.4, width=5)
    for cx, cy, k, count in ((0.15, 0.78, 84, 4), (0.86, 0.74, 70, 3), (0.73, 0.89, 42, 2), (0.3, 0.88, 46, 3)):
        t = np.linspace(0, 2 * np.pi, 70)
        for n in range(count):
            q = k * u * (n + 1) / count
            ribbon(
                s, p["light"], w * cx + np.cos(t) * q, h * cy + np.sin(t) * q * 0.92, np.full(70, 3.4 * u), press=0.25
            )
    s.ovals(
        p["r3"], [(w * (0.42 + 0.028 * j), h * (0.88 + 0.012 * (j % 2)), 9 * u, 8 * u) for j in range(7)], press=0.1
    )


def crystals(s: Print) -> None:
    """A cluster of crystals at either side of the foot."""
    p, w, h, u = s.p, s.w, s.h, s.u
    s.layer(
        s.crest([(w * 0.5, h * 0.05, w * 0.6, w * 0.6, 1.0)], h * 0.94, 0.3),
        p["r1"],
        mix(p["r1"], p["light"], 0.6),
        h * 0.1,
        line=0.4,
    )
    s.p = {**p, "deep": mix(p["deep"], p["light"], 0.2)}
    for x, k in ((0.16, 300), (0.82, 230), (0.32, 120), (0.66, 110)):
        crystal(s, w * x, h * 0.95, min(k * u, w * 0.2, h * 0.36))
