"""Family A: a horizontal headline on paper under or beside the print. One table row a format, one function for all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from backend.imaging import brand
from backend.imaging.fonts import Face, face
from backend.imaging.promo.art import Art
from backend.imaging.promo.brief import Brief
from backend.imaging.promo.sheet import Sheet
from backend.imaging.typeset import ELLIPSIS, set_line, set_text, set_title

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
    lead: Line
    seal: tuple[int, int, int]
    second: Line | None = None
    wordmark: Line | None = None
    body: Line | None = None
    index: tuple[int, int, int, int] | None = None  # right end, baseline, size, gap
    heading: Line | None = None  # 连云港 over a poster
    rule: tuple[int, int, int, int] | None = None
    qr: tuple[int, int, int] | None = None  # right end and top of its ink, and its size with the quiet zone
    verb: int = 0
    credit: Line | None = None  # right end (left end in the left half); None: on a paper tab in the print's foot
    tab: tuple[int, int, int, int] | None = None  # paper over the print that carries the words: x0, y0, x1, y1


GRIDS: Mapping[str, Grid] = {
    "share": Grid(
        size=(1000, 800),
        print=(0, 0, 1000, 560),
        title=Line(48, 706, 112, width=404, limit=2),
        floor=60,
        second=Line(52, 758, 30, 28, 412, 2),
        lead=Line(512, 642, 36, 50, 440, 2),
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
        lead=Line(44, 736, 34, 50, 700, 1),
        seal=(700, 600, 56),
    ),
    "og": Grid(
        size=(1200, 630),
        print=(480, 0, 720, 630),
        title=Line(52, 186, 112, width=376, limit=2),
        floor=60,
        second=Line(56, 240, 30, 34, 376, 2),
        lead=Line(56, 330, 32, 50, 380, 3),
        seal=(56, 530, 48),
        wordmark=Line(118, 564, 30),
    ),
    "poster": Grid(
        size=(1080, 1920),
        print=(60, 132, 960, 990),
        title=Line(52, 1300, 172, width=690, limit=2),
        floor=88,
        second=Line(62, 1360, 36, width=690),
        lead=Line(60, 1452, 42, 62, 640, 2),
        body=Line(60, 1596, 34, 58, 960, 3),
        seal=(60, 1828, 56),
        wordmark=Line(134, 1868, 36),
        index=(1020, 96, 32, 20),
        heading=Line(60, 96, 32),
        rule=(60, 1800, 1020, 1800),
        qr=(1020, 1150, 288),
        verb=26,
        credit=Line(1020, 1866, 24),
    ),
    "cover": Grid(
        size=(900, 383),
        print=(0, 0, 900, 383),
        tab=(258, 236, 641, 383),
        title=Line(276, 298, 54, width=296, limit=2),
        floor=36,
        lead=Line(278, 336, 26, 30, 346, 2),
        seal=(588, 252, 38),
        credit=Line(278, 369, 20),
    ),
    "note": Grid(
        size=(1242, 1660),
        print=(0, 0, 1242, 1040),
        title=Line(64, 1216, 168, width=800, limit=2),
        floor=88,
        second=Line(74, 1278, 38, width=800),
        lead=Line(72, 1394, 46, 66, 870, 1),
        body=Line(72, 1464, 34, 54, 1098, 2),
        seal=(72, 1566, 56),
        wordmark=Line(146, 1606, 36),
        qr=(1170, 1078, 288),
        verb=26,
        credit=Line(1170, 1604, 24),
    ),
    "print": Grid(
        size=(1748, 2480),
        print=(100, 190, 1548, 1290),
        title=Line(92, 1728, 250, width=1040, limit=2),
        floor=140,
        second=Line(104, 1824, 56, width=1040),
        lead=Line(100, 1936, 64, 96, 1020, 2),
        body=Line(100, 2138, 46, 72, 1040, 2),
        seal=(100, 2294, 84),
        wordmark=Line(210, 2354, 54),
        index=(1648, 140, 48, 30),
        heading=Line(100, 140, 48),
        rule=(100, 2268, 1648, 2268),
        qr=(1648, 1542, 540),
        verb=38,
        credit=Line(1648, 2350, 34),
    ),
}


def draw_horizontal(name: str, brief: Brief, art: Art) -> Sheet:
    """Draw the format `name` of this family; raises KeyError for a format it does not have."""
    grid = GRIDS[name]
    sheet = Sheet(grid.size)
    lead, lines = _set_lead(grid.lead, brief)
    if grid.tab is not None:
        grid = _risen(grid, (len(lines) - 1) * grid.lead.leading)
    sheet.show(art, grid.print, None if grid.tab is None else (grid.tab[0], 0, grid.tab[2], grid.tab[1]))
    if grid.tab is not None:
        sheet.paper("tab", grid.tab)
    if grid.heading is not None:
        font = face("serif7", grid.heading.size)
        city, track = ("Lianyungang", 0.0) if brief.lang == "en" else ("连云港", grid.heading.size * 0.3)
        sheet.line("heading", city, (grid.heading.x, grid.heading.y), font, brand.INK, track)
    if grid.index is not None:
        sheet.index(brief.landscape, grid.index[:2], grid.index[2], grid.index[3])
    _title(sheet, grid, brief)
    after = sheet.lines("lead", lines, (grid.lead.x, grid.lead.y), lead, brand.MOUNT, grid.lead.leading)
    if grid.body is not None and brief.body:
        font = face("sans5en" if brief.lang == "en" else "sans4", grid.body.size)
        gap = grid.body.y - grid.lead.y - grid.lead.limit * grid.lead.leading
        words = set_text(brief.body, font, grid.body.width, grid.body.limit + grid.lead.limit - len(lines))
        sheet.lines("body", words, (grid.body.x, after + gap), font, brand.INK_2, grid.body.leading)
    _foot(sheet, grid, brief)
    return sheet


def _set_lead(line: Line, brief: Brief) -> tuple[Face, list[str]]:
    family, size = ("serif7en", line.size * 0.86) if brief.lang == "en" else ("serif7", line.size)
    if line.limit == 1:
        return set_line(brief.lead, family, size, line.width)
    font = face(family, size)
    return font, set_text(brief.lead, font, line.width, line.limit)


def _risen(grid: Grid, by: int) -> Grid:
    """The grid with its tab `by` px taller: what stands on it moves up, but for the credit in its foot."""
    if grid.tab is None or by <= 0:
        return grid
    x, y, size = grid.seal
    return replace(
        grid,
        tab=(grid.tab[0], grid.tab[1] - by, *grid.tab[2:]),
        title=replace(grid.title, y=grid.title.y - by),
        lead=replace(grid.lead, y=grid.lead.y - by),
        seal=(x, y - by, size),
    )


def _title(sheet: Sheet, grid: Grid, brief: Brief) -> None:
    english = brief.lang == "en"
    line, scale = grid.title, ENGLISH if english else 1.0
    track = 0.0 if english else line.size * 0.05
    family = "serif7en" if english else "serif9"
    floor, room = grid.floor * scale, _room_above(grid)
    limit = line.limit + 1 if english and room > floor * 3.3 else line.limit
    font, lines = set_title(brief.title, family, line.size * scale, floor, line.width, limit, track, room / 2.08)
    if limit == line.limit and lines[-1].endswith(ELLIPSIS):  # rather one more line than a name cut short
        size = min(floor, room / 3.3)
        font, lines = set_title(brief.title, family, size, size + 1, line.width, limit + 1, track, size)
    leading = font.size * (1.16 if english else 1.1)
    sheet.lines("title", lines, (line.x, line.y - (len(lines) - 1) * leading), font, brand.INK, leading, track)
    if grid.second is not None and brief.second:
        family = "serif7" if english else "serif5en"
        line = grid.second
        font, lines = set_line(brief.second, family, line.size, line.width)
        if line.limit > 1 and lines[0].endswith(ELLIPSIS):
            font = face(family, line.size * 0.8)
            lines = set_text(brief.second, font, line.width, line.limit)
        y = line.y - (len(lines) - 1) * line.leading / 3
        sheet.lines("second", lines, (line.x, y), font, brand.INK_2, line.leading)


def _room_above(grid: Grid) -> float:
    """How far the headline may grow upward from its last baseline before it meets the print or the paper's edge."""
    x, y, w, h = grid.print
    under = grid.title.x < x + w and x < grid.title.x + grid.title.width and y + h <= grid.title.y
    top = grid.tab[1] if grid.tab is not None else y + h if under else 0
    return grid.title.y - top - grid.title.size * 0.08


def _foot(sheet: Sheet, grid: Grid, brief: Brief) -> None:
    if grid.rule is not None:
        sheet.draw.line(grid.rule, fill=brand.RULE, width=2)
    sheet.seal(*grid.seal)
    if grid.wordmark is not None:
        font = face("serif7", grid.wordmark.size)
        sheet.line("wordmark", "山海连云", (grid.wordmark.x, grid.wordmark.y), font, brand.INK, font.size * 0.12)
    small = "sans5en" if brief.lang == "en" else "sans4"
    if grid.qr is not None:
        sheet.code(brief.address, grid.qr[:2], grid.qr[2], brand.SALT, brief.verb, face(small, grid.verb))
    if grid.credit is not None:
        side = "l" if grid.credit.x < grid.size[0] // 2 else "r"
        font, lines = set_line(brief.credit, small, grid.credit.size, grid.size[0] * 0.42)
        sheet.line("credit", lines[0], (grid.credit.x, grid.credit.y), font, brand.INK_2, anchor=side)
    else:
        x, y, w, h = grid.print
        sheet.tab("credit", brief.credit, (x + w, y + h), 20)
