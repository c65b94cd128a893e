"""fence: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("fence", "文件以 --- 开头，front matter 以 --- 结束。", ERROR, reported("fence"))
