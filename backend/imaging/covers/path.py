"""The route print: mountain, terraces and sea in one plate, joined by one paper path with a ring at every stop."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, mix


def route(s: Print, land: str = "mountain", stops: int = 5) -> None:
    """The path runs from lower left to upper right; the last ring is the coral point."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * 0.33
    s.sky(hz)
    s.sun(w * 0.2, h * 0.15, 46 * u)
    s.layer(s.crest([(w * 0.2, h * 0.1, w * 0.2, w * 0.24, 1.1)], hz + 4 * u, 0.6), p["r0"], line=0.4, to=hz)
    s.wash([(0, mix(p["sea"], p["low"], 0.5)), (0.4, p["sea"]), (1, mix(p["sea"], p["deep"], 0.6))], hz, h)
    s.ripples(hz + 6 * u, h * 0.62, p["light"], 50, 0.5)
    s.boat(w * 0.34, h * 0.43, 26 * u, p["wall"])
    _far_peak(s, hz)
    _terraces(s)
    path = _path(s)
    _rings(s, path, stops)
    s.layer(s.canopy(h * 1.0 - 20 * u - np.clip(s.x / w - 0.55, 0, 1) * h * 0.16, 32, 28), p["r4"], line=0.3, press=0.3)
    s.gulls(w * 0.45, h * 0.2, 5, 46 * u, size=11)
    if flip:
        s.mirror()


def _far_peak(s: Print, hz: float) -> None:
    p, w, h, u = s.p, s.w, s.h, s.u
    back = s.crest(
        [(w * 0.7, h * 0.2, w * 0.16, w * 0.2, 0.9), (w * 0.95, h * 0.26, w * 0.2, w * 0.2, 0.9)], h * 0.46, 1.0
    )
    s.layer(back + np.clip(w * 0.56 - s.x, 0, None) * 0.5, p["r1"], mix(p["r1"], p["low"], 0.7), h * 0.3, line=0.5)
    main = s.crest(
        [
            (w * 0.84, h * 0.36, w * 0.16, w * 0.18, 0.74),
            (w * 0.73, h * 0.22, w * 0.12, w * 0.1, 0.7),
            (w * 0.95, h * 0.25, w * 0.1, w * 0.12, 0.7),
        ],
        h * 0.56,
        1.1,
        140,
    )
    s.layer(
        main + np.clip(w * 0.62 - s.x, 0, None) * 0.7,
        mix(p["r3"], p["r4"], 0.15),
        mix(p["r2"], p["low"], 0.5),
        h * 0.42,
        line=0.8,
        press=0.2,
    )
    s.carve(main, p["r1"], 70, 120, alpha=0.4, width=3.4, x0=w * 0.66, x1=w)
    s.carve(main, p["r4"], 70, 120, alpha=0.4, width=7, x0=w * 0.66, x1=w)
    s.clouds(h * 0.46, w * 0.66, w * 0.18, 3, t=12)
    s.clouds(hz + 4 * u, w * 0.93, w * 0.1, 2, t=10)


def _terraces(s: Print) -> None:
    p, w, h, u = s.p, s.w, s.h, s.u
    for n in range(6):
        t = n / 5
        y = h * (0.56 + 0.075 * n) + np.sin(s.x / w * 4 + n * 0.7) * (9 + 8 * t) * u
        y = y + np.clip(0.42 - s.x / w, 0, 1) * h * (0.34 - 0.3 * t)
        tone = mix(mix(p["leaf"], p["low"], 0.34 - 0.3 * t), p["r3"], 0.1 + 0.62 * t)
        s.layer(s.canopy(y, 9 + 8 * t, 5 + 7 * t), tone, mix(tone, p["low"], 0.2), h * 0.2, line=0.6, press=0.2)


def _path(s: Print) -> tuple[Array, Array, Array]:
    p, w, h, u = s.p, s.w, s.h, s.u
    t = np.linspace(0, 1, 160)
    y = h * (1.02 - 0.76 * t**0.86)
    x = w * (0.16 + 0.68 * t**1.05) + np.sin(t * 10.5) * w * 0.085 * (1 - t) ** 0.7
    half = (3 + 40 * (1 - t) ** 1.7) * u
    left, right = list(zip(x - half, y, strict=True)), list(zip((x + half)[::-1], y[::-1], strict=True))
    s.polys(mix(p["r4"], p["r3"], 0.4), [[(a, b + 5 * u) for a, b in left + right]], alpha=0.4, press=0.2)
    s.polys(p["light"], [left + right], press=0.12)
    return x, y, half


def _rings(s: Print, path: tuple[Array, Array, Array], stops: int) -> None:
    p, u = s.p, s.u
    x, y, half = path
    for n in range(stops):
        i = int(24 + (146 - 24) * n / max(stops - 1, 1))
        size = max(float(half[i]) * 0.72, 12 * u)
        last = n == stops - 1
        s.disc(float(x[i]), float(y[i]), size * 1.25, p["light"], press=0)
        s.disc(float(x[i]), float(y[i]), size, p["accent"] if last else p["r4"], press=0)
        if not last:
            s.disc(float(x[i]), float(y[i]), size * 0.6, p["light"], press=0)
