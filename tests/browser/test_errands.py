"""What tourists come for, from the home page, in at most four taps, on a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browsing import needs_chromium

pytestmark = needs_chromium
MOST_TAPS = 4


class Tourist:
    """A visitor with a phone who counts taps."""

    def __init__(self, page: Page, home: str) -> None:
        self.page, self.taps = page, 0
        page.goto(home, wait_until="networkidle")

    def tap(self, what: Locator) -> None:
        self.taps += 1
        assert self.taps <= MOST_TAPS
        what.first.tap()
        self.page.wait_for_load_state("networkidle")


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def test_a_beach_for_children_in_july(phone: Page, shipped: str) -> None:
    phone.clock.set_fixed_time("2026-07-10T02:00:00Z")
    tourist = Tourist(phone, shipped)
    tourist.tap(phone.locator('.months li[data-month="7"] a'))
    tourist.tap(phone.locator("#m7 a[href='/places/dashawan/']"))
    expect(phone.locator("h1")).to_contain_text("大沙湾")
    expect(phone.locator(".facts")).to_be_visible()


def test_what_is_on_next_month(phone: Page, shipped: str) -> None:
    phone.clock.set_fixed_time("2027-01-20T02:00:00Z")
    tourist = Tourist(phone, shipped)
    tourist.tap(phone.get_by_role("link", name="节庆日历"))
    february = phone.locator("section").filter(has=phone.get_by_role("heading", name="2027 年 二月"))
    expect(february).to_contain_text("海州元宵灯会")
    expect(february.locator('li[data-start="2027-02-20"] [data-left]')).to_have_text("还有 31 天")
    tourist.tap(february.get_by_role("link", name="海州元宵灯会"))
    expect(phone.locator("h1")).to_contain_text("海州元宵灯会")


def test_the_english_page_of_huaguo_mountain_by_monkey_king(phone: Page, shipped: str) -> None:
    tourist = Tourist(phone, shipped)
    tourist.tap(phone.locator('a[hreflang="en"]'))
    tourist.tap(phone.get_by_role("link", name="Search"))
    box = phone.get_by_role("combobox")
    box.fill("monkey king")
    box.press("Enter")
    tourist.tap(phone.locator('.hits a[href="/en/places/huaguoshan/"]'))
    expect(phone.locator("h1")).to_have_text("Huaguo Mountain")
