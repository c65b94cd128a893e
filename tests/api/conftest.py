"""An app over a small release made by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.api.app import create_app
from backend.content.loader import load_catalogue
from backend.db import db
from backend.imaging.source import probe_photo
from backend.release.store import ReleaseStore
from backend.settings import Settings, load_settings
from tests.api.making import FIRST, make_release, stage_catalogue
from tests.conftest import NOW
from tests.readmodel.catalogues import three_places

#: the moment the app believes it is: 23:59:30 in Asia/Shanghai
LATE = datetime(2026, 11, 24, 15, 59, 30, tzinfo=UTC)


def make_small(folder: Path) -> Settings:
    """Settings whose build folder holds FIRST: three places."""
    settings = load_settings({}, build_dir=folder / "build", instance_dir=folder / "instance", ratelimit="")
    settings.build_dir.mkdir()
    make_release(settings.build_dir, FIRST, *three_places())
    return settings


def open_app(settings: Settings) -> Iterator[Flask]:
    """An app whose files are let go afterwards, since warnings are errors."""
    app = create_app(settings, clock=lambda: LATE)
    yield app
    app.extensions["shanhai.releases"].close()
    with app.app_context():
        db.engine.dispose()


def open_tree(folder: Path, tree: Path) -> Iterator[Flask]:
    """An app over a content tree, its pictures made up, without a rate limit. The tree must have no errors."""
    settings = load_settings({}, build_dir=folder / "build", instance_dir=folder / "instance", ratelimit="")
    settings.build_dir.mkdir()
    catalogue, problems = load_catalogue(tree, NOW.date(), probe=probe_photo)
    assert [problem for problem in problems if problem.severity == "error"] == []
    stage_catalogue(settings.build_dir, FIRST, catalogue)
    ReleaseStore(settings.build_dir).activate(FIRST)
    yield from open_app(settings)


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """An app over FIRST, three places, shared by all tests that only read."""
    yield from open_app(make_small(tmp_path_factory.mktemp("small")))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def own_app(tmp_path: Path) -> Iterator[Flask]:
    """The same for one test alone, which may publish, move the clock or break things."""
    yield from open_app(make_small(tmp_path))


@pytest.fixture
def own_client(own_app: Flask) -> FlaskClient:
    return own_app.test_client()


@pytest.fixture
def empty_client(tmp_path: Path) -> Iterator[FlaskClient]:
    """A client of an app without any release."""
    for app in open_app(load_settings({}, build_dir=tmp_path / "build", instance_dir=tmp_path / "instance")):
        yield app.test_client()
