"""untranslatable: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule(
    "untranslatable", "index.en.md 只写可以翻译的；数、日期、id 只在 index.md。", ERROR, reported("untranslatable")
)
