"""Counts and filters as bitmaps: one integer per value, bit n for document n, made once per release."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np

from backend.search.candidates import Mask
from backend.search.cards import Card

FACETS = ("kind", "county", "tag", "month")


class FacetTable:
    """Only read after construction, so threads may share it."""

    def __init__(self, cards: tuple[Card, ...]) -> None:
        docs: dict[str, dict[str, list[int]]] = {name: defaultdict(list) for name in FACETS}
        for doc, card in enumerate(cards):
            docs["kind"][card.kind].append(doc)
            if card.county:
                docs["county"][card.county].append(doc)
            for tag in card.tags:
                docs["tag"][tag].append(doc)
            for month in card.months:
                docs["month"][str(month)].append(doc)
        self._size = len(cards)
        self._bits = {
            name: {value: self._bitmap(rows) for value, rows in values.items()} for name, values in docs.items()
        }

    def _bitmap(self, docs: Iterable[int]) -> int:
        octets = bytearray(self._size // 8 + 1)
        for doc in docs:
            octets[doc >> 3] |= 1 << (doc & 7)
        return int.from_bytes(octets, "little")

    @property
    def nothing(self) -> Mask:
        """No documents."""
        return np.zeros(self._size, np.bool_)

    def allowed(self, kind: str | None, county: str | None, tag: str | None, month: int | None) -> Mask:
        """Documents that pass all filters given. A filter may name several values with commas: any of them."""
        given = [row for row in (("kind", kind), ("county", county), ("tag", tag), ("month", month)) if row[1]]
        bits = (1 << self._size) - 1
        for name, wanted in given:
            any_of = 0
            for value in str(wanted).split(","):
                any_of |= self._bits[name].get(value.strip(), 0)
            bits &= any_of
        octets = np.frombuffer(bits.to_bytes(self._size // 8 + 1, "little"), np.uint8)
        return np.unpackbits(octets, count=self._size, bitorder="little").astype(np.bool_)

    def count(self, docs: Mask) -> dict[str, list[tuple[str, int]]]:
        """Per facet the values found in `docs` with their counts: most first, months in their order."""
        result = int.from_bytes(np.packbits(docs, bitorder="little").tobytes(), "little")
        counted: dict[str, list[tuple[str, int]]] = {}
        for name, values in self._bits.items():
            rows = [(value, (bits & result).bit_count()) for value, bits in values.items()]
            rows = [row for row in rows if row[1]]
            by_month = name == "month"
            rows.sort(key=lambda row: int(row[0]) if by_month else (-row[1], row[0]))
            counted[name] = rows
        return counted
