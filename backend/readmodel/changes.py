"""What changed between two releases: versions of entries are compared first, bodies are read for one page only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.readmodel.fragments import encode, joined_length
from backend.readmodel.models import EntryRow
from backend.readmodel.queries import list_bodies

#: bodies read by one query
BATCH = 25
_HASHES = {"zh": EntryRow.hash_zh, "en": EntryRow.hash_en}


@dataclass(frozen=True)
class Version:
    """Where an entry stands in its read model, and the hash of its full fragment in one language."""

    position: int
    hash: str


Versions = Mapping[tuple[str, str], Version]


@dataclass(frozen=True)
class Change:
    """One difference; `version` is the newer one, None when the entry is gone."""

    collection: str
    id: str
    change: str
    version: Version | None = None


def list_versions(session: Session, lang: str) -> dict[tuple[str, str], Version]:
    """The version of every entry in `lang` by (collection, id), in the catalogue's order: one query."""
    columns = (EntryRow.collection, EntryRow.id, EntryRow.position, _HASHES[lang])
    rows = session.execute(select(*columns).order_by(EntryRow.position))
    return {(collection, id): Version(position, hash) for collection, id, position, hash in rows}


def compare(old: Versions, new: Versions) -> list[Change]:
    """All differences in a fixed order. What is gone comes first: a renamed entry takes its short code along."""
    gone = [Change(*key, "deleted") for key in sorted(old.keys() - new.keys())]
    return gone + list(_news(old, new))


def _news(old: Versions, new: Versions) -> Iterator[Change]:
    for key, version in new.items():
        before = old.get(key)
        if before is None:
            yield Change(*key, "added", version)
        elif before.hash != version.hash:
            yield Change(*key, "changed", version)


def read_page(
    session: Session, changes: Sequence[Change], lang: str, *, after: int, room: int, base: str
) -> tuple[list[bytes], int | None]:
    """(items, where the next page begins or None): as many changes from `after` on as `room` bytes hold.

    Counted are the bytes that leave: with commas, and with `base` joined to every address. One item larger than `room`
    goes alone.
    """
    items: list[bytes] = []
    used = 0
    for item in _items(session, changes[after:], lang):
        used += joined_length(item, base) + len(b",")
        if items and used > room:
            return items, after + len(items)
        items.append(item)
    return items, None


def _items(session: Session, changes: Sequence[Change], lang: str) -> Iterator[bytes]:
    for start in range(0, len(changes), BATCH):
        batch = changes[start : start + BATCH]
        positions = [change.version.position for change in batch if change.version is not None]
        bodies = iter(list_bodies(session, positions, lang, "full") if positions else ())
        for change in batch:
            yield _item(change, next(bodies) if change.version is not None else b"null")


def _item(change: Change, body: bytes) -> bytes:
    head = {
        "collection": change.collection,
        "id": change.id,
        "change": change.change,
        "hash": change.version.hash if change.version is not None else None,
    }
    return encode(head)[:-1] + b',"entry":' + body + b"}"
