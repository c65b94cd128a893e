"""Hints: the known word that is nearest to what was written."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """The closest of `known`, or an empty text when none is close."""
    found = difflib.get_close_matches(word[:80], list(known), 1, 0.55)
    return found[0] if found else ""


def suggest(word: str, known: Iterable[str], most: int = 12) -> str:
    """可以写：a、b、c。是不是 a？  Long lists are cut; the nearest is always named."""
    words = list(known)
    near = nearest(word, words)
    guess = f"是不是 {near}？" if near else ""
    if len(words) > most:
        return guess or f"共 {len(words)} 个可选，例如：{'、'.join(words[:6])}。"
    return f"可以写：{'、'.join(words)}。{guess}"


def shown(value: object, most: int = 40) -> str:
    """A value as it stands in a message: cut, on one line."""
    text = " ".join(str(value).split())
    return text if len(text) <= most else text[: most - 1] + "…"
