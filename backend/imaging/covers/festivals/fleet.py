"""Festival modes of boats: fishing boats dressed for the sea rite, and a fleet of junks that leaves at dusk."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.cuts import Spot, bend, box, ribbon
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, Points, fbm, mix


def rite(s: Print) -> None:
    """A row of fishing boats at dawn, coral streamers from every mast; the tide is out before them."""
    p, w, h, u = s.p, s.w, s.h, s.u
    flip = s.r.random() < 0.5
    hz = h * 0.47
    s.sky(hz)
    s.disc(w * 0.24, hz - h * 0.02, 92 * u, p["light"], press=0.12)
    s.layer(
        s.crest([(w * 0.72, h * 0.1, w * 0.24, w * 0.3, 1.2)], hz + 8 * u, 0.5),
        p["r1"],
        mix(p["r1"], p["low"], 0.4),
        h * 0.1,
        line=0.4,
        to=hz,
    )
    s.wash([(0, mix(p["sea"], p["low"], 0.5)), (0.4, p["sea"]), (1, p["deep"])], hz, h)
    s.glitter(w * 0.24, hz, h * 0.8, p["light"], 0.75, 60)
    s.ripples(hz + 8 * u, h * 0.82, p["light"], 54, 0.5)
    for n, (x, y, k) in enumerate(((0.08, 0.57, 72), (0.24, 0.61, 100), (0.43, 0.67, 140), (0.71, 0.77, 214))):
        _trawler(s, w * x, h * y, min(k * u, k * h / 900), n)
    beach = h * 0.9 + fbm(w, s.r, 400 * u, 2) * 12 * u - s.x / w * h * 0.03
    s.layer(beach - 12 * u, p["light"], line=0, alpha=0.7, press=0.3)
    s.layer(beach, mix(p["sand"], p["r3"], 0.35), line=0.3, press=0.2)
    _drums(s, w * 0.16, h * 0.955)
    s.gulls(w * 0.46, h * 0.16, 7, 80 * u)
    if flip:
        s.mirror()


def _trawler(s: Print, x: float, y: float, k: float, number: int) -> None:
    """A wooden fishing boat seen from the side, bow to the left; k is a little under its half length."""
    p, r = s.p, s.r
    dark = mix(p["r4"], p["r3"], 0.3 * (number % 2))
    hull = [
        (-1.3, -0.62),
        (-1.02, -0.34),
        (-0.3, -0.2),
        (0.7, -0.24),
        (1.14, -0.42),
        (1.02, 0.16),
        (-0.92, 0.16),
        (-1.12, -0.1),
    ]
    strake = [
        (-1.25, -0.5),
        (-1.0, -0.24),
        (-0.3, -0.11),
        (0.7, -0.14),
        (1.12, -0.3),
        (1.1, -0.2),
        (0.7, -0.05),
        (-0.3, -0.02),
        (-1.0, -0.14),
        (-1.2, -0.38),
    ]
    mast, stern = 2.0 * k, 1.3 * k
    poles: list[Points] = [ribbon([(x - 0.34 * k, y), (x - 0.34 * k, y - mast)], 0.07 * k, 0.04 * k)]
    poles.append(ribbon([(x + 0.9 * k, y - 0.2 * k), (x + 0.9 * k, y - stern)], 0.05 * k, 0.03 * k))
    poles.append(ribbon([(x - 0.34 * k, y - 0.6 * k), (x + 0.2 * k, y - 1.5 * k)], 0.04 * k, 0.03 * k))
    lines = [
        ribbon([(x - 0.34 * k, y - mast), end], 1.6 * s.u, 1.6 * s.u)
        for end in ((x - 1.26 * k, y - 0.6 * k), (x + 0.9 * k, y - stern))
    ]
    s.polys(p["r4"], poles + lines, press=0)
    cabin = [box(x + 0.16 * k, y - 0.2 * k, x + 0.78 * k, y - 0.82 * k)]
    s.polys(p["wall"], cabin, press=0.06)
    s.polys(dark, [box(x + 0.1 * k, y - 0.8 * k, x + 0.84 * k, y - 0.9 * k)], press=0)
    s.polys(
        p["r3"], [box(x + a * k, y - 0.68 * k, x + (a + 0.13) * k, y - 0.48 * k) for a in (0.23, 0.42, 0.61)], press=0
    )
    s.polys(dark, [[(x + a * k, y + b * k) for a, b in hull]], press=0.15)
    s.polys(mix(p["wall"], p["reed"], 0.2), [[(x + a * k, y + b * k) for a, b in strake]], press=0.1)
    flags: list[Points] = []
    for px, py, length in ((-0.34, mast, 1.0), (-0.34, mast - 0.34 * k, 0.74), (0.9, stern, 0.66)):
        a, b = x + px * k, y - py
        reach = length * k * r.uniform(0.9, 1.1)
        top = [(a + reach * t, b + 0.07 * k * np.sin(t * 7 + number) * t + 0.06 * k * t) for t in np.linspace(0, 1, 16)]
        flags.append(
            [
                *top,
                *[
                    (c, d + 0.17 * k * (1 - 0.55 * t))
                    for t, (c, d) in zip(np.linspace(1, 0, 16), top[::-1], strict=True)
                ],
            ]
        )
    pennants: list[Points] = []
    for t in np.linspace(0.16, 0.86, 6):
        a, b = x + (-0.34 - 0.92 * t) * k, y - mast + (mast - 0.6 * k) * t
        pennants.append([(a - 0.05 * k, b), (a + 0.05 * k, b - 0.06 * k), (a + 0.03 * k, b + 0.16 * k)])
    s.polys(p["accent"], flags, press=0.06)
    s.polys(p["reed"], pennants[::2], press=0.05)
    s.polys(p["light"], pennants[1::2], press=0.05)
    s.bars(
        p["light"],
        [(x - 1.4 * k, y + 0.2 * k, x + 1.0 * k, 0.04 * k), (x - 0.7 * k, y + 0.31 * k, x + 1.3 * k, 0.035 * k)],
        alpha=0.8,
    )


def _drums(s: Print, x: float, y: float) -> None:
    """Three drums in a row on the sand."""
    p, u = s.p, s.u
    for n in range(3):
        k, a = (30 - 3 * n) * u, x + (n * 84) * u
        s.ellipse(p["r4"], (a - k * 1.2, y + k * 0.3, a + k * 1.5, y + k * 0.8), alpha=0.5)
        s.rounded(mix(p["roof2"], p["r4"], 0.3), (a - k, y - k * 0.8, a + k, y + k * 0.6), k * 0.4, press=0.1)
        s.ellipse(p["light"], (a - k * 0.9, y - k * 1.05, a + k * 0.9, y - k * 0.45), press=0.05)


def junks(s: Print) -> None:
    """Nine junks in a long line toward the setting sun, which is the coral point."""
    p, w, h, u = s.p, s.w, s.h, s.u
    flip = s.r.random() < 0.5
    hz = h * 0.54
    s.sky(hz)
    s.disc(w * 0.66, hz - 34 * u, min(170 * u, h * 0.24), p["accent"], press=0.12)
    for n, (x, y) in enumerate(((0.2, 0.2), (0.34, 0.31), (0.86, 0.24), (0.62, 0.44))):
        s.clouds(h * y, w * x, w * (0.14 + 0.03 * n), 2, color=mix(p["light"], p["low"], 0.4), alpha=0.75, t=11)
    s.wash([(0, mix(p["sea"], p["low"], 0.6)), (0.35, p["sea"]), (1, p["deep"])], hz, h)
    s.glitter(w * 0.66, hz, h * 0.96, p["accent"], 0.65, 92)
    s.ripples(hz + 6 * u, h, p["light"], 70, 0.45)
    spots = (
        (0.615, 0.548, 20),
        (0.56, 0.553, 26),
        (0.5, 0.56, 33),
        (0.78, 0.565, 36),
        (0.43, 0.575, 44),
        (0.34, 0.605, 62),
        (0.88, 0.62, 72),
        (0.6, 0.7, 104),
        (0.2, 0.84, 232),
    )
    for n, (x, y, k) in enumerate(spots):
        _junk(s, w * x, h * y, min(k * u, k * h / 900), (p["r1"], p["r2"], p["r3"], p["r4"])[min(n // 2, 3)])
    s.gulls(w * 0.42, h * 0.28, 6, 60 * u)
    if flip:
        s.mirror()


def _junk(s: Print, x: float, y: float, k: float, ink: Ink) -> None:
    """A junk as a flat cut, bow to the right: three battened sails, high stern; k is its half length."""
    p = s.p
    hull = bend(x - 1.0 * k, y - 0.52 * k, x + 1.08 * k, y - 0.36 * k, -0.17)
    keel: list[Spot] = [(x + 0.82 * k, y + 0.06 * k), (x - 0.8 * k, y + 0.06 * k)]
    cuts: list[Points] = [[*hull, *keel], box(x - 0.98 * k, y - 0.4 * k, x - 0.5 * k, y - 0.56 * k)]
    bands: list[Points] = []
    for mx, tall, half, lean in ((-0.58, 1.15, 0.28, 0.0), (0.02, 1.78, 0.46, 0.03), (0.64, 1.3, 0.3, 0.08)):
        a, top = x + mx * k, y - tall * k
        cuts.append(ribbon([(a, y), (a, top - 0.08 * k)], 0.05 * k, 0.025 * k))
        for n in range(6):
            t0, t1 = n / 6, (n + 0.88) / 6
            y0, y1 = y - k * (0.26 + (tall - 0.26) * t0), y - k * (0.26 + (tall - 0.26) * t1)
            b0, b1 = half * (1 - 0.3 * t0**2), half * (1 - 0.3 * t1**2)
            sail = [(a - b0 * 0.5 * k + lean * t0 * k, y0), (a + b0 * k + lean * t0 * k, y0 - 0.05 * k)]
            bands.append([*sail, (a + b1 * k + lean * t1 * k, y1 - 0.05 * k), (a - b1 * 0.5 * k + lean * t1 * k, y1)])
    s.polys(ink, cuts, press=0.08)
    s.polys(mix(mix(p["wall"], p["reed"], 0.35), ink, 0.12), bands, press=0.12)
    s.bars(mix(ink, p["light"], 0.45), [(x - 0.7 * k, y - 0.04 * k, x + 0.76 * k, 0.025 * k)], alpha=0.7)
    s.bars(
        p["light"],
        [(x - 1.1 * k, y + 0.1 * k, x + 0.7 * k, 0.035 * k), (x - 0.5 * k, y + 0.19 * k, x + 1.2 * k, 0.03 * k)],
        alpha=0.8,
    )
