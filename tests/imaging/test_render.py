"""The whole of imaging on a small catalogue: media folder, index, cache, determinism, clean bytes, hostile photos."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PIL import Image

from backend.content.catalogue import Catalogue
from backend.errors import PictureError
from backend.imaging import extras, render
from backend.imaging.jobs import Job, run_job
from backend.imaging.promo.art import CoverSpec
from backend.imaging.render import render_media
from backend.imaging.renditions import encode_within, thumbhash_of, widths_for
from backend.imaging.store import FileStore
from backend.release.media import MediaIndex
from tests.imaging.samples import PUBLIC, make_catalogue, make_entry, make_photo, quarters

SECRET = b"SECRET-GPS-119.2"
MARKS = (
    b"Exif\0\0",
    b"http://ns.adobe.com",
    b"ICC_PROFILE",
    b"EXIF",
    b"XMP ",
    b"ICCP",
    b"Photoshop",
    b"\xff\xfe",
    SECRET,
)


@pytest.fixture(autouse=True)
def one_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only one small picture of no entry: the real ones are drawn by the published tree."""
    picture = {"foot": (CoverSpec("sea", 9, "dusk", {"mode": "cove"}), (320, 100), ("海", "Sea"))}
    monkeypatch.setattr("backend.imaging.plan.extra_pictures", lambda: picture)
    monkeypatch.setattr(render, "extra_pictures", lambda: picture)


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do the jobs in this process: starting workers is most of a small run's time."""

    def run_here(jobs: list[Job], cache: Path, workers: int, done: Callable[[Job], None]) -> list[PictureError]:
        errors = []
        for job in jobs:
            try:
                run_job(job, FileStore(cache))
            except PictureError as error:
                errors.append(error)
            done(job)
        return errors

    monkeypatch.setattr(render, "run_jobs", run_here)


def telling_photo(path: Path) -> Path:
    """A photo full of metadata that must not get out."""
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    exif[0x0112] = 6
    quarters(800, 600).save(path, exif=exif, comment=SECRET, xmp=b"<x:xmpmeta>" + SECRET, quality=90)
    return path


def run(catalogue: Catalogue, root: Path, name: str = "media", quick: bool = True, workers: int = 1) -> MediaIndex:
    return render_media(
        catalogue, root / name, root / "cache", quick=quick, public_url=PUBLIC, progress=None, workers=workers
    )


def plain(index: MediaIndex) -> str:
    return json.dumps({id: [media.cover, media.gallery, media.promo] for id, media in index.entries.items()})


def urls(value: object) -> set[str]:
    if isinstance(value, Mapping):
        found = {str(value["url"])} if "url" in value else set()
        return found.union(*(urls(item) for item in value.values()))
    return set().union(*(urls(item) for item in value)) if isinstance(value, (list, tuple)) else set()


@pytest.mark.usefixtures("here")
def test_media_folder_and_index_agree(tmp_path: Path) -> None:
    photo = make_photo(telling_photo(tmp_path / "a.jpg"))
    entries = [make_entry("liandao", "连岛", "Liandao", cover=photo), make_entry("hai", "海", landscape="sea")]
    seen: list[tuple[str, int, int]] = []
    catalogue = make_catalogue(entries, tmp_path)
    index = render_media(
        catalogue,
        tmp_path / "media",
        tmp_path / "cache",
        quick=True,
        public_url=PUBLIC,
        progress=lambda *at: seen.append(at),
        workers=2,
    )
    assert sorted(number for _, number, _ in seen) == [1, 2, 3] and {total for _, _, total in seen} == {3}
    files = {path.name: path for path in (tmp_path / "media").iterdir()}
    named = urls([media.__dict__ for media in index.entries.values()]) | urls(list(index.extra.values()))
    assert {f"/media/{name}" for name in files} == named
    cover = index.entries["liandao"].cover["zh"]
    assert (cover["alt"], cover["credit"], cover["drawn"], cover["focus"]) == ("一张照片", "某人", False, [0.5, 0.5])
    assert [item["width"] for item in cover["renditions"]] == [320, 320, 600, 600] or widths_for(600) == (320,)
    drawn = index.entries["hai"].cover["en"]
    assert (drawn["alt"], drawn["credit"], drawn["drawn"]) == ("Drawn cover: 海", "封面：手绘", True) or drawn["drawn"]
    for media in index.entries.values():
        for lang in ("zh", "en"):
            assert [item["name"] for item in media.promo[lang]] == ["share", "og"]
            for item in [*media.cover[lang]["renditions"], *media.promo[lang]]:
                path = files[item["url"].removeprefix("/media/")]
                with Image.open(path) as image:
                    assert (image.width, image.height) == (item["width"], item["height"])
                    assert image.get_format_mimetype() == item["type"]
                assert path.stat().st_size == item["bytes"]
            assert media.promo[lang][0]["bytes"] <= 128_000
    assert not index.complete and index.made == len(files) and index.reused == 0


@pytest.mark.usefixtures("here")
def test_nothing_of_the_source_but_its_pixels_gets_out(tmp_path: Path) -> None:
    photo = telling_photo(tmp_path / "telling.jpg")
    assert SECRET in photo.read_bytes()
    run(make_catalogue([make_entry("liandao", "连岛", cover=make_photo(photo))], tmp_path), tmp_path)
    for path in (tmp_path / "media").iterdir():
        data = path.read_bytes()
        head = data[:2000]  # the marks are two to eleven bytes: look where metadata stands, not in coded pixels
        assert not [mark for mark in MARKS if mark in head], path.name
        assert SECRET not in data
        with Image.open(io.BytesIO(data)) as image:
            assert not image.getexif() and not {"exif", "icc_profile", "comment", "xmp", "photoshop"} & set(image.info)


def test_same_content_same_bytes_and_the_second_time_only_links(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    entries = [make_entry("liandao", "连岛", landscape="island"), make_entry("cun", "渔村", kind="village")]
    catalogue = make_catalogue(entries, tmp_path)
    elsewhere = run(catalogue, tmp_path / "elsewhere", workers=2)
    request.getfixturevalue("here")
    first = run(catalogue, tmp_path)
    again = run(catalogue, tmp_path, "again")
    assert plain(first) == plain(again) == plain(elsewhere)
    assert (again.made, again.reused) == (0, first.made)
    for path in (tmp_path / "media").iterdir():
        assert path.samefile(tmp_path / "again" / path.name)
        assert path.read_bytes() == (tmp_path / "elsewhere" / "media" / path.name).read_bytes()


@pytest.mark.usefixtures("here")
def test_a_changed_title_redraws_promo_only_and_a_cut_cache_file_is_made_again(tmp_path: Path) -> None:
    first = run(make_catalogue([make_entry("liandao", "连岛")], tmp_path), tmp_path)
    changed = run(make_catalogue([make_entry("liandao", "连岛景区")], tmp_path), tmp_path, "changed")
    assert changed.made == 2  # no English: both languages share one share and one og
    assert first.entries["liandao"].cover["zh"]["renditions"] == changed.entries["liandao"].cover["zh"]["renditions"]
    victim = next((tmp_path / "cache" / "files").glob("*.webp"))
    whole = victim.read_bytes()
    for folder in ("media", "changed"):
        (tmp_path / folder / victim.name).unlink()
    victim.write_bytes(whole[:40])
    healed = run(make_catalogue([make_entry("liandao", "连岛景区")], tmp_path), tmp_path, "healed")
    assert healed.made > 0 and victim.read_bytes() == whole


@pytest.mark.usefixtures("here")
def test_stand_ins_are_covers_but_never_promo(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    quarters(800, 600).save(path)
    own, stand_in, none = (
        run(make_catalogue([make_entry("liandao", "连岛", cover=cover)], tmp_path), tmp_path, name)
        for name, cover in (("own", make_photo(path)), ("stand", make_photo(path, stand_in=True)), ("none", None))
    )
    promo = {name: index.entries["liandao"].promo["zh"] for name, index in (("o", own), ("s", stand_in), ("n", none))}
    assert promo["s"] == promo["n"] != promo["o"]
    assert stand_in.entries["liandao"].cover["zh"]["stand_in"] is True


@pytest.mark.usefixtures("here")
def test_full_run_draws_all_seven(tmp_path: Path) -> None:
    index = run(
        make_catalogue([make_entry("liandao", "连岛", "Liandao", landscape="island")], tmp_path), tmp_path, quick=False
    )
    promo = index.entries["liandao"].promo
    assert index.complete
    assert {item["name"]: (item["width"], item["height"]) for item in promo["zh"]} == {
        "share": (1000, 800),
        "og": (1200, 630),
        "poster": (1080, 1920),
        "timeline": (800, 800),
        "cover": (900, 383),
        "note": (1242, 1660),
        "print": (1748, 2480),
    }
    printed = next(item["url"] for item in promo["zh"] if item["name"] == "print")
    with Image.open(tmp_path / "media" / printed.removeprefix("/media/")) as image:
        assert tuple(round(value) for value in image.info["dpi"]) == (300, 300)


@pytest.mark.usefixtures("here")
def test_hostile_photos_are_named_all_at_once_and_nothing_is_linked(tmp_path: Path) -> None:
    good, cut = tmp_path / "good.jpg", tmp_path / "cut.jpg"
    quarters(800, 600).save(good)
    cut.write_bytes(good.read_bytes()[:3000])
    other = tmp_path / "other.png"
    quarters(800, 600).save(other)
    other.write_bytes(other.read_bytes()[: other.stat().st_size // 2])
    photos = [make_photo(path) for path in (good, cut, other)]
    entries = [make_entry(f"e{number}", "某处", cover=photo) for number, photo in enumerate(photos)]
    with pytest.raises(PictureError) as caught:
        run(make_catalogue(entries, tmp_path), tmp_path)
    lines = caught.value.zh.splitlines()
    assert len(lines) == 2 and "cut.jpg" in lines[0] and "other.png" in lines[1]
    assert not (tmp_path / "media").exists()


def test_small_pictures_are_never_enlarged() -> None:
    assert widths_for(4000) == (320, 640, 960, 1280, 1920)
    assert widths_for(1000) == (320, 640, 960)
    assert widths_for(200) == (200,)


def test_quality_search_keeps_the_limit() -> None:
    noise = Image.effect_noise((600, 600), 60).convert("RGB")
    data = encode_within(noise, 120_000)
    assert len(data) <= 120_000 < len(encode_within(noise, 10**7))
    assert len(thumbhash_of(noise)) < 40


def test_extras_name_heroes_landscapes_and_foot() -> None:
    names = set(extras.extra_pictures())
    assert {"hero-spring", "hero-winter-tall", "hero-dusk", "landscape-wetland", "foot"} <= names
