"""The first screen: this month in words a local would use, then what is good, what is next, and the villages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from backend.content.catalogue import Entry
from backend.content.kinds import KINDS
from backend.sitebuild.almanac import countdown_words
from backend.sitebuild.cards import by_day, by_year, card, honour_row, in_season, meta_line, ticket, unseen
from backend.sitebuild.dates import festival_day
from backend.sitebuild.head import front_matter, share_image
from backend.sitebuild.kinds import word
from backend.sitebuild.markup import SEAL, attrs, esc, heading, join, more
from backend.sitebuild.months import hero, month_picks, month_say, month_strip, months_data
from backend.sitebuild.notices import standing
from backend.sitebuild.pictures import picture
from backend.sitebuild.soon import weekend
from backend.sitebuild.view import View

#: shown among villages that have words of their own, or when none has
FIRST_VILLAGE = "xiliandaocun"
DOORS = {"places", "study-bases", "festivals", "villages"}
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
        doors(view),
        six(view),
        weekend(view),
        festivals(view),
        memory(view),
        routes(view),
        products(view, month),
        honours(view),
        months_data(view),
    ]
    return meta, [block for block in blocks if block]


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


def doors(view: View) -> str:
    """The four ways in, as large words with a line each."""
    kinds = [kind for kind in KINDS if kind.collection in DOORS and view.catalogue.of(kind.collection)]
    items = join(
        f'<li><a href="{view.href(kind.collection)}"><b>{esc(kind.en if view.lang == "en" else kind.zh)}</b>'
        f"<small>{esc(view.t(f'door_{kind.collection}'))}</small></a></li>"
        for kind in kinds
    )
    label = esc(view.t("doors"))
    return f'<nav class="wrap doors" aria-label="{label}">\n<ul>\n{items}\n</ul>\n</nav>' if items else ""


def by_weight(view: View) -> list[Entry]:
    """Places, the best graded first, then those that most other entries name as related."""
    named = Counter(str(other) for entry in view.catalogue.entries for other in entry.fields.get("related") or ())
    return sorted(view.catalogue.of("places"), key=lambda e: (-len(e.fields.get("grade") or ""), -named[e.id], e.id))


def six(view: View) -> str:
    """The six landscapes, each with two of its places."""
    cells = []
    for name, zh, en in LANDSCAPES:
        entries = [e for e in by_weight(view) if e.fields.get("landscape") == name]
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
    head = heading(view.t("next_festivals"), more(view.t("calendar_title"), view.href("calendar")), wrapped=True)
    tickets = join(ticket(view, entry) for entry in coming)
    body = f'<div class="scroll" data-next{countdown_words(view)}>\n{tickets}\n</div>'
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
    head = heading(view.t("take_home"), more(view.t("products"), view.href("products")), wrapped=True)
    cards = join(card(view, entry, "m") for entry in chosen)
    return f'<section>\n{head}\n<div class="scroll n3">\n{cards}\n</div>\n</section>' if cards else ""


def honours(view: View) -> str:
    found = by_year(view.catalogue.of("honours"))
    awarded = [entry for entry in found if entry.fields.get("standing", "awarded") == "awarded"]
    waiting = [entry for entry in found if entry not in awarded]
    shown = (awarded[:3] + waiting[:1])[:4] if waiting else awarded[:4]
    head = heading(view.t("honours_title"), more(view.t("all"), view.href("honours")))
    lines = join(honour_row(view, entry) for entry in shown)
    return f'<section class="wrap">\n{head}\n<div class="certs">\n{lines}\n</div>\n</section>' if shown else ""
