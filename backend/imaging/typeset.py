"""Breaking Chinese and Latin text into lines.

No mark begins a line and no opener ends one (避头尾), Latin words and numbers stay whole, breaks after a mark or at a
word boundary are preferred, then even lines, and the last line keeps three characters or more. A closing mark at a
line's end may hang by half a cell. What does not fit is cut at a sentence, then at a clause, then with an ellipsis.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

import rjieba

from backend.imaging.fonts import Face, face

NO_START = frozenset("，。、；：？！）》」』】”’〉〕…—·～％℃–,.;:?!)]}%")
NO_END = frozenset("（《「『【“‘〈〔([{")
MARKS = frozenset("，。；：？！、,.;:?!")
HANGING = frozenset("，。、；：？！")
SENTENCE = re.compile(r"(?<=[。？！])|(?<=[.?!])\s+")
CLAUSE = re.compile(r"(?<=[，；：])|(?<=[,;:])\s+")
ELLIPSIS = "…"
RULER = 100  # px: the size at which a headline is measured first
NEARLY = 0.92  # of the floor: a headline a little smaller on one line is better than one on two
LATIN = r"[!-~\u00a1-\u024f]+"
PIECE = re.compile(rf"{LATIN}(?:[’–]{LATIN})*|\s+|.")


@lru_cache(4096)
def tokens(text: str) -> tuple[str, ...]:
    """Pieces between which a line may break: Latin runs whole, marks tied to what they belong to, spaces alone."""
    pieces: list[str] = []
    for piece in PIECE.findall(text):
        if piece[0] in NO_START and len(pieces) > 1 and pieces[-1] == " ":
            pieces.pop()
            piece = " " + piece
        closes = piece.lstrip()[:1] in NO_START
        if pieces and pieces[-1] != " " and (closes or pieces[-1].rstrip()[-1:] in NO_END):
            pieces[-1] += piece
        else:
            pieces.append(" " if piece.isspace() else piece)
    return tuple(pieces)


@lru_cache(4096)
def word_ends(text: str) -> frozenset[int]:
    """Places in a text where a Chinese word ends."""
    ends, at = set(), 0
    for word in rjieba.cut(text):
        at += len(word)
        ends.add(at)
    return frozenset(ends)


def _named(text: str) -> frozenset[int]:
    """Places inside a 《title》, where a line had better not break."""
    return frozenset(
        at for found in re.finditer("《[^》]{1,12}》", text) for at in range(found.start() + 1, found.end())
    )


def wrap(text: str, font: Face, width: float, track: float = 0) -> list[str]:
    """Lines of at most `width` px, as few as possible and then as well broken as possible. A word wider than a line
    stands alone and sticks out; callers shrink or cut then."""
    text = " ".join(text.split())
    pieces = tokens(text)
    if not pieces:
        return []
    breaks = _Breaks(text, pieces, font, track)
    count = breaks.fewest(width)
    return breaks.best(width, count)


class _Breaks:
    """Measures the candidate lines of one text."""

    def __init__(self, text: str, pieces: Sequence[str], font: Face, track: float) -> None:
        self.pieces = pieces
        self.font = font
        self.track = track
        self.ends = word_ends(text)
        self.inside = _named(text)
        self.widths = [0.0]
        self.chars = [0]
        for piece in pieces:
            self.widths.append(self.widths[-1] + font.length(piece) + track * len(piece))
            self.chars.append(self.chars[-1] + len(piece))

    def line(self, start: int, end: int) -> str:
        return "".join(self.pieces[start:end]).strip()

    def width(self, start: int, end: int) -> float:
        while start < end and self.pieces[start] == " ":
            start += 1
        while start < end and self.pieces[end - 1] == " ":
            end -= 1
        if start == end:
            return 0.0
        hang = self.font.size / 2 if self.pieces[end - 1][-1] in HANGING else 0.0
        return self.widths[end] - self.widths[start] - self.track - hang

    def fewest(self, width: float) -> int:
        count, start = 1, 0
        for end in range(1, len(self.pieces) + 1):
            if self.width(start, end) > width and self.line(start, end - 1):
                count, start = count + 1, end - 1
        return count

    def penalty(self, start: int, end: int, width: float, count: int, last: bool) -> float:
        used = self.width(start, end)
        if used > width and end - start > 1 and self.line(start, end - 1):
            return float("inf")
        line = self.line(start, end)
        cost = 3.0 * ((self.widths[-1] / count - used) / width) ** 2
        if last:
            return cost + (4.0 if len(line) < 3 and start > 0 else 0.0)
        if line and line[-1] in MARKS:
            cost -= 0.5
        elif self.chars[end] not in self.ends:
            cost += 0.6
        if self.chars[end] in self.inside:
            cost += 0.8
        after = self.pieces[end + 1] if self.pieces[end] == " " and end + 1 < len(self.pieces) else self.pieces[end]
        if line[-1:].isdigit() and not after[0].isascii():
            cost += 0.5  # a number had better stand with what it counts
        return cost

    def best(self, width: float, count: int) -> list[str]:
        total = len(self.pieces)
        table: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
        for row in range(1, count + 1):
            current: dict[int, tuple[float, int]] = {}
            for end in range(1, total + 1):
                options = [
                    (cost + self.penalty(start, end, width, count, end == total), start)
                    for start, (cost, _) in table[-1].items()
                    if start < end
                ]
                if options and (end == total if row == count else end < total):
                    current[end] = min(options)
            table.append(current)
        cuts, end = [total], total
        for row in range(count, 0, -1):
            end = table[row][end][1]
            cuts.append(end)
        cuts.reverse()
        return [self.line(start, end) for start, end in pairwise(cuts)]


def fits(lines: Sequence[str], font: Face, width: float, limit: int, track: float = 0) -> bool:
    """Whether at most `limit` lines, none wider than `width` (a hanging mark may pass it by half a cell)."""
    if len(lines) > limit:
        return False
    for line in lines:
        hang = font.size / 2 if line and line[-1] in HANGING else 0
        if font.length(line, track) - hang > width + 0.5:
            return False
    return True


def splits_a_word(lines: Sequence[str]) -> bool:
    """Whether a line ends within a Chinese word."""
    ends, at = word_ends("".join(lines)), 0
    for line in lines[:-1]:
        at += len(line)
        if at not in ends and line[-1] not in MARKS:
            return True
    return False


def set_text(text: str, font: Face, width: float, limit: int, track: float = 0) -> list[str]:
    """Lines that fit: the whole text, or its first sentences, or its first clauses, or a cut with an ellipsis."""
    text = " ".join(text.split())

    def good(candidate: str) -> list[str] | None:
        lines = wrap(candidate, font, width, track)
        return lines if lines and fits(lines, font, width, limit, track) else None

    whole = good(text)
    if whole is not None or not text:
        return whole or []
    for pattern, close in ((SENTENCE, False), (CLAUSE, True)):
        shorter = _first_parts(text, pattern, close, good)
        if shorter is not None:
            return shorter
    for end in range(len(text) - 1, 0, -1):
        lines = good(text[:end].rstrip("，、；：。,;:. ") + ELLIPSIS)
        if lines is not None and (len(lines) == 1 or len(lines[-1]) > 2):
            return lines
    return [ELLIPSIS]


def _first_parts(
    text: str, pattern: re.Pattern[str], close: bool, good: Callable[[str], list[str] | None]
) -> list[str] | None:
    parts = [part for part in pattern.split(text) if part]
    latin = not any(char >= "\u2e80" for char in text)
    for count in range(len(parts) - 1, 0, -1):
        candidate = (" " if latin else "").join(parts[:count]).strip()
        if close:
            candidate = candidate.rstrip("，；：,;: ") + ("." if latin else "。")
        if len(candidate) < (20 if latin else 6):
            return None
        lines = good(candidate)
        if lines is not None:
            return lines
    return None


def set_title(
    text: str,
    name: str,
    size: float,
    floor: float,
    width: float,
    limit: int,
    track: float = 0,
    several: float | None = None,
) -> tuple[Face, list[str]]:
    """A headline: shrunk on one line to (nearly) `floor` px, then set on `limit` lines, then cut.

    On several lines it is at most `several` px (the floor, when None) and at the least 0.7 of that.
    """
    ruler = face(name, RULER).length(text) / RULER or 1.0
    current = min(round(size), round((width - track * max(len(text) - 1, 0)) / ruler) + 2)
    while current >= floor * NEARLY:
        font = face(name, current)
        if font.length(text, track) <= width:
            return font, [text]
        current -= 1
    most = floor if several is None else min(floor, several)
    found: tuple[Face, list[str]] | None = None
    for small in range(round(most), round(most * 0.7) - 1, -2):
        font = face(name, small)
        lines = wrap(text, font, width, track)
        if limit > 1 and fits(lines, font, width, limit, track):
            if not splits_a_word(lines):
                return font, lines
            found = found or (font, lines)
    if found is not None:
        return found
    font = face(name, most * 0.7)
    return font, set_text(text, font, width, limit, track)


def set_line(text: str, name: str, size: float, width: float, track: float = 0) -> tuple[Face, list[str]]:
    """One line, shrunk to three quarters of its size if need be, then cut."""
    for small in range(round(size), round(size * 0.75) - 1, -1):
        font = face(name, small)
        if font.length(text, track) <= width:
            return font, [text]
    font = face(name, size * 0.75)
    return font, set_text(text, font, width, 1, track)
