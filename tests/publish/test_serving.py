"""Real server processes: `serve` picks up a switch and stops cleanly, `up` is what `make run` does."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from backend.publish.pipeline import publish
from backend.release.store import ReleaseStore
from backend.settings import Settings
from tests.publish.small_tree import ENTRIES, write_entry
from tests.release.staging import NOW

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.load


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@contextmanager
def running(settings: Settings, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """`python -m backend …` in a process of its own, with the settings in its environment."""
    environment = {
        **os.environ,
        "SHANHAI_CONTENT_DIR": str(settings.content_dir),
        "SHANHAI_BUILD_DIR": str(settings.build_dir),
        "SHANHAI_INSTANCE_DIR": str(settings.build_dir.parent / "instance"),
        "SHANHAI_PUBLIC_URL": settings.public_url,
        "SHANHAI_WORKERS": "2",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "backend", *arguments],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def get(port: int, path: str) -> tuple[int, str]:
    """(status, X-Release) of a GET; (0, "") when nobody answers."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as answer:
            return answer.status, str(answer.headers["X-Release"])
    except OSError:
        return 0, ""


def wait_until(what: Callable[[], bool], process: subprocess.Popen[str], seconds: float = 120) -> None:
    limit = time.monotonic() + seconds
    while not what():
        assert process.poll() is None, process.communicate()[0]
        assert time.monotonic() < limit, "took too long"
        time.sleep(0.1)


def run_publish(settings: Settings, minute: int) -> str:
    write_entry(settings.content_dir, "places/dashawan", ENTRIES["places/dashawan"], f"第 {minute} 分钟。")
    return publish(settings, now=NOW + timedelta(minutes=minute), quick=True, html=False).release_id


def test_serve_picks_up_a_switch_and_stops_with_no_complaint(small: Settings) -> None:
    first = run_publish(small, 0)
    port = free_port()
    with running(small, "serve", "--port", str(port)) as server:
        wait_until(lambda: get(port, "/readyz")[0] == 200, server)
        assert get(port, "/api/v1/places")[1] == first
        second = run_publish(small, 1)
        assert {get(port, "/api/v1/places") for _ in range(20)} == {(200, second)}
        ReleaseStore(small.build_dir).rollback()
        assert {get(port, "/api/v1/places/dashawan") for _ in range(20)} == {(200, first)}
        server.send_signal(signal.SIGTERM)
        output = server.communicate(timeout=30)[0]
    assert server.returncode == 0
    assert output.splitlines() == [f"http://127.0.0.1:{port}/  （Ctrl-C 停止 / stops）"]


def test_up_serves_a_quick_release_then_the_complete_one_and_ctrl_c_ends_both(small: Settings) -> None:
    port = free_port()
    with running(small, "up", "--port", str(port)) as process:
        wait_until(lambda: get(port, "/readyz")[0] == 200, process)
        assert get(port, "/")[0] == 200
        wait_until(lambda: is_complete(port), process)
        complete = ReleaseStore(small.build_dir).current_id()
        assert get(port, "/api/v1/")[1] == complete
        process.send_signal(signal.SIGINT)
        output = process.communicate(timeout=30)[0]
    assert process.returncode == 0
    assert "Traceback" not in output
    assert get(port, "/healthz") == (0, "")
    assert f"已上线 {complete}，完整" in (small.build_dir / "publish.log").read_text(encoding="utf-8")


def is_complete(port: int) -> bool:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/", timeout=5) as answer:
        return bool(json.load(answer)["complete"])
