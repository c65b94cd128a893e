"""Every entry in every format and language, and sixty hard titles, measured from the finished JPEG."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import pytest
import zxingcpp
from PIL import Image

from backend.content.catalogue import LANGS, Catalogue
from backend.content.kinds import BY_KIND
from backend.imaging.jobs import encode_sheet
from backend.imaging.promo.brief import Brief, make_brief
from backend.imaging.promo.formats import FORMATS, compose
from backend.imaging.promo.sheet import Sheet
from backend.settings import REPO_ROOT
from tests.content.reading import load
from tests.imaging.measure import Green, faults_of
from tests.imaging.samples import VOCABULARY, make_entry

PUBLIC = "https://www.lianyungang-shanhai.gov.cn"
WORDS = "连云港山海云台秦东门外海州湾里听潮看日出"
MARKS = ("「听潮」", "《镜花缘》", "——", "……", "“山海”之间", "（创建中）", "，、；：？！。", "・·～")
TITLES = (
    *(WORDS[:length] for length in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20)),
    *((WORDS * 2)[:length] for length in (24, 28, 32, 36, 40)),
    *(f"{mark}海边" for mark in MARKS),
    *(f"去海边{mark}" for mark in MARKS),
    "，。！",
    "《西游记》里的花果山、水帘洞、三元宫和七十二洞",
    "中国·东海国际水晶节暨第 18 届水晶博览会",
    "国家 4A 级旅游景区 in Lianyungang",
    "624.4 米",
    "5A",
    "2027 年 2 月 20 日",
    "K-Pop 夜市 & Food",
    "砚𬒈𬌗𫖮".replace("𬒈", "台").replace("𬌗", "山").replace("𫖮", "人"),
    "垇崮硖岞嵎",
    "鸑鷟鹡鸰",
    "一，二",
    "海，",
)
ENGLISH = (
    "Sea",
    "Huaguo Mountain",
    "Twelfth Jiangsu Provincial Horticultural Exposition",
    "The Twelfth Jiangsu Provincial Horticultural Exposition and International Crystal Festival of Donghai County",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "Lianyungang-Xugou-Liandao-Qinshandao",
    "“Lucid Waters and Lush Mountains” (in progress)",
    "A, B; C: D! E? F…",
    "5A",
    "Journey to the West: Water Curtain Cave & Three-Origins Palace",
)
CODED = ("poster", "note", "print")
HARD = ("place", "village", "story", "festival", "honour")
OWN: dict[str, dict[str, Any]] = {
    "honour": {
        "issuer": "文化和旅游部、国家发展和改革委员会",
        "year": 2024,
        "standing": "awarded",
        "holder": "连岛景区",
    },
    "festival": {
        "rule": {"kind": "lunar", "month": 1, "day": 15, "note": "农历节期由历法换算；安排以主办方公布为准。"}
    },
}


@cache
def shipped() -> Catalogue:
    return load(REPO_ROOT / "content")[0]


def measure(name: str, brief: Brief) -> tuple[Sheet, bytes, list[str]]:
    sheet = compose(name, brief, Green())
    data = encode_sheet(sheet.image, FORMATS[name])
    return sheet, data, list(faults_of(name, data, sheet.boxes))


def briefs(kind: str) -> Iterator[Brief]:
    for entry in shipped().of(BY_KIND[kind].collection):
        for lang in LANGS:
            yield make_brief(entry, lang, shipped().vocabulary, PUBLIC, None)


def hard_briefs(kind: str) -> Iterator[Brief]:
    for lang, titles in (("zh", TITLES), ("en", ENGLISH)):
        for title in titles:
            chinese, english = (title, "A Place") if lang == "zh" else ("某处", title)
            entry = make_entry("code12", chinese, english, kind=kind, landscape="island", **OWN.get(kind, {}))
            yield make_brief(entry, lang, VOCABULARY, PUBLIC, None)


def faults(found: Iterable[Brief], every: int) -> list[str]:
    """Faults of all briefs in the formats: of each brief one format in `every`, in turn."""
    return [
        f"{name} {brief.title}: {fault}"
        for number, brief in enumerate(found)
        for place, name in enumerate(FORMATS)
        if (number + place) % every == 0
        for fault in measure(name, brief)[2]
    ]


@pytest.mark.parametrize("kind", BY_KIND)
def test_entries_in_formats_by_turns(kind: str) -> None:
    assert faults(briefs(kind), 4) == []


@pytest.mark.parametrize("kind", HARD)
def test_hard_titles_in_formats_by_turns(kind: str) -> None:
    assert len(TITLES) + len(ENGLISH) >= 60
    assert faults(hard_briefs(kind), 4) == []


@pytest.mark.soak
@pytest.mark.parametrize("kind", BY_KIND)
def test_every_entry_in_every_format_and_language(kind: str) -> None:
    assert faults(briefs(kind), 1) == []


@pytest.mark.soak
@pytest.mark.parametrize("kind", HARD)
def test_every_hard_title_in_every_format(kind: str) -> None:
    assert faults(hard_briefs(kind), 1) == []


def read_codes(name: str, step: int) -> None:
    """Reads the code of one brief in `step` of every kind from a quarter of the picture."""
    for kind in BY_KIND:
        for brief in list(briefs(kind))[::step]:
            _, data, _ = measure(name, brief)
            with Image.open(io.BytesIO(data)) as image:
                small = image.convert("L").resize((image.width // 4, image.height // 4), Image.Resampling.LANCZOS)
            assert [code.text for code in zxingcpp.read_barcodes(small)] == [brief.address], brief.title
            assert brief.address.startswith(f"{PUBLIC}/s/")


@pytest.mark.parametrize("name", CODED)
def test_codes_are_read_at_a_quarter_of_the_size(name: str) -> None:
    read_codes(name, 9)


@pytest.mark.soak
@pytest.mark.parametrize("name", CODED)
def test_every_code_is_read_at_a_quarter_of_the_size(name: str) -> None:
    read_codes(name, 1)


def test_share_stays_within_what_wechat_takes() -> None:
    for kind in ("place", "festival", "honour"):
        for brief in list(briefs(kind))[::9]:
            assert len(measure("share", brief)[1]) <= 128_000


def test_the_measure_sees_what_it_is_for() -> None:
    """Text that runs out of its box, stands on the picture, is too pale or breaks wrongly is found."""
    brief = next(briefs("place"))
    sheet, data, faults = measure("share", brief)
    assert faults == []
    moved = {**sheet.boxes, "lead": {**sheet.boxes["lead"], "x": sheet.boxes["lead"]["x"] + 9}}
    assert any("has its ink at" in fault for fault in faults_of("share", data, moved))
    print_box = sheet.boxes["print"]
    on_print = {**sheet.boxes, "body": {**print_box, "x": 300, "y": 200, "w": 90, "h": 40, "lines": ["字"]}}
    assert any("stands on the picture" in fault for fault in faults_of("share", data, on_print))
    wrong = {**sheet.boxes, "lead": {**sheet.boxes["lead"], "lines": ["看海", "，好"]}}
    assert any("begins a line with ，" in fault for fault in faults_of("share", data, wrong))
    pale = encode_sheet(sheet.image.convert("L").point([150 + v * 2 // 5 for v in range(256)]), FORMATS["share"])
    assert any("contrast" in fault for fault in faults_of("share", pale, sheet.boxes))
