"""inline-image: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("inline-image", "照片写在 front matter 里，不写在正文里。", ERROR, reported("inline-image"))
