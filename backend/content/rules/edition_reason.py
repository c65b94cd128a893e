"""edition-reason: an edition that is postponed or cancelled says why."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Spot
from backend.content.inputs import Inputs
from backend.content.rules.rule import ERROR, Rule


def check(inputs: Inputs) -> Iterator[Spot]:
    for source in inputs.entries:
        for index, edition in enumerate(source.fields.get("editions", [])):
            if edition.get("status") in ("postponed", "cancelled") and not edition.get("reason"):
                word = "推迟" if edition["status"] == "postponed" else "取消"
                yield source.zh.at(
                    ("editions", index, "status"), f"{word}了却没有写原因。", "加一行 reason，写主办方的说法。"
                )


RULE = Rule("edition-reason", "推迟或取消的一届写明原因。", ERROR, check)
