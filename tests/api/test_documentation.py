"""docs/api.md: its commands are run on the shipped content, its answers are part of the real ones."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient

from backend.settings import REPO_ROOT
from tests.api.conftest import open_tree

HOST = "127.0.0.1:8000"
TEXT = (REPO_ROOT / "docs" / "api.md").read_text("utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```\n```json\n(.*?)```", TEXT, re.S)
CASES = [
    pair
    for commands, answers in BLOCKS
    for pair in zip(re.findall(r"curl '([^']+)'", commands), answers.strip().split("\n"), strict=True)
]


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """A client of an app over the shipped content, its pictures made up but for what they say of themselves."""
    for app in open_tree(tmp_path_factory.mktemp("shipped"), REPO_ROOT / "content"):
        yield app.test_client()


def test_ten_questions() -> None:
    assert len(re.findall(r"(?m)^## \d+\. .*\?$", TEXT)) == 10
    assert len(BLOCKS) == 10


@pytest.mark.parametrize(("address", "answer"), CASES, ids=[address[28:70] for address, _ in CASES])
def test_a_command_answers_what_stands_under_it(shipped: FlaskClient, address: str, answer: str) -> None:
    response = shipped.get(address.removeprefix(f"http://{HOST}"), base_url=f"http://{HOST}")
    assert contains(response.json, json.loads(answer)), response.get_data(as_text=True)[:1500]


def test_a_point_leaves_no_part_of_the_first_screen_empty(shipped: FlaskClient) -> None:
    plain: Any = shipped.get("/api/v1/home?on=2026-10-03").json
    near: Any = shipped.get("/api/v1/home?on=2026-10-03&near=34.6,119.2").json
    for name in ("in_season", "festivals", "routes", "products", "notices"):
        assert near[name] and near[name] == plain[name], name
    for name in ("places", "villages"):
        assert len(near[name]) == len(plain[name]) and all("distance_m" in item for item in near[name]), name


def test_the_first_screen_recommends_no_place_that_is_closed_for_good(shipped: FlaskClient) -> None:
    """The islands of Qiansandao are garrisoned: their closure has no days."""
    for query in ("near=34.98,119.9", "on=2026-12-19", "on=2027-01-24", "on=2027-09-27"):
        home: Any = shipped.get(f"/api/v1/home?{query}").json
        assert not {item["id"] for item in home["places"]} & {"qiansandao", "pingdao", "dashandao", "cheniushandao"}


def contains(real: Any, told: Any) -> bool:
    """Whether `told` is part of `real`: members of objects, and for each item of a list one that holds it."""
    if isinstance(told, dict):
        return isinstance(real, dict) and all(name in real and contains(real[name], told[name]) for name in told)
    if isinstance(told, list):
        return isinstance(real, list) and all(any(contains(item, each) for item in real) for each in told)
    return bool(real == told)
