"""no-english: an entry or page has no index.en.md."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Spot
from backend.content.inputs import Inputs
from backend.content.rules.rule import WARNING, Rule


def check(inputs: Inputs) -> Iterator[Spot]:
    for source in inputs.sources:
        if source.en is None:
            yield source.zh.at_line(1, "没有英文。", "在旁边写 index.en.md，至少有 title 和 summary。")


RULE = Rule("no-english", "每个条目有英文。", WARNING, check)
