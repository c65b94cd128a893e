"""From text to typed values: runs a schema over front matter and turns its messages into faults with a path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, cast

from marshmallow import Schema, ValidationError
from marshmallow.exceptions import SCHEMA

from backend.content.nearest import suggest
from backend.content.problems import Fault, FieldPath, Finding
from backend.content.schemas.common import SCHEMA_CODES

_NOT_A_MAPPING = Finding("value", "这里应是一组“名称: 值”。", "检查缩进和 - 号。")


@cache
def schema_instance(schema: type[Schema]) -> Schema:
    """One instance per class: they hold no state, and building them costs more than a load."""
    return schema()


def load_fields(schema: Schema, raw: Mapping[str, Any]) -> tuple[dict[str, Any], list[Fault]]:
    """Typed values (what could be read) and faults. Absent scalars stay absent, absent lists are empty."""
    try:
        return cast(dict[str, Any], schema.load(raw)), []
    except ValidationError as error:
        valid = error.valid_data if isinstance(error.valid_data, dict) else {}
        return valid, list(_faults(error.messages, (), schema))


def _faults(messages: Any, path: FieldPath, schema: Schema | None) -> Iterator[Fault]:
    if isinstance(messages, Mapping):
        for key, inner in messages.items():
            if key == SCHEMA:
                yield from _faults(inner, path, schema)
            elif isinstance(key, int):
                yield from _faults(inner, (*path, key), schema)
            else:
                yield from _field_faults(key, inner, path, schema)
    elif isinstance(messages, list):
        for item in messages:
            yield from _faults(item, path, schema)
    elif isinstance(messages, Finding):
        yield Fault(messages, path)
    elif messages == SCHEMA_CODES["type"]:
        yield Fault(_NOT_A_MAPPING, path)
    else:
        yield Fault(Finding("value", f"不对：{messages}"), path)


def _field_faults(key: str, inner: Any, path: FieldPath, schema: Schema | None) -> Iterator[Fault]:
    if inner == [SCHEMA_CODES["unknown"]]:
        yield unknown_key(key, path, list(schema.fields) if schema is not None else [])
    else:
        yield from _faults(inner, (*path, key), part_of(schema, key))


def unknown_key(key: str, path: FieldPath, known: list[str]) -> Fault:
    """The fault for a key that the schema does not have, with the nearest known one."""
    return Fault(Finding("unknown-key", f"没有“{key}”这一项。", suggest(key, known, 20)), (*path, key))


def part_of(schema: Schema | None, key: str) -> Schema | None:
    """The schema of the mapping (or of the list's mappings) that stands at `key`, or None."""
    field: Any = schema.fields.get(key) if schema is not None else None
    while field is not None:
        if hasattr(field, "schema"):
            return cast(Schema, field.schema)
        field = getattr(field, "inner", None)
    return None
