"""The mountain print: which pictures it comes in and where each is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from backend.imaging.covers.lands import cliff, dolmen, gorge, hilltop, peaks, ridge, slope, temple, trench
from backend.imaging.covers.lands.ravine import ravine
from backend.imaging.covers.modes import Mode
from backend.imaging.covers.motifs import Print

MODES = (
    Mode("curtain", words=("水帘洞",)),
    Mode("gate", words=("山门",)),
    Mode("summit", words=("花果山", "西游"), spare=True),
    Mode("clouds", words=("玉女峰", "云海"), spare=True),
    Mode("pagoda", words=("塔",)),
    Mode("magnolia", words=("玉兰", "梨花"), palettes=("spring", "mist", "day")),
    Mode("blossom", words=("桃花", "樱桃", "杏花"), palettes=("spring", "day", "mist")),
    Mode("between", words=("夹谷", "垭口")),
    Mode("slabs", words=("石棚", "石棺")),
    Mode("boulder", words=("岩画",), palettes=("dusk", "mist", "autumn")),
    Mode("ravine", words=("瀑布", "渔湾", "龙潭"), tags=("pubu",)),
    Mode("gorge", words=("溪", "涧", "孔雀沟"), tags=("xijian",)),
    Mode("dig", words=("遗址", "汉墓"), tags=("kaogu",)),
    Mode("stairs", words=("烈士", "陵园"), tags=("honglv",)),
    Mode("halls", words=("三元宫", "古建筑"), tags=("gujianzhu",)),
    Mode("camp", tags=("luying",), palettes=("dusk", "day")),
    Mode("cliff", tags=("shike",)),
    Mode("tea", words=("茶",), tags=("cha",), palettes=("spring", "day", "mist")),
    Mode("dawn", words=("海上云台山",), tags=("haijing", "richu"), palettes=("dusk", "spring", "autumn")),
    Mode("hill", words=("锦屏山",), spare=True),
)
PICTURES: Mapping[str, Callable[[Print], None]] = {
    "curtain": gorge.curtain,
    "gate": temple.gate,
    "summit": peaks.summit,
    "clouds": peaks.clouds,
    "pagoda": hilltop.pagoda,
    "magnolia": slope.magnolia,
    "blossom": slope.blossom,
    "between": gorge.between,
    "slabs": dolmen.slabs,
    "boulder": cliff.boulder,
    "ravine": ravine,
    "gorge": gorge.gorge,
    "dig": trench.dig,
    "stairs": hilltop.stairs,
    "halls": temple.halls,
    "camp": ridge.camp,
    "cliff": cliff.cliff,
    "tea": slope.tea,
    "dawn": ridge.dawn,
    "hill": slope.hill,
}


def mountain(s: Print, mode: str = "summit") -> None:
    """`mode` is the name of one of MODES."""
    PICTURES[mode](s)
