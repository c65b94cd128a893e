"""The media-kit page: for every entry and section, the promotional pictures as one download, with what they weigh."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from backend.content.catalogue import LANGS, Entry
from backend.content.kinds import KINDS, Kind
from backend.release.kits import kit_address
from backend.release.media import PROMO_NAMES, Promo
from backend.sitebuild.head import front_matter
from backend.sitebuild.markup import esc, join, tag
from backend.sitebuild.view import View


def shots_of(view: View, entry: Entry) -> list[Promo]:
    """All promotional pictures in an entry's kit: Chinese, then English where the entry has English."""
    promo = view.media_of(entry).promo
    return [shot for lang in LANGS if lang == "zh" or entry.en is not None for shot in promo.get(lang) or ()]


def weight(view: View, shots: Iterable[Promo]) -> str:
    """How many pictures, and their bytes in KB or MB."""
    found = list(shots)
    size = sum(int(shot["bytes"]) for shot in found)
    told = f"{size / 2**20:.1f} MB" if size >= 2**20 else f"{max(round(size / 1024), 1)} KB"
    return view.t("kit_weight", count=len(found), size=told)


def kit_link(view: View, entry: Entry) -> str:
    """The download of one entry's kit."""
    text = view.t("kit_zip", weight=weight(view, shots_of(view, entry)))
    return tag("a", esc(text), href=kit_address(entry.collection, entry.id), download=True)


def media_kit_page(view: View) -> tuple[dict[str, Any], list[str]]:
    """What the formats are, how they may be used, then the kits section by section."""
    title, say = view.t("kit_title"), view.t("kit_say")
    meta = front_matter(view, "media-kit", title, say, page_class="text kit")
    blocks = [f'<div class="top wrap">\n<h1>{esc(title)}</h1>\n<p>{esc(say)}</p>\n</div>']
    kinds = [kind for kind in KINDS if view.catalogue.of(kind.collection)]
    chips = [f'<a class="chip" href="#{kind.collection}">{esc(name(view, kind))}</a>' for kind in kinds]
    blocks.append(f'<nav class="chips" aria-label="{esc(view.t("filter"))}">{"".join(chips)}</nav>')
    blocks.append(_formats(view))
    blocks += [_section(view, kind) for kind in kinds]
    return meta, blocks


def name(view: View, kind: Kind) -> str:
    return kind.en if view.lang == "en" else kind.zh


def _formats(view: View) -> str:
    rows = [
        f"<dt>{esc(view.t(f'promo_{key}'))}</dt><dd>{esc(view.t(f'kit_{key}'))}</dd>"
        for key in PROMO_NAMES
        if any(shot["name"] == key for entry in view.catalogue.entries for shot in shots_of(view, entry))
    ]
    use = f"<p>{esc(view.t('kit_use'))}</p>"
    return f'<section class="group wrap">\n<dl class="formats">{"".join(rows)}</dl>\n{use}\n</section>'


def _section(view: View, kind: Kind) -> str:
    entries = view.catalogue.of(kind.collection)
    every = [shot for entry in entries for shot in shots_of(view, entry)]
    link = tag(
        "a",
        esc(view.t("kit_all", weight=weight(view, every))),
        href=kit_address(kind.collection),
        download=True,
        class_="more",
    )
    lines = [
        f'<li><a href="{view.entry_href(entry)}"{" lang=zh" if view.foreign(entry) else ""}>'
        f"{esc(view.text(entry).title)}</a> {kit_link(view, entry)}</li>"
        for entry in entries
    ]
    head = f'<section class="group wrap" id="{kind.collection}">\n<h2>{esc(name(view, kind))}</h2>\n<p>{link}</p>'
    return f'{head}\n<ul class="kits">\n{join(lines)}\n</ul>\n</section>'
