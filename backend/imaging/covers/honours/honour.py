"""The honour print: paper with a watermark of what was honoured, a double frame, the year and the seal."""

from __future__ import annotations

from math import pi, sin

import numpy as np
from PIL import ImageDraw

from backend.imaging.covers.honours.watermarks import MARKS, thinned
from backend.imaging.covers.modes import Mode
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Ink, hexrgb, mix
from backend.imaging.fonts import face

MODES = (
    Mode("shore", words=("地名",)),
    Mode("rings", words=("文物",), tags=("kaogu",)),
    Mode("wall", words=("文化名城",), tags=("gucheng",)),
    Mode("pines", words=("养生",), tags=("bishu",)),
    Mode("woods", words=("森林",), tags=("senlin",)),
    Mode("isles", words=("和美海岛",)),
    Mode("bar", words=("美丽海岛",)),
    Mode("island", tags=("haidao",), lands=("island",)),
    Mode("waves", words=("海洋",), tags=("haiyang",), lands=("sea",)),
    Mode("peak", words=("花果山",)),
    Mode("ridge", words=("风景名胜",), lands=("mountain",), spare=True),
    Mode("hills", words=("绿水青山",)),
    Mode("marsh", words=("生态县", "湿地"), lands=("wetland",)),
    Mode("fields", words=("生态文明",), tags=("shengtai", "tianyuan")),
    Mode("trails", words=("全域旅游",)),
    Mode("crystals", words=("水晶",), tags=("shuijing",)),
    Mode("town", words=("文明城市",), spare=True),
    Mode("roofs", words=("乡村", "村庄"), tags=("xiangchou",)),
    Mode("quay", words=("开放城市", "港口"), tags=("gangkou",), lands=("harbour",)),
)


#: the watermark where only the land is known
BY_LAND = {"sea": "waves", "harbour": "quay", "island": "island", "forest": "woods", "wetland": "marsh"}


def honour(s: Print, mode: str = "", land: str = "mountain", year: str = "", awarded: bool = True) -> None:
    """Paper with a watermark of what was honoured; an award has frame, year and seal.

    What was only applied for has no frame and no year: a hollow ring stands where the seal would be. `mode` is the
    name of one of MODES; without one the land decides.
    """
    p, w, h, u = dict(s.p), s.w, s.h, s.u
    mark = MARKS[mode or BY_LAND.get(land, "ridge")]
    paper = mix(p["light"], p["sand"], 0.22)
    s.wash([(0, paper), (1, mix(paper, p["sand"], 0.25))])
    thinned(s, 0.5 if awarded else 0.62)
    mark.draw(s)
    s.p = p
    reed = mix("#7C5E22", paper, 0.08)
    side = min(0.25 * h, 0.25 * w)
    if not awarded:
        x, y = mark.ring[0] * w, mark.ring[1] * h
        _ring(s, x, y, side * 0.5, mix(p["r2"], paper, 0.2))
        s.disc(x + side * 0.8, y - side * 0.5, 13 * u, p["accent"])
        return
    m = 0.045 * min(w, h)
    _margin(s, m, paper)
    for inset, thick in ((m, 5 * u), (m + 15 * u, 1.8 * u)):
        _frame(s, inset, thick, mix(p["reed"], paper, 0.1))
    if not year:
        _rays(s, w * 0.5, h * 0.42, side, mix(p["reed"], paper, 0.1))
        _seal(s, w * 0.5 - side / 2, h * 0.42 - side / 2, side)
        return
    _year(s, year, reed)
    small = side * 0.46
    _seal(s, w * 0.5 - small / 2, h * 0.53, small)


def _margin(s: Print, inset: float, paper: Ink) -> None:
    """Bare paper outside the frame."""
    n, c = int(inset), hexrgb(paper)
    s.a[:n], s.a[s.h - n :], s.a[:, :n], s.a[:, s.w - n :] = c, c, c, c


def _year(s: Print, year: str, color: Ink) -> None:
    """The year in the display serif, centred above the seal."""
    size = min(s.h * 0.3, s.w * 0.3)
    font = face("serif9", size * 2)

    def paint(d: ImageDraw.ImageDraw, n: int) -> None:
        track = size * 0.06 * n
        x = s.w * n / 2 - font.length(year, track) / 2
        font.draw(d, (x, s.h * 0.45 * n), year, "#FFFFFF", track)

    s.ink(color, paint, press=0.22)


def _ring(s: Print, cx: float, cy: float, radius: float, color: Ink) -> None:
    def paint(d: ImageDraw.ImageDraw, n: int) -> None:
        box = [(cx - radius) * n, (cy - radius) * n, (cx + radius) * n, (cy + radius) * n]
        d.ellipse(box, outline=255, width=max(int(4 * s.u * n), 1))

    s.ink(color, paint, press=0.2)


def _frame(s: Print, inset: float, thick: float, color: Ink) -> None:
    w, h = s.w, s.h
    outer = [(inset, inset), (w - inset, inset), (w - inset, h - inset), (inset, h - inset)]
    for (x0, y0), (x1, y1) in zip(outer, outer[1:] + outer[:1], strict=True):
        a, b = sorted((x0, x1)), sorted((y0, y1))
        box = [(a[0], b[0]), (a[1] + thick, b[0]), (a[1] + thick, b[1] + thick), (a[0], b[1] + thick)]
        s.polys(color, [box], press=0.1)


def _rays(s: Print, cx: float, cy: float, side: float, color: Ink) -> None:
    rays = []
    for number in range(48):
        angle = 2 * pi * number / 48
        a, b = np.cos(angle), sin(angle)
        r0, r1 = side * 0.86, side * (1.06 if number % 2 else 0.98)
        t = 1.5 * s.u
        rays.append(
            [
                (cx + a * r0 - b * t, cy + b * r0 + a * t),
                (cx + a * r1 - b * t * 0.4, cy + b * r1 + a * t * 0.4),
                (cx + a * r1 + b * t * 0.4, cy + b * r1 - a * t * 0.4),
                (cx + a * r0 + b * t, cy + b * r0 - a * t),
            ]
        )
    s.polys(color, rays, press=0.2, alpha=0.75)


def _seal(s: Print, x: float, y: float, side: float) -> None:
    """山 whose base line is the sea, as BRAND section 7 draws it."""
    p, k, o = s.p, side * 0.74 / 24, side * 0.13
    s.rounded(p["accent"], (x, y, x + side, y + side), side * 0.1, press=0.12)
    bars = [
        [
            (x + o + (c - 1.3) * k, y + o + top * k),
            (x + o + (c + 1.3) * k, y + o + top * k),
            (x + o + (c + 1.3) * k, y + o + 15.6 * k),
            (x + o + (c - 1.3) * k, y + o + 15.6 * k),
        ]
        for c, top in ((4.3, 8.4), (12.0, 2.6), (19.7, 8.4))
    ]
    s.polys(p["light"], bars, press=0.05)
    for base, thick in ((15.6, 2.6), (20.4, 2.0)):
        steps = [(o + (3 + 18 * t / 90) * k, o + (base + 1.7 * sin(t / 90 * 2 * pi)) * k) for t in range(91)]
        s.bars(
            p["light"], [(x + a - thick * k / 2, y + b, x + a + thick * k / 2, thick * k) for a, b in steps], press=0.05
        )
