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
#: drawn prints whose subject stands in the middle: they are moved into the free part of a picture
CENTRED = frozenset({"story", "product", "town", "festival", "forest"})
#: drawn prints with a heavy side, which are turned over when a slip or columns would hide more of them otherwise
SIDED = frozenset({"mountain", "sea", "harbour", "island", "wetland", "town"})
#: where the foot of a product stands on its table, as a share of the print's height
STANDS = 0.86
#: drawn prints composed with their subject on the left
LEFTWARD = frozenset({"village"})
MARGIN = 0.05  # of a picture's shorter side between a focal point and what covers the picture
ZOOMS = (1.0, 1.1, 1.2, 1.35, 1.5, 1.75, 2.0, 2.4, 2.8, 3.3)

Size = tuple[int, int]
Keep = tuple[int, int, int, int]  # x0, y0, x1, y1 of the part of a picture that nothing will cover, px


class Art(Protocol):
    """Something that gives an RGB picture of exactly the size asked for, its subject in `keep` where that can be."""

    def at(self, size: Size, keep: Keep | None = None) -> Image.Image: ...

    def focal(self, size: Size, keep: Keep | None = None) -> tuple[int, int] | None:
        """Where the focal point lies in the picture that `at` gives for the same arguments; None when it has none."""


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

    What happens depends on size and `keep` alone, so a picture's bytes do not depend on what else was asked for.
    """

    def __init__(self, spec: CoverSpec) -> None:
        self.spec = spec
        self.prints: dict[Size, Image.Image] = {}

    def at(self, size: Size, keep: Keep | None = None) -> Image.Image:
        plate, (left, top) = self._plate(size, keep)
        box = (left, top, left + size[0], top + size[1])
        image = plate.crop(box)
        if keep is None or self.spec.kind not in SIDED | LEFTWARD:
            return image
        turned = plate.transpose(Image.Transpose.FLIP_LEFT_RIGHT).crop(box)
        if self.spec.kind in LEFTWARD:
            stands_left = not self.spec.options.get("turned", False)
            return image if stands_left == (keep[0] + keep[2] < size[0]) else turned
        return turned if weight(turned, keep) > weight(image, keep) else image

    def focal(self, size: Size, keep: Keep | None = None) -> tuple[int, int] | None:
        """A drawn print has no one point that must be seen."""
        return None

    def landscape(self) -> DrawnArt:
        """The print of the same seed that shows only the land its spec names, for a certificate."""
        land = str(self.spec.options.get("land", "mountain"))
        return DrawnArt(CoverSpec(land, self.spec.seed, self.spec.palette))

    def _plate(self, size: Size, keep: Keep | None) -> tuple[Image.Image, tuple[int, int]]:
        """A print and where to cut `size` from it; one whose middle has to come into `keep` is drawn wider."""
        nearness = (size[0] / size[1]) / (COVER_SIZE[0] / COVER_SIZE[1])
        if keep is not None and self.spec.kind in CENTRED:
            middle = (keep[0] + keep[2]) // 2
            width = 2 * max(middle, size[0] - middle)
            high = round(keep[3] / STANDS) if self.spec.kind == "product" and keep[3] < size[1] * STANDS else size[1]
            plate = self._print((width, high))
            return lengthen(plate, size[1]) if high < size[1] else plate, (width // 2 - middle, 0)
        if 0.94 < nearness < 1.07 and size[0] <= COVER_SIZE[0] and size[1] <= COVER_SIZE[1]:
            return crop(self._print(COVER_SIZE), size, (0.5, 0.5)), (0, 0)
        return self._print(size), (0, 0)

    def _print(self, size: Size) -> Image.Image:
        if size not in self.prints:
            self.prints[size] = draw(self.spec.kind, self.spec.seed, self.spec.palette, size, **self.spec.options)
        return self.prints[size]


class PhotoArt:
    """A decoded photo, toned to stand with the prints: 12 % less colour, blacks lifted to ink, the paper's grain."""

    def __init__(self, image: Image.Image, focus: tuple[float, float]) -> None:
        self.image = image
        self.focus = focus

    def at(self, size: Size, keep: Keep | None = None) -> Image.Image:
        return tone(self.image.resize(size, Image.Resampling.LANCZOS, box=self._box(size, keep), reducing_gap=3.0))

    def focal(self, size: Size, keep: Keep | None = None) -> tuple[int, int] | None:
        x0, y0, x1, y1 = self._box(size, keep)
        x = (self.focus[0] * self.image.width - x0) / (x1 - x0) * size[0]
        y = (self.focus[1] * self.image.height - y0) / (y1 - y0) * size[1]
        return min(max(round(x), 0), size[0] - 1), min(max(round(y), 0), size[1] - 1)

    def _box(self, size: Size, keep: Keep | None) -> tuple[float, float, float, float]:
        """The widest cut that shows the focal point well inside `keep`; the one that comes nearest when none does."""
        if keep is None:
            return cut(self.image.size, size, self.focus)
        aim = ((keep[0] + keep[2]) / 2 / size[0], (keep[1] + keep[3]) / 2 / size[1])
        best = (float("inf"), cut(self.image.size, size, self.focus, aim))
        for zoom in ZOOMS:
            box = cut(self.image.size, size, self.focus, aim, zoom)
            x = (self.focus[0] * self.image.width - box[0]) / (box[2] - box[0]) * size[0]
            y = (self.focus[1] * self.image.height - box[1]) / (box[3] - box[1]) * size[1]
            across = max(keep[0] - x, x - keep[2]) + MARGIN * min(size)
            down = max(keep[1] - y, y - keep[3]) + MARGIN * min(size)
            best = min(best, (max(across, 0) + max(down, 0), box))
        return best[1]


@dataclass(frozen=True)
class PhotoSpec:
    """Which photo to show: its file, its hash and its focal point (fractions of width and height)."""

    path: Path
    name: str
    sha256: str
    focus: tuple[float, float]


def lengthen(plate: Image.Image, height: int) -> Image.Image:
    """A print with more of what it ends on below: the table of a product."""
    longer = Image.new("RGB", (plate.width, height))
    edge = plate.crop((0, plate.height - 12, plate.width, plate.height)).resize((plate.width, 1), Image.Resampling.BOX)
    longer.paste(edge.resize((plate.width, height - plate.height)), (0, plate.height))
    longer.paste(plate, (0, 0))
    return longer


def crop(image: Image.Image, size: Size, focus: tuple[float, float]) -> Image.Image:
    """Cut the largest box of the ratio of `size` about the focal point and scale it to `size`."""
    return image.resize(size, Image.Resampling.LANCZOS, box=cut(image.size, size, focus), reducing_gap=3.0)


def cut(
    whole: Size, size: Size, focus: tuple[float, float], aim: tuple[float, float] = (0.5, 0.5), zoom: float = 1.0
) -> tuple[float, float, float, float]:
    """The box of the ratio of `size` in a picture of size `whole`, as large as it can be divided by `zoom`, with the
    focal point as near to `aim` (fractions of the box) as the picture's edges allow: x0, y0, x1, y1 in px."""
    width, height = whole
    ratio = size[0] / size[1]
    w, h = (height * ratio, float(height)) if width / height > ratio else (float(width), width / ratio)
    w, h = w / zoom, h / zoom
    x = min(max(focus[0] * width - w * aim[0], 0), width - w)
    y = min(max(focus[1] * height - h * aim[1], 0), height - h)
    return x, y, x + w, y + h


def weight(image: Image.Image, keep: Keep) -> float:
    """How much of a picture's drawing lies as far across as `keep`: the share of its edges, coral counted more."""
    small = image.reduce(max(min(image.size) // 96, 1))
    pixels: NDArray[Any] = np.asarray(small, np.float32)
    edges = np.zeros(pixels.shape[:2], np.float32)
    edges[:-1, :-1] = np.abs(np.diff(pixels, axis=0)[:, :-1]).sum(2) + np.abs(np.diff(pixels, axis=1)[:-1]).sum(2)
    coral = (pixels[..., 0] - pixels[..., 1:].max(2)) > 70
    edges += coral * edges.mean() * 3
    scale = small.width / image.width
    shown = edges[:, round(keep[0] * scale) : round(keep[2] * scale)]
    return float(shown.sum() / max(float(edges.sum()), 1.0))


def tone(image: Image.Image) -> Image.Image:
    """Desaturate by 12 %, lift black to ink #1C2B2E, add grain."""
    pixels: NDArray[Any] = np.asarray(image, np.float32)
    grey = pixels @ np.array([0.299, 0.587, 0.114], np.float32)
    pixels = pixels + (grey[..., None] - pixels) * 0.12
    ink = np.array([0x1C, 0x2B, 0x2E], np.float32) * 0.8
    pixels = ink + pixels * (1 - ink / 255)
    pixels *= (1 + textures(*image.size)[0] * 0.011)[..., None]
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
