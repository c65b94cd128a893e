"""Whatever bytes a visitor sends as path, query and headers: never a 5xx, always a release named."""

from __future__ import annotations

import random
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import run_wsgi_app

from tests.api.making import FIRST

PATHS = (
    "/",
    "/api/v1/places",
    "/api/v1/search",
    "/api/v1/search/suggest",
    "/api/v1/places/",
    "/media/",
    "/s/",
    "/api/docs/",
)
NAMES = ("q", "page", "page_size", "county", "tag", "month", "ids", "sort", "lang", "on", "kind", "x")
BITS = (
    "%00",
    "%ED%A0%80",
    "%FF",
    "..",
    "/",
    "%2e%2e%2f",
    "花",
    "１",
    "-",
    ",",
    "&",
    "=",
    "[TO]",
    "(",
    "*",
    "\\",
    '"',
    "<",
    "9" * 40,
)
HEADERS = (
    "HTTP_HOST",
    "HTTP_ACCEPT_ENCODING",
    "HTTP_IF_NONE_MATCH",
    "HTTP_RANGE",
    "HTTP_ACCEPT",
    "HTTP_X_FORWARDED_FOR",
)
METHODS = ("GET", "GET", "GET", "HEAD", "POST", "OPTIONS", "TRACE", "花")


def make_environ(seed: int) -> dict[str, Any]:
    """A WSGI environment as a server would hand over, from nasty bits."""
    pick = random.Random(seed)

    def nasty(most: int = 4) -> str:
        return "".join(pick.choice(BITS) for _ in range(pick.randrange(most))).encode().decode("latin-1")

    query = "&".join(f"{pick.choice(NAMES)}={nasty()}" for _ in range(pick.randrange(4)))
    return {
        "REQUEST_METHOD": pick.choice(METHODS).encode().decode("latin-1"),
        "SCRIPT_NAME": "",
        "PATH_INFO": (pick.choice(PATHS) + nasty()).replace("%00", "\0").replace("%FF", "\xff"),
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": "http",
        **{name: nasty() for name in HEADERS if pick.random() < 0.3},
    }


def bombard(app: Flask, seeds: range) -> None:
    for seed in seeds:
        environ = make_environ(seed)
        body, status, headers = run_wsgi_app(app, environ, buffered=True)
        assert int(status[:3]) < 500, (seed, environ, b"".join(body))
        assert headers["X-Release"] == FIRST, (seed, environ)


def test_nothing_breaks(app: Flask) -> None:
    bombard(app, range(400))


@pytest.mark.soak
def test_nothing_breaks_for_long(app: Flask) -> None:
    bombard(app, range(1000, 41_000))
