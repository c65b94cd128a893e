"""The harbour prints: a quay with cranes, the causeway, fishing boats at a pier, a container yard at evening."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from backend.imaging.covers.modes import Mode
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.waters.boxyard import boxyard
from backend.imaging.covers.waters.causeway import causeway
from backend.imaging.covers.waters.fishport import fishport
from backend.imaging.covers.waters.quay import quayside

QUAY, CAUSEWAY = "quay", "causeway"
MODES = (
    Mode(CAUSEWAY, words=("大堤", "海堤")),
    Mode("fishport", words=("渔港", "燕尾"), tags=("haixian",)),
    Mode(QUAY, words=("码头", "港口"), spare=True),
    Mode("boxyard", words=("集装箱", "物流"), spare=True),
)
DRAWN: Mapping[str, Callable[[Print], None]] = {
    CAUSEWAY: causeway,
    "fishport": fishport,
    QUAY: quayside,
    "boxyard": boxyard,
}


def harbour(s: Print, mode: str = QUAY) -> None:
    """`mode` is the name of one of MODES."""
    DRAWN[mode](s)
