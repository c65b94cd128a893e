"""`/api/v1/routes/<id>.gpx`: a route's stops as waypoints of GPX 1.1, to look at, never to navigate by."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree as ET

from flask import Response
from flask_smorest import Blueprint

from backend.api.collections import answer_moved
from backend.api.operations import base_address, operation
from backend.api.parameters import LANG, Values
from backend.api.pinned import pinned
from backend.db import db
from backend.readmodel.fragments import join_base
from backend.readmodel.queries import find_entry, list_points
from backend.readmodel.shapes import page_address

blueprint = Blueprint("gpx", __name__, url_prefix="/api/v1", description="Routes as GPX")
GPX = "application/gpx+xml"
SPACE = "http://www.topografix.com/GPX/1/1"
SCHEMA = "http://www.w3.org/2001/XMLSchema-instance"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
CREDIT = {"zh": "山海连云编辑部", "en": "The Shanhai Lianyun editors"}
WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "sketch": "示意，不可导航",
        "about": "只有各站的大概位置，没有路；停留时间为编者估计。文字与位置：山海连云编辑部，CC BY 4.0。",
        "missing": "没有位置、未放进来的站：{}。",
        "between": "、",
        "minutes": "停留约 {} 分钟（编者估计）",
        "precision": "位置误差约 {} 米",
        "end": "。",
    },
    "en": {
        "sketch": "A sketch, not for navigation (示意，不可导航)",
        "about": "Only about where the stops are, no way between them; times are the editors' estimates. "
        "Text and positions: the Shanhai Lianyun editors, CC BY 4.0.",
        "missing": "Stops left out because their position is unknown: {}.",
        "between": ", ",
        "minutes": "Stay about {} minutes (编者估计, the editors' estimate)",
        "precision": "The point is right to about {} m",
        "end": ". ",
    },
}
#: what XML 1.0 cannot hold
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
Points = Mapping[str, tuple[float, float, int]]


@operation(
    blueprint,
    "/routes/<string:id>.gpx",
    {"type": "string", "description": "GPX 1.1, WGS-84"},
    parameters=(LANG,),
    errors=(404,),
    others={301: "The route has another id now; see Location"},
    content_type=GPX,
)
def show_gpx(values: Values, id: str) -> bytes | Response:
    """The stops of a route in order, as waypoints that say 示意，不可导航. Stops without a position are only named."""
    body = find_entry(db.session(), "routes", id, values["lang"])
    if body is None:
        return answer_moved("routes", values, id, ".gpx")
    route = json.loads(join_base(body, base_address()))
    points = list_points(db.session(), [stop["id"] for stop in route["detail"]["stops"] if "id" in stop])
    return write_gpx(route, points, values["lang"], pinned().release.manifest.created, base_address())


def write_gpx(route: Mapping[str, Any], points: Points, lang: str, time: str, base: str) -> bytes:
    """GPX 1.1 of a full route entry; `points` by entry id, `time` in ISO 8601. Elements in the schema's order."""
    words, stops = WORDS[lang], route["detail"]["stops"]
    shown = [stop for stop in stops if stop.get("id") in points]
    missing = [str(stop.get("title") or stop["key"]) for stop in stops if stop not in shown]
    about = [
        words["sketch"] + words["end"].strip(),
        words["about"],
        words["missing"].format(words["between"].join(missing)) if missing else "",
    ]
    root = ET.Element("gpx", {"version": "1.1", "creator": CREDIT["zh"], "xmlns": SPACE, "xmlns:xsi": SCHEMA})
    root.set("xsi:schemaLocation", f"{SPACE} {SPACE}/gpx.xsd")
    _metadata(ET.SubElement(root, "metadata"), route, " ".join(filter(None, about)), lang, time)
    for stop in shown:
        _point(ET.SubElement(root, "wpt"), stop, points, words, base, lang)
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _metadata(parent: ET.Element, route: Mapping[str, Any], about: str, lang: str, time: str) -> None:
    _texts(parent, name=route["title"], desc=f"{route['summary']} {about}")
    _texts(ET.SubElement(parent, "author"), name=CREDIT[lang])
    _texts(ET.SubElement(parent, "copyright", {"author": CREDIT[lang]}), year=time[:4], license=LICENCE)
    _link(parent, route["url"], route["title"])
    _texts(parent, time=time)


def _point(
    parent: ET.Element, stop: Mapping[str, Any], points: Points, words: Mapping[str, str], base: str, lang: str
) -> None:
    lat, lon, precision = points[stop["id"]]
    parent.set("lat", f"{lat:.7f}")
    parent.set("lon", f"{lon:.7f}")
    told = [words["sketch"], words["minutes"].format(stop["minutes"]), str(stop.get("note") or "").rstrip("。.")]
    told.append(words["precision"].format(precision))
    _texts(parent, name=stop["title"], desc="".join(text + words["end"] for text in told if text).strip())
    _link(parent, base + page_address(stop["collection"], stop["id"], lang), stop["title"])


def _texts(parent: ET.Element, **texts: str) -> None:
    for name, text in texts.items():
        if text:
            ET.SubElement(parent, name).text = _FORBIDDEN.sub("", text)


def _link(parent: ET.Element, address: str, title: str) -> None:
    _texts(ET.SubElement(parent, "link", {"href": _FORBIDDEN.sub("", address)}), text=title)
