"""The index on disk: same bytes for the same content, and a self-check that notices what is missing."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from backend.content.catalogue import Catalogue
from backend.errors import ReleaseError
from backend.search.queries import open_index
from backend.search.writer import self_check, write_index

from .conftest import ENTRIES, make_catalogue, make_entry


def digests(path: Path) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(path.iterdir())}


def test_same_catalogue_same_bytes(catalogue: Catalogue, tmp_path: Path) -> None:
    write_index(catalogue, tmp_path / "one")
    write_index(catalogue, tmp_path / "two")
    assert digests(tmp_path / "one") == digests(tmp_path / "two")
    segments = {name.split(".")[0] for name in digests(tmp_path / "one") if name.startswith("MAIN_")}
    assert segments == {"MAIN_" + "0" * 16}  # one segment


def test_every_entry_is_found_by_its_names(catalogue: Catalogue, index_path: Path) -> None:
    assert self_check(catalogue, index_path) == []


def test_self_check_names_what_is_not_found(catalogue: Catalogue, tmp_path: Path) -> None:
    write_index(make_catalogue(ENTRIES[1:]), tmp_path)
    problems = self_check(catalogue, tmp_path)
    assert problems[0].startswith("huaguoshan: not among the first 2 for its own name '花果山'")


def test_entries_that_share_a_name_are_not_a_problem(tmp_path: Path) -> None:
    twins = [make_entry("village", f"cun-{number}", f"村{number}", "一个村。", aliases=["老村"]) for number in range(8)]
    catalogue = make_catalogue(twins)
    write_index(catalogue, tmp_path)
    assert self_check(catalogue, tmp_path) == []


def test_an_empty_catalogue_is_an_empty_index(tmp_path: Path) -> None:
    assert write_index(make_catalogue([]), tmp_path) == 0
    assert self_check(make_catalogue([]), tmp_path) == []


def test_whoosh_is_imported_without_a_warning() -> None:
    code = "import backend.search.queries"
    subprocess.run([sys.executable, "-B", "-W", "error", "-c", code], check=True, timeout=60)


def test_a_folder_without_an_index_is_named(index_path: Path, tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match="no search index in"):
        open_index(tmp_path)
    broken = Path(shutil.copytree(index_path, tmp_path / "broken"))
    (broken / "cards.json").write_text('{"format": 99}', encoding="utf-8")
    with pytest.raises(ReleaseError, match="unknown format"):
        open_index(broken)
