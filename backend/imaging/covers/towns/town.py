"""The town prints: old gate, stair street, canal, night market, rampart, court of jars, crystal hall."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from backend.imaging.covers.modes import Mode
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.towns.canalside import canalside
from backend.imaging.covers.towns.distillery import distillery
from backend.imaging.covers.towns.facets import facets
from backend.imaging.covers.towns.gate import gate
from backend.imaging.covers.towns.nightmarket import nightmarket
from backend.imaging.covers.towns.rampart import rampart
from backend.imaging.covers.towns.stairs import stairs

GATE = "gate"
MODES = (
    Mode("rampart", words=("遗址", "故城")),
    Mode("facets", words=("水晶",)),
    Mode("distillery", words=("汤沟", "酒")),
    Mode("stairs", words=("连云老街",)),
    Mode("market", words=("夜市", "民主路"), palettes=("night", "dusk")),
    Mode("canal", words=("盐河", "板浦"), spare=True),
    Mode(GATE, words=("古城",), tags=("gucheng",), spare=True),
)
DRAWN: Mapping[str, Callable[[Print], None]] = {
    "rampart": rampart,
    "facets": facets,
    "distillery": distillery,
    "stairs": stairs,
    "market": nightmarket,
    "canal": canalside,
    GATE: gate,
}


def town(s: Print, mode: str = GATE) -> None:
    """`mode` is the name of one of MODES."""
    DRAWN[mode](s)
