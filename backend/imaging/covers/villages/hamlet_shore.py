"""Villages by the sea: boats drawn up on the beach, a ring of houses about a cove."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.homestead import bend, house, ribbon, roof_ink, row, trees, water
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import fbm, mix


def beach(s: Print) -> None:
    """A fishing boat drawn up on the sand, nets on poles, houses on the dune."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.34
    s.sky(hz)
    s.sun(w * 0.24, h * 0.15, 50 * u)
    head = s.crest([(w * 0.92, h * 0.2, w * 0.34, w * 0.3, 1.0), (w * 0.68, h * 0.1, w * 0.2, w * 0.2, 1)], hz + 8 * u)
    s.layer(head, p["r1"], mix(p["r1"], p["low"], 0.7), h * 0.2, to=hz + 4)
    water(s, hz)
    s.glitter(w * 0.24, hz, hz + h * 0.14, p["light"], 0.7, 40)
    s.ripples(hz + 6 * u, h * 0.56, p["light"], 50, 0.5)
    s.boat(w * 0.12, h * 0.43, 22 * u, p["wall"])
    s.boat(w * 0.42, h * 0.395, 14 * u)
    scallop = np.abs(np.sin(s.x / (120 * u) + fbm(w, r, 300 * u, 2))) * 18 * u
    shore = h * (0.61 - 0.1 * (s.x / w) ** 1.3)
    s.layer(shore - 26 * u - scallop, mix(p["shoal"], p["light"], 0.4), line=0.8)
    s.layer(shore - 6 * u - scallop * 0.8, p["light"], line=0, press=0.3)
    s.layer(shore + 14 * u - scallop * 0.6, mix(p["sand"], p["reed"], 0.35), line=0)
    s.layer(shore + 44 * u - scallop * 0.4, p["sand"], line=0)
    dune = h * 0.62 - np.clip(s.x / w - 0.5, 0, 1) ** 0.7 * h * 0.16 + np.clip(0.56 - s.x / w, 0, 1) * h * 2
    grown = s.canopy(dune - 30 * u, 24, 22)
    s.layer(grown, mix(p["leaf"], p["r3"], 0.3), line=0.3, to=h * 0.74)
    row(s, w * 0.6, w, dune + 0.03 * h, 70 * u, haze=0.14)
    row(s, w * 0.66, w, dune + 0.13 * h, 96 * u)
    s.layer(np.where(s.x > w * 0.5, dune + 0.155 * h, h), mix(p["sand"], p["reed"], 0.14), line=0, to=h * 0.86)
    _nets(s, w * 0.5, h * 0.84, 210 * u)
    _smack(s, w * 0.27, h * 0.86, 250 * u)
    near = s.canopy(h * 1.0 - np.clip(s.x / w - 0.6, 0, 1) * h * 0.12 - np.clip(0.12 - s.x / w, 0, 1) * h * 0.4, 26, 30)
    s.layer(near, p["r4"], line=0.3, press=0.3)
    s.gulls(w * 0.48, h * 0.2, 6, 60 * u, size=11)


def _smack(s: Print, x: float, y: float, k: float) -> None:
    """A wooden boat of half length k on the sand, its keel on y; the flag is the coral point."""
    p = s.p
    s.ellipse(mix(p["sand"], p["r3"], 0.35), (x - k * 0.8, y - k * 0.06, x + k * 1.0, y + k * 0.1), alpha=0.8)
    mast = x + k * 0.12
    s.polys(
        mix(p["roof2"], p["r4"], 0.55),
        [
            [
                (mast - k * 0.022, y - k * 0.2),
                (mast - k * 0.014, y - k * 1.36),
                (mast + k * 0.014, y - k * 1.36),
                (mast + k * 0.022, y - k * 0.2),
            ],
            [(mast, y - k * 1.2), (x + k * 0.84, y - k * 0.52), (x + k * 0.85, y - k * 0.5), (mast, y - k * 1.17)],
            [(mast, y - k * 1.2), (x - k * 0.86, y - k * 0.42), (x - k * 0.86, y - k * 0.405), (mast, y - k * 1.185)],
        ],
        press=0,
    )
    s.polys(
        p["accent"],
        [[(mast, y - k * 1.36), (mast + k * 0.34, y - k * 1.25), (mast, y - k * 1.14)]],
        press=0.05,
    )
    t = np.linspace(-1, 1, 50)
    sheer = y - k * (0.3 + 0.26 * np.abs(t) ** 2.2 * np.where(t > 0, 1.15, 0.7))
    keel = y - k * 0.02 - k * 0.32 * np.clip(np.abs(t) - 0.55, 0, 1) ** 1.4
    top, low = x + t * k, x + t * k * 0.84
    hull = (mix(p["r3"], p["r4"], 0.25), mix(p["roof2"], p["r4"], 0.45), mix(p["reed"], p["r4"], 0.4))[
        int(s.r.integers(3))
    ]
    shape = list(zip(top, sheer, strict=True)) + list(zip(low[::-1], keel[::-1], strict=True))
    s.polys(hull, [shape], press=0.15)
    s.polys(
        mix(p["wall"], p["reed"], 0.25),
        [list(zip(top, sheer, strict=True)) + list(zip(top[::-1], (sheer + k * 0.07)[::-1], strict=True))],
        press=0.05,
    )
    for share in (0.34, 0.62):
        plank = sheer + (keel - sheer) * share
        a = top + (low - top) * share
        s.polys(
            mix(hull, p["light"], 0.4),
            [
                list(zip(a[3:-3], plank[3:-3], strict=True))
                + list(zip(a[3:-3][::-1], plank[3:-3][::-1] + k * 0.012, strict=True))
            ],
            alpha=0.6,
            press=0.2,
        )
    s.polys(
        p["wall"],
        [
            [
                (x - k * 0.5, y - k * 0.3),
                (x - k * 0.48, y - k * 0.58),
                (x - k * 0.14, y - k * 0.58),
                (x - k * 0.12, y - k * 0.3),
            ]
        ],
        press=0.05,
    )
    s.polys(
        p["r4"],
        [
            [
                (x - k * 0.54, y - k * 0.57),
                (x - k * 0.54, y - k * 0.63),
                (x - k * 0.08, y - k * 0.63),
                (x - k * 0.08, y - k * 0.57),
            ],
            [
                (x - k * 0.42, y - k * 0.5),
                (x - k * 0.42, y - k * 0.4),
                (x - k * 0.3, y - k * 0.4),
                (x - k * 0.3, y - k * 0.5),
            ],
        ],
        press=0,
    )
    s.polys(
        hull,
        [list(zip(top, sheer + k * 0.05, strict=True)) + list(zip(top[::-1], (sheer + k * 0.12)[::-1], strict=True))],
    )


def _nets(s: Print, x: float, y: float, k: float) -> None:
    """Nets hung on four poles, height k, from x to the right."""
    p, u = s.p, s.u
    poles = [x + k * 0.86 * n for n in range(5)]
    heights = [k * (1 - 0.1 * n) for n in range(5)]
    lines, cords = [], []
    for n in range(4):
        a, b, ya, yb = poles[n], poles[n + 1], y - heights[n], y - heights[n + 1]
        for depth in range(9):
            t = np.linspace(0, 1, 16)
            sag = ya + (yb - ya) * t + np.sin(t * np.pi) * k * 0.1 + depth * k * 0.075
            px = a + (b - a) * t
            line = list(zip(px, sag, strict=True))
            lines.append(line + [(c, d + 1.6 * u) for c, d in reversed(line)])
        for t in np.linspace(0.06, 0.94, 15):
            top = ya + (yb - ya) * t + np.sin(t * np.pi) * k * 0.1
            c = a + (b - a) * t
            cords.append(
                [
                    (c - 0.8 * u, top),
                    (c + 0.8 * u, top),
                    (c + 0.8 * u + k * 0.03, top + k * 0.6),
                    (c - 0.8 * u + k * 0.03, top + k * 0.6),
                ]
            )
    s.polys(mix(p["r3"], p["sand"], 0.2), lines + cords, alpha=0.7, press=0.2)
    s.polys(
        p["r4"],
        [
            [(a - 4 * u, y), (a - 3 * u, y - q - 12 * u), (a + 3 * u, y - q - 12 * u), (a + 4 * u, y)]
            for a, q in zip(poles, heights, strict=True)
        ],
        press=0.1,
    )


def cove(s: Print) -> None:
    """Houses in a ring about a small bay, a mole with a light, boats at their moorings."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.27
    s.sky(hz)
    s.sun(w * 0.64, h * 0.13, 44 * u)
    s.layer(s.crest([(w * 0.7, h * 0.05, w * 0.12, w * 0.12, 1.1)], hz + 6 * u, 0.3), p["r0"], line=0.4, to=hz)
    water(s, hz)
    s.glitter(w * 0.64, hz, hz + h * 0.16, p["light"], 0.7, 40)
    s.ripples(hz + 6 * u, h * 0.8, p["light"], 70, 0.5)
    hill = s.crest(
        [(w * 0.02, h * 0.34, w * 0.3, w * 0.46, 0.9), (w * 0.22, h * 0.2, w * 0.2, w * 0.26, 0.9)], hz + h * 0.1
    )
    s.layer(np.where(s.x < w * 0.5, hill, h), p["r2"], mix(p["r2"], p["low"], 0.5), h * 0.3, to=hz + h * 0.06)
    s.clouds(hz - h * 0.06, w * 0.3, w * 0.14, 3, t=11)
    ring_x, ring_y = bend(
        [
            (w * 0.5, h * 0.35),
            (w * 0.3, h * 0.38),
            (w * 0.16, h * 0.5),
            (w * 0.16, h * 0.66),
            (w * 0.34, h * 0.8),
            (w * 0.62, h * 0.86),
            (w * 1.04, h * 0.82),
        ]
    )
    bank = [*zip(ring_x, ring_y, strict=True), (w, h), (0, h), (0, h * 0.3)]
    s.polys(
        p["sand"],
        [[(a + 30 * u, b - 8 * u) for a, b in bank[:-3]] + [(w + 40 * u, h), (0, h), (0, h * 0.3)]],
        press=0.15,
    )
    s.polys(mix(p["leaf"], p["r3"], 0.3), [bank], press=0.2)
    spots = []
    for level in range(3):
        for i in np.linspace(6, 112, 17).astype(int):
            t = ring_y[i] / h
            k = (30 + 132 * (t - 0.34) ** 1.1) * u
            x = ring_x[i] - k * (1.4 + 1.5 * level) * (1 if ring_x[i] < w * 0.34 else 0.2) + r.normal(0, 5) * u
            y = ring_y[i] + (k * 0.5 if t > 0.6 else -k * 0.1) + (1 if t > 0.6 else -1) * level * k * 0.95
            if -k * 2 < x and hz + 20 * u < y < h * 1.1 and (level == 0 or t > 0.4):
                spots.append((y, x, k))
    for y, x, k in sorted(spots):
        trees(s, [(x - k * 0.3, y, k * 0.5)], [mix(p["leaf"], p["r4"], 0.4)], domes=4)
        house(s, x, y, k * r.uniform(0.8, 0.95), p["wall"], roof_ink(s, 0.3 * (1 - y / h), 0.86), 1)
    mx, my = bend([(w * 1.02, h * 0.69), (w * 0.86, h * 0.62), (w * 0.72, h * 0.58), (w * 0.62, h * 0.57)])
    wide = np.linspace(26, 11, len(mx)) * u
    ribbon(s, mix(p["r3"], p["r4"], 0.3), mx, my + 9 * u, wide * 1.2, press=0.2)
    ribbon(s, mix(p["sand"], p["r1"], 0.2), mx, my, wide, press=0.15)
    s.lighthouse(w * 0.625, h * 0.57, 120 * u)
    for fx, fy, q in (
        (0.4, 0.5, 20),
        (0.48, 0.6, 28),
        (0.36, 0.62, 26),
        (0.58, 0.7, 36),
        (0.78, 0.74, 40),
        (0.5, 0.73, 34),
    ):
        s.boat(w * fx, h * fy, q * u, None, mix(p["wall"], p["r2"], 0.15) if q % 3 else None)
    s.boat(w * 0.84, h * 0.42, 22 * u, p["wall"])
    near = s.canopy(h * 1.02 - np.clip(0.3 - s.x / w, 0, 1) * h * 0.2, 30, 26)
    s.layer(near, p["r4"], line=0.3, press=0.3)
    s.gulls(w * 0.52, h * 0.46, 5, 50 * u, p["light"], size=11)
