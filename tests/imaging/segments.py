"""What a picture file consists of, read without an image library: JPEG segments and RIFF chunks."""

from __future__ import annotations

import struct

#: tables, frames, scans: what pixels need. APP0 is looked at closely below
NEEDED = {0xDB: "DQT", 0xC0: "SOF0", 0xC2: "SOF2", 0xC4: "DHT", 0xDA: "SOS", 0xDD: "DRI"}
#: by byte search anywhere in a file: each is too long to stand in coded pixels by chance
MARKS = (
    b"Exif\0\0", b"http://ns.adobe.com", b"ICC_PROFILE", b"Photoshop 3.0", b"8BIM", b"xpacket", b"<x:xmpmeta",
    b"<rdf:RDF", b"JFXX\0", b"http://", b"Adobe\0",
)  # fmt: skip


def read_jpeg(data: bytes) -> list[tuple[int, bytes]]:
    """(marker, body) of each segment up to the end of the file; entropy-coded bytes are stepped over.

    Raises ValueError for what is no JPEG and for bytes after its end.
    """
    if data[:2] != b"\xff\xd8":
        raise ValueError("no start of image")
    found, at = [], 2
    while True:
        if data[at] != 0xFF:
            raise ValueError(f"no marker at {at}")
        marker = data[at + 1]
        if marker == 0xD9:
            if at + 2 != len(data):
                raise ValueError(f"{len(data) - at - 2} bytes after the end of the image")
            return found
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        found.append((marker, data[at + 4 : at + 2 + length]))
        at += 2 + length
        if marker == 0xDA:
            at = _after_scan(data, at)


def _after_scan(data: bytes, at: int) -> int:
    while True:
        at = data.index(b"\xff", at)
        if data[at + 1] == 0 or 0xD0 <= data[at + 1] <= 0xD7:
            at += 2
        else:
            return at


def read_webp(data: bytes) -> list[tuple[bytes, bytes]]:
    """(name, body) of each chunk. Raises ValueError for what is no WebP or longer or shorter than it says."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or struct.unpack("<I", data[4:8])[0] + 8 != len(data):
        raise ValueError("no whole WebP")
    found, at = [], 12
    while at < len(data):
        (length,) = struct.unpack("<I", data[at + 4 : at + 8])
        found.append((data[at : at + 4], data[at + 8 : at + 8 + length]))
        at += 8 + length + length % 2
    return found


def strangers(data: bytes, *, density: int = 0) -> list[str]:
    """Whatever in a published JPEG or WebP is not needed for its pixels; `density`: dots an inch it may state."""
    found = [f"bytes {mark!r}" for mark in MARKS if mark in data]
    if data[:4] == b"RIFF":
        return found + [f"chunk {name!r}" for name, _ in read_webp(data) if name != b"VP8 "]
    allowed = struct.pack(">BHH", 1, density, density) if density else struct.pack(">BHH", 0, 1, 1)
    for marker, body in read_jpeg(data):
        plain = marker == 0xE0 and body[:5] == b"JFIF\0" and body[7:12] == allowed and body[12:] == b"\0\0"
        if marker not in NEEDED and not plain:
            found.append(f"segment {marker:02X} {body[:20]!r}")
    return found
