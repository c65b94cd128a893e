"""The brand's marks and paper: colours, seal, QR code, paper tooth (BRAND.md sections 2, 6, 7)."""

from __future__ import annotations

from functools import lru_cache
from math import pi, sin

import numpy as np
import segno
from PIL import Image, ImageDraw

from backend.imaging.covers.plate import textures

SALT, PAPER, INK, INK_2 = "#F5F2E9", "#FBF9F3", "#1C2B2E", "#4F5E5D"
MOUNT, SEAL, CORAL, RULE, REED = "#2B5560", "#C2452C", "#B93F27", "#D6CFBE", "#7C5E22"
DUSK, ON_DUSK, ON_DUSK_2 = "#182A40", "#F2E9D5", "#BFC8CB"
CERTIFICATE, FAINT = "#E9E1CC", "#646B65"


@lru_cache(32)
def seal(size: int) -> Image.Image:
    """山 whose base line is the sea, in its square: RGBA, `size` px."""
    n, k = size * 4, size * 4 / 24
    image = Image.new("RGBA", (n, n))
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle([0, 0, n - 1, n - 1], radius=2.4 * k, fill=SEAL)
    k, o = k * 0.74, n * 0.13
    for x, top in ((4.3, 8.4), (12.0, 2.6), (19.7, 8.4)):
        draw.rectangle([o + (x - 1.3) * k, o + top * k, o + (x + 1.3) * k, o + 15.6 * k], fill=PAPER)
    for y, w in ((15.6, 2.6), (20.4, 2.0)):
        for step in range(121):
            a, b = o + (3 + 18 * step / 120) * k, o + (y + 1.7 * sin(step / 120 * 2 * pi)) * k
            draw.ellipse([a - w / 2 * k, b - w / 2 * k, a + w / 2 * k, b + w / 2 * k], fill=PAPER)
    return image.resize((size, size), Image.Resampling.LANCZOS)


def tight_code(size: int, address: str, ground: str) -> tuple[Image.Image, int]:
    """A QR code of level M on `ground`, four quiet modules about it, whole px a module, as large as `size` px allows;
    and the width of its quiet zone in px."""
    code = segno.make(address, error="m", micro=False)
    modules = int(code.symbol_size(scale=1, border=4)[0])
    scale = max(size // modules, 1)
    grid = np.array([[bool(cell) for cell in row] for row in code.matrix_iter(scale=1, border=4)])
    mask = Image.fromarray((np.kron(grid, np.ones((scale, scale))) * 255).astype(np.uint8))
    image = Image.new("RGB", mask.size, ground)
    image.paste(INK, (0, 0), mask)
    return image, 4 * scale


def qr_code(size: int, address: str, ground: str) -> Image.Image:
    """The same code centred on `size` px of `ground`."""
    code, _ = tight_code(size, address, ground)
    image = Image.new("RGB", (size, size), ground)
    offset = (size - code.width) // 2
    image.paste(code, (offset, offset))
    return image


@lru_cache(12)
def _toothed(width: int, height: int, color: str) -> Image.Image:
    ground = np.asarray(Image.new("RGB", (width, height), color), np.float32)
    tooth = textures(width, height)[0] * 0.006
    return Image.fromarray(np.clip(ground * (1 + tooth)[..., None], 0, 255).astype(np.uint8))


def paper(size: tuple[int, int], color: str = SALT) -> Image.Image:
    """A sheet of paper with its tooth, the covers' grain at a half."""
    return _toothed(size[0], size[1], color).copy()
