"""The releases of one build folder: find, activate, roll back, prune, and clear what a killed publish left."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from backend.errors import ReleaseError
from backend.release import durable
from backend.release.kept import KeptFiles
from backend.release.layout import BuildPaths, ReleasePaths, is_release_id
from backend.release.manifest import Manifest, read_manifest


@dataclass(frozen=True)
class Release:
    """One finished release. `root` is its resolved folder, so that a later switch cannot change what is read."""

    id: str
    root: Path
    manifest: Manifest

    @property
    def paths(self) -> ReleasePaths:
        return ReleasePaths(self.root)


class ReleaseStore:
    """All releases under `build_root`. Reading methods are safe in any thread or process at any moment."""

    def __init__(self, build_root: Path) -> None:
        self.paths = BuildPaths(build_root.absolute())
        self.kept = KeptFiles(self.paths.kept)
        self._current = str(self.paths.current)
        self._opened: dict[str, Release] = {}  # a release never changes, so a manifest is read once

    def current_id(self) -> str | None:
        """The id `current` points at (one readlink), or None before the first publish."""
        try:
            return os.readlink(self._current).rpartition("/")[2]  # noqa: PTH115 (asked for every request)
        except FileNotFoundError:
            return None

    def current(self) -> Release | None:
        """The served release, or None before the first publish. Raises ReleaseError when it cannot be read."""
        release_id = self.current_id()
        return None if release_id is None else self.open(release_id)

    def open(self, release_id: str) -> Release:
        """The release of that id. Raises ReleaseError: unknown id, damaged manifest or unknown format."""
        found = self._opened.get(release_id)
        if found is None:
            if not is_release_id(release_id):
                raise _unknown(release_id)
            root = self.paths.releases / release_id
            manifest = read_manifest(root / "manifest.json")
            found = Release(release_id, root.resolve(), manifest)
            for gone in [each for each in list(self._opened) if not self.has(each)]:  # or a server would keep them all
                self._opened.pop(gone, None)
            self._opened[release_id] = found
        return found

    def has(self, release_id: str) -> bool:
        """Whether that release is on disk now; what this process once opened may have been pruned by another."""
        return is_release_id(release_id) and (self.paths.releases / release_id / "manifest.json").is_file()

    def ids(self) -> list[str]:
        """Ids of all releases on disk, newest first, readable or not."""
        if not self.paths.releases.is_dir():
            return []
        return sorted((path.name for path in self.paths.releases.iterdir() if is_release_id(path.name)), reverse=True)

    def find_media(self, name: str) -> Path | None:
        """The picture `name` in any release on disk or among kept ones; None when there is no such file."""
        if not name or name.startswith(".") or "/" in name or "\0" in name:
            return None
        return self._find(Path("media") / name) or self.kept.find("media", name)

    def find_site_file(self, path: str) -> Path | None:
        """A file under site/ (a hashed asset that an older page asks for), the served release's before older ones."""
        parts = path.split("/")
        if any(part in {"", ".", ".."} or "\0" in part for part in parts):
            return None
        found = self._find(Path("site", *parts))
        if found is None and parts[:-1] == ["assets"]:
            found = self.kept.find("assets", parts[-1])
        return found

    def _find(self, relative: Path) -> Path | None:
        current = self.current_id()
        if current is not None and (path := self.paths.releases / current / relative).is_file():
            return path  # nearly always: the older ones are not even listed
        for release_id in self.ids():
            path = self.paths.releases / release_id / relative
            if path.is_file():
                return path
        return None

    def staging(self, release_id: str) -> ReleasePaths:
        """A fresh, empty folder to build `release_id` in. The publish lock must be held. Raises OSError."""
        root = self.paths.staging / release_id
        if root.exists():
            durable.remove(durable.set_aside(root, self.paths.trash))
        durable.make_folder(self.paths.root)
        root.mkdir(parents=True)  # its name need not last: what counts is what is renamed out of it
        return ReleasePaths(root)

    def activate(self, release_id: str) -> Release:
        """Serve `release_id`: bring it in from staging if it is there, then switch. Raises ReleaseError, OSError.

        What was written is on the disk before any name that leads to it is.
        """
        staged = self.paths.staging / release_id
        target = self.paths.releases / release_id
        if staged.exists():
            durable.fsync_tree(staged)
            durable.make_folder(self.paths.releases)
            if target.exists():  # left by a publish that was killed before its switch
                if release_id == self.current_id():
                    raise ReleaseError(f"发布 {release_id} 已在线上。", f"release {release_id} is already served.")
                durable.set_aside(target, self.paths.trash)
            durable.rename(staged, target)
        with self._switching():
            self._opened.pop(release_id, None)
            release = self.open(release_id)
            durable.replace_link(self.paths.current, f"releases/{release_id}")
        return release

    def rollback(self, release_id: str | None = None) -> Release:
        """Serve an older release again: the named one, or what was served before the current one.

        Raises ReleaseError: no such release, unknown format, parts missing, or nothing to go back to.
        """
        target = release_id if release_id is not None else self._before_current()
        release = self.open(target)
        missing = [name for name in release.manifest.parts if not (release.root / name).is_file()]
        if missing:
            raise ReleaseError(
                f"发布 {target} 缺文件 {missing[0]}，没有切换。请换一个发布。",
                f"release {target} lacks {missing[0]}; nothing was switched. Choose another release.",
            )
        return self.activate(target)

    def _before_current(self) -> str:
        current = self.current_id()
        older = [each for each in self.ids() if current is not None and each < current]
        try:
            previous = self.open(current).manifest.previous if current is not None else None
        except ReleaseError:
            previous = None  # the served one cannot be read: the next older one is what is left
        if previous in older:
            return str(previous)
        if not older:
            raise ReleaseError(
                "没有更早的发布可以退回。用 releases 查看。", "there is no older release to go back to; see `releases`."
            )
        return older[0]

    def prune(self, keep: int, *, now: datetime) -> list[str]:
        """Delete all but the newest `keep` releases and the current one; returns the ids. The lock must be held.

        Their pictures and hashed assets stay findable for 90 days. A release of unknown format is left alone.
        """
        gone = []
        with self._switching():
            stay = {release.id for release in self.list()[: max(keep, 1)]} | {self.current_id()}
            for release in self.list():
                if release.id not in stay:
                    self.kept.keep(release.paths, now)
                    durable.set_aside(release.root, self.paths.trash)
                    self._opened.pop(release.id, None)
                    gone.append(release.id)
        self.kept.expire(now)
        self.sweep()
        return gone

    def sweep(self) -> None:
        """Remove what killed or failed runs left: staging, trash, temporary links. The publish lock must be held."""
        for folder in (self.paths.staging, self.paths.trash):
            for path in sorted(folder.iterdir()) if folder.is_dir() else []:
                durable.remove(path)
        for path in sorted(self.paths.root.glob(".current-*")):
            durable.remove(path)

    @contextmanager
    def _switching(self) -> Iterator[None]:
        """Short mutual exclusion of a switch and a prune (a rollback does not wait for a whole publish)."""
        handle = os.open(self.paths.switch_lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)

    def list(self) -> list[Release]:
        """All releases this program can read, newest first."""
        found = []
        for release_id in self.ids():
            try:
                found.append(self.open(release_id))
            except ReleaseError:
                continue
        return found


def _unknown(release_id: str) -> ReleaseError:
    return ReleaseError(
        f"没有发布 “{release_id[:60]}”。用 releases 命令查看现有的发布。",
        f"there is no release {release_id[:60]!r}. `releases` lists what is there.",
    )
