"""Right pixels: what a photo shows is what is published, whatever its format, depth, profile, turn or transparency."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms, ImageEnhance

from backend.imaging.renditions import make_renditions
from backend.imaging.source import PAPER, decode_photo, probe_photo
from backend.imaging.store import FileStore
from tests.conftest import TINY_TREE
from tests.imaging.colour import P3, SRGB, delta_e, display_p3, lab
from tests.imaging.hostile import HEIC, make_png
from tests.imaging.samples import corners, quarters
from tests.imaging.test_source import TURNED


@pytest.mark.parametrize("orientation", range(1, 9))
def test_heic_is_turned_by_its_own_boxes(orientation: int) -> None:
    """The files were made for this project, of `samples.quarters`, by pillow-heif: an encoder this project lacks."""
    path = HEIC / f"turned-{orientation}.heic"
    decoded = decode_photo(path, 1920)
    assert corners(decoded) == TURNED[orientation]
    info = probe_photo(path)
    assert (info.width, info.height) == decoded.size == ((64, 96) if orientation >= 5 else (96, 64))


def p3_photo(path: Path) -> Path:
    """A shipped photo, coloured more strongly, its numbers meant as Display P3."""
    with Image.open(next(TINY_TREE.glob("places/*/*.jpg"))) as image:
        pixels = image.convert("RGB").resize((800, 533), Image.Resampling.LANCZOS)
    strong = ImageEnhance.Color(pixels).enhance(2.5)
    strong.save(path, icc_profile=display_p3(), quality=95, lossless=True)
    return path


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
def test_a_display_p3_photo_does_not_shift(tmp_path: Path, suffix: str) -> None:
    path = p3_photo(tmp_path / f"p3.{suffix}")
    with Image.open(path) as stored:
        numbers = stored.convert("RGB")
    managed = ImageCms.applyTransform(
        numbers,
        ImageCms.buildTransform(
            ImageCms.ImageCmsProfile(io.BytesIO(display_p3())), ImageCms.createProfile("sRGB"), "RGB", "RGB"
        ),
    )
    assert managed is not None
    wanted = lab(np.asarray(managed), SRGB)
    got = delta_e(lab(np.asarray(decode_photo(path, 1920)), SRGB), wanted)
    assert got.mean() < 0.5 and np.percentile(got, 99) < 3
    ignored = delta_e(lab(np.asarray(numbers), SRGB), wanted)
    assert np.percentile(ignored, 99) > 5, "the test would not see a profile that is ignored"


def test_display_p3_colours_are_those_of_the_formula(tmp_path: Path) -> None:
    """Against the definition itself, for colours that sRGB can show; renditions keep them."""
    patches = np.array([[r, g, b] for r in (90, 130, 170) for g in (100, 140, 180) for b in (95, 135, 175)], np.uint8)
    image = Image.fromarray(np.repeat(np.repeat(patches.reshape(3, 9, 3), 40, axis=0), 40, axis=1))
    image.save(tmp_path / "patches.png", icc_profile=display_p3())
    decoded = decode_photo(tmp_path / "patches.png", 1920)
    wanted = lab(patches.reshape(3, 9, 3), P3)
    assert delta_e(lab(np.asarray(decoded)[20::40, 20::40], SRGB), wanted).max() < 1
    store = FileStore(tmp_path / "cache")
    for record in make_renditions(decoded, store)[-2:]:
        with Image.open(store.files / record["name"]) as made:
            middles = np.asarray(made.convert("RGB").resize((360, 120)))[20::40, 20::40]
        assert delta_e(lab(middles, SRGB), wanted).max() < 3, record["name"]


def test_cmyk_is_neither_inverted_nor_lost(tmp_path: Path) -> None:
    for profile in (None, b"CMYK" * 40):
        quarters().convert("CMYK").save(tmp_path / "ink.jpg", quality=95, icc_profile=profile)
        assert corners(decode_photo(tmp_path / "ink.jpg", 1920)) == "rgbw", profile


def test_sixteen_bits_are_scaled_not_cut(tmp_path: Path) -> None:
    ramp = np.linspace(0, 65535, 512).astype(">u2")
    wanted = np.round(ramp / 257).astype(int)
    for colour, channels in ((0, 1), (2, 3)):
        row = b"\0" + np.repeat(ramp, channels).tobytes()
        path = tmp_path / f"deep{colour}.png"
        path.write_bytes(make_png(512, 70, depth=16, colour=colour, packed=zlib.compress(row * 70)))
        decoded = np.asarray(decode_photo(path, 1920)).astype(int)
        assert np.abs(decoded[35] - wanted[:, None]).max() <= 1
    dark = struct.pack(">H", 200) * 512  # all but black: it must not be taken for eight bits and shine
    path.write_bytes(make_png(512, 70, depth=16, colour=0, packed=zlib.compress((b"\0" + dark) * 70)))
    assert np.asarray(decode_photo(path, 1920)).max() <= 1


def test_alpha_mixes_with_the_papers_colour(tmp_path: Path) -> None:
    half = Image.new("RGBA", (40, 40), (200, 30, 10, 128))
    mixed = [round(colour * 128 / 255 + paper * 127 / 255) for colour, paper in zip((200, 30, 10), PAPER, strict=True)]
    for suffix in ("png", "webp"):
        half.save(tmp_path / f"half.{suffix}", lossless=True)
        assert np.abs(np.asarray(decode_photo(tmp_path / f"half.{suffix}", 1920)) - mixed).max() <= 1
    palette = Image.new("P", (40, 40), 1)
    palette.putpalette([0, 0, 0, 200, 30, 10, 30, 200, 10])
    palette.paste(2, (20, 0, 40, 40))
    palette.save(tmp_path / "palette.png", transparency=bytes((255, 0, 255)))
    decoded = decode_photo(tmp_path / "palette.png", 1920)
    assert (decoded.getpixel((5, 5)), decoded.getpixel((30, 5))) == (PAPER, (30, 200, 10))


@pytest.mark.parametrize("form", ["PNG", "WEBP", "MPO"])
def test_only_the_first_frame_is_shown(tmp_path: Path, form: str) -> None:
    path = tmp_path / "moving.jpg"
    other = Image.new("RGB", (400, 300), "#101010")
    quarters().save(path, form, save_all=True, append_images=[other], quality=90)
    assert corners(decode_photo(path, 1920)) == "rgbw"
