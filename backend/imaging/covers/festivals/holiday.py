"""Festival modes of the open air: parasols seen from above, paper pennants between ridge and sea."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.cuts import regular, ribbon, sag, turn
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, Ink, Points, fbm, mix


def beach(s: Print) -> None:
    """The beach from the air: bands of surf on a diagonal, parasols as discs on the sand, one of them coral."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    s.wash([(0, p["deep"]), (1, p["deep"])])
    line = h * 0.62 - (s.x / w) * h * 0.34
    tones = (
        mix(p["deep"], p["sea"], 0.35),
        mix(p["sea"], p["deep"], 0.35),
        p["sea"],
        mix(p["sea"], p["shoal"], 0.5),
        p["shoal"],
    )
    for n, tone in enumerate(tones):
        s.layer(line - h * (0.34 - 0.068 * n) + fbm(w, r, 260 * u, 3) * (20 - 2 * n) * u, tone, line=0.3)
    s.ripples(8 * u, h * 0.36, p["light"], 40, 0.4, big=0.7)
    scallop = np.abs(np.sin(np.cumsum(1 / (170 * u * (1 + 0.4 * fbm(w, r, 330 * u, 2)).clip(0.5, 1.8))) * pi)) * 30 * u
    for lift, tone in (
        (52.0, mix(p["shoal"], p["light"], 0.5)),
        (16.0, p["light"]),
        (-14.0, mix(p["sand"], p["reed"], 0.35)),
        (-56.0, p["sand"]),
    ):
        s.layer(line - lift * u - scallop * (1.0 if lift > 0 else 0.7), tone, line=0, press=0.2)
    marks = []
    for _ in range(90):
        x, y = r.uniform(0, w), r.uniform(0.4, 1) * h
        if y > line[int(x)] + 90 * u:
            marks.append((x, y, x + r.uniform(10, 34) * u, 2.4 * u))
    s.bars(mix(p["sand"], p["reed"], 0.5), marks, alpha=0.5)
    _parasols(s, line)
    _swimmers(s, line)
    if flip:
        s.mirror()


def _parasols(s: Print, line: Array) -> None:
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    spots: list[tuple[float, float, float]] = []
    for _ in range(900):
        x, y, k = r.uniform(0.0, 1) * w, r.uniform(0.3, 1.02) * h, r.choice([34, 42, 52]) * u
        deep = y - line[int(min(x, w - 1))]
        if deep > 120 * u + k and all(np.hypot(x - a, y - b) > (k + c) * 1.32 for a, b, c in spots):
            spots.append((x, y, k))
        if len(spots) > 26:
            break
    aim = min(range(len(spots)), key=lambda n: abs(spots[n][0] - w * 0.64) + abs(spots[n][1] - h * 0.66))
    spots[aim] = (spots[aim][0], spots[aim][1], 64 * u)
    s.ovals(
        mix(p["sand"], p["r3"], 0.5), [(x + k * 0.42, y + k * 0.46, k, k) for x, y, k in spots], alpha=0.75, press=0.1
    )
    towels: list[Points] = [
        turn(
            [(-0.2, -0.5), (0.2, -0.5), (0.2, 0.5), (-0.2, 0.5)], x - k * 1.35, y + k * 0.5, k * 1.3, r.normal(0.4, 0.3)
        )
        for x, y, k in spots[::2]
    ]
    s.polys(p["wall"], towels[::2], press=0.1)
    s.polys(mix(p["r2"], p["light"], 0.3), towels[1::2], press=0.1)
    inks: tuple[Ink, ...] = (p["r3"], p["r2"], p["reed"], p["leaf"], p["r4"])
    for n, (x, y, k) in enumerate(spots):
        ink = p["accent"] if n == aim else inks[n % len(inks)]
        start = r.uniform(0, pi)
        s.polys(ink, [regular(x, y, k, 16, start)], press=0.08)
        wedges: list[Points] = []
        for m in range(0, 8, 2):
            arc = np.linspace(start + m * pi / 4, start + (m + 1) * pi / 4, 6)
            wedges.append([(x, y), *[(x + cos(a) * k, y + sin(a) * k) for a in arc]])
        s.polys(p["light"], wedges, press=0.06)
        s.disc(x, y, k * 0.1, ink, press=0)


def _swimmers(s: Print, line: Array) -> None:
    """Heads and arms in the shallows, a small sail far out."""
    p, w, u, r = s.p, s.w, s.u, s.r
    heads, wakes = [], []
    for _ in range(12):
        x = r.uniform(0.04, 0.96) * w
        y = line[int(x)] - r.uniform(70, 190) * u
        heads.append((x, y, 6 * u, 6 * u))
        wakes.append((x - 22 * u, y + 9 * u, x + 22 * u, 3 * u))
    s.bars(p["light"], wakes, alpha=0.9)
    s.ovals(p["r4"], heads, press=0)


def pennants(s: Print) -> None:
    """Strings of paper pennants run from a pole to the ridge and to the sea; one pennant is coral."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * 0.6
    s.sky(hz)
    s.sun(w * 0.72, h * 0.44, 62 * u)
    s.layer(s.crest([(w * 0.94, h * 0.07, w * 0.2, w * 0.2, 1.2)], hz + 6 * u, 0.4), p["r0"], line=0.4, to=hz)
    s.wash([(0, mix(p["sea"], p["low"], 0.5)), (0.35, p["sea"]), (1, p["deep"])], hz, h)
    s.glitter(w * 0.72, hz, hz + h * 0.26, p["light"], 0.7, 54)
    s.ripples(hz + 8 * u, h, p["light"], 50, 0.5, w * 0.3)
    s.boat(w * 0.86, h * 0.7, 40 * u, p["wall"])
    s.boat(w * 0.6, h * 0.645, 20 * u, p["wall"])
    peaks = [
        (w * 0.1, h * 0.44, w * 0.2, w * 0.2, 0.78),
        (w * 0.24, h * 0.3, w * 0.12, w * 0.16, 0.74),
        (w * 0.36, h * 0.16, w * 0.14, w * 0.16, 0.8),
    ]
    main = s.crest(peaks, hz + h * 0.03, 1.0, 140)
    s.layer(
        main, mix(p["r3"], p["r2"], 0.3), mix(p["r2"], p["low"], 0.5), h * 0.5, line=0.8, press=0.2, to=hz + h * 0.012
    )
    s.carve(main, p["r1"], 60, 110, alpha=0.45, width=3.4, x1=w * 0.42, to=hz)
    s.carve(main, p["r4"], 60, 110, alpha=0.4, width=6, x1=w * 0.42, to=hz)
    s.clouds(hz - h * 0.03, w * 0.2, w * 0.22, 4, t=14)
    shore = s.canopy(s.crest([(w * 0.3, h * 0.12, w * 0.5, w * 0.44, 1.5)], h * 0.97, 0.5), 26, 18)
    s.layer(shore, p["r4"], line=0.3, press=0.2)
    foot, top = (w * 0.46, h), (w * 0.46, h * 0.1)
    s.polys(p["r4"], [ribbon([foot, top], 16 * u, 8 * u)], press=0.05)
    s.disc(*top, 11 * u, p["reed"], press=0)
    ends = ((-0.02, 0.2, 0.1), (-0.02, 0.5, 0.08), (1.02, 0.12, 0.12), (1.02, 0.42, 0.1))
    cuts: dict[str, list[Points]] = {}
    strings: list[Points] = []
    for row, (x, y, drop) in enumerate(ends):
        line = sag(top[0], top[1] + 4 * u, w * x, h * y, h * drop, 19)
        strings.append(ribbon(line, 2.4 * u, 2 * u))
        for n, (a, b) in enumerate(line[1:-1]):
            ink = "accent" if (row, n) == (2, 7) else ("wall", "reed", "r2", "wall", "leaf")[(n + row) % 5]
            k = (20 + 8 * (row % 2)) * u
            lean = r.normal(0, 0.1)
            cuts.setdefault(ink, []).append(
                turn([(-0.6, 0), (0.6, 0), (0.5, 1.5), (0, 1.15), (-0.5, 1.5)], a, b, k, lean)
            )
    s.polys(p["r4"], strings, press=0)
    for ink, shapes in cuts.items():
        s.polys(p[ink], shapes, press=0.08)
    s.gulls(w * 0.8, h * 0.3, 4, 50 * u, size=11)
    if flip:
        s.mirror()
