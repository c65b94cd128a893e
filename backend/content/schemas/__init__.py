"""One marshmallow schema per kind: it checks content and describes it in the API."""

from __future__ import annotations

from backend.content.schemas.entry import COMMON_FIELDS, EntrySchema, PageSchema
from backend.content.schemas.festival import FestivalSchema
from backend.content.schemas.honour import HonourSchema
from backend.content.schemas.place import PlaceSchema
from backend.content.schemas.practice import PracticeSchema
from backend.content.schemas.product import ProductSchema
from backend.content.schemas.route import RouteSchema
from backend.content.schemas.story import StorySchema
from backend.content.schemas.study_base import StudyBaseSchema
from backend.content.schemas.village import VillageSchema

SCHEMAS: dict[str, type[EntrySchema]] = {
    "place": PlaceSchema,
    "study-base": StudyBaseSchema,
    "festival": FestivalSchema,
    "village": VillageSchema,
    "route": RouteSchema,
    "product": ProductSchema,
    "honour": HonourSchema,
    "story": StorySchema,
    "practice": PracticeSchema,
}

__all__ = ["COMMON_FIELDS", "SCHEMAS", "EntrySchema", "PageSchema"]
