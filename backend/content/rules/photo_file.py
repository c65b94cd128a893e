"""photo-file: the photos named stand beside the text, can be opened, and are not too large."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Spot
from backend.content.inputs import Inputs
from backend.content.nearest import nearest
from backend.content.photos import MAX_PIXELS, SUFFIXES, PhotoInfo
from backend.content.rules.rule import ERROR, Rule


def check(inputs: Inputs) -> Iterator[Spot]:
    for source in inputs.entries:
        for path, name in source.photo_names():
            wrong = _wrong_name(name, list(source.folder.files))
            info = source.photos.get(name)
            if wrong:
                yield source.zh.at(path, *wrong)
            elif isinstance(info, str):
                yield source.zh.at(path, info)
            elif isinstance(info, PhotoInfo) and info.width * info.height > MAX_PIXELS:
                size = f"{info.width}×{info.height}"
                yield source.zh.at(path, f"{name} 有 {size} 像素，最多 4000 万。", "缩小后再放进来。")


def _wrong_name(name: str, files: list[str]) -> tuple[str, str] | None:
    if "/" in name or "\\" in name or name.startswith("."):
        return f"“{name}”不是文件名。", "只写照片的文件名，照片放在 index.md 旁边。"
    if not name.lower().endswith(SUFFIXES):
        return f"“{name}”不是能用的照片格式。", f"可以用 {'、'.join(SUFFIXES)}。"
    if name not in files:
        near = nearest(name, files)
        return f"没有“{name}”这个文件。", f"是不是 {near}？" if near else "把照片放在 index.md 旁边，文件名要一样。"
    return None


RULE = Rule(
    "photo-file", "照片在 index.md 旁边，打得开，不超过 30 MB 和 4000 万像素，长边最多是短边的 8 倍。", ERROR, check
)
