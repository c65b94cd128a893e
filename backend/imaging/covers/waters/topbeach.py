"""The beach from above: scalloped foam on a diagonal, parasols like wheels, swimmers in rings."""

from __future__ import annotations

from math import pi

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, fbm, mix
from backend.imaging.covers.seaside import beam
from backend.imaging.covers.shapes import arc, oval


def topbeach(s: Print) -> None:
    """The coral point is one parasol of many."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    s.a[:] = p_sand = mix(p["sand"], p["light"], 0.15)
    specks = [
        (x, y, x + r.uniform(4, 12) * u, 2.4 * u)
        for x, y in zip(r.uniform(0, w, 260), r.uniform(0, h, 260), strict=True)
    ]
    s.bars(mix(p_sand, p["reed"], 0.5), specks, alpha=0.5)
    sea = h * (0.86 - 0.5 * s.x / w)  # the shore line; the water lies above it
    ph = np.cumsum(1 / (170 * u * (1 + 0.4 * fbm(w, r, 330 * u, 2)).clip(0.5, 1.8)))
    scallop = np.abs(np.sin(ph * pi)) * 44 * u
    rows = np.arange(h, dtype=np.float32)[:, None]
    bands = (
        (62, mix(p["sand"], p["reed"], 0.4), 0.6),
        (34, p["light"], 1.0),
        (6, mix(p["shoal"], p["light"], 0.45), 0.9),
        (-40, p["shoal"], 0.7),
        (-110, mix(p["shoal"], p["sea"], 0.6), 0.5),
        (-200, mix(p["sea"], p["deep"], 0.25), 0.36),
        (-300, mix(p["sea"], p["deep"], 0.55), 0.24),
        (-410, mix(p["sea"], p["deep"], 0.85), 0.12),
    )
    for off, ink, curl in bands:
        edge = sea + off * u * min(1.0, h / (760 * u)) - scallop * curl + fbm(w, r, 90 * u, 3) * 7 * u
        s.put(np.clip(edge[None] - rows, 0, 1), ink, 0, 0, 0.15)
        if off in (34, -110, -300):
            s.put(np.clip(2.2 * u - np.abs(edge[None] - rows), 0, 1) * 0.8, p["light"], 0, 0, 0.1)
    clip = np.clip(sea[None] - 60 * u - rows, 0, 1)
    foam = [
        (x, y, x + r.uniform(20, 90) * u, r.uniform(2, 4) * u)
        for x, y in zip(r.uniform(0, w, 70), r.uniform(0, h, 70), strict=True)
    ]
    s.bars(p["light"], foam, alpha=0.6, clip=clip)
    _parasols(s, sea)
    for x, drop, ink in ((0.3, 0.13, "wall"), (0.44, 0.1, "reed"), (0.62, 0.14, "wall"), (0.2, 0.2, "roof2")):
        a, b, k = w * x, h * (0.86 - 0.5 * x - drop), 22 * u
        s.polys(
            p[ink] if ink != "roof2" else mix(p["reed"], p["light"], 0.4),
            [arc(a, b, k * 0.52, k, 0, 2 * pi)],
            press=0.05,
        )
        s.disc(a, b, k * 0.34, p["r4"], press=0)
        s.bars(p["light"], [(a - k * 1.6, b + k * 1.3, a + k * 1.2, 3 * u)], alpha=0.8)
    s.gulls(w * 0.34, h * 0.16, 4, 80 * u, p["light"], 26)
    if flip:
        s.mirror()


def _parasols(s: Print, sea: np.ndarray) -> None:
    """Parasols in loose rows along the shore, with towels and people; one is coral."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    inks = [p["wall"], p["r2"], p["reed"], p["shoal"], p["r1"]]
    k = min(52 * u, h * 0.085)
    done = 0
    for row in range(7):
        x = w * r.uniform(0.02, 0.1) + row * k * 1.1
        while x < w * 1.04:
            y = float(np.interp(x, s.x, sea)) + k * (2.5 + 2.7 * row) + r.normal(0, 0.3) * k
            skip = r.random() < 0.14
            if y < h + k and not skip:
                coral = row == 1 and x > w * 0.55 and done == 0
                done += coral
                _towel(s, x + k * 1.3, y + k * 0.6, k, inks[int(r.integers(5))])
                _wheel(s, x, y, k * (1.15 if coral else 1), p["accent"] if coral else inks[int(r.integers(5))])
            x += k * r.uniform(2.9, 3.9)
    for _ in range(12):
        x = w * r.uniform(0.05, 0.98)
        y = float(np.interp(x, s.x, sea)) + k * r.uniform(0.5, 1.4)
        s.ovals(mix(p["sand"], p["r3"], 0.5), [(x + k * 0.3, y + k * 0.16, k * 0.36, k * 0.07)], alpha=0.8)
        s.polys(p["r4"], [oval(x, y, k * 0.2, k * 0.1), oval(x, y, k * 0.1)], press=0)


def _wheel(s: Print, x: float, y: float, k: float, ink: Ink) -> None:
    """A parasol seen from above: eight panels, every second one pale, and its shadow."""
    p = s.p
    s.polys(mix(p["sand"], p["r3"], 0.6), [oval(x + k * 0.42, y + k * 0.46, k)], alpha=0.55)
    rim = [(x + k * np.cos(i * pi / 4), y + k * np.sin(i * pi / 4)) for i in range(9)]
    s.polys(ink, [rim[:-1]], press=0.04)
    panels = [[(x, y), rim[i], rim[i + 1]] for i in range(0, 8, 2)]
    s.polys(mix(ink, p["light"], 0.72), panels, press=0.04)
    s.polys(mix(ink, p["r4"], 0.35), [beam((x, y), spot, k * 0.03) for spot in rim[:-1]], alpha=0.5, press=0)
    s.disc(x, y, k * 0.09, p["r4"], press=0)


def _towel(s: Print, x: float, y: float, k: float, ink: Ink) -> None:
    """A towel, at times with someone lying on it."""
    p, r = s.p, s.r
    turn = r.uniform(-0.5, 0.5)
    a, b = (x - np.sin(turn) * k, y - np.cos(turn) * k), (x + np.sin(turn) * k, y + np.cos(turn) * k)
    s.polys(mix(ink, p["light"], 0.25), [beam(a, b, k * 0.85)], press=0.05)
    if r.random() < 0.6:
        top = (a[0] + (b[0] - a[0]) * 0.24, a[1] + (b[1] - a[1]) * 0.24)
        s.polys(
            p["r4"],
            [
                beam(top, (b[0] + (a[0] - b[0]) * 0.1, b[1] + (a[1] - b[1]) * 0.1), k * 0.34, k * 0.2),
                oval(a[0] + (b[0] - a[0]) * 0.14, a[1] + (b[1] - a[1]) * 0.14, k * 0.15),
            ],
            press=0,
        )
