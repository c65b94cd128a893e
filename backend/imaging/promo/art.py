"""The picture a promotional layout shows, at any ratio: a photo cropped about its focal point, or a drawn cover."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from backend.imaging.covers import draw
from backend.imaging.covers.plate import textures

COVER_SIZE = (1280, 800)
MODES: Mapping[str, Mapping[str, Any]] = {"mountain": {"mode": 0}, "harbour": {"mode": 0}, "sea": {"mode": 0}}


class Art(Protocol):
    """Something that gives an RGB picture of exactly the size asked for."""

    def at(self, size: tuple[int, int]) -> Image.Image: ...


@dataclass(frozen=True)
class CoverSpec:
    """Which cover to draw: the same spec gives the same pixels."""

    kind: str
    seed: int
    palette: str
    options: Mapping[str, Any] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        return {"kind": self.kind, "seed": self.seed, "palette": self.palette, "options": dict(self.options)}


class DrawnArt:
    """A drawn cover. Sizes near the cover's own ratio are cut from one print of it; others are drawn again.

    Which of the two happens depends on the size alone, so a picture's bytes do not depend on what else was asked for.
    """

    def __init__(self, spec: CoverSpec) -> None:
        self.spec = spec
        self.prints: dict[tuple[int, int], Image.Image] = {}

    def at(self, size: tuple[int, int]) -> Image.Image:
        nearness = (size[0] / size[1]) / (COVER_SIZE[0] / COVER_SIZE[1])
        if 0.94 < nearness < 1.07 and size[0] <= COVER_SIZE[0] and size[1] <= COVER_SIZE[1]:
            return crop(self._print(COVER_SIZE), size, (0.5, 0.5))
        return self._print(size)

    def landscape(self) -> DrawnArt:
        """The print of the same seed that shows only the land its spec names, for a certificate."""
        land = str(self.spec.options.get("land", "mountain"))
        return DrawnArt(CoverSpec(land, self.spec.seed, self.spec.palette, MODES.get(land, {})))

    def _print(self, size: tuple[int, int]) -> Image.Image:
        if size not in self.prints:
            self.prints[size] = draw(self.spec.kind, self.spec.seed, self.spec.palette, size, **self.spec.options)
        return self.prints[size]


class PhotoArt:
    """A decoded photo, toned to stand with the prints: 12 % less colour, blacks lifted to ink, the paper's grain."""

    def __init__(self, image: Image.Image, focus: tuple[float, float]) -> None:
        self.image = image
        self.focus = focus

    def at(self, size: tuple[int, int]) -> Image.Image:
        return tone(crop(self.image, size, self.focus))


@dataclass(frozen=True)
class PhotoSpec:
    """Which photo to show: its file, its hash and its focal point (fractions of width and height)."""

    path: Path
    name: str
    sha256: str
    focus: tuple[float, float]


def crop(image: Image.Image, size: tuple[int, int], focus: tuple[float, float]) -> Image.Image:
    """Cut the largest box of the ratio of `size` about the focal point and scale it to `size`."""
    width, height = image.size
    ratio = size[0] / size[1]
    w, h = (height * ratio, float(height)) if width / height > ratio else (float(width), width / ratio)
    x = min(max(focus[0] * width - w / 2, 0), width - w)
    y = min(max(focus[1] * height - h / 2, 0), height - h)
    return image.resize(size, Image.Resampling.LANCZOS, box=(x, y, x + w, y + h), reducing_gap=3.0)


def tone(image: Image.Image) -> Image.Image:
    """Desaturate by 12 %, lift black to ink #1C2B2E, add grain."""
    pixels: NDArray[Any] = np.asarray(image, np.float32)
    grey = pixels @ np.array([0.299, 0.587, 0.114], np.float32)
    pixels = pixels + (grey[..., None] - pixels) * 0.12
    ink = np.array([0x1C, 0x2B, 0x2E], np.float32) * 0.8
    pixels = ink + pixels * (1 - ink / 255)
    pixels *= (1 + textures(*image.size)[0] * 0.011)[..., None]
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
