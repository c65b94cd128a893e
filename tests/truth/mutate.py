"""Lies to try the truth test with: a digit, a year, an award, a county or a person of a text replaced by another.

The tables here are not those of the checker: it must catch names that it has never seen.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tests.truth.evidence import Section

KINDS = ("digit", "year", "award", "county", "person")
_COUNTIES = {
    "zh": ("连云区", "海州区", "赣榆区", "东海县", "灌云县", "灌南县"),
    "en": ("Lianyun District", "Haizhou District", "Ganyu", "Donghai", "Guanyun", "Guannan"),
}
_PEOPLE = {
    "zh": ("吴承恩", "李汝珍", "王继才", "王仕花", "徐福", "孔子", "石曼卿", "石延年", "张叔夜", "王同", "洪昇",
           "高雅之", "糜竺", "刘备", "匡衡", "凌惠平", "伊尹", "秦始皇", "汪恕有", "郯子", "刘南秋"),
    "en": ("Wu Cheng’en", "Li Ruzhen", "Wang Jicai", "Wang Shihua", "Xu Fu", "Confucius", "Shi Manqing", "Zhang Shuye",
           "Hong Sheng", "Gao Yazhi", "Mi Zhu", "Liu Bei", "Kuang Heng", "Yi Yin", "Liu Nanqiu"),
}  # fmt: skip
_STRANGERS = {
    "zh": ("李白", "郑成功", "王安石", "陶渊明", "林则徐", "文天祥", "范仲淹", "白居易", "关汉卿", "徐霞客", "施耐庵",
           "周建国", "李秀兰", "赵明远", "司马光", "诸葛亮", "郑和", "张骞", "陈独秀", "孙权"),
    "en": ("Li Bai", "Zheng Chenggong", "Wang Anshi", "Tao Yuanming", "Lin Zexu", "Wen Tianxiang", "Bai Juyi",
           "Zheng He", "Marco Polo", "Mencius", "Zhou Jianguo", "Zhao Mingyuan", "Zhuge Liang", "John Fairbank",
           "Su Shi"),
}  # fmt: skip
_AWARDS = {
    "zh": (("5A", "4A", "3A"), ("国家级", "省级", "市级", "世界级"), ("首批", "第二批", "第三批", "第四批"),
           ("全国文明城市", "国家卫生城市", "国家园林城市", "国家森林城市", "国家历史文化名城"),
           ("全国重点文物保护单位", "世界文化遗产"), ("传统村落", "历史文化名村", "特色田园乡村", "乡村旅游重点村"),
           ("地理标志", "非物质文化遗产"), ("和美海岛", "国家地质公园", "十大美丽海岛")),
    "en": (("AAAAA", "AAAA"), ("5A", "4A"), ("national ", "provincial ", "city-level ", "world "),
           ("first list", "second list", "third list"), ("intangible", "UNESCO", "geographical indication"),
           ("heritage site", "geopark"), ("key rural-tourism village", "traditional village", "characteristic village"),
           ("Forest City", "Sanitary City", "Garden City"), ("marine park", "wetland park", "forest park")),
}  # fmt: skip


@dataclass(frozen=True)
class Lie:
    """A section with one thing in it changed."""

    kind: str
    original: Section
    section: Section
    was: str
    now: str

    @property
    def place(self) -> tuple[str, str, str]:
        return self.section.entry_id, self.section.lang, self.section.name


def lies(kind: str, section: Section, rng: random.Random) -> Iterator[Lie]:
    """One lie of `kind` for every place in `section` where one can be told."""
    for start, end, now in _SITES[kind](section.text, section.lang, rng):
        text = section.text[:start] + now + section.text[end:]
        yield Lie(kind, section, replace(section, text=text), section.text[start:end], now)


Sites = Iterator[tuple[int, int, str]]


def _digits(text: str, lang: str, rng: random.Random) -> Sites:
    for match in re.finditer(r"\d+(?:[.,]\d+)*", re.sub(r"[45]A", "AA", text)):
        at = rng.randrange(match.start(), match.end())
        if text[at].isdigit():
            low = "123456789" if at == match.start() else "0123456789"
            yield at, at + 1, rng.choice([d for d in low if d != text[at]])


def _years(text: str, lang: str, rng: random.Random) -> Sites:
    for match in re.finditer(r"(?<![\d,.])(?:1\d|20)\d\d(?!\d|,\d)", text):
        yield *match.span(), str(int(match[0]) + rng.choice([n for n in range(-30, 31) if n]))


def _swap(text: str, words: Sequence[str], others: Sequence[str], rng: random.Random) -> Sites:
    for word in words:
        for match in re.finditer(re.escape(word), text):
            yield *match.span(), rng.choice([o for o in others if o != word])


def _awards(text: str, lang: str, rng: random.Random) -> Sites:
    for group in _AWARDS[lang]:
        yield from _swap(text, group, group, rng)


def _counties(text: str, lang: str, rng: random.Random) -> Sites:
    yield from _swap(text, _COUNTIES[lang], _COUNTIES[lang], rng)


def _people(text: str, lang: str, rng: random.Random) -> Sites:
    yield from _swap(text, _PEOPLE[lang], _STRANGERS[lang], rng)


_SITES = dict(zip(KINDS, (_digits, _years, _awards, _counties, _people), strict=True))
