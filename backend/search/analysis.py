"""From text to terms, one way for the index and for queries.

Text is normalised (NFKC, traditional to simplified, lower case, no accents), cut into Han runs and Latin words; Han
runs become words (rjieba, search mode, with the Catalogue's names as user words) and, in a weaker field, single
characters and bigrams, so that every substring can be found. Latin words are stemmed lightly.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import opencc
import rjieba

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_RUN = re.compile(f"[{HAN}]+|[a-z0-9]+")
_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]+")
_APOSTROPHE = re.compile("(?<=[a-z])['\u2019](s\\b)?")
HEAD = "~"  # before the last character of a Chinese word, which says what sort of thing it is: 云雾茶 is a 茶
MAX_TERM = 32  # characters; longer Latin runs are cut


@lru_cache(maxsize=1)
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def clean(text: str) -> str:
    """Text without lone surrogates and control characters (they become spaces)."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(char if char.isprintable() else " " for char in text)


@lru_cache(maxsize=16384)
def fold_char(char: str) -> str:
    """One character as it is compared: NFKC, lower case, without its accent. May be empty or longer than one."""
    folded = unicodedata.normalize("NFKC", char).lower()
    return _ACCENTED.sub(_strip_accents, folded)


def normalise(text: str) -> str:
    """NFKC, traditional to simplified, lower case, Latin accents dropped."""
    folded = unicodedata.normalize("NFKC", clean(text)).lower()
    folded = _ACCENTED.sub(_strip_accents, folded)
    return str(_converter().convert(_APOSTROPHE.sub("", folded)))


def _strip_accents(match: re.Match[str]) -> str:
    parts = unicodedata.normalize("NFKD", match.group())
    return "".join(char for char in parts if not unicodedata.combining(char))


def is_han(run: str) -> bool:
    """Whether a run (of `runs`) is Chinese; runs are never mixed."""
    return bool(run) and not run[0].isascii()


def runs(normalised: str) -> list[str]:
    """Han runs and Latin words in order: '5a景区' -> ['5a', '景区']."""
    return _RUN.findall(normalised)


def name_key(text: str) -> str:
    """A name or query as one comparable string: punctuation gone, one space between Latin words only."""
    key = ""
    for run in runs(normalise(text)):
        key += f" {run}" if key and key[-1].isascii() and run[0].isascii() else run
    return key


def stem(word: str) -> str:
    """A light English stem: plurals, -ing and -ed. Both sides go through it, so it need not be a word."""
    if len(word) < 4 or not word.isalpha():
        return word
    if word.endswith("ies"):
        word = word[:-3] + "y"
    elif word.endswith(("ches", "shes", "xes", "sses", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for tail in ("ing", "ed"):
        if word.endswith(tail) and len(word) - len(tail) >= 3 and re.search("[aeiouy]", word[: -len(tail)]):
            word = word[: -len(tail)]
            if word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def grams(text: str) -> list[str]:
    """Single characters and bigrams of every Han run, as often as they occur."""
    found: list[str] = []
    for run in runs(normalise(text)):
        if is_han(run):
            found += run
            found += (run[i : i + 2] for i in range(len(run) - 1))
    return found


class Analyser:
    """Cuts text into words. The user words hold for this instance only."""

    def __init__(self, user_words: Iterable[str]) -> None:
        """`user_words`: names as people write them; only purely Chinese ones of 2 to 12 characters are used."""
        self._jieba = rjieba.Jieba()
        for word in sorted({name_key(word) for word in user_words}):
            if 2 <= len(word) <= 12 and is_han(word) and len(runs(word)) == 1:
                self._jieba.add_word(word, None, None)

    def words(self, text: str) -> list[str]:
        """Index terms of a text: words, the words inside them and what they end in; Latin words stemmed."""
        found: list[str] = []
        for run in runs(normalise(text)):
            if is_han(run):
                found += self._jieba.cut_for_search(run, True)
                found += self._heads(run)
            else:
                found.append(stem(run[:MAX_TERM]))
        return found

    def _heads(self, run: str) -> list[str]:
        """What words, and words at either end of longer ones, end in; not 海水 across 东海|水晶."""
        heads: list[str] = []
        for word in self._jieba.cut(run, True):
            ends = [part for part in self.parts(word) if word.startswith(part) or word.endswith(part)]
            heads += (HEAD + part[-1] for part in dict.fromkeys([word, *ends]) if len(part) > 1)
        return heads

    def cut(self, run: str) -> list[str]:
        """A normalised Han run cut once, without overlaps (for queries)."""
        return list(self._jieba.cut(run, True))

    def parts(self, word: str) -> list[str]:
        """The shorter words inside a word, the word itself left out."""
        return [part for part in self._jieba.cut_for_search(word, True) if part != word and len(part) > 1]
