"""The lake prints: willows and a rowing boat, a reservoir with its mirror, lotus, a vineyard by the water."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from backend.imaging.covers.modes import Mode
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.waters.dam import dam
from backend.imaging.covers.waters.lotus import lotus
from backend.imaging.covers.waters.vineyard import vineyard
from backend.imaging.covers.waters.willows import willows

WILLOWS = "willows"
MODES = (
    Mode("lotus", words=("荷", "莲", "湿地公园")),
    Mode("vineyard", tags=("caizhai",)),
    Mode(WILLOWS, spare=True),
    Mode("dam", spare=True),
)
DRAWN: Mapping[str, Callable[[Print], None]] = {"lotus": lotus, "vineyard": vineyard, WILLOWS: willows, "dam": dam}


def lake(s: Print, mode: str = WILLOWS) -> None:
    """`mode` is the name of one of MODES."""
    DRAWN[mode](s)
