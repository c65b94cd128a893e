"""`/api/v1/changes`: what to do to a copy of one release to have the copy of another, exactly."""

from __future__ import annotations

from typing import NoReturn
from urllib.parse import urlencode

from flask import request
from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate
from sqlalchemy.orm import Session
from werkzeug.exceptions import Gone

from backend.api.operations import base_address, name_release, operation, releases
from backend.api.parameters import CHANGES_PARAMETERS, MAX_CHANGES, Values
from backend.api.pinned import GONE, pin_instead, pinned
from backend.api.reading import read_values
from backend.api.shapes import Released
from backend.db import db
from backend.readmodel.changes import Versions, compare, list_versions, read_page
from backend.readmodel.engines import open_readmodel
from backend.readmodel.fragments import encode, joined_length
from backend.readmodel.shapes import FullEntry, mark_address

#: a page is at most so many bytes before compression, unless one entry alone is more
MAX_BYTES = 999_999
blueprint = Blueprint("changes", __name__, url_prefix="/api/v1/changes", description="Exact synchronisation")


class ChangeItem(Schema):
    """One entry that was added, changed or deleted. An entry that was renamed or went to another collection is deleted
    under its old address and added under its new one."""

    collection = fields.String(required=True)
    id = fields.String(required=True)
    change = fields.String(required=True, validate=validate.OneOf(["added", "changed", "deleted"]))
    hash = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "version of the entry in this language; null when deleted"},
    )
    entry = fields.Nested(
        FullEntry,
        required=True,
        allow_none=True,
        metadata={"description": "as /<collection>/<id> gives it; null when deleted"},
    )


class ChangesAnswer(Released):
    """One page of changes from `since` (null: from nothing) to `release`; `next` is the next page's address or null.
    Keep `release` as your next `since` once every page is applied."""

    since = fields.String(required=True, allow_none=True)
    items = fields.List(fields.Nested(ChangeItem), required=True)
    next = fields.String(required=True, allow_none=True)


def follow_until() -> None:
    """Go on with the release that `until` names, also for kept answers and X-Release. Raises Gone (410)."""
    until = read_values(CHANGES_PARAMETERS, request.query_string, pinned().terms)["until"]
    if until and until != pinned().id:
        taken = releases().take(until)
        if taken is None:
            _refuse("until", until)
        pin_instead(releases(), taken)


@operation(blueprint, "", ChangesAnswer, parameters=CHANGES_PARAMETERS, errors=(410,), prepare=follow_until)
def show_changes(values: Values) -> bytes:
    """What was added, changed and deleted since a release, with whole entries; everything without `since`."""
    lang, base = values["lang"], base_address()
    changes = compare(_old_versions(values["since"], lang), list_versions(db.session(), lang))
    longest = name_release(_envelope(values, [], MAX_CHANGES), pinned().id)
    room = MAX_BYTES - joined_length(longest, base)
    items, after = read_page(db.session(), changes, lang, after=values["after"], room=room, base=base)
    return _envelope(values, items, after)


def _old_versions(since: str | None, lang: str) -> Versions:
    """Versions of the entries of `since`, whose read model is opened for this one query."""
    if since is None:
        return {}
    try:
        engine = open_readmodel(releases().store.open(since).paths.database)
        try:
            with Session(engine) as session:
                return list_versions(session, lang)
        finally:
            engine.dispose()
    except GONE:  # or never there
        _refuse("since", since)


def _envelope(values: Values, items: list[bytes], after: int | None) -> bytes:
    following = None
    if after is not None:
        query = {**values.given, "until": [pinned().id], "after": [str(after)]}
        following = mark_address(f"{request.path}?{urlencode(query, doseq=True)}")
    head, tail = {"since": values["since"]}, {"next": following}
    return encode(head)[:-1] + b',"items":[' + b",".join(items) + b"]," + encode(tail)[1:]


def _refuse(parameter: str, release: str) -> NoReturn:
    raise Gone(
        f'{parameter}: release "{release}" is not kept any more, never was, or cannot be read by this server. '
        f"Sync again from the beginning: {request.path} without since, until and after gives everything."
    )
