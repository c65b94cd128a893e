"""Mountain prints: a summit with its pavilion, or peaks above a sea of cloud with the real sea behind."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import fbm, mix
from backend.imaging.covers.ravine import ravine


def mountain(s: Print, mode: int | None = None) -> None:
    """mode 0 summit, 1 peaks above a sea of cloud with the real sea behind, 2 ravine with falls"""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    mode = int(r.integers(0, 3)) if mode is None else mode
    if mode == 2:
        ravine(s)
        return
    left = r.random() < 0.5
    kw = float(np.clip(h / w / 0.625, 1, 2.4)) ** 0.62

    def X(f: float) -> float:
        return w * f if left else w * (1 - f)

    s.sky(h * 0.74)
    if mode == 1:
        hz = h * 0.4
        s.wash([(0, mix(p["sea"], p["low"], 0.62)), (1, p["low"])], hz, h * 0.74)
        isl = s.crest(
            [(X(0.86), h * 0.04, w * 0.1, w * 0.1, 1.1), (X(0.74), h * 0.024, w * 0.06, w * 0.05, 1.1)], hz + 8 * u, 0.2
        )
        s.layer(isl, p["r1"], p["r0"], h * 0.06, to=hz, line=0.3)
        s.ripples(hz + 4 * u, hz + h * 0.13, p["light"], 40, 0.5)
    s.sun(
        X(r.uniform(0.7, 0.8) if h < w * 0.85 else r.uniform(0.6, 0.66)),
        h * (r.uniform(0.19, 0.26) if mode == 0 else r.uniform(0.17, 0.24)),
        r.uniform(52, 70) * u,
        red=True,
    )
    if mode == 0:
        for k, (yy, tone) in enumerate(((0.56, "r0"), (0.64, "r1"))):
            pk = [
                (X(f + r.uniform(-0.04, 0.04)), h * q * r.uniform(0.85, 1.15), w * 0.17 * kw, w * 0.17 * kw, 1.1)
                for f, q in ((0.06, 0.17), (0.56, 0.13), (0.72, 0.2), (0.93, 0.24))
            ]
            s.layer(s.crest(pk, h * yy, 1.1), p[tone], mix(p[tone], p["low"], 0.92), h * 0.3, line=0.4)
            s.clouds(h * (yy - 0.03), X(0.8 - 0.1 * k), w * 0.24, 3, t=12)
    cx = X(r.uniform(0.34, 0.4))
    pk = h * r.uniform(0.54, 0.6)
    sd = 1 if left else -1
    ms = [
        (0, 1, 0.19, 0.17, 0.84),
        (-0.12, 0.66, 0.13, 0.1, 0.68),
        (0.085, 0.84, 0.1, 0.12, 0.7),
        (0.2, 0.6, 0.11, 0.14, 0.66),
        (-0.23, 0.4, 0.13, 0.1, 0.66),
        (0.33, 0.36, 0.11, 0.13, 0.68),
        (-0.33, 0.22, 0.12, 0.1, 0.8),
    ]
    ms = [(a + r.uniform(-0.02, 0.02), b * (r.uniform(0.86, 1.08) if a else 1), c, d, e) for a, b, c, d, e in ms]
    if mode == 1:
        ms = [*ms[:5], (0.5, 0.36, 0.1, 0.12, 0.66), (0.59, 0.26, 0.08, 0.1, 0.66)]
    # back shoulder, then the main group, so that the mass has depth
    back = s.crest(
        [(cx + sd * w * (a + 0.05), pk * b * 0.86, w * 0.13 * kw, w * 0.12 * kw, 0.72) for a, b, *_ in ms],
        h * 0.76,
        1.1,
        150,
    )
    s.layer(back, mix(p["r2"], p["r1"], 0.35), mix(p["r1"], p["low"], 0.85), h * 0.46, line=0.55)
    s.carve(
        back,
        p["r1"],
        80,
        110,
        alpha=0.3,
        width=3,
        x0=min(cx - w * 0.3, cx + w * 0.4),
        x1=max(cx + w * 0.4, cx - w * 0.3),
    )
    main = s.crest(
        [
            (cx + sd * w * a, pk * b, w * kw * (c if left else d), w * kw * (d if left else c), e)
            for a, b, c, d, e in ms
        ],
        h * 0.78,
        1.25,
        140,
    )
    s.layer(main, mix(p["r3"], p["r4"], 0.2), mix(p["r2"], p["low"], 0.7), h * 0.56, line=0.85, press=0.2)
    s.carve(main, p["r1"], 150, 150, alpha=0.4, width=3.4, x0=cx - w * 0.36, x1=cx + w * 0.4)
    s.carve(main, p["r4"], 150, 150, alpha=0.42, width=8, x0=cx - w * 0.34, x1=cx + w * 0.38)
    wood = s.canopy(np.maximum(main + 90 * u, h * 0.5 + fbm(w, r, 130 * u, 4) * 46 * u), 15, 15)
    s.layer(
        np.where(main < h * 0.66, wood, h * 1.1),
        mix(p["leaf"], p["r2"], 0.35),
        mix(p["r2"], p["low"], 0.8),
        h * 0.24,
        line=0.2,
        alpha=0.8,
        press=0.25,
    )
    i = int(np.argmin(main))
    for _ in range(22):  # small pines that hold on to ledges
        k = int(np.clip(r.normal(cx, w * 0.17), 5, w - 6))
        yy = main[k] + r.uniform(2, 150) * u
        q = r.uniform(9, 17) * u
        s.polys(
            mix(p["leaf"], p["r4"], 0.5),
            [
                [(k - q * 0.6, yy), (k, yy - q * 1.9), (k + q * 0.6, yy)],
                [(k - q * 0.46, yy - q * 0.7), (k, yy - q * 2.1), (k + q * 0.46, yy - q * 0.7)],
            ],
            press=0,
        )
    if mode == 0:
        s.pavilion(i, main[i] + 5 * u, 32 * u, p["r4"])
    rows, y, sx2, dr = [], main[i] + 24 * u, float(i), 1
    while y < h * 0.6:
        sx2 += dr * r.uniform(4, 9) * u
        if r.random() < 0.14:
            dr = -dr
        if y > main[int(np.clip(sx2, 0, w - 1))] + 8 * u:
            rows.append((sx2 - 4 * u, y, sx2 + 5 * u, 2.2 * u))
        else:
            dr = 1 if sx2 < i else -1
        y += 8 * u
    s.bars(p["light"], rows if mode == 0 else [], alpha=0.85)
    s.clouds(h * 0.67, cx - sd * w * 0.24, w * 0.26, 4)
    s.clouds(h * 0.6, cx + sd * w * 0.28, w * 0.2, 3)
    if mode == 1:
        for yy, xx, sp in ((0.7, 0.78, 0.34), (0.76, 0.3, 0.4), (0.8, 0.72, 0.4)):
            s.clouds(h * yy, X(xx), w * sp, 4, t=17)
    if h > w * 0.85:
        n0 = s.canopy(
            s.crest(
                [(X(0.3), h * 0.09, w * 0.4, w * 0.4, 1.2), (X(0.95), h * 0.13, w * 0.3, w * 0.3, 1.2)], h * 0.77, 0.7
            ),
            15,
            14,
        )
        s.layer(n0, mix(p["r1"], p["r2"], 0.3), mix(p["r1"], p["low"], 0.75), h * 0.16, line=0.35)
        s.clouds(h * 0.765, X(0.46), w * 0.26, 3, alpha=0.9)
    n1 = s.canopy(
        s.crest(
            [(w * 0.1, h * 0.12, w * 0.3, w * 0.35, 1.2), (w * 0.9, h * 0.14, w * 0.4, w * 0.3, 1.2)], h * 0.82, 0.7
        ),
        20,
        20,
    )
    s.layer(n1, p["r2"] if s.pal != "autumn" else p["leaf"], mix(p["r2"], p["low"], 0.55), h * 0.24, line=0.35)
    if s.pal in ("spring", "autumn"):
        c = "#E9B7A6" if s.pal == "spring" else "#B5552F"
        for _ in range(34):
            x = r.uniform(0, w)
            s.disc(
                x,
                n1[int(x)] + r.uniform(6, 70) * u,
                r.uniform(8, 17) * u,
                mix(c, p["r2"], r.uniform(0, 0.4)),
                alpha=0.9,
                press=0.3,
            )
    s.clouds(h * 0.86, w * r.uniform(0.4, 0.6), w * 0.3, 3, alpha=0.9)
    if mode == 1:  # tea terraces lead in from the near corner
        for j in range(6):
            t = j / 5
            g = (
                h * (0.86 + 0.045 * j)
                - np.clip((s.x - X(0.3)) * sd / w, 0, 1) ** 1.3 * h * (0.2 - 0.02 * j)
                + np.sin(s.x / w * 5 + j * 0.5) * 8 * u
            )
            g = s.canopy(g, 8 + 5 * t, 8 + 6 * t)
            s.layer(g, mix(mix(p["leaf"], p["r2"], 0.3), p["r4"], 0.15 + 0.72 * t), line=0.55, press=0.2)
        _gx, _gy = X(0.74), h * 0.845
        s.boat(X(0.62), hz + h * 0.07, 15 * u, p["wall"])
        s.boat(X(0.9), hz + h * 0.045, 10 * u)
        return
    fx = X(0.86)
    n2 = s.canopy(s.crest([(fx, h * 0.17, w * 0.5, w * 0.46, 1.4)], h * 1.0, 0.6), 34, 34)
    s.layer(n2, p["r4"], line=0.3, press=0.3)
    s.pine(fx, n2[int(fx)] + 30 * u, 270 * u, p["r4"], -1 if left else 1)
    s.gulls(X(0.62), h * 0.3, 5, 50 * u, size=11)
