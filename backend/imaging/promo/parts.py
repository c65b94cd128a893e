"""What tickets and certificates share: the code with its verb, the credit, and the print behind a small paper."""

from __future__ import annotations

from backend.imaging import brand
from backend.imaging.fonts import face
from backend.imaging.promo.art import Art, Keep
from backend.imaging.promo.brief import Brief
from backend.imaging.promo.horizontal import Line
from backend.imaging.promo.sheet import Sheet

CAP = 0.86  # height of a Chinese character over its baseline, of its size
TAB = 20  # px: size of a credit in a print's foot


def small_face(lang: str) -> str:
    """The face of captions."""
    return "sans5en" if lang == "en" else "sans4"


def draw_code(sheet: Sheet, brief: Brief, box: tuple[int, int, int], verb: Line) -> None:
    """The QR code in the middle of a square (middle, top, size in px), and what it is good for, about verb.x."""
    middle, top, size = box
    code, _ = brand.tight_code(size, brief.address, brand.PAPER)
    sheet.picture("qr", code, (middle - code.width // 2, top + (size - code.height) // 2))
    font = face(small_face(brief.lang), verb.size)
    sheet.line("verb", brief.verb, (verb.x, verb.y), font, brand.INK_2, anchor="m")


def show_above(sheet: Sheet, art: Art, box: tuple[int, int, int, int], credit: Line | None) -> None:
    """Lay the art in `box`; a focal point that a credit in the print's foot would cover is moved up."""
    x, y, w, h = box
    point, strip = art.focal((w, h)), TAB * 2
    hidden = credit is None and point is not None and point[1] >= h - strip
    sheet.show(art, box, (x, y, x + w, y + h - strip) if hidden else None)


def show_behind(sheet: Sheet, art: Art, box: tuple[int, int, int, int], keep: Keep) -> None:
    """Lay the art under a paper that leaves `keep` free and as much on the other side; its subject to the side that can
    hold the focal point, else to `keep`."""
    x0, y0, x1, y1 = keep
    w, h = box[2:]
    for side in (keep, (w - x1, y0, w - x0, y1)):
        point = art.focal((w, h), side)
        if point is None or side[0] <= point[0] < side[2]:
            sheet.show(art, box, side)
            return
    sheet.show(art, box, keep)


def draw_credit(sheet: Sheet, brief: Brief, line: Line | None, fill: str) -> None:
    """The credit about line.x on the sheet's ground; without a line on a paper tab in the print's foot."""
    if line is not None:
        font = face(small_face(brief.lang), line.size)
        sheet.line("credit", brief.credit, (line.x, line.y), font, fill, anchor="m")
        return
    shown = sheet.boxes["print"]
    sheet.tab("credit", brief.credit, (shown["x"] + shown["w"], shown["y"] + shown["h"]), TAB)
