"""photo-credit: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("photo-credit", "每张照片有 alt、credit、licence。", ERROR, reported("photo-credit"))
