"""Festival modes of the orchard: cherries to be picked, a ladder in the tree; pear trees in bloom to the hills."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.cuts import Spot, bend, ribbon, turn
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Points, fbm, mix

LEAF = ((0, -0.6), (0.2, -0.26), (0.23, 0.06), (0.1, 0.42), (0, 0.62), (-0.1, 0.42), (-0.23, 0.06), (-0.2, -0.26))


def cherries(s: Print) -> None:
    """Leaves and fruit hang from the upper edge; the rows of the orchard run to the hills."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * 0.6
    s.sky(hz)
    far = s.crest(
        [(w * 0.3, h * 0.12, w * 0.3, w * 0.4, 1.1), (w * 0.9, h * 0.09, w * 0.2, w * 0.2, 1)], hz + 6 * u, 0.7
    )
    s.layer(far, p["r0"], mix(p["r0"], p["low"], 0.7), h * 0.2, line=0.5)
    for n in range(6):
        t = n / 5
        y = hz + h * (0.01 + 0.36 * t**1.35) + np.sin(s.x / w * 4 + n * 0.8) * (4 + 8 * t) * u
        tone = mix(mix(p["leaf"], p["low"], 0.5 - 0.45 * t), p["r3"], 0.1 + 0.4 * t)
        s.layer(s.canopy(y, 10 + 20 * t, 8 + 9 * t), tone, mix(tone, p["low"], 0.25), h * 0.1, line=0.4, press=0.2)
    s.layer(h * 0.91 + fbm(w, r, 300 * u, 2) * 7 * u, mix(p["r4"], p["leaf"], 0.12), line=0.4)
    trunk = [(w * 0.9, h * 1.02), (w * 0.87, h * 0.7), (w * 0.88, h * 0.4), (w * 0.8, h * 0.16), (w * 0.6, h * 0.02)]
    wood = mix(p["r4"], p["roof2"], 0.22)
    s.polys(
        wood,
        [ribbon(trunk, 92 * u, 40 * u), ribbon(bend(w * 0.88, h * 0.4, w * 1.02, h * 0.14, 0.1), 40 * u, 22 * u)],
        press=0.2,
    )
    _ladder(s)
    _foliage(s)
    _basket(s, w * 0.29, h * 0.95, min(150 * u, h * 0.2))
    if flip:
        s.mirror()


def _ladder(s: Print) -> None:
    p, w, h, u = s.p, s.w, s.h, s.u
    foot, top, gap = (w * 0.6, h * 0.97), (w * 0.74, h * 0.06), 62 * u
    rails: list[Points] = []
    for shift, near in ((0.0, 1.0), (gap, 0.7)):
        rails.append(ribbon([(foot[0] + shift, foot[1]), (top[0] + shift * near * 0.7, top[1])], 12 * u, 8 * u))
    for n in range(11):
        t = (n + 0.7) / 11.5
        x, y = foot[0] + (top[0] - foot[0]) * t, foot[1] + (top[1] - foot[1]) * t
        rails.append(ribbon([(x, y), (x + gap * (1 - 0.5 * t), y - 4 * u)], 9 * u, 9 * u))
    s.polys(mix(p["reed"], p["wall"], 0.3), rails, press=0.1)


def _foliage(s: Print) -> None:
    """Three tones of leaves along the upper edge, cherries in pairs below them."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    tips: list[Spot] = []
    for layer, (tone, count) in enumerate(
        ((mix(p["r4"], p["leaf"], 0.2), 150), (p["r3"], 130), (mix(p["leaf"], p["r2"], 0.2), 90))
    ):
        leaves: list[Points] = []
        for _ in range(count):
            x = r.uniform(-0.02, 1.02) * w
            depth = h * (0.1 + 0.2 * abs(x / w - 0.36) ** 0.8 + 0.05 * sin(x / w * 17))
            y = r.uniform(-0.03 * h, depth - 0.02 * h * layer)
            leaves.append(turn(LEAF, x, y, r.uniform(46, 76) * u, r.normal(0, 0.6)))
            if layer == 1 and y > depth * 0.72:
                tips.append((x, y))
        s.polys(tone, leaves, press=0.2)
    ribs = [ribbon([(x, y - 20 * u), (x, y + 20 * u)], 2 * u, 1 * u) for x, y in tips]
    s.polys(mix(p["leaf"], p["light"], 0.5), ribs, press=0, alpha=0.6)
    fruit: list[Spot] = []
    stems: list[Points] = []
    for x, y in tips[:22]:
        for side in (-1, 1):
            ex, ey = x + side * r.uniform(13, 24) * u, y + r.uniform(70, 112) * u
            stems.append(ribbon(bend(x, y, ex, ey, side * 0.1), 3 * u, 3 * u))
            fruit.append((ex, ey))
    s.polys(mix(p["leaf"], p["r4"], 0.4), stems, press=0)
    _fruit(s, fruit, 21 * u)


def _fruit(s: Print, spots: list[Spot], k: float) -> None:
    p = s.p
    s.ovals(mix(p["accent"], p["r4"], 0.28), [(x, y, k, k * 0.96) for x, y in spots], press=0.05)
    s.ovals(p["accent"], [(x - k * 0.12, y - k * 0.1, k * 0.86, k * 0.84) for x, y in spots], press=0.06)
    s.ovals(p["light"], [(x - k * 0.4, y - k * 0.42, k * 0.16, k * 0.12) for x, y in spots], press=0)


def _basket(s: Print, x: float, y: float, k: float) -> None:
    """A woven basket with its heap and handle."""
    p, r = s.p, s.r
    s.ellipse(p["r4"], (x - k * 1.2, y - k * 0.16, x + k * 1.4, y + k * 0.14), alpha=0.7)
    loop: list[Spot] = [(x + cos(a) * k * 0.9, y - k * 0.86 + sin(a) * k * 1.25) for a in np.linspace(pi, 2 * pi, 40)]
    s.polys(mix(p["reed"], p["r4"], 0.45), [ribbon(loop, k * 0.09, k * 0.09)], press=0.1)
    heap: list[Spot] = []
    for row in range(4):
        half = 0.86 - 0.2 * row
        heap += [
            (x + v * k + r.normal(0, 0.02) * k, y - k * (0.84 + 0.15 * row) + r.normal(0, 0.02) * k)
            for v in np.linspace(-half, half, 8 - 2 * row)
        ]
    _fruit(s, heap, k * 0.145)
    weave, dark = mix(p["reed"], p["wall"], 0.2), mix(p["reed"], p["r4"], 0.4)
    s.polys(dark, [[(x - k, y - k * 0.84), (x + k, y - k * 0.84), (x + k * 0.76, y), (x - k * 0.76, y)]], press=0.1)
    rows = []
    for n in range(7):
        t = (n + 0.5) / 7
        half = k * (0.76 + 0.24 * t)
        count = 9
        for m in range(count):
            if (m + n) % 2 == 0:
                a = x - half + 2 * half * m / count
                rows.append((a, y - t * k * 0.84, a + 2 * half / count * 1.24, k * 0.1))
    s.bars(weave, rows, press=0.1)
    s.bars(weave, [(x - k * 1.05, y - k * 0.84, x + k * 1.05, k * 0.12)], press=0.05)


def pear(s: Print) -> None:
    """Rows of white crowns up to the hills, a path between them; a parasol is the coral point."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz, cx = h * 0.36, w * (0.5 + r.choice([-1, 1]) * r.uniform(0.12, 0.2))
    s.sky(hz + h * 0.06)
    s.sun(w - cx, h * 0.15, 50 * u)
    hills = s.crest(
        [(w * 0.2, h * 0.12, w * 0.3, w * 0.3, 1.1), (w * 0.8, h * 0.16, w * 0.3, w * 0.3, 1.1)], hz + 20 * u, 0.8
    )
    s.layer(hills, p["r1"], mix(p["r1"], p["low"], 0.6), h * 0.2, line=0.5)
    s.wash([(0, mix(p["leaf"], p["low"], 0.45)), (0.5, p["leaf"]), (1, mix(p["leaf"], p["r3"], 0.7))], hz + 20 * u, h)
    lane = [(cx - 3 * u, hz + 20 * u), (cx + 3 * u, hz + 20 * u), (cx + w * 0.11, h), (cx - w * 0.11, h)]
    s.polys(mix(p["sand"], p["light"], 0.4), [lane], press=0.2)
    for row in range(6):
        _row(s, cx, hz + h * (0.05 + 0.62 * (row / 5) ** 1.5), row / 5)
        if row == 3:
            _walker(s, cx, hz + h * 0.37)
    s.ovals(
        p["light"],
        [(r.uniform(0, w), r.uniform(0.7, 1) * h, r.uniform(3, 6) * u, 2.4 * u) for _ in range(60)],
        alpha=0.9,
    )


def _row(s: Print, cx: float, y: float, t: float) -> None:
    """One row of trees on both sides of the path at depth t (0 far)."""
    p, w, u, r = s.p, s.w, s.u, s.r
    k = (26 + 150 * t**1.2) * u
    trunks: list[Points] = []
    shade, white, lit = [], [], []
    for side in (-1, 1):
        x = cx + side * (10 * u + w * 0.12 * t + k * 0.9)
        while -k * 1.3 < x < w + k * 1.3:
            for lean in (-0.32, 0.02, 0.3):
                trunks.append(ribbon(bend(x, y, x + lean * k * 1.3, y - k * 0.95, lean * 0.3), k * 0.13, k * 0.04))
            for _ in range(16):
                a, q = r.uniform(0, 2 * pi), r.random() ** 0.5
                bx, by, size = (
                    x + cos(a) * q * k * 0.72,
                    y - k * 1.08 + sin(a) * q * k * 0.42,
                    k * r.uniform(0.14, 0.27),
                )
                shade.append((bx + size * 0.1, by + size * 0.3, size, size * 0.86))
                white.append((bx, by, size, size * 0.9))
                lit.append((bx - size * 0.25, by - size * 0.3, size * 0.5, size * 0.4))
            x += side * k * r.uniform(1.7, 2.1)
    s.polys(mix(p["r4"], p["roof2"], 0.2), trunks, press=0.1)
    s.ovals(mix(p["r0"], p["r2"], 0.35 + 0.2 * t), shade, press=0.2)
    s.ovals(mix(p["light"], p["r0"], 0.34 - 0.24 * t), white, press=0.12)
    s.ovals(p["light"], lit, press=0.1)


def _walker(s: Print, x: float, y: float) -> None:
    p, u = s.p, s.u
    s.polys(p["r4"], [[(x - 11 * u, y + 44 * u), (x - 6 * u, y), (x + 6 * u, y), (x + 11 * u, y + 44 * u)]], press=0)
    s.dome(p["accent"], (x - 32 * u, y - 30 * u, x + 32 * u, y + 30 * u), press=0)
