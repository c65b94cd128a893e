"""The festival prints: each festival by what it is about, fireworks for the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from backend.imaging.covers.festivals.blooms import expo, garden
from backend.imaging.covers.festivals.blossom import magnolia, plum
from backend.imaging.covers.festivals.fair import fair
from backend.imaging.covers.festivals.fireworks import fireworks
from backend.imaging.covers.festivals.fleet import junks, rite
from backend.imaging.covers.festivals.holiday import beach, pennants
from backend.imaging.covers.festivals.kites import kites
from backend.imaging.covers.festivals.lanterns import street
from backend.imaging.covers.festivals.orchard import cherries, pear
from backend.imaging.covers.festivals.stage import drum, light
from backend.imaging.covers.modes import Mode
from backend.imaging.covers.motifs import Print

MODES = (
    Mode("lanterns", words=("灯会", "元宵"), palettes=("night",)),
    Mode("fair", words=("庙会",), tags=("minsuwenhua",), palettes=("spring", "autumn")),
    Mode("magnolia", words=("玉兰",), palettes=("spring", "mist")),
    Mode("pear", words=("梨花",), palettes=("spring",)),
    Mode("plum", words=("梅花", "赏梅"), palettes=("mist", "spring")),
    Mode("cherries", words=("樱桃",), tags=("caizhai",), palettes=("day", "spring")),
    Mode("garden", words=("园博", "园艺", "花园"), palettes=("day", "spring")),
    Mode("expo", words=("花",), tags=("shanghua",), palettes=("day", "spring")),
    Mode("rite", words=("祭海", "开海"), palettes=("dusk",)),
    Mode("junks", words=("徐福",), tags=("xufu",), palettes=("dusk", "autumn")),
    Mode("light", words=("水晶",), tags=("shuijing",), palettes=("night",)),
    Mode("drum", words=("西游",), tags=("xiyouji", "yanchu"), palettes=("autumn", "mist")),
    Mode("beach", words=("之夏", "沙滩", "避暑"), tags=("shatan",), palettes=("day",)),
    Mode("kites", words=("嘉年华", "风筝"), tags=("tianyuan",), palettes=("day", "autumn")),
    Mode("pennants", words=("山海", "旅游节"), palettes=("day", "autumn")),
    Mode("fireworks", spare=True, palettes=("night", "night", "dusk")),
)
DRAWN: Mapping[str, Callable[[Print], None]] = {
    "lanterns": street,
    "fair": fair,
    "magnolia": magnolia,
    "pear": pear,
    "plum": plum,
    "cherries": cherries,
    "garden": garden,
    "expo": expo,
    "rite": rite,
    "junks": junks,
    "light": light,
    "drum": drum,
    "beach": beach,
    "kites": kites,
    "pennants": pennants,
    "fireworks": fireworks,
}


def festival(s: Print, mode: str = "fireworks") -> None:
    """`mode` is a key of DRAWN."""
    DRAWN[mode](s)
