"""Tables of a release's `content.sqlite`: what lists filter and sort by, and the ready JSON fragments beside it."""

from __future__ import annotations

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import CONTENT, db


class ContentModel(db.Model):  # type: ignore[name-defined, misc]
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
    hash: Mapped[str]


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
