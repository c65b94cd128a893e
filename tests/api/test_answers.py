"""What every address answers: shapes, redirects, languages; each JSON answer names the release of its header."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from backend.content.kinds import COLLECTIONS
from tests.api.making import FIRST

BASE = "http://localhost"


def get(client: FlaskClient, address: str, **more: Any) -> Any:
    response = client.get(address, **more)
    assert response.status_code == 200, response.get_data(as_text=True)
    return response.json


def test_root(client: FlaskClient) -> None:
    root = get(client, "/api/v1/")
    assert list(root) == ["release", "published", "complete", "collections", "links"]
    assert (root["release"], root["complete"]) == (FIRST, False)
    assert [each["id"] for each in root["collections"]] == list(COLLECTIONS)
    assert root["collections"][0] == {
        "id": "places",
        "kind": "place",
        "title": "山海大公园",
        "count": 3,
        "url": f"{BASE}/api/v1/places",
    }
    assert get(client, "/api/v1/?lang=en")["collections"][0]["title"] == "Mountain-Sea Park"


def test_links_of_the_root_lead_somewhere(client: FlaskClient) -> None:
    assert {"home", "vocab", "map"} <= {*get(client, "/api/v1/")["links"]}
    for address in get(client, "/api/v1/")["links"].values():
        query = "?q=山" if "search" in address else ""
        assert client.get(address + query).status_code == 200, address


def test_list(client: FlaskClient) -> None:
    page = get(client, "/api/v1/places?page_size=2&county=haizhou,lianyun")
    assert list(page) == ["release", "total", "page", "page_size", "next", "items", "facets"]
    assert [item["id"] for item in page["items"]] == ["huaguoshan", "kongwangshan"]
    assert (page["total"], page["page"], page["page_size"]) == (3, 1, 2)
    following = get(client, page["next"])
    assert [item["id"] for item in following["items"]] == ["liandao"]
    assert following["next"] is None


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("tag=family&tag=hiking", ["huaguoshan"]),
        ("tag=beach,hiking", ["huaguoshan", "kongwangshan", "liandao"]),
        ("tag=hiking&tag=-family", ["kongwangshan"]),
        ("tag=-family,-hiking", []),
        ("month=10", ["huaguoshan"]),
        ("landscape=mountain&sort=updated", ["huaguoshan", "kongwangshan"]),
        ("ids=liandao,huaguoshan", ["huaguoshan", "liandao"]),
    ],
)
def test_filters(client: FlaskClient, query: str, expected: list[str]) -> None:
    assert [item["id"] for item in get(client, f"/api/v1/places?{query}")["items"]] == expected


def test_every_collection_has_a_list(client: FlaskClient) -> None:
    assert [get(client, f"/api/v1/{name}")["total"] for name in COLLECTIONS] == [3] + [0] * 8


def test_entry(client: FlaskClient) -> None:
    entry = get(client, "/api/v1/places/huaguoshan")
    assert list(entry)[:4] == ["release", "collection", "kind", "id"]
    assert entry["url"] == f"{BASE}/places/huaguoshan/"
    assert entry["cover"]["renditions"][0]["url"] == f"{BASE}/media/huaguoshan-320.webp"
    assert entry["links"] == [{"collection": "places", "id": "liandao", "title": "连岛"}]
    assert get(client, "/api/v1/codes/huaguo") == entry
    assert get(client, "/api/v1/codes/HuaGuo") == entry  # as a person types what stands below a picture


def test_a_former_id_moves_for_good(client: FlaskClient) -> None:
    response = client.get("/api/v1/villages/dongxiliandao?lang=en")
    assert response.status_code == 301
    assert response.headers["Location"] == f"{BASE}/api/v1/places/liandao?lang=en"
    assert get(client, response.headers["Location"])["title"] == "Liandao Island"


def test_a_short_code_leads_to_its_page(client: FlaskClient) -> None:
    assert client.get("/s/LIANDA").headers["Location"] == client.get("/s/lianda").headers["Location"]
    response = client.get("/s/lianda")
    assert (response.status_code, response.headers["Location"]) == (302, f"{BASE}/places/liandao/")


def test_search(client: FlaskClient) -> None:
    found = get(client, "/api/v1/search?q=花果山")
    first = found["items"][0]
    assert first["id"] == "huaguoshan"
    assert "<mark>" in first["snippet"]
    assert set(get(client, "/api/v1/places")["items"][0]) < set(first)
    assert {"id": "place", "label": "山海大公园", "count": found["total"]} in found["facets"]["kind"]
    assert (found["query"], found["on"]) == ("花果山", "2026-11-24")
    for words in ("果山", "hgs", "huaguoshan"):
        assert get(client, f"/api/v1/search?q={words}")["items"][0]["id"] == "huaguoshan", words
    assert get(client, "/api/v1/search?q=花果山&kind=village,route")["total"] == 0


def test_suggest(client: FlaskClient) -> None:
    items = get(client, "/api/v1/search/suggest?q=hua&lang=en")["items"]
    assert [(item["id"], item["url"]) for item in items] == [("huaguoshan", f"{BASE}/en/places/huaguoshan/")]


def test_health(client: FlaskClient) -> None:
    assert get(client, "/healthz") == {"status": "ok", "release": FIRST}
    assert get(client, "/readyz") == {"status": "ready", "release": FIRST}
    assert get(client, "/release.json")["release"] == FIRST


@pytest.mark.parametrize(
    "address",
    [
        "/api/v1/",
        "/api/v1/places",
        "/api/v1/places/liandao",
        "/api/v1/search?q=山",
        "/api/v1/search/suggest?q=山",
        "/api/v1/codes/lianda",
        "/release.json",
        "/healthz",
        "/readyz",
        "/api/v1/places/nowhere",
        "/api/v1/places?colour=red",
    ],
)
def test_every_json_answer_names_its_release(client: FlaskClient, address: str) -> None:
    response = client.get(address)
    assert response.json is not None
    assert response.json["release"] == response.headers["X-Release"] == FIRST


def test_everything_else_carries_the_header(client: FlaskClient) -> None:
    for address in ("/", "/nowhere", "/media/picture-aaaaaaaa.jpg", "/s/lianda", "/api/docs", "/api/v1/openapi.json"):
        assert client.get(address, buffered=True).headers["X-Release"] == FIRST, address


def test_the_base_is_the_setting_or_the_host(client: FlaskClient) -> None:
    hosts = {"m.example.cn": "http://m.example.cn", "[::1]:8000": "http://[::1]:8000", 'a"b': "http://127.0.0.1:8000"}
    for host, base in hosts.items():
        entry = get(client, "/api/v1/places/liandao", headers={"Host": host})
        assert entry["url"] == f"{base}/places/liandao/"


def test_anyone_may_read_from_any_origin(client: FlaskClient) -> None:
    assert client.get("/api/v1/places").headers["Access-Control-Allow-Origin"] == "*"
    assert "Retry-After" in client.get("/api/v1/places").headers["Access-Control-Expose-Headers"]
    asked = client.options("/api/v1/places", headers={"Origin": "https://x.cn"})
    assert asked.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
