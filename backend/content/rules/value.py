"""value: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("value", "值的写法对：日期、数、钟点、可选的词。", ERROR, reported("value"))
