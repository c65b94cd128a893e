"""Tables of a release's `content.sqlite`: what lists filter and sort by, and the ready JSON fragments beside it."""

from __future__ import annotations

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import CONTENT, Model


class ContentModel(Model):
    """A model that lives in a release; its engine is the pinned release's."""

    __abstract__ = True
    __bind_key__ = CONTENT


class EntryRow(ContentModel):
    """One entry: its place in the catalogue's order and the values lists ask for. Ranks begin at 1."""

    __tablename__ = "entry"
    position: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    collection: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    code: Mapped[str] = mapped_column(unique=True)
    county: Mapped[str | None] = mapped_column(index=True)
    landscape: Mapped[str | None] = mapped_column(index=True)
    updated: Mapped[str]
    title_zh_rank: Mapped[int]
    title_en_rank: Mapped[int]
    lat: Mapped[float | None]  # WGS-84 degrees
    lon: Mapped[float | None]
    precision_m: Mapped[int | None]
    opening: Mapped[str]  # "hours" (see entry_open_month), "unknown" (a gate), "dated" (a festival with a day) or ""
    hash_zh: Mapped[str]  # of the full fragment in one language: what `changes` compares
    hash_en: Mapped[str]


class Fragment(ContentModel):
    """Ready JSON of one entry: `form` is "list" or "full", addresses begin with `fragments.MARK`."""

    __tablename__ = "fragment"
    position: Mapped[int] = mapped_column(ForeignKey("entry.position"), primary_key=True)
    lang: Mapped[str] = mapped_column(primary_key=True)
    form: Mapped[str] = mapped_column(primary_key=True)
    body: Mapped[bytes] = mapped_column(LargeBinary)


class EntryTag(ContentModel):
    """An entry has a tag."""

    __tablename__ = "entry_tag"
    tag: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(ForeignKey("entry.position"), primary_key=True)


class EntryMonth(ContentModel):
    """A month (1-12) is one of an entry's best."""

    __tablename__ = "entry_month"
    month: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(ForeignKey("entry.position"), primary_key=True)


class EntryOpenMonth(ContentModel):
    """An entry with known hours is open in a month (1-12)."""

    __tablename__ = "entry_open_month"
    month: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(ForeignKey("entry.position"), primary_key=True)


class Closure(ContentModel):
    """An entry is closed from a day to another, both included: YYYY-MM-DD, MM-DD (every year) or "" (no end)."""

    __tablename__ = "closure"
    position: Mapped[int] = mapped_column(ForeignKey("entry.position"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[str]
    last: Mapped[str]


class FestivalRule(ContentModel):
    """When a festival usually is (a row for every festival), as `content.days` reads it."""

    __tablename__ = "festival_rule"
    position: Mapped[int] = mapped_column(ForeignKey("entry.position"), primary_key=True)
    kind: Mapped[str]
    month: Mapped[int | None]
    day: Mapped[int | None]
    stated_on: Mapped[str]  # when the entry was checked: an edition without days speaks of the time after it
    place: Mapped[str | None]  # id of the entry where it is held


class FestivalSession(ContentModel):
    """Announced days of a festival, in one language; an edition without any has one row without days."""

    __tablename__ = "festival_session"
    lang: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(ForeignKey("entry.position"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    edition: Mapped[str]
    name: Mapped[str]
    status: Mapped[str]
    reason: Mapped[str]
    session: Mapped[str]
    first: Mapped[str]  # YYYY-MM-DD or ""
    last: Mapped[str]
    venue: Mapped[str]


class FormerId(ContentModel):
    """An id that an entry had before; it redirects."""

    __tablename__ = "former_id"
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(ForeignKey("entry.position"), index=True)


class TermRow(ContentModel):
    """A word of a vocabulary (county, landscape, tag) with its labels, in the editors' order."""

    __tablename__ = "term"
    vocabulary: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    zh: Mapped[str]
    en: Mapped[str]


class Meta(ContentModel):
    """Facts about the read model itself, by name."""

    __tablename__ = "meta"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
