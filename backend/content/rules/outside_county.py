"""outside-county: the point of an entry lies in the box of its county."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Spot
from backend.content.inputs import Inputs
from backend.content.points import in_box, point_of
from backend.content.rules.rule import ERROR, Rule


def check(inputs: Inputs) -> Iterator[Spot]:
    for source in inputs.entries:
        point = point_of(source)
        county = inputs.vocabulary.counties.get(source.fields.get("county", ""))
        if point is None or county is None:
            continue
        lat, lon = point
        box = county.extra["bbox"]
        if not in_box(lat, lon, box) and not in_box(lon, lat, box):
            west, south, east, north = box
            message = f"北纬 {lat:g}、东经 {lon:g} 不在{county.zh}。"
            hint = f"{county.zh}在东经 {west:g} 到 {east:g}、北纬 {south:g} 到 {north:g} 之间；看看 county 写对没有。"
            yield source.zh.at(("location",), message, hint)


RULE = Rule("outside-county", "坐标在所写县区的范围内。", ERROR, check)
