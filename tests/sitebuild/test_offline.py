"""What the service worker is told to keep: the shell, whole sets with their real weight; manifests and icons."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from backend.content.catalogue import Catalogue
from backend.settings import REPO_ROOT
from backend.sitebuild.offline import KEPT_KINDS, kept_width, needed, packed
from backend.sitebuild.view import View
from backend.sitebuild.words_offline import WORDS


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def test_the_shell_names_what_exists(built_site: Path) -> None:
    shell = read(built_site / "offline.json")["shell"]
    assert shell[:4] == ["/", "/en/", "/offline/", "/en/offline/"]
    for address in shell:
        file = built_site / address.lstrip("/")
        assert address.startswith("/media/") or (file / "index.html").is_file() or file.is_file(), address
    kinds = {Path(address).suffix for address in shell if address.startswith("/assets/")}
    assert {".css", ".js", ".woff2"} <= kinds


def test_a_route_is_kept_with_its_stops_and_weighs_what_they_weigh(built_site: Path) -> None:
    for lang in ("", "/en"):
        listed = read(built_site / f"{lang}/routes/shanhai-yiri/offline.json".lstrip("/"))
        pages = dict(listed["pages"])
        stops = ("places/haizhougucheng", "places/huaguoshan", "villages/xiliandaocun")
        assert list(pages) == [f"{lang}/routes/shanhai-yiri/", *(f"{lang}/{stop}/" for stop in stops)]
        files = dict(listed["files"])
        assert listed["bytes"] == sum(pages.values()) + sum(files.values())
        for path, size in pages.items():
            html = (built_site / path.lstrip("/") / "index.html").read_bytes()
            assert size == packed(html) < len(html)
            assert set(needed(html.decode())) <= set(files)
        # of every picture one width, the kept one
        media = [url for url in files if url.startswith("/media/")]
        assert media and all(url.endswith(("-640.webp", "-320.webp")) for url in media)
        assert all(files[url] == 9000 for url in media)


def test_every_button_has_its_list_and_every_list_its_button(built_site: Path, catalogue: Catalogue) -> None:
    buttons = set()
    for path in built_site.rglob("index.html"):
        buttons.update(re.findall(r'data-keep="([^"]+)"', path.read_text(encoding="utf-8")))
    lists = {"/" + p.parent.relative_to(built_site).as_posix() + "/" for p in built_site.rglob("*/offline.json")}
    assert buttons == lists
    kept = {f"/{entry.collection}/{entry.id}/" for entry in catalogue.entries if entry.kind in KEPT_KINDS}
    assert kept and kept | {"/routes/", "/places/"} <= buttons


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ('<source srcset="/media/a.webp 320w, /media/b.webp 640w, /media/c.webp 960w">', "/media/b.webp"),
        ('<source srcset="/media/c.webp 960w">', "/media/c.webp"),
        ('<img src="/media/a.jpg">', "/media/a.jpg"),
        ('<img data-src="/media/a.jpg">', None),
    ],
)
def test_one_width_of_a_picture_is_kept(html: str, kept: str | None) -> None:
    assert kept_width(html) == kept


def test_pictures_that_are_only_linked_are_not_kept() -> None:
    assert needed('<a href="/media/poster.jpg">海报</a><link href="/assets/site.1.css">') == ("/assets/site.1.css",)


def test_manifests_name_icons_of_their_size(built_site: Path) -> None:
    for lang, start in (("", "/"), ("en", "/en/")):
        manifest = read(built_site / lang / "manifest.webmanifest")
        assert (manifest["start_url"], manifest["scope"], manifest["display"]) == (start, "/", "standalone")
        assert {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]} == {
            ("192x192", "any"),
            ("512x512", "any"),
            ("512x512", "maskable"),
        }
        for icon in manifest["icons"]:
            with Image.open(built_site / icon["src"].lstrip("/")) as image:
                assert "{}x{}".format(*image.size) == icon["sizes"]
                corner = image.convert("RGBA").getpixel((0, 0))
            assert (corner == (0xC2, 0x45, 0x2C, 255)) == (icon["purpose"] == "maskable")
        page = (built_site / lang / "index.html").read_text(encoding="utf-8")
        assert f'<link rel="manifest" href="{start}manifest.webmanifest">' in page
        touch = re.search(r'rel="apple-touch-icon" href="/([^"]+)"', page)
        assert touch is not None and (built_site / touch[1]).is_file()


def test_the_worker_is_small_and_both_scripts_use_one_name_for_caches(built_site: Path) -> None:
    worker = (built_site / "sw.js").read_text(encoding="utf-8")
    assert worker == (REPO_ROOT / "site" / "sw.js").read_text(encoding="utf-8")
    assert worker.count("\n") <= 200
    name = re.search(r"SETS = '([^']+)'", worker)
    script = (REPO_ROOT / "site" / "assets" / "js" / "offline.js").read_text(encoding="utf-8")
    assert name is not None and f"SETS = '{name[1]}'" in script
    assert packed(script.encode()) <= 3400


def test_words_are_plain(views: dict[str, View]) -> None:
    for zh, en in WORDS.values():
        assert not re.search("[您！!]", zh + en)
        assert re.findall(r"\{\w+\}", zh) == re.findall(r"\{\w+\}", en)
    assert "保存到手机" in views["zh"].t("keep")
