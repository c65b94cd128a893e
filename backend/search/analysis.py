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
from itertools import accumulate

import opencc
import rjieba

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_RUN = re.compile(f"[{HAN}]+|[a-z0-9]+")
_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]+")
_APOSTROPHE = re.compile("(?<=[a-z])['\u2019](s\\b)?")
#: other ways to write a character (older, regional, Japanese) that opencc's t2s leaves alone: variant, usual form
_VARIANTS = """
菓果 邨村 衞卫 濶阔 菴庵 埜野 喦岩 嵒岩 巗岩 汎泛 堦阶 塲场 坵丘 嚐尝 楳梅 甎砖 畧略 畵画 疎疏 盌碗 碁棋 礮炮 祕秘
綵彩 緜绵 罎坛 蠏蟹 蜯蚌 覩睹 谿溪 逕径 鍊炼 閒闲 隄堤 隝岛 嶋岛 嶌岛 靣面 韮韭 飡餐 饍膳 鬭斗 鰕虾 鱓鳝 鴈雁 鵞鹅
龝秋 葠参 蔘参 姪侄 桜樱 滝泷 沢泽 浜滨 広广 桟栈 塩盐 駅驿 鉄铁 竜龙 渓溪 覧览 観观 楽乐 気气 売卖 満满 豊丰 歩步
戸户 黒黑 県县 図图 団团
"""
_USUAL = str.maketrans({pair[0]: pair[1] for pair in _VARIANTS.split()})
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
    return str(_converter().convert(_APOSTROPHE.sub("", folded.translate(_USUAL))))


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

    def __init__(self, names: Iterable[str], editors: Iterable[str] = ()) -> None:
        """`names` and editors' words as people write them; only purely Chinese ones of 2 to 12 characters are used."""
        self._jieba = rjieba.Jieba()
        self._names = _user_words(names)
        for word in sorted(self._names | _user_words(editors)):
            self._jieba.add_word(word, None, None)

    def words(self, text: str) -> list[str]:
        """Index terms of a text: words, the words inside them and what they end in; Latin words stemmed."""
        found: list[str] = []
        for run in runs(normalise(text)):
            if is_han(run):
                for word in self._jieba.cut(run, True):
                    parts = self.parts(word)
                    found += [*parts, word]
                    found += self._heads(word, parts)
            else:
                found.append(stem(run[:MAX_TERM]))
        return found

    @staticmethod
    def _heads(word: str, parts: list[str]) -> list[str]:
        """What a word, and words at either end of a longer one, end in; not 海水 across 东海|水晶."""
        ends = [part for part in parts if word.startswith(part) or word.endswith(part)]
        return [HEAD + part[-1] for part in dict.fromkeys([word, *ends]) if len(part) > 1]

    def cut(self, run: str) -> list[str]:
        """A normalised Han run cut once, without overlaps (for queries)."""
        return list(self._jieba.cut(run, True))

    def parts(self, word: str) -> list[str]:
        """The shorter words inside a word, the word itself left out.

        In a name of ours the dictionary also sees words across its seams (海鲜 in 东海|鲜切花): those are left out.
        """
        parts = [part for part in self._jieba.cut_for_search(word, True) if part != word and len(part) > 1]
        if word not in self._names or all(len(part) > 2 or part in self._names for part in parts):
            return parts
        seams = set(accumulate(map(len, _dictionary().cut(word, True))))
        return [part for part in parts if len(part) > 2 or part in self._names or not _straddles(word, part, seams)]


def _user_words(words: Iterable[str]) -> set[str]:
    keys = {name_key(word) for word in words}
    return {key for key in keys if 2 <= len(key) <= 12 and is_han(key) and len(runs(key)) == 1}


@lru_cache(maxsize=1)
def _dictionary() -> rjieba.Jieba:
    """The plain dictionary, without anybody's user words."""
    return rjieba.Jieba()


def _straddles(word: str, pair: str, seams: set[int]) -> bool:
    return word.find(pair) + 1 in seams
