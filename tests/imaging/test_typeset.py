"""Line breaking: what may begin and end a line, whole words, even lines, and what gives when nothing fits."""

from __future__ import annotations

import pytest

from backend.imaging.columns import numerals, set_columns
from backend.imaging.fonts import face
from backend.imaging.typeset import (
    NO_END,
    NO_START,
    fits,
    set_line,
    set_text,
    set_title,
    tokens,
    wrap,
)

TEXTS = (
    "主峰玉女峰海拔 624.4 米，江苏省最高峰。峰顶有迎曙亭可看日出；山中有水帘洞、七十二洞，与《西游记》相联系。",
    "江苏省最大的基岩海岛，6.7 公里大堤连着陆地。",
    "李汝珍在板浦写成《镜花缘》，故居还在老街上（免费开放）。",
    "“绿水青山就是金山银山”……山、海、港、岛、林——湿地！",
    "The largest bedrock island of Jiangsu, joined to the mainland by a 6.7 km causeway (2012).",
    "连云港市连云区宿城街道留云岭社区高公岛街道黄窝村",
    "，。、；：？！",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("width", [160, 230, 333, 440, 700])
def test_lines_break_where_they_may(text: str, width: int) -> None:
    font = face("serif7", 36)
    lines = wrap(text, font, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    for line in lines[1:]:
        assert line[0] not in NO_START
    for line in lines[:-1]:
        assert line[-1] not in NO_END
    assert all(len(tokens(line)) == 1 or fits([line], font, width, 1) for line in lines)


def test_latin_words_and_numbers_stay_whole() -> None:
    text = "海拔 624.4 米的 Huaguo Mountain 在连云港"
    lines = wrap(text, face("serif7", 36), 200)
    for word in ("624.4", "Huaguo", "Mountain"):
        assert any(word in line for line in lines)


def test_breaks_after_a_mark_and_evenly() -> None:
    font = face("serif7", 36)
    assert wrap("江苏省最大的基岩海岛，6.7 公里大堤连着陆地。", font, 440) == [
        "江苏省最大的基岩海岛，",
        "6.7 公里大堤连着陆地。",
    ]
    assert wrap("临洪河口湿地自然教育基地", font, 330) == ["临洪河口湿地", "自然教育基地"]


def test_no_orphan_on_the_last_line() -> None:
    font = face("serif7", 36)
    for length in range(8, 40):
        lines = wrap("看海看山看日出看云看花看船看鸟看潮看月看雪看灯看戏看书看风看雨看星"[:length], font, 36 * 7.2)
        assert len(lines) == 1 or len(lines[-1]) >= 3


def test_what_does_not_fit_is_cut_at_a_sentence_then_a_clause_then_with_an_ellipsis() -> None:
    font = face("serif7", 36)
    assert set_text("山上看日出。山下看海，看船。", font, 36 * 7, 1) == ["山上看日出。"]
    assert set_text("连岛北面的沙滩，夏天可以下海，退潮后能赶海", font, 36 * 9, 1) == ["连岛北面的沙滩。"]
    assert set_text("连云港市连云区宿城街道留云岭", font, 36 * 8, 1) == ["连云港市连云区…"]
    assert set_text("", font, 300, 2) == []


@pytest.mark.parametrize(
    "title", ["岛", "花果山", "海州元宵灯会", "山海连线：从花果山到连岛两日走读", "十" * 40, "A" * 40]
)
@pytest.mark.parametrize(("width", "size", "floor"), [(404, 112, 60), (376, 112, 60), (690, 172, 88)])
def test_titles_shrink_wrap_and_at_last_are_cut(title: str, width: int, size: int, floor: int) -> None:
    font, lines = set_title(title, "serif9", size, floor, width, 2, 5)
    assert fits(lines, font, width, 2, 5) and floor * 0.69 <= font.size <= size
    font, lines = set_line(title, "serif5", 30, 300)
    assert fits(lines, font, 300, 1)


def test_latin_with_an_apostrophe_or_a_dash_is_one_word_and_spaced_marks_stay_with_what_they_close() -> None:
    assert "Ruzhen’s" in tokens("Li Ruzhen’s Museum") and "1941–1944" in tokens("从 1941–1944 年")
    assert all(token[0] not in NO_START for token in tokens("连云港 · 节庆 ，某 。"))


def test_a_title_would_rather_be_smaller_than_split_a_word() -> None:
    _, lines = set_title("西游记文化陈列（花果山）", "serif9", 112, 60, 376, 2, 5, 66)
    assert lines == ["西游记文化", "陈列（花果山）"]


def test_numbers_in_columns_are_words() -> None:
    assert numerals("2020 年，5158 米，6.7 公里，10 种，32 年，1005 座") == (
        "二〇二〇年，五千一百五十八 米，六点七 公里，十 种，三十二 年，一千零五 座"
    )
    for text in ("0.013 平方公里", "国家 5A 级", "12345 人", "1941–1944", "99.5%"):
        assert numerals(text) == text


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("礁石湾住一晚，渔村村史馆走一回。", ["礁石湾住一晚，", "渔村村史馆走一回"]),
        ("一座小岛，守了 32 年", ["一座小岛，", "守了三十二年"]),
        ("从煎盐到滩晒", ["从煎盐到滩晒"]),
        ("国家 5A 级景区", []),
        ("一二三四五六七八九十一二三四五六七八九十一", []),
        ("", []),
    ],
)
def test_columns(text: str, columns: list[str]) -> None:
    assert set_columns(text, 10, 2) == columns


def test_columns_never_begin_with_a_mark_nor_hold_a_single_character() -> None:
    text = "看海，看山；看日出：看云。看“花”看船、看鸟看《潮》看月"
    for end in range(2, len(text)):
        columns = set_columns(text[:end], 10, 2)
        assert all(column[0] not in NO_START and column[-1] not in NO_END for column in columns)
        assert len(columns) < 2 or all(len(column) > 1 for column in columns)
