"""route (线路): stops in order; its length is computed, not written."""

from __future__ import annotations

from typing import ClassVar

from backend.content.schemas.common import StrictSchema
from backend.content.schemas.entry import EntrySchema
from backend.content.schemas.lists import Keyed
from backend.content.schemas.scalars import Choice, Line, Whole, Word


class StopSchema(StrictSchema):
    key = Word(required=True)
    entry = Word(required=True, ref=("place", "study-base", "village", "festival"))
    minutes = Whole(5, 3000, required=True)
    note = Line(translatable=True)


class RouteSchema(EntrySchema):
    own_fields: ClassVar[tuple[str, ...]] = ("stops", "mode", "days")

    stops = Keyed(StopSchema, required=True)
    mode = Choice(("walk", "cycle", "drive", "boat", "mixed"), required=True)
    days = Whole(1, 14, required=True)
