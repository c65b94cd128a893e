"""Markdown to sanitised HTML and to plain text. Pure functions; they run in the child process of `prose_pool`.

The tags kept are those a mini-program's <rich-text> shows. Whatever the sanitiser would drop is told to the editor
instead of vanishing. Links name entries by id; they become addresses of the site in the text's language.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from html.parser import HTMLParser
from typing import Any

import markdown
import nh3
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from backend.content.kinds import COLLECTIONS
from backend.content.nearest import shown, suggest

INLINE = frozenset({
    "a", "abbr", "b", "br", "code", "del", "em", "i", "ins", "q", "rp", "rt", "ruby", "small", "span", "strong", "sub",
    "sup", "u",
})  # fmt: skip
BLOCKS = frozenset({
    "blockquote", "dd", "dl", "dt", "h2", "h3", "hr", "li", "ol", "p", "pre", "table", "tbody", "td", "th", "thead",
    "tr", "ul",
})  # fmt: skip
ALLOWED = INLINE | BLOCKS
ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "a": frozenset({"href", "title"}),
    "abbr": frozenset({"title"}),
    "ol": frozenset({"start"}),
    "td": frozenset({"align", "colspan", "rowspan"}),
    "th": frozenset({"align", "colspan", "rowspan"}),
}
SCHEMES = ("http", "https", "mailto", "tel")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_CJK = "\u3001-\u303f\u3400-\u9fff\uff01-\uff65“”‘’…—"
_CJK_BREAK = re.compile(f"(?<=[{_CJK}])\n(?=[{_CJK}])")

#: What an id stands for: its collection, "pages" for a plain page; a leading "-" marks one that is not published.
Targets = Mapping[str, str]


@dataclass
class Rendered:
    """`findings`: (rule, line of the body from 1, message, hint)."""

    html: str = ""
    plain: str = ""
    links: list[tuple[str, str]] = field(default_factory=list)
    findings: list[tuple[str, int, str, str]] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def make_markdown() -> markdown.Markdown:
    """The one dialect: tables and lists that start where they say; nothing that adds attributes."""
    return markdown.Markdown(extensions=[TableExtension(use_align_attribute=True), SaneListExtension()])


def render(text: str, lang: str, targets: Targets, engine: markdown.Markdown) -> Rendered:
    """HTML, plain text and links of one body, with everything an editor must mend."""
    engine.reset()
    reader = _Reader(text, lang, targets)
    reader.feed(engine.convert(text))
    reader.close()
    result = reader.result
    result.html = nh3.clean(
        "".join(reader.out),
        tags=set(ALLOWED),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        url_schemes=set(SCHEMES),
        link_rel=None,
    ).strip()
    lines = (" ".join(line.split()) for line in "".join(reader.words).split("\n"))
    result.plain = "\n".join(line for line in lines if line)
    return result


class _Reader(HTMLParser):
    """Reads the raw HTML once: rewrites links, collects the words, and finds what may not stay."""

    def __init__(self, text: str, lang: str, targets: Targets) -> None:
        super().__init__(convert_charrefs=True)
        self.text = text
        self.prefix = "/en" if lang == "en" else ""
        self.targets = targets
        self.out: list[str] = []
        self.words: list[str] = []
        self.open_links: list[bool] = []
        self.in_pre = 0
        self.result = Rendered()

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        if tag in ("br", "hr") or tag in BLOCKS:
            self.words.append("\n")
        self.in_pre += tag == "pre"
        self._check_tag(tag)
        kept = []
        for name, value in attrs:
            if name not in ATTRIBUTES.get(tag, ()) and tag in ALLOWED:
                self._dropped(f"<{tag}", f"<{tag}> 的 {name} 属性会被去掉。", "删掉它，只写文字。")
            elif name != "href":
                kept.append((name, value or ""))
        if tag == "a":
            address = self._address(dict(attrs).get("href") or "")
            self.open_links.append(address is not None)
            if address is None:
                return
            kept.insert(0, ("href", address))
        shown_attrs = "".join(f' {name}="{html.escape(value)}"' for name, value in kept)
        self.out.append(f"<{tag}{shown_attrs}>")

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.words.append("\n")
        self.in_pre -= tag == "pre" and self.in_pre > 0
        if tag == "a" and self.open_links and not self.open_links.pop():
            return
        self.out.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self.in_pre:
            # Editors wrap Chinese lines by hand; a browser would show the break as a space.
            data = _CJK_BREAK.sub("", data)
        self.out.append(html.escape(data, quote=False))
        self.words.append(data if self.in_pre else data.replace("\n", " "))

    def handle_decl(self, decl: str) -> None:
        self._dropped(f"<!{decl[:10]}", "<! 开头的声明会被去掉。", "删掉它。")

    def unknown_decl(self, data: str) -> None:
        self._dropped("<![", "<![ 开头的声明会被去掉。", "删掉它。")

    def handle_pi(self, data: str) -> None:
        self._dropped(f"<?{data[:10]}", "<? 开头的指令会被去掉。", "删掉它。")

    def _find(self, rule: str, needle: str, message: str, hint: str) -> None:
        at = self.text.lower().find(needle.lower())
        line = self.text.count("\n", 0, at) + 1 if at >= 0 else 1
        finding = (rule, line, message, hint)
        if finding not in self.result.findings:
            self.result.findings.append(finding)

    def _dropped(self, needle: str, message: str, hint: str) -> None:
        self._find("dropped-html", needle, message, hint)

    def _check_tag(self, tag: str) -> None:
        if tag in ("h1", "h4", "h5", "h6"):
            level = int(tag[1])
            heading = re.search(rf"^ {{0,3}}#{{{level}}}(?!#).*$", self.text, re.MULTILINE)
            needle = heading[0] if heading else f"<{tag}"
            self._find("heading", needle, f"标题用了 {level} 级。", "正文只用 ## 和 ###；页面大标题来自 title。")
        elif tag == "img":
            needle = "![" if "![" in self.text else "<img"
            self._find("inline-image", needle, "正文里不能放图片。", "写进 front matter 的 gallery。")
        elif tag not in ALLOWED:
            self._dropped(f"<{tag}", f"<{tag[:20]}> 会被去掉。", "删掉这个标签，改用 Markdown 的写法。")

    def _address(self, href: str) -> str | None:
        """Where a link leads; None when its words must stand alone."""
        scheme = _SCHEME.match(href)
        if scheme and scheme[1].lower() in SCHEMES:
            return href
        if scheme:
            self._dropped(href[:30], f"链接“{shown(href)}”会被去掉。", "链接写条目的 id 或 https:// 地址。")
            return None
        path, mark, fragment = href.partition("#")
        parts = [part for part in path.removesuffix("index.md").split("/") if part not in ("", ".", "..", "en")]
        if not path or (parts and not self._known(parts)):
            self._broken(href, parts)
            return None
        if not parts:
            return f"{self.prefix}/"
        name = parts[-1]
        collection = self.targets.get(name, "")
        if collection.startswith("-"):
            message = f"链接到的“{name}”还没有发布，页面上只显示文字。"
            self._find("unpublished-reference", href, message, "等它发布后会自动变成链接。")
            return None
        if collection and collection != "pages" and (collection, name) not in self.result.links:
            self.result.links.append((collection, name))
        folder = "" if collection in ("", "pages") else f"/{collection}"
        return f"{self.prefix}{folder}/{name}/{mark}{fragment}"

    def _known(self, parts: list[str]) -> bool:
        name = parts[-1]
        collection = self.targets.get(name, "").removeprefix("-")
        if not collection:
            return len(parts) == 1 and name in COLLECTIONS
        return len(parts) == 1 or parts[:-1] == [collection]

    def _broken(self, href: str, parts: list[str]) -> None:
        hint = suggest(parts[-1], self.targets, 8) if parts else ""
        message = f"链接“{shown(href)}”找不到。"
        self._find("broken-link", f"({href}" if f"({href}" in self.text else href, message, f"写条目的 id。{hint}")
