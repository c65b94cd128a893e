"""The two servers: Shanhai as `serve` starts it, and a bare Flask app under the same gunicorn settings."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from backend.content.loader import load_catalogue
from backend.release.store import ReleaseStore
from backend.settings import REPO_ROOT
from tests.api.making import FIRST, stage_catalogue
from tests.conftest import NOW

#: a limit that counts every request and refuses none
LIMIT = "900000000 per hour"


def make_build(folder: Path) -> Path:
    """A build folder that serves the shipped content, without MkDocs and drawn pictures, which no list reads."""
    store = ReleaseStore(folder)
    if store.current_id() is not None:
        store.paths.current.unlink()
    catalogue, _problems = load_catalogue(REPO_ROOT / "content", NOW.date())
    stage_catalogue(folder, FIRST, catalogue)
    store.activate(FIRST)
    return folder


@contextmanager
def run_real(build: Path) -> Iterator[int]:
    """Shanhai itself: `serve` with one worker; gives its port."""
    port = free_port()
    environ = {
        "SHANHAI_BUILD_DIR": str(build),
        "SHANHAI_INSTANCE_DIR": str(build / "instance"),
        "SHANHAI_WORKERS": "1",
        "SHANHAI_RATELIMIT": LIMIT,
    }
    with _running(["-m", "backend", "serve", "--port", str(port)], environ, port, build / "real.log"):
        yield port


@contextmanager
def run_bare(build: Path, answers: Path) -> Iterator[int]:
    """The rival: routes that return the bytes in the folder `answers`; gives its port."""
    port = free_port()
    command = ["-m", "bench.bare", str(port), str(answers)]
    with _running(command, {"SHANHAI_WORKERS": "1"}, port, build / "bare.log"):
        yield port


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def _running(command: list[str], environ: Mapping[str, str], port: int, log: Path) -> Iterator[None]:
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, *command], cwd=REPO_ROOT, env={**os.environ, **environ}, stdout=out, stderr=out
        )
        try:
            _wait(port, process, log)
            yield
        finally:
            process.terminate()
            process.wait(20)


def _wait(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(300):
        if process.poll() is not None:
            raise SystemExit(f"the server ended: {log.read_text()}")
        try:
            get(port, "/healthz")
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"the server did not answer: {log.read_text()}")


def get(port: int, address: str, host: str | None = None) -> tuple[dict[str, str], bytes]:
    """(headers, body) of one GET, whatever its status but 5xx."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", address, headers={"Host": host} if host else {})
        response = connection.getresponse()
        body = response.read()
        if response.status >= 500:
            raise SystemExit(f"{address}: {response.status} {body[:300]!r}")
        return {name.lower(): value for name, value in response.getheaders()}, body
    finally:
        connection.close()
