"""The shortcut sends what the view would send: the same requests through both, everything compared."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from unittest.mock import patch

import pytest
from flask import Flask

from backend.api.pinned import OpenReleases
from backend.api.shortcut import Shortcut
from tests.api.conftest import LATE, open_app
from tests.api.making import FIRST, SECOND, make_release
from tests.readmodel.catalogues import make_entry

ADDRESSES = (
    ("/api/v1/places", ""),
    ("/api/v1/places", "lang=en&page_size=2&facets=county"),
    ("/api/v1/places/liandao", ""),
    ("/api/v1/search", "q=%E5%B1%B1"),
    ("/api/v1/search", "q=\xe5\xb1\xb1"),  # not percent-encoded, as a WSGI server passes it
    ("/api/v1/", ""),
)
ENCODINGS = ("", "br", "gzip", "zstd", "gzip, deflate, br", "br;q=0, gzip;q=0.5", "identity", "*", "x" * 300, "gzip;q=")
HOSTS = ("localhost", "shanhai.example", "shanhai.example:80", "SHANHAI.example:8080", "bad host", "", "[::1]:5000")
CONDITIONS = ("", "*", '"{tag}"', 'W/"{tag}"', '"x", "{tag}"', '"{tag}-gzip"', '"other"')
FORWARDED: tuple[dict[str, str], ...] = (
    {},
    {"HTTP_X_FORWARDED_FOR": "203.0.113.7"},
    {"HTTP_X_FORWARDED_FOR": "203.0.113.7", "HTTP_X_FORWARDED_PROTO": "https", "HTTP_X_FORWARDED_HOST": "a.example"},
    {"HTTP_X_FORWARDED_HOST": "a.example:443", "HTTP_X_FORWARDED_PROTO": "https"},
    {"HTTP_X_FORWARDED_HOST": "bad host", "HTTP_X_FORWARDED_PORT": "8443"},
)


@dataclass
class Sent:
    """One answer as a WSGI server sees it, and whether Flask was asked."""

    status: str
    headers: list[tuple[str, str]]
    body: bytes
    by_flask: bool


def ask(app: Flask, address: tuple[str, str], *, shortcut: bool = True, **environ: Any) -> Sent:
    """What the app sends for a request; `shortcut=False`: with nothing but Flask behind the proxies' fix."""
    asked: list[str] = []
    dispatch = app.full_dispatch_request

    def note(*arguments: Any) -> Any:
        asked.append("flask")
        return dispatch(*arguments)

    given: dict[str, Any] = {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": address[0],
        "QUERY_STRING": address[1],
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": io.StringIO(),
        **environ,
    }
    sent: list[Any] = []
    with patch.object(app, "full_dispatch_request", note):
        if shortcut:
            body = app.wsgi_app(given, lambda *head: sent.extend(head))
        else:
            with patch.object(Shortcut, "_answer", lambda *_: None):
                body = app.wsgi_app(given, lambda *head: sent.extend(head))
        content = b"".join(body)
        if hasattr(body, "close"):
            body.close()
    return Sent(sent[0], sorted(sent[1]), content, bool(asked))


def check_both(app: Flask, address: tuple[str, str], **environ: Any) -> Sent:
    """Both ways of answering one request, which must be the same; gives the shortcut's."""
    slow = ask(app, address, shortcut=False, **environ)
    fast = ask(app, address, **environ)
    assert slow.by_flask
    assert not fast.by_flask, "the shortcut did not answer"
    assert (fast.status, fast.headers, fast.body) == (slow.status, slow.headers, slow.body)
    return fast


def variants(tag: str) -> Iterator[dict[str, str]]:
    """Header combinations: every encoding with every condition, every host with every forwarding, for both methods."""
    pairs = itertools.chain(
        ({"HTTP_ACCEPT_ENCODING": e, "HTTP_IF_NONE_MATCH": c} for e, c in itertools.product(ENCODINGS, CONDITIONS)),
        ({"HTTP_HOST": host, **more} for host, more in itertools.product(HOSTS, FORWARDED)),
    )
    for headers, method in itertools.product(pairs, ("GET", "HEAD")):
        given = {name: value.format(tag=tag) for name, value in headers.items() if value or name == "HTTP_HOST"}
        yield {**given, "REQUEST_METHOD": method}


@pytest.mark.parametrize(
    ("proxies", "base"), [(0, ""), (1, ""), (0, "https://set.example"), (1, "https://set.example")]
)
def test_the_shortcut_sends_what_the_view_sends(app: Flask, proxies: int, base: str) -> None:
    settings = replace(app.extensions["shanhai.settings"], trusted_proxies=proxies, base_url=base)
    for other in open_app(settings):
        seen = set()
        for address in ADDRESSES:
            tag = dict(ask(other, address).headers)["ETag"].strip('"')
            for environ in variants(tag):
                fast = check_both(other, address, **environ)
                headers = dict(fast.headers)
                seen.add((fast.status, headers.get("Content-Encoding"), bool(fast.body)))
                assert {"X-Release", "ETag", "Cache-Control", "Vary", "Access-Control-Allow-Origin"} < set(headers)
                assert len(headers) == len(fast.headers)
        assert seen >= {("200 OK", e, b) for e in (None, "br", "gzip") for b in (True, False)}
        assert ("304 NOT MODIFIED", None, False) in seen


def test_an_answer_of_today_is_kept_till_midnight_and_no_longer(own_app: Flask) -> None:
    search = ("/api/v1/search", "q=%E5%B1%B1")
    control = dict(check_both(own_app, search).headers)["Cache-Control"]
    assert control == "public, max-age=30"
    for moment, expected in (
        (datetime(2026, 11, 24, 15, 59, 59, tzinfo=UTC), "public, max-age=1"),
        (datetime(2026, 11, 24, 15, 59, 59, 1, tzinfo=UTC), "no-cache"),
        (LATE.replace(hour=3), "public, max-age=60"),
    ):
        own_app.extensions["shanhai.clock"] = lambda moment=moment: moment
        assert dict(check_both(own_app, search).headers)["Cache-Control"] == expected


def test_an_answer_made_over_midnight_is_of_one_day(own_app: Flask) -> None:
    """Whenever the clock passes midnight while a request is answered, nothing of that day is kept into the next."""
    day, after = datetime(2026, 11, 24, 15, 59, 59, 500_000, tzinfo=UTC), datetime(2026, 11, 24, 16, 0, 1, tzinfo=UTC)
    for turns in range(1, 6):
        moments = itertools.chain([day] * turns, itertools.repeat(after))
        own_app.extensions["shanhai.clock"] = lambda moments=moments: next(moments)
        for address in (("/api/v1/home", f"near=34.6,119.{turns}"), ("/api/v1/calendar", f"page_size={turns}")):
            sent = ask(own_app, address)
            assert sent.by_flask
            control = dict(sent.headers)["Cache-Control"]
            assert (b"2026-11-24" in sent.body, control) in [(True, "no-cache"), (False, "public, max-age=60")]


def test_nothing_of_yesterday(own_app: Flask) -> None:
    for address in ADDRESSES:
        ask(own_app, address)
    tag = dict(ask(own_app, ADDRESSES[3]).headers)["ETag"]
    own_app.extensions["shanhai.clock"] = lambda: datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
    for address in ADDRESSES:
        assert ask(own_app, address).by_flask
    after = ask(own_app, ADDRESSES[3], HTTP_IF_NONE_MATCH=tag)
    assert (after.status, b'"on":"2026-11-25"' in after.body) == ("200 OK", True)
    place = dict(ask(own_app, ADDRESSES[0]).headers)["ETag"]
    own_app.extensions["shanhai.clock"] = lambda: datetime(2026, 11, 25, 16, 0, tzinfo=UTC)
    assert ask(own_app, ADDRESSES[0], HTTP_IF_NONE_MATCH=place).status.startswith(
        "304"
    )  # the day does not matter to it


def test_a_switch_is_seen_at_once_and_nothing_of_the_old_release_comes(own_app: Flask) -> None:
    tags = {address: dict(ask(own_app, address).headers)["ETag"] for address in ADDRESSES}
    releases: OpenReleases = own_app.extensions["shanhai.releases"]
    make_release(releases.store.paths.root, SECOND, make_entry("places", "liandao", "某山"), previous=FIRST)
    for address in ADDRESSES:
        for _ in range(2):  # first by Flask, then by the shortcut
            after = ask(own_app, address, HTTP_IF_NONE_MATCH=tags[address])
            assert (after.status, dict(after.headers)["X-Release"]) == ("200 OK", SECOND)
            assert FIRST.encode() not in after.body
        assert not after.by_flask
    releases.store.rollback()
    for address in ADDRESSES:
        back = ask(own_app, address, HTTP_IF_NONE_MATCH=tags[address])
        assert (back.status, dict(back.headers)["X-Release"]) == ("304 NOT MODIFIED", FIRST)


def test_a_link_that_leads_nowhere_is_503_on_cached_addresses_too(own_app: Flask) -> None:
    ask(own_app, ADDRESSES[0])
    link = own_app.extensions["shanhai.releases"].store.paths.current
    link.unlink()
    assert ask(own_app, ADDRESSES[0]).status.startswith("503")
    link.symlink_to("releases/20991231-000000-00000000")
    assert ask(own_app, ADDRESSES[0]).status.startswith("503")
    link.unlink()
    link.mkdir()
    assert ask(own_app, ADDRESSES[0]).status.startswith("503")


@pytest.mark.parametrize(
    "environ",
    [
        {"REQUEST_METHOD": "POST"},
        {"REQUEST_METHOD": "OPTIONS"},
        {"CONTENT_LENGTH": "3"},
        {"HTTP_TRANSFER_ENCODING": "chunked"},
        {"QUERY_STRING": "colour=red"},
        {"PATH_INFO": "//api/v1/places"},
        {"PATH_INFO": "/api/v1/places/"},
        {"PATH_INFO": "/api/v1"},
    ],
)
def test_everything_else_is_flasks(app: Flask, environ: dict[str, str]) -> None:
    ask(app, ADDRESSES[0])
    slow = ask(app, ADDRESSES[0], shortcut=False, **environ)
    fast = ask(app, ADDRESSES[0], **environ)
    assert fast.by_flask
    assert (fast.status, fast.headers, fast.body) == (slow.status, slow.headers, slow.body)


def test_a_refused_request_gets_flasks_answer(app: Flask) -> None:
    settings = replace(app.extensions["shanhai.settings"], ratelimit="4 per hour")
    for other in open_app(settings):
        by = [ask(other, ADDRESSES[0]) for _ in range(6)]
    assert [(sent.status[:3], sent.by_flask) for sent in by] == [
        ("200", True),
        ("200", False),
        ("200", False),
        ("200", False),
        ("429", True),
        ("429", True),
    ]
    assert "Retry-After" in dict(by[-1].headers)
