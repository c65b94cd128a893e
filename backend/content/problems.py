"""Problems: what is wrong, where, the value seen, what is allowed and what to do next, in Chinese for editors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

ERROR = "error"
WARNING = "warning"

#: A place inside front matter: ("editions", 0, "start").
FieldPath = tuple[str | int, ...]


@dataclass(frozen=True, order=True)
class Problem:
    """One finding of the check. `path` starts with the content folder's name, `line` counts from 1."""

    path: str
    line: int
    field: str
    message: str
    hint: str
    severity: str
    rule: str

    @property
    def is_error(self) -> bool:
        return self.severity == ERROR


@dataclass(frozen=True)
class Finding:
    """What a reader or a schema field says about a value, before it is known which file and line it stands in."""

    rule: str
    message: str
    hint: str = ""


@dataclass(frozen=True)
class Fault:
    """A finding at a place in a document: a field path, or a line when no field is known."""

    finding: Finding
    path: FieldPath = ()
    line: int = 0


def field_name(path: FieldPath) -> str:
    """("editions", 0, "start") -> "editions[0].start"."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else (f".{part}" if text else part)
    return text


def format_problem(problem: Problem) -> str:
    """`file:line: field: message. what to do`, one line; a warning says so."""
    word = "" if problem.is_error else "提醒："
    field = f"{problem.field}: " if problem.field else ""
    hint = f" {problem.hint}" if problem.hint else ""
    return f"{problem.path}:{problem.line}: {field}{word}{problem.message}{hint}"


def to_json(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """The same as plain data, for `check --json`."""
    return [asdict(problem) for problem in problems]


def sort_problems(problems: Iterable[Problem]) -> list[Problem]:
    """By file, then line; a problem found twice is told once."""
    return sorted(set(problems))


def has_errors(problems: Sequence[Problem]) -> bool:
    return any(problem.is_error for problem in problems)
