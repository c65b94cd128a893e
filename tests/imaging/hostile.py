"""500 files that call themselves photos: cut, flipped, lying, exploding, of two natures, or merely odd.

`make_files` writes the same bytes for the same seed. A name begins with its family and ends as an editor would have
named it; what is known to be a good picture is named `good-…`.
"""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

from PIL import Image, ImageCms

from tests.imaging.samples import quarters

COUNT = 500
HEIC = Path(__file__).parent.parent / "fixtures" / "heic"
Case = tuple[str, bytes]
JPEG_END = b"\xff\xd9"
MB = 2**20


def make_files(folder: Path, seed: int = 7, every: int = 1) -> list[Path]:
    """Write each `every`-th of the 500 files, all of the small families whatever `every` is; their paths."""
    cases = list(hostile_cases(seed))
    small = [case for case in cases if not case[0].startswith(("cut-", "flip-", "head-", "shift-", "bomb-"))]
    chosen = [case for case in cases if case not in small][::every] + small[:: max(1, every // 2)]
    for name, data in chosen:
        (folder / name).write_bytes(data)
    return [folder / name for name, _ in chosen]


def hostile_cases(seed: int) -> Iterator[Case]:
    """Exactly COUNT (name, bytes)."""
    made = [*_cut(), *_lying(), *_bombs(), *_metadata(), *_two_natures(), *_other_formats(), *_odd_but_good()]
    yield from made
    yield from _broken(random.Random(seed), COUNT - len(made))


def whole_files() -> dict[str, bytes]:
    """One small good file of each kind that is accepted."""
    image = quarters(160, 120)
    image.paste(Image.frombytes("L", (60, 40), random.Random(1).randbytes(2400)), (50, 40))
    return {
        "plain.jpg": save(image, "JPEG", quality=88),
        "progressive.jpg": save(image, "JPEG", quality=88, progressive=True),
        "rgb.png": save(image, "PNG"),
        "lossy.webp": save(image, "WEBP"),
        "lossless.webp": save(image, "WEBP", lossless=True),
        "iphone.heic": (HEIC / "turned-1.heic").read_bytes(),
    }


def save(image: Image.Image, form: str, **options: object) -> bytes:
    """The bytes of an image file."""
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def _cut() -> Iterator[Case]:
    for name, data in whole_files().items():
        for percent in range(0, 100, 5):
            yield f"cut-{percent:02}-{name}", data[: len(data) * percent // 100]


def _broken(pick: random.Random, count: int) -> Iterator[Case]:
    """Flipped bits anywhere or near the start, and bytes taken out, doubled or put in."""
    files = list(whole_files().items())
    for number in range(count):
        name, whole = files[number % len(files)]
        data = bytearray(whole)
        family = ("flip", "flip", "head", "shift")[number // len(files) % 4]
        if family == "shift":
            at, length = pick.randrange(len(data)), pick.randrange(1, 64)
            data[at : at + length] = pick.choice((b"", bytes(data[at : at + length]) * 2, pick.randbytes(length)))
        else:
            reach = min(len(data), 200) if family == "head" else len(data)
            for _ in range(pick.randrange(1, 13)):
                data[pick.randrange(reach)] ^= 1 << pick.randrange(8)
        yield f"{family}-{number:03}-{name}", bytes(data)


def png_chunk(kind: bytes, data: bytes) -> bytes:
    """One PNG chunk with a right checksum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def make_png(
    width: int, height: int, *, depth: int = 8, colour: int = 2, packed: bytes = b"", extra: bytes = b""
) -> bytes:
    """A PNG of that header; `packed` is its compressed pixels, `extra` whole chunks before them."""
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    pixels = png_chunk(b"IDAT", packed or zlib.compress(b"\0" * 64))
    return b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", head) + extra + pixels + png_chunk(b"IEND", b"")


def zeros(count: int) -> bytes:
    """`count` zero bytes compressed, without ever holding them."""
    packer, block = zlib.compressobj(9), bytes(MB)
    parts = [packer.compress(block) for _ in range(count // MB)]
    return b"".join([*parts, packer.compress(bytes(count % MB)), packer.flush()])


def jpeg_sized(data: bytes, width: int, height: int) -> bytes:
    """A JPEG whose frame header claims another size."""
    for marker in (b"\xff\xc0", b"\xff\xc2"):
        at = data.find(marker)
        if at >= 0:
            return data[: at + 5] + struct.pack(">HH", height, width) + data[at + 9 :]
    raise ValueError("no frame header")


def _lying() -> Iterator[Case]:
    whole = whole_files()
    sizes = ((0, 0), (0, 120), (1, 65535), (65535, 1), (65535, 65535), (6000, 6000), (161, 121), (159, 119))
    for width, height in sizes:
        yield f"lie-{width}x{height}-plain.jpg", jpeg_sized(whole["plain.jpg"], width, height)
        yield f"lie-{width}x{height}-progressive.jpg", jpeg_sized(whole["progressive.jpg"], width, height)
    for width, height in (*sizes, (2**31 - 1, 2**31 - 1), (2**32 - 1, 1), (6300, 6300), (40_000_000, 1)):
        yield f"lie-{width}x{height}.png", make_png(width, height)
    for depth, colour in ((16, 6), (1, 0), (3, 2), (8, 9), (16, 3)):
        yield f"lie-depth{depth}-colour{colour}.png", make_png(200, 200, depth=depth, colour=colour)
    for length in (0, 4, 2**31, 2**32 - 1):
        data = bytearray(whole["lossy.webp"])
        data[4:8] = struct.pack("<I", length)
        yield f"lie-riff-{length}.webp", bytes(data)
    canvas = b"VP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + b"\xff\xff\xff" * 2
    yield "lie-canvas.webp", b"RIFF" + struct.pack("<I", 4 + len(canvas)) + b"WEBP" + canvas
    yield "lie-canvas-and-frame.webp", (
        b"RIFF" + struct.pack("<I", len(canvas) + len(whole["lossy.webp"]) - 8) + b"WEBP" + canvas
        + whole["lossy.webp"][12:]
    )  # fmt: skip
    heic = whole["iphone.heic"]
    for width, height in ((0, 0), (6000, 6000), (2**31, 2**31), (97, 65)):
        yield (
            f"lie-ispe-{width}x{height}.heic",
            heic.replace(struct.pack(">II", 96, 64), struct.pack(">II", width, height), 1),
        )
    for box in (b"meta", b"iloc", b"iinf", b"iprp", b"ipco", b"hvcC", b"mdat", b"pitm"):
        at = heic.index(box) - 4
        yield f"lie-{box.decode()}-long.heic", heic[:at] + b"\xff\xff\xff\xf0" + heic[at + 4 :]
        yield f"lie-{box.decode()}-gone.heic", heic[: at + 4] + b"free" + heic[at + 8 :]


def _bombs() -> Iterator[Case]:
    """Little on the disk, much in memory: over the limit by header, just under it, or in what is no pixels at all."""
    yield "bomb-30000.png", make_png(30_000, 30_000, packed=zeros(300 * MB))
    yield "bomb-6300-deep.png", make_png(6300, 6300, depth=16, colour=6, packed=zeros(6300 * (6300 * 8 + 1)))
    yield "bomb-6300.png", make_png(6300, 6300, packed=zeros(6300 * (6300 * 3 + 1)))
    yield "bomb-more-than-said.png", make_png(200, 200, packed=zeros(400 * MB))
    yield "bomb-tall.png", make_png(20, 1_900_000, packed=zeros(1_900_000 * 61))
    yield "bomb-long.png", make_png(600, 20_000, packed=zeros(20_000 * 1801))
    yield "bomb-wide.png", make_png(1_900_000, 20, packed=zeros(20 * 5_700_001))
    for level in range(3):
        yield f"bomb-profile-{level}.png", _with_profile(zeros((1, 60, 400)[level] * MB))
    for kind in (b"zTXt", b"iTXt"):
        body = b"Comment\0" + (b"\0" if kind == b"zTXt" else b"\1\0\0\0") + zeros(100 * MB)
        for count in (1, 40):
            yield f"bomb-{count}-{kind.decode()}.png", make_png(90, 60, extra=png_chunk(kind, body) * count)
    yield "bomb-many-chunks.png", make_png(90, 60, extra=png_chunk(b"tEXt", b"a\0b") * 60_000)
    gif = save(Image.new("P", (7000, 7000)), "GIF")
    yield "bomb-7000.gif", gif
    yield "bomb-7000-gif.jpg", gif
    yield "bomb-gif-lie.png", gif[:6] + b"\xff\xff\xff\xff" + gif[10:]
    webp = save(Image.new("RGB", (6300, 6300)), "WEBP", lossless=True, method=0)
    yield "bomb-6300.webp", webp
    yield "bomb-16384.webp", webp[:21] + b"\xff\xff\xff\x0f" + webp[25:]
    yield "bomb-frames.webp", save(
        Image.new("RGB", (3000, 3000)), "WEBP", lossless=True, method=0, save_all=True,
        append_images=[Image.new("RGB", (3000, 3000), (n, n, n)) for n in range(1, 6)],
    )  # fmt: skip
    icon = struct.pack("<HHH", 0, 1, 1) + struct.pack("<BBBBHHII", 0, 0, 0, 0, 1, 32, len(gif), 22)
    yield "bomb.ico", icon + make_png(30_000, 30_000, packed=zeros(100 * MB))
    yield "bomb-ico.jpg", icon + make_png(30_000, 30_000, packed=zeros(100 * MB))
    huge = save(Image.new("L", (6300, 6300)), "JPEG", progressive=True)
    yield "bomb-6300-progressive.jpg", huge
    yield "bomb-scans.jpg", _with_scans(huge, 400)
    yield "bomb-6300-cmyk.jpg", save(Image.new("CMYK", (6300, 6300)), "JPEG")


def _with_profile(packed: bytes) -> bytes:
    return make_png(90, 60, extra=png_chunk(b"iCCP", b"icc\0\0" + packed))


def _with_scans(data: bytes, times: int) -> bytes:
    """A progressive JPEG whose last scan comes many times: each one costs a pass over the whole picture."""
    last = data.rindex(b"\xff\xda")
    return data[:last] + data[last:-2] * times + JPEG_END


def jpeg_with(data: bytes, marker: int, body: bytes) -> bytes:
    """A JPEG with one more segment, right after its start."""
    return data[:2] + bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body + data[2:]


def _tiff(*entries: tuple[int, int, int, int], following: int = 0) -> bytes:
    """Little-endian EXIF with one IFD of (tag, type, count, value) and the offset of the next."""
    rows = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\0" + struct.pack("<IH", 8, len(entries)) + rows + struct.pack("<I", following)


def _metadata() -> Iterator[Case]:
    """EXIF that runs in circles or says nonsense, XMP that explodes: the pixels are good."""
    plain = whole_files()["plain.jpg"]
    trees = {
        "next-is-itself": _tiff((0x0112, 3, 1, 1), following=8),
        "exif-is-itself": _tiff((0x8769, 4, 1, 8)),
        "gps-is-itself": _tiff((0x8825, 4, 1, 8)),
        "all-are-itself": _tiff((0x8769, 4, 1, 8), (0x8825, 4, 1, 8), (0xA005, 4, 1, 8), following=8),
        "far-away": _tiff((0x8769, 4, 1, 2**32 - 1), following=2**31),
        "count-huge": _tiff((0x0112, 3, 2**32 - 1, 8)),
        "thousand-entries": _tiff(*[(0x0100 + n, 4, 1, n) for n in range(1000)]),
        "deep": b"".join(
            [b"II*\0" + struct.pack("<I", 8)]
            + [struct.pack("<HHHIII", 1, 0x0112, 3, 1, 6, 26 + 18 * n) for n in range(3000)]
        ),
        "truncated": _tiff((0x0112, 3, 1, 6))[:13],
        "bad-order": b"XX*\0" + bytes(20),
        "empty": b"",
    }
    for value in (0, 9, 255, 65535):
        trees[f"orientation-{value}"] = _tiff((0x0112, 3, 1, value))
    for kind in (2, 5, 7, 12, 99):
        trees[f"orientation-type-{kind}"] = _tiff((0x0112, kind, 1, 6))
    png = whole_files()["rgb.png"]
    for name, tree in trees.items():
        yield f"good-exif-{name}.jpg", jpeg_with(plain, 0xE1, b"Exif\0\0" + tree)
        if name in ("all-are-itself", "deep", "count-huge"):
            yield f"exif-{name}.png", png[:33] + png_chunk(b"eXIf", tree) + png[33:]
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12)).encode()
    xmp = b"http://ns.adobe.com/xap/1.0/\0<!DOCTYPE x [<!ENTITY l0 'ha'>" + laughs + b"]><x>&l11;</x>"
    yield "good-xmp-laughs.jpg", jpeg_with(plain, 0xE1, xmp)
    many = plain
    for _ in range(200):
        many = jpeg_with(many, 0xE1, b"http://ns.adobe.com/xap/1.0/\0" + b"x" * 60_000)
    yield "good-xmp-200.jpg", many
    yield "good-comments.jpg", jpeg_with(jpeg_with(plain, 0xFE, b"<?php system($_GET[0]); ?>"), 0xFE, b"c" * 65_000)
    for name, profile in (("broken", b"no profile"), ("short", bytes(127)), ("huge-size", b"\xff\xff\xff\xff" * 100)):
        yield f"good-icc-{name}.jpg", save(quarters(90, 60), "JPEG", icc_profile=profile)
    yield "good-icc-lab.jpg", save(quarters(90, 60), "JPEG", icc_profile=_profile("LAB"))
    grey = quarters(90, 60).convert("L")
    yield "good-icc-of-rgb-in-grey.jpg", save(grey, "JPEG", icc_profile=_profile("sRGB"))
    yield "good-icc-broken-cmyk.jpg", save(quarters(90, 60).convert("CMYK"), "JPEG", icc_profile=b"CMYK" * 40)


def _profile(space: Literal["LAB", "sRGB"]) -> bytes:
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile(space)).tobytes()
    return data[:24] + bytes(12) + data[36:]  # without the moment it was made


def _two_natures() -> Iterator[Case]:
    """Good pictures that are also something else, and the other way round."""
    whole = whole_files()
    page, script = b"<html><script>alert(1)</script></html>", b"#!/bin/sh\nrm -rf /\n"
    archive = b"PK\x03\x04" + bytes(60) + b"PK\x05\x06" + bytes(18)
    for name in ("plain.jpg", "rgb.png", "lossless.webp"):
        for tail_name, tail in (("zip", archive), ("html", page), ("itself", whole[name])):
            yield f"good-then-{tail_name}-{name}", whole[name] + tail
        yield f"after-html-{name}", page + whole[name]
        yield f"after-script-{name}", script + whole[name]
    yield "good-jpeg-then-png.jpg", whole["plain.jpg"] + whole["rgb.png"]
    yield "good-heic-named.jpg", whole["iphone.heic"]
    yield "good-png-named.jpg", whole["rgb.png"]
    yield "good-webp-named.heic", whole["lossy.webp"]
    yield "pdf-with-jpeg.jpg", b"%PDF-1.4\n1 0 obj<</Filter/DCTDecode>>stream\n" + whole["plain.jpg"]
    yield "film.heic", struct.pack(">I", 24) + b"ftypisom\0\0\2\0isomavc1" + bytes(400)
    yield "avif.heic", whole["iphone.heic"].replace(b"ftypheic", b"ftypavif")
    yield "sound.webp", b"RIFF" + struct.pack("<I", 400) + b"WAVEfmt " + bytes(400)
    frames = [quarters(120, 90), quarters(90, 120)]
    yield "good-two-frames-mpo.jpg", save(frames[0], "MPO", save_all=True, append_images=frames[1:])


def _other_formats() -> Iterator[Case]:
    """What is no photo of ours, named as one."""
    image = quarters(90, 60)
    for form in ("TIFF", "BMP", "GIF", "ICO", "PPM", "PCX", "TGA", "DDS", "SGI", "ICNS", "JPEG2000"):
        yield f"{form.lower()}-named.jpg", save(image, form)
    texts: dict[str, bytes] = {
        "eps": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(rm -rf /) run\n",
        "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        "svg-of-itself": b'<?xml version="1.0"?><!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><s>&x;</s>',
        "psd": b"8BPS\0\1" + bytes(6) + struct.pack(">HIIHH", 3, 60, 90, 8, 3) + bytes(200),
        "pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n",
        "text": "这不是照片。\n".encode() * 20,
        "zero-bytes": b"",
        "one-byte": b"\xff",
        "nulls": bytes(4096),
        "fits": b"SIMPLE  =                    T" + b" " * 2850,
        "xbm": b"#define a_width 9999\n#define a_height 9999\nstatic char a_bits[] = {0x00};",
        "lfs": b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 99\n",
    }
    for name, data in texts.items():
        for suffix in ("jpg", "png", "heic"):
            yield f"{name}-named.{suffix}", data
    for magic in (
        b"\xff\xd8\xff",
        b"\xff\xd8" + JPEG_END,
        b"\x89PNG\r\n\x1a\n",
        b"RIFF\4\0\0\0WEBP",
        b"\0\0\0\x0cftypheic",
    ):
        yield f"magic-{magic[:6].hex()}-{len(magic)}.jpg", magic
        yield f"magic-{magic[:6].hex()}-{len(magic)}-nulls.webp", magic + bytes(512)


def _odd_but_good() -> Iterator[Case]:
    image = quarters(120, 90)
    clear = image.convert("RGBA")
    clear.putalpha(Image.linear_gradient("L").resize((120, 90)))
    makes: dict[str, Callable[[], bytes]] = {
        "good-sixteen-bits.png": lambda: save(
            image.convert("L").point(lambda value: value * 257, "I").convert("I;16"), "PNG"
        ),
        "good-one-bit.png": lambda: save(image.convert("1"), "PNG"),
        "good-palette.png": lambda: save(image.convert("P"), "PNG", transparency=0),
        "good-grey-and-alpha.png": lambda: save(image.convert("LA"), "PNG"),
        "good-alpha.png": lambda: save(clear, "PNG"),
        "good-alpha.webp": lambda: save(clear, "WEBP"),
        "good-grey.jpg": lambda: save(image.convert("L"), "JPEG"),
        "good-cmyk.jpg": lambda: save(image.convert("CMYK"), "JPEG"),
        "good-moving.png": lambda: save(image, "PNG", save_all=True, append_images=[clear.convert("RGB")]),
        "good-moving.webp": lambda: save(image, "WEBP", save_all=True, append_images=[clear.convert("RGB")]),
        "good-restarts.jpg": lambda: save(image, "JPEG", restart_marker_blocks=1),
        "good-one-pixel.png": lambda: save(Image.new("RGB", (1, 1)), "PNG"),
        "good-one-pixel.jpg": lambda: save(Image.new("RGB", (1, 1)), "JPEG"),
    }
    for name, make in makes.items():
        yield name, make()
