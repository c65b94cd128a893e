"""A sheet of paper under composition: every text and picture put on it leaves its box, so layouts can be checked."""

from __future__ import annotations

from typing import TypedDict

from PIL import Image, ImageDraw

from backend.imaging import brand
from backend.imaging.fonts import Face, face, union
from backend.imaging.promo.art import Art, Keep

Box = tuple[float, float, float, float]  # x0, y0, x1, y1
#: boxes that others may stand on or in
GROUNDS = frozenset({"print", "slip", "tab", "credit-tab", "lead-slip", "focus", "ticket", "certificate"})


class Placed(TypedDict):
    """Where something stands: whole px from the upper left corner, and the lines of a text."""

    x: int
    y: int
    w: int
    h: int
    lines: list[str]


class Sheet:
    """An RGB sheet; `boxes` maps a name (title, lead, qr…) to where it was put (a text: the box of its ink)."""

    def __init__(self, size: tuple[int, int], ground: str = brand.SALT) -> None:
        self.image = brand.paper(size, ground)
        self.draw = ImageDraw.Draw(self.image)
        self.boxes: dict[str, Placed] = {}

    def note(self, name: str, box: Box | None, lines: list[str]) -> None:
        """Remember a box; an empty one is left out."""
        if box is not None:
            x0, y0, x1, y1 = (round(value) for value in box)
            self.boxes[name] = {"x": x0, "y": y0, "w": x1 - x0, "h": y1 - y0, "lines": lines}

    def picture(self, name: str, image: Image.Image, at: tuple[int, int]) -> None:
        """Lay a picture on the sheet."""
        self.image.paste(image, at, image if image.mode == "RGBA" else None)
        self.note(name, (*at, at[0] + image.width, at[1] + image.height), [])

    def show(self, art: Art, box: tuple[int, int, int, int], keep: Keep | None = None) -> None:
        """Lay the art in `box` (x, y, w, h) as "print" with its subject inside `keep` (x0, y0, x1, y1 on the sheet),
        the part that nothing else will cover; a photo's focal point is noted as "focus"."""
        x, y, w, h = box
        free = None if keep is None else (keep[0] - x, keep[1] - y, keep[2] - x, keep[3] - y)
        self.picture("print", art.at((w, h), free), (x, y))
        point = art.focal((w, h), free)
        if point is not None:
            self.note("focus", (x + point[0], y + point[1], x + point[0] + 1, y + point[1] + 1), [])

    def code(self, address: str, corner: tuple[int, int], size: int, ground: str, verb: str, font: Face) -> None:
        """A QR code of at most `size` px, quiet zone and all, its ink's upper right corner at `corner`; under it what
        it is good for: centred, or ending with the code when it is the wider of the two."""
        code, quiet = brand.tight_code(size, address, ground)
        x, y = corner[0] + quiet - code.width, corner[1] - quiet
        self.picture("qr", code, (x, y))
        at, anchor = (x + code.width / 2, "m") if font.length(verb) < code.width - 2 * quiet else (corner[0], "r")
        self.line("verb", verb, (at, y + code.height + font.size), font, brand.INK_2, anchor=anchor)

    def line(
        self, name: str, text: str, at: tuple[float, float], font: Face, fill: str, track: float = 0, anchor: str = "l"
    ) -> float:
        """One line on the baseline at[1], starting, centred or ending at at[0] (anchor l, m, r); returns its width."""
        width = font.length(text, track)
        x = at[0] - {"l": 0, "m": width / 2, "r": width}[anchor]
        if text:
            self.note(name, font.draw(self.draw, (x, at[1]), text, fill, track), [text])
        return width

    def lines(
        self,
        name: str,
        texts: list[str],
        at: tuple[float, float],
        font: Face,
        fill: str,
        leading: float,
        track: float = 0,
        anchor: str = "l",
    ) -> float:
        """Lines from the first baseline at[1] down, each anchored at at[0]; returns the baseline after the last."""
        share = {"l": 0.0, "m": 0.5, "r": 1.0}[anchor]
        inks = [
            font.draw(
                self.draw, (at[0] - font.length(text, track) * share, at[1] + number * leading), text, fill, track
            )
            for number, text in enumerate(texts)
        ]
        self.note(name, union(inks), texts)
        return at[1] + len(texts) * leading

    def column(self, name: str, text: str, at: tuple[float, float], font: Face, fill: str, pitch: float) -> float:
        """A vertical column centred on at[0] from at[1] down, one cell a character; returns the y below it."""
        inks = []
        for number, char in enumerate(text):
            inks.append(font.draw_upright(self.draw, (at[0], at[1] + (number + 0.5) * pitch), char, fill))
        self.note(name, union(inks), [text])
        return at[1] + len(text) * pitch

    def seal(self, x: int, y: int, size: int) -> None:
        """The brand's seal with its upper left corner at (x, y)."""
        self.picture("seal", brand.seal(size), (x, y))

    def index(self, now: str, at: tuple[float, float], size: int, gap: float) -> None:
        """The six landscapes in a row that ends at at[0]; the entry's own in coral."""
        font, names = face("serif7", size), ("山", "海", "港", "岛", "林", "湿地")
        x = at[0] - sum(font.length(name) for name in names) - gap * (len(names) - 1)
        inks = []
        for name in names:
            inks.append(font.draw(self.draw, (x, at[1]), name, brand.CORAL if name == now else brand.FAINT))
            x += font.length(name) + gap
        self.note("index", union(inks), ["".join(names)])

    def tab(self, name: str, text: str, corner: tuple[float, float], size: int, side: str = "r") -> None:
        """A paper tab with one small line whose lower right corner (lower left for side "l") is `corner`: the credit in
        a picture's foot."""
        font = face("sans4", size)
        width, pad = font.length(text), size * 0.6
        x0 = corner[0] - (width + 2 * pad if side == "r" else 0)
        box = (round(x0), round(corner[1] - size * 1.8), round(x0 + width + 2 * pad), round(corner[1]))
        self.paper(f"{name}-tab", box)
        self.line(name, text, (x0 + pad, corner[1] - size * 0.58), font, brand.INK_2)

    def paper(self, name: str, box: tuple[int, int, int, int]) -> None:
        """A sheet of paper (x0, y0, x1, y1) laid over the print for text to stand on."""
        self.draw.rectangle([box[0], box[1], box[2] - 1, box[3] - 1], fill=brand.PAPER)
        self.note(name, box, [])

    def slip(self, x: int, width: int, height: int, edge: int) -> None:
        """A paper slip that hangs from the upper edge, with its coral line `edge` px inside."""
        self.draw.rectangle([x, 0, x + width - 1, height], fill=brand.PAPER)
        points = [
            (x + edge, 0),
            (x + edge, height - edge),
            (x + width - 1 - edge, height - edge),
            (x + width - 1 - edge, 0),
        ]
        self.draw.line(points, fill=brand.SEAL, width=2 if edge > 8 else 1)
        self.note("slip", (x, 0, x + width, height), [])
