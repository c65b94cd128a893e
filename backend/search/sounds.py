"""Names by the letters that spell them: sorted tables of pinyin, of pinyin with confusions made one, and of initials.

Each table is one string of all spellings in order with arrays of numbers beside it, so that what begins with some
letters is one stretch of the arrays, however long.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from backend.search.analysis import HAN
from backend.search.cards import Name
from backend.search.engine import Floats, Numbers
from backend.search.pinyin import fold

_PIECE = re.compile(f"[{HAN}]|[a-z0-9]+")
#: letters of a name from one of its syllables on, the name's number, the syllable's number
_Sounding = tuple[str, int, int]


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


class _Table:
    """Spellings in order. Rows are numbered; `_text` holds them one after the other."""

    def __init__(self, rows: list[_Sounding], how: str, factor: float, folded: bool = False) -> None:
        rows.sort()
        self.how, self.factor, self.folded = how, factor, folded
        self.lengths = np.array([len(spelled) for spelled, _, _ in rows], np.int32)
        self.places = np.array([place for _, place, _ in rows], np.int32)
        self.starts = np.array([start for _, _, start in rows], np.int16)
        self._text = "".join(spelled for spelled, _, _ in rows)
        self._ends = np.cumsum(self.lengths, dtype=np.int32)

    def stretch(self, letters: str) -> slice:
        """Rows that begin with `letters`."""

        def read(row: int) -> str:
            end = int(self._ends[row])
            begin = end - int(self.lengths[row])
            return self._text[begin : min(end, begin + len(letters))]

        rows = range(len(self.places))
        first = bisect_left(rows, letters, key=read)
        return slice(first, bisect_right(rows, letters, first, key=read))

    def strengths(self, rows: slice, typed: int, titles: Sequence[bool] | Floats) -> Floats:
        """0 to 1 for having typed a share of a name's letters, from its beginning or from a later syllable."""
        share = typed / self.lengths[rows]
        whole = np.where(share == 1.0, 1.0, 0.35 + 0.4 * share)
        return self.factor * (np.where(self.starts[rows] > 0, 0.2 + 0.2 * share, whole) * titles)


class Sounds:
    """The best answer of each document to some letters; documents in order."""

    def __init__(self, docs: Numbers, strengths: Floats, rows: list[Numbers], found: SoundTable, letters: str) -> None:
        self.docs = docs
        self.strengths = strengths
        #: beside `docs`: the name's number, its first syllable that was typed, the table
        self.places, self.starts, self.tables = rows
        self._found = found
        self._letters = letters

    def get(self, doc: int) -> Found | None:
        """How one document answers, or None."""
        at = int(np.searchsorted(self.docs, doc))
        return self.at(at) if at < len(self.docs) and self.docs[at] == doc else None

    def at(self, row: int) -> Found:
        """The answer of the document `docs[row]`."""
        table = self._found.tables[int(self.tables[row])]
        typed = fold(self._letters) if table.folded else self._letters
        name = self._found.names[int(self.places[row])][1]
        return Found(float(self.strengths[row]), table.how, name, int(self.starts[row]), typed, table.folded)


class SoundTable:
    """Only read after construction, so threads may share it."""

    def __init__(self, names: list[tuple[int, Name]]) -> None:
        full: list[_Sounding] = []
        folded: list[_Sounding] = []
        initials: list[_Sounding] = []
        for place, (_, name) in enumerate(names):
            firsts = "".join(syllable[0] for syllable in name.syllables)
            for start in range(len(name.syllables)):
                letters = "".join(name.syllables[start:])
                full.append((letters, place, start))
                folded.append((fold(letters), place, start))
                initials.append((firsts[start:], place, start))
        self.names = names
        self.tables = (
            _Table(full, "pinyin", 1.0),
            _Table(folded, "pinyin", 0.8, folded=True),
            _Table(initials, "initials", 0.85),
        )
        self._docs = np.array([doc for doc, _ in names], np.int32)
        self._titles = np.array([1.0 if name.title else 0.7 for _, name in names])

    def find(self, letters: str) -> Sounds:
        """Names that pinyin or initials typed in Latin letters without spaces (2 or more) begin or stand in."""
        parts: list[tuple[Floats, Numbers, Numbers, Numbers]] = []
        for number, table in enumerate(self.tables if len(letters) > 1 else ()):
            typed = fold(letters) if table.folded else letters
            rows = table.stretch(typed)
            places = table.places[rows]
            strengths = table.strengths(rows, len(typed), self._titles[places])
            parts.append((strengths, places, table.starts[rows], np.full(len(places), number)))
        if not any(len(part[0]) for part in parts):
            none = np.empty(0, np.int64)
            return Sounds(none, np.empty(0), [none] * 3, self, letters)
        strengths, *columns = (np.concatenate(column) for column in zip(*parts, strict=True))
        docs = self._docs[columns[0]]
        order = np.lexsort((-strengths, docs))  # stable: of equals the first table's first row
        docs = docs[order]
        best = order[np.concatenate(([True], docs[1:] != docs[:-1]))]
        return Sounds(
            self._docs[columns[0][best]], strengths[best], [column[best] for column in columns], self, letters
        )


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
