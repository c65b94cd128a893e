"""broken-link: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("broken-link", "正文的站内链接都能找到。", ERROR, reported("broken-link"))
