"""The certificate: an honour that was awarded, its year and its issuer in full. Nothing else may look like one."""

from __future__ import annotations

from backend.imaging import brand
from backend.imaging.fonts import face
from backend.imaging.promo.art import Art, DrawnArt
from backend.imaging.promo.brief import Brief
from backend.imaging.promo.sheet import Sheet
from backend.imaging.typeset import set_text, set_title

UNKNOWN = {"zh": "待核实", "en": "to be checked"}


def is_awarded(brief: Brief) -> bool:
    """Candidates and applications get no frame and no year."""
    return brief.kind == "honour" and brief.own.get("standing") == "awarded"


def draw_certificate(brief: Brief, art: Art) -> Sheet:
    """The 1080x1920 certificate."""
    sheet, centre, english = Sheet((1080, 1920), brand.CERTIFICATE), 540, brief.lang == "en"
    sheet.draw.rectangle([72, 120, 1008, 1780], fill=brand.PAPER)
    sheet.draw.rectangle([100, 148, 980, 1752], outline=brand.REED, width=3)
    sheet.draw.rectangle([110, 158, 970, 1742], outline="#CFC2A0", width=1)
    shown = art.landscape() if isinstance(art, DrawnArt) else art
    sheet.picture("print", shown.at((800, 560)), (140, 188))
    heading = "NATIONAL HONOURS" if english else "国字头名片"
    sheet.line("family", heading, (centre, 858), face("serif7", 36), brand.REED, 4 if english else 18, "m")
    _title(sheet, brief, centre, english)
    year = _known(brief, "year")
    font, lines = set_title(year, "serif9", 168, 72, 800, 1, 4)
    sheet.line("year", lines[0], (centre, 1280), font, brand.REED, 4, "m")
    issuer = face("serif7en" if english else "serif7", 40)
    for number, text in enumerate(set_text(_known(brief, "issuer"), issuer, 760, 2)):
        sheet.line(f"issuer-{number + 1}", text, (centre, 1362 + number * 56), issuer, brand.INK, 2, "m")
    sheet.seal(160, 1590, 88)
    sheet.line("wordmark", "山海连云", (272, 1648), face("serif7", 40), brand.INK, 5)
    sheet.line("city", "Lianyungang" if english else "连云港", (274, 1692), face("sans4", 26), brand.INK_2, 2)
    sheet.picture("qr", brand.qr_code(220, brief.address, brand.PAPER), (730, 1474))
    sheet.line("verb", brief.verb, (840, 1722), face("sans4", 24), brand.INK_2, anchor="m")
    sheet.line("credit", brief.credit, (centre, 1852), face("sans4", 24), brand.INK_2, anchor="m")
    return sheet


def _title(sheet: Sheet, brief: Brief, centre: int, english: bool) -> None:
    scale = 0.62 if english else 1.0
    family = "serif7en" if english else "serif9"
    font, lines = set_title(brief.title, family, 92 * scale, 60 * scale, 800, 2, 4)
    leading = font.size * 1.16
    y = 990 - (len(lines) - 1) * leading * 0.5
    for number, text in enumerate(lines):
        sheet.line(f"title-{number + 1}", text, (centre, y + number * leading), font, brand.INK, 4, "m")
    holder = face("serif7en" if english else "serif7", 42)
    named = set_text(str(brief.own.get("holder") or brief.second), holder, 780, 1)
    if named:
        sheet.line("holder", named[0], (centre, 1084), holder, brand.MOUNT, 2, "m")


def _known(brief: Brief, name: str) -> str:
    value = str(brief.own.get(name) or "")
    return value if value and value != "unknown" else UNKNOWN[brief.lang]
