"""The bridge print: a humped bridge makes a full moon with its mirror image; lotus in front, a willow above."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.grove import PINK, ranges, walker
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, Points, fbm, mix


def bridge(s: Print) -> None:
    """A humped bridge makes a full moon with its mirror image; lotus leaves in front, a willow above."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    hz = h * 0.56
    s.sky(hz)
    s.sun(w * 0.2, h * 0.2, 54 * u)
    ranges(s, ((0.36, "r0", 0.2),))
    wood = s.canopy(h * 0.31 + fbm(w, r, 220 * u, 3) * 16 * u - np.abs(s.x / w - 0.4) * h * 0.12, 26, 26)
    s.layer(wood, mix(p["leaf"], p["r2"], 0.45), mix(p["leaf"], p["r3"], 0.5), h * 0.24, line=0.4, press=0.2)
    s.clouds(h * 0.42, w * 0.16, w * 0.14, 3, alpha=0.9, t=11)
    s.wash(
        [(0, mix(p["sea"], p["leaf"], 0.3)), (0.4, mix(p["sea"], p["low"], 0.25)), (1, mix(p["deep"], p["sea"], 0.4))],
        hz,
        h,
    )
    cx, k = w * 0.45, min(370 * u, w * 0.31)
    _hump(s, cx, hz, k)
    s.ripples(hz + 16 * u, h * 0.98, p["light"], 46, 0.5)
    pads, shade, notch = [], [], []
    for _ in range(64):
        t = r.random() ** 0.7
        x, y, q = r.uniform(0, w), hz + h * (0.12 + 0.33 * t), (16 + 66 * t) * u * r.uniform(0.6, 1.1)
        if abs(x - cx) < k * 0.9 and t < 0.45:
            continue
        pads.append((x, y, q, q * 0.3))
        shade.append((x + q * 0.06, y + q * 0.07, q, q * 0.3))
        notch.append([(x, y), (x + q * 1.02, y - q * 0.14), (x + q * 1.02, y + q * 0.1)])
    s.ovals(mix(p["deep"], p["r4"], 0.5), shade, alpha=0.6)
    s.ovals(mix(p["leaf"], p["r3"], 0.2), pads[::2], press=0.2)
    s.ovals(mix(p["leaf"], p["low"], 0.22), pads[1::2], press=0.2)
    s.polys(mix(p["sea"], p["deep"], 0.5), notch, press=0.1)
    for x, y, q, ink in ((0.74, 0.9, 74, p["accent"]), (0.2, 0.84, 50, PINK[2]), (0.34, 0.95, 66, PINK[2])):
        _lotus(s, w * x, h * y, q * u, ink)
    _willow(s, w * 0.97, h * 1.0, 900 * u)
    if turn:
        s.mirror()


def _hump(s: Print, x: float, y: float, k: float) -> None:
    """The bridge, k to each side, and under it its image in the water."""
    p, u = s.p, s.u
    stone = mix(p["wall"], p["r1"], 0.15)
    t = np.linspace(-1, 1, 60)
    deck = y - k * 0.66 * np.cos(t * pi / 2) ** 0.8 - k * 0.05
    ring = [(x + k * 0.46 * cos(a), y - k * 0.46 * sin(a)) for a in np.linspace(0, pi, 40)]
    body = [(x - k * 1.12, y), *zip(x + t * k * 1.12, deck, strict=True), (x + k * 1.12, y), *ring]
    mirrored = [(a, 2 * y - b) for a, b in body]
    s.polys(mix(stone, p["deep"], 0.42), [mirrored], alpha=0.75, press=0.3)
    s.polys(stone, [body], press=0.12)
    arch = [*ring, *[(x + k * 0.53 * cos(a), y - k * 0.53 * sin(a)) for a in np.linspace(pi, 0, 40)]]
    s.polys(mix(stone, p["r3"], 0.4), [arch], press=0.1)
    rows, posts = [], []
    for v in np.linspace(-0.94, 0.94, 13):
        top = float(np.interp(v, t, deck))
        posts.append(
            [
                (x + v * k * 1.12 - 5 * u, top),
                (x + v * k * 1.12 - 5 * u, top - k * 0.15),
                (x + v * k * 1.12 + 5 * u, top - k * 0.15),
                (x + v * k * 1.12 + 5 * u, top),
            ]
        )
    rail = [
        *zip(x + t * k * 1.08, deck - k * 0.13, strict=True),
        *zip((x + t * k * 1.08)[::-1], (deck - k * 0.095)[::-1], strict=True),
    ]
    s.polys(stone, [*posts, rail], press=0.05)
    for j in range(26):
        v = -0.95 + j * 0.076
        base = float(np.interp(v, t, deck))
        low = base + k * (0.1 + 0.1 * (j % 4))
        if low < y - 6 * u and np.hypot(v * 1.12 * k, y - low) > k * 0.56:
            rows.append((x + v * k * 1.12, low, x + v * k * 1.12 + k * 0.12, 2.4 * u))
    s.bars(mix(stone, p["r3"], 0.45), rows, alpha=0.7)
    walker(s, x + k * 0.12, y - k * 0.68, k * 0.26, p["reed"])


def _lotus(s: Print, x: float, y: float, k: float, ink: Ink) -> None:
    """A lotus flower on its stalk over the pads."""
    p = s.p
    s.polys(
        mix(p["r4"], p["leaf"], 0.4),
        [[(x - k * 0.03, y), (x - k * 0.02, y - k * 0.9), (x + k * 0.03, y - k * 0.9), (x + k * 0.04, y)]],
        press=0,
    )
    for tone, petals in ((0.0, (-1.05, 1.05)), (0.18, (-0.6, 0.6)), (0.36, (0.0,))):
        shapes = []
        for a in petals:
            tip = (x + k * 0.62 * sin(a), y - k * (0.8 + 0.72 * cos(a)))
            side = (k * 0.2 * cos(a), k * 0.2 * sin(a))
            mid = (x + k * 0.34 * sin(a), y - k * (0.84 + 0.34 * cos(a)))
            shapes.append(
                [(x, y - k * 0.8), (mid[0] - side[0], mid[1] - side[1]), tip, (mid[0] + side[0], mid[1] + side[1])]
            )
        s.polys(mix(ink, p["light"], tone), shapes, press=0.08)


def _willow(s: Print, x: float, y: float, k: float) -> None:
    """A willow at the edge, its threads hanging into the plate."""
    p, h, r = s.p, s.h, s.r
    s.polys(
        p["r4"],
        [
            [
                (x - k * 0.01, y),
                (x + k * 0.004, y - k * 0.5),
                (x - k * 0.05, y - k * 1.1),
                (x, y - k * 1.1),
                (x + k * 0.03, y - k * 0.5),
                (x + k * 0.05, y),
            ]
        ],
        press=0.15,
    )
    threads: list[Points] = []
    leaves: list[Points] = []
    for _ in range(34):
        a, top, length = x - k * r.uniform(-0.16, 0.36), -0.02 * h, k * r.uniform(0.2, 0.62)
        sway = r.uniform(-0.02, 0.05) * k
        threads.append([(a, top), (a - sway, top + length), (a - sway + 1.5, top + length), (a + 2.5, top)])
        for v in np.arange(0.15, 1, 0.055):
            q, f = k * 0.026, 1 if r.random() < 0.5 else -1
            b, c = a - sway * v, top + length * v
            leaves.append(
                [
                    (b, c),
                    (b + f * q * 0.5, c + q * 0.3),
                    (b + f * q * 0.7, c + q * 1.15),
                    (b + f * q * 0.1, c + q * 0.6),
                ]
            )
    s.polys(mix(p["leaf"], p["r4"], 0.4), threads, press=0)
    s.polys(mix(p["leaf"], p["r3"], 0.2), leaves, press=0.15)
