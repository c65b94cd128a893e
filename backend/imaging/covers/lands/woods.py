"""Wood prints with a look outward: a pine wood by the sea, an avenue of old trees."""

from __future__ import annotations

import numpy as np
from PIL import ImageDraw

from backend.imaging.covers.grove import grass, path, walker
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, Points, fbm, mix


def foliage(s: Print, pads: list[tuple[float, float, float]], color: Ink) -> None:
    """Flat pads of leaves (x, y, half width), hung from the upper edge."""

    def paint(d: ImageDraw.ImageDraw, n: int) -> None:
        for a, b, k in pads:
            d.pieslice([(a - k) * n, (b - k * 0.52) * n, (a + k) * n, (b + k * 0.52) * n], 180, 360, fill=255)
            flat = [(a - k) * n, (b - k * 0.03) * n, (a + k) * n, (b + k * 0.1) * n]
            d.rounded_rectangle(flat, radius=k * 0.06 * n, fill=255)
            under = [(a - k * 0.5) * n, (b - k * 0.1) * n, (a + k * 0.86) * n, (b + k * 0.42) * n]
            d.pieslice(under, 0, 180, fill=255)

    s.ink(color, paint, press=0.35, alpha=0.95)


def pinewood(s: Print) -> None:
    """Tall leaning pines on a dune, the bright sea between their trunks."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    hz = h * 0.56
    s.sky(hz)
    s.sun(w * 0.56, h * 0.38, 60 * u)
    far = s.crest(
        [(w * 0.16, h * 0.09, w * 0.2, w * 0.24, 1.1), (w * 0.42, h * 0.05, w * 0.12, w * 0.14, 1.1)], hz + 8 * u, 0.5
    )
    s.layer(far, p["r1"], mix(p["r1"], p["low"], 0.6), h * 0.12, to=hz, line=0.4)
    s.wash([(0, mix(p["sea"], p["low"], 0.45)), (0.4, p["sea"]), (1, mix(p["sea"], p["deep"], 0.5))], hz, h * 0.86)
    s.glitter(w * 0.56, hz, h * 0.74, p["light"], 0.8, 46)
    s.ripples(hz + 5 * u, h * 0.78, p["light"], 50, 0.5)
    s.boat(w * 0.69, h * 0.645, 36 * u, p["accent"])
    dune = h * 0.77 + np.sin(s.x / w * 5 + 1) * 12 * u
    s.layer(dune, p["sand"], mix(p["sand"], p["reed"], 0.35), h * 0.25, line=0.9, press=0.2)
    floor = h * 0.87 + fbm(w, r, 260 * u, 3) * 9 * u - np.abs(s.x / w - 0.58) * h * 0.1
    s.layer(s.canopy(floor, 13, 8), mix(p["leaf"], p["r4"], 0.5), p["r4"], h * 0.14, line=0.4, press=0.25)
    for count, thick, tone in ((6, 11, 0.3), (4, 26, 1.0)):
        ink = mix(mix(p["r2"], p["leaf"], 0.2), p["r4"], tone)
        shapes: list[Points] = []
        pads: list[tuple[float, float, float]] = []
        for k in range(count):
            x = w * ((k + r.uniform(0.25, 0.75)) / count)
            if abs(x / w - 0.58) < 0.13:
                x = w * (0.58 + (0.19 if x > w * 0.58 else -0.15))
            foot, lean, q = h * (0.86 + 0.1 * tone), r.uniform(-90, 150) * u, thick * u * r.uniform(0.8, 1.2)
            t = np.linspace(0, 1, 24)
            mx, my = x + lean * t**1.5 + np.sin(t * 5 + k) * 9 * u, foot - t * foot
            half = q * (1 - 0.5 * t) + q * 0.7 * np.exp(-t * 16)
            shapes.append([*zip(mx - half, my, strict=True), *zip((mx + half)[::-1], my[::-1], strict=True)])
            for v in (0.7, 0.82, 0.93):
                side = 1 if r.random() < 0.5 else -1
                i, reach = int(v * 23), q * r.uniform(2.6, 5) + 40 * u
                bx, by = float(mx[i]), float(my[i])
                shapes.append(
                    [
                        (bx, by + q * 0.5),
                        (bx + side * reach, by - reach * 0.3),
                        (bx + side * reach, by - reach * 0.3 - 3 * u),
                        (bx, by - q * 0.2),
                    ]
                )
                pads += [
                    (bx + side * reach * f, by - reach * 0.33 - n * 22 * u, reach * g)
                    for f, n, g in ((0.9, 0, 0.62), (0.5, 1, 0.5), (1.2, 0.8, 0.4))
                ]
        s.polys(ink, shapes, press=0.3)
        foliage(s, pads, ink)
        s.bars(
            mix(ink, p["light"], 0.4),
            [(a - k * 0.6, b - k * 0.16, a + k * 0.2, 2.4 * u) for a, b, k in pads[::2]],
            alpha=0.4,
            press=0.5,
        )
    grass(
        s,
        [(r.uniform(0, w), h * r.uniform(0.9, 1.0), r.uniform(30, 60) * u) for _ in range(40)],
        mix(p["r4"], p["leaf"], 0.3),
    )
    if turn:
        s.mirror()


def avenue(s: Print) -> None:
    """Two rows of great trees close over a lane that runs to the light; leaves on the ground."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    vx, hz = w * r.uniform(0.46, 0.54), h * 0.6
    gold = s.pal in ("autumn", "dusk", "day")
    body = p["reed"] if gold else p["leaf"]
    s.wash([(0, mix(p["sky"], body, 0.3)), (0.45, p["low"]), (0.6, p["light"]), (1, p["low"])])
    s.sun(vx, h * 0.47, 74 * u)
    ground = h * 0.605 + np.abs(s.x - vx) / w * h * 0.02
    s.layer(s.canopy(ground, 10, 7), mix(body, p["low"], 0.45), mix(body, p["r4"], 0.35), h * 0.4, line=0.4, press=0.25)
    t = np.linspace(0, 1, 50)
    path(s, np.full(50, vx), hz + 5 * u + t * h * 0.42, (7 + 300 * t**1.3) * u)
    rows = (0.03, 0.07, 0.13, 0.22, 0.36, 0.58, 0.95)
    for n, v in enumerate(rows):
        f = n / (len(rows) - 1)
        y, off, tall, thick = hz + 5 * u + v * h * 0.42, (34 + 560 * v) * u, h * (0.16 + 0.9 * v), (5 + 46 * v) * u
        bark = mix(mix(body, p["low"], 0.45), p["r4"], 0.2 + 0.8 * f)
        trunks: list[Points] = []
        crowns: list[tuple[float, float, float, float]] = []
        for side in (-1, 1):
            x = vx + side * off
            trunks.append(
                [
                    (x - thick * 1.3, y),
                    (x - thick * 0.7, y - tall * 0.1),
                    (x - thick * 0.55, y - tall),
                    (x + thick * 0.55, y - tall),
                    (x + thick * 0.7, y - tall * 0.1),
                    (x + thick * 1.3, y),
                ]
            )
            for g, lift in ((-1, 0.5), (1, 0.58), (-1, 0.72)):
                trunks.append(
                    [
                        (x, y - tall * (lift - 0.06)),
                        (x + g * tall * 0.24, y - tall * (lift + 0.18)),
                        (x + g * tall * 0.24, y - tall * (lift + 0.2)),
                        (x, y - tall * lift),
                    ]
                )
            for _ in range(34 + 26 * n):
                a, b = r.uniform(-1, 1), r.uniform(0, 1)
                k = min(tall * r.uniform(0.05, 0.1) + 6 * u, r.uniform(24, 52) * u)
                crowns.append(
                    (
                        x + side * tall * 0.1 + a * tall * 0.36 * (1 - 0.3 * b),
                        y - tall * (0.62 + 0.42 * b) + abs(a) * tall * 0.06,
                        k,
                        k * 0.72,
                    )
                )
        s.polys(bark, trunks, press=0.25)
        ink = mix(mix(body, p["low"], 0.4 - 0.4 * f), p["r4"], 0.04 + 0.26 * f)
        s.ovals(mix(ink, p["r4"], 0.25), [(x + 4 * u, y + 7 * u, a, b) for x, y, a, b in crowns], press=0.25)
        s.ovals(ink, crowns, press=0.25)
        s.ovals(
            mix(ink, p["light"], 0.35),
            [(x - a * 0.2, y - b * 0.3, a * 0.46, b * 0.34) for x, y, a, b in crowns[::2]],
            alpha=0.75,
            press=0.3,
        )
    fallen = []
    for _ in range(150):
        v = r.random() ** 0.8
        fallen.append(
            (vx + r.normal(0, 1) * (60 + 480 * v) * u, hz + 8 * u + v * h * 0.4, (2 + 8 * v) * u, (1 + 3.4 * v) * u)
        )
    s.ovals(mix(body, p["accent"], 0.0 if not gold else 0.12), fallen, alpha=0.85, press=0.2)
    walker(s, vx + 16 * u, h * 0.72, 78 * u)
