"""fullwidth-colon: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("fullwidth-colon", "名称后面是半角冒号。", ERROR, reported("fullwidth-colon"))
