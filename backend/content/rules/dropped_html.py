"""dropped-html: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("dropped-html", "正文里没有发布时会被去掉的 HTML。", ERROR, reported("dropped-html"))
