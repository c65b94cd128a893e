"""Engines over the read models of releases: read-only, immutable, opened by resolved path."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

import sqlalchemy as sa
from sqlalchemy.pool import QueuePool


def open_readmodel(path: Path) -> sa.Engine:
    """An engine on `content.sqlite`. Dispose it when its release is no longer served.

    The path is resolved once: through the `current` link an engine would wander into the next release. Raises
    FileNotFoundError when the file is missing, instead of at the first query.
    """
    resolved = path.resolve(strict=True)
    address = f"file:{quote(str(resolved))}?immutable=1&mode=ro"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, check_same_thread=False)

    return sa.create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=8, max_overflow=24)
