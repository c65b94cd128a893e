"""The vendored faces beside this file: loading, measuring, and the characters they can show.

`scripts/make_fonts.py` cuts them. Serif 900 and sans 400 carry all of GBK; the weights between them carry less and
borrow a missing character from a fuller sibling, so a face is a chain of files.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont
from PIL import ImageDraw, ImageFont

from backend.content.catalogue import Catalogue, Entry

FOLDER = Path(__file__).parent
FACES: Mapping[str, tuple[str, ...]] = {
    "serif9": ("serif-900.ttf",),
    "serif7": ("serif-700.ttf", "serif-900.ttf"),
    "serif5": ("serif-500.ttf", "serif-700.ttf", "serif-900.ttf"),
    "sans4": ("sans-400.ttf",),
    "sans5": ("sans-500.ttf", "sans-400.ttf"),
}
Ink = tuple[float, float, float, float]  # x0, y0, x1, y1 in px
INVISIBLE = frozenset("\u200b\u200c\u200d\ufeff\ufe0e\ufe0f\u00ad")


@cache
def coverage(file: str) -> frozenset[int]:
    """The code points a vendored file has glyphs for."""
    with TTFont(FOLDER / file, lazy=True) as font:
        return frozenset(font.getBestCmap())


@lru_cache(64)
def _load(file: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FOLDER / file), size)


class Face:
    """One face at one size in px. Characters a file of the chain lacks are taken from the next one.

    A name that ends in "en" is the same face for English: quote marks are as narrow as its letters ask for.
    """

    def __init__(self, name: str, size: int) -> None:
        self.name = name
        self.size = size
        self.files = FACES[name.removesuffix("en")]
        self.features = ["pwid"] if name.endswith("en") else None

    def runs(self, text: str) -> Iterator[tuple[str, ImageFont.FreeTypeFont]]:
        """The text cut where the file changes."""
        held, current = "", self.files[0]
        for char in text:
            file = next((name for name in self.files if ord(char) in coverage(name)), self.files[0])
            if file != current and held:
                yield held, _load(current, self.size)
                held = ""
            current = file
            held += char
        if held:
            yield held, _load(current, self.size)

    def length(self, text: str, track: float = 0) -> float:
        """Advance width of one line in px; `track` is added between characters."""
        return sum(font.getlength(run, features=self.features) for run, font in self.runs(text)) + track * max(
            len(text) - 1, 0
        )

    def draw(self, draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str, fill: str, track: float = 0) -> Ink:
        """Set one line with its baseline starting at `at`; returns the box of its ink (x0, y0, x1, y1)."""
        x, y = at
        ink: list[tuple[float, float, float, float]] = []
        for piece in text if track else (text,):
            for run, font in self.runs(piece):
                ink += inked(font, run, (x, y), "ls", self.features)
                draw.text((x, y), run, font=font, fill=fill, anchor="ls", features=self.features)
                x += font.getlength(run, features=self.features)
            x += track
        return union(ink) or (x, y, x, y)

    def draw_upright(self, draw: ImageDraw.ImageDraw, centre: tuple[float, float], char: str, fill: str) -> Ink:
        """Set one character of a vertical column, in its vertical form, about `centre`; returns the box of its ink."""
        _, font = next(self.runs(char))
        draw.text(centre, char, font=font, fill=fill, anchor="mm", features=["vert"])
        return union(inked(font, char, centre, "mm", ["vert"])) or (*centre, *centre)


def inked(
    font: ImageFont.FreeTypeFont, text: str, at: tuple[float, float], anchor: str, features: list[str] | None
) -> list[tuple[float, float, float, float]]:
    """The box of what a text blackens when it is set at `at`; none for spaces. Pillow's own boxes hold the bearings."""
    mask, offset = font.getmask2(text, mode="L", anchor=anchor, features=features)
    box = mask.getbbox()
    if box is None:
        return []
    x, y = at[0] + offset[0], at[1] + offset[1]
    return [(x + box[0], y + box[1], x + box[2], y + box[3])]


def union(boxes: Sequence[tuple[float, float, float, float]]) -> tuple[float, float, float, float] | None:
    """The smallest box around all boxes; None for none."""
    if not boxes:
        return None
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


@lru_cache(2048)
def face(name: str, size: float) -> Face:
    """A face at a size, rounded to whole px."""
    return Face(name, round(size))


def missing_glyphs(catalogue: Catalogue) -> list[tuple[str, str]]:
    """(entry id, character) for each character of printed fields that the fonts lack, in catalogue order."""
    known = coverage("sans-400.ttf") & coverage("serif-900.ttf")
    missing: list[tuple[str, str]] = []
    for entry in catalogue.entries:
        lacking = {char for char in _printed(entry) if ord(char) not in known and not _unseen(char)}
        missing.extend((entry.id, char) for char in sorted(lacking))
    return missing


def _unseen(char: str) -> bool:
    return char.isspace() or char in INVISIBLE or ord(char) < 0x20


def _printed(entry: Entry) -> str:
    texts = [text for text in (entry.zh, entry.en) if text is not None]
    photos = [photo for photo in (entry.cover, *entry.gallery) if photo is not None]
    parts = [*(part for text in texts for part in _strings(text.fields)), *(photo.credit for photo in photos)]
    return "".join(parts)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _strings(item)
