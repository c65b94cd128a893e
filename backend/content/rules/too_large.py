"""too-large: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("too-large", "front matter 最多 16 KB，正文最多 64 KB，词表最多 256 KB。", ERROR, reported("too-large"))
