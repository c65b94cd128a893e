"""Labels of facet values in the answer's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from backend.api.readers import Terms
from backend.content.kinds import BY_KIND


def label_facets(
    facets: Mapping[str, Sequence[tuple[Any, int]]], terms: Terms, lang: str
) -> dict[str, list[dict[str, Any]]]:
    """{"county": [{"id", "label", "count"}]}, values in the order they come in."""
    return {
        name: [{"id": str(id), "label": label(name, str(id), terms, lang), "count": count} for id, count in counted]
        for name, counted in facets.items()
    }


def in_order(facets: Mapping[str, Sequence[tuple[str, int]]], terms: Terms) -> dict[str, list[tuple[str, int]]]:
    """The same with values as /vocab has them: vocabularies in the editors' order, months by number."""
    return {name: sorted(counted, key=lambda pair: _rank(name, pair[0], terms)) for name, counted in facets.items()}


def _rank(facet: str, id: str, terms: Terms) -> int:
    if facet == "month":
        return int(id)
    known = list(BY_KIND if facet == "kind" else terms.get(facet, {}))
    return known.index(id) if id in known else len(known)


def label(facet: str, id: str, terms: Terms, lang: str) -> str:
    """A kind's, term's or month's name; the id itself where there is none."""
    if facet == "kind" and id in BY_KIND:
        return BY_KIND[id].en if lang == "en" else BY_KIND[id].zh
    term = terms.get(facet, {}).get(id)
    return term.label(lang) if term else id
