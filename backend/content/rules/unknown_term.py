"""unknown-term: counties, tags and landscapes are those of content/_data."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Spot
from backend.content.inputs import Inputs
from backend.content.nearest import nearest, suggest
from backend.content.references import words
from backend.content.rules.rule import ERROR, Rule


def check(inputs: Inputs) -> Iterator[Spot]:
    vocabulary = inputs.vocabulary
    known = {"counties": vocabulary.counties, "tags": vocabulary.tags, "landscapes": vocabulary.landscapes}
    for source in inputs.entries:
        for path, word, name in words(source.schema, source.fields, "vocab"):
            if word in known[name] or (name == "landscapes" and word == "none"):
                continue
            labels = {term.zh: term.id for term in known[name].values()}
            meant = labels.get(word, "") or labels.get(nearest(word, labels), "")
            hint = f"是不是 {meant}？" if meant else suggest(word, [*known[name], *(["none"] * (name == "landscapes"))])
            yield source.zh.at(path, f"“{word}”不在 _data/{name}.yaml 里。", hint)


RULE = Rule("unknown-term", "县区、标签、风景都在 _data 的词表里。", ERROR, check)
