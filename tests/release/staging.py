"""A small finished release in staging, made by hand: no other room is needed to test the store."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from backend.release.layout import FORMAT, make_release_id
from backend.release.manifest import Manifest, sum_parts
from backend.release.store import ReleaseStore

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


def stage(store: ReleaseStore, number: int, *, pictures: tuple[str, ...] = (), form: int = FORMAT) -> str:
    """Write release `number` (one hour after the one before) into staging; returns its id."""
    now = NOW + timedelta(hours=number)
    content_hash = hashlib.sha256(str(number).encode()).hexdigest()
    staged = store.staging(make_release_id(now, content_hash))
    staged.database.write_bytes(b"rows %d" % number)
    for folder, name in ((staged.search, "one.seg"), (staged.site, "index.html"), (staged.site / "en", "index.html")):
        folder.mkdir()
        (folder / name).write_text(f"{name} {number}")
    staged.media.mkdir()
    for name in (f"cover-{number}.webp", *pictures):
        (staged.media / name).write_bytes(name.encode())
    manifest = Manifest(
        id=staged.root.name,
        format=form,
        content_hash=content_hash,
        created=now.isoformat(),
        complete=True,
        previous=store.current_id(),
        inputs={"content": content_hash},
        counts={"places": number},
        tools={},
        entries={},
        parts=sum_parts(staged.root),
    )
    staged.manifest.write_bytes(manifest.to_bytes())
    return staged.root.name


def make_release(store: ReleaseStore, number: int, *, pictures: tuple[str, ...] = ()) -> str:
    """Stage and activate release `number`; returns its id."""
    return store.activate(stage(store, number, pictures=pictures)).id


def read_whole(build: Path) -> str:
    """The served release's id, after reading it as a visitor would: every part is there and of the same number."""
    release = ReleaseStore(build).current()
    assert release is not None
    assert sum_parts(release.root) == dict(release.manifest.parts)
    return release.id
