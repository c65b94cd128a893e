"""Without a network: home, visited pages and a saved route open, pictures included; a new release replaces them."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from werkzeug.serving import make_server

from backend.api.app import create_app
from backend.publish.pipeline import publish
from backend.settings import Settings
from tests.browser.test_pages import scroll_through, watch
from tests.browsing import needs_chromium
from tests.conftest import NOW, TINY_TREE

pytestmark = needs_chromium

ROUTE = "/routes/shanhai-yiri/"
VISITED = ("/places/huaguoshan/", "/villages/xiliandaocun/", "/festivals/", "/search/", "/en/routes/")
WECHAT = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile MicroMessenger/8.0.50"
WEIGHT = re.compile(r" \d+ KB$")
BROKEN = "() => [...document.images].filter(i => !i.complete || !i.naturalWidth).map(i => i.currentSrc || i.src)"
#: path of every page that the cache of visited pages holds, and the names of all caches
KEPT = """async () => {
  const names = await caches.keys(), visited = names.filter(n => n.startsWith('shanhai-1 '));
  const keys = visited.length ? await (await caches.open(visited[0])).keys() : [];
  return {names, paths: keys.map(k => new URL(k.url).pathname + new URL(k.url).search)};
}"""


@pytest.fixture(scope="module")
def own(published: Settings, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A build folder of its own, in which another release can be published."""
    folder = tmp_path_factory.mktemp("offline")
    shutil.copytree(published.build_dir, folder / "build", symlinks=True)
    shutil.copytree(TINY_TREE, folder / "content")
    return replace(
        published, build_dir=folder / "build", content_dir=folder / "content", instance_dir=folder / "instance"
    )


@pytest.fixture(scope="module")
def site(own: Settings) -> Iterator[str]:
    web = make_server("127.0.0.1", 0, create_app(own), threaded=True)
    thread = threading.Thread(target=web.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{web.server_port}"
    web.shutdown()
    thread.join()
    web.server_close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone whose screen asks for pictures wider than those that are saved."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=3)
    yield context
    context.close()


def until(page: Page, script: str) -> None:
    """Wait for a script to say true. (Playwright's own wait needs `eval`, which the policy of our pages forbids.)"""
    for _ in range(100):
        if page.evaluate(script):
            return
        page.wait_for_timeout(100)
    raise AssertionError(script)


def visit(page: Page, url: str) -> None:
    """Open a page and wait until its release's cache holds it."""
    page.goto(url, wait_until="networkidle")
    until(page, f"async () => (await ({KEPT})()).paths.includes(location.pathname)")


def save(page: Page, url: str) -> None:
    page.goto(url, wait_until="networkidle")
    page.get_by_role("button", name="保存到手机").click()
    page.locator("[data-keep] .btn", has_text="已存在手机里").wait_for()
    assert page.get_by_role("button", name="移除").is_visible()


def test_home_and_five_visited_pages_open_without_a_network(phone: BrowserContext, site: str) -> None:
    page = phone.new_page()
    titles = {}
    for path in ("/", *VISITED):
        visit(page, site + path)
        scroll_through(page)
        titles[path] = page.title()
    phone.set_offline(True)
    for path, title in titles.items():
        page.goto(site + path, wait_until="load")
        assert page.title() == title
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(245, 242, 233)"
        page.locator("[data-away]").wait_for()
        scroll_through(page)
        assert page.evaluate(BROKEN) == [], path


def test_a_page_never_opened_gives_the_list_of_what_is_kept(phone: BrowserContext, site: str) -> None:
    page = phone.new_page()
    visit(page, f"{site}/places/huaguoshan/")
    phone.set_offline(True)
    page.goto(f"{site}/places/liandao/")
    assert page.inner_text("h1") == "信号不好，先给你看存下的这几页。"
    assert page.locator("[data-missing]").is_visible()
    page.locator("[data-visited] a[href='/places/huaguoshan/']").wait_for()
    page.goto(f"{site}/en/places/liandao/")
    assert page.inner_text("h1") == "No signal. Here is what this phone has kept."


def test_a_saved_route_opens_whole_and_can_be_removed(phone: BrowserContext, site: str) -> None:
    page = phone.new_page()
    page.goto(site + ROUTE, wait_until="networkidle")
    page.locator("[data-keep] .btn", has_text=WEIGHT).wait_for()
    said = int(page.inner_text("[data-keep] .btn").split()[-2])
    listed = page.evaluate(f"fetch('{ROUTE}offline.json').then(answer => answer.json())")
    assert said == -(-listed["bytes"] // 1024)
    stops = [path for path, _ in listed["pages"]]
    assert len(stops) > 1
    save(page, site + ROUTE)
    page.close()
    phone.set_offline(True)
    page = phone.new_page()
    for path in stops:
        page.goto(site + path, wait_until="load")
        assert page.title().startswith(page.locator("h1").first.inner_text().strip()[:2])
        assert page.locator("[data-missing]").count() == 0
        scroll_through(page)
        assert page.locator("main img").count() > 0
        assert page.evaluate(BROKEN) == [], path
    page.goto(f"{site}/offline/")
    page.locator(f"[data-sets] a[href='{ROUTE}']").wait_for()
    page.get_by_role("button", name="移除").click()
    page.locator("[data-none]").wait_for()
    page.goto(site + stops[-1])
    assert page.locator("[data-missing]").is_visible()


def test_a_download_that_breaks_off_goes_on_at_the_next_tap(phone: BrowserContext, site: str) -> None:
    page = phone.new_page()
    page.goto(site + ROUTE, wait_until="networkidle")
    page.locator("[data-keep] .btn", has_text=WEIGHT).wait_for()
    phone.set_offline(True)
    page.get_by_role("button", name="保存到手机").click()
    page.get_by_role("button", name="没存完").wait_for()
    phone.set_offline(False)
    page.get_by_role("button", name="没存完").click()
    page.locator("[data-keep] .btn", has_text="已存在手机里").wait_for()
    assert page.get_by_role("button", name="移除").is_visible()


def test_errors_search_and_counts_are_not_kept(phone: BrowserContext, site: str) -> None:
    page = phone.new_page()
    visit(page, f"{site}/")
    page.goto(f"{site}/places/nothing/")
    page.goto(f"{site}/search/?q=huaguoshan", wait_until="networkidle")
    page.wait_for_selector("main mark")
    paths = page.evaluate(KEPT)["paths"]
    assert "/search/" in paths
    assert [path for path in paths if path.startswith("/api/") or "?" in path or "nothing" in path] == []


def test_a_new_release_replaces_what_was_kept(phone: BrowserContext, site: str, own: Settings) -> None:
    page = phone.new_page()
    visit(page, f"{site}/places/huaguoshan/")
    visit(page, f"{site}/places/liandao/")
    save(page, site + ROUTE)
    before = page.evaluate(KEPT)["names"]
    text = own.content_dir / "places" / "huaguoshan" / "index.md"
    change(text)
    new = publish(own, now=NOW + timedelta(hours=1), quick=True).release_id
    page.goto(site + "/", wait_until="networkidle")
    until(
        page,
        f"async () => {{ const n = await caches.keys(); return n.length === 2 && n.every(x => x.includes('{new}')); }}",
    )
    kept = page.evaluate(KEPT)
    assert not set(before) & set(kept["names"])
    assert "/places/liandao/" not in kept["paths"]
    phone.set_offline(True)
    page.goto(f"{site}/places/huaguoshan/")  # it is a stop of the saved route
    assert "改过的一句" in page.content()
    scroll_through(page)
    assert page.evaluate(BROKEN) == []


def change(text: Path) -> None:
    found = text.read_text(encoding="utf-8")
    text.write_text(found + "\n改过的一句。\n", encoding="utf-8")


def test_without_a_service_worker_there_is_no_button(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.add_init_script("delete Navigator.prototype.serviceWorker")
    page = context.new_page()
    _, complaints = watch(page)
    page.goto(site + ROUTE, wait_until="networkidle")
    assert not page.locator("[data-keep] .btn").is_visible()
    assert complaints == []
    context.close()


def test_wechat_offers_the_browser_and_the_link(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, user_agent=WECHAT)
    context.add_init_script("delete Navigator.prototype.serviceWorker")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(site + ROUTE, wait_until="networkidle")
    page.get_by_role("button", name="在浏览器打开").click()
    assert "右上角 ···" in page.inner_text("[data-wechat]")
    page.get_by_role("button", name="复制链接").click()
    page.get_by_role("button", name="已复制").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == site + ROUTE
    kit = page.locator("a[download]").first
    kit.click()
    page.locator("a[download] + [data-wechat]").wait_for()
    context.close()
