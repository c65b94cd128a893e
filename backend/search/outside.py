"""Well-known places elsewhere: asked for one of them, an honest empty answer beats noise."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from backend.search.analysis import is_han
from backend.search.elsewhere import ENGLISH, REGIONS, SIGHTS
from backend.search.names import NameTable
from backend.search.pinyin import Pinyin
from backend.search.plan import Plan
from backend.search.words import AREA_WORDS

#: with these a city is where somebody comes from or goes on to: 上海出发两日游
_WAYS = ("出发", "过来", "到", "从", "去", "来", "离", "回", "开车", "自驾", "高铁", "火车", "飞机", "动车", "大巴")


def find_outside(plan: Plan, names: NameTable, pinyin: Pinyin) -> str | None:
    """The place elsewhere that a query asks for, or None.

    A sight elsewhere is enough, a city only without a word of travelling: it may be where a visitor comes from. The
    query must hold no name of ours, and the place must be no piece of a name of ours, written or spoken.
    """
    words = {term.text for term in plan.terms}
    if plan.heard or any(word in names.by_key or word in AREA_WORDS for word in words):
        return None
    place = _latin(plan) if plan.letters else next(_written(plan), None)
    if place is None or any(place in key for key in names.by_key) or _sounds_like_ours(plan.key, place, names, pinyin):
        return None
    return place


def _written(plan: Plan) -> Iterator[str]:
    """Places elsewhere that are words of the query, sights first."""
    words = [part for term in plan.terms for part in _parts(term.text)]
    yield from (word for word in words if word in SIGHTS)
    if not any(way in plan.key for way in _WAYS):
        yield from (word for word in words if word in REGIONS)


def _parts(word: str) -> list[str]:
    """A word, and what a longer one begins with: 北京故宫, 南京博物院."""
    return [word, *(word[:end] for end in range(len(word) - 2, 1, -1))] if is_han(word) else []


def _latin(plan: Plan) -> str | None:
    key = f" {plan.key} "
    for name in sorted(ENGLISH, key=lambda name: (-len(name), name)):
        if f" {name} " in key:
            return name
    spelled = _spelled()
    return next((term.text for term in plan.terms if term.text.replace(" ", "") in spelled), None)


@lru_cache(maxsize=1)
def _spelled() -> frozenset[str]:
    """Pinyin of the places; the short ones are left out, for they are English words or other names."""
    pinyin = Pinyin({})
    letters = {"".join(pinyin.syllables(name)) for name in SIGHTS | REGIONS}
    return frozenset(word for word in letters if len(word) >= 6) | {"xian", "wuzhen"}


def _sounds_like_ours(key: str, place: str, names: NameTable, pinyin: Pinyin) -> bool:
    """Whether a stretch of the query around the place sounds like a name: 伊庐山 is 伊芦山."""
    if not is_han(place):
        letters = place.replace(" ", "")
        return any("".join(name.syllables).startswith(letters) for _, name in names.names)
    at, syllables = key.find(place), pinyin.syllables(key)
    if at < 0 or len(syllables) != len(key):
        return False
    return any(
        names.by_sound(syllables[start:end])
        for start in range(max(0, at - 6), at + 1)
        for end in range(at + len(place), min(len(key), at + len(place) + 6) + 1)
        if end - start > len(place)
    )
