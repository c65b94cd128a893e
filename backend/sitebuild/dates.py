"""Days as people say them: civil and lunar dates, the next day of a festival, the solar term on the slip."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from borax.calendars.lunardate import LunarDate, TermUtils

from backend.content.catalogue import Entry
from backend.content.days import as_date, lunar_name, next_lunar, next_month_day
from backend.sitebuild.labels import MONTHS_EN
from backend.sitebuild.view import View

WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")
WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LONG_NOTE = 24


@dataclass(frozen=True)
class Day:
    """When a festival is next: the large words, the small ones under them, the tag, and what it sorts by."""

    day: str
    small: str
    tag: str
    tag_class: str  # "", "wait" (dashed) or "off" (struck)
    order: date  # date.max: nobody knows
    until: date | None = None
    soft: bool = False  # the large words are a season, not a day


def civil(day: date, lang: str, *, year: bool = True, weekday: bool = False) -> str:
    """2027 年 2 月 20 日 星期六; Saturday 20 February 2027."""
    if lang == "en":
        text = f"{day.day} {MONTHS_EN[day.month - 1]}" + (f" {day.year}" if year else "")
        return f"{WEEKDAYS_EN[day.weekday()]} {text}" if weekday else text
    text = (f"{day.year} 年 " if year else "") + f"{day.month} 月 {day.day} 日"
    return f"{text} {WEEKDAYS[day.weekday()]}" if weekday else text


def span(start: date, end: date, lang: str) -> str:
    """A span of days without saying anything twice: 2026 年 4 月 18 日至 20 日; 18–20 April 2026."""
    if start == end:
        return civil(start, lang)
    same_month = (start.year, start.month) == (end.year, end.month)
    if lang == "en":
        first = str(start.day) if same_month else civil(start, lang, year=start.year != end.year)
        return f"{first}–{civil(end, lang)}" if same_month else f"{first} – {civil(end, lang)}"
    tail = f"{end.day} 日" if same_month else civil(end, lang, year=start.year != end.year)
    return f"{civil(start, lang)}至 {tail}"


def solar_term(today: date) -> str:
    """The solar term that `today` stands in, such as 小雪."""
    for back in range(17):
        day = today - timedelta(days=back)
        term = LunarDate.from_solar(day).term
        if term:
            return str(term)
    return str(TermUtils.get_name_for_index(0))


def festival_day(view: View, entry: Entry) -> Day:
    """When the festival is next: an announced session, else what its rule says, else that nobody has said."""
    fields = view.fields(entry)
    editions = list(fields.get("editions") or ())
    coming = sorted(
        (
            (start, end, edition)
            for edition in editions
            for start, end in sessions(edition)
            if end >= view.today and edition.get("status") in {"scheduled", "planned", "postponed", "cancelled"}
        ),
        key=lambda row: (row[0], row[1]),
    )
    for start, end, edition in coming:
        return announced(view, start, end, edition)
    status = next((str(e["status"]) for e in editions if not e.get("sessions") and e.get("status") != "held"), "")
    rule = fields.get("rule") or {}
    if rule.get("kind") == "none" and editions and not status:
        return Day(
            view.t("any_time"), short_note(view, rule, "no_date"), view.t("irregular"), "wait", date.max, soft=True
        )
    return by_rule(view, rule, status)


def short_note(view: View, rule: Mapping[str, Any], otherwise: str) -> str:
    """The rule's note where it fits on a ticket, else the label `otherwise`."""
    note = str(rule.get("note") or "")
    fits = 0 < len(note) <= LONG_NOTE * (2 if view.lang == "en" else 1)
    return note if fits else view.t(otherwise)


def sessions(edition: Mapping[str, Any]) -> list[tuple[date, date]]:
    """(start, end) of an edition's sessions that have a date."""
    found = []
    for session in edition.get("sessions") or ():
        start = as_date(session.get("start"))
        if start is not None:
            found.append((start, as_date(session.get("end")) or start))
    return found


def announced(view: View, start: date, end: date, edition: Mapping[str, Any]) -> Day:
    """An edition's session. One that was called off keeps its day, struck, and says why."""
    status, reason = str(edition["status"]), str(edition.get("reason") or "")
    off = status in {"cancelled", "postponed"}
    small = civil(start, view.lang, weekday=True) if start == end else span(start, end, view.lang)
    head = civil(start, view.lang, year=False)
    style = "off" if off else "wait" if status == "planned" else ""
    return Day(head, reason if off and reason else small, view.t(status), style, start, end)


def by_rule(view: View, rule: Mapping[str, Any], status: str) -> Day:
    """The day a rule gives. An edition's status without sessions (planned, cancelled) stands in the tag."""
    kind, month, day = rule.get("kind"), rule.get("month"), rule.get("day")
    short = short_note(view, rule, "natural_note" if kind == "natural" else "to_come_note")
    mark = (view.t(status), "off" if status in {"cancelled", "postponed"} else "wait") if status else None
    if kind == "lunar" and month and day:
        when = next_lunar(int(month), int(day), view.today)
        tag = mark or (view.t("lunar"), "")
        if view.lang == "en":
            return Day(civil(when, "en", year=False), civil(when, "en", weekday=True), *tag, when, when)
        return Day(lunar_name(int(month), int(day)), civil(when, "zh", weekday=True), *tag, when, when)
    tag = mark or (view.t("natural" if kind == "natural" else "to_come"), "" if kind == "natural" else "wait")
    if kind == "lunar" and month:
        when = next_lunar(int(month), 1, view.today)
        name = view.t("lunar_month", month=int(month)) if view.lang == "en" else lunar_name(int(month), None)
        return Day(name, short, *tag, when, soft=True)
    if kind == "gregorian" and month and day:
        when = next_month_day(int(month), int(day), view.today)
        return Day(civil(when, view.lang, year=False), civil(when, view.lang, weekday=True), *tag, when, when)
    if month:
        this = int(month) == view.today.month
        when = view.today if this else next_month_day(int(month), 1, view.today)
        return Day(view.t("month_long", month=view.month(int(month))), short, *tag, when, soft=True)
    return Day(view.t("any_season" if kind == "natural" else "any_time"), short, *tag, date.max, soft=True)
