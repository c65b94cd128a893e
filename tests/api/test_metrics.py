"""/metrics: what is counted, by which labels, and that one worker answers for all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from backend.settings import REPO_ROOT
from tests.api.making import FIRST


def figures(client: FlaskClient) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    """All samples by name and labels."""
    answer = client.get("/metrics")
    assert (answer.status_code, answer.mimetype) == (200, "text/plain")
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(answer.get_data(as_text=True))
        for sample in family.samples
    }


def requests(client: FlaskClient) -> dict[tuple[str, str, str], float]:
    """(method, endpoint, status) -> how many."""
    return {
        (dict(labels)["method"], dict(labels)["endpoint"], dict(labels)["status"]): value
        for (name, labels), value in figures(client).items()
        if name == "shanhai_requests_total"
    }


def test_requests_are_counted_by_route_and_status(own_client: FlaskClient) -> None:
    tag = own_client.get("/api/v1/places").headers["ETag"]
    own_client.get("/api/v1/places")
    own_client.head("/api/v1/places")
    own_client.get("/api/v1/places", headers={"If-None-Match": tag})
    own_client.get("/api/v1/places?colour=red")
    own_client.get("/api/v1/places/liandao")
    own_client.get("/api/v1/places/nowhere")
    own_client.post("/api/v1/places")
    own_client.get("/api/nothing")
    assert requests(own_client) == {
        ("GET", "/api/v1/places", "200"): 2,
        ("HEAD", "/api/v1/places", "200"): 1,
        ("GET", "/api/v1/places", "304"): 1,
        ("GET", "/api/v1/places", "400"): 1,
        ("GET", "/api/v1/places/<string:id>", "200"): 1,
        ("GET", "/api/v1/places/<string:id>", "404"): 1,
        ("POST", "unmatched", "405"): 1,
        ("GET", "unmatched", "404"): 1,
    }


def test_the_cache_and_times_are_counted(own_client: FlaskClient) -> None:
    for _ in range(3):
        own_client.get("/api/v1/places")
    seen = figures(own_client)
    assert seen["shanhai_answer_cache_total", (("outcome", "hit"),)] == 2
    assert seen["shanhai_answer_cache_total", (("outcome", "miss"),)] == 1
    assert seen["shanhai_request_seconds_count", (("endpoint", "/api/v1/places"),)] == 3
    assert 0 < seen["shanhai_request_seconds_sum", (("endpoint", "/api/v1/places"),)] < 5


def test_the_release_is_named(own_client: FlaskClient) -> None:
    assert figures(own_client)["shanhai_release_info", (("release", FIRST),)] == 1


def test_there_are_figures_before_the_first_release(empty_client: FlaskClient) -> None:
    empty_client.get("/api/v1/")
    assert requests(empty_client) == {("GET", "/api/v1/", "503"): 1}
    assert not any(name == "shanhai_release_info" for name, _ in figures(empty_client))


def test_nothing_a_visitor_writes_becomes_a_label(own_app: Flask) -> None:
    client = own_app.test_client()
    secret = "geheim123"
    for address in (f"/{secret}", f"/api/v1/{secret}", f"/api/v1/places/{secret}", f"/api/v1/search?q={secret}"):
        client.get(address, headers={"Host": f"{secret}.example", "User-Agent": secret})
    client.open("/api/v1/places", method=secret.upper())
    text = client.get("/metrics").get_data(as_text=True)
    assert secret not in text.lower()
    assert 'method="other"' in text


def test_one_worker_answers_for_all(tmp_path: Path) -> None:
    """Two processes count into one folder, and a third adds them up."""
    count = "from backend.api.metrics import Metrics; Metrics().count('GET', '/x', 200, 0.01)"
    show = "from backend.api.metrics import Metrics; print(Metrics().expose('r1').decode())"
    environ = {**os.environ, "PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}
    for code in (count, count):
        subprocess.run([sys.executable, "-c", code], cwd=REPO_ROOT, env=environ, check=True, timeout=60)
    shown = subprocess.run(
        [sys.executable, "-c", show], cwd=REPO_ROOT, env=environ, check=True, capture_output=True, text=True, timeout=60
    ).stdout
    assert 'shanhai_requests_total{endpoint="/x",method="GET",status="200"} 2.0' in shown
    assert 'shanhai_release_info{release="r1"} 1.0' in shown


def test_serve_gives_the_workers_one_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    from backend.cli.serve import count_together

    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", "x")  # so that what is set below is undone
    monkeypatch.delenv("PROMETHEUS_MULTIPROC_DIR")
    options = count_together()
    folder = Path(os.environ["PROMETHEUS_MULTIPROC_DIR"])
    assert folder.is_dir()
    options["on_exit"](None)
    assert not folder.exists()
