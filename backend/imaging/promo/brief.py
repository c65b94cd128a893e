"""What a promotional picture says: plain texts taken from an entry, one brief a language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from typing import Any

from backend.content.catalogue import Entry, Photo, Vocabulary
from backend.content.days import as_date, occurrences
from backend.content.kinds import BY_KIND

INDEX = {"mountain": "山", "sea": "海", "harbour": "港", "island": "岛", "forest": "林", "wetland": "湿地"}
VERBS = {
    "zh": {"village": "扫码进村", "festival": "扫码存入日历", "honour": "扫码看出处", "route": "扫码走一程"},
    "en": {"village": "Scan to visit", "festival": "Scan for dates", "honour": "Scan for the source"},
}
VERB = {"zh": "扫码看路线与时令", "en": "Scan for season and way"}
AHEAD = timedelta(days=500)  # every lunar day comes round within that
DRAWN = {"zh": "封面：手绘", "en": "Cover: drawn"}


@dataclass(frozen=True)
class Brief:
    """The texts of one entry in one language. `facts` are short label and value pairs; `own` holds a kind's own."""

    lang: str
    kind: str
    title: str
    second: str  # the title in the other language, "" when there is none
    lead: str
    body: str
    landscape: str  # 山 海 港 岛 林 湿地 or ""
    credit: str
    address: str  # printed as a QR code
    verb: str
    family_name: str
    own: Mapping[str, Any] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        """As JSON data: part of a picture's cache key."""
        return asdict(self)


def make_brief(entry: Entry, lang: str, vocabulary: Vocabulary, public_url: str, photo: Photo | None) -> Brief:
    """The brief of an entry; `photo` is the one printed, None for a drawn cover."""
    text = entry.text(lang)
    other = entry.zh.title if lang == "en" else entry.en.title if entry.en is not None else ""
    own = lang == "zh" or "headline" in text.translated
    headline = str(text.fields.get("headline") or "") if own else ""
    kind = BY_KIND[entry.kind]
    return Brief(
        lang=text.lang,
        kind=entry.kind,
        title=text.title,
        second=other if other != text.title else "",
        lead=headline or text.summary,
        body=text.summary if headline else "",
        landscape=INDEX.get(str(entry.fields.get("landscape") or ""), ""),
        credit=credit_line(photo, text.lang),
        address=f"{public_url}/s/{entry.code}",
        verb=VERBS[text.lang].get(entry.kind, VERB[text.lang]),
        family_name=kind.zh if text.lang == "zh" else kind.en,
        own=own_facts(entry, text.lang, vocabulary),
    )


def credit_line(photo: Photo | None, lang: str) -> str:
    """摄影：名字 · CC0, or that the cover is drawn."""
    if photo is None:
        return DRAWN[lang]
    label = "摄影：" if lang == "zh" else "Photo: "
    return f"{label}{photo.credit} · {photo.licence}"


def own_facts(entry: Entry, lang: str, vocabulary: Vocabulary) -> dict[str, Any]:
    """The few facts that a kind's own layout prints."""
    fields = entry.text(lang).fields
    if entry.kind == "honour":
        names = ("issuer", "year", "level", "holder", "standing")
        return {name: _plain(fields.get(name)) for name in names}
    if entry.kind == "festival":
        return _festival(entry, lang, vocabulary)
    return {}


def _plain(value: Any) -> str:
    return "" if value is None else str(value)


def _festival(entry: Entry, lang: str, vocabulary: Vocabulary) -> dict[str, Any]:
    """The rule, the first day not before the entry was checked, the last one held, and where it is."""
    fields = entry.text(lang).fields
    rule, editions = fields.get("rule") or {}, fields.get("editions") or ()
    checked = as_date(entry.fields.get("checked_on"))
    coming = occurrences(rule, editions, checked, checked + AHEAD, stated_on=checked)[:1] if checked else []
    held = [days for days in _held(editions) if checked is None or days[1] < checked]
    days, last = coming[0].start if coming else None, held[-1] if held else None
    end, venue, reason = (coming[0].end, coming[0].venue, coming[0].reason) if coming else (None, "", "")
    status = coming[0].status if coming else _undated(editions)
    if last is not None and days is None and _is_one_edition(entry):
        status, (days, end), last = "over", last, None
    county = vocabulary.counties.get(str(entry.fields.get("county") or ""))
    return {
        **{name: rule.get(name) for name in ("month", "day")},
        **{name: _plain(rule.get(name)) for name in ("kind", "note")},
        **{"status": status, "reason": reason},
        **{"start": days.isoformat() if days else "", "end": end.isoformat() if end else ""},
        "last": [day.isoformat() for day in last] if last else [],
        "venue": venue or (county.label(lang) if county else ""),
        "season": list(entry.fields.get("best_months") or ()),
    }


def _held(editions: Sequence[Mapping[str, Any]]) -> list[tuple[date, date]]:
    """First and last days of the sessions that took place, in order."""
    past = (edition for edition in editions if str(edition.get("status")) == "held")
    sessions = (session for edition in past for session in edition.get("sessions") or ())
    spans = ((as_date(session.get("start")), as_date(session.get("end"))) for session in sessions)
    return sorted((start, max(end or start, start)) for start, end in spans if start is not None)


def _undated(editions: Sequence[Mapping[str, Any]]) -> str:
    """The status of the first edition without days that is still to come."""
    found = (str(edition.get("status")) for edition in editions if not edition.get("sessions"))
    return next((status for status in found if status != "held"), "")


def _is_one_edition(entry: Entry) -> bool:
    """Whether the title names an edition (第十二届…): the entry is that one, and no other will follow it."""
    names = [str(edition.get("name") or "") for edition in entry.fields.get("editions") or ()]
    return any(name and name in entry.zh.title for name in names)
