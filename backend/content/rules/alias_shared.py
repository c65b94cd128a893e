"""alias-shared: two entries have the same alias."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Spot
from backend.content.inputs import Inputs
from backend.content.names import Name, aliases
from backend.content.rules.rule import WARNING, Rule


def check(inputs: Inputs) -> Iterator[Spot]:
    owners: dict[str, Name] = {}
    for name in aliases(inputs):
        key, alias, document, path, source = name
        owner = owners.setdefault(key, name)
        if owner[4] is not source:
            yield document.at(path, f"别名“{alias}”也写在 {owner[2].path}。", "只留在最贴切的一个条目。")


RULE = Rule("alias-shared", "同一个别名只属于一个条目。", WARNING, check)
