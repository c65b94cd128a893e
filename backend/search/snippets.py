"""A few clauses of an entry's text with what matched marked, ready to stand in HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from html import escape

from backend.search.analysis import fold_char, is_han, stem

MAX_CHARACTERS = 90
_ENOUGH = 30  # characters that a snippet should have
_CLAUSE = re.compile("[^，。！？；：、,.!?;:\\n]*[，。！？；：、,.!?;:\\n]+|[^，。！？；：、,.!?;:\\n]+")
_WORD = re.compile("[a-z0-9]+")
#: letters with accents that fold to one character, as pinyin has them, and how
_ACCENTS = {char: fold_char(char) for char in map(chr, range(0xA0, 0x250)) if len(fold_char(char)) == 1}
_ACCENTED = re.compile(f"[{''.join(_ACCENTS)}]")
#: what these and lower() do not make comparable; punctuation may stay as it is, for no surface holds any
_USUAL = f"\\n -~\u3007\u3400-\u4dbf\u4e00-\u9fff，。！？；：、“”‘’（）《》〈〉「」【】…–—·～{''.join(_ACCENTS)}"
_UNUSUAL = re.compile(f"[^{_USUAL}]")
_stem = lru_cache(maxsize=8192)(stem)
Span = tuple[int, int]


def make_snippet(texts: Sequence[str], surfaces: Iterable[str]) -> str:
    """HTML of at most 90 shown characters from the first text in which most surfaces occur; <mark> is its only tag.

    `surfaces` are name keys (normalised words) that matched, the most telling first.
    """
    wanted = list(surfaces)
    shown = [_tidy(text) for text in texts if text.strip()]
    if not shown:
        return ""
    marked = [(text, find_marks(text, wanted)) for text in shown]
    text, spans = max(marked, key=lambda row: len({row[0][start:end] for start, end in row[1]}))
    start, end = _window(text, spans)
    return _render(text, start, end, spans)


def find_marks(text: str, surfaces: Iterable[str]) -> list[Span]:
    """Spans (start, end) of `text` that are one of the surfaces, longest first, never overlapping, in order.

    Latin surfaces match whole words with the same stem.
    """
    folded, places = _fold(text)
    taken: list[Span] = []
    spans: set[Span] = set()
    for surface in sorted(set(surfaces), key=lambda word: (-len(word), word)):
        for start, end in _occurrences(folded, surface):
            if start < end and all(end <= left or right <= start for left, right in taken):
                taken.append((start, end))
                spans.add((places[start], places[end - 1] + 1))
    return sorted(spans)


def _fold(text: str) -> tuple[str, Sequence[int]]:
    """The text as it is compared, and for each of its characters the place in `text` it came from."""
    if not _UNUSUAL.search(text):
        return _ACCENTED.sub(_drop_accent, text).lower(), range(len(text))
    parts = [fold_char(char) for char in text]
    if all(len(part) == 1 for part in parts):
        return "".join(parts), range(len(text))
    return "".join(parts), [place for place, part in enumerate(parts) for _ in part]


def _drop_accent(match: re.Match[str]) -> str:
    return _ACCENTS[match.group()]


def _occurrences(folded: str, surface: str) -> Iterable[Span]:
    if not surface:
        return ()
    if is_han(surface) or not surface.isascii():
        return _runs(folded, surface)
    stems = [_stem(word) for word in surface.split(" ")]
    # A stem without its last letter begins all words of that stem (berr-y, berr-ies).
    return _phrases(folded, stems) if all(stem[:-1] in folded for stem in stems) else ()


def _runs(folded: str, surface: str) -> Iterator[Span]:
    at = folded.find(surface)
    while at >= 0:
        yield at, at + len(surface)
        at = folded.find(surface, at + len(surface))


def _phrases(folded: str, stems: list[str]) -> Iterator[Span]:
    """Neighbouring words that have these stems."""
    begins = stems[0][:-1]
    at = folded.find(begins)
    while at >= 0:
        first = _WORD.match(folded, at) if not at or not _WORD.match(folded[at - 1]) else None
        word, end = first, first.end() if first else at + 1
        for wanted in stems:
            if word is None or _stem(word.group()) != wanted:
                break
            end_of_phrase = word.end()
            word = _WORD.search(folded, end_of_phrase)
        else:
            yield at, end_of_phrase
        at = folded.find(begins, end) if begins else _next_word(folded, end)


def _next_word(folded: str, at: int) -> int:
    word = _WORD.search(folded, at)
    return word.start() if word else -1


def _tidy(text: str) -> str:
    """One space between words, one line break between paragraphs."""
    return "\n".join(line for line in (" ".join(line.split()) for line in text.splitlines()) if line)


def _window(text: str, spans: list[Span]) -> Span:
    """The run of whole clauses of a paragraph, at most 90 characters, that holds most different marks.

    Of equals the first that is not as short as a heading.
    """
    clauses = [match.span() for match in _CLAUSE.finditer(text)] or [(0, len(text))]
    most = (len({text[a:b] for a, b in spans}), _ENOUGH)
    best, chosen = (-1, 0), (0, 0)
    for first, (start, _) in enumerate(clauses):
        end = _end_of_window(text, clauses, first)
        inside = {text[a:b] for a, b in spans if start <= a and b <= end}
        worth = (len(inside), min(end - start, _ENOUGH))
        if end > start and worth > best:
            best, chosen = worth, (start, end)
            if worth == most:
                break
    if best[0] > 0 or (best[0] == 0 and not spans):
        return chosen
    return _around(text, spans[0] if spans else (0, 0))


def _end_of_window(text: str, clauses: list[Span], first: int) -> int:
    start = end = clauses[first][0]
    for at in range(first, len(clauses)):
        clause_end = clauses[at][1]
        if clause_end - start > MAX_CHARACTERS:
            break
        end = clause_end
        if text[end - 1] == "\n":
            break
    return end


def _around(text: str, span: Span) -> Span:
    """A hard cut for a clause longer than a snippet: around the mark, at spaces if there are any."""
    start = max(0, min(span[0] - 30, len(text) - MAX_CHARACTERS + 2))
    if start and text.find(" ", start, span[0]) > 0:
        start = text.find(" ", start, span[0]) + 1
    end = min(len(text), start + MAX_CHARACTERS - 2)
    space = text.rfind(" ", span[1], end)
    return start, space if end < len(text) and space > start + MAX_CHARACTERS // 2 else end


def _render(text: str, start: int, end: int, spans: list[Span]) -> str:
    tail = text[start:end].rstrip("，、；：,;: \n") if end < len(text) else text[start:end].rstrip()
    end = start + len(tail)
    html, at = "", start
    for left, right in spans:
        if left < at or right > end:
            continue
        html += f"{escape(text[at:left])}<mark>{escape(text[left:right])}</mark>"
        at = right
    return (html + escape(text[at:end])).replace("\n", " ").strip()
