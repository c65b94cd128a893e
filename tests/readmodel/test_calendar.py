"""Festivals by their days, read from a release."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from backend.readmodel.calendar import FestivalCalendar, list_happenings, read_festivals
from backend.readmodel.engines import open_readmodel
from backend.readmodel.writer import write_readmodel
from tests.readmodel.catalogues import make_catalogue, make_entry, make_media

LANTERNS = {"kind": "lunar", "month": 1, "day": 15}
TODAY = date(2026, 11, 24)


def festival(number: int, **more: Any) -> Any:
    return make_entry("festivals", f"f{number:05}", f"节{number}", **{"rule": LANTERNS, **more})


def edition(status: str, start: date, end: date) -> dict[str, Any]:
    return {"key": "e", "name": "某届", "status": status, "sessions": [{"key": "a", "start": start, "end": end}]}


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Any]:
    """Opens a read model of the entries it is given; each engine is let go afterwards."""
    engines: list[sa.Engine] = []

    def open_with(*entries: Any) -> sa.Engine:
        catalogue, path = make_catalogue(*entries), tmp_path / f"{len(engines)}.sqlite"
        write_readmodel(catalogue, make_media(catalogue), path)
        engines.append(open_readmodel(path))
        return engines[-1]

    yield open_with
    for engine in engines:
        engine.dispose()


def test_next_dates(opened: Any) -> None:
    under_way = edition("scheduled", date(2026, 11, 20), date(2026, 11, 30))
    engine = opened(
        festival(1),
        festival(2, rule={"kind": "none"}, editions=[under_way]),
        festival(3, editions=[edition("cancelled", date(2027, 2, 18), date(2027, 2, 22))]),
        festival(4, rule={"kind": "natural", "month": 4}),
    )
    with Session(engine) as session:
        calendar = FestivalCalendar(session)
    assert calendar.next_dates(TODAY) == {
        "f00001": date(2027, 2, 20),
        "f00002": TODAY,  # it began before
        "f00003": date(2028, 2, 9),  # next year's is cancelled
    }
    assert calendar.taking_place(date(2027, 2, 20)) == {"f00001"}
    assert calendar.taking_place(TODAY) == {"f00002"}
    assert calendar.next_dates(date.max) == {}


def test_as_many_queries_for_one_as_for_thirty(opened: Any) -> None:
    def count(engine: sa.Engine) -> tuple[int, int]:
        seen: list[str] = []
        sa.event.listen(engine, "before_cursor_execute", lambda *args: seen.append(args[2]))
        with Session(engine) as session:
            found = list_happenings(read_festivals(session, "zh"), TODAY, date(2027, 12, 31))
        return len(found), len(seen)

    held = [edition("held", date(2020, 2, 8), date(2020, 2, 8))]
    assert count(opened(festival(1, editions=held))) == (1, 2)
    assert count(opened(*(festival(number, editions=held) for number in range(30)))) == (30, 2)
