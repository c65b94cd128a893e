"""Rate limits: one for the whole application, counted by client address, by flask-limiter.

The shortcut in front of Flask counts with the same limiter in the same window (`Limits.admits`). What it does not admit
goes on to Flask, which refuses it: a 429 is made in one place only. Storage that is gone costs nothing: flask-limiter
then counts in memory and looks now and then whether the storage is back.
"""

from __future__ import annotations

import time
from functools import lru_cache
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any

from flask import Flask, Response, request
from flask_limiter import Limiter, RateLimitExceeded
from limits.strategies import FixedWindowRateLimiter
from werkzeug.exceptions import TooManyRequests

from backend.api.counts import WindowCounts
from backend.api.pinned import pinned_or_none
from backend.api.problems import problem_response
from backend.settings import Settings

#: blueprints whose addresses are never limited: health and figures, pictures, pages
EXEMPT = frozenset({"health", "metrics", "media", "site"})
#: what the shortcut leaves in the environment of a request that it has counted
COUNTED = "shanhai.counted"
#: seconds that a request waits at most for a Redis that does not answer
PATIENCE = 0.25


class _Limiter(Limiter):
    """A limiter that leaves alone what the shortcut has counted and admitted."""

    def _check_request_limit(self, callable_name: str | None = None, in_middleware: bool = True) -> None:
        if COUNTED not in request.environ:
            super()._check_request_limit(callable_name, in_middleware)


class Limits:
    """The limit as the shortcut uses it. `init` is called once, before the first request."""

    def __init__(self, settings: Settings) -> None:
        self._limiter = _Limiter(
            lambda: client_bucket(request.remote_addr),
            application_limits=[settings.ratelimit] if settings.ratelimit else [],
            storage_uri=settings.ratelimit_storage.replace("memory://", "counts://"),
            storage_options=_storage_options(settings.ratelimit_storage),
            strategy="fixed-window",
            swallow_errors=True,
            in_memory_fallback_enabled=True,
            headers_enabled=False,
            enabled=bool(settings.ratelimit),
        )
        self._rows: list[tuple[Any, str]] = []
        self._passed_on = 0.0

    def init(self, app: Flask) -> None:
        """Limit the requests of `app`."""
        self._limiter.init_app(app)
        self._limiter.request_filter(lambda: request.blueprint in EXEMPT)
        app.register_error_handler(RateLimitExceeded, self._refuse)
        if self._limiter.enabled:
            # its own fallback would be the storage with the thread (see counts)
            self._limiter._fallback_limiter = FixedWindowRateLimiter(WindowCounts())
        self._rows = [(row.limit, row.scope_for("", None)) for row in self._limiter.limit_manager.application_limits]

    def admits(self, address: str | None) -> bool:
        """Count a request. False: it is Flask's to count and to refuse (over the limit, or storage in trouble)."""
        if not self._rows:
            return True
        if self._limiter._storage_dead and time.monotonic() - self._passed_on > 1:
            self._passed_on = time.monotonic()  # Flask's side looks whether the storage is back
            return False
        bucket, limiter = client_bucket(address), self._limiter.limiter
        try:
            return all(limiter.hit(limit, bucket, scope) for limit, scope in self._rows)
        except Exception:  # whatever a storage raises: Flask's side turns to memory and logs it
            return False

    def _refuse(self, error: RateLimitExceeded) -> Response:
        release, current = pinned_or_none(), self._limiter.current_limit
        try:
            wait = current.reset_at - int(time.time()) if current else 1
        except Exception:  # the storage went away between the count and this question
            wait = error.limit.limit.get_expiry()
        wait = max(1, wait)
        told = f"More than {error.limit.limit} from one address. Wait {wait} s, as Retry-After says."
        return problem_response(TooManyRequests(told, retry_after=wait), release.id if release else None)


@lru_cache(maxsize=4096)
def client_bucket(address: str | None) -> str:
    """Who counts as one client: an IPv4 address, or the /64 of an IPv6 one, which is what one household gets."""
    try:
        parsed = ip_address(address or "")
    except ValueError:
        return (address or "unknown")[:64]
    if not isinstance(parsed, IPv6Address):
        return str(parsed)
    mapped = parsed.ipv4_mapped
    return str(mapped) if mapped else str(ip_network((int(parsed) >> 64 << 64, 64)))


def _storage_options(uri: str) -> dict[str, Any]:
    if not uri.startswith("redis"):
        return {}
    from redis.backoff import NoBackoff
    from redis.retry import Retry

    return {
        "socket_connect_timeout": PATIENCE,
        "socket_timeout": PATIENCE,
        "retry": Retry(NoBackoff(), 0),
    }
