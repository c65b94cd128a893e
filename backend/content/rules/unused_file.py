"""unused-file: a file in an entry's folder that nothing names."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Spot
from backend.content.inputs import Inputs
from backend.content.rules.rule import WARNING, Rule

_TEXTS = frozenset({"index.md", "index.en.md"})


def check(inputs: Inputs) -> Iterator[Spot]:
    for source in inputs.sources:
        if not source.zh.readable:
            continue  # what it names is not known; its own error comes first
        named = {name for _, name in source.photo_names()}
        for name, file in source.folder.files.items():
            if name not in _TEXTS and name not in named:
                hint = "写进 cover 或 gallery，或删掉。正文的文件名是 index.md 和 index.en.md。"
                yield Spot(inputs.tree.name(file), 1, "", "这个文件没有用到。", hint)


RULE = Rule("unused-file", "条目文件夹里的文件都用到了。", WARNING, check)
