"""Lists: filters, order, pages, and the same number of queries for one row and for three."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from backend.readmodel import queries
from backend.readmodel.engines import open_readmodel
from backend.readmodel.fragments import join_base
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


def count_queries(session: Session, positions: list[int]) -> int:
    seen: list[str] = []
    engine = session.get_bind()
    sa.event.listen(engine, "checkout", lambda driver, *_: driver.set_trace_callback(seen.append))
    found = queries.list_bodies(session, positions, "zh")
    assert [json.loads(join_base(body, ""))["id"] for body in found] == [
        ("huaguoshan", "kongwangshan", "liandao")[n - 1] for n in positions
    ]
    return len(seen)


def test_query_count_does_not_grow_with_rows_and_the_order_is_kept(session: Session) -> None:
    assert count_queries(session, [3]) == count_queries(session, [2, 3, 1]) == 1


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
