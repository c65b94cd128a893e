"""Days are said as far as they are known: not promised, with the season, computed; doors, certificate, open today."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from backend.content.catalogue import Catalogue, Entry
from backend.settings import REPO_ROOT
from backend.sitebuild.dates import Day, festival_day
from backend.sitebuild.facts import opening
from backend.sitebuild.home import DOORS, doors
from backend.sitebuild.view import View
from tests.browsing import needs_chromium
from tests.sitebuild.test_pages import page_text, with_fields

HELD = {"key": "e12", "name": "第十二届", "status": "held"}


@pytest.fixture
def festival(catalogue: Catalogue) -> Entry:
    return catalogue.by_id["yuanxiaodenghui"]


def said(view: View, festival: Entry, **fields: object) -> Day:
    return festival_day(view, with_fields(festival, **fields))


def test_a_fair_that_is_over_is_not_promised_again(views: dict[str, View], festival: Entry) -> None:
    held = {**HELD, "sessions": [{"key": "s", "start": "2023-04-26", "end": "2023-05-26"}]}
    day = said(
        views["zh"],
        festival,
        rule={"kind": "none", "note": "一次性的展会，日期已经过去；园子还在，随时可以去走走。"},
        editions=[held],
    )
    assert (day.day, day.small, day.tag) == ("日子未定", "没有公布新的日子", "没有定期")
    english = said(views["en"], festival, rule={"kind": "none"}, editions=[held])
    assert (english.day, english.small) == ("No date yet", "No new date announced")


def test_what_is_planned_without_a_day_stays_planned(views: dict[str, View], festival: Entry) -> None:
    day = said(views["zh"], festival, rule={"kind": "none"}, editions=[{**HELD, "status": "planned"}])
    assert (day.day, day.tag, day.tag_class) == ("日子未定", "策划中", "wait")


def test_a_season_has_no_organiser(views: dict[str, View], festival: Entry) -> None:
    day = said(views["zh"], festival, rule={"kind": "natural", "month": 4}, editions=[])
    assert (day.day, day.small, day.tag) == ("四月间", "早晚随天气", "自然时令")
    assert said(views["zh"], festival, rule={"kind": "natural"}, editions=[]).day == "随时令"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_home_has_four_doors(views: dict[str, View], lang: str) -> None:
    html = doors(views[lang])
    assert html.count("<li>") == len(DOORS) == 4
    assert all(f'href="{views[lang].href(name)}"' in html for name in DOORS)


def test_a_certificate_names_its_source_and_opens_the_page(views: dict[str, View], catalogue: Catalogue) -> None:
    chosen = next(entry for entry in catalogue.of("honours") if entry.fields.get("standing") == "awarded")
    html = page_text(views["zh"], chosen)
    assert f"出处：{chosen.fields['sources'][0]['title']}" in html
    assert html.index('class="certificate"') < html.index('class="facts"')
    assert html.count('class="certificate"') == 1


OPEN = {"hours": [{"months": [4, 5, 6], "open": "08:00", "close": "17:30"}]}
LIMIT = [{"key": "x", "months": [5], "note": "山火高风险期，只开主路"}]
SHUT = (
    '<p class="notice" data-kind="closed" data-from="2026-06-01" data-to="2026-06-30"><b>封闭</b><span>修路</span></p>'
)


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-04-10T02:00:00Z", "今天开放 08:00–17:30"),
        ("2026-05-10T02:00:00Z", "这个月：山火高风险期，只开主路"),
        ("2026-06-10T02:00:00Z", "今天不开放：修路"),
        ("2026-05-31T17:00:00Z", "今天不开放：修路"),  # already June in Shanghai
        ("2026-11-10T02:00:00Z", "今天不开放"),
    ],
)
@needs_chromium[1]
@pytest.mark.browser
def test_open_today_is_said_from_what_is_known(browser: Browser, views: dict[str, View], now: str, words: str) -> None:
    page = browser.new_page()
    page.clock.set_fixed_time(now)
    page.set_content(f"<main>{SHUT}<dl><dd>{opening(views['zh'], OPEN, LIMIT)}</dd></dl></main>")
    page.add_script_tag(content=Path(REPO_ROOT / "site" / "assets" / "js" / "app.js").read_text(encoding="utf-8"))
    assert page.locator("[data-hours]").inner_text() == words
    page.close()


def test_unknown_hours_are_never_guessed(views: dict[str, View]) -> None:
    assert "data-hours" not in opening(views["zh"], {"hours": "unknown"}, LIMIT)
