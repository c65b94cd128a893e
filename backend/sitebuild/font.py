"""The headline font: a WOFF2 of Noto Serif SC 700 with the characters of all headlines and no others."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from backend.errors import GlyphError
from backend.settings import REPO_ROOT

FONT_FOLDER = REPO_ROOT / "backend" / "imaging" / "fonts"
FONT_NAMES = re.compile(r"serif.*7", re.IGNORECASE)
#: characters that headlines may need at any time, whatever the content says (dates, prices, search words)
ALWAYS = "0123456789 ,.:;·…–—-()%/“”‘’《》「」（），。：；！？、年月日初十廿正冬腊一二三四五六七八九农历星期米公里A"
SERIF_TAGS = {"h1", "h2", "h3", "b", "i"}
SERIF_CLASSES = {"y", "year", "day", "latin", "call", "logo", "standing", "sub", "minor"}
#: more Chinese characters than this would pass 110 KB; the rarest then fall to the system's serif
MOST = 640
VOID = {"img", "source", "br", "input", "use", "meta", "link", "hr"}


def serif_font() -> Path:
    """The vendored Noto Serif SC 700. Raises GlyphError when there is none."""
    found = sorted(path for path in FONT_FOLDER.glob("*.[to]tf") if FONT_NAMES.search(path.stem))
    if not found:
        raise GlyphError(
            f"缺少标题字体：{FONT_FOLDER.name}/ 里没有 serif-700.ttf。运行 make fonts。",
            f"no serif 700 font in {FONT_FOLDER.name}/: run `make fonts`",
        )
    return found[0]


class Headlines(HTMLParser):
    """Collects the characters of everything that is set in the serif."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.characters: Counter[str] = Counter()
        self.stack: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        classes = set((dict(attrs).get("class") or "").split())
        self.stack.append(tag in SERIF_TAGS or bool(classes & SERIF_CLASSES) or (bool(self.stack) and self.stack[-1]))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self.stack:
            self.stack.pop()

    def handle_data(self, data: str) -> None:
        if self.stack and self.stack[-1]:
            self.characters.update(data)


def headline_characters(pages: Iterable[str], more: Iterable[str] = ()) -> str:
    """The characters that headlines of these HTML pages show most, sorted, with ALWAYS and all of `more`."""
    parser = Headlines()
    for page in pages:
        parser.stack.clear()
        parser.feed(page)
    sure = {char for text in (ALWAYS, *more) for char in text}
    ranked = sorted((char for char in parser.characters if char not in sure), key=lambda c: (-parser.characters[c], c))
    return "".join(sorted(char for char in {*sure, *ranked[:MOST]} if char.isprintable()))


def subset_woff2(font: Path, characters: str) -> bytes:
    """The font with these characters only, as WOFF2; the same input gives the same bytes."""
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = ["vert", "kern", "palt"]
    options.hinting = False
    options.name_IDs = [1, 2]
    options.notdef_outline = True
    options.recalc_timestamp = False
    face = TTFont(font, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(text=characters)
    cutter.subset(face)
    face.flavor = "woff2"
    out = io.BytesIO()
    face.save(out, reorderTables=False)
    face.close()
    return out.getvalue()
