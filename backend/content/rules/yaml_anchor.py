"""yaml-anchor: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("yaml-anchor", "不用 YAML 的锚点、别名、合并键和类型标记。", ERROR, reported("yaml-anchor"))
