"""What stands in a page's head: title, description, addresses in both languages, picture to share, JSON-LD."""

from __future__ import annotations

from typing import Any

from backend.content.catalogue import Entry
from backend.sitebuild.jsonld import entry_ld, home_ld, page_ld
from backend.sitebuild.markup import has_chinese
from backend.sitebuild.view import View, address

#: pages that change with every entry
OF_ALL = {"", "seasons", "calendar", "map"}


def front_matter(
    view: View,
    path: str,
    title: str,
    description: str,
    *,
    section: str = "",
    page_class: str = "",
    translated: bool = True,
    **more: Any,
) -> dict[str, Any]:
    """The front matter of the page at `path`; `title` is what stands before the brand in the browser's title.

    A page that is not `translated` has no English version to name: its English frame points at the Chinese page.
    """
    base = view.settings.public_url
    langs = ("zh", "en") if translated else ("zh",)
    meta: dict[str, Any] = {
        "template": "main.html",
        "lang": view.lang,
        "title": title or view.t("brand"),
        "head_title": head_title(view, title),
        "description": description,
        "url": base + address(path, view.lang if translated else "zh"),
        "alternates": {
            **{lang: base + address(path, lang) for lang in langs},
            "x-default": base + address(path, "zh"),
        },
        "switch": address(path, "zh" if view.lang == "en" else "en"),
        "section": section,
        "page_class": page_class,
        "lastmod": last_change(view, path),
        "image": page_image(view, path),
        "jsonld": page_ld(view, path, title) if path else home_ld(view, description),
    }
    return {key: value for key, value in {**meta, **{k: v for k, v in more.items() if v}}.items() if value}


def head_title(view: View, title: str) -> str:
    """What the browser's tab says."""
    if title:
        return f"{title} · {view.t('brand')}"
    return f"{view.t('brand')}{': ' if view.lang == 'en' else '：'}{view.t('site_line')}"


def last_change(view: View, path: str) -> str:
    """The latest day on which anything that the page at `path` tells of was checked; empty where nobody has said."""
    entries = view.catalogue.entries if path in OF_ALL else view.catalogue.of(path)
    pages = [page.zh.fields for page in view.catalogue.pages if page.id == path]
    return max((str(fields.get("checked_on") or "") for fields in (*(e.fields for e in entries), *pages)), default="")


def page_image(view: View, path: str) -> dict[str, Any] | None:
    """The picture of a page that has none of its own: that of the first entry of its section, else of the places."""
    entries = view.catalogue.of(path) or view.catalogue.of("places")
    return next((found for entry in entries if (found := share_image(view, entry))), None)


def share_image(view: View, entry: Entry) -> dict[str, Any] | None:
    """The og picture of an entry: absolute address, size, and what is to be seen on it."""
    promo = view.media_of(entry).promo
    for shot in promo.get(view.lang) or promo.get("zh") or ():
        if shot["name"] == "og":
            return {
                "url": view.settings.public_url + shot["url"],
                "width": shot["width"],
                "height": shot["height"],
                "type": shot["type"],
                "alt": share_alt(view, entry),
            }
    return None


def share_alt(view: View, entry: Entry) -> str:
    """Title and cover in words; on English pages no Chinese description of the cover."""
    title, cover = view.text(entry).title, view.cover(entry)
    alt = str(cover["alt"]) if cover else ""
    if not alt or (view.lang == "en" and has_chinese(alt)):
        return title
    return view.t("share_alt", title=title, alt=alt)


def json_ld(view: View, entry: Entry, section: str) -> dict[str, Any]:
    """schema.org data of an entry and the way to it, with its picture."""
    image = share_image(view, entry)
    return entry_ld(view, entry, section, image["url"] if image else "")
