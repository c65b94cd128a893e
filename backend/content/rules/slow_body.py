"""slow-body: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("slow-body", "正文能在时限内排好。", ERROR, reported("slow-body"))
