"""Each rule refuses its bad file, at the right line, and finds nothing else wrong with it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from backend.content.problems import format_problem
from backend.content.rules import RULES
from backend.content.rules.rule import ERROR, WARNING, Rule
from tests.conftest import BAD_CONTENT
from tests.content.reading import change, errors, load, spot

#: rule -> where its bad file (tests/badcontent/<rule>/, laid over the tiny tree) is refused, and words of the message
EXPECTED = {
    "alias-shared": ("places/huai/index.md:11 aliases[0]", "places/huaguoshan/index.md"),
    "alt-text": ("places/huai/index.md:13 cover.alt", "IMG_2041.jpg"),
    "broken-link": ("places/huai/index.md:15 正文", "是不是 huaguoshan？"),
    "cliche": ("places/huai/index.md:13 正文", "美不胜收"),
    "date-order": ("places/huai/index.md:12 notices[0].to", "2026-12-01"),
    "dead-reference": ("places/huai/index.md:11 related[1]", "是不是 liandao？"),
    "dropped-html": ("places/huai/index.md:15 正文", "<iframe>"),
    "duplicate-code": ("places/huai/index.md:4 code", "hgs001"),
    "duplicate-id": ("villages/huaguoshan/index.md:1", "places/huaguoshan/index.md"),
    "duplicate-key": ("places/huai/index.md:11 owner", "第一次在第 10 行"),
    "edition-reason": ("festivals/huai/index.md:15 editions[0].status", "reason"),
    "encoding": ("places/huai/index.md:2", "UTF-8"),
    "expired-honour": ("honours/huai/index.md:13 expires", "2024-12-31"),
    "fence": ("places/huai/index.md:1", "---"),
    "folder": ("places/Huai_Li:1", "小写拼音"),
    "fullwidth-colon": ("places/huai/index.md:2", "title: "),
    "heading": ("places/huai/index.md:13 正文", "## 和 ###"),
    "honour-basis": ("honours/huai/index.md:1 issuer", "unknown"),
    "inline-image": ("places/huai/index.md:15 正文", "gallery"),
    "name-clash": ("places/huai/index.md:11 aliases[0]", "places/huaguoshan/index.md"),
    "no-cover": ("places/huai/index.md:1", "手绘封面"),
    "no-english": ("places/huai/index.md:1", "index.en.md"),
    "outside-county": ("places/huai/index.md:6 location", "东海县在东经"),
    "photo-credit": ("places/huai/index.md:11 cover.licence", "CC0-1.0"),
    "photo-file": ("places/huai/index.md:12 cover.file", "是不是 shan.jpg？"),
    "photo-licence": ("places/huai/index.md:15 cover.licence", "CC0"),
    "photo-focus": ("places/huai/index.md:16 cover.focus", "[离左边, 离上边]"),
    "required": ("places/huai/index.md:1 county", "请补上"),
    "slow-body": ("places/huai/index.md:12 正文", "超时"),
    "stale": ("places/huai/index.md:9 checked_on", "最多 180 天"),
    "study-base-basis": ("study-bases/huai/index.md:1 safety", "unknown"),
    "swapped-point": ("places/huai/index.md:6 location", "lat: 34.6, lon: 119.2"),
    "symlink": ("places/huai/index.en.md:1", "符号链接"),
    "too-large": ("places/huai/index.md:1", "最多 16 KB"),
    "too-long": ("places/huai/index.md:3 summary", "最多 120 个"),
    "translation-key": ("places/huai/index.en.md:5 season_limits[0]", "是不是 dong？"),
    "typography": ("places/huai/index.md:13 正文", "海拔 624 米，可以看海。"),
    "unknown-key": ("places/huai/index.md:11 besst_months", "是不是 best_months？"),
    "unknown-term": ("places/huai/index.md:5 county", "是不是 haizhou？"),
    "unpublished-reference": ("places/huai/index.md:11 related[0]", "sumawan"),
    "untranslatable": ("places/huai/index.en.md:6 tickets.prices[0].yuan", "index.md"),
    "unused-file": ("places/huai/shan.jpg:1", "没有用到"),
    "value": ("festivals/huai/index.md:17 editions[0].sessions[0].start", "2026-04-18"),
    "vocabulary": ("_data/promo.yaml:2 all_formats[1]", "是不是 village？"),
    "yaml-anchor": ("places/huai/index.md:11", "&zhen"),
    "yaml-depth": ("places/huai/index.md:11", "8 层"),
    "yaml-syntax": ("places/huai/index.md:3", "提醒: 冒号没有加引号"),
}  # fmt: skip


def test_every_rule_has_a_bad_file_and_an_expectation() -> None:
    ids = sorted(rule.id for rule in RULES)
    assert ids == sorted(EXPECTED)
    assert ids == sorted(path.name for path in BAD_CONTENT.iterdir())
    assert len(set(ids)) == len(ids)


def test_rules_describe_themselves_in_chinese() -> None:
    for rule in RULES:
        assert rule.description.endswith("。"), rule.id
        assert rule.severity in (ERROR, WARNING)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_bad_file_is_refused_where_it_is_wrong(rule: Rule, tiny_tree: Path) -> None:
    name, severity = rule.id, rule.severity
    shutil.copytree(BAD_CONTENT / name, tiny_tree, dirs_exist_ok=True, symlinks=True)
    _, problems = load(tiny_tree)
    where, words = EXPECTED[name]
    expected = f"{name} {where}"
    found = [problem for problem in problems if spot(problem) == expected]
    assert len(found) == 1, [format_problem(problem) for problem in problems if problem.rule == name]
    assert found[0].severity == severity
    assert words in format_problem(found[0])
    others = [format_problem(problem) for problem in problems if problem.is_error and problem not in found]
    assert others == []


PLACE = "places/huaguoshan/index.md"
ISLAND = "places/liandao/index.md"


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (PLACE, "alt: 云雾里的山林", "alt: 图片", "alt-text {}:14 cover.alt"),
        (PLACE, "alt: 云雾里的山林", "alt: 图 1", "alt-text {}:14 cover.alt"),
        (PLACE, "alt: 云雾里的山林", "alt: misty-forest-mountain", "alt-text {}:14 cover.alt"),
        (PLACE, "alt: 云雾里的山林", "alt: 微信图片_20260401", "alt-text {}:14 cover.alt"),
        ("places/huaguoshan/index.en.md", "alt: A forest ridge in mist", "alt: IMG 2041", "alt-text {}:7 cover.alt"),
        (ISLAND, "title: 连岛", "title: 花果山", "name-clash {}:2 title"),
        ("places/liandao/index.en.md", "Liandao Island", "Huaguo Mountain", "name-clash {}:2 title"),
        (ISLAND, "aliases: [东西连岛", "aliases: [花 果山", "name-clash {}:5 aliases[0]"),
        (ISLAND, "landscape: island", "landscape: 岛", "unknown-term {}:7 landscape"),
        (ISLAND, "datum: gcj02", "datum: bd09", "value {}:10 location.datum"),
        (ISLAND, "county: lianyun", "county: guannan", "outside-county {}:10 location"),
        (ISLAND, 'close: "18:00"', 'close: "07:00"', "date-order {}:22 opening.hours[0].close"),
        (ISLAND, "checked_on: 2026-11-01", "checked_on: 2026-11-25", "date-order {}:16 checked_on"),
        (ISLAND, "owner: 山海连云编辑部", "owner: 甲\npublish_on: 2026-01-02\nunpublish_on: 2026-01-02",
         "date-order {}:19 unpublish_on"),
        (ISLAND, "owner: 山海连云编辑部", "owner: 甲\nformerly: [huaguoshan]", "duplicate-id {}:18 formerly[0]"),
        (ISLAND, "related: [xiliandaocun", "related: [liandao", "dead-reference {}:12 related[0]"),
        (ISLAND, "owner: 山海连云编辑部", "owner: 甲\npart_of: yunwucha", "dead-reference {}:18 part_of"),
        ("festivals/shuijingjie/index.md", "end: 2023-09-28", "end: 2023-09-25",
         "date-order {}:23 editions[0].sessions[0].end"),
        ("festivals/shuijingjie/index.md", "status: held", "status: postponed",
         "edition-reason {}:21 editions[0].status"),
        ("honours/liandao-5a/index.md", "year: 2024\n", "", "honour-basis {}:1 year"),
        ("honours/liandao-5a/index.md", "sources:\n  - title: 文化和旅游部公告，2024 年\n", "",
         "honour-basis {}:1 sources"),
        ("study-bases/donghaishuijingbowuguan/index.md", "group_size: unknown\n---", "---",
         "study-base-basis {}:1 group_size"),
        ("routes/shanhai-yiri/index.md", "entry: huaguoshan", "entry: yunwucha", "dead-reference {}:16 stops[1].entry"),
        ("pages/about/index.md", "编辑部写", "<video>编辑部写", "dropped-html {}:8 正文"),
    ],
)  # fmt: skip
def test_other_ways_to_break_a_rule(tiny_tree: Path, file: str, old: str, new: str, expected: str) -> None:
    change(tiny_tree / file, old, new)
    assert errors(load(tiny_tree)[1]) == [expected.format(file)]


@pytest.mark.parametrize(("checked", "stale"), [("2026-05-28", False), ("2026-05-27", True)])
def test_hours_and_prices_are_stale_after_180_days(tiny_tree: Path, checked: str, stale: bool) -> None:
    change(tiny_tree / ISLAND, "checked_on: 2026-11-01", f"checked_on: {checked}")
    assert (f"stale {ISLAND}:16 checked_on" in [spot(problem) for problem in load(tiny_tree)[1]]) is stale


@pytest.mark.parametrize(("checked", "stale"), [("2024-11-24", False), ("2024-11-23", True)])
def test_other_facts_are_stale_after_730_days(tiny_tree: Path, checked: str, stale: bool) -> None:
    change(tiny_tree / PLACE, "checked_on: 2026-11-01", f"checked_on: {checked}")
    assert any(problem.rule == "stale" for problem in load(tiny_tree)[1]) is stale


@pytest.mark.parametrize("name", ["en", "api", "media", "search", "places"])
def test_a_page_may_not_take_an_address_of_the_site(tiny_tree: Path, name: str) -> None:
    shutil.copytree(tiny_tree / "pages" / "about", tiny_tree / "pages" / name)
    assert errors(load(tiny_tree)[1]) == [f"folder pages/{name}:1"]
