"""What scoring asks of entries besides words, worked out once per release: tags, seasons, fame, what lies where."""

from __future__ import annotations

import math
from collections import defaultdict

from backend.search.cards import Card

_WORTH = 4.0  # of a landscape, kind or county
_TAGS = (5.0, 4.2, 3.6, 3.2)  # of the first tags: editors put first what an entry is most about
_MONTHS = 5.0  # of an entry with a single month; one that is good all year gets nothing
#: people look for things more than for papers about them
_KINDS = {"honour": 0.85, "practice": 0.85, "story": 0.95}
_FAME = 0.025  # per doubling of the entries that point at one


class PropertyTable:
    """Only read after construction, so threads may share it."""

    def __init__(self, cards: tuple[Card, ...]) -> None:
        self._docs: dict[tuple[str, str], dict[int, float]] = defaultdict(dict)
        self._children: dict[int, list[int]] = defaultdict(list)
        self._months = [frozenset(card.months) for card in cards]
        self._in_month: dict[int, list[int]] = defaultdict(list)
        #: by document number: what every score is multiplied with
        self.priors = [_KINDS.get(card.kind, 1.0) * (1 + _FAME * math.log2(1 + card.fame)) for card in cards]
        for doc, card in enumerate(cards):
            for row in (("kind", card.kind), ("county", card.county), ("landscape", card.landscape)):
                self._docs[row][doc] = _WORTH
            for place, tag in enumerate(card.tags):
                self._docs["tag", tag][doc] = _TAGS[min(place, len(_TAGS) - 1)]
            for parent in card.parents:
                self._children[parent].append(doc)
            for month in card.months:
                self._in_month[month].append(doc)

    def having(self, how: str, value: str) -> dict[int, float]:
        """Documents with a property ("tag", "landscape", "kind", "county"), with what it is worth."""
        return self._docs.get((how, value), {})

    def in_months(self, months: frozenset[int]) -> dict[int, float]:
        """Documents at their best in any of the months; the shorter their season the more it is worth."""
        docs = {doc for month in months for doc in self._in_month.get(month, ())}
        return {doc: worth for doc in docs if (worth := _MONTHS * (1.0 - len(self._months[doc]) / 12)) > 0.0}

    def in_season(self, doc: int, month: int) -> bool:
        """Whether `month` is in the season of an entry that has one."""
        return month in self._months[doc] and len(self._months[doc]) < 12

    def inside(self, places: set[int]) -> set[int]:
        """Documents that lie in any of the places, the places themselves left out."""
        return {doc for place in places for doc in self._children.get(place, ())} - places
