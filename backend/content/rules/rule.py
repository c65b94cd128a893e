"""What a rule is. Each rule is one module here with one `RULE`; the table in `__init__` holds them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from backend.content.documents import Spot
from backend.content.inputs import Inputs
from backend.content.problems import ERROR, WARNING

__all__ = ["ERROR", "WARNING", "Rule", "reported"]


@dataclass(frozen=True)
class Rule:
    """`description` is one Chinese sentence for editors; `check` yields every spot that breaks the rule."""

    id: str
    description: str
    severity: str
    check: Callable[[Inputs], Iterator[Spot]]


def reported(rule: str) -> Callable[[Inputs], Iterator[Spot]]:
    """The check of a rule that the readers apply while reading: it tells what they found."""

    def check(inputs: Inputs) -> Iterator[Spot]:
        yield from inputs.reported.get(rule, [])

    return check
