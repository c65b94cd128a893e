"""Searches that found nothing: counted once each, nothing personal, and never at the cost of an answer."""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import CliRunner
from flask import Flask
from flask.testing import FlaskClient

from backend.api import missed
from backend.api.missed import MAX_WAITING, MissedWords, keep_words, read_missed
from backend.cli.main import main
from backend.release.layout import TIME_ZONE
from backend.settings import Settings

DAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(missed, "_PAUSE", 0.01)


def rows(app: Flask) -> list[tuple[str, int]]:
    app.extensions["shanhai.missed"].wait()
    settings: Settings = app.extensions["shanhai.settings"]
    return [(row.words, row.times) for row in read_missed(settings, DAY)]


def search(client: FlaskClient, q: str, **more: str) -> int:
    answer = client.get("/api/v1/search", query_string={"q": q, **more})
    assert answer.status_code == 200
    return int(answer.json["total"]) if answer.json else -1


def test_every_miss_is_counted_although_answers_are_kept(own_app: Flask, own_client: FlaskClient) -> None:
    assert rows(own_app) == []
    for q in ("量子力学", "量子力學", "《量子力学》", "量子力学", "滑翔"):
        assert search(own_client, q) == 0
    assert rows(own_app) == [("量子力学", 4), ("滑翔", 1)]


def test_only_words_that_find_nothing_at_all_are_counted(own_app: Flask, own_client: FlaskClient) -> None:
    assert search(own_client, "连岛", kind="story") == 0  # a filter emptied it
    assert search(own_client, "西湖") == 0  # answered with a sentence
    assert search(own_client, "连岛") > 0
    assert rows(own_app) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("温泉酒店", "温泉酒店"),
        ("  Ｓｕｒｆｉｎｇ！ ", "surfing"),
        ("13800001111", ""),
        ("１３８００００１１１１", ""),
        ("电话 138 0000 1111", ""),
        ("138-0000-1111", ""),
        ("a@b.cn", ""),
        ("2026年11月", "2026年11月"),
        ("很" * 16, "很" * 16),
        ("很" * 17, ""),
        ("\x00🙂", ""),
    ],
)
def test_nothing_personal_is_kept(text: str, kept: str) -> None:
    assert keep_words(text) == kept


def test_a_locked_database_delays_no_answer_and_loses_the_count(tmp_path: Path) -> None:
    path = tmp_path / "counts.sqlite"
    engine = sa.create_engine(f"sqlite:///{path}", connect_args={"timeout": 0.05})
    counts = MissedWords(engine)
    counts.count("滑翔", DAY)
    counts.wait()
    lock = sqlite3.connect(path, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    started = time.perf_counter()
    counts.count("滑翔", DAY)
    assert time.perf_counter() - started < 0.05
    counts.wait()
    lock.execute("ROLLBACK")
    assert lock.execute("SELECT words, times FROM missed_words").fetchall() == [("滑翔", 1)]
    counts.count("滑翔", DAY)  # and goes on afterwards
    counts.wait()
    assert lock.execute("SELECT words, times FROM missed_words").fetchall() == [("滑翔", 2)]
    lock.close()
    engine.dispose()


def test_answers_do_not_wait_for_a_locked_database(own_app: Flask, own_client: FlaskClient) -> None:
    assert search(own_client, "滑翔") == 0
    assert rows(own_app) == [("滑翔", 1)]
    settings: Settings = own_app.extensions["shanhai.settings"]
    lock = sqlite3.connect(settings.instance_dir / "shanhai.sqlite", isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    started = time.perf_counter()
    assert search(own_client, "滑翔") == search(own_client, "量子力学") == 0
    assert time.perf_counter() - started < 1.0
    lock.execute("ROLLBACK")
    lock.close()
    assert rows(own_app) == [("滑翔", 2), ("量子力学", 1)]


def _remove_folder(folder: Path) -> None:
    shutil.rmtree(folder)


def _make_no_database(folder: Path) -> None:
    for name in ("shanhai.sqlite-wal", "shanhai.sqlite-shm"):
        (folder / name).unlink(missing_ok=True)
    (folder / "shanhai.sqlite").write_bytes(b"no database, " * 100)


@pytest.mark.parametrize("breaking", [_remove_folder, _make_no_database])
def test_a_missing_or_broken_database_breaks_no_answer(
    own_app: Flask, own_client: FlaskClient, breaking: Callable[[Path], None]
) -> None:
    settings: Settings = own_app.extensions["shanhai.settings"]
    breaking(settings.instance_dir)
    assert search(own_client, "滑翔") == 0
    own_app.extensions["shanhai.missed"].wait()
    assert search(own_client, "连岛") > 0


def test_a_database_that_may_only_be_read_loses_the_count(tmp_path: Path) -> None:
    path = tmp_path / "counts.sqlite"
    sqlite3.connect(path).close()
    engine = sa.create_engine(f"sqlite:///file:{path}?mode=ro&uri=true")
    counts = MissedWords(engine)
    counts.count("滑翔", DAY)
    counts.wait()
    engine.dispose()


def test_what_waits_is_bounded_and_so_are_the_words_of_a_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(missed, "_PAUSE", 0.3)
    monkeypatch.setattr(missed, "MAX_WORDS", 40)
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'counts.sqlite'}")
    counts = MissedWords(engine)
    for number in range(3 * MAX_WAITING):
        counts.count(f"词{number}", DAY)
    counts.wait()
    with engine.connect() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM missed_words")).scalar_one() == 40
    engine.dispose()


def test_editors_see_what_was_missed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHANHAI_INSTANCE_DIR", str(tmp_path))
    run = CliRunner().invoke
    assert run(main, ["search", "--missed"]).output.startswith("最近 30 天没有搜不到结果的词")
    assert list(tmp_path.iterdir()) == []  # looking makes no database
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'shanhai.sqlite'}")
    counts = MissedWords(engine)
    today = datetime.now(TIME_ZONE).date()
    for text, day in (
        ("滑翔", today),
        ("滑翔", today - timedelta(days=3)),
        ("[bold]潜水", today),
        ("旧词", DAY.replace(year=2020)),
    ):
        counts.count(text, day)
    counts.wait()
    engine.dispose()
    lines = run(main, ["search", "--missed"]).output.splitlines()
    assert lines[0] == "最近 30 天搜不到结果的词（次数、词、最近一天）："
    assert [line.split() for line in lines[1:]] == [
        ["2", "次", "滑翔", today.isoformat()],
        ["1", "次", "bold潜水", today.isoformat()],
    ]
    (tmp_path / "shanhai.sqlite").write_bytes(b"no database, " * 100)
    assert "读不了默认数据库" in run(main, ["search", "--missed"]).output
    assert run(main, ["search"]).exit_code == 2
