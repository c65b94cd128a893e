"""Draws the icons of the installed site from the seal of site/assets/favicon.svg into site/assets/icons/ (Chromium)."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ASSETS = Path(__file__).resolve().parent.parent / "site" / "assets"
RED = "#C2452C"
#: name -> (side in px, width of the seal's drawing in parts of it, whether red fills the corners)
ICONS = {
    "icon-192": (192, 1.0, False),
    "icon-512": (512, 1.0, False),
    "maskable-512": (512, 0.8, True),  # the system cuts a shape out of it: the drawing stays in the inner circle
    "touch-180": (180, 0.94, True),
}


def draw(browser: Browser, name: str, seal: str) -> None:
    """One PNG of the seal."""
    side, part, full = ICONS[name]
    page = browser.new_page(viewport={"width": side, "height": side})
    ground = RED if full else "transparent"
    inner = f"<div style='width:{part * 100}%;margin:{(1 - part) * 50}%'>{seal}</div>"
    page.set_content(f"<body style='margin:0;background:{ground};overflow:hidden'>{inner}")
    page.screenshot(path=ASSETS / "icons" / f"{name}.png", omit_background=True)
    page.close()


def main() -> None:
    """All icons."""
    seal = (ASSETS / "favicon.svg").read_text(encoding="utf-8")
    (ASSETS / "icons").mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name in ICONS:
            draw(browser, name, seal)
        browser.close()


if __name__ == "__main__":
    main()
