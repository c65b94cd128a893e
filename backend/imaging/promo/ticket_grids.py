"""Where everything stands on a ticket (family C): one row a format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from backend.imaging.promo.horizontal import Line


@dataclass(frozen=True)
class Ticket:
    """One format of the family; what is None is not drawn. Boxes are x, y, w, h in px."""

    size: tuple[int, int]
    paper: tuple[int, int, int, int]
    tear: int  # where the ticket tears: y of a tear across, x of one that runs down
    upright: bool  # whether it runs down
    notch: int  # radius
    print: tuple[int, int, int, int]
    keep: tuple[int, int, int, int] | None  # x0, y0, x1, y1: the part of the print that the ticket leaves free
    title: Line
    floor: int
    day: Line  # limit 2: may stand on two lines, the last one at y
    civil: Line
    seal: tuple[int, int, int]
    lead: Line | None = None
    rows: Line | None = None  # label and value; `width` includes the label
    note: Line | None = None  # y of the last line
    wordmark: Line | None = None  # x of its middle
    rule: tuple[int, int, int, int] | None = None
    qr: tuple[int, int, int] | None = None  # middle, top, size
    verb: Line | None = None
    heading: Line | None = None  # over a ticket: from x to as far from the other edge
    credit: Line | None = None  # on the ground, about x; None: on a paper tab in the print's foot
    foot: Line | None = None  # the credit on the ticket itself, from x


TICKETS: Mapping[str, Ticket] = {
    "poster": Ticket(
        size=(1080, 1920),
        paper=(72, 168, 936, 1612),
        tear=1204,
        upright=False,
        notch=30,
        print=(96, 192, 888, 690),
        keep=None,
        title=Line(118, 1038, 118, width=840, limit=2),
        floor=76,
        lead=Line(122, 1122, 36, 54, 836, 1),
        day=Line(118, 1404, 150, width=540),
        civil=Line(122, 1472, 36, 52, 536, 1),
        rows=Line(122, 1562, 30, 52, 536, 2),
        note=Line(122, 1728, 26, 42, 536, 2),
        rule=(690, 1252, 690, 1732),
        qr=(849, 1242, 288),
        verb=Line(849, 1556, 26),
        seal=(811, 1604, 76),
        wordmark=Line(849, 1726, 30),
        heading=Line(76, 112, 40),
        credit=Line(540, 1858, 24),
    ),
    "note": Ticket(
        size=(1242, 1660),
        paper=(72, 72, 1098, 1516),
        tear=1080,
        upright=False,
        notch=32,
        print=(98, 98, 1046, 680),
        keep=None,
        title=Line(124, 922, 124, width=994, limit=2),
        floor=84,
        lead=Line(128, 1004, 38, 54, 990, 1),
        day=Line(124, 1262, 166, width=640),
        civil=Line(128, 1332, 38, 54, 636, 1),
        rows=Line(128, 1412, 31, 48, 636, 2),
        note=Line(128, 1550, 26, 40, 636, 2),
        rule=(806, 1126, 806, 1544),
        qr=(988, 1110, 288),
        verb=Line(988, 1427, 27),
        seal=(897, 1466, 64),
        wordmark=Line(1050, 1510, 32),
        credit=Line(621, 1634, 24),
    ),
    "print": Ticket(
        size=(1748, 2480),
        paper=(110, 240, 1528, 2060),
        tear=1530,
        upright=False,
        notch=48,
        print=(148, 278, 1452, 860),
        keep=None,
        title=Line(184, 1330, 186, width=1376, limit=2),
        floor=122,
        lead=Line(190, 1446, 56, 80, 1370, 1),
        day=Line(184, 1800, 230, width=762),
        civil=Line(190, 1896, 56, 80, 786, 1),
        rows=Line(190, 2000, 46, 72, 786, 2),
        note=Line(190, 2236, 39, 58, 786, 2),
        rule=(1010, 1604, 1010, 2226),
        qr=(1324, 1562, 540),
        verb=Line(1324, 2138, 40),
        seal=(1150, 2184, 84),
        wordmark=Line(1372, 2244, 50),
        heading=Line(116, 164, 62),
        credit=Line(874, 2404, 34),
    ),
    "share": Ticket(
        size=(1000, 800),
        paper=(40, 40, 920, 720),
        tear=640,
        upright=True,
        notch=22,
        print=(64, 64, 552, 440),
        keep=None,
        title=Line(70, 600, 68, width=540, limit=2),
        floor=48,
        lead=Line(72, 666, 32, 46, 536, 2),
        day=Line(676, 308, 116, width=248, limit=2),
        civil=Line(680, 376, 28, 42, 244, 3),
        rows=Line(680, 630, 26, width=244),
        seal=(680, 664, 56),
        wordmark=Line(816, 703, 30),
    ),
    "timeline": Ticket(
        size=(800, 800),
        paper=(36, 36, 728, 728),
        tear=518,
        upright=False,
        notch=22,
        print=(58, 58, 684, 290),
        keep=None,
        title=Line(76, 438, 74, width=648, limit=2),
        floor=54,
        lead=Line(79, 488, 28, 40, 642, 1),
        day=Line(76, 650, 104, width=560),
        civil=Line(79, 706, 30, 42, 540, 1),
        seal=(660, 656, 64),
    ),
    "og": Ticket(
        size=(1200, 630),
        paper=(40, 40, 1120, 550),
        tear=800,
        upright=True,
        notch=22,
        print=(64, 64, 712, 332),
        keep=None,
        title=Line(72, 484, 70, width=696, limit=2),
        floor=52,
        lead=Line(75, 546, 30, 44, 690, 1),
        day=Line(838, 286, 112, width=286, limit=2),
        civil=Line(842, 350, 28, 42, 282, 3),
        rows=Line(842, 478, 26, width=282),
        seal=(842, 506, 52),
        wordmark=Line(974, 543, 30),
    ),
    "cover": Ticket(
        size=(900, 383),
        paper=(268, 30, 363, 323),
        tear=158,
        upright=False,
        notch=14,
        print=(0, 0, 900, 383),
        keep=(640, 0, 900, 383),
        title=Line(290, 104, 50, width=320, limit=2),
        floor=34,
        day=Line(290, 250, 74, width=320),
        civil=Line(292, 290, 24, 32, 316, 1),
        seal=(575, 302, 36),
        foot=Line(292, 332, 20),
    ),
}
