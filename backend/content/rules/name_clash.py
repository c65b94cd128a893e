"""name-clash: a title or alias that is another entry's title; searching for it could not find both first."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Spot
from backend.content.inputs import Inputs
from backend.content.names import Name, aliases, titles
from backend.content.rules.rule import ERROR, Rule


def check(inputs: Inputs) -> Iterator[Spot]:
    owners: dict[str, Name] = {}
    for name in titles(inputs):
        key, title, document, path, source = name
        owner = owners.setdefault(key, name)
        if owner[4] is not source:
            yield document.at(path, f"“{title}”已经是 {owner[2].path} 的标题。", "标题要能分开，加上地名或年份。")
    for key, alias, document, path, source in aliases(inputs):
        found = owners.get(key)
        if found is not None and found[4] is not source:
            yield document.at(path, f"别名“{alias}”是 {found[2].path} 的标题。", "删掉这个别名，可以写进 related。")


RULE = Rule("name-clash", "标题不重名，别名不是别的条目的标题。", ERROR, check)
