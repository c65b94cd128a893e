"""What all fields and schemas share. Values arrive as text (see `yamltext`); each field types its own.

A field's metadata says what the rest of the program asks about it: `translatable` (may stand in index.en.md),
`longest` and `longest_en`, `ref` (kinds that an id may name), `vocab` (counties, tags, landscapes).
`unknown` is a value of its own where a fact is not known: it is stored and shown as such, never guessed.
"""

from __future__ import annotations

import re
from typing import Any

from marshmallow import RAISE, Schema, ValidationError

from backend.content.problems import Finding

UNKNOWN = "unknown"
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

REQUIRED = [Finding("required", "缺少这一项。", "请补上。")]
#: marshmallow passes a message that is not text through as it is, so that findings arrive whole.
ERRORS: dict[str, Any] = {
    "required": REQUIRED,
    "null": REQUIRED,
    "invalid": [Finding("value", "写法不对。", "这里只能写一个值。")],
}


def refuse(rule: str, message: str, hint: str = "") -> ValidationError:
    """The error a field raises; mypy-friendly wrapper, since marshmallow's messages may be any object."""
    findings: Any = [Finding(rule, message, hint)]
    return ValidationError(findings)


def text_of(value: Any) -> str:
    """The scalar as stripped text. Raises when a list or mapping stands where one value belongs, or nothing does."""
    if not isinstance(value, str):
        raise refuse("value", "这里只能写一个值，不能是列表或一组值。", "检查缩进和 - 号。")
    if not value.strip():
        raise refuse("required", "是空的。", "写上内容，或删掉这一行。")
    return value.strip()


def required_args(required: bool | Finding) -> dict[str, Any]:
    """marshmallow's arguments for a required field; a Finding says it in its own words, under its own rule."""
    if isinstance(required, Finding):
        messages: Any = {"required": [required], "null": [required]}
        return {"required": True, "error_messages": messages}
    return {"required": required}


def meta_args(**meta: Any) -> dict[str, Any]:
    return {name: value for name, value in meta.items() if value not in (None, False)}


#: Schema-level messages are text by marshmallow's types: these codes become findings in `typed`.
SCHEMA_CODES = {"unknown": "unknown", "type": "type"}


class StrictSchema(Schema):
    """Unknown keys are refused."""

    error_messages = SCHEMA_CODES

    class Meta:
        unknown = RAISE
