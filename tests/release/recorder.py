"""A recorder of everything done to the disk, and the rules a safe order of it obeys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from backend.release.durable import list_tree
from backend.release.failpoints import Skip

Stamp = tuple[int, int]


def stamp(path: Path) -> Stamp:
    """(modification time in ns, bytes): changes with every write to a file, and with every name entered in a folder."""
    seen = path.stat()
    return seen.st_mtime_ns, seen.st_size


@dataclass
class Recorder:
    """A fail-point hook. Notes each finished operation with the stamp of what it was about, and each tree that is
    about to be renamed. `skip` leaves out the n-th fsync (from 0)."""

    skip: int | None = None
    operations: list[tuple[str, Path, Stamp | None]] = field(default_factory=list)
    fsyncs: int = 0
    faults: list[str] = field(default_factory=list)
    synced: dict[Path, Stamp] = field(default_factory=dict)
    waiting: dict[Path, str] = field(default_factory=dict)  # folders whose newest name is not on the disk yet
    unsynced: set[Path] = field(default_factory=set)  # files written and not on the disk yet

    def __call__(self, name: str, path: Path | None) -> None:
        assert path is not None
        operation, _, side = name.rpartition(".")
        if side == "before":
            self._before(operation, path)
        else:
            self._after(operation, path)

    def _before(self, operation: str, path: Path) -> None:
        if operation in {"fsync-file", "fsync-folder"}:
            self.fsyncs += 1
            if self.fsyncs - 1 == self.skip:
                raise Skip
        if operation == "rename":
            self._judge_tree(path.parent.parent / "staging" / path.name)
            self._judge_waiting(path)
        if operation in {"replace", "set-aside"}:
            self._judge_waiting(path)
        if operation == "replace":
            self.faults += [f"{each.name} is not on the disk before it is put in place" for each in self.unsynced]

    def _judge_tree(self, staged: Path) -> None:
        folders, files = list_tree(staged)
        for each in [*files, *folders]:
            if self.synced.get(each) != stamp(each):
                self.faults.append(f"{each.relative_to(staged)} is not on the disk before the rename")

    def _judge_waiting(self, path: Path) -> None:
        for folder, why in self.waiting.items():
            self.faults.append(f"{folder.name}/ is not on the disk ({why}) before {path.name} is switched")

    def _after(self, operation: str, path: Path) -> None:
        self.operations.append((operation, path, stamp(path) if path.exists() else None))
        if operation.startswith("fsync"):
            self.synced[path] = stamp(path)
            self.waiting.pop(path, None)
            self.unsynced.discard(path)
        elif operation.startswith("write ") and path.is_file():
            self.unsynced.add(path)
        elif operation in {"mkdir", "rename", "replace", "link"}:
            self.waiting[path.parent] = f"{operation} {path.name}"

    def judge(self) -> list[str]:
        """Everything that a power cut could have undone although it was built upon."""
        return self.faults + [
            f"{folder.name}/ is never put on the disk ({why})" for folder, why in self.waiting.items()
        ]


def kill_at(number: int, kill: Callable[[], None]) -> Callable[[str, Path | None], None]:
    """A hook that calls `kill` at the n-th point (from 0)."""
    count = -1

    def hook(name: str, path: Path | None) -> None:
        nonlocal count
        count += 1
        if count == number:
            kill()

    return hook
