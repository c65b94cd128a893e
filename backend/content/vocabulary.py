"""Reads content/_data: what editors may write and how visitors' words are understood."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from marshmallow import Schema

from backend.content.catalogue import Term, Vocabulary
from backend.content.documents import Document
from backend.content.frontmatter import decode
from backend.content.kinds import BY_KIND
from backend.content.nearest import suggest
from backend.content.problems import Fault, Finding
from backend.content.schemas import vocabulary as schemas
from backend.content.schemas.common import ID
from backend.content.tree import Tree
from backend.content.typed import load_fields, schema_instance
from backend.content.yamltext import parse_yaml

FILES = (
    "counties", "landscapes", "tags", "synonyms", "intents", "readings", "promo", "calendar", "notices", "cliches",
)  # fmt: skip
MAX_DATA = 256 * 1024
MAX_TAGS = 60


def read_vocabulary(tree: Tree) -> tuple[Vocabulary, dict[str, Document]]:
    """The vocabulary and its documents by name; what is wrong stands in their faults."""
    documents = {name: _read_data(tree, name) for name in FILES}
    for file in tree.data:
        if file.removesuffix(".yaml") not in FILES or not file.endswith(".yaml"):
            hint = suggest(file, [f"{name}.yaml" for name in FILES], 20)
            tree.refuse(tree.data[file], "vocabulary", f"不认识“{file}”。", hint)
    calendar = _rows(documents["calendar"], schemas.MonthSchema)
    vocabulary = Vocabulary(
        counties=_terms(documents["counties"], schemas.CountySchema),
        landscapes=_terms(documents["landscapes"], schemas.TermSchema),
        tags=_terms(documents["tags"], schemas.TermSchema),
        synonyms=tuple(tuple(group) for group in _whole(documents["synonyms"], schemas.SynonymsSchema, "groups")),
        intents=_intents(documents["intents"]),
        readings=_readings(documents["readings"]),
        promo_kinds=tuple(_whole(documents["promo"], schemas.PromoSchema, "all_formats")),
        months=_months(documents["calendar"], calendar),
        notices=tuple(_whole(documents["notices"], schemas.NoticesSchema, "notices")),
        cliches=_cliches(documents["cliches"]),
    )
    _check_terms(documents, vocabulary)
    return vocabulary, documents


def _read_data(tree: Tree, name: str) -> Document:
    file = tree.data.get(f"{name}.yaml")
    path = Path(tree.root.name, "_data", f"{name}.yaml").as_posix()
    document = Document(path, "zh")
    if file is None:
        document.faults.append(_fault("缺少这个词表。", f"在 _data 里放 {name}.yaml。", line=1))
        return document
    with file.open("rb") as stream:
        data = stream.read(MAX_DATA + 1)
    document.sha256 = hashlib.sha256(data).hexdigest()
    if len(data) > MAX_DATA:
        document.faults.append(Fault(Finding("too-large", "词表超过 256 KB。", "请删减。"), line=1))
        return document
    text, document.faults = decode(data)
    if not document.faults:
        document.front = parse_yaml(text)
        document.faults += document.front.faults
    document.readable = not document.faults
    return document


def _fault(message: str, hint: str = "", path: tuple[str | int, ...] = (), line: int = 0) -> Fault:
    return Fault(Finding("vocabulary", message, hint), path, line)


def _load(document: Document, schema: type[Schema], raw: Any, path: tuple[str | int, ...]) -> dict[str, Any]:
    """One typed mapping; every fault becomes one of the rule `vocabulary`, at its own path."""
    if not isinstance(raw, dict):
        document.faults.append(_fault("这里应是一组“名称: 值”。", "例如 {zh: 登山, en: Hill climbing}。", path))
        return {}
    values, faults = load_fields(schema_instance(schema), raw)
    for fault in faults:
        document.faults.append(_fault(fault.finding.message, fault.finding.hint, (*path, *fault.path)))
    return values if not faults else {}


def _rows(document: Document, schema: type[Schema]) -> dict[str, dict[str, Any]]:
    rows = {key: _load(document, schema, raw, (key,)) for key, raw in document.front.data.items()}
    return {key: row for key, row in rows.items() if row}


def _whole(document: Document, schema: type[Schema], name: str) -> list[Any]:
    if not document.readable:
        return []
    found: list[Any] = _load(document, schema, document.front.data, ()).get(name, [])
    return found


def _terms(document: Document, schema: type[Schema]) -> dict[str, Term]:
    terms = {}
    for key, row in _rows(document, schema).items():
        extra = {name: value for name, value in row.items() if name not in ("zh", "en")}
        terms[key] = Term(key, row["zh"], row["en"], extra)
    return terms


#: what the seasonal calendar lists for a month
SEASON_LISTS = ("flowers", "produce", "seafood")


def _months(document: Document, rows: Mapping[str, dict[str, Any]]) -> dict[int, dict[str, Any]]:
    months = {}
    wanted = [str(month) for month in range(1, 13)]
    for month in wanted:
        if month in rows:
            row = rows[month]
            months[int(month)] = {
                "word_zh": row["word"], "word_en": row["word_en"], "headline_zh": row["headline"],
                "headline_en": row["headline_en"], "ids": row["ids"],
                **{f"{name}_zh": row[name] for name in SEASON_LISTS if row.get(name)},
                **{f"{name}_en": row[f"{name}_en"] for name in SEASON_LISTS if row.get(f"{name}_en")},
            }  # fmt: skip
        elif document.readable and month not in document.front.data:
            document.faults.append(_fault(f"缺少 {month} 月。", "十二个月都要写。", line=1))
    for key in document.front.data:
        if key not in wanted:
            document.faults.append(_fault(f"“{key}”不是月份。", "写 1 到 12。", (key,)))
    return months


def _intents(document: Document) -> dict[str, tuple[str, ...]]:
    intents = {}
    for word, stands_for in document.front.data.items():
        if isinstance(stands_for, list) and stands_for and all(isinstance(item, str) and item for item in stands_for):
            intents[word] = tuple(stands_for)
        else:
            document.faults.append(_fault("这里应是一列词。", "例如 [沙滩, tag:haijing, landscape:sea]。", (word,)))
    return intents


def _readings(document: Document) -> dict[str, str]:
    readings = {}
    for word, reading in document.front.data.items():
        syllables = reading.split() if isinstance(reading, str) else []
        if len(syllables) == len(word) and all(syllable.isascii() and syllable.islower() for syllable in syllables):
            readings[word] = " ".join(syllables)
        else:
            message = f"读音要有 {len(word)} 个音节。"
            document.faults.append(_fault(message, "小写拼音不带声调，空格隔开，例如 gan yu。", (word,)))
    return readings


def _cliches(document: Document) -> dict[str, tuple[str, ...]]:
    return {lang: tuple(_whole(document, schemas.ClichesSchema, lang)) for lang in ("zh", "en")}


def _check_terms(documents: Mapping[str, Document], vocabulary: Vocabulary) -> None:
    tags = documents["tags"]
    if len(vocabulary.tags) > MAX_TAGS:
        tags.faults.append(
            _fault(f"有 {len(vocabulary.tags)} 个标签，最多 {MAX_TAGS} 个。", "合并意思相近的。", line=1)
        )
    for name in ("counties", "landscapes", "tags"):
        document = documents[name]
        document.faults += [
            _fault(f"“{key}”不是 id。", "只用小写拼音、数字和短横。", (key,))
            for key in document.front.data
            if not ID.fullmatch(key)
        ]
    for key, term in vocabulary.counties.items():
        west, south, east, north = (*term.extra["bbox"], 0, 0, 0, 0)[:4]
        if not (len(term.extra["bbox"]) == 4 and west < east and south < north):
            documents["counties"].faults.append(_fault("范围不对。", "写 [西, 南, 东, 北]，度。", (key, "bbox")))
    properties = {
        "tag": vocabulary.tags, "landscape": vocabulary.landscapes, "county": vocabulary.counties, "kind": BY_KIND,
    }  # fmt: skip
    for word, stands_for in vocabulary.intents.items():
        for index, item in enumerate(stands_for):
            prefix, mark, name = item.partition(":")
            known: Mapping[str, Any] = properties.get(prefix, {})
            if mark and name not in known:
                fault = _fault(
                    f"没有“{item}”。",
                    suggest(name, known) if known else "写 tag:、landscape:、county: 或 kind:。",
                    (word, index),
                )
                documents["intents"].faults.append(fault)
