"""Killed or out of disk at any moment: the whole old or the whole new release, and the next publish works."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def break_publishes(folder: Path, *arguments: str) -> dict[str, int]:
    """Run `breaking` (see there) and return its counts."""
    command = [sys.executable, "-m", "tests.publish.breaking", str(folder), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    counts: dict[str, int] = json.loads(done.stdout)
    return counts


def test_killed_at_every_fail_point(tmp_path: Path) -> None:
    counts = break_publishes(tmp_path, "kill-points")
    assert counts["points"] == counts["old"] + counts["new"] > 50
    assert min(counts["old"], counts["new"]) > 10


def test_the_disk_fails_at_every_fail_point(tmp_path: Path) -> None:
    counts = break_publishes(tmp_path, "fail-points")
    assert counts["points"] == counts["old"] + counts["new"] > 50
    assert counts["told"] >= counts["old"], "whenever the old release is still served, the error was told"


def test_killed_at_random_moments(tmp_path: Path) -> None:
    counts = break_publishes(tmp_path, "kill-moments", "--count", "20")
    assert counts["old"] + counts["new"] == 20
    assert counts["ended"] < 15, "most were killed in the middle"


@pytest.mark.soak
@pytest.mark.parametrize("what", ["kill-points", "fail-points", "kill-moments"])
def test_with_the_real_writers(tmp_path: Path, what: str) -> None:
    counts = break_publishes(tmp_path, what, "--real", "--count", "100")
    assert counts["old"] > 10
    assert counts["old"] + counts["new"] >= 100
