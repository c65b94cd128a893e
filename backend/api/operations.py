"""One decorator for every JSON address: read parameters, answer from the cache, add `release`, write the OpenAPI."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import wraps
from types import MappingProxyType
from typing import Any

from flask import Response, current_app, g, request
from flask_smorest import Blueprint
from marshmallow import Schema

from backend.api.answers import Answer, choose_encoding, compress, respond
from backend.api.etags import make_tag
from backend.api.heads import base_of, cache_control, key_of
from backend.api.metrics import metrics
from backend.api.parameters import Parameter, Values
from backend.api.pinned import OpenReleases, pinned
from backend.api.problems import MIMETYPE, Problem
from backend.api.reading import read_values
from backend.readmodel.fragments import join_base
from backend.release.layout import TIME_ZONE
from backend.settings import Settings

#: how long a client may keep a JSON answer without asking, seconds
MAX_AGE = 60
View = Callable[..., "bytes | Response"]
JSON = "application/json"
OnDay = bool | Callable[[Values], bool]
#: statuses that every address of the API can answer besides its own
COMMON_ERRORS = (400, 405, 413, 414, 429, 500, 503)


def settings() -> Settings:
    """The settings this app was made with."""
    found: Settings = current_app.extensions["shanhai.settings"]
    return found


def releases() -> OpenReleases:
    """The releases this app has open."""
    found: OpenReleases = current_app.extensions["shanhai.releases"]
    return found


def now() -> datetime:
    """The moment of this request in Asia/Shanghai.

    One for all that an answer says, is kept under and may be kept for: read again, a midnight could lie between.
    """
    moment: datetime = g.moment
    return moment


def _set_now() -> datetime:
    clock: Callable[[], datetime] = current_app.extensions["shanhai.clock"]
    g.moment = moment = clock().astimezone(TIME_ZONE)
    return moment


def is_today(values: Values) -> bool:
    """Whether an answer goes by today, since no day was asked for with `on`."""
    return values["on"] is None


def keep_out() -> None:
    """Do not keep the answer of this request: it would not reach the view when it is asked for again."""
    g.once = True


def base_address() -> str:
    """What stands before every address of an answer: the setting, else the request's own host."""
    return base_of(request.environ, settings())


def operation(
    blueprint: Blueprint,
    rule: str,
    schema: type[Schema] | dict[str, Any],
    *,
    parameters: Sequence[Parameter] = (),
    errors: Sequence[int] = (),
    others: Mapping[int, str] = MappingProxyType({}),
    on_day: OnDay = False,
    max_age: int = MAX_AGE,
    content_type: str | None = None,
    prepare: Callable[[], None] | None = None,
) -> Callable[[View], View]:
    """Route a view that returns bytes (JSON without `release`, addresses marked) or a finished Response.

    The view gets `values` and what its path holds. `on_day`: the answer depends on today's date,
    always or for some values.
    `max_age`: seconds a client may keep it without asking. `others`: further statuses and what they mean.
    `prepare`: called before all else, also before a kept answer is looked for; may pin another release or raise.
    `content_type`: of the bytes when they are no plain JSON; only JSON gets `release` as its first member.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def answer_request(**path: Any) -> Response:
            if prepare is not None:
                prepare()
            return _answer(view, parameters, on_day, max_age, content_type or JSON, path)

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


def _answer(
    view: View, parameters: Sequence[Parameter], on_day: OnDay, max_age: int, mimetype: str, path: dict[str, Any]
) -> Response:
    release, moment = pinned(), _set_now()
    key = key_of(request.environ, settings(), moment)
    answer = release.answers.get(key)
    if answer is None:
        metrics().count_miss()
        values = read_values(parameters, request.query_string, release.terms)
        made = view(values=values, **path)
        if isinstance(made, Response):
            return made
        daily, base = on_day(values) if callable(on_day) else on_day, base_address()
        tag = make_tag(release.id, request.path, values.canonical, base, moment.date().isoformat() if daily else "")
        if mimetype.endswith("json"):
            made = name_release(made, release.id)
        packed, used = compress(join_base(made, base), mimetype, choose_encoding(request))
        answer = Answer(packed, mimetype, tag, used, daily=daily, max_age=max_age, rule=_rule())
        if not g.pop("once", False):
            release.answers.put(key, answer)
    else:
        metrics().count_hit()
    return respond(answer, request, cache_control(answer.max_age, answer.daily, moment))


def _rule() -> str:
    return request.url_rule.rule if request.url_rule else ""


def name_release(body: bytes, release: str) -> bytes:
    """A JSON object with `release` put in as its first member."""
    return b'{"release":"' + release.encode("ascii") + b'",' + body[1:]
