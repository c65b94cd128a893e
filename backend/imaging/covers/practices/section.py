"""The practice print: the ground cut open, so that what a practice does above shows below."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from backend.imaging.covers.modes import Mode
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.practices.ground import air, bowl, buoy, fish, home, reeds, strata, tree, water
from backend.imaging.covers.practices.measures import blocks, bridge, cores, tiles
from backend.imaging.covers.practices.settle import industry, parcels, park
from backend.imaging.covers.practices.soundings import estuary, watch
from backend.imaging.covers.practices.waterworks import basins, cells, outfall

MODES = (
    Mode("park", words=("公园", "绿地"), palettes=("day", "spring")),
    Mode("industry", words=("工业", "园区", "供应链"), tags=("gongye",), palettes=("spring",)),
    Mode("cells", words=("污水",), palettes=("day",)),
    Mode("outfall", words=("排放", "排污"), palettes=("dusk", "day")),
    Mode("estuary", words=("河口", "断面"), palettes=("spring", "dusk")),
    Mode("basins", words=("补偿",), palettes=("mist", "autumn")),
    Mode("cores", words=("鉴定", "评估"), palettes=("day", "spring")),
    Mode("watch", words=("监测", "预警"), palettes=("dusk", "day")),
    Mode("parcels", words=("产权", "林权"), palettes=("autumn",)),
    Mode("blocks", words=("复制", "推广", "经验"), palettes=("spring", "day")),
    Mode("tiles", words=("清单", "项目", "责任"), palettes=("spring",)),
    Mode("bridge", words=("小组", "领导", "协调"), palettes=("dusk", "mist")),
    Mode("pond", spare=True),
)


def pond(s: Print) -> None:
    """A pond with reeds, a float on it; houses and a grove on its bank, their roots in the strata."""
    w, h, u, r = s.w, s.h, s.u, s.r
    flip, ground = r.random() < 0.5, h * 0.5
    air(s, ground)
    s.clouds(h * 0.36, w * 0.62, w * 0.18, 3, t=11)
    start = w * r.uniform(0.4, 0.52)
    bank = (start, start + w * r.uniform(0.32, 0.46))
    strata(s, ground)
    water(s, ground + 12 * u, bowl(s, ground + 12 * u, bank, h * r.uniform(0.15, 0.28)), bank)
    s.ripples(ground + 30 * u, ground + h * 0.14, s.p["light"], 18, 0.5, bank[0] + w * 0.08, bank[1] - w * 0.16, 0.7)
    fish(s, (bank[0] + w * 0.12, bank[1] - w * 0.14), (ground + h * 0.08, ground + h * 0.16), 7)
    first = r.uniform(0.16, 0.22)
    for at, size in ((first, 86), (first + 0.1, 66), (first - 0.07, 58))[: int(r.integers(1, 4))]:
        home(s, w * at, ground, size * u)
    grove = [(r.uniform(0.03, 0.1), r.uniform(150, 210)), (r.uniform(0.33, 0.38), r.uniform(100, 150))]
    for at, size in grove + [(r.uniform(0.02, 0.36), r.uniform(90, 140)) for _ in range(int(r.integers(0, 4)))]:
        tree(s, w * at, ground, size * u)
    reeds(s, (bank[1] - 0.08 * w, bank[1] + 0.11 * w), ground + 14 * u, h * 0.23)
    buoy(s, bank[0] + (bank[1] - bank[0]) * r.uniform(0.35, 0.6), ground + 12 * u)
    s.gulls(w * 0.4, h * 0.22, 4, 46 * u, size=11)
    if flip:
        s.mirror()


DRAWN: Mapping[str, Callable[[Print], None]] = {
    "park": park,
    "industry": industry,
    "cells": cells,
    "outfall": outfall,
    "estuary": estuary,
    "basins": basins,
    "cores": cores,
    "watch": watch,
    "parcels": parcels,
    "blocks": blocks,
    "tiles": tiles,
    "bridge": bridge,
    "pond": pond,
}


def practice(s: Print, mode: str = "pond") -> None:
    """`mode` is a key of DRAWN; the coral point is what measures, joins or leads."""
    DRAWN[mode](s)
