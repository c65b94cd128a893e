"""Which entries are worth scoring in full: all that answer are counted, only the best few hundred are explained.

Summing terms over arrays is cheap; what names, places and seasons add is worked out entry by entry, so it is done for
entries that can still reach the page asked for. The guess takes what a whole name adds into account and leaves room
for what it does not know; `tests/search/test_candidates.py` holds it against scoring everything.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from backend.search.answers import Answerer, Answers
from backend.search.cards import Card
from backend.search.engine import Floats, Numbers
from backend.search.keys import KeyTable
from backend.search.plan import Plan
from backend.search.sounds import Sounds

Mask = npt.NDArray[np.bool_]
COVERED = 0.34  # of the hard terms, by rarity, an entry must answer
_ROOM = 60  # entries scored beyond the page asked for, and one more for every hundred that there are
_SIDE = 12  # of the best without regard to filters
_INMATES = 6  # of the best inside a chosen place
#: about what scoring adds, see there
_EXACT, _PREFIX, _INSIDE, _WITHIN, _SOUND, _CHILD, _ALIAS = 400.0, 230.0, 120.0, 200.0, 220.0, 40.0, 0.62
_WISHED = {"place": 1.25, "village": 1.1, "festival": 1.1, "product": 1.1, "study-base": 1.1}


class Match(NamedTuple):
    """A term of the plan that something answers."""

    text: str
    rarity: float
    hard: float  # its part in what an entry must answer
    answers: Answers


class Matches:
    """All terms of a plan over all entries: sums, and the share of the hard terms that each entry answers."""

    def __init__(self, plan: Plan, answerer: Answerer, size: int) -> None:
        self.terms: list[Match] = []
        self.totals: Floats = np.zeros(size)
        self.shares: Floats = np.zeros(size)
        for term in plan.terms:
            found = answerer.answer(term)
            count = int(np.count_nonzero(found.strengths))
            if not count:
                continue
            rarity = math.log(1.0 + size / count) * term.weight
            self.terms.append(Match(term.text, rarity, 0.0 if term.soft else rarity, found))
            self.totals += found.strengths * rarity
            self.shares += self.terms[-1].hard * (found.strengths > 0.0)
        expected = sum(match.hard for match in self.terms)
        answered = self.totals > 0.0
        self.shares = self.shares / expected if expected else answered.astype(np.float64)


class CandidateTable:
    """What choosing must know about entries. Only read after construction, so threads may share it."""

    def __init__(self, cards: tuple[Card, ...], keys: KeyTable, priors: Sequence[float]) -> None:
        self._cards = cards
        self._keys = keys
        self._priors = np.array(priors)
        self._room = _ROOM + len(cards) // 100
        self._wished = self._priors * np.array([_WISHED.get(card.kind, 1.0) for card in cards])
        pairs = [(parent, doc) for doc, card in enumerate(cards) for parent in card.parents]
        self._parents, self._children = np.array(pairs, np.int64).reshape(-1, 2).T
        inside: dict[int, list[int]] = {}
        for parent, doc in pairs:
            inside.setdefault(parent, []).append(doc)
        self._inside = {parent: np.array(docs) for parent, docs in inside.items()}

    def choose(
        self, plan: Plan, matches: Matches, sounds: Sounds, in_names: Mask, allowed: Mask, enough: int
    ) -> list[int]:
        """Document numbers in order, among them all whose name the query is or holds.

        `allowed` are the entries that pass the visitor's filters, `enough` how many of them are wanted.
        """
        named = np.zeros(len(self._cards))
        sure = self._weigh_names(plan, named)
        rough = matches.totals * (0.3 + 0.7 * matches.shares**2)
        answered = rough > 0.0
        rough += named * in_names
        for place in sure:
            if place in self._inside:
                rough[self._inside[place]] += _CHILD
        rough *= answered * (self._wished if plan.broad or plan.wish else self._priors)
        rough[sounds.docs] += _SOUND * sounds.strengths
        ways = [rough]
        if plan.broad or plan.wish:  # names count little in a wish, and a place counts for what lies in it
            ways += [matches.totals * self._wished, self._with_inmates(rough)]
        fitting = matches.shares >= COVERED
        fitting[sounds.docs] = True
        chosen: set[int] = set()
        for worth in ways:
            chosen.update(*(_first(worth, enough + self._room, allowed & fitting), _first(worth, _SIDE, fitting)))
        for doc in sure:
            chosen.update(other for other in (doc, *self._cards[doc].at) if answered[other])
        for doc in list(chosen):
            chosen.update(parent for parent in self._cards[doc].parents if answered[parent])
        if plan.wish:
            places = chosen & self._inside.keys()
            chosen.update(*(self._best_inside(place, worth) for place in places for worth in ways))
        return sorted(chosen)

    def _with_inmates(self, worth: Floats) -> Floats:
        best = np.zeros(len(worth))
        np.maximum.at(best, self._parents, worth[self._children])
        return np.where(worth > 0.0, worth + 0.5 * best, 0.0)

    def _best_inside(self, place: int, worth: Floats) -> list[int]:
        inside = self._inside[place]
        best: list[int] = inside[np.argsort(-worth[inside], kind="stable")[:_INMATES]].tolist()
        return [doc for doc in best if worth[doc] > 0.0]

    def _weigh_names(self, plan: Plan, named: Floats) -> list[int]:
        """Put into `named` what the whole query is to a name, about; return the documents whose name it is or holds."""
        keys, sure = self._keys, []
        for key in dict.fromkeys((plan.key, plan.core, *plan.heard)):
            rows, firsts = keys.holding(key)
            share = len(key) / keys.lengths[rows]
            worth = np.where(share == 1.0, _EXACT, np.where(firsts == 0, _PREFIX, _INSIDE) * (0.5 + 0.5 * share))
            held = keys.inside(key)
            sure += keys.docs[held].tolist() + keys.docs[rows[share == 1.0]].tolist()
            rows = np.concatenate((rows, held))
            worth = np.concatenate((worth, _WITHIN * keys.lengths[held] / max(1, len(key))))
            np.maximum.at(named, keys.docs[rows], worth * np.where(keys.titles[rows], 1.0, _ALIAS))
        return sure


def _first(worth: Floats, count: int, allowed: Mask) -> Iterable[int]:
    """The allowed documents of most worth, of equals the first."""
    docs: Numbers = np.flatnonzero((worth > 0.0) & allowed)
    if len(docs) > count:
        values = worth[docs]
        least = np.partition(values, len(values) - count)[len(values) - count]
        docs = docs[values >= least]
        docs = docs[np.argsort(-worth[docs], kind="stable")[:count]]
    chosen: list[int] = docs.tolist()
    return chosen


class Chooser(NamedTuple):
    """A table with what one visitor asks for."""

    table: CandidateTable
    allowed: Mask
    enough: int

    def choose(self, plan: Plan, matches: Matches, sounds: Sounds, in_names: Mask) -> list[int]:
        """See CandidateTable.choose."""
        return self.table.choose(plan, matches, sounds, in_names, self.allowed, self.enough)
