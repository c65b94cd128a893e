"""Write the read model of a release: the same catalogue and pictures in, the same bytes out."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from backend.content.catalogue import LANGS, Catalogue, Entry, Term
from backend.content.kinds import COLLECTIONS
from backend.db import CONTENT, db
from backend.readmodel import models
from backend.readmodel.details import plain, point_of, precision_of
from backend.readmodel.fragments import FragmentMaker
from backend.readmodel.sorting import title_ranks
from backend.release.media import MediaIndex

Rows = dict[str, list[dict[str, Any]]]
ALL_MONTHS = range(1, 13)


def write_readmodel(catalogue: Catalogue, media: MediaIndex, path: Path) -> dict[str, int]:
    """Write `content.sqlite` at `path`, which must not exist. Returns the number of entries of each collection.

    Journal mode DELETE and VACUUM: a WAL file opened as immutable would show no rows.
    """
    counts = {collection: len(catalogue.of(collection)) for collection in COLLECTIONS}
    rows = _collect_rows(catalogue, media, counts)
    engine = sa.create_engine("sqlite://", creator=lambda: _open_new(path), poolclass=NullPool)
    metadata = db.metadatas[CONTENT]
    with engine.begin() as connection:
        metadata.create_all(connection)
        for table in metadata.sorted_tables:
            if rows[table.name]:
                connection.execute(sa.insert(table), rows[table.name])
    with closing(_open_new(path)) as written:
        written.execute("VACUUM")
    return counts


def _open_new(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("PRAGMA synchronous=OFF")  # a release is put on the disk as a whole, before its switch
    return connection


def _collect_rows(catalogue: Catalogue, media: MediaIndex, counts: Mapping[str, int]) -> Rows:
    rows: Rows = {table.name: [] for table in db.metadatas[CONTENT].sorted_tables}
    ranks = {lang: title_ranks(catalogue.entries, lang, catalogue.vocabulary.readings) for lang in LANGS}
    maker = FragmentMaker(catalogue, media)
    for position, entry in enumerate(catalogue.entries, 1):
        fragments = {(lang, form): body for lang in LANGS for form, body in maker.make(entry, lang).items()}
        rows[_name(models.EntryRow)].append(
            _entry_row(entry, position, fragments, {lang: ranks[lang][entry.id] for lang in LANGS})
        )
        rows[_name(models.Fragment)] += [
            {"position": position, "lang": lang, "form": form, "body": body} for (lang, form), body in fragments.items()
        ]
        _add_links(rows, entry, position, catalogue.vocabulary.notices)
        if entry.kind == "festival":
            _add_days(rows, entry, position)
    rows[_name(models.TermRow)] = list(_term_rows(catalogue))
    rows[_name(models.Meta)] = [{"key": key, "value": json.dumps(value)} for key, value in _meta(catalogue, counts)]
    return rows


def _meta(catalogue: Catalogue, counts: Mapping[str, int]) -> Iterator[tuple[str, Any]]:
    """What the home screen needs beside entries: the seasonal calendar and the standing notices."""
    words = catalogue.vocabulary
    yield "counts", dict(counts)
    yield "months", {str(month): plain(row) for month, row in sorted(words.months.items())}
    yield "notices", [plain(notice) for notice in words.notices]


def _name(model: type[models.ContentModel]) -> str:
    return str(model.__tablename__)


def _entry_row(
    entry: Entry, position: int, fragments: Mapping[tuple[str, str], bytes], ranks: Mapping[str, int]
) -> dict[str, Any]:
    return {
        "position": position,
        "id": entry.id,
        "collection": entry.collection,
        "kind": entry.kind,
        "code": entry.code,
        "county": entry.fields.get("county"),
        "landscape": _landscape(entry),
        "updated": str(entry.fields.get("checked_on")),
        "title_zh_rank": ranks["zh"],
        "title_en_rank": ranks["en"],
        **_place_row(entry),
        "opening": _opening(entry),
        **{f"hash_{lang}": hashlib.sha256(fragments[lang, "full"]).hexdigest()[:32] for lang in LANGS},
    }


def _place_row(entry: Entry) -> dict[str, Any]:
    point = point_of(entry)
    if point is None:
        return {"lat": None, "lon": None, "precision_m": None}
    return {"lat": point[0], "lon": point[1], "precision_m": precision_of(entry)}


def _opening(entry: Entry) -> str:
    rule = entry.fields.get("rule") or {}
    if rule.get("month") and rule.get("day"):
        return "dated"
    hours = (entry.fields.get("opening") or {}).get("hours") or ()
    return "" if not hours else "unknown" if hours == "unknown" else "hours"


def _landscape(entry: Entry) -> str | None:
    landscape = entry.fields.get("landscape")
    return None if landscape in (None, "none") else str(landscape)


def _add_links(rows: Rows, entry: Entry, position: int, standing: Sequence[Mapping[str, Any]]) -> None:
    months = {*(entry.fields.get("best_months") or ()), *(entry.fields.get("months") or ())}
    hours = (entry.fields.get("opening") or {}).get("hours") or ()
    open_months = (
        {month for row in hours for month in row.get("months") or ALL_MONTHS} if _opening(entry) == "hours" else ()
    )
    values: tuple[tuple[type[models.ContentModel], str, Iterable[Any]], ...] = (
        (models.EntryTag, "tag", set(entry.fields.get("tags") or ())),
        (models.EntryMonth, "month", months),
        (models.EntryOpenMonth, "month", open_months),
        (models.FormerId, "id", set(entry.fields.get("formerly") or ())),
    )
    for model, column, found in values:
        rows[_name(model)] += [{column: value, "position": position} for value in sorted(found)]
    notices = [*(entry.fields.get("notices") or ()), *(n for n in standing if entry.id in (n.get("entries") or ()))]
    closed = [notice for notice in notices if notice.get("kind") == "closed"]
    rows[_name(models.Closure)] += [
        {"position": position, "number": number, "first": _day(notice.get("from")), "last": _day(notice.get("to"))}
        for number, notice in enumerate(closed)
    ]


def _add_days(rows: Rows, entry: Entry, position: int) -> None:
    rule = entry.fields.get("rule") or {}
    rows[_name(models.FestivalRule)].append(
        {
            "position": position,
            "kind": str(rule.get("kind") or "none"),
            "month": rule.get("month"),
            "day": rule.get("day"),
            "stated_on": _day(entry.fields.get("checked_on")),
            "place": entry.fields.get("place"),
        }
    )
    for lang in LANGS:
        sessions = enumerate(_session_rows(entry.text(lang).fields.get("editions") or ()))
        rows[_name(models.FestivalSession)] += [
            {"lang": lang, "position": position, "number": number, **row} for number, row in sessions
        ]


def _session_rows(editions: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, str]]:
    for edition in editions:
        words = {name: str(edition.get(name) or "") for name in ("name", "status", "reason")}
        for number, session in enumerate(edition.get("sessions") or ({},), 1):
            yield {
                "edition": str(edition["key"]),
                **words,
                "session": str(session.get("key") or number),
                "first": _day(session.get("start")),
                "last": _day(session.get("end")),
                "venue": str(session.get("venue") or ""),
            }


def _day(value: Any) -> str:
    return "" if value is None else str(plain(value))


def _term_rows(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    words = catalogue.vocabulary
    vocabularies: tuple[tuple[str, Mapping[str, Term]], ...] = (
        ("county", words.counties),
        ("landscape", words.landscapes),
        ("tag", words.tags),
    )
    for name, terms in vocabularies:
        for position, term in enumerate(terms.values(), 1):
            yield {"vocabulary": name, "id": term.id, "position": position, "zh": term.zh, "en": term.en}
