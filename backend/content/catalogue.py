"""The frozen Catalogue: everything editors wrote, read, typed and checked. All writers start from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

LANGS = ("zh", "en")


@dataclass(frozen=True)
class Photo:
    """A source photo as its front matter describes it, with what its header says (pixels, bytes)."""

    file: Path  # absolute, inside content/
    name: str  # content-relative POSIX path, for messages
    alt: str
    alt_en: str
    credit: str
    licence: str
    focus: tuple[float, float]  # fractions of width and height, 0..1
    stand_in: bool
    sha256: str
    width: int
    height: int
    bytes: int


@dataclass(frozen=True)
class Text:
    """One language version of an entry or page."""

    lang: str
    fields: Mapping[str, Any]  # validated front matter; in English: the Chinese one with English laid over it
    translated: frozenset[str]  # names of top-level fields (and "body") that are in this language
    markdown: str
    html: str  # sanitised; links to entries are /places/x/ (zh) or /en/places/x/ (en)
    plain: str
    links: tuple[tuple[str, str], ...] = ()  # (collection, id) of the entries the body links to

    @property
    def title(self) -> str:
        return str(self.fields["title"])

    @property
    def summary(self) -> str:
        return str(self.fields.get("summary", ""))


@dataclass(frozen=True)
class Entry:
    """One entry of a collection. `fields` is the Chinese front matter, the one that holds numbers, dates and ids."""

    collection: str
    kind: str
    id: str
    source: str  # content-relative path of index.md
    source_hash: str  # SHA-256 over index.md, index.en.md and the photos' hashes
    zh: Text
    en: Text | None
    cover: Photo | None
    gallery: tuple[Photo, ...] = ()

    @property
    def fields(self) -> Mapping[str, Any]:
        return self.zh.fields

    @property
    def code(self) -> str:
        return str(self.fields["code"])

    def text(self, lang: str) -> Text:
        """The version in `lang`, or the Chinese one when there is no English."""
        return self.en if lang == "en" and self.en is not None else self.zh


@dataclass(frozen=True)
class Page:
    """A plain page (about, sources, privacy, the park as a whole): content/pages/<id>/."""

    id: str
    source: str
    zh: Text
    en: Text | None

    def text(self, lang: str) -> Text:
        return self.en if lang == "en" and self.en is not None else self.zh


@dataclass(frozen=True)
class Term:
    """One word of a vocabulary: a county, landscape or tag, with its labels; `extra` holds e.g. a county's box."""

    id: str
    zh: str
    en: str
    extra: Mapping[str, Any] = field(default_factory=dict)

    def label(self, lang: str) -> str:
        return self.en if lang == "en" else self.zh


@dataclass(frozen=True)
class Vocabulary:
    """content/_data/: what editors may write and how visitors' words are understood."""

    counties: Mapping[str, Term]  # extra: bbox [west, south, east, north] in WGS-84 degrees
    landscapes: Mapping[str, Term]
    tags: Mapping[str, Term]
    synonyms: tuple[tuple[str, ...], ...]  # groups of words that mean the same
    intents: Mapping[str, tuple[str, ...]]  # 看海 -> words, tag ids (tag:x), landscapes (landscape:sea) it stands for
    readings: Mapping[str, str]  # 赣榆 -> "gan yu"
    promo_kinds: tuple[str, ...]  # kinds that get all promotional formats
    months: Mapping[int, Mapping[str, Any]]  # seasonal calendar: {"word_zh", "word_en", "headline_zh", ..., "ids"}
    notices: tuple[Mapping[str, Any], ...]  # standing notices: {key, kind, title, title_en, from, to, entries, sources}
    park: Mapping[str, Any] = field(default_factory=dict)
    cliches: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by language: worn words the check warns of


@dataclass(frozen=True)
class Catalogue:
    """All published entries in one fixed order (collection order of `kinds.KINDS`, then id)."""

    root: Path
    entries: tuple[Entry, ...]
    pages: tuple[Page, ...]
    vocabulary: Vocabulary
    content_hash: str  # SHA-256 over everything that was read
    today: date  # the Asia/Shanghai date the catalogue was loaded for (publish_on, unpublish_on)

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        return {entry.id: entry for entry in self.entries}

    def of(self, collection: str) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.collection == collection)
