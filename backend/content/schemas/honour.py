"""honour (国字头名片): who gave it, when, to whom. Issuer and year are a value or `unknown` (shown 待核实)."""

from __future__ import annotations

from typing import ClassVar

from backend.content.problems import Finding
from backend.content.schemas.entry import EntrySchema, SourceSchema
from backend.content.schemas.lists import Many, Part
from backend.content.schemas.scalars import Choice, Day, Line, Whole, Word


def _basis(name: str, hint: str) -> Finding:
    return Finding("honour-basis", f"荣誉缺少{name}。", hint)


class HonourSchema(EntrySchema):
    own_fields: ClassVar[tuple[str, ...]] = (
        "issuer", "year", "document", "level", "holders", "holder", "expires", "standing",
    )  # fmt: skip

    sources = Many(Part(SourceSchema), required=_basis("出处 sources", "写公布这项荣誉的文件或报道。"))
    issuer = Line(
        required=_basis("颁发单位 issuer", "写单位全称，不知道写 unknown（显示为待核实）。"),
        translatable=True,
        longest=60,
        longest_en=160,
    )
    year = Whole(
        1900, 2100, required=_basis("年份 year", "写四位年份，不知道写 unknown（显示为待核实）。"), or_unknown=True
    )
    level = Choice(("world", "national", "provincial", "city"))
    document = Line(translatable=True)
    holders = Many(Word(ref=()))
    holder = Line(translatable=True, longest=60, longest_en=160)
    expires = Day()
    standing = Choice(("awarded", "applied", "candidate"), required=True)
