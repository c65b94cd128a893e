"""The dig print: stepped square pits in pale earth under a shelter roof, jars on the near edge."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.grove import box, ranges, walker
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, fbm, mix


def dig(s: Print) -> None:
    """Stepped square pits in pale earth under a shelter roof; jars stand on the near edge."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    turn = r.random() < 0.5
    s.sky(h * 0.5)
    s.sun(w * 0.2, h * 0.17, 54 * u)
    ranges(s, ((0.38, "r0", 0.18), (0.43, "r1", 0.12)))
    wood = s.canopy(h * 0.44 + fbm(w, r, 200 * u, 3) * 8 * u, 17, 16)
    s.layer(wood, mix(p["leaf"], p["r2"], 0.4), mix(p["leaf"], p["low"], 0.4), h * 0.1, line=0.4)
    soil = mix(p["sand"], p["reed"], 0.32)
    s.layer(
        h * 0.48 + fbm(w, r, 300 * u, 2) * 4 * u,
        mix(soil, p["light"], 0.25),
        mix(soil, p["reed"], 0.25),
        h * 0.5,
        line=0.4,
        press=0.2,
    )
    s.carve(np.full(w, h * 0.48, np.float32), mix(soil, p["r4"], 0.4), 60, 30, alpha=0.3, width=2)
    _shelter(s, w * 0.78, h * 0.53, 300 * u)

    def at(i: float, j: float) -> tuple[float, float]:  # a corner of the grid on the ground: across, and toward us
        depth = 1 / (1.5 - 0.236 * j)
        return w * 0.46 + (i - 2) * 330 * u * depth * 1.15, h * (0.2 + 0.5 * depth)

    for j in range(4):
        for i in range(-1, 5):
            if r.random() < 0.12:
                continue
            _pit(
                s,
                [at(i + 0.06, j + 0.07), at(i + 0.94, j + 0.07), at(i + 0.94, j + 0.9), at(i + 0.06, j + 0.9)],
                soil,
                int(r.integers(1, 4)),
            )
    x, y = at(1.97, 1.96)
    walker(s, x, y, 92 * u)
    near = h * 0.985 - np.clip(0.55 - s.x / w, 0, 1) * h * 0.16 + fbm(w, r, 260 * u, 2) * 5 * u
    s.layer(near, mix(p["r4"], p["reed"], 0.12), line=0.5, press=0.3)
    for dx, k, form in ((0.1, 250, 0), (0.235, 170, 1), (0.325, 112, 2)):
        _jar(s, w * dx, float(near[int(w * dx)]) + 14 * u, k * u, form)
    if turn:
        s.mirror()


def _pit(s: Print, corners: list[tuple[float, float]], soil: Ink, steps: int) -> None:
    """A square pit: each step is darker, lower and narrower; the far wall lies in light, the left one in shade."""
    p = s.p
    earth = mix(soil, p["roof2"], 0.35)
    for k in range(steps):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
        sink, inset = (cy - ay) * 0.16, (cx - dx) * 0.05
        floor = [(ax + inset, ay + sink * 1.5), (bx - inset, by + sink * 1.5), (cx - inset, cy), (dx + inset, dy)]
        s.polys(mix(earth, p["light"], 0.3 - 0.12 * k), [[(ax, ay), (bx, by), floor[1], floor[0]]], press=0.15)
        s.polys(mix(earth, p["r4"], 0.4 + 0.12 * k), [[(ax, ay), floor[0], floor[3], (dx, dy)]], press=0.15)
        s.polys(mix(earth, p["r4"], 0.12 + 0.1 * k), [[(bx, by), floor[1], floor[2], (cx, cy)]], press=0.15)
        s.polys(mix(earth, p["r4"], 0.1 + 0.17 * k), [floor], press=0.25)
        mx, my = sum(x for x, _ in floor) / 4, sum(y for _, y in floor) / 4
        corners = [(mx + (x - mx) * 0.7, my + (y - my) * 0.66) for x, y in floor]


def _shelter(s: Print, x: float, y: float, k: float) -> None:
    """A light roof on posts."""
    p = s.p
    posts = [
        box(x + k * v - 4 * s.u, y - k * 0.44, x + k * v + 4 * s.u, y + k * d)
        for v, d in ((-0.8, 0.08), (-0.3, -0.02), (0.3, -0.02), (0.8, 0.08))
    ]
    s.polys(mix(p["r3"], p["r4"], 0.4), posts, press=0)
    roof = [
        (x - k * 0.98, y - k * 0.4),
        (x - k * 0.6, y - k * 0.66),
        (x + k * 0.6, y - k * 0.66),
        (x + k * 0.98, y - k * 0.4),
    ]
    s.polys(mix(p["roof"], p["r2"], 0.3), [roof], press=0.1)
    s.polys(mix(p["r2"], p["r3"], 0.5), [box(x - k * 0.98, y - k * 0.41, x + k * 0.98, y - k * 0.36)], press=0.05)
    ribs = [
        [
            (x + k * v * 0.6, y - k * 0.66),
            (x + k * v * 0.98, y - k * 0.4),
            (x + k * v * 0.98 + 2, y - k * 0.4),
            (x + k * v * 0.6 + 2, y - k * 0.66),
        ]
        for v in (-0.66, -0.33, 0, 0.33, 0.66)
    ]
    s.polys(mix(p["roof"], p["light"], 0.4), ribs, alpha=0.7, press=0)


def _jar(s: Print, x: float, y: float, k: float, form: int) -> None:
    """An old jar, a stem bowl or a beaker, k tall, with bands and a lit flank."""
    p = s.p
    clay = mix(p["roof2"], p["reed"], 0.4)
    heights = np.array([0, 0.06, 0.3, 0.55, 0.72, 0.82, 0.9, 1.0])
    widths = np.array(
        (
            (0.16, 0.19, 0.36, 0.43, 0.34, 0.19, 0.17, 0.24),
            (0.3, 0.24, 0.11, 0.12, 0.3, 0.44, 0.5, 0.52),
            (0.24, 0.25, 0.27, 0.28, 0.26, 0.25, 0.28, 0.34),
        )[form]
    )
    t = np.linspace(0, 1, 40)
    half = np.interp(t, heights, widths) * k
    half = np.convolve(np.pad(half, 2, mode="edge"), np.ones(5) / 5, "valid")
    shape = [*zip(x - half, y - t * k, strict=True), *zip((x + half)[::-1], (y - t * k)[::-1], strict=True)]
    s.polys(clay, [shape], press=0.15)
    lit = [*zip(x + half * 0.3, y - t * k, strict=True), *zip((x + half * 0.84)[::-1], (y - t * k)[::-1], strict=True)]
    s.polys(mix(clay, p["light"], 0.35), [lit], press=0.2)
    s.ellipse(
        mix(clay, p["r4"], 0.6),
        (x - half[-1], y - k - half[-1] * 0.2, x + half[-1], y - k + half[-1] * 0.2),
        press=0.05,
    )
    for v in (0.5, 0.56, 0.74):
        q = float(np.interp(v, t, half))
        s.polys(
            mix(clay, p["r4"], 0.55),
            [box(x - q, y - k * v - k * 0.008, x + q, y - k * v + k * 0.008)],
            alpha=0.8,
            press=0.2,
        )
