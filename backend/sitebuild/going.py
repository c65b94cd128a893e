"""The way to a map app: by the name of a place, and by its point only where the point is good enough to go to."""

from __future__ import annotations

from urllib.parse import urlencode

from backend.content.catalogue import Entry
from backend.sitebuild.markup import esc, tag
from backend.sitebuild.view import View, position

#: a point less exact than this is shown, never navigated to (as `navigable` of the API)
NAVIGABLE_M = 300
CITY = "连云港"
SEARCH = "https://uri.amap.com/search?"
MARKER = "https://uri.amap.com/marker?"


def navigable(entry: Entry) -> bool:
    """Whether one may be sent to the point of an entry."""
    where = position(entry)
    return where is not None and where[2] <= NAVIGABLE_M


def go_link(view: View, entry: Entry) -> str:
    """去这里: a link that works anywhere; app.js turns it into the phone's own map, or into a copy of the name."""
    where = position(entry)
    if where is None:
        return ""
    name, city = entry.zh.title, CITY
    if navigable(entry):
        point = f"{where[0]:.6f},{where[1]:.6f}"
        href = MARKER + urlencode({"position": f"{where[1]:.6f},{where[0]:.6f}", "name": name, "coordinate": "wgs84"})
    else:
        point, href = None, SEARCH + urlencode({"keyword": name, "city": city})
    return tag(
        "a",
        esc(view.t("go")),
        class_="more",
        href=href,
        rel="noopener",
        title=view.t("go_point" if point else "go_how"),
        data_go=f"{city} {name}",
        data_point=point,
        data_copy=view.t("go_copy"),
        data_copied=view.t("go_copied"),
    )
