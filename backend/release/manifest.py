"""manifest.json: what a release is made of, with the SHA-256 of every file in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from backend.errors import ReleaseError
from backend.release.durable import list_tree
from backend.release.layout import FORMAT


@dataclass(frozen=True)
class Manifest:
    """Written last into staging, read first by everyone. The order here is the order in the file."""

    id: str
    format: int
    content_hash: str  # over `inputs` and `complete`: equal hashes mean equal bytes
    created: str  # ISO time with zone, the one `now` of publish
    complete: bool  # the whole promotional set was drawn, not only share and og
    previous: str | None  # what was served when this was made; `rollback` goes there
    inputs: Mapping[str, str]  # {"content", "code", "settings", "day", "html"}: what an unchanged publish compares
    counts: Mapping[str, int]  # {collection: entries}
    tools: Mapping[str, str]  # {package: version}
    entries: Mapping[str, str]  # {"places/huaguoshan": source hash}
    parts: Mapping[str, str]  # {path relative to the release, POSIX: SHA-256}; not manifest.json itself

    def to_bytes(self) -> bytes:
        """The file's bytes: the same for the same values."""
        values = {item.name: getattr(self, item.name) for item in fields(self)}
        for name in ("inputs", "tools", "entries", "parts"):
            values[name] = dict(sorted(values[name].items()))
        return (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode()


def read_manifest(path: Path) -> Manifest:
    """Read a manifest. Raises ReleaseError when it is missing, damaged or of a format this program does not know."""
    name = path.parent.name
    try:
        values: Any = json.loads(path.read_bytes())
    except FileNotFoundError as error:
        raise ReleaseError(
            f"没有发布 {name}（缺 {path.name}）。用 releases 命令查看现有的发布。",
            f"there is no release {name} (no {path.name}). `releases` lists what is there.",
        ) from error
    except (OSError, ValueError) as error:
        raise _damaged(name, str(error)) from error
    if not isinstance(values, dict):
        raise _damaged(name, "not an object")
    if values.get("format") != FORMAT:
        seen = values.get("format")
        raise ReleaseError(
            f"发布 {name} 的格式是 {seen!r}，本程序只认识 {FORMAT}。请用写它的那个版本，或重新 publish。",
            f"release {name} has format {seen!r}; this program knows {FORMAT}. "
            "Use the version that wrote it, or publish again.",
        )
    missing = [item.name for item in fields(Manifest) if item.name not in values]
    if missing:
        raise _damaged(name, f"missing {', '.join(missing)}")
    return Manifest(**{item.name: values[item.name] for item in fields(Manifest)})


def _damaged(name: str, reason: str) -> ReleaseError:
    return ReleaseError(
        f"发布 {name} 的 manifest.json 已损坏（{reason}）。请 rollback 到另一个发布，或重新 publish。",
        f"manifest.json of release {name} is damaged ({reason}). Roll back to another release, or publish again.",
    )


def sum_parts(root: Path, known: tuple[Path, Mapping[str, str]] | None = None) -> dict[str, str]:
    """{relative path: SHA-256} of every file under `root` except the manifest.

    `known` is (root, parts) of the release before: a file that is the same file there (hard link) is not read again.
    """
    sums: dict[str, str] = {}
    for file in list_tree(root)[1]:
        name = file.relative_to(root).as_posix()
        if name == "manifest.json":
            continue
        sums[name] = _known_sum(file, name, known) or _sum_file(file)
    return sums


def _known_sum(file: Path, name: str, known: tuple[Path, Mapping[str, str]] | None) -> str | None:
    if known is None or name not in known[1]:
        return None
    try:
        same = file.samefile(known[0] / name)
    except OSError:
        return None
    return known[1][name] if same else None


def _sum_file(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
