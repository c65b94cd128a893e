"""Walks the content folder: entries, pages, vocabularies. Symlinks are refused, names compared as NFC."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from backend.content.kinds import COLLECTIONS
from backend.content.nearest import suggest
from backend.content.problems import Fault, Finding
from backend.content.schemas.common import ID

DATA = "_data"
PAGES = "pages"
#: First parts of addresses that are taken: a plain page of that name could not be reached.
RESERVED = frozenset({*COLLECTIONS, "api", "assets", "en", "healthz", "media", "metrics", "readyz", "s", "search"})
_IGNORED = ("thumbs.db", "desktop.ini", "readme.md", "licenses.md")


@dataclass(frozen=True)
class Folder:
    """One entry's or page's folder; `files` by NFC name."""

    collection: str
    id: str
    path: Path
    files: dict[str, Path]


@dataclass
class Tree:
    """What was found on disk, in name order. Faults are kept with the path they are about."""

    root: Path
    folders: list[Folder] = field(default_factory=list)
    data: dict[str, Path] = field(default_factory=dict)
    faults: list[tuple[str, Fault]] = field(default_factory=list)

    def refuse(self, path: Path, rule: str, message: str, hint: str) -> None:
        self.faults.append((self.name(path), Fault(Finding(rule, message, hint), line=1)))

    def name(self, path: Path) -> str:
        """The path as problems show it: from the content folder's own name, POSIX."""
        return path.relative_to(self.root.parent).as_posix()


def scan(root: Path) -> Tree:
    """The tree under `root`, which must be an absolute folder."""
    tree = Tree(root)
    if not root.is_dir():
        tree.refuse(root, "folder", "没有这个文件夹。", "用 --content 指到内容文件夹。")
        return tree
    for name, path, is_dir in _list(tree, root):
        if name == DATA and is_dir:
            tree.data = {inner: file for inner, file, inside in _list(tree, path) if not inside}
        elif name in (*COLLECTIONS, PAGES) and is_dir:
            _scan_collection(tree, name, path)
        elif is_dir:
            hint = suggest(name, (*COLLECTIONS, PAGES, DATA), 20)
            tree.refuse(path, "folder", f"“{name}”不是栏目。", hint)
        else:
            tree.refuse(path, "folder", "这里不放文件。", "条目放在 栏目/条目/index.md。")
    return tree


def _scan_collection(tree: Tree, collection: str, path: Path) -> None:
    for name, folder, is_dir in _list(tree, path):
        if not is_dir:
            tree.refuse(folder, "folder", "这里只放条目的文件夹。", f"移到 {collection}/<条目>/ 里，文件名 index.md。")
            continue
        if not ID.fullmatch(name) or len(name) > 60:
            hint = "用小写拼音、数字和短横，例如 huaguoshan。"
            tree.refuse(folder, "folder", f"“{name}”不能作文件夹名。", hint)
            continue
        if collection == PAGES and name in RESERVED:
            tree.refuse(folder, "folder", f"“{name}”是网站已用的地址。", "换一个文件夹名。")
            continue
        files = {}
        for inner, file, inside in _list(tree, folder):
            if inside:
                tree.refuse(file, "folder", "条目里不再分文件夹。", "照片直接放在 index.md 旁边。")
            elif inner in files:
                tree.refuse(file, "folder", f"有两个文件都叫“{inner}”（编码不同）。", "删掉一个。")
            else:
                files[inner] = file
        if "index.md" in files:
            tree.folders.append(Folder(collection, name, folder, files))
        else:
            tree.refuse(folder, "folder", "文件夹里没有 index.md。", "写一个 index.md，或删掉这个文件夹。")


def _list(tree: Tree, folder: Path) -> Iterator[tuple[str, Path, bool]]:
    """(NFC name, path, is folder) in name order; hidden files are passed over, symlinks refused."""
    with os.scandir(folder) as listing:
        items = sorted(listing, key=lambda item: item.name)
    for item in items:
        path = Path(item.path)
        name = unicodedata.normalize("NFC", item.name)
        if name.startswith(".") or name.lower() in _IGNORED:
            continue
        if item.is_symlink():
            tree.refuse(path, "symlink", "是符号链接。", "把文件本身放进来。")
        elif item.is_dir() or item.is_file():
            yield name, path, item.is_dir()
