"""A route as GPX, as gpxpy reads it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

import gpxpy
import pytest
from flask.testing import FlaskClient

from backend.settings import load_settings
from tests.api.conftest import open_app
from tests.api.making import FIRST, make_release
from tests.readmodel.catalogues import make_entry, three_places

STOPS = [
    {"key": "a", "entry": "liandao", "minutes": 60, "note": "看海 <早> & 晚。"},
    {"key": "b", "entry": "kongwangshan", "minutes": 30},
    {"key": "c", "entry": "huaguoshan", "minutes": 90},
]


@pytest.fixture(scope="module")
def visitor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """A client of an app with one route over three places, one of them without a position."""
    folder = tmp_path_factory.mktemp("routes")
    settings = load_settings({}, build_dir=folder / "build", instance_dir=folder / "instance")
    settings.build_dir.mkdir()
    more: dict[str, Any] = {"mode": "drive", "days": 1, "formerly": ["laoxian"]}
    route = make_entry("routes", "shanhaixian", "山海线\x01", en="Sea Line", stops=STOPS, **more)
    make_release(settings.build_dir, FIRST, *three_places(), route)
    for app in open_app(settings):
        yield app.test_client()


def read(client: FlaskClient, query: str = "") -> tuple[bytes, Any]:
    response = client.get(f"/api/v1/routes/shanhaixian.gpx{query}")
    assert response.status_code == 200, response.get_data(as_text=True)
    assert (response.mimetype, response.headers["X-Release"]) == ("application/gpx+xml", FIRST)
    body = response.get_data()
    return body, gpxpy.parse(body.decode("utf-8"))


def test_stops_in_order(visitor: FlaskClient) -> None:
    _body, gpx = read(visitor)
    assert [len(gpx.routes), len(gpx.waypoints), len(gpx.tracks)] == [0, 2, 0]
    places = [(point.name, round(point.latitude, 3), round(point.longitude, 3)) for point in gpx.waypoints]
    assert places == [("连岛", 34.76, 119.47), ("花果山", 34.597, 119.222)]  # GCJ-02 in front matter, WGS-84 here
    assert [(point.name, point.description) for point in gpx.waypoints] == [
        ("连岛", "示意，不可导航。停留约 60 分钟（编者估计）。看海 <早> & 晚。位置误差约 100 米。"),
        ("花果山", "示意，不可导航。停留约 90 分钟（编者估计）。位置误差约 500 米。"),
    ]
    assert gpx.waypoints[0].link == "http://localhost/places/liandao/"


def test_what_it_says_of_itself(visitor: FlaskClient) -> None:
    _body, gpx = read(visitor)
    assert (gpx.name, gpx.author_name, gpx.version) == ("山海线", "山海连云编辑部", "1.1")
    assert gpx.copyright_license == "https://creativecommons.org/licenses/by/4.0/"
    assert "示意，不可导航。 只有各站的大概位置，没有路" in gpx.description
    assert gpx.description.endswith("没有位置、未放进来的站：孔望山。")
    assert gpx.link == "http://localhost/routes/shanhaixian/"


def test_english(visitor: FlaskClient) -> None:
    _body, gpx = read(visitor, "?lang=en")
    assert gpx.name == "Sea Line"
    assert [point.name for point in gpx.waypoints] == ["Liandao Island", "Huaguo Mountain"]
    assert gpx.waypoints[1].description == (
        "A sketch, not for navigation (示意，不可导航). Stay about 90 minutes (编者估计, the editors' estimate). "
        "The point is right to about 500 m."
    )
    assert "A sketch, not for navigation (示意，不可导航). " in gpx.description
    assert gpx.waypoints[0].link == "http://localhost/en/places/liandao/"


def test_elements_stand_in_the_order_of_the_schema(visitor: FlaskClient) -> None:
    body, _gpx = read(visitor)
    root = ET.fromstring(body)

    def names(parent: ET.Element | None) -> list[str]:
        assert parent is not None
        return [each.tag.removeprefix("{http://www.topografix.com/GPX/1/1}") for each in parent]

    assert names(root) == ["metadata", "wpt", "wpt"]
    assert names(root[0]) == ["name", "desc", "author", "copyright", "link", "time"]
    assert names(root[1]) == ["name", "desc", "link"]


def test_where_there_is_none(visitor: FlaskClient) -> None:
    moved = visitor.get("/api/v1/routes/laoxian.gpx?lang=en")
    assert (moved.status_code, moved.headers["Location"]) == (
        301,
        "http://localhost/api/v1/routes/shanhaixian.gpx?lang=en",
    )
    for address in ("routes/nowhere.gpx", "routes/liandao.gpx", "routes/dongxiliandao.gpx"):
        response = visitor.get(f"/api/v1/{address}")
        assert (response.status_code, response.mimetype) == (404, "application/problem+json")
    assert (visitor.get("/api/v1/routes/shanhaixian").json or {})["id"] == "shanhaixian"


def test_it_is_304_when_known(visitor: FlaskClient) -> None:
    address = "/api/v1/routes/shanhaixian.gpx"
    first = visitor.get(address)
    assert visitor.get(address, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304
