"""Festivals by their days: JSON, and iCalendar as two independent parsers read it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject
from flask import Flask
from flask.testing import FlaskClient

from backend.settings import load_settings
from tests.api.conftest import open_app
from tests.api.making import FIRST, SECOND, make_release
from tests.readmodel.catalogues import make_entry, three_places


def edition(key: str, status: str, *days: date, **more: Any) -> dict[str, Any]:
    """An edition with one session of a first and last day, or without days."""
    sessions = [{"key": "a", "start": days[0], "end": days[-1], "venue": "海州古城"}] if days else []
    return {"key": key, "name": f"{key} 年", "status": status, "sessions": sessions, **more}


def festivals() -> list[Any]:
    """A lunar lantern fair; a gregorian one cancelled for good reason; one put off; one that follows the flowers."""
    point = {"lat": 34.57, "lon": 119.13, "datum": "wgs84", "precision_m": 100}
    return [
        make_entry(
            "festivals",
            "denghui",
            "元宵灯会，“海州”; 看灯" + "灯" * 40,
            en="Lantern Fair",
            code="deng00",
            county="haizhou",
            location=point,
            rule={"kind": "lunar", "month": 1, "day": 15},
            editions=[edition("2026", "held", date(2026, 3, 1), date(2026, 3, 5))],
        ),
        make_entry(
            "festivals",
            "haijie",
            "海节",
            code="haijie",
            place="liandao",
            rule={"kind": "gregorian", "month": 7, "day": 1},
            editions=[edition("2027", "cancelled", date(2027, 7, 2), date(2027, 7, 4), reason="台风，停办一届")],
        ),
        make_entry(
            "festivals",
            "chajie",
            "茶节",
            code="chajie",
            rule={"kind": "none"},
            editions=[edition("2027", "postponed", date(2027, 4, 20), reason="改期另告")],
        ),
        make_entry("festivals", "huajie", "花节", code="huajie", rule={"kind": "natural", "month": 4}),
    ]


@pytest.fixture(scope="module")
def fair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """An app over three places and four festivals; its clock says 2026-11-24, 23:59:30."""
    folder = tmp_path_factory.mktemp("fair")
    settings = load_settings({}, build_dir=folder / "build", instance_dir=folder / "instance")
    settings.build_dir.mkdir()
    make_release(settings.build_dir, FIRST, *three_places(), *festivals())
    yield from open_app(settings)


@pytest.fixture
def visitor(fair: Flask) -> FlaskClient:
    return fair.test_client()


def get(client: FlaskClient, query: str) -> Any:
    response = client.get(f"/api/v1/calendar{query}")
    assert response.status_code == 200, response.get_data(as_text=True)
    return response.json


def days(answer: Any) -> list[tuple[str, str, str, bool]]:
    return [(each["entry"]["id"], each["start"], each["status"], each["expected"]) for each in answer["items"]]


def test_days_of_a_span(visitor: FlaskClient) -> None:
    answer = get(visitor, "?from=2027-02-20&to=2027-07-02")
    assert list(answer) == ["release", "total", "page", "page_size", "next", "items", "facets", "from", "to"]
    assert days(answer) == [
        ("denghui", "2027-02-20", "expected", True),
        ("chajie", "2027-04-20", "postponed", False),
        ("haijie", "2027-07-02", "cancelled", False),
    ]
    cancelled = answer["items"][2]
    assert {name: cancelled[name] for name in ("end", "edition", "venue", "reason")} == {
        "end": "2027-07-04",
        "edition": {"key": "2027", "name": "2027 年"},
        "venue": "海州古城",
        "reason": "台风，停办一届",
    }
    assert cancelled["entry"]["url"] == "http://localhost/festivals/haijie/"
    assert (answer["items"][0]["edition"], answer["items"][0]["reason"]) == (None, None)


def test_span_county_language_pages(visitor: FlaskClient) -> None:
    today = get(visitor, "")
    assert (today["from"], today["to"]) == ("2026-11-24", "2027-02-22")
    assert days(today) == [("denghui", "2027-02-20", "expected", True)]
    assert get(visitor, "?from=2027-02-21&to=2027-02-21")["items"] == []
    assert get(visitor, "?county=haizhou&to=2027-12-01")["total"] == 1
    assert get(visitor, "?lang=en")["items"][0]["entry"]["title"] == "Lantern Fair"
    first = get(visitor, "?to=2027-12-01&page_size=1")
    assert "from=2026-11-24" in first["next"]
    assert days(visitor.get(first["next"]).json) == [("chajie", "2027-04-20", "postponed", False)]
    assert get(visitor, "?from=9999-12-31")["to"] == "9999-12-31"
    assert get(visitor, "?from=0001-01-01")["total"] == 0


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("from=2027-02-20&to=2027-02-19", "lies before from=2027-02-20"),
        ("from=2026-01-01&to=2027-02-06", "is 401 days after from=2026-01-01"),
        ("to=2020-01-01", "lies before from=2026-11-24"),
    ],
)
def test_spans_that_cannot_be(visitor: FlaskClient, query: str, message: str) -> None:
    response = visitor.get(f"/api/v1/calendar?{query}")
    assert response.status_code == 400
    assert [error["parameter"] for error in (response.json or {})["errors"]] == ["to"]
    assert message in (response.json or {})["detail"]


def test_midnight_in_shanghai(fair: Flask, visitor: FlaskClient) -> None:
    clock = fair.extensions["shanhai.clock"]
    addresses = ("/api/v1/calendar", "/api/v1/calendar.ics")
    before = {address: visitor.get(address).headers["ETag"] for address in addresses}
    fixed = visitor.get("/api/v1/calendar?from=2027-01-01").headers["ETag"]
    assert visitor.get("/api/v1/calendar").headers["Cache-Control"] == "public, max-age=30"
    try:
        fair.extensions["shanhai.clock"] = lambda: datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
        for address in addresses:
            after = visitor.get(address, headers={"If-None-Match": before[address]})
            assert after.status_code == 200
            assert after.headers["ETag"] != before[address]
        assert get(visitor, "")["from"] == "2026-11-25"
        assert visitor.get("/api/v1/calendar?from=2027-01-01").headers["ETag"] == fixed
    finally:
        fair.extensions["shanhai.clock"] = clock


def read(client: FlaskClient, address: str) -> tuple[bytes, dict[str, Any]]:
    response = client.get(f"/api/v1/{address}")
    assert response.status_code == 200, response.get_data(as_text=True)
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert response.headers["X-Release"] == FIRST
    body = response.get_data()
    calendar = icalendar.Calendar.from_ical(body)
    assert [each.errors for each in calendar.walk()] == [[]] * len(calendar.walk())
    return body, {str(event["uid"]): event for event in calendar.walk("VEVENT")}


def test_calendar_file(visitor: FlaskClient) -> None:
    body, events = read(visitor, "calendar.ics")
    told = {uid: (str(event["status"]), event["dtstart"].dt, event["dtend"].dt) for uid, event in events.items()}
    assert told == {
        "deng00.2026.a@shanhai": ("CONFIRMED", date(2026, 3, 1), date(2026, 3, 6)),
        "deng00.2027@shanhai": ("TENTATIVE", date(2027, 2, 20), date(2027, 2, 21)),
        "chajie.2027.a@shanhai": ("CANCELLED", date(2027, 4, 20), date(2027, 4, 21)),
        "haijie.2027.a@shanhai": ("CANCELLED", date(2027, 7, 2), date(2027, 7, 5)),
    }
    cancelled, lantern = events["haijie.2027.a@shanhai"], events["deng00.2027@shanhai"]
    assert cancelled["summary"] == "【取消】海节"
    assert cancelled["description"].startswith("已取消。台风，停办一届\n")
    assert events["chajie.2027.a@shanhai"]["description"].startswith("已延期，这几天不办。改期另告\n")
    assert (str(cancelled["url"]), str(cancelled["location"])) == ("http://localhost/festivals/haijie/", "海州古城")
    assert lantern["geo"].to_ical() == "34.57;119.13"
    assert lantern["dtstamp"].dt == datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
    assert lantern["summary"].endswith("灯（预计）")
    for line in body.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")
    assert b"REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n" in body
    assert b"BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai" in body
    assert visitor.get("/api/v1/calendar.ics").get_data() == body


@pytest.mark.parametrize("address", ["calendar.ics", "calendar.ics?lang=en", "festivals/denghui.ics"])
def test_another_parser_reads_the_same(visitor: FlaskClient, address: str) -> None:
    body, events = read(visitor, address)
    other = vobject.readOne(body.decode("utf-8"), validate=True)
    found = {
        each.uid.value: (each.summary.value, each.status.value, each.dtstart.value, each.dtend.value, each.url.value)
        for each in other.vevent_list
    }
    assert found == {
        uid: (event["summary"], event["status"], event["dtstart"].dt, event["dtend"].dt, event["url"])
        for uid, event in events.items()
    }


def test_one_festival(visitor: FlaskClient) -> None:
    _body, events = read(visitor, "festivals/denghui.ics?lang=en")
    assert [str(event["summary"]) for event in events.values()] == ["Lantern Fair", "Lantern Fair (expected)"]
    assert str(events["deng00.2027@shanhai"]["url"]) == "http://localhost/en/festivals/denghui/"
    body, none = read(visitor, "festivals/huajie.ics")
    assert none == {}
    assert vobject.readOne(body.decode("utf-8"), validate=True).vtimezone.tzid.value == "Asia/Shanghai"
    assert (visitor.get("/api/v1/festivals/denghui").json or {})["id"] == "denghui"


@pytest.mark.parametrize("address", ["festivals/nowhere.ics", "festivals/liandao.ics", "festivals/.ics"])
def test_no_such_festival(visitor: FlaskClient, address: str) -> None:
    response = visitor.get(f"/api/v1/{address}")
    assert (response.status_code, response.mimetype) == (404, "application/problem+json")
    assert (response.json or {})["release"] == FIRST


def test_lists_know_the_days(visitor: FlaskClient) -> None:
    def ids(query: str) -> list[str]:
        return [each["id"] for each in (visitor.get(f"/api/v1/festivals?{query}").json or {})["items"]]

    assert ids("on=2027-02-20") == ["denghui"]
    assert ids("on=2027-07-03") == []  # cancelled
    assert ids("sort=next_date&page_size=2") == ["denghui", "haijie"]


def test_uids_outlive_a_release_and_stamps_do_not_move(tmp_path: Path) -> None:
    settings = load_settings({}, build_dir=tmp_path / "build", instance_dir=tmp_path / "instance")
    settings.build_dir.mkdir()
    make_release(settings.build_dir, FIRST, *three_places(), *festivals())
    for app in open_app(settings):
        client = app.test_client()
        before = client.get("/api/v1/calendar.ics")
        assert client.get("/api/v1/calendar.ics", headers={"If-None-Match": before.headers["ETag"]}).status_code == 304
        make_release(settings.build_dir, SECOND, *festivals()[:2])
        after = client.get("/api/v1/calendar.ics")
        kept = {str(event["uid"]) for event in icalendar.Calendar.from_ical(after.get_data()).walk("VEVENT")}
        told = {str(event["uid"]) for event in icalendar.Calendar.from_ical(before.get_data()).walk("VEVENT")}
        assert told - kept == {"chajie.2027.a@shanhai"}
        assert before.headers["ETag"] != after.headers["ETag"]
