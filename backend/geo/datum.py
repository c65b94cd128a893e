"""WGS-84 and GCJ-02, the datum that Chinese map services (and WeChat's <map>) require.

The offset formula is the publicly known one (eviltransform / coordtransform, both open source); it holds inside
mainland China. GCJ-02 is a function of WGS-84; the way back is found by iteration.
"""

from __future__ import annotations

from math import cos, pi, sin, sqrt

_A = 6378245.0  # Krasovsky 1940 semi-major axis, metres
_EE = 0.00669342162296594323  # its first eccentricity squared


def _shift_lat(x: float, y: float) -> float:
    value = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
    value += (20.0 * sin(6.0 * x * pi) + 20.0 * sin(2.0 * x * pi)) * 2.0 / 3.0
    value += (20.0 * sin(y * pi) + 40.0 * sin(y / 3.0 * pi)) * 2.0 / 3.0
    return value + (160.0 * sin(y / 12.0 * pi) + 320.0 * sin(y * pi / 30.0)) * 2.0 / 3.0


def _shift_lon(x: float, y: float) -> float:
    value = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
    value += (20.0 * sin(6.0 * x * pi) + 20.0 * sin(2.0 * x * pi)) * 2.0 / 3.0
    value += (20.0 * sin(x * pi) + 40.0 * sin(x / 3.0 * pi)) * 2.0 / 3.0
    return value + (150.0 * sin(x / 12.0 * pi) + 300.0 * sin(x / 30.0 * pi)) * 2.0 / 3.0


def wgs84_to_gcj02(lat: float, lon: float) -> tuple[float, float]:
    """(lat, lon) in WGS-84 degrees to (lat, lon) in GCJ-02 degrees. At Lianyungang the points lie 519-527 m apart."""
    d_lat, d_lon = _shift_lat(lon - 105.0, lat - 35.0), _shift_lon(lon - 105.0, lat - 35.0)
    rad = lat / 180.0 * pi
    magic = 1 - _EE * sin(rad) ** 2
    d_lat = d_lat * 180.0 / (_A * (1 - _EE) / (magic * sqrt(magic)) * pi)
    d_lon = d_lon * 180.0 / (_A / sqrt(magic) * cos(rad) * pi)
    return lat + d_lat, lon + d_lon


def gcj02_to_wgs84(lat: float, lon: float) -> tuple[float, float]:
    """(lat, lon) in GCJ-02 degrees to WGS-84 degrees, by fixed-point iteration to below 1e-9 degree."""
    guess_lat, guess_lon = lat, lon
    for _ in range(12):
        there_lat, there_lon = wgs84_to_gcj02(guess_lat, guess_lon)
        guess_lat += lat - there_lat
        guess_lon += lon - there_lon
    return guess_lat, guess_lon
