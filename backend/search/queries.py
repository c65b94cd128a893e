"""Search an index: visitors' words in, entry ids with snippets, facets and suggestions out.

Nothing here or behind it parses a query language: text becomes a Plan of terms (plan), terms become scores (scoring).
"""

from __future__ import annotations

import gc
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np

from backend.errors import ReleaseError
from backend.search.analysis import Analyser, name_key
from backend.search.answers import Answerer, PropertyArrays
from backend.search.candidates import CandidateTable, Chooser
from backend.search.cards import Deck, load_deck
from backend.search.engine import Engine, Reader
from backend.search.facets import FacetTable
from backend.search.lexicon import Lexicon
from backend.search.names import NameTable
from backend.search.near import sound_again, stands, suggest_names
from backend.search.outside import find_outside
from backend.search.pinyin import Pinyin
from backend.search.plan import Plan, Planner
from backend.search.properties import PropertyTable
from backend.search.scoring import Ranking, Scored, Scorer
from backend.search.snippets import make_snippet
from backend.search.suggesting import Suggestion, suggest_entries

LITTLE = 3  # fewer results than this are "little found"
MAX_PAGE_SIZE = 100


@dataclass(frozen=True)
class SearchQuery:
    """A search. `kind`, `county`, `tag` are ids (several with commas: any of them), `month` 1-12, `page` from 1,
    `on` the visitor's day, whose season lifts gently, `lang` (zh, en) that of snippets and notes."""

    q: str
    kind: str | None = None
    county: str | None = None
    tag: str | None = None
    month: int | None = None
    lang: str = "zh"
    on: date | None = None
    page: int = 1
    page_size: int = 20


@dataclass(frozen=True)
class Hit:
    """An entry found. `snippet` is HTML with <mark> only; `matched` says by what; `parts` add up to the score."""

    id: str
    score: float
    snippet: str
    matched: tuple[str, ...]
    parts: dict[str, float]


@dataclass(frozen=True)
class SearchResult:
    """One page of hits; `total` and `facets` (name -> (id, count), most first) are of the whole result."""

    total: int
    hits: list[Hit]
    facets: dict[str, list[tuple[str, int]]]
    did_you_mean: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class SearchIndex:
    """An open index. Safe to share between threads; close it when its release is let go."""

    #: whether only entries that can reach the page are scored in full; tests compare both ways
    choosing = True

    def __init__(self, path: Path) -> None:
        self._engine = Engine(path)
        deck = load_deck(path)
        self._cards = deck.cards
        self._ids = frozenset(card.id for card in deck.cards)
        self._names = NameTable(deck)
        self._pinyin = Pinyin(deck.readings)
        self._planner = Planner(Lexicon(deck), self._names, make_analyser(deck))
        self._facets = FacetTable(deck.cards)
        self._properties = PropertyTable(deck.cards)
        self._property_arrays = PropertyArrays(self._properties)
        self._candidates = CandidateTable(deck.cards, self._names.keys, self._properties.priors)

    def __enter__(self) -> SearchIndex:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __len__(self) -> int:
        return len(self._cards)

    def __contains__(self, entry_id: object) -> bool:
        return entry_id in self._ids

    def close(self) -> None:
        """Let go of the files; searches under way finish first. May be called twice."""
        self._engine.close()
        gc.unfreeze()

    def plan(self, q: str) -> Plan:
        """What is looked for when `q` is asked."""
        return self._planner.plan(q)

    def search(self, query: SearchQuery) -> SearchResult:
        """Never raises on any text; raises ValueError only after close()."""
        plan = self._planner.plan(query.q)
        notes = [_note("cut", query.lang)] if plan.cut else []
        outside = find_outside(plan, self._names, self._pinyin)
        if outside:
            return SearchResult(
                0, [], self._facets.count(self._facets.nothing), [], [*notes, _note("outside", query.lang, outside)]
            )
        allowed = self._facets.allowed(query.kind, query.county, query.tag, query.month)
        size = max(1, min(query.page_size, MAX_PAGE_SIZE))
        start = (max(1, query.page) - 1) * size
        with self._engine.reader() as reader:
            chooser = Chooser(self._candidates, allowed, start + size)
            ranking, meant = self._find(reader, plan, query, chooser if self.choosing else None)
            kept = [row for row in ranking.rows if allowed[row.doc]]
            hits = [self._hit(reader, row, query.lang) for row in kept[start : start + size]]
        found = ranking.found & allowed
        return SearchResult(int(np.count_nonzero(found)), hits, self._facets.count(found), meant, notes)

    def _find(
        self, reader: Reader, plan: Plan, query: SearchQuery, chooser: Chooser | None
    ) -> tuple[Ranking, list[str]]:
        """Literal answers; when there are few or some words stand nowhere, also those that sound the same."""
        month = query.on.month if query.on else None
        ranking, unanswered = self._score(reader, plan, month, chooser)
        if not plan.key or self._names.spelled(plan.letters) or any(row.tier == "is" for row in ranking.rows[:1]):
            return ranking, []
        heard = sound_again(plan, unanswered, self._names, self._pinyin, lambda text: stands(reader, text))
        if heard is not plan:
            ranking, _ = self._score(reader, heard, month, chooser)
        little = bool(unanswered) or heard is not plan or np.count_nonzero(ranking.found) < LITTLE
        return ranking, suggest_names(plan, self._names, self._pinyin) if little else []

    def _score(
        self, reader: Reader, plan: Plan, month: int | None, chooser: Chooser | None
    ) -> tuple[Ranking, frozenset[str]]:
        answerer = Answerer(reader, self._cards, self._names, self._property_arrays)
        ranking = Scorer(answerer, self._cards, self._names, self._properties).score(plan, month, chooser)
        return ranking, frozenset(answerer.unanswered)

    def _hit(self, reader: Reader, row: Scored, lang: str) -> Hit:
        stored = reader.stored(row.doc)
        parts = {label: round(value, 3) for label, value in row.parts.items()}
        snippet = _snippet(stored["zh"], stored["en"], row.surfaces, lang)
        return Hit(self._cards[row.doc].id, round(row.score, 3), snippet, tuple(row.matched), parts)

    def suggest(self, q: str, limit: int = 10, lang: str = "zh") -> list[Suggestion]:
        """Entries whose title or alias answers what is being typed, at most 10."""
        plan_key = name_key(q[:256])[:64]
        return suggest_entries(plan_key, self._cards, self._names, min(limit, 10), lang)


def make_analyser(deck: Deck) -> Analyser:
    """The analyser whose user words are all names of the deck and the editors' words; same for index and queries."""
    names = [name.text for card in deck.cards for name in card.names]
    editors = [word for group in deck.synonyms for word in group] + list(deck.intents) + list(deck.readings)
    return Analyser(names, editors)


def open_index(path: Path) -> SearchIndex:
    """Open the index in a release's folder by its resolved path: a later switch of `current` does not move it.

    Raises ReleaseError when the folder holds no index that this version can read.
    """
    path = path.resolve()
    try:
        index = SearchIndex(path)
        gc.freeze()  # its tables live as long as the release: looking for garbage there takes 0.4 s at 10,000 entries
        return index
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ReleaseError(
            f"打不开搜索索引 {path}：{error}。请重新发布。",
            f"The search index {path} cannot be opened: {error}. Publish again.",
        ) from error


def _snippet(zh: list[str], en: list[str] | None, surfaces: Iterable[str], lang: str) -> str:
    """In the visitor's language; in English also for a Chinese page when only the English text shows a mark."""
    wanted = list(surfaces)
    if en and lang == "en":
        return make_snippet(en, wanted)
    snippet = make_snippet(zh, wanted)
    other = make_snippet(en, wanted) if en and "<mark>" not in snippet else ""
    return other if "<mark>" in other else snippet


_NOTES = {
    ("cut", "zh"): "搜索的字太多，只用了前面的部分。",
    ("cut", "en"): "The query was too long; only its beginning was used.",
    ("outside", "zh"): "“{}”不在连云港，这里只有连云港的山海。",
    ("outside", "en"): "“{}” is not in Lianyungang; only this city is covered here.",
}


def _note(which: str, lang: str, *values: str) -> str:
    return _NOTES[which, "en" if lang == "en" else "zh"].format(*values)
