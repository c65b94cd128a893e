"""Publish: the ordered steps from Markdown to a served release. Any error leaves the served release as it was."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from backend.content.loader import load_catalogue
from backend.content.problems import Problem
from backend.errors import ReleaseError
from backend.imaging.source import probe_photo
from backend.imaging.store import FileStore
from backend.publish import steps
from backend.publish.inputs import collect_inputs, hash_all, is_unchanged
from backend.publish.report import ContentRefused, Report
from backend.publish.verify import verify_release
from backend.release.layout import TIME_ZONE, make_release_id
from backend.release.lock import PublishLock
from backend.release.store import Release, ReleaseStore
from backend.settings import Settings

#: releases that stay on disk after a publish
KEEP = 5
#: progress(step, done, total, label): called at least at the start (0, n) and end (n, n) of each step of STEPS;
#: `label` names the entry at work, "" for a step that works on none
Progress = Callable[[str, int, int, str], None]
STEPS = ("check", "glyphs", "media", "readmodel", "search", "pages", "html", "manifest", "verify", "activate", "prune")


@dataclass
class _Clock:
    """Seconds of each step, and the caller's progress bar."""

    progress: Progress | None
    seconds: dict[str, float] = field(default_factory=dict)

    @contextlib.contextmanager
    def step(self, name: str) -> Iterator[None]:
        began = time.perf_counter()
        self.tell(name, 0, 1)
        yield
        self.seconds[name] = time.perf_counter() - began
        self.tell(name, 1, 1)

    def tell(self, name: str, done: int, total: int, label: str = "") -> None:
        if self.progress is not None:
            self.progress(name, done, total, label)


def publish(
    settings: Settings, *, now: datetime, quick: bool, html: bool = True, progress: Progress | None = None
) -> Report:
    """Check, build, verify and serve the content of `settings.content_dir`. `now` must know its time zone.

    `quick` draws of the promotional set only share and og; without `html` MkDocs does not run and `site/` holds the
    plain pages. Raises ContentRefused with all problems, PublishLocked, GlyphError, PictureError, or ReleaseError;
    what was served before is served after.
    """
    store = ReleaseStore(settings.build_dir)
    try:
        with PublishLock(settings.build_dir, now=now, command="publish --quick" if quick else "publish"):
            return _publish(settings, store, now, quick, html, _Clock(progress))
    except OSError as error:
        raise _disk_error(error, store) from error


def _publish(settings: Settings, store: ReleaseStore, now: datetime, quick: bool, html: bool, clock: _Clock) -> Report:
    with clock.step("check"):
        store.sweep()
        served = _served(store)
        catalogue, problems = load_catalogue(settings.content_dir, now.astimezone(TIME_ZONE).date(), probe=probe_photo)
        if any(problem.is_error for problem in problems):
            raise ContentRefused(problems, store.current_id())
        inputs = collect_inputs(catalogue, settings, html=html)
    warnings = _warn_of(settings)
    if served is not None and is_unchanged(served.manifest, inputs, quick=quick):
        return _unchanged(served, clock, problems, warnings)
    content_hash = hash_all(inputs, complete=not quick)
    work = steps.Work(
        settings=settings,
        catalogue=catalogue,
        staged=store.staging(make_release_id(now, content_hash)),
        build=store.paths,
        now=now,
        quick=quick,
        tell=clock.tell,
    )
    try:
        _build(work, clock, html)
        with clock.step("manifest"):
            manifest = steps.write_manifest(work, inputs, content_hash, store.current_id(), served)
        with clock.step("verify"):
            verify_release(work.staged, catalogue, html=html)
        with clock.step("activate"):
            store.activate(manifest.id)
    except BaseException:
        with contextlib.suppress(OSError):  # a full disk is given its space back; else the next publish sweeps
            store.sweep()
        raise
    pruned = []
    with clock.step("prune"):
        try:
            pruned = store.prune(KEEP, now=now)
            FileStore(store.paths.cache).prune()
        except OSError as error:  # the new release is served already: old folders in the way are no failure
            warnings.append(f"旧发布没有清理干净：{error} / old releases were not removed: {error}")
    return Report(
        release_id=manifest.id,
        previous_id=manifest.previous,
        changed=True,
        complete=manifest.complete,
        counts=manifest.counts,
        pictures_made=work.media.made,
        pictures_reused=work.media.reused,
        seconds=clock.seconds,
        pruned=pruned,
        problems=problems,
        warnings=warnings,
    )


def _build(work: steps.Work, clock: _Clock, html: bool) -> None:
    with clock.step("glyphs"):
        steps.check_glyphs(work)
    with clock.step("media"):
        steps.make_media(work)
    with clock.step("readmodel"):
        steps.make_readmodel(work)
    with clock.step("search"):
        steps.make_search(work)
    with clock.step("pages"):
        steps.make_pages(work)
    with clock.step("html"):
        steps.make_site(work, html=html)


def _served(store: ReleaseStore) -> Release | None:
    """The served release; None also when this program cannot read it: publishing is how one gets out of that."""
    try:
        return store.current()
    except ReleaseError:
        return None


def _unchanged(served: Release, clock: _Clock, problems: list[Problem], warnings: list[str]) -> Report:
    return Report(
        release_id=served.id,
        previous_id=served.id,
        changed=False,
        complete=served.manifest.complete,
        counts=served.manifest.counts,
        seconds=clock.seconds,
        problems=problems,
        warnings=warnings,
    )


def _warn_of(settings: Settings) -> list[str]:
    host = urlsplit(settings.public_url).hostname or ""
    if host == "localhost" or host.startswith("127.") or host == "::1":
        return [
            f"SHANHAI_PUBLIC_URL 是本机地址 {settings.public_url}：印出来的二维码别人打不开 / "
            f"SHANHAI_PUBLIC_URL is a loopback address ({settings.public_url}): printed QR codes lead nowhere"
        ]
    return []


def _disk_error(error: OSError, store: ReleaseStore) -> ReleaseError:
    where = f"（{error.filename}）" if error.filename else ""
    try:
        served = store.current_id() or "-"
    except OSError:
        served = "?"
    return ReleaseError(
        f"读写磁盘出错：{error.strerror or error}{where}。线上是 {served}。请检查空间和权限后再发布。",
        f"disk error: {error.strerror or error} {error.filename or ''}. Served now: {served}. "
        "Check space and permissions, then publish again.",
    )
