"""Scores of a Plan over an index, in parts that can be shown.

Per term an entry gets the strength of its best probe, times the term's rarity; the sum is scaled by how much of the
query was answered. What the whole query is to a name of the entry (equal, start, inside) comes on top: that puts an
exact title first. Soft terms and the season only lift.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from backend.search.analysis import is_han, stem
from backend.search.cards import Card, Name
from backend.search.engine import Postings, Reader
from backend.search.names import Found, NameTable
from backend.search.plan import Plan, Probe, Term

#: how much a word counts in a field; titles and aliases above all
_HAN_FIELDS = {"title": 10.0, "alias": 8.0, "tags": 4.0, "summary": 3.5, "where": 2.5, "body": 1.4}
_LATIN_FIELDS = {
    "title_en": 10.0, "title": 9.0, "alias_en": 8.0, "alias": 7.5, "tags": 4.0, "summary_en": 3.5, "summary": 3.5,
    "where": 2.5, "body_en": 1.4, "body": 1.4,
}  # fmt: skip
#: characters and bigrams: any substring, but weaker than a word
_GRAM_FIELDS = {"names_g": 5.0, "text_g": 1.0}
_EXACT, _PREFIX, _INSIDE, _WITHIN, _SOUND = 400.0, 130.0, 70.0, 200.0, 220.0
_BROAD = 0.06  # of the name part when the query is only soft words
_FAME = 0.025  # per doubling of the entries that point at one
_CHILD = 40.0  # lies in a place that the query names
_KIND = {"honour": 0.85, "practice": 0.85, "story": 0.95}  # people look for things more than for papers about them
_ALIAS = 0.62  # an alias against a title
_SATELLITE = 0.85
_SEASON = 1.05
_NAMED = {f"{what} the {kind}" for what in ("is", "holds") for kind in ("title", "alias")}
_OWN_WORDS = ("literal", "part", "thing")  # probes whose answer is labelled by the field it stands in
_PROPERTY = {"tag": 4.0, "landscape": 3.0, "kind": 4.0, "county": 4.0}


class Answer(NamedTuple):
    """How an entry answers a term: strength, how and where, and the words that show it."""

    strength: float
    how: str
    surface: str


@dataclass
class Scored:
    """An entry's score, its parts by label, and the surfaces to mark."""

    doc: int
    score: float = 0.0
    parts: dict[str, float] = field(default_factory=dict)
    matched: dict[str, None] = field(default_factory=dict)
    surfaces: dict[str, None] = field(default_factory=dict)
    share: float = 0.0  # of the hard terms, by rarity, that it answers


class Scorer:
    """Scores one plan with one borrowed reader."""

    def __init__(self, reader: Reader, cards: tuple[Card, ...], names: NameTable) -> None:
        self._reader = reader
        self._cards = cards
        self._names = names
        self._unanswered: set[str] = set()

    @property
    def unanswered(self) -> frozenset[str]:
        """Terms whose own words stand nowhere in the index."""
        return frozenset(self._unanswered)

    def score(self, plan: Plan, month: int | None) -> list[Scored]:
        """All entries that answer, best first. `month` (1-12) of the visitor's day lifts gently."""
        answers = [(term, self._answers(term)) for term in plan.terms]
        scored: dict[int, Scored] = {}
        expected = 0.0
        for term, found in answers:
            if not found:
                continue
            rarity = math.log(1.0 + len(self._cards) / len(found)) * term.weight
            expected += 0.0 if term.soft else rarity
            for doc, answer in found.items():
                row = scored.setdefault(doc, Scored(doc))
                _add(row, f"{term.text}:{answer.how}", answer.strength * rarity, answer)
                row.share += 0.0 if term.soft else rarity
        for row in scored.values():
            row.share = row.share / expected if expected else 1.0
            _scale(row, "coverage", 0.3 + 0.7 * row.share**2)
            self._add_name(row, plan)
        self._add_sounds(scored, plan)
        self._lift_children(scored)
        self._lower_satellites(scored, plan)
        for row in scored.values():
            card = self._cards[row.doc]
            _scale(row, "kind", _KIND.get(card.kind, 1.0))
            if card.fame:
                _scale(row, "fame", 1 + _FAME * math.log2(1 + card.fame))
            if month and month in card.months and len(card.months) < 12:
                _scale(row, "season", _SEASON)
        kept = [row for row in scored.values() if row.share >= 0.34]
        return sorted(kept, key=lambda row: (-round(row.score, 6), row.doc))

    # -- terms

    def _answers(self, term: Term) -> dict[int, Answer]:
        best: dict[int, Answer] = {}
        for probe in term.probes:
            if probe.how == "part" and term.text not in self._unanswered:
                continue
            for doc, answer in self._probe(probe).items():
                answer = answer._replace(strength=answer.strength * probe.weight)
                best[doc] = _stronger(best.get(doc), answer, 1.0 if probe.how == "part" else 0.3)
            if probe.how == "literal" and not best:
                self._unanswered.add(term.text)
        return best

    def _probe(self, probe: Probe) -> dict[int, Answer]:
        if probe.how in ("literal", "part", "thing", "synonym", "intent", "pinyin", "homophone"):
            return self._text(probe)
        if probe.how == "letters":
            return {doc: _letters_answer(found) for doc, found in self._names.by_letters(probe.text).items()}
        return self._property(probe)

    def _property(self, probe: Probe) -> dict[int, Answer]:
        found: dict[int, Answer] = {}
        for doc, card in enumerate(self._cards):
            strength = _property_strength(card, probe)
            if strength:
                found[doc] = Answer(strength, probe.how, "")
        return found

    def _text(self, probe: Probe) -> dict[int, Answer]:
        if " " in probe.text:
            return _all_of([self._text(Probe(probe.how, word)) for word in probe.text.split(" ")])
        han = is_han(probe.text)
        word = probe.text if han else stem(probe.text)
        found = self._words(word, _HAN_FIELDS if han else _LATIN_FIELDS, probe)
        if han:
            for doc, answer in self._substrings(probe).items():
                if doc not in found:
                    found[doc] = answer
        return found

    def _words(self, word: str, fields: Mapping[str, float], probe: Probe) -> dict[int, Answer]:
        found: dict[int, Answer] = {}
        for name, weight in fields.items():
            where = name.removesuffix("_en")
            label = where if probe.how in _OWN_WORDS else probe.how
            for doc, count in self._reader.postings(name, word):
                value = weight * _saturate(count)
                known = found.get(doc)
                if known is None:
                    found[doc] = Answer(value, label, probe.text)
                elif known.strength < value:
                    found[doc] = Answer(value + 0.2 * known.strength, label, probe.text)
                else:
                    found[doc] = known._replace(strength=known.strength + 0.2 * value)
        return found

    def _substrings(self, probe: Probe) -> dict[int, Answer]:
        """Entries that hold the probe's text anywhere, by its bigrams (its character when it is one)."""
        text = probe.text
        pieces = [text] if len(text) == 1 else list(dict.fromkeys(text[i : i + 2] for i in range(len(text) - 1)))
        found: dict[int, Answer] = {}
        for field_name, weight in _GRAM_FIELDS.items():
            weight *= 0.5 if len(text) == 1 else 1.0
            for doc in _common(self._reader.postings(field_name, piece) for piece in pieces):
                if doc in found or (field_name == "names_g" and not self._in_a_name(doc, text)):
                    continue
                where = "title" if field_name == "names_g" else "body"
                found[doc] = Answer(weight, where if probe.how in _OWN_WORDS else probe.how, text)
        return found

    def _in_a_name(self, doc: int, text: str) -> bool:
        return any(text in name.key for name in self._cards[doc].names)

    # -- the whole query against names

    def _add_name(self, row: Scored, plan: Plan) -> None:
        best = (0.0, "", "")
        for name in self._cards[row.doc].names:
            for key in {plan.key, plan.core}:
                value, label = _name_tier(key, name)
                if value > best[0]:
                    best = (value, label, key)
        value, label, key = best
        if plan.broad and not label.startswith("is "):
            value *= _BROAD
        if value:
            _add(row, label, value, Answer(value, "title" if label.endswith("title") else "alias", key))

    def _add_sounds(self, scored: dict[int, Scored], plan: Plan) -> None:
        """The whole query as pinyin or initials: 'hgs', 'hua guo shan'."""
        for doc, found in self._names.by_letters(plan.letters).items():
            row = scored.setdefault(doc, Scored(doc))
            row.share = 1.0
            value = found.strength * _SOUND * (_BROAD if plan.broad else 1.0)
            row.surfaces = {word: None for word in row.surfaces if word not in found.surface}
            _add(row, f"{found.how} of name", value, Answer(value, found.how, found.surface))

    def _lift_children(self, scored: dict[int, Scored]) -> None:
        """What lies in a place that the query names."""
        named = {doc for doc, row in scored.items() if _NAMED.intersection(row.parts)}
        for doc, row in scored.items():
            if doc not in named and named.intersection(self._cards[doc].parents):
                _add(row, "lies there", _CHILD, Answer(_CHILD, "where", ""))

    def _lower_satellites(self, scored: dict[int, Scored], plan: Plan) -> None:
        """What merely carries the name of a thing asked for must not stand above the thing."""
        named = {name.key for doc in scored for name in self._cards[doc].names if name.title and name.key in plan.key}
        for row in scored.values():
            keys = [name.key for name in self._cards[row.doc].names if name.title]
            if named and not named.intersection(keys) and any(name in key for name in named for key in keys):
                _scale(row, "satellite", _SATELLITE)


def _add(row: Scored, label: str, value: float, answer: Answer) -> None:
    row.score += value
    row.parts[label] = row.parts.get(label, 0.0) + value
    row.matched[answer.how] = None
    if answer.surface:
        row.surfaces[answer.surface] = None


def _scale(row: Scored, label: str, factor: float) -> None:
    if factor != 1.0:
        row.parts[label] = row.parts.get(label, 0.0) + row.score * (factor - 1.0)
        row.score *= factor


def _stronger(known: Answer | None, other: Answer, help: float) -> Answer:
    """The stronger of two answers, helped by a share of the weaker one."""
    if known is None:
        return other
    best, second = (known, other) if known.strength >= other.strength else (other, known)
    return best._replace(strength=best.strength + help * second.strength)


def _letters_answer(found: Found) -> Answer:
    return Answer(10.0 * found.strength, found.how, found.surface)


def _property_strength(card: Card, probe: Probe) -> float:
    if probe.how == "months":
        hit = probe.months.intersection(card.months)
        return 5.0 * (1.0 - len(card.months) / 13) if hit else 0.0
    has = {
        "tag": probe.text in card.tags,
        "landscape": probe.text == card.landscape,
        "kind": probe.text == card.kind,
        "county": probe.text == card.county,
    }.get(probe.how, False)
    return _PROPERTY[probe.how] if has else 0.0


def _name_tier(key: str, name: Name) -> tuple[float, str]:
    """What a query is to a name: (value, label); 0 when neither holds the other."""
    factor, kind = (1.0, "title") if name.title else (_ALIAS, "alias")
    if not key:
        return 0.0, ""
    if key == name.key:
        return _EXACT * factor, f"is the {kind}"
    if key in name.key:
        share = len(key) / len(name.key)
        if name.key.startswith(key) and _whole_words(key, name.key):
            return (_PREFIX + 100.0 * share) * factor, f"starts the {kind}"
        if _whole_words(key, name.key):
            return (_INSIDE + 50.0 * share) * factor, f"inside the {kind}"
    if len(name.key) > 1 and name.key in key and _whole_words(name.key, key):
        return _WITHIN * len(name.key) / len(key) * factor, f"holds the {kind}"
    return 0.0, ""


def _whole_words(part: str, whole: str) -> bool:
    """Whether a Latin part begins and ends at word borders; Chinese always does."""
    return is_han(part) or f" {part}" in f" {whole}"


def _saturate(count: float) -> float:
    return 2.0 * count / (count + 1.0)


def _common(postings: Iterable[Postings]) -> list[int]:
    """Document numbers that all posting lists share, in order."""
    common: set[int] | None = None
    for rows in postings:
        docs = {doc for doc, _ in rows}
        common = docs if common is None else common & docs
        if not common:
            return []
    return sorted(common or ())


def _all_of(answers: list[dict[int, Answer]]) -> dict[int, Answer]:
    """Entries that answer every word of a phrase, with the weakest word's answer."""
    first, *rest = answers
    docs = [doc for doc in first if all(doc in other for other in rest)]
    return {doc: min((answer[doc] for answer in answers), key=lambda answer: answer.strength) for doc in docs}
