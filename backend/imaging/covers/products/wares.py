"""More things for the product print: a jar, sheets of laver, a crab, a shell. Each stands on (x, y), size k."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Points, mix
from backend.imaging.covers.shapes import Spot, oval, strand


def jar(s: Print, x: float, y: float, k: float) -> None:
    """A glazed jar with a paper label; its cord is the coral point."""
    p = s.p
    Spot(s, x, y, k).shadow(0.8)
    t = np.linspace(0, 1, 48)
    half = k * (0.4 + 0.38 * np.sin(t**0.8 * pi * 0.92 + 0.12) ** 0.9 - 0.12 * t)
    level = y - t * k * 1.3
    body = [*zip(x - half, level, strict=True), *zip((x + half)[::-1], level[::-1], strict=True)]
    glaze = mix(p["roof2"], p["r4"], 0.25)
    s.polys(glaze, [body], press=0.12)
    shade = [*zip(x + half * 0.5, level, strict=True), *zip((x + half)[::-1], level[::-1], strict=True)]
    s.polys(mix(glaze, p["r4"], 0.45), [shade], press=0.1)
    lit = [*zip(x - half * 0.82, level, strict=True), *zip((x - half * 0.72)[::-1], level[::-1], strict=True)]
    s.polys(mix(glaze, p["light"], 0.45), [lit[6:40] + lit[56:90]], alpha=0.7, press=0.15)
    top = y - 1.3 * k
    s.polys(mix(p["wall"], p["reed"], 0.25), [_cap(x, top, k)], press=0.08)
    s.bars(p["accent"], [(x - 0.34 * k, top + 0.03 * k, x + 0.34 * k, 0.055 * k)], press=0.05)
    s.polys(
        p["accent"], [[(x + 0.2 * k, top + 0.04 * k), (x + 0.27 * k, top + 0.34 * k), (x + 0.15 * k, top + 0.34 * k)]]
    )
    label = [(x - 0.26 * k, y - 0.98 * k), (x + 0.26 * k, y - 0.98 * k), (x + 0.26 * k, y - 0.46 * k)]
    s.polys(p["light"], [[*label, (x - 0.26 * k, y - 0.46 * k)]], press=0.06)
    ridge = [(x - 0.2 * k, y - 0.56 * k), (x - 0.04 * k, y - 0.82 * k), (x + 0.06 * k, y - 0.68 * k)]
    s.polys(p["r2"], [[*ridge, (x + 0.12 * k, y - 0.76 * k), (x + 0.2 * k, y - 0.56 * k)]], press=0.1)


def _cap(x: float, y: float, k: float) -> Points:
    return [
        (x - 0.36 * k, y + 0.06 * k),
        (x - 0.26 * k, y - 0.2 * k),
        (x, y - 0.27 * k),
        (x + 0.26 * k, y - 0.2 * k),
        (x + 0.36 * k, y + 0.06 * k),
        (x + 0.42 * k, y + 0.14 * k),
        (x - 0.42 * k, y + 0.14 * k),
    ]


def laver(s: Print, x: float, y: float, k: float) -> None:
    """Sheets pegged to a line across the plate to dry, a banded stack of them below; the band is the coral point."""
    p, r, o = s.p, s.r, Spot(s, x, y, k)
    dark = mix(p["r4"], p["leaf"], 0.22)
    line = (0.26 * s.h - y) / k
    o.fill(
        mix(p["reed"], p["r4"], 0.3),
        strand([(-9, line - 0.3), (-3, line - 0.1), (0, line), (3, line - 0.1), (9, line - 0.3)], 0.028),
    )
    for at, lean in ((-1.16, 0.03), (0.0, 0.0), (1.16, -0.03)):
        c = o.spot(at, line - 0.01 * abs(at), 1.06, lean + float(r.uniform(-0.02, 0.02)))
        low = [(0.44 - 0.11 * n, 1.06 + float(r.uniform(-0.035, 0.035))) for n in range(9)]
        c.fill(mix(dark, p["leaf"], 0.42), [(-0.44, 0.0), (0.44, 0.01), *low], alpha=0.93, press=0.5)
        c.fill(mix(dark, p["r4"], 0.4), [(0.2, 0.0), (0.44, 0.01), *low[:3]], alpha=0.45, press=0.5)
        holes = [
            oval(float(r.uniform(-0.36, 0.36)), float(r.uniform(0.12, 0.96)), float(r.uniform(0.014, 0.04)), 0.014)
            for _ in range(26)
        ]
        c.fill(mix(p["leaf"], p["light"], 0.5), *holes, alpha=0.7, press=0)
        pegs = [[(q - 0.03, -0.1), (q + 0.03, -0.1), (q + 0.024, 0.12), (q - 0.024, 0.12)] for q in (-0.3, 0.3)]
        c.fill(mix(p["reed"], p["wall"], 0.3), *pegs, press=0)
    o.shadow(0.9)
    for n in range(6):
        lift, a = -0.05 * n, 0.86 - float(r.uniform(0, 0.04))
        edge = [(-a, lift), (-a + 0.05, lift - 0.055), (a - 0.05, lift - 0.055), (a, lift)]
        o.fill(mix(dark, p["leaf"], 0.16 * (n % 3)), edge, press=0.25)
    o.fill(mix(dark, p["leaf"], 0.4), [(-0.82, -0.3), (-0.58, -0.52), (0.58, -0.52), (0.82, -0.3)], press=0.4)
    o.fill(p["accent"], [(-0.11, 0), (-0.11, -0.3), (-0.08, -0.52), (0.08, -0.52), (0.11, -0.3), (0.11, 0)], press=0.08)
    o.fill(mix(p["accent"], p["r4"], 0.25), [(-0.11, 0), (-0.11, -0.3), (0.11, -0.3), (0.11, 0)], press=0.08)


def crab(s: Print, x: float, y: float, k: float) -> None:
    """A swimming crab seen from above, cut flat; the crab is the coral point."""
    p = s.p
    Spot(s, x, y, k).shadow(1.1)
    color, dark = p["accent"], mix(p["accent"], p["r4"], 0.35)
    cy = y - 0.62 * k
    legs: list[Points] = []
    for side in (-1, 1):
        for n, angle in enumerate((0.28, 0.62, 0.96)):
            root = (x + side * (0.52 - 0.06 * n) * k, cy + (0.06 + 0.13 * n) * k)
            knee = (root[0] + side * cos(angle * 0.4) * 0.5 * k, root[1] - 0.16 * k + 0.1 * n * k)
            tip = (knee[0] + side * 0.22 * k, min(knee[1] + 0.42 * k, y + 0.06 * k))
            legs.append([root, (knee[0], knee[1] - 0.05 * k), tip, (knee[0] - side * 0.03 * k, knee[1] + 0.06 * k)])
    s.polys(dark, legs, press=0.1)
    for side in (-1, 1):
        arm = [
            (x + side * 0.5 * k, cy - 0.1 * k),
            (x + side * 0.98 * k, cy - 0.36 * k),
            (x + side * 0.9 * k, cy - 0.52 * k),
            (x + side * 0.46 * k, cy - 0.24 * k),
        ]
        upper = [(0.84, -0.4), (1.0, -0.62), (0.86, -0.98), (0.5, -1.12), (0.74, -0.86), (0.78, -0.66)]
        lower = [(0.92, -0.36), (0.78, -0.62), (0.5, -0.78), (0.36, -0.98), (0.42, -0.62), (0.66, -0.42)]
        claw: list[Points] = [[(x + side * a * k, cy + b * k) for a, b in shape] for shape in (upper, lower)]
        s.polys(color, [arm, *claw], press=0.1)
    t = np.linspace(0, 2 * pi, 80)
    wide, tall = 0.74 * k, 0.4 * k
    rim = 1 + 0.035 * np.sign(np.sin(t * 17)) * (np.sin(t) < 0.1)
    shape = list(zip(x + np.cos(t) * wide * rim, cy + np.sin(t) * tall * rim, strict=True))
    s.polys(color, [shape], press=0.12)
    s.polys(dark, [[(a, b) for a, b in shape if b > cy + 0.12 * k]], alpha=0.45, press=0.15)
    spots = [(x + a * k, cy + b * k, 0.06 * k, 0.045 * k) for a, b in ((-0.3, -0.06), (0.3, -0.06), (0, 0.06))]
    s.ovals(p["light"], spots, alpha=0.8, press=0.1)
    eyes = [(x + side * 0.13 * k, cy - 0.46 * k, 0.045 * k, 0.06 * k) for side in (-1, 1)]
    s.ovals(p["r4"], eyes, press=0)


def shell(s: Print, x: float, y: float, k: float) -> None:
    """A scallop of many ribs on its hinge."""
    p = s.p
    Spot(s, x, y, k).shadow(0.8)
    base = y - 0.02 * k
    ribs, first, last = 13, pi * 1.06, pi * 1.94
    light, shade = mix(p["wall"], p["sand"], 0.3), mix(p["sand"], p["roof2"], 0.28)
    for n in range(ribs):
        a, b = first + (last - first) * n / ribs, first + (last - first) * (n + 1) / ribs
        m = (a + b) / 2
        reach = 1.28 * k * (0.9 + 0.1 * sin(pi * (n + 0.5) / ribs))
        rim = [(x + cos(v) * reach * q, base + sin(v) * reach * q) for v, q in ((a, 0.97), (m, 1.03), (b, 0.97))]
        s.polys(light if n % 2 else shade, [[(x, base), *rim]], press=0.1)
    for q, tone in ((0.46, 0.35), (0.7, 0.25), (0.88, 0.2)):
        t = np.linspace(first + 0.03, last - 0.03, 70)
        r0, r1 = 1.25 * k * q, 1.25 * k * (q + 0.022)
        ring = [(x + cos(v) * r1, base + sin(v) * r1) for v in t] + [
            (x + cos(v) * r0, base + sin(v) * r0) for v in t[::-1]
        ]
        s.polys(mix(shade, p["roof2"], tone), [ring], alpha=0.55, press=0.2)
    ears = [(x - 0.36 * k, base - 0.06 * k), (x - 0.3 * k, base + 0.1 * k), (x + 0.3 * k, base + 0.1 * k)]
    s.polys(mix(shade, p["roof2"], 0.25), [[*ears, (x + 0.36 * k, base - 0.06 * k), (x, base - 0.2 * k)]], press=0.1)
