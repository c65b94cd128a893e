"""Trees, stones, steam and people that the prints of slopes, gardens and springs share; lengths in pixels."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin, sqrt

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, Ink, Points, mix

Spot = tuple[float, float, float]  # foot x, foot y, height
Inks = tuple[Ink, Ink, Ink]  # shade, body and light of a crown

#: petals: shade, body, light; never as strong as the coral point
PINK: Inks = ("#D9998B", "#ECBBAB", "#F7DCCF")
WHITE: Inks = ("#D8D2C2", "#EFE9DA", "#FCF9F0")


def box(x0: float, y0: float, x1: float, y1: float) -> Points:
    """An upright rectangle as a shape."""
    return [(x0, y0), (x0, y1), (x1, y1), (x1, y0)]


def leaves(s: Print) -> Inks:
    """The inks of a crown in leaf: gold in autumn, green otherwise."""
    p = s.p
    body = p["leaf"]
    return mix(body, p["r4"], 0.5), mix(body, p["r3"], 0.15), mix(body, p["low"], 0.35)


def ranges(s: Print, rows: Sequence[tuple[float, str, float]]) -> None:
    """Faint ranges, far to near, each `level` (foot), ink and height (shares of the plate), running out into paper."""
    p, w, h, r = s.p, s.w, s.h, s.r
    wide = w * max(1.0, h / w / 0.625) ** 0.5
    for level, tone, tall in rows:
        count = int(r.integers(3, 6))
        tops = []
        for k in range(count):
            x, half = w * ((k + 0.5) / count + r.uniform(-0.09, 0.09)), wide * r.uniform(0.12, 0.24)
            tops.append((x, h * tall * r.uniform(0.45, 1.05), half, half * r.uniform(0.7, 1.3), r.uniform(0.85, 1.4)))
        s.layer(s.crest(tops, h * level, 1.0), p[tone], mix(p[tone], p["low"], 0.9), h * tall * 1.5, line=0.4)


def blossoms(s: Print, spots: Sequence[Spot], inks: Inks, bark: Ink, spread: float = 0.4) -> None:
    """Round trees on forked trunks, all of one kind; `spread` is the crown's half width as a share of the height."""
    r = s.r
    trunks: list[Points] = []
    crowns: tuple[list[tuple[float, float, float, float]], ...] = ([], [], [])
    for x, y, k in spots:
        lean = r.uniform(-0.06, 0.06) * k
        fork = (x + lean, y - k * 0.36)
        trunks.append(
            [(x - k * 0.045, y), (fork[0] - k * 0.024, fork[1]), (fork[0] + k * 0.024, fork[1]), (x + k * 0.05, y)]
        )
        for side in (-1, 0.15, 0.9):
            tip = (fork[0] + side * k * spread * 0.62, y - k * r.uniform(0.62, 0.76))
            trunks.append(
                [
                    (fork[0] - k * 0.022, fork[1]),
                    tip,
                    (tip[0] + k * 0.012, tip[1]),
                    (fork[0] + k * 0.022, fork[1] + k * 0.03),
                ]
            )
        fine = float(np.clip(k / (130 * s.u), 1, 4))  # a near crown is cut of more and smaller discs
        for tone, (count, lift, size) in enumerate(((15, 0.0, 0.17), (14, 0.06, 0.13), (11, 0.11, 0.075))):
            for _ in range(int(count * fine**1.3)):
                a, q = r.uniform(0, 2 * pi), sqrt(r.random())
                d = k * size * r.uniform(0.6, 1.1) * fine**-0.62
                crowns[tone].append(
                    (
                        fork[0] + cos(a) * q * k * spread - lift * k * 0.4,
                        y - k * (0.7 + lift) + sin(a) * q * k * 0.24,
                        d,
                        d * 0.82,
                    )
                )
    s.polys(bark, trunks, press=0.1)
    for ink, rows in zip(inks, crowns, strict=True):
        s.ovals(ink, rows, press=0.22)


def firs(s: Print, spots: Sequence[Spot], ink: Ink, slim: float = 0.2) -> None:
    """Pointed conifers in tiers; `slim` is the half width as a share of the height."""
    shapes: list[Points] = []
    for x, y, k in spots:
        half = k * slim
        edge = [
            (0.0, 1.0),
            (0.42, 0.72),
            (0.26, 0.7),
            (0.68, 0.44),
            (0.46, 0.42),
            (1.0, 0.12),
            (0.12, 0.13),
            (0.12, 0.0),
        ]
        shapes.append([(x - half * a, y - k * b) for a, b in edge] + [(x + half * a, y - k * b) for a, b in edge[::-1]])
    s.polys(ink, shapes, press=0.15)


def crowns(s: Print, y: Array, count: int) -> None:
    """`count` lit and shaded crowns inside a wood that starts at the outline y(x)."""
    p, w, u, r = s.p, s.w, s.u, s.r
    for tone, share in ((p["r4"], 0.3), (p["low"], 0.21)):
        rows = []
        for _ in range(count):
            x, k = r.uniform(0, w), r.uniform(10, 24) * u
            rows.append((x, y[int(min(x, w - 1))] + r.uniform(16, 200) * u, k, k * 0.72))
        s.ovals(mix(mix(p["leaf"], p["r2"], 0.4), tone, share), rows, alpha=0.75, press=0.35)


def stones(s: Print, rows: Sequence[tuple[float, float, float, float]], ink: Ink, lit: float = 0.4) -> None:
    """Round stones (x, y, half width, half height), lighter on top."""
    s.ovals(ink, rows, press=0.25)
    s.ovals(
        mix(ink, s.p["light"], lit),
        [(x - a * 0.12, y - b * 0.26, a * 0.78, b * 0.58) for x, y, a, b in rows],
        press=0.3,
    )


def walker(s: Print, x: float, y: float, k: float, ink: Ink | None = None) -> None:
    """Someone under a parasol, k tall, standing on (x, y): most often the coral point."""
    s.polys(
        s.p["r4"],
        [[(x - k * 0.15, y), (x - k * 0.1, y - k * 0.6), (x + k * 0.1, y - k * 0.6), (x + k * 0.15, y)]],
        press=0,
    )
    s.dome(s.p["accent"] if ink is None else ink, (x - k * 0.42, y - k, x + k * 0.42, y - k * 0.24), press=0)


def ribbon(px: Array, py: Array, half: Array) -> Points:
    """The shape of a band across the plate: middle line and half width at each of its points."""
    return [*zip(px - half, py, strict=True), *zip((px + half)[::-1], py[::-1], strict=True)]


def path(s: Print, px: Array, py: Array, half: Array) -> None:
    """A lane of bare paper with a few worn cuts."""
    p, u, r = s.p, s.u, s.r
    s.polys(p["light"] if s.pal != "night" else p["sand"], [ribbon(px, py, half)], press=0.2, alpha=0.96)
    rows = []
    for k in range(2, len(py) - 1, 4):
        if half[k] > 5 * u:
            rows.append(
                (px[k] - half[k] * 0.8, py[k], px[k] + half[k] * r.uniform(-0.2, 0.75), max(1.0, half[k] * 0.035))
            )
    s.bars(mix(p["sand"], p["r2"], 0.3), rows, alpha=0.7)


def grass(s: Print, rows: Sequence[Spot], ink: Ink, alpha: float = 0.8) -> None:
    """Tufts: fans of five blades."""
    blades: list[Points] = []
    for x, y, k in rows:
        for turn in (-0.7, -0.32, 0.02, 0.36, 0.74):
            tip = (x + k * turn, y - k * (1 - abs(turn) * 0.5))
            blades.append([(x - k * 0.06 + turn * k * 0.1, y), tip, (x + k * 0.06 + turn * k * 0.1, y)])
    s.polys(ink, blades, alpha=alpha, press=0.1)
