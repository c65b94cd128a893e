"""The mini-program of examples/ is run by node on what the API really answers."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.exceptions import InternalServerError
from werkzeug.test import TestResponse

from backend.api.problems import problem_response
from backend.content.loader import load_catalogue
from backend.imaging.source import probe_photo
from backend.release.store import ReleaseStore
from backend.settings import load_settings
from tests.api.conftest import open_app
from tests.api.making import FIRST, SECOND, stage_catalogue
from tests.conftest import NOW, TINY_TREE

PROGRAM = Path(__file__).parents[2] / "examples" / "miniprogram"
LIST = "/places?page=1&facets=county,tag&lang=zh"
#: name of the recording -> what is asked
ASKED = {
    "home": "/home?lang=zh",
    "list": LIST,
    "county": f"{LIST}&county=haizhou",
    "tag": f"{LIST}&tag=haidao",
    "month": f"{LIST}&month=7",
    "near": f"{LIST}&near=34.65000,119.29000&datum=gcj02",
    "entry": "/places/huaguoshan?lang=zh",
    "map": "/map.geojson?lang=zh",
    "suggest": "/search/suggest?q=lian&lang=zh",
    "search": "/search?q=lian&lang=zh",
    "missing": "/places/nope?lang=zh",
    "wrong_name": "/places?colour=red",
    "wrong_value": "/places?county=beijing",
}
STATUS = {"missing": 404, "wrong_name": 400, "wrong_value": 400}


def open_tiny(folder: Path, ratelimit: str = "") -> Iterator[Flask]:
    """An app over the tiny tree as FIRST."""
    settings = load_settings({}, build_dir=folder / "build", instance_dir=folder / "instance", ratelimit=ratelimit)
    settings.build_dir.mkdir(parents=True)
    publish_tiny(settings.build_dir, FIRST)
    yield from open_app(settings)


def publish_tiny(build: Path, release_id: str) -> None:
    catalogue, _ = load_catalogue(TINY_TREE, NOW.date(), probe=probe_photo)
    stage_catalogue(build, release_id, catalogue)
    ReleaseStore(build).activate(release_id)


class Recorder:
    """Writes answers to JSON files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def ask(self, client: FlaskClient, name: str, address: str, status: int = 200, **headers: str) -> TestResponse:
        """Ask and record; the answer has the status expected."""
        response = client.get(f"/api/v1{address}", headers=headers)
        assert response.status_code == status, (address, response.text)
        self.record(name, address, response)
        return response

    def record(self, name: str, address: str, response: Any) -> None:
        """One recording. WeChat gives an empty text for an answer without a body."""
        body = json.loads(response.get_data(as_text=True) or '""')
        answer = {"status": response.status_code, "header": dict(response.headers), "body": body}
        answer["address"] = f"/api/v1{address}"
        (self.folder / f"{name}.json").write_text(json.dumps(answer, ensure_ascii=False), encoding="utf-8")


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of recordings."""
    folder = tmp_path_factory.mktemp("answers")
    recorder = Recorder(folder)
    for app in open_tiny(folder / "open"):
        client = app.test_client()
        seen = {name: recorder.ask(client, name, path, STATUS.get(name, 200)) for name, path in ASKED.items()}
        recorder.ask(client, "unchanged", ASKED["home"], 304, **{"If-None-Match": seen["home"].headers["ETag"]})
        recorder.record("broken", ASKED["list"], problem_response(InternalServerError(), FIRST))
        publish_tiny(folder / "open" / "build", SECOND)
        app.extensions["shanhai.releases"].close()
    for app in open_app(load_settings({}, build_dir=folder / "open/build", instance_dir=folder / "i", ratelimit="")):
        recorder.ask(app.test_client(), "home_next", ASKED["home"])
    for app in open_tiny(folder / "limited", ratelimit="1 per minute"):
        app.test_client().get("/api/v1/places")
        recorder.ask(app.test_client(), "limited", ASKED["list"], 429)
    return folder


def not_tried(why: str) -> NoReturn:
    """Skip with one line; where MINIPROGRAM=required (.ci/run), fail."""
    said = f"the mini-program was not tried: {why}"
    if os.environ.get("MINIPROGRAM") == "required":
        pytest.fail(said)
    pytest.skip(said)


@pytest.fixture(scope="module")
def node() -> str:
    """Node, with the packages that package-lock.json names (fetched once)."""
    found, npm = shutil.which("node"), shutil.which("npm")
    if found is None:
        not_tried("no node (Debian: apt-get install nodejs npm)")
    if not (PROGRAM / "node_modules" / ".package-lock.json").exists():
        if npm is None:
            not_tried("no npm (Debian: apt-get install npm)")
        done = subprocess.run([npm, "ci"], cwd=PROGRAM, capture_output=True, text=True, timeout=300)
        if done.returncode:
            not_tried(f"npm ci failed: {done.stderr[-300:]!r}")
    return found


def test_the_mini_program_on_real_answers(node: str, answers: Path) -> None:
    done = subprocess.run(
        [node, "--test", *sorted(str(path) for path in (PROGRAM / "test").glob("*.test.js"))],
        cwd=PROGRAM,
        env={**os.environ, "SHANHAI_ANSWERS": str(answers)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_lock_names_no_registry() -> None:
    lock = json.loads((PROGRAM / "package-lock.json").read_text(encoding="utf-8"))
    assert [name for name, package in lock["packages"].items() if "resolved" in package] == []
