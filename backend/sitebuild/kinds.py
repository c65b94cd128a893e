"""What a kind adds to its page beside the fact card: words of a village, stops of a route, courses, a certificate."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from backend.content.catalogue import Entry
from backend.content.days import as_date
from backend.sitebuild.cards import holder
from backend.sitebuild.dates import civil, span
from backend.sitebuild.markup import SEAL, attrs, esc, has_chinese, heading, join
from backend.sitebuild.values import month_range, number, said
from backend.sitebuild.view import View


def village(view: View, entry: Entry) -> list[str]:
    """Dialect words, set vertically beside what they mean."""
    return [word(view, row) for row in view.fields(entry).get("dialect") or ()]


def word(view: View, row: Mapping[str, Any]) -> str:
    return (
        f'<div class="word"><b lang="zh">{esc(row["word"])}</b>'
        f"<p><strong>{esc(view.t('dialect'))}</strong>{esc(row['meaning'])}</p></div>"
    )


def route(view: View, entry: Entry) -> list[str]:
    """The stops in order: name, minutes, a note."""
    items = []
    for stop in view.fields(entry).get("stops") or ():
        found = next(iter(view.find([stop.get("entry")])), None)
        if found is None:
            continue
        minutes = stop.get("minutes")
        lang = attrs({"lang": view.foreign(found)})
        name = f'<h3{lang}><a href="{view.entry_href(found)}">{esc(view.text(found).title)}</a></h3>'
        time = f'<span class="min">{esc(view.t("minutes", n=minutes))}</span>' if minutes else ""
        note = stop.get("note")
        items.append(f"<li>{name}{time}{f'<p>{esc(note)}</p>' if note else ''}</li>")
    return [f'<section>\n{heading(view.t("steps"))}\n<ol class="steps">\n{join(items)}\n</ol>\n</section>']


def study_base(view: View, entry: Entry) -> list[str]:
    """Safety first, then the courses as a table that becomes cards on a phone."""
    fields = view.fields(entry)
    safety = f'<p class="safety"><b>{esc(view.t("f_safety"))}</b><span>{said(view, fields.get("safety"))}</span></p>'
    courses = fields.get("courses") or ()
    if not courses:
        return [safety, f'<p class="quiet checked">{esc(view.t("courses_none"))}</p>']
    heads = [("c_title", ""), ("c_hours", "num"), ("c_group", "num"), ("c_months", "")]
    head = "".join(
        f'<th scope="col"{f" class={style}" if style else ""}>{esc(view.t(key))}</th>' for key, style in heads
    )
    body = join(course(view, row) for row in courses)
    table = f'<table class="courses">\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>'
    return [f"{safety}\n{table}"]


def course(view: View, row: Mapping[str, Any]) -> str:
    hours = row.get("hours")
    hours = f"{hours:g}" if isinstance(hours, float) else hours
    length = esc(view.t("hours", n=hours)) if hours not in (None, "unknown") else said(view, hours or "unknown")
    cells = [
        ("c_hours", "num", length),
        ("c_group", "num", number(view, row.get("group_size") or "unknown", "people")),
        ("c_months", "", esc(month_range(view, row.get("months"))) or said(view, "unknown")),
    ]
    rest = "".join(f'<td class="{style}" data-label="{esc(view.t(key))}">{html}</td>' for key, style, html in cells)
    return f'<tr><th scope="row">{esc(row["title"])}</th>{rest}</tr>'


def honour(view: View, entry: Entry) -> list[str]:
    """A certificate for what was awarded. What was not has no frame and no year, only the words for it."""
    fields = view.fields(entry)
    standing = str(fields.get("standing") or "awarded")
    if standing != "awarded":
        return [f'<p class="standing">{esc(view.t(standing))}</p>']
    year, document = fields.get("year"), fields.get("document")
    lines = [
        f"<small>{esc(view.t('honours_title'))}</small>",
        f"<h2>{esc(view.text(entry).title)}</h2>",
        f"<p>{esc(holder(view, entry))}</p>",
        f'<p class="year">{esc(year)}</p>' if isinstance(year, int) else f"<p>{said(view, year)}</p>",
        f"<p>{said(view, fields.get('issuer'))}</p>",
        f"<p>{esc(document)}</p>" if document else "",
        source_line(view, entry),
        SEAL,
    ]
    return [f'<div class="certificate">\n{join(lines)}\n</div>']


def source_line(view: View, entry: Entry) -> str:
    """The first source of an honour, on its certificate."""
    source = next(iter(entry.fields.get("sources") or ()), None)
    if source is None:
        return ""
    title = esc(source["title"])
    if view.lang == "en" and has_chinese(title):
        title = f'<span lang="zh">{title}</span>'
    return f'<p class="from">{esc(view.t("certificate_source")).replace("{title}", title)}</p>'


def festival(view: View, entry: Entry) -> list[str]:
    """Editions, newest first, with their days, venues, state, and the reason of a change."""
    items = []
    for edition in reversed(view.fields(entry).get("editions") or ()):
        days = "；".join(session(view, row) for row in edition.get("sessions") or ())
        status = str(edition["status"])
        style = " off" if status in {"cancelled", "postponed"} else " wait" if status != "scheduled" else ""
        note = " · ".join(part for part in (days, str(edition.get("reason") or "")) if part)
        items.append(
            f'<li><b>{esc(edition["name"])}</b><span class="tag{style}">{esc(view.t(status))}</span>'
            f"{f'<p>{esc(note)}</p>' if note else ''}</li>"
        )
    if not items:
        return []
    return [f'<section>\n{heading(view.t("history"))}\n<ul class="history">\n{join(items)}\n</ul>\n</section>']


def session(view: View, row: Mapping[str, Any]) -> str:
    start = as_date(row.get("start"))
    if start is None:
        return ""
    end = as_date(row.get("end")) or start
    days = civil(start, view.lang, weekday=True) if start == end else span(start, end, view.lang)
    return " · ".join(part for part in (days, str(row.get("venue") or "")) if part)


KIND_BLOCKS: dict[str, Callable[[View, Entry], list[str]]] = {
    "village": village,
    "route": route,
    "study-base": study_base,
    "festival": festival,
}
