"""The wetland prints: the marsh, a red saltmarsh, a delta from above, cranes at dusk, a crescent island."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from backend.imaging.covers.modes import Mode
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.waters.delta import delta
from backend.imaging.covers.waters.halfmoon import halfmoon
from backend.imaging.covers.waters.marsh import marsh
from backend.imaging.covers.waters.saltmarsh import saltmarsh
from backend.imaging.covers.waters.skein import skein

MARSH = "marsh"
MODES = (
    Mode("crescent", words=("月牙",)),
    Mode("saltmarsh", words=("滨海湿地", "海滨湿地", "碱蓬")),
    Mode(MARSH, words=("河口",), tags=("guanniao",), spare=True),
    Mode("cranes", tags=("guanniao",), spare=True),
    Mode("delta", words=("三角洲", "潮沟"), spare=True),
)
DRAWN: Mapping[str, Callable[[Print], None]] = {
    "crescent": halfmoon,
    "saltmarsh": saltmarsh,
    "delta": delta,
    MARSH: marsh,
    "cranes": skein,
}


def wetland(s: Print, mode: str = MARSH) -> None:
    """`mode` is the name of one of MODES."""
    DRAWN[mode](s)
