"""unknown-key: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("unknown-key", "只写表里有的名称。", ERROR, reported("unknown-key"))
