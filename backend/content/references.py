"""Finds the ids that front matter names, wherever they stand, and takes out those that are not published."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any

from marshmallow import Schema

from backend.content.documents import Document
from backend.content.inputs import Inputs
from backend.content.problems import FieldPath
from backend.content.schemas.lists import Many, OrUnknown, Part
from backend.content.schemas.scalars import Word
from backend.content.typed import schema_instance


@cache
def _wording(schema: type[Schema], mark: str) -> tuple[tuple[str, Any], ...]:
    """The fields of a schema under which words with that metadata (`ref`, `vocab`) may stand."""
    names: list[tuple[str, Any]] = []
    for name, field in schema_instance(schema).fields.items():
        inner: Any = field
        while isinstance(inner, Many | OrUnknown):
            inner = inner.inner
        if isinstance(inner, Part):
            if _wording(inner.schema_class, mark):
                names.append((name, inner))
        elif isinstance(inner, Word) and mark in inner.metadata:
            names.append((name, inner))
    return tuple(names)


def words(
    schema: type[Schema], fields: Mapping[str, Any], mark: str, path: FieldPath = ()
) -> Iterator[tuple[FieldPath, str, Any]]:
    """(path, word, the metadata) of every word that carries `mark`: ids of entries (`ref`) or terms (`vocab`)."""
    for name, field in _wording(schema, mark):
        value = fields.get(name)
        listed = value if isinstance(value, list) else [value]
        for index, item in enumerate(listed):
            here = (*path, name, index) if isinstance(value, list) else (*path, name)
            if isinstance(item, str) and isinstance(field, Word):
                yield here, item, field.metadata[mark]
            elif isinstance(item, dict) and isinstance(field, Part):
                yield from words(field.schema_class, item, mark, here)


def without(schema: type[Schema], fields: Mapping[str, Any], gone: Collection[str]) -> dict[str, Any]:
    """The fields with no reference to the ids in `gone`: list items and single references are left out."""
    kept = dict(fields)
    for name, field in _wording(schema, "ref"):
        value = fields.get(name)
        if isinstance(value, list):
            kept[name] = [item for item in value if not _names_gone(field, item, gone)]
        elif _names_gone(field, value, gone):
            del kept[name]
    return kept


def _names_gone(field: Any, item: Any, gone: Collection[str]) -> bool:
    if isinstance(field, Word):
        return item in gone
    return isinstance(item, dict) and any(word in gone for _, word, _ in words(field.schema_class, item, "ref"))


def named_ids(inputs: Inputs) -> Iterator[tuple[Document, FieldPath, str, tuple[str, ...], str]]:
    """(document, path, id, kinds allowed or none for any, the naming entry's own id) of every id that is named."""
    for source in inputs.entries:
        for path, name, kinds in words(source.schema, source.fields, "ref"):
            yield source.zh, path, name, kinds, source.id
    for month, row in inputs.vocabulary.months.items():
        for index, name in enumerate(row["ids"]):
            yield inputs.words["calendar"], (str(month), "ids", index), name, (), ""
    for place, notice in enumerate(inputs.vocabulary.notices):
        for index, name in enumerate(notice["entries"]):
            yield inputs.words["notices"], ("notices", place, "entries", index), name, (), ""
