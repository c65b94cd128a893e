"""Contrast of an ink over what it is printed on, measured in pixels (WCAG 2)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.float64]
SPOT = 2  # px: what is smaller than a spot does not make a letter harder to read


def least_contrast(image: Image.Image, box: tuple[int, int, int, int], color: str) -> float:
    """Contrast of `color` (#RRGGBB) over the least favourable spot of a box (x0, y0, x1, y1)."""
    under = np.asarray(image.crop(box).reduce(SPOT), np.float64).reshape(-1, 3)
    ink = np.array([[int(color[at : at + 2], 16) for at in (1, 3, 5)]], np.float64)
    over, base = float(luminance(ink)[0]), luminance(under)
    ratio = (np.maximum(over, base) + 0.05) / (np.minimum(over, base) + 0.05)
    return float(ratio.min())


def luminance(pixels: Pixels) -> Pixels:
    """Relative luminance (0 to 1) of sRGB pixels (0 to 255), shape (n, 3) to (n,)."""
    linear = np.where(pixels <= 10.31, pixels / 255 / 12.92, ((pixels / 255 + 0.055) / 1.055) ** 2.4)
    weighed: Pixels = linear @ np.array([0.2126, 0.7152, 0.0722])
    return weighed
