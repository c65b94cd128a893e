"""dead-reference: an id in front matter, the calendar or a notice that no entry has, or of the wrong kind."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Spot
from backend.content.inputs import Inputs
from backend.content.kinds import BY_KIND
from backend.content.nearest import suggest
from backend.content.references import named_ids
from backend.content.rules.rule import ERROR, Rule


def check(inputs: Inputs) -> Iterator[Spot]:
    for document, path, name, kinds, owner in named_ids(inputs):
        target = inputs.by_id.get(name)
        if target is None:
            yield document.at(path, f"没有“{name}”这个条目。", suggest(name, inputs.by_id, 8))
        elif kinds and target.kind not in kinds:
            allowed = "、".join(BY_KIND[kind].zh for kind in kinds)
            hint = f"这里只能写{allowed}的条目。"
            yield document.at(path, f"“{name}”是{BY_KIND[target.kind].zh}，不能写在这里。", hint)
        elif name == owner:
            yield document.at(path, "条目写了自己。", "删掉它。")


RULE = Rule("dead-reference", "写到的条目都存在，栏目也对。", ERROR, check)
