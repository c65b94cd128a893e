"""A build folder with warm pictures for the three entries of the small tree; each test gets its own copy."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend.publish import inputs
from backend.publish.pipeline import publish
from backend.settings import Settings, load_settings
from tests.publish.small_tree import write_small_tree
from tests.publish.stand_ins import standing_in
from tests.release.staging import NOW


def _settings(folder: Path) -> Settings:
    return load_settings(
        {}, content_dir=folder / "content", build_dir=folder / "build", public_url="https://shanhai.example"
    )


@pytest.fixture(scope="session")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small tree, published once (quick, without MkDocs)."""
    folder = tmp_path_factory.mktemp("warm")
    write_small_tree(folder / "content")
    publish(_settings(folder), now=NOW, quick=True, html=False)
    return folder


@pytest.fixture
def small(warm: Path, tmp_path: Path) -> Settings:
    """The small tree with its pictures in the cache and no release yet."""
    shutil.copytree(warm / "content", tmp_path / "content")
    shutil.copytree(warm / "build" / "cache", tmp_path / "build" / "cache", copy_function=os.link)
    return _settings(tmp_path)


@pytest.fixture(autouse=True)
def _same_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program does not change while it is tested, also when somebody is typing."""
    monkeypatch.setattr(inputs, "hash_code", lambda root: "of the tests")


@pytest.fixture
def quick_writers(tmp_path: Path) -> Iterator[None]:
    """Stand-ins for the writers whose output the test is not about."""
    with standing_in(tmp_path / "index"):
        yield
