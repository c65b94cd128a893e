"""Ready JSON of an entry: made here once at publish, by the schemas of `shapes`, and joined into answers as it is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from backend.content.catalogue import Catalogue, Entry, Term
from backend.geo.datum import wgs84_to_gcj02
from backend.readmodel.details import card_detail, full_detail, plain, point_of, precision_of
from backend.readmodel.shapes import MARK, FullEntry, ListItem, page_address
from backend.release.kits import kit_address
from backend.release.media import EntryMedia, MediaIndex, Picture

#: points less precise than this are not for navigation
NAVIGABLE_M = 300
#: (type, width) of the renditions that a list item carries: 20 items stay below 24 KB; `pictures=all` has JPEG as well
LIST_RENDITIONS = (("image/webp", 320), ("image/webp", 640))
CREDITS = ("credit", "licence")
_MARK_BYTES = MARK.encode("utf-8", "surrogatepass")
_LIST, _FULL = ListItem(), FullEntry()


def encode(value: Any) -> bytes:
    """Compact JSON as UTF-8, with addresses still marked."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def join_base(body: bytes, base: str) -> bytes:
    """Put `base` (such as https://example.org) in front of every marked address."""
    return base.encode("ascii").join(body.split(_MARK_BYTES))  # twice as fast as replace


def joined_length(body: bytes, base: str) -> int:
    """How many bytes `join_base` makes of `body`."""
    return len(body) + body.count(_MARK_BYTES) * (len(base) - len(_MARK_BYTES))


class FragmentMaker:
    """Makes the list and full fragments of a catalogue's entries."""

    def __init__(self, catalogue: Catalogue, media: MediaIndex) -> None:
        self._catalogue, self._media = catalogue, media

    def make(self, entry: Entry, lang: str) -> dict[str, bytes]:
        """{"list": JSON, "full": JSON} of an entry in `lang`, in Chinese where it has no English."""
        item = self._item(entry, lang)
        return {"list": encode(_LIST.dump(item)), "full": encode(_FULL.dump(self._full(entry, lang, item)))}

    def _item(self, entry: Entry, lang: str) -> dict[str, Any]:
        text, fields = entry.text(lang), entry.fields
        words = self._catalogue.vocabulary
        return {
            "collection": entry.collection,
            "kind": entry.kind,
            "id": entry.id,
            "code": entry.code,
            "lang": text.lang,
            "title": text.title,
            "headline": text.fields.get("headline"),
            "summary": text.summary,
            "tags": _labels(words.tags, fields.get("tags") or (), lang),
            "county": _label(words.counties, fields.get("county"), lang),
            "town": text.fields.get("town"),
            "landscape": _label(words.landscapes, fields.get("landscape"), lang),
            "location": _location(entry),
            "best_months": list(fields.get("best_months") or ()),
            "cover": _list_picture(self._pictures(entry).cover.get(lang)),
            "notices": [notice for notice in self._notices(entry, lang) if notice["kind"] == "closed"],
            "url": page_address(entry.collection, entry.id, lang),
            "detail": card_detail(entry.kind, full_detail(self._catalogue, entry, lang)),
        }

    def _full(self, entry: Entry, lang: str, item: Mapping[str, Any]) -> dict[str, Any]:
        text, pictures = entry.text(lang), self._pictures(entry)
        detail = full_detail(self._catalogue, entry, lang)
        return {
            **item,
            "aliases": text.fields.get("aliases") or [],
            "checked_on": plain(entry.fields.get("checked_on")),
            "updated": plain(entry.fields.get("checked_on")),
            "notices": self._notices(entry, lang),
            "cover": pictures.cover.get(lang),
            "detail": detail,
            "body_html": text.html,
            "links": self._links(entry, detail, lang),
            "gallery": pictures.gallery.get(lang, ()),
            "promo": pictures.promo.get(lang) or pictures.promo.get("zh", ()),
            "media_kit": kit_address(entry.collection, entry.id),
            "related": [self._item(other, lang) for other in self._related(entry)],
            "sources": [
                {"title": source.get("title"), "url": source.get("url")} for source in entry.fields.get("sources") or ()
            ],
        }

    def _pictures(self, entry: Entry) -> EntryMedia:
        return self._media.entries.get(entry.id) or EntryMedia({}, {}, {})

    def _related(self, entry: Entry) -> list[Entry]:
        known = (self._catalogue.by_id.get(str(other)) for other in entry.fields.get("related") or ())
        return [other for other in known if other is not None]

    def _links(self, entry: Entry, detail: Mapping[str, Any], lang: str) -> list[dict[str, str]]:
        named = [id for _collection, id in entry.text(lang).links]
        named += [word for word in _words(detail) if word in self._catalogue.by_id]
        others = (self._catalogue.by_id[id] for id in dict.fromkeys(named) if id in self._catalogue.by_id)
        return [
            {"collection": other.collection, "id": other.id, "title": other.text(lang).title}
            for other in others
            if other.id != entry.id
        ]

    def _notices(self, entry: Entry, lang: str) -> list[dict[str, Any]]:
        own = [
            _notice(notice, str(notice.get("reason", ""))) for notice in entry.text(lang).fields.get("notices") or ()
        ]
        standing = (
            notice for notice in self._catalogue.vocabulary.notices if entry.id in (notice.get("entries") or ())
        )
        return own + [standing_notice(notice, lang) for notice in standing]


def standing_notice(notice: Mapping[str, Any], lang: str) -> dict[str, Any]:
    """A standing notice in the form of an entry's own, in Chinese where it has no English."""
    return _notice(notice, str((lang == "en" and notice.get("title_en")) or notice.get("title") or ""))


def _notice(notice: Mapping[str, Any], reason: str) -> dict[str, Any]:
    days = {name: plain(notice.get(name)) for name in ("from", "to")}
    return {"key": str(notice.get("key")), "kind": str(notice.get("kind")), **days, "reason": reason}


def _label(terms: Mapping[str, Term], id: Any, lang: str) -> dict[str, str] | None:
    term = terms.get(str(id)) if id else None
    return {"id": term.id, "label": term.label(lang)} if term else None


def _labels(terms: Mapping[str, Term], ids: Iterable[Any], lang: str) -> list[dict[str, str]]:
    return [label for label in (_label(terms, id, lang) for id in ids) if label is not None]


def _location(entry: Entry) -> dict[str, Any] | None:
    point = point_of(entry)
    if point is None:
        return None
    precision = precision_of(entry)
    return {
        "wgs84": _degrees(*point),
        "gcj02": _degrees(*wgs84_to_gcj02(*point)),
        "precision_m": precision,
        "navigable": precision <= NAVIGABLE_M,
    }


def _degrees(lat: float, lon: float) -> dict[str, float]:
    return {"lat": round(lat, 7), "lon": round(lon, 7)}


def _list_picture(picture: Picture | None) -> dict[str, Any] | None:
    """The picture with the renditions of LIST_RENDITIONS or the widest below them; a drawing is ours: no credit."""
    if picture is None:
        return None
    chosen: list[Mapping[str, Any]] = []
    for type_, width in LIST_RENDITIONS:
        fitting = [r for r in picture["renditions"] if r["type"] == type_ and r["width"] <= width]
        best = max(fitting, key=lambda r: int(r["width"]), default=None)
        if best is not None and best not in chosen:
            chosen.append(best)
    shown = {name: value for name, value in picture.items() if not (picture["drawn"] and name in CREDITS)}
    return {**shown, "renditions": chosen}


def _words(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _words(item)
    elif isinstance(value, list):
        for item in value:
            yield from _words(item)
