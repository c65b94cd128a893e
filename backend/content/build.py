"""Builds the frozen Catalogue from what was read."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from backend.content.catalogue import Catalogue, Entry, Page, Photo, Text, Vocabulary
from backend.content.documents import Document
from backend.content.inputs import Inputs, Source
from backend.content.overlay import lay_over
from backend.content.photos import PhotoInfo
from backend.content.prose import Rendered
from backend.content.references import without

CENTRE = (0.5, 0.5)


def build_catalogue(inputs: Inputs) -> Catalogue:
    """The published entries and pages. References to what is not published are left out."""
    gone = frozenset(inputs.by_id) - inputs.published
    entries = tuple(
        _entry(source, gone)
        for source in inputs.by_id.values()
        if source.id in inputs.published and _is_whole(source.zh)
    )
    pages = tuple(
        Page(source.id, _relative(source), *_texts(source, source.fields))
        for source in inputs.pages
        if source.is_published(inputs.today) and _is_whole(source.zh)
    )
    return Catalogue(
        root=inputs.tree.root,
        entries=entries,
        pages=pages,
        vocabulary=_vocabulary(inputs),
        content_hash=_content_hash(inputs),
        today=inputs.today,
    )


def _vocabulary(inputs: Inputs) -> Vocabulary:
    """The vocabulary, its calendar and notices naming only what is published."""
    shown = inputs.published
    months = {
        month: {**row, "ids": [name for name in row["ids"] if name in shown]}
        for month, row in inputs.vocabulary.months.items()
    }
    notices = tuple(
        {**notice, "entries": [name for name in notice["entries"] if name in shown]}
        for notice in inputs.vocabulary.notices
    )
    return replace(inputs.vocabulary, months=months, notices=notices)


def _is_whole(document: Document) -> bool:
    """Enough was read to make an entry of it; with faults the release is stopped anyway."""
    return document.readable and "title" in document.fields


def _relative(source: Source) -> str:
    return f"{source.folder.collection}/{source.id}/index.md"


def _entry(source: Source, gone: Collection[str]) -> Entry:
    fields = without(source.schema, source.fields, gone)
    zh, en = _texts(source, fields)
    cover = fields.get("cover")
    gallery = (_photo(source, item, _english_item(en, item)) for item in fields.get("gallery", []))
    return Entry(
        collection=source.folder.collection,
        kind=source.kind,
        id=source.id,
        source=_relative(source),
        source_hash=_source_hash(source),
        zh=zh,
        en=en,
        cover=_photo(source, cover, en.fields.get("cover", {}) if en else {}) if cover else None,
        gallery=tuple(photo for photo in gallery if photo is not None),
    )


def _texts(source: Source, fields: Mapping[str, Any]) -> tuple[Text, Text | None]:
    zh = _text(source.zh, fields, frozenset({*fields, "body"}), source.prose.get("zh", Rendered()))
    if source.en is None or not _is_whole(source.en):
        return zh, None
    prose = source.prose.get("en", Rendered())
    translated = frozenset(source.en.fields) | ({"body"} if prose.plain else frozenset())
    return zh, _text(source.en, lay_over(fields, source.en.fields), translated, prose)


def _text(document: Document, fields: Mapping[str, Any], translated: frozenset[str], prose: Rendered) -> Text:
    return Text(document.lang, fields, translated, document.body, prose.html, prose.plain, tuple(prose.links))


def _english_item(en: Text | None, item: Mapping[str, Any]) -> Mapping[str, Any]:
    """The English version of a gallery item, or nothing where it was not translated."""
    if en is None or "gallery" not in en.translated:
        return {}
    found: Mapping[str, Any] = next(
        (other for other in en.fields["gallery"] if other.get("key") == item.get("key")), {}
    )
    return found


def _photo(source: Source, fields: Mapping[str, Any], english: Mapping[str, Any]) -> Photo | None:
    name = fields.get("file", "")
    info = source.photos.get(name)
    if not isinstance(info, PhotoInfo):
        return None
    alt = str(fields.get("alt", ""))
    alt_en = str(english.get("alt", ""))
    focus = fields.get("focus") or CENTRE
    return Photo(
        file=source.folder.files[name],
        name=f"{source.folder.collection}/{source.id}/{name}",
        alt=alt,
        alt_en="" if alt_en == alt else alt_en,
        credit=str(fields.get("credit", "")),
        licence=str(fields.get("licence", "")),
        focus=(focus[0], focus[1]) if len(focus) == 2 else CENTRE,
        stand_in=bool(fields.get("stand_in", False)),
        sha256=info.sha256,
        width=info.width,
        height=info.height,
        bytes=info.bytes,
    )


def _source_hash(source: Source) -> str:
    digest = hashlib.sha256()
    for document in source.documents:
        digest.update(f"{document.lang} {document.sha256}\n".encode())
    for name, info in sorted(source.photos.items()):
        digest.update(f"{name} {info.sha256 if isinstance(info, PhotoInfo) else ''}\n".encode())
    return digest.hexdigest()


def _content_hash(inputs: Inputs) -> str:
    """Over every file that was read and over which entries are published, so that a date alone changes it too."""
    digest = hashlib.sha256()
    for name, document in sorted(inputs.words.items()):
        digest.update(f"_data/{name} {document.sha256}\n".encode())
    for source in inputs.sources:
        shown = source.is_published(inputs.today)
        digest.update(f"{source.folder.collection}/{source.id} {_source_hash(source)} {shown}\n".encode())
    return digest.hexdigest()
