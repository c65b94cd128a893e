"""required: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("required", "必填的都写了。", ERROR, reported("required"))
