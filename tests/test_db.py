"""The session's engine: the pinned release's for content, the default database for everything else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.exc import UnboundExecutionError

from backend.db import db, init_db, pin_engine
from backend.readmodel.engines import open_readmodel
from backend.readmodel.models import EntryRow
from backend.readmodel.writer import write_readmodel
from backend.settings import load_settings
from tests.readmodel.catalogues import make_catalogue, make_entry, make_media


def write(path: Path, title: str) -> sa.Engine:
    catalogue = make_catalogue(make_entry("places", "mou", title, code=f"abc00{len(title)}"))
    write_readmodel(catalogue, make_media(catalogue), path)
    return open_readmodel(path)


def test_each_request_reads_its_own_release(tmp_path: Path) -> None:
    app = Flask(__name__)
    init_db(app, load_settings({}, instance_dir=tmp_path / "instance"))
    assert json.loads(json.dumps(app.config["SQLALCHEMY_BINDS"])) == {}
    engines = [write(tmp_path / name, title) for name, title in (("a", "甲"), ("b", "甲乙"))]
    seen = []
    for engine in (*engines, engines[0]):
        with app.app_context():
            pin_engine(engine)
            assert db.session.get_bind(mapper=EntryRow) is engine
            assert db.session.get_bind(clause=sa.select(EntryRow.__table__)) is engine
            seen.append(db.session.scalars(sa.select(EntryRow.code)).one())
    assert seen == ["abc001", "abc002", "abc001"]
    for engine in engines:
        engine.dispose()


def test_nothing_pinned_is_an_error_not_the_default_database(tmp_path: Path) -> None:
    app = Flask(__name__)
    init_db(app, load_settings({}, instance_dir=tmp_path / "instance"))
    with app.app_context(), pytest.raises(UnboundExecutionError, match="no release is pinned"):
        db.session.scalars(sa.select(EntryRow.code)).all()


def test_the_default_database_waits_its_turn(tmp_path: Path) -> None:
    app = Flask(__name__)
    init_db(app, load_settings({}, instance_dir=tmp_path / "instance"))
    with app.app_context():
        begun: list[str] = []
        sa.event.listen(db.engine, "before_cursor_execute", lambda _c, _cur, statement, *_: begun.append(statement))
        assert db.session.execute(sa.text("PRAGMA journal_mode")).scalar() == "wal"
        assert begun[0] == "BEGIN IMMEDIATE"
        assert db.session.get_bind() is db.engine
        db.session.remove()
        db.engine.dispose()
    assert (tmp_path / "instance" / "shanhai.sqlite").exists()
