"""How a festival's day is written on its ticket: in words where the rule is lunar, never a day nobody has announced."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from backend.content.days import lunar_name

WEEKDAYS = "一二三四五六日"
EN_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


def day_words(own: Mapping[str, Any], lang: str) -> tuple[str, str]:
    """The large word of the ticket and the line under it."""
    sessions = own.get("sessions") or ()
    start = _date(sessions[0]["start"]) if sessions else None
    month, day, rule = own.get("month"), own.get("day"), own.get("rule")
    if rule == "lunar" and isinstance(month, int) and isinstance(day, int):
        if lang == "en":
            return f"Lunar {month}/{day}", _civil(start, lang) or "every year, lunar calendar"
        return lunar_name(month, day), _civil(start, lang) or "农历，每年"
    if start is not None:
        return _short(start, lang), _civil(start, lang)
    if isinstance(month, int):
        if isinstance(day, int) and rule == "gregorian":
            return (f"{month} 月 {day} 日", "每年") if lang == "zh" else (f"{day} {EN_MONTHS[month - 1]}", "every year")
        soon = ("具体日子由主办方公布", "date set by the organiser")
        return (f"{month} 月", soon[0]) if lang == "zh" else (EN_MONTHS[month - 1], soon[1])
    return ("待公布", "具体日子由主办方公布") if lang == "zh" else ("To come", "date set by the organiser")


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _short(day: date, lang: str) -> str:
    return f"{day.month} 月 {day.day} 日" if lang == "zh" else f"{day.day} {EN_MONTHS[day.month - 1]}"


def _civil(day: date | None, lang: str) -> str:
    if day is None:
        return ""
    if lang == "en":
        return f"{day.day} {EN_MONTHS[day.month - 1]} {day.year}"
    return f"{day.year} 年 {day.month} 月 {day.day} 日　星期{WEEKDAYS[day.weekday()]}"
