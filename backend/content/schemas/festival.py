"""festival (节庆): a rule for when it usually is, and editions with the days that an organiser has published."""

from __future__ import annotations

from typing import ClassVar

from backend.content.schemas.common import StrictSchema
from backend.content.schemas.entry import EntrySchema
from backend.content.schemas.lists import Keyed, Part
from backend.content.schemas.scalars import Choice, Day, Line, Whole, Word

STATUSES = ("planned", "scheduled", "postponed", "cancelled", "held")


class RuleSchema(StrictSchema):
    """gregorian and lunar may name month and day; natural follows flowers or birds; none is set each year."""

    kind = Choice(("gregorian", "lunar", "natural", "none"), required=True)
    month = Whole(1, 12)
    day = Whole(1, 31)
    note = Line(translatable=True)


class SessionSchema(StrictSchema):
    start = Day(required=True)
    end = Day(required=True)
    venue = Line(translatable=True, longest=60, longest_en=160)


class KeyedSessionSchema(SessionSchema):
    key = Word()


class EditionSchema(StrictSchema):
    key = Word(required=True)
    name = Line(required=True, translatable=True, longest=60, longest_en=160)
    status = Choice(STATUSES, required=True)
    reason = Line(translatable=True)
    sessions = Keyed(KeyedSessionSchema)


class FestivalSchema(EntrySchema):
    own_fields: ClassVar[tuple[str, ...]] = ("place", "rule", "editions")

    place = Word(ref=("place", "village", "study-base"))
    rule = Part(RuleSchema, required=True)
    editions = Keyed(EditionSchema)
