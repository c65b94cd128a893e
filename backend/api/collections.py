"""`/api/v1/<collection>` and `/api/v1/<collection>/<id>` for each row of the table of kinds."""

from __future__ import annotations

from urllib.parse import urlencode

from flask import Response
from flask_smorest import Blueprint
from werkzeug.exceptions import NotFound

from backend.api.listing import answer_list, depends_on_day
from backend.api.operations import base_address, operation
from backend.api.parameters import ENTRY_PARAMETERS, LIST_PARAMETERS, Values
from backend.api.shapes import ListAnswer, entry_answer
from backend.content.kinds import KINDS, Kind
from backend.db import db
from backend.readmodel.queries import find_entry, find_former


def make_blueprint(kind: Kind) -> Blueprint:
    """The list and the entries of one collection."""
    name = kind.collection
    blueprint = Blueprint(name, __name__, url_prefix=f"/api/v1/{name}", description=f"{kind.en} ({kind.zh})")

    @operation(blueprint, "", ListAnswer, parameters=LIST_PARAMETERS, on_day=depends_on_day)
    def show_list(values: Values) -> bytes:
        """One page of the collection, filtered and sorted."""
        return answer_list(name, values)

    @operation(
        blueprint,
        "/<string:id>",
        entry_answer(kind.kind),
        parameters=ENTRY_PARAMETERS,
        errors=(404,),
        others={301: "The entry has another id now; see Location"},
    )
    def show_entry(values: Values, id: str) -> bytes | Response:
        """One entry in full. An id it had before answers 301."""
        return _entry(name, values, id)

    return blueprint


def make_blueprints() -> list[Blueprint]:
    """One blueprint for each of the nine collections."""
    return [make_blueprint(kind) for kind in KINDS]


def _entry(collection: str, values: Values, id: str) -> bytes | Response:
    body = find_entry(db.session(), collection, id, values["lang"])
    if body is not None:
        return body
    return answer_moved(collection, values, id)


def answer_moved(collection: str, values: Values, id: str, suffix: str = "", under: str = "") -> Response:
    """A 301 to where the entry with this former id is now. Raises NotFound when no entry had it.

    `suffix`: another form of the entry, such as .ics, which only its own collection has; `under`: the folder of
    such forms, such as media-kit/.
    """
    moved = find_former(db.session(), id)
    if moved is None or (suffix and moved[0] != collection):
        raise NotFound(f'There is no entry "{id[:80]}" in {collection}. /api/v1/{collection} lists them.')
    query = f"?{urlencode(dict(values.given), doseq=True)}" if values.given else ""
    headers = {
        "Location": f"{base_address()}/api/v1/{under}{moved[0]}/{moved[1]}{suffix}{query}",
        "Cache-Control": "public, max-age=60",
    }
    return Response("", 301, headers)
