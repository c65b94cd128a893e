"""Rate limits: one count per client for view and shortcut, exempt addresses, storage that is gone."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.api import counts
from backend.api.counts import WindowCounts
from backend.api.limits import client_bucket
from backend.errors import SettingError
from backend.settings import Settings, load_settings
from tests.api.conftest import open_app
from tests.api.making import FIRST

PLACES = "/api/v1/places"


@contextmanager
def limited(app: Flask, limit: str = "5 per hour", **changes: Any) -> Iterator[FlaskClient]:
    """A client of another app over the same release, limited."""
    settings: Settings = replace(app.extensions["shanhai.settings"], ratelimit=limit, **changes)
    for other in open_app(settings):
        yield other.test_client()


def statuses(client: FlaskClient, *addresses: str, **more: Any) -> list[int]:
    return [client.get(address, **more).status_code for address in addresses]


def test_cached_and_other_addresses_are_counted_together(app: Flask) -> None:
    with limited(app) as client:
        assert statuses(client, PLACES, PLACES, PLACES, "/api/v1/", "/api/v1/places?page=2") == [200] * 5
        for address in (PLACES, "/api/v1/", "/api/v1/villages"):  # two that are cached and one that is not
            assert client.get(address).status_code == 429, address


def test_a_429_is_problem_details_and_says_when_to_come_back(app: Flask) -> None:
    with limited(app, "1 per minute") as client:
        client.get(PLACES)
        refused = client.get(PLACES)
    wait = int(refused.headers["Retry-After"])
    assert 1 <= wait <= 61
    assert (refused.status_code, refused.mimetype) == (429, "application/problem+json")
    assert refused.json == {
        "type": "about:blank",
        "title": "Too Many Requests",
        "status": 429,
        "detail": f"More than 1 per 1 minute from one address. Wait {wait} s, as Retry-After says.",
        "errors": [],
        "release": FIRST,
    }
    assert refused.headers["Cache-Control"] == "no-store"
    assert refused.headers["X-Release"] == FIRST
    assert refused.headers["Access-Control-Allow-Origin"] == "*"


def test_the_next_window_admits_again(app: Flask) -> None:
    with limited(app, "2 per second") as client:
        assert 429 in statuses(client, *[PLACES] * 6)
        time.sleep(1.1)
        assert client.get(PLACES).status_code == 200


def test_health_metrics_pictures_and_pages_are_exempt(app: Flask) -> None:
    exempt = ("/healthz", "/readyz", "/metrics", "/release.json", "/media/picture-aaaaaaaa.jpg", "/", "/places/")
    with limited(app, "1 per hour") as client:
        assert statuses(client, PLACES, PLACES) == [200, 429]
        for address in exempt * 2:
            assert client.get(address, buffered=True).status_code == 200, address


def test_each_client_has_a_count_of_its_own(app: Flask) -> None:
    with limited(app, "1 per hour", trusted_proxies=1) as client:
        for address in ("203.0.113.1", "203.0.113.2"):
            assert statuses(client, PLACES, PLACES, headers={"X-Forwarded-For": address}) == [200, 429]


def test_an_invented_address_does_not_help(app: Flask) -> None:
    with limited(app, "1 per hour") as client:
        given = [client.get(PLACES, headers={"X-Forwarded-For": f"203.0.113.{n}"}).status_code for n in range(3)]
    assert given == [200, 429, 429]


def test_who_is_one_client() -> None:
    assert client_bucket("203.0.113.7") == client_bucket("::ffff:203.0.113.7") == "203.0.113.7"
    assert client_bucket("2001:db8:1:2:3::4") == client_bucket("2001:db8:1:2:ffff::") == "2001:db8:1:2::/64"
    assert client_bucket("2001:db8:1:3::4") != client_bucket("2001:db8:1:2::4")
    assert client_bucket(None) == client_bucket("") == "unknown"
    assert len(client_bucket("x" * 1000)) == 64


def test_storage_that_is_gone_costs_nothing(app: Flask) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"redis://127.0.0.1:{free.getsockname()[1]}"
    with limited(app, ratelimit_storage=nobody) as client:
        start = time.monotonic()
        given = statuses(client, *[PLACES] * 8)
        assert time.monotonic() - start < 2
    assert given[:5] == [200] * 5  # nobody is turned away for it
    assert given[-1] == 429  # and the limit goes on, counted in memory


def test_a_storage_that_comes_back_is_used_again(app: Flask) -> None:
    with limited(app, "1000 per hour") as client:
        limiter: Any = client.application.extensions["shanhai.limits"]._limiter
        with patch.object(limiter.storage, "incr", side_effect=OSError("gone")):
            assert statuses(client, PLACES, PLACES, PLACES) == [200] * 3
            assert limiter._storage_dead
        limiter._Limiter__last_check_backend = 0.0  # as if long ago
        client.application.extensions["shanhai.limits"]._passed_on = 0.0
        assert statuses(client, PLACES, PLACES) == [200] * 2  # both cached: one is passed on, so that Flask looks
        assert not limiter._storage_dead


def test_windows_are_counted_dropped_and_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counts, "MAX_WINDOWS", 10)
    moment = [1000.0]
    monkeypatch.setattr(counts.time, "time", lambda: moment[0])
    kept = WindowCounts()
    assert [kept.incr("a", 60), kept.incr("a", 60), kept.get("a"), kept.get_expiry("a")] == [1, 2, 2, 1060.0]
    for number in range(50):
        kept.incr(str(number), 60)
    assert kept.get("a") == 0
    assert kept.get("49") == 1
    assert kept.reset() == 10
    kept.incr("b", 60)
    moment[0] = 1060.0
    assert kept.get("b") == 0
    assert kept.incr("b", 60) == 1


@pytest.mark.parametrize(
    ("name", "value"), [("RATELIMIT", "many"), ("RATELIMIT", "0 per minute"), ("RATELIMIT_STORAGE", "mysql://x")]
)
def test_a_wrong_setting_is_named(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=f"SHANHAI_{name}"):
        load_settings({f"SHANHAI_{name}": value})
