"""Media kits: the promotional pictures of an entry or a section as one ZIP, stored and streamed.

Names are Chinese with the UTF-8 flag set, and hold no character that Windows forbids. The length is known before the
first byte is read, so that a phone can show how much is still to come.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

NOTE = "说明.txt"
CHUNK = 256 * 1024
#: bytes of ZIP's own records (PKWARE APPNOTE 4.3): local header, data descriptor, central header, end
LOCAL, DESCRIPTOR, CENTRAL, END = 30, 16, 46, 22
#: what Windows forbids in a file name, and what stands in its place
FORBIDDEN = str.maketrans('\\/:*?"<>|', "＼／：＊？＂＜＞｜")


def kit_address(collection: str, id: str = "") -> str:
    """Where the kit of an entry, or of a whole collection, is fetched, from the root."""
    return f"/api/v1/media-kit/{collection}{'/' + id if id else ''}.zip"


def safe_name(text: str) -> str:
    """`text` as a file or folder name that opens on Windows, macOS and phones."""
    return text.translate(FORBIDDEN).strip(" .")[:80]


@dataclass(frozen=True)
class Member:
    """One picture: its path in the ZIP, its name in media/, its bytes."""

    path: str
    media: str
    bytes: int


@dataclass(frozen=True)
class Kit:
    """Pictures and the note that goes with them. `made`: when the release was made, the date of all files."""

    pictures: Sequence[Member]
    note: str
    made: datetime

    @property
    def note_bytes(self) -> bytes:
        """The note as Windows' own editor reads it right: UTF-8 with its mark, lines ended by CR LF."""
        return self.note.replace("\n", "\r\n").encode("utf-8-sig")

    @property
    def tag(self) -> str:
        """Changes when a picture, a name or the note does."""
        parts = [f"{member.path}\0{member.media}" for member in self.pictures]
        return hashlib.sha256("\n".join([*parts, self.note, self.made.isoformat()]).encode()).hexdigest()[:32]

    @property
    def length(self) -> int:
        """The bytes of the whole ZIP."""
        sizes = [(NOTE, len(self.note_bytes)), *((member.path, member.bytes) for member in self.pictures)]
        records = LOCAL + DESCRIPTOR + CENTRAL
        return END + sum(records + 2 * len(name.encode()) + size for name, size in sizes)


class _Sink:
    """Takes what the ZIP writer writes, to be handed on."""

    def __init__(self) -> None:
        self.held: list[bytes] = []

    def write(self, data: bytes, /) -> int:
        self.held.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing waits; the ZIP writer calls it."""

    def close(self) -> None:
        """Nothing is open; the ZIP writer wants to know how to."""

    def take(self) -> bytes:
        data = b"".join(self.held)
        self.held.clear()
        return data


def stream_kit(kit: Kit, find: Callable[[str], Path | None]) -> Iterator[bytes]:
    """The ZIP piece by piece; `find` gives the file of a picture by its name in media/.

    Raises FileNotFoundError when a picture has gone: the download breaks off rather than arriving with a hole.
    """
    sink, when = _Sink(), kit.made.timetuple()[:6]
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_STORED) as archive:
        with archive.open(zipfile.ZipInfo(NOTE, when), "w") as out:
            out.write(kit.note_bytes)
        for member in kit.pictures:
            path = find(member.media)
            if path is None:
                raise FileNotFoundError(member.media)
            with path.open("rb") as picture, archive.open(zipfile.ZipInfo(member.path, when), "w") as out:
                while chunk := picture.read(CHUNK):
                    out.write(chunk)
                    yield sink.take()
    yield sink.take()
