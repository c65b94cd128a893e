"""stale: facts age. Hours and prices are checked twice a year, the rest every two years."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Spot
from backend.content.inputs import Inputs, Source
from backend.content.rules.rule import WARNING, Rule

DAYS_WITH_HOURS = 180
DAYS = 730


def days_allowed(source: Source) -> int:
    """How old `checked_on` may be: less where opening hours or prices are given."""
    hours = source.fields.get("opening", {}).get("hours")
    prices = source.fields.get("tickets", {}).get("prices")
    return DAYS_WITH_HOURS if prices or isinstance(hours, list) else DAYS


def check(inputs: Inputs) -> Iterator[Spot]:
    for source in inputs.entries:
        checked = source.fields.get("checked_on")
        allowed = days_allowed(source)
        if checked is not None and (inputs.today - checked).days > allowed:
            message = f"上次核对是 {checked}，已过 {(inputs.today - checked).days} 天（最多 {allowed} 天）。"
            yield source.zh.at(("checked_on",), message, "核对事实后改成当天的日期。")


RULE = Rule("stale", "事实按时核对：有时间和票价的 180 天，其余 730 天。", WARNING, check)
