"""The bird island print: a low rock and a cloud of gulls that wheels up from it, the nearest one large."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.rocks import gull, landmass
from backend.imaging.covers.seaside import open_water


def seabirds(s: Print) -> None:
    """The coral point is the low sun behind the cloud of birds."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    hz = h * r.uniform(0.66, 0.7)
    s.sky(hz)
    s.disc(w * 0.3, hz - h * r.uniform(0.1, 0.16), 62 * u, p["accent"], press=0.1)
    s.layer(s.crest([(w * 0.1, h * 0.05, w * 0.12, w * 0.2, 1.1)], hz + 6 * u, 0.3), p["r0"], line=0.4, to=hz)
    open_water(s, hz)
    s.glitter(w * 0.3, hz, hz + h * 0.2, p["accent"], 0.55, 34)
    wl, cx, pk = hz + h * 0.075, w * 0.7, h * r.uniform(0.22, 0.26)
    peaks = [(cx, pk, w * 0.1, w * 0.09, 0.5), (cx + w * 0.11, pk * 0.72, w * 0.1, w * 0.14, 0.5)]
    body = landmass(s, [*peaks, (cx - w * 0.12, pk * 0.5, w * 0.11, w * 0.1, 0.5)], wl)
    pale = p["light"]
    perched = [(int(x), body[int(x)]) for x in np.clip(cx + w * r.normal(0, 0.09, 26), 2, w - 3)]
    s.ovals(pale, [(x, y - 3 * u, 6 * u, 3.4 * u) for x, y in perched if y < wl - 20 * u], press=0)
    dark = mix(p["r3"], p["r4"], 0.5)
    for k in range(130):  # the cloud of birds, wider and nearer as it rises
        t = (k + r.random()) / 130
        x = cx - w * 0.34 * t**1.4 + r.normal(0, 0.03 + 0.1 * np.sin(t * np.pi) + 0.03 * t) * w
        y = wl - pk * 0.8 - (h * 0.46 * t**0.8) + r.normal(0, 0.04) * h
        size = (5 + 15 * t) * u * r.uniform(0.7, 1.3)
        tone = dark if s.pal == "mist" or k % 3 == 0 else pale
        gull(s, float(x), float(y if y > h * 0.03 else h * 0.06 - y), float(size), tone, 1 if r.random() < 0.6 else -1)
    s.ripples(wl + 20 * u, h * 0.98, p["light"], 46, 0.45)
    size = min(w * 0.15, h * 0.24)
    gull(s, w * 0.2, h * 0.38, size, pale, 1)
    gull(s, w * 0.44, h * 0.86, size * 0.5, pale, -1)
