"""Writes the whole site as plain Markdown, with its assets and the config that MkDocs builds it from."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from backend.content.catalogue import LANGS, Catalogue
from backend.content.kinds import KINDS
from backend.release.media import MediaIndex
from backend.settings import Settings
from backend.sitebuild.almanac import calendar_page
from backend.sitebuild.assets import write_assets
from backend.sitebuild.chrome import extra
from backend.sitebuild.entries import entry_page
from backend.sitebuild.feed import write_feeds
from backend.sitebuild.finder import write_indexes
from backend.sitebuild.home import home_page
from backend.sitebuild.kit import media_kit_page
from backend.sitebuild.labels import LABELS, MONTHS_EN, MONTHS_ZH
from backend.sitebuild.map import map_page
from backend.sitebuild.offline import offline_page, write_installable, write_plan
from backend.sitebuild.plain import search_page, text_page
from backend.sitebuild.sections import seasons_page, section_pages
from backend.sitebuild.styleguide import style_page
from backend.sitebuild.view import View

SHANGHAI = ZoneInfo("Asia/Shanghai")
CONFIG = "site.yml"


def write_pages(catalogue: Catalogue, media: MediaIndex, out: Path, settings: Settings, *, now: datetime) -> int:
    """Write out/docs/ (Markdown and assets) and out/site.yml; returns the number of pages. `now` needs a zone."""
    docs = out / "docs"
    if docs.exists():
        shutil.rmtree(docs)
    here = now.astimezone(SHANGHAI)
    views = {lang: View(catalogue, media, settings, here, lang) for lang in LANGS}
    bodies: list[str] = []
    for lang, view in views.items():
        for path, meta, blocks in all_pages(view):
            body = "\n\n".join(blocks)
            bodies.append(body)
            write_page(docs / path / ("index.en.md" if lang == "en" else "index.md"), meta, body)
    words = [*LABELS["brand"], *LABELS["lost_title"], *MONTHS_ZH, *MONTHS_EN, LATIN]
    words += [LABELS[key][0] for key in ("offline_lost", "offline_title", "offline_saved", "offline_visited")]
    words += [kind.zh for kind in KINDS]
    words += [str(row.get("headline_zh") or "") for row in catalogue.vocabulary.months.values()]
    (docs / "robots.txt").write_text(f"User-agent: *\nAllow: /\nSitemap: {settings.public_url}/sitemap.xml\n")
    write_feeds(docs, views)
    assets = write_assets(docs, bodies, words, settings.build_dir / "cache" / "font")
    assets |= write_indexes(docs, views)
    assets |= write_installable(docs, views)
    write_plan(out, views, media)
    config = {
        "site_url": settings.public_url + "/",
        "extra": {**extra(views, assets), "built": int(here.timestamp())},
    }
    text = json.dumps(config, ensure_ascii=False, indent=1, sort_keys=True)
    (out / CONFIG).write_text(text + "\n", encoding="utf-8")
    return len(bodies)


LATIN = "".join(chr(code) for code in range(0x20, 0x7F))


def all_pages(view: View) -> Iterator[tuple[str, dict[str, Any], list[str]]]:
    """(path, front matter, blocks) of every page of one language; the path is the same in all languages."""
    yield "", *home_page(view)
    yield from section_pages(view)
    yield "seasons", *seasons_page(view)
    yield "map", *map_page(view)
    for entry in view.catalogue.entries:
        yield f"{entry.collection}/{entry.id}", *entry_page(view, entry)
    for page in view.catalogue.pages:
        yield page.id, *text_page(view, page)
    yield "calendar", *calendar_page(view)
    yield "media-kit", *media_kit_page(view)
    yield "styleguide", *style_page(view)
    yield "search", *search_page(view)
    yield "offline", *offline_page(view)


def write_page(path: Path, meta: dict[str, Any], body: str) -> None:
    """One Markdown file: front matter whose values are JSON (which is YAML), then blocks of HTML."""
    path.parent.mkdir(parents=True, exist_ok=True)
    front = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items() if value != "")
    path.write_text(f"---\n{front}\n---\n\n{body}\n", encoding="utf-8")
