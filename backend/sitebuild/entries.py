"""The page of one entry: print and slip, fact card, what its kind adds, prose, neighbours, sources."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from backend.content.catalogue import Entry
from backend.content.days import as_date
from backend.release.media import PROMO_NAMES
from backend.sitebuild.cards import by_day, card, meta_line, rows, ticket
from backend.sitebuild.facts import fact_card
from backend.sitebuild.head import front_matter, json_ld, share_image
from backend.sitebuild.kinds import KIND_BLOCKS, honour
from backend.sitebuild.kit import kit_link
from backend.sitebuild.markup import (
    SEAL,
    attrs,
    esc,
    heading,
    join,
    known,
    mark_chinese,
    more,
    phrases,
    without_blank_lines,
)
from backend.sitebuild.notices import entry_notices
from backend.sitebuild.offline import entry_keep
from backend.sitebuild.pictures import credit, picture
from backend.sitebuild.printed import printed_block
from backend.sitebuild.sketch import sketch
from backend.sitebuild.soon import festivals_near
from backend.sitebuild.view import View, distance_m, spoken_distance

#: the longest title that hangs on the slip as the page's h1, and the longest set smaller
SLIP, LONG_SLIP = 5, 8
NEAR_M, NEAR_SHOWN = 15_000, 4
NEAR_KINDS = {"place", "village", "study-base"}
#: collection -> item of the main navigation it stands under
SECTION = {"products": "products", "stories": "villages", "practices": "practices"}


def entry_page(view: View, entry: Entry) -> tuple[dict[str, Any], list[str]]:
    """Front matter and blocks of an entry's page. A Chinese text on an English page says so and carries its lang."""
    text = view.text(entry)
    meta = front_matter(
        view,
        f"{entry.collection}/{entry.id}",
        text.title,
        text.summary,
        section=SECTION.get(entry.collection, entry.collection),
        page_class=f"entry {entry.kind}",
        image=share_image(view, entry),
        jsonld=json_ld(view, entry, view.kind(entry)),
        og_type="article",
        lastmod=str(entry.fields.get("checked_on") or ""),
        translated=entry.en is not None,
    )
    body = join([*KIND_BLOCKS.get(entry.kind, no_blocks)(view, entry), prose(view, entry)])
    own = OWN.get(entry.kind, no_blocks)(view, entry)
    side = join([*own, fact_card(view, entry), checked(view, entry), sketch(view, entry)])
    blocks = [
        opening(view, entry),
        f'<div class="split wrap"{attrs({"lang": view.foreign(entry)})}>\n<div class="side">\n{side}\n</div>\n'
        f'<div class="body">\n{body}\n</div>\n</div>',
        *(block(view, entry) for block in NEIGHBOURS),
        sources(view, entry),
        printed_block(view, entry),
    ]
    return meta, [block for block in blocks if block]


def no_blocks(view: View, entry: Entry) -> list[str]:
    """Kinds whose fact card and prose say everything."""
    return []


def opening(view: View, entry: Entry) -> str:
    """The print with its slip, then title, call and buttons. Short Chinese titles stand on the slip as the h1."""
    text, zh = view.text(entry), entry.zh.title
    foreign = attrs({"lang": view.foreign(entry)})
    hangs = len(zh) <= LONG_SLIP and not any(char.isascii() for char in zh)
    titled = hangs and text.lang == "zh"
    long = " long" if len(zh) > SLIP else ""
    slip = ""
    if hangs:
        name, hidden = ("h1", foreign) if titled else ("p", ' lang="zh" aria-hidden="true"')
        slip = f'<{name} class="label{long}"{hidden}><b>{esc(zh)}</b>{SEAL}</{name}>'
    cover = view.cover(entry)
    image = picture(view, cover, "hero", eager=True)
    credited = f'<p class="credit">{credit(view, cover)}</p>' if image else ""
    headline = str(view.fields(entry).get("headline") or "")
    where = " · ".join(part for part in (view.kind(entry), meta_line(view, entry)) if part)
    latin = f'<p class="latin" lang="en">{esc(entry.en.title)}</p>' if view.lang == "zh" and entry.en else ""
    said = [
        f'<p class="quiet">{esc(where)}</p>',
        "" if titled else f"<h1{foreign}>{esc(text.title)}</h1>",
        latin,
        f'<p class="call"{foreign}>{phrases(headline, text.lang)}</p>' if headline else "",
        f'<p class="lead"{foreign}>{esc(text.summary)}</p>' if text.summary else "",
        f'<p class="untold">{esc(view.t("untranslated"))}</p>' if view.foreign(entry) else "",
        entry_notices(view, entry),
        buttons(view, entry),
    ]
    pic = f'<div class="pic">{image}{slip}{credited}</div>' if image else slip
    return f'<div class="hero">\n{pic}\n<div class="open wrap">\n{join(said)}\n</div>\n</div>'


def buttons(view: View, entry: Entry) -> str:
    """One filled button where the front matter knows a way to go, and the one that keeps the page on the phone."""
    way = f'<a class="btn" href="#access">{esc(view.t("how_to_go"))}</a>' if known(entry.fields.get("access")) else ""
    keep = entry_keep(view, entry)
    return f'<div class="acts">{way}{keep}</div>' if way or keep else ""


def checked(view: View, entry: Entry) -> str:
    day = as_date(entry.fields.get("checked_on"))
    words = esc(view.t("checked", date=day.isoformat())) if day else ""
    return f'<p class="checked">{words}{more(view.t("sources"), "#sources")}</p>' if day else ""


def prose(view: View, entry: Entry) -> str:
    """The editors' text: HTML that content has sanitised."""
    text = view.text(entry)
    html = without_blank_lines(text.html)
    if text.lang == "en" and not view.body_lang(text):
        html = mark_chinese(html)
    return f'<div class="prose"{attrs({"lang": view.body_lang(text)})}>\n{html}\n</div>' if html else ""


def gallery(view: View, entry: Entry) -> str:
    """One large picture, then pairs; credit always, stand-ins say what they are."""
    galleries = view.media_of(entry).gallery
    shots = galleries.get(view.lang) or galleries.get("zh") or ()
    figures = [
        f"<figure>{picture(view, shot, 'l' if index == 0 else 'm')}"
        f"<figcaption><span>{esc(shot['alt'])}</span>{credit(view, shot)}</figcaption></figure>"
        for index, shot in enumerate(shots)
    ]
    if not figures:
        return ""
    return section(view, "gallery", f'<div class="gallery">\n{join(figures)}\n</div>')


def inside(view: View, entry: Entry) -> str:
    """What lies in a place."""
    parts = [other for other in view.catalogue.entries if other.fields.get("part_of") == entry.id]
    return section(view, "inside", rows(view, parts))


def festivals_here(view: View, entry: Entry) -> str:
    """Festivals that take place here, soonest first."""
    if entry.kind == "festival":
        return ""
    held = [other for other in view.catalogue.of("festivals") if other.fields.get("place") == entry.id]
    tickets = join(ticket(view, other) for other in by_day(view, held)[:3])
    return section(view, "on_here", f'<div class="tickets">\n{tickets}\n</div>' if tickets else "")


def nearby(view: View, entry: Entry) -> str:
    """The nearest places, villages and study bases, with a distance as exact as their points."""
    found = []
    family = {entry.id, entry.fields.get("part_of"), entry.fields.get("place")}
    for other in view.catalogue.entries:
        near = other.kind in NEAR_KINDS and other.id not in family and other.fields.get("part_of") != entry.id
        apart = distance_m(entry, other) if near else None
        if apart is not None and apart[0] <= NEAR_M and apart[1] <= NEAR_M / 5:
            found.append((apart[0], other, apart[1]))
    found.sort(key=lambda row: (row[0], row[1].id))
    lines = {other.id: spoken_distance(view, metres, precision) for metres, other, precision in found[:NEAR_SHOWN]}
    return section(view, "nearby", rows(view, [row[1] for row in found[:NEAR_SHOWN]], lines))


def related(view: View, entry: Entry) -> str:
    """What the editors chose to go with it."""
    chosen = view.find(entry.fields.get("related"))[:8]
    cards = join(card(view, other, "m", meta=view.kind(other)) for other in chosen)
    return section(view, "related", f'<div class="grid">\n{cards}\n</div>' if cards else "")


def share_set(view: View, entry: Entry) -> str:
    """The promotional pictures as plain links, for a long press or a download."""
    promo = view.media_of(entry).promo
    shots = promo.get(view.lang) or promo.get("zh") or ()
    links = [
        f'<a href="{esc(shot["url"])}">{esc(view.t("promo_" + shot["name"]))} {shot["width"]}×{shot["height"]}</a>'
        for shot in sorted(shots, key=lambda shot: ORDER.index(shot["name"]))
    ]
    if not links:
        return ""
    links.append(kit_link(view, entry))
    return f'<h2 class="minor">{esc(view.t("share_set"))}</h2>\n<p class="set">{"".join(links)}</p>'


ORDER = tuple(PROMO_NAMES)


def section(view: View, key: str, content: str) -> str:
    """A titled section, or nothing when it would be empty."""
    return f'<section class="wrap">\n{heading(view.t(key))}\n{content}\n</section>' if content else ""


def sources(view: View, entry: Entry) -> str:
    """Where every fact comes from, then the pictures to share."""
    items = []
    for source in entry.fields.get("sources") or ():
        title, url = esc(source["title"]), source.get("url")
        items.append(f'<li><a href="{esc(url)}" rel="noopener">{title}</a></li>' if url else f"<li>{title}</li>")
    lang = attrs({"lang": "zh" if view.lang == "en" else None})
    head = f'<h2 class="minor">{esc(view.t("sources"))}</h2>'
    listed = f"{head}\n<ul{lang}>\n{join(items)}\n</ul>" if items else ""
    content = join([listed, report(view, entry), share_set(view, entry)])
    return f'<section class="wrap sources" id="sources">\n{content}\n</section>' if content else ""


def report(view: View, entry: Entry) -> str:
    """Where a reader says that something is wrong, when the office has named a place for it."""
    to = view.settings.report_to
    if not to:
        return ""
    subject = quote(view.t("report_subject", title=view.text(entry).title) + f" {entry.collection}/{entry.id}")
    href = f"mailto:{to}?subject={subject}" if "://" not in to else f"{to}{'&' if '?' in to else '?'}title={subject}"
    return f'<p class="set"><a href="{esc(href)}" rel="noopener">{esc(view.t("report"))}</a></p>'


def own_ticket(view: View, entry: Entry) -> list[str]:
    """A festival's ticket, on its own page."""
    return [ticket(view, entry, alone=True)]


#: kind -> its paper object, above the fact card
OWN: dict[str, Callable[[View, Entry], list[str]]] = {"festival": own_ticket, "honour": honour}
NEIGHBOURS: tuple[Callable[[View, Entry], str], ...] = (
    gallery,
    inside,
    festivals_here,
    festivals_near,
    nearby,
    related,
)
