"""A page for each collection: its entries in groups, with chips that lead to a group (and filter, with JavaScript)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from backend.content.catalogue import Entry
from backend.content.kinds import KINDS, Kind
from backend.content.vocabulary import SEASON_LISTS
from backend.sitebuild.cards import by_day, by_year, card, grid, honour_row, rows, ticket
from backend.sitebuild.dates import festival_day
from backend.sitebuild.head import front_matter
from backend.sitebuild.markup import attrs, esc, join
from backend.sitebuild.offline import keep_button
from backend.sitebuild.view import View

Group = tuple[str, str, list[Entry]]  # anchor, title, entries
CATEGORIES = ("tea", "seafood", "fruit", "craft", "food", "wine", "other")
COUNTIES = ("lianyun", "haizhou", "ganyu", "donghai", "guanyun", "guannan", "city")
FESTIVAL_MONTHS = 3


def section_pages(view: View) -> Iterable[tuple[str, dict[str, Any], list[str]]]:
    """(path, front matter, blocks) of every collection's page."""
    for kind in KINDS:
        yield kind.collection, *section_page(view, kind)


def section_page(view: View, kind: Kind) -> tuple[dict[str, Any], list[str]]:
    collection = kind.collection
    title, say = (kind.en if view.lang == "en" else kind.zh), view.t(f"say_{collection}")
    groups = [group for group in GROUPS.get(collection, by_county)(view, view.catalogue.of(collection)) if group[2]]
    meta = front_matter(
        view, collection, title, say, section=SECTIONS.get(collection, collection), page_class="section"
    )
    keep = keep_button(view, collection)
    blocks = [f'<div class="top wrap">\n<h1>{esc(title)}</h1>\n<p>{esc(say)}</p>\n{keep}\n</div>']
    if collection == "places":
        blocks.append(landscapes(view, groups))
    if len(groups) > 1:
        blocks.append(filters(view, groups))
    if collection in LOOSE:
        blocks.append(f'<div class="group wrap">\n{loose(view, collection, groups)}\n</div>')
    elif len(groups) == 1:
        blocks.append(f'<div class="group wrap">\n{group_cards(view, collection, groups[0], set())}\n</div>')
    else:
        seen: set[str] = set()
        blocks.extend(group_block(group, group_cards(view, collection, group, seen)) for group in groups)
    return meta, [block for block in blocks if block]


def loose(view: View, collection: str, groups: list[Group]) -> str:
    """All groups in one grid: the first card of each carries its anchor, every card its mark."""
    cards = [
        card(view, entry, size_of(collection), meta=view.county(entry), id=None if index else name, data_marks=name)
        for name, _, entries in groups
        for index, entry in enumerate(entries)
    ]
    wide = " wide" if size_of(collection) == "l" else ""
    return f'<div class="grid{wide}">\n{join(cards)}\n</div>'


def size_of(collection: str) -> str:
    return LOOSE.get(collection, "m")


def group_cards(view: View, collection: str, group: Group, seen: set[str]) -> str:
    """The entries of one group in the form of their collection; places also know their landscape."""
    return places(view, group[2], seen) if collection == "places" else CARDS.get(collection, grid)(view, group[2])


def filters(view: View, groups: list[Group]) -> str:
    """Chips: everything, then one for each group."""
    total = sum(len(entries) for _, _, entries in groups)
    chips = [f'<a class="chip on" href="#all" aria-current="true">{esc(view.t("all"))} {total}</a>']
    chips += [f'<a class="chip" href="#{name}">{esc(title)} {len(entries)}</a>' for name, title, entries in groups]
    return f'<nav class="chips" id="all" data-filter aria-label="{esc(view.t("filter"))}">{"".join(chips)}</nav>'


def landscapes(view: View, groups: list[Group]) -> str:
    """Chips of the six landscapes; without JavaScript each leads to the first card of its kind."""
    lands = view.catalogue.vocabulary.landscapes
    found = {str(entry.fields.get("landscape") or "") for _, _, entries in groups for entry in entries}
    chips = [
        f'<a class="chip" href="#land-{name}">{esc(term.label(view.lang))}</a>'
        for name, term in lands.items()
        if name in found and name != "none"
    ]
    label = esc(view.t("filter_land"))
    return f'<nav class="chips" data-filter aria-label="{label}">{"".join(chips)}</nav>' if len(chips) > 1 else ""


def places(view: View, entries: Iterable[Entry], seen: set[str]) -> str:
    """Cards M that know their landscape; the first of each is where that landscape's chip leads."""
    cards = []
    for entry in entries:
        land = str(entry.fields.get("landscape") or "none")
        first = None if land in seen else f"land-{land}"
        seen.add(land)
        cards.append(card(view, entry, "m", meta=view.county(entry), id=first, data_marks=f"land-{land}"))
    return f'<div class="grid">\n{join(cards)}\n</div>'


def group_block(group: Group, content: str) -> str:
    return f'<section class="group wrap" id="{group[0]}">\n<h2>{esc(group[1])}</h2>\n{content}\n</section>'


def by_county(view: View, entries: Iterable[Entry]) -> list[Group]:
    found = list(entries)
    counties = view.catalogue.vocabulary.counties
    names = [name for name in COUNTIES if name in counties] + sorted(set(counties) - set(COUNTIES))
    groups = [(name, counties[name].label(view.lang), of(found, "county", name)) for name in names]
    seen = {entry.id for _, _, group in groups for entry in group}
    return [*groups, ("others", view.t("group_other"), [entry for entry in found if entry.id not in seen])]


def of(entries: Iterable[Entry], field: str, value: str) -> list[Entry]:
    return [entry for entry in entries if str(entry.fields.get(field) or "") == value]


def by_category(view: View, entries: Iterable[Entry]) -> list[Group]:
    found = list(entries)
    groups = [(f"cat-{name}", view.t(f"cat_{name}"), of(found, "category", name)) for name in CATEGORIES]
    rest = [entry for entry in found if not entry.fields.get("category")]
    groups[-1][2].extend(rest)
    return groups


def by_standing(view: View, entries: Iterable[Entry]) -> list[Group]:
    found = by_year(entries)
    return [(name, view.t(name), of(found, "standing", name)) for name in ("awarded", "applied", "candidate")]


def by_progress(view: View, entries: Iterable[Entry]) -> list[Group]:
    found = list(entries)
    return [(name, view.t(name), of(found, "standing", name)) for name in ("ongoing", "proposed")]


def by_season(view: View, entries: Iterable[Entry]) -> list[Group]:
    """Festivals by the month they are next in, the coming ones first; those nobody has dated last."""
    groups: dict[str, Group] = {}
    for entry in by_day(view, entries):
        day = festival_day(view, entry).order
        dated = day.year < 9000
        name = f"{day:%Y-%m}" if dated else "undated"
        if dated and view.lang == "zh":
            title = f"{day.year} 年 {view.month(day.month)}"
        else:
            title = f"{view.month(day.month)} {day.year}" if dated else view.t("any_time")
        groups.setdefault(f"m{name}", (f"m{name}", title, []))[2].append(entry)
    return list(groups.values())


def tickets(view: View, entries: Iterable[Entry]) -> str:
    return f'<div class="tickets">\n{join(ticket(view, entry) for entry in entries)}\n</div>'


def honours(view: View, entries: Iterable[Entry]) -> str:
    return f'<div class="certs">\n{join(honour_row(view, entry) for entry in entries)}\n</div>'


GROUPS: dict[str, Callable[[View, Iterable[Entry]], list[Group]]] = {
    "festivals": by_season,
    "honours": by_standing,
    "products": by_category,
    "practices": by_progress,
}
CARDS: dict[str, Callable[[View, Iterable[Entry]], str]] = {
    "festivals": tickets,
    "honours": honours,
    "practices": rows,
    "stories": rows,
}
#: collections whose groups are small: one grid of cards of this size, the chips filter it
LOOSE = {"routes": "l", "study-bases": "l", "products": "m", "villages": "m"}
#: collection -> item of the main navigation it stands under
SECTIONS = {"stories": "villages"}


def season_list(view: View, month: int) -> str:
    """What blooms, ripens and is landed in `month`, as the seasonal calendar has it."""
    row = view.catalogue.vocabulary.months.get(month) or {}
    comma = ", " if view.lang == "en" else "、"
    lists = [(name, comma.join(map(str, row.get(f"{name}_{view.lang}") or ()))) for name in SEASON_LISTS]
    terms = [f"<dt>{esc(view.t(f'season_{name}'))}</dt><dd>{esc(said)}</dd>" for name, said in lists if said]
    return f'<dl class="season">{"".join(terms)}</dl>\n' if terms else ""


def seasons_page(view: View) -> tuple[dict[str, Any], list[str]]:
    """The year month by month: what the seasonal calendar names, in its order."""
    title, say = view.t("season_title"), view.t("season_say")
    meta = front_matter(view, "seasons", title, say, section="now", page_class="section")
    lang = view.lang
    order = [(view.today.month - 1 + ahead) % 12 + 1 for ahead in range(12)]
    groups: list[tuple[Group, str]] = []
    for month in order:
        row = view.catalogue.vocabulary.months.get(month) or {}
        said = str(row.get(f"headline_{lang}") or "")
        groups.append(((f"m{month}", view.month(month), view.find(row.get("ids"))), said))
    shown = [(group, said) for group, said in groups if group[2]]
    blocks = [f'<div class="top wrap">\n<h1>{esc(title)}</h1>\n<p>{esc(say)}</p>\n</div>']
    chips = [f'<a class="chip" href="#{group[0]}">{esc(group[1])}</a>' for group, _ in shown]
    blocks.append(f'<nav class="chips"{attrs({"aria_label": view.t("months_nav")})}>{"".join(chips)}</nav>')
    for group, said in shown:
        line = f'<p class="say">{esc(said)}</p>\n' if said else ""
        line += season_list(view, int(group[0][1:]))
        blocks.append(group_block(group, line + rows(view, group[2])))
    return meta, blocks
