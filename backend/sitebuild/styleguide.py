"""Every component on one page, drawn by the functions that draw the site, from what entries there are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from backend.content.catalogue import Entry
from backend.content.kinds import KINDS
from backend.sitebuild import kinds
from backend.sitebuild.almanac import countdown_words, row
from backend.sitebuild.cards import by_day, card, honour_row, meta_line, ticket
from backend.sitebuild.dates import festival_day
from backend.sitebuild.entries import gallery, sources
from backend.sitebuild.facts import fact_card
from backend.sitebuild.head import front_matter
from backend.sitebuild.home import doors, memory, six
from backend.sitebuild.markup import esc, heading, join, more
from backend.sitebuild.months import month_strip
from backend.sitebuild.notices import standing
from backend.sitebuild.sketch import sketch
from backend.sitebuild.view import View

Sample = tuple[str, str]  # name of the component as BRAND calls it, its HTML


def style_page(view: View) -> tuple[dict[str, Any], list[str]]:
    """Front matter and blocks of /styleguide/."""
    title, say = view.t("style_title"), view.t("style_say")
    meta = front_matter(view, "styleguide", title, say, page_class="section styleguide")
    meta["robots"] = "noindex"
    blocks = [f'<div class="top wrap">\n<h1>{esc(title)}</h1>\n<p>{esc(say)}</p>\n</div>']
    for name, html in samples(view):
        if html:
            wrapped = html if name in WIDE else f'<div class="wrap">\n{html}\n</div>'
            blocks.append(
                f'<section class="sample" lang="{view.lang}">\n<h2 class="wrap">{esc(name)}</h2>\n{wrapped}\n</section>'
            )
    return meta, blocks


#: samples that reach from edge to edge
WIDE = {"month strip", "six landscapes", "four doors", "village memory", "gallery", "sources and share set"}


def samples(view: View) -> list[Sample]:
    """All components, in BRAND's order."""
    festivals = by_day(view, view.catalogue.of("festivals"))[:3]
    places, honours = view.catalogue.of("places")[:2], view.catalogue.of("honours")[:2]
    days = join(row(view, entry, festival_day(view, entry)) for entry in festivals)
    return [
        ("buttons and links", f'<div class="acts">{_button(view)}{more(view.t("see"), view.href("places"))}</div>'),
        ("chips", f'<div class="chips in">{join(_chips(view))}</div>'),
        ("month strip", month_strip(view, view.today.month)),
        ("notice bar", join(standing(view, view.catalogue.vocabulary.notices)[:3])),
        ("card L", of(view, "routes", lambda entry: card(view, entry, "l", meta=meta_line(view, entry)))),
        ("card M", _grid(view, "villages")),
        ("card S", f'<div class="rows">{join(card(view, entry, "s") for entry in places)}</div>'),
        ("fact card", of(view, "places", lambda entry: fact_card(view, entry))),
        ("festival ticket", f'<div class="tickets">{join(ticket(view, entry) for entry in festivals)}</div>'),
        ("editions", of(view, "festivals", lambda entry: join(kinds.festival(view, entry)), "editions")),
        ("days", f'<ul class="days"{countdown_words(view)}>{days}</ul>' if days else ""),
        ("route steps", of(view, "routes", lambda entry: join(kinds.route(view, entry)))),
        ("honour row", f'<div class="certs">{join(honour_row(view, entry) for entry in honours)}</div>'),
        ("certificate", of(view, "honours", lambda entry: join(kinds.honour(view, entry)))),
        ("six landscapes", six(view)),
        ("four doors", doors(view)),
        ("village memory", memory(view)),
        ("sketch", of(view, "places", lambda entry: sketch(view, entry), "location")),
        ("gallery", of(view, "study-bases", lambda entry: gallery(view, entry), "gallery")),
        ("sources and share set", of(view, "places", lambda entry: sources(view, entry), "sources")),
        ("village word", of(view, "villages", lambda entry: join(kinds.village(view, entry)), "dialect")),
        ("study-base table", of(view, "study-bases", lambda entry: join(kinds.study_base(view, entry)))),
        ("headings", heading(view.t("picks"), more(view.t("all"), view.href("places")))),
    ]


def _button(view: View) -> str:
    return f'<a class="btn" href="#main">{esc(view.t("all"))}</a>'


def _chips(view: View) -> list[str]:
    names = [kind.en if view.lang == "en" else kind.zh for kind in KINDS]
    return [f'<a class="chip{" on" if not n else ""}" href="#main">{esc(name)}</a>' for n, name in enumerate(names)]


def of(view: View, collection: str, draw: Callable[[Entry], str], field: str = "") -> str:
    """`draw` of the first entry of a collection (that has `field`); nothing when there is none."""
    found = (entry for entry in view.catalogue.of(collection) if not field or entry.fields.get(field))
    entry = next(found, None)
    return draw(entry) if entry is not None else ""


def _grid(view: View, collection: str) -> str:
    cards = join(card(view, entry, "m", meta=view.county(entry)) for entry in view.catalogue.of(collection)[:4])
    return f'<div class="grid">\n{cards}\n</div>' if cards else ""
