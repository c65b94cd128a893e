"""The fact card of each kind: rows of a term and what is known. Adding a kind is one function and one row here."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from backend.content.catalogue import Entry
from backend.content.days import as_date
from backend.sitebuild.dates import civil
from backend.sitebuild.markup import attrs, esc, has_chinese, known
from backend.sitebuild.values import clock, linked, listed, month_range, months, number, said, visit
from backend.sitebuild.view import View, distance_m

Row = tuple[str, str]  # key of the term's label, HTML of what is known


def fact_card(view: View, entry: Entry) -> str:
    """The card of an entry: the rows of its kind, then where and which months, which all kinds have."""
    rows = [row for row in (*KINDS_ROWS[entry.kind](view, entry), *common(view, entry)) if row[1]]
    items = "\n".join(row_html(view, key, html) for key, html in rows)
    return f'<dl class="facts">\n{items}\n</dl>' if rows else ""


def row_html(view: View, key: str, html: str) -> str:
    """One row; on an English page what nobody has translated carries its language."""
    lang = ' lang="zh"' if view.lang == "en" and has_chinese(html) else ""
    return f"<div><dt>{esc(view.t(key))}</dt><dd{lang}>{html}</dd></div>"


def common(view: View, entry: Entry) -> list[Row]:
    fields = view.fields(entry)
    where = " · ".join(part for part in (view.county(entry), view.town(entry)) if part)
    rows: list[Row] = [("f_where", esc(where))]
    if entry.kind not in {"product", "honour", "practice"}:
        rows.append(("f_months", months(view, fields.get("best_months"))))
    if view.lang == "en":
        rows.append(("f_chinese", esc(entry.zh.title)))
    if known(fields.get("aliases")) and (view.lang == "zh" or "aliases" in view.text(entry).translated):
        rows.append(("f_aliases", listed(view, fields["aliases"])))
    return rows


def place(view: View, entry: Entry) -> list[Row]:
    fields = view.fields(entry)
    grade = str(fields.get("grade") or "")
    capacity = fields.get("capacity") or {}
    return [
        ("f_grade", f"<b>{esc(view.t('grade', n=len(grade)))}</b>" if grade else ""),
        ("part_of", linked(view, [fields.get("part_of")])),
        ("f_open", opening(view, fields.get("opening") or {}, fields.get("season_limits") or ())),
        ("f_tickets", tickets(view, fields.get("tickets") or {})),
        ("f_visit", visit(view, fields.get("visit_minutes"))),
        ("f_access", f'<span id="access">{esc(fields["access"])}</span>' if known(fields.get("access")) else ""),
        ("f_accessibility", said(view, fields.get("accessibility"))),
        ("f_limits", limits(view, fields.get("season_limits") or ())),
        ("f_capacity", esc(view.t("capacity", n=capacity["per_day"])) if capacity.get("per_day") else ""),
    ]


def opening(view: View, value: Mapping[str, Any], limited: Iterable[Mapping[str, Any]] = ()) -> str:
    hours, note = value.get("hours"), value.get("note")
    lines = []
    if isinstance(hours, list | tuple):
        for row in hours:
            when = month_range(view, row.get("months"))
            lines.append(f"{esc(when)} {esc(clock(row.get('open')))}–{esc(clock(row.get('close')))}".strip())
    else:
        lines.append(f'<span class="unknown">{esc(view.t("hours_as_announced"))}</span>')
    return (
        today_line(view, hours, limited) + "<br>".join(lines) + (f"<small>{esc(note)}</small>" if known(note) else "")
    )


def today_line(view: View, hours: Any, limited: Iterable[Mapping[str, Any]]) -> str:
    """Whether it is open today, filled in by the browser from hours and limits; nothing where hours are not known."""
    if not isinstance(hours, list | tuple):
        return ""
    data = [[row.get("months") or [], str(clock(row.get("open"))), str(clock(row.get("close")))] for row in hours]
    limits_ = [[list(row.get("months") or ()), str(row.get("note") or "")] for row in limited]
    words = {
        "data_hours": json.dumps(data),
        "data_limits": json.dumps(limits_, ensure_ascii=False) if limits_ else None,
        "data_open": view.t("open_today"),
        "data_shut": view.t("open_not"),
        "data_why": view.t("open_why"),
        "data_limit": view.t("open_limit") if limits_ else None,
    }
    return f"<b{attrs(words)} hidden></b>"


def tickets(view: View, value: Mapping[str, Any]) -> str:
    prices = value.get("prices") or ()
    note = value.get("note")
    lines = [f"{esc(row['name'])} ¥{esc(row['yuan'])}" for row in prices]
    if not lines:
        lines = [f'<span class="unknown">{esc(view.t("prices_as_announced"))}</span>']
    return "<br>".join(lines) + (f"<small>{esc(note)}</small>" if known(note) else "")


def limits(view: View, found: Iterable[Mapping[str, Any]]) -> str:
    return "<br>".join(
        f"{esc(month_range(view, row.get('months')))} {esc(row.get('note', ''))}".strip() for row in found
    )


def study_base(view: View, entry: Entry) -> list[Row]:
    fields = view.fields(entry)
    grades = fields.get("grades")
    names = [view.t(f"grade_{grade}") for grade in grades] if isinstance(grades, list | tuple) else None
    return [
        ("f_grades", said(view, grades) if names is None else listed(view, names)),
        ("f_subjects", listed(view, fields.get("subjects") or ())),
        ("f_group", number(view, fields.get("group_size"), "people")),
        ("f_place", linked(view, [fields.get("place")])),
        ("f_qualification", said(view, fields.get("qualification"))),
        ("f_contact", said(view, fields.get("contact"))),
    ]


def festival(view: View, entry: Entry) -> list[Row]:
    """The day itself stands on the ticket above the card; here is the rule behind it."""
    fields = view.fields(entry)
    return [
        ("f_rule", said(view, (fields.get("rule") or {}).get("note"))),
        ("f_place", linked(view, [fields.get("place")])),
    ]


def village(view: View, entry: Entry) -> list[Row]:
    fields = view.fields(entry)
    between = "{} ({})" if view.lang == "en" else "{}（{}）"
    harvest = [
        between.format(esc(row["name"]), esc(month_range(view, row.get("months"))))
        for row in fields.get("harvest") or ()
    ]
    return [
        ("f_stays", said(view, fields.get("stays"))),
        ("f_foods", listed(view, fields.get("foods") or ())),
        ("f_crafts", listed(view, fields.get("crafts") or ())),
        ("f_harvest", "<br>".join(harvest)),
        ("f_products", linked(view, fields.get("products"))),
        ("f_old_names", listed(view, fields.get("old_names") or ())),
        ("f_founded", said(view, fields.get("founded"))),
    ]


def route(view: View, entry: Entry) -> list[Row]:
    fields = view.fields(entry)
    stops = fields.get("stops") or ()
    days = int(fields.get("days") or 1)
    minutes = sum(int(stop.get("minutes") or 0) for stop in stops)
    length = straight_length(view, stops)
    note = f"<small>{esc(view.t('length_note'))}</small>"
    return [
        ("f_days", f"<b>{esc(view.t('day') if days == 1 else view.t('days', n=days))}</b>"),
        ("f_mode", esc(view.t(f"mode_{fields.get('mode') or 'mixed'}"))),
        ("f_stop_time", visit(view, minutes)),
        ("f_length", esc(length) + note if length else said(view, "unknown")),
    ]


def straight_length(view: View, stops: Iterable[Mapping[str, Any]]) -> str:
    """The sum of straight lines from stop to stop, rounded to a kilometre; empty when a stop has no position."""
    entries = view.find([stop.get("entry") for stop in stops])
    legs = [distance_m(one, other) for one, other in itertools.pairwise(entries)]
    if not legs or any(leg is None for leg in legs):
        return ""
    km = sum(leg[0] for leg in legs if leg) / 1000
    return view.t("length", km=f"{km:.0f}" if km >= 10 else f"{km:.1f}".removesuffix(".0"))


def product(view: View, entry: Entry) -> list[Row]:
    fields = view.fields(entry)
    protection = fields.get("protection") or {}
    kind = protection.get("kind")
    year = protection.get("year")
    shown = view.t(str(kind)) if kind else ""
    when = view.t("year", year=year) if isinstance(year, int) else view.t("unknown") if year == "unknown" else ""
    note = protection.get("note")
    return [
        ("f_season", months(view, fields.get("months") or fields.get("best_months"))),
        ("f_category", esc(view.t(f"cat_{fields['category']}")) if fields.get("category") else ""),
        ("f_origin", linked(view, fields.get("origin"))),
        (
            "f_protection",
            esc(" · ".join(part for part in (shown, when) if part)) + (f"<small>{esc(note)}</small>" if note else "")
            if kind
            else "",
        ),
    ]


def honour(view: View, entry: Entry) -> list[Row]:
    fields = view.fields(entry)
    awarded = fields.get("standing", "awarded") == "awarded"
    year, expires = fields.get("year"), as_date(fields.get("expires"))
    holders = linked(view, fields.get("holders"))
    return [
        ("f_standing", "" if awarded else esc(view.t(str(fields["standing"])))),
        ("f_holder", holders or said(view, fields.get("holder"))),
        ("f_issuer", said(view, fields.get("issuer"))),
        ("f_year", (esc(view.t("year", year=year)) if isinstance(year, int) else said(view, year)) if awarded else ""),
        ("f_document", said(view, fields.get("document"))),
        ("f_expires", esc(civil(expires, view.lang)) if expires else ""),
    ]


def story(view: View, entry: Entry) -> list[Row]:
    fields = view.fields(entry)
    heritage = fields.get("heritage")
    return [
        ("f_places", linked(view, fields.get("places"))),
        ("f_heritage", esc(view.t(f"heritage_{heritage}")) if heritage and heritage != "none" else ""),
        ("f_narrator", said(view, fields.get("narrator"))),
    ]


def practice(view: View, entry: Entry) -> list[Row]:
    fields = view.fields(entry)
    standing = fields.get("standing")
    return [
        ("f_standing", esc(view.t(str(standing))) if standing else ""),
        ("f_problem", said(view, fields.get("problem"))),
        ("f_action", said(view, fields.get("action"))),
        ("f_result", said(view, fields.get("result"))),
        ("f_copying", said(view, fields.get("copying"))),
    ]


KINDS_ROWS: dict[str, Callable[[View, Entry], list[Row]]] = {
    "place": place,
    "study-base": study_base,
    "festival": festival,
    "village": village,
    "route": route,
    "product": product,
    "honour": honour,
    "story": story,
    "practice": practice,
}
