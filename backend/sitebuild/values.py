"""How a value of the front matter is said on a page, as HTML; 待核实 where it is unknown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from backend.sitebuild.markup import esc, known
from backend.sitebuild.view import View


def months(view: View, best: Any) -> str:
    """Twelve cells, the good ones filled; the browser marks the present one."""
    if not best:
        return ""
    cells = "".join(f'<i class="on">{m}</i>' if m in best else f"<i>{m}</i>" for m in range(1, 13))
    names = ", ".join(map(view.month, sorted(best))) if view.lang == "en" else "、".join(map(str, sorted(best)))
    return f'<div class="yr" role="img" aria-label="{esc(view.t("months_list", months=names))}">{cells}</div>'


def listed(view: View, words: Iterable[Any]) -> str:
    return esc((", " if view.lang == "en" else "、").join(map(str, words)))


def said(view: View, value: Any) -> str:
    """A text, 待核实 where it is unknown, nothing where it is absent."""
    if value == "unknown":
        return f'<span class="unknown">{esc(view.t("unknown"))}</span>'
    return esc(value) if known(value) else ""


def linked(view: View, ids: Any) -> str:
    links = [f'<a href="{view.entry_href(e)}">{esc(view.text(e).title)}</a>' for e in view.find(ids)]
    return (", " if view.lang == "en" else "、").join(links)


def clock(value: Any) -> str:
    """08:30, whether it is a text or a time."""
    return str(value)[:5]


def month_range(view: View, months_: Any) -> str:
    if not months_:
        return ""
    numbers = sorted(months_)
    if len(numbers) > 1 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"{view.month(numbers[0])}–{view.month(numbers[-1])}"
    return (", " if view.lang == "en" else "、").join(map(view.month, numbers))


def visit(view: View, minutes: Any) -> str:
    if not minutes:
        return ""
    if minutes < 90:
        return esc(view.t("minutes", n=minutes))
    return esc(view.t("hours_visit", n=f"{minutes / 60:.1f}".removesuffix(".0")))


def number(view: View, value: Any, key: str) -> str:
    """A number with its unit, or what `said` makes of it."""
    return esc(view.t(key, n=value)) if isinstance(value, int | float) else said(view, value)
