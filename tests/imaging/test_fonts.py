"""The vendored faces: what they cover, what they weigh, and how a missing character is reported."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

from backend.imaging.fonts import FACES, FOLDER, coverage, face, missing_glyphs
from tests.imaging.samples import make_catalogue, make_entry


def gbk_characters() -> set[str]:
    found = set()
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                found.add(bytes((lead, trail)).decode("gbk"))
            except UnicodeDecodeError:
                continue
    return found


def test_full_faces_cover_all_hanzi_of_gbk_and_every_chain_ends_in_one() -> None:
    hanzi = {ord(char) for char in gbk_characters() if "\u4e00" <= char <= "\u9fa5"}
    assert len(hanzi) == 20902
    full = {"sans-400.ttf", "serif-900.ttf"}
    for file in full:
        assert hanzi <= coverage(file)
    assert all(files[-1] in full for files in FACES.values())


def test_fonts_weigh_at_most_25_mb_and_bring_their_licence() -> None:
    files = list(FOLDER.glob("*.ttf"))
    assert {file.name for file in files} == {name for files in FACES.values() for name in files}
    assert sum(file.stat().st_size for file in files) <= 25_000_000
    licence = (FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence and "Google" in licence and "Adobe" in licence


def test_missing_glyphs_name_entry_and_character(tmp_path: Path) -> None:
    good = make_entry("liandao", "连岛", "Liandao Island", aliases=["朐山"], town="赣榆\u200b")
    bad = make_entry("bad", "石\U0002a6a5滩", kind="village", notices=[{"key": "a", "reason": "🌊大"}])
    assert missing_glyphs(make_catalogue([good], tmp_path)) == []
    assert missing_glyphs(make_catalogue([good, bad], tmp_path)) == [("bad", "🌊"), ("bad", "\U0002a6a5")]


def test_rare_character_of_a_light_face_comes_from_its_sibling() -> None:
    font = face("sans5", 40)
    assert ord("垇") in coverage("sans-400.ttf") and ord("垇") not in coverage("sans-500.ttf")
    assert [run for run, _ in font.runs("山垇口")] == ["山", "垇", "口"]
    assert font.length("山垇口") == 120


def test_vertical_forms_are_in_the_subset() -> None:
    def ink(char: str, vertical: bool) -> tuple[int, int, int, int] | None:
        image = Image.new("L", (100, 100), 0)
        draw = ImageDraw.Draw(image)
        if vertical:
            face("serif9", 80).draw_upright(draw, (50, 50), char, "#FFFFFF")
        else:
            face("serif9", 80).draw(draw, (10, 80), char, "#FFFFFF")
        return image.getbbox()

    upright, flat = ink("，", True), ink("，", False)
    assert upright is not None and flat is not None
    assert upright[0] > 50 and flat[2] < 50  # upper right of its cell, not lower left
