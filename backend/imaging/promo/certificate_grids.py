"""Where everything stands on a certificate: one row a format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from backend.imaging.promo.horizontal import Line


@dataclass(frozen=True)
class Certificate:
    """One format; what is None is not drawn. Boxes are x, y, w, h in px, a Line's x is the middle of its text."""

    size: tuple[int, int]
    paper: tuple[int, int, int, int]
    frames: tuple[int, int, int]  # how far inside the paper the two frames stand, and the outer one's width
    print: tuple[int, int, int, int]
    keep: tuple[int, int, int, int] | None  # x0, y0, x1, y1: the part of the print that the paper leaves free
    title: Line
    floor: int
    holder: Line
    year: Line
    issuer: Line
    seal: tuple[int, int, int]  # x, y, size; over a print x is the middle of seal and credit
    family: Line | None = None
    wordmark: Line | None = None  # starts at x
    city: Line | None = None  # starts at x
    note: Line | None = None
    rule: tuple[int, int, int, int] | None = None
    qr: tuple[int, int, int] | None = None  # middle, top, size
    verb: Line | None = None
    credit: Line | None = None  # on the ground; None: on a paper tab in the print's foot


CERTIFICATES: Mapping[str, Certificate] = {
    "poster": Certificate(
        size=(1080, 1920),
        paper=(72, 120, 936, 1660),
        frames=(28, 38, 3),
        print=(140, 188, 800, 440),
        keep=None,
        family=Line(540, 698, 34),
        title=Line(540, 826, 92, width=780, limit=2),
        floor=60,
        holder=Line(540, 912, 42, width=780),
        year=Line(540, 1100, 168, width=800),
        issuer=Line(540, 1176, 38, 52, 780, 2),
        qr=(800, 1246, 288),
        verb=Line(800, 1560, 26),
        seal=(152, 1348, 96),
        wordmark=Line(274, 1398, 44),
        city=Line(276, 1442, 28),
        rule=(152, 1592, 928, 1592),
        note=Line(540, 1638, 27, 42, 770, 3),
        credit=Line(540, 1854, 24),
    ),
    "note": Certificate(
        size=(1242, 1660),
        paper=(60, 60, 1122, 1536),
        frames=(28, 38, 3),
        print=(132, 132, 978, 474),
        keep=None,
        family=Line(621, 676, 34),
        title=Line(621, 806, 98, width=940, limit=2),
        floor=66,
        holder=Line(621, 888, 42, width=940),
        year=Line(621, 1062, 168, width=900),
        issuer=Line(621, 1134, 40, 54, 940, 2),
        qr=(960, 1204, 288),
        verb=Line(960, 1520, 26),
        seal=(146, 1308, 96),
        wordmark=Line(268, 1358, 44),
        city=Line(270, 1402, 28),
        credit=Line(621, 1638, 24),
    ),
    "print": Certificate(
        size=(1748, 2480),
        paper=(110, 140, 1528, 2200),
        frames=(44, 60, 4),
        print=(220, 250, 1308, 580),
        keep=None,
        family=Line(874, 934, 52),
        title=Line(874, 1120, 140, width=1280, limit=2),
        floor=92,
        holder=Line(874, 1236, 64, width=1280),
        year=Line(874, 1484, 244, width=1280),
        issuer=Line(874, 1592, 58, 78, 1280, 2),
        qr=(1230, 1690, 540),
        verb=Line(1230, 2258, 40),
        seal=(226, 1880, 150),
        wordmark=Line(416, 1960, 70),
        city=Line(420, 2026, 44),
        credit=Line(874, 2424, 34),
    ),
    "share": Certificate(
        size=(1000, 800),
        paper=(36, 36, 928, 728),
        frames=(16, 24, 2),
        print=(80, 80, 840, 240),
        keep=None,
        title=Line(500, 408, 66, width=800, limit=2),
        floor=46,
        holder=Line(500, 462, 32, width=780),
        year=Line(500, 580, 112, width=800),
        issuer=Line(500, 624, 28, 36, 780, 2),
        seal=(480, 684, 40),
    ),
    "timeline": Certificate(
        size=(800, 800),
        paper=(32, 32, 736, 736),
        frames=(14, 22, 2),
        print=(72, 72, 656, 240),
        keep=None,
        title=Line(400, 400, 64, width=640, limit=2),
        floor=44,
        holder=Line(400, 456, 32, width=620),
        year=Line(400, 576, 112, width=640),
        issuer=Line(400, 620, 28, 36, 620, 2),
        seal=(380, 684, 40),
    ),
    "og": Certificate(
        size=(1200, 630),
        paper=(32, 32, 1136, 566),
        frames=(14, 22, 2),
        print=(76, 76, 520, 478),
        keep=None,
        family=Line(862, 108, 26),
        title=Line(862, 214, 60, width=490, limit=2),
        floor=40,
        holder=Line(862, 284, 30, width=480),
        year=Line(862, 404, 116, width=480),
        issuer=Line(862, 452, 28, 36, 480, 2),
        seal=(842, 514, 40),
    ),
    "cover": Certificate(
        size=(900, 383),
        paper=(268, 16, 363, 351),
        frames=(9, 14, 2),
        print=(0, 0, 900, 383),
        keep=(640, 0, 900, 383),
        title=Line(449, 92, 48, width=310, limit=2),
        floor=34,
        holder=Line(449, 144, 24, width=310),
        year=Line(449, 228, 76, width=310),
        issuer=Line(449, 264, 20, 25, 310, 2),
        seal=(449, 306, 36),
    ),
}
