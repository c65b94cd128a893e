"""The month on the home page: its print, slip and words, the strip of twelve, what to see, and all of it as data."""

from __future__ import annotations

import json
from typing import Any

from backend.content.catalogue import Entry
from backend.release.media import Picture
from backend.sitebuild.cards import in_season
from backend.sitebuild.dates import solar_term
from backend.sitebuild.labels import month_name
from backend.sitebuild.markup import SEAL, attrs, clauses, esc, more, names_whole, phrases
from backend.sitebuild.pictures import picture, rows
from backend.sitebuild.view import View

PICKS = 5
PICK_KINDS = {"place", "village", "route", "study-base", "story"}
#: month -> season of the print; the others are summer
SEASONS = {3: "spring", 4: "spring", 5: "spring", 9: "autumn", 10: "autumn", 11: "autumn"} | dict.fromkeys(
    (12, 1, 2), "winter"
)
HERO_ALT_EN = "Drawn by hand: a mountain with a pavilion on its summit"


def calendar(view: View, month: int) -> dict[str, Any]:
    return dict(view.catalogue.vocabulary.months.get(month) or {})


def month_picks(view: View, month: int) -> list[Entry]:
    """What the calendar names for the month, filled up with what is in season; places and villages before things."""
    named = view.find(calendar(view, month).get("ids"))
    rest = [entry for entry in in_season(view.catalogue.entries, month) if entry not in named]
    rest += [entry for entry in view.catalogue.entries if entry not in named and entry not in rest]
    picks = [entry for entry in (*named, *rest) if entry.kind in PICK_KINDS]
    return picks[:PICKS]


def month_say(view: View, month: int) -> str:
    """One sentence that names the first picks."""
    names = view.titles(month_picks(view, month))[:3]
    return view.t("month_say", month=view.month(month), names=(", " if view.lang == "en" else "、").join(names))


def headline(view: View, month: int) -> str:
    return str(calendar(view, month).get(f"headline_{view.lang}") or view.t("site_line"))


def hero_picture(view: View, month: int) -> str:
    """The season's print, tall on a phone; the dusk print of the same seed in the dark."""
    extra, season = view.media.extra, SEASONS.get(month, "summer")
    wide = extra.get(f"hero-{season}")
    if wide is None:
        shown = next((view.cover(entry) for entry in month_picks(view, month) if view.cover(entry)), None)
        return picture(view, shown, "hero", eager=True)
    choices = (
        ("hero-dusk-tall", "(max-width: 59.99rem) and (prefers-color-scheme: dark)"),
        ("hero-dusk", "(prefers-color-scheme: dark)"),
        (f"hero-{season}-tall", "(max-width: 59.99rem)"),
    )
    sources = "".join(art_source(extra[name], media) for name, media in choices if name in extra)
    alt = wide["alt"] if view.lang == "zh" else wide.get("alt_en") or HERO_ALT_EN
    html = picture(view, {**wide, "alt": alt}, "hero", eager=True)
    return html.replace("<picture>", f"<picture>{sources}", 1)


def art_source(shot: Picture, media: str) -> str:
    """A `<source>` that stands in for the picture under a media query."""
    webp = rows(shot, "image/webp", 1280)
    base = webp[-1]
    sizes = "100vw" if "max-width" in media else "(min-width: 60rem) 52vw, 100vw"
    srcset = ", ".join(f"{row['url']} {row['width']}w" for row in webp)
    values = {"media": media, "type": "image/webp", "srcset": srcset, "sizes": sizes}
    return f"<source{attrs({**values, 'width': base['width'], 'height': base['height']})}>"


def hero(view: View, month: int, say: str) -> str:
    term = f"<i data-term>{esc(solar_term(view.today))}</i>" if view.lang == "zh" else ""
    slip_lang = ' lang="zh" aria-hidden="true"' if view.lang == "en" else ""
    slip = f'<p class="label"{slip_lang}><b data-slip>{esc(month_name(month, "zh"))}</b>{term}{SEAL}</p>'
    where = view.t("hero_where", month=view.month(month))
    return (
        f'<div class="hero">\n<div class="pic">{hero_picture(view, month)}{slip}</div>\n'
        f'<div class="say wrap"><h1 data-headline>{phrases(headline(view, month), view.lang)}</h1>'
        f"<p data-say>{names_whole(say, view.lang)}</p>"
        f'<div class="acts"><a class="btn" data-where href="#now">{esc(where)}</a>'
        f"{more(view.t('hero_year'), view.href('seasons'))}</div></div>\n</div>"
    )


def month_strip(view: View, month: int) -> str:
    """Twelve months from this one on, each with the word of its season."""
    cells = []
    for ahead in range(12):
        number = (month - 1 + ahead) % 12 + 1
        current = ' aria-current="true"' if ahead == 0 else ""
        name = view.month(number)[: 3 if view.lang == "en" else None]
        word_ = esc(calendar(view, number).get(f"word_{view.lang}") or "")
        cells.append(
            f'<li data-month="{number}"><a href="{view.href("seasons")}#m{number}"{current}>'
            f"<b>{esc(name)}</b><small>{word_}</small></a></li>"
        )
    return f'<nav class="months" aria-label="{esc(view.t("months_nav"))}"><ol>{"".join(cells)}</ol></nav>'


def months_data(view: View) -> str:
    """What the browser needs to turn the page to another month: data, not a script."""
    months: dict[int, Any] = {}
    cards: dict[str, Any] = {}
    for month in range(1, 13):
        picks = month_picks(view, month)
        for entry in picks:
            cards.setdefault(entry.id, card_data(view, entry))
        text = headline(view, month)
        months[month] = {
            "name": month_name(month, "zh"),
            "headline": clauses(text) if view.lang == "zh" else [text],
            "say": month_say(view, month),
            "where": view.t("hero_where", month=view.month(month)),
            "ids": [entry.id for entry in picks],
        }
    data = {"built": view.today.month, "months": months, "cards": cards}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" id="months-data">{text}</script>'


def card_data(view: View, entry: Entry) -> dict[str, Any]:
    shot = view.cover(entry)
    found = (rows(shot, "image/webp", 640) or rows(shot, "image/jpeg", 640)) if shot else []
    data = {"href": view.entry_href(entry), "title": view.text(entry).title, "line": view.text(entry).summary}
    if shot and found:
        data |= {"img": found[-1]["url"], "w": found[-1]["width"], "h": found[-1]["height"], "alt": ""}
        if shot.get("stand_in"):
            data["tab"] = view.t("stand_in")
    return data
