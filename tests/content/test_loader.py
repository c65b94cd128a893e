"""The whole way: a folder becomes a Catalogue and a list of Problems."""

from __future__ import annotations

import pickle
import shutil
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from backend.content.kinds import COLLECTIONS
from backend.content.photos import PhotoInfo
from backend.errors import PictureError
from tests.content.reading import TODAY, change, errors, load, spot

PLACE = "places/huaguoshan/index.md"
PHOTO = "places/huaguoshan/misty-forest-mountain.jpg"


def test_the_tiny_tree_is_clean_and_whole(tiny_tree: Path) -> None:
    catalogue, problems = load(tiny_tree)
    assert errors(problems) == []
    assert [problem.rule for problem in problems if problem.rule != "no-cover"] == ["no-english", "no-english"]
    assert [(entry.collection, entry.id) for entry in catalogue.entries] == [
        ("places", "haizhougucheng"),
        ("places", "huaguoshan"),
        ("places", "liandao"),
        ("study-bases", "donghaishuijingbowuguan"),
        ("festivals", "shuijingjie"),
        ("festivals", "yuanxiaodenghui"),
        ("villages", "xiliandaocun"),
        ("routes", "shanhai-yiri"),
        ("products", "yunwucha"),
        ("honours", "liandao-5a"),
        ("stories", "xiyouji-chuanshuo"),
        ("practices", "nongcun-wushui"),
    ]
    assert {entry.collection for entry in catalogue.entries} == set(COLLECTIONS)
    assert [page.id for page in catalogue.pages] == ["about"]
    assert max(len(entry.zh.title) for entry in catalogue.entries) >= 24


def test_an_entry_in_both_languages(tiny_tree: Path) -> None:
    catalogue, _ = load(tiny_tree)
    entry = catalogue.by_id["huaguoshan"]
    assert entry.source == PLACE
    assert entry.en is not None
    assert (entry.zh.title, entry.en.title, entry.code) == ("花果山", "Huaguo Mountain", "hgs001")
    assert entry.en.fields["capacity"] == {"per_day": 30000, "warn_at": 24000}
    assert entry.en.fields["opening"] == {
        "note": "Check the scenic area's own notice for hours",
        "hours": "unknown",
    }
    assert entry.en.fields["notices"][0]["from"] == date(2026, 11, 1)
    assert "visit_minutes" not in entry.en.translated
    assert {"title", "summary", "opening", "body"} <= entry.en.translated
    assert entry.zh.links == (("stories", "xiyouji-chuanshuo"), ("products", "yunwucha"))
    assert '<a href="/stories/xiyouji-chuanshuo/">' in entry.zh.html
    assert '<a href="/en/stories/xiyouji-chuanshuo/">' in entry.en.html
    assert catalogue.by_id["haizhougucheng"].text("en") is catalogue.by_id["haizhougucheng"].zh


@pytest.mark.parametrize("break_it", ["title：花果山", "title: [花果山"])
def test_an_unreadable_text_is_named_alone(tiny_tree: Path, break_it: str) -> None:
    """Neither its English nor its photos are judged against what could not be read."""
    change(tiny_tree / PLACE, "title: 花果山", break_it)
    change(
        tiny_tree / "places/huaguoshan/index.en.md", "---\ntitle:", "---\ngallery:\n  - key: wu\n    alt: Mist\ntitle:"
    )
    _, problems = load(tiny_tree)
    about = [problem for problem in problems if "/places/huaguoshan/" in problem.path]
    assert [spot(problem).split()[1].split(":")[0] for problem in about] == [PLACE]


def test_a_missing_code_tells_its_form(tiny_tree: Path) -> None:
    path = tiny_tree / PLACE
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("code:")), encoding="utf-8")
    _, problems = load(tiny_tree)
    hints = [problem.hint for problem in problems if problem.field == "code"]
    assert len(hints) == 1 and "6 个小写字母或数字" in hints[0]


def test_a_photo_is_described_not_decoded(tiny_tree: Path) -> None:
    cover = load(tiny_tree)[0].by_id["huaguoshan"].cover
    assert cover is not None
    assert (cover.name, cover.file) == (PHOTO, tiny_tree / PHOTO)
    assert (cover.alt, cover.alt_en, cover.credit) == ("云雾里的山林", "A forest ridge in mist", "Carmine De Fazio")
    assert (cover.focus, cover.stand_in, cover.width, cover.height) == ((0.5, 0.4), True, 0, 0)
    assert cover.bytes == (tiny_tree / PHOTO).stat().st_size


def test_a_probe_is_asked_for_pixels(tiny_tree: Path) -> None:
    catalogue, problems = load(tiny_tree, probe=lambda path: PhotoInfo(1600, 1068, 5, "ab"))
    cover = catalogue.by_id["huaguoshan"].cover
    assert cover is not None
    assert (cover.width, cover.height, cover.bytes, cover.sha256) == (1600, 1068, 5, "ab")
    assert errors(problems) == []


def test_photos_too_large_or_unreadable_are_named(tiny_tree: Path) -> None:
    _, problems = load(tiny_tree, probe=lambda path: PhotoInfo(8000, 5001, 5, "ab"))
    assert errors(problems) == [f"photo-file {PLACE}:13 cover.file"]

    def refuse(path: Path) -> PhotoInfo:
        raise PictureError("不是照片。", "not a photo")

    catalogue, problems = load(tiny_tree, probe=refuse)
    assert errors(problems) == [f"photo-file {PLACE}:13 cover.file"]
    assert catalogue.by_id["huaguoshan"].cover is None
    with (tiny_tree / PHOTO).open("r+b") as file:
        file.truncate(31 * 1024 * 1024)
    assert errors(load(tiny_tree)[1]) == [f"photo-file {PLACE}:13 cover.file"]


@pytest.mark.parametrize("name", ["../liandao/x.jpg", "/etc/passwd", "x.svg", ".hidden.jpg", "..\\x.jpg"])
def test_photos_stay_inside_their_folder(tiny_tree: Path, name: str) -> None:
    change(tiny_tree / PLACE, "misty-forest-mountain.jpg", name)
    assert errors(load(tiny_tree)[1]) == [f"photo-file {PLACE}:13 cover.file"]


def test_a_symlinked_photo_or_folder_is_refused(tiny_tree: Path, tmp_path: Path) -> None:
    shutil.move(tiny_tree / PHOTO, tmp_path / "away.jpg")
    (tiny_tree / PHOTO).symlink_to(tmp_path / "away.jpg")
    (tiny_tree / "villages" / "twin").symlink_to(tiny_tree / "villages" / "xiliandaocun")
    assert errors(load(tiny_tree)[1]) == [
        f"photo-file {PLACE}:13 cover.file",
        f"symlink {PHOTO}:1",
        "symlink villages/twin:1",
    ]


def test_file_names_are_compared_as_nfc(tiny_tree: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "é山.jpg")
    (tiny_tree / PHOTO).rename(tiny_tree / "places" / "huaguoshan" / decomposed)
    change(tiny_tree / PLACE, "misty-forest-mountain.jpg", unicodedata.normalize("NFC", "é山.jpg"))
    catalogue, problems = load(tiny_tree)
    assert errors(problems) == []
    assert catalogue.by_id["huaguoshan"].cover is not None


def test_drafts_are_checked_but_not_published(tiny_tree: Path) -> None:
    catalogue, _ = load(tiny_tree)
    assert "sumawan" not in catalogue.by_id
    assert "芝麻开门" not in repr(catalogue)
    change(tiny_tree / "places/sumawan/index.md", "county: lianyun", "county: lianyn")
    assert errors(load(tiny_tree)[1]) == ["unknown-term places/sumawan/index.md:5 county"]


@pytest.mark.parametrize(
    ("today", "shown"),
    [(date(2026, 11, 30), False), (date(2026, 12, 1), True), (date(2026, 12, 31), True), (date(2027, 1, 1), False)],
)
def test_entries_are_shown_from_publish_on_until_unpublish_on(tiny_tree: Path, today: date, shown: bool) -> None:
    change(
        tiny_tree / "villages/xiliandaocun/index.md",
        "owner: 山海连云编辑部",
        "owner: 山海连云编辑部\npublish_on: 2026-12-01\nunpublish_on: 2027-01-01",
    )
    catalogue, problems = load(tiny_tree, today)
    assert errors(problems) == []
    assert ("xiliandaocun" in catalogue.by_id) is shown


def test_what_is_not_published_is_named_nowhere(tiny_tree: Path) -> None:
    change(tiny_tree / "villages/xiliandaocun/index.md", "owner: 山海连云编辑部", "owner: 编辑部\nstatus: draft")
    catalogue, problems = load(tiny_tree)
    assert errors(problems) == []
    assert [spot(problem) for problem in problems if problem.rule == "unpublished-reference"] == [
        "unpublished-reference _data/calendar.yaml:8 8.ids[0]",
        "unpublished-reference _data/calendar.yaml:11 11.ids[1]",
        "unpublished-reference places/liandao/index.en.md:9 正文",
        "unpublished-reference places/liandao/index.md:12 related[0]",
        "unpublished-reference places/liandao/index.md:28 正文",
        "unpublished-reference routes/shanhai-yiri/index.md:17 stops[2].entry",
    ]
    island = catalogue.by_id["liandao"]
    assert island.fields["related"] == ["huaguoshan"]
    assert island.zh.links == ()
    assert "xiliandaocun" not in island.zh.html
    assert [stop["entry"] for stop in catalogue.by_id["shanhai-yiri"].fields["stops"]] == [
        "haizhougucheng",
        "huaguoshan",
    ]
    assert catalogue.vocabulary.months[11]["ids"] == ["huaguoshan"]
    assert "xiliandaocun" not in repr([entry.fields for entry in catalogue.entries])


def test_all_problems_are_told_at_once(tiny_tree: Path) -> None:
    change(tiny_tree / PLACE, "county: haizhou", "county: haizho")
    change(tiny_tree / "places/liandao/index.md", "grade: AAAAA", "grade: 5A")
    change(tiny_tree / "villages/xiliandaocun/index.en.md", "title: Xiliandao Village\n", "")
    (tiny_tree / "products/yunwucha/index.md").write_bytes(b"\xff\xfe")
    assert errors(load(tiny_tree)[1]) == [
        "unknown-term places/huaguoshan/index.md:9 county",
        "value places/liandao/index.md:18 grade",
        "encoding products/yunwucha/index.md:1",
        "required villages/xiliandaocun/index.en.md:1 title",
    ]


def test_folders_and_files_out_of_place(tiny_tree: Path) -> None:
    (tiny_tree / "place").mkdir()
    (tiny_tree / "notes.txt").write_text("x")
    (tiny_tree / "villages" / "index.md").write_text("x")
    (tiny_tree / "villages" / "leer").mkdir()
    (tiny_tree / "villages" / "xiliandaocun" / "photos").mkdir()
    (tiny_tree / "_data" / "tag.yaml").write_text("a: b")
    (tiny_tree / ".DS_Store").write_text("x")
    assert errors(load(tiny_tree)[1]) == [
        "vocabulary _data/tag.yaml:1",
        "folder notes.txt:1",
        "folder place:1",
        "folder villages/index.md:1",
        "folder villages/leer:1",
        "folder villages/xiliandaocun/photos:1",
    ]


def test_a_missing_tree_is_a_problem(tmp_path: Path) -> None:
    catalogue, problems = load(tmp_path / "nowhere")
    assert catalogue.entries == ()
    assert "folder :1" in [spot(problem).replace("nowhere", "") for problem in problems]


def test_the_content_hash_covers_every_file(tiny_tree: Path) -> None:
    before = load(tiny_tree)[0]
    assert load(tiny_tree)[0].content_hash == before.content_hash
    seen = {before.content_hash}
    for name in [PLACE, "places/huaguoshan/index.en.md", "pages/about/index.md", "places/sumawan/index.md", PHOTO,
                 *(f"_data/{path.name}" for path in (tiny_tree / "_data").iterdir())]:  # fmt: skip
        with (tiny_tree / name).open("ab") as file:
            file.write(b"\n")
        seen.add(load(tiny_tree)[0].content_hash)
    assert len(seen) == 1 + 5 + 10


def test_only_the_changed_entry_has_a_new_hash(tiny_tree: Path) -> None:
    before = {entry.id: entry.source_hash for entry in load(tiny_tree)[0].entries}
    change(tiny_tree / "products/yunwucha/index.en.md", "Picked", "Plucked")
    after = {entry.id: entry.source_hash for entry in load(tiny_tree)[0].entries}
    assert [name for name in before if before[name] != after[name]] == ["yunwucha"]


def test_the_hash_follows_what_a_day_publishes(tiny_tree: Path) -> None:
    change(tiny_tree / PLACE, "owner: 山海连云编辑部", "owner: 编辑部\nunpublish_on: 2027-01-01")
    today = load(tiny_tree)[0].content_hash
    assert load(tiny_tree, date(2026, 12, 31))[0].content_hash == today
    assert load(tiny_tree, date(2027, 1, 1))[0].content_hash != today


def test_the_catalogue_travels_to_worker_processes(tiny_tree: Path) -> None:
    catalogue, _ = load(tiny_tree)
    assert pickle.loads(pickle.dumps(catalogue)) == catalogue
    assert catalogue.today == TODAY


GALLERY = """gallery:
  - key: wu
    file: misty-forest-mountain.jpg
    alt: 雾中的林
    credit: Carmine De Fazio
    licence: CC0-1.0
"""


def test_a_gallery_in_both_languages(tiny_tree: Path) -> None:
    change(tiny_tree / PLACE, "best_months:", GALLERY + "best_months:")
    change(
        tiny_tree / "places/huaguoshan/index.en.md", "notices:", "gallery:\n  - {key: wu, alt: Misty wood}\nnotices:"
    )
    catalogue, problems = load(tiny_tree)
    assert errors(problems) == []
    assert [(photo.alt, photo.alt_en) for photo in catalogue.by_id["huaguoshan"].gallery] == [
        ("雾中的林", "Misty wood")
    ]


def test_a_gallery_item_without_a_key_is_a_problem(tiny_tree: Path) -> None:
    change(tiny_tree / PLACE, "best_months:", GALLERY.replace("key: wu\n    file", "file") + "best_months:")
    change(tiny_tree / "places/huaguoshan/index.en.md", "notices:", "gallery:\n  - {alt: Misty wood}\nnotices:")
    assert errors(load(tiny_tree)[1]) == [f"required {PLACE}:20 gallery[0].key"]
