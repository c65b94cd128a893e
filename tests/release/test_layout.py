"""Ids and sums."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backend.release.layout import is_release_id, make_release_id
from backend.release.manifest import sum_parts

EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_an_id_is_the_time_in_shanghai_and_the_hash() -> None:
    made = make_release_id(datetime(2026, 11, 23, 18, 30, 5, tzinfo=UTC), "0123456789abcdef")
    assert made == "20261124-023005-01234567"
    assert is_release_id(made)
    with pytest.raises(ValueError, match="time zone"):
        make_release_id(datetime(2026, 11, 23), "0123456789abcdef")


@pytest.mark.parametrize(
    "text", ["", "..", "a/b", "20261124-023005", "20261124-023005-0123456X", "２0261124-023005-01234567"]
)
def test_other_names_are_no_ids(text: str) -> None:
    assert not is_release_id(text)


def test_sums_are_taken_over_only_for_the_same_file(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    after.mkdir()
    (before / "linked").write_bytes(b"")
    (before / "copied").write_bytes(b"")
    os.link(before / "linked", after / "linked")
    (after / "copied").write_bytes(b"")
    (after / "manifest.json").write_bytes(b"{}")
    known = {"linked": "as before", "copied": "as before"}
    assert sum_parts(after, (before, known)) == {"copied": EMPTY, "linked": "as before"}
    assert sum_parts(after) == {"copied": EMPTY, "linked": EMPTY}
