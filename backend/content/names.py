"""Titles and aliases as visitors type them: compared without case, width and spaces."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from backend.content.documents import Document
from backend.content.inputs import Inputs, Source
from backend.content.problems import FieldPath

#: (key to compare by, as written, document, field path, entry)
Name = tuple[str, str, Document, FieldPath, Source]


def name_key(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def titles(inputs: Inputs) -> Iterator[Name]:
    for source in inputs.entries:
        for document in source.documents:
            title = document.fields.get("title")
            if title:
                yield name_key(title), title, document, ("title",), source


def aliases(inputs: Inputs) -> Iterator[Name]:
    for source in inputs.entries:
        for document in source.documents:
            for index, alias in enumerate(document.fields.get("aliases", [])):
                yield name_key(alias), alias, document, ("aliases", index), source
