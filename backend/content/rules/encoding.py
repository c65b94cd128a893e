"""encoding: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("encoding", "文件打得开，是 UTF-8 编码，没有控制字符（BOM 和 CRLF 可以）。", ERROR, reported("encoding"))
