"""How entries answer one term of a query: by words, characters, sound or a property. Arrays with a row per entry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np

from backend.search.analysis import HEAD, is_han, stem
from backend.search.cards import Card
from backend.search.engine import Floats, Numbers, Reader
from backend.search.lexicon import Probe
from backend.search.names import NameTable
from backend.search.plan import Term
from backend.search.properties import PropertyTable
from backend.search.sounds import Found, Sounds

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


#: why a row is strong: how and the words that show it, or the sounds among which its name is found
_Why = tuple[str, str] | Sounds


class Answers:
    """By document number the strength of its answer (0: none); `get` says how it answers."""

    def __init__(self, size: int) -> None:
        self.strengths: Floats = np.zeros(size)
        self._why: Numbers = np.zeros(size, np.int32)
        self._reasons: list[_Why] = []

    def get(self, doc: int) -> Answer | None:
        """The answer of one document, or None."""
        strength = float(self.strengths[doc])
        if not strength:
            return None
        why = self._reasons[int(self._why[doc])]
        if isinstance(why, tuple):
            return Answer(strength, *why)
        found = why.get(doc)
        return None if found is None else Answer(strength, found.how, found)

    @property
    def docs(self) -> Numbers:
        """Documents that answer, in order."""
        return np.flatnonzero(self.strengths)

    def put(self, docs: Numbers, strengths: Floats | float, why: _Why) -> None:
        """Let documents (each named once) answer like this, whatever they answered before."""
        self.strengths[docs] = strengths
        self._why[docs] = len(self._reasons)
        self._reasons.append(why)

    def add(self, docs: Numbers, strengths: Floats, why: _Why, share: float) -> None:
        """Keep the stronger of the answer known and this one, helped by a share of the weaker."""
        known = self.strengths[docs]
        better = strengths > known
        self.strengths[docs] = np.where(better, strengths + share * known, known + share * strengths)
        self._why[docs[better]] = len(self._reasons)
        self._reasons.append(why)

    def merge(self, other: Answers, share: float) -> None:
        """`add` for all answers of `other`."""
        docs = other.docs
        strengths, known = other.strengths[docs], self.strengths[docs]
        better = strengths > known
        self.strengths[docs] = np.where(better, strengths + share * known, known + share * strengths)
        self._why[docs[better]] = other._why[docs[better]] + len(self._reasons)
        self._reasons += other._reasons

    def overlay(self, other: Answers) -> None:
        """Answers of `other` replace those known."""
        docs = other.docs
        self.strengths[docs] = other.strengths[docs]
        self._why[docs] = other._why[docs] + len(self._reasons)
        self._reasons += other._reasons


class PropertyArrays:
    """Properties of entries as arrays, made when first asked for; as many as the vocabulary has. Threads share it."""

    def __init__(self, properties: PropertyTable) -> None:
        self._properties = properties
        self._known: dict[tuple[str, str, frozenset[int]], tuple[Numbers, Floats]] = {}

    def find(self, probe: Probe) -> tuple[Numbers, Floats]:
        """Documents that have what the probe asks for, and what it is worth."""
        key = (probe.how, probe.text if probe.how != "months" else "", probe.months)
        known = self._known.get(key)
        if known is None:
            months = probe.how == "months"
            table = self._properties
            worth = table.in_months(probe.months) if months else table.having(probe.how, probe.text)
            docs = np.fromiter(worth, np.int64, len(worth))
            known = self._known[key] = (docs, np.fromiter(worth.values(), np.float64, len(worth)))
        return known


class Answerer:
    """Answers the terms of one plan with one borrowed reader, and remembers two things about them."""

    def __init__(self, reader: Reader, cards: tuple[Card, ...], names: NameTable, properties: PropertyArrays) -> None:
        self._reader = reader
        self._cards = cards
        self._names = names
        self._properties = properties
        self.unanswered: set[str] = set()  # terms whose own words stand nowhere in the index
        self.in_names = np.zeros(len(cards), np.bool_)  # documents with a word or character of the query in a name

    def answer(self, term: Term) -> Answers:
        """The best answer of every document, helped a little by weaker ones."""
        best = Answers(len(self._cards))
        for probe in term.probes:
            if probe.how == "part" and term.text not in self.unanswered:
                continue
            found = self._probe(probe)
            best.merge(found, 1.0 if probe.how == "part" else _SECOND)
            if probe.how == "literal" and not best.strengths.any():
                self.unanswered.add(term.text)
        return best

    def _probe(self, probe: Probe) -> Answers:
        if probe.how in _TEXT:
            words = self._text(probe, probe.text)
            if probe.how in _OWN_WORDS:
                return words
            named = self._named(probe)
            named.overlay(words)
            return named
        found = Answers(len(self._cards))
        if probe.how == "letters":
            sounds = self._names.by_letters(probe.text)
            self.in_names[sounds.docs] = True
            found.put(sounds.docs, _SOUND * probe.weight * sounds.strengths, sounds)
        else:
            docs, worth = self._properties.find(probe)
            found.put(docs, worth * probe.weight, (probe.how, ""))
        return found

    def _named(self, probe: Probe) -> Answers:
        """Entries with exactly the probe's text as a name, also where punctuation keeps its words apart."""
        found = Answers(len(self._cards))
        docs = [self._names.names[place][0] for place in self._names.by_key.get(probe.text, ())]
        found.put(np.array(docs, np.int64), _SOUND * probe.weight, (probe.how, probe.text))
        return found

    def _text(self, probe: Probe, text: str) -> Answers:
        if " " in text:
            return _all_of([self._text(probe, word) for word in text.split(" ")])
        if not is_han(text):
            return self._words(stem(text), _LATIN_FIELDS, probe, text)
        found = self._words(text, _HAN_FIELDS, probe, text)
        if len(text) == 1:
            heads = self._words(HEAD + text, _HEAD_FIELDS, probe, "" if probe.how == "thing" else text)
            found.merge(heads, _OTHERS)
            if probe.how == "thing":
                return found  # 玩水 is not about 水晶
        self._add_substrings(probe, text, found)
        return found

    def _words(self, word: str, fields: Mapping[str, float], probe: Probe, text: str) -> Answers:
        found = Answers(len(self._cards))
        for name, weight in fields.items():
            docs, counts = self._reader.postings(name, word)
            if not len(docs):
                continue
            where = name.removesuffix("_en")
            if where in ("title", "alias"):
                self.in_names[docs] = True
            label = where if probe.how in _OWN_WORDS else probe.how
            found.add(docs, weight * probe.weight * 2.0 * counts / (counts + 1.0), (label, text), _OTHERS)
        return found

    def _add_substrings(self, probe: Probe, text: str, found: Answers) -> None:
        """Entries that hold the text inside other words, by its bigrams (or its one character)."""
        pieces = [text] if len(text) == 1 else list(dict.fromkeys(text[i : i + 2] for i in range(len(text) - 1)))
        for field, weight in _GRAM_FIELDS.items():
            named = field == "names_g"
            docs = common(self._reader.postings(field, piece)[0] for piece in pieces)
            if named and len(text) > 2:
                kept = [doc for doc in docs.tolist() if any(text in name.key for name in self._cards[doc].names)]
                docs = np.array(kept, np.int64)
            if named:
                self.in_names[docs] = True
            where = "title" if named else "body"
            strength = weight * probe.weight * (0.5 if len(text) == 1 else 1.0)
            new = docs[found.strengths[docs] == 0.0]
            found.put(new, strength, (where if probe.how in _OWN_WORDS else probe.how, text))


def common(postings: Iterable[Numbers]) -> Numbers:
    """Document numbers that all posting lists share, in order."""
    shared: Numbers | None = None
    for docs in postings:
        shared = docs if shared is None else np.intersect1d(shared, docs, assume_unique=True)
        if not len(shared):
            break
    return np.empty(0, np.int64) if shared is None else shared


def _all_of(answers: list[Answers]) -> Answers:
    """Entries that answer every word of a phrase, with the weakest word's answer."""
    strengths = np.array([answer.strengths for answer in answers])
    weakest = strengths.argmin(axis=0)
    found = Answers(strengths.shape[1])
    for number, answer in enumerate(answers):
        docs = np.flatnonzero((weakest == number) & (strengths.min(axis=0) > 0.0))
        found._why[docs] = answer._why[docs] + len(found._reasons)
        found.strengths[docs] = answer.strengths[docs]
        found._reasons += answer._reasons
    return found
