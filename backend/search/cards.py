"""A card per entry: names, facets and season, small enough to stay in memory. Texts stay in the index."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from backend.content.catalogue import Catalogue, Entry
from backend.content.kinds import BY_KIND
from backend.search.analysis import is_han, name_key
from backend.search.pinyin import Pinyin

FILE = "cards.json"
FORMAT = 3


@dataclass(frozen=True, slots=True)
class Name:
    """A title, alias or old name. `syllables` is empty for names that are not Chinese."""

    text: str
    key: str  # analysis.name_key of it
    title: bool
    syllables: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """What search must know about every entry without opening a document."""

    id: str
    kind: str
    county: str
    landscape: str
    tags: tuple[str, ...]
    months: tuple[int, ...]
    title: str
    title_en: str
    names: tuple[Name, ...]
    parents: tuple[int, ...] = ()  # document numbers of the places it lies in, nearest first
    fame: int = 0  # how many entries point at it
    at: tuple[int, ...] = ()  # document numbers of the entries a story, product or honour says it belongs to


@dataclass(frozen=True)
class Deck:
    """All cards in document order and the vocabulary that queries need."""

    cards: tuple[Card, ...]
    readings: Mapping[str, str]
    synonyms: tuple[tuple[str, ...], ...]
    intents: Mapping[str, tuple[str, ...]]
    counties: Mapping[str, tuple[str, str]]  # id -> labels zh, en
    tags: Mapping[str, tuple[str, str]]


def make_deck(catalogue: Catalogue) -> Deck:
    """Cards in the Catalogue's order."""
    vocabulary = catalogue.vocabulary
    pinyin = Pinyin(vocabulary.readings)
    fame = count_links(catalogue)
    numbers = {entry.id: number for number, entry in enumerate(catalogue.entries)}
    cards = tuple(
        _card(entry, pinyin, _parents(entry, catalogue.by_id, numbers), fame.get(entry.id, 0), _at(entry, numbers))
        for entry in catalogue.entries
    )
    return Deck(
        cards=cards,
        readings=dict(vocabulary.readings),
        synonyms=tuple(tuple(group) for group in vocabulary.synonyms),
        intents={word: tuple(means) for word, means in vocabulary.intents.items()},
        counties={key: (term.zh, term.en) for key, term in vocabulary.counties.items()},
        tags={key: (term.zh, term.en) for key, term in vocabulary.tags.items()},
    )


def _card(entry: Entry, pinyin: Pinyin, parents: tuple[int, ...], fame: int, at: tuple[int, ...]) -> Card:
    fields = entry.fields
    return Card(
        id=entry.id,
        kind=entry.kind,
        county=str(fields.get("county") or ""),
        landscape=str(fields.get("landscape") or ""),
        tags=tuple(map(str, fields.get("tags") or ())),
        months=months_of(fields),
        title=entry.zh.title,
        title_en=entry.en.title if entry.en and "title" in entry.en.translated else "",
        names=tuple(_names(entry, pinyin)),
        parents=parents,
        fame=fame,
        at=at,
    )


def _names(entry: Entry, pinyin: Pinyin) -> Iterable[Name]:
    seen: set[str] = set()
    for text, title in raw_names(entry):
        key = name_key(text)
        if key and key not in seen:
            seen.add(key)
            yield Name(text, key, title, pinyin.syllables(key) if any(map(is_han, key)) else ())


def raw_names(entry: Entry) -> Iterable[tuple[str, bool]]:
    """(name, is a title) in Chinese and English: titles first, then aliases and old names.

    A title with something in brackets is also known without it.
    """
    texts = [entry.zh] + ([entry.en] if entry.en else [])
    for text in texts:
        yield text.title, True
        short = text.title.split("（")[0].split("(")[0].strip()
        if short:
            yield short, True
    for text in texts:
        for field in ("aliases", "old_names"):
            for alias in text.fields.get(field) or ():
                yield str(alias), False


def months_of(fields: Mapping[str, Any]) -> tuple[int, ...]:
    """Months (1-12) in which an entry is at its best, from whatever its kind says about seasons."""
    found: set[int] = set(fields.get("best_months") or ())
    found.update(fields.get("months") or ())
    for row in fields.get("harvest") or ():
        found.update(row.get("months") or ())
    rule = fields.get("rule") or {}
    if rule.get("kind") == "gregorian" and rule.get("month"):
        found.add(int(rule["month"]))
    for edition in fields.get("editions") or ():
        for session in edition.get("sessions") or ():
            found.update(day.month for day in (session.get("start"), session.get("end")) if day is not None)
    return tuple(sorted(month for month in found if 1 <= int(month) <= 12))


def linked_ids(fields: Mapping[str, Any]) -> set[str]:
    """Ids of the entries that an entry's front matter names: its place, holders, origin, stops, related ones."""
    found = {str(fields[key]) for key in ("part_of", "place") if fields.get(key)}
    for key in ("related", "products", "origin", "holders", "places"):
        found.update(map(str, fields.get(key) or ()))
    found.update(str(stop.get("entry")) for stop in fields.get("stops") or ())
    return found


def count_links(catalogue: Catalogue) -> dict[str, int]:
    """How many entries point at each id: what many point at is better known, and settles ties."""
    counts: dict[str, int] = {}
    for entry in catalogue.entries:
        for linked in linked_ids(entry.fields) - {entry.id}:
            counts[linked] = counts.get(linked, 0) + 1
    return counts


def _parents(entry: Entry, by_id: Mapping[str, Entry], numbers: Mapping[str, int]) -> tuple[int, ...]:
    found: list[int] = []
    current: Entry | None = entry
    while current is not None and len(found) < 8:
        parent = current.fields.get("part_of") or current.fields.get("place")
        current = by_id.get(str(parent)) if parent else None
        if current is None or numbers[current.id] in found or current.id == entry.id:
            break
        found.append(numbers[current.id])
    return tuple(found)


def _at(entry: Entry, numbers: Mapping[str, int]) -> tuple[int, ...]:
    ids = [str(id) for key in ("places", "origin", "holders") for id in entry.fields.get(key) or ()]
    return tuple(dict.fromkeys(numbers[id] for id in ids if id in numbers and id != entry.id))


def kind_label(kind: str) -> str:
    """The kind's Chinese and English names, or nothing for an unknown kind."""
    row = BY_KIND.get(kind)
    return f"{row.zh} {row.en}" if row else ""


def save_deck(deck: Deck, folder: Path) -> None:
    """Write cards.json into the index folder; the same deck gives the same bytes."""
    text = json.dumps({"format": FORMAT, **asdict(deck)}, ensure_ascii=False, separators=(",", ":"))
    (folder / FILE).write_text(text, encoding="utf-8")


def load_deck(folder: Path) -> Deck:
    """Read cards.json. Raises OSError when it is missing and ValueError when its format is unknown."""
    data = json.loads((folder / FILE).read_text(encoding="utf-8"))
    if data.pop("format", None) != FORMAT:
        raise ValueError(f"{folder / FILE}: unknown format of search cards")
    return Deck(
        cards=tuple(_read_card(row) for row in data["cards"]),
        readings=data["readings"],
        synonyms=tuple(tuple(group) for group in data["synonyms"]),
        intents={word: tuple(means) for word, means in data["intents"].items()},
        counties={key: (labels[0], labels[1]) for key, labels in data["counties"].items()},
        tags={key: (labels[0], labels[1]) for key, labels in data["tags"].items()},
    )


def _read_card(row: dict[str, Any]) -> Card:
    names = tuple(Name(n["text"], n["key"], n["title"], tuple(n["syllables"])) for n in row.pop("names"))
    lists: dict[str, Any] = {key: tuple(row.pop(key)) for key in ("tags", "months", "parents", "at")}
    return Card(**row, **lists, names=names)
