"""Villages in blossom: a white sea of pear, a branch of plum, strips of flowers."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.countryside import far_village, plain
from backend.imaging.covers.homestead import PEAR, PINK, bend, figure, house, ribbon, roof_ink, trees
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, fbm, mix


def pears(s: Print) -> None:
    """A sea of white blossom in which the roofs swim."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.4
    plain(s, hz, 0.24)
    peaks = [(w * 0.78, h * 0.22, w * 0.34, w * 0.3, 1.0), (w * 0.5, h * 0.1, w * 0.2, w * 0.2, 1.0)]
    s.layer(s.crest(peaks, hz + 8 * u, 0.8), p["r1"], mix(p["r1"], p["low"], 0.75), h * 0.22, to=hz + 20 * u, line=0.4)
    s.clouds(hz - h * 0.05, w * 0.7, w * 0.2, 3, t=12)
    bloom = mix(PEAR, p["light"], 0.4)
    for n in range(8):
        t = n / 7
        y = (
            hz
            + h * (0.0 + 0.56 * t**1.25)
            + fbm(w, r, 420 * u, 2) * (8 + 26 * t) * u
            - (s.x / w - 0.5) * h * 0.08 * (1 - t)
        )
        size = 10 + 34 * t
        s.layer(
            s.canopy(y + 12 * t * u, size * 0.9, size * 0.8), mix(p["leaf"], p["r3"], 0.15 + 0.3 * t), line=0, press=0.2
        )
        crowns = []
        for _ in range(int((430 - 250 * t) * min(max(w / h / 1.6, 0.6), 1.25))):
            x = r.uniform(-0.02, 1.02) * w
            foot = float(y[int(np.clip(x, 0, w - 1))])
            q = size * u * r.uniform(0.3, 0.8)
            crowns.append((x, foot + r.uniform(-0.5, 1.1) * size * u, q, q * 0.72))
        s.ovals(mix(bloom, p["r1"], 0.32), [(a, b + d * 0.5, c, d) for a, b, c, d in crowns], press=0.2, alpha=0.9)
        s.ovals(bloom, crowns, press=0.25)
        if n in (1, 2, 3, 4, 5):
            k = (34 + 74 * t) * u
            x = w * (0.1 + 0.22 * (n * 0.618 % 1))
            while x < w * 0.98:
                foot = float(y[int(np.clip(x, 0, w - 1))]) + k * 0.52
                house(s, x, foot, k * r.uniform(0.85, 1.05), p["wall"], roof_ink(s, 0.2 * (1 - t)), 1)
                x += k * r.uniform(3, 9)
    px, py = bend([(w * 0.36, h * 0.8), (w * 0.44, h * 0.86), (w * 0.36, h * 0.93), (w * 0.46, h * 1.06)])
    ribbon(s, mix(p["sand"], p["reed"], 0.25), px, py, (14 + 60 * np.linspace(0, 1, len(px))) * u, press=0.2)
    figure(s, float(px[44]), float(py[44]), 110 * u)


def plum(s: Print) -> None:
    """A branch of plum across the near corner, the village in mist under it."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    s.sky(h * 0.8)
    s.disc(w * 0.76, h * 0.24, 84 * u, p["light"], press=0.1)
    for level, tone, tall in ((0.56, "r0", 0.2), (0.64, "r1", 0.2)):
        peaks = [
            (w * (f + (level - 0.56) * 3), h * tall * q, w * 0.22, w * 0.26, 0.9)
            for f, q in ((0.2, 1.0), (0.5, 0.5), (0.86, 1.2))
        ]
        s.layer(s.crest(peaks, h * level, 1.0), p[tone], mix(p[tone], p["low"], 0.9), h * 0.26, line=0.4)
        s.clouds(h * (level - 0.03), w * (0.3 + 5 * (level - 0.56)), w * 0.22, 3, t=13)
    s.clouds(h * 0.65, w * 0.1, w * 0.24, 3, t=14)
    for n in range(3):
        t = n / 2
        y = h * (0.72 + 0.09 * n) + np.sin(s.x / w * 4 + n * 2) * 14 * u
        s.layer(
            s.canopy(y - 24 * u, 18 + 8 * t, 16 + 8 * t),
            mix(mix(p["leaf"], p["r2"], 0.6), p["r4"], 0.2 + 0.25 * t),
            line=0.3,
            to=h,
            press=0.2,
        )
        k, x = (52 + 26 * n) * u, w * (0.34 - 0.06 * n)
        while x < w * (0.9 + 0.1 * t):
            house(s, x, float(y[int(np.clip(x, 0, w - 1))]) + k * 0.5, k, p["wall"], roof_ink(s, 0.2 - 0.1 * t, 0.3), 1)
            trees(
                s,
                [(x - k * 0.4, float(y[int(np.clip(x, 0, w - 1))]) + k * 0.6, k * 0.7)],
                [mix(PINK, p["r3"], 0.35), PINK, mix(PINK, p["light"], 0.4)],
                domes=9,
            )
            x += k * r.uniform(3.0, 4.4)
        s.clouds(h * (0.79 + 0.09 * n), w * (0.7 - 0.3 * t), w * 0.2, 2, t=12, alpha=0.8)
    s.layer(s.canopy(np.full(w, h * 0.99, np.float32), 28, 24), p["r4"], line=0.3, press=0.3)
    twigs(s, -w * 0.02, h * 0.52, min(max(900 * u, w * 0.6), h * 1.2), mix(PINK, p["light"], 0.15))


def twigs(s: Print, x: float, y: float, k: float, bloom: Ink) -> None:
    """A knotted branch in flower that reaches up from (x, y) to the right; one open bloom is the coral point."""
    p, r = s.p, s.r
    stem = [(0, 0), (0.16, -0.1), (0.3, -0.1), (0.46, -0.22), (0.62, -0.24), (0.8, -0.36)]
    arms = [
        (stem, 0.03),
        ([(0.16, -0.1), (0.2, -0.26), (0.3, -0.36), (0.34, -0.5)], 0.014),
        ([(0.46, -0.22), (0.6, -0.14), (0.72, -0.12), (0.86, -0.04)], 0.012),
        ([(0.3, -0.1), (0.4, 0.02), (0.5, 0.06)], 0.01),
        ([(0.6, -0.24), (0.64, -0.38), (0.7, -0.46)], 0.009),
        ([(0.06, -0.04), (0.1, 0.12), (0.2, 0.18)], 0.01),
    ]
    flowers: list[tuple[float, float, float]] = []
    for points, thick in arms:
        bx, by = bend([(x + a * k, y + b * k) for a, b in points], 60)
        ribbon(s, p["r4"], bx, by, np.linspace(thick, thick * 0.25, 60) * k, press=0.15)
        for i in r.integers(12, 60, 11 if thick < 0.02 else 16):
            flowers.append(
                (bx[i] + r.normal(0, 0.014) * k, by[i] + r.normal(0, 0.014) * k, k * r.uniform(0.014, 0.027))
            )
    petals, backs, hearts = [], [], []
    for number, (a, b, q) in enumerate(flowers):
        if number % 3 == 0:
            backs.append((a, b, q * 0.6, q * 0.6))
            continue
        turn = r.uniform(0, 2)
        for n in range(5):
            angle = turn + 2 * pi * n / 5
            petals.append((a + cos(angle) * q * 0.62, b + sin(angle) * q * 0.62, q * 0.5, q * 0.5))
        hearts.append((a, b, q * 0.24, q * 0.24))
    s.ovals(mix(bloom, p["roof2"], 0.35), backs, press=0.05)
    s.ovals(bloom, petals, press=0.06)
    s.ovals(mix(p["reed"], p["roof2"], 0.3), hearts, press=0)
    a, b, q = x + 0.62 * k, y - 0.25 * k, k * 0.034
    open_petals = [(a + cos(v) * q * 0.62, b + sin(v) * q * 0.62, q * 0.5, q * 0.5) for v in np.arange(5) * 2 * pi / 5]
    s.ovals(p["accent"], open_petals, press=0.05)
    s.disc(a, b, q * 0.22, p["light"], press=0)


def flowers(s: Print) -> None:
    """Strips of flowers that run to the village on the horizon."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.42
    plain(s, hz, 0.22)
    far_village(s, w * 0.36, w * 0.9, hz + 12 * u, 62 * u)
    tones = (
        PINK,
        mix(p["leaf"], p["r3"], 0.2),
        mix(PEAR, p["light"], 0.5),
        mix(p["leaf"], p["low"], 0.25),
        mix(p["reed"], p["light"], 0.2),
        mix(p["leaf"], p["r3"], 0.3),
        mix(PINK, p["roof2"], 0.45),
        p["leaf"],
    )
    s.layer(np.full(w, hz + 10 * u, np.float32), tones[3], line=0.4)
    vanish, top = w * 0.64, hz + 12 * u
    for n in range(-14, 12):
        strip, tone = n % len(tones), tones[n % len(tones)]
        a, b = vanish + n * w * 0.17, vanish + (n + 1) * w * 0.17
        va, vb = vanish + n * w * 0.022, vanish + (n + 1) * w * 0.022
        s.polys(mix(tone, p["r3"], 0.1), [[(va, top), (vb, top), (b, h * 1.02), (a, h * 1.02)]], press=0.2)
        heads: list[tuple[float, float, float, float]] = []
        shades: list[tuple[float, float, float, float]] = []
        for _ in range(90):
            t = r.random() ** 0.62
            across = r.random()
            x = (va + (vb - va) * across) * (1 - t) + (a + (b - a) * across) * t
            y, q = top + (h * 1.02 - top) * t, (2 + 17 * t) * u * r.uniform(0.6, 1.2)
            (heads if r.random() < 0.6 else shades).append((x, y, q, q * 0.62))
        s.ovals(mix(tone, p["r4"], 0.28), shades, press=0.2)
        s.ovals(mix(tone, p["light"], 0.3 if strip % 2 == 0 else 0.08), heads, press=0.15)
    px, py = np.linspace(vanish - 4 * u, vanish - w * 0.1, 60), np.linspace(top, h * 1.04, 60)
    ribbon(s, mix(p["sand"], p["light"], 0.4), px, py, np.linspace(3, 66, 60) * u, press=0.15)
    figure(s, float(px[26]), float(py[26]), 120 * u)
    trees(
        s,
        [(w * 0.1, h * 0.62, 190 * u), (w * 0.27, h * 0.53, 90 * u), (w * 0.93, h * 0.52, 80 * u)],
        [mix(PINK, p["r3"], 0.45), mix(PINK, p["r3"], 0.15), mix(PINK, p["light"], 0.35)],
        domes=24,
    )
