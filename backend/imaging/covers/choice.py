"""Which cover an entry without a photo gets: print by cover_as, kind and landscape, palette by its best months."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from backend.content.catalogue import Entry

SEASONS = {
    **dict.fromkeys((3, 4, 5), "spring"),
    **dict.fromkeys((6, 7, 8), "day"),
    **dict.fromkeys((9, 10, 11), "autumn"),
    **dict.fromkeys((12, 1, 2), "mist"),
}
#: prints that stand for a word of `cover_as` or a landscape: (print, options)
PRINTS: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "mountain": ("mountain", {}),
    "sea": ("sea", {}),
    "harbour": ("harbour", {}),
    "island": ("island", {}),
    "forest": ("forest", {}),
    "wetland": ("wetland", {}),
    "town": ("town", {}),
    "village": ("village", {}),
    "festival": ("festival", {}),
    "product": ("product", {}),
    "lake": ("wetland", {}),
    "spring": ("mountain", {"mode": 2}),
    "garden": ("forest", {}),
}
OWN_KINDS = {"village", "festival", "product", "route", "honour", "story", "study-base", "practice"}
#: words in a title or alias that settle the picture: (words, print, option, value)
WORDS: Sequence[tuple[tuple[str, ...], str, str, Any]] = (
    (("瀑布", "渔湾", "溪", "涧", "龙潭", "水帘洞"), "mountain", "mode", 2),
    (("大堤", "海堤"), "harbour", "mode", 1),
    (("码头", "港口", "集装箱"), "harbour", "mode", 0),
    (("湾",), "sea", "mode", 1),
    (("沙滩", "浴场", "海滨"), "sea", "mode", 0),
)
THINGS: Sequence[tuple[tuple[str, ...], str]] = (
    (("水晶",), "crystal"),
    (("茶",), "tea"),
    (("樱桃", "草莓", "蓝莓", "葡萄", "桃", "梨", "果", "杏", "枣"), "fruit"),
    (("紫菜", "海带"), "laver"),
    (("蟹", "虾"), "crab"),
    (("贝", "蛤", "蛏", "牡蛎", "蚬"), "shell"),
    (("百合", "花", "菊"), "lily"),
)


OBJECTS: Sequence[tuple[tuple[str, ...], str]] = (
    (("盐",), "salt"),
    (("《", "书", "文", "孔子"), "book"),
    (("渔", "船", "海祭", "祭海", "徐福"), "boat"),
    (("调", "戏", "舞", "神", "鼓"), "fan"),
)


@dataclass(frozen=True)
class Choice:
    """A cover to draw; `draw(kind, seed, palette, size, **options)` draws it."""

    kind: str
    seed: int
    palette: str
    options: Mapping[str, Any] = field(default_factory=dict)


def choose_cover(entry: Entry) -> Choice:
    """The cover of an entry; depends on nothing but its own id, kind, landscape, cover_as, title and months."""
    seed = int.from_bytes(hashlib.sha256(entry.id.encode("utf-8")).digest()[:4], "big")
    kind, options = _print_of(entry, seed)
    return Choice(kind, seed, _palette(entry, kind, seed), options)


def _print_of(entry: Entry, seed: int) -> tuple[str, dict[str, Any]]:
    fields = entry.fields
    landscape = str(fields.get("landscape") or "none")
    wish = str(fields.get("cover_as") or (entry.kind if entry.kind in OWN_KINDS else landscape))
    kind, fixed = PRINTS.get(wish, (wish if wish in OWN_KINDS else "town", {}))
    options = dict(fixed)
    names = " ".join([entry.zh.title, *map(str, fields.get("aliases") or ())])
    if kind == "product":
        options["what"] = _thing(entry.zh.title, str(fields.get("category") or ""))
    elif kind == "village":
        options["inland"] = landscape not in ("sea", "harbour", "island")
    elif kind in ("route", "study-base", "story", "practice", "honour"):
        options["land"] = landscape if landscape != "none" else "mountain"
        options.update(_own(entry))
    fallback = {"mountain": seed % 2, "harbour": 0, "sea": seed % 2}
    for words, of, option, value in WORDS:
        if kind == of and option not in options and any(word in names for word in words):
            options[option] = value
    if kind in fallback:
        options.setdefault("mode", fallback[kind])
    return kind, options


def _own(entry: Entry) -> dict[str, Any]:
    """What an honour's and a story's print takes from its entry."""
    if entry.kind == "honour":
        year = entry.fields.get("year")
        awarded = str(entry.fields.get("standing")) == "awarded"
        return {"awarded": awarded, "year": str(year) if awarded and isinstance(year, int) else ""}
    if entry.kind == "story":
        found = [thing for words, thing in OBJECTS if any(word in entry.zh.title for word in words)]
        return {"thing": found[0]} if found else {}
    return {}


def _thing(title: str, category: str) -> str:
    for words, thing in THINGS:
        if any(word in title for word in words):
            return thing
    return {"tea": "tea", "seafood": "shell", "fruit": "fruit", "craft": "jar", "wine": "jar"}.get(category, "jar")


def _palette(entry: Entry, kind: str, seed: int) -> str:
    """One of the seasons that hold two or more of the best months; some lands may be dusk at any time."""
    months = [month for month in entry.fields.get("best_months") or () if month in SEASONS]
    counts = {
        season: sum(SEASONS[month] == season for month in months) for season in ("spring", "day", "autumn", "mist")
    }
    fitting = [season for season, count in counts.items() if count >= min(2, max(counts.values()))]
    pick = seed >> 8
    if kind == "festival":
        return ("night", "night", "dusk")[pick % 3]
    if not months:
        fitting = ["day", "mist", "autumn"] if kind != "forest" else ["spring", "day", "mist", "autumn"]
    if kind in ("harbour", "wetland", "town", "sea") and pick % 3 == 0:
        return "dusk"
    return fitting[(pick // 3) % len(fitting)]
