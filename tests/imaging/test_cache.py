"""The picture cache: what a change redraws and what it leaves alone, and what is thrown away when."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from backend.content.catalogue import Entry, Photo
from backend.imaging import render
from backend.imaging.jobs import Job, run_job
from backend.imaging.plan import EntryPlan, make_plan
from backend.imaging.promo.art import PhotoArt
from backend.imaging.promo.brief import make_brief
from backend.imaging.promo.formats import FORMATS, compose
from backend.imaging.store import KEEP_DAYS, FileStore
from tests.imaging.samples import PUBLIC, VOCABULARY, make_catalogue, make_entry, make_photo, quarters

OLD = time.time() - (KEEP_DAYS + 1) * 86_400


@pytest.fixture
def photo(tmp_path: Path) -> Photo:
    quarters(800, 600).save(tmp_path / "a.jpg")
    return make_photo(tmp_path / "a.jpg")


def plan_of(entry: Entry, tmp_path: Path) -> EntryPlan:
    return make_plan(make_catalogue([entry], tmp_path), quick=False, public_url=PUBLIC).entries[entry.id]


def with_cover(photo: Photo, **own: Any) -> Entry:
    return make_entry("liandao", "连岛", "Liandao", cover=photo, **own)


def promo_keys(plan: EntryPlan) -> dict[str, str]:
    return {f"{lang} {name}": key for lang, pairs in plan.promo.items() for name, key in pairs}


def test_a_focal_point_or_credit_redraws_what_shows_it_and_nothing_else(tmp_path: Path, photo: Photo) -> None:
    before = plan_of(with_cover(photo), tmp_path)
    assert len(promo_keys(before)) == 7 + 3
    for changed in (
        replace(photo, focus=(0.2, 0.8)),
        replace(photo, credit="另一人"),
        replace(photo, licence="CC BY 4.0"),
    ):
        after = plan_of(with_cover(changed), tmp_path)
        assert after.cover == before.cover, "renditions are neither cropped nor signed"
        assert not set(promo_keys(after).values()) & set(promo_keys(before).values())
    after = plan_of(with_cover(replace(photo, alt="另一句", alt_en="Other words")), tmp_path)
    assert after == replace(before, printed=after.printed)


def test_a_photo_that_is_not_printed_redraws_nothing(tmp_path: Path, photo: Photo) -> None:
    stand_in = replace(photo, stand_in=True)
    before = plan_of(with_cover(stand_in), tmp_path)
    for changed in (replace(stand_in, focus=(0.2, 0.8)), replace(stand_in, credit="另一人", licence="CC BY 4.0")):
        assert plan_of(with_cover(changed), tmp_path) == before
    entry = make_entry("hai", "海")
    shown, again = (
        plan_of(replace(entry, gallery=(each,)), tmp_path)
        for each in (photo, replace(photo, focus=(0.9, 0.1), credit="另一人"))
    )
    assert shown == again


@pytest.mark.parametrize("kind", ["place", "village", "festival"])
def test_every_format_that_a_credit_redraws_prints_it(photo: Photo, kind: str) -> None:
    entry = make_entry("liandao", "连岛", "Liandao", kind=kind, cover=photo)
    art = PhotoArt(quarters(800, 600), photo.focus)
    for name in FORMATS:
        sheet = compose(name, make_brief(entry, "zh", VOCABULARY, PUBLIC, photo), art)
        assert sheet.boxes["credit"]["lines"], (kind, name)


def test_an_unchanged_photo_costs_a_hard_link(tmp_path: Path, photo: Photo, monkeypatch: pytest.MonkeyPatch) -> None:
    labels: list[str] = []

    def run_here(jobs: list[Job], cache: Path, workers: int, done: Callable[[Job], None]) -> list[Any]:
        for job in jobs:
            labels.extend(f"{job.label} {output.what}{output.format}" for output in job.outputs)
            run_job(job, FileStore(cache))
        return []

    monkeypatch.setattr(render, "run_jobs", run_here)
    for module in ("backend.imaging.plan", "backend.imaging.render"):
        monkeypatch.setattr(f"{module}.extra_pictures", dict)

    def publish(name: str, cover: Photo) -> set[int]:
        labels.clear()
        catalogue = make_catalogue([with_cover(cover)], tmp_path)
        render.render_media(catalogue, tmp_path / name, tmp_path / "cache", quick=True, public_url=PUBLIC)
        return {path.stat().st_ino for path in (tmp_path / name).iterdir()}

    first = publish("first", photo)
    assert sorted(labels) == [
        "places/liandao promoog", "places/liandao promoog", "places/liandao promoshare",
        "places/liandao promoshare", "places/liandao renditions",
    ]  # fmt: skip
    assert publish("again", photo) == first and labels == []
    moved = publish("moved", replace(photo, focus=(0.1, 0.1)))
    assert "places/liandao renditions" not in labels and len(labels) == 4
    assert len(moved & first) == len(first) - 4


def keep(store: FileStore, key: str, *shades: int, used: float | None = None) -> list[Path]:
    """A record of grey files, all of it last used at a moment, or just now."""
    files = []
    for shade in shades:
        path = store.root / "new.jpg"
        Image.new("L", (8, 8), shade).save(path)
        files.append(store.add(path.read_bytes(), "jpg", (8, 8)))
        path.unlink()
    store.write_record(key, {"files": files})
    paths = [store.files / file["name"] for file in files]
    if used is not None:
        for path in (*paths, store.records / f"{key}.json"):
            os.utime(path, (used, used))
    return paths


def test_prune_removes_what_nobody_used_for_a_month(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "cache")
    assert store.prune() == 0
    (gone,) = keep(store, "old", 10, used=OLD)
    (used,) = keep(store, "used", 20, used=OLD)
    (shared,) = keep(store, "old too", 30, used=OLD)
    keep(store, "new", 30)
    os.utime(shared, (OLD, OLD))
    left = store.files / ".half.jpg.99"
    left.write_bytes(b"half")
    os.utime(left, (OLD, OLD))
    link = tmp_path / "media.jpg"
    os.link(gone, link)
    assert store.read_record("used") is not None
    assert store.prune() == 2
    assert not gone.exists() and not left.exists() and link.exists()
    assert used.exists() and shared.exists()
    assert sorted(path.stem for path in store.records.iterdir()) == ["new", "used"]
    assert store.read_record("old") is None and store.read_record("new") is not None
    assert store.prune() == 0


def test_prune_leaves_what_it_may_not_remove(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = FileStore(tmp_path / "cache")
    (path,) = keep(store, "old", 10, used=OLD)
    (store.records / "torn.json").write_text('{"files": [')

    def refuse(self: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "not yours", str(self))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        assert store.prune() == 0
    assert path.exists() and store.prune() == 1
