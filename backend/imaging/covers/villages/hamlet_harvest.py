"""Villages of the plain at work: haystacks before the low sun, growing tunnels that run to the houses."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.countryside import far_village, plain
from backend.imaging.covers.homestead import figure
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix


def haystacks(s: Print) -> None:
    """Stacks on a stubble field, the low sun behind them."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.5
    plain(s, hz, None)
    s.disc(w * (0.7 if w > h else 0.56), hz - h * 0.1, 74 * u, p["accent"], press=0.12)
    far_village(s, w * 0.02, w * 0.5, hz + 10 * u, 40 * u)
    straw = mix(p["reed"], p["low"], 0.35)
    for n in range(6):
        t = n / 5
        y = hz + h * (0.014 + 0.5 * t**1.6) + np.sin(s.x / w * 3 + n) * 6 * u
        s.layer(y, mix(straw, p["leaf"], 0.12 + 0.1 * (n % 2) + 0.2 * t), line=0.4, press=0.25)
    stubble = []
    for _ in range(420):
        t = r.random() ** 0.7
        x, y = r.uniform(0, w), hz + h * (0.05 + 0.46 * t**1.5)
        stubble.append([(x, y), (x + 1.6 * u, y), (x + (2 + 5 * t) * u, y - (4 + 14 * t) * u)])
    s.polys(mix(p["reed"], p["r3"], 0.5), stubble, alpha=0.55, press=0.1)
    for x, y, k in ((0.56, 0.56, 60), (0.88, 0.62, 96), (0.71, 0.74, 150), (0.3, 0.9, 300)):
        _stack(s, w * x, h * y, k * u)
    s.gulls(w * 0.3, h * 0.2, 5, 46 * u, size=11)


def _stack(s: Print, x: float, y: float, k: float) -> None:
    """A stack of straw about its pole, half width .62 k, height k."""
    p, r = s.p, s.r
    straw = mix(p["reed"], p["light"], 0.2)
    s.ellipse(mix(p["reed"], p["r4"], 0.6), (x - k * 0.9, y - k * 0.09, x + k * 0.62, y + k * 0.09), alpha=0.5)
    s.polys(
        p["r4"], [[(x - k * 0.014, y), (x - k * 0.01, y - k * 1.12), (x + k * 0.01, y - k * 1.12), (x + k * 0.014, y)]]
    )
    t = np.linspace(-1, 1, 60)
    edge = y - k * (1 - np.abs(t) ** 1.9) ** 0.62
    body = [(x + v * k * 0.6 * (1 if b < y - k * 0.3 else 0.96), b) for v, b in zip(t, edge, strict=True)]
    s.polys(straw, [[*body, (x + k * 0.5, y + k * 0.03), (x - k * 0.5, y + k * 0.03)]], press=0.2)
    shade = [
        (x - k * 0.6, y),
        *[(a, b) for a, b in body if a < x - k * 0.1],
        (x - k * 0.26, y - k * 0.4),
        (x - k * 0.3, y),
    ]
    s.polys(mix(straw, p["r3"], 0.35), [shade], press=0.3, alpha=0.75)
    cuts = []
    for _ in range(90):
        v = r.uniform(-0.94, 0.94)
        top = (1 - abs(v) ** 1.9) ** 0.62
        a = r.uniform(0.05, 0.86) * top
        length = min(r.uniform(0.1, 0.22), a)
        cuts.append(
            [
                (x + v * k * 0.58, y - k * a),
                (x + v * k * 0.6 + k * 0.012, y - k * a),
                (x + v * k * 0.61, y - k * (a - length)),
            ]
        )
    s.polys(mix(p["reed"], p["r4"], 0.5), cuts, alpha=0.5, press=0.2)


def tunnels(s: Print) -> None:
    """Long growing tunnels that run to the village, beds of leaves between them."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.4
    plain(s, hz, 0.24)
    far_village(s, w * 0.3, w * 1.02, hz + 16 * u, 46 * u)
    ground = mix(p["leaf"], p["low"], 0.4)
    s.layer(np.full(w, hz + 14 * u, np.float32), ground, mix(p["leaf"], p["r3"], 0.3), h * 0.6, line=0.4, press=0.2)
    vanish, deep = w * 0.62, hz + h * 0.03

    def place(x: float, t: float) -> tuple[float, float, float]:
        """A point of the ground: across at the near edge, depth 0..1; with its scale."""
        q = 1 / (1 + 5.2 * t)
        return vanish + (x - vanish) * q, deep + (h * 1.06 - deep) * q, q

    leaves: list[tuple[float, float, float, float]] = []
    shine: list[tuple[float, float, float, float]] = []
    for n in range(-16, 14):
        for t in np.linspace(0.02, 1.6, 40):
            x, y, q = place(w * 0.5 + n * 130 * u + r.normal(0, 8) * u, float(t))
            (leaves if r.random() < 0.7 else shine).append((x, y, 44 * q * u, 26 * q * u))
    s.ovals(mix(p["leaf"], p["r4"], 0.35), leaves, press=0.2)
    s.ovals(mix(p["leaf"], p["light"], 0.2), shine, press=0.2)
    arc = np.linspace(np.pi, 2 * np.pi, 30)
    film = mix(p["light"], p["shoal"], 0.25)
    for x, start in (
        (w * 1.96, 0.14),
        (-w * 0.9, 0.14),
        (w * 1.46, 0.1),
        (-w * 0.38, 0.1),
        (w * 0.98, 0.05),
        (w * 0.14, 0.05),
    ):
        half = 280 * u
        ends = [place(x, start), place(x, 1.5)]
        sides = [[(a + np.cos(v) * half * q, b + np.sin(v) * half * 0.8 * q) for v in arc] for a, b, q in ends]
        side = -1 if ends[1][0] > ends[0][0] else 1
        lean = sides[1] if side < 0 else sides[1][::-1]
        near = sides[0] if side < 0 else sides[0][::-1]
        hull = [*near[: 1 + len(near) // 2], *lean[len(lean) // 2 :], lean[-1], near[-1]]
        s.polys(
            mix(film, p["r1"], 0.28),
            [[near[0], *near[: len(near) // 2 + 3], *lean[len(lean) // 2 - 6 :], near[-1]]],
            press=0.05,
        )
        s.polys(mix(film, p["r1"], 0.28), [hull], press=0.05)
        ribs = []
        for t in np.linspace(start, 1.5, 14):
            a, b, q = place(x, float(t))
            outer = [(a + np.cos(v) * half * q, b + np.sin(v) * half * 0.8 * q) for v in arc]
            thin = max(7 * q, 1.2) * u
            ribs.append(outer + [(c, d + thin) for c, d in reversed(outer)])
        s.polys(p["light"], ribs, alpha=0.85, press=0.1)
        a, b, q = ends[0]
        front = sides[0]
        s.polys(film, [front], press=0.05)
        s.polys(
            mix(film, p["r3"], 0.75),
            [
                [
                    (a - half * 0.24 * q, b),
                    (a - half * 0.24 * q, b - half * 0.5 * q),
                    (a + half * 0.24 * q, b - half * 0.5 * q),
                    (a + half * 0.24 * q, b),
                ]
            ],
            press=0.1,
        )
        s.polys(
            p["r2"],
            [front + [(c * 0.97 + a * 0.03, d * 0.97 + b * 0.03) for c, d in reversed(front)]],
            alpha=0.8,
            press=0.1,
        )
    x, y, q = place(w * 0.56, 0.14)
    figure(s, x, y, 150 * u * q)
