"""Drawn covers: every print at every ratio, the same bytes each time, and who gets which."""

from __future__ import annotations

import hashlib

import pytest

from backend.imaging.covers import KINDS, draw
from backend.imaging.covers.choice import PRINTS, choose_cover
from backend.imaging.covers.palettes import PALETTES
from backend.imaging.covers.product import THINGS
from tests.imaging.samples import make_entry


def digest(kind: str, seed: int, palette: str, size: tuple[int, int], **options: object) -> str:
    return hashlib.sha256(draw(kind, seed, palette, size, **options).tobytes()).hexdigest()


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_print_at_every_ratio_is_drawn_and_repeats(kind: str) -> None:
    for number, size in enumerate(((320, 200), (200, 320), (480, 160), (240, 240))):
        palette = sorted(PALETTES)[number]
        image = draw(kind, number, palette, size)
        assert (image.mode, image.size) == ("RGB", size)
        assert digest(kind, number, palette, size) == hashlib.sha256(image.tobytes()).hexdigest()
    assert digest(kind, 1, "day", (320, 200)) != digest(kind, 2, "day", (320, 200))


@pytest.mark.parametrize("thing", sorted(THINGS))
def test_every_product_is_drawn(thing: str) -> None:
    assert draw("product", 1, "day", (320, 200), what=thing).size == (320, 200)


def test_every_mode_is_drawn() -> None:
    for kind, modes in (("mountain", 3), ("sea", 2), ("harbour", 2)):
        assert len({digest(kind, 1, "day", (320, 200), mode=mode) for mode in range(modes)}) == modes
    for land in ("mountain", "sea", "harbour", "island", "forest", "wetland"):
        for kind in ("honour", "story", "study-base", "route", "practice"):
            assert draw(kind, 1, "mist", (160, 100), land=land).size == (160, 100)


def test_kind_landscape_and_wish_choose_the_print() -> None:
    def chosen(**given: object) -> tuple[str, dict[str, object]]:
        choice = choose_cover(make_entry("x", str(given.pop("title", "某处")), **given))  # type: ignore[arg-type]
        return choice.kind, {name: value for name, value in choice.options.items() if name != "mode"}

    assert chosen(landscape="island") == ("island", {})
    assert chosen(landscape="none") == ("town", {})
    assert chosen(cover_as="lake", landscape="mountain") == ("wetland", {})
    assert chosen(kind="village", landscape="island") == ("village", {"inland": False})
    assert chosen(kind="village", landscape="none") == ("village", {"inland": True})
    assert chosen(kind="product", title="云雾茶") == ("product", {"what": "tea"})
    assert chosen(kind="product", title="赣榆紫菜") == ("product", {"what": "laver"})
    award = {"land": "sea", "awarded": True, "year": "2024"}
    assert chosen(kind="honour", landscape="sea", standing="awarded", year=2024) == ("honour", award)
    applied = {"land": "sea", "awarded": False, "year": ""}
    assert chosen(kind="honour", landscape="sea", standing="applied", year=2024) == ("honour", applied)
    assert chosen(kind="story", title="李汝珍与《镜花缘》")[1]["thing"] == "book"
    assert choose_cover(make_entry("y", "渔湾", landscape="mountain")).options == {"mode": 2}
    assert choose_cover(make_entry("z", "西大堤", landscape="harbour")).options == {"mode": 1}
    for wish in PRINTS:
        kind, _ = chosen(cover_as=wish)
        assert kind in KINDS


def test_palette_follows_the_best_months() -> None:
    def palettes(months: list[int], **given: object) -> set[str]:
        entries = [make_entry(f"e{n}", "某山", best_months=months, **given) for n in range(40)]  # type: ignore[arg-type]
        return {choose_cover(entry).palette for entry in entries}

    assert palettes([3, 4], landscape="mountain") == {"spring"}
    assert palettes([12, 1], landscape="mountain") == {"mist"}
    assert palettes([4, 5, 9, 10], landscape="mountain") == {"spring", "autumn"}
    assert palettes([7], landscape="harbour") == {"day", "dusk"}
    assert palettes([7], kind="festival") == {"night", "dusk"}
