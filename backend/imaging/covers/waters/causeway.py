"""The causeway print: the long sea wall from the near shore to the island, a light half way."""

from __future__ import annotations

import numpy as np
from PIL import ImageDraw

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix


def causeway(s: Print) -> None:
    """the long sea wall from the near shore to the island, a light half way"""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.4, 0.45)
    s.sky(hz)
    s.sun(w * r.uniform(0.18, 0.3), hz - h * r.uniform(0.1, 0.2), 54 * u)
    s.layer(s.crest([(w * 0.1, h * 0.07, w * 0.2, w * 0.2, 1.1)], hz + 6 * u, 0.4), p["r0"], line=0.4, to=hz)
    s.layer(
        s.crest(
            [
                (w * 0.8, h * 0.22, w * 0.16, w * 0.2, 0.7),
                (w * 0.66, h * 0.12, w * 0.12, w * 0.1, 0.66),
                (w * 0.94, h * 0.15, w * 0.12, w * 0.14, 0.66),
            ],
            hz + 16 * u,
            1.1,
            140,
        ),
        p["r2"],
        mix(p["r2"], p["low"], 0.4),
        h * 0.24,
        line=0.6,
        to=hz + 3 * u,
    )
    s.clouds(hz - h * 0.07, w * 0.74, w * 0.18, 3, t=11)
    s.wash(
        [(0, mix(p["sea"], p["low"], 0.5)), (0.25, p["sea"]), (0.65, mix(p["sea"], p["deep"], 0.6)), (1, p["deep"])],
        hz,
        h,
    )
    s.glitter(w * 0.24, hz, hz + h * 0.22, p["light"], 0.8, 44)
    s.ripples(hz + 8 * u, h * 0.97, p["light"], 80, 0.5)
    s.ripples(hz + h * 0.1, h * 0.97, p["r3"], 40, 0.35)
    t = np.linspace(0, 1, 120)
    py = hz + 3 * u + (h * 1.02 - hz) * t**2.1
    px = w * (0.72 - 0.5 * t**0.9 + 0.2 * np.sin(t * 3.1) * (1 - t * 0.2))
    th = (2.5 + 118 * t**2) * u
    s.polys(
        mix(p["r3"], p["r4"], 0.4),
        [
            list(zip(px - th * 1.25, py, strict=True))
            + list(zip((px + th * 1.3)[::-1], (py + th * 0.1)[::-1], strict=True))
        ],
        press=0.25,
    )
    s.polys(
        mix(p["sand"], p["r1"], 0.2),
        [
            list(zip(px - th, py - th * 0.1, strict=True))
            + list(zip((px + th)[::-1], (py - th * 0.1)[::-1], strict=True))
        ],
        press=0.15,
    )
    s.polys(
        p["light"],
        [
            [
                (px[i] - th[i] * 0.03, py[i] - th[i] * 0.1),
                (px[i + 2] - th[i + 2] * 0.03, py[i + 2] - th[i + 2] * 0.1),
                (px[i + 2] + th[i + 2] * 0.03, py[i + 2] - th[i + 2] * 0.1),
                (px[i] + th[i] * 0.03, py[i] - th[i] * 0.1),
            ]
            for i in range(40, 116, 5)
        ],
        press=0,
    )
    rock = []
    for i in range(20, 119):
        for sd in (-1, 1):
            q = th[i] * r.uniform(0.05, 0.13)
            rock.append((px[i] + sd * th[i] * r.uniform(1.08, 1.3), py[i] + th[i] * 0.05, q))
    s.ovals(mix(p["r2"], p["sand"], 0.35), [(x, y, q * 1.3, q) for x, y, q in rock], press=0.3)
    for i in range(30, 116, 8):  # lamps on one side
        k = th[i] * 0.95
        s.polys(
            p["r4"],
            [
                [
                    (px[i] + th[i] * 0.92 - k * 0.02, py[i]),
                    (px[i] + th[i] * 0.92 + k * 0.02, py[i]),
                    (px[i] + th[i] * 0.92 + k * 0.02, py[i] - k),
                    (px[i] + th[i] * 0.92 - k * 0.02, py[i] - k),
                ],
                [
                    (px[i] + th[i] * 0.92 - k * 0.3, py[i] - k),
                    (px[i] + th[i] * 0.92 + k * 0.02, py[i] - k),
                    (px[i] + th[i] * 0.92 + k * 0.02, py[i] - k * 0.95),
                    (px[i] + th[i] * 0.92 - k * 0.3, py[i] - k * 0.97),
                ],
            ],
            press=0,
        )
    for i in (88, 94):
        _rider(s, float(px[i] - th[i] * 0.4), float(py[i] - th[i] * 0.1), float(th[i] * 0.3))
    i = 62
    s.lighthouse(px[i] - th[i] * 1.9, py[i] + 8 * u, 150 * u)
    s.bars(p["r4"], [(px[i] - th[i] * 3.1, py[i] + 10 * u, px[i] - th[i] * 0.8, 14 * u)], press=0.2)
    s.boat(w * 0.16, h * 0.62, 34 * u, p["wall"])
    s.gulls(w * 0.46, hz * 0.5, 7, 66 * u)
    if flip:
        s.mirror()


def _rider(s: Print, x: float, y: float, k: float) -> None:
    """Someone on a bicycle, the wheels on y; k is the wheelbase."""

    def paint(d: ImageDraw.ImageDraw, n: int) -> None:
        thick = max(int(k * 0.09 * n), 2)
        for dx in (-0.5, 0.5):
            box = [(x + (dx - 0.36) * k) * n, (y - 0.72 * k) * n, (x + (dx + 0.36) * k) * n, y * n]
            d.ellipse(box, outline=255, width=thick)
        for a, b in (
            ((-0.5, -0.36), (0, -0.9)),
            ((0, -0.36), (-0.15, -0.9)),
            ((0, -0.36), (0.45, -0.85)),
            ((-0.5, -0.36), (0, -0.36)),
            ((0.5, -0.36), (0.4, -1)),
        ):
            ends = [(x + a[0] * k) * n, (y + a[1] * k) * n, (x + b[0] * k) * n, (y + b[1] * k) * n]
            d.line(ends, fill=255, width=thick)
        body = ((-0.3, -0.86), (0.02, -0.8), (0.3, -1.5), (0.08, -1.62))
        d.polygon([((x + a * k) * n, (y + b * k) * n) for a, b in body], fill=255)
        d.ellipse([(x + 0.1 * k) * n, (y - 2 * k) * n, (x + 0.44 * k) * n, (y - 1.64 * k) * n], fill=255)

    s.ink(s.p["r4"], paint, press=0)
