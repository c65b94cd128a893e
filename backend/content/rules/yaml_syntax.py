"""yaml-syntax: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("yaml-syntax", "front matter 是一组“名称: 值”。", ERROR, reported("yaml-syntax"))
