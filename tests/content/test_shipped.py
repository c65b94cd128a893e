"""The content that is shipped: clean, complete, tied together, and written for people."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from backend.content.catalogue import Catalogue
from backend.content.kinds import COLLECTIONS
from backend.content.problems import Problem, format_problem
from backend.settings import REPO_ROOT
from tests.content.reading import load

LEAST = {
    "places": 68, "study-bases": 12, "festivals": 16, "villages": 21, "products": 18, "honours": 17, "stories": 14,
    "routes": 14, "practices": 10,
}  # fmt: skip
#: warnings that the shipped content may have: entries without a photo show their drawn cover
ACCEPTED = {"no-cover"}


@cache
def shipped() -> tuple[Catalogue, list[Problem]]:
    return load(REPO_ROOT / "content")


def entries() -> Catalogue:
    return shipped()[0]


def test_the_check_is_clean_but_for_missing_photos() -> None:
    assert [format_problem(p) for p in shipped()[1] if p.is_error or p.rule not in ACCEPTED] == []


def test_every_collection_is_complete_in_both_languages() -> None:
    assert {name: len(entries().of(name)) for name in COLLECTIONS if len(entries().of(name)) < LEAST[name]} == {}
    assert [entry.id for entry in entries().entries if entry.en is None or "body" not in entry.en.translated] == []


@pytest.mark.parametrize("county", ["lianyun", "haizhou", "ganyu", "donghai", "guanyun", "guannan"])
def test_every_county_has_a_place_a_village_and_a_stop_of_a_route(county: str) -> None:
    found = {entry.collection for entry in entries().entries if entry.fields["county"] == county}
    stops = {
        entries().by_id[stop["entry"]].fields["county"]
        for route in entries().of("routes")
        for stop in route.fields["stops"]
    }
    assert {"places", "villages"} <= found
    assert county in stops


def test_every_entry_is_related_to_two_others() -> None:
    """A dead end is a page from which nothing leads on."""
    poor = {entry.id: list(entry.fields.get("related", ())) for entry in entries().entries}
    assert {i: found for i, found in poor.items() if len(found) < 2} == {}


def test_every_tag_is_used_twice() -> None:
    used = Counter(tag for entry in entries().entries for tag in entry.fields.get("tags", ()))
    tags = entries().vocabulary.tags
    assert len(tags) <= 60
    assert {tag: used[tag] for tag in tags if used[tag] < 2} == {}


def test_summaries_do_not_start_alike() -> None:
    starts = Counter(entry.zh.summary[:6] for entry in entries().entries)
    assert {start: n for start, n in starts.items() if n > 4} == {}


def test_route_stops_have_a_point_and_a_reason() -> None:
    bad = [
        (route.id, stop["entry"])
        for route in entries().of("routes")
        for stop in route.fields["stops"]
        if not entries().by_id[stop["entry"]].fields.get("location") or not stop.get("note")
    ]
    assert bad == []


def test_routes_say_what_was_estimated() -> None:
    silent = [r.id for r in entries().of("routes") if "编者估计" not in r.zh.plain or "直线" not in r.zh.plain]
    assert silent == []


def test_pictures_that_are_not_of_the_place_say_so_and_may_be_used() -> None:
    photos = [photo for e in entries().entries for photo in ((e.cover, *e.gallery) if e.cover else e.gallery)]
    assert len(photos) <= 24
    assert [p.name for p in photos if not p.stand_in] == []
    assert [p.name for p in photos if not re.match(r"CC0|CC-BY-\d", p.licence)] == []
