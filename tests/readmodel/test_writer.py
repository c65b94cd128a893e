"""The read model: same bytes from the same content, no journal left, the shapes of DESIGN 12."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from backend.content.kinds import COLLECTIONS
from backend.readmodel.engines import open_readmodel
from backend.readmodel.fragments import join_base
from backend.readmodel.writer import write_readmodel
from tests.readmodel.catalogues import make_catalogue, make_entry, make_media, three_places


def read_fragment(path: Path, id: str, lang: str = "zh", form: str = "full") -> dict[str, Any]:
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute(
            "SELECT body FROM fragment JOIN entry USING (position) WHERE id = ? AND lang = ? AND form = ?",
            (id, lang, form),
        ).fetchone()
    return dict(json.loads(join_base(row[0], "https://example.org")))


def write(tmp_path: Path, *entries: Any) -> Path:
    catalogue = make_catalogue(*entries)
    path = tmp_path / "content.sqlite"
    write_readmodel(catalogue, make_media(catalogue), path)
    return path


def test_same_content_same_bytes(tmp_path: Path) -> None:
    catalogue = make_catalogue(*three_places())
    for name in ("a", "b"):
        counts = write_readmodel(catalogue, make_media(catalogue), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert counts == {collection: 3 if collection == "places" else 0 for collection in COLLECTIONS}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_opened_immutable_it_has_its_rows(tmp_path: Path) -> None:
    engine = open_readmodel(write(tmp_path, *three_places()))
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "delete"
        assert connection.exec_driver_sql("SELECT count(*) FROM fragment").scalar() == 12
    engine.dispose()


def test_full_entry(tmp_path: Path) -> None:
    entry = read_fragment(write(tmp_path, *three_places()), "huaguoshan")
    assert entry["location"] == {
        "wgs84": {"lat": 34.5966999, "lon": 119.2216003},
        "gcj02": {"lat": 34.595665, "lon": 119.227132},
        "precision_m": 500,
        "navigable": False,
    }
    assert entry["tags"] == [{"id": "family", "label": "亲子"}, {"id": "hiking", "label": "徒步"}]
    assert entry["url"] == "https://example.org/places/huaguoshan/"
    assert entry["body_html"] == '<p>见<a href="https://example.org/places/liandao/">连岛</a>。</p>'
    assert [picture["url"] for picture in entry["promo"]] == ["https://example.org/media/share.jpg"]
    assert [other["id"] for other in entry["related"]] == ["liandao"]
    assert len(entry["cover"]["renditions"]) == 6
    assert entry["updated"] == entry["checked_on"] == "2026-10-01"


def test_list_item_is_light(tmp_path: Path) -> None:
    item = read_fragment(write(tmp_path, *three_places()), "huaguoshan", form="list")
    assert not {"body_html", "gallery", "promo", "related", "sources", "links"} & set(item)
    assert [(each["type"], each["width"]) for each in item["cover"]["renditions"]] == [
        ("image/webp", 320),
        ("image/webp", 640),
    ]


def test_english_falls_back_and_says_so(tmp_path: Path) -> None:
    path = write(tmp_path, *three_places())
    translated, fallen = (read_fragment(path, id, "en") for id in ("huaguoshan", "kongwangshan"))
    assert (translated["lang"], translated["title"]) == ("en", "Huaguo Mountain")
    assert (fallen["lang"], fallen["title"]) == ("zh", "孔望山")
    assert fallen["url"] == "https://example.org/en/places/kongwangshan/"
    assert fallen["county"] == {"id": "haizhou", "label": "Haizhou"}


def test_route_has_its_stops_and_length(tmp_path: Path) -> None:
    stops = [
        {"key": "a", "entry": "huaguoshan", "minutes": 90},
        {"key": "b", "entry": "kongwangshan", "minutes": 30},
        {"key": "c", "entry": "liandao", "minutes": 60, "note": "看海"},
    ]
    route = make_entry("routes", "shanhaixian", "山海线", stops=stops, mode="drive", days=1)
    detail = read_fragment(write(tmp_path, *three_places(), route), "shanhaixian")["detail"]
    assert detail["stops"][2] == {
        "collection": "places",
        "id": "liandao",
        "title": "连岛",
        "key": "c",
        "minutes": 60,
        "note": "看海",
    }
    assert 28_000 < detail["length_m"] < 30_000  # huaguoshan to liandao; kongwangshan has no location
    card = read_fragment(tmp_path / "content.sqlite", "shanhaixian", form="list")["detail"]
    assert card == {"mode": "drive", "days": 1, "length_m": detail["length_m"], "stop_count": 3}


def test_unknown_stays_unknown(tmp_path: Path) -> None:
    honour = make_entry("honours", "mou", "某称号", issuer="unknown", year="unknown", standing="candidate")
    path = write(tmp_path, honour)
    card = read_fragment(path, "mou", form="list")["detail"]
    assert card == {"issuer": "unknown", "year": "unknown", "standing": "candidate"}


def test_an_address_like_text_is_left_alone(tmp_path: Path) -> None:
    entry = make_entry("places", "mou", r"/media/x \u0001 \udcff", sources=[{"title": "甲", "url": "https://e.cn/a"}])
    full = read_fragment(write(tmp_path, entry), "mou")
    assert full["title"] == r"/media/x \u0001 \udcff"
    assert full["sources"] == [{"title": "甲", "url": "https://e.cn/a"}]
