"""Every error as RFC 9457 problem details, made here and nowhere else: type, title, status, detail, errors, release."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from flask import Response
from marshmallow import Schema, fields
from werkzeug.exceptions import BadRequest, HTTPException, ServiceUnavailable

MIMETYPE = "application/problem+json"
#: headers of an error that must survive its reshaping
KEPT_HEADERS = ("Allow", "Retry-After", "WWW-Authenticate", "Location")
#: what to do, by status, where the error itself does not say
DETAILS: Mapping[int, str] = {
    400: "The request cannot be understood.",
    404: "There is nothing at this address. /api/v1/ lists what there is.",
    405: "This address answers other methods only; see the Allow header.",
    410: "What this names is no longer kept.",
    413: "The request body is too large; this API needs none.",
    414: "The address is too long: keep the query below 2 KB.",
    429: "Too many requests; wait as long as Retry-After says.",
    500: "Something broke on our side. It was logged; please try again later.",
    503: "There is no release to serve yet. Try again in a few seconds.",
}


class ParameterProblem(Schema):
    """What is wrong with one parameter."""

    parameter = fields.String(required=True)
    value = fields.String(required=True, allow_none=True)
    message = fields.String(required=True)
    allowed = fields.List(fields.String(), metadata={"description": "names or values that are allowed"})
    nearest = fields.String(metadata={"description": "the allowed one that is nearest to what was sent"})


class Problem(Schema):
    """Problem details (RFC 9457)."""

    type = fields.String(required=True)
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    detail = fields.String(required=True)
    errors = fields.List(fields.Nested(ParameterProblem), required=True)
    release = fields.String(required=True, allow_none=True)


class BadParameters(BadRequest):
    """A query that was refused; `errors` has one ParameterProblem for each thing wrong."""

    def __init__(self, errors: Sequence[Mapping[str, Any]]) -> None:
        super().__init__(" ".join(str(error["message"]) for error in errors))
        self.errors = errors


class NoRelease(ServiceUnavailable):
    """Nothing was published yet."""

    def __init__(self) -> None:
        super().__init__(retry_after=5)
        self.description = DETAILS[503]


def problem_response(error: HTTPException, release: str | None) -> Response:
    """The problem details of an HTTP error; `release` is the pinned release's id or None."""
    status = error.code or 500
    default = type(error).description
    detail = error.description if error.description and error.description != default else DETAILS.get(status)
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail or HTTPStatus(status).description or HTTPStatus(status).phrase,
        "errors": list(getattr(error, "errors", ())),
        "release": release,
    }
    response = Response(json.dumps(body, ensure_ascii=False), status, mimetype=MIMETYPE)
    for name, value in error.get_headers():
        if name in KEPT_HEADERS:
            response.headers[name] = value
    response.headers["Cache-Control"] = "no-store"
    return response
