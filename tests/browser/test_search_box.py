"""The search page in a real browser: by keyboard alone, while Chinese is being composed, and when the API is silent."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.test_pages import watch
from tests.browsing import needs_chromium

pytestmark = needs_chromium


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 390, "height": 844}, base_url=server)
    page.goto("/search/", wait_until="networkidle")
    yield page
    page.close()


def silence(page: Page) -> list[str]:
    """The API never answers; returns the addresses that were asked."""
    asked: list[str] = []

    def hold(route: Route) -> None:
        asked.append(route.request.url)

    page.route("**/api/v1/search**", hold)
    return asked


def test_keyboard_alone_from_letters_to_the_entry(page: Page) -> None:
    box = page.get_by_role("combobox")
    expect(box).to_be_focused()
    box.press_sequentially("hgs", delay=20)
    tips = page.get_by_role("option")
    expect(tips.first).to_contain_text("花果山")
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    expect(tips.first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == tips.first.get_attribute("id")
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    assert box.input_value() == "hgs"
    box.press("ArrowDown")
    expect(tips.first).to_contain_text("花果山")
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url("**/places/huaguoshan/")


def test_a_facet_by_keyboard_and_the_way_back(page: Page) -> None:
    box = page.get_by_role("combobox")
    box.fill("山")
    box.press("Enter")
    chips = page.locator('[data-facet="kind"] a')
    expect(chips.first).to_have_attribute("aria-current", "true")
    everything = page.locator(".hits li").count()
    chips.nth(1).focus()
    page.keyboard.press("Enter")
    expect(chips.nth(1)).to_have_attribute("aria-current", "true")
    assert "kind=" in page.url and "q=" in page.url
    page.go_back()
    expect(chips.first).to_have_attribute("aria-current", "true")
    expect(page.locator(".hits li")).to_have_count(everything)
    page.reload(wait_until="networkidle")
    expect(page.locator(".hits li")).to_have_count(everything)


def test_letters_under_composition_are_not_yet_words(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/suggest" in request.url else None)
    page.evaluate(
        """() => {
          const box = document.querySelector('[role=combobox]');
          box.dispatchEvent(new CompositionEvent('compositionstart'));
          box.value = 'hua guo';
          box.dispatchEvent(new InputEvent('input', {isComposing: true, bubbles: true}));
        }"""
    )
    page.wait_for_timeout(400)
    assert asked == []
    page.evaluate(
        """() => {
          const box = document.querySelector('[role=combobox]');
          box.value = '花果';
          box.dispatchEvent(new CompositionEvent('compositionend'));
        }"""
    )
    expect(page.get_by_role("option").first).to_contain_text("花果山")
    assert len(asked) == 1


def test_without_an_answer_the_phone_searches_and_says_so(page: Page) -> None:
    asked, requests = silence(page), watch(page)[0]
    box = page.get_by_role("combobox")
    box.fill("果山")
    box.press("Enter")
    expect(page.locator(".results")).to_contain_text("信号不好，先用手机里的目录查。", timeout=2600)
    expect(page.locator(".hits li").first).to_contain_text("花果山")
    assert asked and [url for url in requests if "/assets/index-zh" in url] and len(asked) <= 3
    box.fill("hgs")
    expect(page.get_by_role("option").first).to_contain_text("花果山", timeout=800)


def test_the_index_is_not_fetched_while_the_api_answers(page: Page) -> None:
    requests = watch(page)[0]
    page.get_by_role("combobox").fill("花果山")
    page.get_by_role("combobox").press("Enter")
    expect(page.locator(".hits li").first).to_contain_text("花果山")
    assert not [url for url in requests if "index-zh" in url or "finder" in url]


@pytest.mark.parametrize("silent", [False, True])
def test_english_words_lead_to_the_english_page(browser: Browser, server: str, silent: bool) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844}, base_url=server)
    if silent:
        silence(page)
    page.goto("/en/search/?q=huaguo%20mountain")
    hit = page.locator('.hits a[href="/en/places/huaguoshan/"]')
    expect(hit).to_be_visible(timeout=4000)
    expect(page.get_by_role("status")).to_contain_text("found")
    page.close()


def test_nothing_found_offers_other_words(page: Page) -> None:
    page.get_by_role("combobox").fill("啊啊啊啊")
    page.get_by_role("combobox").press("Enter")
    expect(page.locator(".results")).to_contain_text("换个说法")
    expect(page.locator("[data-wishes] a").first).to_be_visible()


def test_the_last_suggestion_is_the_whole_search(page: Page) -> None:
    box = page.get_by_role("combobox")
    box.press_sequentially("hgs", delay=20)
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("ArrowUp")
    expect(page.get_by_role("option").last).to_have_attribute("aria-selected", "true")
    box.press("Home")
    expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    box.press("End")
    box.press("Enter")
    expect(page.locator(".hits li").first).to_contain_text("花果山")
    assert page.url.endswith("?q=hgs")
    # letters are not in the title: what they stand for is marked
    expect(page.locator(".hits h2 mark").first).to_have_text("花果山")


def test_where_no_name_answers_the_whole_text_is_searched(page: Page) -> None:
    page.get_by_role("combobox").press_sequentially("水库栈道", delay=10)
    expect(page.locator("[data-results]")).not_to_be_empty(timeout=4000)
    assert "q=" in page.url


def test_counts_of_a_row_follow_the_other_rows(page: Page) -> None:
    page.goto("/search/?q=山&kind=place", wait_until="networkidle")
    shown = page.locator(".hits li").count()
    kinds = page.locator('[data-facet="kind"] a')
    assert kinds.count() > 2
    expect(page.locator('[data-facet="kind"] [aria-current]')).to_have_text(f"去处 {shown}")
    page.locator("[data-narrow] summary").press("Enter")
    counties = page.locator('[data-facet="county"] a')
    expect(counties.first).to_have_text(f"全部 {shown}")
    chip = counties.nth(1)
    name, count = chip.inner_text().rsplit(" ", 1)
    chip.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".hits li")).to_have_count(int(count))
    expect(counties.nth(1)).to_be_focused()
    expect(page.locator("[data-chosen]")).to_have_text(f"· {name}")
    assert "kind=place" in page.url and "county=" in page.url


def test_what_lies_elsewhere_is_said(page: Page) -> None:
    page.goto("/search/?q=故宫", wait_until="networkidle")
    expect(page.locator(".results")).to_contain_text("不在连云港")


def test_after_a_weak_moment_the_api_is_asked_again(page: Page) -> None:
    silence(page)
    page.get_by_role("combobox").fill("果山")
    page.get_by_role("combobox").press("Enter")
    again = page.locator(".results [data-again]")
    expect(again).to_be_visible(timeout=2600)
    page.unroute("**/api/v1/search**")
    again.click()
    expect(again).to_have_count(0)
    expect(page.locator(".hits li").first).to_contain_text("花果山")


def test_marks_of_the_phones_own_search(page: Page) -> None:
    silence(page)
    page.get_by_role("combobox").fill("hgs")
    page.get_by_role("combobox").press("Enter")
    expect(page.locator(".hits h2 mark").first).to_have_text("花果山", timeout=2600)


def test_a_failing_api_does_not_make_a_visitor_wait(page: Page) -> None:
    page.route("**/api/v1/search**", lambda route: route.fulfill(status=503, body="{}"))
    page.get_by_role("combobox").fill("果山")
    page.get_by_role("combobox").press("Enter")
    expect(page.locator(".hits li").first).to_contain_text("花果山", timeout=1200)
    expect(page.get_by_role("status")).to_contain_text("信号不好")


def test_without_scripts_the_page_says_what_to_do(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=server)
    page = context.new_page()
    page.goto("/search/?q=花果山")
    expect(page.locator("noscript a[href='/places/']")).to_be_visible()
    assert page.locator("[role=combobox]").count() == 0
    context.close()
