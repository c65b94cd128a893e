"""What a visitor's words ask for: a Plan of terms, made without any query language.

A query is normalised and cut, names of the release are recognised first, then editors' intents and synonyms, months,
counties, kinds, landscapes, then fillers, which fall away; the rest is segmented. Each Term lists Probes, the ways
in which an entry may answer it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from backend.search.analysis import Analyser, is_han, name_key, normalise, runs
from backend.search.lexicon import Lexicon, Probe
from backend.search.names import NameTable
from backend.search.words import FILLERS, VERBS

MAX_CHARACTERS = 64
MAX_TERMS = 16
_LONGEST = 24  # characters of a Han word that is looked for as a whole


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
            if len(phrase) == taken and all(map(str.isascii, phrase)) and self._lexicon.knows(" ".join(phrase)):
                return taken
        return 1

    def _han_words(self, run: str) -> list[str]:
        words: list[str] = []
        for stretch, known in _split(run, self._name_keys):
            if known:
                words.append(stretch)
                continue
            for part, meant in _split(stretch, self._lexicon.meanings):
                for inner, filler in [(part, True)] if meant else _split(part, self._lexicon.fillers):
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
        return word in self._lexicon.fillers and word not in self._name_keys

    # -- terms

    def _term(self, word: str) -> Term:
        roles = self._lexicon.roles(word)
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
        end = next((end for end in range(min(len(text), at + _LONGEST), at + 1, -1) if text[at:end] in known), 0)
        if end:
            if rest < at:
                parts.append((text[rest:at], False))
            parts.append((text[at:end], True))
            at = rest = end
        else:
            at += 1
    return [*parts, (text[rest:], False)] if rest < len(text) else parts
