"""The tiny tree's site: pages written once with stub pictures, built once with MkDocs."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from backend.content.catalogue import Catalogue, Entry
from backend.content.loader import load_catalogue
from backend.release.media import EntryMedia, MediaIndex
from backend.settings import REPO_ROOT, Settings, load_settings
from backend.sitebuild.html import build_html
from backend.sitebuild.view import View
from backend.sitebuild.writer import write_pages
from tests.conftest import NOW, TINY_TREE


def stub_picture(name: str, lang: str, *, stand_in: bool = False) -> dict[str, Any]:
    """A picture of three widths that nobody has drawn."""
    rows = [
        {
            "url": f"/media/{name}-{width}.{ending}",
            "width": width,
            "height": width * 5 // 8,
            "bytes": 9000,
            "type": kind,
        }
        for width in (320, 640, 1280)
        for ending, kind in (("webp", "image/webp"), ("jpg", "image/jpeg"))
    ]
    alt = f"手绘：{name}" if lang == "zh" else f"Drawn: {name}"
    return {
        "alt": alt, "credit": "山海连云", "licence": "CC BY 4.0", "stand_in": stand_in, "drawn": not stand_in,
        "thumbhash": "", "focus": (0.5, 0.5), "renditions": rows,
    }  # fmt: skip


def stub_media(catalogue: Catalogue) -> MediaIndex:
    """A cover and an og picture for every entry; photos of the front matter in the gallery."""

    def of(entry: Entry) -> EntryMedia:
        langs = ("zh", "en")
        stand_in = entry.cover is not None and entry.cover.stand_in
        og = {"name": "og", "width": 1200, "height": 630, "bytes": 1, "type": "image/jpeg"}
        return EntryMedia(
            cover={lang: stub_picture(entry.id, lang, stand_in=stand_in) for lang in langs},
            gallery={
                lang: tuple(
                    stub_picture(f"{entry.id}-{index}", lang, stand_in=photo.stand_in)
                    for index, photo in enumerate(entry.gallery)
                )
                for lang in langs
            },
            promo={lang: ({**og, "url": f"/media/{entry.id}-og-{lang}.jpg"},) for lang in langs},
        )

    extra = ("hero-autumn", "hero-autumn-tall", "hero-dusk", "hero-dusk-tall", "landscape-mountain", "foot")
    return MediaIndex(
        entries={entry.id: of(entry) for entry in catalogue.entries},
        extra={name: stub_picture(name, "zh") for name in extra},
    )


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    found, _ = load_catalogue(TINY_TREE, NOW.date())
    return found


@pytest.fixture(scope="session")
def site_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder = tmp_path_factory.mktemp("site")
    return load_settings({}, build_dir=folder, public_url="https://shanhai.example", icp="苏ICP备00000000号")


@pytest.fixture(scope="session")
def views(catalogue: Catalogue, site_settings: Settings) -> dict[str, View]:
    media = stub_media(catalogue)
    return {lang: View(catalogue, media, site_settings, NOW, lang) for lang in ("zh", "en")}


@pytest.fixture(scope="session")
def site_pages(catalogue: Catalogue, site_settings: Settings) -> Path:
    """The folder with docs/ and site.yml."""
    folder = site_settings.build_dir / "pages"
    write_pages(catalogue, stub_media(catalogue), folder, site_settings, now=NOW)
    return folder


@pytest.fixture(scope="session")
def built_site(site_pages: Path, site_settings: Settings) -> Path:
    """The site as MkDocs built it."""
    site = site_settings.build_dir / "site"
    build_html(site_pages, site)
    return site


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests look at pages, not at requests."""


class QuietServer(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a page that is closed hangs up on what it still waits for."""


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    web = QuietServer(("127.0.0.1", 0), partial(Quiet, directory=str(built_site)))
    thread = threading.Thread(target=web.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{web.server_port}"
    web.shutdown()
    thread.join()
    web.server_close()


@pytest.fixture(scope="session")
def shipped_pages(site_settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """docs/ of the shipped content, with stub pictures."""
    folder = tmp_path_factory.mktemp("shipped")
    shipped = load_catalogue(REPO_ROOT / "content", NOW.date())[0]
    write_pages(shipped, stub_media(shipped), folder, site_settings, now=NOW)
    return folder / "docs"
