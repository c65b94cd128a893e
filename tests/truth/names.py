"""Names of people, bodies and places in Chinese and English prose that the evidence does not hold.

Method, Chinese: jieba's part-of-speech tags (nr person, nt body, ns place, nz other name), its dictionary widened by
every name of the fact base, plus what stands before the ending of a body (局, 大学, 协会, ...) and the six counties.
Method, English: every run of capitalised words but those that the texts also use in lower case (Village, Mountain); a
run holds when the evidence's English has it or when it is the pinyin of something in the evidence's Chinese.
What is no claim (China, Jiangsu, Ming) stands in glossary.yaml.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import rjieba
import yaml
from pypinyin import lazy_pinyin

from tests.truth.numbers import MONTHS

COUNTIES_ZH = ("连云区", "海州区", "赣榆区", "赣榆", "东海县", "灌云县", "灌云", "灌南县", "灌南")
COUNTIES_EN = {
    "Lianyun District": "连云区", "Haizhou District": "海州区", "Ganyu": "赣榆", "Donghai": "东海",
    "Guanyun": "灌云", "Guannan": "灌南",
}  # fmt: skip
_BODY = re.compile(r"[\u4e00-\u9fff]{2,}(?:局|部|委|厅|大学|学院|研究所|公司|理事会|协会|博物馆|委员会|政府)$")
_CJK = r"[\u4e00-\u9fff]"
_WORD = r"[A-ZÀ-Ý][\w'’]*"
_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严魏陶姜谢苏潘葛范彭鲁马方任袁柳鲍史唐薛雷贺倪汤殷罗毕郝邬安常乐于傅"
    "康伍余顾孟黄萧尹姚邵汪毛米戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾江郭梅林钟徐邱骆高夏蔡田胡霍虞万柯管卢莫房丁邓洪包左崔龚程邢裴陆翁"
)


@cache
def glossary() -> dict[str, frozenset[str]]:
    raw = yaml.safe_load(Path(__file__).with_name("glossary.yaml").read_text("utf-8"))
    return {lang: frozenset(str(word) for word in words) for lang, words in raw.items()}


@cache
def translations() -> dict[str, str]:
    """How the English pages say Chinese names that are translated, not spelt: 国务院 -> State Council."""
    raw = yaml.safe_load(Path(__file__).with_name("translations.yaml").read_text("utf-8"))
    return {str(chinese): str(english) for chinese, english in raw.items()}


class Tagger:
    """jieba with the fact base's names as words of its dictionary."""

    def __init__(self, names: Iterable[str]) -> None:
        self._jieba = rjieba.Jieba()
        for name in names:
            if re.fullmatch(r"[\u4e00-\u9fff]{2,8}", name):
                self._jieba.add_word(name, 100_000, "nz")

    def unknown(self, text: str, evidence: str) -> set[str]:
        """Names in the Chinese `text` that are neither in `evidence` nor in the glossary."""
        tagged = self._jieba.tag(text)
        found = {token for token, tag in tagged if self._is_claim(token, tag, evidence)}
        for (token, tag), (after, _) in pairwise(tagged):  # jieba often cuts 赵 | 明远
            whole = token + after[:2]
            if len(token) == 1 and tag.startswith("nr") and token in _SURNAMES and re.fullmatch(_CJK + "+", after):
                found |= {whole} if whole not in evidence and whole not in glossary()["zh"] else set()
        for county in COUNTIES_ZH:
            if county in text and not any(form in evidence for form in forms(county)):
                found.add(county)
        return found

    def _is_claim(self, token: str, tag: str, evidence: str) -> bool:
        if len(token) < 2 or token in evidence or token in glossary()["zh"] or not re.search(_CJK, token):
            return False
        if tag.startswith("nr"):
            return token[0] in _SURNAMES or len(token) > 2 or tag != "nr"
        if tag == "nt" or _BODY.search(token):
            return True
        return tag in ("ns", "nz") and token[:-1] not in evidence and token[1:] not in evidence


def forms(county: str) -> tuple[str, ...]:
    """How a fact may name a county: 赣榆 for 赣榆区, but not 海州 (the bay, the old town) for 海州区."""
    return (county,) if county in ("海州区", "连云区", "东海县") else (county[:2],)


def plain(text: str) -> str:
    """Lower case without tone marks; ü as u."""
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


class EnglishEvidence:
    """What English names may stand on: the English of the facts and the pinyin of their Chinese."""

    def __init__(self, text: str) -> None:
        said = [english for chinese, english in translations().items() if chinese in text]
        self.words = plain("\n".join([text, *said]))
        self.chinese = text
        runs = re.findall(_CJK + "+", text)
        self._words = [_spelt(word) for run in runs for word in _plain_jieba().cut(run)]

    def has(self, run: str) -> bool:
        """Whether the English words, or the pinyin of whole Chinese words (less a 山 or 寺 at the end), are in it."""
        bare = re.sub(r"[’']s\b", "", plain(run).replace("-", " "))
        bare = re.sub(r"[^a-z ]", "", bare).strip()
        if not bare or re.search(rf"\b{re.escape(bare)}\b", self.words):
            return True
        packed = bare.replace(" ", "").replace("v", "u")
        return any(self._spells(i, packed) for i, word in enumerate(self._words) if packed[0] == word[0][0][0])

    def _spells(self, start: int, packed: str) -> bool:
        for syllables, suffixed in self._words[start:]:
            for i, syllable in enumerate(syllables):
                if not packed:
                    return suffixed and i == len(syllables) - 1
                if not packed.startswith(syllable):
                    return False
                packed = packed[len(syllable) :]
            if not packed:
                return True
        return False


_SUFFIXES = "山岛湖村镇寺宫塔河湾县区市省路街门井港站洞峰庙园馆城乡节戏茶酒庵祠亭潭海滩桥"


_FUNCTION_WORDS = frozenset("是的与为了从到以也又就都而或被把将对时年日个")


@cache
def _plain_jieba() -> Any:
    return rjieba.Jieba()


def _spelt(word: str) -> tuple[list[str], bool]:
    """The syllables of a Chinese word, without tones, ü as u; whether its last character names the kind of thing."""
    if word in _FUNCTION_WORDS:
        return ["."], False  # no part of a name: 俗是 is not Su Shi
    return [s.replace("v", "u") for s in lazy_pinyin(word)], word[-1] in _SUFFIXES


def unknown_english(text: str, evidence: EnglishEvidence, common: frozenset[str]) -> set[str]:
    """Capitalised runs in `text` that neither evidence nor glossary holds. `common`: words that are no names."""
    found = set()
    for match in re.finditer(rf"{_WORD}(?: {_WORD})*", text):
        run = [w for w in match[0].split(" ") if not _ordinary(w, common)]
        if not run or evidence.has(match[0]) or evidence.has(" ".join(run)):
            continue
        found |= {word for word in run if not evidence.has(word)} or ({" ".join(run)} if len(run) < 4 else set())
    for county, chinese in COUNTIES_EN.items():
        if county in text and chinese not in evidence.chinese and county not in evidence.chinese:
            found.add(county)
    return found


def _ordinary(word: str, common: frozenset[str]) -> bool:
    bare = re.sub(r"[’']s?$", "", word)
    if bare.lower() in MONTHS:
        return True  # months are numbers
    return bare in glossary()["en"] or bare.lower() in common or bare.lower().rstrip("s") in common or len(bare) == 1
