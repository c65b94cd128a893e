"""Colour by other means than the product's: a Display P3 profile written byte by byte, and CIE Lab by formula."""

from __future__ import annotations

import struct
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
#: columns: red, green and blue in XYZ under D50, as ICC profiles state them
P3 = np.array([[0.51512, 0.29198, 0.15710], [0.24120, 0.69225, 0.06657], [-0.00105, 0.04189, 0.78407]])
SRGB = np.array([[0.43607, 0.38515, 0.14307], [0.22249, 0.71687, 0.06061], [0.01392, 0.09708, 0.71410]])
D50 = np.array([0.9642, 1.0, 0.8249])


def display_p3() -> bytes:
    """An ICC profile of Display P3: P3's primaries, sRGB's curve in 1,024 steps."""
    names = (b"rXYZ", b"gXYZ", b"bXYZ")
    tags = {name: b"XYZ \0\0\0\0" + _fixed(*column) for name, column in zip(names, P3.T, strict=True)}
    tags[b"wtpt"] = b"XYZ \0\0\0\0" + _fixed(*D50)
    steps = np.round(linear(np.linspace(0, 1, 1024)) * 65535).astype(int)
    curve = b"curv\0\0\0\0" + struct.pack(">I1024H", 1024, *steps)
    tags.update(dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve))
    tags[b"desc"] = b"desc\0\0\0\0" + struct.pack(">I", 11) + b"Display P3\0" + bytes(78)
    tags[b"cprt"] = b"text\0\0\0\0none\0"
    table, body, at = b"", b"", 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        data += bytes(-len(data) % 4)
        table += name + struct.pack(">II", at + len(body), len(data))
        body += data
    head = struct.pack(">I4x4s4s4s4s", at + len(body), b"\x02\x40\0\0", b"mntr", b"RGB ", b"XYZ ")
    head += bytes(12) + b"acsp" + bytes(28) + _fixed(*D50)
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body


def _fixed(*values: float) -> bytes:
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def linear(coded: Floats) -> Floats:
    """sRGB's (and Display P3's) curve, from code values of 0 to 1 to light."""
    return np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)


def lab(pixels: NDArray[Any], primaries: Floats) -> Floats:
    """CIE L*a*b* (D50) of pixels of 0 to 255, whose last axis is red, green and blue."""
    xyz = linear(np.asarray(pixels, np.float64) / 255) @ primaries.T / D50
    roots = np.where(xyz > 216 / 24389, np.cbrt(np.maximum(xyz, 0)), (24389 / 27 * xyz + 16) / 116)
    x, y, z = np.moveaxis(roots, -1, 0)
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def delta_e(a: Floats, b: Floats) -> Floats:
    """CIE76: the distance in Lab, never less than half of what CIEDE2000 says and mostly more."""
    return np.asarray(np.linalg.norm(a - b, axis=-1))
