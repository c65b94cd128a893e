"""The marsh print: interlocking tongues of land, three waders, a skein above, reeds in a near corner."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import fbm, mix
from backend.imaging.covers.waders import bird, reeds


def marsh(s: Print) -> None:
    """Nine tongues of marsh from both sides, thickening toward the viewer."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    hz = h * r.uniform(0.3, 0.35)
    s.sky(hz)
    sx = w * r.uniform(0.74, 0.82)
    s.disc(sx, hz - h * 0.055, 66 * u, p["accent"], press=0.1)
    far = s.crest(
        [(w * 0.15, h * 0.09, w * 0.26, w * 0.24, 1.3), (w * 0.45, h * 0.05, w * 0.2, w * 0.2, 1.3)], hz + 4 * u, 0.5
    )
    s.layer(far, p["r0"], mix(p["r0"], p["low"], 0.6), h * 0.1, to=hz)
    water = mix(p["shoal"], p["low"], 0.45)
    s.wash(
        [(0, mix(water, p["low"], 0.5)), (0.4, mix(water, p["sea"], 0.25)), (1, mix(p["sea"], p["shoal"], 0.3))], hz, h
    )
    s.glitter(sx, hz, hz + h * 0.34, p["accent"], 0.7, 40)
    # marsh: flat tongues of land that interlock; each has a dark foot and combed grass
    tone = [
        mix(p["leaf"], p["r0"], 0.55),
        mix(p["leaf"], p["r1"], 0.35),
        p["leaf"],
        mix(p["leaf"], p["r3"], 0.5),
        p["r3"],
    ]
    y = hz + 12 * u
    for k in range(9):
        t = k / 8
        side = k % 2
        L = w * r.uniform(0.44, 0.66) * (1 - 0.12 * t)
        th = (11 + 62 * t**1.3) * u
        tip = L if side == 0 else w - L
        q = np.clip((tip - s.x) / L if side == 0 else (s.x - tip) / L, 0, 1)
        up = y - th * q**0.55 * (0.72 + 0.12 * fbm(w, r, 130 * u, 3))
        dn = y + th * 0.5 * q**0.7 * (1 + 0.15 * fbm(w, r, 170 * u, 2))
        c = mix(tone[min(int(t * 4.99), 4)], p["reed"], 0.42 if k % 3 == 1 else 0.08)
        a, b = max(int(up.min()) - 2, 0), min(int(dn.max()) + 12, h)
        Y = np.arange(a, b, dtype=np.float32)[:, None]
        foot = np.clip(Y - up[None], 0, 1) * np.clip(dn[None] + 7 * u * (0.4 + t) - Y, 0, 1) * (q[None] > 0.004)
        s.put(foot * 0.5, p["r3"], 0, a, 0.5)
        s.put(
            np.clip(Y - s.canopy(up, 5 + 7 * t, 3 + 8 * t)[None], 0, 1)
            * np.clip(dn[None] - Y, 0, 1)
            * (q[None] > 0.004),
            c,
            0,
            a,
            0.25,
        )
        comb = []
        for _ in range(70):
            x = r.uniform(0, L * 0.95) if side == 0 else r.uniform(tip + L * 0.05, w)
            i = int(np.clip(x, 0, w - 1))
            yy = r.uniform(up[i], dn[i])
            comb.append((x, yy, x + r.uniform(12, 44) * u * (0.4 + t), (1.2 + 1.8 * t) * u))
        s.bars(mix(c, p["r4"], 0.4), comb[::2], alpha=0.5)
        s.bars(mix(c, p["light"], 0.45), comb[1::2], alpha=0.5)
        y += (13 + 88 * t) * u
    s.ripples(hz + h * 0.1, h * 0.9, p["light"], 40, 0.6)
    # birds: three that wade, one skein that comes in
    bx, by = w * r.uniform(0.6, 0.66), h * 0.68
    dark = p["light"] if s.pal in ("dusk", "night") else p["wall"]
    for dx, dy, k, f in ((0, 0, 118, 1), (0.075, 0.03, 92, -1), (-0.1, -0.045, 74, 1)):
        bird(s, bx + dx * w, by + dy * h, k * u, dark, f)
    gx, gy = w * 0.3, hz * 0.5
    for k in range(17):
        t = k - 8
        a, b, q = (
            gx + abs(t) * 27 * u * (1 if t > 0 else 0.9) + r.normal(0, 5) * u,
            gy + t * 8.5 * u + r.normal(0, 3) * u,
            10 * u,
        )
        s.polys(p["r4"], [[(a - q, b - q * 0.6), (a, b), (a + q, b - q * 0.8), (a + q * 0.1, b + q * 0.4)]], press=0)
    reeds(s, 60, w * -0.05, w * 0.5, h * 0.14, h * 0.34, mix(p["reed"], p["r3"], 0.45), None, 0.9)
    reeds(s, 46, w * -0.08, w * 0.34, h * 0.24, h * 0.6, p["r4"], mix(p["reed"], p["light"], 0.2))
    reeds(s, 26, w * 0.8, w * 1.05, h * 0.12, h * 0.3, p["r4"], mix(p["reed"], p["light"], 0.2), lean=-0.2)
    if flip:
        s.mirror()
