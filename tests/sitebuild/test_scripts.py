"""What the small scripts do in a browser: the visitor's month, tickets that are over, filters. Needs a Chromium."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from tests.browsing import needs_chromium

pytestmark = needs_chromium


def open_page(browser: Browser, url: str, now: str) -> Page:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.clock.set_fixed_time(now)
    page.goto(url, wait_until="load")
    return page


def test_home_turns_to_the_month_of_shanghai(browser: Browser, address: str) -> None:
    # 18:00 on 31 December in Greenwich is already January in Shanghai
    page = open_page(browser, f"{address}/", "2026-12-31T18:00:00Z")
    assert page.inner_text("[data-slip]") == "一月"
    assert page.inner_text("[data-where]") == "一月去哪儿"
    current = page.locator(".months [aria-current]")
    assert current.count() == 1
    assert current.inner_text().startswith("一月")
    assert page.locator("[data-term]").count() == 0
    page.close()


def test_home_stays_as_built_in_its_own_month(browser: Browser, address: str) -> None:
    page = open_page(browser, f"{address}/", "2026-11-29T02:00:00Z")
    assert page.inner_text("[data-slip]") == "十一月"
    assert page.inner_text("[data-term]") == "小雪"
    page.close()


def test_a_ticket_whose_day_is_over_says_so(browser: Browser, address: str) -> None:
    page = open_page(browser, f"{address}/festivals/yuanxiaodenghui/", "2027-02-22T02:00:00Z")
    assert page.inner_text(".ticket .tag") == "已结束"
    page.close()


def test_chips_filter_a_section(browser: Browser, address: str) -> None:
    page = open_page(browser, f"{address}/places/", "2026-11-29T02:00:00Z")
    groups = page.locator(".group:visible").count()
    assert groups > 1
    page.locator("[data-filter] a[href='#haizhou']").click()
    assert page.locator(".group:visible").count() == 1
    assert page.locator("[data-filter] .on").inner_text().startswith("海州区")
    page.locator("[data-filter] a[href='#all']").click()
    assert page.locator(".group:visible").count() == groups
    page.locator("[data-filter] a[href='#land-mountain']").click()
    lands = page.locator(".card:visible").evaluate_all("cards => cards.map(card => card.dataset.marks)")
    assert set(lands) == {"land-mountain"}
    page.close()


def test_a_section_is_complete_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{address}/places/")
    cards = page.locator(".card:visible")
    assert cards.count() == page.locator(".card").count() > 1
    context.close()
