"""Whatever bytes an editor's file holds, reading it ends in problems with a line, never in an exception."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from backend.content.documents import read_document
from backend.content.kinds import BY_COLLECTION
from backend.content.schemas import SCHEMAS
from tests.conftest import TINY_TREE
from tests.content.reading import load

PIECES = [
    b"\x00", b"\xff", b"\n", b"\r\n", b": ", b"- ", b"[", b"]", b"{", b"}", b"&a ", b"*a", b"<<: ", b"!!int ", b"'",
    b'"', b"#", b"|", b">", b"---\n", b"\t", "：".encode(), "\u3000".encode(), "１２".encode(), b"unknown", b"null",
    b"key: ", b"~", b"<b", b"](", b"![", b"  ", b"- - - -", b"? ",
]  # fmt: skip


def mutate(data: bytes, dice: random.Random) -> bytes:
    """Some bytes cut, doubled or replaced by pieces that mean something to YAML or Markdown."""
    for _ in range(dice.randint(1, 4)):
        start = dice.randrange(len(data) + 1)
        end = min(len(data), start + dice.choice([0, 0, 1, 3, 12, 60]))
        piece = dice.choice([dice.choice(PIECES), data[start:end] * 2, b""])
        data = data[:start] + piece + data[end:]
    return data


def read_mutated(count: int, folder: Path) -> None:
    dice = random.Random(7)
    files = sorted(TINY_TREE.glob("*/*/index*.md"))
    file = folder / "index.md"
    for _ in range(count):
        source = dice.choice([path for path in files if path.parts[-3] in BY_COLLECTION])
        file.write_bytes(mutate(source.read_bytes(), dice))
        schema = SCHEMAS[BY_COLLECTION[source.parts[-3]].kind]
        chinese = read_document(source.with_name("index.md"), "x", "zh", schema)
        document = read_document(file, "x", "en", schema, chinese if source.name == "index.en.md" else None)
        last = file.read_bytes().count(b"\n") + file.read_bytes().count(b"\r") + 1
        for fault in document.faults:
            spot = document.spot(fault)
            assert 1 <= spot.line <= last + 1, (spot, file.read_bytes())
            assert spot.message


def test_reading_mutated_files_never_raises(tmp_path: Path) -> None:
    read_mutated(400, tmp_path)


@pytest.mark.soak
def test_reading_mutated_files_never_raises_in_full(tmp_path: Path) -> None:
    read_mutated(50_000, tmp_path)


def load_mutated(count: int, tree: Path) -> None:
    dice = random.Random(11)
    files = sorted(path for path in TINY_TREE.rglob("*") if path.suffix in (".md", ".yaml"))
    for _ in range(count):
        for source in dice.sample(files, 12):
            (tree / source.relative_to(TINY_TREE)).write_bytes(mutate(source.read_bytes(), dice))
        load(tree)
        shutil.copytree(TINY_TREE, tree, dirs_exist_ok=True)


def test_loading_a_mutated_tree_never_raises(tiny_tree: Path) -> None:
    load_mutated(10, tiny_tree)


@pytest.mark.soak
def test_loading_a_mutated_tree_never_raises_in_full(tiny_tree: Path) -> None:
    load_mutated(500, tiny_tree)
