"""Rows of the files in content/_data."""

from __future__ import annotations

from typing import Any, ClassVar

from marshmallow import fields

from backend.content.kinds import BY_KIND
from backend.content.schemas.common import StrictSchema
from backend.content.schemas.entry import NOTICE_KINDS, SourceSchema
from backend.content.schemas.lists import Many, Part
from backend.content.schemas.scalars import Choice, Line, MonthDay, Number, Word


class TermSchema(StrictSchema):
    """A landscape or tag."""

    zh = Line(required=True, longest=20)
    en = Line(required=True, longest=60)


class CountySchema(TermSchema):
    """`bbox` is [west, south, east, north] in WGS-84 degrees, a little larger than the county."""

    bbox = Many(Number(-180, 180), required=True, most=4, distinct=False)


class MonthSchema(StrictSchema):
    """What is good in a month: one word for the strip, one line for the home page, the entries it speaks of,
    and what blooms, ripens and is landed."""

    word = Line(required=True, longest=6)
    word_en = Line(required=True, longest=24)
    headline = Line(required=True, longest=24)
    headline_en = Line(required=True, longest=80)
    ids = Many(Word(ref=()), most=12)
    flowers = Many(Line(longest=40), most=8)
    flowers_en = Many(Line(longest=80), most=8)
    produce = Many(Line(longest=40), most=8)
    produce_en = Many(Line(longest=80), most=8)
    seafood = Many(Line(longest=40), most=8)
    seafood_en = Many(Line(longest=100), most=8)


class StandingNoticeSchema(StrictSchema):
    """A notice that comes back: from and to are MM-DD (every year) or YYYY-MM-DD; without both it always holds."""

    key = Word(required=True)
    kind = Choice(NOTICE_KINDS, required=True)
    title = Line(required=True, longest=80)
    title_en = Line(required=True, longest=200)
    entries = Many(Word(ref=()))
    sources = Many(Part(SourceSchema), required=True)

    class Meta(StrictSchema.Meta):
        include: ClassVar[dict[str, fields.Field[Any]]] = {"from": MonthDay(), "to": MonthDay()}


class NoticesSchema(StrictSchema):
    notices = Many(Part(StandingNoticeSchema), required=True)


class SynonymsSchema(StrictSchema):
    groups = Many(Many(Line(longest=20), most=20), required=True, most=500)


class PromoSchema(StrictSchema):
    all_formats = Many(Choice(tuple(BY_KIND)), required=True)


class ClichesSchema(StrictSchema):
    zh = Many(Line(longest=20), required=True, most=200)
    en = Many(Line(longest=40), required=True, most=200)
