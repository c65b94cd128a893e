"""product (物产): what grows, is caught or made here, where and when."""

from __future__ import annotations

from typing import ClassVar

from backend.content.schemas.common import StrictSchema
from backend.content.schemas.entry import EntrySchema
from backend.content.schemas.lists import Many, Months, Part
from backend.content.schemas.scalars import Choice, Line, Whole, Word


class ProtectionSchema(StrictSchema):
    kind = Choice(("geographical_indication", "trademark", "heritage", "other"), required=True)
    year = Whole(1900, 2100, required=True, or_unknown=True)
    note = Line(translatable=True)


class ProductSchema(EntrySchema):
    own_fields: ClassVar[tuple[str, ...]] = ("category", "months", "origin", "protection")

    category = Choice(("tea", "seafood", "fruit", "craft", "food", "wine", "other"))
    months = Months()
    origin = Many(Word(ref=("village", "place")))
    protection = Part(ProtectionSchema)
