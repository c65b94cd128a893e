"""Catalogues made by hand, for tests that need three entries and no content tree."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from backend.content.catalogue import Catalogue, Entry, Term, Text, Vocabulary
from backend.content.kinds import BY_COLLECTION, COLLECTIONS
from backend.release.media import EntryMedia, MediaIndex

VOCABULARY = Vocabulary(
    counties={"lianyun": Term("lianyun", "连云区", "Lianyun"), "haizhou": Term("haizhou", "海州区", "Haizhou")},
    landscapes={"mountain": Term("mountain", "山", "Mountain"), "sea": Term("sea", "海", "Sea")},
    tags={id: Term(id, zh, id.title()) for id, zh in (("family", "亲子"), ("beach", "沙滩"), ("hiking", "徒步"))},
    synonyms=(),
    intents={},
    readings={"赣榆": "gan yu"},
    promo_kinds=(),
    months={},
    notices=(),
)


def make_text(lang: str, fields: dict[str, Any], html: str, links: Iterable[tuple[str, str]] = ()) -> Text:
    """One language of an entry."""
    return Text(lang, fields, frozenset(fields), "正文", html, "正文", tuple(links))


def make_entry(collection: str, id: str, title: str, *, en: str | None = None, html: str = "", **more: Any) -> Entry:
    """An entry with the fields named, dates and sources filled in."""
    links = more.pop("links", ())
    fields: dict[str, Any] = {
        "title": title,
        "summary": f"{title}的一句话",
        "code": more.pop("code", (id.replace("-", "") + "000000")[:6]),
        "county": "lianyun",
        "sources": [{"title": "市政府网站"}],
        "checked_on": date(2026, 10, 1),
        **more,
    }
    english = make_text("en", {**fields, "title": en, "summary": f"About {en}"}, html, links) if en else None
    return Entry(
        collection,
        BY_COLLECTION[collection].kind,
        id,
        f"{collection}/{id}/index.md",
        "0" * 64,
        make_text("zh", fields, html or "<p>正文</p>", links),
        english,
        None,
    )


def make_catalogue(*entries: Entry) -> Catalogue:
    """A catalogue of these entries, in the fixed order."""
    ordered = sorted(entries, key=lambda entry: (COLLECTIONS.index(entry.collection), entry.id))
    return Catalogue(Path("content"), tuple(ordered), (), VOCABULARY, "a" * 64, date(2026, 11, 24))


def make_picture(name: str, widths: Iterable[int] = (320, 640, 960)) -> dict[str, Any]:
    """A Picture of DESIGN 12 with WebP and JPEG of each width."""
    renditions = [
        {"url": f"/media/{name}-{width}.{ext}", "width": width, "height": width // 2, "bytes": width * 9, "type": type_}
        for width in widths
        for ext, type_ in (("webp", "image/webp"), ("jpg", "image/jpeg"))
    ]
    return {
        "alt": name,
        "credit": "某人",
        "licence": "CC BY 4.0",
        "stand_in": False,
        "drawn": False,
        "thumbhash": "1QcSHQRnh493V4dIh4eXh1h4kJUI",
        "focus": [0.5, 0.5],
        "renditions": renditions,
    }


def make_media(catalogue: Catalogue) -> MediaIndex:
    """A cover and a share image for every entry."""
    rights = {"credit": "封面：手绘", "licence": "CC BY 4.0", "drawn": True}
    file = {"url": "/media/share.jpg", "width": 1000, "height": 800, "bytes": 9, "type": "image/jpeg"}
    share = {"name": "share", **rights, **file}
    entries = {
        entry.id: EntryMedia(
            {lang: make_picture(entry.id) for lang in ("zh", "en")},
            {lang: (make_picture(f"{entry.id}-1"),) for lang in ("zh", "en")},
            {"zh": (share,), "en": (share,)},
        )
        for entry in catalogue.entries
    }
    return MediaIndex(entries)


def three_places() -> tuple[Entry, ...]:
    """Two mountains and a beach; one has no English, one was renamed."""
    huaguo = make_entry(
        "places",
        "huaguoshan",
        "花果山",
        en="Huaguo Mountain",
        html='<p>见<a href="/places/liandao/">连岛</a>。</p>',
        links=[("places", "liandao")],
        tags=["family", "hiking"],
        county="haizhou",
        landscape="mountain",
        location={"lat": 34.595665, "lon": 119.227132, "datum": "gcj02", "precision_m": 500},
        best_months=[4, 10],
        related=["liandao"],
        aliases=["水帘洞"],
    )
    liandao = make_entry(
        "places",
        "liandao",
        "连岛",
        en="Liandao Island",
        tags=["family", "beach"],
        landscape="sea",
        location={"lat": 34.76, "lon": 119.47, "datum": "wgs84", "precision_m": 100},
        best_months=[7, 8],
        checked_on=date(2026, 11, 1),
        formerly=["dongxiliandao"],
    )
    kong = make_entry("places", "kongwangshan", "孔望山", tags=["hiking"], county="haizhou", landscape="mountain")
    return huaguo, liandao, kong
