"""duplicate-id: ids (and old ids) are unique over all collections and pages; a short code belongs to one entry."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Document, Spot
from backend.content.inputs import Inputs
from backend.content.problems import FieldPath
from backend.content.rules.rule import ERROR, Rule


def check(inputs: Inputs) -> Iterator[Spot]:
    taken: dict[str, Document] = {}
    for source in inputs.sources:
        if source.id in taken:
            message = f"id“{source.id}”已经用在 {taken[source.id].path}。"
            yield source.zh.at_line(1, message, "所有栏目里的 id 都要不同，给文件夹改名。")
        taken.setdefault(source.id, source.zh)
    for source in inputs.entries:
        for index, old in enumerate(source.fields.get("formerly", [])):
            path: FieldPath = ("formerly", index)
            if old in taken:
                yield source.zh.at(path, f"旧 id“{old}”现在用在 {taken[old].path}。", "旧 id 不能是在用的 id。")
            taken.setdefault(old, source.zh)


RULE = Rule("duplicate-id", "id 和旧 id 在所有栏目里都不同。", ERROR, check)
