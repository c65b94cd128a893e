"""JSON-LD of every shipped page: the keys that its types need, ISO dates, and addresses that exist in the release."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.sitebuild.written import BASE, things, written

#: schema.org type -> keys that it must have (Google's rich results and schema.org)
NEEDED = {
    "TouristAttraction": {"name", "url"},
    "TouristDestination": {"name", "description", "url", "image", "address"},
    "Event": {"name", "startDate", "endDate", "location", "image", "description", "url", "eventAttendanceMode"},
    "TouristTrip": {"name", "description", "url", "image", "itinerary"},
    "Article": {"headline", "image", "author", "publisher", "datePublished", "dateModified", "url"},
    "BreadcrumbList": {"itemListElement"},
    "ItemList": {"itemListElement", "numberOfItems"},
    "ListItem": {"position", "item"},
    "WebSite": {"name", "url", "potentialAction", "inLanguage"},
    "SearchAction": {"target", "query-input"},
    "EntryPoint": {"urlTemplate"},
    "Organization": {"name", "url"},
    "Place": {"name", "address"},
    "PostalAddress": {"addressCountry", "addressRegion", "addressLocality"},
    "GeoCoordinates": {"latitude", "longitude"},
    "OpeningHoursSpecification": {"dayOfWeek", "opens", "closes"},
    "Thing": {"name"},
}
#: kind -> the types that its page may be
OF_KIND = {
    "place": {"TouristAttraction"},
    "study-base": {"TouristAttraction"},
    "village": {"TouristDestination"},
    "festival": {"Event", "Article"},
    "route": {"TouristTrip"},
    "product": {"Article"},
    "honour": {"Article"},
    "story": {"Article"},
    "practice": {"Article"},
}
ADDRESSES = {"@id", "url", "item", "image"}


@pytest.fixture(scope="module")
def pages(shipped_pages: Path) -> dict[str, tuple[dict[str, Any], str]]:
    return written(shipped_pages)


def test_every_type_has_what_it_needs(pages: dict[str, tuple[dict[str, Any], str]]) -> None:
    seen = set()
    for address, (meta, _) in pages.items():
        assert meta["jsonld"]["@context"] == "https://schema.org", address
        for thing in things(meta["jsonld"]):
            kind = thing["@type"]
            seen.add(kind)
            assert NEEDED[kind] <= set(thing), (address, kind, NEEDED[kind] - set(thing))
            assert all(value not in ("", None, [], {}) for value in thing.values()), (address, thing)
    assert seen >= set(NEEDED) - {"OpeningHoursSpecification", "GeoCoordinates"}


def test_an_entry_is_what_its_kind_says(pages: dict[str, tuple[dict[str, Any], str]]) -> None:
    found: dict[str, set[str]] = {}
    for address, (meta, _) in pages.items():
        if meta.get("page_class", "").startswith("entry "):
            kind = meta["page_class"].split()[1]
            thing, crumbs = meta["jsonld"]["@graph"]
            found.setdefault(kind, set()).add(thing["@type"])
            assert len(crumbs["itemListElement"]) == 3, address
            assert thing["url"] == meta["url"], address
            assert len(thing.get("headline", "")) <= 110
    assert found.keys() == OF_KIND.keys()
    assert {kind: types - OF_KIND[kind] for kind, types in found.items() if types - OF_KIND[kind]} == {}


def test_dates_are_iso_and_in_order(pages: dict[str, tuple[dict[str, Any], str]]) -> None:
    for address, (meta, _) in pages.items():
        for thing in things(meta["jsonld"]):
            days = {key: date.fromisoformat(thing[key]) for key in thing if key.endswith(("Date", "Published"))}
            assert days.get("startDate", date.min) <= days.get("endDate", date.max), address
        if "lastmod" in meta:
            date.fromisoformat(meta["lastmod"])


def test_every_address_exists_in_the_release(pages: dict[str, tuple[dict[str, Any], str]]) -> None:
    for address, (meta, body) in pages.items():
        told = set(re.findall(r"/media/[\w.-]+", body))
        for thing in things(meta["jsonld"]):
            for key in ADDRESSES & set(thing):
                url = thing[key]
                if isinstance(url, dict):
                    continue
                assert url.startswith(BASE + "/"), (address, key, url)
                path = url.removeprefix(BASE)
                assert path in pages or path in told or re.fullmatch(r"/media/[\w.-]+-og-(zh|en)\.jpg", path), url


def test_crumbs_lead_from_home_in_order(pages: dict[str, tuple[dict[str, Any], str]]) -> None:
    for address, (meta, _) in pages.items():
        for thing in things(meta["jsonld"]):
            if thing["@type"] == "BreadcrumbList":
                items = thing["itemListElement"]
                assert [item["position"] for item in items] == list(range(1, len(items) + 1))
                assert items[0]["item"] == BASE + ("/en/" if meta["lang"] == "en" else "/")
                assert items[-1]["item"] == BASE + address


def test_a_festival_without_a_day_is_no_event(pages: dict[str, tuple[dict[str, Any], str]]) -> None:
    for address, (meta, body) in pages.items():
        kinds = {thing["@type"] for thing in things(meta["jsonld"])}
        if "Event" in kinds:
            assert meta["page_class"] == "entry festival", address
            assert "tag wait" not in body.split('class="history"')[0].split('class="ticket"')[1][:600], address
