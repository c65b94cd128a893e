"""The `detail` of an entry: the fields of its own kind, dumped by its content schema, plus what follows from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from marshmallow import Schema, fields

from backend.content.catalogue import Catalogue, Entry
from backend.content.schemas import SCHEMAS
from backend.geo.datum import gcj02_to_wgs84
from backend.geo.distance import haversine_m

#: what a card needs of each kind's detail
CARD_FIELDS: Mapping[str, tuple[str, ...]] = {
    "place": ("part_of", "grade", "visit_minutes"),
    "study-base": ("place", "grades", "group_size"),
    "festival": ("place", "rule", "editions"),
    "village": (),
    "route": ("mode", "days", "length_m", "stop_count"),
    "product": ("category", "months"),
    "honour": ("issuer", "level", "year", "standing"),
    "story": ("heritage",),
    "practice": ("standing",),
}
#: what a location without a stated precision is taken to be, metres
UNKNOWN_PRECISION_M = 1000
#: how many of a festival's editions a card carries: the newest ones
CARD_EDITIONS = 2


def plain(value: Any) -> Any:
    """The same value made of JSON's types; dates become YYYY-MM-DD."""
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Sequence | set | frozenset) and not isinstance(value, str):
        return [plain(item) for item in (sorted(value) if isinstance(value, set | frozenset) else value)]
    return value


def point_of(entry: Entry) -> tuple[float, float] | None:
    """(lat, lon) of an entry in WGS-84, or None when it has no location."""
    location = entry.fields.get("location")
    if not location:
        return None
    lat, lon = float(location["lat"]), float(location["lon"])
    return gcj02_to_wgs84(lat, lon) if location["datum"] == "gcj02" else (lat, lon)


def precision_of(entry: Entry) -> int:
    """How far off, in metres, the entry's point may be."""
    return int(entry.fields["location"].get("precision_m") or UNKNOWN_PRECISION_M)


def full_detail(catalogue: Catalogue, entry: Entry, lang: str) -> dict[str, Any]:
    """All fields of the entry's own kind in `lang`."""
    schema = SCHEMAS[entry.kind]
    detail: dict[str, Any] = plain(schema(only=schema.own_fields).dump(entry.text(lang).fields))
    if entry.kind == "route":
        detail |= _route_detail(catalogue, detail.get("stops") or [], lang)
    return detail


def card_detail(kind: str, detail: Mapping[str, Any]) -> dict[str, Any]:
    """The part of a full detail that a card shows."""
    card = {name: detail[name] for name in CARD_FIELDS.get(kind, ()) if detail.get(name) is not None}
    if "editions" in card:
        card["editions"] = [_edition_card(edition) for edition in _newest(card["editions"])]
    return card


def _newest(editions: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    def begins(edition: Mapping[str, Any]) -> str:
        return max((str(session.get("start") or "") for session in edition.get("sessions") or ()), default="")

    return sorted(editions, key=begins)[-CARD_EDITIONS:]


def _edition_card(edition: Mapping[str, Any]) -> dict[str, Any]:
    return {name: edition[name] for name in ("key", "name", "status", "sessions") if edition.get(name) is not None}


def _route_detail(catalogue: Catalogue, stops: Sequence[Mapping[str, Any]], lang: str) -> dict[str, Any]:
    entries = [catalogue.by_id.get(str(stop["entry"])) for stop in stops]
    return {
        "stops": [_stop(stop, entry, lang) for stop, entry in zip(stops, entries, strict=True)],
        "stop_count": len(stops),
        "length_m": route_length_m([entry for entry in entries if entry is not None]),
    }


def _stop(stop: Mapping[str, Any], entry: Entry | None, lang: str) -> dict[str, Any]:
    known = {"id": entry.id, "collection": entry.collection, "title": entry.text(lang).title} if entry else {}
    return {**known, **{name: value for name, value in stop.items() if name != "entry"}}


def route_length_m(stops: Sequence[Entry]) -> int | None:
    """Straight-line metres from stop to stop, rounded to 100 m; None when fewer than two stops are located."""
    points = [point for point in map(point_of, stops) if point is not None]
    if len(points) < 2:
        return None
    legs = (haversine_m(*here, *there) for here, there in pairwise(points))
    return int(round(sum(legs), -2))


class Stop(Schema):
    """A stop of a route: the entry it is at, how long, what to know."""

    collection = fields.String(required=True)
    id = fields.String(required=True)
    title = fields.String(required=True)
    key = fields.String(required=True)
    minutes = fields.Integer(required=True)
    note = fields.String()


#: what is computed for a kind, beside or instead of its own fields
_COMPUTED: Mapping[str, Mapping[str, fields.Field[Any]]] = {
    "route": {
        "stops": fields.List(fields.Nested(Stop), required=True),
        "stop_count": fields.Integer(required=True),
        "length_m": fields.Integer(
            required=True, allow_none=True, metadata={"description": "straight lines from stop to stop, metres"}
        ),
    }
}


def describe_detail(kind: str) -> type[Schema]:
    """The `detail` of a kind as a schema, for OpenAPI."""
    schema = SCHEMAS[kind]
    own: dict[str, fields.Field[Any]] = {name: schema._declared_fields[name] for name in schema.own_fields}
    return Schema.from_dict({**own, **_COMPUTED.get(kind, {})}, name=f"{kind.title().replace('-', '')}Detail")
