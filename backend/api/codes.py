"""`/api/v1/codes/<code>` and `/s/<code>`: short codes, as they stand in QR codes and a mini-program's `scene`."""

from __future__ import annotations

from flask import Response
from flask_smorest import Blueprint
from werkzeug.exceptions import NotFound

from backend.api.operations import base_address, operation
from backend.api.parameters import ENTRY_PARAMETERS, Values
from backend.api.shapes import EntryAnswer
from backend.db import db
from backend.readmodel.queries import find_address, find_by_code

blueprint = Blueprint("codes", __name__, description="Short codes")


@operation(blueprint, "/api/v1/codes/<string:code>", EntryAnswer, parameters=ENTRY_PARAMETERS, errors=(404,))
def show_code(values: Values, code: str) -> bytes:
    """The entry behind a short code."""
    body = find_by_code(db.session(), code, values["lang"])
    if body is None:
        raise _unknown(code)
    return body


@operation(blueprint, "/s/<string:code>", {"type": "string"}, errors=(404,))
def follow_code(values: Values, code: str) -> Response:
    """Redirects to the page of the entry behind a short code."""
    address = find_address(db.session(), code)
    if address is None:
        raise _unknown(code)
    headers = {"Location": f"{base_address()}/{address[0]}/{address[1]}/", "Cache-Control": "public, max-age=60"}
    return Response("", 302, headers)


def _unknown(code: str) -> NotFound:
    return NotFound(f'No entry has the code "{code[:80]}".')
