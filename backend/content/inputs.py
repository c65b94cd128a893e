"""Everything that was read, before it is judged: what the rules look at and the Catalogue is built from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from backend.content.catalogue import Vocabulary
from backend.content.documents import Document, Spot
from backend.content.photos import PhotoInfo
from backend.content.problems import field_name
from backend.content.prose import Rendered
from backend.content.schemas import EntrySchema, PageSchema
from backend.content.tree import Folder, Tree


@dataclass
class Source:
    """One entry (or page, kind "page") as read from disk. `photos`: what is known of each file named, or why not."""

    folder: Folder
    kind: str
    schema: type[EntrySchema] | type[PageSchema]
    zh: Document
    en: Document | None
    photos: dict[str, PhotoInfo | str] = field(default_factory=dict)
    prose: dict[str, Rendered] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return self.folder.id

    @property
    def fields(self) -> Mapping[str, Any]:
        return self.zh.fields

    @property
    def documents(self) -> list[Document]:
        return [self.zh] if self.en is None else [self.zh, self.en]

    def is_published(self, today: date) -> bool:
        """Not a draft, and `today` is from publish_on up to the day before unpublish_on."""
        begin: date = self.fields.get("publish_on", date.min)
        end: date = self.fields.get("unpublish_on", date.max)
        return self.fields.get("status", "published") == "published" and begin <= today < end

    def photo_names(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """(field path, file name) of the cover and each gallery photo."""
        cover = self.fields.get("cover")
        if isinstance(cover, dict) and "file" in cover:
            yield ("cover", "file"), cover["file"]
        for index, photo in enumerate(self.fields.get("gallery", [])):
            if "file" in photo:
                yield ("gallery", index, "file"), photo["file"]


@dataclass
class Inputs:
    """The whole tree, read. `entries` are in the catalogue's order; `words` are the documents of _data by name."""

    tree: Tree
    today: date
    entries: list[Source]
    pages: list[Source]
    vocabulary: Vocabulary
    words: Mapping[str, Document]

    @cached_property
    def by_id(self) -> dict[str, Source]:
        """The first entry of each id; a second one is the rule on ids' business."""
        found: dict[str, Source] = {}
        for source in self.entries:
            found.setdefault(source.id, source)
        return found

    @cached_property
    def published(self) -> frozenset[str]:
        return frozenset(source.id for source in self.entries if source.is_published(self.today))

    @property
    def sources(self) -> list[Source]:
        return self.entries + self.pages

    @property
    def documents(self) -> list[Document]:
        return [document for source in self.sources for document in source.documents]

    @cached_property
    def reported(self) -> Mapping[str, list[Spot]]:
        """What the readers found, by rule."""
        found: defaultdict[str, list[Spot]] = defaultdict(list)
        for path, fault in self.tree.faults:
            line = fault.line or 1
            found[fault.finding.rule].append(
                Spot(path, line, field_name(fault.path), fault.finding.message, fault.finding.hint)
            )
        for document in [*self.words.values(), *self.documents]:
            for fault in document.faults:
                found[fault.finding.rule].append(document.spot(fault))
        for source in self.sources:
            for document in source.documents:
                prose = source.prose.get(document.lang, Rendered())
                for rule, line, message, hint in prose.findings:
                    found[rule].append(document.at_line(document.body_line + line - 1, message, hint, "正文"))
        return found
