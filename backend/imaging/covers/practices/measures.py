"""Practice modes of managing: soil blocks that repeat, a bridge of fitted stones, laid tiles, cores of ground."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from backend.imaging.covers import glyphs as g
from backend.imaging.covers.cuts import Spot, box
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, Ink, Points, mix
from backend.imaging.covers.practices.ground import air, soils, strata, tree


def blocks(s: Print) -> None:
    """One block of living ground with its tree, and the same again, smaller, in a row; the first has a coral tag."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    paper = mix(p["light"], p["low"], 0.4)
    s.wash([(0, mix(p["sky"], p["top"], 0.3)), (0.5, paper), (1, paper)])
    s.sun(w * 0.62, h * 0.2, 56 * u)
    s.layer(
        s.crest([(w * 0.8, h * 0.1, w * 0.3, w * 0.2, 1.1), (w * 0.3, h * 0.07, w * 0.3, w * 0.2, 1.1)], h * 0.86, 0.7),
        p["r0"],
        paper,
        h * 0.16,
        line=0.5,
    )
    x = w * 0.06
    m = min(h, w * 0.72)
    sizes = (0.36, 0.21, 0.155, 0.115, 0.085)
    gap = max((w * 0.86 - 1.1 * m * sum(sizes)) / 4, m * 0.04)
    for n, size in enumerate(sizes):
        k = m * size
        foot = h * (0.9 - 0.01 * n)
        ground = foot - k * 0.86
        s.ellipse(mix(paper, p["r2"], 0.5), (x - k * 0.06, foot - k * 0.05, x + k * 1.14, foot + k * 0.08), alpha=0.7)
        for row, tone in enumerate(soils(s)):
            y0, y1 = (
                ground + k * 0.86 * (0, 0.14, 0.36, 0.58, 0.8)[row],
                ground + k * 0.86 * (0.14, 0.36, 0.58, 0.8, 1)[row],
            )
            s.polys(tone, [box(x, y0, x + k, y1 + 1)], press=0.25)
            s.polys(mix(tone, p["r4"], 0.35), [box(x + k, y0, x + k * 1.1, y1 + 1)], press=0.2)
        tree(s, x + k * 0.5, ground, k * 1.32, 0.42)
        if n == 0:
            s.disc(x + k * 0.68, ground - k * 0.86, k * 0.075, p["accent"], press=0.03)
        x += k * 1.1 + gap
    s.gulls(w * 0.68, h * 0.38, 5, 46 * u, size=11)
    if flip:
        s.mirror()


def bridge(s: Print) -> None:
    """An arch of fitted stones over water, the keystone coral."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip, water = r.random() < 0.5, h * 0.7
    air(s, water, 0.8, 0.2)
    s.clouds(h * 0.46, w * 0.2, w * 0.16, 3, t=12)
    s.wash([(0, mix(p["sea"], p["low"], 0.4)), (0.5, p["sea"]), (1, p["deep"])], water, h)
    cx, inner, thick = w * 0.5, min(w * 0.25, h * 0.36), min(h * 0.1, w * 0.08)
    deck: Array = (water - inner - thick - 26 * u + np.clip((np.abs(s.x - cx) / w) ** 1.6 * h * 0.62, 0, None)).astype(
        np.float32
    )
    yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
    opening = np.hypot(xx - cx, yy - water) < inner
    body = np.clip(yy - deck[None], 0, 1) * (yy < water + 16 * u) * ~opening
    stone = mix(p["r2"], p["sand"], 0.45)
    s.put(body.astype(np.float32), stone, 0, 0, 0.3)
    courses = []
    for _ in range(170):
        x, y = r.uniform(0, w), r.uniform(0.3, 0.7) * h
        if y > deck[int(x)] + 20 * u and np.hypot(x - cx, y - water) > inner + thick + 30 * u:
            courses.append((x, y // (20 * u) * 20 * u, x + r.uniform(24, 50) * u, 2.4 * u))
    s.bars(mix(stone, p["r4"], 0.4), courses, alpha=0.5)
    inks: dict[int, list[Points]] = {0: [], 1: [], 2: []}
    count = 15
    for n in range(count):
        a, b = pi + pi * (n + 0.06) / count, pi + pi * (n + 0.94) / count
        out = inner + thick * (1.22 if n == count // 2 else 1)
        wedge = [
            (cx + cos(v) * q, water + sin(v) * q)
            for v, q in ((a, inner), (a, out), ((a + b) / 2, out), (b, out), (b, inner), ((a + b) / 2, inner))
        ]
        inks[2 if n == count // 2 else n % 2].append(wedge)
    for key, tone in ((0, mix(p["wall"], p["r1"], 0.15)), (1, mix(p["wall"], p["r2"], 0.3)), (2, p["accent"])):
        s.polys(tone, inks[key], press=0.1)
    cap: list[Spot] = [(float(x), float(deck[int(x)])) for x in np.linspace(0, w - 1, 80)]
    s.polys(
        mix(p["wall"], p["r1"], 0.1),
        [[*[(a, b - 12 * u) for a, b in cap], *[(a, b + 8 * u) for a, b in cap[::-1]]]],
        press=0.08,
    )
    posts = [box(a - 5 * u, b - 44 * u, a + 5 * u, b - 8 * u) for a, b in cap[2::5]]
    rail = [*[(a, b - 44 * u) for a, b in cap], *[(a, b - 36 * u) for a, b in cap[::-1]]]
    s.polys(mix(p["wall"], p["r2"], 0.3), [*posts, rail], press=0.05)
    mirror = [(cx + cos(v) * inner, water + 16 * u - sin(v) * inner * 0.5) for v in np.linspace(pi, 2 * pi, 40)]
    s.polys(mix(p["deep"], p["r4"], 0.3), [mirror], alpha=0.35, press=0.4)
    s.ripples(water + 14 * u, h, p["light"], 60, 0.6)
    s.boat(cx - inner * 0.3, water + h * 0.07, 56 * u, None)
    s.layer(s.canopy(np.interp(np.abs(s.x - cx) / w, [0.24, 0.5], [1.1, 0.84]) * h, 26, 24), p["r4"], line=0.3)
    if flip:
        s.mirror()


def tiles(s: Print) -> None:
    """Strata of hand-laid tiles, each with its sign; the next one, coral, comes down into its gap."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    air(s, h * 0.6, 0.2, 0.16)
    s.layer(s.canopy(np.full(w, h * 0.405, np.float32), 20, 20), mix(p["leaf"], p["r2"], 0.3), line=0.3, press=0.2)
    s.polys(mix(p["r4"], p["r3"], 0.2), [box(0, h * 0.4, w, h)], press=0.2)
    signs = (g.leaf, g.fish, g.gull, g.sprout, g.wave, g.shell, g.grain, g.sun, g.pine)
    tones: list[Ink] = [
        mix(p["leaf"], p["light"], 0.25),
        mix(p["sand"], p["reed"], 0.3),
        p["wall"],
        mix(p["r1"], p["sand"], 0.3),
        p["r2"],
    ]
    columns = max(5, round(9 * w / h / 1.6))
    step, tall = w / columns, h * 0.122
    gap = columns // 2 + 1
    for row, tone in enumerate(tones):
        cut: dict[bool, list[Points]] = {False: [], True: []}
        marks: list[Points] = []
        for n in range(-1, columns + 1):
            x, y = (n + 0.5 * (row % 2)) * step, h * 0.4 + tall * row
            if (row, n) == (0, gap):
                continue
            a = r.normal(0, 1.6, 8) * u
            edge = 5 * u
            cut[bool((n + row) % 2)].append(
                [
                    (x + edge + a[0], y + edge + a[1]),
                    (x + step - edge + a[2], y + edge + a[3]),
                    (x + step - edge + a[4], y + tall - edge + a[5]),
                    (x + edge + a[6], y + tall - edge + a[7]),
                ]
            )
            marks += signs[(n * 2 + row * 3) % len(signs)](
                x + step / 2, y + tall / 2, min(tall, step) * 0.5, r.normal(0, 0.1)
            )
        s.polys(tone, cut[False], press=0.2)
        s.polys(mix(tone, p["light"], 0.35), cut[True], press=0.2)
        s.polys(mix(tone, p["r4"], 0.7), marks, press=0.2)
    x, y = gap * step, h * 0.225
    lean = 9 * u
    coral = [
        (x + 7 * u, y + lean),
        (x + step - 7 * u, y - lean),
        (x + step - 4 * u, y + tall - lean),
        (x + 10 * u, y + tall + lean),
    ]
    s.polys(p["accent"], [coral], press=0.06)
    s.polys(p["light"], g.leaf(x + step / 2, y + tall / 2, min(tall, step) * 0.52, 0.1), press=0.05)
    drops = [
        (x + step * v - 2 * u, y + tall + (26 + 10 * (n % 2)) * u, x + step * v + 2 * u, 4 * u)
        for n, v in enumerate((0.2, 0.5, 0.8))
    ]
    s.bars(p["r3"], drops, press=0)
    s.gulls(w * 0.3, h * 0.26, 4, 40 * u, size=10)
    if flip:
        s.mirror()


def cores(s: Print) -> None:
    """Five cores of the ground stood side by side as they came up; one layer, in one of them, is coral."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip, ground = r.random() < 0.5, h * 0.82
    air(s, ground, 0.88, 0.18)
    strata(s, ground, (0.0, 0.05, 0.09, 0.13, 0.17))
    tones: list[Ink] = [*soils(s), p["reed"], mix(p["r1"], p["wall"], 0.4)]
    k = min(w * 0.056, h * 0.09)
    for n, (x, tall) in enumerate(((0.14, 0.5), (0.31, 0.62), (0.48, 0.68), (0.65, 0.56), (0.82, 0.44))):
        cx, top = w * x, ground - h * tall
        s.ellipse(p["r4"], (cx - k * 1.2, ground - k * 0.16, cx + k * 1.9, ground + k * 0.3), alpha=0.45)
        shares = np.cumsum(r.uniform(0.6, 1.6, 7))
        edges = np.concatenate([[0], shares / shares[-1]])
        for row in range(7):
            y0, y1 = top + (ground - top) * edges[row], top + (ground - top) * edges[row + 1]
            tone = p["accent"] if (n, row) == (2, 3) else tones[(row + n * 2) % 7]
            _ring(s, cx, y0, y1, k, tone)
        s.ellipse(mix(tones[n * 2 % 7], p["light"], 0.35), (cx - k, top - k * 0.3, cx + k, top + k * 0.3), press=0.15)
    s.layer(s.canopy(np.full(w, h * 0.99, np.float32), 24, 14), p["r4"], line=0.3)
    s.gulls(w * 0.72, h * 0.14, 4, 40 * u, size=10)
    if flip:
        s.mirror()


def _ring(s: Print, x: float, y0: float, y1: float, k: float, tone: Ink) -> None:
    """One layer of a core: a short cylinder with a lit and a shaded side and its grains."""
    p, u, r = s.p, s.u, s.r
    curve = [(x + cos(a) * k, sin(a) * k * 0.3) for a in np.linspace(pi, 0, 24)]
    s.polys(tone, [[*[(a, y1 + b) for a, b in curve], *[(a, y0 + b) for a, b in curve[::-1]]]], press=0.2)
    dark = [(a, b) for a, b in curve if a > x + k * 0.45]
    s.polys(
        mix(tone, p["r4"], 0.35), [[*[(a, y1 + b) for a, b in dark], *[(a, y0 + b) for a, b in dark[::-1]]]], press=0.2
    )
    grains = [
        (x + r.uniform(-0.8, 0.4) * k, r.uniform(y0 + k * 0.35, max(y1, y0 + k * 0.4)), r.uniform(2, 5) * u, 2.2 * u)
        for _ in range(7)
    ]
    s.ovals(mix(tone, p["light"], 0.5), grains, press=0.1, alpha=0.8)
