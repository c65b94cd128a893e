"""The table of prints and the one function that draws them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PIL import Image

from backend.imaging.covers.beach import sea
from backend.imaging.covers.festival import festival
from backend.imaging.covers.forest import forest
from backend.imaging.covers.harbour import harbour
from backend.imaging.covers.honour import honour
from backend.imaging.covers.island import island
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.mountain import mountain
from backend.imaging.covers.path import route
from backend.imaging.covers.product import product
from backend.imaging.covers.section import practice
from backend.imaging.covers.signs import study
from backend.imaging.covers.story import story
from backend.imaging.covers.town import town
from backend.imaging.covers.village import village
from backend.imaging.covers.wetland import wetland

KINDS: Mapping[str, Callable[..., None]] = {
    "mountain": mountain,
    "sea": sea,
    "harbour": harbour,
    "island": island,
    "forest": forest,
    "wetland": wetland,
    "village": village,
    "town": town,
    "festival": festival,
    "product": product,
    "honour": honour,
    "story": story,
    "study-base": study,
    "route": route,
    "practice": practice,
}


def draw(kind: str, seed: int, palette: str, size: tuple[int, int], **options: Any) -> Image.Image:
    """Draw one print, RGB, of exactly `size`; the same arguments give the same pixels. Unknown kinds raise KeyError."""
    plate = Print(*size, seed, palette)
    KINDS[kind](plate, **options)
    return plate.done()
