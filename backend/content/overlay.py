"""English over Chinese: index.en.md holds only what is translatable, so that the two cannot disagree.

Numbers, dates and ids stand in index.md alone. Lists of mappings are matched by `key`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from marshmallow import Schema, ValidationError

from backend.content.nearest import shown, suggest
from backend.content.problems import Fault, FieldPath, Finding
from backend.content.schemas.lists import Keyed, Many, Part
from backend.content.schemas.scalars import Line
from backend.content.typed import schema_instance, unknown_key

_MISSING = Finding("required", "缺少这一项。", "英文页要有 title 和 summary，请补上。")


@cache
def translatable_names(schema: type[Schema]) -> tuple[str, ...]:
    """Names of the fields of which something may stand in English."""
    names = []
    for name, field in schema_instance(schema).fields.items():
        inner = getattr(field, "schema_class", None)
        if field.metadata.get("translatable") or (inner is not None and translatable_names(inner)):
            names.append(name)
    return tuple(names)


class EnglishReader:
    """Reads the front matter of one index.en.md against the schema and the Chinese values."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def read(self, schema: Schema, raw: Mapping[str, Any], chinese: Mapping[str, Any]) -> dict[str, Any]:
        """The typed English values alone; faults are collected."""
        for name in ("title", "summary"):
            if name not in raw and schema.fields[name].required:
                self.faults.append(Fault(_MISSING, (name,)))
        return self._mapping(schema, raw, chinese, ())

    def _refuse(self, rule: str, path: FieldPath, message: str, hint: str) -> None:
        self.faults.append(Fault(Finding(rule, message, hint), path))

    def _mapping(
        self, schema: Schema, raw: Mapping[str, Any], chinese: Mapping[str, Any], path: FieldPath
    ) -> dict[str, Any]:
        known = translatable_names(type(schema))
        found: dict[str, Any] = {}
        for name, value in raw.items():
            inner = (*path, name)
            if name not in schema.fields:
                self.faults.append(unknown_key(name, path, list(known)))
            elif name not in known:
                hint = f"删掉这一行。英文页只写：{'、'.join(known)}。"
                self._refuse("untranslatable", inner, f"“{name}”只能写在 index.md 里。", hint)
            else:
                read = self._value(schema.fields[name], value, chinese.get(name), inner)
                if read is not None:
                    found[name] = read
        return found

    def _value(self, field: Any, value: Any, chinese: Any, path: FieldPath) -> Any:
        if isinstance(field, Keyed):
            return self._keyed(field, value, chinese, path)
        if isinstance(field, Part):
            if isinstance(value, dict):
                return self._mapping(
                    schema_instance(field.schema_class), value, chinese if isinstance(chinese, dict) else {}, path
                )
            self._refuse("value", path, "这里应是一组“名称: 值”。", "检查缩进。")
            return None
        if isinstance(field, Many):
            if isinstance(value, list):
                lines = [self._line(field.inner, item, (*path, index)) for index, item in enumerate(value)]
                return [line for line in lines if line is not None]
            self._refuse("value", path, "这里应是列表。", "写成 [one, two]，或每行一个 - 开头。")
            return None
        return self._line(field, value, path)

    def _line(self, field: Any, value: Any, path: FieldPath) -> str | None:
        assert isinstance(field, Line)
        try:
            return field.read(value, "en")
        except ValidationError as error:
            messages: Any = error.messages
            self.faults.extend(Fault(finding, path) for finding in messages)
            return None

    def _keyed(self, field: Keyed, value: Any, chinese: Any, path: FieldPath) -> list[dict[str, Any]] | None:
        if not isinstance(value, list):
            self._refuse("value", path, "这里应是列表。", "每项以 - key: 开头。")
            return None
        below = [item for item in chinese or [] if isinstance(item, dict)]
        if below and not any("key" in item for item in below):
            return self._by_place(field, value, below, path)
        known = {str(item["key"]): item for item in below if item.get("key")}
        found = []
        for index, item in enumerate(value):
            here = (*path, index)
            key = item.get("key") if isinstance(item, dict) else None
            if not isinstance(item, dict) or key not in known:
                hint = suggest(str(key), known) if known else "index.md 里没有这样的项，先在那里写。"
                self._refuse("translation-key", here, f"index.md 里没有 key 为“{shown(key or '')}”的项。", hint)
                continue
            rest = {name: inner for name, inner in item.items() if name != "key"}
            found.append({"key": key, **self._mapping(schema_instance(field.schema_class), rest, known[key], here)})
        return found

    def _by_place(
        self, field: Keyed, value: list[Any], below: list[dict[str, Any]], path: FieldPath
    ) -> list[dict[str, Any]] | None:
        """Items without keys (sessions may have none) are matched by their place; there must be as many."""
        if len(value) != len(below) or not all(isinstance(item, dict) for item in value):
            hint = "项数和 index.md 写得一样，或两边都加 key。"
            self._refuse("translation-key", path, f"index.md 里有 {len(below)} 项，这里有 {len(value)} 项。", hint)
            return None
        return [
            self._mapping(schema_instance(field.schema_class), item, below[index], (*path, index))
            for index, item in enumerate(value)
        ]


def lay_over(chinese: Mapping[str, Any], english: Mapping[str, Any]) -> dict[str, Any]:
    """The Chinese values with the English ones in their place; lists of mappings item by item."""
    merged = dict(chinese)
    for name, value in english.items():
        below = chinese.get(name)
        if isinstance(value, dict):
            merged[name] = lay_over(below if isinstance(below, dict) else {}, value)
        elif isinstance(below, list) and value and isinstance(value[0], dict):
            by_key = {item.get("key", index): item for index, item in enumerate(value)}
            merged[name] = [lay_over(item, by_key.get(item.get("key", index), {})) for index, item in enumerate(below)]
        else:
            merged[name] = value
    return merged
