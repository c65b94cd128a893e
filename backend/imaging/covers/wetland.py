"""The wetland print: interlocking tongues of marsh, three waders, a skein above, reeds in a near corner."""

from __future__ import annotations

from math import pi, sin

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, Points, fbm, mix


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


def wetland(s: Print) -> None:
    """Nine tongues of marsh from both sides, thickening toward the viewer."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.3, 0.35)
    s.sky(hz)
    sx = w * r.uniform(0.74, 0.82)
    s.disc(sx, hz - h * 0.055, 66 * u, p["accent"], press=0.1)
    far = s.crest(
        [(w * 0.15, h * 0.09, w * 0.26, w * 0.24, 1.3), (w * 0.45, h * 0.05, w * 0.2, w * 0.2, 1.3)], hz + 4 * u, 0.5
    )
    s.layer(far, p["r0"], mix(p["r0"], p["low"], 0.6), h * 0.1, to=hz)
    water = mix(p["shoal"], p["low"], 0.45)
    s.wash(
        [(0, mix(water, p["low"], 0.5)), (0.4, mix(water, p["sea"], 0.25)), (1, mix(p["sea"], p["shoal"], 0.3))], hz, h
    )
    s.glitter(sx, hz, hz + h * 0.34, p["accent"], 0.7, 40)
    # marsh: flat tongues of land that interlock; each has a dark foot and combed grass
    tone = [
        mix(p["leaf"], p["r0"], 0.55),
        mix(p["leaf"], p["r1"], 0.35),
        p["leaf"],
        mix(p["leaf"], p["r3"], 0.5),
        p["r3"],
    ]
    y = hz + 12 * u
    for k in range(9):
        t = k / 8
        side = k % 2
        L = w * r.uniform(0.44, 0.66) * (1 - 0.12 * t)
        th = (11 + 62 * t**1.3) * u
        tip = L if side == 0 else w - L
        q = np.clip((tip - s.x) / L if side == 0 else (s.x - tip) / L, 0, 1)
        up = y - th * q**0.55 * (0.72 + 0.12 * fbm(w, r, 130 * u, 3))
        dn = y + th * 0.5 * q**0.7 * (1 + 0.15 * fbm(w, r, 170 * u, 2))
        c = mix(tone[min(int(t * 4.99), 4)], p["reed"], 0.42 if k % 3 == 1 else 0.08)
        a, b = max(int(up.min()) - 2, 0), min(int(dn.max()) + 12, h)
        Y = np.arange(a, b, dtype=np.float32)[:, None]
        foot = np.clip(Y - up[None], 0, 1) * np.clip(dn[None] + 7 * u * (0.4 + t) - Y, 0, 1) * (q[None] > 0.004)
        s.put(foot * 0.5, p["r3"], 0, a, 0.5)
        s.put(
            np.clip(Y - s.canopy(up, 5 + 7 * t, 3 + 8 * t)[None], 0, 1)
            * np.clip(dn[None] - Y, 0, 1)
            * (q[None] > 0.004),
            c,
            0,
            a,
            0.25,
        )
        comb = []
        for _ in range(70):
            x = r.uniform(0, L * 0.95) if side == 0 else r.uniform(tip + L * 0.05, w)
            i = int(np.clip(x, 0, w - 1))
            yy = r.uniform(up[i], dn[i])
            comb.append((x, yy, x + r.uniform(12, 44) * u * (0.4 + t), (1.2 + 1.8 * t) * u))
        s.bars(mix(c, p["r4"], 0.4), comb[::2], alpha=0.5)
        s.bars(mix(c, p["light"], 0.45), comb[1::2], alpha=0.5)
        y += (13 + 88 * t) * u
    s.ripples(hz + h * 0.1, h * 0.9, p["light"], 40, 0.6)
    # birds: three that wade, one skein that comes in
    bx, by = w * r.uniform(0.6, 0.66), h * 0.68
    dark = p["light"] if s.pal in ("dusk", "night") else p["wall"]
    for dx, dy, k, f in ((0, 0, 118, 1), (0.075, 0.03, 92, -1), (-0.1, -0.045, 74, 1)):
        bird(s, bx + dx * w, by + dy * h, k * u, dark, f)
    gx, gy = w * 0.3, hz * 0.5
    for k in range(17):
        t = k - 8
        a, b, q = (
            gx + abs(t) * 27 * u * (1 if t > 0 else 0.9) + r.normal(0, 5) * u,
            gy + t * 8.5 * u + r.normal(0, 3) * u,
            10 * u,
        )
        s.polys(p["r4"], [[(a - q, b - q * 0.6), (a, b), (a + q, b - q * 0.8), (a + q * 0.1, b + q * 0.4)]], press=0)
    reeds(s, 60, w * -0.05, w * 0.5, h * 0.14, h * 0.34, mix(p["reed"], p["r3"], 0.45), None, 0.9)
    reeds(s, 46, w * -0.08, w * 0.34, h * 0.24, h * 0.6, p["r4"], mix(p["reed"], p["light"], 0.2))
    reeds(s, 26, w * 0.8, w * 1.05, h * 0.12, h * 0.3, p["r4"], mix(p["reed"], p["light"], 0.2), lean=-0.2)
    if flip:
        s.mirror()
