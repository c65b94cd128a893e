"""yaml-depth: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("yaml-depth", "嵌套最多 8 层。", ERROR, reported("yaml-depth"))
