"""Family C: a festival's ticket on dusk, torn between the print and the stub that says the day."""

from __future__ import annotations

from backend.imaging import brand
from backend.imaging.fonts import face
from backend.imaging.promo.art import Art
from backend.imaging.promo.brief import Brief
from backend.imaging.promo.days import day_words
from backend.imaging.promo.sheet import Sheet
from backend.imaging.typeset import set_text, set_title

X, Y, W, BOTTOM, TEAR = 72, 168, 936, 1780, 1210


def draw_ticket_poster(brief: Brief, art: Art) -> Sheet:
    """The 1080x1920 poster of the family."""
    sheet = Sheet((1080, 1920), brand.DUSK)
    sheet.draw.rounded_rectangle([X, Y, X + W, BOTTOM], radius=12, fill=brand.PAPER)
    sheet.picture("print", art.at((W - 48, 690)), (X + 24, Y + 24))
    _tear(sheet)
    english = brief.lang == "en"
    font, lines = set_title(
        brief.title,
        "serif7en" if english else "serif9",
        118 * (0.62 if english else 1),
        40 if english else 64,
        W - 96,
        1,
        0 if english else 4,
    )
    sheet.lines("title", lines, (X + 46, 1044), font, brand.INK, 0, 0 if english else 4)
    lead = face("sans5en" if english else "sans4", 32)
    sheet.lines("lead", set_text(brief.lead, lead, W - 96, 1), (X + 50, 1118), lead, brand.INK_2, 48)
    _stub(sheet, brief)
    heading = "Lianyungang · Festivals" if english else "连云港 · 节庆"
    sheet.line("heading", heading, (76, 112), face("serif7", 40), brand.ON_DUSK, 0 if english else 6)
    if not english:
        sheet.line("heading-en", "FESTIVALS OF LIANYUNGANG", (1004, 112), face("serif5", 24), brand.ON_DUSK_2, 2, "r")
    sheet.line("credit", brief.credit, (540, 1856), face("sans4", 24), brand.ON_DUSK_2, anchor="m")
    return sheet


def _tear(sheet: Sheet) -> None:
    for cx in (X, X + W):
        sheet.draw.ellipse([cx - 30, TEAR - 30, cx + 30, TEAR + 30], fill=brand.DUSK)
    for x in range(X + 52, X + W - 44, 22):
        sheet.draw.ellipse([x - 3, TEAR - 3, x + 3, TEAR + 3], fill=brand.DUSK)


def _stub(sheet: Sheet, brief: Brief) -> None:
    day, civil = day_words(brief.own, brief.lang)
    font, lines = set_title(day, "serif9", 150, 80, 556, 1, 2)
    sheet.lines("day", lines, (X + 46, 1400), font, brand.CORAL, 0, 2)
    suffix = "en" if brief.lang == "en" else ""
    line = face(f"serif7{suffix}", 38)
    sheet.lines("civil", set_text(civil, line, 560, 1), (X + 50, 1470), line, brand.INK, 0)
    sessions = brief.own.get("sessions") or ()
    venue = sessions[0]["venue"] if sessions else ""
    if venue:
        label = "地点" if brief.lang == "zh" else "Where"
        used = sheet.line("venue-label", label, (X + 50, 1556), face("sans4", 28), brand.INK_2, 2)
        value = face(f"sans5{suffix}", 30)
        at = (X + 50 + used + 36, 1556)
        sheet.lines("venue", set_text(venue, value, 560 - used - 36, 1), at, value, brand.INK, 0)
    note = face("sans5en" if suffix else "sans4", 26)
    text = set_text(str(brief.own.get("note") or brief.body), note, 540, 3)
    sheet.lines("note", text, (X + 50, 1742 - 42 * len(text)), note, brand.INK_2, 42)
    sheet.draw.line([(X + W - 300, TEAR + 60), (X + W - 300, BOTTOM - 50)], fill=brand.RULE, width=2)
    sheet.picture("qr", brand.qr_code(232, brief.address, brand.PAPER), (X + W - 268, TEAR + 74))
    sheet.line("verb", brief.verb, (X + W - 152, TEAR + 346), face("sans4", 26), brand.INK_2, anchor="m")
    sheet.seal(X + W - 152 - 38, BOTTOM - 180, 76)
    sheet.line("wordmark", "山海连云", (X + W - 152, BOTTOM - 58), face("serif7", 30), brand.INK, 3, "m")
