"""The rivals of search: SQLite FTS5 over the same pre-segmented tokens doing the same work, and plain Whoosh."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pypinyin import Style, lazy_pinyin
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.query import Or, Term

from backend.content.catalogue import Catalogue
from backend.search.analysis import is_han, stem
from backend.search.cards import make_deck
from backend.search.plan import Plan
from backend.search.queries import SearchQuery
from backend.search.writer import FIELD_NAMES, make_documents

_WEIGHTS = (10.0, 8.0, 3.5, 4.0, 2.5, 1.4, 10.0, 8.0, 3.5, 1.4, 5.0, 1.0, 10.0)  # of the columns, in their order
_WORDS = tuple(name for name in FIELD_NAMES if not name.endswith("_g"))
_GRAMS = ("names_g", "text_g")
_FACETS = ("kind", "county", "tag", "month")


def write_fts(catalogue: Catalogue, path: Path) -> None:
    """An FTS5 table with our own tokens, a column of sounds, and a table of facets."""
    connection = sqlite3.connect(path)
    columns = ", ".join(f'"{name}"' for name in (*FIELD_NAMES, "sound"))
    connection.execute(f"""CREATE VIRTUAL TABLE entry USING fts5({columns}, tokenize="unicode61 tokenchars '~'")""")
    connection.execute("CREATE TABLE facet (entry INTEGER, name TEXT, value TEXT)")
    insert = f"INSERT INTO entry (rowid, {columns}) VALUES ({', '.join('?' * (2 + len(FIELD_NAMES)))})"
    deck = make_deck(catalogue)
    for number, (document, card) in enumerate(zip(make_documents(catalogue, deck), deck.cards, strict=True)):
        names = [name.key for name in card.names]
        sounds = [style for name in names for style in ("".join(lazy_pinyin(name)), _initials(name))]
        row = [" ".join(document.get(name, ())) for name in FIELD_NAMES]
        connection.execute(insert, (number, *row, " ".join(sounds)))
        values = [("kind", card.kind), ("county", card.county), *(("tag", tag) for tag in card.tags)]
        values += [("month", str(month)) for month in card.months]
        connection.executemany("INSERT INTO facet VALUES (?, ?, ?)", [(number, *value) for value in values])
    connection.execute("CREATE INDEX facet_entry ON facet (entry, name, value)")
    connection.execute("INSERT INTO entry (entry) VALUES ('optimize')")
    connection.commit()
    connection.close()


def _initials(name: str) -> str:
    return "".join(lazy_pinyin(name, style=Style.FIRST_LETTER))


class Fts:
    """The same work: rank, count, facets over the whole result, and marks in the 20 entries shown."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path)
        self._connection.execute("CREATE TEMP TABLE hit (entry INTEGER PRIMARY KEY, score REAL)")

    def search(
        self, plan: Plan, query: SearchQuery, lean: bool = False
    ) -> tuple[int, list[str], list[tuple[str, str, int]]]:
        """(total, snippets of the first 20, facets). `lean`: only the words typed."""
        match = " OR ".join(dict.fromkeys(_words_of(plan) if lean else _expressions(plan)))
        run = self._connection.execute
        run("DELETE FROM hit")
        if not match:
            return 0, [], []
        where, values = _filters(query)
        rank = f"bm25(entry, {', '.join(map(str, _WEIGHTS))})"
        run(f"INSERT INTO hit SELECT rowid, {rank} FROM entry WHERE entry MATCH ?{where}", (match, *values))
        total = run("SELECT count(*) FROM hit").fetchone()[0]
        facets = run(
            "SELECT name, value, count(*) FROM hit JOIN facet USING (entry) GROUP BY name, value ORDER BY 3 DESC"
        ).fetchall()
        shown = [row[0] for row in run("SELECT entry FROM hit ORDER BY score LIMIT 20")]
        marks = "snippet(entry, 5, '<mark>', '</mark>', '', 48)"
        these = f"SELECT {marks} FROM entry WHERE entry MATCH ? AND rowid IN ({', '.join(map(str, shown))})"
        return total, [row[0] for row in run(these, (match,))], facets


def _filters(query: SearchQuery) -> tuple[str, list[str]]:
    where, values = "", []
    for name in _FACETS:
        wanted = getattr(query, name)
        if wanted:
            any_of = str(wanted).split(",")
            marks = ", ".join("?" * len(any_of))
            where += f" AND rowid IN (SELECT entry FROM facet WHERE name = '{name}' AND value IN ({marks}))"
            values += any_of
    return where, values


def _words_of(plan: Plan) -> Iterable[str]:
    for term in plan.terms:
        yield " + ".join(f'"{word if is_han(word) else stem(word)}"' for word in term.text.split(" "))


def _expressions(plan: Plan) -> Iterable[str]:
    """The texts that our terms look for, as FTS5 has them: a word, or all its bigrams; a prefix for sounds."""
    words = "{" + " ".join(_WORDS) + "}"
    for term in plan.terms:
        for probe in term.probes:
            if probe.how == "letters":
                yield f'sound : "{probe.text}" *'
            elif probe.how in ("literal", "synonym", "intent", "pinyin", "part"):
                if not is_han(probe.text):
                    tokens = " + ".join(f'"{stem(word)}"' for word in probe.text.split(" "))
                    yield f"{words} : ({tokens})"
                    continue
                yield f'{words} : "{probe.text}"'
                pairs = [probe.text[at : at + 2] for at in range(max(1, len(probe.text) - 1))]
                for field in _GRAMS:
                    yield f"{field} : (" + " AND ".join(f'"{pair}"' for pair in pairs) + ")"


class PlainWhoosh:
    """Whoosh's own searcher over our index: BM25F over the same words, facets counted from stored values; no marks."""

    def __init__(self, path: Path, facets: list[list[tuple[str, str]]]) -> None:
        index = FileIndex(FileStorage(str(path)), indexname="MAIN")
        self._searcher = index.searcher()
        self._facets = facets

    def search(self, plan: Plan) -> tuple[int, Any]:
        """(total, facets)."""
        texts = {
            probe.text for term in plan.terms for probe in term.probes if probe.how in ("literal", "synonym", "intent")
        }
        tokens = [token if is_han(token) else stem(token) for text in sorted(texts) for token in text.split(" ")]
        result = self._searcher.search(Or([Term(name, token) for token in tokens for name in FIELD_NAMES]), limit=20)
        counts: dict[tuple[str, str], int] = {}
        for doc in result.docs():
            for value in self._facets[doc]:
                counts[value] = counts.get(value, 0) + 1
        return len(result), counts
