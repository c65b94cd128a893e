"""Photos: headers, orientation, colour, and what damaged or hostile files come to."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from backend.errors import PictureError
from backend.imaging.source import PAPER, decode_photo, probe_photo
from tests.imaging.samples import corners, quarters

TURNED = {1: "rgbw", 2: "grwb", 3: "wbgr", 4: "bwrg", 5: "rbgw", 6: "brwg", 7: "wgbr", 8: "gwrb"}


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds next to nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = png_chunk(b"IDAT", zlib.compress(b"\0" * 64))
    return b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", head) + body + png_chunk(b"IEND", b"")


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
def test_orientation_is_applied(tmp_path: Path, orientation: int, suffix: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    upright = quarters()
    path = tmp_path / f"photo.{suffix}"
    upright.save(path, exif=exif, quality=95)
    decoded = decode_photo(path, 1920)
    assert corners(decoded) == TURNED[orientation]
    info = probe_photo(path)
    assert (info.width, info.height) == decoded.size == ((300, 400) if orientation >= 5 else (400, 300))


def test_large_jpeg_is_decoded_smaller(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    quarters(4000, 3000).save(path, quality=80)
    assert decode_photo(path, 1000).size == (1000, 750)
    assert probe_photo(path).width == 4000


def test_transparency_lies_on_paper(tmp_path: Path) -> None:
    image = quarters().convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 200, 150))
    for suffix in ("png", "webp"):
        path = tmp_path / f"clear.{suffix}"
        image.save(path, lossless=True)
        assert decode_photo(path, 1920).getpixel((50, 50)) == PAPER


@pytest.mark.parametrize("mode", ["L", "LA", "P", "1", "CMYK", "I;16"])
def test_every_mode_becomes_rgb(tmp_path: Path, mode: str) -> None:
    path = tmp_path / ("photo.jpg" if mode == "CMYK" else "photo.png")
    image = quarters().convert("L").point(lambda value: value * 257, "I").convert("I;16") if mode == "I;16" else None
    (image or quarters().convert(mode)).save(path)
    decoded = decode_photo(path, 1920)
    assert (decoded.mode, decoded.size, decoded.info) == ("RGB", (400, 300), {})
    white = decoded.getpixel((300, 220))
    assert isinstance(white, tuple) and min(white) > 200


def test_profile_is_converted_to_srgb(tmp_path: Path) -> None:
    path = tmp_path / "gray.jpg"
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    quarters().save(path, icc_profile=lab.tobytes(), quality=95)
    decoded = decode_photo(path, 1920)
    assert decoded.info == {} and corners(decoded) == "rgbw"
    quarters().save(path, icc_profile=b"no profile at all", quality=95)
    assert corners(decode_photo(path, 1920)) == "rgbw"


def one_sentence(error: PictureError, name: str) -> None:
    assert name in error.zh and name in error.en
    assert "\n" not in error.zh and "\n" not in error.en and error.zh.endswith("。")


def test_bomb_header_is_refused_without_decoding(tmp_path: Path) -> None:
    for number, (width, height) in enumerate(((9000, 9000), (60000, 60000), (40_000_001, 1))):
        path = tmp_path / f"bomb{number}.png"
        path.write_bytes(png_header(width, height))
        with pytest.raises(PictureError) as caught:
            probe_photo(path)
        one_sentence(caught.value, path.name)
        assert "4000 万" in caught.value.zh


def test_very_long_photos_are_refused_by_their_header(tmp_path: Path) -> None:
    """A screenshot of a whole page: cut to a card it shows nothing, and its WebP would be too tall to be written."""
    path = tmp_path / "long.png"
    for width, height in ((600, 20_000), (20_000, 600), (100, 801)):
        path.write_bytes(png_header(width, height))
        with pytest.raises(PictureError) as caught:
            probe_photo(path)
        one_sentence(caught.value, path.name)
        assert f"{width}×{height}" in caught.value.zh and caught.value.zh.endswith("请裁切后再放进来。")
    path.write_bytes(png_header(100, 800))
    assert probe_photo(path).height == 800


def test_truncated_files_raise_one_sentence(tmp_path: Path) -> None:
    for suffix in ("JPEG", "PNG", "WEBP"):
        out = io.BytesIO()
        quarters().save(out, suffix)
        whole = out.getvalue()
        for percent in range(0, 96, 12):
            path = tmp_path / f"cut{percent}.{suffix.lower()}"
            path.write_bytes(whole[: len(whole) * percent // 100])
            with pytest.raises(PictureError) as caught:
                decode_photo(path, 1920)
            one_sentence(caught.value, path.name)


def test_formats_go_by_content(tmp_path: Path) -> None:
    renamed = tmp_path / "really-png.jpg"
    quarters().save(renamed, "PNG")
    assert corners(decode_photo(renamed, 1920)) == "rgbw"
    for name, data in (("script.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n"), ("page.png", b"<html>"), ("empty.webp", b"")):
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(PictureError) as caught:
            probe_photo(path)
        one_sentence(caught.value, name)
    gif = tmp_path / "moving.jpg"
    quarters().save(gif, "GIF")
    with pytest.raises(PictureError):
        probe_photo(gif)


def test_missing_and_too_large_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="not there"):
        probe_photo(tmp_path / "gone.jpg")
    large = tmp_path / "large.jpg"
    with large.open("wb") as file:
        file.truncate(31 * 2**20)
    with pytest.raises(PictureError, match="31 MB; at most 30 MB"):
        probe_photo(large)
