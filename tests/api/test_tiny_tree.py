"""The tiny content tree through the API: every collection, every entry, in the shapes that OpenAPI promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from backend.content.catalogue import LANGS
from backend.content.kinds import KINDS, Kind
from tests.api.conftest import open_tree
from tests.conftest import TINY_TREE


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """A client of an app over the tiny tree (its pictures made up)."""
    for app in open_tree(tmp_path_factory.mktemp("tiny"), TINY_TREE):
        yield app.test_client()


@pytest.fixture(scope="module")
def document(tiny: FlaskClient) -> Any:
    return tiny.get("/api/v1/openapi.json").json


def check(document: Any, schema: str, value: Any) -> None:
    """The value has exactly the members that the schema promises."""
    root = {"$ref": f"#/components/schemas/{schema}", "components": document["components"]}
    assert [error.message for error in Draft202012Validator(root).iter_errors(value)] == []
    assert set(value) <= set(document["components"]["schemas"][schema]["properties"])


def test_the_description_is_valid_openapi(document: Any) -> None:
    validate(document)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.collection)
def test_every_collection_keeps_its_promise(tiny: FlaskClient, document: Any, kind: Kind) -> None:
    listed: Any = tiny.get(f"/api/v1/{kind.collection}").json
    check(document, "ListAnswer", listed)
    assert listed["total"] >= 1
    for item in listed["items"]:
        for lang in LANGS:
            entry: Any = tiny.get(f"/api/v1/{kind.collection}/{item['id']}?lang={lang}").json
            check(document, kind.kind.title().replace("-", "") + "Answer", entry)
            check(document, kind.kind.title().replace("-", "") + "Detail", entry["detail"])
            assert entry["url"].endswith(f"{'/en' if lang == 'en' else ''}/{kind.collection}/{item['id']}/")


def test_search_keeps_its_promise(tiny: FlaskClient, document: Any) -> None:
    found: Any = tiny.get("/api/v1/search?q=连云港").json
    check(document, "SearchAnswer", found)
    check(document, "SuggestAnswer", tiny.get("/api/v1/search/suggest?q=l").json)
    check(document, "RootAnswer", tiny.get("/api/v1/").json)
    check(document, "Problem", tiny.get("/api/v1/search?colour=red").json)
