"""`create_app`: the Flask app that serves API, pictures and site of the current release on one port."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime

from flask import Flask, Response, request
from flask_smorest import Api
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge, RequestURITooLarge
from werkzeug.middleware.proxy_fix import ProxyFix

from backend.api import codes, collections, docs, health, media, root, search, site
from backend.api.pinned import OpenReleases, init_pinning, pinned_or_none
from backend.api.problems import problem_response
from backend.api.reading import MAX_QUERY
from backend.db import init_db
from backend.release.store import ReleaseStore
from backend.settings import Settings

#: nobody has to send us more than this
MAX_BODY = 16 * 1024
_log = logging.getLogger(__name__)
#: addresses whose errors programs read; a person reads the others
MACHINES = ("/api/", "/media/", "/healthz", "/readyz", "/release.json")


class ProblemApi(Api):
    """flask-smorest whose errors are problem details and keep Allow, which its own handler drops."""

    DEFAULT_ERROR_RESPONSE_NAME = None

    def handle_http_exception(self, error: HTTPException) -> Response:
        """The answer to an error: problem details, or the site's own page where a page was asked for."""
        release = pinned_or_none()
        page = None if request.path.startswith(MACHINES) else site.error_page(error, release)
        return page or problem_response(error, release.id if release else None)


def create_app(settings: Settings, *, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Flask:
    """The app. It starts before the first publish too: content then answers 503 until there is a release."""
    app = Flask(__name__, static_folder=None, instance_path=str(settings.instance_dir))
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
    init_db(app, settings)
    init_pinning(app, releases)
    app.before_request(_refuse_oversized)
    app.after_request(_add_headers)
    _register(app)
    trust_proxies(app, settings.trusted_proxies)
    return app


def trust_proxies(app: Flask, count: int) -> None:
    """Believe what `count` proxies in front say of address, scheme and host. At 0 nobody is: say so once when asked."""
    if count:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=count, x_proto=count, x_host=count)  # type: ignore[method-assign]
        return
    warned: list[str] = []

    @app.before_request
    def warn_once() -> None:
        if not warned and "X-Forwarded-For" in request.headers:
            warned.append(request.path)
            _log.warning(
                "X-Forwarded-For arrived but SHANHAI_TRUSTED_PROXIES is 0, so it is ignored. "
                "With a proxy in front, set it to the number of proxies."
            )


def _register(app: Flask) -> None:
    api = ProblemApi(app)
    api.ma_plugin.converter.add_attribute_function(docs.describe_unknown)
    app.extensions["shanhai.api"] = api
    for blueprint in (root.blueprint, *collections.make_blueprints(), search.blueprint, codes.blueprint):
        api.register_blueprint(blueprint)
    for blueprint in (health.blueprint, media.blueprint, docs.blueprint):
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
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers.setdefault("Referrer-Policy", "strict-origin-when-cross-origin")
    if request.method in {"GET", "HEAD", "OPTIONS"}:
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Access-Control-Expose-Headers"] = "ETag, X-Release"
    if request.method == "OPTIONS":
        response.headers["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
        response.headers["Access-Control-Allow-Headers"] = "If-None-Match, Content-Type"
    return response
