"""translation-key: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("translation-key", "英文列表的 key 在 index.md 里都有。", ERROR, reported("translation-key"))
