"""photo-focus: a focal point is two numbers, from the left and from the top."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Spot
from backend.content.inputs import Inputs
from backend.content.problems import FieldPath
from backend.content.rules.rule import ERROR, Rule


def check(inputs: Inputs) -> Iterator[Spot]:
    for source in inputs.entries:
        for path, _ in source.photo_names():
            photo = source.fields["cover"] if path[0] == "cover" else source.fields["gallery"][path[1]]
            focus = photo.get("focus", [])
            if len(focus) not in (0, 2):
                here: FieldPath = (*path[:-1], "focus")
                yield source.zh.at(here, f"focus 有 {len(focus)} 个数。", "写两个 0 到 1 的数：[离左边, 离上边]。")


RULE = Rule("photo-focus", "focus 是两个 0 到 1 的数。", ERROR, check)
