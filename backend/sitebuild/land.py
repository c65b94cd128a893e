"""Land and coast of the sketch maps: read once, clipped to a window, in kilometres from its centre."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import cos, radians

from backend.settings import REPO_ROOT

FILE = REPO_ROOT / "site" / "assets" / "geo" / "land.json"
KM_DEGREE = 111.2
Point = tuple[float, float]
#: the naught that a fraction may go without in path data
NAUGHT = re.compile(r"(?<![0-9.])0\.")


@dataclass(frozen=True)
class Land:
    """Rings of land as (longitude, latitude), and the window they were cut from (west, south, east, north)."""

    rings: tuple[tuple[Point, ...], ...]
    window: tuple[float, float, float, float]

    def on_edge(self, a: Point, b: Point) -> bool:
        """Whether the line from a to b is the window's own edge, not a coast."""
        west, south, east, north = self.window
        return any(
            abs(a[axis] - edge) < 1e-3 and abs(b[axis] - edge) < 1e-3
            for axis, edge in ((0, west), (0, east), (1, south), (1, north))
        )

    def coasts(self) -> list[list[Point]]:
        """The rings without the window's edges, as lines."""
        lines: list[list[Point]] = []
        for ring in self.rings:
            line: list[Point] = []
            for a, b in zip(ring, (*ring[1:], ring[0]), strict=True):
                if self.on_edge(a, b):
                    lines.append(line)
                    line = []
                else:
                    line = [*line, b] if line else [a, b]
            lines.append(line)
        return [line for line in lines if line]


@lru_cache(maxsize=1)
def read_land() -> Land:
    """The land that ships with the site (ODbL, see LICENSE beside the file)."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    west, south, east, north = data["window"]
    rings = tuple(tuple((float(lon), float(lat)) for lon, lat in ring) for ring in data["land"])
    return Land(rings, (west, south, east, north))


@dataclass(frozen=True)
class Frame:
    """A window of the ground on a sheet: flat, north up, `scale` units a kilometre."""

    lat: float
    lon: float
    scale: float
    width: float
    height: float

    def put(self, lat: float, lon: float) -> Point:
        """Where a point stands on the sheet."""
        x = (lon - self.lon) * KM_DEGREE * cos(radians(self.lat)) * self.scale + self.width / 2
        return x, self.height / 2 - (lat - self.lat) * KM_DEGREE * self.scale

    def holds(self, x: float, y: float, margin: float = 0) -> bool:
        return margin <= x <= self.width - margin and margin <= y <= self.height - margin


def clip_ring(ring: list[Point], width: float, height: float) -> list[Point]:
    """A ring cut to the sheet, with a little over (Sutherland and Hodgman, CACM 17, 1974)."""
    over = 4.0
    for axis, edge, sign in ((0, -over, 1), (0, width + over, -1), (1, -over, 1), (1, height + over, -1)):
        if not ring:
            return []
        out: list[Point] = []
        for a, b in zip((ring[-1], *ring[:-1]), ring, strict=True):
            a_in, b_in = sign * (a[axis] - edge) >= 0, sign * (b[axis] - edge) >= 0
            if a_in != b_in:
                part = (edge - a[axis]) / (b[axis] - a[axis])
                out.append((a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])))
            if b_in:
                out.append(b)
        ring = out
    return ring


def thin(line: list[Point], step: float = 1.2) -> list[Point]:
    """A line without points closer than `step` to the one before; ends stay."""
    kept = line[:1]
    for point in line[1:-1]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= step:
            kept.append(point)
    return [*kept, *line[1:][-1:]]


def path(points: list[Point], *, closed: bool = False) -> str:
    """SVG path data: tenths, relative after the first point."""
    if len(points) < 2:
        return ""
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    out = [f"M{tenths[0][0] / 10:g} {tenths[0][1] / 10:g}l"]
    steps = []
    for (ax, ay), (bx, by) in pairwise(tenths):
        if (ax, ay) != (bx, by):
            steps.append(f"{(bx - ax) / 10:g} {(by - ay) / 10:g}")
    out.append(NAUGHT.sub(".", " ".join(steps)).replace(" -", "-"))
    return "".join(out) + ("z" if closed else "") if steps else ""
