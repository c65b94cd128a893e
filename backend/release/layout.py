"""Where things lie: file names inside a release and inside the build folder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

#: raised by one whenever a reader of today could not read what is written; `serve` and `rollback` refuse others
FORMAT = 4
TIME_ZONE = ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True)
class ReleasePaths:
    """The parts of one release folder, finished or in staging."""

    root: Path

    @property
    def manifest(self) -> Path:
        return self.root / "manifest.json"

    @property
    def database(self) -> Path:
        return self.root / "content.sqlite"

    @property
    def search(self) -> Path:
        return self.root / "search"

    @property
    def media(self) -> Path:
        return self.root / "media"

    @property
    def site(self) -> Path:
        return self.root / "site"


@dataclass(frozen=True)
class BuildPaths:
    """The folders of a build folder. Only `current` and `releases` are read by servers; `kept` for old pictures."""

    root: Path

    @property
    def current(self) -> Path:
        return self.root / "current"

    @property
    def releases(self) -> Path:
        return self.root / "releases"

    @property
    def staging(self) -> Path:
        return self.root / "staging"

    @property
    def trash(self) -> Path:
        return self.root / "trash"

    @property
    def kept(self) -> Path:
        return self.root / "kept"

    @property
    def cache(self) -> Path:
        return self.root / "cache"

    @property
    def pages(self) -> Path:
        return self.root / "pages"

    @property
    def publish_lock(self) -> Path:
        return self.root / "publish.lock"

    @property
    def switch_lock(self) -> Path:
        return self.root / "switch.lock"


def make_release_id(now: datetime, content_hash: str) -> str:
    """`YYYYMMDD-HHMMSS-xxxxxxxx`: Asia/Shanghai time and eight hex digits of the content hash; sorts by time.

    `now` must know its zone (ValueError otherwise).
    """
    if now.tzinfo is None:
        raise ValueError("now must carry a time zone")
    return f"{now.astimezone(TIME_ZONE):%Y%m%d-%H%M%S}-{content_hash[:8]}"


def is_release_id(text: str) -> bool:
    """Whether `text` has the form of an id, so that it may be joined to a path."""
    day, _, rest = text.partition("-")
    time, _, digits = rest.partition("-")
    return (
        [len(day), len(time), len(digits)] == [8, 6, 8]
        and (day + time).isascii()
        and (day + time).isdigit()
        and all(digit in "0123456789abcdef" for digit in digits)
    )
