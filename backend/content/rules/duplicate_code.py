"""duplicate-code: a short code belongs to one entry; it is printed in QR codes."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Document, Spot
from backend.content.inputs import Inputs
from backend.content.rules.rule import ERROR, Rule


def check(inputs: Inputs) -> Iterator[Spot]:
    taken: dict[str, Document] = {}
    for source in inputs.entries:
        code = source.fields.get("code")
        if code in taken:
            message = f"短码“{code}”已经用在 {taken[code].path}。"
            yield source.zh.at(("code",), message, "换一个没有用过的，6 个小写字母或数字。")
        elif code:
            taken[code] = source.zh


RULE = Rule("duplicate-code", "每个条目的短码不同。", ERROR, check)
