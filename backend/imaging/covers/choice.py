"""Which cover each entry gets: print by cover_as, kind and landscape, mode by names and tags, palette by best months.

The seed is the hash of the entry's id. Where several modes or palettes fit, the seed turns their order and the entries
before it in its section decide: no list shows the same picture or the same inks twice side by side (BRAND, section 5).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from backend.content.catalogue import Entry
from backend.imaging.covers import KINDS
from backend.imaging.covers.modes import fitting, turned

SEASONS = {
    **dict.fromkeys((3, 4, 5), "spring"),
    **dict.fromkeys((6, 7, 8), "day"),
    **dict.fromkeys((9, 10, 11), "autumn"),
    **dict.fromkeys((12, 1, 2), "mist"),
}
#: prints that may be dusk at any time
DUSKY = ("harbour", "wetland", "town", "sea", "island")
#: where the entry before has the only palette that fits: inks of no one season
ANY_TIME = ("mist", "dusk", "day", "autumn", "spring")
#: prints that may be turned left to right, where a list shows one of their modes twice: no lettering, no still life
TURNING = ("mountain", "sea", "harbour", "island", "wetland", "lake", "village", "town", "garden", "forest", "route")
#: how many entries before it in the list an entry's picture should differ from
APART = 3
#: a list of so many holds at least so many palettes
LIST, LEAST_PALETTES = 12, 4


@dataclass(frozen=True)
class Choice:
    """A cover to draw; `draw(kind, seed, palette, size, **options)` draws it."""

    kind: str
    seed: int
    palette: str
    options: Mapping[str, Any] = field(default_factory=dict)


def choose_covers(entries: Sequence[Entry]) -> dict[str, Choice]:
    """The cover of every entry by id; depends on ids, kinds, landscapes, cover_as, names, tags and months alone."""
    chosen: dict[str, Choice] = {}
    sections: dict[str, list[Choice]] = {}
    for entry in entries:
        before = sections.setdefault(entry.collection, [])
        choice = _choose(entry, before[1 - LIST :])
        before.append(choice)
        chosen[entry.id] = choice
    return chosen


def _choose(entry: Entry, before: Sequence[Choice]) -> Choice:
    """The entry's cover after the ones `before` it in its section, the nearest last."""
    seed = int.from_bytes(hashlib.sha256(entry.id.encode("utf-8")).digest()[:4], "big")
    fields = entry.fields
    land = str(fields.get("landscape") or "none")
    wish = str(fields.get("cover_as") or (entry.kind if entry.kind in KINDS else land))
    kind = wish if wish in KINDS else "town"
    options: dict[str, Any] = {"land": land if land != "none" else "mountain"} if KINDS[kind].landed else {}
    if kind == "honour":
        options.update(_award(entry))
    if kind == "route":
        options["stops"] = len(fields.get("stops") or ()) or 5
    names = " ".join([entry.zh.title, *map(str, fields.get("aliases") or ())])
    modes = fitting(KINDS[kind].modes, names, tuple(map(str, fields.get("tags") or ())), land, seed >> 4)
    if modes:
        shown = [choice.options.get("mode") for choice in before[-APART:] if choice.kind == kind]
        options["mode"] = _freshest(modes, shown)
    again = [each for each in before if (each.kind, each.options.get("mode")) == (kind, options.get("mode"))]
    if again and kind in TURNING:
        options["turned"] = not again[-1].options.get("turned", False)
    palettes = _palettes(entry, kind, seed, str(options.get("mode") or ""))
    inks = [choice.palette for choice in before]
    poor = len(inks) >= LIST // 2 and len(set(inks)) < LEAST_PALETTES
    return Choice(kind, seed, _freshest(palettes, inks if poor else inks[-1:]), options)


def _freshest(fit: Sequence[str], shown: Sequence[str | None]) -> str:
    """The first that was not shown, or else the one shown longest ago."""
    last = {name: place for place, name in enumerate(shown, 1)}
    return min(fit, key=lambda name: last.get(name, 0))


def _award(entry: Entry) -> dict[str, Any]:
    """What an honour's print takes from its entry: only what was awarded shows a year."""
    year = entry.fields.get("year")
    awarded = str(entry.fields.get("standing")) == "awarded"
    return {"awarded": awarded, "year": str(year) if awarded and isinstance(year, int) else ""}


def _palettes(entry: Entry, kind: str, seed: int, mode: str) -> tuple[str, ...]:
    """Palettes that fit, the best first: the mode's own, or seasons with two or more of the best months, and others."""
    pick = seed >> 8
    own = next((each.palettes for each in KINDS[kind].modes if each.name == mode), ())
    if own:
        return turned(own, pick)
    months = [month for month in entry.fields.get("best_months") or () if month in SEASONS]
    counts = {
        season: sum(SEASONS[month] == season for month in months) for season in ("spring", "day", "autumn", "mist")
    }
    fit = [season for season, count in counts.items() if count >= min(2, max(counts.values()))]
    fit = list(turned(fit, pick // 3))
    if kind in DUSKY:
        fit.insert(0 if pick % 3 == 0 else len(fit), "dusk")
    return (*fit, *turned([name for name in ANY_TIME if name not in fit], pick // 7))
