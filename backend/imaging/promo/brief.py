"""What a promotional picture says: plain texts taken from an entry, one brief a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from backend.content.catalogue import Entry, Photo, Vocabulary
from backend.content.kinds import BY_KIND

INDEX = {"mountain": "山", "sea": "海", "harbour": "港", "island": "岛", "forest": "林", "wetland": "湿地"}
VERBS = {
    "zh": {"village": "扫码进村", "festival": "扫码存入日历", "honour": "扫码看出处", "route": "扫码走一程"},
    "en": {"village": "Scan to visit", "festival": "Scan for dates", "honour": "Scan for the source"},
}
VERB = {"zh": "扫码看路线与时令", "en": "Scan for season and way"}
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
        own=own_facts(entry, text.lang),
    )


def credit_line(photo: Photo | None, lang: str) -> str:
    """摄影：名字 · CC0, or that the cover is drawn."""
    if photo is None:
        return DRAWN[lang]
    label = "摄影：" if lang == "zh" else "Photo: "
    return f"{label}{photo.credit} · {photo.licence}"


def own_facts(entry: Entry, lang: str) -> dict[str, Any]:
    """The few facts that a kind's own layout prints."""
    fields = entry.text(lang).fields
    if entry.kind == "honour":
        names = ("issuer", "year", "document", "holder", "standing")
        return {name: _plain(fields.get(name)) for name in names}
    if entry.kind == "festival":
        return _festival(fields, lang)
    return {}


def _plain(value: Any) -> str:
    return "" if value is None else str(value)


def _festival(fields: Mapping[str, Any], lang: str) -> dict[str, Any]:
    rule = fields.get("rule") or {}
    sessions = [
        {
            "start": str(session.get("start") or ""),
            "end": str(session.get("end") or ""),
            "venue": _plain(session.get("venue")),
        }
        for edition in fields.get("editions") or ()
        if str(edition.get("status")) == "scheduled"
        for session in edition.get("sessions") or ()
    ]
    note = _plain(rule.get("note")) if isinstance(rule, Mapping) else ""
    return {
        "rule": _plain(rule.get("kind")) if isinstance(rule, Mapping) else "",
        "month": rule.get("month") if isinstance(rule, Mapping) else None,
        "day": rule.get("day") if isinstance(rule, Mapping) else None,
        "note": note,
        "sessions": sorted(sessions, key=lambda session: session["start"])[:1],
    }
