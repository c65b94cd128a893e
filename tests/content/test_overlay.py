"""English over Chinese: only what is translatable, matched by key, never numbers, dates or ids."""

from __future__ import annotations

from typing import Any

from backend.content.overlay import EnglishReader, lay_over, translatable_names
from backend.content.problems import field_name
from backend.content.schemas import SCHEMAS

CHINESE: dict[str, Any] = {
    "title": "山",
    "summary": "一句话。",
    "gallery": [{"key": "a", "alt": "甲"}, {"key": "b", "alt": "乙"}],
    "opening": {"note": "看公告", "hours": "unknown"},
    "editions": [
        {"key": "2026", "name": "第一届", "status": "held", "sessions": [{"venue": "海州"}, {"venue": "东海"}]}
    ],
}


def read(kind: str, **english: Any) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    reader = EnglishReader()
    raw = {"title": "Hill", "summary": "One line.", **english}
    found = reader.read(SCHEMAS[kind](), raw, CHINESE)
    return found, [(fault.finding.rule, field_name(fault.path)) for fault in reader.faults]


def test_lists_of_mappings_are_matched_by_key() -> None:
    found, faults = read("place", gallery=[{"key": "b", "alt": "second"}])
    assert faults == []
    assert lay_over(CHINESE, found)["gallery"] == [{"key": "a", "alt": "甲"}, {"key": "b", "alt": "second"}]


def test_mappings_are_merged() -> None:
    found, faults = read("place", opening={"note": "See the notice"})
    assert faults == []
    assert lay_over(CHINESE, found)["opening"] == {"note": "See the notice", "hours": "unknown"}


def test_lists_of_words_are_replaced() -> None:
    found, faults = read("place", aliases=["Green Peak"])
    assert faults == []
    assert lay_over({**CHINESE, "aliases": ["青峰顶", "苍梧山"]}, found)["aliases"] == ["Green Peak"]


def test_sessions_without_keys_are_matched_by_place() -> None:
    english = [{"key": "2026", "sessions": [{}, {"venue": "Donghai"}]}]
    found, faults = read("festival", editions=english)
    assert faults == []
    assert lay_over(CHINESE, found)["editions"][0] == {
        "key": "2026",
        "name": "第一届",
        "status": "held",
        "sessions": [{"venue": "海州"}, {"venue": "Donghai"}],
    }
    _, faults = read("festival", editions=[{"key": "2026", "sessions": [{"venue": "Donghai"}]}])
    assert faults == [("translation-key", "editions[0].sessions")]


def test_numbers_dates_and_ids_are_refused() -> None:
    _, faults = read("place", code="abc123", checked_on="2026-01-01", related=["liandao"], visit_minutes="90")
    assert faults == [("untranslatable", name) for name in ("code", "checked_on", "related", "visit_minutes")]
    _, faults = read("festival", editions=[{"key": "2026", "status": "cancelled"}])
    assert faults == [("untranslatable", "editions[0].status")]


def test_unknown_names_and_keys_are_refused() -> None:
    _, faults = read("place", sumary="x", gallery=[{"key": "c", "alt": "x"}, {"alt": "y"}])
    assert faults == [("unknown-key", "sumary"), ("translation-key", "gallery[0]"), ("translation-key", "gallery[1]")]


def test_title_and_summary_are_required() -> None:
    reader = EnglishReader()
    reader.read(SCHEMAS["place"](), {"aliases": ["x"]}, CHINESE)
    assert [field_name(fault.path) for fault in reader.faults] == ["title", "summary"]


def test_english_may_be_longer() -> None:
    assert read("place", summary="x" * 260)[1] == []
    assert read("place", summary="x" * 261)[1] == [("too-long", "summary")]


def test_what_is_translatable() -> None:
    assert translatable_names(SCHEMAS["route"]) == (
        "title", "summary", "headline", "aliases", "town", "cover", "gallery", "notices", "stops",
    )  # fmt: skip
    assert translatable_names(SCHEMAS["study-base"])[-6:] == (
        "notices", "subjects", "courses", "safety", "qualification", "contact",
    )  # fmt: skip
