"""What makes the site open without a network: the keep button, the list of what is kept, manifests, lists of files.

The browser's side is site/sw.js and site/assets/js/offline.js. Lists are written after MkDocs, from the pages as they
are served, so that the number of KB on a button is that of real bytes.
"""

from __future__ import annotations

import json
import re
import shutil
import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from backend.content.catalogue import LANGS, Entry
from backend.content.kinds import KINDS
from backend.release.media import MediaIndex, Picture
from backend.settings import REPO_ROOT
from backend.sitebuild.assets import SOURCES, hashed
from backend.sitebuild.head import front_matter
from backend.sitebuild.markup import attrs, esc
from backend.sitebuild.view import View, address

WORKER = REPO_ROOT / "site" / "sw.js"
#: what can be kept and what it weighs, for `write_lists`; lies beside docs/
PLAN = "offline.json"
#: kinds whose pages carry a keep button; sections always do
KEPT_KINDS = {"route", "place", "village"}
#: the width of the pictures that are kept
WIDTH = 640
ICONS = {"icon-192": (192, "any"), "icon-512": (512, "any"), "maskable-512": (512, "maskable")}
_ASSET = re.compile(r'(?:src|href|data-[a-z]+)="(/assets/[^"?#]+)"')
_PICTURE = re.compile(r"<picture>(.*?)</picture>|(<img\b[^>]*>)", re.DOTALL)
_SRCSET = re.compile(r'srcset="([^"]+)"')
_SRC = re.compile(r'\ssrc="(/media/[^"]+)"')
_DOWN = '<svg class="line" aria-hidden="true"><use href="#i-keep"/></svg>'


def keep_button(view: View, path: str) -> str:
    """The button that keeps the page at `path` and what belongs to it. Its script shows it where it can work."""
    words = {name: view.t(f"keep_{name}") for name in ("stop", "drop", "busy", "done", "failed", "full", "wechat")}
    data = {"class_": "keep", "data_keep": view.href(path), "data_words": json.dumps(words, ensure_ascii=False)}
    save = f'<button class="btn line" type="button">{_DOWN}<span>{esc(view.t("keep"))}</span></button>'
    drop = f'<button class="drop" type="button" hidden>{esc(view.t("keep_drop"))}</button>'
    return f'<div{attrs(data)}>{save}{drop}<span class="vh" role="status"></span></div>'


def entry_keep(view: View, entry: Entry) -> str:
    """The keep button of an entry, for kinds that people take along."""
    return keep_button(view, f"{entry.collection}/{entry.id}") if entry.kind in KEPT_KINDS else ""


def offline_page(view: View) -> tuple[dict[str, Any], list[str]]:
    """/offline/: what this phone has kept. Also what the service worker shows for a page that it has not."""
    title = view.t("offline_title")
    meta = front_matter(view, "offline", title, view.t("offline_say"), page_class="text offline", script="kept")
    meta["robots"] = "noindex"
    top = (
        f'<div class="top wrap">\n<h1 data-lost="{esc(view.t("offline_lost"))}">{esc(title)}</h1>\n'
        f"<p>{esc(view.t('offline_say'))}</p>\n<p data-missing hidden>{esc(view.t('offline_missing'))}</p>\n"
        f"<noscript><p>{esc(view.t('offline_noscript'))}</p></noscript>\n</div>"
    )
    none = (
        f'<p class="quiet" data-none>{esc(view.t("offline_none"))} '
        f'<a class="more" href="{view.href("routes")}">{esc(view.t("offline_routes"))}</a></p>'
    )
    sets = (
        f'<section class="group wrap">\n<h2>{esc(view.t("offline_saved"))}</h2>\n{none}\n'
        f'<ul class="kits" data-sets data-drop="{esc(view.t("keep_drop"))}"></ul>\n</section>'
    )
    visited = (
        f'<section class="group wrap" data-seen hidden>\n<h2>{esc(view.t("offline_visited"))}</h2>\n'
        '<ul class="kits" data-visited></ul>\n</section>'
    )
    return meta, [top, sets, visited]


def write_installable(docs: Path, views: Mapping[str, View]) -> dict[str, str]:
    """Service worker, icons and a manifest for each language; returns name -> path of the icons for the head."""
    shutil.copyfile(WORKER, docs / "sw.js")
    folder = docs / "assets"
    names = {
        path.stem: f"assets/{hashed(folder, path.stem, 'png', path.read_bytes())}"
        for path in sorted((SOURCES / "icons").glob("*.png"))
    }
    for lang, view in views.items():
        icons = [
            {"src": f"/{names[name]}", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for name, (size, purpose) in ICONS.items()
        ]
        manifest = {
            "id": address("", lang),
            "name": view.t("brand"),
            "short_name": "山海连云" if lang == "zh" else "Lianyungang",
            "description": view.t("site_line"),
            "lang": "zh-CN" if lang == "zh" else "en",
            "start_url": address("", lang),
            "scope": "/",
            "display": "standalone",
            "background_color": "#F5F2E9",
            "theme_color": "#F5F2E9",
            "icons": icons,
        }
        target = docs / address("", lang).strip("/") / "manifest.webmanifest"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return names


def write_plan(out: Path, views: Mapping[str, View], media: MediaIndex) -> None:
    """What can be kept: title and pages of each set, and the bytes of all pictures; read again by `write_lists`."""
    sets = [one for view in views.values() for one in kept_sets(view)]
    weights = {row["url"]: int(row["bytes"]) for shot in all_pictures(media) for row in shot["renditions"]}
    text = json.dumps({"sets": sets, "bytes": weights}, ensure_ascii=False, sort_keys=True)
    (out / PLAN).write_text(text + "\n", encoding="utf-8")


def kept_sets(view: View) -> list[dict[str, Any]]:
    """Every section with its entries, every route with its stops, every place and village by itself."""
    sets = []
    for kind in KINDS:
        entries = view.catalogue.of(kind.collection)
        title = kind.en if view.lang == "en" else kind.zh
        pages = [view.href(kind.collection), *map(view.entry_href, entries)]
        sets.append({"title": title, "pages": pages})
        for entry in entries if kind.kind in KEPT_KINDS else ():
            stops = view.find(stop.get("entry") for stop in entry.fields.get("stops") or ())
            pages = list(dict.fromkeys(map(view.entry_href, (entry, *stops))))
            sets.append({"title": view.text(entry).title, "pages": pages})
    return sets


def all_pictures(media: MediaIndex) -> Iterable[Picture]:
    """Covers, galleries and the pictures of no entry."""
    for entry in media.entries.values():
        yield from entry.cover.values()
        for gallery in entry.gallery.values():
            yield from gallery
    yield from media.extra.values()


def write_lists(pages: Path, site: Path) -> None:
    """offline.json beside each page with a keep button, and one at the root: the shell that is always kept."""
    plan = json.loads((pages / PLAN).read_text(encoding="utf-8"))

    @cache
    def parts(path: str) -> tuple[int, tuple[str, ...]]:
        html = (site / path.lstrip("/") / "index.html").read_text(encoding="utf-8")
        return packed(html.encode()), needed(html)

    @cache
    def weight(url: str) -> int:
        if url in plan["bytes"]:
            return int(plan["bytes"][url])
        file = site / url.lstrip("/")
        return packed(file.read_bytes()) if file.is_file() else 0

    for one in plan["sets"]:
        files = sorted({url for path in one["pages"] for url in parts(path)[1]})
        rows = {"pages": [[path, parts(path)[0]] for path in one["pages"]], "files": [[u, weight(u)] for u in files]}
        total = sum(size for part in rows.values() for _, size in part)
        write_json(site / one["pages"][0].lstrip("/") / PLAN, {"title": one["title"], "bytes": total, **rows})
    shell = [address(path, lang) for path in ("", "offline") for lang in LANGS]
    always = {url for path in shell[2:] for url in parts(path)[1]} | {
        url for path in shell[:2] for url in parts(path)[1] if url.startswith("/assets/")
    }
    write_json(site / PLAN, {"shell": [*shell, *sorted(always)]})


def write_json(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def packed(data: bytes) -> int:
    """Bytes on the way, as a server sends them; what is compressed already does not grow."""
    return min(len(data), len(zlib.compress(data, 6)))


def needed(html: str) -> tuple[str, ...]:
    """What a page needs beside itself: its assets, and of each picture the width that is kept."""
    files = dict.fromkeys(_ASSET.findall(html))
    for whole, alone in _PICTURE.findall(html):
        shot = kept_width(whole or alone)
        if shot:
            files[shot] = None
    return tuple(files)


def kept_width(html: str) -> str | None:
    """The address of a `<picture>` that is kept: its first type (WebP), the widest up to WIDTH."""
    listed = _SRCSET.search(html)
    if listed is None:
        source = _SRC.search(html)
        return source[1] if source else None
    rows = sorted((int(width.rstrip("w")), url) for url, width in (part.split() for part in listed[1].split(",")))
    fitting = [url for width, url in rows if width <= WIDTH]
    return fitting[-1] if fitting else rows[0][1]
