"""What a sketch is drawn on: dots and words that keep out of each other's way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from backend.sitebuild.land import Frame, Point
from backend.sitebuild.markup import attrs, esc

#: how far apart the numbered rings of a route stand, in units of the sheet
RING = 18.0


@dataclass
class Sheet:
    """What has been drawn, and the boxes that words already take."""

    frame: Frame
    parts: list[str] = field(default_factory=list)
    taken: list[tuple[float, float, float, float]] = field(default_factory=list)

    def name(
        self, text: str, x: float, y: float, kind: str, *, anchor: str = "middle", lang: str | None = None
    ) -> bool:
        """Write a word unless it leaves the sheet or meets another; whether it was written."""
        wide = sum(12.5 if ord(char) > 0x2E7F else 6.8 for char in text)
        left = {"middle": x - wide / 2, "start": x, "end": x - wide}[anchor]
        box = (left, y - 11, left + wide, y + 4)
        inside = box[0] >= 4 and box[2] <= self.frame.width - 4 and box[1] >= 4 and box[3] <= self.frame.height - 4
        if not inside or any(meet(box, other) for other in self.taken):
            return False
        self.taken.append(box)
        said = {"class_": kind, "x": f"{x:.0f}", "y": f"{y:.0f}", "text_anchor": anchor if anchor != "start" else None}
        said["lang"] = lang
        self.parts.append(f"<text{attrs(said)}>{esc(text)}</text>")
        return True

    def beside(self, text: str, x: float, y: float, kind: str, gap: float, lang: str | None = None) -> bool:
        """Write a word right of a point, else left, above or below of it."""
        tries = (
            (x + gap, y + 4, "start"),
            (x - gap, y + 4, "end"),
            (x, y - gap, "middle"),
            (x, y + gap + 10, "middle"),
        )
        return any(self.name(text, at, below, kind, anchor=anchor, lang=lang) for at, below, anchor in tries)

    def dot(self, x: float, y: float, radius: float, kind: str) -> None:
        self.taken.append((x - radius, y - radius, x + radius, y + radius))
        self.parts.append(f'<circle class="{kind}" cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}"/>')


def meet(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def apart(places: Iterable[Point]) -> list[Point]:
    """Stops whose rings would lie on each other, set side by side: their points are no more exact than that."""
    put: list[Point] = []
    for x, y in places:
        while any(abs(x - a) < RING and abs(y - b) < RING for a, b in put):
            x += RING / 4
        put.append((x, y))
    return put
