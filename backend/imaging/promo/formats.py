"""The promotional formats and which layout family draws each for each kind."""

from __future__ import annotations

from dataclasses import dataclass

from backend.imaging.promo.art import Art
from backend.imaging.promo.brief import Brief
from backend.imaging.promo.certificate import draw_certificate, is_awarded
from backend.imaging.promo.horizontal import draw_horizontal
from backend.imaging.promo.sheet import Sheet
from backend.imaging.promo.ticket import draw_ticket
from backend.imaging.promo.vertical import draw_vertical, fits_vertical


@dataclass(frozen=True)
class Format:
    """One format: its size in px, JPEG quality or a limit in bytes, a density for print."""

    name: str
    size: tuple[int, int]
    quality: int = 84
    limit: int = 0
    dpi: int | None = None


FORMATS = {
    item.name: item
    for item in (
        Format("share", (1000, 800), limit=128_000),
        Format("og", (1200, 630)),
        Format("poster", (1080, 1920)),
        Format("timeline", (800, 800)),
        Format("cover", (900, 383)),
        Format("note", (1242, 1660)),
        Format("print", (1748, 2480), quality=88, dpi=300),
    )
}
QUICK = ("share", "og")
EVERY = ("share", "og", "poster")
ENGLISH_EVERY = ("share", "og")


def formats_for(kind: str, lang: str, promo_kinds: tuple[str, ...], quick: bool) -> tuple[str, ...]:
    """The names of the formats drawn for an entry of `kind` in `lang`, in a fixed order."""
    if quick:
        return QUICK
    if lang == "en":
        return EVERY if kind in promo_kinds else ENGLISH_EVERY
    return tuple(FORMATS) if kind in promo_kinds else EVERY


def compose(name: str, brief: Brief, art: Art) -> Sheet:
    """Draw one format; the sheet has exactly the size FORMATS says, and the boxes of all that stands on it."""
    if brief.kind == "festival":
        return draw_ticket(name, brief, art)
    if is_awarded(brief):
        return draw_certificate(name, brief, art)
    if fits_vertical(brief, name):
        return draw_vertical(name, brief, art)
    return draw_horizontal(name, brief, art)
