"""Lists as a mini-program asks for them: near, box, day, facets, fields, pictures, chance; and home, vocab, map."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.geo.datum import wgs84_to_gcj02
from tests.api.conftest import LATE
from tests.api.test_answers import BASE, get

LIANDAO = (34.76, 119.47)


def ids(client: FlaskClient, query: str) -> list[str]:
    return [item["id"] for item in get(client, f"/api/v1/places?{query}")["items"]]


def test_near_sorts_by_distance_and_says_it(client: FlaskClient) -> None:
    page = get(client, "/api/v1/places?near=34.76,119.47")
    assert [(item["id"], item.get("distance_m")) for item in page["items"]] == [
        ("liandao", 0),
        ("huaguoshan", 29000),  # 29.0 km, no finer than its 500 m
        ("kongwangshan", None),
    ]
    assert ids(client, "near=34.76,119.47&radius_m=1000") == ["liandao"]
    assert ids(client, "near=34.76,119.47&sort=title") == ["huaguoshan", "kongwangshan", "liandao"]


def test_datum_belongs_to_near_and_bbox(client: FlaskClient) -> None:
    lat, lon = (round(n, 6) for n in wgs84_to_gcj02(*LIANDAO))
    assert get(client, f"/api/v1/places?near={lat},{lon}&datum=gcj02")["items"][0]["distance_m"] == 0
    assert get(client, f"/api/v1/places?near={lat},{lon}")["items"][0]["distance_m"] > 400
    box = f"{lon - 0.001},{lat - 0.001},{lon + 0.001},{lat + 0.001}"
    assert ids(client, f"bbox={box}&datum=gcj02") == ["liandao"]
    assert ids(client, f"bbox={box}") == []


def test_facets_beside_the_list(client: FlaskClient) -> None:
    page = get(client, "/api/v1/places?facets=county,tag&county=haizhou&lang=en")
    assert page["facets"] == {
        "county": [
            {"id": "lianyun", "label": "Lianyun", "count": 1},
            {"id": "haizhou", "label": "Haizhou", "count": 2},
        ],
        "tag": [{"id": "family", "label": "Family", "count": 1}, {"id": "hiking", "label": "Hiking", "count": 2}],
    }


def test_facets_come_in_the_order_of_vocab(client: FlaskClient) -> None:
    vocab = get(client, "/api/v1/vocab")
    facets = get(client, "/api/v1/places?facets=kind,county,tag,month&near=34.76,119.47")["facets"]
    for name, words in (("kind", "kinds"), ("county", "counties"), ("tag", "tags"), ("month", "months")):
        known = [term["id"] for term in vocab[words]]
        shown = [each["id"] for each in facets[name]]
        assert shown and shown == sorted(shown, key=known.index), name


def test_fields_and_pictures(client: FlaskClient) -> None:
    first = get(client, "/api/v1/places?fields=id,title,body_html&page_size=1")["items"][0]
    assert list(first) == ["id", "title", "body_html"]
    assert BASE in first["body_html"]
    few = get(client, "/api/v1/places")["items"][0]["cover"]["renditions"]
    everything = get(client, "/api/v1/places?pictures=all")["items"][0]["cover"]["renditions"]
    assert (len(few), len(everything)) == (2, 6)


def test_fields_with_distance(client: FlaskClient) -> None:
    assert get(client, "/api/v1/places?fields=id&near=34.76,119.47&page_size=1")["items"] == [
        {"id": "liandao", "distance_m": 0}
    ]


def test_fields_may_name_what_near_adds(client: FlaskClient) -> None:
    query = "/api/v1/places?fields=id,distance_m,next&page_size=1"
    assert get(client, f"{query}&near=34.76,119.47")["items"] == [{"id": "liandao", "distance_m": 0}]
    assert get(client, query)["items"] == [{"id": "huaguoshan"}]


@pytest.mark.parametrize("pictures", ["list", "all"])
def test_a_field_is_the_same_whatever_other_fields_are_asked_for(client: FlaskClient, pictures: str) -> None:
    plain = get(client, f"/api/v1/places?pictures={pictures}")["items"]
    listed = get(client, f"/api/v1/places?pictures={pictures}&fields={','.join(plain[0])}")["items"]
    filled = get(client, f"/api/v1/places?pictures={pictures}&fields={','.join(plain[0])},body_html,updated")["items"]
    assert listed == plain
    for item, fuller in zip(plain, filled, strict=True):
        assert {name: fuller[name] for name in item} == item
        assert {*fuller} - {*item} == {"body_html", "updated"}


def test_chance_is_the_same_on_every_page(client: FlaskClient) -> None:
    whole = ids(client, "sort=random&seed=a")
    pages = [id for page in (1, 2, 3) for id in ids(client, f"sort=random&seed=a&page_size=1&page={page}")]
    assert pages == whole


def test_on_is_echoed_and_next_date_counts_from_today(client: FlaskClient) -> None:
    assert get(client, "/api/v1/places?on=2026-12-01")["on"] == "2026-12-01"
    assert get(client, "/api/v1/festivals?sort=next_date")["on"] == "2026-11-24"
    assert "on" not in get(client, "/api/v1/places")


@pytest.mark.parametrize(
    ("query", "parameter", "said"),
    [
        ("near=119.2,34.6", "near", "latitude comes first"),
        ("near=34.6", "near", "lat,lon"),
        ("bbox=1,2,3", "bbox", "west,south,east,north"),
        ("bbox=120,34,119,35", "bbox", "west is below its east"),
        ("on=2026-02-30", "on", "a day of the calendar"),
        ("page_size=101", "page_size", "from 1 to 100"),
        ("page=１", "page", "ASCII digits"),
        ("radius_m=500", "radius_m", "near"),
        ("seed=a", "seed", "sort=random"),
        ("seed=a&sort=title", "seed", "sort=random"),
        ("tag=family,-hiking", "tag", "tag=-a"),
        ("sort=distance", "sort", "near"),
        ("facets=colour", "facets", "one of: kind, county"),
        ("fields=id,titel", "fields", "Did you mean title?"),
        ("datum=bd09", "datum", "wgs84, gcj02"),
        ("county=beijing", "county", "lianyun, haizhou"),
        ("colour=red", "colour", "Known here: page, page_size"),
        ("near=34.6%00,119", "near", "control characters"),
        ("q=%ED%A0%80", "", "UTF-8"),
    ],
)
def test_one_sentence_for_what_is_wrong(client: FlaskClient, query: str, parameter: str, said: str) -> None:
    response = client.get(f"/api/v1/places?{query}")
    assert response.status_code == 400
    problem: Any = response.json
    assert problem["errors"][0]["parameter"] == parameter
    assert said in problem["detail"]


def test_no_nearest_name_that_is_another_word(client: FlaskClient) -> None:
    problem: Any = client.get("/api/v1/places?kind=place").json
    assert "nearest" not in problem["errors"][0]  # ids is none
    assert "Did you mean" not in problem["detail"]


def test_home(client: FlaskClient) -> None:
    home = get(client, "/api/v1/home?on=2026-07-15")
    assert home["on"] == "2026-07-15"
    assert {item["id"] for item in home["places"]} == {"huaguoshan", "kongwangshan", "liandao"}
    assert home["places"][0]["id"] == "liandao"  # at its best in July
    near = get(client, "/api/v1/home?near=34.6,119.22")["places"]
    assert [(item["id"], "distance_m" in item) for item in near] == [("huaguoshan", True), ("liandao", True)]


def test_home_changes_with_the_day(client: FlaskClient) -> None:
    today = client.get("/api/v1/home")
    assert today.json["on"] == "2026-11-24"  # type: ignore[index]
    assert today.headers["Cache-Control"] == "public, max-age=30"  # 30 seconds before midnight
    other = client.get("/api/v1/home?on=2026-11-25")
    assert other.headers["ETag"] != today.headers["ETag"]


def test_vocab(client: FlaskClient) -> None:
    vocab = get(client, "/api/v1/vocab?lang=en")
    assert vocab["counties"] == [
        {"id": "lianyun", "label": "Lianyun", "count": 1},
        {"id": "haizhou", "label": "Haizhou", "count": 2},
    ]
    assert [month["count"] for month in vocab["months"]] == [0, 0, 0, 1, 0, 0, 1, 1, 0, 1, 0, 0]


def test_map_is_geojson(client: FlaskClient) -> None:
    response = client.get("/api/v1/map.geojson")
    assert response.mimetype == "application/geo+json"
    found: Any = response.json
    assert (found["type"], found["release"]) == ("FeatureCollection", response.headers["X-Release"])
    assert [feature["properties"]["id"] for feature in found["features"]] == ["huaguoshan", "liandao"]
    for feature in found["features"]:  # RFC 7946: longitude first, in range, no crs
        lon, lat = feature["geometry"]["coordinates"]
        assert (feature["type"], feature["geometry"]["type"]) == ("Feature", "Point")
        assert 118 < lon < 120.5 and 33.5 < lat < 35.5
    assert "crs" not in found
    assert len(get(client, "/api/v1/map.geojson?tag=beach")["features"]) == 1


def test_a_day_is_a_day_in_shanghai(own_app: Flask) -> None:
    own_app.extensions["shanhai.clock"] = lambda: datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
    assert get(own_app.test_client(), "/api/v1/home")["on"] == "2026-11-25"


def test_a_day_that_was_asked_for_does_not_end_at_midnight(own_app: Flask) -> None:
    client = own_app.test_client()
    for address in ("/api/v1/home?on=2026-12-01", "/api/v1/search?q=山&on=2026-12-01"):
        own_app.extensions["shanhai.clock"] = lambda: LATE
        before = client.get(address)
        assert before.headers["Cache-Control"] == "public, max-age=60"
        own_app.extensions["shanhai.clock"] = lambda: LATE + timedelta(days=1)
        assert client.get(address).headers["ETag"] == before.headers["ETag"]
