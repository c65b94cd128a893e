"""What a visitor's words ask for: a Plan of terms, made without any query language.

A query is normalised and cut, names of the release are recognised first, then editors' intents and synonyms, months,
counties, kinds, landscapes, then fillers, which fall away; the rest is segmented. Each Term lists Probes, the ways
in which an entry may answer it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace

from backend.search.analysis import Analyser, is_han, name_key, normalise, runs, stem
from backend.search.cards import Deck
from backend.search.names import NameTable
from backend.search.words import (
    AREA_WORDS,
    ENGLISH_FILLERS,
    FILLERS,
    KIND_WORDS,
    LANDSCAPE_WORDS,
    MONTH_WORDS,
    VERBS,
)

MAX_CHARACTERS = 64
MAX_TERMS = 16
_LONGEST = 12  # characters of a Han word that is looked for as a whole


@dataclass(frozen=True)
class Probe:
    """One way for an entry to answer a term. `how`: literal, part, thing, synonym, intent, pinyin, homophone (a text is
    looked up) or letters (names by sound) or tag, landscape, kind, county, months (a property of the entry)."""

    how: str
    text: str
    weight: float = 1.0
    months: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Term:
    """A word of the query. A soft term lifts what answers it; a hard one is expected."""

    text: str
    probes: tuple[Probe, ...]
    soft: bool = False
    weight: float = 1.0


@dataclass(frozen=True)
class Plan:
    """What to look for. `key` is the whole query as a name key, `core` the same without fillers."""

    key: str
    core: str
    terms: tuple[Term, ...]
    letters: str = ""  # the whole query when it is Latin letters only, without spaces
    cut: bool = False  # the query was too long and lost its end
    broad: bool = False  # only soft words (a county, a season, a landscape): names that happen to hold them count less


@dataclass
class _Roles:
    """What a word means besides itself."""

    probes: list[Probe] = field(default_factory=list)
    soft: bool = False
    weight: float = 1.0
    filler: bool = False


class Planner:
    """Knows the release's vocabulary; makes Plans. Only read after construction, so threads may share it."""

    def __init__(self, deck: Deck, names: NameTable, analyser: Analyser) -> None:
        self._names = names
        self._analyser = analyser
        self._name_keys = frozenset(key for key in names.by_key if len(key) > 1 and is_han(key))
        self._roles: dict[str, _Roles] = defaultdict(_Roles)
        self._learn_language()
        self._learn_vocabulary(deck)
        self._roles.default_factory = None
        self._meanings = frozenset(word for word, roles in self._roles.items() if not roles.filler or roles.probes)
        self._fillers = frozenset(self._roles) - self._meanings

    def plan(self, text: str) -> Plan:
        """Never raises, whatever the text is."""
        normal = normalise(text[: 4 * MAX_CHARACTERS])
        cut = len(normal) > MAX_CHARACTERS or len(text) > 4 * MAX_CHARACTERS
        pieces = runs(normal[:MAX_CHARACTERS])
        key = name_key(" ".join(pieces))
        words = self._words(pieces)
        kept = [word for word in words if not self._is_filler(word)] or words
        terms = [self._term(word) for word in dict.fromkeys(kept)]
        broad = all(term.soft for term in terms)
        if broad:
            terms = [replace(term, soft=False) for term in terms]
        letters = "".join(pieces) if all(map(str.isascii, pieces)) else ""
        if len(pieces) > 1 and self._names.spelled(letters):  # hua guo shan
            terms, broad = [self._term(letters)], False
        return Plan(
            key=key,
            core=name_key(" ".join(kept)),
            terms=tuple(terms[:MAX_TERMS]),
            letters=letters,
            cut=cut or len(terms) > MAX_TERMS,
            broad=broad,
        )

    # -- words of the query

    def _words(self, pieces: list[str]) -> list[str]:
        words: list[str] = []
        at = 0
        while at < len(pieces):
            if is_han(pieces[at]):
                words += self._han_words(pieces[at])
                at += 1
            else:
                taken = self._latin_phrase(pieces, at)
                words.append(" ".join(pieces[at : at + taken]))
                at += taken
        return words

    def _latin_phrase(self, pieces: list[str], at: int) -> int:
        """How many words from `at` make a phrase the editors or the language tables know (at least 1)."""
        for taken in (4, 3, 2):
            phrase = pieces[at : at + taken]
            if len(phrase) == taken and all(map(str.isascii, phrase)) and " ".join(phrase) in self._roles:
                return taken
        return 1

    def _han_words(self, run: str) -> list[str]:
        words: list[str] = []
        for stretch, known in _split(run, self._name_keys):
            if known:
                words.append(stretch)
                continue
            for part, meant in _split(stretch, self._meanings):
                for inner, filler in [(part, True)] if meant else _split(part, self._fillers):
                    words += [inner] if filler else self._cut(inner)
        return words

    def _cut(self, stretch: str) -> list[str]:
        """Segmented words; neighbouring single characters belong together unless they are fillers."""
        words: list[str] = []
        open_run = False
        for word in self._analyser.cut(stretch):
            single = len(word) == 1 and word not in FILLERS
            if single and open_run:
                words[-1] += word
            else:
                words.append(word)
            open_run = single
        return words

    def _is_filler(self, word: str) -> bool:
        roles = self._roles.get(word)
        return bool(roles and roles.filler and not roles.probes) and word not in self._name_keys

    # -- terms

    def _term(self, word: str) -> Term:
        roles = self._roles.get(word) or self._roles.get(stem(word)) or _Roles()
        probes = [Probe("literal", word)]
        if word.isascii() and len(word) > 1:
            letters = word.replace(" ", "")
            probes.append(Probe("letters", letters))
            probes += [Probe("pinyin", name, 0.6) for name in self._names.spelled(letters)]
        elif len(word) > 1 and not word.isascii():
            probes += _thing_probes(word)
            probes += [Probe("part", part, 0.7 * len(part) / len(word)) for part in self._analyser.parts(word)]
        soft = roles.soft and word not in self._name_keys
        if word in VERBS:
            return Term(word, (*probes, *roles.probes), True, 0.3)
        return Term(word, (*probes, *roles.probes), soft, roles.weight if soft else 1.0)

    # -- vocabulary

    def _learn_language(self) -> None:
        for word in FILLERS | ENGLISH_FILLERS:
            self._roles[word].filler = True
        for word in AREA_WORDS:
            self._soften(word, 0.15)
        for word, months in MONTH_WORDS.items():
            self._soften(word, 0.7)
            self._roles[word].probes.append(Probe("months", word, 1.0, months))
        for how, table in (("kind", KIND_WORDS), ("landscape", LANDSCAPE_WORDS)):
            for meaning, words in table.items():
                for word in words:
                    self._learn(word, Probe(how, meaning, 0.8))
                    if how == "landscape":
                        self._soften(word, 0.7)

    def _learn_vocabulary(self, deck: Deck) -> None:
        for county, labels in deck.counties.items():
            for word in _county_words(*labels):
                self._soften(word, 0.7)
                self._learn(word, Probe("county", county))
        for group in deck.synonyms:
            keys = [name_key(word) for word in group]
            for word in keys:
                for other in keys:
                    if other != word:
                        self._learn(word, Probe("synonym", other, 0.7))
        for intent, meanings in deck.intents.items():
            for meaning in meanings:
                how, colon, text = meaning.partition(":")
                probe = Probe(how, text, 0.7) if colon else Probe("intent", name_key(meaning), 0.6)
                self._learn(name_key(intent), probe, hard=True)

    def _learn(self, word: str, probe: Probe, hard: bool = False) -> None:
        if not word:
            return
        for form in {word, stem(word)} if word.isascii() else {word}:
            self._roles[form].probes.append(probe)
            if hard:
                self._roles[form].soft = False

    def _soften(self, word: str, weight: float) -> None:
        roles = self._roles[word]
        roles.soft, roles.weight = True, weight


def _thing_probes(word: str) -> list[Probe]:
    """The thing inside a word: 喝茶 -> 茶, 虫子 -> 虫."""
    if word[0] in VERBS:
        return [Probe("thing", word[1:], 0.45)]
    return [Probe("thing", word[:-1], 0.45)] if word[-1] in "子儿" and len(word) == 2 else []


def _split(text: str, known: frozenset[str]) -> list[tuple[str, bool]]:
    """Cut a Han run into stretches, True where it is a known word of 2 or more characters (longest, from the left)."""
    parts: list[tuple[str, bool]] = []
    at = rest = 0
    while at < len(text):
        end = next((end for end in range(min(len(text), at + 24), at + 1, -1) if text[at:end] in known), 0)
        if end:
            if rest < at:
                parts.append((text[rest:at], False))
            parts.append((text[at:end], True))
            at = rest = end
        else:
            at += 1
    return [*parts, (text[rest:], False)] if rest < len(text) else parts


def _county_words(zh: str, en: str) -> set[str]:
    zh, en = name_key(zh), name_key(en)
    short = zh[:-1] if len(zh) > 2 and zh[-1] in "区县市" else zh
    return {word for word in (zh, short, en, en.split(" ")[0]) if len(word) > 1 and word not in AREA_WORDS}
