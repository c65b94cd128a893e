"""Where everything stands in family B, one table row a format (BRAND.md section 6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from backend.imaging.promo.art import Keep
from backend.imaging.promo.horizontal import Line


@dataclass(frozen=True)
class Slip:
    """The slip: left edge and width, where the title begins, its pitch, the most it may take, coral line, seal."""

    x: int
    width: int
    top: int
    pitch: int
    most: int
    edge: int
    seal: int


@dataclass(frozen=True)
class Columns:
    """The lead in vertical columns: middle of the first one, top, glyph size, pitch, distance, cells, most columns."""

    x: int
    top: int
    size: int
    pitch: int
    gap: int
    cells: int
    most: int


@dataclass(frozen=True)
class Grid:
    """One format of the family; what is None is not drawn. `tab` is x0, y0, x1, y1, `keep` the print's free part."""

    size: tuple[int, int]
    print: tuple[int, int, int, int]
    slip: Slip
    keep: Keep
    columns: Columns | None = None
    tab: tuple[int, int, int, int] | None = None
    lead: Line | None = None  # on the tab; on a poster in the foot when it cannot stand in columns
    family: Line | None = None
    second: Line | None = None
    body: Line | None = None
    rule: tuple[int, int, int, int] | None = None
    wordmark: Line | None = None
    qr: tuple[int, int, int] | None = None  # right end and top of its ink, and its size with the quiet zone
    verb: int = 0
    credit: Line | None = None  # right end and baseline; None: on a paper tab that ends at `corner`
    corner: tuple[int, int] = (0, 0)


GRIDS: Mapping[str, Grid] = {
    "share": Grid(
        size=(1000, 800),
        print=(0, 0, 1000, 800),
        slip=Slip(752, 176, 36, 120, 480, 10, 56),
        keep=(0, 0, 752, 712),
        tab=(0, 712, 752, 800),
        lead=Line(40, 769, 34, width=524),
        wordmark=Line(712, 768, 28),
        corner=(1000, 800),
    ),
    "timeline": Grid(
        size=(800, 800),
        print=(0, 0, 800, 800),
        slip=Slip(592, 156, 34, 116, 480, 9, 50),
        keep=(0, 0, 592, 728),
        tab=(0, 728, 592, 800),
        lead=Line(34, 776, 34, width=530),
        corner=(800, 800),
    ),
    "og": Grid(
        size=(1200, 630),
        print=(0, 0, 1200, 630),
        slip=Slip(980, 164, 28, 108, 400, 9, 52),
        keep=(0, 0, 980, 550),
        tab=(0, 550, 980, 630),
        lead=Line(44, 602, 34, width=700),
        wordmark=Line(936, 601, 28),
        corner=(1200, 630),
    ),
    "poster": Grid(
        size=(1080, 1920),
        print=(0, 0, 1080, 1248),
        slip=Slip(784, 236, 196, 160, 660, 14, 72),
        keep=(0, 0, 640, 1248),
        columns=Columns(728, 196, 42, 55, 80, 10, 2),
        lead=Line(60, 1486, 42, 60, 690, 2),
        family=Line(58, 1348, 58),
        second=Line(60, 1398, 32, width=690),
        body=Line(60, 1490, 38, 64, 690, 4),
        rule=(60, 1800, 1020, 1800),
        wordmark=Line(60, 1866, 32),
        qr=(1020, 1292, 288),
        verb=28,
        credit=Line(1020, 1864, 24),
    ),
    "cover": Grid(
        size=(900, 383),
        print=(0, 0, 900, 383),
        slip=Slip(282, 104, 24, 84, 236, 7, 38),
        keep=(440, 0, 641, 383),
        columns=Columns(420, 22, 30, 38, 0, 8, 1),
        corner=(641, 383),
    ),
    "note": Grid(
        size=(1242, 1660),
        print=(0, 0, 1242, 1270),
        slip=Slip(904, 256, 76, 188, 800, 15, 80),
        keep=(0, 0, 740, 1270),
        columns=Columns(842, 76, 48, 62, 90, 10, 2),
        lead=Line(72, 1506, 46, 64, 800, 1),
        family=Line(70, 1374, 62),
        second=Line(72, 1428, 34, width=800),
        body=Line(72, 1506, 34, 54, 800, 2),
        qr=(1170, 1300, 288),
        verb=28,
        credit=Line(72, 1626, 24),
    ),
    "print": Grid(
        size=(1748, 2480),
        print=(0, 0, 1748, 1760),
        slip=Slip(1290, 360, 140, 256, 1080, 20, 112),
        keep=(0, 0, 1060, 1760),
        columns=Columns(1200, 140, 66, 86, 124, 10, 2),
        lead=Line(100, 2098, 64, 84, 1010, 2),
        family=Line(96, 1896, 92),
        second=Line(100, 1972, 50, width=1010),
        body=Line(100, 2080, 46, 78, 1010, 3),
        wordmark=Line(100, 2376, 48),
        qr=(1648, 1820, 540),
        verb=40,
        credit=Line(380, 2374, 34),
    ),
}
