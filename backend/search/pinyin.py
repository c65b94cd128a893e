"""Pinyin of names, for the index and for queries alike: full, initials, and folded over usual confusions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from pypinyin import Style, lazy_pinyin

from backend.search.analysis import is_han, normalise, runs

_CONFUSIONS = (("ngg", "ng"), ("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"))
_N_INITIAL = re.compile("n(?=[aeiou])")


def fold(letters: str) -> str:
    """Letters with zh/z, ch/c, sh/s, n/l, ang/an, eng/en, ing/in made one: whoever mixes them finds the same."""
    letters = letters.replace("v", "u")
    for long, short in _CONFUSIONS:
        letters = letters.replace(long, short)
    return _N_INITIAL.sub("l", letters)


@lru_cache(maxsize=2048)
def _fold_one(syllable: str) -> str:
    return fold(syllable)


def fold_syllables(syllables: tuple[str, ...]) -> tuple[str, ...]:
    """The same fold, syllable by syllable (for Chinese characters, whose syllables are known)."""
    return tuple(map(_fold_one, syllables))


class Pinyin:
    """Readings without tones, with the editors' table of place names (赣榆: gan yu) laid over pypinyin's."""

    def __init__(self, readings: Mapping[str, str]) -> None:
        table = {normalise(word): tuple(normalise(said).split()) for word, said in readings.items()}
        self._readings = {word: said for word, said in table.items() if len(word) == len(said)}
        longest = sorted(self._readings, key=lambda word: (-len(word), word))
        self._split = re.compile("(" + "|".join(map(re.escape, longest)) + ")") if longest else None
        self.syllables = lru_cache(maxsize=4096)(self._syllables)

    def _syllables(self, name: str) -> tuple[str, ...]:
        """One syllable per Chinese character; a Latin word counts as one syllable. `name` is normalised here."""
        found: list[str] = []
        for run in runs(normalise(name)):
            found += self._read(run) if is_han(run) else [run]
        return tuple(found)

    def _read(self, run: str) -> list[str]:
        found: list[str] = []
        for piece in self._split.split(run) if self._split else [run]:
            found += self._readings.get(piece) or _say(piece)
        return found


def _say(text: str) -> list[str]:
    """One syllable per character, also for characters without a known reading."""
    said: list[str] = lazy_pinyin(text, style=Style.NORMAL) if text else []
    return said if len(said) == len(text) else ["".join(lazy_pinyin(char, style=Style.NORMAL)) for char in text]
