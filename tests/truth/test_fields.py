"""The fields of an entry against its fact: place, precision, months, year, standing; and every fact has its entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from backend.content.catalogue import Entry
from tests.truth.evidence import facts
from tests.truth.test_truth import catalogue

COLLECTION = {
    "attraction": "places", "event": "festivals", "village": "villages", "study_base": "study-bases",
    "honour": "honours", "product": "products", "story": "stories",
}  # fmt: skip
COUNTIES = {
    "连云区": "lianyun",
    "海州区": "haizhou",
    "赣榆区": "ganyu",
    "东海县": "donghai",
    "灌云县": "guanyun",
    "灌南县": "guannan",
}
STANDING = {"awarded": "awarded", "applying": "applied", "candidate list": "candidate"}
#: the programme names this festival itself; its fact is of low confidence
ALLOWED_LOW = {"shanhailvyoujie"}


def with_facts() -> Iterator[tuple[Entry, Any]]:
    for entry in catalogue().entries:
        if entry.id in facts():
            yield entry, facts()[entry.id]


def differences() -> Iterator[str]:
    for entry, fact in with_facts():
        row = entry.fields
        if fact.get("county") and row["county"] not in (COUNTIES[fact["county"]], "city"):
            yield f"{entry.id}: county {row['county']}, fact {fact['county']}"
        if "lat" in fact:
            metres = float(re.search(r"([\d.]+)", fact["coord_precision"])[1]) * 1000  # type: ignore[index]
            point = row.get("location") or {}
            wanted = {"lat": fact["lat"], "lon": fact["lon"], "datum": "wgs84", "precision_m": metres}
            if dict(point) != wanted:
                yield f"{entry.id}: location {dict(point)}, fact {wanted}"
        elif row.get("location"):
            yield f"{entry.id}: a location that no fact gives"
        for name, fact_name in (("best_months", "best_months"), ("months", "season_months")):
            if fact.get(fact_name) and name in row and sorted(row[name]) != sorted(fact[fact_name]):
                yield f"{entry.id}: {name} {list(row[name])}, fact {fact[fact_name]}"
        if fact["type"] == "honour":
            if row["standing"] != STANDING[fact["status"]]:
                yield f"{entry.id}: standing {row['standing']}, fact {fact['status']}"
            if row["year"] != (fact.get("year") or "unknown"):
                yield f"{entry.id}: year {row['year']}, fact {fact.get('year')}"


def test_fields_are_those_of_the_fact() -> None:
    assert list(differences()) == []


def test_every_fact_that_may_be_published_is_an_entry_of_its_kind() -> None:
    found = {entry.id: entry.collection for entry in catalogue().entries}
    wanted = {
        fact_id: COLLECTION[fact["type"]]
        for fact_id, fact in facts().items()
        if fact.get("type") in COLLECTION and (fact["confidence"] != "low" or fact_id in ALLOWED_LOW)
    }
    assert {i: c for i, c in wanted.items() if found.get(i) != c} == {}


def test_no_entry_stands_on_a_fact_of_low_confidence() -> None:
    low = {i for i, fact in facts().items() if fact.get("confidence") == "low" and "type" in fact} - ALLOWED_LOW
    assert low & {entry.id for entry in catalogue().entries} == set()


def test_the_planned_festival_has_no_dates() -> None:
    entry = catalogue().by_id["shanhailvyoujie"]
    assert [(e["status"], e["sessions"]) for e in entry.fields["editions"]] == [("planned", [])]


def test_no_edition_lies_ahead() -> None:
    """Known editions are past; a date ahead would have to come from the organiser."""
    ahead = [
        (entry.id, session["start"])
        for entry in catalogue().of("festivals")
        for edition in entry.fields.get("editions", ())
        for session in edition["sessions"]
        if session["end"] > catalogue().today
    ]
    assert ahead == []


@pytest.mark.parametrize("kind", ["place", "village", "study-base"])
def test_an_honour_that_is_not_awarded_is_not_called_so(kind: str) -> None:
    """Titles that are only applied for appear on an entry with the word that says so."""
    pending = {"国家历史文化名城": ("创建", "申报", "没有查到"), "实践创新基地": ("创建", "申报", "没有查到")}
    wrong = []
    for entry in catalogue().entries:
        if entry.kind != kind:
            continue
        for sentence in re.split(r"[。！？\n]", entry.zh.plain + "\n" + entry.zh.summary):
            for title, words in pending.items():
                if title in sentence and not any(word in sentence for word in words):
                    wrong.append((entry.id, sentence))
    assert wrong == []
