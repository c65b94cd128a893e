"""Motifs that the prints share: sky, ridges, crowns, knife cuts, mist, ripples, gulls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from backend.imaging.covers.figures import Figures
from backend.imaging.covers.plate import Array, Ink, fbm, hexrgb

Peak = tuple[Any, Any, Any, Any, Any]  # x, height, width to the left, width to the right, power


class Print(Figures):
    """A plate that knows the motifs shared by all prints."""

    def sky(self, hz: float) -> None:
        """Wash the sky down to the horizon `hz` and lay the low tone under it."""
        p = self.p
        self.wash([(0, p["top"]), (0.34, p["sky"]), (0.8, p["low"]), (1, p["low"])], 0, hz)
        self.a[int(hz) :] = hexrgb(p["low"])

    def crest(self, peaks: Sequence[Peak], base: float, rough: float = 1.0, cell: float = 190, octs: int = 6) -> Array:
        """mountain outline: asymmetric peaks (x, height, left width, right width, power) over a rough base line"""
        y = np.full(self.w, base, np.float32)
        top = np.zeros(self.w, np.float32)
        for px, ht, lw, rw, pw in peaks:
            t = np.where(self.x < px, (px - self.x) / lw, (self.x - px) / rw)
            top = np.maximum(top, ht * np.clip(1 - t, 0, 1) ** pw)
        n = fbm(self.w, self.r, cell * self.u, octs, 0.5)
        return y - top - n * rough * (10 * self.u + top * 0.085)

    def canopy(self, y: Array, size: float, amp: float) -> Array:
        """turn an outline into tree crowns: overlapping domes of many sizes"""
        r, u, out = self.r, self.u, np.array(y, np.float32)
        x = -size * u
        while x < self.w + size * u:
            k = size * u * float(np.clip(r.lognormal(-0.1, 0.42), 0.35, 2.2))
            a, b = max(int(x - k), 0), min(int(x + k) + 1, self.w)
            if b > a:
                t = (self.x[a:b] - x) / k
                ht = amp * u * (k / size / u) ** 0.9 * r.uniform(0.75, 1.35)
                c = y[min(max(int(x), 0), self.w - 1)] + (y[a:b] - y[min(max(int(x), 0), self.w - 1)]) * 0.6
                out[a:b] = np.minimum(out[a:b], c + ht * 0.35 - ht * 1.35 * np.sqrt(np.clip(1 - t * t, 0, 1)))
            x += k * r.uniform(0.62, 1.25)
        return out

    def sun(self, x: float, y: float, r: float, red: bool = False) -> None:
        """pale disc with a paper ring; coral only where the picture has no other coral point"""
        self.disc(x, y, r, self.p["accent"] if red else self.p["light"], alpha=1 if red else 0.92, press=0.14)

    def carve(
        self,
        y: Array,
        color: Ink,
        n: int,
        length: float,
        lean: float = 0.0,
        alpha: float = 0.5,
        width: float = 4.0,
        x0: float = 0,
        x1: float | None = None,
        to: float | None = None,
    ) -> None:
        """knife cuts down a slope: tapering strokes that follow the fall line"""
        g, out, x1 = np.gradient(y), [], x1 or self.w
        for _ in range(n):
            x = self.r.uniform(x0, x1)
            i = int(np.clip(x, 2, self.w - 3))
            side = 1 if g[max(i - 8, 0) : i + 9].mean() > 0 else -1
            L = length * self.u * self.r.uniform(0.3, 1.15)
            off = self.r.uniform(8, 90) * self.u
            dx, w = side * L * self.r.uniform(0.32, 0.6) + lean * L, width * self.u * self.r.uniform(0.4, 1)
            py = y[i] + off
            b = self.r.uniform(-0.12, 0.12) * L
            out.append(
                [(x, py), (x + dx * 0.5 + b, py + L * 0.5 - w), (x + dx, py + L), (x + dx * 0.5 + b, py + L * 0.5 + w)]
            )
        Y = np.arange(self.h, dtype=np.float32)[:, None]
        clip = ((y[None] + 3 * self.u < Y) & ((to or self.h) > Y)).astype(np.float32)
        self.polys(color, out, alpha=alpha, press=0.3, clip=clip)

    def clouds(
        self,
        y: float,
        x: float,
        span: float,
        n: int = 4,
        color: Ink | None = None,
        alpha: float = 0.95,
        t: float = 15,
    ) -> None:
        """A stack of `n` mist bars about (x, y)."""
        rows, u = [], self.u
        for i in range(n):
            c = x + self.r.uniform(-0.3, 0.3) * span
            L = span * self.r.uniform(0.3, 0.62)
            rows.append((c - L, y + (i - n / 2) * t * 1.25 * u, c + L, t * u))
        self.bars(self.p["light"] if color is None else color, rows, alpha=alpha, press=0.05)

    def ripples(
        self,
        y0: float,
        y1: float,
        color: Ink,
        n: int,
        alpha: float = 0.6,
        x0: float = 0,
        x1: float | None = None,
        big: float = 1.0,
    ) -> None:
        """`n` short bars on water, longer and thicker toward y1."""
        rows, x1 = [], x1 or self.w
        for _ in range(n):
            t = self.r.uniform(0, 1) ** 1.5
            L = (14 + 130 * t) * self.u * self.r.uniform(0.4, 1.3) * big
            x = self.r.uniform(x0 - L / 2, x1)
            rows.append((x, y0 + (y1 - y0) * t, x + L, (1.2 + 3.2 * t) * self.u * big))
        self.bars(color, rows, alpha=alpha, press=0.15)

    def glitter(self, cx: float, y0: float, y1: float, color: Ink, alpha: float = 0.85, spread: float = 70) -> None:
        """A light's track on water under x = cx."""
        rows = []
        y, _i = y0 + 5 * self.u, 0
        while y < y1:
            t = (y - y0) / max(y1 - y0, 1)
            L = spread * self.u * (0.35 + 0.9 * t) * self.r.uniform(0.35, 1.1)
            c = cx + self.r.normal(0, 9 + 14 * t) * self.u
            rows.append((c - L, y, c + L, (2.2 + 4.5 * t) * self.u))
            y += (8 + 20 * t) * self.u * self.r.uniform(0.8, 1.25)
        self.bars(color, rows, alpha=alpha, press=0.2)

    def gulls(self, x: float, y: float, n: int, span: float, color: Ink | None = None, size: float = 13) -> None:
        """`n` birds far away."""
        out = []
        for _ in range(n):
            a, b = x + self.r.normal(0, span), y + self.r.normal(0, span * 0.36)
            k = size * self.u * self.r.uniform(0.6, 1.1)
            q, t = self.r.uniform(0.25, 0.5) * k, k * 0.13
            out.append(
                [
                    (a - k, b - q),
                    (a - k * 0.45, b - q * 0.9 - t),
                    (a, b),
                    (a + k * 0.45, b - q * 0.9 - t),
                    (a + k, b - q),
                    (a + k * 0.45, b - q * 0.55),
                    (a, b + t * 2.2),
                    (a - k * 0.45, b - q * 0.55),
                ]
            )
        self.polys(self.p["r4"] if color is None else color, out, press=0)
