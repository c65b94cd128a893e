"""All name keys of a release in one sorted text: names that begin with, contain or are inside a piece of writing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import numpy as np

from backend.search.analysis import is_han
from backend.search.cards import Name
from backend.search.engine import Numbers

_LONGEST = 64  # characters of a name that is looked for inside a query


class KeyTable:
    """Names in the order of their keys; the arrays say what each row is. Only read after construction."""

    def __init__(self, names: list[tuple[int, Name]]) -> None:
        order = sorted(range(len(names)), key=lambda place: (names[place][1].key, place))
        self._keys = [names[place][1].key for place in order]
        self._text = "\n".join(["", *self._keys, ""])
        self.places = np.array(order, np.int32)
        self.row_of = np.argsort(self.places).astype(np.int32)  # by the number of a name
        self.docs = np.array([names[place][0] for place in order], np.int32)
        self.lengths = np.array([len(key) for key in self._keys], np.int32)
        self.titles = np.array([names[place][1].title for place in order], np.bool_)
        self.spoken = np.array([bool(names[place][1].syllables) for place in order], np.bool_)
        self._begins = np.cumsum(self.lengths + 1, dtype=np.int64) - self.lengths

    def beginning(self, key: str) -> Numbers:
        """Rows whose key begins with `key`."""
        first = bisect_left(self._keys, key)
        last = bisect_right(self._keys, key, first, key=lambda other: other[: len(key)])
        return np.arange(first, last)

    def holding(self, key: str) -> tuple[Numbers, Numbers]:
        """Rows whose key holds `key`, Latin letters from the beginning of a word on, and at which character first."""
        text, at = self._text, -1
        found: list[int] = []
        while key and (at := text.find(key, at + 1)) >= 0:
            found.append(at)
        if not is_han(key):
            found = [at for at in found if text[at - 1] in "\n "]
        places = np.array(found, np.int64)
        rows, firsts = np.unique(np.searchsorted(self._begins, places, "right") - 1, return_index=True)
        return rows, places[firsts] - self._begins[rows]

    def inside(self, key: str) -> Numbers:
        """Rows whose key is a piece of 2 or more characters of `key`, but not all of it."""
        known = self._keys
        rows: list[int] = []
        for start in range(len(key)):
            for end in range(start + 2, min(len(key), start + _LONGEST) + 1):
                row = bisect_left(known, key[start:end])
                if row == len(known) or not known[row].startswith(key[start:end]):
                    break  # no name begins like this
                while row < len(known) and known[row] == key[start:end] != key:
                    rows.append(row)
                    row += 1
        return np.array(rows, np.int64)
