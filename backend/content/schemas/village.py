"""village (连云港乡愁): old names, words, crafts, food and harvest of a village."""

from __future__ import annotations

from typing import ClassVar

from backend.content.schemas.common import StrictSchema
from backend.content.schemas.entry import EntrySchema
from backend.content.schemas.lists import Keyed, Many, Months
from backend.content.schemas.scalars import Line, Word


def _names(longest: int = 40) -> Many:
    return Many(Line(translatable=True, longest=longest), translatable=True)


class DialectSchema(StrictSchema):
    """A local word (written once, in Chinese) and what it means."""

    key = Word(required=True)
    word = Line(required=True, longest=20)
    meaning = Line(required=True, translatable=True, longest=80)


class HarvestSchema(StrictSchema):
    key = Word(required=True)
    name = Line(required=True, translatable=True, longest=20, longest_en=60)
    months = Months()


class VillageSchema(EntrySchema):
    own_fields: ClassVar[tuple[str, ...]] = (
        "old_names", "founded", "dialect", "crafts", "foods", "harvest", "stays", "products",
    )  # fmt: skip

    old_names = _names()
    founded = Line(translatable=True)
    dialect = Keyed(DialectSchema)
    crafts = _names()
    foods = _names()
    harvest = Keyed(HarvestSchema)
    stays = Line(translatable=True, longest=300)
    products = Many(Word(ref=("product",)))
