"""Nothing that a visitor can type raises, and nothing is slow."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.search.queries import SearchIndex, SearchQuery

BREAKERS = [
    "[TO]", "[a TO b]", "NOT " * 200, "(" * 5000, ")" * 5000, '"' * 300, "a:b:c", "title:花果山", "*", "?", "花*", "~2",
    "AND OR NOT", "\x00花果山\x00", "\ud800", "花果山\udfff", "😀" * 500, "\u202e花果山",
    "汉" * 10_000, "花果山" * 4000, "a" * 10_000,
    "ﷺ" * 100, "' OR 1=1 --", "<mark>", "&lt;", "{}[]{}", "\\", "é́́́" * 100, " ".join("abcdefghijklmnopqrstuvwxyz" * 9),
]  # fmt: skip


@pytest.mark.parametrize("q", BREAKERS, ids=range(len(BREAKERS)))
def test_breakers_are_only_text(index: SearchIndex, q: str) -> None:
    started = time.process_time()
    index.search(SearchQuery(q=q))
    index.suggest(q)
    assert time.process_time() - started < 0.5


@settings(max_examples=150, deadline=None)
@given(q=st.text(max_size=200), lang=st.sampled_from(["zh", "en"]))
def test_any_text_is_answered(index: SearchIndex, q: str, lang: str) -> None:
    result = index.search(SearchQuery(q=q, lang=lang))
    assert result.total >= len(result.hits)
    index.suggest(q)


def test_long_queries_are_cut_and_say_so(index: SearchIndex) -> None:
    assert index.search(SearchQuery(q="花果山" + "。" * 61)).notes == []
    assert index.search(SearchQuery(q="花果山" * 22)).notes == ["搜索的字太多，只用了前面的部分。"]
    many = index.search(SearchQuery(q=" ".join(f"a{number}" for number in range(17))))
    assert many.notes == ["搜索的字太多，只用了前面的部分。"]
