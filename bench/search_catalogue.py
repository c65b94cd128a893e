"""Many entries made of the real ones: the shipped catalogue and copies of it under other names.

A copy keeps kind, county, tags, seasons and text, so that words stand in the same share of entries as in the real
catalogue. Its names are its own: each keeps its last character (山, 村, 节), and the others are drawn from the
characters of all real names, as often as they occur there. Links between entries lead to the entries of the same copy.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from pypinyin import lazy_pinyin

from backend.content.catalogue import Catalogue, Entry, Text
from backend.content.loader import load_catalogue
from backend.search.analysis import HAN
from backend.settings import REPO_ROOT

_HAN_RUN = re.compile(f"[{HAN}]+")
_LINKS = frozenset(("part_of", "place", "related", "products", "origin", "holders", "places", "stops", "entry"))


def load_real() -> Catalogue:
    """The shipped content, as of a fixed day."""
    catalogue, _problems = load_catalogue(REPO_ROOT / "content", date(2026, 11, 24))
    return catalogue


def multiply(catalogue: Catalogue, count: int, seed: int = 6) -> Catalogue:
    """A catalogue of `count` entries: the real ones first, then copies. The same seed gives the same entries."""
    chance = random.Random(seed)
    letters = "".join(run for entry in catalogue.entries for run in _HAN_RUN.findall(entry.zh.title))
    ids = frozenset(catalogue.by_id)
    entries = list(catalogue.entries)
    for number in range(1, 1 + -(-count // len(ids))):
        entries += [_copy(entry, number, ids, letters, chance) for entry in catalogue.entries]
    copies = (_with_code(entry, place) for place, entry in enumerate(entries[len(ids) : count]))
    return replace(catalogue, entries=(*entries[: min(count, len(ids))], *copies))


def _with_code(entry: Entry, place: int) -> Entry:
    """Codes are no two entries' alike."""
    return replace(entry, zh=replace(entry.zh, fields={**entry.zh.fields, "code": f"{place:06d}"}))


def _copy(entry: Entry, number: int, ids: frozenset[str], letters: str, chance: random.Random) -> Entry:
    names = [entry.zh.title, *_list(entry.zh, "aliases"), *_list(entry.zh, "old_names")]
    new = {name: _HAN_RUN.sub(lambda run: _rename(run.group(), letters, chance), name) for name in names}
    zh = _retell(entry.zh, new, number, ids)
    en = None
    if entry.en:
        said = "".join(lazy_pinyin(new[entry.zh.title][:2])).capitalize()
        for name in (entry.en.title, *_list(entry.en, "aliases")):
            new[name] = f"{said} {name.partition(' ')[2]}".strip()
        en = _retell(entry.en, new, number, ids)
    return replace(entry, id=f"{entry.id}-{number}", source=f"{number}/{entry.source}", zh=zh, en=en)


def _list(text: Text, field: str) -> list[str]:
    return [str(name) for name in text.fields.get(field) or ()]


def _rename(run: str, letters: str, chance: random.Random) -> str:
    return "".join(chance.choice(letters) for _ in run[:-1]) + run[-1]


def _retell(text: Text, new: Mapping[str, str], number: int, ids: frozenset[str]) -> Text:
    """The same text about something of another name."""
    fields = {key: _retell_value(value, key, new, number, ids) for key, value in text.fields.items()}
    return replace(text, fields=fields, plain=_say(text.plain, new))


def _retell_value(value: Any, key: str, new: Mapping[str, str], number: int, ids: frozenset[str]) -> Any:
    if isinstance(value, str):
        if key in _LINKS and value in ids:
            return f"{value}-{number}"
        return _say(value, new)
    if isinstance(value, Mapping):
        return {inner: _retell_value(one, inner, new, number, ids) for inner, one in value.items()}
    if isinstance(value, list | tuple):
        return [_retell_value(one, key, new, number, ids) for one in value]
    return value


def _say(text: str, new: Mapping[str, str]) -> str:
    for old in sorted(new, key=len, reverse=True):
        if len(old) > 1:
            text = text.replace(old, new[old])
    return text
