"""The map page, the sketches and the way to a map app, as they are written."""

from __future__ import annotations

import gzip
import itertools
import json
import re
from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from backend.content.catalogue import Catalogue, Entry
from backend.sitebuild.going import go_link
from backend.sitebuild.land import Frame, clip_ring, path, read_land
from backend.sitebuild.map import map_page
from backend.sitebuild.sheet import RING, apart
from backend.sitebuild.sketch import located, sketch
from backend.sitebuild.view import View, position

#: the most a sketch may weigh, gzipped
SKETCH_BYTES = 6 * 1024


def moved(entry: Entry, **location: Any) -> Entry:
    """The entry somewhere else."""
    fields = {**entry.zh.fields, "location": {"datum": "wgs84", **location}}
    return replace(entry, zh=replace(entry.zh, fields=MappingProxyType(fields)))


def page(view: View) -> str:
    return "\n\n".join(map_page(view)[1])


def data(view: View) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="map-data">(.*?)</script>', page(view), re.DOTALL)
    assert found
    value: dict[str, Any] = json.loads(found[1])
    return value


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_located_entry_is_on_the_map_and_in_the_list(
    views: dict[str, View], catalogue: Catalogue, lang: str
) -> None:
    view = views[lang]
    wanted = {entry.id for entry in catalogue.entries if position(entry)}
    assert {entry.id for entry in located(catalogue)} == wanted
    html = page(view)
    assert set(data(view)["points"]) == wanted
    for entry in located(catalogue):
        assert re.search(rf'<a class="card s" href="{view.entry_href(entry)}" id="{entry.id}"', html), entry.id


def test_chips_are_links_to_what_the_page_holds(views: dict[str, View]) -> None:
    for view in views.values():
        html = page(view)
        ids = set(re.findall(r' id="([^"]+)"', html))
        chips = re.findall(r'<a class="chip[^"]*" href="#([^"]+)"', html)
        assert len(chips) > 3
        assert set(chips) <= ids


def test_the_ground_is_land_and_coast_without_borders(views: dict[str, View]) -> None:
    ground = data(views["zh"])
    land = read_land()
    assert len(ground["land"]) == len(land.rings) == 2
    on_edge = [(a, b) for line in land.coasts() for a, b in itertools.pairwise(line) if land.on_edge(a, b)]
    assert on_edge == [], "the window's own edge was drawn as a coast"
    assert {row[2] for row in ground["counties"]} <= {
        term.zh for term in views["zh"].catalogue.vocabulary.counties.values()
    }
    assert "OpenStreetMap contributors" in page(views["zh"])
    assert 'href="https://www.openstreetmap.org/copyright"' in page(views["en"])


def test_near_me_says_why_and_has_a_choice_by_hand(views: dict[str, View]) -> None:
    html = page(views["zh"])
    assert html.index("按远近排，要用一次你的位置") < html.index("data-me")
    assert "<optgroup" in html and "navigator" not in html


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_sketches_are_small_named_and_credited(views: dict[str, View], catalogue: Catalogue, lang: str) -> None:
    drawn = 0
    for entry in catalogue.entries:
        html = sketch(views[lang], entry)
        if entry.kind not in {"place", "village", "study-base", "route"} or not html:
            assert html == "" and (entry.kind == "route" or position(entry) is None)
            continue
        drawn += 1
        assert len(gzip.compress(html.encode())) <= SKETCH_BYTES
        assert 'role="img" aria-label="' in html and "© OpenStreetMap contributors" in html
        assert ("约 " if lang == "zh" else "about ") in html
        assert " style=" not in html and "\n\n" not in html
        assert re.search(r'href="(/en)?/map/#[a-z0-9-]+"', html)
    assert drawn > 4


def test_a_sketch_has_the_circle_its_point_is_good_to(views: dict[str, View], catalogue: Catalogue) -> None:
    place = catalogue.by_id["liandao"]
    for precision in (2000, 8000):
        html = sketch(views["zh"], moved(place, lat=34.757, lon=119.465, precision_m=precision))
        circle = re.search(r'<circle class="about" [^>]*r="([0-9.]+)"', html)
        bar = re.search(r"v4h([0-9.]+)v-4", html)
        length = re.search(r"约 (\d+) 公里</text>", html)
        assert circle and bar and length
        metres = float(circle[1]) / float(bar[1]) * int(length[1]) * 1000
        assert metres == pytest.approx(precision, rel=0.02)
        assert float(circle[1]) * 2 < 220


def test_a_route_is_drawn_with_its_stops_in_order(views: dict[str, View], catalogue: Catalogue) -> None:
    route = catalogue.by_id["shanhai-yiri"]
    html = sketch(views["zh"], route)
    stops = [stop for stop in views["zh"].find([row["entry"] for row in route.fields["stops"]]) if position(stop)]
    numbers = re.findall(r'<text class="num"[^>]*>(\d+)</text>', html)
    assert numbers == [str(index + 1) for index in range(len(stops))]
    assert html.count("stop last") == 1 and "站与站之间是直线，不是道路" in html
    assert "/api/v1/routes/shanhai-yiri.gpx" in html


def test_rings_on_one_point_are_set_side_by_side() -> None:
    put = apart([(100.0, 50.0)] * 3 + [(200.0, 50.0)])
    assert put[0] == (100.0, 50.0) and put[3] == (200.0, 50.0)
    xs = sorted(x for x, _ in put)
    assert all(b - a >= RING for a, b in itertools.pairwise(xs))


def query(html: str) -> tuple[str, dict[str, list[str]]]:
    found = re.search(r' href="([^"]+)"', html)
    assert found
    parts = urlsplit(found[1].replace("&amp;", "&"))
    return parts.path, parse_qs(parts.query)


def test_nobody_is_sent_to_a_point_that_is_not_exact(views: dict[str, View], catalogue: Catalogue) -> None:
    place = moved(catalogue.by_id["liandao"], lat=34.757, lon=119.465, precision_m=301)
    link = go_link(views["en"], place)
    assert query(link) == ("/search", {"keyword": ["连岛"], "city": ["连云港"]})
    assert "34.75" not in link and "data-point" not in link
    exact = go_link(views["zh"], moved(place, lat=34.757, lon=119.465, precision_m=300))
    assert query(exact) == (
        "/marker",
        {"position": ["119.465000,34.757000"], "name": ["连岛"], "coordinate": ["wgs84"]},
    )
    assert 'data-point="34.757000,119.465000"' in exact


def test_a_ring_is_cut_to_its_sheet() -> None:
    square: Iterable[tuple[float, float]] = [(-50, -50), (50, -50), (50, 50), (-50, 50)]
    cut = clip_ring(list(square), 40, 30)
    assert {(round(x), round(y)) for x, y in cut} == {(-4, -4), (44, -4), (44, 34), (-4, 34)}
    assert clip_ring([(100, 100), (110, 100), (110, 110)], 40, 30) == []
    assert path(cut, closed=True).endswith("z")


def test_a_frame_keeps_the_shape_of_the_ground() -> None:
    frame = Frame(34.6, 119.2, 2, 100, 80)
    assert frame.put(34.6, 119.2) == (50, 40)
    north, east = frame.put(34.7, 119.2), frame.put(34.6, 119.3)
    assert 40 - north[1] == pytest.approx(0.1 * 111.2 * 2)
    assert east[0] - 50 == pytest.approx((40 - north[1]) * 0.823, rel=0.01)
