"""The steps between a checked catalogue and a manifest: each calls one writer with its place in staging."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from backend.content.catalogue import Catalogue
from backend.errors import GlyphError, ReleaseError
from backend.imaging.fonts import missing_glyphs
from backend.imaging.render import render_media
from backend.publish.inputs import list_tools
from backend.readmodel.writer import write_readmodel
from backend.release.durable import write_bytes, write_group
from backend.release.layout import FORMAT, BuildPaths, ReleasePaths
from backend.release.manifest import Manifest, sum_parts
from backend.release.media import MediaIndex
from backend.release.store import Release
from backend.search.writer import self_check, write_index
from backend.settings import Settings
from backend.sitebuild.html import build_html
from backend.sitebuild.writer import write_pages


@dataclass
class Work:
    """What the steps of one publish share. `media` and `counts` are filled on the way."""

    settings: Settings
    catalogue: Catalogue
    staged: ReleasePaths
    build: BuildPaths
    now: datetime
    quick: bool
    tell: Callable[[str, int, int, str], None]
    media: MediaIndex = field(default_factory=lambda: MediaIndex({}))
    counts: Mapping[str, int] = field(default_factory=dict)


def check_glyphs(work: Work) -> None:
    """Raises GlyphError naming the first characters that the fonts cannot draw, and where they stand."""
    missing = missing_glyphs(work.catalogue)
    if missing:
        shown = "、".join(f"{entry} 的 “{char}”（U+{ord(char):04X}）" for entry, char in missing[:5])
        shown_en = ", ".join(f"{entry}: {char!r} (U+{ord(char):04X})" for entry, char in missing[:5])
        more = f"等 {len(missing)} 处" if len(missing) > 5 else ""
        raise GlyphError(
            f"字体里没有这些字：{shown}{more}。请换字，或用 scripts/make_fonts.py 补进字体。",
            f"the fonts lack {shown_en} ({len(missing)} in all). Use other characters or run scripts/make_fonts.py.",
        )


def make_media(work: Work) -> None:
    """Pictures into media/, from the cache where nothing changed."""
    with write_group("media", work.staged.media):
        work.staged.media.mkdir()
        work.media = render_media(
            work.catalogue,
            work.staged.media,
            work.build.cache,
            quick=work.quick,
            public_url=work.settings.public_url,
            progress=lambda name, done, total: work.tell("media", done, total, name),
            workers=work.settings.workers or None,
        )


def make_readmodel(work: Work) -> None:
    """content.sqlite."""
    with write_group("readmodel", work.staged.database):
        work.counts = write_readmodel(work.catalogue, work.media, work.staged.database)


def make_search(work: Work) -> None:
    """The search index. Raises ReleaseError when an entry is not found by its own names."""
    with write_group("search", work.staged.search):
        work.staged.search.mkdir(exist_ok=True)
        write_index(work.catalogue, work.staged.search)
    failures = self_check(work.catalogue, work.staged.search)
    if failures:
        raise ReleaseError(
            f"搜索自检没有通过，没有发布：{'；'.join(failures[:5])}",
            f"the search index failed its self-check ({len(failures)}), nothing was published: {failures[0]}",
        )


def make_pages(work: Work) -> None:
    """The site's final Markdown in build/pages (outside the release: MkDocs reads it there)."""
    with write_group("pages", work.build.pages):
        write_pages(work.catalogue, work.media, work.build.pages, work.settings, now=work.now)


def make_site(work: Work, *, html: bool) -> None:
    """site/: what MkDocs makes of the pages, or without `html` the pages as they are."""
    with write_group("site", work.staged.site):
        if html:
            _run_mkdocs(work)
        else:
            shutil.copytree(work.build.pages, work.staged.site)


def _run_mkdocs(work: Work) -> None:
    try:
        build_html(work.build.pages, work.staged.site)
    except subprocess.SubprocessError as error:
        raise ReleaseError(f"生成网页没有完成：{error}", f"MkDocs did not finish: {error}") from error


def write_manifest(
    work: Work, inputs: Mapping[str, str], content_hash: str, previous: str | None, served: Release | None
) -> Manifest:
    """manifest.json over everything in staging; sums of files shared with `served` are taken from it."""
    known = (served.root, served.manifest.parts) if served is not None else None
    manifest = Manifest(
        id=work.staged.root.name,
        format=FORMAT,
        content_hash=content_hash,
        created=work.now.isoformat(timespec="seconds"),
        complete=not work.quick,
        previous=previous,
        inputs=inputs,
        counts=work.counts,
        tools=list_tools(),
        entries={f"{entry.collection}/{entry.id}": entry.source_hash for entry in work.catalogue.entries},
        parts=sum_parts(work.staged.root, known),
    )
    write_bytes(work.staged.manifest, manifest.to_bytes())
    return manifest
