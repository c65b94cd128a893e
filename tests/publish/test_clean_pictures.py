"""A whole release from photos full of metadata: not a byte of it gets out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from backend.publish.pipeline import publish
from backend.release.store import ReleaseStore
from backend.settings import Settings
from tests.imaging.hostile import HEIC
from tests.imaging.samples import quarters
from tests.imaging.segments import read_jpeg, strangers
from tests.publish.small_tree import ENTRIES, write_entry
from tests.release.staging import NOW

SECRET = "SECRET-GPS-119.2"
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{SECRET}</x:xmpmeta>".encode()
PHOTO = "{{{}file: {}, alt: 红绿蓝白四块, credit: 某人, licence: CC0-1.0}}\n"


def write_telling(folder: Path) -> list[str]:
    """One photo of each format with all the metadata it can carry; their names."""
    image = quarters(1000, 700)
    exif = Image.Exif()
    exif[0x0112], exif[0x010E], exif[0x013B] = 3, SECRET, SECRET
    exif.get_ifd(0x8825).update({1: "N", 2: (34.0, 36.0, 1.0), 3: "E", 4: (119.0, 12.0, 1.0)})
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    image.save(folder / "a.jpg", exif=exif, xmp=XMP, comment=SECRET, icc_profile=profile, dpi=(72, 72))
    data = (folder / "a.jpg").read_bytes()
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x10" + SECRET.encode()
    thumbnail = b"JFXX\0\x13\x08\x08" + SECRET.encode() * 12
    for marker, body in ((0xED, iptc), (0xE0, thumbnail)):
        at = 4 + int.from_bytes(data[4:6], "big")
        data = data[:at] + bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body + data[at:]
    (folder / "a.jpg").write_bytes(data + SECRET.encode())
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", SECRET)
    text.add_itxt("XML:com.adobe.xmp", XMP.decode(), zip=True)
    image.save(folder / "b.png", exif=exif, pnginfo=text, icc_profile=profile, dpi=(300, 300))
    image.save(folder / "c.webp", exif=exif, xmp=XMP, icc_profile=profile)
    (folder / "d.heic").write_bytes((HEIC / "telling.heic").read_bytes())
    return ["a.jpg", "b.png", "c.webp", "d.heic"]


@pytest.mark.parametrize("quick", [True, pytest.param(False, marks=pytest.mark.soak)])
def test_no_metadata_in_any_published_picture(small: Settings, quick: bool) -> None:
    folder = small.content_dir / "places" / "dashawan"
    first, *rest = write_telling(folder)
    front = ENTRIES["places/dashawan"] + "cover: " + PHOTO.format("", first)
    front += "gallery:\n" + "".join("  - " + PHOTO.format(f"key: {name[0]}, ", name) for name in rest)
    write_entry(small.content_dir, "places/dashawan", front, "这里写正文。")
    publish(small, now=NOW, quick=quick, html=False)
    release = ReleaseStore(small.build_dir).current()
    assert release is not None
    pictures = sorted(path for path in release.root.rglob("*") if path.suffix in (".jpg", ".webp", ".heic"))
    assert len([path for path in pictures if path.parent.name == "media"]) > 40
    printed = 0
    for path in pictures:
        data = path.read_bytes()
        print_size = path.suffix == ".jpg" and frame_of(data) == (1748, 2480)
        printed += print_size
        assert strangers(data, density=300 if print_size else 0) == [], path
    assert printed == (0 if quick else 1)
    for path in (each for each in release.root.rglob("*") if each.is_file()):
        assert SECRET.encode() not in path.read_bytes(), path


def frame_of(jpeg: bytes) -> tuple[int, int]:
    """(width, height) as the frame header has them."""
    body = next(body for marker, body in read_jpeg(jpeg) if marker in (0xC0, 0xC2))
    return int.from_bytes(body[3:5], "big"), int.from_bytes(body[1:3], "big")


def test_the_parser_sees_what_the_sources_carry(tmp_path: Path) -> None:
    write_telling(tmp_path)
    jpeg, webp = (tmp_path / "a.jpg").read_bytes(), (tmp_path / "c.webp").read_bytes()
    with pytest.raises(ValueError, match="16 bytes after the end"):
        strangers(jpeg)
    seen = " ".join(strangers(jpeg.removesuffix(SECRET.encode())))
    assert all(
        word in seen for word in ("Exif", "ns.adobe.com", "ICC_PROFILE", "Photoshop", "segment FE", "JFXX", "JFIF")
    )
    assert {"chunk b'VP8X'", "chunk b'EXIF'", "chunk b'XMP '", "chunk b'ICCP'"} <= set(strangers(webp))
