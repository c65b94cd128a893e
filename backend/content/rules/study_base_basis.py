"""study-base-basis: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule(
    "study-base-basis", "研学基地写明安全须知和接待人数（不知道写 unknown）。", ERROR, reported("study-base-basis")
)
