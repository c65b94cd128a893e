"""All query parameters, declared once: this table reads them, writes the OpenAPI and words the errors."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from backend.content.kinds import BY_KIND
from backend.readmodel.queries import SORTS, TagFilter, Term

Terms = Mapping[str, Mapping[str, Term]]
LANGS = ("zh", "en")
#: most entries one page may have
MAX_PAGE_SIZE = 100
#: pages beyond this are nowhere
MAX_PAGE = 1_000_000
MAX_IDS = 100
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Refused(ValueError):
    """A value that is not allowed. `expected` completes "… is not …"; `allowed` are the values there are."""

    def __init__(self, expected: str, value: str = "", allowed: Sequence[str] = ()) -> None:
        super().__init__(expected)
        self.expected, self.value, self.allowed = expected, value, tuple(allowed)


@dataclass(frozen=True)
class Parameter:
    """One query parameter: how it is read from its text, what it is without one, how OpenAPI describes it."""

    name: str
    help: str
    schema: Mapping[str, Any]
    read: Callable[[str, Terms], Any]
    default: Any = None
    required: bool = False
    many: bool = False  # may be repeated; its value is then a tuple
    example: str | None = None

    def describe(self) -> dict[str, Any]:
        """The parameter as an OpenAPI parameter object."""
        schema = dict(self.schema)
        if self.default not in (None, ()):
            schema["default"] = self.default
        if self.many:
            schema = {"type": "array", "items": schema, "maxItems": 20}
        described: dict[str, Any] = {"in": "query", "name": self.name, "description": self.help, "schema": schema}
        if self.required:
            described["required"] = True
        if self.many:
            described |= {"style": "form", "explode": True}
        if self.example is not None:
            described["example"] = [self.example] if self.many else self.example
        return described


def _integer(low: int, high: int) -> Callable[[str, Terms], int]:
    def read(text: str, _terms: Terms) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", text) or not low <= int(text) <= high:
            raise Refused(f"a whole number from {low} to {high}, in ASCII digits")
        return int(text)

    return read


def _choice(values: Sequence[str]) -> Callable[[str, Terms], str]:
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


def _terms(vocabulary: str) -> Callable[[str, Terms], tuple[str, ...]]:
    return lambda text, terms: tuple(_known(vocabulary, word, terms) for word in text.split(","))


def _kinds(text: str, _terms: Terms) -> tuple[str, ...]:
    for word in text.split(","):
        if word not in BY_KIND:
            raise Refused(f"one of: {', '.join(BY_KIND)}", word, tuple(BY_KIND))
    return tuple(text.split(","))


def _tag_group(text: str, terms: Terms) -> tuple[bool, tuple[str, ...]]:
    """(wanted, tags): "a,b" is one of them, "-a" none of it."""
    wanted = not text.startswith("-")
    names = text.split(",") if wanted else [name.removeprefix("-") for name in text.split(",")]
    return wanted, tuple(_known("tag", name, terms) for name in names)


def _ids(text: str, _terms: Terms) -> tuple[str, ...]:
    ids = text.split(",")
    if len(ids) > MAX_IDS:
        raise Refused(f"a list of at most {MAX_IDS} ids")
    for id in ids:
        if not _SLUG.fullmatch(id):
            raise Refused("a list of ids such as huaguoshan,liandao", id)
    return tuple(dict.fromkeys(ids))


def _words(text: str, _terms: Terms) -> str:
    if not text.strip():
        raise Refused("at least one character to search for")
    return text


def _day(text: str, _terms: Terms) -> date:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise Refused("a day as YYYY-MM-DD, such as 2026-04-18")
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refused("a day of the calendar, as YYYY-MM-DD") from error


def tag_filter(groups: Sequence[tuple[bool, tuple[str, ...]]]) -> TagFilter:
    """What the values of a repeated `tag` mean together."""
    return TagFilter(
        tuple(names for wanted, names in groups if wanted),
        tuple(name for wanted, names in groups if not wanted for name in names),
    )


_WORDS = {"type": "string", "pattern": "^[a-z0-9]+([-,][a-z0-9]+)*$", "maxLength": 400}

PAGE = Parameter(
    "page",
    "Which page, from 1.",
    {"type": "integer", "minimum": 1, "maximum": MAX_PAGE},
    _integer(1, MAX_PAGE),
    default=1,
)
PAGE_SIZE = Parameter(
    "page_size",
    "Entries on a page.",
    {"type": "integer", "minimum": 1, "maximum": MAX_PAGE_SIZE},
    _integer(1, MAX_PAGE_SIZE),
    default=20,
)
LANG = Parameter(
    "lang",
    "Language wanted. An entry without it comes in Chinese and says so in its `lang`.",
    {"type": "string", "enum": list(LANGS)},
    _choice(LANGS),
    default="zh",
)
COUNTY = Parameter(
    "county",
    "Entries of a county or district; several by commas.",
    _WORDS,
    _terms("county"),
    default=(),
    example="lianyun",
)
LANDSCAPE = Parameter(
    "landscape", "Entries of a landscape; several by commas.", _WORDS, _terms("landscape"), default=(), example="sea"
)
TAG = Parameter(
    "tag",
    "Entries with a tag. Repeat it for and, separate by commas for or, put - before one for not.",
    {"type": "string", "maxLength": 400},
    _tag_group,
    default=(),
    many=True,
)
ANY_TAG = Parameter("tag", "Entries with a tag; any of several by commas.", _WORDS, _terms("tag"), default=())
MONTH = Parameter(
    "month",
    "Entries that are at their best in a month.",
    {"type": "integer", "minimum": 1, "maximum": 12},
    _integer(1, 12),
)
KIND = Parameter(
    "kind",
    f"Entries of a kind; several by commas: {', '.join(BY_KIND)}.",
    _WORDS,
    _kinds,
    default=(),
    example="place",
)
IDS = Parameter(
    "ids",
    f"Only these entries: at most {MAX_IDS} ids, separated by commas.",
    {"type": "string", "maxLength": 2000},
    _ids,
    default=(),
    example="huaguoshan,liandao",
)
SORT = Parameter(
    "sort",
    "Order: title (pinyin or letters), updated (newest first). Otherwise the editors' order, by id.",
    {"type": "string", "enum": list(SORTS)},
    _choice(SORTS),
)
QUERY = Parameter(
    "q",
    "What to look for: Chinese, pinyin, initials or English. More than 64 characters are cut.",
    {"type": "string", "minLength": 1, "maxLength": 600},
    _words,
    required=True,
    example="花果山",
)
ON = Parameter(
    "on",
    "The day whose season counts; today in Asia/Shanghai when missing.",
    {"type": "string", "format": "date"},
    _day,
    example="2026-04-18",
)

LIST_PARAMETERS = (PAGE, PAGE_SIZE, LANG, COUNTY, LANDSCAPE, TAG, MONTH, IDS, SORT)
ENTRY_PARAMETERS = (LANG,)


@dataclass(frozen=True)
class Values:
    """Parameters as read: values by name (defaults included) and the canonical query for keys and ETags."""

    by_name: Mapping[str, Any]
    canonical: str = ""
    given: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.by_name[name]
