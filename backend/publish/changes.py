"""What a publish would change, by comparing entry hashes with the served release's: nothing is built."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from backend.content.loader import load_catalogue
from backend.errors import ReleaseError
from backend.imaging.source import probe_photo
from backend.publish.inputs import collect_inputs
from backend.publish.report import ContentRefused
from backend.release.layout import TIME_ZONE
from backend.release.store import ReleaseStore
from backend.settings import Settings


@dataclass(frozen=True)
class Changes:
    """Entries as "places/huaguoshan"; `inputs` names what else differs ("code", "settings", "day")."""

    served_id: str | None
    added: Sequence[str]
    changed: Sequence[str]
    deleted: Sequence[str]
    inputs: Sequence[str]

    @property
    def nothing(self) -> bool:
        return self.served_id is not None and not (self.added or self.changed or self.deleted or self.inputs)


def find_changes(settings: Settings, *, now: datetime) -> Changes:
    """Check the content and compare. Raises ContentRefused when it has errors."""
    store = ReleaseStore(settings.build_dir)
    catalogue, problems = load_catalogue(settings.content_dir, now.astimezone(TIME_ZONE).date(), probe=probe_photo)
    if any(problem.is_error for problem in problems):
        raise ContentRefused(problems, store.current_id())
    try:
        served = store.current()
    except ReleaseError:
        served = None
    new = {f"{entry.collection}/{entry.id}": entry.source_hash for entry in catalogue.entries}
    old = dict(served.manifest.entries) if served is not None else {}
    inputs = collect_inputs(catalogue, settings, html=True)
    before = served.manifest.inputs if served is not None else {}
    differing = [name for name in inputs if before.get(name) not in (None, inputs[name])]
    entries_differ = new != old
    return Changes(
        served_id=served.id if served is not None else None,
        added=[name for name in new if name not in old],
        changed=[name for name in new if name in old and new[name] != old[name]],
        deleted=[name for name in old if name not in new],
        inputs=[name for name in differing if not (name == "content" and entries_differ)],
    )
