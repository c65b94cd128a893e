"""Every template of the shipped site: axe finds nothing, nothing scrolls sideways, what is tapped is large enough."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.test_pages import watch
from tests.browsing import needs_chromium

pytestmark = needs_chromium

TEMPLATES = {
    "home": "",
    "places": "places/",
    "festivals": "festivals/",
    "place": "places/huaguoshan/",
    "village": "villages/xiliandaocun/",
    "festival": "festivals/yuanxiaodenghui/",
    "route": "routes/huaguoshan-yiri/",
    "study-base": "study-bases/banpuyu-guanniao/",
    "product": "products/suozixie/",
    "honour": "honours/liandao-5a/",
    "applied": "honours/liangshanjidi/",
    "story": "stories/xufuchuanshuo/",
    "practice": "practices/nongcun-wushui/",
    "calendar": "calendar/",
    "map": "map/",
    "seasons": "seasons/",
    "media-kit": "media-kit/",
    "styleguide": "styleguide/",
    "search": "search/?q=hai",
    "text": "accessibility/",
    "lost": "nowhere/",
}
PHONE, DESK = ViewportSize(width=390, height=844), ViewportSize(width=1440, height=900)
#: elements to tap that are less than 44 px high (links of running text aside); a `::before` may enlarge one
SMALL = """() => [...document.querySelectorAll('a, button, input, select')]
  .filter(e => e.checkVisibility({opacityProperty: true, visibilityProperty: true}))
  .filter(e => !e.closest('p, dd, .prose, .leaflet-control, .skip, .latin, figcaption') || e.matches('.btn, .chip'))
  .map(e => { const b = e.getBoundingClientRect(), p = getComputedStyle(e, '::before');
    const over = p.content !== 'none' && p.position === 'absolute' ? parseFloat(p.height) || 0 : 0;
    return [e, b.width ? Math.max(b.height, over) : 44] })
  .filter(([, height]) => height < 43.5)
  .map(([e, height]) => `${e.className || e.tagName} ${e.textContent.trim().slice(0, 20)} ${height}`)
"""


def open_template(browser: Browser, shipped: str, name: str, lang: str, size: ViewportSize, scheme: str) -> Page:
    context = browser.new_context(viewport=size, color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto(f"{shipped}/{'en/' if lang == 'en' else ''}{TEMPLATES[name]}", wait_until="networkidle")
    return page


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize(
    ("lang", "size", "scheme"),
    [("zh", PHONE, "light"), ("zh", DESK, "dark"), ("en", PHONE, "dark"), ("en", DESK, "light")],
    ids=["zh-phone-light", "zh-desk-dark", "en-phone-dark", "en-desk-light"],
)
def test_axe_finds_nothing(
    browser: Browser, shipped: str, name: str, lang: str, size: ViewportSize, scheme: str
) -> None:
    page = open_template(browser, shipped, name, lang, size, scheme)
    found = Axe().run(page).response["violations"]
    said = [f"{rule['id']}: {rule['nodes'][0]['html'][:120]} ({len(rule['nodes'])})" for rule in found]
    page.context.close()
    assert said == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_page_scrolls_sideways(browser: Browser, shipped: str, name: str) -> None:
    page = open_template(browser, shipped, name, "zh", PHONE, "light")
    wide = []
    for lang in ("zh", "en"):
        page.goto(f"{shipped}/{'en/' if lang == 'en' else ''}{TEMPLATES[name]}", wait_until="networkidle")
        for width in (320, 390, 768, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            seen = page.evaluate("document.documentElement.scrollWidth")
            wide += [f"{lang} {width}: {seen}"] if seen > width else []
    page.context.close()
    assert wide == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_what_is_tapped_is_large_enough(browser: Browser, shipped: str, name: str) -> None:
    page = open_template(browser, shipped, name, "zh", PHONE, "light")
    small = page.evaluate(SMALL)
    page.context.close()
    assert small == []


@pytest.mark.parametrize("name", [name for name in TEMPLATES if name != "lost"])
def test_no_page_asks_another_host_or_complains(browser: Browser, shipped: str, name: str) -> None:
    page = browser.new_page(viewport=PHONE)
    requests, complaints = watch(page)
    page.goto(f"{shipped}/{TEMPLATES[name]}", wait_until="networkidle")
    page.close()
    assert [url for url in requests if not url.startswith((shipped + "/", "data:"))] == []
    assert complaints == []


def test_reduced_motion_and_forced_colours_are_respected(browser: Browser, shipped: str) -> None:
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce", forced_colors="active")
    page = context.new_page()
    page.goto(f"{shipped}/", wait_until="networkidle")
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate("getComputedStyle(document.querySelector('.label')).animationName") == "none"
    button = page.evaluate("getComputedStyle(document.querySelector('.btn')).borderTopStyle")
    context.close()
    assert button != "none", "a filled button keeps an outline when colours are forced"


def test_language_and_filter_by_keyboard(browser: Browser, shipped: str) -> None:
    page = browser.new_page(viewport=DESK)
    page.goto(f"{shipped}/products/", wait_until="networkidle")
    chip = page.locator(".chips a").nth(2)
    chip.focus()
    page.keyboard.press("Enter")
    assert chip.get_attribute("aria-current") == "true"
    visible = page.locator("[data-marks]:not([hidden])").count()
    assert 0 < visible < page.locator("[data-marks]").count()
    page.locator('a[hreflang="en"]').focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/products/")
    assert page.evaluate("document.documentElement.lang") == "en"
    page.close()
