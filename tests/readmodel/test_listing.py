"""The list index: filters, orders, distances, days, and counts that keep what they promise."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from backend.geo.distance import haversine_m
from backend.readmodel.engines import open_readmodel
from backend.readmodel.listing import EntryQuery, ListIndex, TagFilter, round_to
from backend.readmodel.writer import write_readmodel
from tests.readmodel.catalogues import make_catalogue, make_entry, make_media, three_places

HUAGUOSHAN = (34.5977, 119.2217)
TAGS, COUNTIES, LANDSCAPES = ("family", "beach", "hiking"), ("lianyun", "haizhou"), ("mountain", "sea")


class Fair:
    def taking_place(self, day: date) -> list[str]:
        return ["fair"] if day == date(2027, 2, 20) else []

    def next_dates(self, day: date) -> dict[str, date]:
        return {"fair": date(2027, 2, 20)} if day <= date(2027, 2, 20) else {}


def open_index(folder: Path, *entries: Any) -> Iterator[ListIndex]:
    catalogue = make_catalogue(*entries)
    write_readmodel(catalogue, make_media(catalogue), folder / "content.sqlite")
    engine = open_readmodel(folder / "content.sqlite")
    with Session(engine) as session:
        yield ListIndex(session, Fair())
    engine.dispose()


@pytest.fixture
def index(tmp_path: Path) -> Iterator[ListIndex]:
    yield from open_index(tmp_path, *three_places())


def ids(index: ListIndex, **wanted: Any) -> list[str]:
    return [index.row(at).id for at in index.find(EntryQuery(**wanted)).positions]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, ["huaguoshan", "kongwangshan", "liandao"]),
        ({"collection": "villages"}, []),
        ({"counties": ("haizhou",)}, ["huaguoshan", "kongwangshan"]),
        ({"counties": ("haizhou", "lianyun")}, ["huaguoshan", "kongwangshan", "liandao"]),
        ({"landscapes": ("sea",)}, ["liandao"]),
        ({"month": 4}, ["huaguoshan"]),
        ({"tags": TagFilter((("family",), ("hiking",)))}, ["huaguoshan"]),
        ({"tags": TagFilter((("beach", "hiking"),))}, ["huaguoshan", "kongwangshan", "liandao"]),
        ({"tags": TagFilter((("hiking",),), ("family",))}, ["kongwangshan"]),
        ({"ids": ("liandao", "nowhere")}, ["liandao"]),
        ({"ids": ("nowhere",)}, []),
        ({"sort": "updated"}, ["liandao", "huaguoshan", "kongwangshan"]),
        ({"sort": "title"}, ["huaguoshan", "kongwangshan", "liandao"]),
        ({"sort": "title", "lang": "en"}, ["huaguoshan", "kongwangshan", "liandao"]),
        ({"located": True}, ["huaguoshan", "liandao"]),
        ({"near": (34.76, 119.47)}, ["liandao", "huaguoshan", "kongwangshan"]),
        ({"near": (34.76, 119.47), "radius_m": 5000}, ["liandao"]),
        ({"bbox": (119.2, 34.5, 119.3, 34.7)}, ["huaguoshan"]),
        ({"sort": "next_date", "today": date(2026, 1, 1)}, ["huaguoshan", "kongwangshan", "liandao"]),
    ],
)
def test_lists(index: ListIndex, wanted: dict[str, Any], expected: list[str]) -> None:
    assert ids(index, **wanted) == expected


def test_distances_are_haversine_and_no_finer_than_the_point(index: ListIndex) -> None:
    found = index.find(EntryQuery(near=HUAGUOSHAN))
    by_id = {index.row(at).id: metres for at, metres in found.distances.items()}
    exact = haversine_m(*HUAGUOSHAN, 34.76, 119.47)
    assert by_id == {"huaguoshan": 0, "liandao": round(exact)}
    assert round_to(1240.0, 500) == 1000 and round_to(1240.4, 300) == 1240


def test_a_random_order_is_the_same_for_its_seed(tmp_path: Path) -> None:
    entries = [make_entry("places", f"place-{n:02}", f"地方{n}", code=f"p{n:05}") for n in range(40)]
    for index in open_index(tmp_path, *entries):
        one, again, other = (ids(index, sort="random", seed=seed) for seed in ("a", "a", "b"))
        assert one == again != other
        assert sorted(one) == sorted(other) == sorted(ids(index))


DAYS = [
    (date(2026, 1, 10), ["closed-in-summer", "fair", "gate", "winter-hours"]),  # never-open: its closure has no days
    (date(2026, 7, 10), ["fair", "gate", "grapes"]),
    (date(2027, 2, 20), ["closed-in-summer", "fair", "fixed-fair", "gate", "winter-hours"]),
]


@pytest.mark.parametrize(("day", "expected"), [(day, ids) for day, ids in DAYS])
def test_on_a_day(tmp_path: Path, day: date, expected: list[str]) -> None:
    """Notices close, hours open, products go by months, a festival with a day by its day and one without by months."""
    closed = [{"key": "x", "kind": "closed", "from": "06-01", "to": "08-31", "reason": "整修"}]
    never = [{"key": "y", "kind": "closed", "reason": "驻防"}]
    entries = [
        make_entry("places", "closed-in-summer", "夏天关门", code="aaaaaa", notices=closed),
        make_entry("places", "never-open", "不开放", code="gggggg", notices=never),
        make_entry("places", "gate", "有门", code="bbbbbb", opening={"hours": "unknown"}),
        make_entry(
            "places", "winter-hours", "冬天开门", code="cccccc",
            opening={"hours": [{"months": [11, 12, 1, 2], "open": "09:00", "close": "16:00"}]},
        ),
        make_entry("products", "grapes", "葡萄", code="dddddd", months=[7, 8]),
        make_entry("festivals", "fixed-fair", "庙会", code="eeeeee", rule={"kind": "lunar", "month": 1, "day": 15}),
        make_entry("festivals", "fair", "节", code="ffffff", rule={"kind": "natural"}, best_months=[1, 2, 7]),
    ]  # fmt: skip

    class Fixed(Fair):
        def taking_place(self, on: date) -> list[str]:
            return ["fixed-fair"] if on == date(2027, 2, 20) else []

    for index in open_index(tmp_path, *entries):
        index.calendar = Fixed()
        assert sorted(ids(index, on=day)) == expected


def test_a_count_is_the_total_of_the_query_with_that_value(tmp_path: Path) -> None:
    """200 random filters over 300 random entries: the promise of `facets`."""
    rng = random.Random(5)
    entries = [
        make_entry(
            "places", f"p-{n}", f"地方{n}", code=f"{n:06}", county=rng.choice(COUNTIES),
            tags=rng.sample(TAGS, rng.randrange(4)), landscape=rng.choice((*LANDSCAPES, None)),
            best_months=rng.sample(range(1, 13), rng.randrange(5)),
        )
        for n in range(300)
    ]  # fmt: skip
    for index in open_index(tmp_path, *entries):
        for _ in range(200):
            query = random_query(rng)
            for facet, counted in index.facets(query, ("county", "landscape", "tag", "month")).items():
                for value, count in counted:
                    assert count == len(index.find(with_value(query, facet, value)).positions), (query, facet, value)


def random_query(rng: random.Random) -> EntryQuery:
    groups = tuple(tuple(rng.sample(TAGS, rng.randrange(1, 3))) for _ in range(rng.randrange(3)))
    return EntryQuery(
        counties=tuple(rng.sample(COUNTIES, rng.randrange(3))),
        landscapes=tuple(rng.sample(LANDSCAPES, rng.randrange(2))),
        month=rng.choice((None, None, *range(1, 13))),
        tags=TagFilter(groups, tuple(rng.sample(TAGS, rng.randrange(2)))),
    )


def with_value(query: EntryQuery, facet: str, value: str) -> EntryQuery:
    if facet == "tag":
        return replace(query, tags=TagFilter((*query.tags.all_of, (value,)), query.tags.none_of))
    if facet == "month":
        return replace(query, month=int(value))
    return replace(query, counties=(value,)) if facet == "county" else replace(query, landscapes=(value,))
