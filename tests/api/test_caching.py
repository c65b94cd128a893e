"""ETag, 304, Cache-Control, compression, HEAD, and the cache of finished answers."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime

import brotli
import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.api.answers import Answer, AnswerCache
from tests.api.making import FIRST, SECOND, make_release
from tests.readmodel.catalogues import make_entry

ADDRESSES = (
    "/api/v1/",
    "/api/v1/places",
    "/api/v1/places/liandao",
    "/api/v1/search?q=山",
    "/",
    "/places/",
    "/api/docs",
)


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("encoding", ["", "gzip", "br", "zstd"])
def test_what_was_just_received_is_304(client: FlaskClient, address: str, encoding: str) -> None:
    headers = {"Accept-Encoding": encoding}
    first = client.get(address, headers=headers)
    again = client.get(address, headers={**headers, "If-None-Match": first.headers["ETag"]})
    assert (first.status_code, again.status_code, again.get_data()) == (200, 304, b"")
    for name in ("ETag", "Cache-Control", "Vary", "X-Release"):
        assert again.headers[name] == first.headers[name]
    assert "Content-Type" not in again.headers


def test_forms_of_if_none_match(client: FlaskClient) -> None:
    tag = client.get("/api/v1/places").headers["ETag"].strip('"')
    for header in (f'"{tag}"', f'W/"{tag}"', f'"x", "{tag}"', f'"x",W/"{tag}"', "*", f'"{tag}-gzip"', f'"{tag};br"'):
        assert client.get("/api/v1/places", headers={"If-None-Match": header}).status_code == 304, header
    for header in ('"x"', tag, f'"{tag[:-1]}"', '"', "W/", ""):
        assert client.get("/api/v1/places", headers={"If-None-Match": header}).status_code == 200, header


def test_the_tag_is_of_the_release_the_query_and_the_encoding(own_app: Flask) -> None:
    client = own_app.test_client()

    def tag(address: str, encoding: str = "") -> str:
        return client.get(address, headers={"Accept-Encoding": encoding}).headers["ETag"]

    tags = {
        tag("/api/v1/places"),
        tag("/api/v1/places", "br"),
        tag("/api/v1/places", "gzip"),
        tag("/api/v1/places?lang=en"),
        tag("/api/v1/villages"),
    }
    assert len(tags) == 5
    assert tag("/api/v1/places?lang=en&page=1") == tag("/api/v1/places?page=1&lang=en")
    before = tag("/api/v1/places")
    build = own_app.extensions["shanhai.settings"].build_dir
    make_release(build, SECOND, make_entry("places", "mou", "某山"))
    assert tag("/api/v1/places") != before


def test_compression(client: FlaskClient) -> None:
    plain = client.get("/api/v1/places").get_data()
    for accepted, used, unpack in (
        ("gzip", "gzip", gzip.decompress),
        ("gzip, deflate, br, zstd", "br", brotli.decompress),
        ("br;q=0, gzip", "gzip", gzip.decompress),
    ):
        response = client.get("/api/v1/places", headers={"Accept-Encoding": accepted})
        assert response.headers["Content-Encoding"] == used
        assert response.headers["Vary"] == "Accept-Encoding"
        assert unpack(response.get_data()) == plain
        assert int(response.headers["Content-Length"]) < len(plain)
    short = client.get("/release.json", headers={"Accept-Encoding": "br"})
    assert "Content-Encoding" not in short.headers


def test_head_is_get_without_its_body(client: FlaskClient) -> None:
    for address in ADDRESSES:
        head, get = client.head(address), client.get(address)
        assert head.get_data() == b""
        assert dict(head.headers) == dict(get.headers), address


def test_how_long_things_keep(client: FlaskClient) -> None:
    def control(address: str) -> str:
        return client.get(address, buffered=True).headers["Cache-Control"]

    assert control("/api/v1/places") == "public, max-age=60"
    assert control("/api/v1/search?q=山") == "public, max-age=30"  # the clock says 23:59:30
    assert control("/release.json") == control("/") == "no-cache"
    assert control("/media/picture-aaaaaaaa.jpg") == control("/assets/main.aaaaaaaa.min.css")
    assert control("/assets/main.aaaaaaaa.min.css") == "public, max-age=31536000, immutable"


def test_today_is_echoed_and_part_of_the_tag(own_app: Flask) -> None:
    client = own_app.test_client()
    before = client.get("/api/v1/search?q=山")
    own_app.extensions["shanhai.clock"] = lambda: datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
    after = client.get("/api/v1/search?q=山", headers={"If-None-Match": before.headers["ETag"]})
    assert after.status_code == 200
    assert (before.json or {})["on"] == "2026-11-24"
    assert (after.json or {})["on"] == "2026-11-25"


def test_a_cached_answer_is_the_same(client: FlaskClient) -> None:
    first, again = client.get("/api/v1/places"), client.get("/api/v1/places")
    assert first.get_data() == again.get_data()
    assert json.loads(first.get_data())["release"] == FIRST


def test_the_cache_is_bounded_in_bytes() -> None:
    cache = AnswerCache(100_000)
    for number in range(100):
        cache.put((str(number),), Answer(b"x" * 4000, "text/plain", "t"))
    kept = [number for number in range(100) if cache.get((str(number),))]
    assert 15 <= len(kept) <= 25
    assert kept[-1] == 99
    cache.put(("large",), Answer(b"x" * 90_000, "text/plain", "t"))
    assert cache.get(("large",)) is None
