"""A small catalogue made by hand: nine entries whose names are traps for a Chinese search."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from backend.content.catalogue import Catalogue, Entry, Term, Text, Vocabulary
from backend.content.kinds import BY_KIND
from backend.content.loader import load_catalogue
from backend.search.queries import SearchIndex, open_index
from backend.search.writer import write_index

VOCABULARY = Vocabulary(
    counties={
        "lianyun": Term("lianyun", "连云区", "Lianyun District"),
        "haizhou": Term("haizhou", "海州区", "Haizhou District"),
        "ganyu": Term("ganyu", "赣榆区", "Ganyu District"),
        "donghai": Term("donghai", "东海县", "Donghai County"),
    },
    landscapes={"mountain": Term("mountain", "山", "Mountains"), "sea": Term("sea", "海", "Sea")},
    tags={
        "xiyouji": Term("xiyouji", "西游记", "Journey to the West"),
        "wanshui": Term("wanshui", "玩水", "Water play"),
        "qinzi": Term("qinzi", "亲子", "With children"),
        "cha": Term("cha", "茶", "Tea"),
    },
    synonyms=(("螃蟹", "梭子蟹"), ("beach", "seaside"), ("带孩子", "小朋友")),
    intents={"看海": ("海边", "landscape:sea"), "带孩子": ("tag:qinzi",)},
    readings={"赣榆": "gan yu"},
    promo_kinds=(),
    months={},
    notices=(),
)


def make_entry(kind: str, id: str, title: str, summary: str, title_en: str = "", **fields: Any) -> Entry:
    """An entry with a body of one sentence more than its summary; English when `title_en` is given."""
    summary_en = fields.pop("summary_en", "")
    body = fields.pop("body", "")
    front = {"title": title, "summary": summary, "code": "abc123", **fields}
    zh = Text("zh", front, frozenset(front), body, "", body)
    english = {**front, "title": title_en, "summary": summary_en, "aliases": fields.get("aliases_en", [])}
    en = Text("en", english, frozenset({"title", "summary", "aliases"}), "", "", "") if title_en else None
    return Entry(BY_KIND[kind].collection, kind, id, f"{id}/index.md", "0", zh, en, None)


def make_catalogue(entries: list[Entry]) -> Catalogue:
    order = list(BY_KIND)
    entries = sorted(entries, key=lambda entry: (order.index(entry.kind), entry.id))
    return Catalogue(Path("content"), tuple(entries), (), VOCABULARY, "0", date(2026, 11, 24))


ENTRIES = [
    make_entry(
        "place", "huaguoshan", "花果山", "江苏最高的山，孙悟空的老家。", "Huaguo Mountain",
        summary_en="The mountain home of the Monkey King, highest in Jiangsu.",
        body="山中有水帘洞、三元宫。春天看桃花，秋天看红叶。",
        aliases=["苍梧山", "云台山"], aliases_en=["Mountain of Flowers and Fruit"], county="haizhou",
        landscape="mountain", tags=["xiyouji", "qinzi"], best_months=[4, 5, 10],
    ),
    make_entry(
        "place", "huaguoshan-shanmen", "花果山山门", "上花果山从这里进。", "Huaguo Mountain Gate",
        county="haizhou", landscape="mountain", part_of="huaguoshan", best_months=list(range(1, 13)),
    ),
    make_entry(
        "place", "shuiliandong", "水帘洞", "花果山上的山洞，雨后水大。", "Water Curtain Cave", county="haizhou",
        landscape="mountain", part_of="huaguoshan", tags=["xiyouji", "wanshui"], best_months=[7, 8],
    ),
    make_entry(
        "place", "liandao", "连岛", "江苏最大的海岛，有两处沙滩 <b>&。", "Liandao Island",
        summary_en="An island with two beaches; the sea is close.", aliases=["东西连岛", "鹰游山"], county="lianyun",
        landscape="sea", tags=["wanshui", "qinzi"], best_months=[6, 7, 8, 9],
    ),
    make_entry("place", "kongwangshan", "孔望山", "汉代摩崖造像。", "Kongwang Hill", county="haizhou"),
    make_entry("village", "xiliandaocun", "西连岛村", "连岛上的渔村。", county="lianyun", part_of="liandao"),
    make_entry("product", "suozixie", "梭子蟹", "九月最肥。", "Swimming Crab", months=[9, 10], county="ganyu"),
    make_entry("product", "yunwucha", "云雾茶", "花果山云雾茶，清明前采。", "Cloud Tea", tags=["cha"], months=[4]),
    make_entry("festival", "ganyuyingtaojie", "赣榆樱桃节", "五月下旬在赣榆摘樱桃。", county="ganyu",
               rule={"kind": "gregorian", "month": 5, "note": ""}),
]  # fmt: skip


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return make_catalogue(ENTRIES)


@pytest.fixture(scope="session")
def index_path(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("search") / "search"
    assert write_index(catalogue, path) == len(ENTRIES)
    return path


@pytest.fixture(scope="session")
def index(index_path: Path) -> Iterator[SearchIndex]:
    with open_index(index_path) as opened:
        yield opened


ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def shipped() -> Catalogue:
    """The content of this repository, as it is published."""
    catalogue, _ = load_catalogue(ROOT / "content", date(2026, 11, 24))
    return catalogue


@pytest.fixture(scope="session")
def shipped_index(shipped: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    path = tmp_path_factory.mktemp("shipped") / "search"
    write_index(shipped, path)
    with open_index(path) as opened:
        yield opened
