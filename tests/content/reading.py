"""How the tests of this room read a tree: always on one day, problems as short lines."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from backend.content.catalogue import Catalogue
from backend.content.loader import load_catalogue
from backend.content.photos import Probe
from backend.content.problems import Problem

TODAY = date(2026, 11, 24)


def load(root: Path, today: date = TODAY, probe: Probe | None = None) -> tuple[Catalogue, list[Problem]]:
    return load_catalogue(root, today, probe=probe)


def errors(problems: list[Problem]) -> list[str]:
    """`rule path:line field` of every error, the path without the content folder's own name."""
    return [spot(problem) for problem in problems if problem.is_error]


def spot(problem: Problem) -> str:
    path = problem.path.split("/", 1)[-1]
    return f"{problem.rule} {path}:{problem.line} {problem.field}".rstrip()


def change(path: Path, old: str, new: str) -> None:
    """Replaces text that must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
