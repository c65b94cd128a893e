"""What lies under the object of a story print: swell, flood, mist, fields, a bank, a headland, rocks, a stage, a shelf.

The object stands on the left half or in the middle; the story turns the whole print over by its seed.
"""

from __future__ import annotations

from math import pi

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, Ink, fbm, mix


def swell(s: Print) -> None:
    """Three bars of swell."""
    _waves(s, ((0.72, "r0", 9.0), (0.79, "r1", 13.0), (0.87, "r2", 17.0)), 0.1)


def flood(s: Print) -> None:
    """Four high bars of water under a far ridge."""
    p, w, h = s.p, s.w, s.h
    far = [(w * (0.5 - 0.3), h * 0.13, w * 0.24, w * 0.2, 1.2), (w * (0.5 + 0.1), h * 0.08, w * 0.3, w * 0.3, 1.2)]
    s.layer(s.crest(far, h * 0.63, 0.7), p["r0"], mix(p["r0"], p["light"], 0.7), h * 0.14, line=0.4)
    _waves(s, ((0.6, "r0", 16.0), (0.68, "r1", 22.0), (0.78, "r2", 28.0), (0.89, "r3", 32.0)), 0.04)


def _waves(s: Print, rows: tuple[tuple[float, str, float], ...], thin: float) -> None:
    p, w, h, u = s.p, s.w, s.h, s.u
    for row, (y, tone, amp) in enumerate(rows):
        phase = s.r.uniform(0, 6)
        y0 = h * y + np.sin(s.x / w * (9 - 2 * row) + phase) * amp * u + np.sin(s.x / w * 23 + phase) * amp * 0.25 * u
        s.layer(y0, mix(p[tone], p["light"], thin), mix(p[tone], p["light"], 0.45), h * 0.12, line=0.8, press=0.2)
        s.ripples(h * (y + 0.02), h * (y + 0.07), p["light"], 14, 0.5, big=0.8)


def mist(s: Print) -> None:
    """Ridges that come out of stacks of mist."""
    p, w, h = s.p, s.w, s.h
    for y, tone, peaks in (
        (0.8, "r0", ((-0.36, 0.2), (0.1, 0.12), (0.46, 0.17))),
        (0.9, "r1", ((-0.5, 0.15), (-0.1, 0.07), (0.34, 0.14))),
    ):
        shape = [(w * (0.5 + a), min(h, w) * b, w * 0.2, w * 0.2, 1.15) for a, b in peaks]
        s.layer(s.crest(shape, h * y, 0.8), p[tone], mix(p[tone], p["light"], 0.8), h * 0.2, line=0.5, press=0.2)
    for y, a, span in ((0.8, 0.3, 0.24), (0.88, -0.26, 0.34), (0.96, 0.16, 0.4)):
        s.clouds(h * y, w * (0.5 + a), w * span, 4, t=14)


def furrows(s: Print) -> None:
    """Bare fields to a low horizon, withered grass in the near corner."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    far = [(w * (0.5 - 0.3), h * 0.1, w * 0.24, w * 0.2, 1.2)]
    s.layer(s.crest(far, h * 0.7, 0.6), p["r1"], mix(p["r1"], p["low"], 0.5), h * 0.1, line=0.4)
    y = h * 0.7
    for n in range(6):
        tone = mix(p["reed"], p["r4"], 0.2 + 0.11 * n)
        edge = y + fbm(w, r, 400 * u, 2) * (3 + 4 * n) * u
        s.layer(edge, mix(tone, p["low"], 0.3 - 0.05 * n), line=0.5, press=0.3)
        cracks = []
        for _ in range(16):
            x = r.uniform(0, w)
            cracks.append((x, y + r.uniform(0.01, 0.05) * h, x + r.uniform(20, 110) * u, (1.4 + n * 0.5) * u))
        s.bars(mix(tone, p["r4"], 0.5), cracks, alpha=0.5)
        y += h * (0.028 + 0.012 * n)
    _grass(s, w * (0.5 - 0.34), h * 1.02, mix(p["reed"], p["r4"], 0.25))


def _grass(s: Print, x: float, y: float, ink: Ink) -> None:
    u, r = s.u, s.r
    blades = []
    for _ in range(34):
        a, tall, lean = x + r.normal(0, 90) * u, r.uniform(90, 290) * u, r.uniform(-90, 130) * u
        t = np.linspace(0, 1, 10)
        sx, sy, half = a + lean * t**2, y - tall * t + tall * 0.16 * t**3, 3.4 * u * (1 - t)
        blades.append([*zip(sx - half, sy, strict=True), *zip((sx + half)[::-1], sy[::-1], strict=True)])
    s.polys(ink, blades, press=0.1)


def bank(s: Print) -> None:
    """A wide river with its far bank and a sail, seen from a near rise."""
    p, w, h, u = s.p, s.w, s.h, s.u
    top = h * 0.6
    far = s.canopy(s.crest([(w * (0.5 + 0.4), h * 0.05, w * 0.3, w * 0.3, 1.2)], top + 4 * u, 0.4), 12, 10)
    s.wash([(0, mix(p["sea"], p["low"], 0.5)), (0.5, p["sea"]), (1, p["deep"])], top, h)
    s.layer(far, mix(p["r1"], p["low"], 0.2), to=top + 4 * u, line=0.4)
    s.ripples(top + 6 * u, h * 0.9, p["light"], 50, 0.6)
    s.boat(w * (0.5 + 0.3), h * 0.66, 26 * u, p["wall"])
    _rise(s, w / 2 - min(w / 1.6, h) * 0.26, h * 0.745, 0.62)


def _rise(s: Print, x: float, top: float, broad: float) -> None:
    """The near hill: a long soft rise with its crest at (x, top)."""
    p, w, h = s.p, s.w, s.h
    bend: Array = ((s.x - x) / w) ** 2 * h * broad
    edge = s.canopy(top + bend + fbm(w, s.r, 200 * s.u, 3) * 4 * s.u, 9, 5)
    s.layer(edge, mix(p["r3"], p["leaf"], 0.25), p["r4"], h * 0.24, line=0.4, press=0.3)


def headland(s: Print) -> None:
    """The open sea with one island, seen from a hill's crest."""
    p, w, h, u = s.p, s.w, s.h, s.u
    top = h * 0.56
    s.wash([(0, mix(p["sea"], p["low"], 0.6)), (0.3, p["sea"]), (1, p["deep"])], top, h)
    isle = [(w * (0.5 + 0.3), h * 0.05, w * 0.06, w * 0.08, 1.0), (w * (0.5 + 0.37), h * 0.03, w * 0.05, w * 0.06, 1.0)]
    s.layer(s.crest(isle, top + 12 * u, 0.2), p["r1"], p["r0"], h * 0.06, to=top, line=0.3)
    s.ripples(top + 6 * u, h * 0.9, p["light"], 60, 0.6)
    _rise(s, w / 2 - min(w / 1.6, h) * 0.2, h * 0.77, 0.5)


def rocks(s: Print) -> None:
    """A rock in the swell with a flat top, a far island."""
    p, w, h, u = s.p, s.w, s.h, s.u
    isle = [(w * (0.5 + 0.32), h * 0.09, w * 0.08, w * 0.1, 0.9)]
    s.layer(s.crest(isle, h * 0.71, 0.4), p["r1"], mix(p["r1"], p["r0"], 0.5), h * 0.1, line=0.4)
    swell(s)
    x = w * 0.5 - min(w / 1.6, h) * 0.16
    half = min(w * 0.3, h * 0.46)
    slope = np.clip(np.abs(s.x - x) / half - 0.55, 0, None)
    edge = h * 0.83 + slope * h * 0.5 + fbm(w, s.r, 60 * u, 4) * 9 * u
    s.layer(edge, p["r3"], p["r4"], h * 0.14, line=0.7, press=0.35)
    s.carve(edge, p["r1"], 26, 60, alpha=0.3, width=3, x0=x - half, x1=x + half)
    s.bars(
        p["light"],
        [(x - half * 1.1, h * 0.965, x + half * 0.9, 5 * u), (x - half * 0.7, h * 0.985, x + half * 1.2, 4 * u)],
    )


def pans(s: Print) -> None:
    """Salt pans: bands of still water between straight banks."""
    p, w, h, u = s.p, s.w, s.h, s.u
    top = h * 0.66
    s.wash([(0, mix(p["sea"], p["light"], 0.5)), (1, mix(p["sea"], p["light"], 0.1))], top, h)
    s.ripples(top + 8 * u, h, p["light"], 40, 0.6)
    earth = mix(p["r2"], p["reed"], 0.4)
    banks = []
    for n in range(-5, 6):
        foot, head = w * (0.5 + 0.1) + n * w * 0.24, w * (0.5 - 0.1) + n * w * 0.09
        banks.append([(head - u, top), (head + u, top), (foot + 9 * u, h), (foot - 9 * u, h)])
    s.polys(earth, banks, alpha=0.8, press=0.2)
    s.bars(
        earth, [(-9, top + (h - top) * q, w + 9, (2 + 9 * q) * u) for q in (0.0, 0.16, 0.42, 0.8)], alpha=0.8, press=0.2
    )


def shelf(s: Print) -> None:
    """A long table with turned-up ends."""
    p, w, h, u = s.p, s.w, s.h, s.u
    half, top, thick = min(w * 0.46, h * 0.62), h * 0.76, 22 * u
    wood = mix(p["roof2"], p["r4"], 0.6)
    floor = h * 0.93
    s.wash([(0, mix(p["sand"], p["r1"], 0.3)), (1, mix(p["sand"], p["r1"], 0.55))], floor, h)
    cx = w / 2
    shapes = [[(cx - half, top), (cx + half, top), (cx + half, top + thick), (cx - half, top + thick)]]
    for q in (-1, 1):
        a = cx + q * half
        shapes.append(
            [
                (a - q * 60 * u, top),
                (a - q * 10 * u, top - 8 * u),
                (a + q * 26 * u, top - 34 * u),
                (a + q * 20 * u, top + thick),
            ]
        )
        b = cx + q * half * 0.78
        shapes.append([(b - 15 * u, top), (b + 15 * u, top), (b + 19 * u, h * 0.96), (b - 19 * u, h * 0.96)])
        leg, turn = b - q * 15 * u, np.linspace(0, pi / 2, 12)
        hollow = [(leg - q * 90 * u * (1 - np.sin(v)), top + thick + 74 * u * (1 - np.cos(v))) for v in turn]
        shapes.append([(leg, top + thick), *hollow])
    s.polys(wood, shapes, press=0.15)
    s.bars(mix(wood, p["reed"], 0.4), [(cx - half, top + 3 * u, cx + half, 4 * u)], alpha=0.8)


def stage(s: Print) -> None:
    """A bare stage floor between two drawn curtains."""
    p, w, h, u = s.p, s.w, s.h, s.u
    floor = h * 0.84
    s.wash(
        [(0, mix(p["reed"], p["r4"], 0.3)), (0.1, mix(p["reed"], p["r4"], 0.2)), (1, mix(p["reed"], p["r4"], 0.5))],
        floor,
        h,
    )
    s.bars(
        mix(p["reed"], p["r4"], 0.6),
        [(-9, floor + (h - floor) * q, w + 9, 2.4 * u) for q in (0.22, 0.5, 0.82)],
        alpha=0.6,
    )
    cloth = mix(p["r2"], p["r3"], 0.4)
    for q in (-1, 1):
        edge = 0 if q < 0 else w
        for n in range(7, -1, -1):
            t = np.linspace(0, 1, 30)
            reach = (
                (0.045 + 0.028 * n)
                * w
                * (1 - 0.55 * np.sin(np.clip(t * 1.5, 0, 1) * pi / 2) ** 2 + 0.16 * np.clip(t - 0.66, 0, 1))
            )
            line = [(edge - q * a, h * 0.9 * b) for a, b in zip(reach, t, strict=True)]
            s.polys(
                mix(cloth, p["r4"] if n % 2 else p["light"], 0.22 if n % 2 else 0.1),
                [[(edge, 0), *line, (edge, h * 0.9)]],
                press=0.15,
            )
    deep = h * 0.11
    for n in range(9):
        a = w * n / 8
        s.ovals(
            mix(cloth, p["r4"], 0.3 if n % 2 else 0.1), [(a, 0, w / 14, deep * (1.0 if n % 2 else 1.16))], press=0.15
        )
