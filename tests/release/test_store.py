"""The store: find, switch, roll back, prune, and what it refuses."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from backend.errors import ReleaseError
from backend.release.layout import FORMAT
from backend.release.store import ReleaseStore
from tests.release.staging import NOW, make_release, read_whole, stage


@pytest.fixture
def store(tmp_path: Path) -> ReleaseStore:
    return ReleaseStore(tmp_path / "build")


def rewrite(store: ReleaseStore, release_id: str, **values: object) -> None:
    path = store.paths.releases / release_id / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **values}))
    store._opened.clear()


def test_an_empty_build_folder_has_no_release(store: ReleaseStore) -> None:
    assert (store.current_id(), store.current(), store.ids(), store.list()) == (None, None, [], [])
    assert store.find_media("a.webp") is None
    with pytest.raises(ReleaseError, match="no older release"):
        store.rollback()


def test_activation_moves_staging_in_and_points_current_at_it(store: ReleaseStore) -> None:
    first = make_release(store, 1)
    assert first == "20261124-100000-6b86b273"
    assert store.paths.current.readlink() == Path("releases", first)
    assert list(store.paths.staging.iterdir()) == []
    release = store.current()
    assert release is not None
    assert (release.id, release.root) == (first, (store.paths.releases / first).resolve())
    assert sorted(release.manifest.parts) == [
        "content.sqlite", "media/cover-1.webp", "search/one.seg", "site/en/index.html", "site/index.html"
    ]  # fmt: skip


def test_a_release_keeps_its_resolved_folder_over_a_switch(store: ReleaseStore) -> None:
    make_release(store, 1)
    pinned = store.current()
    make_release(store, 2)
    assert pinned is not None
    assert pinned.paths.database.read_bytes() == b"rows 1"


def test_rollback_goes_where_the_current_one_came_from_and_not_to_a_bad_one(store: ReleaseStore) -> None:
    ids = [make_release(store, number) for number in (1, 2, 3)]
    assert store.rollback().id == ids[1]
    fourth = make_release(store, 4)
    assert store.ids() == [fourth, *reversed(ids)]
    assert store.rollback().id == ids[1], "3 was rolled back from and never served before 4"
    assert store.rollback().id == ids[0]
    with pytest.raises(ReleaseError, match="no older release"):
        store.rollback()
    assert store.rollback(fourth).id == fourth
    assert read_whole(store.paths.root) == fourth


@pytest.mark.parametrize("name", ["", "../..", "20261124-100000-zzzzzzzz", "20200101-000000-00000000"])
def test_rollback_to_an_unknown_id_is_refused_by_name(store: ReleaseStore, name: str) -> None:
    served = make_release(store, 1)
    with pytest.raises(ReleaseError, match="there is no release") as caught:
        store.rollback(name)
    assert "没有发布" in caught.value.zh
    assert read_whole(store.paths.root) == served


def test_an_unknown_format_is_refused_by_name(store: ReleaseStore) -> None:
    first, second = make_release(store, 1), make_release(store, 2)
    rewrite(store, first, format=99)
    with pytest.raises(ReleaseError, match=f"release {first} has format 99; this program knows {FORMAT}"):
        store.rollback()
    assert read_whole(store.paths.root) == second
    assert [release.id for release in store.list()] == [second]
    rewrite(store, second, format="2")
    with pytest.raises(ReleaseError, match=f"release {second} has format '2'"):
        store.current()


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b'{"format": 1}', b"\xff"])
def test_a_damaged_manifest_is_one_line(store: ReleaseStore, data: bytes) -> None:
    first = make_release(store, 1)
    (store.paths.releases / first / "manifest.json").write_bytes(data)
    with pytest.raises(ReleaseError, match=first) as caught:
        ReleaseStore(store.paths.root).current()
    assert "\n" not in str(caught.value)


def test_rollback_to_a_release_that_lacks_a_file_switches_nothing(store: ReleaseStore) -> None:
    first, second = make_release(store, 1), make_release(store, 2)
    (store.paths.releases / first / "search" / "one.seg").unlink()
    with pytest.raises(ReleaseError, match=r"lacks search/one\.seg"):
        store.rollback()
    assert store.current_id() == second


def test_prune_keeps_the_newest_and_the_current_one(store: ReleaseStore) -> None:
    ids = [make_release(store, number) for number in range(1, 6)]
    store.rollback(ids[0])
    assert store.prune(2, now=NOW) == [ids[2], ids[1]]
    assert store.ids() == [ids[4], ids[3], ids[0]]
    assert read_whole(store.paths.root) == ids[0]
    assert list(store.paths.trash.iterdir()) == []


def test_a_server_forgets_what_another_process_pruned(store: ReleaseStore) -> None:
    ids = [make_release(store, number) for number in (1, 2, 3)]
    server = ReleaseStore(store.paths.root)
    for each in ids[:2]:
        server.open(each)
    store.prune(1, now=NOW)
    assert server.open(ids[2]).id == ids[2]
    assert list(server._opened) == [each for each in ids if server.has(each)]
    assert ids[0] not in server._opened


def test_prune_leaves_a_release_of_unknown_format_alone(store: ReleaseStore) -> None:
    first = make_release(store, 1)
    make_release(store, 2)
    rewrite(store, first, format=99)
    assert store.prune(1, now=NOW) == []
    assert first in store.ids()


def test_pictures_of_pruned_releases_are_found_for_90_days(store: ReleaseStore) -> None:
    first = make_release(store, 1, pictures=("shared.webp",))
    make_release(store, 2, pictures=("shared.webp",))
    assert store.find_media("cover-1.webp") == store.paths.releases / first / "media" / "cover-1.webp"
    store.prune(1, now=NOW)
    kept = store.find_media("cover-1.webp")
    assert kept == store.paths.kept / "media" / "cover-1.webp"
    assert kept.read_bytes() == b"cover-1.webp"
    make_release(store, 3)
    store.prune(1, now=NOW + timedelta(days=90))
    assert store.find_media("cover-1.webp") is not None
    store.prune(1, now=NOW + timedelta(days=91))
    assert store.find_media("cover-1.webp") is None
    assert store.find_media("shared.webp") is not None, "release 2, pruned a day ago, names it"
    assert store.find_media("cover-2.webp") is not None


@pytest.mark.parametrize("name", ["", ".", "..", "../content.sqlite", "a/b", "a\0b", ".hidden", "none.webp"])
def test_only_plain_names_are_looked_up(store: ReleaseStore, name: str) -> None:
    make_release(store, 1)
    (store.paths.releases / str(store.current_id()) / "media" / ".hidden").write_bytes(b"")
    assert store.find_media(name) is None


def test_site_files_of_older_releases_are_found(store: ReleaseStore) -> None:
    first, second = make_release(store, 1), make_release(store, 2)
    old = store.paths.releases / first / "site" / "assets" / "site.4bbefc644c.css"
    old.parent.mkdir()
    old.write_text("old")
    (old.parent / "plain.css").write_text("old")
    assert store.find_site_file("index.html") == store.paths.releases / second / "site" / "index.html"
    assert store.find_site_file("assets/site.4bbefc644c.css") == old
    store.prune(1, now=NOW)
    assert store.find_site_file("assets/site.4bbefc644c.css") == store.paths.kept / "assets" / old.name
    assert store.find_site_file("assets/plain.css") is None, "its name does not change with its bytes"
    for path in ("", "/etc/passwd", "en/../../manifest.json", "../manifest.json", "en//index.html", "x\0"):
        assert store.find_site_file(path) is None


def test_what_a_killed_publish_left_is_swept_or_replaced(store: ReleaseStore) -> None:
    served = make_release(store, 1)
    half = store.paths.staging / stage(store, 2)
    (store.paths.root / ".current-1").symlink_to("releases/x")
    store.paths.trash.mkdir(exist_ok=True)
    (store.paths.trash / "old.1.0").mkdir()
    renamed = store.paths.releases / half.name
    half.rename(renamed)  # killed between its rename and its switch
    (renamed / "site" / "index.html").write_text("of the killed one")
    store.sweep()
    assert sorted(path.name for path in store.paths.root.iterdir()) == [
        "current", "releases", "staging", "switch.lock", "trash"
    ]  # fmt: skip
    assert read_whole(store.paths.root) == served
    assert make_release(store, 2) == renamed.name
    assert read_whole(store.paths.root) == renamed.name


def test_the_served_release_is_never_replaced_in_place(store: ReleaseStore) -> None:
    served = make_release(store, 1)
    stage(store, 1)
    with pytest.raises(ReleaseError, match="already served"):
        store.activate(served)
    assert read_whole(store.paths.root) == served
