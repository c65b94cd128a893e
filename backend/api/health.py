"""`/healthz`, `/readyz` and `/release.json`."""

from __future__ import annotations

import json

from flask import Response
from flask_smorest import Blueprint
from sqlalchemy import select

from backend.api.operations import operation
from backend.api.parameters import Values
from backend.api.pinned import pinned, pinned_or_none
from backend.api.problems import MIMETYPE, Problem
from backend.api.shapes import HealthAnswer, ReleaseAnswer
from backend.db import db
from backend.readmodel.fragments import encode
from backend.readmodel.models import Meta

blueprint = Blueprint("health", __name__, description="Is it up, is it ready, which release")


@blueprint.route("/healthz")
@blueprint.response(200, HealthAnswer)
def show_health() -> Response:
    """The process answers. Says nothing about content."""
    found = pinned_or_none()
    return _status("ok", found.id if found else None)


@blueprint.route("/readyz")
@blueprint.response(200, HealthAnswer)
@blueprint.alt_response(503, schema=Problem, content_type=MIMETYPE)
def show_readiness() -> Response:
    """A release is open and its read model answers; 503 before the first publish."""
    release = pinned()
    db.session().scalars(select(Meta.key)).first()
    return _status("ready", release.id)


@operation(blueprint, "/release.json", ReleaseAnswer, max_age=0)
def show_release(values: Values) -> bytes:
    """Which release is served; the site asks this."""
    manifest = pinned().release.manifest
    return encode({"published": manifest.created, "complete": manifest.complete})


def _status(status: str, release: str | None) -> Response:
    body = json.dumps({"status": status, "release": release})
    return Response(body, mimetype="application/json", headers={"Cache-Control": "no-store"})
