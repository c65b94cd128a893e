"""What publishing compressed goes out as it is: encodings, tags, Vary, caching, policies; its files have no address."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from flask.testing import FlaskClient

from backend.api.app import create_app
from backend.release.store import ReleaseStore
from backend.settings import Settings


@pytest.fixture
def visitor(published: Settings) -> FlaskClient:
    return create_app(published).test_client()


@pytest.fixture
def site(published: Settings) -> Path:
    current = ReleaseStore(published.build_dir).current()
    assert current is not None
    return Path(current.root) / "site"


def addresses(site: Path) -> Iterator[tuple[str, Path]]:
    """A page, a style, a feed and a search index of the release."""
    yield "/places/huaguoshan/", site / "places/huaguoshan/index.html"
    yield "/feed.xml", site / "feed.xml"
    for pattern in ("site.*.css", "index-zh.*.json"):
        (path,) = (site / "assets").glob(pattern)
        yield f"/assets/{path.name}", path


def test_copies_are_sent_by_accept_encoding(visitor: FlaskClient, site: Path) -> None:
    for address, path in addresses(site):
        whole = visitor.get(address)
        assert "Content-Encoding" not in whole.headers
        tags = {whole.headers["ETag"]}
        for encoding, ending, undo in (("br", ".br", brotli.decompress), ("gzip", ".gz", gzip.decompress)):
            sent = visitor.get(address, headers={"Accept-Encoding": encoding})
            assert sent.headers["Content-Encoding"] == encoding, address
            assert sent.headers["Vary"] == "Accept-Encoding"
            assert sent.get_data() == path.with_name(path.name + ending).read_bytes()
            assert undo(sent.get_data()) == whole.get_data() == path.read_bytes()
            tags.add(sent.headers["ETag"])
            again = visitor.get(address, headers={"Accept-Encoding": encoding, "If-None-Match": sent.headers["ETag"]})
            assert (again.status_code, again.get_data()) == (304, b"")
        assert len(tags) == 3


def test_hashed_names_are_kept_for_a_year_and_pages_are_asked_for(visitor: FlaskClient, site: Path) -> None:
    for address, _ in addresses(site):
        control = visitor.get(address, headers={"Accept-Encoding": "br"}).headers["Cache-Control"]
        assert control == ("public, max-age=31536000, immutable" if "/assets/" in address else "no-cache"), address


def test_copies_have_no_address_of_their_own(visitor: FlaskClient) -> None:
    for address in ("/index.html.br", "/index.html.gz", "/feed.xml.gz"):
        assert visitor.get(address).status_code == 404


def test_pages_are_told_what_they_may_do(visitor: FlaskClient) -> None:
    for address in ("/", "/en/", "/places/huaguoshan/", "/nothing-here/"):
        headers = visitor.get(address, headers={"Accept": "text/html"}).headers
        policy = dict(part.strip().partition(" ")[::2] for part in headers["Content-Security-Policy"].split(";"))
        assert "unsafe" not in headers["Content-Security-Policy"], address
        assert (policy["script-src"], policy["style-src"]) == ("'self'", "'self'")
        assert policy["frame-ancestors"] == "'self'"
        assert policy["object-src"] == "'none'"
        assert "geolocation=(self)" in headers["Permissions-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"


def test_a_feed_is_called_a_feed(visitor: FlaskClient) -> None:
    assert visitor.get("/feed.xml").mimetype == "application/atom+xml"
    assert visitor.get("/en/feed.xml").mimetype == "application/atom+xml"
