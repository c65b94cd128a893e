"""`/api/v1/openapi.json` and the vendored Swagger UI at `/api/docs`."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from flask import Response, current_app, request
from flask_smorest import Api, Blueprint
from marshmallow import fields
from werkzeug.exceptions import NotFound

from backend.api.answers import Answer, choose_encoding, compress, respond
from backend.api.problems import MIMETYPE, Problem
from backend.api.site import guess_type, security_policy

blueprint = Blueprint("docs", __name__, description="The API described")

INTRODUCTION = (
    "Read API of the Lianyungang eco-tourism platform. Every answer names its release in X-Release and, as JSON, in "
    "`release`; errors are RFC 9457 problem details; unknown parameters are refused. Within v1 fields are added, never "
    "renamed or removed."
)
#: schemas that flask-smorest registers for shapes of its own, which nothing here has
UNUSED = ("Error", "PaginationMetadata")
STATIC = Path(__file__).parent / "static"
#: file names under /api/docs/ and where they lie
FILES = {
    "swagger-ui-bundle.js": STATIC / "swagger" / "swagger-ui-bundle.js",
    "swagger-ui.css": STATIC / "swagger" / "swagger-ui.css",
    "favicon.png": STATIC / "swagger" / "favicon.png",
    "start.js": STATIC / "start.js",
}


@blueprint.route("/api/v1/openapi.json")
@blueprint.doc(responses={200: {"description": "OpenAPI 3.1", "content": {"application/json": {}}}})
@blueprint.alt_response(429, schema=Problem, content_type=MIMETYPE)
def show_openapi() -> Response:
    """This description, for machines."""
    api: Api = current_app.extensions["shanhai.api"]
    return _respond(describe(api), "application/json", "public, max-age=60")


@blueprint.route("/api/docs")
@blueprint.doc(responses={200: {"description": "Swagger UI", "content": {"text/html": {}}}})
@blueprint.alt_response(429, schema=Problem, content_type=MIMETYPE)
def show_docs() -> Response:
    """This description, to read and try."""
    response = _respond((STATIC / "docs.html").read_bytes(), "text/html", "no-cache")
    response.headers["Content-Security-Policy"] = security_policy(inline_styles=True)
    return response


@blueprint.route("/api/docs/<string:name>")
@blueprint.doc(responses={200: {"description": "A part of Swagger UI", "content": {"*/*": {}}}})
@blueprint.alt_response(404, schema=Problem, content_type=MIMETYPE)
@blueprint.alt_response(429, schema=Problem, content_type=MIMETYPE)
def show_docs_file(name: str) -> Response:
    """A script, style or picture of Swagger UI."""
    file = FILES.get(name)
    if file is None:
        raise NotFound()
    return _respond(file.read_bytes(), guess_type(file), "public, max-age=3600")


def describe_unknown(_converter: Any, field: fields.Field[Any], ret: dict[str, Any], **_more: Any) -> dict[str, Any]:
    """A number that editors may not know is that number or the text "unknown"."""
    if not getattr(field, "or_unknown", False):
        return {}
    number = {name: ret.pop(name) for name in ("type", "minimum", "maximum") if name in ret}
    return {"anyOf": [number, {"const": "unknown"}]}


def describe(api: Api) -> bytes:
    """The OpenAPI document: the same bytes for the same code."""
    document: dict[str, Any] = api.spec.to_dict()
    schemas = document["components"]["schemas"]
    for name in UNUSED:
        schemas.pop(name, None)
    schemas["ListedItem"].pop("required", None)  # `fields` leaves members out
    for name, member in schemas["FullEntry"]["properties"].items() if "FullEntry" in schemas else ():
        schemas["ListedItem"]["properties"].setdefault(name, member)
    for schema in schemas.values():  # within v1 fields may be added: clients must not refuse unknown ones
        schema.pop("additionalProperties", None)
    return json.dumps(document, ensure_ascii=False, sort_keys=True).encode()


@lru_cache(maxsize=32)
def _pack(body: bytes, mimetype: str, encoding: str | None) -> Answer:
    packed, used = compress(body, mimetype, encoding)
    return Answer(packed, mimetype, hashlib.sha256(body).hexdigest()[:32], used)


def _respond(body: bytes, mimetype: str, cache_control: str) -> Response:
    return respond(_pack(body, mimetype, choose_encoding(request)), request, cache_control)
