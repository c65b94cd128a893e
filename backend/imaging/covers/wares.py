"""More things for the product print: a jar, sheets of laver, a crab, a shell, a lily. Each stands on (x, y), size k."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Points, mix


def _shadow(s: Print, x: float, y: float, k: float, half: float) -> None:
    s.ellipse(s.p["r4"], (x - half * k, y - 0.1 * k, x + (half + 0.2) * k, y + 0.13 * k), alpha=0.6)


def jar(s: Print, x: float, y: float, k: float) -> None:
    """A glazed jar with a paper label; its cord is the coral point."""
    p = s.p
    _shadow(s, x, y, k, 0.8)
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
    """A stack of dark sheets tied with a coral band, one sheet leaning behind."""
    p = s.p
    _shadow(s, x, y, k, 1.0)
    dark = mix(p["r4"], p["leaf"], 0.22)
    tray = [
        (x - 1.2 * k, y + 0.1 * k),
        (x - 0.86 * k, y - 0.34 * k),
        (x + 0.94 * k, y - 0.34 * k),
        (x + 1.26 * k, y + 0.1 * k),
    ]
    s.polys(mix(p["wall"], p["reed"], 0.3), [tray], press=0.1)
    back = [
        (x - 0.5 * k, y - 0.3 * k),
        (x - 0.36 * k, y - 1.42 * k),
        (x + 0.6 * k, y - 1.3 * k),
        (x + 0.52 * k, y - 0.2 * k),
    ]
    s.polys(mix(dark, p["leaf"], 0.3), [back], press=0.4)
    holes = [
        (x + s.r.uniform(-0.36, 0.46) * k, y + s.r.uniform(-1.28, -0.5) * k, s.r.uniform(0.02, 0.05) * k, 0.02 * k)
        for _ in range(26)
    ]
    s.ovals(mix(p["leaf"], p["light"], 0.35), holes, alpha=0.6)
    for n in range(7):
        lift = y - (0.02 + 0.055 * n) * k
        a, b = x - (0.92 - 0.012 * n + s.r.uniform(0, 0.03)) * k, x + (0.92 - s.r.uniform(0, 0.03)) * k
        s.polys(
            mix(dark, p["leaf"], 0.12 * (n % 3)),
            [[(a, lift), (a + 0.12 * k, lift - 0.06 * k), (b - 0.02 * k, lift - 0.06 * k), (b, lift)]],
            press=0.25,
        )
    lift = y - 0.4 * k
    top = [(x - 0.84 * k, lift), (x - 0.56 * k, lift - 0.2 * k), (x + 0.66 * k, lift - 0.2 * k), (x + 0.9 * k, lift)]
    s.polys(mix(dark, p["leaf"], 0.35), [top], press=0.35)
    band = [(x - 0.1 * k, y), (x - 0.1 * k, lift), (x - 0.06 * k, lift - 0.2 * k), (x + 0.1 * k, lift - 0.2 * k)]
    s.polys(p["accent"], [[*band, (x + 0.1 * k, lift), (x + 0.1 * k, y)]], press=0.08)


def crab(s: Print, x: float, y: float, k: float) -> None:
    """A swimming crab seen from above, cut flat; the crab is the coral point."""
    p = s.p
    _shadow(s, x, y, k, 1.1)
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
    _shadow(s, x, y, k, 0.8)
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


def lily(s: Print, x: float, y: float, k: float) -> None:
    """Three flowers and a bud in a plain vase; the bud is the coral point."""
    p = s.p
    _shadow(s, x, y, k, 0.42)
    vase = [(-0.2, 0.0), (-0.3, -0.3), (-0.26, -0.56), (-0.12, -0.7), (-0.16, -0.8)]
    outline = [(x + a * k, y + b * k) for a, b in vase] + [(x - a * k, y + b * k) for a, b in vase[::-1]]
    s.polys(mix(p["wall"], p["r1"], 0.2), [outline], press=0.06)
    half = [(x + 0.06 * k, y + b * k) for _, b in vase] + [(x - a * k, y + b * k) for a, b in vase[::-1]]
    s.polys(mix(p["wall"], p["r2"], 0.38), [half], press=0.08)
    heads = ((-0.42, -1.34, -0.5, 0.4), (0.36, -1.46, 0.42, 0.42), (0.02, -1.12, 0.0, 0.36))
    stems: list[Points] = []
    for hx, hy, _, _ in (*heads, (0.62, -1.12, 0.0, 0.0)):
        t = np.linspace(0, 1, 16)
        curve = [(x + hx * k * v**1.5, y - 0.78 * k + (hy + 0.78) * k * v) for v in t]
        stems.append([(a - 0.012 * k, b) for a, b in curve] + [(a + 0.012 * k, b) for a, b in curve[::-1]])
    s.polys(p["r3"], stems, press=0.05)
    leaves: list[Points] = []
    for angle, length, at in ((-2.6, 0.5, -0.95), (-0.5, 0.5, -0.98), (-2.2, 0.42, -1.1), (-0.9, 0.36, -1.1)):
        leaves.append(_blade(x, y + at * k, angle, length * k, 0.06 * k))
    s.polys(p["leaf"], leaves, press=0.15)
    for hx, hy, lean, size in heads:
        cx, cy = x + hx * k, y + hy * k
        for layer, tone in ((0.0, 0.22), (0.5, 0.0)):
            petals = []
            for n in range(3):
                angle = -pi / 2 + lean + (n - 1) * 1.15 + layer * 1.1
                petals.append(_blade(cx, cy + 0.08 * k, angle, size * k, size * 0.2 * k))
            s.polys(mix(p["light"], p["r1"], tone), petals, press=0.08)
        s.ovals(
            p["reed"],
            [(cx + a * k, cy - 0.1 * k + b * k, 0.018 * k, 0.03 * k) for a, b in ((-0.05, 0), (0, -0.05), (0.05, 0))],
        )
    s.polys(p["accent"], [_blade(x + 0.6 * k, y - 1.1 * k, -1.1, 0.3 * k, 0.06 * k)], press=0.06)


def _blade(x: float, y: float, angle: float, length: float, half: float) -> Points:
    """A pointed leaf or petal from (x, y) along `angle`."""
    t = np.linspace(0, 1, 14)
    c, d = cos(angle), sin(angle)
    width = half * np.sin(t**0.8 * pi)
    one = [(x + c * length * v - d * b, y + d * length * v + c * b) for v, b in zip(t, width, strict=True)]
    other = [(x + c * length * v + d * b, y + d * length * v - c * b) for v, b in zip(t, width, strict=True)]
    return one + other[::-1]
