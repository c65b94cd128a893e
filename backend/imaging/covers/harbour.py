"""The harbour print is a quay with cranes or the causeway."""

from __future__ import annotations

from backend.imaging.covers.causeway import causeway
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.quay import quayside


def harbour(s: Print, mode: int | None = None) -> None:
    """mode 0 cranes and ship, 1 causeway"""
    if (int(s.r.integers(0, 3) == 0) if mode is None else mode) == 1:
        return causeway(s)
    flip = s.r.random() < 0.5
    quayside(s)
    if flip:
        s.mirror()
