"""What is on soon: this weekend on the home page, and festivals near an entry. The browser chooses by its own day."""

from __future__ import annotations

from datetime import date, timedelta

from backend.content.catalogue import Entry
from backend.sitebuild.almanac import countdown_words, row
from backend.sitebuild.cards import by_day, card, in_season
from backend.sitebuild.dates import Day, festival_day
from backend.sitebuild.markup import esc, heading, join
from backend.sitebuild.view import View

#: days ahead in which a festival near an entry is worth saying, and how far ahead pages carry it
NEAR_DAYS, CARRIED = 60, 180
SATURDAY = 5


def weekend_of(today: date) -> tuple[date, date]:
    """Saturday and Sunday: the coming ones, or those that today belongs to."""
    saturday = (
        today - timedelta(days=1) if today.weekday() > SATURDAY else today + timedelta(SATURDAY - today.weekday())
    )
    return saturday, saturday + timedelta(days=1)


def dated(view: View, entries: list[Entry]) -> list[tuple[Entry, Day]]:
    """Festivals with known days that begin within CARRIED days."""
    days = [(entry, festival_day(view, entry)) for entry in by_day(view, entries)]
    last = view.today + timedelta(days=CARRIED)
    return [(entry, day) for entry, day in days if day.until is not None and day.order <= last]


def weekend(view: View) -> str:
    """Festivals of the weekend; when there are none, two short routes of the season."""
    saturday, sunday = weekend_of(view.today)
    found = dated(view, list(view.catalogue.of("festivals")))
    rows = [
        _hidden(row(view, entry, day), not (day.order <= sunday and (day.until or day.order) >= saturday))
        for entry, day in found
    ]
    none = all(" hidden" in line.split(">", 1)[0] for line in rows)
    routes = [entry for entry in view.catalogue.of("routes") if int(entry.fields.get("days") or 1) == 1]
    short = (in_season(routes, view.today.month) or routes)[:2]
    cards = join(card(view, entry, "s") for entry in short)
    said = f'<p class="quiet" data-none{"" if none else " hidden"}>{esc(view.t("weekend_none"))}</p>'
    days = f'<ul class="days" data-weekend{countdown_words(view)}>\n{join(rows)}\n</ul>' if rows else ""
    if not (rows or cards):
        return ""
    return (
        f'<section class="wrap" id="weekend">\n{heading(view.t("weekend"))}\n{days}\n{said}\n'
        f'<div class="rows">\n{cards}\n</div>\n</section>'
    )


def festivals_near(view: View, entry: Entry) -> str:
    """Festivals of the coming weeks in the same county, besides those at the entry itself."""
    county = entry.fields.get("county")
    if entry.kind == "festival" or not county or county == "city":
        return ""
    others = [
        other
        for other in view.catalogue.of("festivals")
        if other.fields.get("county") == county and other.fields.get("place") != entry.id
    ]
    limit = view.today + timedelta(days=NEAR_DAYS)
    rows = [_hidden(row(view, other, day), day.order > limit) for other, day in dated(view, others)]
    if not rows:
        return ""
    gone = " hidden" if all(" hidden" in line.split(">", 1)[0] for line in rows) else ""
    head = heading(view.t("on_near"))
    listed = f'<ul class="days" data-within="{NEAR_DAYS}"{countdown_words(view)}>\n{join(rows)}\n</ul>'
    return f'<section class="wrap"{gone}>\n{head}\n{listed}\n</section>'


def _hidden(line: str, hide: bool) -> str:
    return line.replace("<li", "<li hidden", 1) if hide else line
