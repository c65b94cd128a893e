"""alt-text: an alternative text says what is to be seen; a file name or the word 图片 does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from backend.content.documents import Document, Spot
from backend.content.inputs import Inputs
from backend.content.names import name_key
from backend.content.problems import FieldPath
from backend.content.rules.rule import ERROR, Rule

_EMPTY_WORDS = frozenset({
    "图片", "图", "照片", "图像", "配图", "插图", "封面", "封面图", "风景", "风景照", "image", "picture", "photo",
    "img", "pic", "cover", "untitled",
})  # fmt: skip
_FILE_NAME = re.compile(
    r"\S+\.(jpe?g|png|webp|heic|heif|gif)|(img|dsc|dji|mmexport|微信图片)[_\- ]?\d+.*", re.IGNORECASE
)
_HINT = "用一句话说照片里有什么，例如“从海上看连岛”。"


def check(inputs: Inputs) -> Iterator[Spot]:
    for source in inputs.entries:
        for document in source.documents:
            yield from _check_photo(document, document.fields.get("cover"), ("cover",))
            for index, photo in enumerate(document.fields.get("gallery", [])):
                yield from _check_photo(document, photo, ("gallery", index))


def _check_photo(document: Document, photo: Mapping[str, Any] | None, path: FieldPath) -> Iterator[Spot]:
    alt = str((photo or {}).get("alt", ""))
    word = name_key(alt).strip("。.0123456789")
    file = str((photo or {}).get("file", ""))
    if not alt:
        return
    if _FILE_NAME.fullmatch(alt) or (file and name_key(alt) == name_key(file.rpartition(".")[0])):
        yield document.at((*path, "alt"), f"alt“{alt}”是文件名。", _HINT)
    elif not word or word in _EMPTY_WORDS:
        yield document.at((*path, "alt"), f"alt“{alt}”没有说照片里有什么。", _HINT)


RULE = Rule("alt-text", "照片的 alt 说出照片里有什么，不是文件名，也不只写“图片”。", ERROR, check)
