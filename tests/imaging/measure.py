"""Measures a finished promotional picture from its pixels: where its ink is and how well it stands off the paper.

Nothing here asks the layout code how it set a text; the boxes it left are only what the pixels are compared with. The
art is drawn in one green that no paper and no ink has, so text that touches a picture is seen by its ground.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

GREEN = (0, 220, 0)
#: what may not begin a line, and what may not end one (GB/T 15834, W3C clreq), written down here a second time
NEVER_FIRST = set("，。、；：？！）》」』】”’〉〕…·～％℃,.;:?!)]}%")
NEVER_LAST = set("（《「『【“‘〈〔([{")
#: boxes that are no text
PICTURES = {"print", "slip", "qr", "seal", "focus", "frame", "ticket", "certificate", "paper"}
#: what lies over a picture
COVERING = ("slip", "lead-slip", "credit-tab", "tab", "ticket")
GROW, AGREE = 7, 4  # px: how far round a box ink is looked for, and how far box and ink may differ
SEEN = 1.6  # contrast at which a pixel counts as ink
LEAST = 4.5
SAFE_POSTER = (192, 1536)  # 10 % of 1920 from the top, 20 % from the bottom
SAFE_COVER = (258, 642)  # the central square of 900x383
Box = Mapping[str, Any]
Pixels = NDArray[np.float64]


class Green:
    """Art of one colour."""

    def at(self, size: tuple[int, int], keep: object = None) -> Image.Image:
        return Image.new("RGB", size, GREEN)

    def focal(self, size: tuple[int, int], keep: object = None) -> None:
        return None

    def landscape(self) -> Green:
        return self


def is_text(name: str) -> bool:
    return name not in PICTURES and not name.endswith(("tab", "-slip", "-line"))


def faults_of(name: str, data: bytes, boxes: Mapping[str, Box]) -> Iterator[str]:
    """Everything wrong with the JPEG `data` of the format `name`, whose layout left `boxes`."""
    with Image.open(io.BytesIO(data)) as image:
        pixels = np.asarray(image.convert("RGB"))
    height, width = pixels.shape[:2]
    for at, box in boxes.items():
        if box["x"] < 0 or box["y"] < 0 or box["x"] + box["w"] > width or box["y"] + box["h"] > height:
            yield f"{at} leaves the sheet: {box}"
        elif is_text(at) and box["w"] and box["h"]:
            yield from (f"{at} {fault}" for fault in _ink_faults(pixels, at, boxes))
            yield from (f"{at} {fault}" for fault in line_faults(at, box["lines"]))
    yield from _zone_faults(name, boxes)


def line_faults(name: str, lines: list[str]) -> Iterator[str]:
    """Forbidden beginnings and ends of lines, and a last line of one character."""
    for line in lines:
        if not line:
            yield "has an empty line"
    for before, after in pairwise(line for line in lines if line):
        if after[0] in NEVER_FIRST:
            yield f"begins a line with {after[0]}: {lines}"
        if before[-1] in NEVER_LAST:
            yield f"ends a line with {before[-1]}: {lines}"
    if len(lines) > 1 and len(lines[-1].strip()) < 2:
        yield f"ends on one character: {lines}"


def _ink_faults(pixels: NDArray[np.uint8], name: str, boxes: Mapping[str, Box]) -> Iterator[str]:
    box = boxes[name]
    y0, x0 = max(box["y"] - GROW, 0), max(box["x"] - GROW, 0)
    crop = pixels[y0 : box["y"] + box["h"] + GROW, x0 : box["x"] + box["w"] + GROW].astype(np.float64)
    here = luminance(crop)
    free = np.ones(here.shape, bool)
    for other, held in boxes.items():
        if other != name and (is_text(other) or other in {"qr", "seal"}):
            top, left = held["y"] - y0 - 3, held["x"] - x0 - 3
            free[max(top, 0) : max(top + held["h"] + 6, 0), max(left, 0) : max(left + held["w"] + 6, 0)] = False
    top, left = box["y"] - y0, box["x"] - x0
    free[top : top + box["h"], left : left + box["w"]] = True
    ring = np.ones(here.shape, bool)
    ring[GROW:-GROW, GROW:-GROW] = False
    ground = crop[ring & free]
    if not ground.size:
        yield "has no free paper round it"
        return
    red, green, blue = np.median(ground, axis=0)
    bare = green > red + 60 and green > blue + 60
    if bare and not name.startswith("lead-"):
        yield "stands on the picture"
        return
    paper = float(np.median(here[ring & free]))
    contrast = (np.maximum(here, paper) + 0.05) / (np.minimum(here, paper) + 0.05)
    painted = (crop[..., 1] > crop[..., 0] + 40) & (crop[..., 1] > crop[..., 2] + 40)
    ink = (contrast > SEEN) & free & (~painted | bare)
    if not ink.any():
        yield "has left no ink"
        return
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    found = (x0 + columns[0], y0 + rows[0], x0 + columns[-1] + 1, y0 + rows[-1] + 1)
    told = (box["x"], box["y"], box["x"] + box["w"], box["y"] + box["h"])
    if max(abs(a - b) for a, b in zip(found, told, strict=True)) > AGREE:
        yield f"has its ink at {tuple(map(int, found))}, its box says {told}"
    best = float(np.quantile(contrast[ink], 0.9))
    if best < LEAST:
        yield f"has a contrast of {best:.2f}"


def _zone_faults(name: str, boxes: Mapping[str, Box]) -> Iterator[str]:
    for at, box in boxes.items():
        leads = at.split("-")[0] in {"title", "lead", "day", "qr", "year"} and is_text(at)
        high = box["y"] >= SAFE_POSTER[0] and box["y"] + box["h"] <= SAFE_POSTER[1]
        if name == "poster" and leads and not high:
            yield f"{at} leaves the safe zone of a poster: {box['y']} to {box['y'] + box['h']}"
        middle = box["x"] >= SAFE_COVER[0] and box["x"] + box["w"] <= SAFE_COVER[1]
        if name == "cover" and is_text(at) and at != "credit" and not middle:
            yield f"{at} leaves the central square: {box['x']} to {box['x'] + box['w']}"
    point = boxes.get("focus")
    for at in COVERING:
        if point and at in boxes and _holds(boxes[at], point):
            yield f"the focal point lies under {at}"


def _holds(box: Box, point: Box) -> bool:
    return bool(box["x"] <= point["x"] < box["x"] + box["w"] and box["y"] <= point["y"] < box["y"] + box["h"])


def luminance(pixels: Pixels) -> Pixels:
    """Relative luminance of sRGB (WCAG 2.2), shape (h, w, 3) to (h, w)."""
    share = pixels / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    weighed: Pixels = linear @ np.array([0.2126, 0.7152, 0.0722])
    return weighed
