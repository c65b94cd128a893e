"""Lists: filters, order, pages, and the same number of queries for one row and for three."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from backend.readmodel import queries
from backend.readmodel.engines import open_readmodel
from backend.readmodel.fragments import join_base
from backend.readmodel.queries import EntryQuery, TagFilter, list_entries
from backend.readmodel.writer import write_readmodel
from tests.readmodel.catalogues import make_catalogue, make_media, three_places


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    catalogue = make_catalogue(*three_places())
    write_readmodel(catalogue, make_media(catalogue), tmp_path / "content.sqlite")
    engine = open_readmodel(tmp_path / "content.sqlite")
    with Session(engine) as session:
        yield session
    engine.dispose()


def ids(session: Session, **wanted: Any) -> list[str]:
    page = list_entries(session, EntryQuery(**wanted))
    assert len(page.bodies) <= page.total
    return [json.loads(join_base(body, ""))["id"] for body in page.bodies]


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
        ({"sort": "updated"}, ["liandao", "huaguoshan", "kongwangshan"]),
        ({"sort": "title"}, ["huaguoshan", "kongwangshan", "liandao"]),
        ({"sort": "title", "lang": "en"}, ["huaguoshan", "kongwangshan", "liandao"]),
        ({"page": 2, "page_size": 2}, ["liandao"]),
        ({"page": 9, "page_size": 2}, []),
    ],
)
def test_lists(session: Session, wanted: dict[str, Any], expected: list[str]) -> None:
    assert ids(session, **wanted) == expected


def test_total_counts_all_pages(session: Session) -> None:
    assert list_entries(session, EntryQuery(page_size=1)).total == 3


def count_queries(session: Session, **wanted: Any) -> int:
    seen: list[str] = []
    engine = session.get_bind()
    sa.event.listen(engine, "before_cursor_execute", lambda _c, _cur, statement, *_: seen.append(statement))
    assert ids(session, **wanted)
    return len(seen)


def test_query_count_does_not_grow_with_rows(session: Session) -> None:
    assert count_queries(session, ids=("liandao",)) == count_queries(session) == 2


def test_single_entries(session: Session) -> None:
    found = queries.find_entry(session, "places", "liandao", "en")
    assert found is not None
    assert json.loads(join_base(found, ""))["title"] == "Liandao Island"
    assert queries.find_by_code(session, "lianda", "en") == found
    assert queries.find_entry(session, "villages", "liandao", "zh") is None
    assert queries.find_former(session, "dongxiliandao") == ("places", "liandao")
    assert queries.find_former(session, "liandao") is None
    assert queries.find_address(session, "huaguo") == ("places", "huaguoshan")
    assert list(queries.list_fragments(session, ["liandao", "kongwangshan"], "zh")) == ["kongwangshan", "liandao"]
    assert [term.label("en") for term in queries.list_terms(session)["county"].values()] == ["Lianyun", "Haizhou"]
    assert queries.count_entries(session)["places"] == 3
