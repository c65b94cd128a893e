"""Cards (L, M, S), festival tickets, honour rows: one entry as a link, in the sizes of the brand. No boxes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from backend.content.catalogue import Entry
from backend.sitebuild.dates import festival_day
from backend.sitebuild.labels import label
from backend.sitebuild.markup import attrs, esc, join, phrases, tag
from backend.sitebuild.pictures import picture
from backend.sitebuild.view import View


def caption(view: View, entry: Entry, line: str | None = None, meta: str = "") -> str:
    """Title, one sentence and a meta line."""
    text = view.text(entry)
    said = line if line is not None else text.summary
    parts = [
        f"<h3>{esc(text.title)}</h3>",
        f"<p>{phrases(said, text.lang)}</p>" if said else "",
        f'<p class="meta">{esc(meta)}</p>' if meta else "",
    ]
    return f'<div class="cap"{attrs({"lang": view.foreign(entry)})}>{"".join(parts)}</div>'


def card(view: View, entry: Entry, size: str, *, line: str | None = None, meta: str = "", **more: Any) -> str:
    """A card of size l, m or s; `more` are attributes of its link."""
    image = picture(view, view.cover(entry), size, alt="")
    href = view.entry_href(entry)
    return tag("a", image + caption(view, entry, line, meta), class_=f"card {size}", href=href, **more)


def meta_line(view: View, entry: Entry) -> str:
    """County and town, for large cards."""
    return " · ".join(part for part in (view.county(entry), view.town(entry)) if part)


def rows(view: View, entries: Iterable[Entry], lines: dict[str, str] | None = None) -> str:
    """Cards S under one hairline; `lines` replaces the summary of some."""
    cards = [card(view, entry, "s", line=(lines or {}).get(entry.id)) for entry in entries]
    return f'<div class="rows">\n{join(cards)}\n</div>' if cards else ""


def grid(view: View, entries: Iterable[Entry]) -> str:
    """Cards M, two in a row on a phone and four on a desk."""
    return f'<div class="grid">\n{join(card(view, entry, "m", meta=view.county(entry)) for entry in entries)}\n</div>'


def ticket(view: View, entry: Entry, *, alone: bool = False) -> str:
    """A festival as a ticket: print, title and place above the tear, day and state below.

    `alone` is the ticket on the festival's own page: no print, no link, the rule's note for a line.
    """
    day, fields, text = festival_day(view, entry), view.fields(entry), view.text(entry)
    place = "".join(view.titles(view.find([fields.get("place")])))
    where = " · ".join(part for part in (place or view.county(entry), "" if alone else text.summary) if part)
    image = "" if alone else picture(view, view.cover(entry), "ticket", alt="")
    soft = " soft" if day.soft else ""
    stub = (
        f'<div class="stub"><p class="day{soft}">{esc(day.day)}<small>{esc(day.small)}</small></p>'
        f'<p class="end"><span class="left" data-left></span>'
        f'<span class="{f"tag {day.tag_class}".strip()}">{esc(day.tag)}</span></p></div>'
    )
    name = "h2" if alone else "h3"
    body = f'<div class="t"><{name}>{esc(text.title)}</{name}><p>{esc(where)}</p></div>'
    return tag(
        "div" if alone else "a",
        (f'<div class="pic">{image}</div>' if image else "") + body + stub,
        class_="ticket",
        href=None if alone else view.entry_href(entry),
        lang=view.foreign(entry),
        data_start=day.order.isoformat() if day.until else None,
        data_until=day.until.isoformat() if day.until else None,
        data_over=view.t("over") if day.until else None,
    )


def by_day(view: View, entries: Iterable[Entry]) -> list[Entry]:
    """Festivals in the order of their next day; those nobody has dated last."""
    return sorted(entries, key=lambda entry: (festival_day(view, entry).order, entry.id))


def honour_row(view: View, entry: Entry) -> str:
    """Year in reed, title, holder and issuer. What was not awarded has no year but the words 创建中 or 候选."""
    fields, text = view.fields(entry), view.text(entry)
    standing = str(fields.get("standing") or "awarded")
    year = fields.get("year")
    if standing != "awarded":
        mark, waiting = label(standing, view.lang), " wait"
    elif isinstance(year, int):
        mark, waiting = str(year), ""
    else:
        mark, waiting = view.t("unknown"), " wait"
    issuer = fields.get("issuer")
    said = " · ".join(
        part for part in (holder(view, entry), view.t("unknown") if issuer == "unknown" else str(issuer or "")) if part
    )
    body = f'<span class="y">{esc(mark)}</span><div><h3>{esc(text.title)}</h3><p>{esc(said)}</p></div>'
    return tag("a", body, class_=f"cert{waiting}", href=view.entry_href(entry), lang=view.foreign(entry))


def holder(view: View, entry: Entry) -> str:
    """Who holds an honour: the words of the front matter, else the titles of the holder entries."""
    fields = view.fields(entry)
    comma = ", " if view.lang == "en" else "、"
    return str(fields.get("holder") or comma.join(view.titles(view.find(fields.get("holders")))))


def by_year(entries: Iterable[Entry]) -> list[Entry]:
    """Honours, newest first; awarded before applied for before candidates."""
    order = {"awarded": 0, "applied": 1, "candidate": 2}

    def key(entry: Entry) -> tuple[int, int, str]:
        year = entry.fields.get("year")
        return order.get(str(entry.fields.get("standing")), 0), -(year if isinstance(year, int) else 0), entry.id

    return sorted(entries, key=key)


def in_season(entries: Iterable[Entry], month: int) -> list[Entry]:
    """Entries whose best months hold `month`."""
    return [entry for entry in entries if month in (entry.fields.get("best_months") or ())]


def unseen(day: date) -> bool:
    """Whether a festival's order date means that nobody knows it."""
    return day == date.max
