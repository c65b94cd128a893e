"""Family B: a vertical headline on a slip that hangs from the upper edge. `vertical_grids` has a row a format.

In Chinese only; for villages, stories and the headline picture of places with short names.
"""

from __future__ import annotations

from collections.abc import Mapping

from backend.imaging import brand
from backend.imaging.columns import set_columns
from backend.imaging.fonts import face
from backend.imaging.promo.art import Art
from backend.imaging.promo.brief import Brief
from backend.imaging.promo.contrast import least_contrast
from backend.imaging.promo.sheet import Sheet
from backend.imaging.promo.vertical_grids import GRIDS, Columns, Grid, Slip
from backend.imaging.typeset import set_line, set_text

LONGEST: Mapping[str, int] = {"village": 8, "story": 8, "place": 4}  # characters a title may have by kind
EVERYWHERE = frozenset({"village", "story"})  # kinds that take the family in all formats; the others for the cover only
COLUMN_INKS = ("#12353D", "#FBF3E2")  # for plain dark and plain light prints
LEAST = 4.8  # contrast that columns need on the print itself


def fits_vertical(brief: Brief, name: str) -> bool:
    """Whether a title stands on a slip in the format `name`: a few Chinese characters, no Latin among them."""
    wanted = brief.kind in EVERYWHERE or name == "cover"
    short = 2 <= len(brief.title) <= LONGEST.get(brief.kind, 0)
    return wanted and brief.lang == "zh" and short and not any(char < "\u2e80" for char in brief.title)


def draw_vertical(name: str, brief: Brief, art: Art) -> Sheet:
    """Draw the format `name` of this family; raises KeyError for a format it does not have."""
    grid = GRIDS[name]
    sheet = Sheet(grid.size)
    sheet.show(art, grid.print, grid.keep)
    _slip(sheet, grid.slip, brief.title)
    stands = grid.columns is not None and _columns(sheet, grid.columns, brief.lead)
    if grid.tab is not None and grid.lead is not None:
        sheet.paper("tab", grid.tab)
        font, lines = set_line(brief.lead, "serif7", grid.lead.size, grid.lead.width)
        sheet.lines("lead", lines, (grid.lead.x, grid.lead.y), font, brand.MOUNT, 0)
    if grid.family is not None:
        _foot(sheet, grid, brief, stands)
    _marks(sheet, grid, brief)
    return sheet


def _slip(sheet: Sheet, slip: Slip, title: str) -> None:
    pitch = min(slip.pitch, slip.most // len(title))
    end = slip.top + pitch * len(title)
    gap = round(slip.seal * 0.34)
    sheet.slip(slip.x, slip.width, end + 2 * gap + slip.seal + slip.edge, slip.edge)
    middle = slip.x + slip.width // 2
    sheet.column("title", title, (middle, slip.top), face("serif9", pitch * 0.86), brand.INK, pitch)
    sheet.seal(middle - slip.seal // 2, end + gap, slip.seal)


def _columns(sheet: Sheet, place: Columns, lead: str) -> bool:
    """The lead beside the slip; False when it is not set there.

    On a photo that is not plain enough it has a slip of its own; a drawn print is left alone then.
    """
    columns = set_columns(lead, place.cells, place.most)
    if not columns:
        return False
    half, longest = place.size // 2, max(len(column) for column in columns)
    left = place.x - place.gap * (len(columns) - 1)
    box = (left - half - 2, place.top, place.x + half + 2, place.top + longest * place.pitch)
    contrast, fill = max((least_contrast(sheet.image, box, color), color) for color in COLUMN_INKS)
    if contrast < LEAST:
        if "focus" not in sheet.boxes:
            return False
        fill, pad = brand.INK, round(place.size * 0.4)
        sheet.paper("lead-slip", (box[0] - pad, 0, box[2] + pad, box[3] + pad))
    for number, column in enumerate(columns):
        at = (place.x - number * place.gap, float(place.top))
        sheet.column(f"lead-{number + 1}", column, at, face("serif7", place.size), fill, place.pitch)
    return True


def _foot(sheet: Sheet, grid: Grid, brief: Brief, stands: bool) -> None:
    assert grid.family is not None and grid.second is not None and grid.lead is not None and grid.body is not None
    name = brief.family_name if brief.family_name.startswith("连云港") else f"连云港{brief.family_name}"
    family = face("serif9", grid.family.size)
    sheet.line("family", name, (grid.family.x, grid.family.y), family, brand.INK, grid.family.size * 0.1)
    if brief.second:
        font, lines = set_line(brief.second, "serif5en", grid.second.size, grid.second.width)
        sheet.lines("second", lines, (grid.second.x, grid.second.y), font, brand.INK_2, 0)
    y, limit = float(grid.body.y), grid.body.limit
    if not stands:
        lead = face("serif7", grid.lead.size)
        lines = set_text(brief.lead, lead, grid.lead.width, grid.lead.limit)
        y = grid.lead.y - (len(lines) - 1) * grid.lead.leading * 0.45
        y = sheet.lines("lead", lines, (grid.lead.x, y), lead, brand.MOUNT, grid.lead.leading)
        y += grid.body.leading * 0.2
        limit -= len(lines)
    body = face("sans4", grid.body.size)
    if brief.body and limit > 0:
        lines = set_text(brief.body, body, grid.body.width, limit)
        sheet.lines("body", lines, (grid.body.x, y), body, brand.INK_2, grid.body.leading)


def _marks(sheet: Sheet, grid: Grid, brief: Brief) -> None:
    if grid.rule is not None:
        sheet.draw.line(grid.rule, fill=brand.RULE, width=2)
    if grid.wordmark is not None:
        font, track = face("serif7", grid.wordmark.size), grid.wordmark.size * 0.12
        at = (grid.wordmark.x, grid.wordmark.y)
        sheet.line("wordmark", "山海连云", at, font, brand.INK, track, "r" if grid.tab is not None else "l")
    if grid.qr is not None:
        sheet.code(brief.address, grid.qr[:2], grid.qr[2], brand.SALT, brief.verb, face("sans4", grid.verb))
    if grid.credit is not None:
        side = "l" if grid.credit.x < grid.size[0] // 2 else "r"
        credit = face("sans4", grid.credit.size)
        sheet.line("credit", brief.credit, (grid.credit.x, grid.credit.y), credit, brand.INK_2, anchor=side)
        return
    beside = grid.corner[0] - (grid.tab[2] if grid.tab is not None else 0)
    if face("sans4", 20).length(brief.credit) + 24 <= beside:
        sheet.tab("credit", brief.credit, grid.corner, 20)
    elif grid.tab is not None:
        sheet.tab("credit", brief.credit, (0, grid.tab[1] - 12), 20, "l")
