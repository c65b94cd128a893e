"""The site's own search index: what it holds of an entry, how names are spelled, and that pages only name it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from backend.sitebuild.finder import make_index, speller
from backend.sitebuild.view import View


def test_a_row_holds_what_the_phone_needs(views: dict[str, View]) -> None:
    row = next(row for row in make_index(views["zh"])["rows"] if row["i"] == "huaguoshan")
    assert row["k"] == "place"
    assert row["n"][0] == "花果山"
    assert "Huaguo Mountain" in row["n"]
    assert row["y"][0] == "hua guo shan"
    assert len(row["y"]) == len(row["n"])
    assert row["p"] == ["/media/huaguoshan-320.webp", 320, 200]
    assert "z" not in row


def test_an_untranslated_entry_says_so_in_english(views: dict[str, View]) -> None:
    rows = {row["i"]: row for row in make_index(views["en"])["rows"]}
    assert rows["haizhougucheng"]["z"] == "zh"
    assert rows["huaguoshan"]["n"][0] == "Huaguo Mountain"


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("赣榆", "gan yu"),
        ("老单县", "lao shan xian"),
        ("花果山 5A", "hua guo shan 5a"),
        ("Huaguo Mountain", ""),
        ("", ""),
    ],
)
def test_names_are_spelled_by_the_editors_readings_first(name: str, spelled: str) -> None:
    assert speller({"赣榆": "gan yu", "单县": "shan xian"})(name) == spelled


def test_without_readings_names_are_spelled_all_the_same() -> None:
    assert speller({})("连岛") == "lian dao"


def test_only_the_search_page_names_the_index_and_no_page_loads_it(built_site: Path) -> None:
    indexes = {path.name for path in (built_site / "assets").glob("index-*.json")}
    assert {name.split(".")[0] for name in indexes} == {"index-zh", "index-en"}
    for lang, folder in (("zh", "search"), ("en", "en/search")):
        html = (built_site / folder / "index.html").read_text(encoding="utf-8")
        assert f'data-index="/assets/index-{lang}.' in html
        assert 'src="/assets/finder' not in html
    assert "data-index" not in (built_site / "index.html").read_text(encoding="utf-8")


def test_building_twice_gives_the_same_bytes(views: dict[str, View]) -> None:
    assert json.dumps(make_index(views["zh"])) == json.dumps(make_index(views["zh"]))
