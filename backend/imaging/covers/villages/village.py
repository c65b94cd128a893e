"""The village prints: which picture of a village an entry gets, by its names and tags."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from backend.imaging.covers.modes import Mode
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.villages.hamlet_canal import canal
from backend.imaging.covers.villages.hamlet_farm import kite, paddies
from backend.imaging.covers.villages.hamlet_grove import flowers, pears, plum
from backend.imaging.covers.villages.hamlet_harvest import haystacks, tunnels
from backend.imaging.covers.villages.hamlet_hill import hollow, tea
from backend.imaging.covers.villages.hamlet_orchard import orchard
from backend.imaging.covers.villages.hamlet_sea import junk_shore, racks
from backend.imaging.covers.villages.hamlet_shore import beach, cove
from backend.imaging.covers.villages.hamlet_terraces import terraces
from backend.imaging.covers.villages.hamlet_yard import court

MODES = (
    Mode("bay", words=("连岛",), lands=("island",)),
    Mode("pears", words=("梨",)),
    Mode("plum", words=("梅", "伊芦")),
    Mode("racks", words=("紫菜",)),
    Mode("cove", words=("窝", "湾")),
    Mode("junk", words=("徐福",), tags=("xufu",)),
    Mode("kite", words=("童谣",), tags=("yanxue",)),
    Mode("court", words=("豆",), tags=("meishi",)),
    Mode("tea", words=("茶", "竹园"), tags=("cha",)),
    Mode("beach", tags=("yucun", "ganhai", "haixian")),
    Mode("orchard", words=("谢湖", "果园"), tags=("caizhai",)),
    Mode("hollow", words=("崖", "泉", "芦山"), tags=("shancun",)),
    Mode("flowers", tags=("shanghua",)),
    Mode("tunnels", words=("草莓", "讲习")),
    Mode("haystacks", words=("新民",), tags=("tianyuan",), palettes=("autumn", "dusk"), spare=True),
    Mode("paddies", words=("吴窑",), tags=("tianyuan",)),
    Mode("canal", words=("浦", "圩", "河巷")),
    Mode("fields", words=("老君堂",), tags=("shancun", "tianyuan"), spare=True),
)


def bay(s: Print) -> None:
    """Terraces over the sea."""
    terraces(s)


def fields(s: Print) -> None:
    """Terraces over combed fields."""
    terraces(s, inland=True)


SCENES: Mapping[str, Callable[[Print], None]] = {
    "bay": bay,
    "fields": fields,
    "beach": beach,
    "cove": cove,
    "haystacks": haystacks,
    "tunnels": tunnels,
    "paddies": paddies,
    "kite": kite,
    "tea": tea,
    "hollow": hollow,
    "orchard": orchard,
    "pears": pears,
    "plum": plum,
    "flowers": flowers,
    "canal": canal,
    "court": court,
    "racks": racks,
    "junk": junk_shore,
}


def village(s: Print, mode: str = "bay") -> None:
    """`mode` is the name of one of MODES."""
    SCENES[mode](s)
