"""All titles, aliases and old names of a release: found by prefix, sound, initials or one wrong letter."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from backend.search.analysis import HAN
from backend.search.cards import Deck, Name
from backend.search.pinyin import fold, fold_syllables

_PIECE = re.compile(f"[{HAN}]|[a-z0-9]+")


class Found(NamedTuple):
    """A name that answers. `strength` is 0 to 1, `surface` the run of the name's key that stands for what was typed."""

    doc: int
    name: Name
    strength: float
    how: str  # pinyin | initials | homophone
    surface: str


@dataclass(frozen=True)
class _Sounding:
    """Where a suffix of a name begins, with its letters, for prefix search by sound."""

    letters: str
    place: int  # index in NameTable.names
    start: int  # first syllable


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
            for start in range(len(name.syllables)):
                rest = name.syllables[start:]
                full.append(_Sounding("".join(rest), place, start))
                folded.append(_Sounding(fold("".join(rest)), place, start))
                initials.append(_Sounding("".join(syllable[0] for syllable in rest), place, start))
        self._keys = sorted((name.key, place) for place, (_, name) in enumerate(self.names))
        self._full, self._folded, self._initials = _Sorted(full), _Sorted(folded), _Sorted(initials)

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
        for found in self._sounding(letters):
            known = best.get(found.doc)
            if known is None or known.strength < found.strength:
                best[found.doc] = found
        return best

    def _sounding(self, letters: str) -> Iterator[Found]:
        for hit in self._full.prefixed(letters):
            yield self._found(hit, letters, "pinyin", 1.0)
        for hit in self._folded.prefixed(fold(letters)):
            yield self._found(hit, fold(letters), "pinyin", 0.8)
        for hit in self._initials.prefixed(letters):
            if hit.start == 0 or len(letters) > 2:
                yield self._found(hit, letters, "initials", 0.85)

    def _found(self, hit: _Sounding, letters: str, how: str, factor: float) -> Found:
        doc, name = self.names[hit.place]
        share = len(letters) / len(hit.letters)
        whole = 1.0 if share == 1.0 else 0.35 + 0.4 * share
        strength = 0.2 + 0.2 * share if hit.start else whole
        strength *= factor * (1.0 if name.title else 0.7)
        count = len(letters) if how == "initials" else _syllable_count(name.syllables[hit.start :], letters, factor < 1)
        return Found(doc, name, strength, how, surface_of(name, hit.start, count))

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


class _Sorted:
    """Soundings in letter order, for prefix search by bisection."""

    def __init__(self, soundings: list[_Sounding]) -> None:
        self._rows = sorted(soundings, key=lambda row: (row.letters, row.place, row.start))
        self._letters = [row.letters for row in self._rows]

    def prefixed(self, letters: str) -> Iterator[_Sounding]:
        at = bisect_left(self._letters, letters)
        while at < len(self._rows) and self._letters[at].startswith(letters):
            yield self._rows[at]
            at += 1


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
