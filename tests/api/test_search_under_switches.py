"""Eight threads search while releases are switched: no error, and no empty answer for words that both releases know."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from backend.api.app import create_app
from backend.content.catalogue import Catalogue
from backend.db import db
from backend.release.store import ReleaseStore
from backend.settings import load_settings
from bench.search_catalogue import load_real, multiply
from tests.api.making import FIRST, SECOND, stage_catalogue

THREADS, SWITCHES = 8, 10
WORDS = (
    "花果山",
    "果山",
    "hgs",
    "huaguoshan",
    "水濂洞",
    "連島",
    "beach",
    "monkey king",
    "看海",
    "五月底摘樱桃",
    "村",
    "山",
)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_real()


@pytest.fixture
def app(catalogue: Catalogue, tmp_path: Path) -> Iterator[Flask]:
    """An app over two releases: the shipped entries, and the same with as many copies."""
    settings = load_settings({}, build_dir=tmp_path / "build", instance_dir=tmp_path / "instance", ratelimit="")
    for release, entries in ((FIRST, len(catalogue.entries)), (SECOND, len(catalogue.entries) + 100)):
        stage_catalogue(settings.build_dir, release, multiply(catalogue, entries))
        ReleaseStore(settings.build_dir).activate(release)
    made = create_app(settings)
    yield made
    made.extensions["shanhai.releases"].close()
    with made.app_context():
        db.engine.dispose()


@pytest.mark.parametrize("each", [40, pytest.param(1_000, marks=pytest.mark.soak)])
def test_searches_during_switches(app: Flask, each: int) -> None:
    store = ReleaseStore(app.extensions["shanhai.settings"].build_dir)
    wrong: list[str] = []
    seen: set[str] = set()
    done = [0] * THREADS

    def work(thread: int) -> None:
        client = app.test_client()
        for number in range(each):
            word = WORDS[(thread + number) % len(WORDS)]
            size = 1 + (thread * each + number) % 97  # so that few answers are found in the cache
            answer = client.get("/api/v1/search", query_string={"q": word, "page_size": size})
            body = answer.get_json()
            if answer.status_code != 200 or not body["total"] or not body["items"]:
                wrong.append(f"{word}: {answer.status_code} {answer.text[:200]}")
            elif body["release"] != answer.headers["X-Release"]:
                wrong.append(f"{word}: {body['release']} under {answer.headers['X-Release']}")
            else:
                seen.add(body["release"])
            done[thread] += 1

    threads = [threading.Thread(target=work, args=(thread,)) for thread in range(THREADS)]
    for thread in threads:
        thread.start()
    for switch in range(SWITCHES):
        while sum(done) < (switch + 1) * THREADS * each // (SWITCHES + 1) and any(
            map(threading.Thread.is_alive, threads)
        ):
            threads[0].join(0.005)
        store.activate(FIRST if switch % 2 == 0 else SECOND)
    for thread in threads:
        thread.join()
    assert wrong == []
    assert done == [each] * THREADS
    assert seen == {FIRST, SECOND}
