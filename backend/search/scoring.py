"""Scores of a Plan over an index, in parts that can be shown.

Per term an entry gets the strength of its best answer, times the term's rarity; the sum is scaled by how much of the
query was answered. What the whole query is to a name of the entry (equal, start, inside) comes on top: that puts an
exact title first. Soft terms, the season and fame only lift.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from backend.search.analysis import is_han
from backend.search.answers import Answer, Answerer
from backend.search.candidates import COVERED, Chooser, Mask, Matches
from backend.search.cards import Card, Name
from backend.search.names import NameTable
from backend.search.plan import Plan
from backend.search.properties import PropertyTable
from backend.search.sounds import Found, Sounds

_EXACT, _PREFIX, _INSIDE, _WITHIN, _SOUND = 400.0, 130.0, 70.0, 200.0, 220.0
_ALIAS = 0.62  # an alias against a title
_BROAD = 0.06  # of the name part when the query is only soft words
_WISHED = 0.15  # of the name part when it is a wish: a name that happens to hold its characters is no answer by itself
_WISH_KINDS = {"place": 1.25, "village": 1.1, "festival": 1.1, "product": 1.1, "study-base": 1.1}  # somewhere to go
_ROUTE, _WISHED_ROUTE = 0.7, 0.3  # of a route when the query does not ask for one: its stops come first
_HEARD = 0.6  # of the name part when the query only sounds like the name
_CORE = 0.4  # of the name part of a single character left when the fillers are gone
_TAGGED = frozenset(("tag", "tags"))
_HOLDS = (0.3, 0.15)  # of the scores of the best things inside a place, for the place, when a wish is asked
_CHILD = 40.0  # lies in a place that the query names
_AT = (0.6, 0.35, 0.25, 0.2)  # of what a story, product or honour got for its name, for where it belongs
_ELSEWHERE = 0.55  # of the score of what is not in the county that the query names
_SATELLITE = 0.85
_SEASON = 1.05


@dataclass(slots=True)
class Scored:
    """An entry's score and, in the order they came, the steps that made it: (label, what it added, answer or None)."""

    doc: int
    score: float = 0.0
    share: float = 0.0  # of the hard terms, by rarity, that it answers
    named: float = 0.0  # what that is worth
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


class Ranking(NamedTuple):
    """The best rows, best first, and all entries that belong to the answer."""

    rows: list[Scored]
    found: Mask


class Scorer:
    """Scores one plan. Make a new one per plan."""

    def __init__(
        self, answerer: Answerer, cards: tuple[Card, ...], names: NameTable, properties: PropertyTable
    ) -> None:
        self._answerer = answerer
        self._cards = cards
        self._names = names
        self._properties = properties

    def score(self, plan: Plan, month: int | None, chooser: Chooser | None = None) -> Ranking:
        """What answers, best first. `month` (1-12) of the visitor's day lifts gently.

        With a chooser only the entries that it chooses are scored; all are counted.
        """
        matches = Matches(plan, self._answerer, len(self._cards))
        sounds = self._names.by_letters(plan.letters)
        in_names = self._answerer.in_names
        if chooser is None:
            docs = sorted({*np.flatnonzero(matches.totals).tolist(), *sounds.docs.tolist()})
        else:
            docs = chooser.choose(plan, matches, sounds, in_names)
        scored = self._score_terms(matches, docs)
        for doc, row in scored.items():
            if in_names[doc]:
                self._add_name(row, plan)
        self._add_sounds(scored, plan, sounds, docs)
        self._lift_children(scored)
        self._lift_scenes(scored)
        if plan.wish:
            self._lift_parents(scored)
        self._lower_satellites(scored, plan)
        priors = self._properties.priors
        kept = [row for row in scored.values() if row.share >= COVERED or row.tier in ("is", "holds")]
        counties = {probe.text for term in plan.terms for probe in term.probes if probe.how == "county"}
        for row in kept:
            row.scale("fame", priors[row.doc] ** 2 if plan.broad else priors[row.doc])
            kind = self._cards[row.doc].kind
            if counties and row.tier != "is" and self._cards[row.doc].county not in counties:
                row.scale("another county", _ELSEWHERE)
            if plan.broad or plan.wish:
                row.scale("kind", _WISH_KINDS.get(kind, 1.0))
            if kind == "route" and not plan.routed:
                row.scale("a route", _WISHED_ROUTE if plan.wish else _ROUTE)
            if month and self._properties.in_season(row.doc, month):
                row.scale("season", _SEASON)
        kept.sort(key=lambda row: (-round(row.score, 6), row.doc))
        found = matches.shares >= COVERED
        found[sounds.docs] = True
        found[[row.doc for row in kept]] = True
        return Ranking(kept, found)

    def _score_terms(self, matches: Matches, docs: list[int]) -> dict[int, Scored]:
        scored: dict[int, Scored] = {}
        for doc in docs:
            if not matches.totals[doc]:
                continue
            row = scored[doc] = Scored(doc)
            for term in matches.terms:
                answer = term.answers.get(doc)
                if answer is not None:
                    row.add(term.text, answer.strength * term.rarity, answer)
            row.share = float(matches.shares[doc])
            row.scale("coverage", 0.3 + 0.7 * row.share**2)
        return scored

    def _add_name(self, row: Scored, plan: Plan) -> None:
        """The best that the whole query, with or without its fillers, is to a name of the entry."""
        best, title, shown = 0.0, False, ""
        keys = {plan.key: _CORE if plan.broad and len(plan.key) == 1 else 1.0}
        keys.setdefault(plan.core, _CORE if len(plan.core) == 1 else 1.0)
        for heard in plan.heard:
            keys.setdefault(heard, _HEARD)
        for name in self._cards[row.doc].names:
            for key, factor in keys.items():
                value, tier = _name_tier(key, name)
                value *= factor
                if value > best:
                    best, title, row.tier = value, name.title, tier
                    shown = name.key if tier == "holds" else key
        if best:
            value = best
            if row.tier != "is" and plan.key == plan.core and len(plan.terms) == 1 and (plan.broad or plan.wish):
                value *= _BROAD if plan.broad else _WISHED
            row.named = value
            row.add(f"query {row.tier} name", value, Answer(value, "title" if title else "alias", shown))

    def _add_sounds(self, scored: dict[int, Scored], plan: Plan, sounds: Sounds, docs: list[int]) -> None:
        """The whole query as pinyin or initials: 'hgs', 'hua guo shan'."""
        for doc in docs if len(sounds.docs) else ():
            found = sounds.get(doc)
            if found is None:
                continue
            row = scored.get(doc)
            if row is None:
                row = scored[doc] = Scored(doc)
            row.share = 1.0
            value = found.strength * _SOUND * (_BROAD if plan.broad else 1.0)
            row.add("sound of name", value, Answer(value, found.how, found))

    def _lift_children(self, scored: dict[int, Scored]) -> None:
        """What lies in a place that the query names."""
        named = {doc for doc in scored if self._answerer.in_names[doc] and scored[doc].tier in ("is", "holds")}
        for doc in self._properties.inside(named) & scored.keys():
            scored[doc].add("lies there", _CHILD, Answer(_CHILD, "where", ""))

    def _lift_scenes(self, scored: dict[int, Scored]) -> None:
        """Where a story, product or honour that the query names belongs: the Monkey King's mountain."""
        for row in [row for row in scored.values() if row.tier in ("is", "holds")]:
            for doc, share in zip(self._cards[row.doc].at, _AT, strict=False):
                scene = scored.setdefault(doc, Scored(doc))
                scene.share = 1.0
                scene.add("is where that is", share * row.named, Answer(0.0, "where", ""))

    def _lift_parents(self, scored: dict[int, Scored]) -> None:
        """Where several things that were wished for lie together: an island with two beaches.

        Only a place that is tagged so itself: a mountain range is no waterfall for having one.
        """
        held: dict[int, list[float]] = {}
        for doc, row in scored.items():
            for parent in self._cards[doc].parents:
                if (
                    parent in scored
                    and self._cards[doc].kind == "place"
                    and not _TAGGED.isdisjoint(scored[parent].matched)
                ):
                    held.setdefault(parent, []).append(row.score)
        for parent, scores in held.items():
            lift = sum(share * score for share, score in zip(_HOLDS, sorted(scores, reverse=True), strict=False))
            scored[parent].add("holds such things", lift)

    def _lower_satellites(self, scored: dict[int, Scored], plan: Plan) -> None:
        """What merely carries the name of a thing asked for must not stand above the thing.

        Where the whole query is inside a longer title (东海水晶博物馆), that is the thing and 东海水晶 a part of it.
        """
        named = set(self._names.titles_in(plan.key))
        if not named:
            return
        titles = {
            doc: [name.key for name in self._cards[doc].names if name.title]
            for doc in np.flatnonzero(self._answerer.in_names).tolist()
            if doc in scored
        }
        whole = {doc for doc, keys in titles.items() if any(plan.key in key for key in keys)} - {
            doc for doc, keys in titles.items() if named.intersection(keys)
        }
        asked = bool(whole) and plan.key not in named
        for doc, keys in titles.items():
            if asked and doc in whole:
                continue
            if asked and scored[doc].tier == "holds":
                scored[doc].scale("part of a longer name", _SATELLITE)
            elif not named.intersection(keys) and any(name in key for name in named for key in keys):
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
