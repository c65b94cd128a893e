"""All titles, aliases and old names of a release: found by prefix, sound, initials or one wrong letter."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from backend.search.analysis import HAN
from backend.search.cards import Deck, Name
from backend.search.pinyin import fold, fold_syllables

_PIECE = re.compile(f"[{HAN}]|[a-z0-9]+")


class Found(NamedTuple):
    """A name that answers letters: `strength` is 0 to 1, `how` pinyin or initials, `start` its first syllable."""

    strength: float
    how: str
    name: Name
    start: int
    letters: str
    folded: bool

    @property
    def surface(self) -> str:
        """The run of the name's key that stands for what was typed."""
        if self.how == "initials":
            return surface_of(self.name, self.start, len(self.letters))
        return surface_of(
            self.name, self.start, _syllable_count(self.name.syllables[self.start :], self.letters, self.folded)
        )


#: letters of a name from one of its syllables on, its place in NameTable.names, the syllable's number
_Sounding = tuple[str, int, int]


class NameTable:
    """Built once per release; only read afterwards, so threads may share it."""

    def __init__(self, deck: Deck) -> None:
        self.names: list[tuple[int, Name]] = [(doc, name) for doc, card in enumerate(deck.cards) for name in card.names]
        self.by_key: dict[str, list[int]] = defaultdict(list)
        self._by_sound: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._halves: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._by_letters: dict[str, list[int]] = defaultdict(list)
        self._by_folded: dict[str, list[int]] = defaultdict(list)
        full: list[_Sounding] = []
        folded: list[_Sounding] = []
        initials: list[_Sounding] = []
        for place, (_, name) in enumerate(self.names):
            self.by_key[name.key].append(place)
            self._add_halves(name.key, place)
            if not name.syllables:
                continue
            self._by_sound[fold_syllables(name.syllables)].append(place)
            self._by_letters["".join(name.syllables)].append(place)
            self._by_folded[fold("".join(name.syllables))].append(place)
            self._add_halves(fold("".join(name.syllables)), place)
            firsts = "".join(syllable[0] for syllable in name.syllables)
            for start in range(len(name.syllables)):
                letters = "".join(name.syllables[start:])
                full.append((letters, place, start))
                folded.append((fold(letters), place, start))
                initials.append((firsts[start:], place, start))
        self._keys = sorted((name.key, place) for place, (_, name) in enumerate(self.names))
        self._titles = frozenset(name.key for _, name in self.names if name.title)
        self._full, self._folded, self._initials = sorted(full), sorted(folded), sorted(initials)

    def _add_halves(self, text: str, place: int) -> None:
        half = len(text) // 2
        if len(text) >= 3:
            self._halves["head", text[:half]].append(place)
            self._halves["tail", text[half:]].append(place)

    def by_prefix(self, key: str) -> Iterator[tuple[int, Name]]:
        """Names whose key starts with `key`, in key order."""
        at = bisect_left(self._keys, (key, -1))
        while at < len(self._keys) and self._keys[at][0].startswith(key):
            yield self.names[self._keys[at][1]]
            at += 1

    def by_letters(self, letters: str) -> dict[int, Found]:
        """Best answer per document for pinyin or initials typed in Latin letters without spaces (2 or more)."""
        best: dict[int, Found] = {}
        if len(letters) < 2:
            return best
        folded = fold(letters)
        for table, typed, how, factor in (
            (self._full, letters, "pinyin", 1.0),
            (self._folded, folded, "pinyin", 0.8),
            (self._initials, letters, "initials", 0.85),
        ):
            for spelled, place, start in _prefixed(table, typed):
                doc, name = self.names[place]
                strength = factor * _strength(len(typed) / len(spelled), start, name.title)
                known = best.get(doc)
                if known is None or known.strength < strength:
                    best[doc] = Found(strength, how, name, start, typed, table is self._folded)
        return best

    def titles_in(self, key: str) -> list[str]:
        """Titles of 2 or more characters that stand inside a name key (of at most 64 characters)."""
        spans = (key[start:end] for start in range(len(key)) for end in range(start + 2, len(key) + 1))
        return list(dict.fromkeys(span for span in spans if span in self._titles))

    def spelled(self, letters: str) -> list[str]:
        """Keys of the names whose whole pinyin the letters are."""
        return list(dict.fromkeys(self.names[place][1].key for place in self._by_letters.get(letters, ())))

    def sounding(self, letters: str) -> list[tuple[int, Name]]:
        """Names whose pinyin the letters are when the usual confusions are made one."""
        return [self.names[place] for place in self._by_folded.get(fold(letters), ())]

    def by_sound(self, syllables: tuple[str, ...]) -> list[tuple[int, Name]]:
        """Names that sound like `syllables` as a whole (usual confusions made one)."""
        return [self.names[place] for place in self._by_sound.get(fold_syllables(syllables), ())]

    def near(self, text: str) -> list[tuple[int, Name]]:
        """Names one edit away from `text` (a name key, or folded pinyin letters), in a fixed order."""
        places: set[int] = set()
        for length in range(max(len(text) - 1, 3), len(text) + 2):
            half = length // 2
            places.update(self._halves.get(("head", text[:half]), ()))
            places.update(self._halves.get(("tail", text[len(text) - (length - half) :]), ()))
        return [self.names[place] for place in sorted(places) if self._is_near(text, self.names[place][1])]

    @staticmethod
    def _is_near(text: str, name: Name) -> bool:
        return one_edit(text, name.key) or (bool(name.syllables) and one_edit(text, fold("".join(name.syllables))))


def _prefixed(table: list[_Sounding], letters: str) -> Iterator[_Sounding]:
    """Rows of a sorted table that begin with `letters`."""
    at = bisect_left(table, (letters, -1, -1))
    while at < len(table) and table[at][0].startswith(letters):
        yield table[at]
        at += 1


def _strength(share: float, start: int, title: bool) -> float:
    """0 to 1 for having typed a share of a name's letters, from its beginning or from a later syllable."""
    whole = 1.0 if share == 1.0 else 0.35 + 0.4 * share
    return (0.2 + 0.2 * share if start else whole) * (1.0 if title else 0.7)


def _syllable_count(syllables: tuple[str, ...], letters: str, folded: bool) -> int:
    """How many syllables are needed to spell `letters`."""
    for count in range(1, len(syllables) + 1):
        spelled = "".join(syllables[:count])
        if len(fold(spelled) if folded else spelled) >= len(letters):
            return count
    return len(syllables)


def surface_of(name: Name, start: int, count: int) -> str:
    """The part of a name's key that `count` syllables from `start` stand for."""
    return "".join(_PIECE.findall(name.key)[start : start + count])


def one_edit(left: str, right: str) -> bool:
    """Whether one character inserted, deleted, replaced or two neighbours swapped make `left` and `right` equal."""
    if left == right or abs(len(left) - len(right)) > 1:
        return False
    at = 0
    while at < min(len(left), len(right)) and left[at] == right[at]:
        at += 1
    if len(left) == len(right):
        swapped = left[at + 1 : at + 2] == right[at] and right[at + 1 : at + 2] == left[at]
        return left[at + 1 :] == right[at + 1 :] or (swapped and left[at + 2 :] == right[at + 2 :])
    short, long = sorted((left, right), key=len)
    return short[at:] == long[at + 1 :]
