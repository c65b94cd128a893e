"""Drawn covers: every print at every ratio, the same bytes each time, and who gets which."""

from __future__ import annotations

import hashlib
from itertools import combinations, pairwise

import numpy as np
import pytest
from PIL import Image

from backend.content.kinds import COLLECTIONS
from backend.content.schemas.entry import COVERS
from backend.imaging.covers import KINDS, draw
from backend.imaging.covers.choice import choose_covers
from backend.imaging.covers.palettes import PALETTES
from backend.settings import REPO_ROOT
from tests.content.reading import load
from tests.imaging.samples import make_entry

LANDSCAPES = ("mountain", "sea", "harbour", "island", "forest", "wetland")


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


@pytest.mark.parametrize(("kind", "mode"), [(kind, mode.name) for kind in sorted(KINDS) for mode in KINDS[kind].modes])
def test_every_mode_is_drawn_and_differs(kind: str, mode: str) -> None:
    mine = digest(kind, 1, "day", (320, 200), mode=mode)
    others = [digest(kind, 1, "day", (320, 200), mode=other.name) for other in KINDS[kind].modes if other.name != mode]
    assert mine not in others


def test_landed_prints_know_every_landscape() -> None:
    for land in LANDSCAPES:
        for kind, family in KINDS.items():
            if family.landed:
                assert draw(kind, 1, "mist", (160, 100), land=land).size == (160, 100)


def chosen(*, title: str = "某处", kind: str = "place", **fields: object) -> tuple[str, dict[str, object]]:
    """The print and options of one entry."""
    choice = choose_covers([make_entry("x", title, kind=kind, **fields)])["x"]
    return choice.kind, dict(choice.options)


def test_kind_landscape_and_wish_choose_the_print() -> None:
    assert chosen(landscape="island")[0] == "island"
    assert chosen(landscape="none")[0] == "town"
    assert chosen(cover_as="lake", landscape="mountain")[0] == "lake"
    assert chosen(kind="product", title="云雾茶") == ("product", {"mode": "tea"})
    assert chosen(kind="product", title="赣榆紫菜") == ("product", {"mode": "laver"})
    assert chosen(kind="product", title="虾婆婆")[1]["mode"] == "mantis"
    assert chosen(kind="product", title="赣榆对虾")[1]["mode"] == "prawn"
    assert chosen(kind="story", title="李汝珍与《镜花缘》")[1]["mode"] == "mirror"
    assert chosen(title="渔湾", landscape="mountain") == ("mountain", {"mode": "ravine"})
    assert chosen(title="花果山", landscape="mountain") == ("mountain", {"mode": "summit"})
    assert chosen(title="水帘洞", aliases=["花果山水帘洞"], landscape="mountain")[1]["mode"] == "curtain"
    assert chosen(title="某山梅园", cover_as="garden") == ("garden", {"mode": "plum"})
    assert chosen(title="西大堤", landscape="harbour") == ("harbour", {"mode": "causeway"})
    assert chosen(kind="festival", title="连云港之夏旅游节") == ("festival", {"mode": "beach"})
    assert chosen(kind="festival", title="某节", tags=["cha"]) == ("festival", {"mode": "fireworks"})
    assert chosen(kind="study-base", title="盐碱土绿化研学")[1]["mode"] == "plants"
    assert chosen(kind="study-base", title="淮盐研学", landscape="sea")[1]["mode"] == "salt"
    assert chosen(kind="practice", title="生态补偿机制") == ("practice", {"mode": "basins"})
    for wish in COVERS:
        assert chosen(cover_as=wish)[0] == wish


def test_only_what_was_awarded_shows_a_year() -> None:
    def award(**fields: object) -> dict[str, object]:
        return chosen(kind="honour", landscape="sea", year=2024, **fields)[1]

    assert award(standing="awarded")["year"] == "2024"
    assert award(standing="applied")["awarded"] is False and award(standing="applied")["year"] == ""


def test_palette_follows_the_best_months() -> None:
    def first(months: list[int], landscape: str) -> set[str]:
        entries = [make_entry(f"e{n}", "某山", best_months=months, landscape=landscape) for n in range(40)]
        return {choose_covers([entry])[entry.id].palette for entry in entries}

    assert first([3, 4], "mountain") == {"spring"}
    assert first([12, 1], "mountain") == {"mist"}
    assert first([4, 5, 9, 10], "mountain") == {"spring", "autumn"}
    assert first([7], "harbour") == {"day", "dusk"}


def test_no_list_shows_the_same_inks_or_picture_twice_side_by_side() -> None:
    entries = [make_entry(f"e{n}", "某山", landscape="mountain", best_months=[4, 5]) for n in range(60)]
    covers = list(choose_covers(entries).values())
    assert all(one.palette != two.palette for one, two in pairwise(covers))
    assert all(one.options["mode"] != two.options["mode"] for one, two in pairwise(covers))


def test_shipped_sections_are_sets_of_prints() -> None:
    """BRAND section 5: neighbours differ in inks and picture; a list of 12 holds at least 4 palettes."""
    catalogue, _ = load(REPO_ROOT / "content")
    covers = choose_covers(catalogue.entries)
    for collection in COLLECTIONS:
        row = [covers[entry.id] for entry in catalogue.of(collection)]
        for one, two in pairwise(row):
            assert one.palette != two.palette, f"{collection}: {one} and {two}"
        for start in range(len(row) - 11):
            assert len({choice.palette for choice in row[start : start + 12]}) >= 4, f"{collection} from {start}"


def test_no_two_shipped_covers_are_alike() -> None:
    """Within twelve places of a list the light and dark of two pictures differ; table and window of products aside."""
    catalogue, _ = load(REPO_ROOT / "content")
    covers = choose_covers(catalogue.entries)
    for collection in COLLECTIONS:
        row = [covers[entry.id] for entry in catalogue.of(collection)]
        small = [draw(each.kind, each.seed, each.palette, (160, 100), **each.options) for each in row]
        assert len({image.tobytes() for image in small}) == len(row), collection
        if collection == "products":
            assert len({each.options["mode"] for each in row}) == len(row)
            continue
        for first, second in combinations(range(len(row)), 2):
            if second - first < 12:
                likeness = alike(small[first], small[second])
                assert likeness < 0.96, f"{collection}: {row[first]} and {row[second]}: {likeness:.3f}"


def alike(one: Image.Image, two: Image.Image) -> float:
    """Correlation of the light in 24 x 15 fields of two pictures: 1 is the same picture."""
    fields = [np.asarray(image.convert("L").resize((24, 15), Image.Resampling.BOX), np.float64) for image in (one, two)]
    return float(np.corrcoef(*(field.ravel() for field in fields))[0, 1])
