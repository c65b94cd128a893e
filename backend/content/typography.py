"""Chinese typography, by AutoCorrect. The only module that knows it."""

from __future__ import annotations

from collections.abc import Iterator

import autocorrect_py


def corrected(text: str) -> str:
    """The line as a typographer would set it; unchanged when nothing is wrong."""
    return str(autocorrect_py.format(text))


def corrected_lines(markdown: str) -> Iterator[tuple[int, str, str]]:
    """(line from 1, as written, as it should be) for each line of a Markdown body that differs."""
    for line in autocorrect_py.lint_for(markdown, "markdown").lines:
        yield line.line, line.old, line.new
