"""Labels in both languages, Chinese dates, notices of the year, the headline font."""

from __future__ import annotations

import re
import string
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

import backend.sitebuild as room
from backend.content.days import lunar_name, next_lunar, next_month_day
from backend.sitebuild.dates import civil, solar_term, span
from backend.sitebuild.font import MOST, headline_characters, serif_font, subset_woff2
from backend.sitebuild.labels import LABELS
from backend.sitebuild.markup import clauses, phrases
from backend.sitebuild.notices import in_force
from backend.sitebuild.view import View, spoken_distance


def fields_of(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_label_is_there_in_both_languages() -> None:
    for key, (zh, en) in LABELS.items():
        assert zh.strip() and en.strip(), key
        assert fields_of(zh) == fields_of(en), key
        assert key == "release" or not re.search(r"[\u3400-\u9fff]", en) or key in {"switch_name", "switch_mark"}, key


def test_no_label_is_asked_for_that_does_not_exist() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in Path(room.__file__).parent.glob("*.py"))
    asked = set(re.findall(r"\bt\(\"([a-z0-9_-]+)\"[,)]", source))
    assert asked - set(LABELS) == set()


def test_labels_speak_to_you_not_to_an_office() -> None:
    for zh, _ in LABELS.values():
        assert not re.search(r"您|打卡|网红|绝美|震撼|赋能|！|温馨提示|敬请", zh), zh


@pytest.mark.parametrize(
    ("month", "day", "name"),
    [(1, 15, "正月十五"), (12, 23, "腊月廿三"), (11, 1, "冬月初一"), (3, 10, "三月初十"), (5, 20, "五月二十"),
     (8, 30, "八月三十"), (7, 19, "七月十九"), (1, None, "正月")],
)  # fmt: skip
def test_lunar_days_have_their_names(month: int, day: int | None, name: str) -> None:
    assert lunar_name(month, day) == name


def test_lunar_days_fall_on_civil_days() -> None:
    assert next_lunar(1, 15, date(2026, 11, 24)) == date(2027, 2, 20)
    assert next_lunar(4, 8, date(2026, 11, 24)) == date(2027, 5, 13)
    assert next_lunar(1, 15, date(2027, 2, 20)) == date(2027, 2, 20)
    assert next_lunar(12, 30, date(2026, 1, 1)) >= date(2026, 1, 1)
    assert next_month_day(2, 29, date(2027, 1, 1)) == date(2027, 2, 28)


def test_spans_say_nothing_twice() -> None:
    first, last = date(2026, 4, 18), date(2026, 4, 20)
    assert span(first, last, "zh") == "2026 年 4 月 18 日至 20 日"
    assert span(first, last, "en") == "18–20 April 2026"
    assert span(first, date(2026, 5, 2), "zh") == "2026 年 4 月 18 日至 5 月 2 日"
    assert span(first, first, "zh") == "2026 年 4 月 18 日"
    assert civil(first, "en", weekday=True) == "Saturday 18 April 2026"


def test_the_slip_names_the_solar_term() -> None:
    assert solar_term(date(2026, 11, 24)) == "小雪"
    assert solar_term(date(2026, 11, 21)) == "立冬"


def test_yearly_notices_come_back() -> None:
    assert in_force("05-01", "08-16", date(2026, 11, 24)) == (date(2027, 5, 1), date(2027, 8, 16))
    assert in_force("11-01", "03-01", date(2027, 1, 5)) == (date(2026, 11, 1), date(2027, 3, 1))
    assert in_force(None, None, date(2027, 1, 5)) == (None, None)


def test_captions_part_after_marks() -> None:
    assert clauses("上山看红叶，靠海吃秋蟹。") == ["上山看红叶，", "靠海吃秋蟹。"]
    assert phrases("上山，下海", "zh") == '<span class="ph">上山，</span><span class="ph">下海</span>'
    assert phrases("上山，<下海>", "en") == "上山，&lt;下海&gt;"


def test_a_distance_is_no_finer_than_the_points_allow(views: dict[str, View]) -> None:
    said = [(80, 50), (4300, 1000), (4300, 1500), (640, 2000), (26_000, 20_000)]
    assert [spoken_distance(views["zh"], metres, precision) for metres, precision in said] == [
        "直线约 100 米", "直线约 4 公里", "直线约 4.5 公里", "直线 2 公里以内", "直线约 20 公里",
    ]  # fmt: skip
    assert spoken_distance(views["en"], 640, 2000) == "within 2 km in a straight line"


def test_the_font_has_the_headlines_and_is_always_the_same() -> None:
    text = headline_characters(['<h1 class="label"><b>花果山</b></h1><p>羿</p><p class="call">登上玉女峰</p>'])
    assert set("花果山登上玉女峰") <= set(text)
    assert "羿" not in text
    font = serif_font()
    first = subset_woff2(font, text)
    assert first == subset_woff2(font, text)
    face = TTFont(BytesIO(first))
    assert {ord(char) for char in "花果山登上"} <= set(face.getBestCmap())
    face.close()


def test_the_font_stays_small_however_many_headlines_there_are() -> None:
    every = "".join(chr(code) for code in range(0x4E00, 0x4E00 + 3000))
    text = headline_characters([f"<h1>{every}</h1><h2>花果山花果山</h2>"], ["西"])
    assert set("花果山西") <= set(text)
    assert len(text) == MOST
    assert len(subset_woff2(serif_font(), text)) <= 110_000
