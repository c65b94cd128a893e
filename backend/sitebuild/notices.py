"""Notice bars: what holds now, in one sentence. Those of another time are in the page, hidden until their day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from backend.content.catalogue import Entry
from backend.sitebuild.dates import civil
from backend.sitebuild.markup import attrs, esc, join, phrases
from backend.sitebuild.view import View

#: a notice this far ahead is left to a later publish
AHEAD = timedelta(days=120)


def entry_notices(view: View, entry: Entry) -> str:
    """An entry's own notices and the standing ones that name it."""
    own = [bar(view, row, str(row["reason"])) for row in view.fields(entry).get("notices") or ()]
    return join([*own, *standing(view, [row for row in view.catalogue.vocabulary.notices if names(row, entry.id)])])


def names(row: Mapping[str, Any], entry_id: str) -> bool:
    return entry_id in (row.get("entries") or ())


def standing(view: View, found: Iterable[Mapping[str, Any]]) -> list[str]:
    """Bars of standing notices, in their order."""
    return [bar(view, row, str(row["title_en"] if view.lang == "en" else row["title"])) for row in found]


def bar(view: View, row: Mapping[str, Any], words: str) -> str:
    """One bar, or nothing when it is over or far ahead. The browser shows and hides it by its days."""
    start, end = in_force(row.get("from"), row.get("to"), view.today)
    if (end and end < view.today) or (start and start > view.today + AHEAD):
        return ""
    waiting = bool(start and start > view.today)
    days = {
        "data_kind": str(row["kind"]),
        "data_from": start.isoformat() if start else None,
        "data_to": end.isoformat() if end else None,
        "hidden": waiting,
    }
    tail = f" <time>{esc(view.t('until', date=civil(end, view.lang, year=False)))}</time>" if end else ""
    kind = esc(view.t(f"notice_{row['kind']}"))
    return f'<p class="notice"{attrs(days)}><b>{kind}</b><span>{phrases(words, view.lang)}{tail}</span></p>'


def in_force(start: Any, end: Any, today: date) -> tuple[date | None, date | None]:
    """The days a notice holds. MM-DD comes back every year: the span that holds today, or the next one."""
    if isinstance(start, str) and isinstance(end, str) and len(start) == len(end) == 5:
        for year in (today.year - 1, today.year, today.year + 1):
            first = on(year, start)
            last = on(year + (end < start), end)
            if last >= today:
                return first, last
    return a_day(start, today.year), a_day(end, today.year)


def on(year: int, month_day: str) -> date:
    month, day = int(month_day[:2]), int(month_day[3:])
    return date(year, month, 28 if (month, day) == (2, 29) and year % 4 else day)


def a_day(value: Any, year: int) -> date | None:
    if value is None or isinstance(value, date):
        return value
    return on(year, value) if len(value) == 5 else date.fromisoformat(value)
