"""Rules and editions become days."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from backend.content.days import civil_day, lunar_day, occurrences

LANTERNS = {"kind": "lunar", "month": 1, "day": 15}


def edition(status: str, *days: date, key: str = "e", **more: Any) -> dict[str, Any]:
    sessions = [{"key": "a", "start": days[0], "end": days[-1]}] if days else []
    return {"key": key, "status": status, "sessions": sessions, **more}


def told(rule: dict[str, Any], editions: list[dict[str, Any]], *span: date, **more: Any) -> list[tuple[date, str]]:
    return [(each.start, each.status) for each in occurrences(rule, editions, *span, **more)]


@pytest.mark.parametrize(
    ("lunar", "civil"),
    [
        ((2027, 1, 15), date(2027, 2, 20)),
        ((2026, 12, 30), date(2027, 2, 5)),  # a short month: its 29th
        ((2028, 5, 5), date(2028, 5, 28)),  # a leap fifth month follows; the first one counts
        ((2025, 6, 6), date(2025, 6, 30)),  # a leap sixth month follows
        ((2101, 1, 1), None),
        ((0, 1, 1), None),
    ],
)
def test_lunar_days(lunar: tuple[int, int, int], civil: date | None) -> None:
    assert lunar_day(*lunar) == civil


def test_civil_days() -> None:
    assert [civil_day(2027, 2, 29), civil_day(2028, 2, 29)] == [date(2027, 2, 28), date(2028, 2, 29)]
    assert [civil_day(0, 1, 1), civil_day(10000, 1, 1)] == [None, None]


def test_a_leap_month_does_not_double_a_festival() -> None:
    rule = {"kind": "lunar", "month": 6, "day": 6}
    assert told(rule, [], date(2025, 1, 1), date(2025, 12, 31)) == [(date(2025, 6, 30), "expected")]


def test_a_dated_edition_stands_for_the_day_of_its_year() -> None:
    held = edition("held", date(2026, 2, 10), date(2026, 3, 5))  # begins before the lunar new year
    span = (date(2026, 1, 1), date(2027, 12, 31))
    assert told(LANTERNS, [held], *span) == [(date(2026, 2, 10), "held"), (date(2027, 2, 20), "expected")]
    moved = edition("scheduled", date(2026, 10, 1))
    assert told(LANTERNS, [moved], *span) == [(date(2026, 10, 1), "scheduled"), (date(2027, 2, 20), "expected")]


def test_new_year_belongs_to_the_nearest_year() -> None:
    rule = {"kind": "gregorian", "month": 1, "day": 1}
    eve = edition("scheduled", date(2026, 12, 31), date(2027, 1, 1))
    assert told(rule, [eve], date(2026, 6, 1), date(2028, 6, 1)) == [
        (date(2026, 12, 31), "scheduled"),
        (date(2028, 1, 1), "expected"),
    ]


def test_an_edition_without_days_speaks_of_one_year() -> None:
    span = (date(2026, 1, 1), date(2028, 12, 31))
    off = edition("cancelled", key="2027-nian", reason="修路")
    found = occurrences(LANTERNS, [off], *span)
    assert [(each.start.year, each.status, each.reason) for each in found] == [
        (2026, "expected", ""),
        (2027, "cancelled", "修路"),
        (2028, "expected", ""),
    ]
    assert (found[1].edition, found[1].off, found[1].expected, found[0].edition) == ("2027-nian", True, True, None)
    unnamed = edition("planned", key="niding")
    checked = told(LANTERNS, [unnamed], *span, stated_on=date(2026, 11, 24))
    assert [status for _day, status in checked] == ["expected", "planned", "expected"]
    assert {status for _day, status in told(LANTERNS, [unnamed], *span)} == {"expected"}


@pytest.mark.parametrize("rule", [{"kind": "natural", "month": 4}, {"kind": "none"}, {"kind": "lunar", "month": 3}, {}])
def test_rules_without_a_day(rule: dict[str, Any]) -> None:
    assert occurrences(rule, [], date(2026, 1, 1), date(2027, 1, 1)) == []


def test_what_touches_the_span_counts() -> None:
    fair = edition("held", date(2026, 4, 18), date(2026, 4, 20))
    for day, count in ((17, 0), (18, 1), (20, 1), (21, 0)):
        assert len(occurrences({"kind": "none"}, [fair], date(2026, 4, day), date(2026, 4, day))) == count


def test_a_span_is_bounded() -> None:
    with pytest.raises(ValueError, match="above 1500"):
        occurrences(LANTERNS, [], date(2000, 1, 1), date(2026, 1, 1))
    assert occurrences(LANTERNS, [], date.min, date.min) == occurrences(LANTERNS, [], date.max, date.max) == []
