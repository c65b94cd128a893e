"""vocabulary: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("vocabulary", "_data 里的词表齐全，写法对。", ERROR, reported("vocabulary"))
