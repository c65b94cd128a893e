"""unpublished-reference: an id or link that leads to a draft or to what is not published today; it is left out."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Spot
from backend.content.inputs import Inputs
from backend.content.references import named_ids
from backend.content.rules.rule import WARNING, Rule


def check(inputs: Inputs) -> Iterator[Spot]:
    yield from inputs.reported.get("unpublished-reference", [])
    for document, path, name, _, _ in named_ids(inputs):
        if name in inputs.by_id and name not in inputs.published:
            yield document.at(path, f"“{name}”还没有发布，页面上先不显示它。", "等它发布后会自动显示。")


RULE = Rule("unpublished-reference", "写到的条目今天是发布的。", WARNING, check)
