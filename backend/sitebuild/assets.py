"""Style, scripts and font under names that carry a hash of their bytes, so that browsers may keep them for ever."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from backend.settings import REPO_ROOT
from backend.sitebuild.font import cached_subset, headline_characters, serif_font

SOURCES = REPO_ROOT / "site" / "assets"
#: styles of single kinds of page (`styles` in the front matter) and the files they are made of
PAGE_STYLES = {"map": ("vendor/leaflet/leaflet.css", "pages/map.css")}
FACE = (
    '@font-face {{ font-family: "Noto Serif SC"; font-weight: 500 900; font-style: normal; font-display: swap; '
    'src: url("{name}") format("woff2"); }}\n'
)


def write_assets(docs: Path, pages: Iterable[str], words: Iterable[str], cache: Path) -> dict[str, str]:
    """Write all assets to docs/assets/ and return name -> path from the site's root (css, font, app, search, favicon).

    `pages` are the HTML bodies whose headlines the font must show, `words` the labels set in the serif beside them;
    the font is kept in `cache`.
    """
    folder = docs / "assets"
    folder.mkdir(parents=True, exist_ok=True)
    characters = headline_characters(pages, words)
    font = hashed(folder, "serif", "woff2", cached_subset(serif_font(), characters, cache))
    style = FACE.format(name=font) + "".join(
        path.read_text(encoding="utf-8") for path in sorted((SOURCES / "css").glob("*.css"))
    )
    names = {"font": font, "css": hashed(folder, "site", "css", style.encode())}
    for name, files in PAGE_STYLES.items():
        data = "".join((SOURCES / file).read_text(encoding="utf-8") for file in files)
        names[f"style-{name}"] = hashed(folder, name, "css", data.encode())
    for path in sorted([*(SOURCES / "js").glob("*.js"), *(SOURCES / "vendor").glob("*/*.js")]):
        names[path.stem] = hashed(folder, path.stem, "js", path.read_bytes())
    names["favicon"] = hashed(folder, "favicon", "svg", (SOURCES / "favicon.svg").read_bytes())
    return {key: f"assets/{name}" for key, name in names.items()}


def hashed(folder: Path, stem: str, suffix: str, data: bytes) -> str:
    """Write `data` as stem.<hash>.suffix; returns the file name."""
    name = f"{stem}.{hashlib.sha256(data).hexdigest()[:10]}.{suffix}"
    (folder / name).write_bytes(data)
    return name
