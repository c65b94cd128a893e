"""Ways to lay signs in the round: wedges of flight, rays, a school, a spiral, rings, a stream."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, hypot, pi, sin

from backend.imaging.covers.bases.layouts import CORAL, Placed
from backend.imaging.covers.glyphs import Sign
from backend.imaging.covers.motifs import Print


def skein(s: Print, signs: Sequence[Sign]) -> list[Placed]:
    """Three wedges of flight that rise; the last signs stand along the horizon."""
    w, h, r = s.w, s.h, s.r
    m = min(h, w * 0.8)
    out = []
    for tip, (ax, ay, n, size) in enumerate(((0.8, 0.17, 9, 0.094), (0.5, 0.34, 7, 0.078), (0.26, 0.16, 5, 0.066))):
        for k in range(-n + 2, n):
            back = abs(k) / 9
            x = w * (ax - 0.4 * back) + r.normal(0, 0.004) * w
            y = h * (ay + (0.34 if k > 0 else -0.1) * back + 0.05 * back * back) + r.normal(0, 0.005) * h
            if 0.03 * h < y:
                out.append(
                    Placed(signs[0], x, y, m * size * (1 - 0.3 * back), 0.5, CORAL if (tip, k) == (0, 0) else "")
                )
    columns = max(5, round(11 * w / h / 1.6))
    for n in range(columns):
        sign = signs[1 + n * 2 % (len(signs) - 1)] if n % 3 else signs[1]
        out.append(
            Placed(
                sign,
                w * (n + 0.5) / columns + r.normal(0, 0.01) * w,
                h * 0.71,
                m * r.uniform(0.11, 0.15),
                r.normal(0, 0.04),
            )
        )
    return out


def burst(s: Print, signs: Sequence[Sign]) -> list[Placed]:
    """Half rings about the foot of the plate, every sign pointing outward."""
    w, h = s.w, s.h
    m, out = min(h, w * 0.95), []
    for ring in range(6):
        q = m * (0.17 + 0.135 * ring)
        n = round(pi * q / (m * (0.1 + 0.012 * ring)))
        for k in range(n):
            a = pi * (1.06 + 0.88 * (k + 0.5) / n)
            size = m * (0.078 + 0.008 * ring) * (1 if k % 2 or ring == 1 else 0.74)
            ink = CORAL if (ring, k) == (3, n // 2 + 2) else ""
            out.append(
                Placed(
                    signs[ring == 1],
                    w / 2 + cos(a) * q,
                    h * 0.83 + sin(a) * q,
                    size * (1.3 if ink else 1),
                    a + pi / 2,
                    ink,
                )
            )
    return out


def school(s: Print, signs: Sequence[Sign]) -> list[Placed]:
    """Fish in one long school; one turns. The rest grows on the ground."""
    w, h, r = s.w, s.h, s.r
    m, out = min(h, w * 0.8), []
    step, a, b = m * 0.075, w * 0.4, h * 0.25
    for row in range(-12, 13):
        for column in range(-24, 25):
            x, y = (column + 0.5 * (row % 2)) * step * 1.3, row * step * 0.72
            t = x / a
            if abs(t) < 1 and abs(y) < b * (1 - abs(t + 0.2) ** 1.7 / 1.4) * (1 if t < 0.5 else 1.6 - 1.2 * t):
                rise = -0.1 * h * sin(t * 2)
                coral = (row, column) == (0, -2)
                out.append(
                    Placed(
                        signs[0],
                        w * 0.48 + x,
                        h * 0.36 + y + rise,
                        m * 0.045 * (1.9 if coral else 1),
                        pi if coral else 0.1 * cos(t * 2) + r.normal(0, 0.06),
                        CORAL if coral else "",
                    )
                )
    out = [spot for spot in out if spot.ink or hypot(spot.x - out_coral(out).x, spot.y - out_coral(out).y) > m * 0.085]
    columns = max(6, round(13 * w / h / 1.6))
    for n in range(columns):
        out.append(
            Placed(
                signs[1 + (0, 0, 1, 0, 2)[n % 5]],
                w * (n + 0.5) / columns,
                h * (0.83 + r.uniform(-0.02, 0.05)),
                m * r.uniform(0.1, 0.17),
                r.normal(0, 0.08),
            )
        )
    return out


def out_coral(placed: Sequence[Placed]) -> Placed:
    """The coral sign among those placed."""
    return next(spot for spot in placed if spot.ink == CORAL)


def spiral(s: Print, signs: Sequence[Sign]) -> list[Placed]:
    """One line of signs that winds out from a coral heart and grows."""
    w, h, r = s.w, s.h, s.r
    out = [Placed(signs[0], w * 0.5, h * 0.47, min(w, h) * 0.12, 0.0, CORAL)]
    a = 3.6
    while a < 21:
        q = 0.028 * a
        x, y = w * 0.5 + cos(a) * q * w * 0.98, h * 0.47 + sin(a) * q * h * 1.06
        k = min(w, h) * (0.05 + 0.004 * a)
        out.append(Placed(signs[len(out) % len(signs)], x, y, k, r.normal(0, 0.3)))
        a += k * 1.5 / max(hypot(sin(a) * q * w, cos(a) * q * h), 1)
    return out


def wreath(s: Print, signs: Sequence[Sign]) -> list[Placed]:
    """Three rings about a coral heart, flowers within."""
    w, h = s.w, s.h
    m, out = min(h, w), [Placed(signs[0], w / 2, h * 0.41, min(h, w) * 0.15, 0.0, CORAL)]
    for ring, (q, n, size, sign) in enumerate(
        ((0.19, 14, 0.066, signs[2]), (0.275, 17, 0.085, signs[1]), (0.365, 24, 0.08, signs[1]))
    ):
        for k in range(n):
            a = 2 * pi * (k + 0.5 * (ring % 2)) / n
            out.append(
                Placed(
                    sign,
                    w / 2 + cos(a) * q * m,
                    h * 0.41 + sin(a) * q * m,
                    size * m,
                    a + pi / 2,
                    "reed" if ring == 0 else "",
                )
            )
    return out


def tides(s: Print, signs: Sequence[Sign]) -> list[Placed]:
    """Arcs round an island in a lower corner, the shore near it, the birds far."""
    w, h = s.w, s.h
    m = min(h, w * 0.8)
    cx, cy = w * 0.7, h * 0.76
    out = [Placed(signs[0], cx, h * 0.835 - m * 0.08, m * 0.4, 0.0, "r3")]
    for ring in range(5):
        q = m * (0.34 + 0.145 * ring)
        n = round(pi * q / (m * 0.125))
        for k in range(n):
            a = pi + pi * (k + 0.5) / n
            sign = signs[1 + ring % (len(signs) - 1)]
            x, y = cx + cos(a) * q * 1.2, cy + sin(a) * q
            if -0.02 * w < x < w * 1.02 and y > 0.02 * h:
                out.append(
                    Placed(
                        sign,
                        x,
                        y,
                        m * (0.066 + 0.004 * ring),
                        s.r.normal(0, 0.15),
                        CORAL if (ring, k) == (2, n // 3) else "",
                    )
                )
    return out


def orbits(s: Print, signs: Sequence[Sign]) -> list[Placed]:
    """Three crossing rings of small signs about a coral heart."""
    w, h = s.w, s.h
    m = min(h * 0.8, w * 0.72)
    out = [Placed(signs[0], w / 2, h * 0.41, m * 0.19, 0.0, CORAL)]
    for ring in range(3):
        lean = ring * pi / 3 + pi / 6
        for k in range(36):
            a = 2 * pi * k / 36
            x, y = cos(a) * m * 0.54, sin(a) * m * 0.2
            spot = (w / 2 + x * cos(lean) - y * sin(lean), h * 0.41 + (x * sin(lean) + y * cos(lean)) * 0.9)
            big = k % 9 == ring * 3
            sign = signs[2] if big else signs[1]
            heading = atan2(cos(a) * 0.2, -sin(a) * 0.54) + lean
            out.append(
                Placed(sign, *spot, m * (0.085 if big else 0.034), 0.0 if big else heading, "reed" if big else "")
            )
    return out


def pour(s: Print, signs: Sequence[Sign]) -> list[Placed]:
    """Leaves that come down in a widening stream into a large bowl."""
    w, h, r = s.w, s.h, s.r
    m = min(h, w * 0.8)
    out = [Placed(signs[0], w * 0.34, h * 0.64, m * 0.29, 0.0, "r3")]
    for n in range(170):
        t = ((n * 67 % 170 + 0.5) / 170) ** 0.8
        wide = m * (0.03 + 0.3 * t)
        x = w * 0.34 + (w * 0.7) * t**1.25 + r.uniform(-0.5, 0.5) * wide
        y = h * 0.5 - h * 0.5 * t**0.75 + r.uniform(-0.6, 0.6) * wide
        k = m * (0.03 + 0.05 * t)
        if all(hypot(x - spot.x, y - spot.y) > (k + spot.k) * 0.5 for spot in out[1:]):
            out.append(Placed(signs[1 + (n % 5 == 0) * (len(signs) > 2)], x, y, k, r.uniform(-0.9, 0.9), ""))
    nearest = min(range(1, len(out)), key=lambda n: hypot(out[n].x - w * 0.62, out[n].y - h * 0.26))
    out[nearest] = out[nearest]._replace(ink=CORAL)
    return out
