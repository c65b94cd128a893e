"""The only module that knows Whoosh: terms and texts to disk, postings and texts back.

Used narrowly (schema, writer, reader, postings); its parser, highlighter and filters are never touched. Anything
that can store documents of terms and return postings can stand here instead. Postings of a term are written as one
block and read as arrays: a common word costs some microseconds, not one Python call per entry.
"""

from __future__ import annotations

import json
import mmap
import threading
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

with warnings.catch_warnings():
    # Whoosh 2.7.4 (2016) has regular expressions in plain strings; they mean what they should.
    warnings.filterwarnings("ignore", "invalid escape sequence")
    warnings.filterwarnings("ignore", '"is" with')
    from whoosh import fields
    from whoosh.codec.whoosh3 import W3Codec, W3Segment
    from whoosh.filedb.filestore import FileStorage
    from whoosh.filedb.structfile import BufferFile
    from whoosh.index import EmptyIndexError, FileIndex
    from whoosh.reading import TermNotFound

_NAME = "MAIN"
_STORED = "stored"
_ONE_BLOCK = 1 << 24  # postings; more than there are documents
Numbers = npt.NDArray[np.integer[Any]]
Floats = npt.NDArray[np.float64]
_NONE: tuple[Numbers, Floats] = (np.empty(0, np.int64), np.empty(0))


class _MappedFile(BufferFile):
    """A file mapped into memory: a term is looked up without a call to the system, and no thread moves another's place.

    Whoosh's own BufferFile copies what it is given.
    """

    def __init__(self, path: Path, name: str) -> None:
        with path.open("rb") as opened:
            self.file = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        self._name = name
        self.onclose = None
        self.is_real = False
        self.is_closed = False

    def get(self, position: int, length: int) -> bytes:
        return self.file[position : position + length]


class _MappedStorage(FileStorage):
    def open_file(self, name: str, **options: Any) -> Any:
        path = Path(self._fpath(name))
        return super().open_file(name, **options) if options or not path.stat().st_size else _MappedFile(path, name)


class _NamedSegmentCodec(W3Codec):
    """Whoosh names segments at random; a fixed name keeps the same content the same bytes."""

    def __init__(self) -> None:
        super().__init__(blocklimit=_ONE_BLOCK, compression=0)

    def new_segment(self, storage: Any, indexname: str) -> Any:
        return W3Segment(self, indexname, segid="0" * 16)


def write_documents(path: Path, field_names: Iterable[str], documents: Iterable[Mapping[str, Any]]) -> int:
    """Write one segment into the folder `path` (made if missing). Returns the number of documents.

    Each document maps a field name to its terms (list of str without spaces) and "stored" to plain lists,
    dicts, texts and numbers.
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
            writer.add_document(**row, stored=document.get(_STORED, {}))
            count += 1
    except BaseException:
        writer.cancel()
        raise
    writer.commit(optimize=True)
    index.close()
    storage.close()
    (path / f"{_NAME}_WRITELOCK").unlink(missing_ok=True)
    return count


def _spread(weights: Any, size: int) -> Floats:
    """One weight for all, or one for each."""
    return np.full(size, weights) if isinstance(weights, float) else np.array(weights, np.float64)


class Reader:
    """One Whoosh reader. Not shared between threads at one time: borrow it from an Engine."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self._read: dict[tuple[str, str], tuple[Numbers, Floats]] = {}

    def postings(self, field: str, term: str) -> tuple[Numbers, Floats]:
        """Document numbers in order, and how often each has the term; both empty when the term is not there.

        Kept until `forget`: a search that is tried again with what its words sound like reads nothing twice.
        """
        known = self._read.get((field, term))
        if known is None:
            known = self._read[field, term] = self._read_postings(field, term)
        return known

    def forget(self) -> None:
        """Let go of the postings that were read."""
        self._read.clear()

    def _read_postings(self, field: str, term: str) -> tuple[Numbers, Floats]:
        try:
            matcher = self._reader.postings(field, term)
        except TermNotFound:
            return _NONE
        docs: list[Numbers] = []
        counts: list[Floats] = []
        while matcher.is_active():
            matcher._read_data()
            steps, weights, _ = matcher._data  # from document to document; None when all weights are 1
            docs.append(np.cumsum(steps, dtype=np.int64))
            counts.append(_spread(1.0 if weights is None else weights, len(steps)))
            matcher._next_block()
        return (docs[0], counts[0]) if len(docs) == 1 else (np.concatenate(docs), np.concatenate(counts))

    def has(self, field: str, term: str) -> bool:
        return (field, term) in self._reader

    def stored(self, doc: int) -> Any:
        """What the writer put under "stored" for document `doc`."""
        stored = self._reader.stored_fields(doc)[_STORED]
        return json.loads(stored) if isinstance(stored, str) else stored  # releases made before 0.1.0 hold JSON

    def close(self) -> None:
        self._reader.close()


class Engine:
    """An index opened by its resolved folder. Each thread works with a reader that no other thread holds."""

    def __init__(self, path: Path) -> None:
        """Raises FileNotFoundError when there is no index in `path`, OSError when it cannot be read."""
        self._storage = _MappedStorage(str(path.resolve()))
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
            reader.forget()
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
