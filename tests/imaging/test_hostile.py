"""Hostile files: each is refused by one sentence or becomes a good picture; neither time nor memory runs away."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from backend.content.problems import format_problem
from backend.imaging.source import probe_photo
from tests.content.reading import load
from tests.imaging import hostile

ROOT = Path(__file__).parent.parent.parent
SECONDS, GROWTH_MB = 5.0, 512
REMEDIES = ("另存为 JPEG。", "请缩小后再放进来。", "请裁切后再放进来。")
#: what an editor cannot use: names of our classes, Python's and the libraries' own words
LEAKS = re.compile(r"Error|Exception|Traceback|Warning|\b0x[0-9a-f]|libheif|libjpeg|\bNone\b|\bPIL\b")


def run_files(folder: Path, every: int) -> dict[str, Any]:
    """What `hostile_run` measured, in a process of its own."""
    command = [sys.executable, "-m", "tests.imaging.hostile_run", str(folder), str(every)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr[-3000:]
    measured: dict[str, Any] = json.loads(done.stdout)
    return measured


def check_all(measured: dict[str, Any], folder: Path) -> None:
    results = measured["results"]
    for name, result in results.items():
        assert result["seconds"] < SECONDS, (name, result)
        if result["refusal"] is None:
            check_pictures(name, [folder / "cache" / "files" / file for file in result["pictures"]])
        else:
            check_sentence(name, result["refusal"])
            assert not result["pictures"] and not name.startswith("good-"), (name, result)
    refused = [name for name, result in results.items() if result["refusal"]]
    assert all(name in refused for name in results if name.startswith(("cut-", "after-", "magic-", "svg-", "eps-")))
    assert measured["worker_growth_mb"] < GROWTH_MB and measured["publisher_growth_mb"] < GROWTH_MB, measured


def check_sentence(name: str, text: str) -> None:
    assert text.count(name) == 1 and "\n" not in text and text.endswith("。"), text
    assert sum(text.count(remedy) for remedy in REMEDIES) == 1 and text.count("。") == 2, text
    assert not LEAKS.search(text.replace(name, "")), text


def check_pictures(name: str, files: list[Path]) -> None:
    assert files, name
    for path in files:
        with Image.open(path, formats=("WEBP", "JPEG")) as image:
            image.load()
            assert image.mode == "RGB" and not {"exif", "icc_profile", "xmp", "comment"} & set(image.info), name


def test_there_are_500_and_always_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hostile, "_bombs", lambda: ())  # they take seconds to pack
    first, again = list(hostile.hostile_cases(7)), list(hostile.hostile_cases(7))
    assert first == again and len(dict(first)) == hostile.COUNT


def test_a_sample_of_hostile_files(tmp_path: Path) -> None:
    measured = run_files(tmp_path, 6)
    assert len(measured["results"]) > 110
    check_all(measured, tmp_path)


@pytest.mark.soak
def test_all_hostile_files(tmp_path: Path) -> None:
    measured = run_files(tmp_path, 1)
    assert len(measured["results"]) == hostile.COUNT
    check_all(measured, tmp_path)


def test_check_says_the_remedy_once(tiny_tree: Path) -> None:
    photo = next(tiny_tree.glob("*/*/*.jpg"))
    for data in (b"not a photo", b""):
        photo.write_bytes(data)
        texts = [format_problem(each) for each in load(tiny_tree, probe=probe_photo)[1] if each.rule == "photo-file"]
        assert texts and all(text.count(photo.name) == 1 for text in texts), texts
        assert all(text.count("换一张") == 1 for text in texts), texts
