"""Snippets: marks on exactly what matched, HTML-escaped, cut at clauses."""

from __future__ import annotations

import re
from html import unescape

from backend.search.snippets import MAX_CHARACTERS, find_marks, make_snippet


def shown(html: str) -> str:
    return unescape(re.sub("</?mark>", "", html))


def test_longest_surface_wins_and_marks_do_not_overlap() -> None:
    text = "花果山的花果"
    spans = find_marks(text, ["果山", "花果山", "花果"])
    assert [text[start:end] for start, end in spans] == ["花果山", "花果"]


def test_marks_are_whole_words_in_english() -> None:
    assert make_snippet(["Beaches, not a beachhead."], ["beach"]) == "<mark>Beaches</mark>, not a beachhead."
    assert make_snippet(["The Monkey King lives"], ["monkey king"]) == "The <mark>Monkey King</mark> lives"


def test_marks_survive_characters_that_fold_to_several() -> None:
    assert make_snippet(["㎞Ａ级景区ﬁ"], ["a级"]) == "㎞<mark>Ａ级</mark>景区ﬁ"
    text = "㈱Ａ景区"
    assert [text[start:end] for start, end in find_marks(text, ["a", "景区"])] == ["Ａ", "景区"]


def test_html_is_escaped() -> None:
    assert make_snippet(['<b>花果山</b> & "x"'], ["花果山"]) == (
        "&lt;b&gt;<mark>花果山</mark>&lt;/b&gt; &amp; &quot;x&quot;"
    )


def test_cut_at_clauses_around_the_mark() -> None:
    text = "第一句很长很长，" * 12 + "这里有花果山，后面还有。" + "最后一句。" * 30
    html = make_snippet([text], ["花果山"])
    assert "<mark>花果山</mark>" in html
    assert len(shown(html)) <= MAX_CHARACTERS
    assert shown(html) in text
    assert text[text.index(shown(html)) + len(shown(html))] in "，。"
    assert text[text.index(shown(html)) - 1] in "，。"


def test_a_clause_longer_than_a_snippet_is_cut_around_the_mark() -> None:
    html = make_snippet(["很" * 200 + "花果山" + "长" * 200], ["花果山"])
    assert "<mark>花果山</mark>" in html
    assert len(shown(html)) <= MAX_CHARACTERS
    english = make_snippet([" ".join(["word"] * 60 + ["island"] + ["more"] * 60)], ["island"])
    assert "<mark>island</mark>" in english
    assert not english.startswith("ord")


def test_the_text_that_shows_most_is_chosen() -> None:
    assert make_snippet(["没有的话。", "这里有连岛。"], ["连岛"]) == "这里有<mark>连岛</mark>。"
    assert make_snippet(["没有的话。", "也没有。"], ["连岛"]) == "没有的话。"
    assert make_snippet([], ["连岛"]) == make_snippet(["", " "], []) == ""
