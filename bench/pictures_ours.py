"""`python -m bench.pictures_ours PHOTO FOLDER`: all renditions of a photo as a worker makes them; figures as JSON.

A process of its own, and without what only the bench needs, so that the figures are those of the work.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from PIL import Image

from backend.imaging.limits import limited
from backend.imaging.renditions import WIDTHS, make_renditions
from backend.imaging.source import decode_photo
from backend.imaging.store import FileStore


def main(photo: Path, folder: Path) -> dict[str, float]:
    """Decode and cut; CPU seconds of that and peak megabytes of the whole process."""
    store = FileStore(folder)
    before = _cpu()
    store.write_record("bench", {"files": make_renditions(_decode(photo), store)})
    return {"cpu": _cpu() - before, "peak_mb": _peak()}


def _decode(photo: Path) -> Image.Image:
    with limited():
        return decode_photo(photo, max(WIDTHS))


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _peak() -> float:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]))))
