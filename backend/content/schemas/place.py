"""place (山海大公园): somewhere to go."""

from __future__ import annotations

from typing import ClassVar

from backend.content.schemas.common import StrictSchema
from backend.content.schemas.entry import EntrySchema
from backend.content.schemas.lists import Keyed, Many, Months, OrUnknown, Part
from backend.content.schemas.scalars import Choice, Clock, Line, Number, Whole, Word


class OpenHoursSchema(StrictSchema):
    """Open from `open` to `close`; in the months named, or all year."""

    months = Months()
    open = Clock(required=True)
    close = Clock(required=True)


class OpeningSchema(StrictSchema):
    note = Line(translatable=True)
    hours = OrUnknown(Many(Part(OpenHoursSchema)))


class PriceSchema(StrictSchema):
    key = Word(required=True)
    name = Line(required=True, translatable=True, longest=30, longest_en=80)
    yuan = Number(0, 10_000, required=True)


class TicketsSchema(StrictSchema):
    note = Line(translatable=True)
    prices = Keyed(PriceSchema)


class SeasonLimitSchema(StrictSchema):
    """Months in which a place is protected or closed."""

    key = Word(required=True)
    months = Months()
    note = Line(required=True, translatable=True)


class CapacitySchema(StrictSchema):
    per_day = Whole(1, 1_000_000)
    warn_at = Whole(1, 1_000_000)


class PlaceSchema(EntrySchema):
    own_fields: ClassVar[tuple[str, ...]] = (
        "part_of", "grade", "opening", "tickets", "visit_minutes", "access", "accessibility", "season_limits",
        "capacity",
    )  # fmt: skip

    part_of = Word(ref=("place",))
    grade = Choice(("AAAAA", "AAAA", "AAA", "AA"))
    opening = Part(OpeningSchema)
    tickets = Part(TicketsSchema)
    visit_minutes = Whole(5, 10_000)
    access = Line(translatable=True, longest=300)
    accessibility = Line(translatable=True, longest=300)
    season_limits = Keyed(SeasonLimitSchema)
    capacity = Part(CapacitySchema)
