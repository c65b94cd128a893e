"""What stands on the written pages: golden ones, honest words, every picture described."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from backend.content.catalogue import Catalogue, Entry
from backend.settings import Settings
from backend.sitebuild.cards import honour_row, ticket
from backend.sitebuild.entries import entry_page
from backend.sitebuild.facts import KINDS_ROWS, fact_card
from backend.sitebuild.kinds import honour, study_base
from backend.sitebuild.view import View
from backend.sitebuild.writer import write_pages
from tests.conftest import NOW, Golden
from tests.sitebuild.conftest import stub_media


def with_fields(entry: Entry, **changed: Any) -> Entry:
    """The entry with other front matter, in both languages."""
    zh = replace(entry.zh, fields=MappingProxyType({**entry.zh.fields, **changed}))
    en = replace(entry.en, fields=MappingProxyType({**entry.en.fields, **changed})) if entry.en else None
    return replace(entry, zh=zh, en=en)


def page_text(view: View, entry: Entry) -> str:
    return "\n".join(entry_page(view, entry)[1])


@pytest.mark.parametrize(("name", "golden_name"), [("index.md", "page-zh.md"), ("index.en.md", "page-en.md")])
def test_the_page_of_huaguoshan(site_pages: Path, golden: Golden, name: str, golden_name: str) -> None:
    golden.check(golden_name, (site_pages / "docs/places/huaguoshan" / name).read_text(encoding="utf-8"))


def test_every_page_is_written_in_both_languages(site_pages: Path, catalogue: Catalogue) -> None:
    docs = site_pages / "docs"
    chinese = {path.parent.relative_to(docs) for path in docs.rglob("index.md")}
    english = {path.parent.relative_to(docs) for path in docs.rglob("index.en.md")}
    assert chinese == english
    wanted = {Path(entry.collection, entry.id) for entry in catalogue.entries}
    wanted |= {
        Path(),
        Path("search"),
        Path("seasons"),
        Path("media-kit"),
        Path("calendar"),
        Path("styleguide"),
        *(Path(page.id) for page in catalogue.pages),
    }
    assert wanted <= chinese


def test_the_same_content_gives_the_same_bytes(
    site_pages: Path, catalogue: Catalogue, site_settings: Settings, tmp_path: Path
) -> None:
    write_pages(catalogue, stub_media(catalogue), tmp_path, site_settings, now=NOW)
    first = {path.relative_to(site_pages): path.read_bytes() for path in (site_pages / "docs").rglob("*.*")}
    again = {path.relative_to(tmp_path): path.read_bytes() for path in (tmp_path / "docs").rglob("*.*")}
    assert first == again


def test_every_kind_has_a_fact_card(views: dict[str, View], catalogue: Catalogue) -> None:
    assert {entry.kind for entry in catalogue.entries} == set(KINDS_ROWS)
    for view in views.values():
        for entry in catalogue.entries:
            assert fact_card(view, entry).startswith('<dl class="facts">')


def test_unknown_hours_and_prices_are_left_to_the_site(views: dict[str, View], catalogue: Catalogue) -> None:
    place = with_fields(catalogue.by_id["huaguoshan"], opening={"hours": "unknown"}, tickets={})
    card = fact_card(views["zh"], place)
    assert "开放时间以景区公告为准" in card
    assert "票价以景区公布为准" in card
    assert "Opening hours as announced by the site" in fact_card(views["en"], place)


def test_hours_are_shown_with_their_months(views: dict[str, View], catalogue: Catalogue) -> None:
    hours = [{"months": [4, 5, 6], "open": "08:00", "close": "17:30"}]
    place = with_fields(catalogue.by_id["huaguoshan"], opening={"hours": hours, "note": "雨天另行通知"})
    assert "四月–六月 08:00–17:30<small>雨天另行通知</small>" in fact_card(views["zh"], place)


def test_a_study_base_says_what_is_not_verified(views: dict[str, View], catalogue: Catalogue) -> None:
    base = next(entry for entry in catalogue.entries if entry.kind == "study-base")
    courses = [{"key": "a", "title": "认水晶", "hours": 1.5, "group_size": "unknown", "months": []}]
    base = with_fields(base, safety="unknown", group_size="unknown", courses=courses)
    html = "".join(study_base(views["zh"], base)) + fact_card(views["zh"], base)
    assert html.count("待核实") >= 4
    assert "1.5 小时" in html


@pytest.mark.parametrize(("standing", "words"), [("applied", "创建中"), ("candidate", "候选")])
def test_an_honour_not_awarded_has_no_year_and_no_frame(
    views: dict[str, View], catalogue: Catalogue, standing: str, words: str
) -> None:
    entry = with_fields(catalogue.by_id["liandao-5a"], standing=standing, year=2031)
    row = honour_row(views["zh"], entry)
    assert words in row and "2031" not in row and "cert wait" in row
    page = "".join(honour(views["zh"], entry)) + fact_card(views["zh"], entry)
    assert words in page and "2031" not in page and "certificate" not in page


def test_an_awarded_honour_is_a_certificate(views: dict[str, View], catalogue: Catalogue) -> None:
    entry = with_fields(catalogue.by_id["liandao-5a"], standing="awarded", year=2024, issuer="unknown")
    page = "".join(honour(views["zh"], entry))
    assert 'class="certificate"' in page and "2024" in page and "待核实" in page


def edition(status: str, *days: str, reason: str = "") -> dict[str, Any]:
    sessions = [{"start": date.fromisoformat(days[0]), "end": date.fromisoformat(days[-1])}] if days else []
    return {"key": "k", "name": "第九届", "status": status, "reason": reason, "sessions": sessions}


@pytest.mark.parametrize(
    ("editions", "shown"),
    [
        ([], ("日子未定", "待公布")),
        ([edition("planned")], ("日子未定", "策划中")),
        ([edition("scheduled", "2027-04-18", "2027-04-20")], ("4 月 18 日", "2027 年 4 月 18 日至 20 日", "已公布")),
        ([edition("cancelled", "2027-04-18", reason="台风")], ("4 月 18 日", "台风", "tag off", "已取消")),
        ([edition("held", "2020-04-18")], ("日子未定", "没有定期")),
    ],
)
def test_a_ticket_says_what_is_known(
    views: dict[str, View], catalogue: Catalogue, editions: list[Any], shown: tuple[str, ...]
) -> None:
    entry = with_fields(catalogue.by_id["shuijingjie"], rule={"kind": "none"}, editions=editions)
    html = ticket(views["zh"], entry)
    assert [words for words in shown if words not in html] == []
    assert "2020" not in html


def test_a_lunar_festival_has_both_days(views: dict[str, View], catalogue: Catalogue) -> None:
    html = ticket(views["zh"], catalogue.by_id["yuanxiaodenghui"])
    assert "正月十五<small>2027 年 2 月 20 日 星期六</small>" in html
    assert 'data-until="2027-02-20"' in html


def test_an_untranslated_page_says_so_and_marks_its_text(views: dict[str, View], catalogue: Catalogue) -> None:
    entry = next(entry for entry in catalogue.entries if entry.en is None)
    page = page_text(views["en"], entry)
    assert "This page is not yet translated" in page
    assert re.search(rf'<h1[^>]* lang="zh"><b>{entry.zh.title}</b>', page)
    assert '<div class="prose" lang="zh">' in page
    assert "not yet translated" not in page_text(views["en"], catalogue.by_id["huaguoshan"])


def test_a_route_sums_straight_lines(views: dict[str, View], catalogue: Catalogue) -> None:
    route = next(entry for entry in catalogue.entries if entry.kind == "route")
    page = page_text(views["zh"], route)
    assert "直线距离约" in page or "待核实" in page
    assert page.count("<li>") >= len(route.fields["stops"])


def test_pictures_say_what_they_are(site_pages: Path) -> None:
    for path in (site_pages / "docs").rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        for image in re.findall(r"<img[^>]*>", text):
            assert {"src", "alt", "width", "height"} <= set(re.findall(r' ([a-z]+)="', image)), (path, image)
        for card in re.findall(r"<a class=\"card.*?</a>", text, re.DOTALL):
            assert 'alt=""' in card or "<img" not in card


def test_a_stand_in_is_never_shown_without_its_tab(catalogue: Catalogue, site_settings: Settings) -> None:
    media = stub_media(catalogue)
    media.entries["huaguoshan"].cover["zh"]["stand_in"] = True  # type: ignore[index]
    view = View(catalogue, media, site_settings, NOW, "zh")
    for other in catalogue.entries:
        for block in entry_page(view, other)[1]:
            for found in re.finditer(r"/media/huaguoshan-1280", block):
                assert "示意图，非实景" in block[found.start() : found.start() + 900]
