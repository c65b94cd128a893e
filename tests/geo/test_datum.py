"""Datums and distances against published check values."""

from __future__ import annotations

from math import cos, hypot, pi, radians, sin, sqrt

import pytest

from backend.geo.datum import gcj02_to_wgs84, wgs84_to_gcj02
from backend.geo.distance import EARTH_RADIUS_M, haversine_m

#: a grid over the city, WGS-84 degrees
POINTS = [(lat / 10, lon / 10) for lat in range(340, 352, 2) for lon in range(1184, 1200, 2)]


def test_the_published_check_value_holds() -> None:
    lat, lon = wgs84_to_gcj02(34.5967, 119.2216)
    assert lat == pytest.approx(34.595665, abs=1e-6)
    assert lon == pytest.approx(119.227132, abs=1e-6)


#: the WGS-84 ellipsoid: semi-major axis in metres, first eccentricity squared
AXIS_M, ECC2 = 6_378_137.0, 0.00669437999014


def metres_per_degree_north(lat: float) -> float:
    """Meridional radius of curvature (Torge, Geodesy, 3rd ed., 4.1)."""
    return pi / 180 * AXIS_M * (1 - ECC2) / (1 - ECC2 * sin(radians(lat)) ** 2) ** 1.5


def metres_per_degree_east(lat: float) -> float:
    """Radius of the parallel."""
    return pi / 180 * AXIS_M * cos(radians(lat)) / sqrt(1 - ECC2 * sin(radians(lat)) ** 2)


@pytest.mark.parametrize(("lat", "lon"), POINTS)
def test_the_way_back_returns_to_the_start(lat: float, lon: float) -> None:
    assert gcj02_to_wgs84(*wgs84_to_gcj02(lat, lon)) == pytest.approx((lat, lon), abs=1e-9)


def test_huaguoshan_moves_by_the_known_distance() -> None:
    """519-527 m over the city, measured on the WGS-84 ellipsoid (a sphere of mean radius gives 518.9 m here)."""
    lat, lon = 34.645, 119.288
    there_lat, there_lon = wgs84_to_gcj02(lat, lon)
    north, east = (there_lat - lat) * metres_per_degree_north(lat), (there_lon - lon) * metres_per_degree_east(lat)
    assert 519 <= hypot(north, east) <= 527
    assert haversine_m(lat, lon, there_lat, there_lon) == pytest.approx(hypot(north, east), rel=0.005)


def test_a_quarter_of_the_equator() -> None:
    assert haversine_m(0, 0, 0, 90) == pytest.approx(EARTH_RADIUS_M * 3.141592653589793 / 2)
    assert haversine_m(34.6, 119.2, 34.6, 119.2) == 0
