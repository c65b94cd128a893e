"""The schemas type what editors write, say no in Chinese, and describe themselves to the API."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from backend.content.kinds import BY_KIND
from backend.content.problems import field_name
from backend.content.schemas import COMMON_FIELDS, SCHEMAS, PageSchema
from backend.content.typed import load_fields

COMMON: dict[str, Any] = {
    "title": "花果山",
    "summary": "一句话。",
    "code": "abc123",
    "county": "haizhou",
    "sources": [{"title": "市志"}],
    "checked_on": "2026-11-01",
    "owner": "编辑部",
}


def faults(kind: str, **raw: Any) -> list[tuple[str, str]]:
    _, found = load_fields(SCHEMAS[kind](), {**COMMON, **raw})
    return [(fault.finding.rule, field_name(fault.path)) for fault in found]


def values(kind: str, **raw: Any) -> dict[str, Any]:
    found, wrong = load_fields(SCHEMAS[kind](), {**COMMON, **raw})
    assert wrong == []
    return found


def test_there_is_a_schema_for_each_kind_and_its_own_fields_are_named() -> None:
    assert list(SCHEMAS) == list(BY_KIND)
    for kind, schema in SCHEMAS.items():
        names = tuple(schema().fields)
        assert set(names) == {*COMMON_FIELDS, *schema.own_fields}, kind
        assert len(schema.own_fields) == len(set(schema.own_fields)), kind


def test_values_are_typed_by_the_schema() -> None:
    found = values(
        "place",
        location={"lat": "34.6", "lon": "119", "datum": "wgs84", "precision_m": "500"},
        best_months=["11", "12", "1"],
        opening={"hours": [{"months": ["6"], "open": "08:30", "close": "17:00"}]},
        tickets={"prices": [{"key": "ren", "name": "成人", "yuan": "12.5"}]},
        cover={"file": "a.jpg", "alt": "山", "credit": "甲", "licence": "CC0-1.0", "focus": ["0.5", "0"]},
        visit_minutes="90",
    )
    assert found["location"] == {"lat": 34.6, "lon": 119.0, "datum": "wgs84", "precision_m": 500}
    assert found["best_months"] == [11, 12, 1]
    assert found["opening"]["hours"] == [{"months": [6], "open": "08:30", "close": "17:00"}]
    assert found["tickets"]["prices"][0]["yuan"] == 12.5
    assert found["cover"]["focus"] == [0.5, 0.0]
    assert found["cover"]["stand_in"] is False
    assert (found["visit_minutes"], found["checked_on"]) == (90, date(2026, 11, 1))


def test_absent_lists_are_empty_and_absent_values_absent() -> None:
    found = values("village")
    assert (found["tags"], found["crafts"], found["status"]) == ([], [], "published")
    assert "founded" not in found
    assert "location" not in found


def test_unknown_is_a_value_of_its_own() -> None:
    base = values("study-base", safety="unknown", group_size="unknown", grades="unknown")
    assert (base["safety"], base["group_size"], base["grades"]) == ("unknown", "unknown", "unknown")
    honour = values("honour", issuer="unknown", year="unknown", standing="awarded")
    assert (honour["issuer"], honour["year"]) == ("unknown", "unknown")
    assert values("place", opening={"hours": "unknown"})["opening"] == {"hours": "unknown"}


def test_dumping_gives_plain_data() -> None:
    schema = SCHEMAS["festival"]
    found = values(
        "festival",
        rule={"kind": "none"},
        editions=[
            {"key": "a", "name": "第一届", "status": "held", "sessions": [{"start": "2026-04-18", "end": "2026-04-19"}]}
        ],
    )
    assert schema(only=schema.own_fields).dump(found) == {
        "rule": {"kind": "none"},
        "editions": [
            {
                "key": "a",
                "name": "第一届",
                "status": "held",
                "sessions": [{"start": "2026-04-18", "end": "2026-04-19"}],
            }
        ],
    }
    base = SCHEMAS["study-base"]
    known = values("study-base", safety="跟队", group_size="30", grades=["primary"])
    assert base(only=("group_size", "grades", "safety")).dump(known) == {
        "group_size": 30,
        "grades": ["primary"],
        "safety": "跟队",
    }


@pytest.mark.parametrize(
    ("kind", "raw", "expected"),
    [
        ("place", {"visit_minutes": "１２"}, [("value", "visit_minutes")]),
        ("place", {"visit_minutes": "²"}, [("value", "visit_minutes")]),
        ("place", {"visit_minutes": "1e3"}, [("value", "visit_minutes")]),
        ("place", {"visit_minutes": "4"}, [("value", "visit_minutes")]),
        ("place", {"best_months": ["13"]}, [("value", "best_months[0]")]),
        ("place", {"best_months": ["4", "4"]}, [("value", "best_months[1]")]),
        ("place", {"best_months": "4"}, [("value", "best_months")]),
        ("place", {"tags": ["a", ""]}, [("required", "tags[1]")]),
        ("place", {"title": ["花果山"]}, [("value", "title")]),
        ("place", {"title": "  "}, [("required", "title")]),
        ("place", {"title": "山" * 41}, [("too-long", "title")]),
        ("place", {"code": "K3F9A2"}, [("value", "code")]),
        ("place", {"grade": "5A"}, [("value", "grade")]),
        ("place", {"checked_on": "2026-02-30"}, [("value", "checked_on")]),
        ("place", {"checked_on": "2026-2-3"}, [("value", "checked_on")]),
        ("place", {"location": {"lat": "34", "lon": "119"}}, [("required", "location.datum")] * 1),
        ("place", {"location": "34.6,119.2"}, [("value", "location")]),
        ("place", {"sources": []}, [("required", "sources")]),
        ("place", {"sources": [{"title": "x", "url": "javascript:alert(1)"}]}, [("value", "sources[0].url")]),
        ("place", {"opening": {"hours": [{"open": "8:30", "close": "17:00"}]}}, [("value", "opening.hours[0].open")]),
        ("place", {"opening": {"hour": "unknown"}}, [("unknown-key", "opening.hour")]),
        (
            "place",
            {"cover": {"file": "a.jpg", "alt": "山", "credit": "甲", "licence": "CC0", "stand_in": "no"}},
            [("value", "cover.stand_in")],
        ),
        (
            "place",
            {"season_limits": [{"key": "a", "note": "冬"}, {"key": "a", "note": "夏"}]},
            [("value", "season_limits[1].key")],
        ),
        ("place", {"cover": {"file": "a.jpg"}}, [("photo-credit", f"cover.{n}") for n in ("alt", "credit", "licence")]),
        ("honour", {"issuer": "甲", "standing": "awarded"}, [("honour-basis", "year")]),
        ("honour", {"issuer": "甲", "year": "2024", "standing": "won"}, [("value", "standing")]),
        (
            "honour",
            {"issuer": "甲", "year": "2024", "standing": "awarded", "sources": []},
            [("honour-basis", "sources")],
        ),
        ("study-base", {"safety": "跟队"}, [("study-base-basis", "group_size")]),
        ("festival", {}, [("required", "rule")]),
        ("route", {"stops": [], "mode": "walk", "days": "1"}, [("required", "stops")]),
        ("practice", {"action": "治理", "standing": "done"}, [("value", "standing")]),
    ],
)  # fmt: skip
def test_what_a_schema_refuses(kind: str, raw: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    found = [item for item in faults(kind, **raw) if item != ("required", "location.precision_m")]
    assert found == expected


def test_a_page_needs_only_a_title() -> None:
    found, wrong = load_fields(PageSchema(), {"title": "关于"})
    assert wrong == []
    assert found == {"title": "关于", "sources": [], "status": "published"}
