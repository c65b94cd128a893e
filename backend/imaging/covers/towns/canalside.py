"""The canal print: an arched stone bridge closes to a ring with its mirror, houses along both banks."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.cuts import box
from backend.imaging.covers.frontage import lantern, saddle
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Points, mix
from backend.imaging.covers.seaside import beam, glass, person
from backend.imaging.covers.waters.willows import strands


def canalside(s: Print) -> None:
    """The coral point is a pair of lanterns at one door."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    wl = h * r.uniform(0.6, 0.64)
    s.sky(wl)
    s.sun(w * 0.52, h * 0.2, 60 * u)
    far = s.crest(
        [(w * 0.3, h * 0.12, w * 0.3, w * 0.3, 1.1), (w * 0.75, h * 0.16, w * 0.3, w * 0.3, 1.1)], wl - h * 0.12, 0.8
    )
    s.layer(far, p["r0"], p["low"], h * 0.3, to=wl)
    s.clouds(wl - h * 0.24, w * 0.46, w * 0.2, 3, t=12)
    s.layer(s.canopy(np.full(w, wl - h * 0.11, np.float32), 20, 18), mix(p["leaf"], p["r1"], 0.5), line=0.3, to=wl)
    k = min(h * 0.21, w * 0.17)
    cx = w * r.uniform(0.48, 0.53)
    _bridge(s, cx, wl, k)
    _houses(s, wl, cx - k * 1.75, -1, k)
    _houses(s, wl, cx + k * 1.75, 1, k)
    glass(s, wl, mix(p["sea"], p["deep"], 0.35), 0.42, 0.86, 0.92)
    s.bars(p["light"], [(-10, wl + 1, w + 10, 4 * u)], alpha=0.5)
    s.ripples(wl + 16 * u, h * 0.98, p["light"], 60, 0.5)
    s.ripples(wl + 16 * u, h * 0.98, p["deep"], 60, 0.55)
    _barge(s, cx + w * 0.09, wl + (h - wl) * 0.5, k * 0.9)
    strands(s, w * 1.02, w * 0.72, h * 0.5)
    s.gulls(w * 0.36, h * 0.16, 5, 50 * u, size=11)
    if flip:
        s.mirror()


def _bridge(s: Print, cx: float, wl: float, k: float) -> None:
    """A round arch under a humped back with a low parapet and steps."""
    p, u = s.p, s.u
    stone = mix(mix(p["sand"], p["r1"], 0.4), p["r2"], 0.2)
    t = np.linspace(-1, 1, 40)
    hump = [(cx + a * k * 2.3, wl - k * (0.24 + 1.06 * np.cos(a * np.pi / 2) ** 1.4)) for a in t]
    turn = np.linspace(np.pi, 0, 30)
    arch = [(cx + np.cos(a) * k * 0.92, wl + 3 * u - np.sin(a) * k * 0.92) for a in turn]
    left: Points = [(cx - k * 2.3, wl + 3 * u)]
    s.polys(stone, [[*left, *hump, (cx + k * 2.3, wl + 3 * u), *arch[::-1]]], press=0.2)
    ring = [(cx + np.cos(a) * k * 1.04, wl + 3 * u - np.sin(a) * k * 1.04) for a in turn]
    s.polys(mix(stone, p["light"], 0.4), [[*ring, *arch[::-1]]], press=0.15)
    joints = [beam(a, b, 2 * u) for a, b in list(zip(ring, arch, strict=True))[::2]]
    s.polys(mix(stone, p["r4"], 0.5), joints, alpha=0.7, press=0)
    rail = [(x, y - k * 0.17) for x, y in hump]
    s.polys(mix(stone, p["r3"], 0.35), [[*rail, *[(x, y - k * 0.1) for x, y in hump[::-1]]]], press=0.1)
    posts = [box(x - 2.4 * u, y, x + 2.4 * u, y - k * 0.22) for x, y in hump[::3]]
    s.polys(mix(stone, p["r3"], 0.35), posts, press=0)
    beds = []
    for _ in range(90):
        a = s.r.uniform(-2.1, 2.1)
        y = wl - s.r.uniform(0.02, 1.0) * k * (0.22 + 0.9 * np.cos(a / 2.3 * np.pi / 2) ** 1.4)
        if np.hypot(a * k, y - wl) > k * 1.12:
            beds.append((cx + a * k, y, cx + a * k + s.r.uniform(10, 36) * u, 2 * u))
    s.bars(mix(stone, p["r4"], 0.4), beds, alpha=0.5)
    for a, tall in ((-0.5, 0.36), (0.34, 0.4)):
        foot = wl - k * (0.24 + 1.06 * np.cos(a / 2.3 * np.pi / 2) ** 1.4)
        s.polys(p["r4"], person(cx + a * k, foot, k * tall), press=0)


def _houses(s: Print, wl: float, x: float, side: int, k: float) -> None:
    """Fronts along the bank from the bridge outward, upper storeys set back on some."""
    p, u, r = s.p, s.u, s.r
    lit = p["light"] if s.pal in ("dusk", "night") else p["r3"]
    number = 0
    while -k * 2 < x < s.w + k * 2:
        wide, tall = k * r.uniform(1.2, 1.7), k * r.uniform(0.62, 0.78)
        x0, x1 = (x, x + wide) if side > 0 else (x - wide, x)
        roof = mix(p["roof"], p["r4"], 0.2 * (number % 2))
        if number % 2 == 1:
            s.polys(
                mix(p["wall"], p["r1"], 0.2),
                [box(x0 + wide * 0.12, wl - tall, x1 - wide * 0.12, wl - tall - k * 0.62)],
                press=0.05,
            )
            panes = [x0 + wide * a for a in (0.24, 0.4, 0.56)]
            s.polys(lit, [box(a, wl - tall - k * 0.32, a + wide * 0.12, wl - tall - k * 0.54) for a in panes], press=0)
            saddle(s, x0 + wide * 0.04, x1 - wide * 0.04, wl - tall - k * 0.58, k * 0.4, roof)
        s.polys(p["wall"], [box(x0, wl, x1, wl - tall)], press=0.05)
        base = mix(p["sand"], p["r3"], 0.45)
        s.polys(base, [box(x0, wl, x1, wl - k * 0.14)], press=0.2)
        door = x0 + wide * r.uniform(0.36, 0.46)
        s.polys(p["r4"], [box(door, wl - k * 0.14, door + k * 0.24, wl - tall * 0.8)], press=0.05)
        s.polys(
            lit,
            [box(x0 + wide * a, wl - tall * 0.5, x0 + wide * (a + 0.13), wl - tall * 0.78) for a in (0.12, 0.74)],
            press=0,
        )
        saddle(s, x0 - k * 0.12, x1 + k * 0.12, wl - tall * 0.94, k * 0.44, roof)
        if number == 0 and side < 0:
            for a in (-0.1, 0.34):
                lantern(s, door + k * a, wl - tall * 0.72, k * 0.075, p["accent"])
        x += side * wide * r.uniform(1.0, 1.06)
        number += 1
    s.bars(
        mix(p["sand"], p["r3"], 0.6),
        [(min(x, s.w * 0.5 + side * k * 2), wl - 2 * u, max(x, s.w * 0.5 + side * k * 2), 9 * u)],
        press=0.2,
    )


def _barge(s: Print, x: float, y: float, k: float) -> None:
    """A canal boat under a round mat awning, someone at the stern with a pole."""
    p = s.p
    s.bars(
        p["r4"],
        [(x - k * 0.9, y + k * 0.14, x + k * 1.1, k * 0.05), (x - k * 0.5, y + k * 0.24, x + k * 0.7, k * 0.04)],
        alpha=0.5,
    )
    s.dome(mix(p["reed"], p["r3"], 0.25), (x - k * 0.46, y - k * 0.56, x + k * 0.46, y + k * 0.3), press=0.15)
    ribs = [
        beam((x + a * k, y - k * 0.08), (x + a * k * 0.9, y - k * 0.5 + abs(a) * k * 0.3), k * 0.02)
        for a in (-0.3, -0.1, 0.1, 0.3)
    ]
    s.polys(mix(p["reed"], p["r4"], 0.6), ribs, alpha=0.7, press=0)
    s.polys(
        p["r4"],
        [
            [
                (x - k * 1.1, y - k * 0.24),
                (x - k * 0.8, y + k * 0.1),
                (x + k * 0.8, y + k * 0.1),
                (x + k * 1.12, y - k * 0.26),
                (x + k * 0.7, y - k * 0.1),
                (x - k * 0.7, y - k * 0.1),
            ]
        ],
        press=0,
    )
    s.polys(
        p["r4"],
        [
            *person(x + k * 0.78, y - k * 0.12, k * 0.56),
            beam((x + k * 0.7, y - k * 0.6), (x + k * 1.35, y + k * 0.3), k * 0.03),
        ],
        press=0,
    )
