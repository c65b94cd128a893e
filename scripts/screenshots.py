"""Take the pictures of docs/ from a running server: `python scripts/screenshots.py http://127.0.0.1:8000`.

Needs the development environment and a Chromium. Writes docs/<name>.png for looking at and docs/screenshots.webp, three
of them side by side, for the README.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

DOCS = Path(__file__).resolve().parent.parent / "docs"
#: name, address, width and height in CSS pixels
SHOTS = (
    ("home-390", "/", 390, 844),
    ("place-390", "/places/huaguoshan/", 390, 844),
    ("home-1440", "/", 1440, 900),
    ("english-390", "/en/", 390, 844),
)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def take(base: str) -> None:
    """Every shot of SHOTS as PNG, then the README's strip."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for name, address, width, height in SHOTS:
            page = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=1.5)
            page.goto(base + address, wait_until="networkidle")
            page.wait_for_timeout(500)
            page.screenshot(path=DOCS / f"{name}.png")
            page.close()
        browser.close()


def strip() -> None:
    """Three phone pictures beside each other, 24 px apart on the paper colour."""
    pictures = [Image.open(DOCS / f"{name}.png").convert("RGB") for name, _, width, _ in SHOTS if width == 390]
    gap = 24
    size = (sum(picture.width for picture in pictures) + gap * (len(pictures) + 1), pictures[0].height + 2 * gap)
    sheet = Image.new("RGB", size, "#EAE4D4")
    left = gap
    for picture in pictures:
        sheet.paste(picture, (left, gap))
        left += picture.width + gap
    sheet.save(DOCS / "screenshots.webp", quality=82)


if __name__ == "__main__":
    take(sys.argv[1].rstrip("/"))
    strip()
