"""Tickets and certificates: what they say of a day, every format inside its bounds, and who gets a frame at all."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import Any

import pytest
import segno
from PIL import Image

from backend.content.catalogue import Term, Vocabulary
from backend.content.days import lunar_name
from backend.imaging.promo.art import Keep, PhotoArt, Size
from backend.imaging.promo.brief import Brief, make_brief
from backend.imaging.promo.certificate import bare_title, draw_certificate
from backend.imaging.promo.certificate_grids import CERTIFICATES
from backend.imaging.promo.days import DayWords, day_words, last_held
from backend.imaging.promo.formats import FORMATS, compose
from backend.imaging.promo.horizontal import Line
from backend.imaging.promo.sheet import GROUNDS, Placed, Sheet
from backend.imaging.promo.ticket import draw_ticket, fit_day
from backend.imaging.promo.ticket_grids import TICKETS
from tests.imaging.samples import PUBLIC, VOCABULARY, make_entry, quarters

LONG_ADDRESS = "https://" + "x" * 43 + "/s/a1b2c3"
COUNTIES = Vocabulary(
    {"haizhou": Term("haizhou", "海州区", "Haizhou District")}, {}, {}, (), {}, {}, VOCABULARY.promo_kinds, {}, ()
)
CHECKED = date(2026, 11, 24)
HELD = {"key": "a", "name": "第 3 届", "status": "held", "sessions": [{"start": "2024-07-06", "end": "2024-07-07"}]}
RULES: dict[str, dict[str, Any]] = {
    "lunar": {"kind": "lunar", "month": 1, "day": 15, "note": "农历正月十五；当年的时间和地点以主办方公告为准。"},
    "month": {"kind": "natural", "month": 4, "note": "四月初；花期早晚随天气，当年办不办、哪天开，以主办方公告为准。"},
    "season": {"kind": "natural", "note": "春季三月下旬到五月中旬，四月下旬到五月初最盛；秋季八月到十月。"},
    "none": {
        "kind": "none",
        "note": "不是年年办。查到的第 4 到第 6 届在五月下旬到七月上旬；今后办不办，以主办方公布为准。",
    },
}
TITLES = {
    "zh": ("灯会", "海州元宵灯会", "徐福故里海洋文化节（徐福节）", "国家 AAAAA 级旅游景区的第十二届园艺博览会"),
    "en": ("Fair", "Twelfth Jiangsu Provincial Horticultural Exposition and Harvest Festival"),
}
HOLDERS = {"zh": "连云港海州湾国家级海洋公园", "en": "Haizhou Bay National Marine Park, Lianyungang"}
ISSUERS = {
    "zh": "国家海洋局（宣传教育中心等组织评选）",
    "en": "State Oceanic Administration (selection run by its publicity and education centre and others)",
}


class Flat:
    """A picture of one colour, in focus at its middle: layouts do not depend on what is shown."""

    def at(self, size: Size, keep: Keep | None = None) -> Image.Image:
        return Image.new("RGB", size, "#C3D3D0")

    def focal(self, size: Size, keep: Keep | None = None) -> tuple[int, int] | None:
        x0, y0, x1, y1 = keep or (0, 0, *size)
        return (x0 + x1) // 2, (y0 + y1) // 2


def festival(title: str, lang: str, rule: str = "lunar", **own: Any) -> Brief:
    entry = make_entry(
        "fest01",
        title if lang == "zh" else "某个节",
        title if lang == "en" else "Some Festival",
        kind="festival",
        headline="正月十五，到海州看灯",
        rule=RULES[rule],
        **{"county": "haizhou", "checked_on": CHECKED, "best_months": [4, 5, 8, 9, 10], "editions": [HELD], **own},
    )
    return make_brief(entry, lang, COUNTIES, PUBLIC, None)


def honour(title: str, lang: str, **own: Any) -> Brief:
    fields = {"issuer": ISSUERS[lang], "year": 2016, "level": "national", "holder": HOLDERS[lang], **own}
    entry = make_entry(
        "hon001",
        title if lang == "zh" else "某个称号",
        title if lang == "en" else "Some Title",
        kind="honour",
        **{"standing": "awarded", **fields},
    )
    return make_brief(entry, lang, VOCABULARY, PUBLIC, None)


def inside(box: Placed, frame: tuple[int, int, int, int], slack: int = 0) -> bool:
    x, y, w, h = frame
    across = x - slack <= box["x"] and box["x"] + box["w"] <= x + w + slack
    return across and y - slack <= box["y"] and box["y"] + box["h"] <= y + h + slack


def check(sheet: Sheet) -> None:
    """Everything on the sheet, nothing over anything else, nothing but a credit on the print, no orphan."""
    size = (0, 0, *sheet.image.size)
    assert all(inside(box, size) for box in sheet.boxes.values())
    print_box = sheet.boxes["print"]
    apart = {name: box for name, box in sheet.boxes.items() if name not in GROUNDS}
    if print_box["w"] < sheet.image.width:
        apart["print"] = print_box
    for (name, one), (other, two) in combinations(apart.items(), 2):
        across = min(one["x"] + one["w"], two["x"] + two["w"]) - max(one["x"], two["x"])
        down = min(one["y"] + one["h"], two["y"] + two["h"]) - max(one["y"], two["y"])
        assert across <= 2 or down <= 2 or {name, other} == {"credit", "print"}, f"{name} meets {other}"
    for name, box in apart.items():
        assert len(box["lines"]) < 2 or len(box["lines"][-1]) > 1, name


def check_bounds(name: str, sheet: Sheet, paper: tuple[int, int, int, int]) -> None:
    """Safe zones, the square that is cut from a cover, and the paper that all but heading and credit stand on."""
    off = {"print", "focus", "heading", "heading-2", "credit", "credit-tab"}
    for key, box in sheet.boxes.items():
        assert key in off or inside(box, paper), key
    if name == "poster":
        assert all(
            inside(sheet.boxes[key], (0, 192, 1080, 1344)) for key in ("title", "lead", "qr") if key in sheet.boxes
        )
    if name == "cover":
        assert all(inside(box, (258, 0, 383, 383)) for key, box in sheet.boxes.items() if key not in ("print", "focus"))
        assert not inside(sheet.boxes["focus"], paper)
    assert ("qr" in sheet.boxes) == (name in ("poster", "note", "print"))


@pytest.mark.parametrize("name", sorted(FORMATS))
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_ticket_holds_every_title_and_day(name: str, lang: str) -> None:
    briefs = [festival(title, lang) for title in TITLES[lang]]
    briefs += [festival(TITLES[lang][1], lang, rule) for rule in RULES]
    for brief in briefs:
        sheet = compose(name, brief, Flat())
        assert sheet.image.size == FORMATS[name].size
        assert {"title", "day", "civil", "credit", "seal"} <= set(sheet.boxes)
        check(sheet)
        check_bounds(name, sheet, TICKETS[name].paper)


@pytest.mark.parametrize("name", sorted(FORMATS))
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_certificate_holds_every_title(name: str, lang: str) -> None:
    briefs = [honour(title, lang) for title in TITLES[lang]]
    briefs.append(honour(TITLES[lang][0], lang, year="unknown", issuer="unknown"))
    for brief in briefs:
        sheet = compose(name, brief, Flat())
        assert sheet.image.size == FORMATS[name].size
        assert {"title", "holder", "year", "issuer-1", "credit", "seal"} <= set(sheet.boxes)
        check(sheet)
        x, y, w, h = CERTIFICATES[name].paper
        edge = CERTIFICATES[name].frames[1]
        check_bounds(name, sheet, (x, y, w, h))
        words = (box for key, box in sheet.boxes.items() if box["lines"] and not key.startswith("credit"))
        assert all(inside(box, (x + edge, y + edge, w - 2 * edge, h - 2 * edge)) for box in words)


@pytest.mark.parametrize("name", ["poster", "note", "print"])
def test_codes_keep_whole_modules_for_a_long_address(name: str) -> None:
    assert len(LONG_ADDRESS) == 60
    modules = segno.make(LONG_ADDRESS, error="m", micro=False).symbol_size(scale=1, border=4)[0]
    for address in (LONG_ADDRESS, f"{PUBLIC}/s/abcdef"):
        for brief in (festival(TITLES["zh"][1], "zh"), honour(TITLES["zh"][1], "zh")):
            sheet = compose(name, Brief(**{**brief.plain(), "address": address}), Flat())
            check(sheet)
            qr = sheet.boxes["qr"]
            assert qr["w"] == qr["h"] >= modules * (12 if name == "print" else 6) - 40
            if address == LONG_ADDRESS:
                assert qr["w"] // modules >= (12 if name == "print" else 6)


def test_only_awards_get_a_frame_and_only_national_ones_say_so() -> None:
    for standing in ("applied", "candidate"):
        sheet = compose("poster", honour("国家级景区", "zh", standing=standing, year="unknown"), Flat())
        assert "year" not in sheet.boxes and "issuer-1" not in sheet.boxes
    assert draw_certificate("og", honour("国家森林城市", "zh"), Flat()).boxes["family"]["lines"] == ["国字头名片"]
    other = honour("省级地名文化遗产", "zh", level="provincial")
    assert draw_certificate("og", other, Flat()).boxes["family"]["lines"] == ["荣誉名片"]
    unknown = draw_certificate("og", honour("养生基地", "zh", year="unknown", issuer="unknown"), Flat())
    assert unknown.boxes["year"]["lines"] == ["年份待核实"]
    assert unknown.boxes["issuer-1"]["lines"] == ["授予单位待核实"]


def test_the_holder_is_not_said_twice() -> None:
    holder = {"holder": "花果山景区"}
    assert bare_title(honour("国家 5A 级旅游景区（花果山）", "zh", **holder)) == "国家 5A 级旅游景区"
    assert bare_title(honour("国家生态县（区）", "zh", holder="东海县、赣榆区")) == "国家生态县（区）"
    assert bare_title(honour("旅游重点村（第二批）", "zh", **holder)) == "旅游重点村（第二批）"
    english = honour("National Attraction (Liandao)", "en", holder="Liandao Scenic Area")
    assert bare_title(english) == "National Attraction"


def test_a_lunar_day_is_said_with_its_next_date() -> None:
    days = ((1, 15), (5, 5), (8, 20), (12, 30), (9, 9))
    assert [lunar_name(*day) for day in days] == ["正月十五", "五月初五", "八月二十", "腊月三十", "九月初九"]
    own = festival("海州元宵灯会", "zh").own
    words = day_words(own, "zh")
    assert (words.text, "".join(words.small), words.known) == ("正月十五", "2027 年 2 月 20 日　星期六", True)
    assert day_words(own, "en").text == "20 Feb"
    assert "".join(day_words(own, "en").small) == "Saturday 20 Feb 2027"
    assert own["venue"] == "海州区"
    assert last_held(own, "zh") == "2024 年 7 月 6 日至 7 日" and last_held(own, "en") == "6–7 July 2024"


def test_days_nobody_has_announced_are_not_invented() -> None:
    def words(lang: str, **own: Any) -> DayWords:
        return day_words(own, lang)

    assert words("zh", kind="natural", month=4).text == "4 月"
    assert (
        words("zh", kind="lunar", month=1).text == "正月" and words("en", kind="lunar", month=1).text == "Lunar month 1"
    )
    assert words("zh", kind="lunar", month=5, day=5) == DayWords(("五月", "初五"), ("农历，", "每年"), "")
    assert words("en", kind="gregorian", month=5, day=1) == DayWords(("1", "May"), ("Every year",))
    seasons = words("zh", kind="natural", season=[4, 5, 8, 9, 10])
    assert seasons.parts == ("4—5 月", "8—10 月") and seasons.small == ("自然时令",)
    assert words("zh", kind="none", season=[4]).parts == ("待公布",)
    assert not words("zh", kind="none").known and words("en", kind="none").text == "To be announced"
    called_off = words("zh", kind="none", status="cancelled", reason="台风", start="2027-08-01", end="2027-08-01")
    assert called_off == DayWords(("已取消",), ("台风",), known=False)


def test_an_announced_session_and_a_planned_edition() -> None:
    coming = {
        "key": "b",
        "name": "第 4 届",
        "status": "scheduled",
        "sessions": [{"start": "2027-05-01", "end": "2027-05-05", "venue": "园博园"}],
    }
    brief = festival("花会", "zh", "none", editions=[HELD, coming])
    words = day_words(brief.own, "zh")
    assert (words.text, "".join(words.small)) == ("5 月 1—5 日", "2027 年 5 月 1 日至 5 日")
    assert brief.own["venue"] == "园博园" and brief.own["last"] == ["2024-07-06", "2024-07-07"]
    planned = festival(
        "山海节", "zh", "none", editions=[{"key": "c", "name": "拟办", "status": "planned", "sessions": []}]
    )
    assert day_words(planned.own, "zh").text == "策划中"
    only = festival("第 3 届花博会", "zh", "none")
    assert day_words(only.own, "zh") == DayWords(("已举办",), ("2024 年 7 月 6 日", "至 7 日"), known=False)
    assert only.own["last"] == []


def test_a_day_stands_as_large_as_its_box_allows() -> None:
    words = DayWords(("正月", "十五"), ("每年",), "")
    assert fit_day(words, Line(0, 0, 150, width=620))[1] == ["正月十五"]
    font, lines = fit_day(words, Line(0, 0, 116, width=248, limit=2))
    assert lines == ["正月", "十五"] and font.size == 116
    assert fit_day(DayWords(("待公布",), (), known=False), Line(0, 0, 116, width=248, limit=2))[1] == ["待公布"]


def test_a_headline_on_two_lines_takes_its_room_from_the_print() -> None:
    one = draw_ticket("timeline", festival(TITLES["zh"][1], "zh"), Flat()).boxes["print"]
    two = draw_ticket("timeline", festival(TITLES["zh"][2], "zh"), Flat()).boxes["print"]
    assert two["h"] < one["h"] == TICKETS["timeline"].print[3]


@pytest.mark.parametrize("focus", [(0.1, 0.5), (0.3, 0.2), (0.5, 0.5), (0.6, 0.9), (0.95, 0.95)])
def test_the_focal_point_of_a_photo_is_never_under_a_paper(focus: tuple[float, float]) -> None:
    photo = PhotoArt(quarters(1600, 1067), focus)
    for name in FORMATS:
        for brief in (festival(TITLES["zh"][1], "zh"), honour(TITLES["zh"][1], "zh")):
            boxes = compose(name, brief, photo).boxes
            paper = (
                boxes.get("ticket")
                or boxes.get("certificate")
                or boxes["credit-tab" if "credit-tab" in boxes else "qr"]
            )
            assert not inside(boxes["focus"], (paper["x"], paper["y"], paper["w"], paper["h"])), name
            shown = boxes["print"]
            assert inside(boxes["focus"], (shown["x"], shown["y"], shown["w"], shown["h"]))
