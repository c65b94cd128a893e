"""What all tests share: the tiny content tree and the switch that rewrites golden files."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from backend.settings import Settings, load_settings
from tests.browsing import CHROMIUM, FLAGS

#: the moment the tests publish at: the tiny tree has a festival before it
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
TESTS = Path(__file__).parent
TINY_TREE = TESTS / "fixtures" / "tree"
BAD_CONTENT = TESTS / "badcontent"
GOLDEN = TESTS / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew; review the diff")


class Golden:
    """Compares a text or JSON value with a file under tests/golden/, or rewrites it on --update-golden."""

    def __init__(self, update: bool) -> None:
        self.update = update

    def check(self, name: str, value: Any) -> None:
        text = (
            value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        )
        path = GOLDEN / name
        if self.update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.exists(), f"{name} is missing: run pytest --update-golden and review it"
        assert text == path.read_text(encoding="utf-8")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    return Golden(request.config.getoption("--update-golden"))


@pytest.fixture
def tiny_tree(tmp_path: Path) -> Path:
    """A writable copy of the tiny complete content tree."""
    return Path(shutil.copytree(TINY_TREE, tmp_path / "content"))


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The tiny tree, published once with MkDocs: the settings whose build folder holds the release."""
    from backend.publish.pipeline import publish

    folder = tmp_path_factory.mktemp("published")
    settings = load_settings(
        {}, content_dir=TINY_TREE, build_dir=folder / "build", instance_dir=folder / "instance", ratelimit=""
    )
    publish(settings, now=NOW, quick=True, html=True)
    return settings


@pytest.fixture(scope="session")
def server(published: Settings) -> Iterator[str]:
    """The published tiny tree, served on a free port of this machine: its address."""
    from backend.api.app import create_app

    web = make_server("127.0.0.1", 0, create_app(published), threaded=True)
    thread = threading.Thread(target=web.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{web.server_port}"
    web.shutdown()
    thread.join()
    web.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all browser tests (Playwright's synchronous form can run only once in a process)."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield chromium
        chromium.close()
