"""One job is one picture source (a photo or a drawn cover) and the outputs wanted from it; a worker does it at once.

So a photo is decoded once and a cover drawn once, whatever is made of it. Each output has its own cache key and leaves
its own record.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PIL import Image

from backend.imaging.limits import limited
from backend.imaging.promo.art import COVER_SIZE, Art, CoverSpec, DrawnArt, PhotoArt, PhotoSpec
from backend.imaging.promo.brief import Brief
from backend.imaging.promo.formats import FORMATS, Format, compose
from backend.imaging.renditions import (
    DRAWN_QUALITY,
    WEBP_QUALITY,
    WIDTHS,
    encode_jpeg,
    encode_within,
    make_renditions,
    thumbhash_of,
)
from backend.imaging.source import decode_photo
from backend.imaging.store import FileStore


@dataclass(frozen=True)
class Output:
    """One thing wanted of a source: `what` is "renditions" or "promo"."""

    key: str
    what: str
    size: tuple[int, int] = COVER_SIZE  # of a drawn cover's renditions
    format: str = ""
    brief: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Job:
    """A source and its outputs; `label` names it in progress and errors."""

    label: str
    source: PhotoSpec | CoverSpec
    outputs: tuple[Output, ...]


def run_job(job: Job, store: FileStore) -> None:
    """Make all outputs of a job and write their records. Raises PictureError for a photo that cannot be decoded."""
    art: Art
    if isinstance(job.source, PhotoSpec):
        with limited():
            image = decode_photo(job.source.path, max(WIDTHS))
        art = PhotoArt(image, job.source.focus)
    else:
        art = DrawnArt(job.source)
    for output in job.outputs:
        record = _renditions(art, output, store) if output.what == "renditions" else _promo(art, output, store)
        store.write_record(output.key, record)


def _renditions(art: Art, output: Output, store: FileStore) -> dict[str, Any]:
    if isinstance(art, PhotoArt):
        image, quality = art.image, WEBP_QUALITY
    else:
        image, quality = art.at(output.size), DRAWN_QUALITY
    files = make_renditions(image, store, quality)
    return {"files": files, "thumbhash": thumbhash_of(image)}


def _promo(art: Art, output: Output, store: FileStore) -> dict[str, Any]:
    sheet = compose(output.format, Brief(**output.brief), art)
    return {"files": [store.add(encode_sheet(sheet.image, FORMATS[output.format]), "jpg", sheet.image.size)]}


def encode_sheet(image: Image.Image, spec: Format) -> bytes:
    """A finished sheet as the JPEG its format asks for."""
    return encode_within(image, spec.limit) if spec.limit else encode_jpeg(image, spec.quality, spec.dpi)
