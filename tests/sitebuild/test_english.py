"""The English pages of the shipped content speak English: text, labels, alt texts; what is Chinese says so."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from tests.sitebuild.written import written

HAN = re.compile(r"[\u3400-\u9fff]+")
VOID = {"img", "source", "br", "input", "use", "meta", "link", "hr", "path", "rect", "circle", "line", "polyline"}
#: attributes that people read or hear
SPOKEN = ("alt", "aria-label", "title", "placeholder", "data-label", "data-over")


class Walk(HTMLParser):
    """Collects Chinese outside elements with lang="zh", from text and from spoken attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.stack: list[tuple[str, bool]] = []
        self.found: list[str] = []
        self.feed(html)

    @property
    def marked(self) -> bool:
        return bool(self.stack) and self.stack[-1][1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        lang = values.get("lang")
        marked = self.marked if lang is None else lang.startswith("zh")
        for name in SPOKEN if not marked and tag != "script" else ():
            self.found += [f"{name}={run}" for run in HAN.findall(values.get(name, ""))]
        if tag not in VOID:
            self.stack.append((tag, marked or tag == "script"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        return

    def handle_endtag(self, tag: str) -> None:
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self.marked:
            self.found += HAN.findall(data)


def test_the_walk_sees_what_it_should() -> None:
    assert Walk('<p>山 <b lang="zh">海</b></p><img alt="港">').found == ["山", "alt=港"]
    assert Walk('<div lang="zh"><p>山<img alt="海"></p></div><p>sea</p>').found == []


def test_english_pages_are_english(shipped_pages: Path) -> None:
    pages = {address: page for address, page in written(shipped_pages).items() if address.startswith("/en/")}
    assert len(pages) > 180
    wrong = {address: found for address, (_, body) in pages.items() if (found := Walk(body).found)}
    assert wrong == {}


def test_english_heads_are_english(shipped_pages: Path) -> None:
    for address, (meta, _) in written(shipped_pages).items():
        if address.startswith("/en/") and "en" in meta["alternates"]:
            said = [meta[name] for name in ("title", "head_title", "description") if name in meta]
            said.append(meta["image"]["alt"])
            assert HAN.findall(" ".join(said)) == [], address
