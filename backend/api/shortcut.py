"""The warm path: a finished answer of the current release leaves without a Flask request being built.

It answers GET and HEAD below /api/v1/ when the answer is in the cache of the release that is current at this moment
(the same `current` link, read for each request). Everything else goes to Flask: what is not cached, what has a body,
and what the rate limit does not admit, so that errors are made in one place.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from backend.api.answers import Answer
from backend.api.heads import SAFE, SHARED, cache_control, key_of, make_head
from backend.api.limits import COUNTED
from backend.release.layout import TIME_ZONE

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication

PREFIX = "/api/v1/"
_STATUS = {status: f"{status} {HTTPStatus(status).phrase.upper()}" for status in (200, 304)}


class Shortcut:
    """WSGI middleware between the proxies' fix and Flask. `parts` are the app's extensions, looked up as views do."""

    def __init__(self, inner: WSGIApplication, parts: dict[str, Any]) -> None:
        self._inner, self._parts = inner, parts

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Answer from the cache, or let Flask answer."""
        if environ.get("PATH_INFO", "").startswith(PREFIX) and _is_plain(environ):
            answered = self._answer(environ, start_response)
            if answered is not None:
                return answered
        return self._inner(environ, start_response)

    def _answer(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes] | None:
        started, parts = time.perf_counter(), self._parts
        release = parts["shanhai.releases"].find_current()
        if release is None:
            return None
        moment = parts["shanhai.clock"]().astimezone(TIME_ZONE)
        answer: Answer | None = release.answers.get(key_of(environ, parts["shanhai.settings"], moment))
        if not parts["shanhai.limits"].admits(environ.get("REMOTE_ADDR")):
            return None
        environ[COUNTED] = True
        if answer is None:
            return None
        control = cache_control(answer.max_age, answer.daily, moment)
        status, headers = make_head(answer, environ.get("HTTP_IF_NONE_MATCH"), control)
        headers += (("X-Release", release.id), *SAFE, *SHARED)
        method = environ["REQUEST_METHOD"]
        counters = parts["shanhai.metrics"]
        counters.count_hit()
        start_response(_STATUS[status], headers)
        counters.count(method, answer.rule, status, time.perf_counter() - started)
        return [] if method == "HEAD" or status == 304 else [answer.body]


def _is_plain(environ: dict[str, Any]) -> bool:
    """A GET or HEAD without a body."""
    return (
        environ["REQUEST_METHOD"] in {"GET", "HEAD"}
        and environ.get("CONTENT_LENGTH", "") in {"", "0"}
        and "HTTP_TRANSFER_ENCODING" not in environ
    )
