"""What an entry may say: its own fact, the facts of the entries that it is built from, and those that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml

from backend.content.catalogue import Catalogue, Entry, Page, Text
from tests.truth.names import EnglishEvidence, Tagger
from tests.truth.numbers import Pair, pairs

DATA = Path(__file__).with_name("data")
_SKIP = {"code", "tags", "related", "key", "sources", "owner", "landscape", "cover_as", "county", "status", "standing",
         "kind", "licence", "credit", "file", "datum", "mode", "protection.kind", "formerly", "grade"}  # fmt: skip
_BUILT_FROM = ("part_of", "place", "holders", "places", "origin", "products")
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")


@cache
def facts() -> Mapping[str, Mapping[str, Any]]:
    """Every fact by id, all confidences (content may not use the low ones; test_fields holds that)."""
    raw = yaml.safe_load((DATA / "facts.yaml").read_text("utf-8"))
    groups = [g for g in raw.values() if isinstance(g, list) and g and "confidence" in g[0]]
    found = {fact["id"]: dict(fact) for group in groups for fact in group}
    for month in raw["seasonal_calendar"]:
        for fact_id in month["ids"]:
            if fact_id in found:
                found[fact_id].setdefault("seasons", []).append(month)
    found["fishing_moratorium"], found["nature_note"] = raw["fishing_moratorium"], raw["nature_note"]
    return found


@cache
def programme() -> str:
    return "\n".join(_strings(yaml.safe_load((DATA / "programme.yaml").read_text("utf-8"))))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            if key in ("months", "best_months", "season_months", "month"):
                yield " ".join(f"{n} 月" for n in (item if isinstance(item, list) else [item]))
            elif key == "year" and item:
                yield f"{item}年"
            elif key not in ("id", "related", "type", "tags", "confidence", "lat", "lon", "ids"):
                yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif value is not None:
        yield str(value)


@cache
def _fact_text(fact_id: str) -> str:
    fact = {k: v for k, v in facts().get(fact_id, {}).items() if k != "source"}
    return "\n".join(_strings(fact))


@cache
def _source_text(fact_id: str) -> str:
    return "\n".join(_strings(facts().get(fact_id, {}).get("source", [])))


@cache
def tagger() -> Tagger:
    names = [n for f in facts().values() for n in (f.get("name_zh", ""), *f.get("aliases", ())) if n]
    return Tagger(re.sub(r"[（(].*", "", str(n)) for n in names)


@dataclass(frozen=True)
class Evidence:
    """The text that a section is held against; `sources`: what the facts cite, which is dated but says nothing else."""

    text: str
    sources: str = ""

    @cached_property
    def source_numbers(self) -> set[Pair]:
        return {pair for pair, _ in pairs(self.sources, "en")}

    @cached_property
    def numbers(self) -> set[Pair]:
        return {pair for pair, _ in pairs(self.text, "en")}

    @cached_property
    def english(self) -> EnglishEvidence:
        return EnglishEvidence(self.text)


@cache
def evidence_for(ids: frozenset[str], with_programme: bool) -> Evidence:
    texts = [*(_fact_text(i) for i in sorted(ids)), programme() if with_programme else ""]
    return Evidence("\n".join(texts), "\n".join(_source_text(i) for i in sorted(ids)))


@dataclass(frozen=True)
class Section:
    """A piece of an entry in one language: its fields, or what stands under one heading. `ids`: entries it links to."""

    entry_id: str
    lang: str
    name: str
    text: str
    ids: frozenset[str]
    own: frozenset[str] = frozenset()  # the entry and what it is built from
    here: frozenset[str] = frozenset()  # what this very sentence names or links to

    @property
    def evidence(self) -> Evidence:
        ids = self.ids | named(self.text)
        return evidence_for(frozenset(ids), "programme" in ids)


@cache
def _called() -> tuple[tuple[str, str], ...]:
    """(name, fact id): titles, and aliases of three characters or more; an honour only counts when it is linked."""
    found = []
    for fact_id, fact in facts().items():
        if fact.get("type") == "honour":
            continue
        title = fact.get("name_zh", "")
        names = [title, re.sub(r"[（(].*", "", title), fact.get("name_en", "")]
        names += [n for n in map(str, fact.get("aliases", ())) if len(n) > 2]
        found += [(n, fact_id) for n in names if len(n) > 1]
    found += [(word, "fishing_moratorium") for word in ("休渔", "开捕", "ishing ban")]
    return tuple(found)


@cache
def named(text: str) -> frozenset[str]:
    """Facts whose entry `text` names, by title or alias."""
    return frozenset(fact_id for name, fact_id in _called() if name in text)


def base_ids(entry: Entry) -> frozenset[str]:
    """The entry itself, what it is part of or happens at, a route's stops; the programme for a practice."""
    ids = {entry.id}
    for name in _BUILT_FROM:
        value = entry.fields.get(name) or ()
        ids |= {value} if isinstance(value, str) else set(value)
    ids |= {stop["entry"] for stop in entry.fields.get("stops", ())}
    if entry.id not in facts():
        ids |= set(entry.fields.get("related", ()))  # routes and practices stand on what they are tied to
    if entry.collection == "practices" or any("夯实" in s["title"] for s in entry.fields.get("sources", ())):
        ids.add("programme")
    return frozenset(ids)


def sections(entry: Entry, lang: str) -> Iterator[Section]:
    """The entry's fields, one each, then the sentences of its body.

    A sentence leans on the entry's base and on what it, the sentence before it or (English) the Chinese passage in the
    same place names.
    """
    text, base = entry.text(lang), base_ids(entry)
    beside = named("\n".join(_field_strings(entry.zh)))
    for string in _field_strings(text):
        yield Section(entry.id, lang, "front matter", string, base | (beside if lang == "en" else frozenset()), base)
    parts, chinese = _parts(text.markdown), _parts(entry.zh.markdown)
    for i, part in enumerate(parts):
        ids = base
        if lang == "en" and len(parts) == len(chinese):
            ids |= _linked(chinese[i]) | named(chinese[i])
        yield from _sentences(entry.id, lang, part, ids, base)


def _sentences(
    entry_id: str, lang: str, part: str, base: frozenset[str], own: frozenset[str] = frozenset()
) -> Iterator[Section]:
    name, before = part.split("\n")[0][:40], frozenset[str]()
    for i, sentence in enumerate(s for s in re.split(r"(?<=[。！？\n])|(?<=[.!?]) (?=[A-Z])", part) if s and s.strip()):
        text = _LINK.sub(r"\1", sentence).strip()
        here = _linked(sentence) | named(text)
        yield Section(entry_id, lang, f"{name} {i}", text, base | here | before, own, here)
        before = here


def page_sections(page: Page, lang: str) -> Iterator[Section]:
    """A plain page: each heading held against what it links to and the programme."""
    for part in _parts(page.text(lang).markdown):
        yield from _sentences(page.id, lang, part, _linked(part) | {"programme"})


def _parts(markdown: str) -> list[str]:
    return [part.strip() for part in re.split(r"(?m)^(?=## )", markdown) if part.strip()]


def _linked(part: str) -> frozenset[str]:
    return frozenset(target.split("#")[0] for _, target in _LINK.findall(part))


def _field_strings(text: Text) -> Iterator[str]:
    def walk(value: Any, name: str) -> Iterator[str]:
        if name in _SKIP or name in _BUILT_FROM or name in ("entry", "location", "cover", "gallery", "checked_on"):
            return
        if isinstance(value, Mapping):
            for key, item in value.items():
                yield from walk(item, key)
        elif isinstance(value, (list, tuple)):
            for item in value:
                yield from walk(item, name)
        elif isinstance(value, str) and value != "unknown":
            yield value

    for name, value in text.fields.items():
        if text.lang == "zh" or name in text.translated:
            yield from walk(value, name)


def common_words(catalogue: Catalogue) -> frozenset[str]:
    """English words that the texts use in lower case: no names."""
    english = [e.en for e in catalogue.entries if e.en]
    texts = [text.markdown for text in english] + [s for text in english for s in _field_strings(text)]
    return frozenset(word for text in texts for word in re.findall(r"(?<![\w’'-])[a-z]{2,}", text))
