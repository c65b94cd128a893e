"""/map/: every located entry as a list that needs no script, and what the map's script needs to draw them."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from backend.content.catalogue import Entry
from backend.content.kinds import KINDS
from backend.sitebuild.cards import card
from backend.sitebuild.going import CITY, NAVIGABLE_M
from backend.sitebuild.head import front_matter
from backend.sitebuild.land import read_land
from backend.sitebuild.markup import attrs, esc, join
from backend.sitebuild.plain import SHORT
from backend.sitebuild.sketch import county_middles, located, overview
from backend.sitebuild.view import View, position

#: landscape -> its sign in a box of 14: shapes differ, so that nobody needs to tell the colours apart
SIGNS = {
    "mountain": '<path d="M7 1.5 13 12.5H1z"/>',
    "sea": '<circle cx="7" cy="7" r="5.5"/>',
    "harbour": '<path d="M2 2h10v10H2z"/>',
    "island": '<path d="M1 10.5a6 6 0 0 1 12 0z"/>',
    "forest": '<path d="M7 .5 12.5 7 7 13.5 1.5 7z"/>',
    "wetland": '<path d="M1.5 3h3v9h-3zM5.5 1h3v11h-3zM9.5 4h3v8h-3z"/>',
    "none": '<circle cx="7" cy="7" r="3.5"/>',
}
#: a place to measure from may be this inexact, metres
FROM_M = 5000
SPRITE = '<svg width="0" height="0" class="sprite" aria-hidden="true" focusable="false">{}</svg>'
CREDIT = "https://www.openstreetmap.org/copyright"
#: words of map.js
WORDS = (
    "map_view", "map_count", "map_none", "map_cluster", "map_chosen", "map_same", "map_close", "map_in", "map_out",
    "near_wait", "near_no", "near_done", "near_from", "near_within", "near_about", "near_km", "near_m",
    "go", "go_how", "go_point", "go_copy", "go_copied", "yellow_sea",
)  # fmt: skip


def map_page(view: View) -> tuple[dict[str, Any], list[str]]:
    """Front matter and blocks of the map."""
    title, say = view.t("map"), view.t("map_say")
    entries = by_weight(view)
    meta = front_matter(
        view, "map", title, say, section="map", page_class="map-page", styles="map", libs=["leaflet"], script="map"
    )
    shapes = "".join(f'<symbol id="p-{name}" viewBox="0 0 14 14">{sign}</symbol>' for name, sign in SIGNS.items())
    chips = join([kind_chips(view, entries), land_chips(view, entries)])
    blocks = [
        f'<div class="top wrap">\n<h1>{esc(title)}</h1>\n<p>{esc(say)}</p>\n</div>',
        f'<div class="sieve" id="all">\n{SPRITE.format(shapes)}\n{chips}\n</div>',
        f'<div class="atlas wrap">\n{chart(view, entries)}\n<div class="listed">\n'
        f'<div class="chosen" data-chosen hidden></div>\n{near(view, entries)}\n'
        f'<p class="count quiet" role="status" data-said>{esc(view.t("map_count", n=len(entries)))}</p>\n'
        f'<button class="more" type="button" data-whole hidden>{esc(view.t("map_all_view"))}</button>\n'
        f'<div class="rows" data-flat hidden></div>\n{join(groups(view, entries))}\n</div>\n</div>',
        f'<script type="application/json" id="map-data">{as_json(map_data(view, entries))}</script>',
    ]
    return meta, blocks


def by_weight(view: View) -> list[Entry]:
    """Located entries, the best graded first, then those that most others name as related."""
    named = Counter(str(other) for entry in view.catalogue.entries for other in entry.fields.get("related") or ())
    return sorted(
        located(view.catalogue), key=lambda entry: (-len(entry.fields.get("grade") or ""), -named[entry.id], entry.id)
    )


def kind_name(view: View, collection: str) -> str:
    return view.t(SHORT.get(collection, collection))


def kind_chips(view: View, entries: list[Entry]) -> str:
    """Everything, then each kind; without a script a link to its group."""
    chips = [f'<a class="chip on" href="#all" data-pick="" aria-current="true">{esc(view.t("all"))} {len(entries)}</a>']
    for kind in KINDS:
        count = sum(entry.kind == kind.kind for entry in entries)
        if count:
            name = esc(kind_name(view, kind.collection))
            chips.append(f'<a class="chip" href="#kind-{kind.kind}" data-pick="{kind.kind}">{name} {count}</a>')
    return f'<nav class="chips" data-by="kind" aria-label="{esc(view.t("map_kind"))}">{"".join(chips)}</nav>'


def land_chips(view: View, entries: list[Entry]) -> str:
    """The landscapes with their signs, which are the map's legend; without a script a link to the first of each."""
    chips = []
    for name, term in view.catalogue.vocabulary.landscapes.items():
        first = next((entry for entry in entries if entry.fields.get("landscape") == name), None)
        if first is not None and name in SIGNS and name != "none":
            label = f"{sign(name)}{esc(term.label(view.lang))}"
            chips.append(f'<a class="chip" href="#{first.id}" data-pick="{name}">{label}</a>')
    return f'<nav class="chips" data-by="land" aria-label="{esc(view.t("filter_land"))}">{"".join(chips)}</nav>'


def sign(land: str) -> str:
    return f'<svg class="sign {land}" aria-hidden="true"><use href="#p-{land}"/></svg>'


def chart(view: View, entries: list[Entry]) -> str:
    """The sheet where the map is drawn, and its credit."""
    return (
        f'<div class="chart">\n<div class="ground" data-chart>{overview(view, entries)}</div>\n'
        f'<p class="credited"><a href="{CREDIT}" rel="noopener">{esc(view.t("map_credit"))}</a></p>\n</div>'
    )


def near(view: View, entries: list[Entry]) -> str:
    """Near me asks before it asks; a place chosen by hand does as well."""
    options = [f'<option value="">{esc(view.t("near_or"))}</option>']
    for county, term in view.catalogue.vocabulary.counties.items():
        found = [entry for entry in entries if entry.fields.get("county") == county and exact_enough(entry)]
        named = [
            f'<option value="{entry.id}"{attrs({"lang": view.foreign(entry)})}>{esc(view.text(entry).title)}</option>'
            for entry in found
        ]
        if named:
            options.append(f'<optgroup label="{esc(term.label(view.lang))}">{"".join(named)}</optgroup>')
    return (
        f'<div class="near">\n<h2>{esc(view.t("near_title"))}</h2>\n<p id="near-why">{esc(view.t("near_why"))}</p>\n'
        f'<div class="acts"><button class="btn" type="button" data-me aria-describedby="near-why">'
        f"{esc(view.t('near_me'))}</button>"
        f'<select data-from aria-label="{esc(view.t("near_pick"))}">{"".join(options)}</select>'
        f'<button class="more off" type="button" data-off hidden>{esc(view.t("near_off"))}</button></div>\n'
        f'<p class="quiet" role="status" data-near-said></p>\n</div>'
    )


def exact_enough(entry: Entry) -> bool:
    where = position(entry)
    return entry.kind != "study-base" and where is not None and where[2] <= FROM_M


def groups(view: View, entries: list[Entry]) -> list[str]:
    """The list, a group for each kind; a card carries the entry's id, so that /map/#id leads to it."""
    found = []
    for kind in KINDS:
        cards = [listed(view, entry) for entry in entries if entry.kind == kind.kind]
        if cards:
            head = f"<h2>{esc(kind_name(view, kind.collection))}</h2>"
            body = f'<div class="rows">\n{join(cards)}\n</div>'
            found.append(f'<section class="group" id="kind-{kind.kind}">\n{head}\n{body}\n</section>')
    return found


def listed(view: View, entry: Entry) -> str:
    where = " · ".join(part for part in (view.county(entry), view.town(entry)) if part)
    return card(view, entry, "s", meta=where, id=entry.id, data_kind=entry.kind)


def map_data(view: View, entries: list[Entry]) -> dict[str, Any]:
    """What map.js draws: points in the list's order, land and coast, names of counties, words."""
    land = read_land()
    points = {}
    for entry in entries:
        lat, lon, precision = position(entry) or (0.0, 0.0, 0.0)
        scape = str(entry.fields.get("landscape") or "")
        points[entry.id] = [
            round(lat, 5), round(lon, 5), round(precision), scape if scape in SIGNS else "none", entry.zh.title,
        ]  # fmt: skip
    terms = view.catalogue.vocabulary.counties
    return {
        "points": points,
        "land": [[[lat, lon] for lon, lat in ring] for ring in land.rings],
        "coast": [[[lat, lon] for lon, lat in line] for line in land.coasts()],
        "window": land.window,
        "counties": [
            [round(lat, 3), round(lon, 3), terms[county].label(view.lang)]
            for county, (lat, lon) in county_middles(view.catalogue).items()
            if county in terms
        ],
        "city": CITY,
        "navigable": NAVIGABLE_M,
        "words": {name: view.t(name) for name in WORDS},
    }


def as_json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
