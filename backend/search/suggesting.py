"""Suggestions while typing: titles and aliases by prefix, substring, pinyin and initials, from sorted arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from backend.search.analysis import is_han
from backend.search.cards import Card, Name
from backend.search.engine import Numbers
from backend.search.names import NameTable

_HOW = ("prefix", "pinyin", "initials", "substring")


@dataclass(frozen=True)
class Suggestion:
    """An entry to jump to: `text` is the name that answered, `matched` how (prefix, pinyin, initials, substring)."""

    id: str
    text: str
    title: str
    kind: str
    county: str
    matched: str


class _Rows:
    """Names that answer, with what they are put in order by."""

    def __init__(self, names: NameTable) -> None:
        self._names = names
        self._places: list[Numbers] = []
        self._ranks: list[Numbers] = []
        self._how: list[Numbers] = []

    def add(self, places: Numbers, ranks: Numbers | int, how: Numbers | int) -> None:
        self._places.append(places)
        self._ranks.append(np.broadcast_to(ranks, places.shape))
        self._how.append(np.broadcast_to(how, places.shape))

    def best(self, limit: int) -> list[tuple[int, Name, str]]:
        """The best name of each of the best entries: low ranks first, titles before aliases, short first."""
        places, ranks, how = map(np.concatenate, (self._places, self._ranks, self._how))
        keys = self._names.keys
        rows = keys.row_of[places]
        docs = keys.docs[rows]
        order = np.lexsort((docs, keys.lengths[rows], ~keys.titles[rows], ranks))
        found: dict[int, tuple[int, Name, str]] = {}
        for at in order.tolist():
            doc = int(docs[at])
            if doc not in found:
                found[doc] = (doc, self._names.names[int(places[at])][1], _HOW[int(how[at])])
                if len(found) == limit:
                    break
        return list(found.values())


def suggest_entries(
    key: str, cards: tuple[Card, ...], names: NameTable, limit: int, lang: str = "zh"
) -> list[Suggestion]:
    """At most `limit` entries for a name key being typed: prefix first, titles before aliases, short first."""
    if not key or limit < 1:
        return []
    rows = _Rows(names)
    _add_starts(rows, key, names, lang)
    best = rows.best(limit)
    if len(best) < limit:
        _add_middles(rows, key, names)
        best = rows.best(limit)
    return [_suggestion(cards[doc], name, how, lang) for doc, name, how in best]


def _add_starts(rows: _Rows, key: str, names: NameTable, lang: str) -> None:
    begun = names.keys.beginning(key)
    rows.add(names.keys.places[begun], 0 if lang == "en" else np.where(names.keys.spoken[begun], 0, 1), 0)
    letters = key.replace(" ", "")
    if letters.isascii():
        sounds = names.by_letters(letters)
        how = np.where(sounds.tables == 2, 2, 1)
        rows.add(sounds.places, np.where(sounds.starts > 0, 3, int(lang == "en")), how)


def _add_middles(rows: _Rows, key: str, names: NameTable) -> None:
    held, firsts = names.keys.holding(key)
    if not is_han(key):  # a whole name is no middle
        held = held[firsts > 0]
    rows.add(names.keys.places[held], 2, 3)


def _suggestion(card: Card, name: Name, how: str, lang: str) -> Suggestion:
    title = card.title_en if lang == "en" and card.title_en else card.title
    return Suggestion(card.id, name.text, title, card.kind, card.county, how)
