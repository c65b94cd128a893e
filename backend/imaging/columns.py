"""A short Chinese text in vertical columns, its numbers in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from backend.imaging.typeset import HANGING, MARKS, NO_END, NO_START, word_ends

UPRIGHT = frozenset("“”‘’…—·")  # marks below the Chinese blocks that have a vertical form
DIGITS = "〇一二三四五六七八九"


def set_columns(text: str, cells: int, most: int) -> list[str]:
    """At most `most` vertical columns of at most `cells` characters, the first one first; [] for what cannot be set so:
    a text too long, Latin letters, or a number that has no plain Chinese form. A closing mark may hang by one cell.

    Columns break after a mark or at a word's end where they can; none begins with a mark, none is a single character.
    """
    words = numerals(text).replace(" ", "").rstrip("。，；")
    if not words or any(char < "\u2e80" and char not in UPRIGHT for char in words):
        return []
    ends = word_ends(words)
    parted = len(words) > 0.7 * cells and any(mark in words[1:-1] for mark in MARKS)
    for count in range(min(2 if parted else 1, most), most + 1):
        choices = (
            [words[start:end] for start, end in pairwise((0, *cuts, len(words)))]
            for cuts in combinations(range(1, len(words)), count - 1)
        )
        fitting = [columns for columns in choices if all(_stands(column, cells) for column in columns)]
        fitting = [columns for columns in fitting if count == 1 or all(len(column) > 1 for column in columns)]
        if fitting:
            return min(fitting, key=lambda columns: _raggedness(columns, ends))
    return []


def _stands(column: str, cells: int) -> bool:
    hanging = 1 if column[-1] in HANGING else 0
    return column[0] not in NO_START and column[-1] not in NO_END and len(column) - hanging <= cells


def _raggedness(columns: Sequence[str], ends: frozenset[int]) -> float:
    cost, at = 0.0, 0
    for column in columns[:-1]:
        at += len(column)
        cost += -3.0 if column[-1] in MARKS else 0.0 if at in ends else 3.0
    lengths = [len(column) for column in columns]
    return cost + max(lengths) - min(lengths) + (2.0 if lengths[-1] < 3 else 0.0)


def numerals(text: str) -> str:
    """The text with its numbers in words, as columns want them: 2020 年 → 二〇二〇年, 110 → 一百一十, 6.7 → 六点七.

    A number of more than four digits, one that begins with 0 and one beside Latin letters are left as they are.
    """
    return re.sub(r"(?<![A-Za-z0-9.,–])(\d{1,4})(\.\d{1,2})?(?![A-Za-z0-9.,%–])(\s*年)?", _numeral, text)


def _numeral(found: re.Match[str]) -> str:
    whole, part, year = found[1], found[2] or "", found[3] or ""
    if whole[0] == "0":
        return found[0]
    if year and len(whole) == 4 and not part:
        return "".join(DIGITS[int(digit)] for digit in whole) + "年"
    return _spoken(whole) + ("点" + "".join(DIGITS[int(digit)] for digit in part[1:]) if part else "") + year


def _spoken(number: str) -> str:
    """A whole number of one to four digits in words."""
    words, zero = "", False
    for place, digit in zip(range(len(number) - 1, -1, -1), number, strict=True):
        if digit == "0":
            zero = True
            continue
        words += ("零" if zero else "") + DIGITS[int(digit)] + ("", "十", "百", "千")[place]
        zero = False
    return words.removeprefix("一") if words.startswith("一十") else words
