"""`promo`: what an editor gets without publishing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from backend.content.catalogue import Photo
from backend.imaging.prints import choose_for_sheet, refusal
from tests.cli.conftest import Run, one_line
from tests.content.reading import load
from tests.imaging.samples import make_entry


def test_a_poster_lies_under_its_chinese_name_and_nothing_is_published(tree: Path, run: Run) -> None:
    result = run("promo", "dashawan", "--format", "poster", "--lang", "zh")
    assert result.exit_code == 0, result.output
    (poster,) = (tree / "build" / "promo").rglob("*.jpg")
    assert poster.relative_to(tree / "build" / "promo").as_posix() == "山海大公园/大沙湾-海报.jpg"
    with Image.open(poster) as image:
        assert (image.format, image.size) == ("JPEG", (1080, 1920))
    assert not (tree / "build" / "current").exists() and not (tree / "build" / "releases").exists()


def test_a_sheet_holds_all_formats_in_a_row_each(tree: Path, run: Run) -> None:
    result = run("promo", "places", "--sheet", str(tree / "sheet.jpg"))
    assert result.exit_code == 0 and "1 行" in result.stdout, result.output
    with Image.open(tree / "sheet.jpg") as image:
        assert image.width > 2000 and image.height == 340


def test_unknown_words_name_the_nearest(tree: Path, run: Run) -> None:
    assert "是不是 dashawan？" in one_line(run("promo", "dashawann"), 2)
    assert "--sheet" in one_line(run("promo", "--sheet", "sheet.pdf"), 1)


@pytest.mark.parametrize(
    ("stand_in", "licence", "words"),
    [(True, "CC0-1.0", "代用的示意图"), (False, "CC BY-SA 4.0", "要求改作也用同一许可"), (False, "CC0-1.0", "")],
)
def test_a_photo_left_out_is_a_sentence(stand_in: bool, licence: str, words: str) -> None:
    photo = Photo(Path("x/shan.jpg"), "x/shan.jpg", "山", "", "某人", licence, (0.5, 0.5), stand_in, "0", 9, 9, 9)
    said = refusal(make_entry("x", "某山", cover=photo))
    assert words in said and bool(said) == bool(words)
    assert not said or (said.startswith("places/x：照片 shan.jpg") and said.endswith("改画手绘封面。"))


def test_the_sheet_shows_every_kind() -> None:
    catalogue, _ = load(Path(__file__).parent.parent.parent / "content")
    chosen = choose_for_sheet(catalogue)
    assert len(chosen) == 12 and len({entry.kind for entry in chosen}) == 9
