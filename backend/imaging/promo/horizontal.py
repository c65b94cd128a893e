"""Family A: a horizontal headline on paper under or beside the print. One table row a format, one function for all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from backend.imaging import brand
from backend.imaging.fonts import face
from backend.imaging.promo.art import Art
from backend.imaging.promo.brief import Brief
from backend.imaging.promo.sheet import Sheet
from backend.imaging.typeset import set_line, set_text, set_title

ENGLISH = 0.62


@dataclass(frozen=True)
class Line:
    """Where a text starts (x, first baseline), its size, and for paragraphs leading, width and most lines."""

    x: int
    y: int
    size: int
    leading: int = 0
    width: int = 0
    limit: int = 1


@dataclass(frozen=True)
class Grid:
    """One format of the family; what is None is not drawn. Boxes are x, y, w, h in px."""

    size: tuple[int, int]
    print: tuple[int, int, int, int]
    title: Line
    floor: int
    second: Line
    lead: Line
    seal: tuple[int, int, int]
    wordmark: Line | None
    body: Line | None = None
    index: tuple[int, int, int, int] | None = None  # right end, baseline, size, gap
    heading: Line | None = None  # 连云港 over a poster
    rule: tuple[int, int, int, int] | None = None
    qr: tuple[int, int, int] | None = None
    verb: Line | None = None
    credit: Line | None = None  # right end and baseline; None: on a paper tab in the print's foot
    tab: int = 20


GRIDS: Mapping[str, Grid] = {
    "share": Grid(
        size=(1000, 800),
        print=(0, 0, 1000, 560),
        title=Line(48, 706, 112, width=404, limit=2),
        floor=60,
        second=Line(52, 758, 30, width=412),
        lead=Line(512, 650, 36, 54, 440, 2),
        seal=(512, 722, 40),
        wordmark=Line(564, 752, 28),
        index=(952, 752, 24, 10),
        rule=(478, 612, 478, 762),
    ),
    "timeline": Grid(
        size=(800, 800),
        print=(0, 0, 800, 540),
        title=Line(42, 664, 104, width=580, limit=2),
        floor=60,
        second=Line(0, 0, 0),
        lead=Line(44, 736, 34, 50, 700, 1),
        seal=(700, 600, 56),
        wordmark=None,
    ),
    "og": Grid(
        size=(1200, 630),
        print=(480, 0, 720, 630),
        title=Line(52, 186, 112, width=376, limit=2),
        floor=60,
        second=Line(56, 240, 30, width=376),
        lead=Line(56, 330, 32, 50, 380, 3),
        seal=(56, 530, 48),
        wordmark=Line(118, 564, 30),
    ),
    "poster": Grid(
        size=(1080, 1920),
        print=(60, 132, 960, 1120),
        title=Line(52, 1434, 172, width=690, limit=2),
        floor=88,
        second=Line(62, 1496, 36, width=690),
        lead=Line(60, 1590, 42, 62, 690, 2),
        body=Line(60, 1714, 30, 50, 690, 2),
        seal=(60, 1828, 56),
        wordmark=Line(134, 1868, 36),
        index=(1020, 96, 32, 20),
        heading=Line(60, 96, 32),
        rule=(60, 1800, 1020, 1800),
        qr=(815, 1282, 232),
        verb=Line(1020, 1546, 26),
        credit=Line(1020, 1866, 24),
    ),
    "cover": Grid(
        size=(900, 383),
        print=(0, 0, 900, 281),
        title=Line(270, 340, 46, width=300),
        floor=34,
        second=Line(0, 0, 0),
        lead=Line(271, 370, 22, 26, 360, 1),
        seal=(584, 304, 36),
        wordmark=None,
    ),
    "note": Grid(
        size=(1242, 1660),
        print=(0, 0, 1242, 1080),
        title=Line(64, 1262, 168, width=800, limit=2),
        floor=88,
        second=Line(74, 1322, 38, width=800),
        lead=Line(72, 1414, 46, 66, 1098, 1),
        body=Line(72, 1480, 34, 54, 1098, 1),
        seal=(72, 1560, 56),
        wordmark=Line(146, 1600, 36),
        qr=(943, 1112, 232),
        credit=Line(1170, 1600, 24),
    ),
    "print": Grid(
        size=(1748, 2480),
        print=(100, 190, 1548, 1400),
        title=Line(92, 1830, 270, width=1120, limit=2),
        floor=150,
        second=Line(104, 1920, 56, width=1120),
        lead=Line(100, 2050, 64, 96, 1060, 2),
        body=Line(100, 2226, 46, 76, 1120, 1),
        seal=(100, 2296, 84),
        wordmark=Line(210, 2356, 54),
        index=(1648, 140, 48, 30),
        heading=Line(100, 140, 48),
        rule=(100, 2262, 1648, 2262),
        qr=(1330, 1640, 348),
        verb=Line(1648, 2042, 40),
        credit=Line(1648, 2352, 34),
    ),
}


def draw_horizontal(name: str, brief: Brief, art: Art) -> Sheet:
    """Draw the format `name` of this family; raises KeyError for a format it does not have."""
    grid = GRIDS[name]
    sheet = Sheet(grid.size)
    x, y, w, h = grid.print
    sheet.picture("print", art.at((w, h)), (x, y))
    if grid.heading is not None:
        font = face("serif7", grid.heading.size)
        name, track = ("Lianyungang", 0.0) if brief.lang == "en" else ("连云港", grid.heading.size * 0.3)
        sheet.line("heading", name, (grid.heading.x, grid.heading.y), font, brand.INK, track)
    if grid.index is not None:
        sheet.index(brief.landscape, grid.index[:2], grid.index[2], grid.index[3])
    _words(sheet, grid, brief)
    _foot(sheet, grid, brief)
    return sheet


def _words(sheet: Sheet, grid: Grid, brief: Brief) -> None:
    english = brief.lang == "en"
    line, scale = grid.title, ENGLISH if english else 1.0
    track = 0.0 if english else line.size * 0.05
    family = "serif7en" if english else "serif9"
    floor, several = grid.floor * scale, _room_above(grid) / 1.98
    font, lines = set_title(brief.title, family, line.size * scale, floor, line.width, line.limit, track, several)
    leading = font.size * (1.16 if english else 1.1)
    sheet.lines("title", lines, (line.x, line.y - (len(lines) - 1) * leading), font, brand.INK, leading, track)
    if grid.second.size and brief.second:
        family = "serif7" if english else "serif5en"
        second, text = set_line(brief.second, family, grid.second.size, grid.second.width)
        sheet.lines("second", text, (grid.second.x, grid.second.y), second, brand.INK_2, 0)
    lead = face("serif7en", grid.lead.size * 0.86) if english else face("serif7", grid.lead.size)
    text = set_text(brief.lead, lead, grid.lead.width, grid.lead.limit)
    after = sheet.lines("lead", text, (grid.lead.x, grid.lead.y), lead, brand.MOUNT, grid.lead.leading)
    if grid.body is not None and brief.body:
        body = face("sans5en" if english else "sans4", grid.body.size)
        rest = grid.body.y - (grid.lead.limit - len(text)) * grid.lead.leading if len(text) < grid.lead.limit else after
        start = min(rest, after) + (2 if len(text) == grid.lead.limit else 0)
        lines = set_text(brief.body, body, grid.body.width, grid.body.limit)
        sheet.lines("body", lines, (grid.body.x, start), body, brand.INK_2, grid.body.leading)


def _room_above(grid: Grid) -> float:
    """How far the headline may grow upward from its last baseline before it meets the print or the sheet's edge."""
    x, y, w, h = grid.print
    under = grid.title.x < x + w and x < grid.title.x + grid.title.width and y + h <= grid.title.y
    return grid.title.y - (y + h if under else 0) - grid.title.size * 0.08


def _foot(sheet: Sheet, grid: Grid, brief: Brief) -> None:
    if grid.rule is not None:
        sheet.draw.line(grid.rule, fill=brand.RULE, width=2)
    sheet.seal(*grid.seal)
    if grid.wordmark is not None:
        font = face("serif7", grid.wordmark.size)
        sheet.line("wordmark", "山海连云", (grid.wordmark.x, grid.wordmark.y), font, brand.INK, font.size * 0.12)
    if grid.qr is not None:
        sheet.picture("qr", brand.qr_code(grid.qr[2], brief.address, brand.SALT), grid.qr[:2])
    if grid.verb is not None:
        font = face("sans5en" if brief.lang == "en" else "sans4", grid.verb.size)
        sheet.line("verb", brief.verb, (grid.verb.x, grid.verb.y), font, brand.INK_2, anchor="r")
    if grid.credit is not None:
        font = face("sans5en" if brief.lang == "en" else "sans4", grid.credit.size)
        sheet.line("credit", brief.credit, (grid.credit.x, grid.credit.y), font, brand.INK_2, anchor="r")
    else:
        x, y, w, h = grid.print
        sheet.tab("credit", brief.credit, (x + w, y + h), grid.tab)
