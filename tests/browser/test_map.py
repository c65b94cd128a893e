"""The map in a browser: list and view in step, filters, keyboard, near me asked first, the way to a map app."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.test_pages import watch
from tests.browsing import needs_chromium

pytestmark = needs_chromium

PHONE, DESK = ViewportSize(width=390, height=844), ViewportSize(width=1440, height=900)
SHOWN = ".listed .group .card:not([hidden])"
#: counts how often a page asks for the visitor's position, and answers with a place in the city
POSITION = """
const [LAT, LON] = [34.757, 119.465];
window.asked = 0;
navigator.geolocation.getCurrentPosition = (found) => {
  window.asked += 1;
  found({coords: {latitude: LAT, longitude: LON, accuracy: 40}});
};
"""
AGENTS = {
    "ios": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1",
    "android": "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36",
    "wechat": "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile MicroMessenger/8.0.50",
}


@pytest.fixture
def page(browser: Browser, shipped: str) -> Iterator[Page]:
    """The map on a desk, where list and sheet stand side by side; motion off, so that nothing is waited for."""
    context = browser.new_context(viewport=DESK, reduced_motion="reduce")
    context.add_init_script(POSITION)
    found = context.new_page()
    found.goto(f"{shipped}/map/", wait_until="networkidle")
    yield found
    context.close()


def ids(page: Page, query: str = SHOWN) -> list[str]:
    found: list[str] = page.locator(query).evaluate_all("cards => cards.map(card => card.id)")
    return found


@pytest.mark.parametrize(("path", "size", "scheme"), [("map/", PHONE, "light"), ("en/map/#huaguoshan", DESK, "dark")])
def test_the_map_opens_clean(browser: Browser, shipped: str, path: str, size: ViewportSize, scheme: str) -> None:
    context = browser.new_context(viewport=size, color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    requests, complaints = watch(page)
    page.goto(f"{shipped}/{path}", wait_until="networkidle")
    said = [f"{rule['id']}: {rule['nodes'][0]['html'][:160]}" for rule in Axe().run(page).response["violations"]]
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert [url for url in requests if not url.startswith((shipped + "/", "data:"))] == []
    assert complaints == []
    assert said == []
    assert wide <= size["width"]


def test_every_entry_is_listed_without_scripts(browser: Browser, shipped: str, page: Page) -> None:
    total = page.locator(".listed .card").count()
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    plain = context.new_page()
    plain.goto(f"{shipped}/map/")
    assert plain.locator(".listed .card:visible").count() == total > 90
    assert plain.locator(".ground svg .land").count() == 1
    assert plain.locator(".ground svg circle:visible").count() == total
    assert plain.locator("div.near").is_hidden()
    context.close()


def test_the_list_shows_what_is_in_the_view_in_its_order(page: Page) -> None:
    before = ids(page)
    for _ in range(3):
        page.get_by_role("button", name="放大", exact=True).click()
    after = ids(page)
    assert 0 < len(after) < len(before)
    assert after == [id for id in before if id in after]
    expect(page.locator("[data-said]")).to_have_text(f"图中 {len(after)} 处")
    assert page.locator("[data-said]").get_attribute("role") == "status"
    page.get_by_role("button", name="看全图").click()
    assert len(ids(page)) > len(after)


def test_kind_and_landscape_filter_together(page: Page) -> None:
    page.locator('[data-by="kind"] [data-pick="village"]').click()
    villages = ids(page)
    assert set(page.locator(SHOWN).evaluate_all("cards => cards.map(c => c.dataset.kind)")) == {"village"}
    island = page.locator('[data-by="land"] [data-pick="island"]')
    island.click()
    assert island.get_attribute("aria-current") == "true"
    both = ids(page)
    assert 0 < len(both) < len(villages)
    island.click()
    assert ids(page) == villages


def test_a_seal_is_found_and_chosen_by_keyboard(page: Page) -> None:
    heap = page.locator(".pin.many").first
    count = page.locator(".pin").count()
    assert heap.get_attribute("role") == "button" and "放大看" in (heap.get_attribute("aria-label") or "")
    heap.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.classList.contains('pin')"), "focus was lost when the heap opened"
    assert page.locator(".pin").count() != count
    seal = page.locator(".pin:not(.many)").first
    name = seal.get_attribute("aria-label") or ""
    seal.focus()
    page.keyboard.press("Enter")
    panel = page.locator("[data-chosen]")
    expect(panel.locator("h3")).to_have_text(name)
    expect(page.locator(".pin.lit")).to_have_attribute("aria-label", name)
    expect(page.locator("[data-said]")).to_have_text(f"选中：{name}")
    assert page.evaluate("location.hash") == "#" + panel.locator(".card").evaluate("c => c.pathname.split('/')[2]")
    panel.get_by_role("button", name="收起").click()
    expect(panel).to_be_hidden()


def test_a_card_in_focus_lights_its_seal_and_leaves_the_list(page: Page) -> None:
    for _ in range(2):
        page.get_by_role("button", name="放大", exact=True).click()
    before = ids(page)
    card = page.locator(SHOWN).last
    card.focus()
    expect(page.locator(".pin.lit")).to_have_attribute("aria-label", card.locator("h3").inner_text())
    assert ids(page) == before
    assert page.evaluate("document.activeElement.id") == before[-1]


def test_an_address_with_a_name_opens_its_card(page: Page, shipped: str) -> None:
    page.goto(f"{shipped}/map/#liandao", wait_until="networkidle")
    expect(page.locator("[data-chosen] h3")).to_have_text("连岛")
    assert "liandao" in ids(page)


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_an_address_with_a_name_shows_sheet_and_card(browser: Browser, shipped: str, size: ViewportSize) -> None:
    page = browser.new_page(viewport=size, reduced_motion="reduce")
    page.goto(f"{shipped}/map/#liandao", wait_until="networkidle")
    expect(page.locator(".pin.lit")).to_be_in_viewport()
    expect(page.locator("[data-chosen] .card")).to_be_in_viewport(ratio=0.9)
    assert page.evaluate("document.querySelector('.atlas').getBoundingClientRect().top") > 0
    assert page.evaluate("document.activeElement === document.body")
    page.close()


def test_near_me_asks_first_and_says_about(page: Page) -> None:
    assert page.evaluate("window.asked") == 0
    page.get_by_role("button", name="离我近的").click()
    assert page.evaluate("window.asked") == 1
    expect(page.locator("[data-near-said]")).to_have_text("按离你的远近排好了")
    first = page.locator("[data-flat] .card:not([hidden])").first
    assert "连云区" in first.inner_text()
    far = page.locator("[data-flat] .far").all_inner_texts()
    assert len(far) > 90 and all("约" in text or "以内" in text for text in far)
    page.get_by_role("button", name="不按远近").click()
    assert page.locator("[data-flat] .card").count() == 0


def test_a_place_by_hand_does_without_the_position(page: Page) -> None:
    page.locator("[data-from]").select_option("liandao")
    assert page.evaluate("window.asked") == 0
    assert ids(page, "[data-flat] .card")[0] == "liandao"
    steps = page.evaluate(
        "() => { const p = JSON.parse(document.getElementById('map-data').textContent).points;"
        " return [...document.querySelectorAll('[data-flat] .card')].map(c =>"
        " [c.querySelector('.far').textContent, Math.max(p[c.id][2], p.liandao[2])]) }"
    )
    for text, precision in steps:
        number = float("".join(char for char in text if char.isdigit() or char == "."))
        metres = number * (1000 if "公里" in text else 1)
        assert metres / precision == pytest.approx(round(metres / precision), abs=0.05), text


@pytest.mark.parametrize(
    ("agent", "start"),
    [("ios", "https://maps.apple.com/?q=%E8%BF%9E"), ("android", "geo:0,0?q=%E8%BF%9E"), ("wechat", "https://")],
)
def test_the_way_to_a_map_app_is_by_name(browser: Browser, shipped: str, agent: str, start: str) -> None:
    context = browser.new_context(viewport=PHONE, user_agent=AGENTS[agent])
    page = context.new_page()
    for path in ("places/liandao/", "map/#liandao"):
        page.goto(f"{shipped}/{path}", wait_until="networkidle")
        link = page.locator("[data-go]").first
        href = link.get_attribute("href") or ""
        assert href.startswith(start) and "34." not in href
        assert link.inner_text() == ("复制地名" if agent == "wechat" else "去这里")
    if agent == "wechat":
        link.click()
        expect(link).to_have_text("已复制，打开地图应用粘贴查找")
        assert page.url == f"{shipped}/map/#liandao"
    context.close()


def test_from_home_to_the_place_of_a_village_on_the_map(browser: Browser, shipped: str) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{shipped}/", wait_until="networkidle")
    page.locator('.tabs a[href="/villages/"]').tap()
    page.locator('a.card[href="/villages/xiliandaocun/"]').tap()
    page.locator('.sketch a[href="/map/#xiliandaocun"]').tap()
    page.wait_for_url("**/map/#xiliandaocun")
    expect(page.locator("[data-chosen] .card")).to_have_attribute("href", "/villages/xiliandaocun/")
    context.close()
