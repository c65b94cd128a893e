"""Order of titles: Chinese by pinyin (place names as the vocabulary reads them), English by letters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pypinyin import lazy_pinyin

from backend.content.catalogue import Entry


def title_key(title: str, readings: Mapping[str, str]) -> tuple[str, ...]:
    """Syllables of a title, lower case; a title of other letters is one word."""
    for word, reading in sorted(readings.items(), key=lambda item: (-len(item[0]), item[0])):
        title = title.replace(word, f" {reading} ")
    return tuple(part for syllable in lazy_pinyin(title) for part in syllable.casefold().split())


def title_ranks(entries: Iterable[Entry], lang: str, readings: Mapping[str, str]) -> dict[str, int]:
    """Entry id to its rank (from 1) among all titles in `lang`; equal titles keep the order of ids."""
    ordered = sorted(entries, key=lambda entry: (title_key(entry.text(lang).title, readings), entry.id))
    return {entry.id: rank for rank, entry in enumerate(ordered, 1)}
