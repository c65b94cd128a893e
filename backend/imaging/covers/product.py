"""The product print: a thing on a dark table before a moon window that shows where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from PIL import ImageDraw

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, mix
from backend.imaging.covers.things import crystal, fruit, teacup
from backend.imaging.covers.wares import crab, jar, laver, lily, shell

#: thing -> (drawn by, its size in units, whether it holds the coral point itself)
THINGS: Mapping[str, tuple[Callable[[Print, float, float, float], None], float, bool]] = {
    "crystal": (crystal, 235, False),
    "tea": (teacup, 190, True),
    "fruit": (fruit, 190, True),
    "jar": (jar, 200, True),
    "laver": (laver, 200, True),
    "crab": (crab, 190, True),
    "shell": (shell, 200, False),
    "lily": (lily, 200, True),
}


def product(s: Print, what: str | None = None) -> None:
    """`what` is a key of THINGS; None leaves it to the seed."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    if what is None:
        what = ("crystal", "tea", "fruit")[int(r.integers(0, 3))]
    thing, size, coral = THINGS[what]
    wall = mix(p["low"], p["sand"], 0.5)
    s.wash([(0, mix(wall, p["r0"], 0.35)), (0.5, wall), (1, wall)])
    cx, cy, radius = w * 0.5, h * 0.43, min(h * 0.35, w * 0.4)
    window = _land(s, cx, cy, radius, p["light"] if coral else p["accent"], what)
    yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
    inside: Array = np.clip(radius - np.hypot(xx - cx, yy - cy) + 0.5, 0, 1)[..., None]
    s.a = s.a * (1 - inside) + window.a * inside
    _ring(s, cx, cy, radius + 7 * u)
    _table(s, h * 0.74)
    foot = h * 0.83
    if what == "crystal":
        s.ellipse(p["r4"], (cx - 230 * u, foot - 22 * u, cx + 270 * u, foot + 30 * u), alpha=0.9)
        foot += 6 * u
    thing(s, cx, foot, size * u)


def _land(s: Print, cx: float, cy: float, radius: float, disc: str, what: str) -> Print:
    """What is seen through the moon window."""
    p, w, h, u = s.p, s.w, s.h, s.u
    q = Print(w, h, int(s.r.integers(10**6)), s.pal)
    q.sky(h * 0.62)
    q.disc(cx + radius * 0.46, cy - radius * 0.42, 40 * u, disc)
    far = [(cx - radius * 0.5, h * 0.2, w * 0.2, w * 0.2, 1.3), (cx + radius * 0.7, h * 0.14, w * 0.2, w * 0.2, 1.3)]
    near = [(cx - radius * 0.8, h * 0.2, w * 0.16, w * 0.22, 1.2), (cx + radius * 0.9, h * 0.2, w * 0.2, w * 0.2, 1.2)]
    q.layer(q.crest(far, h * 0.52, 0.9), p["r0"], p["low"], h * 0.24)
    q.layer(q.crest(near, h * 0.62, 0.9), p["r1"], mix(p["r1"], p["low"], 0.7), h * 0.26)
    if what in ("laver", "crab", "shell"):
        q.wash([(0, mix(p["sea"], p["low"], 0.45)), (0.4, p["sea"]), (1, p["deep"])], h * 0.56, h)
        q.ripples(h * 0.58, h * 0.76, p["light"], 90, 0.6)
        q.boat(cx - radius * 0.4, h * 0.64, 22 * u)
        return q
    q.clouds(h * 0.5, cx, radius * 0.8, 3, t=12)
    hill = q.crest([(cx - radius * 0.2, h * 0.1, w * 0.2, w * 0.2, 1.2)], h * 0.7, 0.6)
    q.layer(hill, p["r2"], mix(p["r2"], p["low"], 0.4), h * 0.2)
    if what == "tea":
        for j in range(5):
            row = q.canopy(hill + (30 + 26 * j) * u, 12 + 2 * j, 8)
            q.layer(row, mix(p["leaf"], p["r2"], 0.6 - 0.12 * j), line=0.5)
    return q


def _ring(s: Print, cx: float, cy: float, radius: float) -> None:
    def paint(d: ImageDraw.ImageDraw, n: int) -> None:
        box = [(cx - radius) * n, (cy - radius) * n, (cx + radius) * n, (cy + radius) * n]
        d.ellipse(box, outline=255, width=int(5 * s.u * n))

    s.ink(s.p["light"], paint, alpha=0.9)


def _table(s: Print, top: float) -> None:
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    s.wash([(0, mix(p["r3"], p["r4"], 0.3)), (0.05, p["r3"]), (1, p["r4"])], top, h)
    grain = [
        (r.uniform(-0.1, 0.9) * w, top + r.uniform(0.03, 0.97) * (h - top), r.uniform(0.3, 1.1) * w, 1.6 * u)
        for _ in range(16)
    ]
    s.bars(mix(p["r3"], p["r1"], 0.4), grain, alpha=0.35, press=0.5)
