"""swapped-point: latitude and longitude changed places."""

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
        if not in_box(lat, lon, county.extra["bbox"]) and in_box(lon, lat, county.extra["bbox"]):
            message = f"lat 和 lon 写反了（lat 是 {lat:g}，lon 是 {lon:g}）。"
            yield source.zh.at(("location",), message, f"改成 lat: {lon:g}, lon: {lat:g}。")


RULE = Rule("swapped-point", "lat 是北纬（34 度多），lon 是东经（119 度上下）。", ERROR, check)
