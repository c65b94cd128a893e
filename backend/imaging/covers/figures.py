"""Single things that several prints show: a boat, a lighthouse, a leaning pine, a pavilion."""

from __future__ import annotations

from itertools import pairwise

from PIL import ImageDraw

from backend.imaging.covers.plate import Ink, Plate, mix


class Figures(Plate):
    """A plate that knows the things that stand in more than one print."""

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
