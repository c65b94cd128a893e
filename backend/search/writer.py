"""Write the search index of a Catalogue, and check that every entry is found by its own names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from backend.content.catalogue import Catalogue, Entry, Text
from backend.search.analysis import Analyser, grams, name_key
from backend.search.cards import Card, Deck, kind_label, linked_ids, make_deck, raw_names, save_deck
from backend.search.engine import write_documents
from backend.search.queries import SearchIndex, SearchQuery, make_analyser, open_index
from backend.search.words import GRADE_WORDS, KIND_WORDS

#: field -> weight of a word found there; titles and aliases above the rest. "_g" fields hold characters and bigrams
FIELD_NAMES = (
    "title", "alias", "summary", "tags", "where", "body",
    "title_en", "alias_en", "summary_en", "body_en",
    "names_g", "text_g",
)  # fmt: skip


def write_index(catalogue: Catalogue, path: Path) -> int:
    """Write the index into the folder `path`, one document per entry in the Catalogue's order; returns their number."""
    deck = make_deck(catalogue)
    count = write_documents(path, FIELD_NAMES, make_documents(catalogue, deck))
    save_deck(deck, path)
    return count


def make_documents(catalogue: Catalogue, deck: Deck) -> Iterator[Mapping[str, Any]]:
    """Field -> terms of every entry, with what is stored."""
    analyser = make_analyser(deck)
    for entry, card in zip(catalogue.entries, deck.cards, strict=True):
        yield _document(entry, card, deck, catalogue, analyser)


def _document(entry: Entry, card: Card, deck: Deck, catalogue: Catalogue, analyser: Analyser) -> Mapping[str, Any]:
    zh, en = entry.zh, entry.en
    aliases = _aliases(zh)
    tags = _tag_text(entry, card, catalogue)
    where = _where_text(entry, card, deck, catalogue)
    details = " ".join(_strings(zh.fields, skip=_NOT_TEXT))
    row: dict[str, Any] = {
        "title": analyser.words(zh.title),
        "alias": analyser.words(aliases),
        "summary": analyser.words(zh.summary),
        "tags": analyser.words(tags),
        "where": analyser.words(where),
        "body": analyser.words(f"{zh.plain} {details}"),
        "names_g": grams(" ".join(name_key(name) for name, _ in raw_names(entry))),
        "text_g": grams(f"{zh.summary} {tags} {where} {zh.plain} {details}"),
        "stored": {"zh": _shown(zh), "en": _shown(en) if en else None},
    }
    if en:
        row["title_en"] = analyser.words(en.title)
        row["alias_en"] = analyser.words(_aliases(en))
        row["summary_en"] = analyser.words(en.summary)
        row["body_en"] = analyser.words(f"{en.plain} {' '.join(_strings(en.fields, skip=_NOT_TEXT))}")
    return row


#: front matter that is no text of the entry's own: names have their fields, the rest is ids, credits and paths
_SKIPPED = """
title summary aliases old_names tags county landscape cover_as code location cover gallery related sources checked_on
owner status publish_on unpublish_on formerly part_of place products places origin holders key entry kind licence
credit file notices opening tickets
"""
_NOT_TEXT = frozenset(_SKIPPED.split())


def _strings(value: Any, skip: frozenset[str] = frozenset()) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in skip:
                yield from _strings(inner, skip)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner, skip)


def _aliases(text: Text) -> str:
    return " ; ".join(str(alias) for field in ("aliases", "old_names") for alias in text.fields.get(field) or ())


def _shown(text: Text) -> list[str]:
    return [text.summary, text.plain]


def _tag_text(entry: Entry, card: Card, catalogue: Catalogue) -> str:
    terms = [catalogue.vocabulary.tags.get(tag) for tag in card.tags]
    land = catalogue.vocabulary.landscapes.get(card.landscape)
    labels = [f"{term.zh} ; {term.en}" for term in [*terms, land] if term]
    words = list(KIND_WORDS.get(card.kind, ()))
    grades = entry.fields.get("grades") or ()
    words += [GRADE_WORDS.get(grade, "") for grade in grades if not isinstance(grades, str)]
    return " ; ".join([*labels, kind_label(card.kind), *(word for word in words if len(word) > 1)])


def _where_text(entry: Entry, card: Card, deck: Deck, catalogue: Catalogue) -> str:
    """County, town, the places it lies in and the entries it belongs to (holders of an honour, origin of a product)."""
    labels = deck.counties.get(card.county, ("", ""))
    linked = linked_ids({key: value for key, value in entry.fields.items() if key not in ("related", "stops")})
    titles = [catalogue.by_id[other].zh.title for other in sorted(linked) if other in catalogue.by_id]
    parents = [deck.cards[number].title for number in card.parents]
    return " ; ".join([*labels, str(entry.fields.get("town") or ""), *dict.fromkeys(parents + titles)])


def self_check(catalogue: Catalogue, path: Path) -> list[str]:
    """Search for every entry by its names; one sentence per entry that its own title or alias does not find.

    A title must bring its entry first or second, an alias among the first five (names that more entries share than
    there are places may be missed by some of them).
    """
    with open_index(path) as index:
        sharing = _sharing(catalogue)
        problems = []
        for entry in catalogue.entries:
            for text, title in raw_names(entry):
                problem = _check_name(index, entry.id, text, 2 if title else 5, sharing.get(name_key(text), 1))
                problems += [problem] if problem else []
        return problems


def _sharing(catalogue: Catalogue) -> dict[str, int]:
    counts: dict[str, int] = {}
    for entry in catalogue.entries:
        for key in {name_key(text) for text, _ in raw_names(entry)}:
            counts[key] = counts.get(key, 0) + 1
    return counts


def _check_name(index: SearchIndex, entry_id: str, name: str, limit: int, sharing: int) -> str | None:
    if not name_key(name):
        return None
    result = index.search(SearchQuery(q=name, page_size=max(limit, sharing)))
    ids = [hit.id for hit in result.hits]
    if entry_id in ids[: max(limit, sharing)]:
        return None
    found = ", ".join(ids[:3]) or "nothing"
    return f"{entry_id}: not among the first {limit} for its own name {name!r} (found {found})"
