"""Watermarks of the sea: islands, a shingle bar, a shore, waves, a quay, a marsh."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.countryside import islet
from backend.imaging.covers.homestead import bend, ribbon, row
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.waders import bird, reeds
from backend.imaging.covers.waters.quay import crane


def island(s: Print) -> None:
    """One island on a still sea, low on the right."""
    w, h, u = s.w, s.h, s.u
    _sea(s, 0.8)
    islet(s, w * 0.68, h * 0.84, w * 0.26, h * 0.3, 0.0)
    s.ripples(h * 0.86, h * 0.95, s.p["r3"], 26, 0.5, w * 0.42, w * 0.94, 0.8)
    s.boat(w * 0.24, h * 0.87, 34 * u, s.p["r1"])


def isles(s: Print) -> None:
    """A string of islands from side to side."""
    w, h = s.w, s.h
    _sea(s, 0.74)
    for x, y, half, tall in (
        (0.78, 0.77, 0.08, 0.07),
        (0.56, 0.8, 0.1, 0.1),
        (0.88, 0.86, 0.1, 0.12),
        (0.24, 0.88, 0.17, 0.2),
    ):
        islet(s, w * x, h * y, w * half, h * tall, 0.2)
    s.gulls(w * 0.7, h * 0.68, 5, 50 * s.u, s.p["r3"], size=11)


def bar(s: Print) -> None:
    """Cliffs on the left and the long bar of shingle that leads to them."""
    p, w, h, u = s.p, s.w, s.h, s.u
    _sea(s, 0.78)
    islet(s, w * 0.2, h * 0.84, w * 0.2, h * 0.26, 0.0)
    x, y = bend(
        [(w * 0.34, h * 0.84), (w * 0.5, h * 0.845), (w * 0.62, h * 0.885), (w * 0.8, h * 0.91), (w * 0.98, h * 0.97)]
    )
    ribbon(s, p["light"], x, y, np.linspace(6, 40, len(x)) * u, press=0.2)
    ribbon(s, p["reed"], x, y, np.linspace(3, 26, len(x)) * u, press=0.2)
    s.gulls(w * 0.5, h * 0.74, 5, 46 * u, p["r3"], size=11)


def shore(s: Print) -> None:
    """A headland of houses over the water, boats before it."""
    p, w, h, u = s.p, s.w, s.h, s.u
    _sea(s, 0.74)
    land = s.crest([(w * 0.02, h * 0.24, w * 0.2, w * 0.42, 1.1)], h * 0.84, 0.5)
    s.layer(
        s.canopy(np.where(s.x < w * 0.44, land, h), 18, 16),
        p["r2"],
        mix(p["r2"], p["light"], 0.3),
        h * 0.2,
        line=0.4,
        to=h * 0.86,
    )
    for n in range(3):
        line = np.minimum(land + (34 + 40 * n) * u, h * 0.86)
        row(s, w * 0.02, w * (0.2 + 0.07 * n), line, (36 + 8 * n) * u)
    s.bars(p["light"], [(0, h * 0.862, w * 0.46, 6 * u)], alpha=0.9)
    for x, y, k in ((0.58, 0.86, 34), (0.7, 0.82, 22), (0.84, 0.9, 44)):
        s.boat(w * x, h * y, k * u, p["r1"])


def waves(s: Print) -> None:
    """Swell over swell, the crests in cut lines."""
    p, w, h, u = s.p, s.w, s.h, s.u
    for n in range(6):
        t = n / 5
        phase = s.r.uniform(0, 6)
        y = h * (0.68 + 0.062 * n) + np.sin(s.x / w * (13 - 4 * t) + phase) * (14 + 14 * t) * u
        tone = p[("r0", "r1", "sea", "r1", "r2", "r2")[n]]
        s.layer(y, tone, mix(tone, p["light"], 0.5), h * 0.1, line=1.0, press=0.2)
        for step in (16, 30):
            crest = np.where(np.gradient(y) < 0, y + step * u * (0.6 + 0.6 * t), h + 9)
            line = [
                (a, b, a + 11 * u, 2.6 * u)
                for a, b in zip(s.x[:: int(12 * u) + 1], crest[:: int(12 * u) + 1], strict=True)
                if b < h
            ]
            s.bars(p["light"], line, alpha=0.7)
    s.gulls(w * 0.2, h * 0.6, 5, 50 * u, p["r3"], size=11)


def quay(s: Print) -> None:
    """Cranes on both quays and the open water between them."""
    p, w, h, u = s.p, s.w, s.h, s.u
    _sea(s, 0.8)
    for x0, x1 in ((0.0, 0.3), (0.72, 1.0)):
        s.polys(p["r2"], [[(w * x0, h * 0.8), (w * x1, h * 0.8), (w * x1, h * 0.83), (w * x0, h * 0.83)]], press=0.2)
    for x, k, up in ((0.07, 0.44, False), (0.2, 0.32, True), (0.8, 0.36, False), (0.93, 0.46, True)):
        crane(s, w * x, h * 0.8, min(h * k, 420 * u), mix(p["r3"], p["r4"], 0.3), up)
    s.polys(
        p["r3"],
        [
            [
                (w * 0.42, h * 0.84),
                (w * 0.62, h * 0.84),
                (w * 0.63, h * 0.825),
                (w * 0.6, h * 0.885),
                (w * 0.435, h * 0.885),
            ]
        ],
        press=0.1,
    )


def marsh(s: Print) -> None:
    """Reeds at both sides and two waders between them."""
    p, w, h, u = s.p, s.w, s.h, s.u
    _sea(s, 0.78)
    reeds(s, 60, -0.02 * w, w * 0.24, h * 0.14, h * 0.6, p["r2"], p["reed"], lean=0.14)
    reeds(s, 34, w * 0.82, w * 1.02, h * 0.1, h * 0.36, p["r2"], p["reed"], lean=-0.14)
    for x, y, k, face in ((0.54, 0.9, 104, 1), (0.63, 0.88, 84, -1)):
        bird(s, w * x, h * y, k * u, p["r3"], face)


def _sea(s: Print, hz: float) -> None:
    """Pale water from the horizon to the sheet's foot."""
    p, h = s.p, s.h
    flat = np.full(s.w, h * hz, np.float32)
    s.layer(flat, mix(p["sea"], p["light"], 0.35), mix(p["sea"], p["light"], 0.75), h * 0.2, line=0.6)
    s.ripples(h * (hz + 0.01), h * 0.96, p["light"], 60, 0.8)
