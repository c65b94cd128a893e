"""The festivals of a release by their days: occurrences in a span, and what lists ask of a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.content.days import Occurrence, as_date, occurrences
from backend.readmodel.models import EntryRow, FestivalRule, FestivalSession

#: how far ahead the next day of a festival is looked for: over two years, when the next edition is cancelled
AHEAD = timedelta(days=800)


@dataclass(frozen=True)
class Festival:
    """A festival as the calendar needs it: rule and editions in the form of front matter."""

    id: str
    county: str | None
    place: str | None
    rule: Mapping[str, Any]
    stated_on: date | None
    editions: Sequence[Mapping[str, Any]]

    def between(self, start: date, end: date) -> list[Occurrence]:
        """Its days that touch the span."""
        return occurrences(self.rule, self.editions, start, end, stated_on=self.stated_on)


class Happening(NamedTuple):
    """One occurrence of a festival."""

    festival: Festival
    days: Occurrence


def read_festivals(session: Session, lang: str) -> list[Festival]:
    """All festivals with their days, words in `lang`, in the order of entries: two queries."""
    rows = session.execute(
        select(FestivalRule, EntryRow.id, EntryRow.county)
        .join(EntryRow, EntryRow.position == FestivalRule.position)
        .order_by(FestivalRule.position)
    ).all()
    editions = _read_editions(session, lang)
    return [
        Festival(
            id,
            county,
            rule.place,
            {"kind": rule.kind, "month": rule.month, "day": rule.day},
            as_date(rule.stated_on),
            editions.get(rule.position, ()),
        )
        for rule, id, county in rows
    ]


def _read_editions(session: Session, lang: str) -> dict[int, list[dict[str, Any]]]:
    rows = session.scalars(
        select(FestivalSession)
        .where(FestivalSession.lang == lang)
        .order_by(FestivalSession.position, FestivalSession.number)
    )
    editions: dict[int, list[dict[str, Any]]] = {}
    for (position, key), group in groupby(rows, key=lambda row: (row.position, row.edition)):
        found = list(group)
        words = {"name": found[0].name, "status": found[0].status, "reason": found[0].reason}
        sessions = [
            {"key": row.session, "start": row.first, "end": row.last, "venue": row.venue} for row in found if row.first
        ]
        editions.setdefault(position, []).append({"key": key, **words, "sessions": sessions})
    return editions


def list_happenings(festivals: Iterable[Festival], start: date, end: date) -> list[Happening]:
    """What takes place, is expected or was called off from `start` to `end`, both included, by first day."""
    found = [Happening(festival, days) for festival in festivals for days in festival.between(start, end)]
    return sorted(found, key=lambda each: (each.days.start, each.days.end, each.festival.id))


class FestivalCalendar:
    """What lists ask of a release's festivals: read once when it is opened, two queries."""

    def __init__(self, session: Session) -> None:
        self._festivals = read_festivals(session, "zh")
        self._next_dates = lru_cache(maxsize=16)(self._find_next)

    def taking_place(self, day: date) -> frozenset[str]:
        """Ids of the festivals that a rule or a session puts on that day, unless it was called off."""
        found = list_happenings(self._festivals, day, day)
        return frozenset(each.festival.id for each in found if not each.days.off)

    def next_dates(self, day: date) -> Mapping[str, date]:
        """The first day not before `day` of each festival that has one within AHEAD."""
        return self._next_dates(day)

    def _find_next(self, day: date) -> dict[str, date]:
        found: dict[str, date] = {}
        for festival, days in list_happenings(self._festivals, day, _later(day, AHEAD)):
            if not days.off:
                found.setdefault(festival.id, max(days.start, day))
        return found


def _later(day: date, span: timedelta) -> date:
    """`day` plus `span`, or the last day there is."""
    return day + span if date.max - day > span else date.max
