"""Three entries and the vocabularies they need: the least that can be published, so that many publishes are cheap."""

from __future__ import annotations

from pathlib import Path

COMMON = """\
county: lianyun
sources:
  - title: 连云港市志
checked_on: 2026-11-01
owner: 编辑部
"""
ENTRIES = {
    "places/dashawan": "title: 大沙湾\nsummary: 连岛上的海滨浴场，沙滩朝东。\ncode: aaaaa1\nlandscape: sea\n",
    "villages/xiliandaocun": "title: 西连岛村\nsummary: 连岛西头的渔村。\ncode: aaaaa2\nlandscape: island\n",
    "products/zicai": "title: 紫菜\nsummary: 海州湾的条斑紫菜。\ncode: aaaaa3\nlandscape: harbour\nmonths: [1, 2]\n",
}
MONTH = '"{0}": {{word: 看海, word_en: The sea, headline: 去看海, headline_en: See the sea, ids: [dashawan]}}\n'
DATA = {
    "counties": "lianyun: {zh: 连云区, en: Lianyun, bbox: [119.2, 34.5, 119.6, 34.9]}\n",
    "landscapes": "".join(
        f"{name}: {{zh: {zh}, en: {name.title()}}}\n"
        for name, zh in zip(("mountain", "sea", "harbour", "island", "forest", "wetland"), "山海港岛林湿", strict=True)
    ),
    "tags": "haijing: {zh: 海景, en: Sea views}\n",
    "synonyms": "groups:\n  - [浴场, 沙滩]\n",
    "intents": "看海: [沙滩, landscape:sea]\n",
    "readings": "连岛: lian dao\n",
    "promo": "all_formats: [place]\n",
    "calendar": "".join(MONTH.format(month) for month in range(1, 13)),
    "notices": (
        "notices:\n  - {key: chao, kind: tide, title: 涨潮时不要上礁石。, title_en: Keep off the rocks at high tide., "
        "sources: [{title: 连云港市志}]}\n"
    ),
    "cliches": "zh: [世外桃源]\nen: [hidden gem]\n",
}


def write_small_tree(root: Path) -> Path:
    """Write the tree at `root`; returns it."""
    for name, front in ENTRIES.items():
        write_entry(root, name, front, "这里写正文。")
    (root / "_data").mkdir()
    for name, text in DATA.items():
        (root / "_data" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return root


def write_entry(root: Path, name: str, front: str, body: str) -> Path:
    """Write one entry's index.md; returns its path."""
    path = root / name / "index.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{front}{COMMON}---\n\n{body}\n", encoding="utf-8")
    return path
