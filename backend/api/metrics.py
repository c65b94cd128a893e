"""`/metrics`: what the workers count, as Prometheus text.

Labels are route patterns, known methods and statuses: nothing that a visitor writes becomes one. Under `serve` the
workers count into files of one folder (PROMETHEUS_MULTIPROC_DIR), so that any of them can answer for all.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

from flask import Flask, Response, current_app, g, request
from flask_smorest import Blueprint
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import InfoMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector

from backend.api.pinned import pinned_or_none

blueprint = Blueprint("metrics", __name__, description="Figures for Prometheus")

TEXT = "text/plain; version=0.0.4; charset=utf-8"
#: methods that become a label as they are; a client may send any word as one
METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})
#: pattern of a request that no route fits
UNMATCHED = "unmatched"
#: seconds
BUCKETS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 2.5)


class Metrics:
    """The counters of one app."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "shanhai_requests", "Requests answered", ("method", "endpoint", "status"), registry=self.registry
        )
        self._seconds = Histogram(
            "shanhai_request_seconds",
            "Time from the request to its answer",
            ("endpoint",),
            buckets=BUCKETS,
            registry=self.registry,
        )
        self._cache = Counter(
            "shanhai_answer_cache", "Answers found finished (hit) or made (miss)", ("outcome",), registry=self.registry
        )
        self._hits, self._misses = self._cache.labels("hit"), self._cache.labels("miss")

    def count(self, method: str, endpoint: str, status: int, seconds: float) -> None:
        """One request answered."""
        self._requests.labels(method if method in METHODS else "other", endpoint, status).inc()
        self._seconds.labels(endpoint).observe(seconds)

    def count_hit(self) -> None:
        """An answer was found finished."""
        self._hits.inc()

    def count_miss(self) -> None:
        """An answer had to be made."""
        self._misses.inc()

    def expose(self, release: str | None) -> bytes:
        """All figures as text; those of all workers where they count into one folder."""
        registry = self.registry
        if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
            registry = CollectorRegistry()
            MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        served = CollectorRegistry()
        served.register(_Served(release))
        return generate_latest(registry) + generate_latest(served)


class _Served:
    """The release that is current when the figures are asked for."""

    def __init__(self, release: str | None) -> None:
        self._release = release

    def collect(self) -> Iterator[Metric]:
        if self._release is not None:
            yield InfoMetricFamily("shanhai_release", "The release served", {"release": self._release})


def metrics() -> Metrics:
    """The counters of this app."""
    found: Metrics = current_app.extensions["shanhai.metrics"]
    return found


def init_metrics(app: Flask) -> None:
    """Count every request that Flask answers. To be called before other functions that see requests first."""
    app.extensions["shanhai.metrics"] = counters = Metrics()

    @app.before_request
    def start() -> None:
        g.started = time.perf_counter()

    @app.after_request
    def count(response: Response) -> Response:
        endpoint = request.url_rule.rule if request.url_rule else UNMATCHED
        seconds = time.perf_counter() - g.get("started", time.perf_counter())
        counters.count(request.method, endpoint, response.status_code, seconds)
        return response


@blueprint.route("/metrics")
@blueprint.doc(responses={200: {"description": "Prometheus text", "content": {"text/plain": {}}}})
def show_metrics() -> Response:
    """Requests, durations, cache and release, for Prometheus."""
    release = pinned_or_none()
    body = metrics().expose(release.id if release else None)
    return Response(body, headers={"Content-Type": TEXT, "Cache-Control": "no-store"})
