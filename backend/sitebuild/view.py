"""What a page needs to be written in one language: the catalogue, its pictures, the day, words and addresses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from backend.content.catalogue import Catalogue, Entry, Text
from backend.content.kinds import BY_KIND
from backend.geo.datum import gcj02_to_wgs84
from backend.geo.distance import haversine_m
from backend.release.media import EntryMedia, MediaIndex, Picture
from backend.settings import Settings
from backend.sitebuild.labels import label, month_name

NO_MEDIA = EntryMedia({}, {}, {})


@dataclass(frozen=True)
class View:
    """One language of the site at one moment. All page functions take it first."""

    catalogue: Catalogue
    media: MediaIndex
    settings: Settings
    now: datetime
    lang: str

    @property
    def today(self) -> date:
        return self.now.date()

    def t(self, key: str, **fill: Any) -> str:
        return label(key, self.lang, **fill)

    def month(self, number: int) -> str:
        return month_name(number, self.lang)

    def href(self, path: str = "") -> str:
        """Root address of a page: "" is home, "places/huaguoshan" an entry."""
        return address(path, self.lang)

    def entry_href(self, entry: Entry) -> str:
        return self.href(f"{entry.collection}/{entry.id}")

    def text(self, entry: Entry) -> Text:
        return entry.text(self.lang)

    def fields(self, entry: Entry) -> Mapping[str, Any]:
        return entry.text(self.lang).fields

    def foreign(self, entry: Entry) -> str | None:
        """The `lang` to put on an entry's texts when they are not in the page's language."""
        return "zh" if self.lang == "en" and entry.en is None else None

    def town(self, entry: Entry) -> str:
        """The town, unless an English page would show it in Chinese."""
        text = entry.text(self.lang)
        told = self.lang == "zh" or (text.lang == "en" and "town" in text.translated)
        return str(text.fields.get("town") or "") if told else ""

    def body_lang(self, text: Text) -> str | None:
        """The `lang` to put on a body that is not in the page's language."""
        return "zh" if self.lang == "en" and (text.lang == "zh" or "body" not in text.translated) else None

    def titles(self, entries: Iterable[Entry]) -> list[str]:
        """Titles for a sentence in the page's language; what has no English is left out of English sentences."""
        return [self.text(entry).title for entry in entries if self.foreign(entry) is None]

    def kind(self, entry: Entry) -> str:
        row = BY_KIND[entry.kind]
        return row.en if self.lang == "en" else row.zh

    def media_of(self, entry: Entry) -> EntryMedia:
        return self.media.entries.get(entry.id, NO_MEDIA)

    def cover(self, entry: Entry) -> Picture | None:
        covers = self.media_of(entry).cover
        return covers.get(self.lang) or covers.get("zh")

    def county(self, entry: Entry) -> str:
        """Label of the county; the whole city has its own."""
        county = str(entry.fields.get("county") or "")
        term = self.catalogue.vocabulary.counties.get(county)
        if term is not None:
            return term.label(self.lang)
        return self.t("whole_city") if county == "city" else ""

    def find(self, ids: Any) -> list[Entry]:
        """The entries of a list of ids that are published, in its order."""
        by_id = self.catalogue.by_id
        return [by_id[item] for item in ids or () if item in by_id]


def address(path: str, lang: str) -> str:
    """Root address of a page path in a language."""
    return ("/en/" if lang == "en" else "/") + (f"{path}/" if path else "")


def position(entry: Entry) -> tuple[float, float, float] | None:
    """(lat, lon, precision in m) of an entry in WGS-84, or None."""
    location = entry.fields.get("location")
    if not isinstance(location, Mapping):
        return None
    lat, lon = float(location["lat"]), float(location["lon"])
    if location.get("datum") == "gcj02":
        lat, lon = gcj02_to_wgs84(lat, lon)
    return lat, lon, float(location.get("precision_m") or 1000)


def distance_m(one: Entry, other: Entry) -> tuple[float, float] | None:
    """(metres in a straight line, the coarser precision) between two entries, or None where one has no place."""
    a, b = position(one), position(other)
    if a is None or b is None:
        return None
    return haversine_m(a[0], a[1], b[0], b[1]), max(a[2], b[2])


def spoken_distance(view: View, metres: float, precision: float) -> str:
    """A distance no finer than the points allow: 直线约 3 公里; 直线 5 公里以内 where that is all one can say."""
    step = max(100.0, precision)
    rounded = round(metres / step) * step
    return view.t("near_about" if rounded else "near_within", d=said_distance(view, rounded or step))


def said_distance(view: View, metres: float) -> str:
    """500 米, 1.5 公里."""
    if metres < 1000:
        return view.t("near_m", n=round(metres))
    return view.t("near_km", n=f"{metres / 1000:.1f}".removesuffix(".0"))
