"""Places elsewhere are answered empty with a sentence; what only looks like one is searched for."""

from __future__ import annotations

import pytest

from backend.search.queries import SearchIndex, SearchQuery


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("西湖怎么走", "西湖"),
        ("杭州西湖门票", "西湖"),
        ("三亚海滩", "三亚"),
        ("青岛海边好玩吗", "青岛"),
        ("北京故宫", "北京"),
        ("南京博物院", "南京"),
        ("great wall", "great wall"),
        ("beaches in qingdao", "qingdao"),
        ("月牙泉", "月牙泉"),
    ],
)
def test_a_place_elsewhere_is_answered_empty_with_a_sentence(
    query: str, place: str, shipped_index: SearchIndex
) -> None:
    result = shipped_index.search(SearchQuery(q=query, lang="zh"))
    assert (result.total, len(result.notes)) == (0, 1)
    assert place in result.notes[0]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("西湖 花果山", "huaguoshan"),  # a name of ours stands beside it
        ("上海出发 花果山", "huaguoshan"),  # where a visitor comes from
        ("凤凰古城", "nanchengguzhen"),  # an alias here, a sight elsewhere
        ("伊庐山梅园", "yilushan"),  # said like a name of ours
        ("月牙岛", "yueyadao"),
    ],
)
def test_what_only_looks_like_a_place_elsewhere_is_found(query: str, first: str, shipped_index: SearchIndex) -> None:
    result = shipped_index.search(SearchQuery(q=query))
    assert result.notes == []
    assert result.hits[0].id == first


@pytest.mark.parametrize("query", ["徐州自驾两日游", "上海出发去海边", "南京到连云港", "晚上海边散步", "大理石"])
def test_a_city_in_passing_is_no_place_elsewhere(query: str, shipped_index: SearchIndex) -> None:
    assert shipped_index.search(SearchQuery(q=query)).notes == []
