"""What visitors type and what they must get."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path

import pytest

from backend.search.queries import SearchIndex, SearchQuery, open_index


def found(index: SearchIndex, q: str, **given: object) -> list[str]:
    return [hit.id for hit in index.search(SearchQuery(q=q, **given)).hits]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("q", "first"),
    [
        ("花果山", "huaguoshan"),  # exact title
        ("果山", "huaguoshan"),  # a piece of it that is no word
        ("花果山在哪里", "huaguoshan"),  # fillers
        ("苍梧山", "huaguoshan"),  # alias
        ("hgs", "huaguoshan"),  # initials
        ("huaguoshan", "huaguoshan"),  # pinyin
        ("Hua Guo Shan", "huaguoshan"),
        ("huaguosan", "huaguoshan"),  # sh and s mixed up
        ("ＨＧＳ", "huaguoshan"),  # full width
        ("monkey king", "huaguoshan"),  # English text
        ("mountain of flowers", "huaguoshan"),
        ("水濂洞", "shuiliandong"),  # homophone
        ("空望山", "kongwangshan"),
        ("連島", "liandao"),  # traditional
        ("岛", "liandao"),
        ("beaches", "liandao"),  # stem
        ("看海", "liandao"),  # intent
        ("螃蟹几月份最肥", "suozixie"),  # synonym in a question
        ("喝茶", "yunwucha"),  # the thing inside a word
        ("ganyu yingtao", "ganyuyingtaojie"),  # reading from the table
        ("五月底摘樱桃", "ganyuyingtaojie"),
        ("water curtain", "shuiliandong"),
        ("water plays", "liandao"),  # a tag as a phrase
        ("小朋友", "huaguoshan"),  # synonym of an intent
    ],
)
def test_finds_first(index: SearchIndex, q: str, first: str) -> None:
    assert found(index, q)[:1] == [first]


@pytest.mark.parametrize("q", ["", "   ", "？！", "量子力学", "zzzzqx", "\x00", "🙂🙂"])
def test_nothing_is_nothing(index: SearchIndex, q: str) -> None:
    result = index.search(SearchQuery(q=q))
    assert (result.total, result.hits) == (0, [])


def test_satellites_stand_below_the_thing(index: SearchIndex) -> None:
    ids = found(index, "花果山 风景")
    assert ids[0] == "huaguoshan"
    assert "huaguoshan-shanmen" in ids


def test_place_elsewhere_is_answered_with_a_sentence(index: SearchIndex) -> None:
    result = index.search(SearchQuery(q="西湖怎么走"))
    assert (result.total, result.notes) == (0, ["“西湖”不在连云港，这里只有连云港的山海。"])
    english = index.search(SearchQuery(q="Taishan", lang="en"))
    assert english.notes == ["“taishan” is not in Lianyungang; only this city is covered here."]


def test_did_you_mean_only_when_little_is_found(index: SearchIndex) -> None:
    assert index.search(SearchQuery(q="孔忘山")).did_you_mean == ["孔望山"]
    assert index.search(SearchQuery(q="花国汕")).did_you_mean == ["花果山"]
    assert index.search(SearchQuery(q="花果山")).did_you_mean == []


def test_season_lifts_gently(index: SearchIndex) -> None:
    plain = {hit.id: hit.score for hit in index.search(SearchQuery(q="亲子")).hits}
    april = index.search(SearchQuery(q="亲子", on=date(2026, 4, 1))).hits
    lifted = {hit.id: hit.score for hit in april}
    assert 1.0 < lifted["huaguoshan"] / plain["huaguoshan"] < 1.2
    assert lifted["liandao"] == plain["liandao"]


def test_facets_are_of_the_whole_result_and_filters_combine(index: SearchIndex) -> None:
    result = index.search(SearchQuery(q="花果山", page_size=1))
    assert len(result.hits) == 1
    assert result.facets["kind"] == [("place", 3), ("product", 1)]
    assert result.facets["county"] == [("haizhou", 3)]
    assert result.facets["tag"] == [("xiyouji", 2), ("cha", 1), ("qinzi", 1), ("wanshui", 1)]
    assert [month for month, _ in result.facets["month"]] == [str(month) for month in range(1, 13)]
    assert found(index, "花果山", kind="product") == ["yunwucha"]
    assert found(index, "花果山", county="haizhou", tag="wanshui") == ["shuiliandong"]
    assert sorted(found(index, "花果山", kind="product,place", month=7)) == ["huaguoshan-shanmen", "shuiliandong"]
    assert found(index, "花果山", tag="nothing") == []


def test_pages_do_not_overlap(index: SearchIndex) -> None:
    whole = found(index, "花果山")
    pages = [found(index, "花果山", page=page, page_size=2) for page in (1, 2, 3)]
    assert [entry for page in pages for entry in page] == whole


def test_parts_add_up_to_the_score(index: SearchIndex) -> None:
    for q in ("花果山", "hgs", "亲子 沙滩", "春天看花"):
        for hit in index.search(SearchQuery(q=q, on=date(2026, 4, 1))).hits:
            assert sum(hit.parts.values()) == pytest.approx(hit.score, abs=0.02)


def test_language_of_snippets(index: SearchIndex) -> None:
    def snippet(q: str, lang: str) -> str:
        return index.search(SearchQuery(q=q, lang=lang)).hits[0].snippet

    assert snippet("islands", "en") == "An <mark>island</mark> with two beaches; the sea is close."
    assert snippet("西连岛村", "en") == "连岛上的渔村。"  # has no English: the Chinese text stands in
    assert snippet("monkey king", "zh").startswith("The mountain home of the <mark>Monkey</mark>")
    assert snippet("hgs", "zh") == "江苏最高的山，孙悟空的老家。"


def test_pinyin_and_homophones_mark_the_chinese_they_stand_for(index: SearchIndex) -> None:
    cave = next(hit for hit in index.search(SearchQuery(q="huaguoshan")).hits if hit.id == "shuiliandong")
    assert cave.snippet == "<mark>花果山</mark>上的山洞，雨后水大。"
    assert cave.matched == ("pinyin",)
    kongwang = index.search(SearchQuery(q="水濂洞")).hits
    assert [hit.snippet for hit in kongwang] == [
        "花果山上的山洞，雨后水大。",
        "山中有<mark>水帘洞</mark>、三元宫。春天看桃花，秋天看红叶。",
    ]


def test_suggest(index: SearchIndex) -> None:
    def ids(q: str) -> list[str]:
        return [row.id for row in index.suggest(q)]

    assert ids("花") == ["huaguoshan", "huaguoshan-shanmen"]
    assert ids("帘") == ["shuiliandong"]
    assert ids("huag")[0] == "huaguoshan"
    assert ids("hg")[0] == "huaguoshan"
    assert ids("liand")[0] == "liandao"
    assert ids("Wat") == ["shuiliandong"]
    assert ids("") == ids("\x00") == []
    assert len(index.suggest("a" * 5000)) == 0
    row = index.suggest("鹰游")[0]
    assert (row.id, row.text, row.title, row.kind, row.county) == ("liandao", "鹰游山", "连岛", "place", "lianyun")


def test_threads_share_an_index_and_close_ends_it(index_path: Path) -> None:
    index = open_index(index_path)
    wrong: list[list[str]] = []

    def work() -> None:
        for _ in range(20):
            ids = found(index, "花果山")
            if ids[:1] != ["huaguoshan"]:
                wrong.append(ids)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    index.close()
    index.close()
    with pytest.raises(ValueError, match="closed"):
        index.search(SearchQuery(q="花果山"))


def test_opened_through_a_link_stays_where_it_was(index_path: Path, tmp_path: Path) -> None:
    link = tmp_path / "current"
    link.symlink_to(index_path)
    with open_index(link) as index:
        link.unlink()
        link.symlink_to(tmp_path)
        assert found(index, "花果山")[0] == "huaguoshan"


@pytest.mark.parametrize(
    "q", ["晚上海边散步", "haishangyuntaishan", "南京到连云港", "上海出发 花果山", "西湖 花果山", "云台山"]
)
def test_words_that_only_look_like_a_place_elsewhere(index: SearchIndex, q: str) -> None:
    assert index.search(SearchQuery(q=q)).notes == []
