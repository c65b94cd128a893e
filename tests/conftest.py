"""What all tests share: the tiny content tree and the switch that rewrites golden files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

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
