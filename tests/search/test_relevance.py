"""The measure itself: known answers give known figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from backend.search.queries import SearchIndex
from backend.search.relevance import find_shortfalls, judge, ndcg, summarise


def test_ndcg() -> None:
    assert ndcg({"a": 3, "b": 1}, ["a", "b"]) == 1.0
    assert ndcg({"a": 3}, ["x", "a"]) == pytest.approx(0.631, abs=0.001)
    assert ndcg({"a": 3}, []) == ndcg({}, ["a"]) == 0.0


def test_judge_skips_what_is_not_published(index: SearchIndex, tmp_path: Path) -> None:
    file = tmp_path / "queries.yaml"
    file.write_text(
        "queries:\n"
        "- {query: 花果山, relevant: {huaguoshan: 3, nowhere: 3}}\n"
        "- {query: 量子力学, relevant: {liandao: 2}}\n"
        "- {query: 别处, relevant: {nowhere: 3, liandao: 1}}\n",
        encoding="utf-8",
    )
    judged = judge(index, file)
    assert [(row.query, row.ndcg, row.recall, row.missing) for row in judged] == [
        ("花果山", 1.0, 1.0, ()),
        ("量子力学", 0.0, None, ("liandao",)),
    ]
    assert summarise(judged) == {"queries": 2, "ndcg": 0.5, "recall": 1.0, "empty": 1}
    assert summarise([]) == {"queries": 0, "ndcg": 0.0, "recall": 0.0, "empty": 0}


def test_shortfalls_are_named(index: SearchIndex, tmp_path: Path) -> None:
    file = tmp_path / "queries.yaml"
    file.write_text(
        "queries:\n- {query: 花果山, relevant: {huaguoshan: 3}}\n- {query: 量子力学, relevant: {liandao: 3}}\n",
        encoding="utf-8",
    )
    judged = judge(index, file)
    assert find_shortfalls(judged) == find_shortfalls(judged, ndcg=0.5, recall=0.5, empty=1) == []
    assert find_shortfalls(judged, ndcg=0.88, recall=0.95, lowest=0.5, empty=0) == [
        "nDCG@10 0.500 < 0.88",
        "recall@5 0.500 < 0.95",
        "量子力学: nDCG@10 0.000 < 0.5",
        "1 queries find nothing (at most 0): 量子力学",
    ]


@pytest.mark.parametrize("name", ["dev", "own"])
def test_the_shipped_content_is_found(name: str, shipped_index: SearchIndex) -> None:
    judged = judge(shipped_index, Path(__file__).with_name("queries") / f"{name}.yaml")
    figures = summarise(judged)
    print(f"{name}: {figures}")
    assert figures["queries"] >= 25
    assert find_shortfalls(judged, ndcg=0.88, recall=0.95, lowest=0.5, empty=0) == []
