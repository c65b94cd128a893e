"""`python -m tests.imaging.hostile_run FOLDER EVERY`: hostile files through the real path, in a process to be measured.

What publishing does with a photo: its header read here, its pixels in a worker process of the pool. Prints JSON: CPU
seconds and refusal or pictures of each file, and how much this process and its workers, dead ones included, grew.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path
from typing import Any

from backend.errors import PictureError
from backend.imaging.jobs import Job, Output
from backend.imaging.pool import run_jobs
from backend.imaging.promo.art import PhotoSpec
from backend.imaging.source import probe_photo
from backend.imaging.store import FileStore
from tests.imaging.hostile import make_files
from tests.imaging.samples import quarters


def make_job(path: Path) -> Job:
    """The job of a photo that is only shown, not printed."""
    spec = PhotoSpec(path, path.name, "", (0.5, 0.5))
    return Job(path.name, spec, (Output(path.name, "renditions"),))


def run_all(paths: list[Path], cache: Path) -> dict[str, dict[str, Any]]:
    """Name -> CPU seconds here and in the workers, refusal (Chinese, or None), pictures made.

    One worker at a time, so that what was used between two answers was used for one file.
    """
    results: dict[str, dict[str, Any]] = {}
    jobs = []
    for path in paths:
        started, refusal = time.process_time(), None
        try:
            probe_photo(path)
            jobs.append(make_job(path))
        except PictureError as error:
            refusal = error.zh
        results[path.name] = {"seconds": time.process_time() - started, "refusal": refusal, "pictures": []}
    clock = cpu_of_children()

    def done(job: Job) -> None:
        nonlocal clock
        now = cpu_of_children()
        results[job.label]["seconds"] += now - clock
        clock = now

    names = [job.label for job in jobs]
    for sentence in [refusal.zh for refusal in run_jobs(jobs, cache, 1, done)]:
        name = next(name for name in sorted(names, key=len, reverse=True) if name in sentence)
        assert results[name]["refusal"] is None, f"{name} was refused twice"
        results[name]["refusal"] = sentence
    store = FileStore(cache)
    for name in names:
        record = store.read_record(name)
        results[name]["pictures"] = [file["name"] for file in record["files"]] if record else []
    return results


def cpu_of_children() -> float:
    """CPU seconds of all children so far, those that run included."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    ticks = 0
    for pid in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split():
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ended.ru_utime + ended.ru_stime + ticks / os.sysconf("SC_CLK_TCK")


def peak_mb(who: int) -> float:
    """Peak resident megabytes of this process, or of the largest of its children that have ended."""
    return resource.getrusage(who).ru_maxrss / 1024


def main(folder: Path, every: int) -> dict[str, Any]:
    """The good photo first, for the baselines; then the files."""
    good = folder / "baseline.jpg"
    quarters(2000, 1500).save(good)
    run_all([good], folder / "cache")
    worker, publisher = peak_mb(resource.RUSAGE_CHILDREN), _resident()
    hostile = folder / "hostile"
    hostile.mkdir()
    paths = make_files(hostile, every=every)
    Path("/proc/self/clear_refs").write_text("5")  # making them cost memory too: the peak begins anew
    before = _resident()
    results = run_all(paths, folder / "cache")
    return {
        "worker_growth_mb": peak_mb(resource.RUSAGE_CHILDREN) - worker,
        "publisher_growth_mb": _resident("VmHWM") - min(before, publisher),
        "results": results,
    }


def _resident(field: str = "VmRSS") -> float:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(field)) / 1024


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2])), ensure_ascii=False))
