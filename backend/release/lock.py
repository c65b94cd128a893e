"""The publish lock: one publish at a time per build folder, and the others learn who holds it."""

from __future__ import annotations

import fcntl
import json
import os
import socket
import threading
from datetime import datetime
from pathlib import Path
from types import TracebackType

from backend.errors import PublishLocked
from backend.release.durable import make_folder
from backend.release.layout import BuildPaths

_held: set[Path] = set()
_guard = threading.Lock()


class PublishLock:
    """`with PublishLock(build_root, now=…, command="publish"):`; raises PublishLocked at once when it is taken.

    A POSIX record lock, not flock: it belongs to this process alone, so picture workers that outlive a killed publish
    do not hold it, and it ends with the process however it ends. Inside one process a set does the same.
    """

    def __init__(self, build_root: Path, *, now: datetime, command: str = "publish") -> None:
        self.path = BuildPaths(build_root).publish_lock
        self.now = now
        self.command = command
        self._handle = -1

    def __enter__(self) -> PublishLock:
        make_folder(self.path.parent)
        with _guard:
            # A second open-and-close of the file in this process would drop the record lock: look before opening.
            if self.path in _held:
                raise _locked(_describe_self(self.command, self.now))
            self._handle = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
            try:
                fcntl.lockf(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                holder = os.pread(self._handle, 4096, 0)
                os.close(self._handle)
                raise _locked(_parse(holder)) from error
            _held.add(self.path)
        data = json.dumps(_describe_self(self.command, self.now)).encode()
        os.ftruncate(self._handle, 0)
        os.pwrite(self._handle, data, 0)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with _guard:
            os.ftruncate(self._handle, 0)
            os.close(self._handle)
            _held.discard(self.path)


def _describe_self(command: str, now: datetime) -> dict[str, str]:
    return {"pid": str(os.getpid()), "host": socket.gethostname(), "start": now.isoformat(), "command": command}


def _parse(data: bytes) -> dict[str, str]:
    try:
        values = json.loads(data)
    except ValueError:
        return {}
    return {str(key): str(value) for key, value in values.items()} if isinstance(values, dict) else {}


def _locked(holder: dict[str, str]) -> PublishLocked:
    pid, host = holder.get("pid", "?"), holder.get("host", "?")
    start, command = holder.get("start", "?"), holder.get("command", "?")
    return PublishLocked(
        f"另一个发布正在进行：进程 {pid}（{host}），{start} 开始，命令 {command}。等它结束，或先停掉它。",
        f"another publish is running: process {pid} on {host}, started {start}, command {command}. "
        "Wait for it or stop it first.",
    )
