"""Markdown: what a rich-text shows is kept, what it would drop is told, links lead where they say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from backend.content.prose import Rendered, make_markdown, render
from backend.content.prose_pool import ProsePool

TARGETS = {"huaguoshan": "places", "yunwucha": "products", "about": "pages", "sumawan": "-places"}
ENGINE = make_markdown()


def zh(text: str) -> Rendered:
    return render(text, "zh", TARGETS, ENGINE)


def rules(text: str) -> list[tuple[str, int]]:
    return [(rule, line) for rule, line, _, _ in zh(text).findings]


@pytest.fixture(scope="module")
def pool() -> Iterator[ProsePool]:
    with ProsePool() as pool:
        pool.begin(TARGETS)
        yield pool


def test_the_common_forms() -> None:
    text = "## 走法\n\n先**坐船**，再*走路*。\n\n- 一\n- 二\n\n| 月 | 花 |\n|:-|-:|\n| 三 | 梅 |\n\n> 引\n"
    assert zh(text).html == (
        "<h2>走法</h2>\n<p>先<strong>坐船</strong>，再<em>走路</em>。</p>\n<ul>\n<li>一</li>\n<li>二</li>\n</ul>\n"
        '<table>\n<thead>\n<tr>\n<th align="left">月</th>\n<th align="right">花</th>\n</tr>\n</thead>\n'
        '<tbody>\n<tr>\n<td align="left">三</td>\n<td align="right">梅</td>\n</tr>\n</tbody>\n</table>\n'
        "<blockquote>\n<p>引</p>\n</blockquote>"
    )
    assert zh(text).plain == "走法\n先坐船，再走路。\n一\n二\n月\n花\n三\n梅\n引"
    assert rules(text) == []


def test_hand_wrapped_chinese_lines_join_without_a_space() -> None:
    assert zh("山在海边，\n海在山下\nA 级\n").html == "<p>山在海边，海在山下\nA 级</p>"


@pytest.mark.parametrize(
    "href",
    ["huaguoshan", "huaguoshan/", "../huaguoshan/", "../../places/huaguoshan/", "/places/huaguoshan/",
     "../huaguoshan/index.md", "/en/places/huaguoshan/"],
)  # fmt: skip
def test_links_to_entries(href: str) -> None:
    found = zh(f"去[山]({href})。")
    assert found.html == '<p>去<a href="/places/huaguoshan/">山</a>。</p>'
    assert found.links == [("places", "huaguoshan")]
    english = render(f"See [it]({href}).", "en", TARGETS, ENGINE)
    assert english.html == '<p>See <a href="/en/places/huaguoshan/">it</a>.</p>'


def test_other_links() -> None:
    text = "[关于](about)[茶](yunwucha#a)[节庆](/festivals/)[首页](/)[外](https://example.org/?a=1&b=2)[信](mailto:a@example.org)"
    assert zh(text).html == (
        '<p><a href="/about/">关于</a><a href="/products/yunwucha/#a">茶</a><a href="/festivals/">节庆</a>'
        '<a href="/">首页</a><a href="https://example.org/?a=1&amp;b=2">外</a><a href="mailto:a@example.org">信</a></p>'
    )
    assert rules(text) == []
    assert zh(text).links == [("products", "yunwucha")]


def test_links_that_lead_nowhere() -> None:
    text = "第一行\n\n[a](huaguosan)\n\n[b](../villages/huaguoshan/)\n\n[c](#x)\n\n[d](shan.jpg)"
    assert rules(text) == [("broken-link", 3), ("broken-link", 5), ("broken-link", 7), ("broken-link", 9)]


def test_a_link_to_a_draft_becomes_words() -> None:
    assert zh("去[苏马湾](sumawan)。").html == "<p>去苏马湾。</p>"
    assert rules("去[苏马湾](sumawan)。") == [("unpublished-reference", 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一\n\n<script>alert(1)</script>", [("dropped-html", 3)]),
        ("一\n\n<iframe src='//x'></iframe>", [("dropped-html", 3)]),
        ("<b onclick='x()'>粗</b>", [("dropped-html", 1)]),
        ("<p style='color:red'>红</p>", [("dropped-html", 1)]),
        ("[x](javascript:alert(1))", [("dropped-html", 1)]),
        ("[x](data:text/html,x)", [("dropped-html", 1)]),
        ("<svg onload=alert(1)>", [("dropped-html", 1)]),
        ("<?php x ?>", [("dropped-html", 1)]),
        ("# 一\n\n#### 四", [("heading", 1), ("heading", 3)]),
        ("题\n===", [("heading", 1)]),
        ("字\n\n![山](a.jpg)", [("inline-image", 3)]),
    ],
)
def test_what_may_not_stay_is_told(text: str, expected: list[tuple[str, int]]) -> None:
    assert rules(text) == expected


def test_nothing_dangerous_is_left_whatever_is_written() -> None:
    text = (
        "<script>alert(1)</script><img src=x onerror=alert(1)>[x](JaVaScRiPt:alert)<a href=' javascript:x'>y</a>"
        "<a href='&#106;avascript:x'>z</a><style>p{}</style><math><mtext></mtext></math>"
    )
    assert zh(text).html.replace("<p>", "").replace("</p>", "").strip() == "xyz"


def test_allowed_html_and_notes_to_oneself_are_silent() -> None:
    text = "H<sub>2</sub>O，<ruby>朐<rt>qú</rt></ruby>，5 < 6 & 7 <!-- 记得核对 -->"
    assert rules(text) == []
    assert zh(text).html == "<p>H<sub>2</sub>O，<ruby>朐<rt>qú</rt></ruby>，5 &lt; 6 &amp; 7 </p>"


def test_the_pool_answers_like_the_function(pool: ProsePool) -> None:
    text = "去[山](huaguoshan)看<b onclick='x'>花</b>。"
    assert pool.render(text, "zh") == zh(text)


def test_a_body_that_hangs_is_named_and_the_next_one_works(pool: ProsePool) -> None:
    slow = pool.render("<a " * 20000, "zh")
    assert [rule for rule, _, _, _ in slow.findings] == ["slow-body"]
    assert pool.render("[山](huaguoshan)", "en").html == '<p><a href="/en/places/huaguoshan/">山</a></p>'


@pytest.mark.parametrize("text", ["[" * 3000, ">" * 3000, "*" * 20000, "<b>" * 5000, "`" * 20000, "- " * 5000])
def test_other_hostile_bodies_come_back(pool: ProsePool, text: str) -> None:
    assert isinstance(pool.render(text, "zh"), Rendered)
