"""The release a request is pinned to, opened once per process: engine, search index, vocabulary, finished answers."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import cast

import sqlalchemy as sa
from flask import Flask, g
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.orm import Session

from backend.api.answers import AnswerCache
from backend.api.problems import NoRelease
from backend.api.readers import Terms
from backend.db import pin_engine
from backend.errors import ReleaseError
from backend.readmodel.calendar import FestivalCalendar
from backend.readmodel.engines import open_readmodel
from backend.readmodel.listing import ListIndex
from backend.readmodel.queries import count_entries, list_terms
from backend.release.layout import ReleasePaths
from backend.release.store import Release, ReleaseStore
from backend.search.queries import SearchIndex, open_index

_log = logging.getLogger(__name__)
#: finished answers of one release, bytes
CACHE_BYTES = 24 * 1024 * 1024
#: releases kept open: the current one and those that requests may still be finishing on
KEPT_OPEN = 3
#: what opening a release raises that was pruned this very moment, or is of a format of another time
GONE = (ReleaseError, OSError, OperationalError)


@dataclass
class OpenRelease:
    """A release as requests use it. All of it was opened by resolved path, none through the `current` link."""

    release: Release
    paths: ReleasePaths
    engine: sa.Engine
    index: SearchIndex
    terms: Terms
    counts: dict[str, int]
    listing: ListIndex
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
        terms, counts, listing = (
            list_terms(session),
            count_entries(session),
            ListIndex(session, FestivalCalendar(session)),
        )
    return OpenRelease(release, paths, engine, open_index(paths.search), terms, counts, listing)


class OpenReleases:
    """The releases this process has open, by id; the oldest is closed when a new one needs its place.

    A request takes its release with `take_current` or `take` and gives it back: none is closed under a request, and the
    current one never makes room for an older one.
    """

    def __init__(self, store: ReleaseStore) -> None:
        self.store = store
        self._open: OrderedDict[str, OpenRelease] = OrderedDict()
        self._lock = threading.Lock()
        self._opening = threading.Lock()  # of older ones: requests for the current one do not wait for it

    def take_current(self) -> OpenRelease | None:
        """The release that is current at this moment, or None before the first publish."""
        try:
            return self._take_current()
        except GONE:  # between reading the link and opening what it names: the link has moved on
            return self._take_current()

    def _take_current(self) -> OpenRelease | None:
        release = self.store.current()
        return None if release is None else self._take(release)

    def take(self, release_id: str) -> OpenRelease | None:
        """The release of that id, or None when it is not on disk (any more) or cannot be read."""
        if not self.store.has(release_id):
            return None
        try:
            with self._opening:
                release = self.store.open(release_id)
                ready = None if release_id in self._open else open_release(release)
            return self._take(release, ready)
        except GONE:
            return None

    def _take(self, release: Release, ready: OpenRelease | None = None) -> OpenRelease:
        with self._lock:
            found = self._open.get(release.id)
            if found is None:
                found = self._open[release.id] = ready or open_release(release)
                self._retire_oldest({release.id, self.store.current_id()})
            elif ready is not None:
                ready.close()
            found.users += 1
            return found

    def find_current(self) -> OpenRelease | None:
        """The current release if it is open already, for what is answered without touching its files."""
        try:
            current = self.store.current_id()
        except OSError:  # `current` is no link: pinning logs it and says 503
            return None
        return None if current is None else self._open.get(current)

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

    def _retire_oldest(self, stay: Collection[str | None]) -> None:
        leaving = [release_id for release_id in self._open if release_id not in stay]
        for release_id in leaving[: max(len(self._open) - KEPT_OPEN, 0)]:
            old = self._open.pop(release_id)
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


def pin_instead(releases: OpenReleases, taken: OpenRelease) -> None:
    """Go on with a release that was taken by its id; must come before the request's first query."""
    releases.give_back(pinned())
    g.pinned = taken
    pin_engine(taken.engine)


def pinned_or_none() -> OpenRelease | None:
    """The request's release, or None before the first publish."""
    return cast("OpenRelease | None", getattr(g, "pinned", None))


def pinned() -> OpenRelease:
    """The request's release; raises NoRelease (503) before the first publish."""
    found = pinned_or_none()
    if found is None:
        raise NoRelease()
    return found
