"""Source photos: what their headers say, and their pixels decoded within limits.

`probe_photo` reads a header and hashes the file; `decode_photo` is called in a worker process only (see `limits`),
because a hostile file may take memory or crash a decoder. Nothing of the source but its pixels goes any further:
orientation is applied, colours become sRGB, transparency is laid on the brand's paper, all metadata is dropped.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import pi_heif
from PIL import Image, ImageCms

from backend.content.photos import MAX_BYTES, MAX_PIXELS, PhotoInfo
from backend.errors import PictureError

FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")
PAPER = (251, 249, 243)
RATIO = 8  # of the longer side to the shorter: no card shows more, and WebP ends at 16,383 px
ORIENTATION = 0x0112
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

SAVE_AGAIN = ("请换一张图片，或用看图软件另存为 JPEG。", "Save it again as JPEG.")
SHRINK = ("请缩小后再放进来。", "Make it smaller.")
CROP = ("请裁切后再放进来。", "Crop it.")

pi_heif.register_heif_opener()


def probe_photo(path: Path) -> PhotoInfo:
    """Read the header of a photo. Raises PictureError when it is no JPEG, PNG, WebP or HEIC or passes a limit."""
    with _opened(path) as image:
        width, height = image.size
        if _orientation(image) >= 5:
            width, height = height, width
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return PhotoInfo(width, height, path.stat().st_size, digest)


def decode_photo(path: Path, width: int) -> Image.Image:
    """The upright sRGB pixels of a photo; a large one may come smaller, but not less than `width` px wide.

    Raises PictureError for whatever a damaged or hostile file can do to a decoder, short of killing the process.
    """
    with _opened(path) as image:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                if image.format == "JPEG":
                    scale = min(width / image.size[1 if _orientation(image) >= 5 else 0], 1.0)
                    image.draft(image.mode, (round(image.width * scale), round(image.height * scale)))
                image.load()
                turn = _orientation(image)
                upright = _to_srgb(_reduced(image, image.size[1 if turn >= 5 else 0] // width))
        except MemoryError as error:
            raise _refusal(path, "解码要用的内存超过限制", "decoding it takes more memory than is allowed") from error
        except Exception as error:
            # Decoders raise nearly anything on damaged data (OSError, ValueError, struct.error, SyntaxError, …).
            raise _refusal(path, "图片数据已损坏或不完整", "its data is damaged or incomplete") from error
    return upright.transpose(TURNS[turn]) if turn in TURNS else upright


@contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    """A photo whose header was read and passed the limits; its file is open within the block, its pixels stay."""
    try:
        size = path.stat().st_size
        file = path.open("rb")
    except OSError as error:
        raise _refusal(path, "找不到或打不开这个文件", "the file is not there or cannot be opened") from error
    with file:
        if size > MAX_BYTES:
            seen = f"{size / 2**20:.0f} MB"
            limit = f"{MAX_BYTES >> 20} MB"
            raise _refusal(path, f"文件 {seen}，最大 {limit}", f"{seen}; at most {limit}", SHRINK)
        yield _read_header(path, file)


def _read_header(path: Path, file: BinaryIO) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(file, formats=FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels(path, "") from error
    except Exception as error:
        # As above: a header can make a plugin raise nearly anything.
        raise _refusal(
            path, "不是可以读取的 JPEG、PNG、WebP 或 HEIC 图片", "it is no readable JPEG, PNG, WebP or HEIC picture"
        ) from error
    width, height = image.size
    if width * height > MAX_PIXELS or not width * height:
        raise _too_many_pixels(path, f"{width}×{height}，")
    if max(width, height) > RATIO * min(width, height):
        zh = f"图片太细长（{width}×{height}），长边最多是短边的 {RATIO} 倍"
        raise _refusal(path, zh, f"{width}x{height} is too long; at most {RATIO} to 1", CROP)
    return image


def _too_many_pixels(path: Path, seen: str) -> PictureError:
    return _refusal(path, f"像素太多（{seen}最多 4000 万）", "too many pixels; at most 40 million", SHRINK)


def _refusal(path: Path, zh: str, en: str, remedy: tuple[str, str] = SAVE_AGAIN) -> PictureError:
    name = "/".join(path.parts[-3:])
    return PictureError(f"{name}：{zh}。{remedy[0]}", f"{name}: {en}. {remedy[1]}")


def _orientation(image: Image.Image) -> int:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            value = image.getexif().get(ORIENTATION, 1)
    except Exception:
        # Damaged EXIF is no reason to refuse good pixels.
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _reduced(image: Image.Image, factor: int) -> Image.Image:
    """A whole fraction of a picture larger than needed, so that the steps after it take a fraction of the memory."""
    if factor < 2 or image.mode not in ("L", "LA", "RGB", "RGBA", "CMYK"):
        return image
    info = dict(image.info)
    smaller = image.reduce(factor)
    smaller.info = info
    return smaller


def _to_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    alpha = None
    if image.mode in ("P", "PA", "LA", "La", "RGBa", "RGBA") or "transparency" in image.info:
        image = image if image.mode == "RGBA" else image.convert("RGBA")
        alpha = image.getchannel("A")
        image = image.convert("RGB")
    elif image.mode.startswith("I") or image.mode == "F":
        image = _eight_bits(image)
    elif image.mode == "1":
        image = image.convert("L")
    image = _through_profile(image, profile) if profile else _rgb(image)
    if alpha is not None and alpha.getextrema() != (255, 255):
        ground = Image.new("RGB", image.size, PAPER)
        ground.paste(image, (0, 0), alpha)
        image = ground
    image.info.clear()
    return image


def _eight_bits(image: Image.Image) -> Image.Image:
    return image.convert("F").point(lambda value: value * (255 / 65535) + 0.5).convert("L")


def _rgb(image: Image.Image) -> Image.Image:
    return image if image.mode == "RGB" else image.convert("RGB")


def _through_profile(image: Image.Image, profile: bytes) -> Image.Image:
    """The colours in sRGB; an RGB picture is changed where it lies, which saves the memory of a second one."""
    try:
        converted = ImageCms.profileToProfile(
            image,
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            inPlace=image.mode == "RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        converted = None  # a damaged profile, or one of another colour space: the numbers as they are
    return converted if converted is not None else _rgb(image)
