"""`/api/v1/vocab`: the words that filters know, with how many entries have each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask_smorest import Blueprint
from marshmallow import fields

from backend.api.labels import label
from backend.api.operations import operation
from backend.api.parameters import LANG, Values
from backend.api.pinned import pinned
from backend.api.shapes import Facet, Released
from backend.content.kinds import BY_KIND
from backend.db import db
from backend.readmodel.fragments import encode
from backend.readmodel.queries import read_meta

blueprint = Blueprint("vocab", __name__, url_prefix="/api/v1/vocab", description="Vocabularies")


class MonthWord(Facet):
    """A month, with the word of its season."""

    word = fields.String(required=True)


class VocabAnswer(Released):
    """Counties, landscapes, tags, months and kinds in use; counts are over all entries."""

    kinds = fields.List(fields.Nested(Facet), required=True)
    counties = fields.List(fields.Nested(Facet), required=True)
    landscapes = fields.List(fields.Nested(Facet), required=True)
    tags = fields.List(fields.Nested(Facet), required=True)
    months = fields.List(fields.Nested(MonthWord), required=True)


@operation(blueprint, "", VocabAnswer, parameters=(LANG,))
def show_vocab(values: Values) -> bytes:
    """Every value that county, landscape, tag, month and kind take."""
    lang, terms = values["lang"], pinned().terms
    months = read_meta(db.session(), "months")
    return encode(
        {
            "kinds": _counted("kind", dict.fromkeys(BY_KIND), lang),
            "counties": _counted("county", terms["county"], lang),
            "landscapes": _counted("landscape", terms["landscape"], lang),
            "tags": _counted("tag", terms["tag"], lang),
            "months": [
                {**row, "word": months.get(row["id"], {}).get(f"word_{lang}", "")}
                for row in _counted("month", {str(month): None for month in range(1, 13)}, lang)
            ],
        }
    )


def _counted(name: str, words: Mapping[str, Any], lang: str) -> list[dict[str, Any]]:
    counts = pinned().listing.count_all(name)
    return [{"id": id, "label": label(name, id, pinned().terms, lang), "count": counts.get(id, 0)} for id in words]
