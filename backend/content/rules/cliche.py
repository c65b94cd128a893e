"""cliche: worn words of _data/cliches.yaml in titles, summaries, headlines and bodies."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Spot
from backend.content.inputs import Inputs
from backend.content.rules.rule import WARNING, Rule

_FIELDS = ("title", "summary", "headline")


def check(inputs: Inputs) -> Iterator[Spot]:
    for source in inputs.sources:
        for document in source.documents:
            worn = inputs.vocabulary.cliches.get(document.lang, ())
            for name in _FIELDS:
                text = str(document.fields.get(name, "")).lower()
                for word in worn:
                    if word in text:
                        yield document.at((name,), f"“{word}”是套话。", "换成具体的一句：看什么、几月、多高、多远。")
            whole = document.body.lower()
            for word in worn:
                if word in whole:
                    line = document.body_line + whole.count("\n", 0, whole.find(word))
                    yield document.at_line(
                        line, f"“{word}”是套话。", "换成具体的一句：看什么、几月、多高、多远。", "正文"
                    )


RULE = Rule("cliche", "不用 _data/cliches.yaml 里的套话。", WARNING, check)
