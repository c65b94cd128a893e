"""Renditions: one picture in several widths, as WebP and JPEG, and the thumbhash that stands in while they load."""

from __future__ import annotations

import base64
import io

from PIL import Image, JpegImagePlugin, WebPImagePlugin
from thumbhash import rgba_to_thumb_hash

from backend.imaging.store import FileRecord, FileStore

WIDTHS = (320, 640, 960, 1280, 1920)
WEBP_QUALITY = 76
#: of drawn covers: flat inks under grain, which costs bytes and hides losses (BRAND section 3)
DRAWN_QUALITY = 66
JPEG_QUALITY = 82
THUMB = 48
STRIP = 128  # rows of a reduced picture made at a time
# Named here because Pillow, asked to save a format whose plugin it has not met, loads all forty of them.
JPEG, WEBP = JpegImagePlugin.JpegImageFile.format, WebPImagePlugin.WebPImageFile.format


def widths_for(width: int) -> tuple[int, ...]:
    """The widths made from a picture `width` px wide: never wider than it is; a small one keeps its own width."""
    fitting = tuple(size for size in WIDTHS if size <= width)
    return fitting or (width,)


def make_renditions(image: Image.Image, store: FileStore, quality: int = WEBP_QUALITY) -> list[FileRecord]:
    """Encode an RGB image in all its widths, narrow ones first, WebP before JPEG; each is cut from the next larger."""
    records: list[list[FileRecord]] = []
    whole_width, whole_height = image.size
    for width in reversed(widths_for(whole_width)):
        image = reduce_to(image, (width, max(1, round(whole_height * width / whole_width))))
        records.append(
            [
                store.add(encode_webp(image, quality), "webp", image.size),
                store.add(encode_jpeg(image, JPEG_QUALITY), "jpg", image.size),
            ]
        )
    return [record for pair in reversed(records) for record in pair]


def reduce_to(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """An RGB image scaled to a size, a strip at a time: reducing it at once would hold a third picture in memory."""
    if image.size == size:
        return image
    reduced = Image.new("RGB", size)
    scale = image.height / size[1]
    for top in range(0, size[1], STRIP):
        below = min(top + STRIP, size[1])
        box = (0, top * scale, image.width, min(below * scale, image.height))
        reduced.paste(image.resize((size[0], below - top), Image.Resampling.LANCZOS, box=box), (0, top))
    return reduced


def encode_webp(image: Image.Image, quality: int = WEBP_QUALITY) -> bytes:
    """Lossy WebP without metadata."""
    out = io.BytesIO()
    image.save(out, WEBP, quality=quality, method=4)
    return out.getvalue()


def encode_jpeg(image: Image.Image, quality: int, dpi: int | None = None) -> bytes:
    """Progressive JPEG without metadata; `dpi` writes a print density."""
    out = io.BytesIO()
    extra = {"dpi": (dpi, dpi)} if dpi else {}
    image.save(out, JPEG, quality=quality, progressive=True, optimize=True, subsampling="4:2:0", **extra)
    return out.getvalue()


def encode_within(image: Image.Image, limit: int, best: int = 88) -> bytes:
    """The best progressive JPEG of at most `limit` bytes (quality 16 at the least, whatever its size)."""
    data = b""
    for quality in range(best, 15, -6):
        data = encode_jpeg(image, quality)
        if len(data) <= limit:
            break
    return data


def thumbhash_of(image: Image.Image) -> str:
    """The thumbhash of an RGB image in base64 (about 28 characters)."""
    scale = THUMB / max(image.size)
    small = image.resize(
        (max(1, round(image.width * scale)), max(1, round(image.height * scale))),
        Image.Resampling.BOX,
        reducing_gap=2.0,
    )
    pixels = list(small.convert("RGBA").tobytes())
    return base64.b64encode(bytes(rgba_to_thumb_hash(small.width, small.height, pixels))).decode("ascii")
