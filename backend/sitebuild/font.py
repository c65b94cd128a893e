"""The headline font: a WOFF2 of Noto Serif SC 700 with the characters of all headlines and no others."""

from __future__ import annotations

import hashlib
import io
import os
import re
from collections import Counter
from collections.abc import Iterable
from html import unescape
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from backend.errors import GlyphError
from backend.settings import REPO_ROOT

FONT_FOLDER = REPO_ROOT / "backend" / "imaging" / "fonts"
FONT_NAMES = re.compile(r"serif.*7", re.IGNORECASE)
#: characters that headlines may need at any time, whatever the content says (dates, prices, search words)
ALWAYS = "0123456789 ,.:;·…–—-()%/“”‘’《》「」（），。：；！？、年月日初十廿正冬腊一二三四五六七八九农历星期米公里A"
SERIF = re.compile(r"<(h1|h2|h3|b|i|th|strong)\b[^>]*>(.*?)</\1>", re.DOTALL)
SERIF_CLASS = re.compile(
    r'<(p|span|small)\b[^>]* class="[^"]*\b(?:y|year|day|latin|call|standing)\b[^"]*"[^>]*>(.*?)</\1>', re.DOTALL
)
TAG = re.compile(r"<[^>]+>")
#: more characters than this would pass 110 KB; the rarest then fall to the system's serif
MOST = 670
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


def headline_characters(pages: Iterable[str], more: Iterable[str] = ()) -> str:
    """The characters that headlines of these HTML pages show most, sorted, with ALWAYS and all of `more`."""
    count: Counter[str] = Counter()
    for page in pages:
        for pattern in (SERIF, SERIF_CLASS):
            for match in pattern.finditer(page):
                count.update(unescape(TAG.sub("", match[2])))
    sure = {char for text in (ALWAYS, *more) for char in text}
    ranked = sorted((char for char in count if char not in sure), key=lambda char: (-count[char], char))
    return "".join(sorted(char for char in {*sure, *ranked[: max(0, MOST - len(sure))]} if char.isprintable()))


def cached_subset(font: Path, characters: str, cache: Path) -> bytes:
    """The same subset, kept in `cache` under a name made of the font and the characters."""
    key = hashlib.sha256(font.read_bytes() + characters.encode()).hexdigest()[:20]
    kept = cache / f"serif-{key}.woff2"
    if kept.exists():
        return kept.read_bytes()
    data = subset_woff2(font, characters)
    cache.mkdir(parents=True, exist_ok=True)
    fresh = kept.with_suffix(f".{os.getpid()}")
    fresh.write_bytes(data)
    fresh.replace(kept)
    return data


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
