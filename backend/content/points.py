"""The point of an entry and the box of a county, in WGS-84 degrees."""

from __future__ import annotations

from collections.abc import Sequence

from backend.content.inputs import Source
from backend.geo.datum import gcj02_to_wgs84


def in_box(lat: float, lon: float, box: Sequence[float]) -> bool:
    """`box` is west, south, east, north."""
    west, south, east, north = box
    return south <= lat <= north and west <= lon <= east


def point_of(source: Source) -> tuple[float, float] | None:
    """(lat, lon) in WGS-84, or None when the location is absent or was not read whole."""
    location = source.fields.get("location", {})
    lat, lon = location.get("lat"), location.get("lon")
    if lat is None or lon is None:
        return None
    if location.get("datum") == "gcj02" and abs(lat) <= 90:
        return gcj02_to_wgs84(lat, lon)
    return lat, lon
