"""What words mean besides themselves: the language's tables and the editors' vocabulary, as probes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace

from backend.search.analysis import name_key, stem
from backend.search.cards import Deck
from backend.search.words import (
    AREA_WORDS,
    BEST_KNOWN,
    ENGLISH_FILLERS,
    FILLERS,
    KIND_WORDS,
    LANDSCAPE_WORDS,
    MONTH_WORDS,
    QUESTION_WORDS,
    SIGHT_WORDS,
    SOFT_KIND_WORDS,
    VERBS,
)

_ASIDE = 0.3  # weight of words that are never what a query is about
#: probes that ask for a property of an entry, not for a word
PROPERTIES = frozenset(("tag", "landscape", "kind", "county", "months"))


@dataclass(frozen=True)
class Probe:
    """One way for an entry to answer a term. `how`: literal, part, thing, synonym, intent, pinyin, homophone (a text is
    looked up) or letters (names by sound) or tag, landscape, kind, county, months (a property of the entry)."""

    how: str
    text: str
    weight: float = 1.0
    months: frozenset[int] = frozenset()


@dataclass
class Roles:
    """What a word means besides itself."""

    probes: list[Probe] = field(default_factory=list)
    soft: bool = False
    weight: float = 1.0
    filler: bool = False


class Lexicon:
    """Word -> Roles for one release. Only read after construction, so threads may share it."""

    def __init__(self, deck: Deck) -> None:
        self._roles: dict[str, Roles] = defaultdict(Roles)
        self._learn_language()
        self._learn_vocabulary(deck)
        self._roles = dict(self._roles)  # no longer makes up what it does not know
        #: words that mean something, and words that only fill
        self.meanings = frozenset(word for word, roles in self._roles.items() if not roles.filler or roles.probes)
        self.fillers = frozenset(self._roles) - self.meanings

    def roles(self, word: str) -> Roles:
        """The roles of a normalised word or phrase; of its stems when it has none itself."""
        return self._roles.get(word) or self._roles.get(stems(word)) or Roles()

    def knows(self, phrase: str) -> bool:
        """Whether a phrase of Latin words means something as a whole."""
        return phrase in self._roles or stems(phrase) in self._roles

    def _learn_language(self) -> None:
        for word in FILLERS | ENGLISH_FILLERS:
            self._roles[word].filler = True
        for word in QUESTION_WORDS | SIGHT_WORDS:
            self._soften(word, _ASIDE)
        for word in AREA_WORDS:
            self._soften(word, 0.15)
        for word, months in MONTH_WORDS.items():
            self._soften(word, 0.7)
            self._roles[word].probes.append(Probe("months", word, 1.0, months))
        for how, table in (("kind", KIND_WORDS), ("landscape", LANDSCAPE_WORDS)):
            for meaning, words in table.items():
                for word in words:
                    self._learn(word, Probe(how, meaning, 0.8))
                    if how == "landscape" or word in SOFT_KIND_WORDS:
                        self._soften(word, 0.7)

    def _learn_vocabulary(self, deck: Deck) -> None:
        for county, labels in deck.counties.items():
            for word in _county_words(*labels):
                self._soften(word, 0.7)
                self._learn(word, Probe("county", county))
        for tag, labels in deck.tags.items():
            for label in labels:
                self._learn(name_key(label), Probe("tag", tag, 0.8))
        intents = {
            name_key(word): [_intent_probe(means) for means in meanings] for word, meanings in deck.intents.items()
        }
        for word, probes in intents.items():
            for probe in probes:
                self._learn(word, probe, hard=True)
                if word[0] in VERBS and (
                    len(word) > 2 or self.roles(word[1:]).soft
                ):  # 看瀑布 says what 瀑布 alone wishes for, too
                    self._learn(word[1:], replace(probe, weight=probe.weight * 0.8))
        sights = [Probe("kind", "place", 0.8), *intents.get(BEST_KNOWN, [])]
        for word in SIGHT_WORDS | AREA_WORDS:
            for probe in sights:
                self._learn(word, probe)
        for group in deck.synonyms:
            keys = [name_key(word) for word in group]
            for word in keys:
                for other in keys:
                    if other != word:
                        self._learn_synonym(word, other, intents.get(other, []))

    def _learn_synonym(self, word: str, other: str, intent: list[Probe]) -> None:
        """`word` also finds `other` and, more weakly, what `other` is an intent for."""
        self._learn(word, Probe("synonym", other, 0.7))
        for probe in intent:
            self._learn(word, replace(probe, weight=probe.weight * 0.8))

    def _learn(self, word: str, probe: Probe, hard: bool = False) -> None:
        if not word:
            return
        for form in dict.fromkeys((word, stems(word))):
            if probe not in self._roles[form].probes:
                self._roles[form].probes.append(probe)
            if hard and self._roles[form].weight > _ASIDE:
                self._roles[form].soft = False

    def _soften(self, word: str, weight: float) -> None:
        roles = self._roles[word]
        roles.soft, roles.weight = True, weight


def stems(words: str) -> str:
    """Latin words each stemmed; Chinese as it is."""
    return " ".join(map(stem, words.split(" "))) if words.isascii() else words


def _intent_probe(meaning: str) -> Probe:
    """tag:x, landscape:x, kind:x, county:x are properties; anything else is a word."""
    how, colon, text = meaning.partition(":")
    return Probe(how, text, 0.7) if colon else Probe("intent", name_key(meaning), 0.6)


def _county_words(zh: str, en: str) -> set[str]:
    zh, en = name_key(zh), name_key(en)
    short = zh[:-1] if len(zh) > 2 and zh[-1] in "区县市" else zh
    return {word for word in (zh, short, en, en.split(" ")[0]) if len(word) > 1 and word not in AREA_WORDS}
