"""Heads, robots, sitemap, filing numbers, what only paper shows, and the compressed copies of a built site."""

from __future__ import annotations

import gzip
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from datetime import date
from pathlib import Path

import brotli
import pytest

from backend.content.catalogue import Catalogue
from backend.sitebuild.chrome import extra
from backend.sitebuild.markup import mark_chinese
from backend.sitebuild.packing import LEAST, TEXT, pack_site
from backend.sitebuild.printed import printed_block, qr_svg
from backend.sitebuild.view import View
from tests.sitebuild.written import BASE, written

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def test_every_page_has_what_a_shared_link_shows(shipped_pages: Path) -> None:
    for address, (meta, _) in written(shipped_pages).items():
        assert meta["title"], address
        assert meta["description"], address
        image = meta["image"]
        assert image["url"].startswith(BASE + "/media/"), address
        assert (image["width"], image["height"], image["type"]) == (1200, 630, "image/jpeg")
        assert image["alt"], address


def test_a_built_head_carries_them(built_site: Path) -> None:
    html = (built_site / "places/huaguoshan/index.html").read_text(encoding="utf-8")
    found = dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)"', html))
    assert found["og:image"] == f"{BASE}/media/huaguoshan-og-zh.jpg"
    assert found["og:image:alt"].startswith("花果山：")
    assert found["og:locale:alternate"] == "en_GB"
    assert found["twitter:card"] == "summary_large_image"
    assert date.fromisoformat(found["article:modified_time"])


def test_the_sitemap_dates_pages_and_names_their_other_language(built_site: Path) -> None:
    root = ElementTree.parse(built_site / "sitemap.xml").getroot()
    pages = {page.findtext(f"{SITEMAP}loc") or "": page for page in root}
    for address, page in pages.items():
        links = {link.get("hreflang"): link.get("href") for link in page.findall(f"{XHTML}link")}
        assert links["x-default"] == links["zh"]
        assert address in links.values()
        assert set(links.values()) <= set(pages)
    for address in ("/", "/en/", "/places/", "/places/huaguoshan/", "/seasons/"):
        assert date.fromisoformat(pages[BASE + address].findtext(f"{SITEMAP}lastmod") or ""), address
    assert f"{BASE}/en/places/haizhougucheng/" not in pages


def test_robots_name_the_sitemap(built_site: Path) -> None:
    assert f"Sitemap: {BASE}/sitemap.xml" in (built_site / "robots.txt").read_text(encoding="utf-8").splitlines()


def test_filing_numbers_lead_to_the_ministries(views: dict[str, View], built_site: Path) -> None:
    html = (built_site / "index.html").read_text(encoding="utf-8")
    assert re.search(r'<a href="https://beian\.miit\.gov\.cn/"[^>]*>苏ICP备00000000号</a>', html)
    assert "beian.mps.gov.cn" not in html
    settings = replace(views["zh"].settings, police="苏公网安备32070000000001号")
    told = extra({lang: replace(view, settings=settings) for lang, view in views.items()}, {})
    assert (told["police"], told["police_code"]) == ("苏公网安备32070000000001号", "32070000000001")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_paper_says_where_it_came_from(catalogue: Catalogue, views: dict[str, View], lang: str) -> None:
    view, entry = views[lang], catalogue.by_id["huaguoshan"]
    html = printed_block(view, entry)
    assert qr_svg(f"{BASE}/s/{entry.code}") in html
    assert qr_svg(f"{BASE}/s/other1") not in html
    assert BASE + view.entry_href(entry) in html
    assert str(entry.fields["checked_on"]) in html
    assert html in (Path(view.settings.build_dir) / "site").joinpath(
        ("en/" if lang == "en" else "") + "places/huaguoshan/index.html"
    ).read_text(encoding="utf-8")


@pytest.mark.usefixtures("built_site")
def test_only_paper_shows_it(built_site: Path) -> None:
    (style,) = (built_site / "assets").glob("site.*.css")
    screen, _, paper = style.read_text(encoding="utf-8").rpartition("@media print")
    assert ".printed { display: none; }" in screen
    assert re.search(r"\.printed \{ display: flex;", paper)


def test_copies_hold_the_same_bytes(built_site: Path) -> None:
    texts = [path for path in built_site.rglob("*") if path.suffix in TEXT and path.stat().st_size >= LEAST]
    assert texts
    for path in texts:
        data = path.read_bytes()
        assert brotli.decompress(path.with_name(path.name + ".br").read_bytes()) == data
        assert gzip.decompress(path.with_name(path.name + ".gz").read_bytes()) == data
    assert not list(built_site.rglob("*.woff2.br"))


def test_packing_is_the_same_every_time(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>连云港</p>" * 200, encoding="utf-8")
    (tmp_path / "small.html").write_text("<p>连云港</p>", encoding="utf-8")
    (tmp_path / "photo.webp").write_bytes(bytes(4000))
    assert pack_site(tmp_path) == 1
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert set(first) == {"a.html", "a.html.br", "a.html.gz", "small.html", "photo.webp"}
    assert pack_site(tmp_path) == 1
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first


def test_chinese_names_in_english_text_carry_their_language() -> None:
    html = '<p title="山">The village (连岛、苏马湾) <b>is</b> here</p>'
    assert mark_chinese(html) == '<p title="山">The village (<span lang="zh">连岛、苏马湾</span>) <b>is</b> here</p>'
    assert mark_chinese("<p>plain</p>") == "<p>plain</p>"
