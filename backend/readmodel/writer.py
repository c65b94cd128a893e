"""Write the read model of a release: the same catalogue and pictures in, the same bytes out."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from backend.content.catalogue import LANGS, Catalogue, Entry, Term
from backend.content.kinds import COLLECTIONS
from backend.db import CONTENT, db
from backend.readmodel import models
from backend.readmodel.fragments import FragmentMaker
from backend.readmodel.sorting import title_ranks
from backend.release.media import MediaIndex

Rows = dict[str, list[dict[str, Any]]]


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
    with closing(_open_new(path)) as plain:
        plain.execute("VACUUM")
    return counts


def _open_new(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=DELETE")
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
        _add_links(rows, entry, position)
    rows[_name(models.TermRow)] = list(_term_rows(catalogue))
    rows[_name(models.Meta)] = [{"key": "counts", "value": json.dumps(dict(counts))}]
    return rows


def _name(model: type[models.ContentModel]) -> str:
    return str(model.__table__.name)


def _entry_row(
    entry: Entry, position: int, fragments: Mapping[tuple[str, str], bytes], ranks: Mapping[str, int]
) -> dict[str, Any]:
    digest = hashlib.sha256(b"\0".join(fragments.values())).hexdigest()
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
        "hash": digest,
    }


def _landscape(entry: Entry) -> str | None:
    landscape = entry.fields.get("landscape")
    return None if landscape in (None, "none") else str(landscape)


def _add_links(rows: Rows, entry: Entry, position: int) -> None:
    for model, column, field in (
        (models.EntryTag, "tag", "tags"),
        (models.EntryMonth, "month", "best_months"),
        (models.FormerId, "id", "formerly"),
    ):
        values = sorted(set(entry.fields.get(field) or ()))
        rows[_name(model)] += [{column: value, "position": position} for value in values]


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
