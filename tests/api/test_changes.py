"""`/changes`: applying the feed to the old copy gives the new one, byte for byte; pages stay small and together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient

from backend.api import changes
from backend.api.pinned import KEPT_OPEN, OpenReleases
from backend.readmodel.changes import BATCH
from backend.readmodel.engines import open_readmodel
from backend.readmodel.queries import list_bodies
from backend.release.store import ReleaseStore
from backend.settings import load_settings
from tests.api.conftest import open_app
from tests.api.feeds import Copy, follow, read_copy
from tests.api.making import FIRST, SECOND, make_release
from tests.api.test_errors import check_problem
from tests.conftest import NOW
from tests.readmodel.catalogues import make_entry, three_places

THIRD = "20261126-090000-cccccccc"
ADDRESS = "/api/v1/changes"


def build_of(app: Flask) -> Path:
    return Path(app.extensions["shanhai.settings"].build_dir)


def listed(answer: Any) -> list[tuple[str, str, str]]:
    return [(item["change"], item["collection"], item["id"]) for item in answer.json["items"]]


def test_everything_comes_as_added(client: FlaskClient) -> None:
    for lang in ("zh", "en"):
        copy: Copy = {}
        answer = client.get(f"{ADDRESS}?lang={lang}")
        assert list(answer.json or ()) == ["release", "since", "items", "next"]
        assert follow(client, f"{ADDRESS}?lang={lang}", copy) == FIRST
        named = f'{{"release":"{FIRST}",'.encode()
        for (collection, id), entry in copy.items():
            assert client.get(f"/api/v1/{collection}/{id}?lang={lang}").data == named + entry[1:]
        assert len(copy) == 3


def test_a_rename_and_a_move_are_one_deleted_and_one_added(own_app: Flask) -> None:
    huaguo, _liandao, kong = three_places()
    renamed = make_entry("places", "liandaojingqu", "连岛", code="liandao"[:6], formerly=["liandao"])
    moved = make_entry("villages", "kongwangshan", "孔望山", code=kong.code)
    make_release(build_of(own_app), SECOND, huaguo, renamed, moved, previous=FIRST)
    client = own_app.test_client()
    answer = client.get(f"{ADDRESS}?since={FIRST}")
    assert (answer.json["release"], answer.json["since"], answer.json["next"]) == (SECOND, FIRST, None)
    assert listed(answer) == [
        ("deleted", "places", "kongwangshan"),
        ("deleted", "places", "liandao"),
        ("changed", "places", "huaguoshan"),  # links to liandao and shows it as related
        ("added", "places", "liandaojingqu"),
        ("added", "villages", "kongwangshan"),
    ]
    gone, *_others, added = answer.json["items"]
    assert gone == {
        "collection": "places",
        "id": "kongwangshan",
        "change": "deleted",
        "hash": None,
        "entry": None,
    }
    assert added["entry"]["code"] == kong.code


def test_the_hash_is_of_one_language(own_app: Flask) -> None:
    before = make_entry("places", "mou", "某山", en="Some Hill")
    make_release(build_of(own_app), SECOND, before)
    make_release(build_of(own_app), THIRD, make_entry("places", "mou", "某山", en="Some Mountain"))
    client = own_app.test_client()
    assert listed(client.get(f"{ADDRESS}?since={SECOND}&lang=zh")) == []
    assert listed(client.get(f"{ADDRESS}?since={SECOND}&lang=en")) == [("changed", "places", "mou")]


def test_a_publish_between_two_pages_tears_nothing(own_app: Flask) -> None:
    build, client = build_of(own_app), own_app.test_client()
    make_release(build, SECOND, make_entry("places", "jia", "甲"), make_entry("places", "yi", "乙"))
    copy = read_copy(ReleaseStore(build).open(FIRST).paths.database)
    with patch.object(changes, "MAX_BYTES", 1):
        first = client.get(f"{ADDRESS}?since={FIRST}")
        assert f"until={SECOND}&after=1" in first.json["next"]
        make_release(build, THIRD, make_entry("places", "bing", "丙"))
        second = client.get(first.json["next"])
        assert (second.json["release"], second.headers["X-Release"]) == (SECOND, SECOND)
        assert client.get(second.json["next"]).headers["ETag"] != second.headers["ETag"]
        assert follow(client, f"{ADDRESS}?since={FIRST}&until={SECOND}", copy) == SECOND
        assert copy == read_copy(ReleaseStore(build).open(SECOND).paths.database)
        assert follow(client, f"{ADDRESS}?since={SECOND}", copy) == THIRD
    assert copy == read_copy(ReleaseStore(build).open(THIRD).paths.database)
    assert client.get("/api/v1/").headers["X-Release"] == THIRD


def test_back_to_an_older_release(own_app: Flask) -> None:
    make_release(build_of(own_app), SECOND, make_entry("places", "jia", "甲"), previous=FIRST)
    ReleaseStore(build_of(own_app)).rollback()
    answer = own_app.test_client().get(f"{ADDRESS}?since={SECOND}")
    assert answer.json["release"] == FIRST
    assert [change for change, _collection, _id in listed(answer)] == ["deleted", "added", "added", "added"]


def test_410_of_a_release_that_was_pruned(own_app: Flask) -> None:
    client = own_app.test_client()
    client.get(ADDRESS)  # opens FIRST, which stays open here when it is gone
    make_release(build_of(own_app), SECOND, make_entry("places", "jia", "甲"))
    ReleaseStore(build_of(own_app)).prune(1, now=NOW)
    for name, id in (("since", FIRST), ("until", FIRST), ("since", "20200101-000000-00000000")):
        problem = check_problem(client.get(f"{ADDRESS}?{name}={id}"), 410, SECOND)
        assert f'{name}: release "{id}" is not kept' in problem["detail"]
        assert "/api/v1/changes without since" in problem["detail"]
    assert follow(client, ADDRESS, {}) == SECOND


@pytest.mark.parametrize("name", ["since", "until"])
def test_410_of_a_release_that_is_pruned_while_it_is_opened(own_app: Flask, name: str) -> None:
    make_release(build_of(own_app), SECOND, make_entry("places", "jia", "甲"))
    client = own_app.test_client()
    client.get("/api/v1/")  # opens SECOND

    def prune_then(path: Path) -> sa.Engine:
        engine = open_readmodel(path)  # the file is there at this moment, and gone before its first query
        ReleaseStore(build_of(own_app)).prune(1, now=NOW)
        return engine

    with (
        patch("backend.api.changes.open_readmodel", prune_then),
        patch("backend.api.pinned.open_readmodel", prune_then),
    ):
        check_problem(client.get(f"{ADDRESS}?{name}={FIRST}"), 410, SECOND)


@pytest.mark.parametrize(
    ("query", "parameter", "says"),
    [
        ("since=yesterday", "since", "a release id such as"),
        ("since=", "since", "a release id such as"),
        ("since=../../current", "since", "a release id such as"),
        ("until=20261124-090000-AAAAAAAA", "until", "a release id such as"),
        ("until=2&until=3", "until", "once, not 2 times"),
        (f"until={FIRST}&after=-1", "after", "a whole number from 0"),
        (f"until={FIRST}&after=１", "after", "ASCII digits"),
        (f"since={FIRST}&after=1", "after", "needs until"),
        ("sinse=a", "sinse", "Did you mean since?"),
        ("page=2", "page", "Known here: since, until, after, lang."),
    ],
)
def test_400(client: FlaskClient, query: str, parameter: str, says: str) -> None:
    problem = check_problem(client.get(f"{ADDRESS}?{query}"), 400)
    assert [error["parameter"] for error in problem["errors"]] == [parameter]
    assert says in problem["errors"][0]["message"]


def test_an_answer_is_cached_and_tagged_by_releases_and_language(own_app: Flask) -> None:
    make_release(build_of(own_app), SECOND, make_entry("places", "jia", "甲"))
    client = own_app.test_client()
    addresses = [f"{ADDRESS}{query}" for query in ("", f"?since={FIRST}", f"?since={SECOND}", "?lang=en")]
    addresses += [f"{ADDRESS}?until={FIRST}", f"{ADDRESS}?until={FIRST}&lang=en"]
    tags = [client.get(address).headers["ETag"] for address in addresses]
    assert len(set(tags)) == len(tags)
    with patch("backend.api.changes.compare", side_effect=AssertionError("made again")):
        for address, tag in zip(addresses, tags, strict=True):
            assert client.get(address, headers={"If-None-Match": tag}).status_code == 304


@pytest.fixture
def far_client(tmp_path: Path) -> Iterator[FlaskClient]:
    """A client of an app whose addresses are long, over entries that fill several pages."""
    base = f"https://{'x' * 500}.example.org"
    settings = load_settings({}, build_dir=tmp_path / "build", instance_dir=tmp_path / "instance", base_url=base)
    settings.build_dir.mkdir()
    link = '<a href="/places/mou0/">某</a>'
    entries = [make_entry("places", f"mou{n}", f"某{n}", html=f"<p>{link * 80}</p>", code=f"m{n}") for n in range(40)]
    large = make_entry("products", "da", "大", html="<p>" + "大" * 400_000 + "</p>")
    make_release(settings.build_dir, FIRST, *entries, large)
    for app in open_app(settings):
        yield app.test_client()


def test_pages_are_below_a_megabyte_with_the_base_joined(far_client: FlaskClient) -> None:
    address, pages, copy = ADDRESS, [], {}
    while address:
        answer: Any = far_client.get(address)
        pages.append((len(answer.data), len(answer.json["items"])))
        copy |= {(item["collection"], item["id"]): item["entry"] for item in answer.json["items"]}
        address = (answer.json["next"] or "").partition("example.org")[2]
    assert len(copy) == 41
    *full, last, large = pages
    assert len(full) >= 1
    assert all(900_000 < size < 1_000_000 for size, _count in full)
    assert last[0] < 1_000_000
    assert large[0] > 1_000_000 and large[1] == 1


def test_a_page_reads_no_bodies_beyond_its_batch(far_client: FlaskClient) -> None:
    with (
        patch.object(changes, "MAX_BYTES", 1),
        patch("backend.readmodel.changes.list_bodies", wraps=list_bodies) as read,
    ):
        assert len((far_client.get(ADDRESS).json or {})["items"]) == 1
    assert [len(call.args[1]) for call in read.call_args_list] == [BATCH]


def test_older_releases_never_close_the_current_one(own_app: Flask) -> None:
    releases: OpenReleases = own_app.extensions["shanhai.releases"]
    ids = [f"2026112{6 + number}-090000-bbbbbbbb" for number in range(KEPT_OPEN + 1)]
    for id in ids:
        make_release(releases.store.paths.root, id, make_entry("places", "mou", "某山"))
    releases.store.activate(FIRST)
    current = releases.take_current()
    assert current is not None
    client = own_app.test_client()
    for id in ids:
        assert client.get(f"{ADDRESS}?until={id}").headers["X-Release"] == id
    assert releases.take_current() is current
    assert (current.id, current.retired, current.users) == (FIRST, False, 2)
    for _each in range(2):
        releases.give_back(current)
    assert len(releases._open) == KEPT_OPEN
    assert [each.users for each in releases._open.values()] == [0] * KEPT_OPEN
