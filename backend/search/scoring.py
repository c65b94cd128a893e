"""Scores of a Plan over an index, in parts that can be shown.

Per term an entry gets the strength of its best answer, times the term's rarity; the sum is scaled by how much of the
query was answered. What the whole query is to a name of the entry (equal, start, inside) comes on top: that puts an
exact title first. Soft terms, the season and fame only lift.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from backend.search.analysis import is_han
from backend.search.answers import Answer, Answerer
from backend.search.cards import Card, Name
from backend.search.names import Found, NameTable
from backend.search.plan import Plan
from backend.search.properties import PropertyTable

_EXACT, _PREFIX, _INSIDE, _WITHIN, _SOUND = 400.0, 130.0, 70.0, 200.0, 220.0
_ALIAS = 0.62  # an alias against a title
_BROAD = 0.06  # of the name part when the query is only soft words
_BROAD_KINDS = {"place": 1.25, "village": 1.1, "festival": 1.1}  # a broad query looks for somewhere to go
_CHILD = 40.0  # lies in a place that the query names
_SATELLITE = 0.85
_SEASON = 1.05
_COVERED = 0.34  # of the hard terms, by rarity, an entry must answer


@dataclass(slots=True)
class Scored:
    """An entry's score and, in the order they came, the steps that made it: (label, what it added, answer or None)."""

    doc: int
    score: float = 0.0
    share: float = 0.0  # of the hard terms, by rarity, that it answers
    tier: str = ""  # what the whole query is to a name of it: is, starts, is inside, holds
    steps: list[tuple[str, float, Answer | None]] = field(default_factory=list)

    def add(self, label: str, value: float, answer: Answer | None = None) -> None:
        self.score += value
        self.steps.append((label, value, answer))

    def scale(self, label: str, factor: float) -> None:
        if factor != 1.0:
            self.add(label, self.score * (factor - 1.0))

    @property
    def parts(self) -> dict[str, float]:
        """Label -> share of the score; they add up to it."""
        found: dict[str, float] = {}
        for label, value, answer in self.steps:
            name = f"{label}:{answer.how}" if answer else label
            found[name] = found.get(name, 0.0) + value
        return found

    @property
    def matched(self) -> list[str]:
        """By what the entry was found: title, alias, summary, pinyin, synonym, ..."""
        return list(dict.fromkeys(answer.how for _, _, answer in self.steps if answer))

    @property
    def surfaces(self) -> list[str]:
        """Words to mark in its text; what is inside a whole name that was spelled out is not marked by itself."""
        spelled = [
            answer.surface.surface for _, _, answer in self.steps if answer and isinstance(answer.surface, Found)
        ]
        words = [answer.surface for _, _, answer in self.steps if answer and isinstance(answer.surface, str)]
        whole = spelled[-1:]
        return list(dict.fromkeys(word for word in [*whole, *words, *spelled] if word and _stands(word, whole)))


class Scorer:
    """Scores one plan. Make a new one per plan."""

    def __init__(
        self, answerer: Answerer, cards: tuple[Card, ...], names: NameTable, properties: PropertyTable
    ) -> None:
        self._answerer = answerer
        self._cards = cards
        self._names = names
        self._properties = properties

    def score(self, plan: Plan, month: int | None) -> list[Scored]:
        """All entries that answer, best first. `month` (1-12) of the visitor's day lifts gently."""
        scored = self._score_terms(plan)
        in_names = self._answerer.in_names
        for doc in in_names & scored.keys():
            self._add_name(scored[doc], plan)
        self._add_sounds(scored, plan)
        self._lift_children(scored)
        self._lower_satellites(scored, plan)
        priors = self._properties.priors
        kept = [row for row in scored.values() if row.share >= _COVERED]
        for row in kept:
            row.scale("fame", priors[row.doc] ** 2 if plan.broad else priors[row.doc])
            if plan.broad:
                row.scale("kind", _BROAD_KINDS.get(self._cards[row.doc].kind, 1.0))
            if month and self._properties.in_season(row.doc, month):
                row.scale("season", _SEASON)
        kept.sort(key=lambda row: (-round(row.score, 6), row.doc))
        return kept

    def _score_terms(self, plan: Plan) -> dict[int, Scored]:
        scored: dict[int, Scored] = {}
        expected = 0.0
        for term in plan.terms:
            found = self._answerer.answer(term)
            if not found:
                continue
            rarity = math.log(1.0 + len(self._cards) / len(found)) * term.weight
            hard = 0.0 if term.soft else rarity
            expected += hard
            for doc, answer in found.items():
                row = scored.get(doc)
                if row is None:
                    row = scored[doc] = Scored(doc)
                row.add(term.text, answer.strength * rarity, answer)
                row.share += hard
        for row in scored.values():
            row.share = row.share / expected if expected else 1.0
            row.scale("coverage", 0.3 + 0.7 * row.share**2)
        return scored

    def _add_name(self, row: Scored, plan: Plan) -> None:
        """The best that the whole query, with or without its fillers, is to a name of the entry."""
        best, title, shown = 0.0, False, ""
        for name in self._cards[row.doc].names:
            for key in dict.fromkeys((plan.key, plan.core)):
                value, tier = _name_tier(key, name)
                if value > best:
                    best, title, row.tier = value, name.title, tier
                    shown = name.key if tier == "holds" else key
        if best:
            value = best * _BROAD if plan.broad and row.tier != "is" else best
            row.add(f"query {row.tier} name", value, Answer(value, "title" if title else "alias", shown))

    def _add_sounds(self, scored: dict[int, Scored], plan: Plan) -> None:
        """The whole query as pinyin or initials: 'hgs', 'hua guo shan'."""
        for doc, found in self._names.by_letters(plan.letters).items():
            row = scored.get(doc)
            if row is None:
                row = scored[doc] = Scored(doc)
            row.share = 1.0
            value = found.strength * _SOUND * (_BROAD if plan.broad else 1.0)
            row.add("sound of name", value, Answer(value, found.how, found))

    def _lift_children(self, scored: dict[int, Scored]) -> None:
        """What lies in a place that the query names."""
        named = {doc for doc in self._answerer.in_names if doc in scored and scored[doc].tier in ("is", "holds")}
        for doc in self._properties.inside(named) & scored.keys():
            scored[doc].add("lies there", _CHILD, Answer(_CHILD, "where", ""))

    def _lower_satellites(self, scored: dict[int, Scored], plan: Plan) -> None:
        """What merely carries the name of a thing asked for must not stand above the thing."""
        named = set(self._names.titles_in(plan.key))
        if not named:
            return
        for doc in self._answerer.in_names & scored.keys():
            keys = [name.key for name in self._cards[doc].names if name.title]
            if not named.intersection(keys) and any(name in key for name in named for key in keys):
                scored[doc].scale("satellite", _SATELLITE)


def _stands(word: str, whole: list[str]) -> bool:
    return not any(word != name and word in name for name in whole)


def _name_tier(key: str, name: Name) -> tuple[float, str]:
    """What a query is to a name: (value, is | starts | is inside | holds); 0 when neither holds the other."""
    factor = 1.0 if name.title else _ALIAS
    if not key:
        return 0.0, ""
    if key == name.key:
        return _EXACT * factor, "is"
    if key in name.key and _whole_words(key, name.key):
        share = len(key) / len(name.key)
        if name.key.startswith(key):
            return (_PREFIX + 100.0 * share) * factor, "starts"
        return (_INSIDE + 50.0 * share) * factor, "is inside"
    if len(name.key) > 1 and name.key in key and _whole_words(name.key, key):
        return _WITHIN * len(name.key) / len(key) * factor, "holds"
    return 0.0, ""


def _whole_words(part: str, whole: str) -> bool:
    """Whether a Latin part begins at a word; Chinese always does."""
    return is_han(part) or f" {part}" in f" {whole}"
