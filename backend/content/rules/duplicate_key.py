"""duplicate-key: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("duplicate-key", "一个名称只写一次。", ERROR, reported("duplicate-key"))
