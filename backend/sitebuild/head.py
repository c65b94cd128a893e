"""What stands in a page's head: title, description, addresses in both languages, picture to share, JSON-LD."""

from __future__ import annotations

from typing import Any

from backend.content.catalogue import Entry
from backend.sitebuild.dates import festival_day
from backend.sitebuild.labels import label
from backend.sitebuild.view import View, address, position

#: kind -> schema.org type
TYPES = {
    "place": "TouristAttraction",
    "study-base": "TouristAttraction",
    "festival": "Event",
    "village": "TouristDestination",
    "route": "TouristTrip",
    "product": "Product",
    "honour": "Article",
    "story": "Article",
    "practice": "Article",
}


def front_matter(
    view: View, path: str, title: str, description: str, *, section: str = "", page_class: str = "", **more: Any
) -> dict[str, Any]:
    """The front matter of the page at `path`; `title` is what stands before the brand in the browser's title."""
    base = view.settings.public_url
    meta: dict[str, Any] = {
        "template": "main.html",
        "lang": view.lang,
        "title": title or view.t("brand"),
        "head_title": f"{title} · {view.t('brand')}" if title else f"{view.t('brand')}: {view.t('site_line')}",
        "description": description,
        "url": base + view.href(path),
        "alternates": {
            "zh": base + address(path, "zh"),
            "en": base + address(path, "en"),
            "x-default": base + address(path, "zh"),
        },
        "switch": address(path, "zh" if view.lang == "en" else "en"),
        "section": section,
        "page_class": page_class,
    }
    if view.lang == "zh" and not title:
        meta["head_title"] = f"{view.t('brand')}：{view.t('site_line')}"
    return {**meta, **{key: value for key, value in more.items() if value}}


def share_image(view: View, entry: Entry) -> dict[str, Any] | None:
    """The og picture of an entry, with its absolute address."""
    promo = view.media_of(entry).promo
    for shot in promo.get(view.lang) or promo.get("zh") or ():
        if shot["name"] == "og":
            return {
                "url": view.settings.public_url + shot["url"],
                "width": shot["width"],
                "height": shot["height"],
            }
    return None


def json_ld(view: View, entry: Entry, section: str) -> dict[str, Any]:
    """schema.org data of an entry and the way to it. An Event has dates that an organiser or the calendar gives."""
    text, base = view.text(entry), view.settings.public_url
    url = base + view.entry_href(entry)
    thing: dict[str, Any] = {
        "@type": TYPES[entry.kind],
        "@id": url,
        "name": text.title,
        "description": text.summary,
        "url": url,
        "inLanguage": text.lang,
    }
    image = share_image(view, entry)
    if image:
        thing["image"] = image["url"]
    if thing["@type"] == "Article":
        thing["headline"] = thing.pop("name")
    if entry.kind == "festival":
        add_dates(view, entry, thing)
    point = position(entry)
    if point and entry.kind in {"place", "study-base", "village"} and point[2] <= 300:
        thing["geo"] = {"@type": "GeoCoordinates", "latitude": round(point[0], 6), "longitude": round(point[1], 6)}
    crumbs = [
        {"@type": "ListItem", "position": 1, "name": view.t("brand"), "item": base + view.href()},
        {"@type": "ListItem", "position": 2, "name": section, "item": base + view.href(entry.collection)},
        {"@type": "ListItem", "position": 3, "name": text.title, "item": url},
    ]
    return {
        "@context": "https://schema.org",
        "@graph": [thing, {"@type": "BreadcrumbList", "itemListElement": crumbs}],
    }


def add_dates(view: View, entry: Entry, thing: dict[str, Any]) -> None:
    """startDate, endDate and where of an Event; without a day it is not an Event but a page about one."""
    day = festival_day(view, entry)
    if day.until is None:
        thing["@type"] = "Article"
        thing["headline"] = thing.pop("name")
        return
    thing["startDate"], thing["endDate"] = day.order.isoformat(), day.until.isoformat()
    status = {label("cancelled", view.lang): "EventCancelled", label("postponed", view.lang): "EventPostponed"}
    thing["eventStatus"] = f"https://schema.org/{status.get(day.tag, 'EventScheduled')}"
    venue = next(iter(view.find([entry.fields.get("place")])), None)
    name = view.text(venue).title if venue else view.county(entry) or label("whole_city", view.lang)
    thing["location"] = {"@type": "Place", "name": name, "address": "Lianyungang, Jiangsu, China"}
