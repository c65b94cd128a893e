"""The first screen: this month in words a local would use, then what is good, what is next, and the villages."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from backend.content.catalogue import Entry
from backend.release.media import Picture
from backend.sitebuild.cards import by_day, by_year, card, honour_row, in_season, meta_line, ticket, unseen
from backend.sitebuild.dates import festival_day, solar_term
from backend.sitebuild.head import front_matter, share_image
from backend.sitebuild.kinds import word
from backend.sitebuild.labels import month_name
from backend.sitebuild.markup import SEAL, attrs, clauses, esc, heading, join, more, phrases
from backend.sitebuild.notices import standing
from backend.sitebuild.pictures import picture, rows
from backend.sitebuild.view import View

PICKS = 5
#: shown among villages that have words of their own, or when none has
FIRST_VILLAGE = "xiliandaocun"
PICK_KINDS = {"place", "village", "route", "study-base", "story"}
SEASONS = {
    3: "spring",
    4: "spring",
    5: "spring",
    9: "autumn",
    10: "autumn",
    11: "autumn",
    12: "winter",
    1: "winter",
    2: "winter",
}
LANDSCAPES = (
    ("mountain", "山", "Hills"), ("sea", "海", "Sea"), ("harbour", "港", "Harbour"),
    ("island", "岛", "Islands"), ("forest", "林", "Woods"), ("wetland", "湿地", "Wetland"),
)  # fmt: skip


def home_page(view: View) -> tuple[dict[str, Any], list[str]]:
    """Front matter and blocks of the home page, built for the month of `view.now`; the browser turns it if need be."""
    month = view.today.month
    picks = month_picks(view, month)
    say = month_say(view, month)
    image = next((found for found in (share_image(view, entry) for entry in picks) if found), None)
    meta = front_matter(view, "", "", say, section="now", page_class="home", image=image)
    blocks = [
        hero(view, month, say),
        month_strip(view, month),
        notices(view),
        now_block(view, picks),
        six(view),
        festivals(view),
        memory(view),
        routes(view),
        products(view, month),
        honours(view),
        months_data(view),
    ]
    return meta, [block for block in blocks if block]


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


HERO_ALT_EN = "Drawn by hand: a mountain with a pavilion on its summit"


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
        f"<p data-say>{esc(say)}</p>"
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


def notices(view: View) -> str:
    bars = [bar for bar in standing(view, view.catalogue.vocabulary.notices) if bar]
    bars.sort(key=lambda bar: " hidden" in bar)
    return f'<div class="wrap notices">\n{join(bars[:3])}\n</div>' if bars else ""


def now_block(view: View, picks: Sequence[Entry]) -> str:
    """One large print, a pair, and two rows."""
    if not picks:
        return ""
    month = view.month(view.today.month)
    season = " · ".join(part for part in (meta_line(view, picks[0]), month) if part)
    pair = "".join(card(view, entry, "m", meta=view.county(entry)) for entry in picks[1:3])
    also = "".join(card(view, entry, "s") for entry in picks[3:5])
    side = f'<div><div class="pair">{pair}</div><div class="also">{also}</div></div>' if pair else ""
    head = heading(view.t("picks"), more(view.t("all"), view.href("places")))
    large = card(view, picks[0], "l", meta=season)
    return (
        f'<section class="wrap" id="now">\n{head}\n<div class="picks" data-picks>\n{large}\n{side}\n</div>\n</section>'
    )


def six(view: View) -> str:
    """The six landscapes, each with two of its places."""
    cells = []
    for name, zh, en in LANDSCAPES:
        entries = [e for e in view.catalogue.of("places") if e.fields.get("landscape") == name]
        shot = view.media.extra.get(f"landscape-{name}") or next((view.cover(e) for e in entries), None)
        names = (", " if view.lang == "en" else "、").join(view.titles(entries)[:2])
        if not entries:
            continue
        cells.append(
            f'<a href="{view.href("places")}#land-{name}">{picture(view, shot, "six", alt="")}'
            f"<b>{en if view.lang == 'en' else zh}</b><small>{esc(names)}</small></a>"
        )
    head = heading(view.t("six"), more(view.t("all"), view.href("places")))
    return f'<section class="wrap">\n{head}\n<div class="six">\n{join(cells)}\n</div>\n</section>' if cells else ""


def festivals(view: View) -> str:
    """The next festivals that have a day or a season."""
    coming = [e for e in by_day(view, view.catalogue.of("festivals")) if not unseen(festival_day(view, e).order)][:3]
    head = heading(view.t("next_festivals"), more(view.t("all"), view.href("festivals")))
    tickets = join(ticket(view, entry) for entry in coming)
    body = f'<div class="scroll" data-next>\n{tickets}\n</div>'
    if not coming:
        body = f'<p class="wrap quiet">{esc(view.t("no_festivals"))}</p>'
    return f"<section>\n{head.replace('st', 'wrap st', 1)}\n{body}\n</section>"


def memory(view: View) -> str:
    """One village: its print with the slip, its call, a word of its own."""
    villages = view.catalogue.of("villages")
    if not villages:
        return ""
    chosen = min(villages, key=lambda entry: (not entry.fields.get("dialect"), entry.id != FIRST_VILLAGE, entry.id))
    text, fields = view.text(chosen), view.fields(chosen)
    dialect = "".join(word(view, row) for row in (fields.get("dialect") or ())[:1])
    slip = f'<p class="label" lang="zh"><b>{esc(chosen.zh.title)}</b>{SEAL}</p>' if len(chosen.zh.title) <= 6 else ""
    lang = attrs({"lang": view.foreign(chosen)})
    return (
        f'<section class="memory"><div class="pic">{picture(view, view.cover(chosen), "wide")}{slip}</div>\n'
        f'<div class="txt"><h2>{esc(view.t("memory_title"))}</h2><p{lang}>{esc(text.summary)}</p>{dialect}'
        f'<div class="acts">{more(view.t("into_village"), view.entry_href(chosen))}</div></div></section>'
    )


def routes(view: View) -> str:
    found = view.catalogue.of("routes")
    ready = in_season(found, view.today.month) or list(found)
    cards = join(card(view, entry, "l", meta=view.county(entry)) for entry in ready[:2])
    head = heading(view.t("walk"), more(view.t("all"), view.href("routes")))
    return f'<section class="wrap">\n{head}\n<div class="grid wide">\n{cards}\n</div>\n</section>' if cards else ""


def products(view: View, month: int) -> str:
    """Three things to take home, those in season first."""
    found = view.catalogue.of("products")
    ready = [e for e in found if month in (e.fields.get("months") or e.fields.get("best_months") or ())]
    chosen = (ready + [entry for entry in found if entry not in ready])[:3]
    head = heading(view.t("take_home"), more(view.t("products"), view.href("products")))
    cards = join(card(view, entry, "m") for entry in chosen)
    return (
        f'<section>\n{head.replace("st", "wrap st", 1)}\n<div class="scroll n3">\n{cards}\n</div>\n</section>'
        if cards
        else ""
    )


def honours(view: View) -> str:
    found = by_year(view.catalogue.of("honours"))
    awarded = [entry for entry in found if entry.fields.get("standing", "awarded") == "awarded"]
    waiting = [entry for entry in found if entry not in awarded]
    shown = (awarded[:3] + waiting[:1])[:4] if waiting else awarded[:4]
    head = heading(view.t("honours_title"), more(view.t("all"), view.href("honours")))
    lines = join(honour_row(view, entry) for entry in shown)
    return f'<section class="wrap">\n{head}\n<div class="certs">\n{lines}\n</div>\n</section>' if shown else ""


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
