"""`/api/v1/map.geojson`: all located entries as RFC 7946 GeoJSON, filtered like lists."""

from __future__ import annotations

import json
from typing import Any

from flask_smorest import Blueprint
from marshmallow import Schema, fields

from backend.api.listing import make_query
from backend.api.operations import operation
from backend.api.parameters import FILTERS, KIND, LANG, Values
from backend.api.pinned import pinned
from backend.api.shapes import Released
from backend.db import db
from backend.readmodel.fragments import encode
from backend.readmodel.queries import list_bodies

blueprint = Blueprint("map", __name__, description="The map")
#: what a feature says of its entry
PROPERTIES = ("collection", "kind", "id", "code", "lang", "title", "summary", "county", "landscape", "url")


class Geometry(Schema):
    """A point; coordinates are longitude, latitude in WGS-84 degrees."""

    type = fields.String(required=True)
    coordinates = fields.List(fields.Float(), required=True)


class Feature(Schema):
    """An entry. `properties`: what a list item has of names and labels, gcj02 for WeChat's <map>, a small picture."""

    type = fields.String(required=True)
    id = fields.String(required=True)
    geometry = fields.Nested(Geometry, required=True)
    properties = fields.Dict(required=True)


class MapAnswer(Released):
    """A FeatureCollection."""

    type = fields.String(required=True)
    features = fields.List(fields.Nested(Feature), required=True)


@operation(
    blueprint,
    "/api/v1/map.geojson",
    MapAnswer,
    parameters=(LANG, KIND, *FILTERS),
    content_type="application/geo+json",
)
def show_map(values: Values) -> bytes:
    """Every located entry that the filters leave; nearest first with near."""
    found = pinned().listing.find(make_query(values, kinds=values["kind"], located=True, lang=values["lang"]))
    bodies = list_bodies(db.session(), found.positions, values["lang"])
    features = [
        _feature(json.loads(body.decode("utf-8", "surrogatepass")), found.distances.get(at))
        for at, body in zip(found.positions, bodies, strict=True)
    ]
    return encode({"type": "FeatureCollection", "features": features})


def _feature(item: dict[str, Any], distance_m: int | None) -> dict[str, Any]:
    where = item["location"]
    properties = {name: item[name] for name in PROPERTIES}
    properties |= {name: where[name] for name in ("gcj02", "precision_m", "navigable")}
    renditions = (item["cover"] or {}).get("renditions") or [None]
    properties["picture"] = renditions[0] and renditions[0]["url"]
    if distance_m is not None:
        properties["distance_m"] = distance_m
    point = {"type": "Point", "coordinates": [where["wgs84"]["lon"], where["wgs84"]["lat"]]}
    return {"type": "Feature", "id": item["code"], "geometry": point, "properties": properties}
