"""After the switch the picture cache loses what nobody used for a month; that can fail no publish."""

from __future__ import annotations

import os
import time
from datetime import timedelta
from pathlib import Path

import pytest

from backend.imaging.store import KEEP_DAYS, FileStore
from backend.publish.pipeline import publish
from backend.settings import Settings
from tests.publish.small_tree import ENTRIES, write_entry
from tests.release.staging import NOW


@pytest.mark.usefixtures("quick_writers")
def test_old_pictures_leave_the_cache_and_trouble_there_is_a_warning(
    small: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = FileStore(small.build_dir / "cache")
    record = store.add(b"long ago", "jpg", (1, 1))
    store.write_record("long-ago", {"files": [record]})
    moment = time.time() - (KEEP_DAYS + 1) * 86_400
    for path in (store.files / record["name"], store.records / "long-ago.json"):
        os.utime(path, (moment, moment))
    assert publish(small, now=NOW, quick=True, html=False).changed
    assert not (store.files / record["name"]).exists() and store.read_record("long-ago") is None
    write_entry(small.content_dir, "places/dashawan", ENTRIES["places/dashawan"], "改了一句。")

    def refuse(path: Path) -> None:
        raise PermissionError(13, "not yours", str(path))

    monkeypatch.setattr(FileStore, "prune", lambda self: refuse(self.root))
    report = publish(small, now=NOW + timedelta(minutes=1), quick=True, html=False)
    assert report.changed and any("not yours" in warning for warning in report.warnings)
