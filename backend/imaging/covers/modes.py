"""The modes of a print: which picture of its family an entry gets, by the words of its names and by its tags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Mode:
    """One picture of a print's family.

    `words` of a title or alias settle it; `tags` and `lands` (landscapes) make it fit; a `spare` one fits where
    nothing else does.
    """

    name: str
    words: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    lands: tuple[str, ...] = ()
    spare: bool = False
    palettes: tuple[str, ...] = ()  # where the picture asks for its own inks, whatever the months


def fitting(modes: Sequence[Mode], names: str, tags: Sequence[str], land: str, seed: int) -> tuple[str, ...]:
    """Names of the modes that fit an entry, the one meant for it first; none where a print has no modes.

    A word decides (the first row in the table's order); otherwise the seed turns the rows that fit by tag or land, or
    else the spare ones. `names` is title and aliases in one string.
    """
    for mode in modes:
        if any(word in names for word in mode.words):
            return (mode.name,)
    rows = [mode.name for mode in modes if land in mode.lands or any(tag in mode.tags for tag in tags)]
    rows = rows or [mode.name for mode in modes if mode.spare]
    return turned(rows, seed)


def turned(names: Sequence[str], by: int) -> tuple[str, ...]:
    """The names from place `by` (counted round) on, then those before it."""
    start = by % len(names) if names else 0
    return (*names[start:], *names[:start])
