"""content/_data: the editors' vocabularies, typed and checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.reading import errors, load


def test_the_vocabulary_of_the_tiny_tree(tiny_tree: Path) -> None:
    vocabulary = load(tiny_tree)[0].vocabulary
    assert list(vocabulary.counties) == ["lianyun", "haizhou", "ganyu", "donghai", "guanyun", "guannan", "city"]
    assert vocabulary.counties["haizhou"].label("zh") == "海州区"
    assert vocabulary.counties["haizhou"].label("en") == "Haizhou District"
    assert vocabulary.counties["haizhou"].extra == {"bbox": [118.91, 34.378, 119.462, 34.75]}
    assert [term.zh for term in vocabulary.landscapes.values()] == ["山", "海", "港", "岛", "林", "湿地"]
    assert 0 < len(vocabulary.tags) <= 60
    assert vocabulary.promo_kinds == ("place", "village", "festival", "route", "study-base")
    assert vocabulary.readings["赣榆"] == "gan yu"
    assert ("皮皮虾", "虾婆婆", "虾蛄", "爬虾") in vocabulary.synonyms
    assert "tag:richu" in vocabulary.intents["看日出"]
    assert sorted(vocabulary.months) == list(range(1, 13))
    assert vocabulary.months[11] == {
        "word_zh": "红叶",
        "word_en": "Red leaves",
        "headline_zh": "上山看红叶，靠海吃秋蟹。",
        "headline_en": "Red leaves on the hills, crab by the sea.",
        "ids": ["huaguoshan", "xiliandaocun"],
    }
    assert [(notice["key"], notice.get("from"), notice["entries"]) for notice in vocabulary.notices] == [
        ("xiuyu", "05-01", []),
        ("dongji", "11-15", ["huaguoshan"]),
    ]
    assert "打卡" in vocabulary.cliches["zh"]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("tags", "dengshan: 登山\n", "vocabulary _data/tags.yaml:1 dengshan"),
        ("tags", "登山: {zh: 登山, en: Hills}\n", "vocabulary _data/tags.yaml:1 登山"),
        ("tags", "a: {zh: 登山}\n", "vocabulary _data/tags.yaml:1 a.en"),
        ("tags", "".join(f"t{n}: {{zh: 甲, en: A}}\n" for n in range(61)), "vocabulary _data/tags.yaml:1"),
        ("counties", "a: {zh: 甲, en: A, bbox: [120, 34, 119, 35]}\n", "vocabulary _data/counties.yaml:1 a.bbox"),
        ("counties", "a: {zh: 甲, en: A, bbox: [118, 34, 119]}\n", "vocabulary _data/counties.yaml:1 a.bbox"),
        ("readings", "赣榆: gan\n", "vocabulary _data/readings.yaml:1 赣榆"),
        ("readings", "赣榆: gàn yú\n", "vocabulary _data/readings.yaml:1 赣榆"),
        ("intents", "看海: [tag:nope]\n", "vocabulary _data/intents.yaml:1 看海[0]"),
        ("intents", "伴手礼: [kind:produkt]\n", "vocabulary _data/intents.yaml:1 伴手礼[0]"),
        ("intents", "看海: 海\n", "vocabulary _data/intents.yaml:1 看海"),
        ("synonyms", "- [a, b]\n", "yaml-syntax _data/synonyms.yaml:1"),
        ("synonyms", "groups: [[a, a]]\n", "vocabulary _data/synonyms.yaml:1 groups[0][1]"),
        ("calendar", "13: {word: x}\n", "vocabulary _data/calendar.yaml:1 13"),
        ("notices", "notices:\n  - {key: a}\n", "vocabulary _data/notices.yaml:2 notices[0].kind"),
        ("notices", "notices: []\ntags: &a x\n", "yaml-anchor _data/notices.yaml:2"),
    ],
)
def test_what_a_vocabulary_refuses(tiny_tree: Path, name: str, text: str, expected: str) -> None:
    (tiny_tree / "_data" / f"{name}.yaml").write_text(text, encoding="utf-8")
    assert expected in errors(load(tiny_tree)[1])


def test_a_missing_vocabulary_is_named(tiny_tree: Path) -> None:
    (tiny_tree / "_data" / "promo.yaml").unlink()
    assert errors(load(tiny_tree)[1]) == ["vocabulary _data/promo.yaml:1"]


def test_a_calendar_that_names_no_entry(tiny_tree: Path) -> None:
    calendar = tiny_tree / "_data" / "calendar.yaml"
    calendar.write_text(calendar.read_text(encoding="utf-8").replace("[huaguoshan,", "[nowhere,"), encoding="utf-8")
    assert errors(load(tiny_tree)[1]) == ["dead-reference _data/calendar.yaml:11 11.ids[0]"]
