"""`python -m bench.pictures`: CPU and memory of the renditions of one photo, beside sharp at the same likeness.

Shipped photos are enlarged to 12 and 24 megapixels, then cut to all widths as WebP and JPEG: by a process that runs the
part of a worker that does this and loads nothing else, and by sharp (npm) on one thread, one picture after the other,
as its manual writes it. Beside it stands sharp made to cascade, as ours does, at the same qualities; no budget is set
by that. Sharp's qualities are chosen so that its pictures are as like an undamaged reduction as ours, by SSIM. CPU is
counted from the first byte of the photo read to the last picture written; memory is the peak of the whole process.
Exit code 1 when a budget of DESIGN 10 is missed. Figures also go to build/bench/pictures.json.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from backend.imaging.renditions import WIDTHS
from backend.settings import REPO_ROOT

FOLDER = REPO_ROOT / "build" / "bench"
SIZES = ((4000, 3000), (6000, 4000))
FORMATS = ("webp", "jpg")
CPU_BUDGET, MEMORY_BUDGET, LIKENESS = 1.1, 0.5, 0.005
RIVAL = Path(__file__).parent / "sharp"
WINDOW = 7  # px, of SSIM


def make_photos(folder: Path, sizes: Sequence[tuple[int, int]] = SIZES) -> list[Path]:
    """The largest shipped photos, one a size, enlarged to it: JPEG of quality 90."""
    shipped = sorted((REPO_ROOT / "content").glob("*/*/*.jpg"), key=lambda path: (-_pixels(path), path.name))
    photos = []
    for size, source in zip(sizes, shipped, strict=False):
        target = folder / f"{source.stem}-{size[0]}x{size[1]}.jpg"
        if not target.exists():
            with Image.open(source) as image:
                enlarged = image.convert("RGB").resize(size, Image.Resampling.BICUBIC)
            enlarged.save(target, "JPEG", quality=90)
        photos.append(target)
    return photos


def _pixels(path: Path) -> int:
    with Image.open(path) as image:
        return image.width * image.height


def run_ours(photo: Path, folder: Path) -> dict[str, Any]:
    """Our figures and files of one photo, by a fresh process with an empty cache."""
    shutil.rmtree(folder, ignore_errors=True)
    command = [sys.executable, "-m", "bench.pictures_ours", str(photo), str(folder)]
    figures: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, cwd=REPO_ROOT).stdout)
    made = json.loads((folder / "records" / "bench.json").read_text())["files"]
    return {**figures, "files": [folder / "files" / file["name"] for file in made]}


def run_sharp(photo: Path, folder: Path, qualities: tuple[int, int], way: str = "each") -> dict[str, Any]:
    """Sharp's figures and files of one photo at a quality for WebP and one for JPEG."""
    folder.mkdir(parents=True, exist_ok=True)
    script = FOLDER / "sharp" / "resize.mjs"
    command = ["node", str(script), way, str(photo), str(folder), *map(str, (*qualities, *WIDTHS))]
    figures: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return {**figures, "files": [folder / f"photo-{width}.{suffix}" for width in WIDTHS for suffix in FORMATS]}


def install_sharp() -> str:
    """Sharp as its lock file says, into the bench folder; its version."""
    if shutil.which("npm") is None:
        raise SystemExit("bench.pictures needs node 20 or newer and npm, for sharp")
    home = FOLDER / "sharp"
    shutil.copytree(RIVAL, home, dirs_exist_ok=True)
    subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], check=True, capture_output=True, cwd=home)
    return str(json.loads((home / "node_modules" / "sharp" / "package.json").read_text())["version"])


def references(photo: Path) -> dict[int, NDArray[Any]]:
    """Width -> the luma that a picture of that width should have: the whole photo reduced at once, never coded."""
    with Image.open(photo) as image:
        whole = image.convert("RGB")
    heights = {width: round(whole.height * width / whole.width) for width in WIDTHS}
    return {width: _luma(whole.resize((width, heights[width]), Image.Resampling.LANCZOS)) for width in WIDTHS}


def _luma(image: Image.Image) -> NDArray[Any]:
    return np.asarray(image.convert("L"), np.float64)


def ssim(a: NDArray[Any], b: NDArray[Any]) -> float:
    """Mean structural similarity of two luma planes (0 to 255) over square windows."""
    mean_a, mean_b = _boxed(a), _boxed(b)
    var_a, var_b = _boxed(a * a) - mean_a**2, _boxed(b * b) - mean_b**2
    both = _boxed(a * b) - mean_a * mean_b
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    values = (2 * mean_a * mean_b + c1) * (2 * both + c2)
    return float(np.mean(values / ((mean_a**2 + mean_b**2 + c1) * (var_a + var_b + c2))))


def _boxed(plane: NDArray[Any]) -> NDArray[Any]:
    """Means over all windows that lie within the plane."""
    sums = np.pad(plane, ((1, 0), (1, 0))).cumsum(0).cumsum(1)
    n = WINDOW
    means: NDArray[Any] = (sums[n:, n:] - sums[:-n, n:] - sums[n:, :-n] + sums[:-n, :-n]) / n**2
    return means


def likeness(files: Sequence[Path], targets: dict[int, NDArray[Any]]) -> dict[str, float]:
    """Suffix -> mean SSIM over the widths."""
    found: dict[str, list[float]] = {suffix: [] for suffix in FORMATS}
    for path in files:
        with Image.open(path) as image:
            found[path.suffix[1:]].append(ssim(_luma(image), targets[image.width]))
    return {suffix: statistics.fmean(values) for suffix, values in found.items()}


def match(wanted: dict[str, float], measure: Callable[[int], dict[str, float]]) -> tuple[int, int]:
    """For each format the quality whose likeness is nearest to the wanted one; `measure` codes all at one quality."""
    known: dict[int, dict[str, float]] = {}

    def at(quality: int) -> dict[str, float]:
        if quality not in known:
            known[quality] = measure(quality)
        return known[quality]

    best = []
    for suffix in FORMATS:
        low, high = 40, 98
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if at(middle)[suffix] < wanted[suffix] else (low, middle)
        best.append(min((low, high), key=lambda quality: abs(at(quality)[suffix] - wanted[suffix])))
    return best[0], best[1]


def compare(photo: Path, runs: int) -> dict[str, Any]:
    """All figures of one photo: first the quality at which sharp is as like as ours, then the runs, in turn."""
    targets = references(photo)
    ours_folder, sharp_folder = FOLDER / "pictures" / "ours", FOLDER / "pictures" / "sharp"
    ours = run_ours(photo, ours_folder)
    wanted = likeness(ours["files"], targets)
    qualities = match(
        wanted, lambda quality: likeness(run_sharp(photo, sharp_folder, (quality, quality))["files"], targets)
    )
    rival = run_sharp(photo, sharp_folder, qualities)
    rows = []
    for _ in range(runs):
        done = [run_ours(photo, ours_folder)]
        done += [run_sharp(photo, FOLDER / "pictures" / way, qualities, way) for way in ("each", "cascade")]
        rows.append({name: [round(each[name], 3) for each in done] for name in ("cpu", "peak_mb")})
    return {
        "photo": photo.name,
        "quality": dict(zip(FORMATS, qualities, strict=True)),
        "ssim": {"ours": wanted, "sharp": likeness(rival["files"], targets)},
        "bytes": {name: _bytes(each["files"]) for name, each in (("ours", ours), ("sharp", rival))},
        "runs": rows,
    }


def _bytes(files: Sequence[Path]) -> dict[str, int]:
    return {suffix: sum(path.stat().st_size for path in files if path.suffix[1:] == suffix) for suffix in FORMATS}


def report(row: dict[str, Any]) -> list[str]:
    """Print one photo; returns the budgets that it misses."""
    print(f"{row['photo']}, widths {' '.join(map(str, WIDTHS))}")
    print(f"{'':10}{'Shanhai':>12}{'sharp':>12}{'ratio':>8}{'cascaded':>12}{'ratio':>8}")
    for name, unit in (("cpu", "s"), ("peak_mb", "MB")):
        for ours, rival, cascade in (run[name] for run in row["runs"]):
            print(f"{unit:10}{ours:12.2f}{rival:12.2f}{ours / rival:8.2f}{cascade:12.2f}{ours / cascade:8.2f}")
    for suffix in FORMATS:
        ours, rival = (row["bytes"][who][suffix] for who in ("ours", "sharp"))
        print(f"{suffix:10}{ours:12,}{rival:12,}{ours / rival:8.2f}  bytes (sharp at {row['quality'][suffix]})")
        ours, rival = (row["ssim"][who][suffix] for who in ("ours", "sharp"))
        print(f"{'':10}{ours:12.4f}{rival:12.4f}{ours - rival:8.4f}  SSIM")
    print()
    cpu, memory = (statistics.median(run[name][0] / run[name][1] for run in row["runs"]) for name in ("cpu", "peak_mb"))
    gap = max(abs(row["ssim"]["ours"][suffix] - row["ssim"]["sharp"][suffix]) for suffix in FORMATS)
    limits = (("times sharp's CPU", cpu, CPU_BUDGET), ("times sharp's memory", memory, MEMORY_BUDGET))
    missed = [f"{row['photo']}: {value:.2f} {name} > {limit}" for name, value, limit in limits if value > limit]
    return missed + ([f"{row['photo']}: SSIM {gap:.4f} apart"] if gap > LIKENESS else [])


def main() -> int:
    """Compare both photos."""
    parser = argparse.ArgumentParser(prog="python -m bench.pictures", description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    version = install_sharp()
    rows = [compare(photo, given.runs) for photo in make_photos(FOLDER)]
    print(f"sharp {version}, one thread each\n")
    missed = [problem for row in rows for problem in report(row)]
    written = {"sharp": version, "photos": rows}
    (FOLDER / "pictures.json").write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")
    for problem in missed:
        print(f"BUDGET MISSED {problem}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
