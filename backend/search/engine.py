"""The only module that knows Whoosh: terms and texts to disk, postings and texts back.

Used narrowly (schema, writer, reader, postings); its parser, highlighter and filters are never touched. Anything
that can store documents of terms and return postings can stand here instead.
"""

from __future__ import annotations

import json
import threading
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

with warnings.catch_warnings():
    # Whoosh 2.7.4 (2016) has regular expressions in plain strings; they mean what they should.
    warnings.filterwarnings("ignore", "invalid escape sequence")
    warnings.filterwarnings("ignore", '"is" with')
    from whoosh import fields
    from whoosh.codec.whoosh3 import W3Codec, W3Segment
    from whoosh.filedb.filestore import FileStorage
    from whoosh.index import EmptyIndexError, FileIndex

_NAME = "MAIN"
_STORED = "stored"
Postings = list[tuple[int, float]]


class _NamedSegmentCodec(W3Codec):
    """Whoosh names segments at random; a fixed name keeps the same content the same bytes."""

    def new_segment(self, storage: Any, indexname: str) -> Any:
        return W3Segment(self, indexname, segid="0" * 16)


def write_documents(path: Path, field_names: Iterable[str], documents: Iterable[Mapping[str, Any]]) -> int:
    """Write one segment into the folder `path` (made if missing). Returns the number of documents.

    Each document maps a field name to its terms (list of str without spaces) and "stored" to anything JSON can hold.
    """
    path.mkdir(parents=True, exist_ok=True)
    schema = fields.Schema(**{name: fields.KEYWORD(scorable=True) for name in sorted(field_names)})
    schema.add(_STORED, fields.STORED())
    storage = FileStorage(str(path))
    index = FileIndex.create(storage, schema, _NAME)
    writer = index.writer(codec=_NamedSegmentCodec())
    writer.compound = False  # a compound file would hold the time of each part
    count = 0
    try:
        for document in documents:
            row = {name: " ".join(terms) for name, terms in document.items() if name != _STORED and terms}
            writer.add_document(**row, stored=json.dumps(document.get(_STORED, {}), ensure_ascii=False))
            count += 1
    except BaseException:
        writer.cancel()
        raise
    writer.commit(optimize=True)
    index.close()
    storage.close()
    (path / f"{_NAME}_WRITELOCK").unlink(missing_ok=True)
    return count


class Reader:
    """One Whoosh reader. Not shared between threads at one time: borrow it from an Engine."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader

    def postings(self, field: str, term: str) -> Postings:
        """(document number, frequency) in document order; empty when the term is not there."""
        if (field, term) not in self._reader:
            return []
        matcher = self._reader.postings(field, term)
        found: Postings = []
        while matcher.is_active():
            found.append((matcher.id(), matcher.weight()))
            matcher.next()
        return found

    def has(self, field: str, term: str) -> bool:
        return (field, term) in self._reader

    def stored(self, doc: int) -> Any:
        """What the writer put under "stored" for document `doc`."""
        return json.loads(self._reader.stored_fields(doc)[_STORED])

    def close(self) -> None:
        self._reader.close()


class Engine:
    """An index opened by its resolved folder. Each thread works with a reader that no other thread holds."""

    def __init__(self, path: Path) -> None:
        """Raises FileNotFoundError when there is no index in `path`, OSError when it cannot be read."""
        self._storage = FileStorage(str(path.resolve()))
        try:
            self._index = FileIndex(self._storage, indexname=_NAME)
        except EmptyIndexError as error:
            raise FileNotFoundError(f"no search index in {path}") from error
        self.doc_count = int(self._index.doc_count())
        self._idle: list[Reader] = []
        self._lock = threading.Lock()
        self._closed = False

    @contextmanager
    def reader(self) -> Iterator[Reader]:
        """Lend a reader for one search; idle ones are used again, so there are as many as threads searching at once."""
        with self._lock:
            if self._closed:
                raise ValueError("the search index is closed")
            reader = self._idle.pop() if self._idle else None
        if reader is None:
            reader = Reader(self._index.reader())
        try:
            yield reader
        finally:
            with self._lock:
                keep = not self._closed
                if keep:
                    self._idle.append(reader)
            if not keep:
                reader.close()

    def close(self) -> None:
        """Close idle readers now and borrowed ones when they come back. May be called twice."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for reader in idle:
            reader.close()
        self._index.close()
        self._storage.close()
