"""The worker pool: a worker that dies or runs on costs its job one sentence, and the others are done."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from backend.imaging import pool
from backend.imaging.jobs import Job, Output
from backend.imaging.promo.art import CoverSpec, PhotoSpec
from backend.imaging.store import FileStore
from tests.imaging.samples import quarters

ROOT = Path(__file__).parent.parent.parent
COVER = CoverSpec("story", 1, "day")


def job(label: str, size: tuple[int, int] = (64, 40)) -> Job:
    return Job(label, COVER, (Output(f"key-{label}", "renditions", size=size),))


def test_jobs_are_done_by_several_workers(tmp_path: Path) -> None:
    done: list[str] = []
    errors = pool.run_jobs([job("a"), job("b"), job("c")], tmp_path, 2, lambda item: done.append(item.label))
    assert errors == [] and sorted(done) == ["a", "b", "c"]
    store = FileStore(tmp_path)
    assert all(store.read_record(f"key-{label}") is not None for label in "abc")


def test_a_worker_that_dies_costs_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start = pool._start
    started = []

    def start_and_kill_the_first(cache: Path, item: Job) -> pool._Worker:
        worker = start(cache, item)
        if not started:
            worker.process.send_signal(signal.SIGSEGV)
        started.append(item.label)
        return worker

    monkeypatch.setattr(pool, "_start", start_and_kill_the_first)
    errors = pool.run_jobs([job("a"), job("b")], tmp_path, 1, lambda item: None)
    assert [error.en for error in errors] == ["a: the process that worked on it ended (-11). Save it again as JPEG."]
    assert started == ["a", "b"] and FileStore(tmp_path).read_record("key-b") is not None


def test_a_job_past_its_time_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "SECONDS", 0.05)
    photo = PhotoSpec(tmp_path / "slow.jpg", "places/x/slow.jpg", "0", (0.5, 0.5))
    errors = pool.run_jobs([Job("places/x", photo, ())], tmp_path, 1, lambda item: None)
    assert len(errors) == 1 and "places/x/slow.jpg" in errors[0].zh and "时间超过限制" in errors[0].zh


def test_a_mistake_of_ours_is_not_blamed_on_the_photo(tmp_path: Path) -> None:
    broken = Job("x", CoverSpec("no such print", 1, "day"), (Output("key", "renditions"),))
    with pytest.raises(RuntimeError, match="no such print"):
        pool.run_jobs([broken], tmp_path, 1, lambda item: None)


#: run as a process of its own, like a worker: a test process that has freed memory may decode without asking for more
DECODE_UNDER_8_MB = """
import sys
from pathlib import Path
from backend.errors import PictureError
from backend.imaging import limits
from backend.imaging.source import decode_photo, probe_photo
limits.MEMORY = 8 * 2**20
path = Path(sys.argv[1])
probe_photo(path)  # loads Pillow's readers
try:
    with limits.limited():
        decode_photo(path, 1920)
except PictureError as error:
    print(error.en)
print(decode_photo(path, 1920).size)
"""


def test_memory_limit_is_a_sentence_and_is_lifted_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    quarters(3000, 3000).save(path, compress_level=1)
    command = [sys.executable, "-c", DECODE_UNDER_8_MB, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    sentence, size = done.stdout.splitlines()
    assert sentence.endswith("photo.png: decoding it takes more memory than is allowed. Save it again as JPEG.")
    assert size == "(3000, 3000)"
