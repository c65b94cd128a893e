"""too-long: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("too-long", "文字和列表不超过长度。", ERROR, reported("too-long"))
