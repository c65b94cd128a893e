"""The island prints: the green mass with its lighthouse, and the other faces that islands show."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from backend.imaging.covers.modes import Mode
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.rocks import landmass
from backend.imaging.covers.seaside import open_water
from backend.imaging.covers.waters.camp import camp
from backend.imaging.covers.waters.guard import guard
from backend.imaging.covers.waters.islets import bamboo, headland, islets
from backend.imaging.covers.waters.seabirds import seabirds
from backend.imaging.covers.waters.shingle import shingle
from backend.imaging.covers.waters.stacks import stacks
from backend.imaging.covers.waters.stele import stele
from backend.imaging.covers.waters.sunrise import sunrise

LIGHTHOUSE = "lighthouse"
MODES = (
    Mode("islets", words=("三岛", "列岛", "群岛")),
    Mode("bamboo", words=("竹岛",)),
    Mode("stele", words=("刻石", "石刻"), tags=("shike",)),
    Mode("shingle", words=("神路", "秦山岛"), tags=("ganhai",)),
    Mode(LIGHTHOUSE, words=("连岛",), spare=True),
    Mode("camp", words=("小镇", "露营"), tags=("luying",)),
    Mode("birds", tags=("guanniao",)),
    Mode("stacks", tags=("guanniao", "dizhi")),
    Mode("headland", tags=("haijing",), spare=True),
    Mode("guard", tags=("honglv",)),
    Mode("sunrise", tags=("richu",), spare=True),
)


def island(s: Print, mode: str = LIGHTHOUSE) -> None:
    """`mode` is the name of one of MODES."""
    flip = s.r.random() < 0.5
    DRAWN[mode](s)
    if flip:
        s.mirror()


def lighthouse(s: Print) -> None:
    """One green mass over pale cliffs, its broken mirror, a lighthouse on top and a sail beside it."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * r.uniform(0.56, 0.6)
    s.sky(hz)
    s.sun(w * r.uniform(0.7, 0.84), h * r.uniform(0.2, 0.4), r.uniform(44, 62) * u)
    pair = [(w * 0.84, h * 0.07, w * 0.14, w * 0.1, 1.1), (w * 0.95, h * 0.05, w * 0.1, w * 0.1, 1.1)]
    s.layer(s.crest(pair, hz + 6 * u, 0.3), p["r0"], line=0.4, to=hz)
    s.layer(s.crest([(w * 0.67, h * 0.035, w * 0.06, w * 0.05, 1.1)], hz + 10 * u, 0.3), p["r1"], line=0.4, to=hz)
    s.clouds(hz - h * 0.15, w * 0.8, w * 0.16, 3, alpha=0.85, t=11)
    open_water(s, hz)
    wl = hz + h * 0.075
    cx, pk, q = w * r.uniform(0.36, 0.42), h * r.uniform(0.31, 0.37), r.uniform(0.62, 0.9)
    peaks = [
        (cx, pk, w * 0.15, w * 0.13, 0.62),
        (cx - w * 0.12, pk * 0.6, w * 0.12, w * 0.1, 0.55),
        (cx + w * 0.07, pk * 0.8, w * 0.09, w * 0.1, 0.6),
        (cx + w * 0.19, pk * q, w * 0.1, w * 0.13, 0.6),
        (cx + w * 0.29, pk * q * 0.42, w * 0.07, w * 0.07, 0.55),
    ]
    body = landmass(s, peaks, wl)
    top = int(np.argmin(body))
    s.lighthouse(top, body[top] + 10 * u, 88 * u)
    s.boat(w * 0.82, h * 0.8, 46 * u, p["wall"])
    wake = [(0.7, 0.82, 0.79, 3.0), (0.66, 0.835, 0.77, 3.4), (0.62, 0.852, 0.74, 4.0)]
    s.bars(p["light"], [(w * a, h * y, w * b, t * u) for a, y, b, t in wake], alpha=0.6)
    s.ripples(wl + 26 * u, h * 0.97, p["light"], 60, 0.45)
    s.ripples(wl + h * 0.1, h * 0.97, mix(p["r3"], p["deep"], 0.2), 40, 0.3)
    s.gulls(cx + w * 0.2, h * 0.24, 7, 66 * u)


DRAWN: Mapping[str, Callable[[Print], None]] = {
    "islets": islets,
    "bamboo": bamboo,
    "camp": camp,
    "shingle": shingle,
    LIGHTHOUSE: lighthouse,
    "birds": seabirds,
    "stacks": stacks,
    "headland": headland,
    "stele": stele,
    "guard": guard,
    "sunrise": sunrise,
}
