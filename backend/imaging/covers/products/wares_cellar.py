"""From the store room, for the product print: kudzu root and flour, a jar of liquor."""

from __future__ import annotations

from math import pi

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.products.wares_table import bowl
from backend.imaging.covers.shapes import Spot, arc, leaflet, oval, smooth, strand


def kudzu(s: Print, x: float, y: float, k: float) -> None:
    """A long root with its vine, and a bowl of white flour; the bowl's band is the coral point."""
    p, r, o = s.p, s.r, Spot(s, x, y, k)
    o.shadow(1.9)
    vine = mix(p["leaf"], p["r3"], 0.35)
    stem = [(1.5, -0.52), (1.2, -1.1), (0.72, -1.5), (0.1, -1.62)]
    o.fill(vine, strand(stem, 0.06, 0.03), press=0)
    for vx, vy, angle, size in ((0.1, -1.62, -2.9, 1.0), (0.86, -1.42, -1.2, 0.86), (1.3, -0.96, 0.0, 0.8)):
        lobes = [leaflet(vx, vy, angle + q, size * z) for q, z in ((-1.15, 0.62), (1.15, 0.62), (0.0, 0.78))]
        o.fill(mix(p["leaf"], p["r3"], 0.15), *lobes, press=0.2)
    bark = mix(mix(p["roof2"], p["reed"], 0.5), p["wall"], 0.1)
    outline = [
        (-0.3, 0.12),
        (0.3, -0.2),
        (0.9, -0.38),
        (1.5, -0.56),
        (1.9, -0.62),
        (1.96, -0.5),
        (1.7, -0.3),
        (1.3, 0.06),
        (0.7, 0.24),
        (0.1, 0.26),
    ]
    o.fill(bark, smooth(outline), press=0.2)
    o.fill(
        mix(bark, p["r4"], 0.4),
        smooth([(-0.2, 0.16), (0.4, 0.1), (1.0, -0.04), (1.6, -0.3), (1.3, 0.06), (0.7, 0.24), (0.1, 0.26)]),
        alpha=0.7,
        press=0.2,
    )
    o.fill(
        bark,
        strand([(0.0, 0.18), (-0.4, 0.26), (-0.9, 0.2), (-1.3, 0.3)], 0.14, 0.05, 0.015),
        strand([(0.5, 0.2), (0.2, 0.34), (-0.1, 0.36)], 0.06, 0.015),
    )
    rings = []
    for n in range(13):
        a = 0.1 + 0.13 * n
        mid = 0.06 - 0.3 * a
        rings.append(
            strand([(a, mid - 0.1), (a + 0.05, mid + 0.02), (a + 0.02, mid + 0.12 + float(r.uniform(0, 0.06)))], 0.018)
        )
    o.fill(mix(bark, p["r4"], 0.55), *rings, alpha=0.8, press=0.15)
    b = o.spot(-0.84, -0.08, 0.92)
    heap = smooth(
        [(-0.9, -0.84), (-0.62, -1.04), (-0.2, -1.34), (0.06, -1.42), (0.34, -1.26), (0.64, -1.02), (0.9, -0.84)],
        closed=False,
    )
    b.fill(p["light"], heap, press=0.06)
    b.fill(
        mix(p["light"], p["r1"], 0.55),
        smooth([(0.1, -1.4), (0.34, -1.26), (0.64, -1.02), (0.9, -0.84), (0.3, -0.84)], steps=5),
        press=0.2,
    )
    bowl(b, 1.0, 0.86, mix(p["r2"], p["r3"], 0.4), p["accent"])


def liquor(s: Print, x: float, y: float, k: float) -> None:
    """A broad-shouldered jar with a blank coral diamond of paper, a ladle over its side, two white cups."""
    p, o = s.p, Spot(s, x, y, k)
    o.shadow(1.05)
    glaze = mix(mix(p["roof2"], p["r4"], 0.62), "#2A1C16", 0.3)
    right = [
        (0.0, 0.04),
        (0.5, 0.04),
        (0.62, -0.16),
        (0.86, -0.62),
        (0.96, -1.02),
        (0.86, -1.36),
        (0.56, -1.58),
        (0.38, -1.66),
        (0.38, -1.78),
        (0.0, -1.78),
    ]
    body = smooth([*right[:-1], *[(-a, b) for a, b in right[-2::-1] if a]], steps=6)
    o.fill(glaze, body, press=0.1)
    o.fill(
        mix(glaze, p["r4"], 0.6), smooth([*right[1:8], (0.3, -1.6), (0.6, -1.2), (0.62, -0.8), (0.4, -0.2)]), press=0.1
    )
    shine = strand([(-0.62, -1.36), (-0.8, -1.06), (-0.74, -0.66), (-0.6, -0.34)], 0.03, 0.1, 0.03)
    o.fill(mix(glaze, p["light"], 0.42), shine, alpha=0.8, press=0.2)
    o.fill(p["accent"], [(0, -1.46), (0.46, -0.94), (0, -0.42), (-0.46, -0.94)], press=0.1)
    o.fill(
        mix(p["accent"], p["light"], 0.45),
        [
            (0, -1.34),
            (0.36, -0.94),
            (0, -0.54),
            (-0.36, -0.94),
            (0, -1.34),
            (0, -1.31),
            (-0.335, -0.94),
            (0, -0.57),
            (0.335, -0.94),
            (0, -1.31),
        ],
        press=0.05,
    )
    cloth = [
        (-0.56, -1.5),
        (-0.44, -1.8),
        (-0.4, -2.0),
        (0, -2.1),
        (0.4, -2.0),
        (0.44, -1.8),
        (0.58, -1.52),
        (0.3, -1.6),
        (0.1, -1.54),
        (-0.2, -1.62),
    ]
    o.fill(mix(p["wall"], p["reed"], 0.2), cloth, press=0.08)
    o.fill(
        mix(p["wall"], p["r2"], 0.4), [(0.1, -2.08), (0.4, -2.0), (0.44, -1.8), (0.58, -1.52), (0.3, -1.6)], press=0.1
    )
    o.fill(mix(p["reed"], p["r4"], 0.35), strand([(-0.46, -1.78), (0, -1.73), (0.46, -1.78)], 0.07), press=0.1)
    for a, b in ((1.34, 0.06), (1.86, 0.0)):
        c = o.spot(a, b, 0.42)
        c.shadow(0.62)
        bowl(c, 0.56, 0.62, p["wall"], mix(p["r2"], p["r3"], 0.4))
        c.fill(mix(p["wall"], p["r2"], 0.25), oval(0, -0.62, 0.56, 0.12), press=0)
        c.fill(mix(p["shoal"], p["light"], 0.55), arc(0, -0.6, 0.0, 0.46, 0, 2 * pi, 0.2), press=0)
