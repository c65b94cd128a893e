"""The description of the API: golden, complete, the same for every release."""

from __future__ import annotations

from typing import Any

from flask import Flask
from flask.testing import FlaskClient

from backend.api.parameters import LIST_PARAMETERS
from backend.content.kinds import COLLECTIONS
from tests.conftest import Golden


def test_golden(client: FlaskClient, golden: Golden) -> None:
    golden.check("openapi.json", client.get("/api/v1/openapi.json").json)


def test_every_address_is_described(app: Flask, client: FlaskClient) -> None:
    document: Any = client.get("/api/v1/openapi.json").json
    assert document["openapi"] == "3.1.0"
    for collection in COLLECTIONS:
        listed = document["paths"][f"/api/v1/{collection}"]["get"]
        assert {item["name"] for item in listed["parameters"]} == {item.name for item in LIST_PARAMETERS}
        assert {"200", "400", "405", "414", "503"} <= set(listed["responses"])
        assert "404" in document["paths"][f"/api/v1/{collection}/{{id}}"]["get"]["responses"]


def test_a_number_that_may_be_unknown(client: FlaskClient) -> None:
    document: Any = client.get("/api/v1/openapi.json").json
    year = document["components"]["schemas"]["HonourDetail"]["properties"]["year"]
    assert year["anyOf"] == [{"type": "integer", "minimum": 1900, "maximum": 2100}, {"const": "unknown"}]
    assert "type" not in year
