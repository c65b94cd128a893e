"""`/api/v1/home`: one call for a first screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from flask_smorest import Blueprint
from marshmallow import Schema, fields

from backend.api.envelopes import extend_item
from backend.api.listing import point_in_wgs84
from backend.api.operations import is_today, now, operation
from backend.api.parameters import DATUM, LANG, NEAR, ON, Values
from backend.api.pinned import pinned
from backend.api.shapes import ListedItem, Released
from backend.content.days import covers
from backend.db import db
from backend.readmodel.fragments import encode, standing_notice
from backend.readmodel.listing import EntryQuery, ListIndex, draw
from backend.readmodel.queries import list_bodies, read_meta
from backend.readmodel.shapes import ListItem, Notice

blueprint = Blueprint("home", __name__, url_prefix="/api/v1/home", description="A first screen")
#: member of the answer -> (kind, how many)
FEATURED: Mapping[str, tuple[str, int]] = {
    "places": ("place", 6),
    "villages": ("village", 6),
    "routes": ("route", 3),
    "products": ("product", 4),
}
FESTIVALS = 5
IN_SEASON = 8


class Month(Schema):
    """What the seasonal calendar says of the month."""

    month = fields.Integer(required=True)
    word = fields.String(required=True)
    headline = fields.String(required=True)
    flowers = fields.List(fields.String(), required=True)
    produce = fields.List(fields.String(), required=True)
    seafood = fields.List(fields.String(), required=True)


class HomeNotice(Notice):
    """A standing notice that holds on the day; `entries` are the ids it speaks of."""

    entries = fields.List(fields.String(), required=True)


class NextFestival(ListItem):
    """A festival with the first day it takes place from the day on."""

    next = fields.String(required=True)


class HomeAnswer(Released):
    """In season, next festivals, some places, villages, routes and products, notices: all for one day."""

    on = fields.String(required=True)
    month = fields.Nested(Month, required=True, allow_none=True)
    in_season = fields.List(fields.Nested(ListItem), required=True)
    festivals = fields.List(fields.Nested(NextFestival), required=True)
    places = fields.List(fields.Nested(ListedItem), required=True)
    villages = fields.List(fields.Nested(ListedItem), required=True)
    routes = fields.List(fields.Nested(ListItem), required=True)
    products = fields.List(fields.Nested(ListItem), required=True)
    notices = fields.List(fields.Nested(HomeNotice), required=True)


@operation(blueprint, "", HomeAnswer, parameters=(LANG, ON, NEAR, DATUM), on_day=is_today)
def show_home(values: Values) -> bytes:
    """What a first screen shows on a day; with near, places and villages come nearest first with `distance_m`."""
    day, lang = values["on"] or now().date(), values["lang"]
    near = point_in_wgs84(values["near"], values["datum"])
    index, months = pinned().listing, read_meta(db.session(), "months")
    season = [index.position_of[id] for id in _month(months, day, "ids") if id in index.position_of][:IN_SEASON]
    dates = index.calendar.next_dates(day)
    coming = sorted((when, index.position_of[id]) for id, when in dates.items() if id in index.position_of)[:FESTIVALS]
    chosen = {name: _choose(index, kind, count, day, near) for name, (kind, count) in FEATURED.items()}
    bodies = _Bodies([*season, *(at for _, at in coming), *(at for group in chosen.values() for at in group)], lang)
    head = {"on": day.isoformat(), "month": _describe(months, day, lang), "notices": _notices(day, lang)}
    lists = {
        "in_season": bodies.of(season),
        "festivals": [extend_item(bodies[at], next=when.isoformat()) for when, at in coming],
        **{name: bodies.of(group, index, near) for name, group in chosen.items()},
    }
    parts = b",".join(encode(name) + b":[" + b",".join(items) + b"]" for name, items in lists.items())
    return encode(head)[:-1] + b"," + parts + b"}"


class _Bodies:
    """List fragments by position, read in one query."""

    def __init__(self, positions: Iterable[int], lang: str) -> None:
        wanted = list(dict.fromkeys(positions))
        self._bodies = dict(zip(wanted, list_bodies(db.session(), wanted, lang), strict=True))

    def __getitem__(self, position: int) -> bytes:
        return self._bodies[position]

    def of(
        self, positions: Sequence[int], index: ListIndex | None = None, near: tuple[float, float] | None = None
    ) -> list[bytes]:
        """The fragments, with distances when there is a point to measure from."""
        metres = index.distances_to(near, positions) if index and near else {}
        return [extend_item(self[at], distance_m=metres[at]) if at in metres else self[at] for at in positions]


def _choose(index: ListIndex, kind: str, count: int, day: date, near: tuple[float, float] | None) -> list[int]:
    """Entries of a kind at their best first, each day another draw; the nearest when there is a point.

    Of a kind that has no locations (routes, products) a point leaves the draw of the day as it is.
    """
    found = index.find(EntryQuery(kinds=(kind,), on=day, near=near))
    if found.distances:
        return [at for at in found.positions if at in found.distances][:count]
    best = set(index.find(EntryQuery(kinds=(kind,), month=day.month)).positions)
    seed = day.isoformat()
    return sorted(found.positions, key=lambda at: (at not in best, draw(seed, index.row(at).id)))[:count]


def _month(months: Mapping[str, Any], day: date, name: str) -> list[str]:
    return list(months.get(str(day.month), {}).get(name) or ())


def _describe(months: Mapping[str, Any], day: date, lang: str) -> dict[str, Any] | None:
    row = months.get(str(day.month))
    if row is None:
        return None
    said = {name: row[f"{name}_{lang}"] for name in ("word", "headline")}
    lists = {name: list(row.get(f"{name}_{lang}") or ()) for name in ("flowers", "produce", "seafood")}
    return {"month": day.month, **said, **lists}


def _notices(day: date, lang: str) -> list[dict[str, Any]]:
    """The standing notices that hold on the day."""
    return [
        {**standing_notice(row, lang), "entries": list(row.get("entries") or ())}
        for row in read_meta(db.session(), "notices")
        if covers(row.get("from") or "", row.get("to") or "", day)
    ]
