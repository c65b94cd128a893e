"""What a finished answer is kept under and the head it leaves with, both from the WSGI environment alone.

The view and the shortcut in front of Flask use these functions, so that what they send cannot differ.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header
from werkzeug.utils import get_content_type
from werkzeug.wsgi import get_host

from backend.api.etags import matches, quote_tag
from backend.settings import Settings

if TYPE_CHECKING:
    from backend.api.answers import Answer

Headers = list[tuple[str, str]]
_HOST = re.compile(r"[A-Za-z0-9.\-_]+(?::[0-9]{1,5})?|\[[0-9A-Fa-f:.]+\](?::[0-9]{1,5})?")
#: encodings in the order we like them
ENCODINGS = ("br", "zstd", "gzip")
#: longest Accept-Encoding whose reading is remembered
_REMEMBERED = 200

#: what every answer carries besides its own
SAFE = (("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "strict-origin-when-cross-origin"))
#: what lets pages of other hosts read
SHARED = (("Access-Control-Allow-Origin", "*"), ("Access-Control-Expose-Headers", "ETag, X-Release, Retry-After"))


def base_of(environ: dict[str, Any], settings: Settings) -> str:
    """What stands before every address of an answer: the setting, else the request's own host."""
    if settings.base_url:
        return settings.base_url
    host = get_host(environ)
    return f"{environ['wsgi.url_scheme']}://{host}" if _HOST.fullmatch(host) else settings.public_url


def encoding_of(environ: dict[str, Any]) -> str | None:
    """The encoding to answer in: the first of ours that the client likes best, or None."""
    header = environ.get("HTTP_ACCEPT_ENCODING", "")
    return _recall_encoding(header) if len(header) <= _REMEMBERED else _read_encoding(header)


def _read_encoding(header: str) -> str | None:
    accepted = parse_accept_header(header, Accept)
    return accepted.best_match(ENCODINGS) if accepted else None


_recall_encoding: Callable[[str], str | None] = lru_cache(maxsize=256)(_read_encoding)


def key_of(environ: dict[str, Any], settings: Settings, moment: datetime) -> tuple[str, ...]:
    """What the answer to a request is kept under: everything that it may depend on, the day included."""
    path, query = environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", "")
    return (path, query, base_of(environ, settings), encoding_of(environ) or "", moment.date().isoformat())


def cache_control(max_age: int, daily: bool, moment: datetime) -> str:
    """How long an answer may be kept without asking; one that says something of its day, never past midnight."""
    if daily:
        # a part of a second counts as a whole one, or the last answer of the day would be kept into the next
        gone = moment.hour * 3600 + moment.minute * 60 + moment.second + (moment.microsecond > 0)
        max_age = min(max_age, 86_400 - gone)
    return f"public, max-age={max_age}" if max_age > 0 else "no-cache"


def make_head(answer: Answer, if_none_match: str | None, control: str) -> tuple[int, Headers]:
    """(status, headers) of an answer: 304 when the client has it. Without X-Release and what every answer carries."""
    known = matches(if_none_match, answer.tag)
    headers: Headers = []
    if not known:
        headers.append(("Content-Type", _content_type(answer.mimetype)))
        headers.append(("Content-Length", str(len(answer.body))))
    headers.append(("ETag", quote_tag(answer.tag, answer.encoding)))
    headers.append(("Cache-Control", control))
    headers.append(("Vary", "Accept-Encoding"))
    headers.extend(answer.headers)
    if answer.encoding and not known:
        headers.append(("Content-Encoding", answer.encoding))
    return (304 if known else 200), headers


@lru_cache(maxsize=64)
def _content_type(mimetype: str) -> str:
    return get_content_type(mimetype, "utf-8")
