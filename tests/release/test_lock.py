"""One publish at a time; the others learn who holds the lock, and it ends with its process."""

from __future__ import annotations

import json
import os
import signal
import time
from pathlib import Path

import pytest

from backend.errors import PublishLocked
from backend.release.lock import PublishLock
from tests.release.staging import NOW


def fork_holder(build: Path, *, with_child: bool = False) -> int:
    """A process that takes the lock and sleeps; returns when it holds it. `with_child`: it forks one more."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            with PublishLock(build, now=NOW, command="publish --quick"):
                if with_child and os.fork() == 0:
                    os.write(writing, str(os.getpid()).encode())
                    time.sleep(60)
                    os._exit(0)
                if not with_child:
                    os.write(writing, b"0")
                time.sleep(60)
        finally:
            os._exit(1)
    os.close(writing)
    child = int(os.read(reading, 20))
    os.close(reading)
    return child if with_child else pid


def test_the_message_names_the_holder_and_the_lock_ends_with_it(tmp_path: Path) -> None:
    pid = fork_holder(tmp_path)
    try:
        with pytest.raises(PublishLocked) as caught, PublishLock(tmp_path, now=NOW):
            pass
        assert f"process {pid} on " in caught.value.en
        assert f"进程 {pid}" in caught.value.zh
        assert NOW.isoformat() in caught.value.en
        assert "publish --quick" in caught.value.en
        assert json.loads((tmp_path / "publish.lock").read_text())["pid"] == str(pid)
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    with PublishLock(tmp_path, now=NOW):
        pass
    assert (tmp_path / "publish.lock").read_bytes() == b""


def test_a_worker_that_outlives_a_killed_publish_does_not_hold_the_lock(tmp_path: Path) -> None:
    worker = fork_holder(tmp_path, with_child=True)
    try:
        holder = int(json.loads((tmp_path / "publish.lock").read_text())["pid"])
        os.kill(holder, signal.SIGKILL)
        os.waitpid(holder, 0)
        with PublishLock(tmp_path, now=NOW):
            os.kill(worker, 0)  # still there
    finally:
        os.kill(worker, signal.SIGKILL)


def test_two_publishes_in_one_process_exclude_each_other(tmp_path: Path) -> None:
    with PublishLock(tmp_path, now=NOW):
        with pytest.raises(PublishLocked, match=f"process {os.getpid()} "), PublishLock(tmp_path, now=NOW):
            pass
        with pytest.raises(PublishLocked), PublishLock(tmp_path, now=NOW):
            pass
    with PublishLock(tmp_path, now=NOW):
        pass


def test_a_lock_file_full_of_rubbish_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "publish.lock").write_bytes(b"\xff[" * 1000)
    with PublishLock(tmp_path, now=NOW):
        assert json.loads((tmp_path / "publish.lock").read_text())["command"] == "publish"
