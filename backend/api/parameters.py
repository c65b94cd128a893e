"""All query parameters, declared once: this table reads them, writes the OpenAPI and words the errors."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from backend.api.readers import (
    MAX_IDS,
    Terms,
    choice,
    integer,
    read_box,
    read_day,
    read_ids,
    read_kinds,
    read_point,
    read_release,
    read_seed,
    read_tag_group,
    read_words,
    several,
    terms,
)  # fmt: skip
from backend.content.catalogue import LANGS
from backend.content.kinds import BY_KIND
from backend.readmodel.listing import FACETS, SORTS, TagFilter
from backend.readmodel.shapes import FullEntry

DATUMS = ("wgs84", "gcj02")
PICTURE_SETS = ("list", "all")
#: how often a parameter that may be repeated may be
MAX_REPEATS = 20
#: most entries one page may have
MAX_PAGE_SIZE = 100
#: pages beyond this are nowhere
MAX_PAGE = 1_000_000
#: members that near, on and sort=next_date add to an item
GIVEN_FIELDS = ("distance_m", "next")


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
        if self.default not in (None, (), ""):
            schema["default"] = self.default
        if self.many:
            schema = {"type": "array", "items": schema, "maxItems": MAX_REPEATS}
        described: dict[str, Any] = {"in": "query", "name": self.name, "description": self.help, "schema": schema}
        if self.required:
            described["required"] = True
        if self.many:
            described |= {"style": "form", "explode": True}
        if self.example is not None:
            described["example"] = [self.example] if self.many else self.example
        return described


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
    integer(1, MAX_PAGE),
    default=1,
)
PAGE_SIZE = Parameter(
    "page_size",
    "Entries on a page.",
    {"type": "integer", "minimum": 1, "maximum": MAX_PAGE_SIZE},
    integer(1, MAX_PAGE_SIZE),
    default=20,
)
LANG = Parameter(
    "lang",
    "Language wanted. An entry without it comes in Chinese and says so in its `lang`.",
    {"type": "string", "enum": list(LANGS)},
    choice(LANGS),
    default="zh",
)
COUNTY = Parameter(
    "county",
    "Entries of a county or district; several by commas.",
    _WORDS,
    terms("county"),
    default=(),
    example="lianyun",
)
LANDSCAPE = Parameter(
    "landscape", "Entries of a landscape; several by commas.", _WORDS, terms("landscape"), default=(), example="sea"
)
TAG = Parameter(
    "tag",
    "Entries with a tag. Repeat it for and, separate by commas for or, begin with - for not (-a,b: neither of them).",
    {"type": "string", "maxLength": 400},
    read_tag_group,
    default=(),
    many=True,
)
ANY_TAG = Parameter("tag", "Entries with a tag; any of several by commas.", _WORDS, terms("tag"), default=())
MONTH = Parameter(
    "month",
    "Entries that are at their best in a month.",
    {"type": "integer", "minimum": 1, "maximum": 12},
    integer(1, 12),
)
KIND = Parameter(
    "kind",
    f"Entries of a kind; several by commas: {', '.join(BY_KIND)}.",
    _WORDS,
    read_kinds,
    default=(),
    example="place",
)
IDS = Parameter(
    "ids",
    f"Only these entries, in the order of sort: at most {MAX_IDS} ids, separated by commas. Unknown ones are left out.",
    {"type": "string", "maxLength": 2000},
    read_ids,
    default=(),
    example="huaguoshan,liandao",
)
SORT = Parameter(
    "sort",
    "Order: title (pinyin or letters), updated (newest first), distance (needs near), next_date (festivals that come "
    "next first), random (the same for the same seed, across pages). Otherwise by distance with near, else by id.",
    {"type": "string", "enum": list(SORTS)},
    choice(SORTS),
)
QUERY = Parameter(
    "q",
    "What to look for: Chinese, pinyin, initials or English. More than 64 characters are cut.",
    {"type": "string", "minLength": 1, "maxLength": 600},
    read_words,
    required=True,
    example="花果山",
)
ON = Parameter(
    "on",
    "The day whose season counts; today in Asia/Shanghai when missing.",
    {"type": "string", "format": "date"},
    read_day,
    example="2026-04-18",
)

FROM_DAY = Parameter(
    "from",
    "The first day; today in Asia/Shanghai when missing.",
    {"type": "string", "format": "date"},
    read_day,
    example="2027-02-01",
)
TO_DAY = Parameter(
    "to",
    "The last day, at most 400 days after from; 90 days after it when missing.",
    {"type": "string", "format": "date"},
    read_day,
    example="2027-03-31",
)
OPEN_ON = Parameter(
    "on",
    "Entries open or taking place on a day (Asia/Shanghai): closures, hours, seasons and festival days count; what has "
    "no known hours is included.",
    {"type": "string", "format": "date"},
    read_day,
    example="2026-04-18",
)
NEAR = Parameter(
    "near",
    "A point, lat,lon: entries get `distance_m` (great circle, haversine; no finer than their precision_m) and come "
    "nearest first, those without a location last.",
    {"type": "string", "pattern": "^-?[0-9.]+,-?[0-9.]+$", "maxLength": 40},
    read_point,
    example="34.65,119.29",
)
RADIUS = Parameter(
    "radius_m",
    "Only entries within so many metres of near, before `distance_m` is rounded to their precision_m.",
    {"type": "integer", "minimum": 1, "maximum": 200_000},
    integer(1, 200_000),
)
BBOX = Parameter(
    "bbox",
    "Only entries in a box: west,south,east,north.",
    {"type": "string", "maxLength": 80},
    read_box,
    example="119.1,34.5,119.5,34.8",
)
DATUM = Parameter(
    "datum",
    "What near and bbox are given in: wgs84 (GPS) or gcj02 (wx.getLocation with type gcj02, maps in China).",
    {"type": "string", "enum": list(DATUMS)},
    choice(DATUMS),
    default="wgs84",
)
FACETS_OF = Parameter(
    "facets",
    f"Count values beside the list, several by commas: {', '.join(FACETS)}. A count is what `total` would be with that "
    "value instead of the ones given; with tag, in addition to them.",
    {"type": "string", "maxLength": 80},
    several(FACETS),
    default=(),
    example="county,tag",
)
FIELDS = Parameter(
    "fields",
    "Only these members of each item, several by commas, in the form they have in lists; also those that only a full "
    "entry has. `distance_m` and `next` come whenever near, on or sort=next_date give them, named here or not.",
    {"type": "string", "maxLength": 400},
    several((*FullEntry().fields, *GIVEN_FIELDS)),
    default=(),
    example="id,title,location",
)
SEED = Parameter(
    "seed",
    "What sort=random draws from; the same seed gives the same order.",
    {"type": "string", "maxLength": 40, "pattern": "^[A-Za-z0-9_-]+$"},
    read_seed,
    default="",
)
PICTURES = Parameter(
    "pictures",
    "all: every rendition of a cover, JPEG too, instead of the two that lists carry.",
    {"type": "string", "enum": list(PICTURE_SETS)},
    choice(PICTURE_SETS),
    default="list",
)

_RELEASE_ID = {"type": "string", "pattern": "^[0-9]{8}-[0-9]{6}-[0-9a-f]{8}$"}
#: most changes that one feed can be paged through
MAX_CHANGES = 999_999_999
SINCE = Parameter(
    "since",
    "The release your copy is of: the `release` of the feed you applied last. Without it everything comes as added.",
    _RELEASE_ID,
    read_release,
    example="20261124-090000-aaaaaaaa",
)
UNTIL = Parameter(
    "until",
    "The release to come to; the current one when missing. `next` names it, so that all pages belong together.",
    _RELEASE_ID,
    read_release,
    example="20261125-090000-bbbbbbbb",
)
AFTER = Parameter(
    "after",
    "How many changes the pages before this one had; take it from `next`.",
    {"type": "integer", "minimum": 0, "maximum": MAX_CHANGES},
    integer(0, MAX_CHANGES),
    default=0,
)

FILTERS = (COUNTY, LANDSCAPE, TAG, MONTH, OPEN_ON, NEAR, RADIUS, BBOX, DATUM, IDS)
LIST_PARAMETERS = (PAGE, PAGE_SIZE, LANG, *FILTERS, SORT, SEED, FACETS_OF, FIELDS, PICTURES)
#: name -> (what it needs, why), told when that is missing
NEEDS: Mapping[str, tuple[str, str]] = {
    "radius_m": ("near", "radius_m is measured from near, which is missing."),
    "after": ("until", "after counts changes up to one release: it needs until, as in the address that `next` gives."),
    "seed": ("sort", "seed belongs to sort=random, which is missing."),
}
ENTRY_PARAMETERS = (LANG,)
CHANGES_PARAMETERS = (SINCE, UNTIL, AFTER, LANG)


@dataclass(frozen=True)
class Values:
    """Parameters as read: values by name (defaults included) and the canonical query for keys and ETags."""

    by_name: Mapping[str, Any]
    canonical: str = ""
    given: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.by_name[name]
