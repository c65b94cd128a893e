"""Terms and pinyin: one way for index and query."""

from __future__ import annotations

import pytest

from backend.search.analysis import Analyser, grams, name_key, normalise, stem
from backend.search.names import one_edit
from backend.search.pinyin import Pinyin, fold
from backend.search.words import MONTH_WORDS


def test_normalise() -> None:
    assert normalise("Ｙunü 連島 １２") == "yunu 连岛 12"
    assert normalise("a\x00b\ud800") == "a b?"
    assert name_key("《西游记》与 Monkey  King’s") == "西游记与monkey king"


def test_one_letter_tokens_are_kept() -> None:
    assert Analyser([]).words("A级景区 5A") == ["a", "级", "景区", "~区", "5a"]


def test_user_words_hold_for_their_instance_only() -> None:
    assert Analyser(["娲遗石"]).cut("去娲遗石吧") == ["去", "娲遗石", "吧"]
    assert "娲遗石" not in Analyser([]).cut("去娲遗石吧")


def test_grams_find_every_substring() -> None:
    assert grams("花果山, a") == ["花", "果", "山", "花果", "果山"]


@pytest.mark.parametrize(
    ("word", "same"),
    [("beaches", "beach"), ("islands", "island"), ("hiking", "hike"), ("berries", "berry"), ("stopped", "stop")],
)
def test_stem_brings_forms_together(word: str, same: str) -> None:
    assert stem(word) == stem(same)


def test_readings_of_places_win() -> None:
    assert Pinyin({"单县": "shan xian"}).syllables("去单县") == ("qu", "shan", "xian")
    assert Pinyin({}).syllables("花果山5A") == ("hua", "guo", "shan", "5a")


def test_usual_confusions_are_one() -> None:
    for left, right in (
        ("zhi", "zi"),
        ("chang", "can"),
        ("shi", "si"),
        ("nan", "lan"),
        ("ying", "yin"),
        ("peng", "pen"),
    ):
        assert fold(left) == fold(right)
    assert fold("lv") == fold("lu")


def test_one_edit() -> None:
    assert one_edit("花果山", "花国山") and one_edit("花果", "花果山") and one_edit("abdc", "abcd")
    assert not one_edit("花果山", "花果山") and not one_edit("花果山", "大果村") and not one_edit("ab", "abcd")


def test_months_in_words() -> None:
    assert MONTH_WORDS["五月底"] == MONTH_WORDS["5月"] == MONTH_WORDS["may"] | {5}
    assert MONTH_WORDS["暑假"] == {7, 8}
