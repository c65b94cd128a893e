"""Finished answers: compressed once, tagged, and kept in a small cache that dies with its release."""

from __future__ import annotations

import gzip
import sys
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

import brotli
from flask import Request, Response

from backend.api.heads import encoding_of, make_head

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

#: below this many bytes compressing costs more than it saves
MIN_COMPRESSED = 600
#: how to make each encoding of heads.ENCODINGS
ENCODERS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: bytes(brotli.compress(body, quality=5)),
    "zstd": lambda body: bytes(zstd.compress(body, level=6)),
    "gzip": lambda body: gzip.compress(body, 6, mtime=0),
}
_COMPRESSIBLE = ("text/", "application/json", "application/javascript", "application/xml", "image/svg+xml")
_MORE = (
    "application/manifest+json",
    "application/problem+json",
    "application/gpx+xml",
    "application/geo+json",
    "application/atom+xml",
)


@dataclass(frozen=True)
class Answer:
    """Bytes ready to leave, with everything that is the same for each visitor who asks for them."""

    body: bytes
    mimetype: str
    tag: str
    encoding: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    daily: bool = False  # it says something of the day it was made
    max_age: int = 0  # seconds a client may keep it without asking
    rule: str = ""  # pattern of the route that made it, for the metrics


class AnswerCache:
    """Answers by key, the least recently used dropped first, bounded in bytes."""

    def __init__(self, limit: int) -> None:
        self._limit, self._size = limit, 0
        self._answers: OrderedDict[tuple[str, ...], Answer] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: tuple[str, ...]) -> Answer | None:
        """The answer kept under `key`, or None."""
        with self._lock:
            answer = self._answers.get(key)
            if answer is not None:
                self._answers.move_to_end(key)
            return answer

    def put(self, key: tuple[str, ...], answer: Answer) -> None:
        """Keep an answer, unless it alone would take an eighth of the room."""
        size = _weight(key, answer)
        if size > self._limit // 8:
            return
        with self._lock:
            old = self._answers.pop(key, None)
            self._size += size - (_weight(key, old) if old else 0)
            self._answers[key] = answer
            while self._size > self._limit:
                dropped, gone = self._answers.popitem(last=False)
                self._size -= _weight(dropped, gone)


def _weight(key: tuple[str, ...], answer: Answer) -> int:
    return len(answer.body) + sum(map(len, key)) + 500


def choose_encoding(request: Request) -> str | None:
    """The encoding to answer in: the first of ours that the client likes best, or None."""
    return encoding_of(request.environ)


def compress(body: bytes, mimetype: str, encoding: str | None) -> tuple[bytes, str | None]:
    """(bytes, encoding): compressed where it pays, otherwise as they are with None."""
    worth = len(body) >= MIN_COMPRESSED and mimetype.startswith((*_COMPRESSIBLE, *_MORE))
    if encoding is None or not worth:
        return body, None
    return ENCODERS[encoding](body), encoding


def respond(answer: Answer, request: Request, cache_control: str) -> Response:
    """The response to one request for an answer: 304 when the client has it."""
    status, headers = make_head(answer, request.headers.get("If-None-Match"), cache_control)
    response = Response(b"" if status == 304 else answer.body, status, headers)
    if status == 304:  # Response puts in what an answer without a body must not have
        del response.headers["Content-Type"], response.headers["Content-Length"]
    return response
