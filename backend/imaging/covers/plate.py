"""The printing plate: washes, layers and inked shapes on salt paper, with the grain of wood and paper.

Lengths are in units `u` (1 px on a 1600x1000 plate), positions in pixels. Order of every print: sky wash, disc, far to
near layers, details, grain. Nothing is outlined: shapes part by tone and by a hairline of bare paper.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from backend.imaging.covers.palettes import PALETTES

Array = NDArray[Any]
Ink = str | Array  # "#RRGGBB" or three floats 0..255
Points = Sequence[Any]  # of (x, y)
Row = tuple[Any, Any, Any, Any]  # a bar: x0, y, x1, thickness


def hexrgb(color: Ink) -> Array:
    """The three channels of a colour as floats 0..255."""
    if isinstance(color, str):
        return np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)], np.float32)
    return np.asarray(color, np.float32)


def mix(first: Ink, second: Ink, share: float) -> Array:
    """`first` with `share` (0..1) of `second` in it."""
    blended: Array = hexrgb(first) * (1 - share) + hexrgb(second) * share
    return blended


def fbm(n: int, rng: np.random.Generator, cell: float, octs: int = 4, gain: float = 0.5) -> Array:
    """`n` samples of smooth one-dimensional noise about -1..1; `cell` is the length of its longest wave."""
    x, out, a = np.arange(n, dtype=np.float32), np.zeros(n, np.float32), 1.0
    for _ in range(octs):
        cell = max(cell, 3.0)
        v = rng.uniform(-1, 1, int(n / cell) + 3)
        i = (x / cell).astype(int)
        f = x / cell - i
        f = f * f * (3 - 2 * f)
        out += a * (v[i] * (1 - f) + v[i + 1] * f)
        a, cell = a * gain, cell / 2
    return out


SHEET = (2048, 2560)


def textures(w: int, h: int) -> tuple[Array, Array, Array]:
    """Grain (paper tooth), streak (wood grain along x) and blot (uneven inking) of a print `w` x `h`.

    All prints are cut from one large sheet, so that a worker grows it once whatever sizes it draws.
    """
    grain, streak, blot = _grown(*SHEET) if w <= SHEET[0] and h <= SHEET[1] else _grown(w, h)
    return grain[:h, :w], streak[:h, :w], blot[:h, :w]


@lru_cache(2)
def _grown(w: int, h: int) -> tuple[Array, Array, Array]:
    rng = np.random.default_rng(20)

    def noise(gw: int, gh: int) -> Array:
        cells = rng.normal(0, 1, (max(gh, 2), max(gw, 2))).astype(np.float32)
        return np.asarray(Image.fromarray(cells).resize((w, h), Image.Resampling.BICUBIC))

    grain = rng.standard_normal((h, w), np.float32) * np.float32(0.55) + noise(w // 2, h // 2) * np.float32(0.75)
    streak = noise(max(w // 160, 3), h // 2) * np.float32(0.6) + noise(max(w // 60, 3), h // 4) * np.float32(0.5)
    return grain, streak, noise(w // 90 + 2, h // 90 + 2)


class Plate:
    """One print in the making: `a` holds its pixels, `p` its palette, `u` its unit, `r` its random generator."""

    def __init__(self, w: int, h: int, seed: int, pal: str) -> None:
        self.w, self.h = w, h
        self.p: dict[str, Any] = dict(PALETTES[pal])
        self.pal = pal
        self.u = sqrt(w * h / 1.6e6)  # length unit: 1 px on the 1600x1000 plate
        self.r: Any = np.random.default_rng(seed)
        self.a = np.zeros((h, w, 3), np.float32)
        self.x = np.arange(w, dtype=np.float32)
        self.grain, self.streak, self.blot = textures(w, h)

    def wash(self, stops: Sequence[tuple[float, Ink]], y0: float = 0, y1: float | None = None) -> None:
        """Fill full-width rows y0..y1 with a vertical run through the (0..1, colour) stops."""
        top, end = int(y0), self.h if y1 is None else int(y1)
        ys = np.linspace(0, 1, end - top)
        k = [t for t, _ in stops]
        c = np.array([hexrgb(c) for _, c in stops])
        self.a[top:end] = np.stack([np.interp(ys, k, c[:, i]) for i in range(3)], 1)[:, None, :]

    def put(self, mask: Array, color: Ink, x0: int, y0: int, press: float = 0.1) -> None:
        """Blend a 0..1 mask; press = how much of the wood grain shows as bare paper."""
        h, w = mask.shape
        if press:
            t = self.streak[y0 : y0 + h, x0 : x0 + w] * 0.6 + self.grain[y0 : y0 + h, x0 : x0 + w] * 0.4
            mask = mask * (1 - press * np.clip(t - 0.55, 0, 1))
        v = self.a[y0 : y0 + h, x0 : x0 + w]
        c = hexrgb(color) if not isinstance(color, np.ndarray) else color
        v += mask[..., None] * (c - v)

    def layer(
        self,
        y: Array,
        color: Ink,
        low: Ink | None = None,
        fade: float | None = None,
        line: float = 0.5,
        to: float | None = None,
        press: float = 0.12,
        alpha: float = 1.0,
    ) -> None:
        """Fill below the curve y(x); tone runs to `low` over `fade` px; a hairline of bare paper on the crest."""
        y = np.asarray(y, np.float32)
        a, b = max(int(y.min()) - 3, 0), self.h if to is None else min(int(to), self.h)
        if a >= b:
            return
        Y = np.arange(a, b, dtype=np.float32)[:, None]
        d = (Y - y[None]) / np.sqrt(1 + np.gradient(y)[None] ** 2)
        m = np.clip(d + 0.5, 0, 1) * alpha
        if low is not None:
            t = np.clip((Y - y.min()) / (fade or (b - a)), 0, 1)
            t = t * t * (3 - 2 * t)
            c = hexrgb(color) * (1 - t)[..., None] + hexrgb(low) * t[..., None]
        else:
            c = hexrgb(color)
        self.put(m, c, 0, a, press)
        if line:
            e = min(b, int(y.max()) + 6)
            k = np.clip(1.4 * self.u - np.abs(d[: e - a] - 0.2), 0, 1) * line
            self.put(k, self.p["light"], 0, a, 0)

    def ink(
        self,
        color: Ink,
        fn: Callable[[ImageDraw.ImageDraw, int], object],
        alpha: float = 1.0,
        press: float = 0.1,
        ss: int = 2,
        clip: Array | None = None,
    ) -> None:
        """`fn(draw, k)` paints a mask at k = `ss` times the size; `clip` is a 0..1 mask of the whole plate."""
        im = Image.new("L", (self.w * ss, self.h * ss))
        fn(ImageDraw.Draw(im), ss)
        bb = im.getbbox()
        if not bb:
            return
        bb = (
            bb[0] // ss * ss,
            bb[1] // ss * ss,
            min(-(-bb[2] // ss) * ss, self.w * ss),
            min(-(-bb[3] // ss) * ss, self.h * ss),
        )
        m = np.asarray(im.crop(bb).reduce(ss), np.float32) * (alpha / 255)
        x0, y0 = bb[0] // ss, bb[1] // ss
        if clip is not None:
            m = m * clip[y0 : y0 + m.shape[0], x0 : x0 + m.shape[1]]
        self.put(m, color, x0, y0, press)

    def polys(self, color: Ink, pts: Iterable[Points], **k: Any) -> None:
        """Closed shapes, each a list of points."""
        shapes = [shape for shape in pts if len(shape) > 2]

        def paint(d: ImageDraw.ImageDraw, n: int) -> None:
            for shape in shapes:
                d.polygon([(x * n, y * n) for x, y in shape], fill=255)

        self.ink(color, paint, **k)

    def ovals(self, color: Ink, rows: Iterable[tuple[Any, Any, Any, Any]], **k: Any) -> None:
        """Full ellipses (x, y, half width, half height) in one pass: stones, shrubs."""
        held = list(rows)

        def paint(d: ImageDraw.ImageDraw, n: int) -> None:
            for x, y, a, b in held:
                d.ellipse([(x - a) * n, (y - b) * n, (x + a) * n, (y + b) * n], fill=255)

        self.ink(color, paint, **k)

    def disc(self, x: float, y: float, r: float, color: Ink, **k: Any) -> None:
        """A full circle."""
        self.ink(color, lambda d, n: d.ellipse([(x - r) * n, (y - r) * n, (x + r) * n, (y + r) * n], fill=255), **k)

    def ellipse(self, color: Ink, box: tuple[float, float, float, float], **k: Any) -> None:
        """A full ellipse in the box x0, y0, x1, y1."""
        self.ink(color, lambda d, n: d.ellipse([v * n for v in box], fill=255), **k)

    def dome(self, color: Ink, box: tuple[float, float, float, float], **k: Any) -> None:
        """The upper half of an ellipse: parasols, crowns."""
        self.ink(color, lambda d, n: d.pieslice([v * n for v in box], 180, 360, fill=255), **k)

    def rounded(self, color: Ink, box: tuple[float, float, float, float], radius: float, **k: Any) -> None:
        """A rectangle with round corners: lanterns."""
        self.ink(color, lambda d, n: d.rounded_rectangle([v * n for v in box], radius=radius * n, fill=255), **k)

    def mirror(self) -> None:
        """Turn the whole print left to right."""
        self.a = self.a[:, ::-1].copy()

    def bars(self, color: Ink, rows: Iterable[Row], **k: Any) -> None:
        """Round-ended bars (x0, y, x1, thickness): cloud bands, ripples."""

        def paint(d: ImageDraw.ImageDraw, n: int) -> None:
            for x0, y, x1, t in rows:
                x0, x1 = min(x0, x1), max(x0, x1, x0 + t)
                d.rounded_rectangle([x0 * n, (y - t / 2) * n, x1 * n, (y + t / 2) * n], radius=t * n / 2, fill=255)

        self.ink(color, paint, **k)

    def done(self) -> Image.Image:
        """The finished print with its grain."""
        k = 1 + self.grain * 0.011 + self.streak * 0.006 + self.blot * 0.006
        return Image.fromarray(np.clip(self.a * k[..., None], 0, 255).astype(np.uint8))
