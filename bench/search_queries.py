"""Queries of all kinds that people put: names and pieces of them, sounds, wrong characters, wishes, English."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import opencc
from pypinyin import Style, lazy_pinyin

from backend.content.catalogue import Catalogue, Entry
from backend.search.queries import SearchQuery

_WISHES = """
看海 带孩子去哪玩水 五月底摘樱桃 喝茶 螃蟹几月份最肥 国庆去哪里玩 附近有什么好吃的 爬山看日出 有海的古镇
老人能去的景点 暑假研学 元宵节有什么活动 海州区景点推荐 东海水晶哪里买 西游记的山 春天赏花 秋天看红叶 泡温泉
沙滩 采摘草莓 亲子一日游 住在海边 连云港特产 海鲜 渔村 古村落 国家级荣誉 两日游路线 摩崖石刻 看鸟
下雨天去哪 免费的地方 山 海 岛 花 茶 湖 节 村 连云港 江苏 西湖怎么走 量子力学 景区 5A 研学基地 自驾路线
赣榆 灌南县 东海县 连云区有什么好玩的 八月 冬天去哪 晒盐 海洋 非遗 红色旅游 桃花 梅花 葡萄 紫菜 云雾茶
"""
_ENGLISH = """
beaches|hot spring|where to see the sea|mountain hiking|crab season|monkey king|tea village|things to do with children|
cherry festival|wetland birds|lianyungang food|island trip|crystal|best places in october|old town|study base
"""


def make_queries(catalogue: Catalogue, each: int = 12, seed: int = 6) -> list[tuple[str, SearchQuery]]:
    """(kind, query) in a fixed order: `each` of every kind that is made from names, and fixed wishes; some filtered."""
    chance = random.Random(seed)
    entries = [entry for entry in catalogue.entries if len(entry.zh.title) > 2]
    rows = [("wish", SearchQuery(q=wish)) for wish in _WISHES.split()]
    rows += [("english", SearchQuery(q=words, lang="en")) for words in _ENGLISH.replace("\n", "").split("|")]
    for kind, form in _FORMS.items():
        rows += [(kind, SearchQuery(q=form(entry, chance))) for entry in chance.sample(entries, each)]
    filters = [{"kind": "place"}, {"county": "lianyun"}, {"kind": "village,place", "month": 5}, {"month": 10}]
    return [
        (kind, replace(query, on=date(2026, 11, 24), **filters[number % len(filters)]) if number % 5 == 4 else query)
        for number, (kind, query) in enumerate(rows)
    ]


def make_typing(catalogue: Catalogue, each: int = 25, seed: int = 7) -> list[str]:
    """What a suggestion is asked for while a name is typed: after every letter or character."""
    chance = random.Random(seed)
    typed: list[str] = []
    for entry in chance.sample(catalogue.entries, each):
        title = entry.zh.title[:6]
        for whole in (title, "".join(lazy_pinyin(title))[:12], _initials(entry, chance)):
            typed += (whole[:length] for length in range(1, len(whole) + 1))
    return list(dict.fromkeys(typed))


def _piece(entry: Entry, chance: random.Random) -> str:
    at = chance.randrange(len(entry.zh.title) - 1)
    return entry.zh.title[at : at + 2]


def _initials(entry: Entry, _chance: random.Random) -> str:
    return "".join(lazy_pinyin(entry.zh.title[:8], style=Style.FIRST_LETTER))


def _wrong(entry: Entry, chance: random.Random) -> str:
    """One character replaced by another with the same sound, or by any."""
    title = entry.zh.title
    at = chance.randrange(len(title))
    return title[:at] + chance.choice("汕仙栈林其化过宴尚青") + title[at + 1 :]


_FORMS: dict[str, Callable[[Entry, random.Random], str]] = {
    "title": lambda entry, _: entry.zh.title,
    "piece": _piece,
    "pinyin": lambda entry, _: "".join(lazy_pinyin(entry.zh.title)),
    "initials": _initials,
    "wrong character": _wrong,
    "traditional": lambda entry, _: str(opencc.OpenCC("s2t").convert(entry.zh.title)),
    "question": lambda entry, _: f"{entry.zh.title}在哪里 怎么去",
    "two names": lambda entry, chance: f"{entry.zh.title} {_piece(entry, chance)}",
    "sentence": lambda entry, _: entry.zh.summary[:30],
    "english name": lambda entry, _: entry.en.title if entry.en else entry.id.replace("-", " "),
}
