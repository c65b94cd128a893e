"""What a visitor's words ask for: a Plan of terms, made without any query language.

A query is normalised and cut, names of the release are recognised first, then editors' intents and synonyms, months,
counties, kinds, landscapes, then fillers, which fall away; the rest is segmented. Each Term lists Probes, the ways
in which an entry may answer it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from backend.search.analysis import Analyser, is_han, name_key, normalise, runs
from backend.search.elsewhere import REGIONS
from backend.search.lexicon import PROPERTIES, Lexicon, Probe
from backend.search.names import NameTable
from backend.search.words import AREA_WORDS, FILLERS, VERBS

MAX_CHARACTERS = 64
MAX_TERMS = 16
_LONGEST = 24  # characters of a Han word that is looked for as a whole
_GUESSED = 0.5  # what the thing inside a word counts when the editors or the language tables say what the word means
_AREA = 0.2  # what standing in a text counts for the name of the whole area
_FROM = 0.1  # weight of a city elsewhere
_LAND = 0.5  # and for a landscape: 老海边煎饼 is no seaside
_NO_THINGS = frozenset("年月日天时人")  # what dates are made of: 赏月 is not about 8 月
_COMPLEMENT = re.compile("([看吃玩买喝摘采听拍])(?:一\\1|一下|得到|得见|到|见|过)(?=.)")
_ROUTE = Probe("kind", "route", 0.8)


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
    wish: bool = False  # no name, only words that ask for a property: places to go before pages that mention it
    routed: bool = False  # asks for a route in words
    heard: tuple[str, ...] = ()  # `key` and `core` with a stretch replaced by names that sound the same


class Planner:
    """Knows the release's vocabulary; makes Plans. Only read after construction, so threads may share it."""

    def __init__(self, lexicon: Lexicon, names: NameTable, analyser: Analyser) -> None:
        self._lexicon = lexicon
        self._names = names
        self._analyser = analyser
        self._name_keys = frozenset(key for key in names.by_key if len(key) > 1 and is_han(key))

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
        if broad:  # then the softest of its words are expected: 连云港的海边 is about 海边
            firmest = max((term.weight for term in terms), default=0.0)
            terms = [replace(term, soft=term.weight <= firmest / 2) for term in terms]
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
            wish=bool(terms) and all(map(self._is_wish, terms)),
            routed=any(probe == _ROUTE for term in terms for probe in term.probes),
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
            if len(phrase) == taken and all(map(str.isascii, phrase)) and self._lexicon.knows(" ".join(phrase)):
                return taken
        return 1

    def _han_words(self, run: str) -> list[str]:
        words: list[str] = []
        for stretch, known in _split(run, self._name_keys):
            if known:
                words.append(stretch)
                continue
            plain = _COMPLEMENT.sub(r"\1", stretch)  # 看到海 is 看海
            for part, meant in self._meant(plain):
                for inner, filler in [(part, True)] if meant else _split(part, self._lexicon.fillers):
                    words += [inner] if filler else self._cut(inner)
        return words

    def _meant(self, text: str) -> list[tuple[str, bool]]:
        """Words of the editors and the language first; a county only where it is not the start of a word (海州湾)."""
        parts, at = _split(text, self._lexicon.meanings), 0
        for number, (part, meant) in enumerate(parts):
            if meant and any(probe.how == "county" for probe in self._lexicon.roles(part).probes):
                word = self._analyser.cut(text[at:])[0]
                if len(word) > len(part) and word.startswith(part):
                    return [*parts[:number], (word, True), *self._meant(text[at + len(word) :])]
            at += len(part)
        return parts

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
        return word in self._lexicon.fillers and word not in self._name_keys

    def _is_wish(self, term: Term) -> bool:
        declared = any(probe.how in PROPERTIES for probe in term.probes)
        return (declared or term.soft) and term.text not in self._names.by_key

    # -- terms

    def _term(self, word: str) -> Term:
        roles = self._lexicon.roles(word)
        land = any(probe.how == "landscape" for probe in roles.probes) and not word.isascii()
        area = word in AREA_WORDS and word not in self._name_keys
        probes = [Probe("literal", word, _AREA if area else _LAND if land else 1.0)]
        if word.isascii() and len(word) > 1 and not area:
            letters = word.replace(" ", "")
            probes.append(Probe("letters", letters))
            probes += [Probe("pinyin", name, 0.6) for name in self._names.spelled(letters)]
        elif len(word) > 1 and not word.isascii():
            probes += _thing_probes(word, _GUESSED if roles.probes else 1.0)
            probes += [Probe("part", part, 0.7 * len(part) / len(word)) for part in self._analyser.parts(word)]
        if word in REGIONS and word not in self._name_keys:  # where a visitor comes from
            return Term(word, tuple(probes), True, _FROM)
        soft = roles.soft and word not in self._name_keys
        if word in VERBS:
            return Term(word, (*probes, *roles.probes), True, 0.3)
        return Term(word, (*probes, *roles.probes), soft, roles.weight if soft else 1.0)


def _thing_probes(word: str, factor: float) -> list[Probe]:
    """The thing inside a word: 喝茶 -> 茶, 虫子 -> 虫."""
    if word[0] in VERBS and word[1:] not in _NO_THINGS:
        return [Probe("thing", word[1:], 0.45 * factor)]
    return [Probe("thing", word[:-1], 0.45 * factor)] if word[-1] in "子儿" and len(word) == 2 else []


def _split(text: str, known: frozenset[str]) -> list[tuple[str, bool]]:
    """Cut a Han run into stretches, True where it is a known word of 2 or more characters (longest, from the left)."""
    parts: list[tuple[str, bool]] = []
    at = rest = 0
    while at < len(text):
        end = next((end for end in range(min(len(text), at + _LONGEST), at + 1, -1) if text[at:end] in known), 0)
        if end and _takes_a_verb(text, at, end, known):
            end -= 1
        if end:
            if rest < at:
                parts.append((text[rest:at], False))
            parts.append((text[at:end], True))
            at = rest = end
        else:
            at += 1
    return [*parts, (text[rest:], False)] if rest < len(text) else parts


def _takes_a_verb(text: str, at: int, end: int, known: frozenset[str]) -> bool:
    """Whether a known word ends in the verb of the next one: 去哪玩 in 去哪玩水 is 去哪, 玩水."""
    if text[end - 1] not in VERBS or text[at : end - 1] not in known:
        return False
    return any(text[end - 1 : stop] in known for stop in range(end + 1, min(len(text), end + 4) + 1))
