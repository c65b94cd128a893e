"""Everything a release's bytes depend on, as hashes: equal inputs need no second publish."""

from __future__ import annotations

import functools
import hashlib
import json
import platform
import sqlite3
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from backend.content.catalogue import Catalogue
from backend.release.manifest import Manifest
from backend.settings import REPO_ROOT, Settings

#: rooms that read releases or start things: their code changes no byte of one
_READERS = ("api", "cli")
_TOOLS = (
    "pillow",
    "Whoosh",
    "rjieba",
    "pypinyin",
    "sqlalchemy",
    "markdown",
    "nh3",
    "mkdocs",
    "mkdocs-material",
    "segno",
)


def collect_inputs(catalogue: Catalogue, settings: Settings, *, html: bool) -> dict[str, str]:
    """{"content", "code", "settings", "day", "html"} as hashes or plain words, the same for the same release.

    The day counts because pages say what is in season and which festivals come next.
    """
    return {
        "content": hash_content(catalogue),
        "code": hash_code(REPO_ROOT),
        "settings": _sha(json.dumps([settings.public_url, settings.icp, settings.police, settings.report_to])),
        "day": catalogue.today.isoformat(),
        "html": "yes" if html else "no",
    }


def hash_content(catalogue: Catalogue) -> str:
    """Over what was read and over which of it is published (`publish_on` lets that change without an edit)."""
    published = [[entry.collection, entry.id, entry.source_hash] for entry in catalogue.entries]
    return _sha(json.dumps([catalogue.content_hash, published]))


def hash_code(root: Path) -> str:
    """Over the program, the theme and the pinned packages under `root`: the parts that make releases."""
    digest = hashlib.sha256(platform.python_version().encode())
    for path in _code_files(root):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0")
        with path.open("rb") as stream:
            digest.update(hashlib.file_digest(stream, "sha256").digest())
    return digest.hexdigest()


def _code_files(root: Path) -> Iterator[Path]:
    for name in ("mkdocs.yml", "requirements.txt"):
        if (root / name).is_file():
            yield root / name
    for folder in (root / "backend", root / "site"):
        for path in sorted(folder.rglob("*")):
            parts = path.relative_to(root).parts
            if path.is_file() and "__pycache__" not in parts and parts[1] not in _READERS:
                yield path


def hash_all(inputs: Mapping[str, str], *, complete: bool) -> str:
    """The release's content hash: inputs, and whether the whole promotional set is drawn."""
    return _sha(json.dumps([sorted(inputs.items()), complete]))


def is_unchanged(served: Manifest | None, inputs: Mapping[str, str], *, quick: bool) -> bool:
    """Whether the served release already is what this publish would make, or more of it."""
    if served is None or not (served.complete or quick):
        return False
    same = all(served.inputs.get(name) == value for name, value in inputs.items() if name != "html")
    return same and (served.inputs.get("html") == "yes" or inputs["html"] == "no")


@functools.cache
def list_tools() -> dict[str, str]:
    """{package: version} of what made the release."""
    tools = {"python": platform.python_version(), "sqlite": sqlite3.sqlite_version}
    for name in _TOOLS:
        try:
            tools[name.lower()] = version(name)
        except PackageNotFoundError:
            continue
    return tools


def _sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
