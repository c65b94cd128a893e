"""How entries answer one term of a query: by words, characters, sound or a property."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from backend.search.analysis import HEAD, is_han, stem
from backend.search.cards import Card
from backend.search.engine import Postings, Reader
from backend.search.lexicon import Probe
from backend.search.names import Found, NameTable
from backend.search.plan import Term
from backend.search.properties import PropertyTable

#: how much a word counts in a field; titles and aliases above all
_HAN_FIELDS = {"title": 10.0, "alias": 8.0, "tags": 4.0, "summary": 3.5, "where": 2.5, "body": 1.4}
_HEAD_FIELDS = {name: 0.8 * weight for name, weight in _HAN_FIELDS.items()}
_LATIN_FIELDS = {
    "title_en": 10.0, "title": 9.0, "alias_en": 8.0, "alias": 7.5, "tags": 4.0, "summary_en": 3.5, "summary": 3.5,
    "where": 2.5, "body_en": 1.4, "body": 1.4,
}  # fmt: skip
#: characters and bigrams: any substring, but weaker than a word
_GRAM_FIELDS = {"names_g": 5.0, "text_g": 1.0}
_TEXT = frozenset(("literal", "part", "thing", "synonym", "intent", "pinyin", "homophone"))
_OWN_WORDS = frozenset(("literal", "part", "thing"))  # their answers are labelled by the field they stand in
_SOUND = 10.0  # a name's whole pinyin, like a word of its title
_OTHERS = 0.2  # share of a word's weaker fields
_SECOND = 0.3  # share of a term's weaker probes


class Answer(NamedTuple):
    """How an entry answers a term: strength, how or where, and the words (or the name) that show it."""

    strength: float
    how: str
    surface: str | Found


class Answerer:
    """Answers the terms of one plan with one borrowed reader, and remembers two things about them."""

    def __init__(self, reader: Reader, cards: tuple[Card, ...], names: NameTable, properties: PropertyTable) -> None:
        self._reader = reader
        self._cards = cards
        self._names = names
        self._properties = properties
        self.unanswered: set[str] = set()  # terms whose own words stand nowhere in the index
        self.in_names: set[int] = set()  # documents with a word or character of the query in a name

    def answer(self, term: Term) -> dict[int, Answer]:
        """Document -> its best answer, helped a little by weaker ones."""
        best: dict[int, Answer] = {}
        for probe in term.probes:
            if probe.how == "part" and term.text not in self.unanswered:
                continue
            share = 1.0 if probe.how == "part" else _SECOND
            for doc, answer in self._probe(probe).items():
                known = best.get(doc)
                best[doc] = answer if known is None else _stronger(known, answer, share)
            if probe.how == "literal" and not best:
                self.unanswered.add(term.text)
        return best

    def _probe(self, probe: Probe) -> dict[int, Answer]:
        if probe.how in _TEXT:
            words = self._text(probe, probe.text)
            return words if probe.how in _OWN_WORDS else self._named(probe) | words
        if probe.how == "letters":
            found = self._names.by_letters(probe.text)
            self.in_names.update(found)
            return {doc: Answer(_SOUND * probe.weight * name.strength, name.how, name) for doc, name in found.items()}
        if probe.how == "months":
            worth = self._properties.in_months(probe.months)
        else:
            worth = self._properties.having(probe.how, probe.text)
        return {doc: Answer(value * probe.weight, probe.how, "") for doc, value in worth.items()}

    def _named(self, probe: Probe) -> dict[int, Answer]:
        """Entries with exactly the probe's text as a name, also where punctuation keeps its words apart."""
        rows = [self._names.names[place] for place in self._names.by_key.get(probe.text, ())]
        return {doc: Answer(_SOUND * probe.weight, probe.how, probe.text) for doc, _ in rows}

    def _text(self, probe: Probe, text: str) -> dict[int, Answer]:
        if " " in text:
            return _all_of([self._text(probe, word) for word in text.split(" ")])
        if not is_han(text):
            return self._words(stem(text), _LATIN_FIELDS, probe, text)
        found = self._words(text, _HAN_FIELDS, probe, text)
        if len(text) == 1:
            heads = self._words(HEAD + text, _HEAD_FIELDS, probe, "" if probe.how == "thing" else text)
            for doc, head in heads.items():
                known = found.get(doc)
                found[doc] = head if known is None else _stronger(known, head, _OTHERS)
            if probe.how == "thing":
                return found  # 玩水 is not about 水晶
        return self._substrings(probe, text, found)

    def _words(self, word: str, fields: Mapping[str, float], probe: Probe, text: str) -> dict[int, Answer]:
        found: dict[int, Answer] = {}
        for name, weight in fields.items():
            rows = self._reader.postings(name, word)
            if not rows:
                continue
            where = name.removesuffix("_en")
            if where in ("title", "alias"):
                self.in_names.update(doc for doc, _ in rows)
            label = where if probe.how in _OWN_WORDS else probe.how
            for doc, count in rows:
                answer = Answer(weight * probe.weight * 2.0 * count / (count + 1.0), label, text)
                known = found.get(doc)
                found[doc] = answer if known is None else _stronger(known, answer, _OTHERS)
        return found

    def _substrings(self, probe: Probe, text: str, found: dict[int, Answer]) -> dict[int, Answer]:
        """`found` and the entries that hold the text inside other words, by its bigrams (or its one character)."""
        pieces = [text] if len(text) == 1 else list(dict.fromkeys(text[i : i + 2] for i in range(len(text) - 1)))
        for field, weight in _GRAM_FIELDS.items():
            named = field == "names_g"
            where = "title" if named else "body"
            label = where if probe.how in _OWN_WORDS else probe.how
            answer = Answer(weight * probe.weight * (0.5 if len(text) == 1 else 1.0), label, text)
            for doc in _common(self._reader.postings(field, piece) for piece in pieces):
                if named and len(text) > 2 and not any(text in name.key for name in self._cards[doc].names):
                    continue
                if named:
                    self.in_names.add(doc)
                found.setdefault(doc, answer)
        return found


def _stronger(known: Answer, other: Answer, share: float) -> Answer:
    """The stronger of two answers, helped by a share of the weaker one."""
    if known.strength >= other.strength:
        return Answer(known.strength + share * other.strength, known.how, known.surface)
    return Answer(other.strength + share * known.strength, other.how, other.surface)


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
