"""The release a request is pinned to, opened once per process: engine, search index, vocabulary, finished answers."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import cast

import sqlalchemy as sa
from flask import Flask, g
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from backend.api.answers import AnswerCache
from backend.api.parameters import Terms
from backend.api.problems import NoRelease
from backend.db import pin_engine
from backend.errors import ReleaseError
from backend.readmodel.engines import open_readmodel
from backend.readmodel.queries import count_entries, list_terms
from backend.release.layout import ReleasePaths
from backend.release.store import Release, ReleaseStore
from backend.search.queries import SearchIndex, open_index

_log = logging.getLogger(__name__)
#: finished answers of one release, bytes
CACHE_BYTES = 24 * 1024 * 1024
#: releases kept open: the current one and those that requests may still be finishing on
KEPT_OPEN = 3


@dataclass
class OpenRelease:
    """A release as requests use it. All of it was opened by resolved path, none through the `current` link."""

    release: Release
    paths: ReleasePaths
    engine: sa.Engine
    index: SearchIndex
    terms: Terms
    counts: dict[str, int]
    answers: AnswerCache = field(default_factory=lambda: AnswerCache(CACHE_BYTES))
    users: int = 0  # requests under way
    retired: bool = False  # to be closed when the last of them ends

    @property
    def id(self) -> str:
        """The release id."""
        return self.release.id

    def close(self) -> None:
        """Let go of its files."""
        self.engine.dispose()
        self.index.close()


def open_release(release: Release) -> OpenRelease:
    """Open a release's parts as a reader."""
    paths = ReleasePaths(release.root)
    engine = open_readmodel(paths.database)
    with Session(engine) as session:
        terms, counts = list_terms(session), count_entries(session)
    return OpenRelease(release, paths, engine, open_index(paths.search), terms, counts)


class OpenReleases:
    """The releases this process has open, by id; the oldest is closed when a new one needs its place.

    A request takes its release with `take_current` and gives it back: none is closed under a request.
    """

    def __init__(self, store: ReleaseStore) -> None:
        self.store = store
        self._open: OrderedDict[str, OpenRelease] = OrderedDict()
        self._lock = threading.Lock()

    def take_current(self) -> OpenRelease | None:
        """The release that is current at this moment, or None before the first publish."""
        try:
            return self._take_current()
        except (ReleaseError, OSError):  # pruned between reading the link and opening it: the link has moved on
            return self._take_current()

    def _take_current(self) -> OpenRelease | None:
        release = self.store.current()
        if release is None:
            return None
        with self._lock:
            found = self._open.get(release.id)
            if found is None:
                found = self._open[release.id] = open_release(release)
                self._retire_oldest()
            found.users += 1
            return found

    def give_back(self, used: OpenRelease) -> None:
        """The request that took `used` is over."""
        with self._lock:
            used.users -= 1
            self._close_if_done(used)

    def close(self) -> None:
        """Let go of all files; for tests, since a server lives as long as its process."""
        with self._lock:
            while self._open:
                self._open.popitem()[1].close()

    def _retire_oldest(self) -> None:
        while len(self._open) > KEPT_OPEN:
            _id, old = self._open.popitem(last=False)
            old.retired = True
            self._close_if_done(old)

    @staticmethod
    def _close_if_done(release: OpenRelease) -> None:
        if release.retired and release.users == 0:
            release.close()


def init_pinning(app: Flask, releases: OpenReleases) -> None:
    """Pin each request to the release that is current when it begins, and name it in the answer."""

    @app.before_request
    def pin() -> None:
        try:
            g.pinned = releases.take_current()
        except (ReleaseError, OSError, SQLAlchemyError):
            _log.exception("the current release cannot be opened")
            g.pinned = None
        if g.pinned is not None:
            pin_engine(g.pinned.engine)

    @app.teardown_request
    def give_back(_error: BaseException | None) -> None:
        if (used := pinned_or_none()) is not None:
            releases.give_back(used)


def pinned_or_none() -> OpenRelease | None:
    """The request's release, or None before the first publish."""
    return cast("OpenRelease | None", getattr(g, "pinned", None))


def pinned() -> OpenRelease:
    """The request's release; raises NoRelease (503) before the first publish."""
    found = pinned_or_none()
    if found is None:
        raise NoRelease()
    return found
