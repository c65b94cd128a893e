"""Every change to the disk that a release's safety rests on: fsync, rename, replace, remove.

One module, so that each has a fail point before and after it and no other way around exists. Order matters: a rename
is only as safe as the fsyncs before it, and it is only lasting once its folder is fsynced after it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from backend.release.failpoints import Skip, point


def _perform(name: str, path: Path, action: Callable[[], object]) -> None:
    try:
        point(f"{name}.before", path)
    except Skip:
        return
    action()
    point(f"{name}.after", path)


@contextmanager
def write_group(name: str, path: Path) -> Iterator[None]:
    """Marks a group of plain writes (one step of publish) with fail points at both ends."""
    point(f"write {name}.before", path)
    yield
    point(f"write {name}.after", path)


def _fsync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def fsync_file(path: Path) -> None:
    """Put the file's bytes on the disk. Raises OSError."""
    _perform("fsync-file", path, lambda: _fsync(path))


def fsync_folder(path: Path) -> None:
    """Put the folder's entries (names) on the disk. Raises OSError."""
    _perform("fsync-folder", path, lambda: _fsync(path))


def fsync_tree(root: Path) -> None:
    """Put every file under `root`, then every folder from the deepest up to `root`, on the disk.

    The one `os.sync` first lets the kernel write everything in one go; the fsyncs after it are what guarantees.
    """
    folders, files = list_tree(root)
    os.sync()
    for file in files:
        fsync_file(file)
    for folder in reversed(folders):
        fsync_folder(folder)


def list_tree(root: Path) -> tuple[list[Path], list[Path]]:
    """(folders, files) under `root`, `root` first, each in one fixed order. Raises OSError on anything else in it."""
    folders: list[Path] = []
    files: list[Path] = []
    for here, names, file_names in os.walk(root, onerror=_raise):
        names.sort()
        folders.append(Path(here))
        for name in [*names, *file_names]:
            if (Path(here) / name).is_symlink():
                raise OSError(f"a symbolic link in a release: {Path(here) / name}")
        files.extend(Path(here) / name for name in sorted(file_names))
    return folders, files


def _raise(error: OSError) -> None:
    raise error


def make_folder(path: Path, *children: str) -> None:
    """The folder with its missing parents, and `children` in it, each entered lastingly in the folder above it.

    Raises OSError.
    """
    if not path.is_dir():
        make_folder(path.parent)
        _perform("mkdir", path, lambda: path.mkdir(exist_ok=True))
        fsync_folder(path.parent)
    missing = [path / child for child in children if not (path / child).is_dir()]
    for each in missing:
        _perform("mkdir", each, partial(each.mkdir, exist_ok=True))
    if missing:
        fsync_folder(path)


def write_bytes(path: Path, data: bytes) -> None:
    """Write a whole file into staging (made lasting by the fsync_tree that follows). Raises OSError."""
    with write_group(path.name, path):
        path.write_bytes(data)


def rename(source: Path, target: Path) -> None:
    """Move `source` to the free name `target`, and make the new name lasting. Raises OSError."""
    _perform("rename", target, lambda: source.rename(target))
    fsync_folder(target.parent)


def replace_link(link: Path, target: str) -> None:
    """Point the symlink `link` at `target` in one step: readers see the old target or the new one. Raises OSError."""
    temporary = link.with_name(f".{link.name}-{os.getpid()}")
    temporary.unlink(missing_ok=True)
    _perform("symlink", temporary, lambda: temporary.symlink_to(target))
    _perform("replace", link, lambda: temporary.replace(link))
    fsync_folder(link.parent)


def replace_file(path: Path, data: bytes) -> None:
    """Write a file under a temporary name, then put it in the place of `path` in one step. Raises OSError."""
    temporary = path.with_name(f".{path.name}-{os.getpid()}")
    write_bytes(temporary, data)
    fsync_file(temporary)
    _perform("replace", path, lambda: temporary.replace(path))
    fsync_folder(path.parent)


def hard_link(source: Path, target: Path) -> None:
    """A second name for `source`; nothing to do when `target` is there already. Raises OSError."""
    if not target.exists():
        _perform("link", target, lambda: os.link(source, target))


def set_aside(path: Path, trash: Path) -> Path:
    """Move a folder out of the readers' way under a name nobody looks up; it is deleted later. Raises OSError."""
    trash.mkdir(exist_ok=True)
    number = 0
    while (away := trash / f"{path.name}.{os.getpid()}.{number}").exists():
        number += 1
    _perform("set-aside", away, lambda: path.rename(away))
    return away


def remove(path: Path) -> None:
    """Delete a file, link or whole folder; a folder that a dying process still fills is left for the next time."""

    def delete() -> None:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)

    _perform("remove", path, delete)
