"""folder: found while reading."""

from __future__ import annotations

from backend.content.rules.rule import ERROR, Rule, reported

RULE = Rule("folder", "条目放在 栏目/条目/index.md，文件夹名是小写拼音。", ERROR, reported("folder"))
