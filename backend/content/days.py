"""When a festival takes place: its rule and its editions resolved to days. Only here a lunar day becomes a date."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache
from typing import Any

from borax.calendars.lunardate import InvalidLunarDateError, LunarDate

#: the longest span that may be asked for at once
MAX_SPAN = timedelta(days=1500)
#: an edition this near to a day of the rule is that day's, whatever the year
NEAR = timedelta(days=45)
#: statuses of days on which nothing takes place
OFF = ("cancelled", "postponed")
LUNAR_MONTHS = "正二三四五六七八九十冬腊"
DIGITS = "一二三四五六七八九十"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True)
class Occurrence:
    """Days of a festival. Ordered by their days; status is the edition's, or "expected" for a day of the rule alone."""

    start: date
    end: date
    status: str  # planned, scheduled, postponed, cancelled, held, expected
    edition: str | None = None  # key; None for an expected day
    session: str | None = None  # key within the edition; None for a day of the rule
    name: str = ""  # of the edition
    venue: str = ""
    reason: str = ""
    year: int | None = field(default=None, compare=False)  # the rule's own (lunar or civil) year, for a day of the rule

    @property
    def expected(self) -> bool:
        """Whether the day comes from the rule: nobody has announced it."""
        return self.session is None

    @property
    def off(self) -> bool:
        """Whether nothing takes place on these days after all."""
        return self.status in OFF


def occurrences(
    rule: Mapping[str, Any],
    editions: Sequence[Mapping[str, Any]],
    start: date,
    end: date,
    *,
    stated_on: date | None = None,
) -> list[Occurrence]:
    """Days that touch `start` to `end`, both included, in order: announced sessions, the rule's days in other years.

    An edition without days speaks of the rule's day in the year that its key or name holds, else of the first one since
    `stated_on` (when the entry was checked). Raises ValueError for a span above MAX_SPAN.
    """
    if end - start > MAX_SPAN:
        raise ValueError(f"a span of {(end - start).days} days is above {MAX_SPAN.days}")
    announced = [found for edition in editions for found in _announced(edition)]
    undated = [edition for edition in editions if not edition.get("sessions") and edition.get("status") != "held"]
    found = announced + _expected(rule, announced, undated, start, end, stated_on)
    touching = (each for each in found if each.start <= end and each.end >= start)
    return sorted(touching, key=lambda each: (each.start, each.end, each.edition or "", each.session or ""))


def _announced(edition: Mapping[str, Any]) -> Iterator[Occurrence]:
    for number, session in enumerate(edition.get("sessions") or (), 1):
        first = as_date(session.get("start"))
        if first is None:
            continue
        last = max(as_date(session.get("end")) or first, first)
        key, venue = str(session.get("key") or number), str(session.get("venue") or "")
        yield _say(Occurrence(first, last, "", session=key, venue=venue), edition)


def _say(day: Occurrence, edition: Mapping[str, Any]) -> Occurrence:
    """The day with what the edition says of it."""
    name, reason = (str(edition.get(each) or "") for each in ("name", "reason"))
    return replace(day, status=str(edition["status"]), edition=str(edition["key"]), name=name, reason=reason)


def _expected(
    rule: Mapping[str, Any],
    announced: Sequence[Occurrence],
    undated: Sequence[Mapping[str, Any]],
    start: date,
    end: date,
    stated_on: date | None,
) -> list[Occurrence]:
    """The rule's days that no announced session stands for, with what an edition without days says of them."""
    days = list(rule_days(rule, start.year - 1, end.year + 1))
    taken = {day for each in announced for day in _stands_for(each, [day for _year, day in days])}
    found = [Occurrence(day, day, "expected", year=year) for year, day in days if day not in taken]
    for edition in undated:
        own = _YEAR.search(f"{edition['key']} {edition.get('name') or ''}")
        year = int(own.group()) if own else _first_year(rule, announced, stated_on)
        found = [_say(each, edition) if each.year == year else each for each in found]
    return found


def _stands_for(session: Occurrence, days: Sequence[date]) -> Iterator[date]:
    """The rule's day near the session; without one, those of its year: the festival was moved."""
    near = [day for day in days if session.start - day <= NEAR and day - session.end <= NEAR]
    yield from near or [day for day in days if day.year == session.start.year]


def _first_year(rule: Mapping[str, Any], announced: Sequence[Occurrence], stated_on: date | None) -> int | None:
    """The year of the first rule day since `stated_on` that has no session of its own."""
    if stated_on is None:
        return None
    days = [(year, day) for year, day in rule_days(rule, stated_on.year - 1, stated_on.year + 3) if day >= stated_on]
    taken = {day for each in announced for day in _stands_for(each, [day for _year, day in days])}
    return next((year for year, day in days if day not in taken), None)


def rule_days(rule: Mapping[str, Any], first_year: int, last_year: int) -> Iterator[tuple[int, date]]:
    """(year, day) of a lunar or gregorian rule with month and day; other rules give no days."""
    kind, month, day = rule.get("kind"), rule.get("month"), rule.get("day")
    if kind not in {"lunar", "gregorian"} or not month or not day:
        return
    resolve = lunar_day if kind == "lunar" else civil_day
    for year in range(first_year, last_year + 1):
        found = resolve(year, int(month), int(day))
        if found is not None:
            yield year, found


@lru_cache(maxsize=4096)
def lunar_day(year: int, month: int, day: int) -> date | None:
    """The civil day of a lunar one, not of a leap month; a 30th missing is the 29th. None past 1900-2100."""
    for each in (day, day - 1):
        try:
            found = LunarDate(year, month, each).to_solar_date()
        except InvalidLunarDateError:
            continue
        return date(found.year, found.month, found.day)
    return None


def civil_day(year: int, month: int, day: int) -> date | None:
    """That day of a year, or the last of its month: 29 February is the 28th in other years. None past 1-9999."""
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month, min(day, monthrange(year, month)[1]))


def next_lunar(month: int, day: int, today: date) -> date:
    """The first civil day not before `today` on which that lunar day falls."""
    return _next({"kind": "lunar", "month": month, "day": day}, today)


def next_month_day(month: int, day: int, today: date) -> date:
    """The next civil date with this month and day."""
    return _next({"kind": "gregorian", "month": month, "day": day}, today)


def _next(rule: Mapping[str, Any], today: date) -> date:
    return next(day for _year, day in rule_days(rule, today.year - 1, today.year + 2) if day >= today)


def as_date(value: Any) -> date | None:
    """A date from front matter, whether it is one already or an ISO text; None for "unknown" and nothing."""
    if isinstance(value, date):
        return value
    return date.fromisoformat(value) if isinstance(value, str) and value not in {"", "unknown"} else None


def covers(first: str, last: str, day: date) -> bool:
    """Whether `day` lies in a span, both ends included: YYYY-MM-DD, "" (no end) or yearly MM-DD.

    A yearly span may pass the new year.
    """
    text = day.isoformat()
    if len(first) == len(last) == 5:
        return first <= text[5:] <= last if first <= last else not last < text[5:] < first
    return (not first or first <= text) and (not last or text <= last)


def lunar_name(month: int, day: int | None) -> str:
    """正月十五, 腊月廿三; without a day 三月."""
    name = f"{LUNAR_MONTHS[month - 1]}月"
    if day is None:
        return name
    if day <= 10:
        return f"{name}初{DIGITS[day - 1]}"
    if day in {20, 30}:
        return f"{name}{'二三'[day // 10 - 2]}十"
    return f"{name}{('十', '廿')[day // 10 - 1]}{DIGITS[day % 10 - 1]}"
