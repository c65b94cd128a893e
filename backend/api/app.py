"""`create_app`: the Flask app that serves API, pictures and site of the current release on one port."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from flask import Flask, Response, request
from flask_smorest import Api
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge, RequestURITooLarge
from werkzeug.middleware.proxy_fix import ProxyFix

from backend.api import (
    calendar,
    changes,
    codes,
    collections,
    docs,
    gpx,
    health,
    home,
    kits,
    map,
    media,
    metrics,
    root,
    search,
    site,
    vocab,
)
from backend.api.heads import SAFE, SHARED
from backend.api.limits import Limits
from backend.api.missed import init_missed
from backend.api.pinned import OpenReleases, init_pinning, pinned_or_none
from backend.api.problems import problem_response
from backend.api.reading import MAX_QUERY
from backend.api.shortcut import Shortcut
from backend.db import init_db
from backend.release.store import ReleaseStore
from backend.settings import Settings

#: nobody has to send us more than this
MAX_BODY = 16 * 1024
_log = logging.getLogger(__name__)
#: addresses of the API besides root, collections, search and codes
MORE = tuple(each.blueprint for each in (home, vocab, map, changes, calendar, gpx, kits))
#: addresses whose errors programs read; a person reads the others
MACHINES = ("/api/", "/media/", "/healthz", "/readyz", "/metrics", "/release.json")


class ProblemApi(Api):
    """flask-smorest whose errors are problem details and keep Allow, which its own handler drops."""

    DEFAULT_ERROR_RESPONSE_NAME = None

    def handle_http_exception(self, error: HTTPException) -> Response:
        """The answer to an error: problem details, or the site's own page where a page was asked for."""
        release = pinned_or_none()
        page = None if request.path.startswith(MACHINES) else site.error_page(error, release)
        return page or problem_response(error, release.id if release else None)


class SyncFlask(Flask):
    """Flask without its look, twenty times a request, whether a function is a coroutine: here none is."""

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """The function as it is."""
        return func


def create_app(settings: Settings, *, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Flask:
    """The app. It starts before the first publish too: content then answers 503 until there is a release."""
    app = SyncFlask(__name__, static_folder=None, instance_path=str(settings.instance_dir))
    app.config.update(
        API_TITLE="山海连云 Shanhai",
        API_VERSION="v1",
        OPENAPI_VERSION="3.1.0",
        API_SPEC_OPTIONS={"info": {"description": docs.INTRODUCTION}, "servers": [{"url": "/"}]},
        MAX_CONTENT_LENGTH=MAX_BODY,
    )
    app.url_map.converters["site"] = site.SitePath
    releases = OpenReleases(ReleaseStore(settings.build_dir))
    app.extensions |= {"shanhai.settings": settings, "shanhai.clock": clock, "shanhai.releases": releases}
    metrics.init_metrics(app)
    init_db(app, settings)
    init_missed(app)
    init_pinning(app, releases)
    app.before_request(_refuse_oversized)
    app.after_request(_add_headers)
    _register(app)
    app.extensions["shanhai.limits"] = limits = Limits(settings)
    limits.init(app)
    app.wsgi_app = Shortcut(app.wsgi_app, app.extensions)  # type: ignore[method-assign]
    trust_proxies(app, settings.trusted_proxies)
    return app


def trust_proxies(app: Flask, count: int) -> None:
    """Believe what `count` proxies in front say of address, scheme and host. At 0 nobody is: say so once when asked."""
    if count:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=count, x_proto=count, x_host=count)  # type: ignore[method-assign]
        return
    warned: list[str] = []
    inner = app.wsgi_app

    def warn_once(environ: Any, start_response: Any) -> Any:
        if "HTTP_X_FORWARDED_FOR" in environ and not warned:
            warned.append(environ["HTTP_X_FORWARDED_FOR"])
            _log.warning(
                "X-Forwarded-For arrived but SHANHAI_TRUSTED_PROXIES is 0, so it is ignored and all visitors share one "
                "rate limit. With a proxy in front, set it to the number of proxies."
            )
        return inner(environ, start_response)

    app.wsgi_app = warn_once  # type: ignore[method-assign]


def _register(app: Flask) -> None:
    api = ProblemApi(app)
    api.ma_plugin.converter.add_attribute_function(docs.describe_unknown)
    app.extensions["shanhai.api"] = api
    for blueprint in (root.blueprint, *collections.make_blueprints(), search.blueprint, codes.blueprint, *MORE):
        api.register_blueprint(blueprint)
    for blueprint in (health.blueprint, metrics.blueprint, media.blueprint, docs.blueprint):
        api.register_blueprint(blueprint)
    app.register_blueprint(site.blueprint)


def _refuse_oversized() -> None:
    if len(request.query_string) > MAX_QUERY or len(request.path) > MAX_QUERY:
        raise RequestURITooLarge()
    if (request.content_length or 0) > MAX_BODY:
        raise RequestEntityTooLarge()


def _add_headers(response: Response) -> Response:
    release = pinned_or_none()
    if release is not None:
        response.headers["X-Release"] = release.id
    shared = SHARED if request.method in {"GET", "HEAD", "OPTIONS"} else ()
    response.headers.extend((*SAFE, *shared))  # no view sets these
    if request.method == "OPTIONS":
        response.headers["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
        response.headers["Access-Control-Allow-Headers"] = "If-None-Match, Content-Type"
    return response
