"""Small entries, catalogues and photos that the imaging tests share."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from backend.content.catalogue import Catalogue, Entry, Photo, Text, Vocabulary
from backend.content.kinds import BY_KIND

PUBLIC = "https://shanhai.example"
VOCABULARY = Vocabulary({}, {}, {}, (), {}, {}, ("place", "village", "festival", "route", "study-base"), {}, ())


def make_entry(id: str, title: str, en: str = "", kind: str = "place", cover: Photo | None = None, **own: Any) -> Entry:
    """An entry with just enough front matter to be drawn."""
    fields = {"title": title, "summary": f"{title}的一句话。", "code": (id + "000000")[:6], **own}
    chinese = Text("zh", fields, frozenset(fields), "", "", "")
    english = (
        Text("en", {**fields, "title": en, "summary": f"About {en}."}, frozenset({"title"}), "", "", "") if en else None
    )
    collection = BY_KIND[kind].collection
    return Entry(collection, kind, id, f"{collection}/{id}/index.md", "0", chinese, english, cover)


def make_catalogue(entries: Sequence[Entry], root: Path) -> Catalogue:
    return Catalogue(root, tuple(entries), (), VOCABULARY, "0", date(2026, 11, 24))


def make_photo(path: Path, stand_in: bool = False, focus: tuple[float, float] = (0.5, 0.5)) -> Photo:
    """Describe a photo file as the loader does."""
    with Image.open(path) as image:
        width, height = image.size
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    size = path.stat().st_size
    return Photo(path, path.name, "一张照片", "A photo", "某人", "CC0", focus, stand_in, digest, width, height, size)


def quarters(width: int = 400, height: int = 300) -> Image.Image:
    """Red, green, blue and white quarters, so that every turn of the picture can be told."""
    image = Image.new("RGB", (width, height), "#C81E1E")
    draw = ImageDraw.Draw(image)
    draw.rectangle([width // 2, 0, width, height // 2], fill="#1EC81E")
    draw.rectangle([0, height // 2, width // 2, height], fill="#1E1EC8")
    draw.rectangle([width // 2, height // 2, width, height], fill="#F0F0F0")
    return image


def corners(image: Image.Image) -> str:
    """The colours near the four corners, r g b or w, from the upper left, by rows."""
    width, height = image.size
    found = ""
    for x, y in ((0.2, 0.2), (0.8, 0.2), (0.2, 0.8), (0.8, 0.8)):
        pixel = image.convert("RGB").getpixel((int(width * x), int(height * y)))
        assert isinstance(pixel, tuple)
        top = max(range(3), key=lambda channel: pixel[channel])
        found += "w" if min(pixel) > 150 else "rgb"[top]
    return found
