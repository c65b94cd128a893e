"""`/media/<name>`: pictures of any kept release. Names carry the hash of their bytes, so they never change."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast

from flask import Response, request
from flask_smorest import Blueprint
from werkzeug.exceptions import NotFound
from werkzeug.utils import send_file

from backend.api.operations import releases
from backend.api.problems import MIMETYPE, Problem

blueprint = Blueprint("media", __name__, description="Pictures")

IMMUTABLE = "public, max-age=31536000, immutable"
TYPES = {
    ".webp": "image/webp",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
}
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,199}")


@blueprint.route("/media/<path:name>")
@blueprint.doc(responses={200: {"description": "The picture", "content": {"image/*": {}}}})
@blueprint.alt_response(404, schema=Problem, content_type=MIMETYPE)
def show_media(name: str) -> Response:
    """A picture by the name that an answer gave."""
    found = releases().store.find_media(name) if _NAME.fullmatch(name) else None
    if found is None:
        raise NotFound(f'There is no picture "{name[:80]}" in any release that is kept.')
    return send_immutable(found)


def send_immutable(path: Path) -> Response:
    """A file whose name carries its hash: to be kept for a year, ranges and If-None-Match answered."""
    mimetype = TYPES.get(path.suffix)
    sent = cast(
        "Response", send_file(path, request.environ, mimetype=mimetype, etag=path.name, response_class=Response)
    )
    sent.headers["Cache-Control"] = IMMUTABLE
    return sent
