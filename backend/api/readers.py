"""How the text of a query parameter becomes a value; what cannot be read is refused with what is allowed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from backend.content.kinds import BY_KIND
from backend.readmodel.queries import Term
from backend.release.layout import is_release_id

Terms = Mapping[str, Mapping[str, Term]]
#: most ids that one `ids` may name
MAX_IDS = 100
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NUMBER = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,20})?")


class Refused(ValueError):
    """A value that is not allowed. `expected` completes "… is not …"; `allowed` are the values there are."""

    def __init__(self, expected: str, value: str = "", allowed: Sequence[str] = ()) -> None:
        super().__init__(expected)
        self.expected, self.value, self.allowed = expected, value, tuple(allowed)


def integer(low: int, high: int) -> Callable[[str, Terms], int]:
    def read(text: str, _terms: Terms) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", text) or not low <= int(text) <= high:
            raise Refused(f"a whole number from {low} to {high}, in ASCII digits")
        return int(text)

    return read


def choice(values: Sequence[str]) -> Callable[[str, Terms], str]:
    def read(text: str, _terms: Terms) -> str:
        if text not in values:
            raise Refused(f"one of: {', '.join(values)}", allowed=values)
        return text

    return read


def _known(vocabulary: str, text: str, terms: Terms) -> str:
    known = terms[vocabulary]
    if text not in known:
        shown = list(known)
        more = "" if len(shown) <= 12 else f" … ({len(shown)} in all)"
        raise Refused(f"a known {vocabulary}: {', '.join(shown[:12])}{more}", text, shown)
    return text


def terms(vocabulary: str) -> Callable[[str, Terms], tuple[str, ...]]:
    return lambda text, terms: tuple(_known(vocabulary, word, terms) for word in text.split(","))


def read_kinds(text: str, _terms: Terms) -> tuple[str, ...]:
    for word in text.split(","):
        if word not in BY_KIND:
            raise Refused(f"one of: {', '.join(BY_KIND)}", word, tuple(BY_KIND))
    return tuple(text.split(","))


def read_tag_group(text: str, terms: Terms) -> tuple[bool, tuple[str, ...]]:
    """(wanted, tags): "a,b" is one of them, "-a" none of it."""
    wanted = not text.startswith("-")
    names = text.split(",") if wanted else [name.removeprefix("-") for name in text.split(",")]
    if wanted and any(name.startswith("-") for name in names):
        raise Refused("either tags that are wanted or tags that are not: give those in a `tag` of their own, as tag=-a")
    return wanted, tuple(_known("tag", name, terms) for name in names)


def read_ids(text: str, _terms: Terms) -> tuple[str, ...]:
    ids = text.split(",")
    if len(ids) > MAX_IDS:
        raise Refused(f"a list of at most {MAX_IDS} ids")
    for id in ids:
        if not _SLUG.fullmatch(id):
            raise Refused("a list of ids such as huaguoshan,liandao", id)
    return tuple(dict.fromkeys(ids))


def read_words(text: str, _terms: Terms) -> str:
    if not text.strip():
        raise Refused("at least one character to search for")
    return text


def read_day(text: str, _terms: Terms) -> date:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise Refused("a day as YYYY-MM-DD, such as 2026-04-18")
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refused("a day of the calendar, as YYYY-MM-DD") from error


def several(values: Sequence[str]) -> Callable[[str, Terms], tuple[str, ...]]:
    """Reads "a,b": names of `values`, each once."""

    def read(text: str, _terms: Terms) -> tuple[str, ...]:
        for word in text.split(","):
            if word not in values:
                raise Refused(f"one of: {', '.join(values)}", word, values)
        return tuple(dict.fromkeys(text.split(",")))

    return read


def read_point(text: str, _terms: Terms) -> tuple[float, float]:
    """Reads "lat,lon" in degrees."""
    numbers = _degrees(text, 2, "a point as lat,lon in degrees, such as 34.65,119.29")
    lat, lon = numbers
    if abs(lat) > 90:
        raise Refused("a latitude from -90 to 90: latitude comes first, as in 34.65,119.29")
    if abs(lon) > 180:
        raise Refused("a longitude from -180 to 180")
    return lat, lon


def read_box(text: str, _terms: Terms) -> tuple[float, float, float, float]:
    """Reads "west,south,east,north" in degrees."""
    west, south, east, north = _degrees(
        text, 4, "a box as west,south,east,north in degrees, such as 119.1,34.5,119.5,34.8"
    )
    if abs(south) > 90 or abs(north) > 90 or abs(west) > 180 or abs(east) > 180:
        raise Refused("a box of longitudes from -180 to 180 and latitudes from -90 to 90, as west,south,east,north")
    if west > east or south > north:
        raise Refused("a box whose west is below its east and whose south is below its north")
    return west, south, east, north


def _degrees(text: str, count: int, expected: str) -> list[float]:
    parts = text.split(",")
    if len(parts) != count or not all(_NUMBER.fullmatch(part) for part in parts):
        raise Refused(expected)
    return [float(part) for part in parts]


def read_seed(text: str, _terms: Terms) -> str:
    """Reads a seed: letters, digits, - and _."""
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,40}", text):
        raise Refused("1 to 40 letters, digits, - or _")
    return text


def read_release(text: str, _terms: Terms) -> str:
    """Reads a release id; whether there is such a release is not looked at."""
    if not is_release_id(text):
        raise Refused("a release id such as 20261124-090000-aaaaaaaa; every answer names its own in `release`")
    return text
