"""heading: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("heading", "正文标题只用 ## 和 ###。", ERROR, reported("heading"))
