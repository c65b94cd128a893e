"""Suggestions while typing: titles and aliases by prefix, substring, pinyin and initials."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from backend.search.analysis import is_han
from backend.search.cards import Card, Name
from backend.search.names import NameTable

_SCAN = 2000  # prefix answers looked at; one letter of a large catalogue matches too many to rank


@dataclass(frozen=True)
class Suggestion:
    """An entry to jump to: `text` is the name that answered, `matched` how (prefix, pinyin, initials, substring)."""

    id: str
    text: str
    title: str
    kind: str
    county: str
    matched: str


def suggest_entries(
    key: str, cards: tuple[Card, ...], names: NameTable, limit: int, lang: str = "zh"
) -> list[Suggestion]:
    """At most `limit` entries for a name key being typed: prefix first, titles before aliases, short first."""
    if not key or limit < 1:
        return []
    best: dict[int, tuple[tuple[int, bool, int, int], Name, str]] = {}
    for answers in (_by_start(key, names, lang), _by_middle(key, names)):
        for doc, name, how, rank in answers:
            order = (rank, not name.title, len(name.key), doc)
            if doc not in best or order < best[doc][0]:
                best[doc] = (order, name, how)
        if len(best) >= limit:
            break
    rows = sorted(best.items(), key=lambda item: item[1][0])[:limit]
    return [_suggestion(cards[doc], name, how, lang) for doc, (_, name, how) in rows]


def _by_start(key: str, names: NameTable, lang: str) -> Iterator[tuple[int, Name, str, int]]:
    for doc, name in islice(names.by_prefix(key), _SCAN):
        yield doc, name, "prefix", 0 if name.syllables or lang == "en" else 1
    letters = key.replace(" ", "")
    if letters.isascii():
        for doc, found in names.by_letters(letters).items():
            yield doc, found.name, found.how, 3 if found.start else int(lang == "en")


def _by_middle(key: str, names: NameTable) -> Iterator[tuple[int, Name, str, int]]:
    needle = key if is_han(key) else f" {key}"
    for doc, name in names.names:
        if needle in name.key:
            yield doc, name, "substring", 2


def _suggestion(card: Card, name: Name, how: str, lang: str) -> Suggestion:
    title = card.title_en if lang == "en" and card.title_en else card.title
    return Suggestion(card.id, name.text, title, card.kind, card.county, how)
