"""`/api/v1/`: what there is and where."""

from __future__ import annotations

from flask_smorest import Blueprint

from backend.api.operations import operation
from backend.api.parameters import LANG, Values
from backend.api.pinned import pinned
from backend.api.shapes import RootAnswer
from backend.content.kinds import KINDS
from backend.readmodel.fragments import encode
from backend.readmodel.shapes import mark_address

blueprint = Blueprint("root", __name__, url_prefix="/api/v1", description="What there is")

#: name of a link to its address from the root
LINKS = {
    "home": "/api/v1/home",
    "vocab": "/api/v1/vocab",
    "map": "/api/v1/map.geojson",
    "search": "/api/v1/search",
    "suggest": "/api/v1/search/suggest",
    "calendar": "/api/v1/calendar",
    "calendar_ics": "/api/v1/calendar.ics",
    "changes": "/api/v1/changes",
    "openapi": "/api/v1/openapi.json",
    "docs": "/api/docs",
    "release": "/release.json",
    "site": "/",
}


@operation(blueprint, "/", RootAnswer, parameters=(LANG,))
def show_root(values: Values) -> bytes:
    """The release, its collections with their counts, and where everything is."""
    release = pinned()
    return encode(
        {
            "published": release.release.manifest.created,
            "complete": release.release.manifest.complete,
            "collections": [
                {
                    "id": kind.collection,
                    "kind": kind.kind,
                    "title": kind.en if values["lang"] == "en" else kind.zh,
                    "count": release.counts[kind.collection],
                    "url": mark_address(f"/api/v1/{kind.collection}"),
                }
                for kind in KINDS
            ],
            "links": {name: mark_address(address) for name, address in LINKS.items()},
        }
    )
