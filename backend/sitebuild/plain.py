"""Pages that are not entries: search, and the editors' plain pages."""

from __future__ import annotations

import json
from typing import Any

from backend.content.catalogue import Page
from backend.content.kinds import KINDS
from backend.sitebuild.head import front_matter
from backend.sitebuild.labels import INTENTS_EN, INTENTS_ZH
from backend.sitebuild.markup import attrs, esc, mark_chinese, without_blank_lines
from backend.sitebuild.view import View

#: collection -> the short name it has in the navigation, where that is another key
SHORT = {"places": "see", "study-bases": "study"}


def text_page(view: View, page: Page) -> tuple[dict[str, Any], list[str]]:
    """A plain page: its title, one line, its text."""
    text = page.text(view.lang)
    foreign = "zh" if view.lang == "en" and page.en is None else None
    body = view.body_lang(text)
    meta = front_matter(view, page.id, text.title, text.summary, page_class="text", translated=page.en is not None)
    untold = f'\n<p class="untold">{esc(view.t("untranslated"))}</p>' if foreign else ""
    said = f"<h1>{esc(text.title)}</h1>\n<p>{esc(text.summary)}</p>{untold}"
    top = f'<div class="top wrap"{attrs({"lang": foreign})}>\n{said}\n</div>'
    html = without_blank_lines(text.html)
    if text.lang == "en" and not view.body_lang(text):
        html = mark_chinese(html)
    return meta, [top, f'<div class="group wrap"><div class="prose"{attrs({"lang": body})}>\n{html}\n</div></div>']


def search_page(view: View) -> tuple[dict[str, Any], list[str]]:
    """/search/?q=: a form that works as a link, and the words its script needs."""
    title = view.t("search")
    meta = front_matter(
        view, "search", title, view.t("search_place"), section="search", page_class="search-page", script="search"
    )
    meta["robots"] = "noindex"
    field = {
        "type": "search",
        "name": "q",
        "maxlength": 64,
        "autocomplete": "off",
        "enterkeyhint": "search",
        "aria_label": title,
        "placeholder": view.t("search_place"),
    }
    cross = '<svg class="line" aria-hidden="true"><use href="#i-close"/></svg>'
    clear = {
        "class_": "icon",
        "type": "button",
        "data_clear": True,
        "hidden": True,
        "aria_label": view.t("search_clear"),
    }
    listed = f'<ul class="tips" id="tips" role="listbox" aria-label="{esc(view.t("search_list"))}" hidden></ul>'
    inner = (
        f'<div class="wrap"><div class="field"><input{attrs(field)}><button{attrs(clear)}>{cross}</button></div>'
        f"{listed}</div>"
    )
    form = f'<form class="find" action="{view.href("search")}" role="search" data-search>{inner}</form>'
    chips = "".join(f'<a class="chip" href="?q={esc(word)}">{esc(word)}</a>' for word in intents(view))
    sections = "".join(
        f'<a class="chip" href="{view.href(kind.collection)}">{esc(kind.en if view.lang == "en" else kind.zh)}</a>'
        for kind in KINDS
    )
    without = f'<p class="quiet">{esc(view.t("search_noscript"))}</p><div class="chips in">{sections}</div>'
    rest = (
        f'<div class="wrap">\n<p class="vh" role="status" data-said></p>\n<div class="results" data-results></div>\n'
        f"<noscript>{without}</noscript>\n"
        f'<h2 class="sub">{esc(view.t("search_also"))}</h2>\n<div class="chips in" data-wishes>{chips}</div>\n'
        f'<p class="quiet hint">{esc(view.t("search_hint"))}</p>\n</div>'
    )
    by = "\n".join(facet_row(name, view.t(f"search_by_{name}"), "chips in") for name in ("county", "month", "tag"))
    narrow = (
        f'<details class="narrow wrap" data-narrow hidden><summary>{esc(view.t("search_narrow"))}<b data-chosen></b>'
        f"</summary>\n{by}\n</details>"
    )
    data = json.dumps(script_words(view), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return meta, [
        f'<h1 class="vh">{esc(title)}</h1>',
        form,
        facet_row("kind", view.t("filter"), "chips kinds"),
        narrow,
        rest,
        f'<script type="application/json" id="search-data">{data}</script>',
    ]


def facet_row(name: str, said: str, classes: str) -> str:
    """The place of a facet's chips, filled by the script."""
    return f'<nav class="{classes}"{attrs({"data_facet": name, "aria_label": said})} hidden></nav>'


def intents(view: View) -> list[str]:
    """Six things people ask for; in Chinese those with a word the vocabulary understands."""
    if view.lang == "en":
        return list(INTENTS_EN)
    vocabulary = view.catalogue.vocabulary
    known = {*vocabulary.intents, *(term.zh for term in vocabulary.tags.values())}
    return [wish for wish in INTENTS_ZH if any(word in wish for word in known)] or list(vocabulary.intents)[:6]


def script_words(view: View) -> dict[str, Any]:
    """Labels for the search script, by language."""
    names = (
        "all",
        "found",
        "none",
        "mean",
        "or",
        "away",
        "weak",
        "more",
        "tips",
        "aka",
        "none_mean",
        "again",
        "everything",
    )
    words: dict[str, Any] = {name: view.t(f"search_{name}") for name in names}
    kinds = {kind.kind: view.t(SHORT.get(kind.collection, kind.collection)) for kind in KINDS}
    words["months"] = [view.month(number) for number in range(1, 13)]
    return {**words, "lang": view.lang, "title": f"{view.t('search')} · {view.t('brand')}", "kinds": kinds}
