"""The festival calendar page: a year of days from this month on, each with its state, and what was held before."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from backend.content.catalogue import Entry
from backend.sitebuild.cards import by_day, unseen
from backend.sitebuild.dates import Day, festival_day, sessions, span
from backend.sitebuild.head import front_matter
from backend.sitebuild.markup import attrs, esc, join, tag
from backend.sitebuild.view import View

AHEAD = timedelta(days=366)
#: past editions shown, the newest first
HELD_SHOWN = 12


def calendar_page(view: View) -> tuple[dict[str, Any], list[str]]:
    """Festivals by the month they are next in, those without a date last, then past editions."""
    title, say = view.t("calendar_title"), view.t("calendar_say")
    meta = front_matter(view, "calendar", title, say, section="festivals", page_class="section calendar")
    groups: dict[str, list[str]] = {}
    for entry in by_day(view, view.catalogue.of("festivals")):
        day = festival_day(view, entry)
        name = view.t("any_time")
        if not unseen(day.order) and day.order - view.today < AHEAD:
            year = f"{day.order.year} 年 " if view.lang == "zh" else ""
            month = view.month(day.order.month)
            name = f"{year}{month}" if view.lang == "zh" else f"{month} {day.order.year}"
        groups.setdefault(name, []).append(row(view, entry, day))
    all_link = tag("a", esc(view.t("calendar_all")), href=ics_href(view), class_="btn")
    blocks = [
        f'<div class="top wrap">\n<h1>{esc(title)}</h1>\n<p>{esc(say)}</p>\n<div class="acts">{all_link}</div>\n'
        f'<p class="quiet">{esc(view.t("calendar_note"))}</p>\n</div>'
    ]
    blocks += [
        f'<section class="group wrap">\n<h2>{esc(name)}</h2>\n<ul class="days"{countdown_words(view)}>\n'
        f"{join(rows)}\n</ul>\n</section>"
        for name, rows in groups.items()
    ]
    return meta, [*blocks, *held(view)]


def ics_href(view: View, entry: Entry | None = None) -> str:
    """The calendar file of one festival, or of all."""
    path = f"/api/v1/festivals/{entry.id}.ics" if entry else "/api/v1/calendar.ics"
    return path + ("?lang=en" if view.lang == "en" else "")


def countdown_words(view: View) -> str:
    """Attributes with the words that the browser counts down in."""
    names = ("days", "tomorrow", "today", "on")
    return attrs({f"data_left_{name}": view.t(f"left_{name}") for name in names})


def row(view: View, entry: Entry, day: Day) -> str:
    """One festival: its day, title, place, state and calendar file. The browser marks it when it is over."""
    text = view.text(entry)
    where = "".join(view.titles(view.find([view.fields(entry).get("place")]))) or view.county(entry)
    ics = tag("a", esc(view.t("calendar_one")), href=ics_href(view, entry), class_="more") if day.until else ""
    style = f"tag {day.tag_class}".strip()
    soft = " soft" if day.soft else ""
    return tag(
        "li",
        f'<p class="day{soft}">{esc(day.day)}<small>{esc(day.small)}</small></p>'
        f'<div><h3><a href="{view.entry_href(entry)}">{esc(text.title)}</a></h3><p>{esc(where)}</p></div>'
        f'<p class="end"><span class="{style}">{esc(day.tag)}</span><span class="left" data-left></span>{ics}</p>',
        lang=view.foreign(entry),
        data_start=day.order.isoformat() if day.until else None,
        data_until=day.until.isoformat() if day.until else None,
        data_over=view.t("over") if day.until else None,
    )


def held(view: View) -> list[str]:
    """Editions that took place, the newest first, with the days that are known."""
    rows = []
    for entry in view.catalogue.of("festivals"):
        for edition in view.fields(entry).get("editions") or ():
            days = sessions(edition)
            if days and days[-1][1] < view.today and edition.get("status") in {"held", "scheduled"}:
                rows.append((days[-1][1], entry, str(edition["name"]), days))
    rows.sort(key=lambda found: (found[0], found[1].id), reverse=True)
    items = [
        f'<li class="past"><p class="day soft">{esc(span(days[0][0], days[-1][1], view.lang))}</p>'
        f'<div><h3><a href="{view.entry_href(entry)}">{esc(view.text(entry).title)}</a></h3>'
        f"<p>{esc(name)}</p></div></li>"
        for _, entry, name, days in rows[:HELD_SHOWN]
    ]
    if not items:
        return []
    head = f"<h2>{esc(view.t('calendar_held'))}</h2>"
    return [f'<section class="group wrap" id="held">\n{head}\n<ul class="days">\n{join(items)}\n</ul>\n</section>']
