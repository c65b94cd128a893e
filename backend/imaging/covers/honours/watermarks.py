"""Watermarks of the honour print: what was honoured, in inks thinned toward the paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from backend.imaging.covers.honours import marks_land, marks_sea, marks_town
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix


def thinned(s: Print, share: float) -> None:
    """Mix every ink of the plate with paper."""
    s.p = {name: ink if name in ("light", "low") else mix(ink, s.p["light"], share) for name, ink in s.p.items()}


@dataclass(frozen=True)
class Mark:
    """A watermark and where the hollow ring of what was not awarded hangs over it (shares of the plate)."""

    draw: Callable[[Print], None]
    ring: tuple[float, float] = (0.5, 0.4)


MARKS: Mapping[str, Mark] = {
    "ridge": Mark(marks_land.ridge),
    "peak": Mark(marks_land.peak, (0.62, 0.34)),
    "island": Mark(marks_sea.island, (0.34, 0.38)),
    "isles": Mark(marks_sea.isles),
    "bar": Mark(marks_sea.bar, (0.62, 0.4)),
    "shore": Mark(marks_sea.shore, (0.64, 0.38)),
    "waves": Mark(marks_sea.waves),
    "woods": Mark(marks_land.woods),
    "pines": Mark(marks_land.pines),
    "marsh": Mark(marks_sea.marsh, (0.6, 0.42)),
    "fields": Mark(marks_land.fields, (0.4, 0.38)),
    "wall": Mark(marks_town.wall, (0.36, 0.38)),
    "roofs": Mark(marks_town.roofs),
    "town": Mark(marks_town.town),
    "crystals": Mark(marks_land.crystals),
    "quay": Mark(marks_sea.quay),
    "rings": Mark(marks_land.rings),
    "hills": Mark(marks_land.hills, (0.5, 0.46)),
    "trails": Mark(marks_land.trails, (0.7, 0.34)),
}
