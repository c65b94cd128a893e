"""A pool of worker processes that survives its workers: one that dies or hangs costs its picture one clear error."""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backend.errors import PictureError
from backend.imaging.jobs import Job
from backend.imaging.promo.art import PhotoSpec

ROOT = Path(__file__).resolve().parent.parent.parent
SECONDS = 180.0  # wall time for one job: photos are stopped much earlier, by CPU time


@dataclass
class _Worker:
    process: subprocess.Popen[bytes]
    job: Job
    deadline: float


def run_jobs(jobs: Iterable[Job], cache: Path, workers: int, done: Callable[[Job], None]) -> list[PictureError]:
    """Do all jobs, `workers` at a time; `done` is called after each. Returns the errors, in the order of the jobs."""
    waiting = list(jobs)
    order = {job.label: number for number, job in enumerate(waiting)}
    waiting.reverse()
    errors: list[tuple[int, PictureError]] = []
    active: list[_Worker] = []
    selector = selectors.DefaultSelector()
    try:
        while waiting or active:
            while waiting and len(active) < workers:
                worker = _start(cache, waiting.pop())
                active.append(worker)
                selector.register(_output(worker), selectors.EVENT_READ, worker)
            for worker, error in _finished(selector, active):
                done(worker.job)
                if error is not None:
                    errors.append((order[worker.job.label], error))
                if waiting and worker.process.poll() is None:
                    _send(worker, waiting.pop())
                else:
                    selector.unregister(_output(worker))
                    active.remove(worker)
                    _stop(worker)
    finally:
        for worker in active:
            worker.process.kill()
            _stop(worker)
        selector.close()
    return [error for _, error in sorted(errors, key=lambda pair: pair[0])]


def _start(cache: Path, job: Job) -> _Worker:
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    process = subprocess.Popen(
        [sys.executable, "-m", "backend.imaging.worker", str(cache)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, **threads},
    )
    worker = _Worker(process, job, 0)
    _send(worker, job)
    return worker


def _send(worker: _Worker, job: Job) -> None:
    data = pickle.dumps(job)
    worker.job, worker.deadline = job, time.monotonic() + SECONDS
    assert worker.process.stdin is not None
    try:
        worker.process.stdin.write(len(data).to_bytes(4, "big") + data)
        worker.process.stdin.flush()
    except BrokenPipeError:
        pass  # it died between two jobs: reading its answer will say so


def _finished(selector: selectors.BaseSelector, active: list[_Worker]) -> list[tuple[_Worker, PictureError | None]]:
    """Wait until a worker answers, dies or passes its time; returns those with their errors."""
    now = time.monotonic()
    patience = max(min(worker.deadline for worker in active) - now, 0)
    ready = [key.data for key, _ in selector.select(patience)]
    late = [worker for worker in active if worker not in ready and worker.deadline <= time.monotonic()]
    for worker in late:
        worker.process.kill()
    return [(worker, _answer(worker)) for worker in (*ready, *late)]


def _answer(worker: _Worker) -> PictureError | None:
    stream = worker.process.stdout
    assert stream is not None
    head = stream.read(4)
    data = stream.read(int.from_bytes(head, "big")) if len(head) == 4 else b""
    try:
        answer: dict[str, Any] = json.loads(data)
    except ValueError:
        return _death(worker)
    if "bug" in answer:
        raise RuntimeError(f"a picture worker failed on {answer['bug']}")
    return PictureError(answer["zh"], answer["en"]) if answer else None


def _death(worker: _Worker) -> PictureError:
    code = worker.process.wait()
    name = worker.job.source.name if isinstance(worker.job.source, PhotoSpec) else worker.job.label
    if code in (-signal.SIGPROF, -signal.SIGKILL):
        zh, en = "处理时间超过限制，已停止", "it took too long and was stopped"
    else:
        zh, en = f"处理图片的进程意外退出（代码 {code}）", f"the process that worked on it ended ({code})"
    return PictureError(
        f"{name}：{zh}。请换一张图片，或用看图软件另存为 JPEG。", f"{name}: {en}. Save it again as JPEG."
    )


def _output(worker: _Worker) -> Any:
    return worker.process.stdout


def _stop(worker: _Worker) -> None:
    for stream in (worker.process.stdin, worker.process.stdout):
        if stream is not None:
            with contextlib.suppress(BrokenPipeError):
                stream.close()
    worker.process.wait()
