"""The table of prints and the one function that draws them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PIL import Image

from backend.imaging.covers.bases import signs
from backend.imaging.covers.festivals import festival
from backend.imaging.covers.honours import honour
from backend.imaging.covers.lands import forest, garden, hotspring, mountain
from backend.imaging.covers.modes import Mode
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.practices import section
from backend.imaging.covers.products import product
from backend.imaging.covers.routes import path
from backend.imaging.covers.stories import story
from backend.imaging.covers.towns import town
from backend.imaging.covers.villages import village
from backend.imaging.covers.waters import harbour, island, lake, sea, wetland


@dataclass(frozen=True)
class Family:
    """One print: how it is drawn, the modes it comes in (none: one picture only), and whether it asks for the land."""

    draw: Callable[..., None]
    modes: Sequence[Mode] = ()
    landed: bool = False  # takes `land`, the entry's landscape


KINDS: Mapping[str, Family] = {
    "mountain": Family(mountain.mountain, mountain.MODES),
    "sea": Family(sea.sea, sea.MODES),
    "harbour": Family(harbour.harbour, harbour.MODES),
    "island": Family(island.island, island.MODES),
    "forest": Family(forest.forest, forest.MODES),
    "wetland": Family(wetland.wetland, wetland.MODES),
    "lake": Family(lake.lake, lake.MODES),
    "spring": Family(hotspring.spring),
    "garden": Family(garden.garden, garden.MODES),
    "village": Family(village.village, village.MODES),
    "town": Family(town.town, town.MODES),
    "festival": Family(festival.festival, festival.MODES),
    "product": Family(product.product, product.MODES),
    "honour": Family(honour.honour, honour.MODES, landed=True),
    "story": Family(story.story, story.MODES),
    "study-base": Family(signs.study, signs.MODES, landed=True),
    "route": Family(path.route, path.MODES),
    "practice": Family(section.practice, section.MODES),
}


def draw(
    kind: str, seed: int, palette: str, size: tuple[int, int], turned: bool = False, **options: Any
) -> Image.Image:
    """Draw one print, RGB, of exactly `size`; the same arguments give the same pixels. Unknown kinds raise KeyError.

    `turned`: left to right, for the second of a list that would show the same picture twice.
    """
    plate = Print(*size, seed, palette)
    KINDS[kind].draw(plate, **options)
    if turned:
        plate.mirror()
    return plate.done()
