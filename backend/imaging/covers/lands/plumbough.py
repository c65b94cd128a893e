"""The plum print: an old bough in flower across the plate, orchards far below."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np
from PIL import ImageDraw

from backend.imaging.covers.grove import PINK, WHITE, blossoms, ranges
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix


def plum(s: Print) -> None:
    """An old plum bough in flower crosses the plate; orchards and hills far below in mist."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    s.sky(h * 0.8)
    s.sun(w * 0.68, h * 0.3, 84 * u, red=True)
    ranges(s, ((0.66, "r0", 0.2), (0.74, "r1", 0.16)))
    s.clouds(h * 0.58, w * 0.3, w * 0.2, 3, t=12)
    for k in range(3):
        y = h * (0.79 + 0.07 * k) + np.sin(s.x / w * 4 + k * 2) * 14 * u
        s.layer(y, mix(mix(p["leaf"], p["low"], 0.5 - 0.12 * k), p["r3"], 0.12 * k), line=0.5, press=0.2)
        spots = [
            (
                x + r.uniform(-16, 16) * u,
                h * (0.8 + 0.07 * k) + r.uniform(0, 26) * u,
                (62 + 30 * k) * u * r.uniform(0.8, 1.15),
            )
            for x in np.arange(0, w, (66 + 30 * k) * u)
        ]
        blossoms(s, spots, WHITE if k == 1 else PINK, p["r4"], 0.42)
        s.clouds(h * (0.79 + 0.07 * k), w * r.uniform(0.2, 0.8), w * 0.2, 2, alpha=0.85, t=11)
    _bough(s)
    if turn:
        s.mirror()


def _bough(s: Print) -> None:
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    span = min(w * 0.8, 1250 * u)
    spine = np.array([(-0.04, 0.74), (0.1, 0.6), (0.17, 0.42), (0.3, 0.34), (0.42, 0.2), (0.6, 0.17), (0.76, 0.08)])
    twigs = [
        (spine, 34.0),
        (np.array([(0.16, 0.46), (0.28, 0.5), (0.38, 0.46), (0.5, 0.5)]), 14.0),
        (np.array([(0.29, 0.35), (0.26, 0.2), (0.33, 0.08), (0.31, -0.03)]), 15.0),
        (np.array([(0.42, 0.2), (0.54, 0.28), (0.64, 0.27), (0.72, 0.33)]), 11.0),
        (np.array([(0.1, 0.58), (0.06, 0.4), (0.1, 0.26)]), 12.0),
        (np.array([(0.58, 0.17), (0.62, 0.07), (0.69, 0.02)]), 8.0),
    ]
    ends: list[tuple[float, float]] = []

    def paint(d: ImageDraw.ImageDraw, n: int) -> None:
        for line, thick in twigs:
            for j in range(len(line) - 1):
                (ax, ay), (bx, by) = line[j], line[j + 1]
                for f in np.linspace(0, 1, 24):
                    q = thick * u * (1 - 0.8 * (j + f) / (len(line) - 1)) + 2.5 * u
                    x, y = (ax + (bx - ax) * f) * span, (ay + (by - ay) * f) * h
                    d.ellipse([(x - q) * n, (y - q) * n, (x + q) * n, (y + q) * n], fill=255)

    s.ink(mix(p["r4"], p["roof2"], 0.12), paint, press=0.3)
    for line, _ in twigs:
        for j in range(len(line) - 1):
            for f in r.uniform(0.1, 1, 5 if j else 2):
                a, b = line[j], line[j + 1]
                ends.append(
                    (
                        float(a[0] + (b[0] - a[0]) * f) * span + r.normal(0, 22) * u,
                        float(a[1] + (b[1] - a[1]) * f) * h + r.normal(0, 22) * u,
                    )
                )
    petals, lights, hearts, buds = [], [], [], []
    for x, y in ends:
        k = r.uniform(17, 30) * u
        if r.random() < 0.2:
            buds.append((x, y, k * 0.42, k * 0.42))
            continue
        turn = r.uniform(0, pi)
        for j in range(5):
            a = turn + j * 2 * pi / 5
            petals.append((x + cos(a) * k * 0.62, y + sin(a) * k * 0.62, k * 0.5, k * 0.5))
            lights.append((x + cos(a) * k * 0.7, y + sin(a) * k * 0.7, k * 0.26, k * 0.26))
        hearts.append((x, y, k * 0.2, k * 0.2))
    s.ovals(mix(PINK[0], PINK[1], 0.4), [(x + 3 * u, y + 3 * u, a, b) for x, y, a, b in petals], press=0.1)
    s.ovals(PINK[1], petals, press=0.15)
    s.ovals(PINK[2], lights, alpha=0.8, press=0.1)
    s.ovals(PINK[0], buds, press=0.1)
    s.ovals(p["reed"], hearts, press=0)
