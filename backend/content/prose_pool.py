"""Renders bodies in one child process under a time limit. A body that hangs it costs one restart."""

from __future__ import annotations

import contextlib
import json
import os
import select
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any

from backend.content.prose import Rendered, Targets

#: Waiting longer than this (a stopped or swapped-out child) counts as hanging; processor time is bounded inside.
WALL_SECONDS = 30.0
_ROOT = Path(__file__).resolve().parent.parent.parent
_CODE = "import sys; sys.path.insert(0, sys.argv[1]); from backend.content.prose_worker import main; main()"


class ProsePool:
    """A context manager; `begin` once with the link targets, then `render` as often as needed."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None
        self._targets: Targets = {}

    def __enter__(self) -> ProsePool:
        self._start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def begin(self, targets: Targets) -> None:
        """Tells the child what ids stand for."""
        self._targets = targets
        self._send({"targets": dict(targets)})

    def render(self, text: str, lang: str) -> Rendered:
        """The rendered body. A body that cannot be rendered in time comes back with one finding, `slow-body`."""
        try:
            self._send({"text": text, "lang": lang})
            answer = self._receive()
        except (BrokenPipeError, TimeoutError):
            self._stop()
            self._start()
            self._send({"targets": dict(self._targets)})
            answer = {"error": "超时"}
        if "error" in answer:
            message = f"正文排不了（{answer['error']}），太大或嵌套太深。"
            return Rendered(findings=[("slow-body", 1, message, "检查有没有大片重复的 < [ * > 符号。")])
        return Rendered(
            answer["html"],
            answer["plain"],
            [(collection, name) for collection, name in answer["links"]],
            [(rule, line, message, hint) for rule, line, message, hint in answer["findings"]],
        )

    def _start(self) -> None:
        command = [sys.executable, "-c", _CODE, str(_ROOT)]
        self._child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0
        )

    def _stop(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        child.wait()

    def _send(self, message: dict[str, Any]) -> None:
        assert self._child is not None and self._child.stdin is not None
        data = json.dumps(message).encode() + b"\n"
        while data:
            data = data[self._child.stdin.write(data) or 0 :]

    def _receive(self) -> dict[str, Any]:
        assert self._child is not None and self._child.stdout is not None
        pipe = self._child.stdout.fileno()
        deadline = time.monotonic() + WALL_SECONDS
        chunks: list[bytes] = []
        while not (chunks and chunks[-1].endswith(b"\n")):
            ready, _, _ = select.select([pipe], [], [], max(0.0, deadline - time.monotonic()))
            chunk = os.read(pipe, 1 << 20) if ready else b""
            if not chunk:
                raise TimeoutError
            chunks.append(chunk)
        answer: dict[str, Any] = json.loads(b"".join(chunks))
        return answer
