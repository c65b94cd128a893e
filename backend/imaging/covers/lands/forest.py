"""The forest print: five planes of trunks, a lit gap and a widening path; trunks or bamboo (see woods.py for more)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from backend.imaging.covers.lands.woods import avenue, foliage, pinewood
from backend.imaging.covers.modes import Mode
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import fbm, mix

MODES = (
    Mode("bamboo", words=("竹",)),
    Mode("pinewood", words=("海滨", "松林", "防护林"), tags=("haijing", "shatan")),
    Mode("avenue", words=("银杏", "水杉", "林荫", "红叶"), palettes=("autumn", "dusk", "spring")),
    Mode("trunks", spare=True),
    Mode("avenue", spare=True, palettes=("autumn", "dusk", "spring")),
)


def forest(s: Print, mode: str = "trunks") -> None:
    """`mode` is the name of one of MODES."""
    PICTURES[mode](s)


def trunks(s: Print) -> None:
    """Tall trunks under hanging foliage."""
    _wood(s, of_bamboo=False)


def bamboo(s: Print) -> None:
    """Canes and sprays of bamboo."""
    _wood(s, of_bamboo=True)


def _wood(s: Print, of_bamboo: bool) -> None:
    """Five planes of trunks or canes from far to near, a lit gap between them."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    s.wash([(0, mix(p["sky"], p["r1"], 0.25)), (0.4, p["low"]), (0.75, p["light"]), (1, p["low"])])
    gx = w * r.uniform(0.42, 0.58)
    s.sun(gx + r.uniform(-0.03, 0.03) * w, h * r.uniform(0.3, 0.38), 84 * u)
    tones = [mix(p["r0"], p["light"], 0.2), p["r1"], p["r2"], p["r3"], p["r4"]]
    for lv, c in enumerate(tones):
        n = (26, 20, 13, 8, 5)[lv]
        wd = (5, 9, 16, 29, 58)[lv] * u * (0.62 if of_bamboo else 1)
        gy = h * (0.66 + 0.075 * lv)
        out = []
        for k in range(n):
            x = (k + r.uniform(0.1, 0.9)) / n * w
            gap = (0.02, 0.05, 0.1, 0.17, 0.27)[lv] * w
            if abs(x - gx) < gap:
                x = gx + (gap + r.uniform(0, 60) * u) * (1 if x > gx else -1)
            t = wd * r.uniform(0.65, 1.25)
            lean = r.normal(0, 22 if not of_bamboo else 40) * u
            if of_bamboo:
                y, _j = gy + 30 * u, 0
                seg = (54 + 22 * lv) * u
                while y > -40 * u:
                    f, g = (gy - y) / h, (gy - y + seg) / h
                    a, b = x + lean * f * 1.8, x + lean * g * 1.8
                    out.append(
                        [
                            (a - t / 2, y),
                            (b - t / 2 * 0.96, y - seg + 3.2 * u),
                            (b + t / 2 * 0.96, y - seg + 3.2 * u),
                            (a + t / 2, y),
                        ]
                    )
                    y -= seg
            else:
                out.append(
                    [
                        (x - t * 0.95, gy + 60 * u),
                        (x - t * 0.55, gy - 30 * u),
                        (x + lean - t * 0.36, -30),
                        (x + lean + t * 0.36, -30),
                        (x + t * 0.55, gy - 30 * u),
                        (x + t * 0.95, gy + 60 * u),
                    ]
                )
                if lv >= 1:
                    for _ in range(3):
                        by = h * r.uniform(0.05, 0.4)
                        f = 1 - by / gy
                        bx, sd = x + lean * f, r.choice([-1, 1])
                        L = (40 + 34 * lv) * u * r.uniform(0.6, 1.3)
                        out.append(
                            [
                                (bx, by + t * 0.3),
                                (bx + sd * L, by - L * 0.42),
                                (bx + sd * L * 0.98, by - L * 0.42 - 2 * u),
                                (bx, by - t * 0.12),
                            ]
                        )
        col = c
        if of_bamboo and lv == 3:
            col = mix(p["reed"], c, 0.18)
        s.polys(col, out, press=0.3 if lv > 2 else 0.15)
        if of_bamboo:  # leaf sprays
            leaves = []
            for _ in range((40, 60, 80, 80, 46)[lv]):
                a, b = r.uniform(0, w), h * r.uniform(-0.02, 0.34) * (1 - 0.08 * lv)
                if abs(a - gx) < w * 0.12 and b > h * 0.16:
                    continue
                for _ in range(4):
                    L, an = (
                        (22 + 15 * lv) * u * r.uniform(0.6, 1.2),
                        r.uniform(0.15, 1.25) * (1 if r.random() < 0.5 else -1) + pi / 2,
                    )
                    leaves.append(
                        [
                            (a, b),
                            (a + L * 0.5 * cos(an) - L * 0.07 * sin(an), b + L * 0.5 * sin(an) + L * 0.07 * cos(an)),
                            (a + L * cos(an), b + L * sin(an)),
                            (a + L * 0.5 * cos(an) + L * 0.07 * sin(an), b + L * 0.5 * sin(an) - L * 0.07 * cos(an)),
                        ]
                    )
            s.polys(c if lv != 3 else mix(p["leaf"], p["r3"], 0.4), leaves, alpha=0.92)
        else:  # crowns: flat scallops hung from the top edge
            if lv:
                cc = c if s.pal != "autumn" or lv == 4 else mix(p["leaf"], c, 0.25 + 0.12 * lv)
                pads = []
                for _ in range((0, 110, 100, 84, 46)[lv]):
                    a, b = (
                        r.uniform(-0.02, 1.02) * w,
                        (r.uniform(-0.05, 1) ** 1.5 if lv < 4 else r.uniform(-0.1, 0.5)) * h * (0.31 - 0.03 * lv),
                    )
                    b = abs(b) * (0.55 + 1.1 * min(abs(a - gx) / w * 1.7, 1)) - 10 * u
                    k = (34 + 24 * lv) * u * r.uniform(0.6, 1.35)
                    pads.append((a, b, k))

                foliage(s, pads, cc)
                hi = [(a - k * 0.6, b - k * 0.16, a + k * 0.3, 2.2 * u + k * 0.02) for a, b, k in pads[::2]]
                s.bars(mix(cc, p["light"], 0.4), hi, alpha=0.4, press=0.5)
        floor = gy + fbm(w, r, 240 * u, 3) * 15 * u + (np.abs(s.x - gx) / w) ** 1.4 * -h * 0.06
        floor = s.canopy(floor, 13 + 5 * lv, 9 + 4 * lv)
        s.layer(
            floor, c if lv < 4 else p["r4"], mix(c, p["low"], 0.55) if lv < 3 else None, h * 0.2, line=0.25, press=0.2
        )
        if lv < 3:
            s.clouds(gy + 6 * u, w * r.uniform(0.2, 0.8), w * 0.22, 2, alpha=0.75, t=11)
    # the path: a ribbon of light that widens toward the viewer
    t = np.linspace(0, 1, 70)
    py = h * 0.745 + t * h * 0.27
    px = gx + np.sin(t * 4.2 + 0.4) * (18 + 120 * t) * u - 12 * u
    th = (9 + 120 * t**1.7) * u
    s.polys(
        p["light"] if s.pal != "night" else p["sand"],
        [list(zip(px - th, py, strict=True)) + list(zip((px + th)[::-1], py[::-1], strict=True))],
        press=0.25,
        alpha=0.96,
    )
    for k in range(9, 70, 5):
        s.bars(
            mix(p["sand"], p["r2"], 0.3),
            [(px[k] - th[k] * 0.84, py[k], px[k] + th[k] * r.uniform(0.3, 0.84), (1.2 + 3 * t[k]) * u)],
            alpha=0.75,
        )
    k = 26
    X, Y, q = px[k] + 4 * u, py[k], 1.5
    s.polys(
        p["r4"],
        [[(X - 6 * u * q, Y), (X - 5 * u * q, Y - 24 * u * q), (X + 5 * u * q, Y - 24 * u * q), (X + 6 * u * q, Y)]],
        press=0,
    )
    s.dome(p["accent"], (X - 19 * u * q, Y - 44 * u * q, X + 19 * u * q, Y - 10 * u * q), press=0)


PICTURES: Mapping[str, Callable[[Print], None]] = {
    "trunks": trunks,
    "bamboo": bamboo,
    "pinewood": pinewood,
    "avenue": avenue,
}
