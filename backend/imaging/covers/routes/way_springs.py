"""The route past steaming pools on a snowy slope."""

from __future__ import annotations

import numpy as np

from backend.imaging.covers.countryside import ranges
from backend.imaging.covers.homestead import ribbon
from backend.imaging.covers.motifs import Print
from backend.imaging.covers.plate import mix
from backend.imaging.covers.routes.trail import trail


def springs(s: Print, stops: int) -> None:
    """Steaming pools stepped up a snowy slope."""
    p, w, h, u, r = s.p, s.w, s.h, s.u, s.r
    ranges(s, h * 0.4, 0.76)
    snow = mix(p["light"], p["r1"], 0.4 if s.pal == "dusk" else 0.08)
    hill = h * 0.42 + np.sin(s.x / w * 3.4 + 0.6) * h * 0.03 - np.clip(s.x / w - 0.4, 0, 1) * h * 0.08
    s.layer(
        s.canopy(hill - 6 * u, 18, 20), mix(p["r3"], p["leaf"], 0.3), mix(p["r2"], p["low"], 0.3), h * 0.16, line=0.5
    )
    for n in range(5):
        t = n / 4
        y = h * (0.48 + 0.115 * n) + np.sin(s.x / w * 4 + n * 1.3) * (10 + 14 * t) * u
        s.layer(y, mix(snow, p["r1"], 0.12 + 0.16 * (n % 2)), mix(snow, p["light"], 0.5), h * 0.12, line=0.5, press=0.1)
        firs, caps = [], []
        for _ in range(int(9 - 5 * t)):
            x = r.uniform(0, 1) * w
            if abs(x / w - 0.46 - 0.06 * n) < 0.26:
                continue
            k, b = (34 + 74 * t) * u, float(y[int(np.clip(x, 0, w - 1))]) + 14 * u
            for j in range(3):
                lift, half = k * 0.42 * j, k * (0.4 - 0.09 * j)
                firs.append([(x - half, b - lift), (x, b - lift - k * 0.66), (x + half, b - lift)])
                caps.append(
                    [
                        (x - half * 0.5, b - lift - k * 0.33),
                        (x, b - lift - k * 0.66),
                        (x + half * 0.3, b - lift - k * 0.4),
                        (x - half * 0.1, b - lift - k * 0.3),
                    ]
                )
        s.polys(mix(p["r3"], p["r4"], 0.3 + 0.4 * t), firs, press=0.2)
        s.polys(p["light"], caps, press=0.1)
    pools = ((0.74, 0.5, 90), (0.55, 0.57, 124), (0.76, 0.69, 184), (0.46, 0.84, 280))
    for fx, fy, k in pools:
        _pool(s, w * fx, h * fy, k * u)
    way = [
        (0.02, 1.04),
        (0.12, 0.9),
        (0.16, 0.76),
        (0.34, 0.69),
        (0.54, 0.68),
        (0.42, 0.6),
        (0.42, 0.52),
        (0.58, 0.47),
        (0.74, 0.43),
        (0.88, 0.39),
    ]
    trail(s, way, stops, near=32, far=4, first=0.12, ink=mix(p["reed"], p["light"], 0.45))


def _pool(s: Print, a: float, b: float, q: float) -> None:
    """A round pool among snowy stones, three wisps of steam; half width q."""
    p, u, r = s.p, s.u, s.r
    around = np.sort(np.linspace(0, 2 * np.pi, 22, endpoint=False) + r.normal(0, 0.09, 22))
    stones = [
        (
            a + np.cos(v) * q * 1.05 * r.uniform(0.95, 1.06),
            b + np.sin(v) * q * 0.4,
            q * r.uniform(0.08, 0.22),
            q * r.uniform(0.06, 0.13),
        )
        for v in around
    ]
    s.ovals(mix(p["r3"], p["r4"], 0.35), [(c, d + q * 0.05, e, f) for c, d, e, f in stones], press=0.2)
    s.ellipse(mix(p["deep"], p["r3"], 0.3), (a - q, b - q * 0.38, a + q, b + q * 0.38), press=0.1)
    s.ellipse(mix(p["sea"], p["deep"], 0.35), (a - q * 0.96, b - q * 0.3, a + q * 0.96, b + q * 0.38), press=0.1)
    s.ovals(mix(p["r2"], p["light"], 0.4), [(c, d, e, f * 0.8) for c, d, e, f in stones[:11]], press=0.2)
    s.ovals(p["light"], [(c, d - q * 0.04, e * 0.8, f * 0.5) for c, d, e, f in stones[::2]], press=0.1)
    glints = [(a - q * 0.5, b + q * 0.02, a + q * 0.2, 3 * u), (a - q * 0.1, b + q * 0.14, a + q * 0.6, 3 * u)]
    s.bars(p["light"], glints, alpha=0.8)
    for j in range(3):
        t = np.linspace(0, 1, 50)
        sx = a + (j - 1) * q * 0.46 + np.sin(t * 4.4 + j * 2 + q) * q * 0.14 * (0.3 + t)
        sy = b - q * 0.04 - t * q * (0.8 + 0.35 * (j == 1))
        ribbon(s, p["light"], sx, sy, q * 0.075 * np.sin(t * np.pi) ** 0.8 + 0.3 * u, alpha=0.9, press=0.05)
