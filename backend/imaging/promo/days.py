"""How a festival's day is written on its ticket: lunar days in words, and never a day nobody has announced."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from backend.content.days import as_date, lunar_name

WEEKDAYS = "一二三四五六日"
EN_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
EN_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
ORGANISER = {"zh": "具体日子由主办方公布", "en": "Dates set by the organisers"}
#: states in which no day can be promised, as the large word: its parts
STATES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "planned": {"zh": ("策划中",), "en": ("Planned",)},
    "postponed": {"zh": ("已延期",), "en": ("Postponed",)},
    "cancelled": {"zh": ("已取消",), "en": ("Cancelled",)},
    "over": {"zh": ("已举办",), "en": ("Held",)},
    "": {"zh": ("待公布",), "en": ("To be", "announced")},
}


@dataclass(frozen=True)
class DayWords:
    """The large words of a ticket and the small ones under them, both in parts that may stand on lines of their own."""

    parts: tuple[str, ...]
    small: tuple[str, ...]  # each with what parts it from the next on one line
    joint: str = " "  # between the large parts on one line
    known: bool = True  # a day or a season; otherwise a state such as 待公布

    @property
    def text(self) -> str:
        return self.joint.join(self.parts)


def day_words(own: Mapping[str, Any], lang: str) -> DayWords:
    """What a festival's facts (`brief.own_facts`) let the ticket say about its day."""
    start, end = as_date(own.get("start")), as_date(own.get("end"))
    status, rule, month, day = (own.get(name) for name in ("status", "kind", "month", "day"))
    dated = span(start, end or start, lang) if start is not None else ()
    if status in ("planned", "postponed", "cancelled", "over"):
        reason = str(own.get("reason") or "") if status != "over" else ""
        return DayWords(STATES[status][lang], (reason,) if reason else dated or (ORGANISER[lang],), known=False)
    lunar = rule == "lunar" and isinstance(month, int)
    if lunar and isinstance(day, int) and (lang == "zh" or start is None):
        return _lunar(int(month or 1), day, dated, lang)
    if start is not None:
        return _short(start, end or start, dated, lang)
    if isinstance(month, int):
        return _month(month, day if rule == "gregorian" else None, lunar, lang)
    if rule == "natural" and own.get("season"):
        return DayWords(_runs(own["season"], lang), ("自然时令" if lang == "zh" else "Natural season",), "　")
    return DayWords(STATES[""][lang], (ORGANISER[lang],), known=False)


def _lunar(month: int, day: int, dated: tuple[str, ...], lang: str) -> DayWords:
    if lang == "en":
        return DayWords((f"Day {day} of", f"lunar month {month}"), ("Every year",))
    name = lunar_name(month, day)
    return DayWords((name[:2], name[2:]), dated or ("农历，", "每年"), "")


def _short(start: date, end: date, dated: tuple[str, ...], lang: str) -> DayWords:
    last = f"—{end.day}" if lang == "zh" else f"–{end.day}"
    several = last if start < end and (start.year, start.month) == (end.year, end.month) else ""
    if lang == "en":
        return DayWords((f"{start.day}{several}", EN_MONTHS[start.month - 1]), dated)
    return DayWords((f"{start.month} 月", f"{start.day}{several} 日"), dated)


def _month(month: int, day: Any, lunar: bool, lang: str) -> DayWords:
    if isinstance(day, int):
        parts = (f"{month} 月", f"{day} 日") if lang == "zh" else (str(day), EN_MONTHS[month - 1])
        return DayWords(parts, ("每年" if lang == "zh" else "Every year",))
    if lunar and lang == "zh":
        return DayWords((lunar_name(month, None),), ("农历，", ORGANISER[lang]))
    if lunar:
        return DayWords(("Lunar", f"month {month}"), (ORGANISER[lang],))
    return DayWords((f"{month} 月" if lang == "zh" else EN_MONTHS[month - 1],), (ORGANISER[lang],))


def _runs(months: Sequence[int], lang: str) -> tuple[str, ...]:
    """4—5 月, 8—10 月 from [4, 5, 8, 9, 10]; the longest two when there are more."""
    runs: list[list[int]] = []
    for month in sorted(months):
        if runs and month == runs[-1][-1] + 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    kept = sorted(sorted(runs, key=len, reverse=True)[:2])
    if lang == "en":
        return tuple("–".join(EN_MONTHS[month - 1] for month in dict.fromkeys((run[0], run[-1]))) for run in kept)
    return tuple("—".join(str(month) for month in dict.fromkeys((run[0], run[-1]))) + " 月" for run in kept)


def span(start: date, end: date, lang: str, weekday: bool = True) -> tuple[str, ...]:
    """One day and its weekday, or a span that says nothing twice: 2023 年 4 月 26 日, 至 5 月 26 日."""
    if lang == "en":
        last = f"{end.day} {EN_MONTHS[end.month - 1]} {end.year}"
        if start == end:
            return (f"{EN_WEEKDAYS[end.weekday()]} ", last) if weekday else (last,)
        if (start.year, start.month) == (end.year, end.month):
            return (f"{start.day}–{last}",)
        year = "" if start.year == end.year else f" {start.year}"
        return f"{start.day} {EN_MONTHS[start.month - 1]}{year} – ", last
    first = f"{start.year} 年 {start.month} 月 {start.day} 日"
    if start == end:
        return (f"{first}　", f"星期{WEEKDAYS[start.weekday()]}") if weekday else (first,)
    year = "" if start.year == end.year else f" {end.year} 年"
    month = "" if not year and start.month == end.month else f" {end.month} 月"
    return first, f"至{year}{month} {end.day} 日"


def last_held(own: Mapping[str, Any], lang: str) -> str:
    """The days on which the festival was held last, without the weekday; "" when none is known."""
    days = [day for day in map(as_date, own.get("last") or ()) if day is not None]
    if not days:
        return ""
    return "".join(span(days[0], days[-1], lang, weekday=False))
