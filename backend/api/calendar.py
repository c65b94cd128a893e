"""`/api/v1/calendar`, `/api/v1/calendar.ics` and `/api/v1/festivals/<id>.ics`: festivals by their days."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from flask import Response
from flask_smorest import Blueprint
from marshmallow import Schema, fields

from backend.api.collections import answer_moved
from backend.api.envelopes import join_list
from backend.api.ics import NAMES, STATUSES, Item, write_calendar
from backend.api.operations import base_address, now, operation
from backend.api.parameters import COUNTY, FROM_DAY, LANG, PAGE, PAGE_SIZE, TO_DAY, Values
from backend.api.pinned import pinned
from backend.api.problems import BadParameters
from backend.api.shapes import ListAnswer
from backend.db import db
from backend.readmodel.calendar import Festival, Happening, list_happenings, read_festivals
from backend.readmodel.fragments import encode, join_base
from backend.readmodel.queries import list_fragments
from backend.readmodel.shapes import ListItem

blueprint = Blueprint("calendar", __name__, url_prefix="/api/v1", description="Festivals by their days")
#: days from `from` to `to`, at most and when `to` is missing
MAX_SPAN, SPAN = timedelta(days=400), timedelta(days=90)
ICS = "text/calendar"
_TEXT: dict[str, Any] = {"type": "string", "description": "iCalendar, RFC 5545"}


class EditionName(Schema):
    """The edition that was announced."""

    key = fields.String(required=True)
    name = fields.String(required=True)


class CalendarItem(Schema):
    """Days of a festival, both included. `expected`: they follow from its rule, nobody has announced them."""

    entry = fields.Nested(ListItem, required=True)
    start = fields.String(required=True)
    end = fields.String(required=True)
    status = fields.String(required=True, metadata={"enum": list(STATUSES)})
    expected = fields.Boolean(required=True)
    edition = fields.Nested(EditionName, required=True, allow_none=True)
    venue = fields.String(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)


class CalendarAnswer(ListAnswer):
    """What takes place, is expected or was called off from a day to another, in order."""

    items = fields.List(fields.Nested(CalendarItem), required=True)
    since = fields.String(data_key="from", required=True)
    until = fields.String(data_key="to", required=True)


def _from_today(values: Values) -> bool:
    return values["from"] is None


@operation(
    blueprint,
    "/calendar",
    CalendarAnswer,
    parameters=(FROM_DAY, TO_DAY, COUNTY, LANG, PAGE, PAGE_SIZE),
    on_day=_from_today,
)
def show_calendar(values: Values) -> bytes:
    """Festivals by their days, expected and cancelled ones included; /festivals?month= also has those without days."""
    start, end = _read_span(values)
    found = list_happenings(_chosen(values), start, end)
    first = (values["page"] - 1) * values["page_size"]
    shown = found[first : first + values["page_size"]]
    entries = list_fragments(db.session(), [each.festival.id for each in shown], values["lang"])
    span = {"from": start.isoformat(), "to": end.isoformat()}
    pages = replace(values, given={**values.given, **{name: [day] for name, day in span.items()}})
    return join_list(pages, len(found), [_item(each, entries[each.festival.id]) for each in shown], **span)


@operation(blueprint, "/calendar.ics", _TEXT, parameters=(COUNTY, LANG), on_day=True, content_type=ICS)
def show_ics(values: Values) -> bytes:
    """All festivals of this year and the next to subscribe to."""
    return _write(_chosen(values), NAMES[values["lang"]], values["lang"])


@operation(
    blueprint,
    "/festivals/<string:id>.ics",
    _TEXT,
    parameters=(LANG,),
    errors=(404,),
    others={301: "The festival has another id now; see Location"},
    on_day=True,
    content_type=ICS,
)
def show_festival_ics(values: Values, id: str) -> bytes | Response:
    """One festival of this year and the next to subscribe to."""
    found = [each for each in read_festivals(db.session(), values["lang"]) if each.id == id]
    if not found:
        return answer_moved("festivals", values, id, ".ics")
    return _write(found, "", values["lang"])


def _read_span(values: Values) -> tuple[date, date]:
    """First and last day asked for. Raises BadParameters for a span that is backward or too long."""
    start = values["from"] or now().date()
    end = values["to"] or start + min(SPAN, date.max - start)
    span = end - start
    if timedelta() <= span <= MAX_SPAN:
        return start, end
    wrong = f"lies before from={start}" if span < timedelta() else f"is {span.days} days after from={start}"
    message = f'to: "{end}" {wrong}; it may be from the same day to {MAX_SPAN.days} days later.'
    raise BadParameters([{"parameter": "to", "value": end.isoformat(), "message": message}])


def _chosen(values: Values) -> list[Festival]:
    festivals = read_festivals(db.session(), values["lang"])
    return [each for each in festivals if not values["county"] or each.county in values["county"]]


def _item(happening: Happening, entry: bytes) -> bytes:
    days = happening.days
    told = {
        "start": days.start.isoformat(),
        "end": days.end.isoformat(),
        "status": days.status,
        "expected": days.expected,
        "edition": {"key": days.edition, "name": days.name} if days.edition else None,
        "venue": days.venue or None,
        "reason": days.reason or None,
    }
    return b'{"entry":' + entry + b"," + encode(told)[1:]


def _write(festivals: Iterable[Festival], name: str, lang: str) -> bytes:
    """The calendar of this year and the next; of days that were only expected, those still to come.

    Addresses are joined here, since lines are folded by their final length.
    """
    today = now().date()
    happenings = list_happenings(festivals, date(today.year, 1, 1), date(today.year + 1, 12, 31))
    found = [each for each in happenings if not (each.days.expected and each.days.end < today)]
    ids = {id for festival in festivals for id in (festival.id, festival.place) if id}
    base = base_address()
    bodies = list_fragments(db.session(), sorted(ids), lang)
    entries = {id: json.loads(join_base(body, base)) for id, body in bodies.items()}
    items = [_calendar_item(each, entries) for each in found]
    stamp = datetime.fromisoformat(pinned().release.manifest.created)
    title = name or next(entries[festival.id]["title"] for festival in festivals)
    return write_calendar(items, title, lang, stamp)


def _calendar_item(happening: Happening, entries: Mapping[str, Mapping[str, Any]]) -> Item:
    entry = entries[happening.festival.id]
    place = entries.get(happening.festival.place or "") or {}
    where = entry["location"] or place.get("location")
    point = (where["wgs84"]["lat"], where["wgs84"]["lon"]) if where and where["navigable"] else None
    named = str(place.get("title") or entry["town"] or "")
    return Item(happening.days, entry["code"], entry["title"], entry["summary"], entry["url"], named, point)
