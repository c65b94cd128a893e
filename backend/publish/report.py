"""What a publish tells the person who started it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from backend.content.problems import Problem
from backend.errors import ContentError


@dataclass(frozen=True)
class Report:
    """The end of a publish. `changed` is False when nothing had to be built: `release_id` is then what was there."""

    release_id: str
    previous_id: str | None
    changed: bool
    complete: bool
    counts: Mapping[str, int]  # {collection: entries}
    pictures_made: int = 0
    pictures_reused: int = 0
    seconds: Mapping[str, float] = field(default_factory=dict)  # {step: wall-clock seconds}, in the order they ran
    pruned: Sequence[str] = ()
    problems: Sequence[Problem] = ()  # the content's warnings
    warnings: Sequence[str] = ()  # about settings and the machine


class ContentRefused(ContentError):
    """The content has errors; nothing was published. `problems` holds all findings, warnings too."""

    def __init__(self, problems: Sequence[Problem], served: str | None) -> None:
        self.problems = tuple(problems)
        count = sum(problem.is_error for problem in problems)
        stays = f"线上仍是 {served}。" if served else ""
        stays_en = f" {served} is still served." if served else ""
        super().__init__(
            f"内容有 {count} 处错误，没有发布。{stays}", f"{count} content errors; nothing was published.{stays_en}"
        )
