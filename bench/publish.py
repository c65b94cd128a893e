"""`python -m bench.publish`: what a publish of the shipped content costs, from nothing and after small changes.

Wall and CPU seconds (children included) of the real command in a process of its own. Exit code 1 when a budget of
DESIGN 10 is missed. Figures also go to build/bench/publish.json.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from PIL import Image

from backend.release.store import ReleaseStore
from backend.settings import REPO_ROOT

FOLDER = REPO_ROOT / "build" / "bench" / "publish"


@dataclass(frozen=True)
class Case:
    """One publish: its options, what is done to the content before it, and its budget in wall seconds on two cores."""

    name: str
    options: tuple[str, ...]
    budget: float
    before: Callable[[Path], None] = lambda content: None
    anew: bool = False  # from an empty build folder
    pictures: float | None = None  # budget of the pictures alone, wall seconds


@dataclass(frozen=True)
class Figure:
    """One publish that was done. `made` counts the pictures drawn or encoded."""

    case: str
    wall: float
    cpu: float
    pictures: float
    made: int
    budget: float
    missed: bool


def change_photo(content: Path) -> None:
    """Turn a large shipped photo into another one of 12 megapixels."""
    photo = content / "places" / "zaihaiyifang" / "pier-dusk.jpg"
    with Image.open(photo) as image:
        image.transpose(Image.Transpose.FLIP_LEFT_RIGHT).resize((4000, 3000)).save(photo, "JPEG", quality=90)


def change_comma(content: Path) -> None:
    page = content / "places" / "liandao" / "index.md"
    page.write_text(page.read_text(encoding="utf-8").rstrip("\n") + "\n\n看海的地方。\n", encoding="utf-8")


CASES = (
    Case("quick, from nothing", ("--quick",), 90, anew=True),
    Case("full, from nothing", (), 360, anew=True),
    Case("full, unchanged", (), 5),
    Case("full, one photo changed", (), 20, before=change_photo, pictures=3),
    Case("full, one text changed", (), 20, before=change_comma),
)


def publish(case: Case) -> Figure:
    """Run one case in FOLDER."""
    build, content = FOLDER / "build", FOLDER / "content"
    if case.anew:
        shutil.rmtree(build, ignore_errors=True)
    case.before(content)
    environment = {**os.environ, "SHANHAI_BUILD_DIR": str(build), "SHANHAI_INSTANCE_DIR": str(FOLDER / "instance")}
    command = [sys.executable, "-m", "backend", "publish", *case.options, "--content", str(content)]
    cached = _files(build)
    began, used = time.perf_counter(), os.times()
    done = subprocess.run(command, cwd=REPO_ROOT, env=environment, capture_output=True, text=True, check=True)
    wall, after = time.perf_counter() - began, os.times()
    cpu = after.children_user + after.children_system - used.children_user - used.children_system
    told = re.search(r"图片 (\d+\.\d)", done.stdout)
    pictures = float(told[1]) if told else 0.0
    missed = wall > case.budget or (case.pictures is not None and pictures > case.pictures)
    return Figure(case.name, round(wall, 1), round(cpu, 1), pictures, _files(build) - cached, case.budget, missed)


def _files(build: Path) -> int:
    return sum(1 for _ in (build / "cache" / "files").glob("*")) if build.exists() else 0


def main() -> None:
    """Print the table, write the figures, and say which budget is missed."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    shutil.copytree(REPO_ROOT / "content", FOLDER / "content")
    figures = []
    print(
        f"{'publish of the shipped content':32}{'wall s':>9}{'CPU s':>9}{'pictures s':>12}{'made':>7}{'budget s':>10}"
    )
    for case in CASES:
        figure = publish(case)
        figures.append(figure)
        print(
            f"{figure.case:32}{figure.wall:9.1f}{figure.cpu:9.1f}{figure.pictures:12.1f}{figure.made:7}"
            f"{figure.budget:10.0f}",
            flush=True,
        )
    release = ReleaseStore(FOLDER / "build").current()
    print(f"entries {sum(release.manifest.counts.values()) if release else 0}, cores {os.cpu_count()}")
    (FOLDER.parent / "publish.json").write_text(json.dumps([asdict(figure) for figure in figures], indent=1))
    shutil.rmtree(FOLDER)
    missed = [figure.case for figure in figures if figure.missed]
    if missed:
        raise SystemExit(f"missed: {', '.join(missed)}")


if __name__ == "__main__":
    main()
