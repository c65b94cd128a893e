"""typography: spaces between Chinese and Latin, full-width marks in Chinese sentences."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Spot
from backend.content.inputs import Inputs
from backend.content.nearest import shown
from backend.content.rules.rule import WARNING, Rule
from backend.content.typography import corrected, corrected_lines

_FIELDS = ("title", "summary", "headline")


def check(inputs: Inputs) -> Iterator[Spot]:
    for source in inputs.sources:
        document = source.zh
        for name in _FIELDS:
            text = str(document.fields.get(name, ""))
            better = corrected(text)
            if better != text:
                yield document.at((name,), "排版：中文与西文、标点。", f"改成：{shown(better, 130)}")
        if document.readable:
            for line, _, better in corrected_lines(document.body):
                hint = f"改成：{shown(better, 60)}"
                yield document.at_line(document.body_line + line - 1, "排版：中文与西文、标点。", hint, "正文")


RULE = Rule("typography", "中文排版：中西文之间空一格，中文句子用全角标点。", WARNING, check)
