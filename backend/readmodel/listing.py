"""The entries of a release as bit sets in memory: filters, facet counts, distances and orders without a query.

Bit n of a set stands for the entry at position n. A release cannot change, so the sets are read once when it is opened;
an intersection of sets of 10,000 entries takes about a microsecond, a count as well.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import NamedTuple, Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.content.days import covers
from backend.geo.distance import haversine_m
from backend.readmodel import models
from backend.readmodel.bits import bits_of, positions_of

#: facets that can be counted beside a list
FACETS = ("kind", "county", "landscape", "tag", "month")
SORTS = ("title", "updated", "distance", "next_date", "random")
#: kinds that take place, or are had, in their months only
SEASONAL = ("festival", "product")


@dataclass(frozen=True)
class TagFilter:
    """What an entry's tags must be: at least one of each group in `all_of`, none of `none_of`."""

    all_of: tuple[tuple[str, ...], ...] = ()
    none_of: tuple[str, ...] = ()


@dataclass(frozen=True)
class EntryQuery:
    """What a list asks for; empty filters do not filter. Points in WGS-84 degrees, `bbox` west, south, east, north."""

    collection: str | None = None
    kinds: tuple[str, ...] = ()
    counties: tuple[str, ...] = ()
    landscapes: tuple[str, ...] = ()
    month: int | None = None
    tags: TagFilter = TagFilter()
    ids: tuple[str, ...] | None = None
    on: date | None = None
    near: tuple[float, float] | None = None
    radius_m: int | None = None
    bbox: tuple[float, float, float, float] | None = None
    located: bool = False
    sort: str | None = None
    today: date | None = None  # what next_date counts from
    seed: str = ""
    lang: str = "zh"


class Row(NamedTuple):
    """What is known of one entry without its fragments."""

    position: int
    id: str
    collection: str
    kind: str
    county: str | None
    landscape: str | None
    updated: str
    title_zh_rank: int
    title_en_rank: int
    lat: float | None
    lon: float | None
    precision_m: int | None
    opening: str


@dataclass(frozen=True)
class Found:
    """The positions that a query leaves, in its order, and the distance of those that have one (metres)."""

    positions: Sequence[int]
    distances: Mapping[int, int] = field(default_factory=dict)


class Calendar(Protocol):
    """What the index asks of the festivals of its release."""

    def taking_place(self, day: date) -> Iterable[str]:
        """Ids of the festivals that a rule or a session puts on that day."""

    def next_dates(self, day: date) -> Mapping[str, date]:
        """The first day not before `day` of each festival that has one."""


class ListIndex:
    """The sets of one release."""

    def __init__(self, session: Session, calendar: Calendar) -> None:
        columns = [getattr(models.EntryRow, name) for name in Row._fields]
        self.rows = [Row(*row) for row in session.execute(select(*columns).order_by(models.EntryRow.position))]
        self._at = {row.position: row for row in self.rows}
        self.position_of = {row.id: row.position for row in self.rows}
        self._sets: dict[str, dict[str, int]] = {name: {} for name in (*FACETS, "collection", "open_month")}
        for row in self.rows:
            for name in ("collection", "kind", "county", "landscape"):
                self._add(name, getattr(row, name), row.position)
        for model, name in (
            (models.EntryTag, "tag"),
            (models.EntryMonth, "month"),
            (models.EntryOpenMonth, "open_month"),
        ):
            for value, position in session.execute(select(getattr(model, name.removeprefix("open_")), model.position)):
                self._add(name, value, position)
        self._closures = list(
            session.execute(select(models.Closure.position, models.Closure.first, models.Closure.last))
        )
        self._all = bits_of(row.position for row in self.rows)
        self._located = bits_of(row.position for row in self.rows if row.lat is not None)
        self._timed = bits_of(row.position for row in self.rows if row.opening == "hours")
        self._dated = bits_of(row.position for row in self.rows if row.opening == "dated")
        self.calendar = calendar
        self._open_on = lru_cache(maxsize=16)(self._find_open)

    def _add(self, name: str, value: object, position: int) -> None:
        if value is not None:
            found = self._sets[name]
            found[str(value)] = found.get(str(value), 0) | 1 << position

    def row(self, position: int) -> Row:
        """What is known of the entry at `position`."""
        return self._at[position]

    def count_all(self, name: str) -> dict[str, int]:
        """How many entries of the release have each value of a facet or collection."""
        return {value: bits.bit_count() for value, bits in self._sets[name].items()}

    def filter(self, query: EntryQuery, without: str = "") -> int:
        """The set that the filters of `query` leave, the filter on one facet left out."""
        bits = self._all
        several: tuple[tuple[str, str, Iterable[str]], ...] = (
            ("collection", "collection", (query.collection,) if query.collection else ()),
            ("kind", "kind", query.kinds),
            ("county", "county", query.counties),
            ("landscape", "landscape", query.landscapes),
            ("month", "month", (str(query.month),) if query.month else ()),
        )
        for facet, name, values in several:
            if values and facet != without:
                bits &= self._any(name, values)
        for group in query.tags.all_of:
            bits &= self._any("tag", group)
        bits &= ~self._any("tag", query.tags.none_of)
        if query.ids is not None:
            bits &= bits_of(self.position_of[id] for id in query.ids if id in self.position_of)
        if query.on is not None:
            bits &= self._open_on(query.on)
        if query.located or query.bbox or query.radius_m:
            bits &= self._located
        if query.bbox is not None:
            bits &= self._in_box(query.bbox)
        if query.near is not None and query.radius_m is not None:
            bits &= bits_of(at for at, metres in self._distances(bits, query.near) if metres <= query.radius_m)
        return bits

    def _any(self, name: str, values: Iterable[str]) -> int:
        bits = 0
        for value in values:
            bits |= self._sets[name].get(value, 0)
        return bits

    def find(self, query: EntryQuery) -> Found:
        """What the filters leave, in the order that `sort` asks for; by distance when there is `near` and no sort."""
        bits = self.filter(query)
        positions = list(positions_of(bits))
        if query.near is None:
            return Found(self._ordered(positions, query))
        exact = dict(self._distances(bits & self._located, query.near))
        shown = {at: round_to(metres, self._at[at].precision_m or 1) for at, metres in exact.items()}
        if query.sort in (None, "distance"):
            return Found(sorted(positions, key=lambda at: (exact.get(at, float("inf")), at)), shown)
        return Found(self._ordered(positions, query), shown)

    def _ordered(self, positions: list[int], query: EntryQuery) -> list[int]:
        at = self._at
        if query.sort == "title":
            rank = "title_en_rank" if query.lang == "en" else "title_zh_rank"
            return sorted(positions, key=lambda each: int(getattr(at[each], rank)))
        if query.sort == "updated":
            return sorted(positions, key=lambda each: (at[each].updated, -each), reverse=True)
        if query.sort == "next_date":
            dates = self.calendar.next_dates(query.today or date.min)
            return sorted(positions, key=lambda each: (dates.get(at[each].id, date.max), each))
        if query.sort == "random":
            return sorted(positions, key=lambda each: draw(query.seed, at[each].id))
        return positions

    def facets(self, query: EntryQuery, names: Iterable[str]) -> dict[str, list[tuple[str, int]]]:
        """(value, count) of each facet: what the total would be with that value chosen instead of the ones given.

        Tags add up (repeat is and), so theirs are counted within the result.
        """
        counted = {}
        for name in names:
            bits = self.filter(query, without=name)
            pairs = ((value, (bits & own).bit_count()) for value, own in self._sets[name].items())
            counted[name] = [(value, count) for value, count in pairs if count]
        return counted

    def distances_to(self, near: tuple[float, float], positions: Iterable[int]) -> dict[int, int]:
        """Metres from `near` to those of `positions` that are located, no finer than their points."""
        exact = self._distances(bits_of(positions) & self._located, near)
        return {at: round_to(metres, self._at[at].precision_m or 1) for at, metres in exact}

    def _distances(self, bits: int, near: tuple[float, float]) -> Iterator[tuple[int, float]]:
        for at in positions_of(bits):
            row = self._at[at]
            if row.lat is not None and row.lon is not None:
                yield at, haversine_m(*near, row.lat, row.lon)

    def _in_box(self, box: tuple[float, float, float, float]) -> int:
        west, south, east, north = box
        return bits_of(
            row.position
            for row in self.rows
            if row.lat is not None and row.lon is not None and west <= row.lon <= east and south <= row.lat <= north
        )

    def _find_open(self, day: date) -> int:
        """Open or taking place: not closed by a notice, in the months of its hours; festivals on their days.

        What has a gate but no known hours counts as open. A festival without a day, and a product, goes by its months.
        """
        month, placed = str(day.month), self.calendar.taking_place(day)
        bits = self._all & ~bits_of(at for at, first, last in self._closures if covers(first, last, day))
        bits &= ~self._timed | self._sets["open_month"].get(month, 0)
        seasonal = self._any("kind", SEASONAL)
        in_month = self._sets["month"].get(month, 0) & ~self._dated
        taking_place = bits_of(self.position_of[id] for id in placed if id in self.position_of)
        return bits & (~seasonal | in_month | taking_place)


def draw(seed: str, id: str) -> bytes:
    """What an entry is sorted by when chance decides: the same for the same seed."""
    return hashlib.blake2b(f"{seed}\0{id}".encode(), digest_size=8).digest()


def round_to(metres: float, precision_m: int) -> int:
    """A distance no finer than the point it goes to: rounded to 300 m and more as stated, else to a metre."""
    step = precision_m if precision_m > 300 else 1
    return round(metres / step) * step
