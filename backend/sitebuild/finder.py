"""The site's own small search index: one hashed JSON a language, fetched only when the search API does not answer.

It holds what finder.js needs to answer in the API's shape: names in both languages with their pinyin, the summary, the
facets and the smallest cover of every entry, and the editors' intents and synonyms.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pypinyin import Style, lazy_pinyin

from backend.content.catalogue import Entry, Term
from backend.content.kinds import KINDS
from backend.sitebuild.assets import hashed
from backend.sitebuild.markup import HAN
from backend.sitebuild.pictures import rows
from backend.sitebuild.view import View

#: name of the asset that holds the index of a language
ASSET = "index-{lang}"
#: runs of one script; finder.js parts names alike, one character of Chinese at a time
RUN = re.compile(r"[\u3400-\u9fff]+|[a-z0-9]+")
COVER_WIDTH = 320


def write_indexes(docs: Path, views: Mapping[str, View]) -> dict[str, str]:
    """Write the index of every language to docs/assets/; returns asset name -> path from the site's root."""
    names = {}
    for lang, view in views.items():
        text = json.dumps(make_index(view), ensure_ascii=False, separators=(",", ":"))
        names[ASSET.format(lang=lang)] = f"assets/{hashed(docs / 'assets', f'index-{lang}', 'json', text.encode())}"
    return names


def make_index(view: View) -> dict[str, Any]:
    """All entries in the catalogue's order, and the words that visitors use for what they want."""
    vocabulary, entries = view.catalogue.vocabulary, view.catalogue.entries
    spell = speller(vocabulary.readings)
    used = {tag for entry in entries for tag in entry.fields.get("tags") or ()}
    return {
        "collections": {kind.kind: kind.collection for kind in KINDS},
        "county": {**labels(view, vocabulary.counties), "city": view.t("whole_city")},
        "tag": {tag: label for tag, label in labels(view, vocabulary.tags).items() if tag in used},
        "intents": {word: list(means) for word, means in vocabulary.intents.items()},
        "same": [list(group) for group in vocabulary.synonyms],
        "rows": [index_row(view, entry, spell) for entry in entries],
    }


def labels(view: View, terms: Mapping[str, Term]) -> dict[str, str]:
    return {term.id: term.label(view.lang) for term in terms.values()}


def index_row(view: View, entry: Entry, spell: Callable[[str], str]) -> dict[str, Any]:
    """One entry; keys are short because there are many rows, and what is empty is left out."""
    fields, names = entry.fields, list(dict.fromkeys(names_of(view, entry)))
    text = view.text(entry)
    row = {
        "k": entry.kind,
        "i": entry.id,
        "n": names,
        "y": [spell(name) for name in names],
        "s": text.summary,
        "z": text.lang if text.lang != view.lang else "",
        "c": str(fields.get("county") or ""),
        "l": str(fields.get("landscape") or ""),
        "g": list(fields.get("tags") or ()),
        "m": months_of(fields),
        "p": cover_of(view, entry),
    }
    return {key: value for key, value in row.items() if value}


def names_of(view: View, entry: Entry) -> Iterator[str]:
    """The title in the page's language, the other title, then aliases and old names, of both languages."""
    texts = [view.text(entry)] + [text for text in (entry.zh, entry.en) if text is not None]
    yield from (text.title for text in texts)
    for text in texts:
        for field in ("aliases", "old_names"):
            yield from map(str, text.fields.get(field) or ())


def months_of(fields: Mapping[str, Any]) -> list[int]:
    """Months in which an entry is at its best, from what its kind says of seasons."""
    found = {*(fields.get("best_months") or ()), *(fields.get("months") or ())}
    for row in fields.get("harvest") or ():
        found.update(row.get("months") or ())
    return sorted(found)


def cover_of(view: View, entry: Entry) -> list[Any]:
    """[address, width, height] of the smallest WebP cover, or nothing."""
    shot = view.cover(entry)
    found = rows(shot, "image/webp", COVER_WIDTH) if shot else []
    return [found[0]["url"], found[0]["width"], found[0]["height"]] if found else []


def speller(readings: Mapping[str, str]) -> Callable[[str], str]:
    """A function that spells a name: a syllable without tone a character, by the editors' readings before pypinyin's.

    Latin runs stand for themselves, syllables are parted by spaces. A name without Chinese is spelled as nothing.
    """
    longest = sorted(readings, key=lambda word: (-len(word), word))
    split = re.compile("(" + "|".join(map(re.escape, longest)) + ")") if longest else re.compile("(?!)")

    def spell(name: str) -> str:
        if not HAN.search(name):
            return ""
        found: list[str] = []
        for part in split.split(name.lower()):
            if part in readings:
                found += readings[part].split()
                continue
            for run in RUN.findall(part):
                found += say(run) if HAN.match(run) else [run]
        return " ".join(found)

    return spell


def say(run: str) -> list[str]:
    """One syllable per character, also for characters without a known reading."""
    said: list[str] = lazy_pinyin(run, style=Style.NORMAL)
    return said if len(said) == len(run) else ["".join(lazy_pinyin(char, style=Style.NORMAL)) for char in run]
