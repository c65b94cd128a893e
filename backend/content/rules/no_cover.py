"""no-cover: an entry has no photo; a cover is drawn for it."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Spot
from backend.content.inputs import Inputs
from backend.content.rules.rule import WARNING, Rule


def check(inputs: Inputs) -> Iterator[Spot]:
    for source in inputs.entries:
        if source.zh.readable and "cover" not in source.fields:
            yield source.zh.at_line(1, "没有封面照片，先用手绘封面。", "有了实景照片就写 cover。")


RULE = Rule("no-cover", "每个条目有封面照片。", WARNING, check)
