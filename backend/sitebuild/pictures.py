"""Pictures as HTML: WebP and JPEG in the widths that were made, fixed size, alt, and the words honesty asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from backend.release.media import Picture
from backend.sitebuild.markup import attrs, esc, has_chinese, tag
from backend.sitebuild.view import View

#: where a picture stands -> (`sizes`, widest rendition offered there in px). Prints are 16:10 and cropped by the page:
#: where the box is upright or square, `sizes` is the width of the whole print at the height of the box; cards M ask for
#: a little less, since they come by the dozen on a phone.
SIZES: dict[str, tuple[str, int]] = {
    "hero": ("(min-width: 60rem) 52vw, 100vw", 1920),
    "wide": ("100vw", 1920),
    "l": ("(min-width: 60rem) 42rem, 92vw", 1280),
    "m": ("(min-width: 60rem) 22rem, 42vw", 960),
    "ticket": ("(min-width: 60rem) 23rem, 82vw", 960),
    "s": ("141px", 320),
    "six": ("(min-width: 60rem) 11rem, 30vw", 640),
}


def picture(
    view: View, shot: Picture | None, place: str, *, eager: bool = False, alt: str | None = None, tab: bool = True
) -> str:
    """`<picture>` of a Picture for a place of SIZES, with the paper tab of a stand-in. No picture: an empty string.

    `alt=""` is for cards whose title says it all; `eager` is for the one picture that opens a page.
    """
    if not shot or not shot["renditions"]:
        return ""
    sizes, widest = SIZES[place]
    webp, jpeg = rows(shot, "image/webp", widest), rows(shot, "image/jpeg", widest)
    base = (jpeg or webp)[-1]
    image = {
        "src": (jpeg or webp)[min(1, len(jpeg or webp) - 1)]["url"],
        "srcset": srcset(jpeg) if jpeg and webp else None,
        "sizes": sizes if jpeg and webp else None,
        "width": base["width"],
        "height": base["height"],
        "alt": shot["alt"] if alt is None else alt,
        "class_": focus(shot),
        "loading": None if eager else "lazy",
        "fetchpriority": "high" if eager else None,
        "decoding": None if eager else "async",
    }
    source = f'<source type="image/webp"{attrs({"srcset": srcset(webp), "sizes": sizes})}>' if webp else ""
    html = f"<picture>{source}<img{attrs(image)}></picture>"
    if shot.get("stand_in") and tab:
        return (
            f'<span class="shown">{html}<em>{esc(view.t("stand_in_small" if place == "s" else "stand_in"))}</em></span>'
        )
    return html


def rows(shot: Picture, kind: str, widest: int) -> list[Mapping[str, Any]]:
    """Renditions of one type, narrow first, none wider than asked (but always one)."""
    found = sorted((row for row in shot["renditions"] if row["type"] == kind), key=lambda row: int(row["width"]))
    return [row for row in found if row["width"] <= widest] or found[:1]


def srcset(found: Sequence[Mapping[str, Any]]) -> str:
    """The srcset of renditions, by width."""
    return ", ".join(f"{row['url']} {row['width']}w" for row in found)


def focus(shot: Picture) -> str | None:
    """Classes that keep a crop's eye on the focal point, in tenths; the middle needs no word."""
    x, y = (round(part * 10) for part in shot.get("focus") or (0.5, 0.5))
    return None if (x, y) == (5, 5) else f"x{x} y{y}"


def credit(view: View, shot: Picture | None) -> str:
    """封面：手绘, or who took the photo under which licence, as a span."""
    if not shot:
        return ""
    words = view.t("photo_by", credit=shot.get("credit", ""), licence=shot.get("licence", "")).rstrip(" ·")
    if shot.get("drawn"):
        words = view.t("drawn")
    lang = "zh" if view.lang == "en" and has_chinese(words) else None
    return tag("span", esc(words), lang=lang)
