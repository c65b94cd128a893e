"""Pages in a real browser: nothing leaves the host, nothing complains, nothing overlaps, the type is the chosen one."""

from __future__ import annotations

import json
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page

from tests.browsing import needs_chromium

SIZES = {"phone": (390, 844), "desktop": (1440, 900)}

pytestmark = needs_chromium

#: boxes of elements with text that touch each other although neither holds the other, in px
OVERLAPS = """() => {
  const tags = 'main h1, main h2, main h3, main p, main dt, main dd, main .btn, main img';
  const seen = [...document.querySelectorAll(tags)]
    .filter(e => e.checkVisibility({opacityProperty: true, visibilityProperty: true})
      && getComputedStyle(e).position !== 'absolute'
      && !e.closest('.label, .slip, [data-overlay], .sr-only, noscript'));
  const boxes = seen.map(e => [e, e.getBoundingClientRect()]).filter(([, b]) => b.width > 2 && b.height > 2);
  const bad = [];
  for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
    const [a, p] = boxes[i], [b, q] = boxes[j];
    if (a.contains(b) || b.contains(a)) continue;
    const w = Math.min(p.right, q.right) - Math.max(p.left, q.left);
    const h = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
    if (w > 3 && h > 3) bad.push([a.tagName + ' ' + a.textContent.trim().slice(0, 20),
                                  b.tagName + ' ' + b.textContent.trim().slice(0, 20), w, h]);
  }
  return bad;
}"""


@pytest.fixture(scope="session")
def addresses(server: str) -> dict[str, str]:
    """Home, the first entry of four collections, the English home."""
    found = {"home": "/", "english": "/en/", "search": "/search/"}
    for collection in ("places", "villages", "festivals", "study-bases"):
        with urlopen(f"{server}/api/v1/{collection}") as answer:
            found[collection] = f"/{collection}/{json.load(answer)['items'][0]['id']}/"
    return found


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["home", "places", "villages", "festivals", "study-bases", "english", "search"])
def test_a_page_opens_clean(browser: Browser, server: str, addresses: dict[str, str], name: str, size: str) -> None:
    width, height = SIZES[size]
    page = browser.new_page(viewport={"width": width, "height": height})
    requests, complaints = watch(page)
    page.goto(server + addresses[name], wait_until="networkidle")
    scroll_through(page)
    assert [url for url in requests if not url.startswith((server + "/", "data:"))] == []
    assert complaints == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(OVERLAPS) == []
    assert (
        page.evaluate(
            "document.images.length && [...document.images].filter(i => i.complete && !i.naturalWidth).length"
        )
        == 0
    )
    page.close()


def test_headlines_stand_in_the_serif_and_text_in_the_sans(browser: Browser, server: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(server + "/", wait_until="networkidle")
    families = page.evaluate("tag => getComputedStyle(document.querySelector(tag)).fontFamily", "h1")
    assert "Noto Serif SC" in families.split(",")[0]
    assert page.evaluate("document.fonts.check('700 32px \"Noto Serif SC\"', '山海')")
    assert "Noto Serif SC" not in page.evaluate("getComputedStyle(document.body).fontFamily").split(",")[0]
    page.close()


def test_search_finds_while_a_visitor_waits(browser: Browser, server: str) -> None:
    with urlopen(f"{server}/api/v1/places") as answer:
        title = json.load(answer)["items"][0]["title"]
    page = browser.new_page(viewport={"width": 390, "height": 844})
    _, complaints = watch(page)
    page.goto(f"{server}/search/?q={title}", wait_until="networkidle")
    page.wait_for_selector("main mark")
    assert title in page.inner_text("main")
    assert complaints == []
    page.close()


def watch(page: Page) -> tuple[list[str], list[str]]:
    """Addresses asked for and everything the console or a failed request complains of, filled while the page lives."""
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda line: complaints.append(line.text) if line.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}"))
    return requests, complaints


def scroll_through(page: Page) -> None:
    """Down to the end in steps, so that lazy pictures load."""
    page.evaluate(
        "async () => { for (let y = 0; y < document.body.scrollHeight; y += 600)"
        " { scrollTo(0, y); await new Promise(r => setTimeout(r, 30)); } scrollTo(0, 0); }"
    )
    page.wait_for_load_state("networkidle")
