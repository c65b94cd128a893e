"""The Atom feeds by RFC 4287: required elements, unique ids that outlive addresses, links that lead to pages."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from datetime import datetime
from pathlib import Path

import pytest

from backend.content.catalogue import Catalogue
from backend.sitebuild.feed import make_feed
from backend.sitebuild.view import View
from tests.sitebuild.written import BASE, written

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_feed_has_what_atom_requires(shipped_pages: Path, lang: str) -> None:
    pages = written(shipped_pages)
    feed = ElementTree.parse(shipped_pages / {"zh": "feed.xml", "en": "feed.en.xml"}[lang]).getroot()
    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    own = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    home = BASE + ("/en/" if lang == "en" else "/")
    assert own == {"self": f"{home}feed.xml", "alternate": home}
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 40
    for one in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(one.findall(f"{ATOM}{name}")) == 1
        moment = datetime.fromisoformat(one.findtext(f"{ATOM}updated") or "")
        assert moment.tzinfo is not None
    ids = [one.findtext(f"{ATOM}id") or "" for one in entries]
    assert len(set(ids)) == len(ids)
    assert all(found.startswith("tag:shanhai.example,2026:") for found in ids)
    for one in entries:
        links = [link.get("href", "") for link in one.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
        assert len(links) == 1
        assert links[0].removeprefix(BASE) in pages
        assert one.findtext(f"{ATOM}summary")


def test_the_latest_check_comes_first_and_dates_the_feed(shipped_pages: Path) -> None:
    feed = ElementTree.parse(shipped_pages / "feed.xml").getroot()
    moments = [one.findtext(f"{ATOM}updated") or "" for one in feed.findall(f"{ATOM}entry")]
    assert moments == sorted(moments, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == moments[0]


def test_ids_come_from_short_codes(catalogue: Catalogue, views: dict[str, View]) -> None:
    text = make_feed(views["zh"])
    for entry in catalogue.entries:
        assert f"<id>tag:shanhai.example,2026:{entry.code}-zh</id>" in text


def test_what_nobody_translated_is_not_in_the_english_feed(catalogue: Catalogue, views: dict[str, View]) -> None:
    text = make_feed(views["en"])
    untold = [entry for entry in catalogue.entries if entry.en is None]
    assert untold
    for entry in catalogue.entries:
        assert (f":{entry.code}-en<" in text) == (entry not in untold)


def test_feeds_are_served_where_pages_say(built_site: Path) -> None:
    for page, feed in (("index.html", "feed.xml"), ("en/index.html", "en/feed.xml")):
        html = (built_site / page).read_text(encoding="utf-8")
        assert 'type="application/atom+xml" title=' in html
        assert f'href="/{feed}"' in html
        ElementTree.parse(built_site / feed)
