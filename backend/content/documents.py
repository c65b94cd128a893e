"""One Markdown file, read and typed: front matter with its lines, body, and what is wrong so far."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from marshmallow import Schema

from backend.content.frontmatter import MAX_FILE, Parts, fullwidth_colons, split
from backend.content.overlay import EnglishReader
from backend.content.problems import Fault, FieldPath, Finding, field_name
from backend.content.typed import load_fields, schema_instance
from backend.content.yamltext import YamlText, parse_yaml


@dataclass(frozen=True)
class Spot:
    """Where and what, before the rule adds its id and severity."""

    path: str
    line: int
    field: str
    message: str
    hint: str


@dataclass
class Document:
    """`fields` are typed values: of index.md all, of index.en.md only the English ones."""

    path: str  # as problems show it
    lang: str
    sha256: str = ""
    front: YamlText = field(default_factory=YamlText)
    fields: dict[str, Any] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1
    faults: list[Fault] = field(default_factory=list)
    readable: bool = False  # front matter and body could be taken apart

    def at(self, path: FieldPath, message: str, hint: str = "") -> Spot:
        """A spot at a front-matter field."""
        return Spot(self.path, self.front.line(path), field_name(path), message, hint)

    def at_line(self, line: int, message: str, hint: str = "", name: str = "") -> Spot:
        return Spot(self.path, line, name, message, hint)

    def spot(self, fault: Fault) -> Spot:
        line = fault.line or self.front.line(fault.path)
        return Spot(self.path, line, field_name(fault.path), fault.finding.message, fault.finding.hint)


def read_document(file: Path, path: str, lang: str, schema: type[Schema], chinese: Document | None = None) -> Document:
    """Reads one file. `chinese`: its index.md when this is an index.en.md; an unreadable one is ignored."""
    document = Document(path, lang)
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_FILE + 1)
    except OSError as error:
        wrong = Finding("encoding", f"文件打不开（{error.strerror}）。", "看看文件的权限，或重新保存一次。")
        document.faults.append(Fault(wrong, line=1))
        return document
    document.sha256 = hashlib.sha256(data).hexdigest()
    parts, document.faults = split(data)
    if parts is None:
        return document
    document.body, document.body_line = parts.body, parts.body_line
    _read_front(document, parts, schema_instance(schema), chinese)
    return document


def _read_front(document: Document, parts: Parts, schema: Schema, chinese: Document | None) -> None:
    document.front = parse_yaml(parts.front, parts.front_line)
    broken = bool(document.front.faults)
    wide = fullwidth_colons(parts.front, parts.front_line, indented=broken)
    document.faults += wide or document.front.faults
    if broken or wide:
        return
    document.readable = True
    if chinese is None:
        document.fields, faults = load_fields(schema, document.front.data)
        document.faults += faults
    elif chinese.readable:
        reader = EnglishReader()
        document.fields = reader.read(schema, document.front.data, chinese.fields)
        document.faults += reader.faults
