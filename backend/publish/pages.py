"""Only the site's Markdown, so that `mkdocs build --strict` works from the root; no release is made."""

from __future__ import annotations

from datetime import datetime

from backend.content.loader import load_catalogue
from backend.errors import ReleaseError
from backend.imaging.render import render_media
from backend.imaging.source import probe_photo
from backend.publish.report import ContentRefused
from backend.release.layout import TIME_ZONE
from backend.release.lock import PublishLock
from backend.release.store import ReleaseStore
from backend.settings import Settings
from backend.sitebuild.writer import write_pages


def write_site_pages(settings: Settings, *, now: datetime) -> int:
    """Write build/pages from the content; returns the number of pages. Raises ContentRefused, PublishLocked."""
    store = ReleaseStore(settings.build_dir)
    try:
        with PublishLock(settings.build_dir, now=now, command="site"):
            catalogue, problems = load_catalogue(
                settings.content_dir, now.astimezone(TIME_ZONE).date(), probe=probe_photo
            )
            if any(problem.is_error for problem in problems):
                raise ContentRefused(problems, store.current_id())
            # Pages name pictures by hash, so they have to be made; their links are swept with the rest of staging.
            media = render_media(
                catalogue,
                store.staging("pages").media,
                store.paths.cache,
                quick=True,
                public_url=settings.public_url,
                progress=None,
                workers=settings.workers or None,
            )
            pages = write_pages(catalogue, media, store.paths.pages, settings, now=now)
            store.sweep()
            return pages
    except OSError as error:
        raise ReleaseError(f"读写磁盘出错：{error}", f"disk error: {error}") from error
