"""What the moon window of a product print shows: the land that the thing comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, mix


def view(s: Print, cx: float, cy: float, radius: float, land: str, disc: Ink) -> Print:
    """A plate of the same size whose part about (cx, cy) shows `land`, a key of LANDS, under a disc of that ink."""
    p, w, h, u = s.p, s.w, s.h, s.u
    q = Print(w, h, int(s.r.integers(10**6)), s.pal)
    q.sky(h * 0.62)
    low = land in FLAT
    q.disc(cx + radius * 0.46, cy - radius * (0.36 if low else 0.42), 40 * u, disc)
    rise = min(h, w) * (0.45 if low else 1.0)
    far = [
        (cx - radius * 0.5, rise * 0.2, w * 0.2, w * 0.2, 1.3),
        (cx + radius * 0.7, rise * 0.14, w * 0.2, w * 0.2, 1.3),
    ]
    q.layer(q.crest(far, cy + radius * 0.26, 0.7), p["r0"], p["low"], h * 0.24)
    LANDS[land](q, cx, cy, radius)
    return q


def _near_ridge(q: Print, cx: float, cy: float, radius: float) -> None:
    p, w, h = q.p, q.w, q.h
    tall = min(h, w) * 0.2
    near = [(cx - radius * 0.8, tall, w * 0.16, w * 0.22, 1.2), (cx + radius * 0.9, tall, w * 0.2, w * 0.2, 1.2)]
    q.layer(q.crest(near, cy + radius * 0.54, 0.9), p["r1"], mix(p["r1"], p["low"], 0.7), h * 0.26)


def _ridges(q: Print, cx: float, cy: float, radius: float) -> None:
    p, w, h = q.p, q.w, q.h
    _near_ridge(q, cx, cy, radius)
    q.clouds(cy + radius * 0.2, cx, radius * 0.8, 3, t=12)
    hill = q.crest([(cx - radius * 0.2, min(h, w) * 0.1, w * 0.2, w * 0.2, 1.2)], cy + radius * 0.78, 0.6)
    q.layer(hill, p["r2"], mix(p["r2"], p["low"], 0.4), h * 0.2)


def _terraces(q: Print, cx: float, cy: float, radius: float) -> None:
    p, w, h, u = q.p, q.w, q.h, q.u
    _ridges(q, cx, cy, radius)
    hill = q.crest([(cx - radius * 0.2, min(h, w) * 0.1, w * 0.2, w * 0.2, 1.2)], cy + radius * 0.7, 0.3)
    for j in range(6):
        row = q.canopy(hill + (26 * j) * u, 12 + 2 * j, 8)
        q.layer(row, mix(p["leaf"], p["r2"], 0.6 - 0.12 * j), line=0.5)


def _water(q: Print, top: float) -> None:
    p, h = q.p, q.h
    q.wash([(0, mix(p["sea"], p["low"], 0.45)), (0.4, p["sea"]), (1, p["deep"])], top, h)
    q.ripples(top + 6 * q.u, top + h * 0.2, p["light"], 90, 0.6)


def _sea(q: Print, cx: float, cy: float, radius: float) -> None:
    """Open water between headlands, a small boat."""
    _near_ridge(q, cx, cy, radius)
    _water(q, cy + radius * 0.36)
    q.boat(cx - radius * 0.4, cy + radius * 0.6, 22 * q.u)


def _rafts(q: Print, cx: float, cy: float, radius: float) -> None:
    """A calm sea with rows of floats, as the farms off the shore lay them."""
    p, u = q.p, q.u
    top = cy + radius * 0.16
    _water(q, top)
    rows = []
    for j in range(7):
        t = (j + 1) / 7
        y = top + radius * 0.72 * t**1.3
        step = radius * (0.1 + 0.12 * t)
        x = cx - radius + step * 0.5 * (j % 2)
        while x < cx + radius:
            rows.append((x, y, x + step * 0.52, (2.4 + 3.6 * t) * u))
            x += step
    q.bars(p["r4"], rows, alpha=0.75)


def _lake(q: Print, cx: float, cy: float, radius: float) -> None:
    """A wide water held between low hills, reeds on its near bank."""
    p, w, h, u = q.p, q.w, q.h, q.u
    top = cy + radius * 0.22
    _water(q, top)
    bank = q.canopy(q.crest([(cx + radius, h * 0.07, w * 0.2, w * 0.1, 1.2)], top + 5 * u, 0.3), 10, 8)
    q.layer(
        bank + np.clip(cx + radius * 0.4 - q.x, 0, None) * 0.1, mix(p["leaf"], p["r1"], 0.45), to=top + 8 * u, line=0.3
    )
    near = q.canopy(q.crest([(cx - radius, h * 0.12, w * 0.26, w * 0.2, 1.3)], cy + radius * 0.84, 0.4), 16, 14)
    q.layer(near, mix(p["leaf"], p["r3"], 0.4), line=0.4)


def _orchard(q: Print, cx: float, cy: float, radius: float) -> None:
    """Rows of round trees on a slope, in blossom in spring."""
    p, h, u, r = q.p, q.h, q.u, q.r
    _near_ridge(q, cx, cy, radius)
    slope = cy + radius * 0.3 + (q.x - cx) * 0.1
    q.layer(slope, mix(p["r0"], p["leaf"], 0.3), mix(p["leaf"], p["r2"], 0.4), h * 0.3, line=0.5)
    crown = {"spring": "#EBC2B4", "autumn": p["leaf"]}.get(q.pal, mix(p["leaf"], p["r2"], 0.25))
    for j in range(6):
        t = j / 5
        size = (13 + 17 * t) * u
        row, shade = [], []
        x = cx - radius - size + size * (j % 2)
        while x < cx + radius:
            y = cy + radius * (0.3 + 0.66 * t**1.15) + (x - cx) * 0.1
            k = size * r.uniform(0.85, 1.1)
            row.append((x, y - k * 0.3, k, k * 0.92))
            shade.append((x + k * 0.22, y + k * 0.5, k * 0.86, k * 0.3))
            x += size * 2.35
        q.ovals(mix(p["leaf"], p["r4"], 0.35), shade, alpha=0.7)
        q.ovals(mix(crown, p["low"], 0.28 * (1 - t)), row, press=0.3)


def _fields(q: Print, cx: float, cy: float, radius: float) -> None:
    """Combed strips of field that widen toward the window."""
    p, w, u, r = q.p, q.w, q.u, q.r
    y = cy + radius * 0.22
    hedge = q.canopy(np.full(w, y + 4 * u, np.float32), 11, 11)
    q.layer(hedge, mix(p["leaf"], p["r1"], 0.4), line=0.3)
    tones = (mix(p["leaf"], p["low"], 0.55), mix(p["reed"], p["low"], 0.5), mix(p["r1"], p["leaf"], 0.4))
    for j in range(7):
        t = j / 6
        deep = radius * (0.06 + 0.14 * t)
        edge = y + np.sin(q.x / w * 5 + j) * (2 + 8 * t) * u
        q.layer(edge, mix(tones[j % 3], p["leaf"], 0.3 * t), line=0.6, press=0.2)
        rows = []
        for _ in range(24):
            x = r.uniform(cx - radius, cx + radius)
            rows.append((x, y + r.uniform(0.25, 0.95) * deep, x + r.uniform(18, 60) * u, (1.2 + 2 * t) * u))
        q.bars(mix(tones[j % 3], p["r4"], 0.35), rows, alpha=0.4)
        y += deep


def _pans(q: Print, cx: float, cy: float, radius: float) -> None:
    """Salt pans, their banks running to the horizon, with two heaps."""
    p, u = q.p, q.u
    top = cy + radius * 0.18
    q.wash([(0, mix(p["sea"], p["low"], 0.6)), (1, mix(p["sea"], p["light"], 0.15))], top, cy + radius * 1.02)
    q.ripples(top + 4 * u, cy + radius, p["light"], 40, 0.6)
    rows = [
        (cx - 2 * radius, top + radius * 0.86 * v**1.7, cx + 2 * radius, (2 + 7 * v) * u) for v in (0.32, 0.6, 0.84)
    ]
    banks = []
    for n in range(-4, 5):
        foot, head = cx + n * radius * 0.62, cx + radius * 0.1 + n * radius * 0.16
        banks.append(
            [(head - 0.7 * u, top), (head + 0.7 * u, top), (foot + 6 * u, cy + radius), (foot - 6 * u, cy + radius)]
        )
    bank = mix(p["r1"], p["reed"], 0.4)
    q.bars(bank, rows, press=0.15)
    q.polys(bank, banks, press=0.15)
    for dx, dy, k in ((-0.52, 0.42, 34), (-0.14, 0.34, 24), (0.62, 0.4, 30)):
        x, y, a = cx + dx * radius, cy + dy * radius, k * u
        q.polys(p["light"], [[(x - a, y), (x, y - a * 0.95), (x + a, y)]], press=0.05)
        q.polys(mix(p["light"], p["r1"], 0.6), [[(x + a * 0.15, y), (x, y - a * 0.95), (x + a, y)]], press=0.1)


LANDS: Mapping[str, Callable[[Print, float, float, float], None]] = {
    "ridges": _ridges,
    "terraces": _terraces,
    "sea": _sea,
    "rafts": _rafts,
    "lake": _lake,
    "orchard": _orchard,
    "fields": _fields,
    "pans": _pans,
}
#: lands without high mountains behind them
FLAT = ("rafts", "lake", "fields", "pans")
