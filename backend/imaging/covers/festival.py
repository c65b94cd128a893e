"""The festival print: fireworks over a bay and a frieze of heads, some with a lantern."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np
from PIL import ImageDraw

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import fbm, mix


def festival(s: Print, lanterns: float = 0.22) -> None:
    """`lanterns` is the share of heads that carry one."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.66
    s.sky(hz)
    a = s.crest([(w * 0.2, h * 0.2, w * 0.3, w * 0.3, 1.3), (w * 0.82, h * 0.24, w * 0.36, w * 0.3, 1.3)], hz, 0.9)
    s.layer(a, p["r0"], mix(p["r0"], p["low"], 0.8), h * 0.24, to=hz, line=0.25)
    b = s.crest(
        [(w * 0.04, h * 0.14, w * 0.2, w * 0.3, 1.2), (w * 0.97, h * 0.17, w * 0.26, w * 0.2, 1.2)], hz + 4 * u, 0.8
    )
    s.layer(b, p["r2"], mix(p["r2"], p["low"], 0.4), h * 0.18, to=hz, line=0.25)
    s.wash([(0, mix(p["sea"], p["low"], 0.4)), (0.3, p["sea"]), (1, p["deep"])], hz, h)
    # fireworks: rings of cut dashes; sizes fall like a musical bar
    f = 1 if r.random() < 0.5 else -1
    bursts = [
        (w * (0.5 - f * r.uniform(0.08, 0.14)), h * 0.29, 268.0),
        (w * (0.5 + f * r.uniform(0.26, 0.32)), h * 0.2, 150.0),
        (w * (0.5 - f * 0.4), h * 0.13, 112.0),
    ]
    for n, (x, y, R) in enumerate(bursts):
        R *= u
        for ring, (q, col) in enumerate(((1, p["accent"]), (0.72, p["reed"]), (0.46, p["light"]), (0.2, p["accent"]))):
            if n == 1:
                col = (p["light"], p["accent"], p["reed"], p["light"])[ring]
            if n == 2:
                col = (p["reed"], p["light"], p["accent"], p["light"])[ring]
            m = int((34, 26, 18, 9)[ring] * (R / u / 240) ** 0.6)
            out = []
            for k in range(m):
                an = 2 * pi * (k + 0.5 * (ring % 2)) / m + r.normal(0, 0.012)
                r1, r0 = R * q * r.uniform(0.94, 1.05), R * (q - 0.17)
                t = (4.6 - ring * 0.7) * u
                c, d = cos(an), sin(an)
                dro = (q**2) * R * 0.07
                out.append(
                    [
                        (x + c * r0, y + d * r0),
                        (x + c * r1 - d * t, y + d * r1 + c * t + dro),
                        (x + c * (r1 + t), y + d * (r1 + t) + dro),
                        (x + c * r1 + d * t, y + d * r1 - c * t + dro),
                    ]
                )
            s.polys(col, out, press=0.1)
        s.glitter(x, hz + 4 * u, hz + h * 0.14, p["accent"] if n == 0 else p["reed"], 0.55, 50)
    s.ripples(hz + 6 * u, h * 0.84, p["light"], 50, 0.4)
    for k in range(9):
        x = w * (0.06 + 0.11 * k + r.uniform(-0.02, 0.02))
        s.boat(x, hz + h * (0.03 + 0.05 * ((k * 5) % 3) / 2), (13 + 9 * ((k * 5) % 3)) * u)
        s.disc(x, hz + h * (0.03 + 0.05 * ((k * 5) % 3) / 2) - 9 * u, 3.6 * u, p["light"], press=0)
    # shore and people: a frieze of heads, some with a lantern on a stick
    sh = h * 0.93 + fbm(w, r, 300 * u, 2) * 8 * u
    s.layer(sh, p["r4"], line=0)
    P, lan = [], []
    x = -10 * u
    while x < w:
        k = r.uniform(62, 104) * u
        y = sh[int(np.clip(x, 0, w - 1))] + 40 * u
        P.append((x, y, k))
        if r.random() < lanterns:
            lan.append((x + 16 * u, y - k * r.uniform(1.5, 2), r.uniform(16, 27) * u))
        x += r.uniform(28, 58) * u

    def crowd(d: ImageDraw.ImageDraw, n: int) -> None:
        for x, y, k in P:
            d.ellipse([(x - k * 0.15) * n, (y - k * 1.1) * n, (x + k * 0.15) * n, (y - k * 0.8) * n], fill=255)
            d.rounded_rectangle(
                [(x - k * 0.26) * n, (y - k * 0.82) * n, (x + k * 0.26) * n, (y + k) * n], radius=k * 0.2 * n, fill=255
            )
        for x, y, k in lan:
            d.line([((x - 16 * u) * n, (y + 72 * u) * n), (x * n, (y - k * 1.6) * n)], fill=255, width=int(3 * u * n))

    s.ink(p["r4"], crowd, press=0.03)
    for x, y, k in lan:
        s.rounded(p["accent"], (x - k, y - k * 1.1, x + k, y + k * 1.1), k * 0.8, press=0.03)
        s.bars(
            p["light"],
            [
                (x - k * 0.5, y - k * 1.1, x + k * 0.5, 3 * u),
                (x - k * 0.5, y + k * 1.1, x + k * 0.5, 3 * u),
                (x - k * 0.9, y, x + k * 0.9, 1.6 * u),
            ],
            press=0,
            alpha=0.8,
        )
