"""Motifs that the prints share: ridges, crowns, mist, ripples, gulls, boats, lighthouse, pine, pavilion."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from PIL import ImageDraw

from backend.imaging.covers.plate import Array, Ink, Plate, fbm, hexrgb, mix

Peak = tuple[Any, Any, Any, Any, Any]  # x, height, width to the left, width to the right, power


class Print(Plate):
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

    def boat(self, x: float, y: float, k: float, sail: Ink | None = None, hull: Ink | None = None) -> None:
        """A small boat, half-length k, with its wake."""
        p = self.p
        self.polys(
            p["r4"] if hull is None else hull,
            [
                [
                    (x - k, y - k * 0.2),
                    (x + k * 1.1, y - k * 0.26),
                    (x + k * 0.75, y + k * 0.14),
                    (x - k * 0.72, y + k * 0.14),
                ]
            ],
            press=0,
        )
        if sail is not None:
            self.polys(
                sail,
                [[(x + k * 0.06, y - k * 1.95), (x + k * 0.14, y - k * 0.32), (x + k * 0.98, y - k * 0.36)]],
                press=0.05,
            )
            self.polys(
                p["light"],
                [[(x - k * 0.02, y - k * 1.7), (x - k * 0.02, y - k * 0.32), (x - k * 0.62, y - k * 0.32)]],
                press=0.05,
            )
        self.bars(
            p["light"],
            [(x - k * 1.5, y + k * 0.26, x + k * 0.9, k * 0.09), (x - k * 0.6, y + k * 0.44, x + k * 1.6, k * 0.08)],
            alpha=0.8,
        )

    def lighthouse(self, x: float, y: float, k: float) -> None:
        """A banded lighthouse of height k that stands on (x, y)."""
        p = self.p
        self.polys(
            p["wall"], [[(x - k * 0.17, y), (x - k * 0.1, y - k), (x + k * 0.1, y - k), (x + k * 0.17, y)]], press=0.04
        )
        self.polys(
            mix(p["wall"], p["r3"], 0.28),
            [[(x + k * 0.03, y), (x + k * 0.02, y - k), (x + k * 0.1, y - k), (x + k * 0.17, y)]],
            press=0.04,
        )
        self.polys(
            p["accent"],
            [
                [
                    (x - k * 0.138, y - k * 0.46),
                    (x - k * 0.116, y - k * 0.76),
                    (x + k * 0.116, y - k * 0.76),
                    (x + k * 0.138, y - k * 0.46),
                ],
                [(x - k * 0.12, y - k * 1.2), (x, y - k * 1.36), (x + k * 0.12, y - k * 1.2)],
            ],
            press=0,
        )
        self.polys(
            p["r4"],
            [
                [
                    (x - k * 0.15, y - k),
                    (x - k * 0.15, y - k * 1.035),
                    (x + k * 0.15, y - k * 1.035),
                    (x + k * 0.15, y - k),
                ],
                [
                    (x - k * 0.09, y - k * 1.17),
                    (x - k * 0.12, y - k * 1.2),
                    (x + k * 0.12, y - k * 1.2),
                    (x + k * 0.09, y - k * 1.17),
                ],
            ],
            press=0,
        )
        self.polys(
            p["light"],
            [
                [
                    (x - k * 0.07, y - k * 1.035),
                    (x - k * 0.07, y - k * 1.17),
                    (x + k * 0.07, y - k * 1.17),
                    (x + k * 0.07, y - k * 1.035),
                ]
            ],
            press=0,
        )

    def pine(self, x: float, y: float, k: float, color: Ink, flip: int = 1) -> None:
        """leaning pine: bent trunk and flat foliage pads"""
        tr = [
            (x, y),
            (x + flip * k * 0.04, y - k * 0.3),
            (x + flip * k * 0.16, y - k * 0.58),
            (x + flip * k * 0.2, y - k * 0.9),
        ]

        def paint(d: ImageDraw.ImageDraw, n: int) -> None:
            for (a, b), w in zip(pairwise(tr), (0.07, 0.05, 0.035), strict=True):
                d.line([(a[0] * n, a[1] * n), (b[0] * n, b[1] * n)], fill=255, width=int(max(k * w * n, 2)))
            for bx, by, L in ((0.14, -0.5, 0.3), (0.06, -0.34, -0.26)):
                d.line(
                    [
                        ((x + flip * k * bx) * n, (y + k * by) * n),
                        ((x + flip * k * (bx + L)) * n, (y + k * (by - 0.08)) * n),
                    ],
                    fill=255,
                    width=int(max(k * 0.025 * n, 2)),
                )
            for px, py, pw, ph in (
                (0.2, -0.95, 0.34, 0.1),
                (0.05, -0.82, 0.26, 0.08),
                (0.4, -0.78, 0.28, 0.085),
                (0.46, -0.56, 0.3, 0.085),
                (-0.2, -0.42, 0.27, 0.075),
                (0.14, -0.67, 0.22, 0.06),
            ):
                cx, cy = x + flip * k * px, y + k * py
                d.pieslice(
                    [(cx - k * pw) * n, (cy - k * ph * 1.5) * n, (cx + k * pw) * n, (cy + k * ph * 1.5) * n],
                    180,
                    360,
                    fill=255,
                )
                d.rounded_rectangle(
                    [(cx - k * pw) * n, (cy - k * 0.012) * n, (cx + k * pw) * n, (cy + k * 0.035) * n],
                    radius=k * 0.02 * n,
                    fill=255,
                )

        self.ink(color, paint, press=0.15)

    def pavilion(self, x: float, y: float, k: float, color: Ink) -> None:
        """A small open pavilion, height about 1.3 k."""
        P = [
            [
                (x - k * 0.62, y - k * 0.62),
                (x - k * 0.3, y - k * 0.74),
                (x, y - k * 1.16),
                (x + k * 0.3, y - k * 0.74),
                (x + k * 0.62, y - k * 0.62),
                (x + k * 0.4, y - k * 0.6),
                (x - k * 0.4, y - k * 0.6),
            ],
            [
                (x - k * 0.03, y - k * 1.34),
                (x + k * 0.03, y - k * 1.34),
                (x + k * 0.03, y - k * 1.1),
                (x - k * 0.03, y - k * 1.1),
            ],
            [(x - k * 0.5, y), (x - k * 0.5, y - k * 0.09), (x + k * 0.5, y - k * 0.09), (x + k * 0.5, y)],
        ]
        for c in (-0.36, -0.12, 0.12, 0.36):
            P.append(
                [
                    (x + k * (c - 0.03), y),
                    (x + k * (c - 0.03), y - k * 0.62),
                    (x + k * (c + 0.03), y - k * 0.62),
                    (x + k * (c + 0.03), y),
                ]
            )
        self.polys(color, P, press=0)
