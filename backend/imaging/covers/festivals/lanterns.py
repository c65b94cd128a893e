"""Festival mode: an old street on the fifteenth of the first month, lanterns strung across it under a full moon."""

from __future__ import annotations

from math import cos, pi

import numpy as np

from backend.imaging.covers.cuts import box, ribbon, sag
from backend.imaging.covers.festivals.crowd import Lamp, frieze, lamps
from backend.imaging.covers.frontage import eave
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Points, mix

PLANES = 6  # depths of the street, 0 far


def street(s: Print) -> None:
    """Eaves close in on a gate; the swags of lanterns grow toward the viewer."""
    p, w, h, u = s.p, s.w, s.h, s.u
    hz, cx = h * 0.62, w * (0.5 + s.r.uniform(-0.05, 0.05))
    s.sky(hz)
    stars = [(s.r.uniform(0, w), s.r.uniform(0, 0.3) * h, q * u, q * u) for q in s.r.uniform(1.2, 2.6, 40)]
    s.ovals(p["light"], stars, alpha=0.7)
    s.disc(cx, h * 0.3, 84 * u, p["light"], press=0.12)
    far = s.crest(
        [(cx - w * 0.14, h * 0.12, w * 0.2, w * 0.2, 1.1), (cx + w * 0.2, h * 0.1, w * 0.2, w * 0.2, 1)], hz, 0.7
    )
    s.layer(far, p["r0"], mix(p["r0"], p["low"], 0.6), h * 0.2, line=0.3)
    _gate(s, cx, hz)
    s.wash([(0, mix(p["low"], p["reed"], 0.35)), (0.35, mix(p["r1"], p["reed"], 0.16)), (1, p["deep"])], hz, h)
    for n in range(PLANES - 1):
        for side in (-1, 1):
            _front(s, cx, hz, n, side)
    for n in range(PLANES):
        _swag(s, cx, hz, n)
    _glints(s, cx, hz)
    frieze(s, 0.12, 0.95)


def _plane(s: Print, cx: float, hz: float, n: float) -> tuple[float, float, float]:
    """Half width of the street, height of the eaves and foot of the walls at depth n."""
    t = (n / (PLANES - 1)) ** 1.7
    return s.w * (0.085 + 0.46 * t), hz - s.h * (0.1 + 0.42 * t), hz + s.h * (0.015 + 0.36 * t)


def _gate(s: Print, cx: float, hz: float) -> None:
    p, u = s.p, s.u
    dark = mix(p["r3"], p["r4"], 0.4)
    s.polys(mix(p["r2"], p["r3"], 0.5), [box(cx - 120 * u, hz, cx + 120 * u, hz - 46 * u)], press=0.1)
    s.polys(mix(p["roof2"], p["r4"], 0.3), [box(cx - 66 * u, hz - 46 * u, cx + 66 * u, hz - 82 * u)], press=0.05)
    s.polys(dark, [eave(cx, hz - 78 * u, 92 * u, 34 * u, 40 * u)], press=0.1)
    s.polys(
        p["reed"],
        [box(cx + (v - 4) * u, hz - 52 * u, cx + (v + 4) * u, hz - 72 * u) for v in (-44, -15, 15, 44)],
        press=0,
    )
    s.polys(p["light"], [box(cx - 20 * u, hz, cx + 20 * u, hz - 30 * u)], press=0, alpha=0.8)


def _front(s: Print, cx: float, hz: float, n: int, side: int) -> None:
    """One house front between two depths: wall, lit windows, roof with its turned-up eave."""
    p, h, u = s.p, s.h, s.u
    a, b = _plane(s, cx, hz, n), _plane(s, cx, hz, n + 1)
    tone = mix(p["r2"], p["r4"], 0.15 + 0.15 * n)

    def at(t: float, v: float) -> tuple[float, float]:
        """Along the front (0 far, 1 near) and up it (0 foot, 1 eave)."""
        q = t**1.15
        top, foot = a[1] + (b[1] - a[1]) * q, a[2] + (b[2] - a[2]) * q
        return cx + side * (a[0] + (b[0] - a[0]) * q), foot + (top - foot) * v

    s.polys(mix(tone, p["roof2"], 0.3), [[at(0, 0), at(0, 1), at(1, 1), at(1, 0)]], press=0.15)
    lit: list[Points] = []
    for t in (0.14, 0.42, 0.7):
        lit.append([at(t, 0.1), at(t, 0.62), at(t + 0.17, 0.62), at(t + 0.17, 0.1)])
    s.polys(mix(p["reed"], p["light"], 0.35), lit, press=0.1, alpha=0.92)
    rails = [
        [at(t - 0.01, v), at(t - 0.01, v + 0.025), at(t + 0.18, v + 0.025), at(t + 0.18, v)]
        for t in (0.14, 0.42, 0.7)
        for v in (0.25, 0.42)
    ]
    s.polys(tone, rails, press=0)
    rise = (b[2] - b[1]) * 0.3
    lip = (0.02 + 0.012 * n) * h
    x0, y0 = at(0, 1)
    x1, y1 = at(1, 1)
    roof = [
        (x0 - side * lip * 0.6, y0 + lip * 0.5),
        (x1 - side * lip * 1.5, y1 + lip * 0.4),
        (x1 - side * lip * 1.9, y1 - lip * 0.6),
    ]
    roof += [(x1 + side * rise * 0.3, y1 - rise), (x0 + side * rise * 0.3, y0 - rise * 0.5)]
    s.polys(mix(tone, p["r4"], 0.55), [roof], press=0.12)
    s.polys(p["light"], [ribbon([roof[1], roof[0]], 2.6 * u, 1.2 * u)], press=0, alpha=0.5)


def _swag(s: Print, cx: float, hz: float, n: int) -> None:
    """A string of lanterns across the street at depth n."""
    half, top, _ = _plane(s, cx, hz, n)
    size = (5 + 6.2 * n**1.25) * s.u
    count = max(3, min(7, int(half * 2 / (size * 3.6)))) | 1
    line = sag(cx - half, top, cx + half, top, half * 0.2)
    s.polys(s.p["r4"], [ribbon(line, 2 * s.u, 2 * s.u)], press=0)
    rows: list[Lamp] = []
    for t in np.linspace(0.08, 0.92, count):
        x, y = cx + half * (2 * t - 1), top + half * 0.2 * 4 * t * (1 - t)
        rows.append((x, y + size * 1.5, size * (0.86 + 0.14 * cos((t - 0.5) * pi))))
    lamps(s, rows, tassel=True)


def _glints(s: Print, cx: float, hz: float) -> None:
    """Lamplight on the paving."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    rows = []
    for _ in range(60):
        t = r.uniform(0.04, 1) ** 1.2
        x, length = cx + r.normal(0, 0.1 + 0.16 * t) * w, (12 + 90 * t) * u
        rows.append((x - length / 2, hz + t * (h - hz), x + length / 2, (1.6 + 3.4 * t) * u))
    s.bars(p["reed"], rows[::2], alpha=0.4, press=0.2)
    s.bars(p["accent"], rows[1::4], alpha=0.4, press=0.2)
