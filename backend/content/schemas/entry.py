"""The fields of every entry, whatever its kind, in the order in which editors write them."""

from __future__ import annotations

from typing import Any, ClassVar

from marshmallow import fields

from backend.content.problems import Finding
from backend.content.schemas.common import StrictSchema
from backend.content.schemas.lists import Keyed, Many, Months, Part
from backend.content.schemas.scalars import Choice, Code, Day, Flag, Line, Link, Number, Whole, Word

#: What a drawn cover can be asked to show.
COVERS = (
    "mountain", "sea", "harbour", "island", "forest", "wetland", "town", "village", "festival", "product", "lake",
    "spring", "garden", "honour", "story", "study-base", "route", "practice",
)  # fmt: skip
NOTICE_KINDS = ("closed", "bloom", "tide", "crowd", "safety")


class LocationSchema(StrictSchema):
    """A point as the editor found it; `datum` has no default, since maps in use here differ by 500 m."""

    lat = Number(-180, 180, required=True)  # beyond 90 the rule on swapped points speaks
    lon = Number(-180, 180, required=True)
    datum = Choice(("wgs84", "gcj02"), required=True)
    precision_m = Whole(1, 50_000, required=True)


def _credit(name: str, hint: str) -> Finding:
    return Finding("photo-credit", f"照片缺少 {name}。", hint)


class PhotoSchema(StrictSchema):
    """A photo beside the text. `focus` is the point that must stay in every crop, as fractions of width and height."""

    file = Line(required=True)
    alt = Line(
        required=_credit("alt", "用一句话说照片里有什么，例如“从海上看连岛”。"),
        translatable=True,
        longest=80,
        longest_en=200,
    )
    credit = Line(required=_credit("credit", "写摄影者的名字。"), longest=80)
    licence = Line(required=_credit("licence", "写许可，例如 CC0-1.0、CC-BY-4.0 或“作者授权本站使用”。"), longest=60)
    focus = Many(Number(0, 1), most=2, distinct=False)
    stand_in = Flag(load_default=False)


class GalleryPhotoSchema(PhotoSchema):
    key = Word(required=True)


class NoticeSchema(StrictSchema):
    """A notice in force from `from` to `to`, both included; an open end is left out."""

    key = Word(required=True)
    kind = Choice(NOTICE_KINDS, required=True)
    reason = Line(required=True, translatable=True, longest=80, longest_en=200)

    class Meta(StrictSchema.Meta):
        include: ClassVar[dict[str, fields.Field[Any]]] = {"from": Day(), "to": Day()}


class SourceSchema(StrictSchema):
    title = Line(required=True, longest=300)
    url = Link()


class PageSchema(StrictSchema):
    """A plain page: about, sources, privacy, the park as a whole."""

    title = Line(required=True, translatable=True, longest=40, longest_en=100)
    summary = Line(translatable=True, longest=120, longest_en=260)
    sources = Many(Part(SourceSchema))
    checked_on = Day()
    owner = Line(longest=40)
    status = Choice(("draft", "published"), default="published")


class EntrySchema(StrictSchema):
    """Common fields. A kind's schema adds its own and lists their names in `own_fields` (what the API calls detail)."""

    own_fields: ClassVar[tuple[str, ...]] = ()

    title = Line(required=True, translatable=True, longest=40, longest_en=100)
    summary = Line(required=True, translatable=True, longest=120, longest_en=260)
    headline = Line(translatable=True, longest=24, longest_en=70)
    code = Code(required=True)
    aliases = Many(Line(translatable=True, longest=40, longest_en=80), translatable=True)
    tags = Many(Word(vocab="tags"), most=12)
    landscape = Word(vocab="landscapes")
    cover_as = Choice(COVERS)
    county = Word(required=True, vocab="counties")
    town = Line(translatable=True, longest=40)
    location = Part(LocationSchema)
    cover = Part(PhotoSchema)
    gallery = Keyed(GalleryPhotoSchema, most=24)
    best_months = Months()
    related = Many(Word(ref=()), most=16)
    notices = Keyed(NoticeSchema, most=12)
    sources = Many(Part(SourceSchema), required=True)
    checked_on = Day(required=True)
    owner = Line(required=True, longest=40)
    status = Choice(("draft", "published"), default="published")
    publish_on = Day()
    unpublish_on = Day()
    formerly = Many(Word())


COMMON_FIELDS: tuple[str, ...] = tuple(EntrySchema().fields)
