"""One decorator for every JSON address: read parameters, answer from the cache, add `release`, write the OpenAPI."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import wraps
from types import MappingProxyType
from typing import Any

from flask import Response, current_app, request
from flask_smorest import Blueprint
from marshmallow import Schema

from backend.api.answers import Answer, choose_encoding, compress, respond
from backend.api.etags import make_tag
from backend.api.parameters import Parameter
from backend.api.pinned import OpenRelease, OpenReleases, pinned
from backend.api.problems import MIMETYPE, Problem
from backend.api.reading import read_values
from backend.readmodel.fragments import join_base
from backend.release.layout import TIME_ZONE
from backend.settings import Settings

#: how long a client may keep a JSON answer without asking, seconds
MAX_AGE = 60
_HOST = re.compile(r"[A-Za-z0-9.\-_]+(?::[0-9]{1,5})?|\[[0-9A-Fa-f:.]+\](?::[0-9]{1,5})?")
View = Callable[..., "bytes | Response"]
#: statuses that every address of the API can answer besides its own
COMMON_ERRORS = (400, 405, 413, 414, 500, 503)


def settings() -> Settings:
    """The settings this app was made with."""
    found: Settings = current_app.extensions["shanhai.settings"]
    return found


def releases() -> OpenReleases:
    """The releases this app has open."""
    found: OpenReleases = current_app.extensions["shanhai.releases"]
    return found


def now() -> datetime:
    """This moment in Asia/Shanghai, by the clock this app was made with."""
    clock: Callable[[], datetime] = current_app.extensions["shanhai.clock"]
    return clock().astimezone(TIME_ZONE)


def _seconds_left(moment: datetime) -> int:
    return 86_400 - (moment.hour * 3600 + moment.minute * 60 + moment.second)


def base_address() -> str:
    """What stands before every address of an answer: the setting, else the request's own host."""
    if settings().base_url:
        return settings().base_url
    host = request.host
    return f"{request.scheme}://{host}" if _HOST.fullmatch(host) else settings().public_url


def operation(
    blueprint: Blueprint,
    rule: str,
    schema: type[Schema] | dict[str, Any],
    *,
    parameters: Sequence[Parameter] = (),
    errors: Sequence[int] = (),
    others: Mapping[int, str] = MappingProxyType({}),
    on_day: bool = False,
    max_age: int = MAX_AGE,
    content_type: str | None = None,
) -> Callable[[View], View]:
    """Route a view that returns JSON as bytes (without `release`, addresses marked) or a finished Response.

    The view gets `values` and what its path holds. `on_day`: the answer depends on today's date.
    `max_age`: seconds a client may keep it without asking. `others`: further statuses and what they mean.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def answer_request(**path: Any) -> Response:
            return _answer(view, parameters, on_day, max_age, path)

        name = f"{blueprint.name}_{view.__name__}".replace("-", "_")
        described = [item.describe() for item in parameters]
        documented: View = blueprint.doc(parameters=described, operationId=name)(answer_request)
        for status, meaning in sorted({304: "What If-None-Match names is still right", **others}.items()):
            documented = blueprint.alt_response(status, description=meaning)(documented)
        documented = blueprint.response(200, schema, content_type=content_type)(documented)
        for status in sorted({*COMMON_ERRORS, *errors}):
            documented = blueprint.alt_response(status, schema=Problem, content_type=MIMETYPE)(documented)
        routed: View = blueprint.route(rule)(documented)
        return routed

    return decorate


def _answer(view: View, parameters: Sequence[Parameter], on_day: bool, max_age: int, path: dict[str, Any]) -> Response:
    release, base, encoding = pinned(), base_address(), choose_encoding(request)
    day = now().date().isoformat() if on_day else ""
    key = (request.path, request.query_string.decode("latin-1"), base, encoding or "", day)
    answer = release.answers.get(key)
    if answer is None:
        values = read_values(parameters, request.query_string, release.terms)
        made = view(values=values, **path)
        if isinstance(made, Response):
            return made
        tag = make_tag(release.id, request.path, values.canonical, base, day)
        answer = _finish(made, release, base, encoding, tag)
        release.answers.put(key, answer)
    return respond(answer, request, _cache_control(max_age, on_day))


def _cache_control(max_age: int, on_day: bool) -> str:
    if on_day:  # an answer of today must not be shown tomorrow
        max_age = min(max_age, _seconds_left(now()))
    return f"public, max-age={max_age}" if max_age else "no-cache"


def _finish(made: bytes, release: OpenRelease, base: str, encoding: str | None, tag: str) -> Answer:
    body = join_base(name_release(made, release.id), base)
    packed, used = compress(body, "application/json", encoding)
    return Answer(packed, "application/json", tag, used)


def name_release(body: bytes, release: str) -> bytes:
    """A JSON object with `release` put in as its first member."""
    return b'{"release":"' + release.encode("ascii") + b'",' + body[1:]
