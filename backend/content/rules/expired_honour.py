"""expired-honour: an honour whose term is over."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Spot
from backend.content.inputs import Inputs
from backend.content.rules.rule import WARNING, Rule


def check(inputs: Inputs) -> Iterator[Spot]:
    for source in inputs.entries:
        expires = source.fields.get("expires")
        if source.kind == "honour" and expires is not None and expires < inputs.today:
            message = f"这项荣誉 {expires} 已到期。"
            yield source.zh.at(("expires",), message, "查有没有复核公告，更新日期，或把 status 改成 draft。")


RULE = Rule("expired-honour", "荣誉在有效期内。", WARNING, check)
