"""`up`, behind `make run`: quick publish, serve, and meanwhile the full publish, which the server picks up."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType

import click

from backend.cli.context import make_console, read_settings
from backend.cli.publish import print_report, run_publish
from backend.cli.serve import require_port
from backend.errors import ReleaseError
from backend.release.store import ReleaseStore
from backend.settings import REPO_ROOT, Settings

_PR_SET_PDEATHSIG = 1


@click.command(hidden=True)
@click.option("--port", metavar="N", type=click.IntRange(1, 65535), default=8000)
@click.option("--host", metavar="ADDRESS", default="127.0.0.1")
def up(port: int, host: str) -> None:
    """Quick publish if nothing complete is served, then serve and publish in full in the background."""
    settings = read_settings()
    require_port(host, port)
    if not _is_ready(settings):
        print_report(run_publish(settings, quick=True), make_console())
    sys.exit(_run_both(settings, host, port))


def _is_ready(settings: Settings) -> bool:
    """Whether what is served is complete and made by this very code (older code may have written another shape)."""
    from backend.publish.inputs import hash_code

    try:
        release = ReleaseStore(settings.build_dir).current()
    except ReleaseError:
        return False  # of another format: a new one has to be made before anything can be served
    if release is None or not release.manifest.complete:
        return False
    return release.manifest.inputs.get("code") == hash_code(REPO_ROOT)


def _run_both(settings: Settings, host: str, port: int) -> int:
    """Watch the server and the publish until the server ends; a signal ends both. Returns the server's exit code."""
    console = make_console()
    server = _start(["serve", "--host", host, "--port", str(port)])
    log = settings.build_dir / "publish.log"
    with log.open("w", encoding="utf-8") as stream:
        publish = _start(["publish"], log=stream.fileno(), nice=10)
    console.print(f"完整发布在后台进行，日志 {log} / the full publish runs in the background")
    stopping: list[int] = []

    def stop(number: int, frame: FrameType | None) -> None:
        stopping.append(number)
        for child in (publish, server):
            _end(child)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)
    told = False
    while server.poll() is None:
        if publish.poll() is not None and not told and not stopping:
            told = True
            console.print(_last_line(log, publish.returncode))
        time.sleep(0.2)
    _end(publish)
    publish.wait()
    return 0 if stopping else int(server.returncode != 0)


def _start(arguments: list[str], *, log: int | None = None, nice: int = 0) -> subprocess.Popen[bytes]:
    def prepare() -> None:
        os.setsid()  # Ctrl-C reaches only this process, which then ends its children in order
        os.nice(nice)
        _end_with_parent()

    return subprocess.Popen(
        [sys.executable, "-m", "backend", *arguments],
        cwd=REPO_ROOT,
        stdout=log,
        stderr=log,
        stdin=subprocess.DEVNULL,
        preexec_fn=prepare,
    )


def _end(child: subprocess.Popen[bytes]) -> None:
    """End a child and everything it started (picture workers, MkDocs): they share its process group."""
    if child.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGTERM)


def _end_with_parent() -> None:
    """Where the system can: the child is ended when this process is killed without a chance to do it."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _last_line(log: Path, code: int) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines() or ["?"]
    return lines[-1] if code == 0 else f"完整发布没有成功，线上不变：{lines[-1]}"
