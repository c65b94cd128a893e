"""Family C: a festival's ticket, torn between the print and the stub that says the day, in every format."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFilter

from backend.imaging import brand
from backend.imaging.fonts import Face, face
from backend.imaging.promo.art import Art
from backend.imaging.promo.brief import Brief
from backend.imaging.promo.days import DayWords, day_words, last_held
from backend.imaging.promo.horizontal import ENGLISH, Line
from backend.imaging.promo.parts import CAP, draw_code, draw_credit, show_above, show_behind, small_face
from backend.imaging.promo.sheet import Sheet
from backend.imaging.promo.ticket_grids import TICKETS, Ticket
from backend.imaging.typeset import set_line, set_text, set_title

RIM = "#BDB6A4"
STACK = 1.06  # leading of a day that stands on two lines


def draw_ticket(name: str, brief: Brief, art: Art) -> Sheet:
    """Draw the format `name` of this family."""
    grid = TICKETS[name]
    sheet, title = Sheet(grid.size, brand.DUSK), _set_title(grid, brief)
    if grid.keep is not None:
        show_behind(sheet, art, grid.print, grid.keep)
    x, y, w, h = grid.paper
    shape, sheet_of = _shape(grid), brand.paper((w, h), brand.PAPER)
    if grid.keep is None:
        sheet.image.paste(sheet_of, (x, y), shape)
        x, y, w, h = grid.print
        show_above(sheet, art, (x, y, w, h - title.over), grid.credit)
    else:  # over a print: a rim, for a pale sky would swallow the edge, and dots of ink, for it would show in holes
        sheet.image.paste(RIM, (x, y), shape)
        sheet.image.paste(sheet_of, (x, y), shape.filter(ImageFilter.MinFilter(3)))
        for at in _dots(w, grid.notch):
            sheet.draw.ellipse((x + at - 1, grid.tear - 1, x + at + 1, grid.tear + 1), fill=brand.FAINT)
        sheet.note("ticket", (x, y, x + w, y + h), [])
    _title(sheet, grid, brief, title)
    _stub(sheet, grid, brief)
    _foot(sheet, grid, brief)
    return sheet


@lru_cache(8)
def _shape(grid: Ticket) -> Image.Image:
    """The ticket as a mask of its size: round corners, a notch at either end of the tear, dots along it."""
    left, top, w, h = grid.paper
    fine = 2
    mask = Image.new("L", (w * fine, h * fine))
    draw = ImageDraw.Draw(mask)
    draw.rounded_rectangle((0, 0, w * fine - 1, h * fine - 1), radius=max(grid.notch * 2 // 5, 6) * fine, fill=255)
    across, length = (grid.tear - left, h) if grid.upright else (grid.tear - top, w)
    holes = [(0.0, float(grid.notch)), (float(length), float(grid.notch))]
    if grid.keep is None:
        holes += [(along, grid.notch / 10) for along in _dots(length, grid.notch)]
    for along, radius in holes:
        x, y = (across, along) if grid.upright else (along, across)
        draw.ellipse([(at + side * radius) * fine for side in (-1, 1) for at in (x, y)], fill=0)
    return mask.resize((w, h), Image.Resampling.BOX)


def _dots(length: int, notch: int) -> list[float]:
    """Where along a tear its dots stand: evenly, as far from either notch."""
    step = max(notch * 0.73, 10.0)
    count = int((length - notch * 3.2) // step)
    return [(length - count * step) / 2 + number * step for number in range(count + 1)]


@dataclass(frozen=True)
class Title:
    """A headline that was set: its face, lines, leading, tracking, and how far it would stand on the print."""

    font: Face
    texts: list[str]
    leading: float
    track: float
    over: int


def _set_title(grid: Ticket, brief: Brief) -> Title:
    english, line = brief.lang == "en", grid.title
    size, track = (line.size * ENGLISH, 0.0) if english else (float(line.size), line.size * 0.03)
    floor = size * 0.86 if english else grid.floor
    font, texts = set_title(
        brief.title, "serif7en" if english else "serif9", size, floor, line.width, line.limit, track, floor
    )
    leading = font.size * 1.18
    top = line.y - (len(texts) - 1) * leading - font.size * CAP
    foot = grid.print[1] + grid.print[3]
    over = 0 if grid.keep is not None else max(round(foot + line.size * 0.24 - top), 0)
    return Title(font, texts, leading, track, over)


def _title(sheet: Sheet, grid: Ticket, brief: Brief, title: Title) -> None:
    """The name, its last line at one height (in a ticket without a lead: about one middle), and the lead under it."""
    line, font, rows = grid.title, title.font, len(title.texts) - 1
    first = line.y - rows * title.leading
    if grid.lead is None:
        first += (rows * title.leading + font.size * CAP - line.size * CAP) / 2
    elif rows == 0:
        first -= (line.size - font.size) * 0.35
    sheet.lines("title", title.texts, (line.x, first), font, brand.INK, title.leading, title.track)
    if grid.lead is not None:
        english = brief.lang == "en"
        lead = face("serif7en" if english else "serif7", grid.lead.size * (0.9 if english else 1))
        text = set_text(brief.lead, lead, grid.lead.width, grid.lead.limit)
        sheet.lines("lead", text, (grid.lead.x, grid.lead.y), lead, brand.MOUNT, grid.lead.leading)


def _stub(sheet: Sheet, grid: Ticket, brief: Brief) -> None:
    words = day_words(brief.own, brief.lang)
    suffix = "en" if brief.lang == "en" else ""
    font, texts = fit_day(words, grid.day)
    leading, down = font.size * STACK, 0.0
    if grid.upright:  # the day begins at the same height whatever its size
        down = (grid.day.size * CAP + (grid.day.limit - 1) * grid.day.size * STACK) - (
            font.size * CAP + (len(texts) - 1) * leading
        )
    fill, first = brand.CORAL if words.known else brand.MOUNT, grid.day.y - down - (len(texts) - 1) * leading
    sheet.lines("day", texts, (grid.day.x, first), font, fill, leading)
    if grid.civil.limit > 1:
        civil = face(f"serif7{suffix}", grid.civil.size)
        parts = [part.strip("，　 ") for part in words.small]
        texts = [text for part in parts for text in set_text(part, civil, grid.civil.width, 2)]
    else:
        civil, texts = set_line("".join(words.small), f"serif7{suffix}", grid.civil.size, grid.civil.width)
    below = sheet.boxes["day"]["y"] + sheet.boxes["day"]["h"] + grid.civil.size * 1.1  # letters such as y reach down
    sheet.lines("civil", texts, (grid.civil.x, max(grid.civil.y - down, below)), civil, brand.INK, grid.civil.leading)
    if grid.rows is not None:
        _rows(sheet, grid.rows, brief)
    if grid.note is not None:
        note = face(small_face(brief.lang), grid.note.size)
        text = set_text(str(brief.own.get("note") or brief.body), note, grid.note.width, grid.note.limit)
        first = grid.note.y - grid.note.leading * (len(text) - 1)
        sheet.lines("note", text, (grid.note.x, first), note, brand.INK_2, grid.note.leading)


def _rows(sheet: Sheet, line: Line, brief: Brief) -> None:
    """Where it is and when it was held last."""
    english = brief.lang == "en"
    rows = {
        "venue": ("Where" if english else "地点", str(brief.own.get("venue") or "")),
        "last": ("Last known" if english else "最近记录", last_held(brief.own, brief.lang)),
    }
    shown = {name: row for name, row in rows.items() if row[1]}
    if line.limit == 1:  # a narrow stub says the place alone
        font, texts = set_line(rows["venue"][1], "sans5en" if english else "sans5", line.size, line.width)
        sheet.lines("venue", texts, (line.x, line.y), font, brand.INK_2, 0)
        return
    label = face(small_face(brief.lang), line.size * 0.93)
    indent = max((label.length(row[0]) for row in shown.values()), default=0) + line.size
    for number, (name, (head, value)) in enumerate(shown.items()):
        y = line.y + number * line.leading
        sheet.line(f"{name}-label", head, (line.x, y), label, brand.INK_2)
        font, texts = set_line(value, "sans5en" if english else "sans5", line.size, line.width - indent)
        sheet.lines(name, texts, (line.x + indent, y), font, brand.INK, 0)


def fit_day(words: DayWords, line: Line) -> tuple[Face, list[str]]:
    """The day as large as its box allows: on one line, or its parts one under the other where the grid has room."""
    choices = [[words.text]] + ([list(words.parts)] if line.limit > 1 and len(words.parts) > 1 else [])

    def size(texts: list[str]) -> int:
        ruler = face("serif9", 100)
        return round(min(line.size, 100 * line.width / max(ruler.length(text) for text in texts)))

    best = max(choices, key=size)
    return face("serif9", size(best)), best


def _foot(sheet: Sheet, grid: Ticket, brief: Brief) -> None:
    english = brief.lang == "en"
    small = small_face(brief.lang)
    if grid.rule is not None:
        sheet.draw.line(grid.rule, fill=brand.RULE, width=2)
    sheet.seal(*grid.seal)
    if grid.wordmark is not None:
        font = face("serif7", grid.wordmark.size)
        at = (grid.wordmark.x, grid.wordmark.y)
        sheet.line("wordmark", "山海连云", at, font, brand.INK, font.size * 0.12, "m")
    if grid.qr is not None and grid.verb is not None:
        draw_code(sheet, brief, grid.qr, grid.verb)
    if grid.heading is not None:
        _heading(sheet, grid.heading, english)
    if grid.foot is not None:
        font, texts = set_line(brief.credit, small, grid.foot.size, grid.seal[0] - grid.foot.x - 8)
        sheet.lines("credit", texts, (grid.foot.x, grid.foot.y), font, brand.INK_2, 0)
    else:
        draw_credit(sheet, brief, grid.credit, brand.ON_DUSK_2)


def _heading(sheet: Sheet, line: Line, english: bool) -> None:
    font, right = face("serif7", line.size), sheet.image.width - line.x
    heading = "Lianyungang · Festivals" if english else "连云港 · 节庆"
    sheet.line("heading", heading, (line.x, line.y), font, brand.ON_DUSK, 0 if english else line.size * 0.15)
    second = ("连云港 · 节庆", "serif5") if english else ("FESTIVALS OF LIANYUNGANG", "serif5en")
    sheet.line("heading-2", second[0], (right, line.y), face(second[1], line.size * 0.6), brand.ON_DUSK_2, 2, "r")
