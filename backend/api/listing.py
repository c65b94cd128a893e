"""One page of entries: what the parameters ask of the list index, and the fragments joined around it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from backend.api.envelopes import extend_item, join_list
from backend.api.labels import in_order, label_facets
from backend.api.operations import is_today, now
from backend.api.parameters import Values, tag_filter
from backend.api.pinned import pinned
from backend.db import db
from backend.geo.datum import gcj02_to_wgs84
from backend.readmodel.fragments import encode
from backend.readmodel.listing import EntryQuery, Found
from backend.readmodel.queries import list_bodies
from backend.readmodel.shapes import ListItem

#: members that a list fragment has; for others `fields` reads the full one
LIST_MEMBERS = frozenset(ListItem().fields)


def depends_on_day(values: Values) -> bool:
    """Whether a list says something of today: `next_date` counts from it when there is no `on`."""
    return values["sort"] == "next_date" and is_today(values)


def make_query(values: Values, collection: str | None = None, **more: Any) -> EntryQuery:
    """What the list parameters in `values` ask for; points and boxes are turned into WGS-84."""
    return EntryQuery(
        collection=collection,
        counties=values["county"],
        landscapes=values["landscape"],
        month=values["month"],
        tags=tag_filter(values["tag"]),
        ids=values["ids"] or None,
        on=values["on"],
        near=point_in_wgs84(values["near"], values["datum"]),
        radius_m=values["radius_m"],
        bbox=_box(values["bbox"], values["datum"]),
        **more,
    )


def point_in_wgs84(point: tuple[float, float] | None, datum: str) -> tuple[float, float] | None:
    """A point given in `datum` as (lat, lon) in WGS-84."""
    return gcj02_to_wgs84(*point) if point is not None and datum == "gcj02" else point


def _box(box: tuple[float, float, float, float] | None, datum: str) -> tuple[float, float, float, float] | None:
    if box is None or datum == "wgs84":
        return box
    west, south, east, north = box
    (low_lat, low_lon), (high_lat, high_lon) = gcj02_to_wgs84(south, west), gcj02_to_wgs84(north, east)
    return low_lon, low_lat, high_lon, high_lat


def answer_list(collection: str, values: Values) -> bytes:
    """The envelope of one page, without `release`."""
    today = values["on"] or now().date()
    query = make_query(values, collection, sort=values["sort"], seed=values["seed"], lang=values["lang"], today=today)
    found = pinned().listing.find(query)
    start = (values["page"] - 1) * values["page_size"]
    positions = found.positions[start : start + values["page_size"]]
    counted = in_order(pinned().listing.facets(query, values["facets"]), pinned().terms)
    more = {"on": today.isoformat()} if values["on"] or values["sort"] == "next_date" else {}
    return join_list(
        values,
        len(found.positions),
        page_items(values, positions, found, today if more else None),
        facets=label_facets(counted, pinned().terms, values["lang"]),
        **more,
    )


def page_items(values: Values, positions: Sequence[int], found: Found, day: date | None) -> list[bytes]:
    """The items of a page: fragments as they are, or read, filled and cut when `fields` or `pictures` ask for it."""
    wanted, lang = values["fields"], values["lang"]
    more = [name for name in wanted if name not in LIST_MEMBERS]
    if values["pictures"] == "all" and (not wanted or "cover" in wanted):
        more.append("cover")
    bodies: Iterable[bytes] = list_bodies(db.session(), positions, lang)
    if more:
        full = list_bodies(db.session(), positions, lang, "full")
        bodies = [_with_more(body, other, more) for body, other in zip(bodies, full, strict=True)]
    if wanted:
        bodies = [_cut(body, wanted) for body in bodies]
    dates = pinned().listing.calendar.next_dates(day) if day else {}
    if not dates and not found.distances:
        return list(bodies)
    return [_extend(body, _more(at, found, dates)) for at, body in zip(positions, bodies, strict=True)]


def _more(at: int, found: Found, dates: Mapping[str, date]) -> dict[str, Any]:
    more: dict[str, Any] = {}
    if at in found.distances:
        more["distance_m"] = found.distances[at]
    row = pinned().listing.row(at)
    if row.id in dates:
        more["next"] = dates[row.id].isoformat()
    return more


def _extend(body: bytes, more: Mapping[str, Any]) -> bytes:
    return extend_item(body, **more) if more else body


def _read(body: bytes) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(body.decode("utf-8", "surrogatepass"))
    return read


def _cut(body: bytes, wanted: Sequence[str]) -> bytes:
    read = _read(body)
    return encode({name: read[name] for name in read if name in wanted})


def _with_more(body: bytes, full: bytes, names: Iterable[str]) -> bytes:
    """A list fragment with members of the full one; what is not named keeps the form it has in lists."""
    read = _read(full)
    return encode({**_read(body), **{name: read[name] for name in names if name in read}})
