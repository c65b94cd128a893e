"""A client of `/changes` as one would write it: keeps the bytes of every entry and applies pages to them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from flask.testing import FlaskClient

from backend.readmodel.fragments import join_base

#: entries by (collection, id), as their addresses give them
Copy = dict[tuple[str, str], bytes]
_DECODER = json.JSONDecoder()
_ENTRY, _ITEMS = '"entry":', '"items":['


def read_copy(database: Path, lang: str = "zh") -> Copy:
    """The full copy of a release, straight from its read model."""
    query = "SELECT collection, id, body FROM entry JOIN fragment USING (position) WHERE lang = ? AND form = 'full'"
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute(query, (lang,)).fetchall()
    return {(collection, id): join_base(body, "http://localhost") for collection, id, body in rows}


def split_items(page: str) -> Iterator[tuple[dict[str, Any], bytes]]:
    """(item, the very bytes of its entry) of a page."""
    at = page.index(_ITEMS) + len(_ITEMS)
    while page[at] == "{":
        item, end = _DECODER.raw_decode(page, at)
        text = page[at:end]
        yield item, text[text.index(_ENTRY) + len(_ENTRY) : -1].encode()
        at = end + (page[end] == ",")


def apply_page(copy: Copy, page: str) -> None:
    """Do what a page says; an item that does not fit the copy is an error."""
    for item, entry in split_items(page):
        key = (item["collection"], item["id"])
        assert (key in copy) == (item["change"] != "added"), item["change"]
        if item["change"] == "deleted":
            del copy[key]
            assert entry == b"null"
        else:
            assert copy.get(key) != entry, "nothing changed"
            copy[key] = entry


def follow(client: FlaskClient, address: str, copy: Copy, *, after_first: Callable[[], None] | None = None) -> str:
    """Apply all pages from `address` on; returns the release they lead to. `after_first` comes after the first page."""
    named = set()
    while address:
        answer = client.get(address)
        assert answer.status_code == 200, answer.text
        page: Any = answer.json
        named |= {page["release"], answer.headers["X-Release"]}
        apply_page(copy, answer.text)
        address = _local(page["next"])
        if after_first is not None:
            after_first, _done = None, after_first()
    assert len(named) == 1
    return str(named.pop())


def _local(address: str | None) -> str:
    parts = urlsplit(address or "")
    return f"{parts.path}?{parts.query}" if address else ""
