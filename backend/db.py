"""The one Flask-SQLAlchemy object: `db`.

Two kinds of data live behind it. What the server itself writes is in the default database (SQLite in the instance
folder, or whatever `SHANHAI_DATABASE_URL` names). What editors wrote is in the read model of a release: its models
carry the bind key `content`, for which no bind is configured. The session asks the request which release it was pinned
to and takes that release's engine, so a request never mixes two releases and nothing is re-pointed at run time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from flask import Flask, g, has_app_context
from flask_sqlalchemy import SQLAlchemy
from flask_sqlalchemy.session import Session
from sqlalchemy.exc import UnboundExecutionError
from sqlalchemy.orm import DeclarativeBase

from backend.settings import Settings

#: bind key of the models that live in a release
CONTENT = "content"


def pin_engine(engine: sa.Engine) -> None:
    """Make `engine` the one that content models use until this request or app context ends."""
    g.content_engine = engine


def content_engine() -> sa.Engine:
    """The engine of the pinned release; raises UnboundExecutionError when none was pinned."""
    engine: sa.Engine | None = getattr(g, "content_engine", None) if has_app_context() else None
    if engine is None:
        raise UnboundExecutionError("no release is pinned: content models have no engine here")
    return engine


def _tables(mapper: Any, clause: Any) -> list[Any]:
    if mapper is not None:
        return [sa.inspect(mapper).local_table]
    if isinstance(clause, sa.Select):
        return list(clause.get_final_froms())
    if isinstance(clause, sa.UpdateBase):
        return [clause.table]
    return [clause]


def _is_content(mapper: Any, clause: Any) -> bool:
    return any(
        isinstance(table, sa.Table) and table.metadata.info.get("bind_key") == CONTENT
        for table in _tables(mapper, clause)
    )


class ReleaseSession(Session):
    """A session whose content models are read from the pinned release."""

    def get_bind(
        self,
        mapper: Any | None = None,
        clause: Any | None = None,
        bind: sa.Engine | sa.Connection | None = None,
        **kwargs: Any,
    ) -> sa.Engine | sa.Connection:
        """The pinned release's engine for content models, the default database for all others."""
        if bind is None and _is_content(mapper, clause):
            return content_engine()
        return super().get_bind(mapper=mapper, clause=clause, bind=bind, **kwargs)


db = SQLAlchemy(session_options={"class_": ReleaseSession})
#: what models inherit from; Flask-SQLAlchemy makes it at run time, where type checkers cannot see it
if TYPE_CHECKING:
    Model = DeclarativeBase
else:
    Model = db.Model


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy, not sqlite3, begins transactions: see _begin_immediate
    for pragma in ("journal_mode=WAL", "busy_timeout=5000", "foreign_keys=ON", "synchronous=NORMAL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediate(connection: sa.Connection) -> None:
    # A deferred BEGIN that turns into a write under WAL fails at once with "locked"; IMMEDIATE waits its turn.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def database_url(settings: Settings) -> str:
    """The default database's address: by setting, otherwise SQLite in the instance folder."""
    return settings.database_url or f"sqlite:///{settings.instance_dir / 'shanhai.sqlite'}"


def init_db(app: Flask, settings: Settings) -> None:
    """Bind `db` to the app: its default database by setting, otherwise SQLite in the instance folder."""
    if not settings.database_url:
        settings.instance_dir.mkdir(parents=True, exist_ok=True)
    app.config["SQLALCHEMY_DATABASE_URI"] = database_url(settings)
    db.init_app(app)
    with app.app_context():
        engine = db.engine
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _prepare_sqlite)
        sa.event.listen(engine, "begin", _begin_immediate)
