"""What `content` may know of a photo: that it exists, its size and what its header says. It never decodes one.

The command line passes in imaging's probe; without one only the bytes are counted and hashed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

MAX_BYTES = 30 * 1024 * 1024
MAX_PIXELS = 40_000_000
SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif")


@dataclass(frozen=True)
class PhotoInfo:
    """Width and height in pixels as seen upright (0 when no probe was given), size in bytes, SHA-256 in hex."""

    width: int
    height: int
    bytes: int
    sha256: str


class Header(Protocol):
    """What a probe answers; imaging's own shape will do."""

    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def bytes(self) -> int: ...
    @property
    def sha256(self) -> str: ...


#: Reads a photo's header. Raises errors.PictureError when the file cannot be a photo.
Probe = Callable[[Path], Header]


def measure_file(path: Path) -> PhotoInfo:
    """The default probe: size and hash, no pixels."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        return PhotoInfo(0, 0, file.tell(), digest.hexdigest())
