"""The willow print: strands hang over a quiet lake, a rowing boat beyond them."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.seaside import beam, open_water, person, reflection


def willows(s: Print) -> None:
    """The coral point is the parasol in the boat."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.44, 0.48)
    s.sky(hz)
    s.sun(w * r.uniform(0.62, 0.7), h * 0.2, 54 * u)
    far = [
        (w * 0.3, h * 0.16, w * 0.3, w * 0.3, 1.0),
        (w * 0.62, h * 0.11, w * 0.24, w * 0.2, 1.0),
        (w * 0.95, h * 0.18, w * 0.3, w * 0.2, 1.0),
    ]
    back = s.crest(far, hz - 6 * u, 0.7)
    s.layer(back, p["r0"], mix(p["r0"], p["low"], 0.6), h * 0.2, line=0.4, to=hz)
    s.clouds(hz - h * 0.08, w * 0.56, w * 0.16, 3, alpha=0.9, t=11)
    bank = s.canopy(hz - 14 * u - 26 * u * np.clip(np.sin(s.x / w * 9), 0, 1), 14, 16)
    open_water(s, hz, pale=0.65, depth=0.3)
    reflection(s, back + 14 * u, hz, p["r2"], 0.45, 0.2)
    s.layer(bank, mix(p["leaf"], p["r1"], 0.35), mix(p["leaf"], p["r2"], 0.4), 50 * u, line=0.3, to=hz + 4 * u)
    s.bars(p["light"], [(-20, hz + 5 * u, w + 20, 4 * u)], alpha=0.7)
    s.glitter(w * 0.66, hz + 8 * u, hz + h * 0.2, p["light"], 0.6, 44)
    s.ripples(hz + 16 * u, h * 0.96, p["light"], 60, 0.5)
    s.ripples(hz + h * 0.1, h * 0.96, p["r3"], 40, 0.3)
    _rowing(s, w * 0.64, h * 0.72, min(w * 0.09, h * 0.15))
    x, tall = w * 0.13, h
    trunk = [
        (x - tall * 0.05, tall * 1.02),
        (x - tall * 0.005, tall * 0.62),
        (x - tall * 0.03, tall * 0.3),
        (x - tall * 0.09, -10),
    ]
    other = [
        (x + tall * 0.02, -10),
        (x + tall * 0.035, tall * 0.3),
        (x + tall * 0.05, tall * 0.62),
        (x + tall * 0.1, tall * 1.02),
    ]
    s.polys(p["r4"], [[*trunk, *other]], press=0.15)
    s.polys(
        p["r4"], [beam((x + tall * 0.02, tall * 0.34), (x + tall * 0.3, -10), tall * 0.04, tall * 0.02)], press=0.15
    )
    cuts = [
        beam((x + r.normal(0, 0.02) * tall, y), (x + r.normal(0.01, 0.02) * tall, y + tall * 0.08), 4 * u, 1 * u)
        for y in r.uniform(0.1, 0.9, 26) * tall
    ]
    s.polys(mix(p["r3"], p["light"], 0.2), cuts, alpha=0.5, press=0.3)
    strands(s, -0.04 * w, w * 0.46, h * 0.66)
    foot = s.canopy(h * (0.95 + 0.12 * np.clip(s.x / w - 0.1, 0, 1)), 24, 20)
    s.layer(foot, p["r4"], line=0.3, press=0.3)
    s.gulls(w * 0.62, h * 0.14, 5, 50 * u, size=11)
    if flip:
        s.mirror()


def strands(s: Print, x0: float, x1: float, reach: float) -> None:
    """Hanging strands from the upper edge between x0 (densest) and x1; the longest reach down to `reach`."""
    p, w, u, r = s.p, s.w, s.u, s.r
    stems, leaves = [], []
    for _ in range(int(abs(x1 - x0) / (11 * u))):
        part = r.random() ** 1.5
        x, long = x0 + (x1 - x0) * part, reach * r.uniform(0.28, 1) * (1 - 0.45 * part)
        sway = r.normal(-0.012, 0.012) * w
        stems.append(beam((x, -10), (x + sway, long), 3 * u, 1.4 * u))
        for t in np.arange(0.06, 1, 24 * u / long):
            a, b, side = x + sway * t, long * t, 1 if r.random() < 0.5 else -1
            leaves.append(
                [(a, b), (a + side * 9 * u, b + 10 * u), (a + side * 8 * u, b + 26 * u), (a + side * 2 * u, b + 12 * u)]
            )
    s.polys(mix(p["leaf"], p["r4"], 0.5), stems, press=0)
    s.polys(mix(p["leaf"], p["r3"], 0.3), leaves[::2], press=0.1)
    s.polys(mix(p["leaf"], p["r2"], 0.2), leaves[1::2], press=0.1)


def _rowing(s: Print, x: float, y: float, k: float) -> None:
    """A rowing boat: one rows, one sits under a coral parasol."""
    p = s.p
    s.bars(
        p["r4"],
        [(x - k * 0.9, y + k * 0.16, x + k * 0.8, k * 0.06), (x - k * 0.5, y + k * 0.28, x + k * 0.5, k * 0.05)],
        alpha=0.4,
    )
    s.polys(
        p["wall"],
        [[(x - k, y - k * 0.16), (x + k * 1.05, y - k * 0.2), (x + k * 0.8, y + k * 0.1), (x - k * 0.8, y + k * 0.1)]],
        press=0.05,
    )
    s.polys(
        p["r4"],
        [
            [
                (x - k * 0.95, y - k * 0.05),
                (x + k * 0.96, y - k * 0.08),
                (x + k * 0.8, y + k * 0.1),
                (x - k * 0.8, y + k * 0.1),
            ]
        ],
        press=0.05,
    )
    s.polys(
        p["r4"], [*person(x - k * 0.24, y + k * 0.04, k * 0.72), *person(x + k * 0.36, y + k * 0.04, k * 0.66)], press=0
    )
    s.polys(
        p["r4"],
        [
            beam((x - k * 0.2, y - k * 0.34), (x - k * 0.8, y + k * 0.2), k * 0.03),
            beam((x + k * 0.46, y - k * 0.3), (x + k * 0.52, y - k * 0.94), k * 0.025),
        ],
        press=0,
    )
    s.dome(p["accent"], (x + k * 0.14, y - k * 1.06, x + k * 0.9, y - k * 0.5), press=0.03)
