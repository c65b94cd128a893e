"""Festival mode: fireworks over a bay and a frieze of heads, some with a lantern."""

from __future__ import annotations

from math import cos, pi, sin

from backend.imaging.covers.festivals.crowd import frieze
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Points, mix

#: inks of the four rings of the largest, the second and the third burst
INKS = (
    ("accent", "reed", "light", "accent"),
    ("light", "accent", "reed", "light"),
    ("reed", "light", "accent", "light"),
)


def fireworks(s: Print) -> None:
    """Sizes of the bursts fall like a musical bar."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * 0.66
    s.sky(hz)
    a = s.crest([(w * 0.2, h * 0.2, w * 0.3, w * 0.3, 1.3), (w * 0.82, h * 0.24, w * 0.36, w * 0.3, 1.3)], hz, 0.9)
    s.layer(a, p["r0"], mix(p["r0"], p["low"], 0.8), h * 0.24, to=hz, line=0.25)
    b = s.crest(
        [(w * 0.04, h * 0.14, w * 0.2, w * 0.3, 1.2), (w * 0.97, h * 0.17, w * 0.26, w * 0.2, 1.2)], hz + 4 * u, 0.8
    )
    s.layer(b, p["r2"], mix(p["r2"], p["low"], 0.4), h * 0.18, to=hz, line=0.25)
    s.wash([(0, mix(p["sea"], p["low"], 0.4)), (0.3, p["sea"]), (1, p["deep"])], hz, h)
    f = 1 if r.random() < 0.5 else -1
    bursts = [
        (w * (0.5 - f * r.uniform(0.08, 0.14)), h * 0.29, 268.0),
        (w * (0.5 + f * r.uniform(0.26, 0.32)), h * 0.2, 150.0),
        (w * (0.5 - f * 0.4), h * 0.13, 112.0),
    ]
    for n, (x, y, radius) in enumerate(bursts):
        _burst(s, x, y, radius * u, INKS[n])
        s.glitter(x, hz + 4 * u, hz + h * 0.14, p["accent"] if n == 0 else p["reed"], 0.55, 50)
    s.ripples(hz + 6 * u, h * 0.84, p["light"], 50, 0.4)
    for k in range(9):
        x, y = w * (0.06 + 0.11 * k + r.uniform(-0.02, 0.02)), hz + h * (0.03 + 0.05 * ((k * 5) % 3) / 2)
        s.boat(x, y, (13 + 9 * ((k * 5) % 3)) * u)
        s.disc(x, y - 9 * u, 3.6 * u, p["light"], press=0)
    frieze(s, r.uniform(0.22, 0.5))


def _burst(s: Print, x: float, y: float, radius: float, inks: tuple[str, str, str, str]) -> None:
    """Four rings of cut dashes that fall a little."""
    u, r = s.u, s.r
    for ring, (q, ink) in enumerate(zip((1, 0.72, 0.46, 0.2), inks, strict=True)):
        m = int((34, 26, 18, 9)[ring] * (radius / u / 240) ** 0.6)
        cuts: list[Points] = []
        for k in range(m):
            angle = 2 * pi * (k + 0.5 * (ring % 2)) / m + r.normal(0, 0.012)
            r1, r0 = radius * q * r.uniform(0.94, 1.05), radius * (q - 0.17)
            t, fall = (4.6 - ring * 0.7) * u, q**2 * radius * 0.07
            c, d = cos(angle), sin(angle)
            cuts.append(
                [
                    (x + c * r0, y + d * r0),
                    (x + c * r1 - d * t, y + d * r1 + c * t + fall),
                    (x + c * (r1 + t), y + d * (r1 + t) + fall),
                    (x + c * r1 + d * t, y + d * r1 - c * t + fall),
                ]
            )
        s.polys(s.p[ink], cuts, press=0.1)
