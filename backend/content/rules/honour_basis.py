"""honour-basis: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("honour-basis", "荣誉有出处、颁发单位和年份（不知道写 unknown）。", ERROR, reported("honour-basis"))
