"""The picture cache: finished files named by their content, and records that say which files a finished job made.

    <cache>/files/<20 hex of SHA-256>.<webp|jpg>     the bytes
    <cache>/records/<key>.json                       {"files": [FileRecord…], …}

A key is the hash of everything a picture depends on (source, spec, code, fonts), so a record never goes stale; an
unchanged picture costs a hard link. Files come into being by rename, so a kill leaves whole files or none. Reading a
record gives it a new date; `prune` removes what has an old one. Releases hold links of their own and lose nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypedDict

DAY = 86_400.0  # seconds
KEEP_DAYS = 30
TYPES = {"webp": "image/webp", "jpg": "image/jpeg"}


class FileRecord(TypedDict):
    """One finished file of the cache."""

    name: str
    width: int
    height: int
    bytes: int
    type: str


Record = Mapping[str, Any]  # "files": list of FileRecord; promo and covers add their own keys


def key_of(parts: object) -> str:
    """A cache key from plain JSON data."""
    text = json.dumps(parts, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:40]


class FileStore:
    """Reads and writes one cache folder; several processes may write to it at once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files = root / "files"
        self.records = root / "records"
        self.files.mkdir(parents=True, exist_ok=True)
        self.records.mkdir(parents=True, exist_ok=True)

    def add(self, data: bytes, suffix: str, size: tuple[int, int]) -> FileRecord:
        """Keep encoded bytes under the name of their hash."""
        name = f"{hashlib.sha256(data).hexdigest()[:20]}.{suffix}"
        _write(self.files / name, data)
        return {"name": name, "width": size[0], "height": size[1], "bytes": len(data), "type": TYPES[suffix]}

    def write_record(self, key: str, record: Record) -> None:
        """Say that the job `key` is done and what it made."""
        _write(self.records / f"{key}.json", json.dumps(record, ensure_ascii=False, sort_keys=True).encode("utf-8"))

    def read_record(self, key: str) -> Record | None:
        """The record of a finished job, or None when it was never done or one of its files is gone or cut short."""
        path = self.records / f"{key}.json"
        try:
            record: Record = json.loads(path.read_text(encoding="utf-8"))
            whole = all((self.files / file["name"]).stat().st_size == file["bytes"] for file in record["files"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        _touch(path)
        return record if whole else None

    def link(self, records: Iterable[FileRecord], target: Path) -> None:
        """Hard-link finished files into a release's media folder (copied where links are impossible)."""
        target.mkdir(parents=True, exist_ok=True)
        for record in records:
            destination = target / record["name"]
            if destination.exists():
                continue
            try:
                os.link(self.files / record["name"], destination)
            except OSError:
                shutil.copyfile(self.files / record["name"], destination)

    def prune(self, days: float = KEEP_DAYS) -> int:
        """Remove records that nobody read for `days`, and files that are as old and in no record; the count of files.

        To be called when no job runs, right after the records of what is published were read. What cannot be removed
        stays: it is tried again next time.
        """
        before = time.time() - days * DAY
        old = [path for folder in (self.records, self.files) for path in folder.iterdir() if _is_older(path, before)]
        if not old:
            return 0
        for path in old:
            if path.parent == self.records:
                _remove(path)
        named = {name for path in self.records.glob("*.json") for name in _names_in(path)}
        return sum(_remove(path) for path in old if path.parent == self.files and path.name not in named)


def _write(path: Path, data: bytes) -> None:
    with contextlib.suppress(OSError):
        if path.stat().st_size == len(data):
            return
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    aside.write_bytes(data)
    aside.replace(path)


def _touch(path: Path) -> None:
    """Say that a record is in use; once a day is enough."""
    with contextlib.suppress(OSError):
        if _is_older(path, time.time() - DAY):
            os.utime(path)


def _is_older(path: Path, moment: float) -> bool:
    with contextlib.suppress(OSError):
        return path.stat().st_mtime < moment
    return False


def _remove(path: Path) -> bool:
    with contextlib.suppress(OSError):
        path.unlink()
        return True
    return False


def _names_in(record: Path) -> list[str]:
    """The files of a record; of a damaged one none, as `read_record` finds it undone too."""
    try:
        return [file["name"] for file in json.loads(record.read_text(encoding="utf-8"))["files"]]
    except (OSError, ValueError, KeyError, TypeError):
        return []
