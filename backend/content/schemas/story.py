"""story (乡愁故事·非遗): a legend, a person, a craft or a song, and the places it belongs to."""

from __future__ import annotations

from typing import ClassVar

from backend.content.schemas.entry import EntrySchema
from backend.content.schemas.lists import Many
from backend.content.schemas.scalars import Choice, Line, Word


class StorySchema(EntrySchema):
    own_fields: ClassVar[tuple[str, ...]] = ("places", "narrator", "heritage")

    places = Many(Word(ref=("place", "village", "study-base")))
    narrator = Line(translatable=True, longest=60, longest_en=160)
    heritage = Choice(("national", "provincial", "city", "county", "none"))
