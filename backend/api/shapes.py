"""Envelopes: what stands around the fragments. They describe the answers in OpenAPI; the bytes are joined by hand."""

from __future__ import annotations

from marshmallow import Schema, fields

from backend.readmodel.details import describe_detail
from backend.readmodel.shapes import FullEntry, ListItem

_RELEASE = {"description": "the release this answer comes from; the same as X-Release"}


class Released(Schema):
    """Every answer names its release."""

    release = fields.String(required=True, metadata=_RELEASE)


class Facet(Schema):
    """How many entries of the whole result have one value."""

    id = fields.String(required=True)
    label = fields.String(required=True)
    count = fields.Integer(required=True)


class EntryAnswer(FullEntry):
    """One entry."""

    release = fields.String(required=True, metadata=_RELEASE)


def entry_answer(kind: str) -> type[EntryAnswer]:
    """The answer for one entry of a kind, with the fields of its own."""
    members = {"detail": fields.Nested(describe_detail(kind), required=True)}
    return type(f"{kind.title().replace('-', '')}Answer", (EntryAnswer,), members)


class ListedItem(ListItem):
    """A list item, with what was asked for: `distance_m` with near, `next` (a festival's next day) with on or
    sort=next_date. With `fields` only those members are there, also members that only a full entry has."""

    distance_m = fields.Integer(metadata={"description": "great-circle metres from near, no finer than precision_m"})
    next = fields.String(metadata={"description": "YYYY-MM-DD"})


class ListAnswer(Released):
    """One page of a list; `next` is the address of the next page or null."""

    total = fields.Integer(required=True)
    page = fields.Integer(required=True)
    page_size = fields.Integer(required=True)
    next = fields.String(required=True, allow_none=True)
    items = fields.List(fields.Nested(ListedItem), required=True)
    on = fields.String(metadata={"description": "the day that on and next_date went by"})
    facets = fields.Dict(keys=fields.String(), values=fields.List(fields.Nested(Facet)), required=True)


class SearchItem(ListItem):
    """A list item with why it was found; the snippet is HTML with <mark> only."""

    score = fields.Float(required=True)
    snippet = fields.String(required=True)
    matched = fields.List(fields.String(), required=True)


class SearchAnswer(ListAnswer):
    """One page of what a search found."""

    items = fields.List(fields.Nested(SearchItem), required=True)
    query = fields.String(required=True)
    on = fields.String(required=True)
    did_you_mean = fields.List(fields.String(), required=True)
    notes = fields.List(fields.String(), required=True)


class CollectionInfo(Schema):
    """A collection and how many entries it has."""

    id = fields.String(required=True)
    kind = fields.String(required=True)
    title = fields.String(required=True)
    count = fields.Integer(required=True)
    url = fields.String(required=True)


class RootAnswer(Released):
    """What there is. `complete`: the whole promotional set was drawn."""

    published = fields.String(required=True)
    complete = fields.Boolean(required=True)
    collections = fields.List(fields.Nested(CollectionInfo), required=True)
    links = fields.Dict(keys=fields.String(), values=fields.String(), required=True)


class ReleaseAnswer(Released):
    """Which release is served."""

    published = fields.String(required=True)
    complete = fields.Boolean(required=True)


class HealthAnswer(Schema):
    """The process answers (ok) or has a release open (ready)."""

    status = fields.String(required=True)
    release = fields.String(required=True, allow_none=True)
