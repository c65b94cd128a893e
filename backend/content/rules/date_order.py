"""date-order: what begins comes before what ends, and nothing was checked in the future."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from backend.content.documents import Document, Spot
from backend.content.inputs import Inputs
from backend.content.problems import FieldPath
from backend.content.rules.rule import ERROR, Rule


def check(inputs: Inputs) -> Iterator[Spot]:
    for source in inputs.entries:
        document, fields = source.zh, source.fields
        checked = fields.get("checked_on")
        if checked is not None and checked > inputs.today:
            yield document.at(("checked_on",), f"{checked} 还没有到。", "写核对事实的那一天。")
        begin, end = fields.get("publish_on"), fields.get("unpublish_on")
        if begin is not None and end is not None and begin >= end:
            yield document.at(("unpublish_on",), "unpublish_on 要在 publish_on 之后。", "改其中一个日期。")
        for index, notice in enumerate(fields.get("notices", [])):
            yield from _ordered(document, notice, ("from", "to"), ("notices", index))
        for index, edition in enumerate(fields.get("editions", [])):
            for place, session in enumerate(edition.get("sessions", [])):
                yield from _ordered(document, session, ("start", "end"), ("editions", index, "sessions", place))
        hours = fields.get("opening", {}).get("hours")
        for index, span in enumerate(hours if isinstance(hours, list) else []):
            yield from _ordered(document, span, ("open", "close"), ("opening", "hours", index))


def _ordered(document: Document, span: dict[str, Any], names: tuple[str, str], path: FieldPath) -> Iterator[Spot]:
    first, last = span.get(names[0]), span.get(names[1])
    if first is not None and last is not None and first > last:
        message = f"{names[1]}（{last}）在 {names[0]}（{first}）之前。"
        yield document.at((*path, names[1]), message, "看看是不是写反了。")


RULE = Rule("date-order", "开始在结束之前，核对日期不在将来。", ERROR, check)
