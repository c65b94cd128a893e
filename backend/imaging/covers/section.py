"""The practice print: the ground cut open. Reeds and houses above, water, roots and five flat strata below."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix


def practice(s: Print, land: str = "wetland") -> None:
    """The coral point is a measuring float on the water."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    flip = r.random() < 0.5
    ground = h * 0.5
    s.sky(ground)
    s.sun(w * 0.78, h * 0.2, 50 * u)
    far = s.crest(
        [(w * 0.2, h * 0.13, w * 0.26, w * 0.24, 1.1), (w * 0.6, h * 0.09, w * 0.2, w * 0.2, 1.1)], ground, 0.8
    )
    s.layer(far, p["r0"], mix(p["r0"], p["low"], 0.7), h * 0.2, to=ground, line=0.4)
    s.clouds(h * 0.36, w * 0.62, w * 0.18, 3, t=11)
    bank = _bank(s, ground)
    _strata(s, ground)
    _water(s, ground, bank)
    _trees(s, ground)
    _reeds(s, ground, bank[1])
    _float(s, bank[0] + (bank[1] - bank[0]) * r.uniform(0.35, 0.6), ground + 12 * u)
    s.gulls(w * 0.4, h * 0.22, 4, 46 * u, size=11)
    if flip:
        s.mirror()


def _bank(s: Print, ground: float) -> tuple[float, float]:
    """Where the water begins and ends, in px."""
    start = s.w * s.r.uniform(0.4, 0.52)
    return start, start + s.w * s.r.uniform(0.32, 0.46)


def _strata(s: Print, ground: float) -> None:
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    tones = [
        mix(p["leaf"], p["r3"], 0.3),
        mix(p["sand"], p["reed"], 0.4),
        mix(p["sand"], p["r2"], 0.45),
        mix(p["r2"], p["r3"], 0.35),
        p["r4"],
    ]
    tops = (0.0, 0.1, 0.2, 0.31, 0.41)
    for n, (tone, top) in enumerate(zip(tones, tops, strict=True)):
        y = ground + h * top + np.sin(s.x / w * (5 + n) + r.uniform(0, 6)) * (4 + 5 * n) * u * (n > 0)
        s.layer(np.asarray(y, np.float32), tone, line=0.7, press=0.3)
        dots = []
        for _ in range(60):
            x = r.uniform(0, w)
            dots.append((x, ground + h * (top + r.uniform(0.02, 0.09)), x + r.uniform(6, 26) * u, 2.6 * u))
        s.bars(mix(tone, p["light"] if n % 2 else p["r4"], 0.3), dots, alpha=0.45)


def _water(s: Print, ground: float, bank: tuple[float, float]) -> None:
    p, w, h, u = s.p, s.w, s.h, s.u
    t = np.clip((s.x - bank[0]) / (bank[1] - bank[0]), 0, 1)
    depth = h * s.r.uniform(0.15, 0.28) * np.clip(np.sin(t * np.pi), 0, 1) ** 0.6
    bed = ground + 12 * u + depth
    Y = np.arange(int(ground), h, dtype=np.float32)[:, None]
    mask = np.clip(bed[None] - Y, 0, 1) * np.clip(Y - ground - 12 * u, 0, 1) * (depth[None] > 1)
    run = np.clip((Y - ground) / (h * 0.28), 0, 1)[..., None]
    color = mix(p["sea"], p["shoal"], 0.4) * (1 - run) + mix(p["deep"], p["sea"], 0.2) * run
    s.put(mask, color * np.ones((1, w, 1), np.float32), 0, int(ground), 0.1)
    s.bars(p["light"], [(bank[0] + 16 * u, ground + 13 * u, bank[1] - 16 * u, 3.4 * u)], alpha=0.9)
    s.ripples(ground + 30 * u, ground + h * 0.14, p["light"], 18, 0.5, bank[0] + w * 0.08, bank[1] - w * 0.16, 0.7)
    fish = []
    for _ in range(7):
        x, y, k = s.r.uniform(bank[0] + w * 0.12, bank[1] - w * 0.14), ground + h * s.r.uniform(0.08, 0.2), 15 * u
        fish.append(
            [
                (x - k, y),
                (x, y - k * 0.36),
                (x + k * 0.7, y),
                (x + k * 1.2, y - k * 0.32),
                (x + k * 1.2, y + k * 0.32),
                (x + k * 0.7, y),
                (x, y + k * 0.36),
            ]
        )
    s.polys(p["r4"], fish, alpha=0.6, press=0)


def _trees(s: Print, ground: float) -> None:
    """Two houses and a grove on the bank, their roots in the strata."""
    p, w, _h, u, r = s.p, s.w, s.h, s.u, s.r
    first = r.uniform(0.16, 0.22)
    houses = ((first, 86), (first + 0.1, 66), (first - 0.07, 58))[: int(r.integers(1, 4))]
    for x, k in ((w * at, size * u) for at, size in houses):
        s.polys(
            p["wall"],
            [
                [
                    (x - k * 0.6, ground),
                    (x - k * 0.6, ground - k * 0.62),
                    (x + k * 0.6, ground - k * 0.62),
                    (x + k * 0.6, ground),
                ]
            ],
            press=0.05,
        )
        s.polys(
            p["roof"],
            [[(x - k * 0.76, ground - k * 0.58), (x, ground - k * 1.12), (x + k * 0.76, ground - k * 0.58)]],
            press=0.15,
        )
        s.polys(
            p["r3"],
            [
                [
                    (x - k * 0.12, ground),
                    (x - k * 0.12, ground - k * 0.36),
                    (x + k * 0.12, ground - k * 0.36),
                    (x + k * 0.12, ground),
                ]
            ],
            press=0,
        )
    grove = [(r.uniform(0.03, 0.1), r.uniform(150, 210)), (r.uniform(0.33, 0.38), r.uniform(100, 150))]
    grove += [(r.uniform(0.02, 0.36), r.uniform(90, 140)) for _ in range(int(r.integers(0, 4)))]
    for x, k in ((w * at, size * u) for at, size in grove):
        s.polys(
            p["r4"],
            [
                [
                    (x - k * 0.045, ground),
                    (x - k * 0.02, ground - k * 0.6),
                    (x + k * 0.02, ground - k * 0.6),
                    (x + k * 0.045, ground),
                ]
            ],
            press=0,
        )
        for _ in range(9):
            a, q = r.uniform(0, 6.28), r.random() ** 0.5
            tone = mix(p["leaf"], p["r3"], r.uniform(0.1, 0.7))
            s.disc(
                x + np.cos(a) * q * k * 0.24,
                ground - k * 0.72 + np.sin(a) * q * k * 0.2,
                k * r.uniform(0.1, 0.17),
                tone,
                press=0.25,
            )
        roots = []
        for n in range(7):
            dx, length = (n - 3) * k * 0.1 + r.normal(0, 4) * u, k * r.uniform(0.35, 0.72) * (1 - abs(n - 3) * 0.12)
            roots.append(
                [
                    (x - 4 * u, ground),
                    (x + dx * 0.5 - 2 * u, ground + length * 0.5),
                    (x + dx, ground + length),
                    (x + dx * 0.5 + 2 * u, ground + length * 0.5),
                    (x + 4 * u, ground),
                ]
            )
        s.polys(p["light"], roots, alpha=0.75, press=0.1)


def _reeds(s: Print, ground: float, edge: float) -> None:
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    blades, plumes, roots = [], [], []
    for _ in range(46):
        x = edge + r.uniform(-0.08, 0.11) * w
        y = ground + 14 * u
        length = h * r.uniform(0.08, 0.23)
        dx = length * r.normal(-0.12, 0.1)
        blades.append([(x - 3 * u, y), (x + dx, y - length), (x + 3 * u, y)])
        if r.random() < 0.4:
            plumes.append(
                [
                    (x + dx, y - length - 22 * u),
                    (x + dx + 7 * u, y - length),
                    (x + dx - 3 * u, y - length + 14 * u),
                    (x + dx - 5 * u, y - length - 6 * u),
                ]
            )
        if r.random() < 0.5:
            dr = r.normal(0, 16) * u
            roots.append([(x - 2 * u, y), (x + dr, y + h * r.uniform(0.05, 0.12)), (x + 2 * u, y)])
    s.polys(p["light"], roots, alpha=0.6, press=0.1)
    s.polys(mix(p["r3"], p["r4"], 0.5), blades, press=0.1)
    s.polys(mix(p["reed"], p["light"], 0.25), plumes, press=0.1)


def _float(s: Print, x: float, y: float) -> None:
    p, u = s.p, s.u
    s.polys(p["r4"], [[(x - 2 * u, y), (x - 2 * u, y - 86 * u), (x + 2 * u, y - 86 * u), (x + 2 * u, y)]], press=0)
    s.polys(
        p["wall"],
        [[(x - 2 * u, y), (x - 2 * u, y + 96 * u), (x + 2 * u, y + 96 * u), (x + 2 * u, y)]],
        press=0,
        alpha=0.8,
    )
    s.ellipse(p["accent"], (x - 19 * u, y - 20 * u, x + 19 * u, y + 14 * u), press=0.03)
    s.bars(p["light"], [(x - 15 * u, y - 3 * u, x + 15 * u, 5 * u)], press=0)
