"""The sea prints: beach and cove, tidal flat, the sea cut open, the beach from above, a kite over the lawn, evening."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from backend.imaging.covers.modes import Mode
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.waters.beach import beach
from backend.imaging.covers.waters.cove import cove
from backend.imaging.covers.waters.evening import evening
from backend.imaging.covers.waters.kite import kite
from backend.imaging.covers.waters.reef import reef
from backend.imaging.covers.waters.tideflat import tideflat
from backend.imaging.covers.waters.topbeach import topbeach

BEACH, COVE = "beach", "cove"
MODES = (
    Mode("reef", words=("海洋公园", "海洋牧场"), tags=("haiyang",)),
    Mode("above", words=("游乐园", "乐园")),
    Mode("kite", words=("公园", "栈道"), tags=("sanbu",)),
    Mode("flat", words=("赶海", "滩涂"), tags=("ganhai",)),
    Mode("evening", tags=("riluo",), spare=True),
    Mode(COVE, words=("苏马湾",), spare=True),
    Mode(BEACH, words=("沙滩", "浴场", "海滨"), spare=True),
)
DRAWN: Mapping[str, Callable[[Print], None]] = {
    "reef": reef,
    "above": topbeach,
    "kite": kite,
    "flat": tideflat,
    "evening": evening,
    COVE: cove,
    BEACH: beach,
}


def sea(s: Print, mode: str = BEACH) -> None:
    """`mode` is the name of one of MODES."""
    DRAWN[mode](s)
