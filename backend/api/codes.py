"""`/api/v1/codes/<code>` and `/s/<code>`: short codes, as they stand in QR codes and a mini-program's `scene`."""

from __future__ import annotations

from flask import Response
from flask_smorest import Blueprint
from werkzeug.exceptions import NotFound

from backend.api.operations import base_address, operation
from backend.api.parameters import ENTRY_PARAMETERS, Values
from backend.api.pinned import pinned
from backend.api.problems import MIMETYPE, Problem
from backend.api.shapes import EntryAnswer
from backend.db import db
from backend.readmodel.queries import find_address, find_by_code
from backend.readmodel.shapes import page_address

#: a person follows a code: where there is a site its own page answers
NO_CODE = {"description": "No such code", "content": {"text/html": {}, MIMETYPE: {}}}
blueprint = Blueprint("codes", __name__, description="Short codes")


@operation(blueprint, "/api/v1/codes/<string:code>", EntryAnswer, parameters=ENTRY_PARAMETERS, errors=(404,))
def show_code(values: Values, code: str) -> bytes:
    """The entry behind a short code, in capitals or not."""
    body = find_by_code(db.session(), code.lower(), values["lang"])
    if body is None:
        raise _unknown(code)
    return body


@blueprint.route("/s/<string:code>")
@blueprint.doc(responses={302: {"description": "Its page; see Location"}, 404: NO_CODE})
@blueprint.alt_response(429, schema=Problem, content_type=MIMETYPE)
@blueprint.alt_response(503, schema=Problem, content_type=MIMETYPE)
def follow_code(code: str) -> Response:
    """Redirects to the page of the entry behind a code, in capitals or not. No parameter is refused: apps add some."""
    pinned()
    address = find_address(db.session(), code.lower())
    if address is None:
        raise _unknown(code)
    headers = {"Location": base_address() + page_address(*address, "zh"), "Cache-Control": "public, max-age=60"}
    return Response("", 302, headers)


def _unknown(code: str) -> NotFound:
    return NotFound(f'No entry has the code "{code[:80]}".')
