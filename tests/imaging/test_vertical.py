"""Family B in all formats: slip, columns and foot keep apart, safe zones hold, photos show their focal point."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from backend.imaging.brand import SALT, qr_code, tight_code
from backend.imaging.promo.art import Art, CoverSpec, DrawnArt, Keep, PhotoArt, Size, cut, weight
from backend.imaging.promo.brief import Brief, make_brief
from backend.imaging.promo.contrast import least_contrast
from backend.imaging.promo.formats import FORMATS, compose
from backend.imaging.promo.sheet import GROUNDS, Placed, Sheet
from backend.imaging.promo.vertical import fits_vertical
from backend.imaging.promo.vertical_grids import GRIDS
from tests.imaging.samples import PUBLIC, VOCABULARY, make_entry

NAMES = sorted(FORMATS)
TITLES = ("孔望", "西连岛村", "海州五大宫调", "东海水晶雕刻传说")


def brief_for(
    title: str, kind: str = "village", lang: str = "zh", headline: str = "礁石湾住一晚，渔村村史馆走一回"
) -> Brief:
    entry = make_entry("code12", title, "Some Village by the Sea", kind=kind, landscape="sea", headline=headline)
    return make_brief(entry, lang, VOCABULARY, PUBLIC, None)


class Plain:
    """A picture of one colour without a focal point."""

    def __init__(self, color: str = "#DCE6E2") -> None:
        self.color = color

    def at(self, size: Size, keep: Keep | None = None) -> Image.Image:
        return Image.new("RGB", size, self.color)

    def focal(self, size: Size, keep: Keep | None = None) -> tuple[int, int] | None:
        return None


def photo(focus: tuple[float, float], size: Size = (1600, 1200)) -> PhotoArt:
    """A grey photo with a red mark at its focal point."""
    image = Image.new("RGB", size, "#8A9690")
    x, y = focus[0] * size[0], focus[1] * size[1]
    ImageDraw.Draw(image).ellipse([x - 12, y - 12, x + 12, y + 12], fill="#E01010")
    return PhotoArt(image, focus)


def inside(point: Placed, box: Placed) -> bool:
    return box["x"] <= point["x"] <= box["x"] + box["w"] and box["y"] <= point["y"] <= box["y"] + box["h"]


def meet(one: Placed, other: Placed) -> bool:
    across = min(one["x"] + one["w"], other["x"] + other["w"]) - max(one["x"], other["x"])
    down = min(one["y"] + one["h"], other["y"] + other["h"]) - max(one["y"], other["y"])
    return across > 0 and down > 0


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("art", [Plain(), photo((0.5, 0.5))], ids=["drawn", "photo"])
def test_nothing_meets_anything_else(name: str, title: str, art: Art) -> None:
    for headline in (
        "礁石湾住一晚，渔村村史馆走一回",
        "从 6.7 公里大堤过去",
        "国家 5A 级景区旁边的村子，一年四季都可以来住几天",
    ):
        sheet = compose(name, brief_for(title, headline=headline), art)
        width, height = FORMATS[name].size
        assert sheet.image.size == (width, height)
        apart = {key: box for key, box in sheet.boxes.items() if key not in GROUNDS}
        for key, box in apart.items():
            assert box["x"] >= 0 and box["x"] + box["w"] <= width, key
            assert box["y"] >= 0 and box["y"] + box["h"] <= height, key
        for (key, box), (other, second) in combinations(apart.items(), 2):
            assert not meet(box, second), f"{key} meets {other}"
        assert inside(apart["title"], sheet.boxes["slip"]) and inside(apart["seal"], sheet.boxes["slip"])
        assert "credit" in apart and ("qr" in apart) == (name in ("poster", "note", "print"))
        assert name == "cover" or "lead" in apart or "lead-1" in apart


@pytest.mark.parametrize("title", TITLES)
def test_poster_keeps_title_lead_and_code_out_of_the_bands_of_a_short_video(title: str) -> None:
    for art in (Plain(), Plain("#6E8A70")):
        boxes = compose("poster", brief_for(title), art).boxes
        for name in ("title", "lead", "lead-1", "lead-2", "qr"):
            if name in boxes:
                assert boxes[name]["y"] >= 192 and boxes[name]["y"] + boxes[name]["h"] <= 1536, name


def test_cover_keeps_to_the_square_that_is_cut_from_its_middle() -> None:
    for kind, title in (("place", "连岛"), ("place", "临洪河口湿地"), ("village", "西连岛村")):
        for name, box in compose("cover", brief_for(title, kind), Plain()).boxes.items():
            assert name == "print" or (box["x"] >= 258 and box["x"] + box["w"] <= 641), name


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("focus", [(0.5, 0.5), (0.15, 0.3), (0.9, 0.2), (0.75, 0.8), (0.3, 0.85)])
def test_no_paper_lies_on_the_focal_point_of_a_photo(name: str, focus: tuple[float, float]) -> None:
    for kind, title in (("village", "西连岛村"), ("place", "连岛"), ("place", "临洪河口湿地公园")):
        sheet = compose(name, brief_for(title, kind), photo(focus))
        point = sheet.boxes["focus"]
        red = np.asarray(sheet.image, np.int16)[point["y"], point["x"]]
        assert red[0] - red[1] > 80, "the focal point is not where it is said to be"
        for ground in ("slip", "tab", "credit-tab", "lead-slip"):
            assert ground not in sheet.boxes or not inside(point, sheet.boxes[ground]), ground


def test_columns_stand_on_a_plain_print_go_to_the_foot_of_a_busy_one_and_get_a_slip_on_a_photo() -> None:
    def names(art: Art, name: str = "poster") -> set[str]:
        return set(compose(name, brief_for("西连岛村"), art).boxes)

    assert {"lead-1", "lead-2"} <= names(Plain()) and "lead-slip" not in names(Plain())
    assert {"lead-1", "lead-2"} <= names(Plain("#1B3040"))
    assert "lead" in names(Plain("#6E8A70")) and "lead-1" not in names(Plain("#6E8A70"))
    assert {"lead-1", "lead-slip"} <= names(photo((0.2, 0.6)))


def test_family_follows_kind_language_length_and_format() -> None:
    assert all(fits_vertical(brief_for("西连岛村"), name) for name in NAMES)
    assert all(fits_vertical(brief_for("淮海戏", "story"), name) for name in NAMES)
    assert [name for name in NAMES if fits_vertical(brief_for("连岛", "place"), name)] == ["cover"]
    assert not any(fits_vertical(brief_for("西连岛村", lang="en"), name) for name in NAMES)
    assert not any(
        fits_vertical(brief_for(title), name) for title in ("岛", "国家 5A 村", "一二三四五六七八九") for name in NAMES
    )
    assert not any(fits_vertical(brief_for("云雾茶", "product"), name) for name in NAMES)
    assert set(GRIDS) == set(FORMATS)


def test_codes_have_whole_modules_large_enough_for_the_longest_address() -> None:
    for size, least in ((288, 6), (540, 12)):
        for address in ("https://shanhai.example/s/abcdef", "https://" + "h" * 44 + "/s/abcdef"):
            code, quiet = tight_code(size, address, SALT)
            scale = quiet // 4
            assert scale >= least and code.width <= size and code.width % scale == 0
            assert qr_code(size, address, SALT).size == (size, size)


def test_a_code_leaves_its_quiet_zone_free() -> None:
    for name in ("poster", "note", "print"):
        for title, kind in (("西连岛村", "village"), ("花果山", "place")):
            sheet: Sheet = compose(name, brief_for(title, kind), Plain("#203040"))
            box = sheet.boxes["qr"]
            frame = sheet.image.crop((box["x"], box["y"], box["x"] + box["w"], box["y"] + box["h"]))
            scale = tight_code(540 if name == "print" else 288, PUBLIC + "/s/code12", SALT)[1] // 4
            pixels = np.asarray(frame.convert("L"))
            quiet = np.concatenate(
                [pixels[: 4 * scale].ravel(), pixels[:, : 4 * scale].ravel(), pixels[-4 * scale :].ravel()]
            )
            assert quiet.min() > 200, name


def test_a_cut_brings_the_focal_point_to_its_aim_where_the_edges_allow() -> None:
    assert cut((400, 300), (100, 100), (0.5, 0.5)) == (50, 0, 350, 300)
    assert cut((400, 300), (100, 100), (0.5, 0.5), aim=(0.25, 0.5))[0] == 100
    assert cut((400, 300), (100, 100), (0.5, 0.5), zoom=2.0) == (125, 75, 275, 225)


def test_a_drawn_print_turns_its_heavy_side_to_the_free_part() -> None:
    art, size = DrawnArt(CoverSpec("mountain", 1, "day")), (900, 700)
    left, right = art.at(size, (0, 0, 600, 700)), art.at(size, (300, 0, 900, 700))
    assert left.transpose(Image.Transpose.FLIP_LEFT_RIGHT).tobytes() == right.tobytes()
    assert weight(left, (0, 0, 600, 700)) >= weight(right, (0, 0, 600, 700))


def test_a_village_keeps_its_subject_on_the_free_side() -> None:
    size, left, right = (900, 700), (0, 0, 600, 700), (300, 0, 900, 700)
    plain, turned = (DrawnArt(CoverSpec("village", 1, "day", {"turned": turn})) for turn in (False, True))
    assert plain.at(size, left).tobytes() == plain.at(size).tobytes() != plain.at(size, right).tobytes()
    assert turned.at(size, right).tobytes() == turned.at(size).tobytes() != turned.at(size, left).tobytes()


def test_contrast_is_that_of_the_least_favourable_spot() -> None:
    image = Image.new("RGB", (40, 40), "#FFFFFF")
    assert least_contrast(image, (0, 0, 40, 40), "#000000") == pytest.approx(21.0)
    ImageDraw.Draw(image).rectangle([10, 10, 13, 13], fill="#777777")
    assert least_contrast(image, (0, 0, 40, 40), "#000000") == pytest.approx(4.69, abs=0.02)
