"""The container yard print: great stacks near, cranes against an evening sky, a ship going out."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.cuts import box
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, mix
from backend.imaging.covers.seaside import beam, open_water
from backend.imaging.covers.waters.quay import crane


def boxyard(s: Print) -> None:
    """The coral point is one container."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.5, 0.54)
    s.sky(hz)
    s.sun(w * 0.66, hz - h * 0.14, 76 * u)
    s.clouds(hz - h * 0.26, w * 0.3, w * 0.2, 4, alpha=0.8, t=12)
    far = s.crest(
        [(w * 0.86, h * 0.12, w * 0.3, w * 0.3, 1.0), (w * 0.6, h * 0.05, w * 0.2, w * 0.2, 1.0)], hz + 4 * u, 0.6
    )
    s.layer(far, p["r0"], mix(p["r0"], p["low"], 0.5), h * 0.14, line=0.4, to=hz)
    open_water(s, hz, pale=0.65)
    s.glitter(w * 0.66, hz, hz + h * 0.3, p["light"], 0.85, 60)
    s.ripples(hz + 8 * u, h * 0.8, p["light"], 60, 0.5)
    _ship(s, w * 0.56, hz + h * 0.06, min(w * 0.2, h * 0.3))
    wharf = hz + h * 0.075
    s.polys(
        mix(p["r3"], p["r4"], 0.3),
        [[(-5, wharf - 10 * u), (w * 0.36, wharf - 10 * u), (w * 0.39, wharf + 14 * u), (-5, wharf + 14 * u)]],
        press=0.15,
    )
    for x, up in ((0.07, False), (0.25, True)):
        crane(s, w * x, wharf - 8 * u, min(h * 0.5, w * 0.42), mix(p["r3"], p["r4"], 0.3), up)
    _stacks(s)
    s.gulls(w * 0.5, h * 0.2, 6, 70 * u)
    if flip:
        s.mirror()


def _ship(s: Print, x: float, y: float, k: float) -> None:
    """A loaded ship seen from the side, k long."""
    p, r = s.p, s.r
    s.ripples(y + k * 0.02, y + k * 0.16, p["r4"], 20, 0.4, x, x + k, 0.6)
    tones = [p["r2"], p["reed"], p["wall"], p["r3"], p["r1"]]
    for i in range(9):
        for level in range(int(r.integers(1, 4))):
            left, foot = x + k * (0.2 + 0.078 * i), y - k * (0.1 + 0.045 * level)
            s.polys(tones[int(r.integers(5))], [box(left, foot, left + k * 0.072, foot - k * 0.042)], press=0.05)
    s.polys(p["wall"], [box(x + k * 0.06, y - k * 0.08, x + k * 0.17, y - k * 0.3)], press=0.05)
    s.polys(
        p["r4"],
        [
            [
                (x, y - k * 0.11),
                (x + k * 0.04, y),
                (x + k * 0.95, y),
                (x + k * 1.06, y - k * 0.15),
                (x + k * 0.92, y - k * 0.1),
            ]
        ],
        press=0.05,
    )


def _stacks(s: Print) -> None:
    """Two rows of stacked containers in slight bird's view, higher toward the left edge."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    inks: list[Ink] = [
        p["r3"],
        p["r2"],
        mix(p["reed"], p["r3"], 0.15),
        mix(p["wall"], p["r1"], 0.3),
        p["r1"],
        mix(p["roof"], p["r3"], 0.3),
        mix(p["deep"], p["r2"], 0.4),
    ]
    last = -1
    for row, (foot, tall, heights) in enumerate(((0.84, 0.07, (4, 3, 3, 2, 1)), (1.03, 0.094, (3, 4, 2, 2, 1, 1)))):
        k = min(h * tall, w * tall * 0.8)
        long, dx, dy = k * 2.5, k * 0.5, k * 0.34
        x = -long * (0.3 + 0.35 * row)
        shade = [
            (x - k, h * foot + 4 * u),
            (x + long * (len(heights) + 0.6), h * foot + 4 * u),
            (x + long * (len(heights) + 0.3), h * foot - k * 0.5),
            (x, h * foot - k * 0.5),
        ]
        s.polys(
            mix(p["r3"], p["r4"], 0.6),
            [[(-5, h), (-5, h * foot - k * 0.7), *shade[2:0:-1], (w * (0.9 + row), h)]],
            press=0.2,
        )
        for number, high in enumerate(heights):
            left = x + number * long * 1.03
            for level in range(high):
                y = h * foot - level * k * 1.02
                pick = int(r.integers(len(inks)))
                pick = (pick + 1) % len(inks) if pick == last else pick
                last = pick
                coral = row == 1 and number == 2 and level == 1
                _box(s, left, y, long, k, dx, dy, p["accent"] if coral else inks[pick], level == high - 1)


def _box(s: Print, x: float, y: float, long: float, k: float, dx: float, dy: float, ink: Ink, top: bool) -> None:
    """One container: its long side with ribs, its end in shade, its roof where nothing stands on it."""
    p = s.p
    s.polys(
        mix(ink, p["r4"], 0.4),
        [[(x + long, y), (x + long + dx, y - dy), (x + long + dx, y - dy - k), (x + long, y - k)]],
        press=0.1,
    )
    if top:
        s.polys(
            mix(ink, p["light"], 0.35),
            [[(x, y - k), (x + long, y - k), (x + long + dx, y - k - dy), (x + dx, y - k - dy)]],
            press=0.1,
        )
    s.polys(ink, [box(x, y, x + long, y - k)], press=0.12)
    ribs = [
        box(a, y - k * 0.1, a + long * 0.012, y - k * 0.9) for a in np.linspace(x + long * 0.04, x + long * 0.95, 16)
    ]
    s.polys(mix(ink, p["r4"], 0.3), ribs, alpha=0.6, press=0)
    rails = [beam((x, y - k * c), (x + long, y - k * c), k * 0.05) for c in (0.03, 0.97)]
    s.polys(mix(ink, p["light"], 0.25), rails, alpha=0.8, press=0)
