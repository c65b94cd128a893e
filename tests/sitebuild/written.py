"""Pages as sitebuild writes them, read back: front matter by address, and the body of each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

BASE = "https://shanhai.example"


def written(docs: Path) -> dict[str, tuple[dict[str, Any], str]]:
    """Root address -> (front matter, body) of every page under docs/."""
    found = {}
    for path in sorted(docs.rglob("index*.md")):
        folder = path.parent.relative_to(docs).as_posix()
        lang = "en/" if path.name == "index.en.md" else ""
        front, _, body = path.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")
        meta = {key: json.loads(value) for key, _, value in (line.partition(": ") for line in front.splitlines())}
        found["/" + lang + ("" if folder == "." else f"{folder}/")] = (meta, body)
    return found


def things(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of a JSON-LD value that says what it is, the innermost too."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for part in value.values():
            yield from things(part)
    elif isinstance(value, list):
        for part in value:
            yield from things(part)
