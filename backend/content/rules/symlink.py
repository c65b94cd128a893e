"""symlink: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("symlink", "内容里没有符号链接。", ERROR, reported("symlink"))
