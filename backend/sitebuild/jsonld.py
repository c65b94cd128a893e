"""JSON-LD of every page: what an entry is by schema.org, and the way to it from home.

Only what the content knows is said. Products are articles about a thing, because a Product wants an offer or a rating
and nobody here sells; a festival without a day is an article about it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from backend.content.catalogue import Entry
from backend.content.days import as_date
from backend.sitebuild.dates import festival_day
from backend.sitebuild.view import View, address, position

Thing = dict[str, Any]
CONTEXT = "https://schema.org"
#: coarser points are not given away as coordinates
PRECISE_M = 300
HEADLINE_MOST = 110
#: edition status -> schema.org's; a planned edition has none of these
STATUS = {"scheduled": "EventScheduled", "cancelled": "EventCancelled", "postponed": "EventPostponed"}
WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def graph(*things: Thing) -> Thing:
    """A document of several things."""
    return {"@context": CONTEXT, "@graph": list(things)}


def publisher(view: View) -> Thing:
    """Who stands behind the texts."""
    return {"@type": "Organization", "name": view.t("brand"), "url": view.settings.public_url + view.href()}


def crumbs(view: View, *steps: tuple[str, str]) -> Thing:
    """The way from home: (name, page path) of every step after it."""
    base = view.settings.public_url
    way = [(view.t("brand"), ""), *steps]
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": base + view.href(path)}
        for number, (name, path) in enumerate(way, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def home_ld(view: View, description: str) -> Thing:
    """The site and how to search it."""
    base = view.settings.public_url
    url = base + view.href()
    return graph(
        {
            "@type": "WebSite",
            "@id": url,
            "name": view.t("brand"),
            "description": description,
            "url": url,
            "inLanguage": view.lang,
            "publisher": publisher(view),
            "potentialAction": {
                "@type": "SearchAction",
                "target": {
                    "@type": "EntryPoint",
                    "urlTemplate": f"{base}{view.href('search')}?q={{search_term_string}}",
                },
                "query-input": "required name=search_term_string",
            },
        }
    )


def page_ld(view: View, path: str, title: str) -> Thing:
    """Any other page that is no entry: the way to it."""
    return graph(crumbs(view, (title, path)))


def entry_ld(view: View, entry: Entry, section: str, image: str) -> Thing:
    """An entry by its kind, and the way to it. `image` is the absolute address of a picture, or empty."""
    text, url = view.text(entry), canonical(view, entry)
    thing: Thing = {
        "@type": "Article",
        "@id": url,
        "name": text.title,
        "description": text.summary,
        "url": url,
        "inLanguage": text.lang,
    }
    if image:
        thing["image"] = image
    thing |= KINDS_LD.get(entry.kind, article)(view, entry)
    if thing["@type"] == "Article":
        thing |= article_keys(view, entry)
    return graph(thing, crumbs(view, (section, entry.collection), (text.title, f"{entry.collection}/{entry.id}")))


def canonical(view: View, entry: Entry) -> str:
    """The address an entry is known by: its page in the language that its text is in."""
    return view.settings.public_url + address(f"{entry.collection}/{entry.id}", view.text(entry).lang)


def article(view: View, entry: Entry) -> Thing:
    """Nothing of its own beyond what every article has."""
    return {}


def article_keys(view: View, entry: Entry) -> Thing:
    """Headline, author and the day the facts were last checked, which is the day this version is of."""
    checked = as_date(entry.fields.get("checked_on"))
    day = {"datePublished": checked.isoformat(), "dateModified": checked.isoformat()} if checked else {}
    who = publisher(view)
    return {"headline": view.text(entry).title[:HEADLINE_MOST], **day, "author": who, "publisher": who}


def postal(view: View, entry: Entry) -> Thing:
    """Where it is as an address: what is known of street, district, city."""
    county = str(entry.fields.get("county") or "")
    places = [view.county(entry) if county != "city" else "", view.town(entry)]
    found = (", " if view.lang == "en" else "").join(filter(None, reversed(places) if view.lang == "en" else places))
    return {
        "@type": "PostalAddress",
        "addressCountry": "CN",
        "addressRegion": view.t("region"),
        "addressLocality": view.t("city"),
        **({"streetAddress": found} if found else {}),
    }


def somewhere(view: View, entry: Entry) -> Thing:
    """Address, and coordinates where they are good enough to be sent to."""
    found: Thing = {"address": postal(view, entry)}
    point = position(entry)
    if point and point[2] <= PRECISE_M:
        found["geo"] = {"@type": "GeoCoordinates", "latitude": round(point[0], 6), "longitude": round(point[1], 6)}
    return found


def reference(view: View, entry: Entry, kind: str) -> Thing:
    """Another entry, by name and page."""
    return {"@type": kind, "name": view.text(entry).title, "url": canonical(view, entry)}


def attraction(view: View, entry: Entry) -> Thing:
    """A place to go to. Hours are given where they hold all year and no note says when they do not."""
    fields = entry.fields
    found: Thing = {"@type": "TouristAttraction", **somewhere(view, entry)}
    said = fields.get("opening") or {}
    hours = said.get("hours") if not said.get("note") else None
    every_day = [row for row in hours if not row.get("months")] if isinstance(hours, list | tuple) else []
    if every_day:
        found["openingHoursSpecification"] = [opening(row) for row in every_day]
    inside = next(iter(view.find([fields.get("part_of")])), None)
    if inside is not None:
        found["containedInPlace"] = reference(view, inside, "TouristAttraction")
    return found


def opening(row: Mapping[str, Any]) -> Thing:
    return {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": [f"{CONTEXT}/{day}" for day in WEEK],
        "opens": str(row["open"])[:5],
        "closes": str(row["close"])[:5],
    }


def study_base(view: View, entry: Entry) -> Thing:
    return {"@type": "TouristAttraction", **somewhere(view, entry), "touristType": view.t("for_pupils")}


def village(view: View, entry: Entry) -> Thing:
    return {"@type": "TouristDestination", **somewhere(view, entry)}


def route(view: View, entry: Entry) -> Thing:
    """The stops in order, each a page of its own."""
    stops = view.find([stop.get("entry") for stop in entry.fields.get("stops") or ()])
    items = [
        {"@type": "ListItem", "position": number, "item": reference(view, stop, "TouristAttraction")}
        for number, stop in enumerate(stops, 1)
    ]
    itinerary = {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items}
    return {"@type": "TouristTrip", "itinerary": itinerary}


def festival(view: View, entry: Entry) -> Thing:
    """An Event when an organiser or the calendar gives a day; its status only when an organiser gave one.

    A day that is only planned or expected is not told to machines as if it were announced.
    """
    day = festival_day(view, entry)
    if day.until is None or day.soft or day.tag_class == "wait":
        return {}
    venue = next(iter(view.find([entry.fields.get("place")])), None)
    name = view.text(venue).title if venue else view.county(entry) or view.t("whole_city")
    found: Thing = {
        "@type": "Event",
        "startDate": day.order.isoformat(),
        "endDate": day.until.isoformat(),
        "eventAttendanceMode": f"{CONTEXT}/OfflineEventAttendanceMode",
        "location": {"@type": "Place", "name": name, "address": postal(view, venue or entry)},
    }
    status = next((STATUS[key] for key in STATUS if day.tag == view.t(key)), "")
    return {**found, "eventStatus": f"{CONTEXT}/{status}"} if status else found


def about(view: View, entry: Entry) -> Thing:
    """An article about the thing it is named for."""
    return {"about": {"@type": "Thing", "name": view.text(entry).title}}


KINDS_LD: dict[str, Callable[[View, Entry], Thing]] = {
    "place": attraction,
    "study-base": study_base,
    "festival": festival,
    "village": village,
    "route": route,
    "product": about,
    "honour": about,
}
