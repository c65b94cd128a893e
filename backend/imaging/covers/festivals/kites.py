"""Festival mode: kites high over long fields."""

from __future__ import annotations

from math import cos, sin

import numpy as np

from backend.imaging.covers.cuts import Spot, bend, ribbon, turn
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, Points, mix

SWALLOW = (
    (0, -0.5),
    (0.14, -0.36),
    (0.5, -0.42),
    (1.0, -0.2),
    (0.98, 0.02),
    (0.5, -0.08),
    (0.2, 0.06),
    (0.18, 0.3),
    (0.46, 0.92),
    (0.16, 0.72),
    (0, 0.4),
)


def kites(s: Print) -> None:
    """Kites high over long fields, their strings held by small figures on a rise; the swallow is coral."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * 0.7
    s.sky(hz + h * 0.04)
    s.layer(
        s.crest([(w * 0.82, h * 0.14, w * 0.3, w * 0.3, 1.1), (w * 0.5, h * 0.07, w * 0.2, w * 0.2, 1)], hz, 0.7),
        p["r0"],
        mix(p["r0"], p["low"], 0.6),
        h * 0.16,
        line=0.5,
    )
    s.clouds(h * 0.44, w * 0.84, w * 0.16, 4, t=15)
    s.clouds(h * 0.14, w * 0.12, w * 0.12, 3, t=13)
    for n in range(7):
        t = n / 6
        y = hz + h * (0.01 + 0.22 * t**1.1) + np.sin(s.x / w * (3.2 + 0.3 * n) + n) * (5 + 12 * t) * u
        tone = (
            mix(p["leaf"], p["low"], 0.35),
            mix(p["reed"], p["light"], 0.25),
            p["leaf"],
            mix(p["reed"], p["leaf"], 0.4),
        )[n % 4]
        s.layer(y, mix(tone, p["r3"], 0.3 * t), line=0.6, press=0.25)
        rows = [
            (x, y[int(x)] + r.uniform(8, 30) * u, x + r.uniform(20, 80) * u, 2 * u) for x in r.uniform(0, w - 1, 24)
        ]
        s.bars(mix(tone, p["r4"], 0.35), rows, alpha=0.4)
    rise = s.canopy(s.crest([(w * 0.12, h * 0.12, w * 0.2, w * 0.36, 1.3)], h * 0.985, 0.4), 14, 6)
    s.layer(rise, p["r4"], line=0.3)
    m = min(h, w * 0.9)
    flown = (((0.52, 0.27), 0.1), ((0.3, 0.42), 0.19), ((0.8, 0.2), 0.16), ((0.9, 0.5), 0.25), ((0.66, 0.56), 0.3))
    hands: list[Spot] = []
    strings: list[Points] = []
    for (kx, ky), fx in flown:
        x, y = w * fx, float(rise[int(w * fx)]) - 34 * u
        hands.append((x, y))
        strings.append(ribbon(bend(x + 8 * u, y + 4 * u, w * kx, h * ky, -0.07), 1.8 * u, 1.4 * u))
    s.polys(mix(p["r3"], p["light"], 0.15), strings, press=0)
    _people(s, hands)
    _swallow(s, w * 0.52, h * 0.27, m * 0.2)
    _diamond(s, w * 0.3, h * 0.42, m * 0.085, p["r3"], 0.3)
    _chain(s, w * 0.8, h * 0.2, m * 0.042)
    _diamond(s, w * 0.9, h * 0.5, m * 0.06, p["reed"], -0.2)
    _diamond(s, w * 0.66, h * 0.56, m * 0.05, p["leaf"], 0.15)
    if flip:
        s.mirror()


def _people(s: Print, hands: list[Spot]) -> None:
    p, u = s.p, s.u
    cuts: list[Points] = []
    for x, y in hands:
        cuts += [
            [(x - 8 * u, y + 52 * u), (x - 6 * u, y + 10 * u), (x + 5 * u, y + 10 * u), (x + 9 * u, y + 52 * u)],
            ribbon([(x, y + 16 * u), (x + 13 * u, y + 2 * u)], 5 * u, 4 * u),
        ]
    s.polys(p["r4"], cuts, press=0)
    s.ovals(p["r4"], [(x - 1 * u, y + 3 * u, 7 * u, 8 * u) for x, y in hands], press=0)


def _swallow(s: Print, x: float, y: float, k: float) -> None:
    """The swallow kite with its wings, eyes and forked tail."""
    p = s.p
    s.polys(p["accent"], [turn(SWALLOW, x, y, k, 0.16, face) for face in (-1, 1)], press=0.06)
    belly = [(0, -0.12), (0.1, 0.0), (0.1, 0.22), (0, 0.34)]
    wing = [(0.3, -0.28), (0.62, -0.29), (0.86, -0.17), (0.6, -0.17)]
    tail = [(0.2, 0.4), (0.34, 0.74), (0.2, 0.62), (0.08, 0.42)]
    s.polys(
        p["light"], [turn(shape, x, y, k, 0.16, face) for shape in (belly, wing, tail) for face in (-1, 1)], press=0.05
    )
    s.polys(
        p["r4"], [turn([(0.03, -0.36), (0.1, -0.3), (0.05, -0.22)], x, y, k, 0.16, face) for face in (-1, 1)], press=0
    )


def _diamond(s: Print, x: float, y: float, k: float, ink: Ink, lean: float) -> None:
    """A diamond kite in two tones with a tail of bows."""
    p = s.p
    s.polys(ink, [turn([(0, -1), (0.72, -0.2), (0, 1)], x, y, k, lean)], press=0.08)
    s.polys(mix(ink, p["light"], 0.45), [turn([(0, -1), (-0.72, -0.2), (0, 1)], x, y, k, lean)], press=0.08)
    tail = [(x - sin(lean) * k + sin(t * 6) * 0.3 * k, y + cos(lean) * k + t * k * 2.2) for t in np.linspace(0, 1, 24)]
    bows: list[Points] = [
        [(a - 0.2 * k, b - 0.1 * k), (a - 0.2 * k, b + 0.1 * k), (a + 0.2 * k, b - 0.1 * k), (a + 0.2 * k, b + 0.1 * k)]
        for a, b in tail[5::6]
    ]
    s.polys(ink, [ribbon(tail, 2 * s.u, 1.6 * s.u), *bows], press=0)


def _chain(s: Print, x: float, y: float, k: float) -> None:
    """A centipede kite: discs on one bent line."""
    p = s.p
    spots = [
        (x + t * k * 6.2, y - k * 2.4 * sin(t * 2.6) + t * k * 1.2, k * (1 - 0.5 * t)) for t in np.linspace(0, 1, 9)
    ]
    whiskers: list[Points] = [
        ribbon([(a - c * 1.9, b + c * 0.3), (a + c * 1.9, b - c * 0.3)], 2 * s.u, 2 * s.u) for a, b, c in spots
    ]
    s.polys(p["r3"], whiskers, press=0)
    for n, (a, b, c) in enumerate(spots[::-1]):
        s.disc(a, b, c, p["r2"] if n % 2 else p["reed"], press=0.08)
        s.disc(a, b, c * 0.45, p["light"], press=0.05)
