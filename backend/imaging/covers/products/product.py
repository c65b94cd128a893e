"""The product print: a thing on a table before a moon window that shows where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from PIL import ImageDraw

from backend.imaging.covers.modes import Mode
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, mix
from backend.imaging.covers.products.wares import crab, jar, laver, shell
from backend.imaging.covers.products.wares_cellar import kudzu, liquor
from backend.imaging.covers.products.wares_flower import lilies
from backend.imaging.covers.products.wares_fruit import blueberries, grapes, pears, strawberries
from backend.imaging.covers.products.wares_green import bamboo, soybean
from backend.imaging.covers.products.wares_sea import inlay, mantis, prawn
from backend.imaging.covers.products.wares_table import jelly, pancake
from backend.imaging.covers.products.window import view
from backend.imaging.covers.things import crystal, fruit, teacup

WALLS = {
    "paper": ("low", "sand", 0.5),
    "mist": ("low", "r1", 0.3),
    "reed": ("low", "reed", 0.24),
    "leaf": ("low", "leaf", 0.2),
    "deep": ("r3", "r4", 0.35),
}
#: a table's tone at its far edge and near the viewer
TABLES = {
    "lacquer": (("r3", "r4", 0.0), ("r4", "r4", 0.0)),
    "wood": (("roof2", "r4", 0.5), ("roof2", "r4", 0.72)),
    "linen": (("wall", "sand", 0.8), ("sand", "reed", 0.22)),
    "slate": (("r1", "r2", 0.6), ("r2", "r3", 0.6)),
    "dark": (("r4", "r4", 0.0), ("r4", "r4", 0.0)),
}


@dataclass(frozen=True)
class Ware:
    """How a thing is shown. Sideways places count from the plate's middle in heights."""

    draw: Callable[[Print, float, float, float], None]
    size: float = 190  # its length 1, in units
    land: str = "ridges"  # a key of window.LANDS
    own: bool = True  # it holds the coral point itself; else the disc in the window does
    at: float = 0.0
    moon: tuple[float, float] = (0.0, 0.35)  # the window's place sideways and its radius in heights
    wall: str = "paper"
    table: str = "lacquer"
    edge: float = 0.74  # the table's far edge


WARES: Mapping[str, Ware] = {
    "crystal": Ware(crystal, 235, own=False),
    "tea": Ware(teacup, 190, "terraces", at=-0.12, moon=(0.08, 0.36), wall="leaf"),
    "laver": Ware(laver, 190, "rafts", at=0.08, moon=(-0.04, 0.35), wall="mist", table="slate", edge=0.78),
    "crab": Ware(crab, 190, "sea"),
    "lily": Ware(lilies, 178, "fields", at=0.2, moon=(-0.18, 0.35), wall="deep", table="wood"),
    "strawberry": Ware(strawberries, 205, "fields", at=-0.14, moon=(0.12, 0.36), wall="mist", table="linen"),
    "blueberry": Ware(blueberries, 172, "orchard", own=False, at=0.2, moon=(-0.16, 0.34), table="wood"),
    "grape": Ware(grapes, 232, "lake", own=False, at=0.2, moon=(-0.12, 0.37), wall="leaf", edge=0.86),
    "pear": Ware(pears, 195, "orchard", at=0.08, moon=(-0.16, 0.35), table="wood"),
    "cherry": Ware(fruit, 200, "orchard", at=0.16, moon=(-0.1, 0.36), table="linen"),
    "prawn": Ware(prawn, 170, "sea", at=0.1, moon=(-0.12, 0.35), wall="mist"),
    "mantis": Ware(mantis, 185, "rafts", at=-0.06, moon=(0.14, 0.35), wall="leaf", table="slate"),
    "inlay": Ware(inlay, 205, "sea", at=0.2, moon=(-0.24, 0.34), wall="paper", table="linen"),
    "jelly": Ware(jelly, 185, "pans", at=-0.06, moon=(0.1, 0.35), table="slate"),
    "pancake": Ware(pancake, 176, "sea", at=-0.12, moon=(0.06, 0.33), wall="reed", table="wood"),
    "kudzu": Ware(kudzu, 176, "ridges", at=-0.08, wall="mist"),
    "liquor": Ware(liquor, 165, "fields", at=-0.2, moon=(0.1, 0.35), wall="deep", table="dark"),
    "bamboo": Ware(bamboo, 190, "ridges", own=False, at=0.16, moon=(-0.12, 0.36), wall="leaf", edge=0.88),
    "soybean": Ware(soybean, 165, "fields", own=False, at=0.16, moon=(-0.1, 0.37), wall="paper", edge=0.9),
    "shell": Ware(shell, 200, "sea", own=False),
    "jar": Ware(jar, 200),
}
MODES = (
    Mode("crystal", words=("水晶",), tags=("shuijing",)),
    Mode("tea", words=("茶",), tags=("cha",)),
    Mode("laver", words=("紫菜", "海带")),
    Mode("crab", words=("蟹",)),
    Mode("mantis", words=("虾婆", "虾蛄", "皮皮虾")),
    Mode("prawn", words=("虾",), palettes=("dusk", "day")),
    Mode("inlay", words=("贝雕", "螺钿"), palettes=("dusk", "autumn")),
    Mode("shell", words=("贝", "蛤", "蛏", "牡蛎", "蚬"), tags=("haixian",)),
    Mode("jelly", words=("凉粉",), palettes=("day", "spring")),
    Mode("pancake", words=("煎饼",), palettes=("spring", "mist")),
    Mode("kudzu", words=("葛",), palettes=("mist", "autumn")),
    Mode("liquor", words=("酒",), palettes=("dusk", "autumn")),
    Mode("bamboo", words=("竹",), palettes=("spring", "autumn")),
    Mode("soybean", words=("豆",)),
    Mode("strawberry", words=("草莓",)),
    Mode("blueberry", words=("蓝莓",)),
    Mode("grape", words=("葡萄",)),
    Mode("pear", words=("梨",), palettes=("autumn", "day")),
    Mode("lily", words=("百合", "花", "菊"), tags=("shanghua",), palettes=("spring", "day")),
    Mode("cherry", words=("樱桃", "桃", "果", "杏", "枣"), tags=("caizhai",)),
    Mode("jar", spare=True),
)


def product(s: Print, mode: str = "jar") -> None:
    """`mode` is a key of WARES."""
    p, w, h, u = s.p, s.w, s.h, s.u
    ware = WARES[mode]
    wall, table = _tone(s, WALLS[ware.wall]), [_tone(s, tone) for tone in TABLES[ware.table]]
    s.wash([(0, mix(wall, p["r0"] if ware.wall != "deep" else p["r4"], 0.35)), (0.5, wall), (1, wall)])
    flip, span = s.r.random() < 0.5, min(w / 1.6, h)
    cy, radius = h * 0.43, min(h * ware.moon[1], w * 0.4)
    cx = float(np.clip(w / 2 + ware.moon[0] * span, radius + w * 0.04, w * 0.96 - radius))
    window = view(s, cx, cy, radius, ware.land, p["light"] if ware.own else p["accent"])
    yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
    inside: Array = np.clip(radius - np.hypot(xx - cx, yy - cy) + 0.5, 0, 1)[..., None]
    s.a = s.a * (1 - inside) + window.a * inside
    _ring(s, cx, cy, radius + 7 * u)
    _table(s, h * ware.edge, table)
    foot = h * (ware.edge + 0.09)
    if mode == "crystal":
        s.ellipse(p["r4"], (cx - 230 * u, foot - 22 * u, cx + 270 * u, foot + 30 * u), alpha=0.9)
        foot += 6 * u
    ware.draw(s, w / 2 + ware.at * span, foot, ware.size * u)
    if flip:
        s.mirror()


def _tone(s: Print, tone: tuple[str, str, float]) -> Array:
    return mix(s.p[tone[0]], s.p[tone[1]], tone[2])


def _ring(s: Print, cx: float, cy: float, radius: float) -> None:
    def paint(d: ImageDraw.ImageDraw, n: int) -> None:
        box = [(cx - radius) * n, (cy - radius) * n, (cx + radius) * n, (cy + radius) * n]
        d.ellipse(box, outline=255, width=int(5 * s.u * n))

    s.ink(s.p["light"], paint, alpha=0.9)


def _table(s: Print, top: float, tones: list[Array]) -> None:
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    far, near = tones
    s.wash([(0, mix(far, near, 0.4)), (0.05, far), (1, near)], top, h)
    grain = [
        (r.uniform(-0.1, 0.9) * w, top + r.uniform(0.03, 0.97) * (h - top), r.uniform(0.3, 1.1) * w, 1.6 * u)
        for _ in range(16)
    ]
    s.bars(mix(far, p["r1"], 0.4), grain, alpha=0.35, press=0.5)
