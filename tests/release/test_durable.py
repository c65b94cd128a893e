"""The order of fsyncs and renames: recorded, judged, and shown to need every single fsync."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from backend.release import durable
from backend.release.failpoints import armed
from backend.release.store import ReleaseStore
from tests.release.recorder import Recorder
from tests.release.staging import NOW, make_release, read_whole, stage


def activate_recorded(build: Path, skip: int | None) -> Recorder:
    """Two releases into a new build folder, recorded from the first operation on."""
    recorder = Recorder(skip)
    with armed(recorder):
        store = ReleaseStore(build)
        make_release(store, 1)
        make_release(store, 2)
    return recorder


def prune_recorded(build: Path, skip: int | None) -> Recorder:
    """The first prune of a build folder with two releases."""
    store = ReleaseStore(build)
    make_release(store, 1)
    make_release(store, 2)
    recorder = Recorder(skip)
    with armed(recorder):
        store.prune(1, now=NOW)
    return recorder


def test_every_file_and_folder_is_on_the_disk_before_the_name_that_leads_to_it(tmp_path: Path) -> None:
    recorder = activate_recorded(tmp_path / "build", None)
    assert recorder.judge() == []
    names = [(operation, path.name) for operation, path, _ in recorder.operations]
    files = ["cover-2.webp", "one.seg", "index.html", "index.html", "content.sqlite", "manifest.json"]
    second = names[-(len(files) + 5 + 5) :]
    assert sorted(second[: len(files)]) == sorted(("fsync-file", name) for name in files)
    assert second[len(files) :] == [
        ("fsync-folder", "en"),
        ("fsync-folder", "site"),
        ("fsync-folder", "search"),
        ("fsync-folder", "media"),
        ("fsync-folder", second[len(files) + 4][1]),
        ("rename", second[len(files) + 4][1]),
        ("fsync-folder", "releases"),
        ("symlink", second[-3][1]),
        ("replace", "current"),
        ("fsync-folder", "build"),
    ]


@pytest.mark.parametrize(("run", "least"), [(activate_recorded, 25), (prune_recorded, 4)])
def test_leaving_out_any_one_fsync_is_noticed(
    tmp_path: Path, run: Callable[[Path, int | None], Recorder], least: int
) -> None:
    whole = run(tmp_path / "all", None)
    assert whole.judge() == []
    assert whole.fsyncs >= least
    unnoticed = [number for number in range(whole.fsyncs) if not run(tmp_path / str(number), number).judge()]
    assert unnoticed == []


def test_replace_file_is_whole_and_lasting(tmp_path: Path) -> None:
    path = tmp_path / "names.json"
    path.write_bytes(b"old")
    recorder = Recorder()
    with armed(recorder):
        durable.replace_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert [operation for operation, _, _ in recorder.operations] == [
        f"write .names.json-{recorder.operations[0][1].name.rpartition('-')[2]}",
        "fsync-file",
        "replace",
        "fsync-folder",
    ]
    assert list(tmp_path.iterdir()) == [path]


def test_a_symbolic_link_in_a_release_is_refused(tmp_path: Path) -> None:
    store = ReleaseStore(tmp_path)
    make_release(store, 1)
    staged = tmp_path / "staging" / stage(store, 2)
    (staged / "site" / "out").symlink_to("/")
    with pytest.raises(OSError, match="symbolic link"):
        store.activate(staged.name)
    assert read_whole(tmp_path).startswith("20261124-100000-")
