"""Pictures of releases that were pruned: phones hold old answers, so their addresses work for 90 days more."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from backend.release import durable

KEEP_DAYS = 90


class KeptFiles:
    """`files/` holds hard links under the pictures' hashed names, `names/<id>.json` which pruned release named which.

    Every step can be done twice, so a killed prune is finished by the next one.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files = root / "files"
        self.names = root / "names"

    def find(self, name: str) -> Path | None:
        path = self.files / name
        return path if path.is_file() else None

    def keep(self, release_id: str, media: Path, now: datetime) -> None:
        """Link every picture of a release that is about to be deleted. Raises OSError."""
        durable.make_folder(self.root, "files", "names")
        names = sorted(path.name for path in media.iterdir()) if media.is_dir() else []
        record = {"retired": now.isoformat(), "files": names}
        durable.replace_file(self.names / f"{release_id}.json", json.dumps(record).encode())
        for name in names:
            durable.hard_link(media / name, self.files / name)
        durable.fsync_folder(self.files)

    def expire(self, now: datetime) -> None:
        """Forget releases deleted over 90 days ago, and the pictures that no later one names. Raises OSError."""
        wanted: set[str] = set()
        for path, retired, names in list(self._records()):
            if now - retired > timedelta(days=KEEP_DAYS):
                durable.remove(path)
            else:
                wanted.update(names)
        for file in sorted(self.files.iterdir()) if self.files.is_dir() else []:
            if file.name not in wanted:
                durable.remove(file)

    def _records(self) -> Iterator[tuple[Path, datetime, list[str]]]:
        for path in sorted(self.names.glob("*.json")):
            record = json.loads(path.read_bytes())
            yield path, datetime.fromisoformat(record["retired"]), record["files"]
