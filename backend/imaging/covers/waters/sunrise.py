"""The sunrise print: a great sun half out of the sea, its track, a low island and a fishing boat."""

from __future__ import annotations

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.rocks import landmass
from backend.imaging.covers.seaside import beam, open_water, person


def sunrise(s: Print) -> None:
    """The one large thing is the sun, in coral."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * r.uniform(0.52, 0.56)
    s.sky(hz)
    sx, radius = w * r.uniform(0.6, 0.66), min(h * 0.2, w * 0.14)
    for share, alpha in ((1.9, 0.16), (1.45, 0.25)):
        s.disc(sx, hz - radius * 0.18, radius * share, p["light"], alpha=alpha, press=0.1)
    s.disc(sx, hz - radius * 0.18, radius, p["accent"], press=0.12)
    bars = [
        (sx - radius * 1.7, hz - radius * 0.5, sx + radius * 0.5, 9 * u),
        (sx - radius * 0.4, hz - radius * 0.74, sx + radius * 1.9, 8 * u),
    ]
    s.bars(p["low"], bars, press=0.05)
    open_water(s, hz)
    s.glitter(sx, hz, h * 0.98, mix(p["accent"], p["low"], 0.35), 0.8, 120)
    s.glitter(sx, hz, h * 0.98, p["light"], 0.7, 60)
    s.ripples(hz + 8 * u, h * 0.98, p["light"], 60, 0.4)
    s.ripples(hz + h * 0.08, h * 0.98, p["r3"], 44, 0.35)
    q = w * 0.13
    humps = [
        (w * 0.16, h * 0.2, q * 1.4, q, 0.55),
        (w * 0.28, h * 0.12, q * 0.7, q * 0.9, 0.55),
        (-w * 0.02, h * 0.14, q, q, 0.6),
    ]
    landmass(s, humps, hz + h * 0.055, 0.85)
    landmass(s, [(w * 0.93, h * 0.05, w * 0.05, w * 0.06, 0.6)], hz + h * 0.015, 0.4, far=0.4)
    _skiff(s, w * 0.44, h * 0.83, min(w * 0.07, h * 0.12))
    s.gulls(w * 0.4, h * 0.22, 7, 80 * u)


def _skiff(s: Print, x: float, y: float, k: float) -> None:
    """A low boat with one who stands and sculls; k is half its length."""
    p = s.p
    s.bars(
        p["r4"],
        [(x - k * 0.9, y + k * 0.26, x + k * 0.8, k * 0.06), (x - k * 0.4, y + k * 0.4, x + k * 1.2, k * 0.05)],
        alpha=0.5,
    )
    s.polys(
        p["r4"],
        [
            [
                (x - k * 1.1, y - k * 0.22),
                (x - k * 0.8, y),
                (x + k * 0.8, y),
                (x + k * 1.15, y - k * 0.3),
                (x + k * 0.6, y - k * 0.1),
                (x - k * 0.7, y - k * 0.1),
            ]
        ],
        press=0,
    )
    s.polys(
        p["r4"],
        [
            *person(x - k * 0.55, y - k * 0.06, k * 0.85),
            beam((x - k * 0.5, y - k * 0.6), (x - k * 1.5, y + k * 0.14), k * 0.04),
        ],
        press=0,
    )
