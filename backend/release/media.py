"""What imaging tells the other writers about the pictures it made: plain JSON shapes, addresses from the root."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

#: A Picture of DESIGN 12: {"alt", "credit", "licence", "stand_in", "drawn", "thumbhash", "focus": [x, y],
#: "renditions": [{"url": "/media/…", "width", "height", "bytes", "type"}]}
Picture = Mapping[str, Any]
#: {"name": "share", "credit", "licence", "drawn", "url": "/media/…", "width", "height", "bytes", "type"}
Promo = Mapping[str, Any]
#: what the promotional formats are called, (Chinese, English), in the order in which they are shown
PROMO_NAMES = {
    "poster": ("海报", "Poster"),
    "share": ("分享图", "Chat card"),
    "timeline": ("朋友圈图", "Timeline square"),
    "note": ("图文笔记", "Note"),
    "cover": ("公众号头图", "Article cover"),
    "og": ("链接图", "Link preview"),
    "print": ("印刷版", "Print"),
}


@dataclass(frozen=True)
class EntryMedia:
    """Pictures of one entry. `cover` and `gallery` by language (alt text differs), `promo` by language."""

    cover: Mapping[str, Picture]
    gallery: Mapping[str, tuple[Picture, ...]]
    promo: Mapping[str, tuple[Promo, ...]]


@dataclass(frozen=True)
class MediaIndex:
    """All pictures of a release.

    `extra` holds pictures of no entry: "hero-<season>", the same with "-tall", "landscape-<id>", "foot".
    """

    entries: Mapping[str, EntryMedia]
    extra: Mapping[str, Picture] = field(default_factory=dict)
    complete: bool = False  # the whole promotional set was drawn, not only share and og
    made: int = 0  # pictures newly drawn or encoded in this run
    reused: int = 0  # pictures taken from the cache
