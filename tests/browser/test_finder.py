"""The phone's own search over the shipped content, run in the browser it is for."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from backend.release.layout import TIME_ZONE
from backend.settings import REPO_ROOT, load_settings
from backend.sitebuild.finder import make_index
from backend.sitebuild.view import View
from tests.browsing import needs_chromium
from tests.content.reading import TODAY, load
from tests.sitebuild.conftest import stub_media

pytestmark = needs_chromium
MOST_BYTES = 60_000


def index_of(lang: str) -> dict[str, Any]:
    catalogue, _ = load(REPO_ROOT / "content")
    now = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=TIME_ZONE)
    return make_index(View(catalogue, stub_media(catalogue), load_settings({}), now, lang))


@pytest.fixture(scope="module")
def finder(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.add_script_tag(path=REPO_ROOT / "site" / "assets" / "js" / "finder.js")
    for lang in ("zh", "en"):
        page.evaluate("([lang, index]) => { window[lang] = index }", [lang, index_of(lang)])
    yield page
    page.close()


def found(page: Page, lang: str, query: str, most: int = 5) -> list[str]:
    script = (
        "([lang, query, most]) => shanhaiFinder.search(window[lang], query, {}, lang, 0, most).items.map(i => i.id)"
    )
    ids: list[str] = page.evaluate(script, [lang, query, most])
    return ids


@pytest.mark.parametrize(
    ("lang", "query", "id", "within"),
    [
        ("zh", "果山", "huaguoshan", 1),
        ("zh", "hgs", "huaguoshan", 1),
        ("zh", "huaguo", "huaguoshan", 1),
        ("zh", "花果三", "huaguoshan", 1),
        ("zh", "lian dao", "liandao", 1),
        ("zh", "东海 水晶", "donghaishuijing", 3),
        ("zh", "沙滩", "dashawan", 5),
        ("en", "monkey king", "huaguoshan", 5),
        ("en", "hot spring", "donghaiwenquan", 1),
        ("en", "huaguo mountin", "huaguoshan", 1),
    ],
)
def test_what_tourists_type_is_found(finder: Page, lang: str, query: str, id: str, within: int) -> None:
    assert id in found(finder, lang, query, within)


def test_every_entry_is_first_or_second_by_its_own_title(finder: Page) -> None:
    rows = index_of("zh")["rows"]
    assert [row["i"] for row in rows if row["i"] not in found(finder, "zh", row["n"][0], 2)] == []


def test_nonsense_finds_nothing_and_facets_narrow(finder: Page) -> None:
    assert found(finder, "zh", "啊啊啊啊") == []
    counts = finder.evaluate("() => shanhaiFinder.search(zh, '茶', {}, 'zh', 0, 50).facets.kind")
    village = next(facet["count"] for facet in counts if facet["id"] == "village")
    kept = finder.evaluate(
        "() => shanhaiFinder.search(zh, '茶', {kind: 'village'}, 'zh', 0, 50).items.map(i => i.kind)"
    )
    assert kept == ["village"] * village


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_index_is_light(lang: str) -> None:
    data = json.dumps(index_of(lang), ensure_ascii=False, separators=(",", ":")).encode()
    assert len(gzip.compress(data)) <= MOST_BYTES
