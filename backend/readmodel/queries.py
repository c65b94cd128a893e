"""Read a release's read model. Each function makes the same number of queries however many rows there are."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from backend.readmodel.models import EntryMonth, EntryRow, EntryTag, FormerId, Fragment, Meta, TermRow

SORTS = ("title", "updated")


@dataclass(frozen=True)
class TagFilter:
    """What an entry's tags must be: at least one of each group in `all_of`, none of `none_of`."""

    all_of: tuple[tuple[str, ...], ...] = ()
    none_of: tuple[str, ...] = ()


@dataclass(frozen=True)
class EntryQuery:
    """One page of a list. `page` begins at 1; an empty filter does not filter."""

    collection: str | None = None
    counties: tuple[str, ...] = ()
    landscapes: tuple[str, ...] = ()
    month: int | None = None
    tags: TagFilter = TagFilter()
    ids: tuple[str, ...] = ()
    sort: str | None = None
    lang: str = "zh"
    page: int = 1
    page_size: int = 20


@dataclass(frozen=True)
class EntryPage:
    """`bodies`: list fragments with marked addresses; `total`: how many entries the filters leave."""

    total: int
    bodies: Sequence[bytes]


@dataclass(frozen=True)
class Term:
    """A word of a vocabulary with both labels."""

    id: str
    zh: str
    en: str

    def label(self, lang: str) -> str:
        """The label in `lang`."""
        return self.en if lang == "en" else self.zh


def list_entries(session: Session, query: EntryQuery) -> EntryPage:
    """One page of entries: two queries."""
    positions = _filtered(query)
    total = session.scalar(select(func.count(EntryRow.position)).where(EntryRow.position.in_(positions))) or 0
    rank = EntryRow.title_en_rank if query.lang == "en" else EntryRow.title_zh_rank
    order = {"title": (rank,), "updated": (EntryRow.updated.desc(), EntryRow.position)}.get(
        query.sort or "", (EntryRow.position,)
    )
    page = (
        select(Fragment.body)
        .join(EntryRow, EntryRow.position == Fragment.position)
        .where(Fragment.lang == query.lang, Fragment.form == "list", EntryRow.position.in_(positions))
        .order_by(*order)
        .limit(query.page_size)
        .offset((query.page - 1) * query.page_size)
    )
    return EntryPage(total, session.scalars(page).all())


def _filtered(query: EntryQuery) -> Select[int]:
    rows = select(EntryRow.position)
    if query.collection is not None:
        rows = rows.where(EntryRow.collection == query.collection)
    for column, values in (
        (EntryRow.county, query.counties),
        (EntryRow.landscape, query.landscapes),
        (EntryRow.id, query.ids),
    ):
        if values:
            rows = rows.where(column.in_(values))
    if query.month is not None:
        rows = rows.where(EntryRow.position.in_(select(EntryMonth.position).where(EntryMonth.month == query.month)))
    for group in query.tags.all_of:
        rows = rows.where(EntryRow.position.in_(select(EntryTag.position).where(EntryTag.tag.in_(group))))
    if query.tags.none_of:
        rows = rows.where(
            EntryRow.position.not_in(select(EntryTag.position).where(EntryTag.tag.in_(query.tags.none_of)))
        )
    return rows


def find_entry(session: Session, collection: str, id: str, lang: str) -> bytes | None:
    """The full fragment of an entry, or None: one query."""
    return session.scalars(_full(lang).where(EntryRow.collection == collection, EntryRow.id == id)).first()


def find_by_code(session: Session, code: str, lang: str) -> bytes | None:
    """The full fragment of the entry with a short code, or None: one query."""
    return session.scalars(_full(lang).where(EntryRow.code == code)).first()


def _full(lang: str) -> Select[bytes]:
    return (
        select(Fragment.body)
        .join(EntryRow, EntryRow.position == Fragment.position)
        .where(Fragment.lang == lang, Fragment.form == "full")
    )


def find_address(session: Session, code: str) -> tuple[str, str] | None:
    """(collection, id) of the entry with a short code, or None."""
    row = session.execute(select(EntryRow.collection, EntryRow.id).where(EntryRow.code == code)).first()
    return (row[0], row[1]) if row else None


def find_former(session: Session, id: str) -> tuple[str, str] | None:
    """(collection, id) of the entry that once had this id, or None."""
    row = session.execute(
        select(EntryRow.collection, EntryRow.id)
        .join(FormerId, FormerId.position == EntryRow.position)
        .where(FormerId.id == id)
    ).first()
    return (row[0], row[1]) if row else None


def list_fragments(session: Session, ids: Sequence[str], lang: str) -> dict[str, bytes]:
    """List fragments of the entries named, by id: one query."""
    rows = session.execute(
        select(EntryRow.id, Fragment.body)
        .join(Fragment, EntryRow.position == Fragment.position)
        .where(EntryRow.id.in_(ids), Fragment.lang == lang, Fragment.form == "list")
    )
    return dict(rows.all())


def count_entries(session: Session) -> dict[str, int]:
    """Number of entries of each collection, as the writer counted them."""
    counts: dict[str, int] = json.loads(session.scalars(select(Meta.value).where(Meta.key == "counts")).one())
    return counts


def list_terms(session: Session) -> dict[str, dict[str, Term]]:
    """{"county": {id: Term}, "landscape": …, "tag": …} in the editors' order."""
    terms: dict[str, dict[str, Term]] = {"county": {}, "landscape": {}, "tag": {}}
    rows = session.scalars(select(TermRow).order_by(TermRow.vocabulary, TermRow.position))
    for row in rows:
        terms[row.vocabulary][row.id] = Term(row.id, row.zh, row.en)
    return terms
