"""Publishes and rollbacks while sixteen clients ask three gunicorn workers as fast as they can."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from backend.content.catalogue import Entry
from backend.release.store import ReleaseStore
from backend.settings import REPO_ROOT
from tests.api.load import Client, Seen, run_clients
from tests.api.making import make_release, stage_release
from tests.readmodel.catalogues import make_entry

WORKERS, CLIENTS = 3, 16
#: how long each release is left to be served after every worker has answered with it, seconds
DWELL = 0.2


def release_id(number: int) -> str:
    return f"20261124-09{number:02d}00-{number:08x}"


def marked(release: str) -> list[Entry]:
    """Five entries whose titles name their release."""
    return [
        make_entry("places", id, f"{name} {release}", en=f"{id} {release}", code=id[:6].ljust(6, "0"))
        for id, name in (
            ("liandao", "连岛"),
            ("huaguo", "花果山"),
            ("kongwa", "孔望山"),
            ("haishi", "海市"),
            ("qinshan", "秦山"),
        )
    ]


@contextmanager
def gunicorn(build: Path, instance: Path, log: Path) -> Iterator[int]:
    """Three workers serving `build`; gives their port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    command = [sys.executable, "-m", "gunicorn", "--workers", str(WORKERS), "--threads", "4"]
    command += ["--bind", f"127.0.0.1:{port}", "--no-control-socket", "tests.api.served:app"]
    environ = {
        **os.environ,
        "SHANHAI_BUILD_DIR": str(build),
        "SHANHAI_INSTANCE_DIR": str(instance),
        "SHANHAI_RATELIMIT": "",
    }
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=REPO_ROOT, env=environ, stdout=out, stderr=out)
        try:
            wait_until_ready(port, process, log)
            yield port
        finally:
            process.terminate()
            process.wait(20)


def wait_until_ready(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(300):
        assert process.poll() is None, log.read_text()
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    pytest.fail(f"gunicorn did not become ready: {log.read_text()}")


Switches = list[tuple[float, float, str]]


def switch_often(build: Path, switches: Switches, clients: list[Client], publishes: int, dwell: float) -> None:
    """Publishes with a rollback after the fourth and the last; notes when each began and was done."""
    store = ReleaseStore(build)

    def note(release: str, begun: float) -> None:
        done = time.monotonic()
        switches.append((begun, done, release))
        wait_for_workers(clients, done)
        time.sleep(dwell)

    for number in range(1, publishes + 1):
        begun = time.monotonic()
        note(store.activate(release_id(number)).id, begun)
        if number in {4, publishes}:
            begun = time.monotonic()
            note(store.rollback().id, begun)


def wait_for_workers(clients: list[Client], since: float) -> None:
    """Until every worker has answered a request that began after `since`, at most 20 s."""
    for _ in range(400):
        workers = {each.worker for client in clients for each in client.seen[-50:] if each.start > since}
        if len(workers) == WORKERS:
            return
        time.sleep(0.05)


def windows(switches: Switches) -> list[tuple[float, float, str]]:
    """(from, to, release): the times in which only that release may be answered."""
    ends = [begun for begun, _done, _release in switches[1:]] + [float("inf")]
    return [(done, end, release) for (_begun, done, release), end in zip(switches, ends, strict=True)]


@pytest.mark.load
@pytest.mark.parametrize(
    ("publishes", "dwell"), [(10, DWELL), pytest.param(20, 2.5, marks=pytest.mark.soak)], ids=["short", "minute"]
)
def test_no_answer_fails_or_mixes_releases(tmp_path: Path, publishes: int, dwell: float) -> None:
    build = tmp_path / "build"
    build.mkdir()
    make_release(build, release_id(0), *marked(release_id(0)))
    for number in range(1, publishes + 1):  # written before: under load on two cores the writing takes most of the time
        stage_release(build, release_id(number), *marked(release_id(number)), previous=release_id(number - 1))
    switches: Switches = []
    with gunicorn(build, tmp_path / "instance", tmp_path / "gunicorn.log") as port:
        clients = run_clients(port, CLIENTS, lambda clients: switch_often(build, switches, clients, publishes, dwell))
    seen = [each for client in clients for each in client.seen]
    assert [failure for client in clients for failure in client.failed] == []
    assert [mixture for client in clients for mixture in client.mixed] == []
    assert len(switches) == publishes + 2
    assert len(seen) > 1000
    for start, end, release in windows(switches):
        inside = [each for each in seen if start < each.start and each.end < end]
        check_window(inside, release)
    print(f"{len(seen)} answers over {len(switches)} switches, {len({each.worker for each in seen})} workers")


def check_window(inside: list[Seen], release: str) -> None:
    """Every worker answered, and nobody saw another release once the switch was done."""
    assert len({each.worker for each in inside}) == WORKERS
    assert {each.release for each in inside} == {release}
