"""Sets of positions as the bits of one integer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def bits_of(positions: Iterable[int]) -> int:
    """The set of `positions`."""
    bits = 0
    for position in positions:
        bits |= 1 << position
    return bits


def positions_of(bits: int) -> Iterator[int]:
    """The members of a set in rising order."""
    text = f"{bits:b}"[::-1]
    at = text.find("1")
    while at >= 0:
        yield at
        at = text.find("1", at + 1)
