"""From Markdown to a served release: what is built, what is left alone, and what stops it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from backend.errors import GlyphError, PublishLocked, ReleaseError
from backend.publish import inputs, steps
from backend.publish.changes import find_changes
from backend.publish.pipeline import KEEP, STEPS, publish
from backend.publish.report import ContentRefused, Report
from backend.release.failpoints import armed
from backend.release.lock import PublishLock
from backend.release.store import Release, ReleaseStore
from backend.settings import Settings
from tests.publish.small_tree import ENTRIES, write_entry
from tests.release.recorder import Recorder
from tests.release.staging import NOW, read_whole


def run(settings: Settings, minute: int = 0, *, quick: bool = True) -> Report:
    return publish(settings, now=NOW + timedelta(minutes=minute), quick=quick, html=False)


def served(settings: Settings) -> Release:
    release = ReleaseStore(settings.build_dir).current()
    assert release is not None
    return release


def edit(settings: Settings, body: str) -> Path:
    return write_entry(settings.content_dir, "places/dashawan", ENTRIES["places/dashawan"], body)


def test_a_publish_serves_all_parts_and_says_what_it_did(small: Settings) -> None:
    told: list[tuple[str, int, int, str]] = []
    report = publish(small, now=NOW, quick=True, html=False, progress=lambda *step: told.append(step))
    assert (report.changed, report.complete, report.previous_id) == (True, False, None)
    assert dict(report.counts) == {
        "places": 1, "study-bases": 0, "festivals": 0, "villages": 1, "routes": 0,
        "products": 1, "honours": 0, "stories": 0, "practices": 0,
    }  # fmt: skip
    assert report.pictures_made == 0
    assert report.pictures_reused > 30
    assert tuple(report.seconds) == STEPS
    assert [step for step, done, total, _ in told if (done, total) == (1, 1)] == list(STEPS)
    assert read_whole(small.build_dir) == report.release_id
    release = served(small)
    assert sorted(path.name for path in release.root.iterdir()) == [
        "content.sqlite", "manifest.json", "media", "search", "site"
    ]  # fmt: skip
    assert release.manifest.created == "2026-11-24T09:00:00+08:00"
    assert release.id == f"20261124-090000-{release.manifest.content_hash[:8]}"
    assert sorted(release.manifest.entries) == ["places/dashawan", "products/zicai", "villages/xiliandaocun"]


def test_the_same_content_and_moment_make_the_same_bytes(small: Settings, tmp_path: Path) -> None:
    other = replace(small, build_dir=tmp_path / "other")
    shutil.copytree(small.build_dir / "cache", other.build_dir / "cache", copy_function=os.link)
    run(small)
    run(other)
    assert read_tree(small) == read_tree(other)


@pytest.mark.soak
def test_the_same_bytes_also_with_html_and_pictures_drawn_anew(small: Settings, tmp_path: Path) -> None:
    other = replace(small, build_dir=tmp_path / "other")
    for settings in (small, other):
        publish(settings, now=NOW, quick=False)
    assert read_tree(small) == read_tree(other)


def read_tree(settings: Settings) -> dict[str, str]:
    root = served(settings).root
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


@pytest.mark.usefixtures("quick_writers")
def test_an_unchanged_publish_builds_nothing(small: Settings) -> None:
    first = run(small)
    again = run(small, 1)
    assert (again.changed, again.release_id) == (False, first.release_id)
    assert list(again.seconds) == ["check"]
    assert ReleaseStore(small.build_dir).ids() == [first.release_id]


@pytest.mark.usefixtures("quick_writers")
@pytest.mark.parametrize("change", ["body", "settings", "code", "day"])
def test_whatever_the_bytes_depend_on_makes_a_new_release(
    small: Settings, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run(small)
    if change == "body":
        edit(small, "换了一句话。")
    elif change == "settings":
        small = replace(small, icp="苏ICP备00000000号")
    elif change == "code":
        monkeypatch.setattr(inputs, "hash_code", lambda root: "newer")
    again = run(small, 60 * 24 if change == "day" else 1)
    assert again.changed
    assert again.previous_id == first.release_id
    assert read_whole(small.build_dir) == again.release_id != first.release_id


@pytest.mark.usefixtures("quick_writers")
def test_a_quick_publish_keeps_a_complete_release_of_the_same_content(small: Settings) -> None:
    quick = run(small)
    full = run(small, 1, quick=False)
    assert (quick.complete, full.complete, full.changed) == (False, True, True)
    assert run(small, 2).release_id == full.release_id
    assert run(small, 3, quick=False).changed is False


@pytest.mark.usefixtures("quick_writers")
def test_a_bad_file_is_named_and_what_is_served_stays(small: Settings) -> None:
    first = run(small)
    before = read_tree(small)
    edit(small, "正文").write_text("---\ntitle: 坏\nsumary: 写错的键\n---\n正文\n", encoding="utf-8")
    with pytest.raises(ContentRefused) as caught:
        run(small, 1)
    places = {(problem.path, problem.line) for problem in caught.value.problems if problem.is_error}
    assert ("content/places/dashawan/index.md", 3) in places
    assert first.release_id in caught.value.zh
    assert (read_whole(small.build_dir), read_tree(small)) == (first.release_id, before)


@pytest.mark.usefixtures("quick_writers")
def test_a_character_without_a_glyph_stops_it(small: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run(small)
    edit(small, "新")
    monkeypatch.setattr(steps, "missing_glyphs", lambda catalogue: [("dashawan", "\U0002b5af")])
    with pytest.raises(GlyphError, match=r"dashawan: .*U\+2B5AF"):
        run(small, 1)
    assert read_whole(small.build_dir) == first.release_id


def test_a_failed_search_self_check_stops_it(small: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "self_check", lambda catalogue, path: ["dashawan is third for 大沙湾"])
    with pytest.raises(ReleaseError, match="dashawan is third"):
        run(small)
    assert ReleaseStore(small.build_dir).current() is None


make_readmodel = steps.make_readmodel


def lose_a_picture(work: steps.Work) -> None:
    make_readmodel(work)
    rendition = work.media.entries["zicai"].cover["zh"]["renditions"][0]["url"]
    (work.staged.media / rendition.rpartition("/")[2]).unlink()


def lose_an_entry(work: steps.Work) -> None:
    fewer = replace(work.catalogue, entries=work.catalogue.entries[:-1])
    work.counts = steps.write_readmodel(fewer, work.media, work.staged.database)


@pytest.mark.usefixtures("quick_writers")
@pytest.mark.parametrize(
    ("fault", "said"),
    [(lose_a_picture, "named by an API answer but missing"), (lose_an_entry, "products: 1 entries, read model has 0")],
)
def test_what_is_wrong_with_the_written_release_is_found_before_the_switch(
    small: Settings, monkeypatch: pytest.MonkeyPatch, fault: Callable[[steps.Work], None], said: str
) -> None:
    first = run(small)
    edit(small, "新")
    monkeypatch.setattr(steps, "make_readmodel", fault)
    with pytest.raises(ReleaseError, match=said):
        run(small, 1)
    assert read_whole(small.build_dir) == first.release_id
    assert list((small.build_dir / "staging").iterdir()) == []


@pytest.mark.usefixtures("quick_writers")
def test_a_second_publish_is_told_who_is_publishing(small: Settings) -> None:
    with PublishLock(small.build_dir, now=NOW, command="publish"), pytest.raises(PublishLocked, match="process"):
        run(small)


@pytest.mark.usefixtures("quick_writers")
def test_old_releases_go_and_their_pictures_stay_findable(small: Settings) -> None:
    ids = []
    for number in range(KEEP + 2):
        edit(small, f"第 {number} 次。")
        ids.append(run(small, number).release_id)
    store = ReleaseStore(small.build_dir)
    assert store.ids() == ids[:1:-1]
    assert store.rollback().id == ids[-2]
    assert read_whole(small.build_dir) == ids[-2]


@pytest.mark.usefixtures("quick_writers")
def test_a_publish_replaces_a_release_of_unknown_format(small: Settings) -> None:
    first = run(small)
    path = small.build_dir / "releases" / first.release_id / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "format": 99}))
    with pytest.raises(ReleaseError, match="format 99"):
        served(small)
    assert run(small, 1).changed
    assert served(small).manifest.previous == first.release_id


@pytest.mark.usefixtures("quick_writers")
def test_changes_are_listed_without_building(small: Settings) -> None:
    changes = find_changes(small, now=NOW)
    assert (len(changes.added), changes.served_id) == (3, None)
    first = run(small)
    assert find_changes(small, now=NOW).inputs == ["html"], "served without HTML, a publish would make it"
    edit(small, "新")
    (small.content_dir / "products" / "zicai" / "index.md").unlink()
    (small.content_dir / "products" / "zicai").rmdir()
    write_entry(small.content_dir, "products/haidai", ENTRIES["products/zicai"].replace("紫菜", "海带"), "正文")
    changes = find_changes(small, now=NOW)
    assert (changes.added, changes.changed, changes.deleted) == (
        ["products/haidai"], ["places/dashawan"], ["products/zicai"]
    )  # fmt: skip
    assert read_whole(small.build_dir) == first.release_id


@pytest.mark.usefixtures("quick_writers")
def test_a_loopback_public_address_is_warned_of(small: Settings) -> None:
    assert run(small).warnings == []
    report = run(replace(small, public_url="http://127.0.0.1:8000"), 1)
    assert len(report.warnings) == 1
    assert "SHANHAI_PUBLIC_URL" in report.warnings[0]


@pytest.mark.usefixtures("quick_writers")
def test_the_trace_of_a_whole_publish_is_safe_and_needs_every_fsync(small: Settings) -> None:
    run(small)
    edit(small, "新")
    recorder = Recorder()
    with armed(recorder):
        run(small, 1)
    assert recorder.judge() == []
    assert recorder.fsyncs > len(served(small).manifest.parts)
    operations = [operation for operation, _, _ in recorder.operations]
    assert operations.index("rename") > max(
        number for number, operation in enumerate(operations) if operation == "fsync-file"
    )
    # The same publish without one fsync after another: the same rules find each of them missing.
    unnoticed = []
    for number in range(recorder.fsyncs):
        edit(small, f"再 {number}")
        again = Recorder(skip=number)
        with armed(again):
            run(small, 2 + number)
        unnoticed += [] if again.judge() else [number]
    assert unnoticed == []
