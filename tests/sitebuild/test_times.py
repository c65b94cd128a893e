"""What is on soon, by the visitor's own day: the weekend, the countdown, festivals near a place, open today."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from backend.sitebuild.soon import weekend_of
from tests.browsing import needs_chromium
from tests.sitebuild.test_scripts import open_page

pytestmark = needs_chromium


@pytest.mark.parametrize(
    ("today", "saturday"),
    [
        ("2026-11-24", "2026-11-28"),
        ("2026-11-28", "2026-11-28"),
        ("2026-11-29", "2026-11-28"),
        ("2026-11-30", "2026-12-05"),
    ],
)
def test_a_weekend_is_the_coming_one_or_the_one_today_belongs_to(today: str, saturday: str) -> None:
    first, last = weekend_of(date.fromisoformat(today))
    assert (first.isoformat(), (last - first).days) == (saturday, 1)


def test_weekends_cross_years() -> None:
    assert weekend_of(date(2026, 12, 31))[1] == date(2027, 1, 3)


def test_the_calendar_page_says_day_state_and_file(built_site: Path) -> None:
    html = (built_site / "calendar" / "index.html").read_text(encoding="utf-8")
    assert "正月十五" in html and "2027 年 2 月 20 日 星期六" in html
    assert 'href="/api/v1/calendar.ics"' in html and ".ics" in html
    english = (built_site / "en" / "calendar" / "index.html").read_text(encoding="utf-8")
    assert 'href="/api/v1/calendar.ics?lang=en"' in english


@pytest.mark.parametrize(
    ("now", "left"),
    [
        ("2027-02-09T02:00:00Z", "还有 11 天"),
        ("2027-02-18T17:00:00Z", "明天"),  # already the 19th in Shanghai
        ("2027-02-20T02:00:00Z", "今天"),
        ("2027-02-22T02:00:00Z", ""),
    ],
)
def test_days_are_counted_in_shanghai(browser: Browser, address: str, now: str, left: str) -> None:
    page = open_page(browser, f"{address}/calendar/", now)
    row = page.locator('.days li[data-start="2027-02-20"]').first
    assert row.locator("[data-left]").inner_text() == left
    assert ("past" in (row.get_attribute("class") or "")) == (left == "")
    page.close()


def test_home_shows_the_festival_of_the_weekend_it_is_seen_in(browser: Browser, address: str) -> None:
    page = open_page(browser, f"{address}/", "2027-02-17T02:00:00Z")
    expect(page.locator("#weekend .days li:not([hidden])")).to_have_count(1)
    expect(page.locator("#weekend [data-none]")).to_be_hidden()
    page.close()
    page = open_page(browser, f"{address}/", "2027-03-03T02:00:00Z")
    expect(page.locator("#weekend .days li:not([hidden])")).to_have_count(0)
    expect(page.locator("#weekend [data-none]")).to_be_visible()
    page.close()
