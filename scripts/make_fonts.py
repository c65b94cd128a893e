"""Cut the vendored fonts of backend/imaging/fonts/ from the full Noto faces.

    npm pack @expo-google-fonts/noto-serif-sc@0.4.3
    npm pack @expo-google-fonts/noto-sans-sc@0.4.3
    # unpack each into FOLDER/<name of the package>, then:
    python scripts/make_fonts.py FOLDER

FOLDER is searched for `NotoSerifSC_*.ttf` and `NotoSansSC_*.ttf`. The display face (serif 900) and the text face
(sans 400) carry all of GBK; the two in-between weights carry GB 2312 and every character of content/, because four
times GBK is 34 MB and 25 MB is the limit. A character that an in-between weight lacks is drawn in its full sibling.
The vertical forms (`vert`) stay in all of them, the proportional quote marks of English (`pwid`) in the lighter three;
hinting, glyph names and every other feature are dropped.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "backend" / "imaging" / "fonts"
LIMIT = 25_000_000
#: source file -> (vendored file, set of characters)
FACES = {
    "NotoSerifSC_900Black.ttf": ("serif-900.ttf", "gbk"),
    "NotoSerifSC_700Bold.ttf": ("serif-700.ttf", "gb2312"),
    "NotoSerifSC_500Medium.ttf": ("serif-500.ttf", "latin"),
    "NotoSansSC_400Regular.ttf": ("sans-400.ttf", "gbk"),
    "NotoSansSC_500Medium.ttf": ("sans-500.ttf", "gb2312"),
}
LATIN = (
    (0x20, 0x17F),  # ASCII, Latin-1, Latin Extended-A
    (0x1CD, 0x1DC),  # pinyin vowels with a caron
    (0x2010, 0x2027),
    (0x2030, 0x203A),
    (0x20AC, 0x20AC),
    (0x2103, 0x2103),
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2190, 0x2193),
    (0x2212, 0x2212),
)
CJK_MARKS = ((0x2460, 0x2473), (0x3000, 0x303F), (0xFE10, 0xFE4F), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE5))


def encodable(codec: str) -> set[int]:
    """All code points that a double-byte codec can write."""
    found: set[int] = set()
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                text = bytes((lead, trail)).decode(codec)
            except UnicodeDecodeError:
                continue
            found.update(ord(char) for char in text if not 0xE000 <= ord(char) <= 0xF8FF)
    return found


def content_characters(root: Path) -> set[int]:
    """Every character that stands in the content tree's texts."""
    found: set[int] = set()
    for path in sorted(root.rglob("*")):
        if path.suffix in (".md", ".yaml"):
            found.update(map(ord, path.read_text(encoding="utf-8")))
    return {code for code in found if code >= 0x20}


def spread(ranges: Iterable[tuple[int, int]]) -> set[int]:
    """All numbers of inclusive ranges."""
    return {code for first, last in ranges for code in range(first, last + 1)}


def character_sets() -> dict[str, set[int]]:
    """The code points of each named set."""
    latin = spread(LATIN)
    common = latin | spread(CJK_MARKS) | content_characters(ROOT / "content")
    return {"latin": latin, "gb2312": encodable("gb2312") | common, "gbk": encodable("gbk") | common}


def cut(source: Path, target: Path, codes: set[int], features: tuple[str, ...] = ()) -> int:
    """Write the subset of `source` that shows `codes`, with more layout `features`; returns its bytes."""
    options = subset.Options()
    options.layout_features = ["vert", "kern", "mark", "mkmk", "ccmp", *features]
    options.hinting = False
    options.glyph_names = False
    options.legacy_kern = True
    options.name_IDs = [0, 1, 2, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.recommended_glyphs = False
    options.drop_tables += ["DSIG", "BASE", "STAT", "VORG", "MATH", "gasp"]
    options.recalc_timestamp = False
    font = TTFont(source, recalcTimestamp=False)
    worker = subset.Subsetter(options)
    worker.populate(unicodes=codes)
    worker.subset(font)
    font.save(target, reorderTables=True)
    return target.stat().st_size


def licence_text(files: list[Path]) -> str:
    """The packages' copyright lines, then the licence they share."""
    texts = [file.read_text(encoding="utf-8") for file in files]
    start = texts[0].index("This Font Software is licensed")
    rights = "\n".join(text.splitlines()[0] for text in texts)
    return f"Noto Sans SC and Noto Serif SC, subset for this project.\n\n{rights}\n\n{texts[0][start:]}"


def main(folder: Path) -> int:
    """Cut all faces from what lies under `folder`; 1 when a face is missing or the limit is passed."""
    sets, total = character_sets(), 0
    licences: set[Path] = set()
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, (target, characters) in FACES.items():
        sources = sorted(folder.rglob(name))
        if not sources:
            print(f"{name} is not under {folder}")
            return 1
        size = cut(sources[0], TARGET / target, sets[characters], () if characters == "gbk" else ("pwid",))
        total += size
        print(f"{target:14} {size / 1e6:5.2f} MB  {len(sets[characters])} characters asked for")
        licences.add(sources[0].parent.parent / "LICENSE_FONT")
    (TARGET / "OFL.txt").write_text(licence_text(sorted(licences)), encoding="utf-8")
    print(f"{'all':14} {total / 1e6:5.2f} MB")
    return 0 if total <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
