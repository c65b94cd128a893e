"""Quick stand-ins for the slow writers, so that a publish can be killed a hundred times: same places, same shapes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from unittest import mock

from backend.content.catalogue import Catalogue, Entry
from backend.publish import steps
from backend.release.media import EntryMedia, MediaIndex, Picture
from backend.search import queries
from backend.search.analysis import Analyser
from backend.search.cards import Deck
from backend.search.writer import write_index
from backend.settings import Settings


def render_media(catalogue: Catalogue, media_dir: Path, cache_dir: Path, **options: Any) -> MediaIndex:
    """One small file for each entry, named by its text."""
    media = {}
    for entry in catalogue.entries:
        name = f"{entry.source_hash[:20]}.webp"
        (media_dir / name).write_bytes(entry.zh.title.encode())
        both = {"zh": _picture(entry, name), "en": _picture(entry, name)}
        media[entry.id] = EntryMedia(cover=both, gallery={"zh": (), "en": ()}, promo={"zh": (), "en": ()})
    return MediaIndex(media, complete=not options["quick"], made=len(media))


def _picture(entry: Entry, name: str) -> Picture:
    return {
        "alt": entry.zh.title, "credit": "", "licence": "CC BY 4.0", "stand_in": False, "drawn": True,
        "thumbhash": "", "focus": [0.5, 0.5],
        "renditions": [{"url": f"/media/{name}", "width": 320, "height": 200, "bytes": 9, "type": "image/webp"}],
    }  # fmt: skip


def write_pages(catalogue: Catalogue, media: MediaIndex, out: Path, settings: Settings, *, now: datetime) -> int:
    """One Markdown file for each entry."""
    out.mkdir(exist_ok=True)
    for entry in catalogue.entries:
        (out / f"{entry.id}.md").write_text(f"# {entry.zh.title}\n\n{entry.zh.markdown}", encoding="utf-8")
    return len(catalogue.entries)


@contextmanager
def standing_in(index: Path) -> Iterator[None]:
    """Publish with stand-ins for pictures, pages and the search index, which is made once at `index` and copied."""

    def copy_index(catalogue: Catalogue, path: Path) -> int:
        if not index.exists():
            write_index(catalogue, index)
        shutil.copytree(index, path, dirs_exist_ok=True)
        return len(catalogue.entries)

    analysers: dict[None, Analyser] = {}
    make_analyser = queries.make_analyser

    def make_once(deck: Deck) -> Analyser:
        """Most of the time of opening an index; the names of the small tree stay the same."""
        if None not in analysers:
            analysers[None] = make_analyser(deck)
        return analysers[None]

    with (
        mock.patch.object(steps, "render_media", render_media),
        mock.patch.object(steps, "write_pages", write_pages),
        mock.patch.object(steps, "write_index", copy_index),
        mock.patch.object(steps, "self_check", lambda catalogue, path: []),
        mock.patch.object(queries, "make_analyser", make_once),
        mock.patch.object(steps, "missing_glyphs", lambda catalogue: []),
        mock.patch("backend.publish.inputs.hash_code", lambda root: "of the tests"),
    ):
        yield
