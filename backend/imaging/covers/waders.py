"""Wading birds, birds on the wing, and the reeds they stand among."""

from __future__ import annotations

from math import pi, sin

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, Points
from backend.imaging.covers.seaside import placed

#: a crane on the wing, neck out in front, legs behind; unit: half its span
CRANE = (
    (-1.0, -0.5),
    (-0.78, -0.56),
    (-0.5, -0.46),
    (-0.24, -0.2),
    (-0.1, -0.1),
    (0.04, -0.1),
    (0.22, -0.36),
    (0.5, -0.66),
    (0.8, -0.78),
    (0.62, -0.56),
    (0.42, -0.24),
    (0.26, -0.02),
    (0.46, 0.0),
    (0.72, -0.06),
    (0.94, -0.05),
    (0.74, 0.0),
    (0.46, 0.07),
    (0.2, 0.12),
    (-0.06, 0.13),
    (-0.34, 0.1),
    (-0.86, 0.2),
    (-0.4, 0.05),
    (-0.24, 0.01),
    (-0.36, -0.14),
    (-0.6, -0.32),
    (-0.8, -0.42),
)


def crane(s: Print, x: float, y: float, k: float, color: Ink, face: int = 1) -> None:
    """A large wader on the wing; `k` is half its span."""
    s.polys(color, [placed(CRANE, x, y, k, face)], press=0.03)


def bird(s: Print, x: float, y: float, k: float, color: Ink, face: int = 1, reflect: bool = True) -> None:
    """wading bird, k = height"""
    f = face

    def pts(v: float) -> list[Points]:
        body = [
            (-0.36, -0.42),
            (-0.2, -0.6),
            (0.06, -0.63),
            (0.2, -0.56),
            (0.26, -0.7),
            (0.22, -0.86),
            (0.3, -0.97),
            (0.4, -0.95),
            (0.62, -0.86),
            (0.42, -0.9),
            (0.36, -0.84),
            (0.38, -0.68),
            (0.3, -0.46),
            (0.1, -0.38),
            (-0.16, -0.38),
            (-0.5, -0.3),
        ]
        legs = [
            [(-0.02, -0.4), (0.01, -0.4), (0.01, 0), (-0.02, 0)],
            [(0.1, -0.4), (0.13, -0.4), (0.11, -0.2), (0.15, 0), (0.12, 0), (0.08, -0.2)],
        ]
        return [[(x + a * f * k, y + b * k * v) for a, b in q] for q in [body, *legs]]

    if reflect:
        s.polys(color, pts(-0.8), alpha=0.3, press=0.6)
    s.polys(color, pts(1), press=0)


def reeds(
    s: Print,
    n: int,
    x0: float,
    x1: float,
    hmin: float,
    hmax: float,
    color: Ink,
    plume: Ink | None,
    alpha: float = 1.0,
    lean: float = 0.25,
) -> None:
    """`n` blades that rise from the lower edge between x0 and x1; every second one may carry a plume."""
    b, pl, u, r = [], [], s.u, s.r
    for _ in range(n):
        x, L = r.uniform(x0, x1), r.uniform(hmin, hmax)
        dx = L * (lean + r.normal(0, 0.1))
        y = s.h + 14 * u
        wd = r.uniform(2.2, 4.6) * u
        mx, my = x + dx * 0.25, y - L * 0.58
        b.append([(x - wd, y), (mx - wd * 0.5, my), (x + dx, y - L), (mx + wd * 0.5, my), (x + wd, y)])
        if r.random() < 0.5:
            k = L * r.uniform(0.35, 0.7)
            a = r.choice([-1, 1]) * L * 0.3
            b.append(
                [
                    (x + dx * 0.1 - wd * 0.5, y - k * 0.7),
                    (x + dx * 0.12 + a * 0.55, y - k * 1.08),
                    (x + dx * 0.12 + a, y - k * 0.96),
                    (x + dx * 0.12 + a * 0.5, y - k * 1.01),
                    (x + dx * 0.1 + wd * 0.5, y - k * 0.66),
                ]
            )
        if plume is not None and r.random() < 0.5:
            X, Y, k = x + dx, y - L, min(L, s.h * 0.34) * r.uniform(0.13, 0.19)
            dr = lean + r.normal(0, 0.12)
            for j in range(16):
                t = j / 15
                qx, qy = X + dr * k * (0.9 - 1.3 * t), Y - k * 0.5 + k * 1.1 * t
                ln = k * 0.36 * (0.25 + sin(t * pi) * 0.9)
                sg = 1 if lean > 0 else -1
                pl.append(
                    [
                        (qx, qy),
                        (qx + sg * ln * 0.55, qy - ln * 0.12),
                        (qx + sg * ln, qy + ln * 0.42),
                        (qx + sg * ln * 0.4, qy + ln * 0.34),
                        (qx - sg * ln * 0.2, qy + ln * 0.4),
                    ]
                )
    s.polys(color, b, alpha=alpha, press=0.1)
    if pl and plume is not None:
        s.polys(plume, pl, press=0.1)
