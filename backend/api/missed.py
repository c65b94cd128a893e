"""Searches that found nothing, counted per day so that editors see what visitors miss. Nothing about who asked.

Kept is the normalised text when it is short and cannot be a number or an address of somebody. The view only puts it
into a queue; one thread writes. A full queue, a locked, missing or read-only database lose the count, never an answer.
"""

from __future__ import annotations

import logging
import os
import queue
import re
import threading
import time
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

import sqlalchemy as sa
from flask import Flask, current_app
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Model, database_url, db
from backend.search.analysis import name_key
from backend.settings import Settings

_log = logging.getLogger(__name__)
MAX_CHARACTERS = 16
MAX_WAITING = 256  # counts that wait to be written
MAX_WORDS = 5_000  # different words of one day; nobody can fill the disk
_PAUSE = 1.0  # seconds in which counts are gathered before they are written
_NUMBER = re.compile("[0-9]{5,}")


class MissedWord(Model):
    """How often a text found nothing on a day (Asia/Shanghai)."""

    __tablename__ = "missed_words"

    day: Mapped[date] = mapped_column(primary_key=True)
    words: Mapped[str] = mapped_column(sa.String(MAX_CHARACTERS), primary_key=True)
    times: Mapped[int]


_TABLE = MissedWord.metadata.tables[MissedWord.__tablename__]


class Missed(NamedTuple):
    """One text over some days."""

    words: str
    times: int
    last: date


def keep_words(text: str) -> str:
    """The text as it is counted; empty when it must not be kept: too long, a number, an address."""
    words = name_key(text[:256])
    personal = "@" in text or "＠" in text or _NUMBER.search(words.replace(" ", ""))
    return "" if personal or len(words) > MAX_CHARACTERS else words


class MissedWords:
    """Counts of one app. The thread starts with the first count, in whatever process that is."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._waiting: queue.Queue[tuple[date, str]] = queue.Queue(MAX_WAITING)
        self._lock = threading.Lock()
        self._process = 0

    def count(self, text: str, day: date) -> None:
        """Count a text that found nothing. Returns at once and never raises."""
        words = keep_words(text)
        if not words:
            return
        self._start()
        try:
            self._waiting.put_nowait((day, words))
        except queue.Full:
            _log.debug("a search that found nothing was not counted: too many wait")

    def wait(self) -> None:
        """Wait until all that was counted so far is written or lost."""
        self._waiting.join()

    def _start(self) -> None:
        if self._process == os.getpid():
            return
        with self._lock:
            if self._process != os.getpid():
                self._process = os.getpid()
                threading.Thread(target=self._work, name="missed-words", daemon=True).start()

    def _work(self) -> None:
        while True:
            rows = [self._waiting.get()]
            time.sleep(_PAUSE)
            while len(rows) < MAX_WAITING:
                try:
                    rows.append(self._waiting.get_nowait())
                except queue.Empty:
                    break
            try:
                self._write(Counter(rows))
            except (SQLAlchemyError, OSError) as error:
                self._engine.dispose()
                _log.warning("%d searches that found nothing were not counted: %s", len(rows), type(error).__name__)
            finally:
                for _ in rows:
                    self._waiting.task_done()

    def _write(self, counts: Counter[tuple[date, str]]) -> None:
        _TABLE.create(self._engine, checkfirst=True)
        with self._engine.begin() as connection:
            for (day, words), times in counts.items():
                same = (_TABLE.c.day == day) & (_TABLE.c.words == words)
                raised = connection.execute(sa.update(_TABLE).where(same).values(times=_TABLE.c.times + times))
                if not raised.rowcount and _count_words(connection, day) < MAX_WORDS:
                    connection.execute(sa.insert(_TABLE).values(day=day, words=words, times=times))


def _count_words(connection: sa.Connection, day: date) -> int:
    return connection.execute(sa.select(sa.func.count()).where(_TABLE.c.day == day)).scalar_one()


def init_missed(app: Flask) -> None:
    """Count into the app's default database."""
    with app.app_context():
        app.extensions["shanhai.missed"] = MissedWords(db.engine)


def count_missed(text: str, day: date) -> None:
    """Count for the app of this request."""
    counts: MissedWords = current_app.extensions["shanhai.missed"]
    counts.count(text, day)


def read_missed(settings: Settings, today: date, days: int = 30, limit: int = 50) -> Sequence[Missed]:
    """What was missed most in the last `days`. Empty without a database; raises SQLAlchemyError when it is broken."""
    engine = sa.create_engine(database_url(settings))
    try:
        if not settings.database_url and not (settings.instance_dir / "shanhai.sqlite").exists():
            return []  # nothing was ever counted; connecting would make the file
        if not sa.inspect(engine).has_table(_TABLE.name):
            return []
        times = sa.func.sum(_TABLE.c.times)
        rows = (
            sa.select(_TABLE.c.words, times, sa.func.max(_TABLE.c.day))
            .where(_TABLE.c.day > today - timedelta(days=days))
            .group_by(_TABLE.c.words)
            .order_by(times.desc(), _TABLE.c.words)
            .limit(limit)
        )
        with engine.connect() as connection:
            return [Missed(*row) for row in connection.execute(rows)]
    finally:
        engine.dispose()
