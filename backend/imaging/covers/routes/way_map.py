"""The route on a map that lies unfolded on a table."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.homestead import house, roof_ink
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.routes.trail import trail


def folded(s: Print, stops: int) -> None:
    """A map unfolded on a table: hills and water in relief, the route over all of its folds."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    table = mix(p["r3"], p["r4"], 0.5)
    s.wash([(0, table), (1, mix(table, p["r4"], 0.4))])
    grain = [(r.uniform(-0.1, 0.9) * w, r.uniform(0, 1) * h, r.uniform(0.1, 1.1) * w, 1.6 * u) for _ in range(40)]
    s.bars(mix(table, p["r2"], 0.4), grain, alpha=0.3)
    x0, x1, y0, y1, zig = w * 0.08, w * 0.92, h * 0.13, h * 0.87, h * 0.035
    edges = np.linspace(x0, x1, 5)
    paper = mix(p["light"], p["sand"], 0.2)

    def lift(x: float) -> float:
        place = (x - x0) / (x1 - x0) * 4
        return zig * (1 - abs(place % 2 - 1))

    shadow = [(x + 16 * u, y1 + lift(x) + 22 * u) for x in edges] + [
        (x + 16 * u, y0 + lift(x) + 30 * u) for x in edges[::-1]
    ]
    s.polys(p["r4"], [shadow], alpha=0.55, press=0.2)
    for n in range(4):
        a, b = edges[n], edges[n + 1]
        fold = [(a, y0 + lift(a)), (b, y0 + lift(b)), (b, y1 + lift(b)), (a, y1 + lift(a))]
        s.polys(mix(paper, p["sand"], 0.42 * (n % 2)), [fold], press=0.06)
    xs = np.linspace(x0, x1, 160)
    rise = np.array([lift(float(x)) for x in xs])
    coast = h * 0.72 + np.sin((xs - x0) / w * 9) * h * 0.035 - (xs - x0) / w * h * 0.2 + rise
    foot = y1 + rise
    s.polys(
        mix(p["sea"], p["light"], 0.25),
        [[*zip(xs, coast, strict=True), *zip(xs[::-1], foot[::-1], strict=True)]],
        press=0.15,
        alpha=0.9,
    )
    for shift, share in ((16, 0.8), (34, 0.5)):
        line = [
            *zip(xs, coast + shift * u, strict=True),
            *zip(xs[::-1], (coast + (shift + 2.4) * u)[::-1], strict=True),
        ]
        s.polys(p["light"], [line], alpha=share, press=0.1)
    for cx, cy, k in (
        (0.24, 0.4, 96),
        (0.34, 0.34, 130),
        (0.44, 0.42, 84),
        (0.66, 0.3, 88),
        (0.76, 0.36, 120),
        (0.86, 0.3, 76),
    ):
        a, b, q = w * cx, h * cy + lift(w * cx), k * u
        s.polys(
            mix(p["r2"], p["r3"], 0.4),
            [
                [
                    (a - q * 0.8, b + q * 0.5),
                    (a - q * 0.2, b - q * 0.56),
                    (a, b - q * 0.7),
                    (a + q * 0.3, b - q * 0.3),
                    (a + q * 0.84, b + q * 0.5),
                ]
            ],
            press=0.25,
        )
        s.polys(
            mix(p["r1"], p["light"], 0.2),
            [
                [
                    (a, b - q * 0.7),
                    (a + q * 0.3, b - q * 0.3),
                    (a + q * 0.84, b + q * 0.5),
                    (a + q * 0.1, b + q * 0.5),
                    (a + q * 0.16, b - q * 0.1),
                ]
            ],
            press=0.25,
        )
    woods = []
    for cx, cy in ((0.2, 0.56), (0.26, 0.6), (0.52, 0.3), (0.56, 0.34), (0.58, 0.5), (0.64, 0.48), (0.84, 0.46)):
        woods += [
            (w * cx + r.normal(0, 16) * u, h * cy + lift(w * cx) + r.normal(0, 8) * u, 13 * u, 15 * u) for _ in range(6)
        ]
    s.ovals(mix(p["leaf"], p["r3"], 0.2), woods, press=0.2)
    for cx, cy in ((0.46, 0.56), (0.72, 0.52)):
        for j in range(3):
            house(
                s,
                w * cx + (j - 1) * 52 * u,
                h * cy + lift(w * cx) + (j % 2) * 14 * u,
                22 * u,
                p["wall"],
                roof_ink(s),
                1,
            )
    s.boat(w * 0.3, h * 0.8, 26 * u, p["wall"])
    way = [
        (0.14, 0.66),
        (0.22, 0.5),
        (0.33, 0.5),
        (0.38, 0.6),
        (0.5, 0.62),
        (0.56, 0.44),
        (0.48, 0.28),
        (0.6, 0.21),
        (0.7, 0.42),
        (0.82, 0.52),
        (0.86, 0.42),
    ]
    trail(s, way, stops, near=6, far=5, first=0.02, ink=mix(p["reed"], p["r4"], 0.25))
    creases = [
        [
            (x - 1.4 * u, y0 + lift(x)),
            (x + 1.4 * u, y0 + lift(x)),
            (x + 1.4 * u, y1 + lift(x)),
            (x - 1.4 * u, y1 + lift(x)),
        ]
        for x in edges[1:4]
    ]
    s.polys(mix(paper, p["r3"], 0.35), creases, alpha=0.5, press=0.3)
