"""Promotional pictures: every box inside its frame, nothing over anything else, and the share card's golden layout."""

from __future__ import annotations

from itertools import combinations

import pytest
from PIL import Image

from backend.imaging.promo.art import CoverSpec, DrawnArt, Keep, Size, crop
from backend.imaging.promo.brief import Brief, make_brief
from backend.imaging.promo.formats import FORMATS, compose, formats_for
from backend.imaging.promo.sheet import GROUNDS, Placed, Sheet
from tests.conftest import Golden
from tests.imaging.samples import PUBLIC, VOCABULARY, make_entry, quarters

KINDS = ("place", "village", "festival", "honour", "story", "product")
TITLES = (
    "岛",
    "花果山",
    "海州元宵灯会",
    "山海连线：从花果山到连岛两日走读",
    "《镜花缘》与“板浦”——老街……",
    "国家 AAAAA 级旅游景区",
)
ENGLISH = (
    "Liandao",
    "The Linhong Estuary Wetland and Shorebird Nature School of Lianyungang",
    "Li Ruzhen’s Museum (Banpu)",
)
OWN = {"issuer": "文化和旅游部", "year": 2024, "standing": "awarded", "holder": "连岛景区"}


def brief_for(title: str, lang: str, kind: str = "place") -> Brief:
    english = title if lang == "en" else "Some Place by the Sea"
    chinese = title if lang == "zh" else "某处"
    more = OWN if kind == "honour" else {}
    entry = make_entry(
        "code12", chinese, english, kind=kind, landscape="island", headline=chinese + "，来看海。", **more
    )
    return make_brief(entry, lang, VOCABULARY, PUBLIC, None)


class Flat:
    """A picture of one colour: layouts do not depend on what is shown."""

    def at(self, size: Size, keep: Keep | None = None) -> Image.Image:
        return Image.new("RGB", size, "#C3D3D0")

    def focal(self, size: Size, keep: Keep | None = None) -> tuple[int, int] | None:
        return None


def art() -> DrawnArt:
    return DrawnArt(CoverSpec("island", 2, "day"))


def overlap(one: Placed, other: Placed) -> bool:
    across = min(one["x"] + one["w"], other["x"] + other["w"]) - max(one["x"], other["x"])
    down = min(one["y"] + one["h"], other["y"] + other["h"]) - max(one["y"], other["y"])
    return across > 2 and down > 2


def check_sheet(sheet: Sheet) -> None:
    """Every box lies on the sheet; texts and codes do not meet; nothing but slip and tab stands on the print."""
    width, height = sheet.image.size
    for name, box in sheet.boxes.items():
        assert box["x"] >= 0 and box["y"] >= 0, name
        assert box["x"] + box["w"] <= width and box["y"] + box["h"] <= height, name
    apart = {name: box for name, box in sheet.boxes.items() if name not in GROUNDS}
    for (name, box), (other, second) in combinations(apart.items(), 2):
        assert not overlap(box, second), f"{name} meets {other}"


@pytest.mark.parametrize("name", sorted(FORMATS))
@pytest.mark.parametrize("kind", KINDS)
def test_every_format_of_every_family_keeps_its_boxes_apart(name: str, kind: str) -> None:
    for lang, title in (("zh", TITLES[1]), ("zh", TITLES[3]), ("en", ENGLISH[1])):
        sheet = compose(name, brief_for(title, lang, kind), Flat())
        assert sheet.image.size == FORMATS[name].size
        check_sheet(sheet)


@pytest.mark.parametrize("name", ["share", "og"])
@pytest.mark.parametrize(("lang", "title"), [("zh", title) for title in TITLES] + [("en", title) for title in ENGLISH])
def test_hard_titles_fit_share_and_og(name: str, lang: str, title: str) -> None:
    sheet = compose(name, brief_for(title, lang), Flat())
    check_sheet(sheet)
    assert not overlap(sheet.boxes["title"], sheet.boxes["print"])
    assert not overlap(sheet.boxes["lead"], sheet.boxes["print"])


def test_share_layout_is_as_reviewed(golden: Golden) -> None:
    entry = make_entry(
        "ld5a20",
        "连岛",
        "Liandao Island",
        landscape="island",
        summary="江苏省最大的基岩海岛，6.7 公里大堤连着陆地。",
    )
    boxes = {}
    for lang in ("zh", "en"):
        boxes[lang] = compose("share", make_brief(entry, lang, VOCABULARY, PUBLIC, None), art()).boxes
    golden.check("share-boxes.json", boxes)


def test_poster_family_follows_the_kind() -> None:
    def names(kind: str, title: str, lang: str = "zh") -> set[str]:
        return set(compose("poster", brief_for(title, lang, kind), Flat()).boxes)

    assert "slip" in names("village", "西连岛村") and "slip" not in names("village", "Xiliandao", "en")
    assert "slip" not in names("village", "国家 5A 村")
    assert {"day", "civil"} <= names("festival", "海州元宵灯会")
    assert "year" in names("honour", "国家级旅游景区")
    assert {"qr", "verb", "credit"} <= names("place", "花果山")


def test_only_awarded_honours_look_like_certificates() -> None:
    entry = make_entry("applied", "国家级景区", kind="honour", issuer="某部", year="unknown", standing="applied")
    brief = make_brief(entry, "zh", VOCABULARY, PUBLIC, None)
    assert "year" not in compose("poster", brief, Flat()).boxes


def test_formats_by_kind_and_language() -> None:
    assert formats_for("place", "zh", ("place",), True) == ("share", "og")
    assert set(formats_for("place", "zh", ("place",), False)) == set(FORMATS)
    assert formats_for("story", "zh", ("place",), False) == ("share", "og", "poster")
    assert formats_for("place", "en", ("place",), False) == ("share", "og", "poster")
    assert formats_for("story", "en", ("place",), False) == ("share", "og")
    assert len(FORMATS) == 7


def test_crops_keep_the_focal_point() -> None:
    image = quarters()
    assert crop(image, (50, 100), (0.9, 0.1)).getpixel((25, 20)) == image.getpixel((350, 30))
    assert crop(image, (200, 50), (0.1, 0.9)).size == (200, 50)
    red = crop(image, (40, 30), (0.0, 0.0))
    assert isinstance(red, Image.Image) and red.size == (40, 30)
