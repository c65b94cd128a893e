"""Versions of the code that draws, as hashes of its files: change a motif and exactly what it draws is drawn again."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).parent
GROUPS = {
    "renditions": ("source.py", "renditions.py"),
    "covers": ("covers/**/*.py", "fonts/*"),
    "promo": ("promo/*.py", "brand.py", "typeset.py", "columns.py", "fonts/*"),
}
LIBRARIES = ("pillow", "numpy", "segno", "pi-heif", "thumbhash")


@cache
def code_version(*groups: str) -> str:
    """16 hex digits over the files of the named groups and the versions of the libraries that draw."""
    digest = hashlib.sha256()
    for library in LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for group in groups:
        for pattern in GROUPS[group]:
            for path in sorted(HERE.glob(pattern)):
                if path.is_file() and path.suffix in (".py", ".ttf"):
                    digest.update(path.relative_to(HERE).as_posix().encode())
                    digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]
