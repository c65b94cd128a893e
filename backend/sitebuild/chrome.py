"""What the theme's header, tabs and footer show: labels, addresses, the dusk print. Goes into the generated config."""

from __future__ import annotations

import re
from typing import Any

from backend.content.catalogue import LANGS
from backend.sitebuild import words_offline
from backend.sitebuild.feed import feed_href
from backend.sitebuild.pictures import picture
from backend.sitebuild.view import View

#: key of the section -> (path, label)
NAV = (
    ("now", "", "now"), ("places", "places", "see"), ("map", "map", "map"), ("routes", "routes", "routes"),
    ("festivals", "festivals", "festivals"), ("villages", "villages", "villages"),
    ("study-bases", "study-bases", "study"), ("honours", "honours", "honours"),
)  # fmt: skip
TABS = ("now", "places", "map", "festivals", "villages")
LINKS = (
    ("products", "products"),
    ("stories", "stories"),
    ("practices", "practices"),
    ("seasons", "seasons"),
    ("kit_title", "media-kit"),
)
FRAME = (
    "brand", "home", "search_href", "skip", "nav_main", "nav_tabs", "switch_lang", "switch_name", "switch_mark",
    "search", "release", "foot_honest", "lost_title", "lost_say", "lost_search", "lost_home", "feed_title",
    *words_offline.FRAME,
)  # fmt: skip


def extra(views: dict[str, View], assets: dict[str, str]) -> dict[str, Any]:
    """`extra` of the MkDocs config."""
    first = views[LANGS[0]]
    return {
        "assets": assets,
        "labels": {lang: {key: view.t(key) for key in FRAME} for lang, view in views.items()},
        "nav": {lang: [item(view, *row) for row in NAV] for lang, view in views.items()},
        "tabs": {lang: [item(view, *row) for row in NAV if row[0] in TABS] for lang, view in views.items()},
        "links": {lang: links(view) for lang, view in views.items()},
        "foot": {lang: foot(view) for lang, view in views.items()},
        "icp": first.settings.icp,
        "police": first.settings.police,
        "police_code": "".join(re.findall(r"\d+", first.settings.police)),
    }


def item(view: View, key: str, path: str, label: str) -> dict[str, str]:
    return {"key": key, "href": view.href(path), "label": view.t(label), "icon": key}


def links(view: View) -> list[dict[str, str]]:
    """The footer's links: sections that are not in the header, the plain pages, the API."""
    found = [{"href": view.href(path), "label": view.t(label)} for label, path in LINKS]
    found += [{"href": view.href(page.id), "label": page.text(view.lang).title} for page in view.catalogue.pages]
    return [
        *found,
        {"href": feed_href(view.lang), "label": view.t("feed_name")},
        {"href": "/api/docs", "label": view.t("api")},
    ]


def foot(view: View) -> str:
    """The dusk sea above the footer; decorative."""
    shot = view.media.extra.get("foot")
    return picture(view, shot, "wide", alt="")
