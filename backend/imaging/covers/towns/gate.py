"""The gate print: a gate tower on its wall, tiled roofs in front, a ridge behind."""

from __future__ import annotations

import numpy as np
from PIL import ImageDraw

from backend.imaging.covers.cuts import box
from backend.imaging.covers.frontage import city_wall, eave, lantern
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, mix

GATE = 150  # units: the scale of the gate tower


def gate(s: Print) -> None:
    """The tower stands right or left of the middle; two lanterns at its gate are the coral point."""
    w, h, u, r = s.w, s.h, s.u, s.r
    f = 1 if r.random() < 0.5 else -1
    cx, top = w * (0.5 + f * r.uniform(0.08, 0.14)), h * 0.57
    _ridges(s, f)
    city_wall(s, top, _stone(s), mix(_stone(s), s.p["r4"], 0.35), 34 * s.u, deep=s.h * 0.3, count=210)
    _gate(s, cx, top)
    _tower(s, cx, top - 30 * u)
    for dx in (-0.74, 0.74):
        lantern(s, cx + GATE * u * dx, top + GATE * u * 0.56, 17 * u, s.p["accent"])
    for row in range(3):
        _roofs(s, cx, row)
    s.layer(s.canopy(np.full(w, h * 1.0, np.float32), 34, 22), s.p["r4"], line=0.3)
    s.gulls(w * (0.5 - f * 0.2), h * 0.34, 5, 50 * u, size=11)


def _ridges(s: Print, f: int) -> None:
    p, w, h, u = s.p, s.w, s.h, s.u
    s.sky(h * 0.66)
    s.sun(w * (0.5 - f * 0.28), h * 0.22, 58 * u)
    far = [(w * 0.16, h * 0.17, w * 0.3, w * 0.3, 1.1), (w * 0.8, h * 0.2, w * 0.3, w * 0.3, 1.1)]
    s.layer(s.crest(far, h * 0.6, 0.9), p["r0"], p["low"], h * 0.26)
    s.clouds(h * 0.5, w * (0.5 - f * 0.3), w * 0.2, 3, t=12)
    near = s.crest([(w * (0.5 - f * 0.4), h * 0.16, w * 0.24, w * 0.3, 1)], h * 0.66, 0.9)
    s.layer(near, p["r1"], mix(p["r1"], p["low"], 0.7), h * 0.2)


def _stone(s: Print) -> Ink:
    return mix(s.p["r2"], s.p["sand"], 0.42)


def _gate(s: Print, cx: float, top: float) -> None:
    """The battered base of the tower and its arch."""
    p, h, u = s.p, s.h, s.u
    k = GATE * u
    half, stone = k * 1.95, _stone(s)
    base = [(cx - half, top - 22 * u), (cx + half, top - 22 * u), (cx + half * 1.05, h), (cx - half * 1.05, h)]
    s.polys(mix(stone, p["r3"], 0.3), [base], press=0.2)
    s.polys(
        mix(stone, p["light"], 0.25), [box(cx - half * 1.02, top - 30 * u, cx + half * 1.02, top - 18 * u)], press=0.1
    )

    def arch(d: ImageDraw.ImageDraw, n: int) -> None:
        head = [(cx - k * 0.5) * n, (top + k * 0.16) * n, (cx + k * 0.5) * n, (top + k * 1.16) * n]
        d.pieslice(head, 180, 360, fill=255)
        d.rectangle([(cx - k * 0.5) * n, (top + k * 0.65) * n, (cx + k * 0.5) * n, h * n], fill=255)

    s.ink(p["r4"], arch, press=0.05)


def _tower(s: Print, cx: float, y: float) -> None:
    """Two storeys with upturned roofs, and the ridge ornament."""
    p, u = s.p, s.u
    k, dark = GATE * u, mix(p["r3"], p["r4"], 0.45)
    for half, body, rise, hb in ((k * 1.62, k * 1.24, k * 0.42, k * 0.52), (k * 1.2, k * 0.86, k * 0.56, k * 0.4)):
        s.polys(mix(p["roof2"], p["r4"], 0.3), [box(cx - body, y, cx + body, y - hb)], press=0.1)
        middles = [cx + body * (2 * (j + 0.5) / 7 - 1) for j in range(7)]
        windows = [box(x - body * 0.09, y - hb * 0.12, x + body * 0.09, y - hb * 0.76) for x in middles]
        s.polys(mix(p["reed"], p["light"], 0.45), windows, press=0.05, alpha=0.9)
        s.polys(dark, [eave(cx, y - hb + k * 0.1, half, rise, k)], press=0.2)
        tiles = []
        for t in np.linspace(-0.9, 0.9, 15):
            low, high = (cx + half * 0.9 * t, y - hb + k * 0.08), (cx + half * 0.46 * t, y - hb + k * 0.1 - rise)
            tiles.append([low, (low[0] + 2 * u, low[1]), (high[0] + 2 * u, high[1]), high])
        s.polys(mix(dark, p["light"], 0.4), tiles, alpha=0.4, press=0)
        y = y - hb - rise + k * 0.12
    left = [(cx - k * 0.6, y - k * 0.02), (cx - k * 0.66, y - k * 0.14), (cx - k * 0.5, y - k * 0.06)]
    right = [(cx + k * 0.5, y - k * 0.06), (cx + k * 0.66, y - k * 0.14), (cx + k * 0.6, y - k * 0.02)]
    s.polys(dark, [left + right], press=0)


def _roofs(s: Print, cx: float, row: int) -> None:
    """A row of tiled houses and round trees; the two far rows leave the gate free."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    t, base, k = row / 2, h * (0.86 + 0.09 * row), GATE * u
    x = -60 * u + r.uniform(0, 80) * u
    while x < w + 100 * u:
        if abs(x - cx) > k * (0.72 + 0.12 * row) or row == 2:
            length = r.uniform(190, 280) * u * (0.75 + 0.3 * t)
            _house(s, x, base, length, t)
            x += length * r.uniform(0.86, 1.1)
        else:
            x += 30 * u
    for _ in range(5):
        a = r.uniform(0, w)
        if abs(a - cx) > k * 0.9 or row == 2:
            tone = mix(p["leaf"], p["r4"], 0.3 + 0.3 * t)
            s.disc(a, base - 10 * u, r.uniform(26, 44) * u, tone, press=0.3)


def _house(s: Print, x: float, y: float, length: float, t: float) -> None:
    """One house of a row; `t` runs from 0 in the far row to 1 in the near one."""
    p, u = s.p, s.u
    tiles = mix(mix(p["roof"], p["r1"], 0.3 - 0.3 * t), p["r4"], 0.25 * t)
    wall = box(x - length * 0.42, y - 26 * u, x + length * 0.42, y + 80 * u)
    s.polys(mix(p["wall"], p["r1"], 0.42 - 0.14 * t), [wall], press=0.05)
    s.polys(tiles, [eave(x, y - 22 * u, length * 0.5, 56 * u * (0.8 + 0.3 * t), 40 * u)], press=0.2)
    lines = []
    for v in np.linspace(-0.9, 0.9, 13):
        low, high = (x + length * 0.46 * v, y - 24 * u), (x + length * 0.23 * v, y - 74 * u * (0.8 + 0.3 * t))
        lines.append([low, (low[0] + 1.6 * u, low[1]), (high[0] + 1.6 * u, high[1]), high])
    s.polys(mix(tiles, p["light"], 0.3), lines, alpha=0.4, press=0)
