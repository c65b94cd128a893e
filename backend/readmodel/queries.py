"""Read a release's read model. Each function makes the same number of queries however many rows there are."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, Select, select
from sqlalchemy.orm import Session

from backend.readmodel.models import EntryRow, FormerId, Fragment, Meta, TermRow


@dataclass(frozen=True)
class Term:
    """A word of a vocabulary with both labels."""

    id: str
    zh: str
    en: str

    def label(self, lang: str) -> str:
        """The label in `lang`."""
        return self.en if lang == "en" else self.zh


#: list fragments remembered of one release and language, about 1.2 KB each; a release never changes
MAX_REMEMBERED = 5_000
_remembered: WeakKeyDictionary[Engine, dict[str, dict[int, bytes]]] = WeakKeyDictionary()


def list_bodies(session: Session, positions: Sequence[int], lang: str, form: str = "list") -> list[bytes]:
    """Fragments of the entries at `positions`, in that order: at most one query; list fragments are remembered."""
    engine = session.get_bind(Fragment).engine
    known = _remembered.setdefault(engine, {}).setdefault(lang, {}) if form == "list" else {}
    missing = [position for position in positions if position not in known]
    if not missing:
        return [known[position] for position in positions]
    read = _read_bodies(engine, missing, lang, form)
    if form == "list" and len(known) < MAX_REMEMBERED:
        known.update(read)
    return [body for position in positions if (body := known.get(position) or read.get(position)) is not None]


def _read_bodies(engine: Engine, positions: Sequence[int], lang: str, form: str) -> dict[int, bytes]:
    # By the driver itself: this is the query of every list, and SQLAlchemy's work around it takes four times as long.
    marks = ",".join("?" * len(positions))
    query = f"SELECT position, body FROM fragment WHERE position IN ({marks}) AND lang = ? AND form = ?"
    connection = engine.raw_connection()
    try:
        return dict(connection.cursor().execute(query, (*positions, lang, form)).fetchall())
    finally:
        connection.close()


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


def find_positions(session: Session, collection: str, id: str = "") -> list[int]:
    """The positions of a collection's entries, or of the one named, in the release's order: one query."""
    query = select(EntryRow.position).where(EntryRow.collection == collection).order_by(EntryRow.position)
    return list(session.scalars(query.where(EntryRow.id == id) if id else query))


def list_fragments(session: Session, ids: Sequence[str], lang: str) -> dict[str, bytes]:
    """List fragments of the entries named, by id: one query."""
    rows = session.execute(
        select(EntryRow.id, Fragment.body)
        .join(Fragment, EntryRow.position == Fragment.position)
        .where(EntryRow.id.in_(ids), Fragment.lang == lang, Fragment.form == "list")
    )
    return dict(rows.all())


def list_points(session: Session, ids: Sequence[str]) -> dict[str, tuple[float, float, int]]:
    """(lat, lon, precision in metres) of those of the entries named that are located, WGS-84: one query."""
    rows = session.execute(
        select(EntryRow.id, EntryRow.lat, EntryRow.lon, EntryRow.precision_m).where(
            EntryRow.id.in_(ids), EntryRow.lat.is_not(None)
        )
    )
    return {id: (float(lat or 0), float(lon or 0), int(precision or 0)) for id, lat, lon, precision in rows}


def count_entries(session: Session) -> dict[str, int]:
    """Number of entries of each collection, as the writer counted them."""
    counts: dict[str, int] = json.loads(session.scalars(select(Meta.value).where(Meta.key == "counts")).one())
    return counts


def read_meta(session: Session, key: str) -> Any:
    """A fact about the release that is no entry: "months" (the seasonal calendar) or "notices" (the standing ones)."""
    return json.loads(session.scalars(select(Meta.value).where(Meta.key == key)).one())


def list_terms(session: Session) -> dict[str, dict[str, Term]]:
    """{"county": {id: Term}, "landscape": …, "tag": …} in the editors' order."""
    terms: dict[str, dict[str, Term]] = {"county": {}, "landscape": {}, "tag": {}}
    rows = session.scalars(select(TermRow).order_by(TermRow.vocabulary, TermRow.position))
    for row in rows:
        terms[row.vocabulary][row.id] = Term(row.id, row.zh, row.en)
    return terms
