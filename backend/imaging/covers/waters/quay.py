"""The quay print: gantry cranes on one line, a ship alongside, a lighthouse on the near mole."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, fbm, mix
from backend.imaging.covers.seaside import beam


def crane(s: Print, x: float, y: float, k: float, color: Ink, up: bool = False) -> None:
    """ship-to-shore gantry crane, boom to the right, height k"""

    def g(a: float, b: float) -> tuple[float, float]:
        return x + a * k, y - b * k

    t = k * 0.026
    out = [
        beam(g(-0.17, 0), g(-0.13, 0.62), t * 1.3),
        beam(g(0.17, 0), g(0.13, 0.62), t * 1.3),
        beam(g(-0.16, 0.26), g(0.16, 0.26), t),
        beam(g(-0.16, 0.26), g(0.13, 0.6), t * 0.6),
        beam(g(-0.42, 0.62), g(0.16, 0.62), t * 1.7),
        beam(g(-0.1, 0.62), g(0.05, 1), t),
        beam(g(0.13, 0.62), g(0.05, 1), t),
        beam(g(0.05, 0.98), g(-0.4, 0.64), t * 0.5),
        beam(g(-0.2, 0), g(-0.1, 0), t * 1.6),
        beam(g(0.1, 0), g(0.2, 0), t * 1.6),
    ]
    if up:
        out += [beam(g(0.14, 0.63), g(0.42, 1.14), t * 1.4), beam(g(0.05, 0.99), g(0.3, 0.93), t * 0.4)]
    else:
        out += [
            beam(g(0.14, 0.62), g(0.86, 0.62), t * 1.4),
            beam(g(0.05, 0.99), g(0.8, 0.635), t * 0.5),
            beam(g(0.05, 0.99), g(0.45, 0.635), t * 0.4),
            beam(g(0.5, 0.6), g(0.5, 0.34), t * 0.35),
        ]
    out += [[g(-0.34, 0.65), g(-0.34, 0.74), g(-0.18, 0.74), g(-0.18, 0.65)]]
    s.polys(color, out, press=0.08)


def quayside(s: Print) -> None:
    """Cranes, stacks and a ship on the far side; the mole with its light near."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    wl = h * r.uniform(0.6, 0.65)
    s.sky(wl)
    sx = w * r.uniform(0.14, 0.24)
    s.sun(sx, h * r.uniform(0.24, 0.34), 58 * u)
    a = s.crest(
        [(w * 0.3, h * 0.2, w * 0.34, w * 0.3, 1.3), (w * 0.78, h * 0.27, w * 0.34, w * 0.34, 1.3)], wl - h * 0.03, 0.9
    )
    s.layer(a, p["r0"], p["low"], h * 0.3, to=wl)
    b = s.crest(
        [(w * r.uniform(0.5, 0.6), h * 0.17, w * 0.3, w * 0.24, 1.2), (w * 0.95, h * 0.2, w * 0.3, w * 0.2, 1.2)],
        wl,
        0.8,
    )
    s.layer(b, p["r1"], mix(p["r1"], p["low"], 0.75), h * 0.22, to=wl)
    s.clouds(wl - h * 0.12, w * 0.3, w * 0.22, 3, alpha=0.85)
    # water
    s.wash([(0, mix(p["sea"], p["low"], 0.55)), (0.3, p["sea"]), (1, p["deep"])], wl, h)
    quay = wl + 10 * u
    s.polys(p["r3"], [[(w * 0.2, wl - 8 * u), (w, wl - 8 * u), (w, quay), (w * 0.2, quay)]])
    xs = [w * 0.34, w * 0.5, w * 0.655, w * 0.81]
    for i, x in enumerate(xs):
        k = h * r.uniform(0.33, 0.37)
        crane(
            s,
            x + r.uniform(-12, 12) * u,
            wl - 6 * u,
            k,
            mix(p["r3"], p["r4"], 0.35 + 0.2 * (i % 2)),
            up=r.random() < 0.3,
        )
    # stacks on the quay
    cols = [p["r3"], p["r2"], p["reed"], p["wall"], p["r1"], p["roof2"]]
    x = w * 0.22
    while x < w:
        for lv in range(int(r.integers(0, 4))):
            s.polys(
                cols[int(r.integers(len(cols)))],
                [
                    [
                        (x, wl - 8 * u - lv * 11 * u),
                        (x + 30 * u, wl - 8 * u - lv * 11 * u),
                        (x + 30 * u, wl - 18 * u - lv * 11 * u),
                        (x, wl - 18 * u - lv * 11 * u),
                    ]
                ],
                press=0.05,
            )
        x += 33 * u
    # ship alongside
    L, X, Y = w * 0.36, w * r.uniform(0.36, 0.44), wl + 50 * u
    s.polys(
        p["r4"],
        [[(X, Y - 44 * u), (X + L, Y - 40 * u), (X + L + 26 * u, Y - 56 * u), (X + L - 14 * u, Y), (X + 24 * u, Y)]],
        press=0.05,
    )
    s.polys(
        p["accent"],
        [[(X + 13 * u, Y - 15 * u), (X + L - 4 * u, Y - 15 * u), (X + L - 14 * u, Y), (X + 24 * u, Y)]],
        press=0.05,
    )
    s.polys(
        p["wall"],
        [[(X + 14 * u, Y - 44 * u), (X + 14 * u, Y - 112 * u), (X + 58 * u, Y - 112 * u), (X + 66 * u, Y - 44 * u)]],
        press=0.04,
    )
    s.bars(p["r4"], [(X + 20 * u, Y - 97 * u + j * 15 * u, X + 52 * u, 4 * u) for j in range(3)], press=0)
    x = X + 80 * u
    while x < X + L - 46 * u:
        for lv in range(int(r.integers(2, 6))):
            yy = Y - 43 * u - lv * 13 * u
            s.polys(
                cols[int(r.integers(len(cols)))],
                [[(x, yy), (x + 33 * u, yy), (x + 33 * u, yy - 12 * u), (x, yy - 12 * u)]],
                press=0.05,
            )
        x += 35 * u
    # mirror: broken bars under ship and cranes
    s.ripples(Y + 4 * u, Y + h * 0.1, p["r4"], 60, 0.5, X, X + L, 0.8)
    for x in xs:
        s.glitter(x, Y, Y + h * 0.12, p["r3"], 0.35, 26)
    s.glitter(sx, wl, wl + h * 0.2, p["light"], 0.8, 46)
    s.ripples(wl + 14 * u, h * 0.96, p["light"], 60, 0.5)
    # mole with light, near
    rx = w * r.uniform(0.1, 0.16)
    mole = h * 0.94 - 34 * u * np.clip((w * 0.42 - s.x) / (w * 0.2), 0, 1) + fbm(w, r, 40 * u, 3) * 7 * u
    mole = np.where(s.x > w * 0.44, h + 50, mole + np.clip(s.x - w * 0.36, 0, None) * 0.9)
    s.layer(mole, p["r4"], line=0.5)
    s.lighthouse(rx, mole[int(rx)] + 6 * u, 215 * u)
    s.gulls(rx + w * 0.16, h * 0.5, 6, 60 * u, p["light"] if s.pal in ("dusk", "night") else p["r4"])
    if flip:
        s.mirror()
