"""Small releases made by the writers themselves, without pictures or MkDocs: a few milliseconds each."""

from __future__ import annotations

from pathlib import Path

from backend.content.catalogue import Catalogue, Entry
from backend.readmodel.writer import write_readmodel
from backend.release.layout import FORMAT
from backend.release.manifest import Manifest
from backend.release.store import Release, ReleaseStore
from backend.search.writer import write_index
from tests.readmodel.catalogues import make_catalogue, make_media

FIRST = "20261124-090000-aaaaaaaa"
SECOND = "20261125-090000-bbbbbbbb"
PAGE = "<!doctype html><title>{title}</title><script>start()</script><p>{title}</p>" + "<!-- padding -->" * 60


def make_release(build: Path, release_id: str, *entries: Entry, previous: str | None = None) -> Release:
    """Write and activate a release of these entries."""
    stage_release(build, release_id, *entries, previous=previous)
    return ReleaseStore(build).activate(release_id)


def stage_release(build: Path, release_id: str, *entries: Entry, previous: str | None = None) -> None:
    """Write a release of these entries into staging."""
    stage_catalogue(build, release_id, make_catalogue(*entries), previous)


def stage_catalogue(build: Path, release_id: str, catalogue: Catalogue, previous: str | None = None) -> None:
    """Write a release of a catalogue into staging, with a small site and one picture that name its id."""
    staged = ReleaseStore(build).staging(release_id)
    counts = write_readmodel(catalogue, make_media(catalogue), staged.database)
    staged.search.mkdir(exist_ok=True)
    write_index(catalogue, staged.search)
    pages = {
        "index.html": release_id,
        "404.html": "没有这一页",
        "places/index.html": "地方",
        "en/index.html": "English",
    }
    for name, title in pages.items():
        (staged.site / name).parent.mkdir(parents=True, exist_ok=True)
        (staged.site / name).write_text(PAGE.format(title=title), encoding="utf-8")
    (staged.site / "assets").mkdir()
    (staged.site / "assets" / f"main.{release_id[-8:]}.min.css").write_text("p { color: #123 }", encoding="utf-8")
    staged.media.mkdir()
    (staged.media / "share.jpg").write_bytes(b"\xff\xd8 share!")
    (staged.media / f"picture-{release_id[-8:]}.jpg").write_bytes(b"\xff\xd8" + b"x" * 2000)
    manifest = Manifest(
        id=release_id,
        format=FORMAT,
        content_hash="a" * 64,
        created="2026-11-24T09:00:00+08:00",
        complete=False,
        previous=previous,
        inputs={},
        counts=counts,
        tools={},
        entries={},
        parts={},
    )
    staged.manifest.write_bytes(manifest.to_bytes())
