"""The certificate: an honour that was awarded, its year and its issuer in full. Nothing else may look like one."""

from __future__ import annotations

import re

from backend.imaging import brand
from backend.imaging.fonts import face
from backend.imaging.promo.art import Art, DrawnArt
from backend.imaging.promo.brief import Brief
from backend.imaging.promo.certificate_grids import CERTIFICATES, Certificate
from backend.imaging.promo.horizontal import ENGLISH, Line
from backend.imaging.promo.parts import CAP, draw_code, draw_credit, show_above, show_behind, small_face
from backend.imaging.promo.sheet import Sheet
from backend.imaging.typeset import fits, set_line, set_text, set_title, wrap

UNKNOWN = {
    "year": {"zh": "年份待核实", "en": "Year to be checked"},
    "issuer": {"zh": "授予单位待核实", "en": "Issuer to be checked"},
}
NATIONAL, OTHER = {"zh": "国字头名片", "en": "NATIONAL HONOURS"}, {"zh": "荣誉名片", "en": "HONOURS"}
FRAME = "#CFC2A0"


def is_awarded(brief: Brief) -> bool:
    """Candidates and applications get no frame and no year."""
    return brief.kind == "honour" and brief.own.get("standing") == "awarded"


def draw_certificate(name: str, brief: Brief, art: Art) -> Sheet:
    """Draw the format `name` of an awarded honour."""
    grid = CERTIFICATES[name]
    sheet = Sheet(grid.size, brand.CERTIFICATE)
    shown = art.landscape() if isinstance(art, DrawnArt) else art
    if grid.keep is not None:
        show_behind(sheet, shown, grid.print, grid.keep)
    _paper(sheet, grid)
    if grid.keep is None:
        show_above(sheet, shown, grid.print, grid.credit)
    _words(sheet, grid, brief)
    _foot(sheet, grid, brief)
    return sheet


def _paper(sheet: Sheet, grid: Certificate) -> None:
    x, y, w, h = grid.paper
    sheet.image.paste(brand.paper((w, h), brand.PAPER), (x, y))
    for inset, fill, width in ((grid.frames[0], brand.REED, grid.frames[2]), (grid.frames[1], FRAME, 1)):
        sheet.draw.rectangle((x + inset, y + inset, x + w - inset, y + h - inset), outline=fill, width=width)
    if grid.keep is not None:
        sheet.note("certificate", (x, y, x + w, y + h), [])


def _words(sheet: Sheet, grid: Certificate, brief: Brief) -> None:
    english = brief.lang == "en"
    serif, scale = ("serif7en", ENGLISH) if english else ("serif7", 1.0)
    if grid.family is not None:
        line, track = grid.family, grid.family.size * (0.1 if english else 0.5)
        name = (NATIONAL if brief.own.get("level") == "national" else OTHER)[brief.lang]
        sheet.line("family", name, (line.x, line.y), face("serif7", line.size), brand.REED, track, "m")
    line, track = grid.title, 0.0 if english else grid.title.size * 0.04
    size, family = line.size * scale, "serif7en" if english else "serif9"
    floor = size * 0.86 if english else grid.floor
    font, texts = set_title(bare_title(brief), family, size, floor, line.width, line.limit, track, floor * 0.88)
    leading, middle = font.size * 1.2, line.y - line.size * CAP / 2
    first = middle + font.size * CAP / 2 - (len(texts) - 1) * leading / 2
    sheet.lines("title", texts, (line.x, first), font, brand.INK, leading, track, "m")
    line, size = grid.holder, grid.holder.size * (0.86 if english else 1)
    holder, texts = set_title(str(brief.own.get("holder") or brief.second), serif, size, size * 0.6, line.width, 1)
    sheet.lines("holder", texts, (line.x, line.y), holder, brand.MOUNT, 0, anchor="m")
    line, year = grid.year, _known(brief, "year")
    size, up = (line.size, 0.0) if year.isdigit() else (line.size * (0.42 if english else 0.6), line.size * 0.16)
    font, texts = set_line(year, "serif9", size, line.width)
    sheet.lines("year", texts, (line.x, line.y - up), font, brand.REED, 0, anchor="m")
    _issuer(sheet, grid.issuer, brief, serif)
    if grid.note is not None:
        note = face(small_face(brief.lang), grid.note.size)
        texts = set_text(brief.lead, note, grid.note.width, grid.note.limit)
        first = grid.note.y + (grid.note.limit - len(texts)) * grid.note.leading / 2
        sheet.lines("note", texts, (grid.note.x, first), note, brand.INK_2, grid.note.leading, anchor="m")


def _issuer(sheet: Sheet, line: Line, brief: Brief, serif: str) -> None:
    """The issuer in full, smaller where it is long; what stands in brackets goes to a line of its own if it can."""
    text = _known(brief, "issuer")
    apart = [part.strip() for part in re.split(r"(?=[（(])", text)]
    font, texts = face(serif, line.size), [text]
    for size in range(line.size, line.size // 2, -1):
        font = face(serif, size)
        found = (
            way for way in ([text], apart, wrap(text, font, line.width)) if fits(way, font, line.width, line.limit)
        )
        texts = next(found, [])
        if texts:
            break
    for number, each in enumerate(texts or set_text(text, font, line.width, line.limit)):
        at = (line.x, line.y + number * font.size * 1.36)
        sheet.line(f"issuer-{number + 1}", each, at, font, brand.INK, 0, "m")


def _foot(sheet: Sheet, grid: Certificate, brief: Brief) -> None:
    english = brief.lang == "en"
    small = small_face(brief.lang)
    if grid.rule is not None:
        sheet.draw.line(grid.rule, fill=FRAME, width=1)
    if grid.keep is not None:
        _signature(sheet, grid, brief)
        return
    sheet.seal(*grid.seal)
    if grid.wordmark is not None:
        font, at = face("serif7", grid.wordmark.size), (grid.wordmark.x, grid.wordmark.y)
        sheet.line("wordmark", "山海连云", at, font, brand.INK, font.size * 0.12)
    if grid.city is not None:
        name, track = ("Lianyungang", 0.0) if english else ("连云港", 2.0)
        sheet.line("city", name, (grid.city.x, grid.city.y), face(small, grid.city.size), brand.INK_2, track)
    if grid.qr is not None and grid.verb is not None:
        draw_code(sheet, brief, grid.qr, grid.verb)
    draw_credit(sheet, brief, grid.credit, brand.INK_2)


def _signature(sheet: Sheet, grid: Certificate, brief: Brief) -> None:
    """Seal and credit side by side on the paper, about the seal's x: the print has no foot of its own."""
    middle, top, size = grid.seal
    room = grid.paper[2] - 2 * grid.frames[1] - size - 30
    font, texts = set_line(brief.credit, small_face(brief.lang), 20, room)
    left = round(middle - (size + 10 + font.length(texts[0])) / 2)
    sheet.seal(left, top, size)
    sheet.lines("credit", texts, (left + size + 10, top + size * 0.7), font, brand.INK_2, 0)


def bare_title(brief: Brief) -> str:
    """The honour's name without its holder in brackets at the end: the holder has a line of its own."""
    found = re.fullmatch(r"(.+?)\s?[（(]([^（()）]{2,})[）)]", brief.title)
    return found[1] if found and found[2] in str(brief.own.get("holder")) else brief.title


def _known(brief: Brief, name: str) -> str:
    value = str(brief.own.get(name) or "")
    return value if value and value != "unknown" else UNKNOWN[name][brief.lang]
