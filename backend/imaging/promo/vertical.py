"""Family B: a vertical headline on a slip that hangs from the upper edge; for villages and stories, in Chinese only."""

from __future__ import annotations

import numpy as np
from PIL import Image

from backend.imaging import brand
from backend.imaging.fonts import face
from backend.imaging.promo.art import Art
from backend.imaging.promo.brief import Brief
from backend.imaging.promo.sheet import Sheet, columns_of
from backend.imaging.typeset import set_text

LONGEST = 8
CELLS, COLUMN_SIZE, COLUMN_PITCH, COLUMN_GAP = 10, 42, 55, 80


def fits_vertical(brief: Brief) -> bool:
    """Whether a title can stand on a slip: two to eight Chinese characters, no Latin among them."""
    return brief.lang == "zh" and 2 <= len(brief.title) <= LONGEST and not any(char < "\u2e80" for char in brief.title)


def draw_vertical_poster(brief: Brief, art: Art) -> Sheet:
    """The 1080x1920 poster of the family."""
    width, height, foot = 1080, 1920, 1560
    sheet = Sheet((width, height))
    sheet.picture("print", art.at((width, foot)), (0, 0))
    count = len(brief.title)
    pitch = min(176, 760 // count)
    x, w = 784, 236
    sheet.slip(x, w, 200 + pitch * count + 128, 14)
    font = face("serif9", pitch * 0.86)
    below = sheet.column("title", brief.title, (x + w / 2, 196), font, brand.INK, pitch)
    sheet.seal(x + w // 2 - 36, round(below) + 24, 72)
    _columns(sheet, brief, x - 56)
    name = brief.family_name if brief.family_name.startswith("连云港") else f"连云港{brief.family_name}"
    sheet.line("family", name, (58, 1662), face("serif9", 58), brand.INK, 6)
    if brief.second:
        sheet.lines(
            "second",
            set_text(brief.second, face("serif5en", 30), 690, 1),
            (60, 1710),
            face("serif5en", 30),
            brand.INK_2,
            0,
        )
    body = face("sans4", 30)
    sheet.lines("body", set_text(brief.body or brief.lead, body, 690, 2), (60, 1776), body, brand.INK_2, 48)
    sheet.picture("qr", brand.qr_code(232, brief.address, brand.SALT), (815, 1584))
    sheet.line("verb", brief.verb, (931, 1846), face("sans4", 26), brand.INK_2, 2, "m")
    sheet.line("credit", brief.credit, (60, 1880), face("sans4", 24), brand.INK_2)
    return sheet


def draw_vertical_cover(brief: Brief, art: Art) -> Sheet:
    """The 900x383 headline of an official account; the slip stands in the square that is cut from its middle."""
    sheet = Sheet((900, 383))
    sheet.picture("print", art.at((900, 383)), (0, 0))
    pitch = min(84, 236 // len(brief.title))
    x, w = 282, 104
    sheet.slip(x, w, 40 + pitch * len(brief.title) + 62, 7)
    below = sheet.column("title", brief.title, (x + w / 2, 26), face("serif9", pitch * 0.86), brand.INK, pitch)
    sheet.seal(x + w // 2 - 19, round(below) + 16, 38)
    sheet.tab("credit", brief.credit, (900, 383), 20)
    return sheet


def _columns(sheet: Sheet, brief: Brief, right: float) -> None:
    """The lead in two columns left of the slip; on a second slip where the print under it is not plain enough."""
    words = "".join(set_text(brief.lead, face("serif7", COLUMN_SIZE), COLUMN_SIZE * (CELLS * 2 - 1), 1))
    columns = columns_of(words.replace(" ", ""), CELLS)[:2]
    if any(char < "\u2e80" and char not in "“”‘’…—·" for column in columns for char in column):
        return
    longest = max(len(column) for column in columns)
    left = right - COLUMN_GAP * (len(columns) - 1) - COLUMN_SIZE
    box = (round(left), 192, round(right + COLUMN_SIZE), 192 + longest * COLUMN_PITCH)
    dark, light = "#12353D", "#FBF3E2"
    fill = max((dark, light), key=lambda color: least_contrast(sheet.image, box, color))
    if least_contrast(sheet.image, box, fill) < 4.5:
        fill = brand.INK
        sheet.draw.rectangle([box[0] - 14, 0, box[2] - 10, box[3] + 34], fill=brand.PAPER)
    for number, column in enumerate(columns):
        at = (right - number * COLUMN_GAP, 196.0)
        sheet.column(f"lead-{number + 1}", column, at, face("serif7", COLUMN_SIZE), fill, COLUMN_PITCH)


def least_contrast(image: Image.Image, box: tuple[int, int, int, int], color: str) -> float:
    """WCAG contrast of `color` over the least favourable 2 % of the pixels in a box."""
    under = np.asarray(image.crop(box), np.float64).reshape(-1, 3)
    inks = np.array([[int(color[i : i + 2], 16) for i in (1, 3, 5)]], np.float64)
    over, base = float(_luminance(inks)[0]), _luminance(under)
    ratio = (np.maximum(over, base) + 0.05) / (np.minimum(over, base) + 0.05)
    return float(np.quantile(ratio, 0.02))


def _luminance(
    pixels: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    linear = np.where(pixels <= 10.31, pixels / 255 / 12.92, ((pixels / 255 + 0.055) / 1.055) ** 2.4)
    weighed: np.ndarray[tuple[int, ...], np.dtype[np.float64]] = linear @ np.array([0.2126, 0.7152, 0.0722])
    return weighed
