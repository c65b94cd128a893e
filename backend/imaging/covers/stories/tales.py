"""Objects for the story print: a junk, a folding fan, books, salt and its rake. Each stands on (x, y), size k."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.shapes import Spot, strand


def junk(s: Print, x: float, y: float, k: float) -> None:
    """A two-masted junk with battened sails, its pennant the coral point."""
    p = s.p
    hull, dark = mix(p["r3"], p["roof2"], 0.35), p["r4"]
    for dx, top, half, lean in ((0.12, 1.0, 0.36, 0.05), (-0.42, 0.74, 0.25, 0.02)):
        mx = x + dx * k
        s.polys(
            dark,
            [[(mx - 0.012 * k, y), (mx - 0.008 * k, y - top * k), (mx + 0.008 * k, y - top * k), (mx + 0.012 * k, y)]],
        )
        rows = 6
        for n in range(rows):
            t0, t1 = n / rows, (n + 0.94) / rows
            y0, y1 = y - k * (0.17 + (top - 0.24) * t0), y - k * (0.17 + (top - 0.24) * t1)
            a0, a1 = half * (1 - 0.34 * t0**1.6), half * (1 - 0.34 * t1**1.6)
            shift = lean * k
            sail = [
                (mx - a0 * 0.34 * k + shift * t0, y0),
                (mx + a0 * k + shift * t0, y0 - 0.03 * k),
                (mx + a1 * k + shift * t1, y1 - 0.03 * k),
                (mx - a1 * 0.34 * k + shift * t1, y1),
            ]
            s.polys(mix(p["wall"], p["reed"], 0.18 + 0.1 * (n % 2)), [sail], press=0.12)
    s.polys(p["accent"], [_pennant(x + 0.12 * k, y - k, k)], press=0.05)
    t = np.linspace(-1, 1, 40)
    sheer = y - k * (0.06 + 0.17 * np.abs(t) ** 2.4)
    keel = y + k * 0.1 * (1 - np.abs(t) ** 3) - k * 0.02
    shape = [(x + a * 0.72 * k, b) for a, b in zip(t, sheer, strict=True)]
    shape += [(x + a * 0.58 * k, b) for a, b in zip(t[::-1], keel[::-1], strict=True)]
    s.polys(hull, [shape], press=0.15)
    s.bars(mix(hull, p["light"], 0.4), [(x - 0.5 * k, y + 0.01 * k, x + 0.5 * k, 0.012 * k)], alpha=0.7)
    s.polys(
        dark,
        [
            [
                (x - 0.6 * k, y - 0.13 * k),
                (x - 0.6 * k, y - 0.25 * k),
                (x - 0.42 * k, y - 0.25 * k),
                (x - 0.4 * k, y - 0.08 * k),
            ]
        ],
    )
    s.bars(
        p["light"],
        [(x - 0.8 * k, y + 0.12 * k, x + 0.7 * k, 0.02 * k), (x - 0.3 * k, y + 0.17 * k, x + 0.95 * k, 0.016 * k)],
    )


def _pennant(x: float, y: float, k: float) -> list[tuple[float, float]]:
    return [(x, y - 0.02 * k), (x + 0.2 * k, y - 0.005 * k), (x + 0.13 * k, y + 0.03 * k), (x, y + 0.045 * k)]


def fan(s: Print, x: float, y: float, k: float) -> None:
    """A folding fan whose leaf shows ridges; its cord is the coral point."""
    p, u = s.p, s.u
    ribs, first, last = 15, pi * 1.08, pi * 1.92
    leaf = mix(p["wall"], p["light"], 0.4)
    for n in range(ribs):
        a, b = first + (last - first) * n / ribs, first + (last - first) * (n + 1) / ribs
        inner, outer = 0.42 * k, 1.0 * k
        fold = [(x + cos(v) * q, y + sin(v) * q) for v, q in ((a, inner), (a, outer), (b, outer), (b, inner))]
        s.polys(mix(leaf, p["r1"], 0.28 if n % 2 else 0.06), [fold], press=0.1)
        s.polys(
            mix(p["roof2"], p["r4"], 0.2),
            [
                [
                    (x, y),
                    (x + cos(a) * inner, y + sin(a) * inner),
                    (x + cos(a + 0.03) * inner, y + sin(a + 0.03) * inner),
                ]
            ],
        )
    for tone, low, high in (("r1", 0.5, 0.78), ("r2", 0.46, 0.66), ("r3", 0.43, 0.55)):
        t = np.linspace(first, last, 90)
        wave = low + (high - low) * np.abs(np.sin(t * 5 + len(tone) + high * 9)) ** 1.3
        ridge = [(x + cos(v) * q * k, y + sin(v) * q * k) for v, q in zip(t, wave, strict=True)]
        ridge += [(x + cos(v) * 0.42 * k, y + sin(v) * 0.42 * k) for v in t[::-1]]
        s.polys(p[tone], [ridge], press=0.2, alpha=0.9)
    for angle in (first, last):
        side = [(x, y + 0.03 * k), (x + cos(angle - 0.02) * 1.02 * k, y + sin(angle - 0.02) * 1.02 * k)]
        side += [(x + cos(angle + 0.02) * 1.02 * k, y + sin(angle + 0.02) * 1.02 * k), (x, y - 0.01 * k)]
        s.polys(p["r4"], [side], press=0.05)
    s.disc(x, y, 9 * u, p["r4"])
    cord = [(x + sin(t * 5) * 8 * u, y + t * 0.3 * k) for t in np.linspace(0, 1, 24)]
    s.polys(p["accent"], [[(a - 2.4 * u, b) for a, b in cord] + [(a + 2.4 * u, b) for a, b in cord[::-1]]], press=0)
    end = cord[-1]
    s.polys(
        p["accent"],
        [[(end[0] - 7 * u, end[1] + 46 * u), (end[0], end[1] - 6 * u), (end[0] + 7 * u, end[1] + 46 * u)]],
        press=0.1,
    )


def book(s: Print, x: float, y: float, k: float) -> None:
    """Thread-bound books in a stack beside a pot of brushes; the ribbon between leaves is the coral point."""
    p, o = s.p, Spot(s, x, y, k)
    cover, leaves = mix(p["r2"], p["r3"], 0.6), mix(p["wall"], p["r1"], 0.25)
    for n, (at, half, deep) in enumerate(
        ((0.0, 0.62, 0.17), (-0.06, 0.56, 0.14), (0.05, 0.54, 0.19), (-0.02, 0.46, 0.13))
    ):
        low = -sum((0.17, 0.14, 0.19, 0.13)[:n])
        tone = mix(cover, p["r4"], (0.5, 0.1, 0.35, 0.0)[n])
        o.fill(
            leaves, [(at - half, low), (at + half, low), (at + half, low - deep), (at - half, low - deep)], press=0.06
        )
        edges = [
            strand([(at - half, low - deep * q), (at + half * 0.8, low - deep * q)], 0.006) for q in (0.35, 0.5, 0.65)
        ]
        o.fill(mix(leaves, p["r3"], 0.4), *edges, alpha=0.7, press=0)
        boards = [
            [
                (at - half - 0.02, low - q),
                (at + half, low - q),
                (at + half, low - q - 0.03),
                (at - half - 0.02, low - q - 0.03),
            ]
            for q in (0.0, deep - 0.03)
        ]
        back = [
            (at + half * 0.78, low),
            (at + half + 0.02, low),
            (at + half + 0.02, low - deep),
            (at + half * 0.78, low - deep),
        ]
        o.fill(tone, *boards, back, press=0.12)
        threads = [
            strand([(at + half * 0.78, low - deep * q), (at + half + 0.02, low - deep * q)], 0.01) for q in (0.3, 0.7)
        ]
        o.fill(mix(p["light"], tone, 0.3), *threads, press=0)
    o.fill(p["accent"], strand([(-0.2, -0.41), (-0.22, -0.26), (-0.18, -0.08), (-0.2, 0.06)], 0.035), press=0.05)
    pot = [(0.94, 0.0), (1.28, 0.0), (1.3, -0.42), (0.92, -0.42)]
    brushes = ((1.0, -0.4, 0.9, -1.02), (1.12, -0.4, 1.16, -1.16), (1.22, -0.4, 1.4, -0.94))
    wood = mix(p["reed"], p["r4"], 0.35)
    o.fill(wood, *[strand([(a, b), (c, d)], 0.04, 0.035) for a, b, c, d in brushes], press=0.08)
    tips = [[(c - 0.04, d), (c + (c - a) * 0.22, d - 0.2), (c + 0.04, d)] for a, b, c, d in brushes]
    o.fill(p["r4"], *tips, press=0.05)
    o.fill(mix(p["roof2"], p["r4"], 0.35), pot, press=0.12)
    o.fill(mix(p["roof2"], p["r4"], 0.65), [(1.18, 0.0), (1.28, 0.0), (1.3, -0.42), (1.18, -0.42)], press=0.12)


def salt(s: Print, x: float, y: float, k: float) -> None:
    """Three heaps of salt and a rake; the mark on its shaft is the coral point."""
    p = s.p
    for dx, size in ((-0.72, 0.34), (0.66, 0.42), (0.0, 0.62)):
        t = np.linspace(-1, 1, 50)
        edge = y - size * k * np.clip(1 - np.abs(t) ** 1.3, 0, 1)
        heap = [(x + (dx + v * size * 1.05) * k, b) for v, b in zip(t, edge, strict=True)]
        s.polys(p["light"], [heap], press=0.1)
        shade = [(a, b) for a, b in heap if a > x + (dx + 0.12 * size) * k] + [
            (x + dx * k, y - size * k * 0.96),
            (x + (dx + 0.3 * size) * k, y),
        ]
        s.polys(mix(p["light"], p["r1"], 0.5), [[*shade[:-2], shade[-1], shade[-2]]], press=0.2, alpha=0.8)
    shaft = [
        (x - 0.52 * k, y + 0.1 * k),
        (x + 0.5 * k, y - 1.02 * k),
        (x + 0.53 * k, y - 0.99 * k),
        (x - 0.49 * k, y + 0.13 * k),
    ]
    s.polys(mix(p["roof2"], p["r4"], 0.45), [shaft], press=0.1)
    head = [
        (x - 0.8 * k, y + 0.0 * k),
        (x - 0.24 * k, y + 0.2 * k),
        (x - 0.27 * k, y + 0.27 * k),
        (x - 0.83 * k, y + 0.07 * k),
    ]
    s.polys(p["r4"], [head], press=0.1)
    mark = [
        (x + 0.36 * k, y - 0.87 * k),
        (x + 0.42 * k, y - 0.93 * k),
        (x + 0.455 * k, y - 0.9 * k),
        (x + 0.395 * k, y - 0.84 * k),
    ]
    s.polys(p["accent"], [mark], press=0)
