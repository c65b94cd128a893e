"""Fields that hold one value: lines of text, words, numbers, days, clocks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from marshmallow import fields

from backend.content.nearest import shown, suggest
from backend.content.problems import Finding
from backend.content.schemas.common import ERRORS, ID, UNKNOWN, meta_args, refuse, required_args, text_of

_WHOLE = re.compile(r"-?[0-9]{1,9}")
_NUMBER = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,9})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH_DAY = re.compile(r"[0-9]{2}-[0-9]{2}")
_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00")
_URL = re.compile(r"https?://[^\s<>\"]+")


class Line(fields.String):
    """One line of text, at most `longest` characters (`longest_en` in English)."""

    default_error_messages = ERRORS

    def __init__(
        self,
        *,
        required: bool | Finding = False,
        translatable: bool = False,
        longest: int = 200,
        longest_en: int | None = None,
    ) -> None:
        meta = meta_args(translatable=translatable, longest=longest, longest_en=longest_en or longest * 3)
        super().__init__(**required_args(required), metadata=meta)

    def read(self, value: Any, lang: str) -> str:
        """The checked line in that language: English may be longer."""
        text = text_of(value)
        if "\n" in text:
            raise refuse("value", "只能写一行。", "把换行去掉。")
        longest = self.metadata["longest_en" if lang == "en" else "longest"]
        if len(text) > longest:
            raise refuse("too-long", f"有 {len(text)} 个字，最多 {longest} 个。", "请改短。")
        return text

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        return self.read(value, "zh")


class Choice(fields.String):
    """One of a few words."""

    default_error_messages = ERRORS

    def __init__(self, choices: Sequence[str], *, required: bool | Finding = False, default: str | None = None) -> None:
        extra: dict[str, Any] = {} if default is None else {"load_default": default}
        super().__init__(**required_args(required), metadata={"enum": list(choices)}, **extra)
        self.choices = tuple(choices)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text = text_of(value)
        if text not in self.choices:
            raise refuse("value", f"“{shown(text)}”不在可选范围内。", suggest(text, self.choices, 30))
        return text


class Word(fields.String):
    """An id of a vocabulary (`vocab`) or of an entry (`ref`: kinds); whether it exists is a rule's business."""

    default_error_messages = ERRORS

    def __init__(
        self,
        *,
        required: bool | Finding = False,
        vocab: str | None = None,
        ref: Sequence[str] | None = None,
    ) -> None:
        super().__init__(
            **required_args(required), metadata=meta_args(vocab=vocab, ref=tuple(ref) if ref is not None else None)
        )

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text = text_of(value)
        if len(text) > 60 or not (ID.fullmatch(text) or "vocab" in self.metadata):
            raise refuse("value", f"“{shown(text)}”不是 id。", "id 只用小写拼音、数字和短横，例如 huaguoshan。")
        return text


_NO_CODE = "写 6 个小写字母或数字，例如 k3f9a2；不能和别的条目相同，写好后不要再改。"
CODE_ERRORS: dict[str, Any] = {**ERRORS, "required": [Finding("required", "缺少短码。", _NO_CODE)]}


class Code(fields.String):
    """The short code of an entry: six of [a-z0-9]."""

    default_error_messages = CODE_ERRORS

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text = text_of(value)
        if not re.fullmatch(r"[a-z0-9]{6}", text):
            raise refuse("value", f"“{shown(text)}”不是短码。", "写 6 个小写字母或数字，例如 k3f9a2。")
        return text


class Whole(fields.Integer):
    """A whole number in a range, or `unknown` where that is allowed."""

    default_error_messages = ERRORS

    def __init__(self, least: int, most: int, *, required: bool | Finding = False, or_unknown: bool = False) -> None:
        super().__init__(**required_args(required), metadata={"minimum": least, "maximum": most})
        self.least, self.most, self.or_unknown = least, most, or_unknown

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        text = text_of(value)
        if self.or_unknown and text == UNKNOWN:
            return UNKNOWN
        unknown = "，不知道写 unknown" if self.or_unknown else ""
        allowed = f"写 {self.least} 到 {self.most} 的整数（半角）{unknown}。"
        if not _WHOLE.fullmatch(text):
            raise refuse("value", f"“{shown(text)}”不是整数。", allowed)
        if not self.least <= int(text) <= self.most:
            raise refuse("value", f"{text} 超出范围。", allowed)
        return int(text)

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> Any:
        return value


class Number(fields.Float):
    """A decimal number in a range, or `unknown` where that is allowed."""

    default_error_messages = ERRORS

    def __init__(
        self, least: float, most: float, *, required: bool | Finding = False, or_unknown: bool = False
    ) -> None:
        super().__init__(**required_args(required), metadata={"minimum": least, "maximum": most})
        self.least, self.most, self.or_unknown = least, most, or_unknown

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        text = text_of(value)
        if self.or_unknown and text == UNKNOWN:
            return UNKNOWN
        unknown = "，不知道写 unknown" if self.or_unknown else ""
        allowed = f"写 {self.least:g} 到 {self.most:g} 的数（半角）{unknown}。"
        if not _NUMBER.fullmatch(text):
            raise refuse("value", f"“{shown(text)}”不是数。", allowed)
        if not self.least <= float(text) <= self.most:
            raise refuse("value", f"{text} 超出范围。", allowed)
        return float(text)

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> Any:
        return value


class Day(fields.Date):
    """A calendar day, YYYY-MM-DD, read as `datetime.date`."""

    default_error_messages = ERRORS

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> date:
        text = text_of(value)
        try:
            if not _DATE.fullmatch(text):
                raise ValueError
            return date.fromisoformat(text)
        except ValueError as error:
            hint = "写成 年-月-日，例如 2026-04-18。"
            raise refuse("value", f"“{shown(text)}”不是日期。", hint) from error


class MonthDay(fields.String):
    """MM-DD, the same day every year, or YYYY-MM-DD; stays text."""

    default_error_messages = ERRORS

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text = text_of(value)
        try:
            if not _DATE.fullmatch(text) and not _MONTH_DAY.fullmatch(text):
                raise ValueError
            date.fromisoformat(text if _DATE.fullmatch(text) else f"2024-{text}")
        except ValueError as error:
            hint = "每年都一样写 月-日，例如 05-01；只有一年写 2026-05-01。"
            raise refuse("value", f"“{shown(text)}”不是日期。", hint) from error
        return text


class Clock(fields.String):
    """A time of day, HH:MM."""

    default_error_messages = ERRORS

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text = text_of(value)
        if not _CLOCK.fullmatch(text):
            raise refuse("value", f"“{shown(text)}”不是钟点。", "写成 08:30 这样，半角冒号，两位小时。")
        return text


class Link(fields.String):
    """A web address, http or https."""

    default_error_messages = ERRORS

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text = text_of(value)
        if len(text) > 500 or not _URL.fullmatch(text):
            raise refuse("value", f"“{shown(text)}”不是网址。", "写完整的 https:// 地址。")
        return text


class Flag(fields.Boolean):
    """true or false, nothing else: `no` and `off` are not guessed."""

    default_error_messages = ERRORS

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> bool:
        text = text_of(value)
        if text not in ("true", "false"):
            raise refuse("value", f"“{shown(text)}”不对。", "写 true 或 false。")
        return text == "true"
