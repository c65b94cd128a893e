"""`/api/v1/search` and `/api/v1/search/suggest`."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from flask_smorest import Blueprint
from marshmallow import Schema, fields

from backend.api.envelopes import extend_item, join_list
from backend.api.labels import label_facets
from backend.api.missed import count_missed
from backend.api.operations import is_today, keep_out, now, operation
from backend.api.parameters import (
    ANY_TAG,
    COUNTY,
    KIND,
    LANG,
    MONTH,
    ON,
    PAGE,
    PAGE_SIZE,
    QUERY,
    Values,
)
from backend.api.pinned import pinned
from backend.api.shapes import Released, SearchAnswer
from backend.content.kinds import BY_KIND
from backend.db import db
from backend.readmodel.fragments import encode
from backend.readmodel.queries import list_fragments
from backend.readmodel.shapes import mark_address, page_address
from backend.search.queries import SearchQuery
from backend.search.suggesting import Suggestion

blueprint = Blueprint("search", __name__, url_prefix="/api/v1/search", description="Search")
_FILTERS = ("kind", "county", "tag", "month")
#: most suggestions in one answer
MAX_SUGGESTIONS = 10


class SuggestionSchema(Schema):
    """An entry to jump to: `text` is the name that answered, `matched` how."""

    collection = fields.String(required=True)
    id = fields.String(required=True)
    text = fields.String(required=True)
    title = fields.String(required=True)
    kind = fields.String(required=True)
    county = fields.String(required=True)
    matched = fields.String(required=True)
    url = fields.String(required=True)


class SuggestAnswer(Released):
    """Entries whose title or alias answers what is being typed."""

    query = fields.String(required=True)
    items = fields.List(fields.Nested(SuggestionSchema), required=True)


@operation(
    blueprint,
    "",
    SearchAnswer,
    parameters=(QUERY, KIND, COUNTY, ANY_TAG, MONTH, LANG, ON, PAGE, PAGE_SIZE),
    on_day=is_today,
)
def show_results(values: Values) -> bytes:
    """Entries that match, best first, with facets over the whole result."""
    on = values["on"] or now().date()
    result = pinned().index.search(_make_query(values, on))
    if not result.total:
        keep_out()  # each miss is counted, and made-up words push no useful answer out of the cache
        if not result.notes and not any(values[name] for name in _FILTERS):
            count_missed(values["q"], now().date())
    items = list_fragments(db.session(), [hit.id for hit in result.hits], values["lang"])
    return join_list(
        values,
        result.total,
        [
            extend_item(items[hit.id], score=hit.score, snippet=hit.snippet, matched=list(hit.matched))
            for hit in result.hits
            if hit.id in items
        ],
        facets=label_facets(result.facets, pinned().terms, values["lang"]),
        query=values["q"],
        on=on.isoformat(),
        did_you_mean=list(result.did_you_mean),
        notes=list(result.notes),
    )


@operation(blueprint, "/suggest", SuggestAnswer, parameters=(QUERY, LANG))
def show_suggestions(values: Values) -> bytes:
    """Entries whose name answers what was typed so far."""
    found = pinned().index.suggest(values["q"], limit=MAX_SUGGESTIONS, lang=values["lang"])
    return encode({"query": values["q"], "items": [_suggestion(item, values["lang"]) for item in found]})


def _make_query(values: Values, on: date) -> SearchQuery:
    any_of = {name: ",".join(values[name]) or None for name in ("kind", "county", "tag")}
    same: dict[str, Any] = {name: values[name] for name in ("q", "month", "lang", "page", "page_size")}
    return SearchQuery(kind=any_of["kind"], county=any_of["county"], tag=any_of["tag"], on=on, **same)


def _suggestion(found: Suggestion, lang: str) -> dict[str, str]:
    collection = BY_KIND[found.kind].collection
    page = mark_address(page_address(collection, found.id, lang))
    return {"collection": collection, **asdict(found), "url": page}
