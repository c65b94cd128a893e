"""The site as MkDocs builds it: nothing from elsewhere, both languages know each other, every link leads somewhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from backend.settings import REPO_ROOT
from backend.sitebuild.html import settings_for

BASE = "https://shanhai.example"
VOID = {"img", "source", "br", "input", "use", "meta", "link", "hr", "path", "rect", "circle"}
#: addresses that other rooms answer
SERVED_ELSEWHERE = ("/media/", "/api/", "/release.json")


class Page(HTMLParser):
    """Every tag of a page with its attributes, and the Chinese outside `lang="zh"` and the editors' own prose."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.stack: list[tuple[str, bool]] = []
        self.foreign: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.tags.append((tag, values))
        if tag not in VOID:
            inside = bool(self.stack) and self.stack[-1][1]
            lang = values.get("lang")
            marked = inside if lang is None else lang == "zh"
            self.stack.append((tag, marked or tag in {"script", "title"} or values.get("class") == "prose"))

    def handle_endtag(self, tag: str) -> None:
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not (self.stack and self.stack[-1][1]):
            self.foreign += re.findall(r"[\u3400-\u9fff]+", data)

    @property
    def untold(self) -> bool:
        """Whether it is the English frame of a page that nobody has translated."""
        return any(values.get("class") == "untold" for _, values in self.tags)

    @property
    def listed(self) -> bool:
        """Whether search engines should know it: an address of its own, nothing said against it, in its language."""
        links = {values.get("rel") for values in self.all("link")}
        return "canonical" in links and "robots" not in {v.get("name") for v in self.all("meta")} and not self.untold

    def all(self, *tags: str) -> list[dict[str, str]]:
        return [values for tag, values in self.tags if tag in tags]


@pytest.fixture(scope="module")
def built(built_site: Path) -> dict[str, Page]:
    """Root address -> page."""
    return {
        "/" + path.relative_to(built_site).as_posix().removesuffix("index.html"): Page(path)
        for path in sorted(built_site.rglob("*.html"))
    }


#: what a script may name: the names of XML vocabularies, Leaflet's home, and map apps that a visitor's tap opens
NEVER_LOADED = {"http://www.w3.org", "https://leafletjs.com", "https://uri.amap.com", "https://maps.apple.com"}


def test_nothing_is_loaded_from_another_host(built: dict[str, Page], built_site: Path) -> None:
    for address, page in built.items():
        for tag, values in page.tags:
            loaded = [values[name] for name in ("src", "action", "poster", "data") if name in values]
            loaded += [part.split()[0] for part in values.get("srcset", "").split(",") if part.strip()]
            if tag == "link" and not {"canonical", "alternate"} & set(values.get("rel", "").split()):
                loaded.append(values["href"])
            if tag == "use":
                loaded.append(values["href"])
            for url in loaded:
                assert url.startswith("#") or (url.startswith("/") and not url.startswith("//")), (address, tag, url)
    for style in built_site.rglob("*.css"):
        assert re.findall(r"url\(\s*[\"']?(?:https?:)?//", style.read_text(encoding="utf-8")) == []
    for script in built_site.rglob("*.js"):
        hosts = set(re.findall(r"[\"']((?:https?:)?//[^\"'/]*)", script.read_text(encoding="utf-8")))
        assert hosts <= NEVER_LOADED, script.name


def test_building_changes_nothing_that_was_written(site_pages: Path, built_site: Path) -> None:
    for path in sorted((site_pages / "docs").rglob("*.md")):
        folder = path.parent.relative_to(site_pages / "docs")
        page = built_site / ("en" if path.name == "index.en.md" else "") / folder / "index.html"
        html = page.read_text(encoding="utf-8")
        for block in path.read_text(encoding="utf-8").split("\n---\n\n", 1)[1].strip().split("\n\n"):
            assert block in html, (path, block[:200])


def test_every_asset_and_inner_link_exists(built: dict[str, Page], built_site: Path) -> None:
    for address, page in built.items():
        ids = {values["id"] for _, values in page.tags if "id" in values}
        for tag, values in page.tags:
            for url in (values.get("href", ""), values.get("src", "")):
                if not url.startswith(("/", "#", "?")) or url.startswith(SERVED_ELSEWHERE):
                    continue
                path, _, fragment = url.partition("#")
                path = path.split("?")[0]
                if path:
                    assert (built_site / path.lstrip("/")).is_file() or path in built, (address, tag, url)
                if fragment and (not path or path in built):
                    there = ids if not path else {v["id"] for _, v in built[path].tags if "id" in v}
                    assert fragment in there, (address, url)


def test_no_script_or_style_stands_in_a_page(built: dict[str, Page]) -> None:
    for address, page in built.items():
        for script in page.all("script"):
            assert "src" in script or script["type"] in {"application/ld+json", "application/json"}, address
        assert page.all("style") == []
        for _, values in page.tags:
            assert "style" not in values and not [name for name in values if name.startswith("on")], address


def test_languages_point_at_each_other(built: dict[str, Page]) -> None:
    for address, page in built.items():
        if address == "/404.html":
            continue
        links = page.all("link")
        found = {link["hreflang"]: link["href"] for link in links if "hreflang" in link}
        chinese = re.sub(r"^/en/", "/", address)
        english = "/en" + chinese
        both = {"zh": BASE + chinese, "en": BASE + english, "x-default": BASE + chinese}
        told = not built[english].untold
        assert found == (both if told else {name: both[name] for name in ("zh", "x-default")})
        assert all(link["rel"] == "alternate x-lang" for link in links if "hreflang" in link)
        assert [link["href"] for link in links if link.get("rel") == "canonical"] == [
            BASE + (address if told else chinese)
        ]
        assert page.all("html")[0]["lang"] == ("en" if address.startswith("/en/") else "zh")


def test_english_pages_speak_english(built: dict[str, Page]) -> None:
    found = {address: page.foreign for address, page in built.items() if address.startswith("/en/")}
    assert {address: words for address, words in found.items() if words} == {}


def test_pages_are_light_and_the_font_small(built_site: Path) -> None:
    fonts = list((built_site / "assets").glob("serif.*.woff2"))
    assert len(fonts) == 1
    assert fonts[0].stat().st_size <= 110_000
    assert {path.name for path in built_site.iterdir() if path.is_dir()} >= {"assets", "en", "places", "search"}
    assert not (built_site / "search" / "search_index.json").exists()
    assert not (built_site / "assets" / "javascripts").exists()


def test_the_sitemap_names_pages_of_both_languages(built: dict[str, Page], built_site: Path) -> None:
    listed = set(re.findall(r"<loc>(.*?)</loc>", (built_site / "sitemap.xml").read_text(encoding="utf-8")))
    assert listed == {BASE + address for address, page in built.items() if page.listed}


def test_the_footer_carries_the_filing_number(built: dict[str, Page], built_site: Path) -> None:
    assert "苏ICP备00000000号" in (built_site / "index.html").read_text(encoding="utf-8")


def test_publishing_builds_what_the_root_config_builds(tmp_path: Path) -> None:
    root = yaml.safe_load((REPO_ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    made = settings_for(tmp_path / "pages", tmp_path / "site")
    moved = {"INHERIT", "docs_dir", "site_dir", "theme"}
    assert {key: made[key] for key in made if key not in moved} == {key: root[key] for key in root if key not in moved}
    assert {**made["theme"], "custom_dir": root["theme"]["custom_dir"]} == root["theme"]
