"""Pictures and hashed assets of releases that were pruned: phones hold old answers and pages for 90 days more."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from backend.release import durable
from backend.release.layout import ReleasePaths

KEEP_DAYS = 90
_HASHED = re.compile(r"[.-][0-9a-f]{8,64}\.[a-z0-9.]{2,12}")


class KeptFiles:
    """`media/` and `assets/` hold hard links, `names/<id>.json` which pruned release named which.

    Every step can be done twice, so a killed prune is finished by the next one.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.names = root / "names"
        self.folders = {"media": root / "media", "assets": root / "assets"}

    def find(self, folder: str, name: str) -> Path | None:
        """A kept file by its hashed name; `folder` is "media" or "assets"."""
        path = self.folders[folder] / name
        return path if path.is_file() else None

    def keep(self, release: ReleasePaths, now: datetime) -> None:
        """Link what the addresses of a release lead to, which is about to be deleted. Raises OSError."""
        durable.make_folder(self.root, "names", *self.folders)
        sources = {"media": _list(release.media), "assets": _list(release.site / "assets", _HASHED)}
        files = {folder: [path.name for path in paths] for folder, paths in sources.items()}
        record = {"retired": now.isoformat(), "files": files}
        durable.replace_file(self.names / f"{release.root.name}.json", json.dumps(record).encode())
        for folder, paths in sources.items():
            for path in paths:
                durable.hard_link(path, self.folders[folder] / path.name)
            if paths:
                durable.fsync_folder(self.folders[folder])

    def expire(self, now: datetime) -> None:
        """Forget releases deleted over 90 days ago, and the files that no later one names. Raises OSError."""
        wanted: dict[str, set[str]] = {folder: set() for folder in self.folders}
        for path, retired, files in list(self._records()):
            if now - retired > timedelta(days=KEEP_DAYS):
                durable.remove(path)
                continue
            for folder, names in files.items():
                wanted[folder].update(names)
        for folder, place in self.folders.items():
            for file in _list(place):
                if file.name not in wanted[folder]:
                    durable.remove(file)

    def _records(self) -> Iterator[tuple[Path, datetime, dict[str, list[str]]]]:
        for path in sorted(self.names.glob("*.json")):
            record = json.loads(path.read_bytes())
            yield path, datetime.fromisoformat(record["retired"]), record["files"]


def _list(folder: Path, pattern: re.Pattern[str] | None = None) -> list[Path]:
    """The files right in `folder`, in order; with `pattern` those whose name has it. Empty when there is no folder."""
    if not folder.is_dir():
        return []
    paths = sorted(path for path in folder.iterdir() if path.is_file())
    return [path for path in paths if pattern is None or pattern.search(path.name)]
