"""All pictures of a release: plan, look into the cache, draw what is missing in worker processes, link, describe."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from backend.content.catalogue import LANGS, Catalogue, Entry, Photo
from backend.errors import PictureError
from backend.imaging.extras import extra_pictures
from backend.imaging.jobs import Job
from backend.imaging.plan import EntryPlan, make_plan, without
from backend.imaging.pool import run_jobs
from backend.imaging.promo.brief import DRAWN
from backend.imaging.store import FileRecord, FileStore, Record
from backend.release.media import EntryMedia, MediaIndex, Picture, Promo

Progress = Callable[[str, int, int], None]
DRAWN_LICENCE = "CC BY 4.0"
DRAWN_ALT = {"zh": "手绘封面：{}", "en": "Drawn cover: {}"}


def render_media(
    catalogue: Catalogue,
    media_dir: Path,
    cache_dir: Path,
    *,
    quick: bool,
    public_url: str,
    progress: Progress | None = None,
    workers: int | None = None,
) -> MediaIndex:
    """Put every picture of the catalogue into `media_dir` (hard links into `cache_dir`) and describe them.

    `quick` leaves out all promotional formats but share and og. `progress(label, done, total)` is called after each
    source picture that had to be worked on. `workers` None or 0: one per core. Raises PictureError naming every photo
    that cannot be decoded; nothing is linked then.
    """
    store = FileStore(cache_dir.absolute())
    plan = make_plan(catalogue, quick=quick, public_url=public_url)
    records, made = finish_jobs(plan.jobs, store, progress, workers)
    for record in records.values():
        store.link(record["files"], media_dir)
    total = sum(len(record["files"]) for record in records.values())
    return MediaIndex(
        entries={entry.id: _entry_media(entry, plan.entries[entry.id], records) for entry in catalogue.entries},
        extra={
            name: _picture(records[plan.extras[name]], _drawn(alt[0], "zh"))
            for name, (_, _, alt) in extra_pictures().items()
        },
        complete=not quick,
        made=made,
        reused=total - made,
    )


def finish_jobs(
    planned: Sequence[Job], store: FileStore, progress: Progress | None = None, workers: int | None = None
) -> tuple[dict[str, Record], int]:
    """Do what of the jobs is not in the store. Returns every record by key, and how many files were made anew.

    `workers` None or 0: one per core. Raises PictureError naming every photo that cannot be decoded.
    """
    keys = [output.key for job in planned for output in job.outputs]
    found = {key: record for key in keys if (record := store.read_record(key)) is not None}
    jobs = [job for job in (without(job, set(found)) for job in planned) if job is not None]
    count = 0

    def done(job: Job) -> None:
        nonlocal count
        count += 1
        if progress is not None:
            progress(job.label, count, len(jobs))

    if jobs:
        errors = run_jobs(jobs, store.root, min(workers or os.cpu_count() or 1, len(jobs)), done)
        if errors:
            raise PictureError("\n".join(error.zh for error in errors), "\n".join(error.en for error in errors))
    made = 0
    for key in dict.fromkeys(keys):
        if key not in found:
            record = store.read_record(key)
            if record is None:
                raise PictureError("图片缓存写入失败，请检查磁盘空间。", "The picture cache could not be written.")
            found[key] = record
            made += len(record["files"])
    return found, made


def _entry_media(entry: Entry, plan: EntryPlan, records: Mapping[str, Record]) -> EntryMedia:
    cover: dict[str, Picture] = {}
    gallery: dict[str, tuple[Picture, ...]] = {}
    promo: dict[str, tuple[Promo, ...]] = {}
    for lang in LANGS:
        title = entry.text(lang).title
        about = _drawn(DRAWN_ALT[lang].format(title), lang) if entry.cover is None else _photo(entry.cover, lang)
        cover[lang] = _picture(records[plan.cover], about)
        gallery[lang] = tuple(
            _picture(records[key], _photo(photo, lang)) for key, photo in zip(plan.gallery, entry.gallery, strict=True)
        )
        shown = _drawn("", lang) if plan.printed is None else _photo(plan.printed, lang)
        rights = {name: shown[name] for name in ("credit", "licence", "drawn")}
        promo[lang] = tuple(
            {"name": name, **rights, **_file(records[key]["files"][0])} for name, key in plan.promo[lang]
        )
    return EntryMedia(cover=cover, gallery=gallery, promo=promo)


def _drawn(alt: str, lang: str) -> dict[str, Any]:
    return {
        "alt": alt,
        "credit": DRAWN[lang],
        "licence": DRAWN_LICENCE,
        "stand_in": False,
        "drawn": True,
        "focus": [0.5, 0.5],
    }


def _photo(photo: Photo, lang: str) -> dict[str, Any]:
    return {
        "alt": photo.alt_en if lang == "en" and photo.alt_en else photo.alt,
        "credit": photo.credit,
        "licence": photo.licence,
        "stand_in": photo.stand_in,
        "drawn": False,
        "focus": list(photo.focus),
    }


def _picture(record: Record, about: dict[str, Any]) -> Picture:
    return {**about, "thumbhash": record["thumbhash"], "renditions": [_file(file) for file in record["files"]]}


def _file(file: FileRecord) -> dict[str, Any]:
    return {
        "url": f"/media/{file['name']}",
        "width": file["width"],
        "height": file["height"],
        "bytes": file["bytes"],
        "type": file["type"],
    }
