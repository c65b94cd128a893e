"""The table of kinds. Adding a kind is one row here, one schema module and one template."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """A kind of entry and its collection, the plural that stands in addresses and folders."""

    kind: str
    collection: str
    zh: str
    en: str


KINDS: tuple[Kind, ...] = (
    Kind("place", "places", "山海大公园", "Mountain-Sea Park"),
    Kind("study-base", "study-bases", "研学基地", "Study bases"),
    Kind("festival", "festivals", "节庆", "Festivals"),
    Kind("village", "villages", "连云港乡愁", "Villages"),
    Kind("route", "routes", "线路", "Routes"),
    Kind("product", "products", "物产", "Local products"),
    Kind("honour", "honours", "国字头名片", "Honours"),
    Kind("story", "stories", "乡愁故事", "Stories"),
    Kind("practice", "practices", "两山实践", "Practice"),
)

BY_COLLECTION = {kind.collection: kind for kind in KINDS}
BY_KIND = {kind.kind: kind for kind in KINDS}
COLLECTIONS = tuple(kind.collection for kind in KINDS)
