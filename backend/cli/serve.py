"""`serve`: API, pictures and site of the current release on one port, by gunicorn in this process."""

from __future__ import annotations

import os
import re
import shutil
import socket
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from backend.cli.context import make_console, read_settings
from backend.errors import ReleaseError, ShanhaiError
from backend.release.store import ReleaseStore
from backend.settings import Settings

THREADS = 4


@click.command()
@click.option("--port", metavar="N", type=click.IntRange(1, 65535), default=8000, help="port (8000)")
@click.option("--host", metavar="ADDRESS", default="127.0.0.1", help="address to listen on (127.0.0.1)")
@click.option("--dev", is_flag=True, help="one process that reloads when the code changes")
def serve(port: int, host: str, dev: bool) -> None:
    """启动网站和接口。 Serve API, pictures and site of the current release."""
    settings = read_settings()
    require_release(settings)
    require_port(host, port)
    make_console().print(f"http://{host}:{port}/  （Ctrl-C 停止 / stops）")
    run_server(settings, host, port, dev=dev)


def require_release(settings: Settings) -> None:
    """Raises ReleaseError when there is nothing to serve, or nothing this program can read."""
    if ReleaseStore(settings.build_dir).current() is None:
        raise ReleaseError(
            f"{settings.build_dir} 里还没有发布。先运行 python -m backend publish --quick。",
            f"there is no release in {settings.build_dir}; run `python -m backend publish --quick` first.",
        )


def require_port(host: str, port: int) -> None:
    """Raises ShanhaiError when another program has the port, or `host` is no address of this machine."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise ShanhaiError(
            f"不能使用 {host}:{port}（{error.strerror}）。换一个端口，例如 --port {port % 60000 + 1}。",
            f"cannot listen on {host}:{port} ({error.strerror}). Choose another, such as --port {port % 60000 + 1}.",
        ) from error


def run_server(settings: Settings, host: str, port: int, *, dev: bool) -> None:
    """Run gunicorn until it is told to stop; leaves the process by SystemExit."""

    def load() -> Any:
        # In the worker, after the fork: engines and index files are never shared between processes.
        from backend.api.app import create_app

        return create_app(settings)

    run_application(load, {**server_options(settings, host, port, dev=dev), **count_together()})


def run_application(load: Callable[[], Any], options: Mapping[str, Any]) -> None:
    """Run what `load` gives under gunicorn with these settings."""
    from gunicorn.app.base import BaseApplication

    class Server(BaseApplication):  # type: ignore[misc]
        def load_config(self) -> None:
            admit_utf8_addresses()
            for name, value in options.items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            return load()

    Server().run()


def count_together() -> dict[str, Any]:
    """Let all workers count into one folder, so that each can answer /metrics for all; removed when the server ends.

    The variable must be set before prometheus-client is imported, which workers do. Whoever sets it keeps the folder.
    """
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        Path(os.environ["PROMETHEUS_MULTIPROC_DIR"]).mkdir(parents=True, exist_ok=True)
        return {}
    folder = os.environ["PROMETHEUS_MULTIPROC_DIR"] = tempfile.mkdtemp(prefix="shanhai-metrics-")
    return {"on_exit": lambda server: shutil.rmtree(folder, ignore_errors=True)}


def admit_utf8_addresses() -> None:
    """Let gunicorn pass addresses that hold Chinese characters as they are, not percent-encoded.

    Since version 27 it answers them with an HTML 400 (RFC 9112 allows ASCII only), but people type them into curl and
    small HTTP clients send them so. Control characters and spaces stay refused; Werkzeug reads the rest as UTF-8.
    """
    from gunicorn.http import message

    if hasattr(message, "RFC9112_TARGET_INVALID"):
        message.RFC9112_TARGET_INVALID = re.compile(r"[\x00-\x20\x7f]")


def server_options(settings: Settings, host: str, port: int, *, dev: bool) -> dict[str, Any]:
    """gunicorn's settings. Which proxies are believed is the application's own setting, so gunicorn believes none."""
    shown = f"[{host}]" if ":" in host else host
    return {
        "bind": f"{shown}:{port}",
        "workers": 1 if dev else settings.workers or len(os.sched_getaffinity(0)),
        "worker_class": "gthread",
        "threads": THREADS,
        "preload_app": False,
        "reload": dev,
        "loglevel": "info" if dev else "warning",
        "errorlog": "-",
        "timeout": 60,
        "graceful_timeout": 15,
        "keepalive": 15,
        "limit_request_line": 8190,
        "forwarded_allow_ips": "",
        "proc_name": "shanhai",
        "control_socket_disable": True,
    }
