"""Days of festivals as iCalendar (RFC 5545): whole days, the same bytes for the same release and day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from icalendar import Calendar, Event, Timezone

from backend.content.days import Occurrence
from backend.release.layout import TIME_ZONE

NAMES = {"zh": "山海连云 节庆", "en": "Shanhai Lianyun festivals"}
#: status of an occurrence -> STATUS. What is postponed does not take place on these days: the new ones keep its UID
STATUSES: Mapping[str, str] = {
    "planned": "TENTATIVE",
    "scheduled": "CONFIRMED",
    "postponed": "CANCELLED",
    "cancelled": "CANCELLED",
    "held": "CONFIRMED",
    "expected": "TENTATIVE",
}
#: status -> the summary around the title
TITLES: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "expected": "{}（预计）",
        "planned": "{}（拟办）",
        "postponed": "【延期】{}",
        "cancelled": "【取消】{}",
    },
    "en": {
        "expected": "{} (expected)",
        "planned": "{} (planned)",
        "postponed": "Postponed: {}",
        "cancelled": "Cancelled: {}",
    },
}
#: status -> the first line of the description
REMARKS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "expected": "日子按历年惯例推算，主办方还没有公布，以公告为准。",
        "planned": "拟办，以主办方公告为准。",
        "postponed": "已延期，这几天不办。",
        "cancelled": "已取消。",
    },
    "en": {
        "expected": "The day follows from custom; the organiser has not announced it yet.",
        "planned": "Planned; what the organiser announces is what counts.",
        "postponed": "Postponed: it does not take place on these days.",
        "cancelled": "Cancelled.",
    },
}


@dataclass(frozen=True)
class Item:
    """One occurrence with what its calendar entry says of the festival. `point`: (lat, lon) in WGS-84, if exact."""

    days: Occurrence
    code: str
    title: str
    summary: str
    url: str
    place: str
    point: tuple[float, float] | None


def write_calendar(items: Iterable[Item], name: str, lang: str, stamp: datetime) -> bytes:
    """A VCALENDAR of `items`. Its time zone stands in it even when it holds no event: it may not be empty."""
    calendar = Calendar()
    head = {
        "prodid": f"-//Shanhai//Lianyungang festivals//{lang.upper()}",
        "version": "2.0",
        "calscale": "GREGORIAN",
        "x-wr-calname": name,
        "x-wr-timezone": TIME_ZONE.key,
    }
    for key, value in head.items():
        calendar.add(key, value)
    calendar.add("refresh-interval", timedelta(days=1), parameters={"value": "DURATION"})
    calendar.add_component(_time_zone())
    for item in items:
        calendar.add_component(_event(item, lang, stamp))
    return bytes(calendar.to_ical())


def _time_zone() -> Timezone:
    zone = Timezone.from_tzid(TIME_ZONE.key, first_date=date(2000, 1, 1))
    zone.pop("COMMENT", None)
    return zone


def _event(item: Item, lang: str, stamp: datetime) -> Event:
    days, event = item.days, Event()
    values: dict[str, Any] = {
        "uid": make_uid(item.code, days),
        "dtstamp": stamp,
        "dtstart": days.start,
        "dtend": days.end + timedelta(days=1),  # the first day on which it is over
        "summary": TITLES[lang].get(days.status, "{}").format(item.title),
        "description": _describe(item, lang),
        "status": STATUSES[days.status],
        "transp": "TRANSPARENT",
        "url": item.url,
        "location": days.venue or item.place,
    }
    for key, value in values.items():
        if value:
            event.add(key, value)
    if item.point is not None:
        event.add("geo", item.point)
    return event


def make_uid(code: str, days: Occurrence) -> str:
    """The same for the same days of a festival in every release: by edition and session, or by the rule's year."""
    parts = (days.year,) if days.session is None else (days.edition, days.session)
    return ".".join(map(str, (code, *parts))) + "@shanhai"


def _describe(item: Item, lang: str) -> str:
    remark, days = REMARKS[lang].get(item.days.status, ""), item.days
    told = f"{remark}{'' if lang == 'zh' else ' '}{days.reason}" if days.reason else remark
    return "\n".join(line for line in (told.strip(), days.name, item.summary, item.url) if line)
