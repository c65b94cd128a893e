"""The sea stacks print: layered cliffs worn to an arch, two pillars before it, surf at the foot."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import Array, Points, fbm, mix
from backend.imaging.covers.seaside import open_water

#: turf on a pillar, in half widths across and heights down
CAP = (
    (-0.82, 0.17),
    (-0.72, 0.09),
    (-0.3, -0.04),
    (0.34, -0.01),
    (0.84, 0.13),
    (0.86, 0.22),
    (0.5, 0.15),
    (0.1, 0.2),
    (-0.4, 0.13),
)


def stacks(s: Print) -> None:
    """The low sun, the coral point, stands in the arch."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * r.uniform(0.58, 0.62)
    s.sky(hz)
    s.clouds(h * 0.2, w * 0.78, w * 0.16, 3, alpha=0.85, t=12)
    gate, foot = w * r.uniform(0.4, 0.43), hz + h * 0.14
    s.disc(gate, hz - h * 0.06, 56 * u, p["accent"], press=0.1)
    s.layer(s.crest([(w * 0.9, h * 0.06, w * 0.2, w * 0.2, 1.1)], hz + 5 * u, 0.3), p["r0"], line=0.4, to=hz)
    open_water(s, hz)
    s.glitter(gate, hz, hz + h * 0.3, p["accent"], 0.5, 30)
    s.ripples(hz + 10 * u, h * 0.97, p["light"], 60, 0.5)
    top = h * r.uniform(0.22, 0.26)
    cliff = [
        (-w * 0.02, foot),
        (-w * 0.02, top - h * 0.03),
        (w * 0.12, top - h * 0.05),
        (w * 0.3, top),
        (w * 0.43, top + h * 0.03),
    ]
    cliff += [(w * 0.5, top + h * 0.08), (w * 0.535, top + h * 0.18), (w * 0.545, foot)]
    span = np.linspace(0, np.pi, 16)
    half, rise = min(w * 0.075, h * 0.15), foot - hz + h * 0.16
    arch = [(gate + half * np.cos(a) * (1 + 0.12 * np.sin(a)), foot - rise * np.sin(a) ** 0.8) for a in span]
    _rock(s, [*cliff, *arch], foot, top)
    turf = top - h * 0.035 + h * 0.08 * (s.x / w) + fbm(w, r, 90 * u, 3) * 8 * u
    turf = s.canopy(turf, 18, 16) + np.clip(s.x - w * 0.41, 0, None) * 1.2
    s.layer(turf, mix(p["leaf"], p["r4"], 0.25), line=0, to=top + h * 0.035)
    for at, wide, high, down in ((0.68, 0.05, 0.3, 0.0), (0.84, 0.036, 0.17, 0.03)):
        x, q, base = w * at, min(w * wide, h * wide * 1.5), foot + h * down
        y = base - h * high
        pillar = [
            (-1.25, 1),
            (-1, 0.6),
            (-1.05, 0.34),
            (-0.72, 0.12),
            (-0.3, 0.0),
            (0.34, 0.03),
            (0.8, 0.16),
            (0.9, 0.4),
            (1.15, 0.66),
            (1.4, 1),
        ]
        _rock(s, [(x + a * q, y + (base - y) * b) for a, b in pillar], base, y)
        s.polys(mix(p["leaf"], p["r4"], 0.25), [[(x + a * q, y + (base - y) * b) for a, b in CAP]], press=0.2)
    surf = []
    for _ in range(70):
        x = r.choice([r.uniform(-0.02, 0.33), r.uniform(0.48, 0.58), r.uniform(0.61, 0.76), r.uniform(0.78, 0.9)]) * w
        long = r.uniform(14, 60) * u
        down = h * (0.028 if x > w * 0.77 else 0.0)
        surf.append((x - long, foot + down + r.normal(2, 6) * u, x + long, r.uniform(3, 8) * u))
    s.bars(p["light"], surf, alpha=0.9, press=0.15)
    s.gulls(w * 0.66, h * 0.22, 8, 80 * u)


def _rock(s: Print, shape: Points, foot: float, top: float) -> None:
    """Layered rock: a flat with level beds and knife cuts, its near side in shade."""
    p, u, r = s.p, s.u, s.r
    ink = mix(mix(p["sand"], p["r2"], 0.45), p["r3"], 0.3)
    s.polys(ink, [shape], press=0.2)
    xs = [x for x, _ in shape]
    left, right = min(xs), max(xs)
    clip = _inside(s, shape)
    beds = []
    y = top
    while y < foot:
        x = left
        while x < right:
            long = r.uniform(40, 150) * u
            beds.append((x, y + r.normal(0, 2) * u + (x - left) * 0.05, x + long, r.uniform(1.6, 5.5) * u))
            x += long * r.uniform(0.9, 1.5)
        y += r.uniform(11, 26) * u
    s.bars(mix(ink, p["r4"], 0.55), beds[::2], alpha=0.6, clip=clip)
    s.bars(mix(ink, p["light"], 0.5), beds[1::2], alpha=0.7, clip=clip)
    cuts = []
    for _ in range(int(8 + (right - left) / (22 * u))):
        x, y, long = r.uniform(left, right), r.uniform(top, foot), r.uniform(40, 120) * u
        q = r.uniform(2, 6) * u
        cuts.append([(x, y), (x + q, y + long * 0.4), (x - q, y + long), (x - q * 1.4, y + long * 0.5)])
    s.polys(p["r4"], cuts, alpha=0.28, press=0.3, clip=clip)


def _inside(s: Print, shape: Points) -> Array:
    """A 0..1 mask of the whole plate, 1 inside the shape."""
    before = s.a.copy()
    s.a[:] = 0
    s.polys(np.ones(3, np.float32), [shape], press=0)
    mask: Array = s.a[..., 0].copy()
    s.a = before
    return mask
