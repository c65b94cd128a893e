"""Fields that hold several values: lists, lists of keyed mappings, a mapping in a mapping."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import Schema, ValidationError, fields

from backend.content.nearest import shown
from backend.content.problems import Finding
from backend.content.schemas.common import ERRORS, UNKNOWN, meta_args, refuse, required_args
from backend.content.schemas.scalars import Whole


class Many(fields.List[Any]):
    """A list, absent means empty. Items must differ, unless they are numbers of a point or box."""

    default_error_messages = ERRORS

    def __init__(
        self,
        item: fields.Field[Any],
        *,
        required: bool | Finding = False,
        most: int = 40,
        distinct: bool = True,
        **meta: Any,
    ) -> None:
        extra: dict[str, Any] = {} if required else {"load_default": list}
        super().__init__(item, **required_args(required), metadata=meta_args(**meta), **extra)
        self.most = most
        self.distinct = distinct

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> list[Any]:
        if not isinstance(value, list):
            raise refuse("value", "这里应是列表。", "写成 [甲, 乙]，或每行一个 - 开头。")
        if len(value) > self.most:
            raise refuse("too-long", f"有 {len(value)} 项，最多 {self.most} 项。", "请删减。")
        if self.required and not value:
            raise self.make_error("required")
        found = super()._deserialize(value, attr, data, **kwargs)
        for index, item in enumerate(found):
            if self.distinct and not isinstance(item, dict) and item in found[:index]:
                errors: Any = {index: [Finding("value", f"“{shown(item)}”写了两次。", "只留一个。")]}
                raise ValidationError(errors)
        return found


class Months(Many):
    """Months of the year, 1 to 12, in the order they are lived (11, 12, 1)."""

    def __init__(self) -> None:
        super().__init__(Whole(1, 12), most=12)


class Keyed(Many):
    """A list of mappings that carry a `key`, so that English and a later edit find the same item."""

    def __init__(self, schema: type[Schema], *, required: bool | Finding = False, most: int = 40) -> None:
        super().__init__(Part(schema), required=required, most=most)
        self.schema_class = schema

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> list[Any]:
        found = super()._deserialize(value, attr, data, **kwargs)
        keys = [item.get("key") for item in found]
        for index, key in enumerate(keys):
            if key is not None and key in keys[:index]:
                errors: Any = {index: {"key": [Finding("value", f"key“{key}”用了两次。", "每一项的 key 都要不同。")]}}
                raise ValidationError(errors)
        return found


class Part(fields.Nested):
    """A mapping inside a mapping."""

    default_error_messages = ERRORS

    def __init__(self, schema: type[Schema], *, required: bool | Finding = False) -> None:
        super().__init__(schema, **required_args(required))
        self.schema_class = schema


class OrUnknown(fields.Field[Any]):
    """`unknown`, or what the inner field reads."""

    default_error_messages = ERRORS

    def __init__(self, inner: fields.Field[Any], *, required: bool | Finding = False) -> None:
        super().__init__(**required_args(required), metadata=dict(inner.metadata))
        self.inner = inner

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        return UNKNOWN if value == UNKNOWN else self.inner.deserialize(value, attr, data)

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> Any:
        if value is None or value == UNKNOWN:
            return value
        return self.inner._serialize(value, attr, obj, **kwargs)
