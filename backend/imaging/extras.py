"""Pictures of no entry: the home page's prints, the six landscapes, the footer's sea."""

from __future__ import annotations

from collections.abc import Mapping

from backend.imaging.promo.art import CoverSpec

HERO, TALL, SQUARE, FOOT = (1280, 1152), (960, 1120), (640, 640), (1560, 500)
#: season or scheme -> (palette, mode of the mountain print, seed)
HEROES = {
    "spring": ("spring", "summit", 3),
    "summer": ("day", "summit", 3),
    "autumn": ("autumn", "summit", 3),
    "winter": ("mist", "summit", 3),
    "dusk": ("dusk", "summit", 3),
}
LANDSCAPES = {
    "mountain": ("day", 3, {"mode": "summit"}),
    "sea": ("day", 5, {"mode": "beach"}),
    "harbour": ("dusk", 2, {"mode": "quay"}),
    "island": ("mist", 4, {}),
    "forest": ("spring", 5, {}),
    "wetland": ("autumn", 4, {}),
}
ALT = {
    "hero": ("手绘的山：近处松坡，远处峰顶小亭", "A drawn mountain with a pavilion on its summit"),
    "mountain": ("手绘：山", "Drawn: mountains"),
    "sea": ("手绘：海", "Drawn: the sea"),
    "harbour": ("手绘：港", "Drawn: the harbour"),
    "island": ("手绘：岛", "Drawn: an island"),
    "forest": ("手绘：林", "Drawn: a forest"),
    "wetland": ("手绘：湿地", "Drawn: wetland"),
    "foot": ("手绘：暮色里的海", "Drawn: the sea at dusk"),
}


def extra_pictures() -> Mapping[str, tuple[CoverSpec, tuple[int, int], tuple[str, str]]]:
    """Name -> (what to draw, its size, alt texts zh and en)."""
    pictures: dict[str, tuple[CoverSpec, tuple[int, int], tuple[str, str]]] = {}
    for season, (palette, mode, seed) in HEROES.items():
        spec = CoverSpec("mountain", seed, palette, {"mode": mode})
        pictures[f"hero-{season}"] = (spec, HERO, ALT["hero"])
        pictures[f"hero-{season}-tall"] = (spec, TALL, ALT["hero"])
    for land, (palette, seed, options) in LANDSCAPES.items():
        pictures[f"landscape-{land}"] = (CoverSpec(land, seed, palette, options), SQUARE, ALT[land])
    pictures["foot"] = (CoverSpec("sea", 9, "dusk", {"mode": "cove"}), FOOT, ALT["foot"])
    return pictures
