"""A request stays on the release it began with; releases are closed only when nobody uses them any more."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

import pytest
from flask import Flask

from backend.api.listing import answer_list
from backend.api.pinned import KEPT_OPEN, OpenReleases
from backend.search.queries import SearchQuery
from tests.api.making import FIRST, SECOND, make_release
from tests.readmodel.catalogues import make_entry


def test_a_switch_in_the_middle_of_a_request(own_app: Flask) -> None:
    build = own_app.extensions["shanhai.settings"].build_dir

    def switch_first(*arguments: Any) -> bytes:
        make_release(build, SECOND, make_entry("places", "mou", "某山"))
        return answer_list(*arguments)

    client = own_app.test_client()
    with patch("backend.api.collections.answer_list", switch_first):
        during = client.get("/api/v1/places")
    after = client.get("/api/v1/places")
    answers = [(answer.headers["X-Release"], answer.json) for answer in (during, after)]
    assert [(header, body["release"], body["total"]) for header, body in answers if body] == [
        (FIRST, FIRST, 3),
        (SECOND, SECOND, 1),
    ]


def test_rollback_is_seen_at_once(own_app: Flask) -> None:
    client, store = own_app.test_client(), own_app.extensions["shanhai.releases"].store
    make_release(store.paths.root, SECOND, make_entry("places", "mou", "某山"), previous=FIRST)
    assert client.get("/release.json").headers["X-Release"] == SECOND
    store.rollback()
    assert client.get("/release.json").headers["X-Release"] == FIRST


def test_no_release_is_closed_under_a_request(own_app: Flask) -> None:
    releases: OpenReleases = own_app.extensions["shanhai.releases"]
    held = releases.take_current()
    assert held is not None
    for number in range(KEPT_OPEN + 1):
        make_release(
            releases.store.paths.root, f"2026112{6 + number}-090000-bbbbbbbb", make_entry("places", "mou", "某山")
        )
        current = releases.take_current()
        assert current is not None
        assert current.id != held.id
        releases.give_back(current)
    assert held.retired
    assert held.index.search(SearchQuery("花果山")).total == 1
    releases.give_back(held)
    with pytest.raises(ValueError):
        held.index.search(SearchQuery("花果山"))


def test_a_current_link_that_leads_nowhere_is_503_and_logged(own_app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    build = own_app.extensions["shanhai.settings"].build_dir
    (build / "current").unlink()
    (build / "current").symlink_to("releases/20991231-000000-00000000")
    assert own_app.test_client().get("/api/v1/").status_code == 503
    assert "the current release cannot be opened" in caplog.text
